//! The conversation: asks whatever the interview wants to know next, and saves after every step.

use std::collections::{BTreeMap, BTreeSet};

use hemicycle::answers::{Answers, Views};
use hemicycle::identifier::DimensionId;
use hemicycle::interview::{Interview, Position, Refusal, ToDo};
use hemicycle::rubric::{LevelNumber, Rubric};
use hemicycle::words::Words;

use super::evidence_draft::EvidenceDraft;
use super::face::{Face, Stop};
use super::page::Page;
use crate::cli::files;
use crate::cli::store::{CannotSave, Store};
use crate::cli::terminal;

/// How the conversation ended.
#[derive(Debug)]
pub enum Ending {
    Finished,
    /// Save and quit.
    Quit,
    /// Ctrl-C.
    Interrupted,
    /// The last answers could not be saved, and the person left all the same.
    GivenUp,
    /// The input is a script that does not fit the questions; the sentence says where.
    Mistaken(String),
    /// The terminal is gone.
    TerminalLost(std::io::Error),
}

/// How the conversation is held.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// Only the core questions are asked.
    pub is_first_look: bool,
    /// Several people answer in one room.
    pub is_workshop: bool,
}

/// A conversation about one answers file.
pub struct Conversation<'a> {
    pub(super) words: &'a Words,
    pub(super) rubric: &'static Rubric,
    pub(super) interview: Interview<'static>,
    pub(super) store: Store,
    pub(super) face: Box<dyn Face + 'a>,
    /// Why the last save failed; the answers are in memory only.
    pub(super) unsaved: Option<String>,
    /// Reasons for "not applicable" that another answer replaced, by question.
    pub(super) reasons: BTreeMap<usize, String>,
    /// Reasons for "not applicable" that were typed and not entered, by question.
    pub(super) reasons_begun: BTreeMap<usize, String>,
    /// Pieces of evidence that were begun and not completed, by question.
    pub(super) evidence_begun: BTreeMap<usize, EvidenceDraft>,
    /// How many take part, in a workshop.
    pub(super) participants: Option<usize>,
    /// What participants chose and have not yet agreed on, by question.
    pub(super) views_begun: BTreeMap<usize, Views>,
    /// The dimensions that were introduced in this session, or had begun before it.
    pub(super) introduced: BTreeSet<DimensionId>,
    /// The list of the review from which the present question was picked.
    pub(super) listed: Option<ToDo>,
    /// What is to be said of the area that has just been completed, and on which page.
    pub(super) feedback: Option<(Position, Vec<String>)>,
}

impl<'a> Conversation<'a> {
    pub fn new(
        words: &'a Words,
        rubric: &'static Rubric,
        interview: Interview<'static>,
        store: Store,
        face: Box<dyn Face + 'a>,
    ) -> Conversation<'a> {
        let begun = |index| Some((index, EvidenceDraft(interview.response(index)?.begun.clone()?)));
        let evidence_begun = (0..interview.questions().len()).filter_map(begun).collect();
        Conversation {
            words,
            rubric,
            interview,
            store,
            face,
            unsaved: None,
            reasons: BTreeMap::new(),
            reasons_begun: BTreeMap::new(),
            evidence_begun,
            participants: None,
            views_begun: BTreeMap::new(),
            introduced: BTreeSet::new(),
            listed: None,
            feedback: None,
        }
    }

    /// Talks until the interview is finished or stopped. No answer is left unsaved without the person's will.
    pub fn hold(&mut self, manner: Manner) -> Ending {
        let ending = match self.talk(manner) {
            Ok(()) => Ending::Finished,
            Err(Stop::Quit) => Ending::Quit,
            Err(Stop::Interrupted) => Ending::Interrupted,
            Err(Stop::Mistaken(mistake)) => Ending::Mistaken(mistake),
            Err(Stop::TerminalLost(error)) => Ending::TerminalLost(error),
        };
        // The file has what was begun only if it was left with Esc or Enter; the line just typed is not in it yet.
        let begun = self.interview.answers() != self.answers_with_begun().as_ref();
        self.keep_begun();
        if begun {
            self.try_to_save();
        }
        self.save_before_leaving(ending)
    }

    fn talk(&mut self, manner: Manner) -> Result<(), Stop> {
        self.welcome(manner)?;
        if manner.is_workshop {
            self.ask_participants()?;
        }
        if let Position::Question(index) = self.interview.current()
            && let Some(draft) = self.evidence_begun.get(&index).cloned()
        {
            self.introduce(index)?;
            self.go_on_with_evidence(index, draft)?;
        }
        loop {
            match self.interview.current() {
                Position::Profile(step) => self.ask_profile(step)?,
                Position::Question(index) => {
                    self.introduce(index)?;
                    self.ask_question(index)?;
                }
                Position::Review => {
                    if self.review()? {
                        return Ok(());
                    }
                }
            }
        }
    }

    /// Whether the last answers are in memory only.
    pub fn is_unsaved(&self) -> bool {
        self.unsaved.is_some()
    }

    /// Gives the window back when the conversation is over, and the interview with the file it is kept in.
    pub fn close(self) -> (Interview<'static>, Store) {
        (self.interview, self.store)
    }

    /// Saves, and says at once when that fails. The answers stay in memory and the next save takes them along.
    pub(super) fn save(&mut self) -> Result<(), Stop> {
        self.try_to_save();
        let Some(reason) = self.unsaved.clone() else { return Ok(()) };
        let mut page = Page::new();
        page.header(&self.words.say("save-failed-title"), "", "");
        page.paragraph(&self.words.say_with("save-failed", &[("reason", (&reason).into())]));
        page.blank();
        page.paragraph(&self.words.say("save-failed-kept"));
        self.face.read(&page)
    }

    pub(super) fn try_to_save(&mut self) {
        let answers = self.answers_with_begun().into_owned();
        let begun = self.begun_without_answer();
        self.unsaved = save_quietly(self.words, &self.interview, &answers, &begun, &mut self.store);
    }

    /// `3 Established`.
    pub(super) fn level_name(&self, level: LevelNumber) -> String {
        format!("{level} {}", self.rubric.level(level).name)
    }

    /// Why an answer was not taken, in words.
    pub(super) fn refusal(&self, refusal: &Refusal) -> String {
        use hemicycle::answers::EvidenceProblem;
        let words = self.words;
        match refusal {
            Refusal::NoSuchQuestion => words.say("refused-no-such-question"),
            Refusal::NotOnTheScale { top } => {
                words.say_with("refused-not-on-the-scale", &[("top", usize::from(top.0).into())])
            }
            Refusal::AlwaysApplies => words.say("refused-always-applies"),
            Refusal::ReasonMissing => words.say("refused-reason-missing"),
            Refusal::NotAnswered => words.say("refused-not-answered"),
            Refusal::Evidence(EvidenceProblem::TitleMissing) => words.say("refused-title-missing"),
            Refusal::Evidence(EvidenceProblem::LinkMissing) => words.say("refused-link-missing"),
            Refusal::Evidence(EvidenceProblem::LinkUnusable) => words.say("refused-link-unusable"),
            Refusal::Evidence(EvidenceProblem::SourceMissing) => words.say("refused-source-missing"),
            Refusal::Evidence(EvidenceProblem::CheckerMissing) => words.say("refused-checker-missing"),
            Refusal::Required => words.say("refused-required"),
            Refusal::NotAChoice => words.say("refused-not-a-choice"),
            Refusal::TooMany { at_most } => words.say_with("refused-too-many", &[("at-most", (*at_most).into())]),
        }
    }
}

/// Saves the answers of an interview, and prepares what is said if the program is ended from outside. Returns why it failed,
/// if it did.
pub fn save_quietly(
    words: &Words,
    interview: &Interview<'_>,
    answers: &Answers,
    begun: &[String],
    store: &mut Store,
) -> Option<String> {
    terminal::save_undisturbed(|| {
        let outcome = store.save(answers, interview.rubric());
        let farewell = match outcome {
            Ok(()) => stopped(words, interview, begun, store),
            Err(_) => words.say_with("stopped-unsaved", &[("path", (&store.path().display().to_string()).into())]),
        };
        let apology = words.say_with("panicked", &[("path", (&store.path().display().to_string()).into())]);
        let reason = outcome.err().map(|error| match error {
            CannotSave::ChangedOutside => {
                words.say_with("save-changed-outside", &[("path", (&store.path().display().to_string()).into())])
            }
            CannotSave::System(error) => files::could_not_write(store.path(), &error).message,
        });
        (reason, farewell, apology)
    })
}

/// What is said when the interview stops before its end: first what was begun and is not in the file, then where the rest is.
pub fn stopped(words: &Words, interview: &Interview<'_>, begun: &[String], store: &Store) -> String {
    let progress = interview.progress();
    let path = store.path().display().to_string();
    let next = match store.has_moved() {
        false => words.say("stopped-next"),
        true => words.say_with("stopped-next-elsewhere", &[("path", (&path).into())]),
    };
    let values = [
        ("answered", progress.answered.into()),
        ("total", progress.total.into()),
        ("path", (&path).into()),
        ("next", (&next).into()),
    ];
    if begun.is_empty() {
        return words.say_with("stopped", &values);
    }
    format!("{}\n{}", begun.join("\n"), words.say_with("stopped-all-else", &values))
}
