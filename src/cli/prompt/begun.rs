//! What was begun and not completed. It cannot stand in the file as what it was to become, so that its words are kept in
//! the note of its answer.

use std::borrow::Cow;
use std::collections::BTreeMap;

use hemicycle::answers::Answers;

use super::conversation::Conversation;

impl Conversation<'_> {
    /// The answers as they are saved: with what was begun, so that the file has it whatever happens to the program.
    pub(super) fn answers_with_begun(&self) -> Cow<'_, Answers> {
        let answers = self.interview.answers();
        let notes = self.notes_with_begun();
        if notes.is_empty() {
            return Cow::Borrowed(answers);
        }
        let mut answers = answers.clone();
        for (index, note) in notes {
            if let Some(response) = answers.responses.get_mut(&self.interview.questions()[index].question.id) {
                response.note = note;
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
        open.map(|index| (index, self.begun_in_words(index))).filter(|(_, begun)| !begun.is_empty()).map(line).collect()
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
            self.evidence_begun.remove(&index);
            self.views_begun.remove(&index);
        }
    }

    /// The note of an answer and what was begun beside it; `None` without an answer, or when nothing was begun.
    fn note_with_begun(&self, index: usize) -> Option<String> {
        let note = &self.interview.response(index)?.note;
        let begun = self.begun_in_words(index);
        let parts = [note].into_iter().filter(|note| !note.is_empty()).chain(&begun);
        (!begun.is_empty()).then(|| parts.cloned().collect::<Vec<String>>().join(" "))
    }

    /// What was begun at a question, one sentence each.
    fn begun_in_words(&self, index: usize) -> Vec<String> {
        let mut begun = Vec::new();
        if let Some(reason) = self.reasons_begun.get(&index) {
            begun.push(self.words.say_with("reason-begun", &[("typed", reason.into())]));
        }
        let typed = self.evidence_begun.get(&index).map(|draft| draft.typed().join(", ")).unwrap_or_default();
        if !typed.is_empty() {
            begun.push(self.words.say_with("evidence-begun", &[("typed", (&typed).into())]));
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
