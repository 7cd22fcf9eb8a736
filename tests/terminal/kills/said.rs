//! What a respondent has said so far, and whether an answers file holds it.

use std::collections::BTreeMap;

use hemicycle::answers::{Answers, Budget, Rating, Response};
use hemicycle::interview::{Interview, ProfileForm, ProfileStep};
use hemicycle::rubric::{LevelNumber, Rubric};

/// One answer.
#[derive(Debug, Clone)]
pub enum Saying {
    /// A text at a step of the profile, from 1.
    Text(usize, String),
    /// The choice of this number, from 1, at a step of the profile.
    Choice(usize, usize),
    /// A level at a question, from 1.
    Level(usize, u8),
    /// A field of a piece of evidence for a question.
    Field(usize, String),
    /// The last field, with which the piece is whole.
    LastField(usize, String),
}

/// Everything that was said and confirmed.
#[derive(Debug, Clone, Default)]
pub struct Said {
    texts: BTreeMap<usize, String>,
    choices: BTreeMap<usize, usize>,
    levels: BTreeMap<usize, u8>,
    fields: BTreeMap<usize, Vec<String>>,
    /// Questions with a whole piece of evidence.
    whole: Vec<usize>,
}

impl Said {
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty() && self.choices.is_empty() && self.levels.is_empty()
    }

    pub fn with(&self, saying: &Saying) -> Said {
        let mut said = self.clone();
        match saying.clone() {
            Saying::Text(step, text) => {
                said.texts.insert(step, text);
            }
            Saying::Choice(step, choice) => {
                said.choices.insert(step, choice);
            }
            Saying::Level(question, level) => {
                said.levels.insert(question, level);
            }
            Saying::Field(question, text) => said.fields.entry(question).or_default().push(text),
            Saying::LastField(question, text) => {
                said.fields.entry(question).or_default().push(text);
                said.whole.push(question);
            }
        }
        said
    }

    /// What a file lacks or has beyond what was said, in words; empty where it holds just that.
    pub fn against(&self, answers: &Answers, rubric: &Rubric) -> Vec<String> {
        let mut wrong = Vec::new();
        let interview = Interview::resume(rubric, answers.clone());
        for step in ProfileStep::all(rubric) {
            let number = step.number(rubric);
            let chosen_there = || self.choices.get(&number).map(ToString::to_string).unwrap_or_default();
            let (now, said) = match interview.profile_question(step).form {
                ProfileForm::Text { now } => (now.to_owned(), self.texts.get(&number).cloned().unwrap_or_default()),
                ProfileForm::One { options } | ProfileForm::Several { options, .. } => {
                    let chosen = (1..).zip(&options).filter(|(_, option)| option.chosen);
                    let chosen = chosen.map(|(place, _)| place.to_string()).collect::<Vec<String>>().join(" ");
                    (chosen, chosen_there())
                }
                ProfileForm::Budget { now, named } => {
                    let is_now = |(name, _): &(&str, u32)| now == Some(&Budget::Named((*name).to_owned()));
                    let chosen = named.iter().position(is_now).map(|place| (place + 1).to_string());
                    (chosen.unwrap_or_default(), chosen_there())
                }
                // Nothing but going on is said there.
                ProfileForm::Targets { options, .. } => (
                    options.iter().filter_map(|option| option.now).map(|level| level.to_string()).collect(),
                    String::new(),
                ),
            };
            if now != said {
                wrong.push(format!("step {number} is {now:?}, and {said:?} was said"));
            }
        }
        for index in 0..interview.questions().len() {
            wrong.extend(self.against_response(index + 1, interview.response(index)));
        }
        wrong
    }

    fn against_response(&self, question: usize, response: Option<&Response>) -> Option<String> {
        let level = self.levels.get(&question).map(|level| Rating::Level(LevelNumber(*level)));
        if response.map(|response| &response.rating) != level.as_ref() {
            return Some(format!("question {question} is {response:?}, and {level:?} was said"));
        }
        let (response, said) = (response?, self.fields.get(&question).map(Vec::as_slice).unwrap_or_default());
        let in_evidence = evidence_of(response);
        let is_whole = self.whole.contains(&question);
        let begun = response.begun.as_ref().map(|begun| [&begun.title, &begun.date, &begun.link, &begun.holder]);
        // What a field held before the kill stands before what was typed on after it.
        let is_kept = |text: &str| in_evidence.iter().any(|kept| kept.contains(text));
        let is_begun = |text: &str| begun.is_some_and(|begun| begun.iter().any(|kept| kept.contains(text)));
        let lacks = |text: &&String| !(is_kept(text) || !is_whole && is_begun(text));
        if let Some(text) = said.iter().find(lacks) {
            return Some(format!("question {question} lacks {text:?}: {response:?}"));
        }
        let has_more = !is_whole && !response.evidence.is_empty() || said.is_empty() && !response.note.is_empty();
        has_more.then(|| format!("question {question} has what nobody said: {response:?}"))
    }
}

fn evidence_of(response: &Response) -> Vec<String> {
    let of_piece = response.evidence.iter().flat_map(|piece| {
        let date = piece.date.map(|date| date.to_string()).unwrap_or_default();
        [piece.title.clone(), date, piece.link.clone(), piece.holder.clone()]
    });
    of_piece.collect()
}
