//! Asking what shows an answer to be true.

use hemicycle::answers::{BegunEvidence, Evidence};
use hemicycle::interview::Refusal;
use hemicycle::rubric::EvidenceClass;
use hemicycle::score::Shortfall;

use super::choice::{Choice, Choosing};
use super::conversation::Conversation;
use super::evidence_draft::{DraftProblem, EvidenceDraft, Field, fields};
use super::face::{Asking, Keys, Line, Stop};
use super::page::Page;
use super::typing::Destination;
use crate::cli::clock;

#[derive(Clone, Copy)]
enum Pick {
    GoOn,
    Class(EvidenceClass),
    Remove,
}

impl Conversation<'_> {
    /// Asks for evidence until there is no more. Returns whether to go on; `false` is Esc, back to the question.
    pub(super) fn ask_evidence(&mut self, index: usize) -> Result<bool, Stop> {
        loop {
            match self.pick_class(index)? {
                None => return Ok(false),
                Some(Pick::GoOn) => return Ok(true),
                Some(Pick::Class(class)) => {
                    let mut draft = self.evidence_begun.get(&index).cloned();
                    let draft = draft.get_or_insert_with(|| EvidenceDraft(BegunEvidence::of(class)));
                    draft.0.class = class;
                    self.ask_piece(index, draft.clone(), 0, None)?;
                }
                Some(Pick::Remove) => self.remove_piece(index)?,
            }
        }
    }

    /// Goes on with a piece that was begun in a session before, in the field where the person was.
    pub(super) fn go_on_with_evidence(&mut self, index: usize, draft: EvidenceDraft) -> Result<(), Stop> {
        let place = draft.place();
        self.ask_piece(index, draft, place, Some(self.words.say("evidence-begun-before")))?;
        if self.ask_evidence(index)? {
            self.leave_question(index);
        }
        Ok(())
    }

    fn pick_class(&self, index: usize) -> Result<Option<Pick>, Stop> {
        let words = self.words;
        let asked = self.interview.questions()[index];
        let pieces = self.interview.response(index).map_or(&[][..], |response| &response.evidence);
        let needed = self.needed_class(index);
        let mut page = self.page_of_question(index, &words.say("evidence-title"));
        page.paragraph(&self.what_it_counts_as(index));
        page.blank();
        if pieces.is_empty() {
            let examples = asked.question.evidence.join(", ");
            page.paragraph(&words.say_with("help-evidence", &[("examples", (&examples).into())]));
        }
        self.list_pieces(&mut page, pieces);
        if let Some(begun) = self.evidence_begun_in_words(index) {
            page.paragraph(&begun);
        }
        page.blank();
        let go_on = if pieces.is_empty() { words.say("evidence-none") } else { words.say("evidence-enough") };
        let mut choices = vec![Choice::new("s", go_on, Pick::GoOn)];
        let classes = EvidenceClass::ALL.into_iter().filter(|class| *class != EvidenceClass::None);
        for (number, class) in (1..).zip(classes) {
            let (name, meaning) = self.class_words(class);
            let values = [("name", name.into()), ("meaning", meaning.into())];
            let line = match class < needed {
                true => words.say_with("evidence-class-too-weak", &values),
                false => words.say_with("evidence-class", &values),
            };
            choices.push(Choice::new(number.to_string(), line, Pick::Class(class)));
        }
        if !pieces.is_empty() {
            choices.push(Choice::new("x", words.say("evidence-remove"), Pick::Remove));
        }
        let message = if pieces.is_empty() { words.say("evidence-choose") } else { words.say("evidence-another") };
        self.choose(&page, Choosing::new(message, choices, Keys::OrBack))
    }

    fn needed_class(&self, index: usize) -> EvidenceClass {
        let rules = &self.rubric.scoring.evidence;
        let dimension = &self.interview.questions()[index].dimension.id;
        rules.at_least_in.get(dimension).copied().unwrap_or(rules.at_least)
    }

    /// The rubric's name for a class, and what it means.
    fn class_words(&self, class: EvidenceClass) -> (&str, &str) {
        let text = self.rubric.evidence.get(&class).expect("a rubric has words for every class of evidence");
        (&text.name, &text.meaning)
    }

    /// What the answer counts as now, and what would raise it.
    fn what_it_counts_as(&self, index: usize) -> String {
        let words = self.words;
        let Some(response) = self.interview.response(index) else { return String::new() };
        let answer = self.rating_name(&response.rating);
        let Some((shortfall, evidenced)) = self.shortfall(index) else {
            return words.say_with("evidence-not-scored", &[("answer", (&answer).into())]);
        };
        let level = self.level_name(evidenced);
        let values = [("answer", (&answer).into()), ("level", (&level).into())];
        let months = usize::from(self.rubric.scoring.evidence.old_after_months);
        match shortfall {
            None => words.say_with("evidence-in-full", &values[..1]),
            Some(Shortfall::Missing { needed }) => match needed {
                EvidenceClass::None | EvidenceClass::Stated => words.say_with("evidence-missing-any", &values),
                EvidenceClass::Document => words.say_with("evidence-missing-document", &values),
                EvidenceClass::Public => words.say_with("evidence-missing-public", &values),
                EvidenceClass::Verified => words.say_with("evidence-missing-verified", &values),
            },
            Some(Shortfall::Old { newest }) => words.say_with(
                "evidence-old",
                &[values[0], values[1], ("date", (&words.date(newest)).into()), ("months", months.into())],
            ),
            Some(Shortfall::Future) => words.say_with("evidence-future", &values),
            Some(Shortfall::Undated) => {
                words.say_with("evidence-undated", &[values[0], values[1], ("months", months.into())])
            }
        }
    }

    fn list_pieces(&self, page: &mut Page, pieces: &[Evidence]) {
        for (number, piece) in (1..).zip(pieces) {
            page.item(&format!("{number}. "), &self.piece_in_words(piece));
        }
    }

    fn piece_in_words(&self, piece: &Evidence) -> String {
        let mut parts = vec![piece.title.clone()];
        parts.extend(piece.date.map(|date| self.words.date(date)));
        parts.extend([&piece.link, &piece.holder].into_iter().filter(|text| !text.is_empty()).cloned());
        format!("{}: {}", self.class_words(piece.class).0, parts.join(", "))
    }

    /// Asks field by field; Esc goes a field back and keeps what was typed.
    fn ask_piece(
        &mut self,
        index: usize,
        mut draft: EvidenceDraft,
        mut place: usize,
        mut remark: Option<String>,
    ) -> Result<(), Stop> {
        let fields = fields(draft.0.class);
        while let Some(field) = fields.get(place).copied() {
            match self.ask_field(index, field, &draft, remark.take().as_deref())? {
                Line::Entered(text) => {
                    *draft.text_mut(field) = text;
                    self.evidence_begun.insert(index, draft.clone());
                    // Also the last field: if the program is ended from outside, the file has it.
                    self.try_to_save();
                    match draft.problem(field, clock::today()) {
                        None => place += 1,
                        Some(DraftProblem::Date(message)) => remark = Some(message),
                        Some(DraftProblem::Future) => remark = Some(self.words.say("evidence-date-after-today")),
                        Some(DraftProblem::Evidence(problem)) => {
                            remark = Some(self.refusal(&Refusal::Evidence(problem)));
                        }
                    }
                }
                Line::Left(text) => {
                    *draft.text_mut(field) = text;
                    self.evidence_begun.insert(index, draft.clone());
                    self.try_to_save();
                    match place.checked_sub(1) {
                        Some(before) => place = before,
                        None => return Ok(()),
                    }
                }
                Line::Stopped(text, stop) => {
                    *draft.text_mut(field) = text;
                    self.evidence_begun.insert(index, draft);
                    return Err(stop);
                }
            }
        }
        self.evidence_begun.remove(&index);
        let piece = draft.piece();
        self.interview.add_evidence(index, piece).expect("every field has been checked");
        self.save()
    }

    fn ask_field(&self, index: usize, field: Field, draft: &EvidenceDraft, remark: Option<&str>) -> Result<Line, Stop> {
        let (words, class) = (self.words, draft.0.class);
        let mut page = self.page_of_question(index, &words.say("evidence-title"));
        let (name, meaning) = self.class_words(class);
        page.paragraph(&words.say_with("evidence-class", &[("name", name.into()), ("meaning", meaning.into())]));
        page.blank();
        let months = usize::from(self.rubric.scoring.evidence.old_after_months);
        let carries = self.level_name(self.rubric.scoring.evidence.old_carries);
        let (ask, message) = match field {
            Field::Title if class == EvidenceClass::Stated => {
                (words.say("evidence-who"), words.say("evidence-who-line"))
            }
            Field::Title => (words.say("evidence-name"), words.say("evidence-name-line")),
            Field::Date if class < self.needed_class(index) => {
                (words.say("evidence-date-plain"), words.say("evidence-date-line"))
            }
            Field::Date => (
                words.say_with("evidence-date", &[("months", months.into()), ("level", (&carries).into())]),
                words.say("evidence-date-line"),
            ),
            Field::Link if class == EvidenceClass::Public => {
                (words.say("evidence-link"), words.say("evidence-link-line"))
            }
            Field::Link if self.needed_class(index) == EvidenceClass::Public => {
                (words.say("evidence-link-counts"), words.say("evidence-link-line"))
            }
            Field::Link => (words.say("evidence-link-optional"), words.say("evidence-link-line")),
            Field::Holder if class == EvidenceClass::Verified => {
                (words.say("evidence-checked"), words.say("evidence-checked-line"))
            }
            Field::Holder if class == EvidenceClass::Document && draft.0.date.is_empty() => {
                (words.say("evidence-holder-needed"), words.say("evidence-holder-line"))
            }
            Field::Holder => (words.say("evidence-holder"), words.say("evidence-holder-line")),
        };
        page.paragraph(&ask);
        page.blank();
        if let Some(remark) = remark {
            page.paragraph(remark);
            page.blank();
        }
        let asking = Asking { message, initial: draft.text(field), keys: Keys::Field };
        self.ask_line(&page, &asking, Destination::Evidence { index, class, field })
    }

    fn remove_piece(&mut self, index: usize) -> Result<(), Stop> {
        let words = self.words;
        let pieces = self.interview.response(index).map_or(&[][..], |response| &response.evidence);
        let page = self.page_of_question(index, &words.say("evidence-remove"));
        let mut choices = vec![Choice::new("k", words.say("evidence-keep-all"), None)];
        for (place, piece) in pieces.iter().enumerate() {
            choices.push(Choice::new((place + 1).to_string(), self.piece_in_words(piece), Some(place)));
        }
        let message = words.say("evidence-remove-which");
        let picked = self.choose(&page, Choosing::new(message, choices, Keys::Choose))?;
        if let Some(Some(place)) = picked {
            self.interview.remove_evidence(index, place).expect("evidence is listed for answered questions only");
            self.save()?;
        }
        Ok(())
    }
}
