//! What several tests need: the built-in pack, and answers put together like a sentence.

pub mod hard_answers;
pub mod program;
pub mod sample_pack;
#[cfg(unix)]
pub mod sitting;
#[cfg(unix)]
pub mod terminal;

use hemicycle::answers::{Answers, Evidence, Profile, Rating, Response, Views};
use hemicycle::identifier::QuestionId;
use hemicycle::rubric::{EvidenceClass, LevelNumber, Question, Rubric, builtin_pack};
use jiff::civil::{Date, date};

/// The day on which every answer of a test is given.
pub const TODAY: Date = date(2026, 11, 23);

pub fn rubric() -> Rubric {
    builtin_pack().rubric
}

/// Answers to a rubric, nothing answered yet.
pub fn no_answers(rubric: &Rubric) -> Answers {
    let profile = Profile { parliament: "Assembly of Testland".to_owned(), ..Profile::default() };
    Answers { profile, ..Answers::none(rubric, TODAY) }
}

/// Every question answered alike.
pub fn all_at(rubric: &Rubric, level: u8, class: EvidenceClass) -> Answers {
    let mut answers = no_answers(rubric);
    for question in rubric.questions() {
        answer(&mut answers, question, level, class);
    }
    answers
}

pub fn answer(answers: &mut Answers, question: &Question, level: u8, class: EvidenceClass) {
    answers.responses.insert(question.id.clone(), at_level(level, class));
}

/// An answer at a level with one recent piece of evidence.
pub fn at_level(level: u8, class: EvidenceClass) -> Response {
    rated(Rating::Level(LevelNumber(level)), evidence(class).into_iter().collect())
}

pub fn rated(rating: Rating, evidence: Vec<Evidence>) -> Response {
    Response {
        rating,
        evidence,
        note: String::new(),
        answered_at: None,
        wording: None,
        views: Views::default(),
        begun: None,
        carried_from: None,
    }
}

pub fn evidence(class: EvidenceClass) -> Option<Evidence> {
    let link = match class {
        EvidenceClass::None => return None,
        EvidenceClass::Public | EvidenceClass::Verified => "https://parliament.example/plan",
        EvidenceClass::Stated | EvidenceClass::Document => "",
    };
    Some(Evidence {
        class,
        title: "Plan".to_owned(),
        date: Some("2026-05".parse().expect("a month")),
        holder: "Secretariat".to_owned(),
        link: link.to_owned(),
    })
}

pub fn id(text: &str) -> QuestionId {
    QuestionId::from(text)
}
