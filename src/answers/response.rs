//! The answer to one question, read and checked.

use super::begun::begun;
use super::evidence;
use super::fingerprint::Fingerprint;
use super::item::{Fields, Item, no_hint};
use super::level::{Level, level};
use super::model::{CarriedFrom, Rating, Response};
use super::problem::Problems;
use super::rules::{MISPLACED_REASON, MISSING_REASON, NOT_APPLICABLE_NOT_ALLOWED, WORDING_CHANGED};
use super::views::{View, Views};
use super::when::{moment, wording};
use crate::diagnostic::in_ticks;
use crate::diagnostic::structure::{EMPTY_VALUE, WRONG_TYPE};
use crate::form::Form;
use crate::identifier::QuestionId;
use crate::rubric::{Question, Rubric};
use crate::yaml::Kind;

/// What a response is checked against.
#[derive(Clone, Copy)]
pub(super) struct Asked<'r> {
    pub rubric: &'r Rubric,
    /// `None` where the answer may have been given to a question that no longer reads as the rubric's, or that is gone: then
    /// only its form is checked.
    pub question: Option<&'r Question>,
}

/// What a response can hold.
pub(super) const KEYS: &[&str] =
    &["level", "reason", "evidence", "note", "views", "minority", "begun", "answered_at", "wording", "carried_from"];

/// Reads a response; `None` where no rating can be made of it.
pub(super) fn response(item: &Item<'_>, asked: Asked<'_>, problems: &mut Problems) -> Option<Response> {
    if item.node.is_nothing() {
        item.problem(problems, &EMPTY_VALUE, || {
            "no answer follows; write for example `level: 3` in a line below, or remove this one".to_owned()
        });
        return None;
    }
    // `broadcast: 3` can mean one thing only.
    if let Kind::Scalar { .. } = &item.node.kind {
        let level = level(item, asked.question, asked.rubric, problems)?;
        let may_not_apply = asked.question.is_none_or(|question| question.not_applicable.is_some());
        if level == Level::NotApplicable && may_not_apply {
            item.problem(problems, &MISSING_REASON, || {
                "`not_applicable` needs a reason; write `level: not_applicable` and `reason: …` in two lines below"
                    .to_owned()
            });
            return None;
        }
        let rating = rating(level, item, None, asked.question, problems);
        return Some(Response {
            rating,
            evidence: Vec::new(),
            note: String::new(),
            answered_at: None,
            wording: None,
            views: Views::default(),
            begun: None,
            carried_from: None,
        });
    }
    of_fields(&item.fields(KEYS, no_hint, problems)?, asked, problems)
}

/// Reads a response whose keys stand among others.
pub(super) fn of_fields(fields: &Fields<'_>, asked: Asked<'_>, problems: &mut Problems) -> Option<Response> {
    let level = fields
        .required("level", "for example `level: 3`", problems)
        .and_then(|item| Some((item, level(item, asked.question, asked.rubric, problems)?)));
    let response = Response {
        rating: match level {
            Some((item, level)) => rating(level, item, fields.get("reason"), asked.question, problems),
            None => Rating::Unknown,
        },
        evidence: evidence::list(fields.get("evidence"), problems),
        note: fields.text("note", problems),
        answered_at: fields.get("answered_at").and_then(|item| moment(item, problems)),
        wording: fields.get("wording").and_then(|item| answered_wording(item, asked.question, problems)),
        views: Views {
            of_participants: fields.get("views").map_or(Vec::new(), |item| views(item, asked, problems)),
            minority: fields.text("minority", problems),
        },
        begun: fields.get("begun").and_then(|item| begun(item, problems)),
        carried_from: fields.get("carried_from").and_then(|item| carried_from(item, problems)),
    };
    level.is_some().then_some(response)
}

fn views(item: &Item<'_>, asked: Asked<'_>, problems: &mut Problems) -> Vec<View> {
    let views = item.list(problems);
    let view = |item: &Item<'_>| {
        Some(match level(item, asked.question, asked.rubric, problems)? {
            Level::Number(number) => View::Level(number),
            Level::Unknown => View::Unknown,
            Level::NotApplicable => View::NotApplicable,
        })
    };
    views.iter().filter_map(view).collect()
}

/// The wording that was answered, which may no longer be the question's.
fn answered_wording(item: &Item<'_>, question: Option<&Question>, problems: &mut Problems) -> Option<Fingerprint> {
    let answered = wording(item, problems)?;
    if question.is_some_and(|question| answered != Fingerprint::of(question)) {
        item.problem(problems, &WORDING_CHANGED, || {
            "the question was reworded since it was answered; answer it again in the interview, or remove this line if \
             the answer still holds"
                .to_owned()
        });
    }
    Some(answered)
}

fn carried_from(item: &Item<'_>, problems: &mut Problems) -> Option<CarriedFrom> {
    if item.node.is_nothing() {
        return None;
    }
    let fields = item.fields(&["version", "question"], no_hint, problems)?;
    let version = fields.required("version", "the version of the rubric that was answered", problems)?.text(problems);
    let question = fields.get("question").and_then(|item| question_id(item, problems));
    Some(CarriedFrom { version, question })
}

/// The id of a question that need not be one of the rubric's.
pub(super) fn question_id(item: &Item<'_>, problems: &mut Problems) -> Option<QuestionId> {
    let word = item.word(problems)?;
    if !Form::Identifier.accepts(word) {
        item.problem(problems, &WRONG_TYPE, || {
            format!("{} is not the id of a question; {}", in_ticks(word), Form::Identifier.advice())
        });
        return None;
    }
    Some(QuestionId::from(word))
}

fn rating(
    level: Level,
    item: &Item<'_>,
    reason: Option<&Item<'_>>,
    question: Option<&Question>,
    problems: &mut Problems,
) -> Rating {
    let words = reason.map(|reason| reason.text(problems)).unwrap_or_default();
    let is_given = !words.trim().is_empty();
    if let Some(reason) = reason.filter(|_| is_given && level != Level::NotApplicable) {
        problems.add(&MISPLACED_REASON, reason.key_place(), &reason.path, || {
            "a reason belongs to `not_applicable` only; move the words to `note`".to_owned()
        });
    }
    match level {
        Level::Number(number) => Rating::Level(number),
        Level::Unknown => Rating::Unknown,
        Level::NotApplicable => {
            match question.map(|question| &question.not_applicable) {
                Some(None) => item.problem(problems, &NOT_APPLICABLE_NOT_ALLOWED, || {
                    "this question always applies; write a level, or `unknown`".to_owned()
                }),
                None | Some(Some(_)) if is_given => {}
                None => item.problem(problems, &MISSING_REASON, || {
                    "`not_applicable` needs a reason; write `reason: why it does not apply` below".to_owned()
                }),
                Some(Some(condition)) => item.problem(problems, &MISSING_REASON, || {
                    let example = in_ticks("reason: why it does not apply");
                    let case = condition.trim().trim_end_matches('.');
                    format!("`not_applicable` needs a reason; write {example} below; it is meant for this case: {case}")
                }),
            }
            Rating::NotApplicable { reason: words }
        }
    }
}
