//! A piece of evidence while it is being written down.

use hemicycle::answers::{Evidence, EvidenceProblem};
use hemicycle::date::PartialDate;
use hemicycle::rubric::EvidenceClass;
use jiff::civil::Date;

/// A piece of evidence that is being written down.
#[derive(Debug, Clone, Default)]
pub struct EvidenceDraft {
    pub title: String,
    pub date: String,
    pub link: String,
    pub holder: String,
}

/// What is asked, one after another.
#[derive(Clone, Copy, PartialEq, Eq)]
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
            Field::Title => &self.title,
            Field::Date => &self.date,
            Field::Link => &self.link,
            Field::Holder => &self.holder,
        }
    }

    pub fn text_mut(&mut self, field: Field) -> &mut String {
        match field {
            Field::Title => &mut self.title,
            Field::Date => &mut self.date,
            Field::Link => &mut self.link,
            Field::Holder => &mut self.holder,
        }
    }

    /// Everything that was typed.
    pub fn typed(&self) -> Vec<&str> {
        let fields = [&self.title, &self.date, &self.link, &self.holder];
        fields.into_iter().map(String::as_str).filter(|text| !text.is_empty()).collect()
    }

    /// What is wrong with a field that has just been entered.
    pub fn problem(&self, class: EvidenceClass, field: Field, today: Date) -> Option<DraftProblem> {
        let wrong = match field {
            Field::Date if self.date.is_empty() => return None,
            Field::Date => {
                return match self.date.parse::<PartialDate>() {
                    Err(message) => Some(DraftProblem::Date(message)),
                    Ok(date) => date.is_after(today).then_some(DraftProblem::Future),
                };
            }
            Field::Title => [EvidenceProblem::TitleMissing].as_slice(),
            Field::Link => [EvidenceProblem::LinkMissing, EvidenceProblem::LinkUnusable].as_slice(),
            Field::Holder => [EvidenceProblem::SourceMissing].as_slice(),
        };
        let problem = EvidenceProblem::of(&self.piece(class))?;
        wrong.contains(&problem).then_some(DraftProblem::Evidence(problem))
    }

    pub fn piece(&self, class: EvidenceClass) -> Evidence {
        let asked = fields(class);
        let text = |field| if asked.contains(&field) { self.text(field).to_owned() } else { String::new() };
        Evidence {
            class,
            title: self.title.clone(),
            date: self.date.parse().ok(),
            holder: text(Field::Holder),
            link: text(Field::Link),
        }
    }
}
