//! The questions of the review: those of an area, and those that something is still to be done about.

use hemicycle::interview::{AreaProgress, Only, Progress, ToDo};

use super::choice::{Choice, Choosing};
use super::conversation::Conversation;
use super::face::{Keys, Stop};
use super::page::Page;

/// The key to type in the review.
pub fn key(part: ToDo) -> &'static str {
    match part {
        ToDo::Open => "o",
        ToDo::Unconfirmed => "u",
        ToDo::Unevidenced => "e",
        ToDo::Contested => "t",
    }
}

impl Conversation<'_> {
    /// The parts that have questions now, with those.
    pub(super) fn parts(&self) -> Vec<(ToDo, Vec<usize>)> {
        let parts = ToDo::ALL.into_iter().map(|part| (part, self.interview.questions_of(&Only::ToDo(part))));
        parts.filter(|(_, questions)| !questions.is_empty()).collect()
    }

    pub(super) fn part_line(&self, part: ToDo, count: usize) -> String {
        let count = [("count", count.into())];
        match part {
            ToDo::Open => self.words.say_with("review-part-open", &count),
            ToDo::Unconfirmed => self.words.say_with("review-part-unconfirmed", &count),
            ToDo::Unevidenced => self.words.say_with("review-part-unevidenced", &count),
            ToDo::Contested => self.words.say_with("review-part-contested", &count),
        }
    }

    /// `Transparency: Openness of proceedings (1 of 2), 1 lacks evidence`.
    pub(super) fn area_line(&self, area: &AreaProgress<'_>, parts: &[(ToDo, Vec<usize>)]) -> String {
        let name = format!("{}: {}", area.dimension.title, area.area.title);
        let Progress { answered, total } = area.progress;
        let values = [("answered", answered.into()), ("total", total.into()), ("area", (&name).into())];
        let mut line = self.words.say_with("review-area", &values);
        let of_area = area.first..area.first + area.progress.total;
        for (part, questions) in parts {
            let count = questions.iter().filter(|index| of_area.contains(index)).count();
            let remark = match part {
                // How many are open is said by how many are answered.
                ToDo::Open => continue,
                ToDo::Unconfirmed => self.words.say_with("review-unconfirmed", &[("count", count.into())]),
                ToDo::Unevidenced => self.words.say_with("review-lack-evidence", &[("count", count.into())]),
                ToDo::Contested => self.words.say_with("review-contested", &[("count", count.into())]),
            };
            if count > 0 {
                line = format!("{line}, {remark}");
            }
        }
        line
    }

    pub(super) fn review_area(&mut self, place: usize) -> Result<(), Stop> {
        let Some(area) = self.interview.areas().get(place).copied() else { return Ok(()) };
        let mut page = self.review_page(&area.area.title);
        page.paragraph(&area.area.why);
        page.blank();
        let questions: Vec<usize> = (area.first..area.first + area.progress.total).collect();
        self.pick_question(&page, &questions)?;
        Ok(())
    }

    /// Lists the questions of a part; whoever goes to one of them comes back to what is left of the list.
    pub(super) fn review_part(&mut self, part: ToDo) -> Result<(), Stop> {
        let questions = self.interview.questions_of(&Only::ToDo(part));
        // Without a number, so that the list is the same place when it has become shorter.
        let page = self.review_page(&match part {
            ToDo::Open => self.words.say("review-list-open"),
            ToDo::Unconfirmed => self.words.say("review-list-unconfirmed"),
            ToDo::Unevidenced => self.words.say("review-list-unevidenced"),
            ToDo::Contested => self.words.say("review-list-contested"),
        });
        let has_picked = self.pick_question(&page, &questions)?;
        self.listed = has_picked.then_some(part);
        Ok(())
    }

    /// The list that a question was picked from, if there is still something in it.
    pub(super) fn take_list(&mut self) -> Option<ToDo> {
        self.listed.take().filter(|part| !self.interview.questions_of(&Only::ToDo(*part)).is_empty())
    }

    /// Goes to one of the questions, or back to the review. Returns whether it was one of the questions.
    fn pick_question(&mut self, page: &Page, questions: &[usize]) -> Result<bool, Stop> {
        let words = self.words;
        let mut choices = vec![Choice::new("b", words.say("review-back"), None)];
        for index in questions {
            choices.push(Choice::new((index + 1).to_string(), self.question_line(*index), Some(*index)));
        }
        let message = words.say("review-question");
        let picked = self.choose(page, Choosing::new(message, choices, Keys::OrBack))?.flatten();
        if let Some(index) = picked {
            self.interview.go_to(index).expect("only questions of the rubric are listed");
        }
        Ok(picked.is_some())
    }

    fn question_line(&self, index: usize) -> String {
        let words = self.words;
        let question = self.interview.questions()[index].question;
        let text = (&question.text).into();
        match self.interview.response(index) {
            None if question.core => words.say_with("review-question-open-core", &[("question", text)]),
            None => words.say_with("review-question-open", &[("question", text)]),
            Some(response) => {
                let (answer, pieces) = (self.rating_name(&response.rating), response.evidence.len());
                let values = [("question", text), ("answer", (&answer).into()), ("pieces", pieces.into())];
                match self.interview.is_to_be_confirmed(index) {
                    true => words.say_with("review-question-to-confirm", &values[..2]),
                    false => words.say_with("review-question-answered", &values),
                }
            }
        }
    }
}
