//! The interview as a machine: what is asked, and what each answer does.

use jiff::Timestamp;
use jiff::civil::Date;

use super::confirming::{Earlier, taken_over};
use super::navigation::Position;
use super::profile::{ProfileAnswer, ProfileQuestion, ProfileStep};
use super::progress::{AreaProgress, Progress};
use super::refusal::Refusal;
use super::scope::Scope;
use crate::answers::{Answers, BegunEvidence, Evidence, EvidenceProblem, Fingerprint, Rating, Response, Views};
use crate::rubric::{Area, Dimension, Question, Rubric};

/// A question with the place where it stands.
#[derive(Debug, Clone, Copy)]
pub struct AskedQuestion<'a> {
    pub dimension: &'a Dimension,
    pub area: &'a Area,
    pub question: &'a Question,
}

/// An interview under way.
#[derive(Debug, Clone)]
pub struct Interview<'a> {
    pub(super) rubric: &'a Rubric,
    pub(super) questions: Vec<AskedQuestion<'a>>,
    pub(super) answers: Answers,
    pub(super) position: Position,
    /// Whether the present step was chosen in the review, so that the review comes next.
    pub(super) chosen_in_review: bool,
    /// Where the review was opened before the end.
    pub(super) review_opened_at: Option<Position>,
    pub(super) scope: Scope,
    pub(super) earlier: Option<Earlier>,
}

impl<'a> Interview<'a> {
    /// A new interview, which begins with the profile.
    pub fn begin(rubric: &'a Rubric, today: Date) -> Interview<'a> {
        Interview::resume(rubric, Answers::none(rubric, today))
    }

    /// Goes on where earlier answers end: at a part of the profile that is required, else at the first answer beside which a
    /// piece of evidence was begun, else at the first question without an answer or with one that is to be confirmed, else at the review. Before the first answer to a question the rest of
    /// the profile is asked too.
    ///
    /// From now on the answers are ones to the rubric's present version.
    pub fn resume(rubric: &'a Rubric, answers: Answers) -> Interview<'a> {
        let questions = rubric.dimensions.iter().flat_map(|dimension| {
            let of_area = move |area: &'a Area| {
                area.questions.iter().map(move |question| AskedQuestion { dimension, area, question })
            };
            dimension.areas.iter().flat_map(of_area)
        });
        let questions: Vec<AskedQuestion<'_>> = questions.collect();
        let scope = Scope { asked: vec![true; questions.len()], with_answered: false };
        let (answers, earlier) = taken_over(answers, rubric);
        let mut interview = Interview {
            rubric,
            questions,
            answers,
            position: Position::Review,
            chosen_in_review: false,
            review_opened_at: None,
            scope,
            earlier,
        };
        interview.position = interview.starting_position();
        interview
    }

    pub fn rubric(&self) -> &'a Rubric {
        self.rubric
    }

    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The questions in the order in which they are asked.
    pub fn questions(&self) -> &[AskedQuestion<'a>] {
        &self.questions
    }

    /// What was answered to a question, counted from 0.
    pub fn response(&self, index: usize) -> Option<&Response> {
        self.questions.get(index).and_then(|asked| self.answers.responses.get(&asked.question.id))
    }

    /// How far the whole questionnaire has come.
    pub fn progress(&self) -> Progress {
        self.progress_of(0..self.questions.len())
    }

    /// How far this round has come, if it is limited to some of the questions.
    pub fn progress_of_round(&self) -> Progress {
        self.progress_of((0..self.questions.len()).filter(|index| self.scope.asked[*index]))
    }

    /// How far each area has come, in the rubric's order.
    pub fn areas(&self) -> Vec<AreaProgress<'a>> {
        let mut first = 0;
        let areas = self
            .rubric
            .dimensions
            .iter()
            .flat_map(|dimension| dimension.areas.iter().map(move |area| (dimension, area)));
        areas
            .map(|(dimension, area)| {
                let range = first..first + area.questions.len();
                let standing = AreaProgress { dimension, area, first, progress: self.progress_of(range.clone()) };
                first = range.end;
                standing
            })
            .collect()
    }

    fn progress_of(&self, questions: impl Iterator<Item = usize> + Clone) -> Progress {
        let answered = questions.clone().filter(|index| self.response(*index).is_some()).count();
        Progress { total: questions.count(), answered }
    }

    /// The first question of this round that is to be asked, counted from 0.
    pub(super) fn first_due(&self) -> Option<usize> {
        (0..self.questions.len()).find(|index| self.is_due(*index))
    }

    /// What a step of the profile asks, with its present answer.
    pub fn profile_question(&self, step: ProfileStep) -> ProfileQuestion<'_> {
        step.question(self.rubric, &self.answers)
    }

    pub fn is_profile_answered(&self, step: ProfileStep) -> bool {
        step.is_answered(self.rubric, &self.answers)
    }

    /// Records a part of the profile. The interview stays where it is until [`go_on`](Interview::go_on).
    ///
    /// # Errors
    ///
    /// An empty answer where one is required, a choice that is none, or too many choices.
    pub fn answer_profile(&mut self, step: ProfileStep, answer: ProfileAnswer) -> Result<(), Refusal> {
        step.record(self.rubric, &mut self.answers, answer)
    }

    /// Records the answer to a question, counted from 0. Evidence and note of an earlier answer are kept, also of one that
    /// the question does not allow any more.
    /// The interview stays where it is, so that evidence can follow, until [`go_on`](Interview::go_on).
    ///
    /// # Errors
    ///
    /// A question or level that does not exist, "not applicable" where the question always applies or without a reason.
    pub fn answer(&mut self, index: usize, rating: Rating, now: Timestamp) -> Result<(), Refusal> {
        let question = self.questions.get(index).ok_or(Refusal::NoSuchQuestion)?.question;
        let rating = checked(rating, question, self.rubric)?;
        let wording = Some(Fingerprint::of(question));
        let earlier = self.take_earlier(question);
        let response = Response { rating, answered_at: Some(now), wording, carried_from: None, ..earlier };
        self.answers.responses.insert(question.id.clone(), response);
        Ok(())
    }

    /// Adds a piece of evidence to an answer.
    ///
    /// # Errors
    ///
    /// The question has no answer, or the evidence cannot be traced.
    pub fn add_evidence(&mut self, index: usize, piece: Evidence) -> Result<(), Refusal> {
        if let Some(problem) = EvidenceProblem::of(&piece) {
            return Err(Refusal::Evidence(problem));
        }
        self.response_mut(index)?.evidence.push(piece);
        Ok(())
    }

    /// Takes a piece of evidence away, counted from 0.
    ///
    /// # Errors
    ///
    /// The question has no answer.
    pub fn remove_evidence(&mut self, index: usize, piece: usize) -> Result<(), Refusal> {
        let evidence = &mut self.response_mut(index)?.evidence;
        if piece < evidence.len() {
            evidence.remove(piece);
        }
        Ok(())
    }

    /// Writes the note of an answer; an empty text takes it away.
    ///
    /// # Errors
    ///
    /// The question has no answer.
    pub fn set_note(&mut self, index: usize, note: &str) -> Result<(), Refusal> {
        self.response_mut(index)?.note = note.trim().to_owned();
        Ok(())
    }

    /// Keeps a piece of evidence that was begun, or takes it away.
    ///
    /// # Errors
    ///
    /// The question has no answer.
    pub fn set_begun(&mut self, index: usize, begun: Option<BegunEvidence>) -> Result<(), Refusal> {
        self.response_mut(index)?.begun = begun;
        Ok(())
    }

    /// Records what the participants of a workshop answered before they agreed, and what a minority wants recorded.
    ///
    /// # Errors
    ///
    /// The question has no answer.
    pub fn set_views(&mut self, index: usize, views: Views) -> Result<(), Refusal> {
        self.response_mut(index)?.views = views;
        Ok(())
    }

    /// Takes an answer away, with its evidence and note.
    pub fn remove_answer(&mut self, index: usize) {
        if let Some(asked) = self.questions.get(index) {
            self.answers.responses.remove(&asked.question.id);
        }
    }

    fn response_mut(&mut self, index: usize) -> Result<&mut Response, Refusal> {
        let id = &self.questions.get(index).ok_or(Refusal::NoSuchQuestion)?.question.id;
        self.answers.responses.get_mut(id).ok_or(Refusal::NotAnswered)
    }
}

fn checked(rating: Rating, question: &Question, rubric: &Rubric) -> Result<Rating, Refusal> {
    match rating {
        Rating::Level(level) if !question.levels.contains_key(&level) => {
            Err(Refusal::NotOnTheScale { top: rubric.top() })
        }
        Rating::NotApplicable { .. } if question.not_applicable.is_none() => Err(Refusal::AlwaysApplies),
        Rating::NotApplicable { reason } => match reason.trim() {
            "" => Err(Refusal::ReasonMissing),
            reason => Ok(Rating::NotApplicable { reason: reason.to_owned() }),
        },
        Rating::Level(_) | Rating::Unknown => Ok(rating),
    }
}
