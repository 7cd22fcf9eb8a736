//! A piece of evidence while it is being written down.

use hemicycle::answers::{BegunEvidence, Evidence, EvidenceProblem};
use hemicycle::date::PartialDate;
use hemicycle::rubric::EvidenceClass;
use jiff::civil::Date;

/// A piece of evidence that is being written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceDraft(pub BegunEvidence);

/// What is asked, one after another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Title,
    Date,
    Link,
    Holder,
}

/// What is asked for each class. Public evidence is its link; whoever checked verified evidence is its holder.
pub fn fields(class: EvidenceClass) -> &'static [Field] {
    match class {
        EvidenceClass::None => &[],
        EvidenceClass::Stated => &[Field::Title, Field::Date],
        EvidenceClass::Document => &[Field::Title, Field::Date, Field::Holder],
        EvidenceClass::Public => &[Field::Title, Field::Date, Field::Link],
        EvidenceClass::Verified => &[Field::Title, Field::Date, Field::Link, Field::Holder],
    }
}

/// What is wrong with a field.
pub enum DraftProblem {
    /// What a date looks like.
    Date(String),
    /// The date is after today, so the evidence cannot show anything yet.
    Future,
    Evidence(EvidenceProblem),
}

impl EvidenceDraft {
    pub fn text(&self, field: Field) -> &str {
        match field {
            Field::Title => &self.0.title,
            Field::Date => &self.0.date,
            Field::Link => &self.0.link,
            Field::Holder => &self.0.holder,
        }
    }

    pub fn text_mut(&mut self, field: Field) -> &mut String {
        match field {
            Field::Title => &mut self.0.title,
            Field::Date => &mut self.0.date,
            Field::Link => &mut self.0.link,
            Field::Holder => &mut self.0.holder,
        }
    }

    /// The field that the person was at: the last in which something was typed, as a place among [`fields`].
    pub fn place(&self) -> usize {
        fields(self.0.class).iter().rposition(|field| !self.text(*field).is_empty()).unwrap_or(0)
    }

    /// Everything that was typed.
    pub fn typed(&self) -> Vec<&str> {
        let BegunEvidence { class: _, title, date, link, holder } = &self.0;
        [title, date, link, holder].into_iter().map(String::as_str).filter(|text| !text.is_empty()).collect()
    }

    /// What is wrong with a field that has just been entered.
    pub fn problem(&self, field: Field, today: Date) -> Option<DraftProblem> {
        let wrong = match field {
            Field::Date if self.0.date.is_empty() => return None,
            Field::Date => {
                return match self.0.date.parse::<PartialDate>() {
                    Err(message) => Some(DraftProblem::Date(message)),
                    Ok(date) => date.is_after(today).then_some(DraftProblem::Future),
                };
            }
            Field::Title => [EvidenceProblem::TitleMissing].as_slice(),
            Field::Link => [EvidenceProblem::LinkMissing, EvidenceProblem::LinkUnusable].as_slice(),
            Field::Holder => [EvidenceProblem::SourceMissing, EvidenceProblem::CheckerMissing].as_slice(),
        };
        let problem = EvidenceProblem::of(&self.piece())?;
        wrong.contains(&problem).then_some(DraftProblem::Evidence(problem))
    }

    pub fn piece(&self) -> Evidence {
        let asked = fields(self.0.class);
        let text = |field| if asked.contains(&field) { self.text(field).to_owned() } else { String::new() };
        Evidence {
            class: self.0.class,
            title: self.0.title.clone(),
            date: self.0.date.parse().ok(),
            holder: text(Field::Holder),
            link: text(Field::Link),
        }
    }
}
