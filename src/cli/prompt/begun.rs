//! What was begun and not completed. Evidence has a place of its own in the file; the words of anything else are kept in the
//! note of its answer.

use std::borrow::Cow;
use std::collections::BTreeMap;

use hemicycle::answers::{Answers, BegunEvidence};

use super::conversation::Conversation;

impl Conversation<'_> {
    /// The answers as they are saved: with what was begun, so that the file has it whatever happens to the program.
    pub(super) fn answers_with_begun(&self) -> Cow<'_, Answers> {
        let answers = self.interview.answers();
        let (notes, evidence) = (self.notes_with_begun(), self.evidence_to_keep());
        if notes.is_empty() && evidence.is_empty() {
            return Cow::Borrowed(answers);
        }
        let mut answers = answers.clone();
        let id = |index: usize| &self.interview.questions()[index].question.id;
        for (index, note) in notes {
            if let Some(response) = answers.responses.get_mut(id(index)) {
                response.note = note;
            }
        }
        for (index, begun) in evidence {
            if let Some(response) = answers.responses.get_mut(id(index)) {
                response.begun = begun;
            }
        }
        Cow::Owned(answers)
    }

    /// What was begun at questions without an answer; the file has no place for it.
    pub fn begun_without_answer(&self) -> Vec<String> {
        let open = (0..self.interview.questions().len()).filter(|index| self.interview.response(*index).is_none());
        let line = |(index, begun): (usize, Vec<String>)| {
            let begun = begun.join(" ");
            let values = [("number", (index + 1).into()), ("begun", (&begun).into())];
            self.words.say_with("begun-without-answer", &values)
        };
        let begun = |index| -> Vec<String> {
            self.begun_in_words(index).into_iter().chain(self.evidence_begun_in_words(index)).collect()
        };
        open.map(|index| (index, begun(index))).filter(|(_, begun)| !begun.is_empty()).map(line).collect()
    }

    /// The evidence that was begun, where the answers do not have it as it is now: typed further, or completed.
    fn evidence_to_keep(&self) -> BTreeMap<usize, Option<BegunEvidence>> {
        let answered = (0..self.interview.questions().len())
            .filter_map(|index| self.interview.response(index).map(|response| (index, &response.begun)));
        let now = |index| self.evidence_begun.get(&index).filter(|draft| !draft.typed().is_empty());
        let changed = answered.filter(|(index, kept)| now(*index).map(|draft| &draft.0) != kept.as_ref());
        changed.map(|(index, _)| (index, now(index).map(|draft| draft.0.clone()))).collect()
    }

    fn notes_with_begun(&self) -> BTreeMap<usize, String> {
        let questions = 0..self.interview.questions().len();
        questions.filter_map(|index| Some((index, self.note_with_begun(index)?))).collect()
    }

    /// When the interview stops, however it does.
    pub(super) fn keep_begun(&mut self) {
        for (index, note) in self.notes_with_begun() {
            self.interview.set_note(index, &note).expect("the question has an answer");
            self.reasons_begun.remove(&index);
            self.views_begun.remove(&index);
        }
        for (index, begun) in self.evidence_to_keep() {
            self.interview.set_begun(index, begun).expect("the question has an answer");
        }
    }

    /// The note of an answer and what was begun beside it; `None` without an answer, or when nothing was begun.
    fn note_with_begun(&self, index: usize) -> Option<String> {
        let note = &self.interview.response(index)?.note;
        let begun = self.begun_in_words(index);
        let parts = [note].into_iter().filter(|note| !note.is_empty()).chain(&begun);
        (!begun.is_empty()).then(|| parts.cloned().collect::<Vec<String>>().join(" "))
    }

    /// The evidence that was begun at a question.
    pub(super) fn evidence_begun_in_words(&self, index: usize) -> Option<String> {
        let typed = self.evidence_begun.get(&index)?.typed().join(", ");
        (!typed.is_empty()).then(|| self.words.say_with("evidence-begun", &[("typed", (&typed).into())]))
    }

    /// What else was begun at a question, one sentence each.
    fn begun_in_words(&self, index: usize) -> Vec<String> {
        let mut begun = Vec::new();
        if let Some(reason) = self.reasons_begun.get(&index) {
            begun.push(self.words.say_with("reason-begun", &[("typed", reason.into())]));
        }
        if let Some(views) = self.views_begun.get(&index) {
            let chosen: Vec<String> = views.of_participants.iter().map(|view| self.view_name(*view)).collect();
            let chosen = chosen.join(", ");
            let minority = &views.minority;
            begun.push(self.words.say_with("views-begun", &[("chosen", (&chosen).into())]));
            if !minority.is_empty() {
                begun.push(self.words.say_with("question-minority", &[("minority", minority.into())]));
            }
        }
        begun
    }
}
