//! Asking for a line in such a way that what is typed survives the end of the program: a connection that breaks, a machine
//! that shuts down.

use hemicycle::answers::BegunEvidence;
use hemicycle::interview::{Interview, ProfileAnswer, ProfileStep};
use hemicycle::rubric::EvidenceClass;
use hemicycle::words::Words;

use super::conversation::Conversation;
use super::evidence_draft::{EvidenceDraft, Field};
use super::face::{Asking, Line, Stop};
use super::page::{Page, one_line};
use crate::cli::rescue::Typing;

/// What a line is to become.
#[derive(Debug, Clone, Copy)]
pub enum Destination {
    Profile(ProfileStep),
    /// The note of an answer.
    Note(usize),
    /// A field of a piece of evidence.
    Evidence {
        index: usize,
        class: EvidenceClass,
        field: Field,
    },
    /// Something else that belongs to a question; without Enter its words are kept in the note.
    Beside(usize),
}

impl Conversation<'_> {
    /// Shows a page with a line to type below it, see [`Face::ask_line`](super::face::Face::ask_line).
    ///
    /// # Errors
    ///
    /// The page cannot be shown.
    pub(super) fn ask_line(&self, page: &Page, asking: &Asking<'_>, destination: Destination) -> Result<Line, Stop> {
        let interview = Interview::resume(self.rubric, self.answers_with_begun().into_owned());
        let kept = self.store.kept();
        let _typing = Typing::begin(asking.initial, move |typed| {
            let mut interview = interview.clone();
            keep(&mut interview, destination, &one_line(typed))
                && kept.clone().save(interview.answers(), interview.rubric()).is_ok()
        });
        self.face.ask_line(page, asking)
    }
}

/// Puts a line where it belongs, or into the note beside. Returns whether there is such a place.
fn keep(interview: &mut Interview<'_>, destination: Destination, typed: &str) -> bool {
    match destination {
        Destination::Profile(step) => interview.answer_profile(step, ProfileAnswer::Text(typed.to_owned())).is_ok(),
        Destination::Note(index) => interview.set_note(index, typed).is_ok(),
        Destination::Evidence { index, class, field } => {
            let Some(response) = interview.response(index) else { return false };
            let begun = response.begun.clone().unwrap_or_else(|| BegunEvidence::of(class));
            let mut draft = EvidenceDraft(BegunEvidence { class, ..begun });
            typed.clone_into(draft.text_mut(field));
            interview.set_begun(index, Some(draft.0)).is_ok()
        }
        Destination::Beside(index) => {
            let Some(response) = interview.response(index) else { return false };
            let begun = Words::english().say_with("typed-not-entered", &[("typed", typed.into())]);
            let note = [response.note.as_str(), &begun].join(" ");
            interview.set_note(index, &note).is_ok()
        }
    }
}
