//! What was begun and not completed. It cannot stand in the file as what it was to become, so that its words are kept in
//! the note of its answer.

use super::conversation::Conversation;

impl Conversation<'_> {
    /// When the interview stops.
    pub(super) fn keep_begun(&mut self) {
        let notes: Vec<(usize, String)> = (0..self.interview.questions().len())
            .filter_map(|index| Some((index, self.note_with_begun(index)?)))
            .collect();
        self.reasons_begun.clear();
        self.evidence_begun.clear();
        for (index, note) in notes {
            self.interview.set_note(index, &note).expect("the question has an answer");
            self.try_to_save();
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
        begun
    }
}
