//! What has changed is told as it is: practice, proof, and what cannot be compared.

use hemicycle::answers::{Answers, CarriedFrom, Fingerprint};
use hemicycle::report::change::{AnswerChangeView, Assessment, ChangeKind, ChangeView};
use hemicycle::report::{Looks, assess, change, document};
use hemicycle::score::ShownPoints;
use hemicycle::words::Words;

use super::lines;
use crate::support::id;
use crate::support::sample_pack::{OPEN, OWNED, Parliament, USED, WRITTEN, pack};

fn compare(before: &Answers, now: &Answers) -> ChangeView {
    let pack = pack();
    let report = |answers: &Answers| assess(&pack, answers);
    let (earlier, later) = (report(before), report(now));
    change(&pack, Assessment { answers: before, report: &earlier }, Assessment { answers: now, report: &later })
}

/// The lines of a report that compares.
fn told(before: &Answers, now: &Answers) -> String {
    let pack = pack();
    let mut report = assess(&pack, now);
    report.change = Some(compare(before, now));
    lines(&document(report, &Looks::builtin(), &Words::english()).expect("a document")).join("\n")
}

fn whole(points: Option<ShownPoints>) -> Option<i64> {
    points.map(|points| points.value() as i64)
}

/// The kinds of change of the two dimensions.
fn kinds(change: &ChangeView) -> Vec<ChangeKind> {
    change.dimensions.iter().map(|dimension| dimension.scores.kind).collect()
}

#[test]
fn proof_that_was_named_since_is_no_rise_in_practice() {
    let before = Parliament::all_at(4).claiming_without_proof(OPEN, 4).0;
    let now = Parliament::all_at(4).0;
    let change = compare(&before, &now);
    assert_eq!(kinds(&change), [ChangeKind::Same, ChangeKind::Proof]);
    let scores = change.dimensions[1].scores;
    // Level 4 is 75 points; without proof it counts as level 2, 25 points.
    assert_eq!(
        [scores.claimed_before, scores.claimed, scores.claimed_change].map(whole),
        [Some(75), Some(75), Some(0)]
    );
    assert_eq!(
        [scores.evidenced_before, scores.evidenced, scores.evidenced_change].map(whole),
        [Some(25), Some(75), Some(50)]
    );
    let answers = AnswerChangeView { compared: 4, proved: 1, ..AnswerChangeView::default() };
    assert_eq!(change.answers, answers);
    assert!(told(&before, &now).contains("25, now 75 (+50) | 75, as before"));
    assert!(told(&before, &now).contains("| proof only"));
    assert_eq!(kinds(&compare(&now, &before)), [ChangeKind::Same, ChangeKind::ProofLost]);
}

#[test]
fn a_rise_in_practice_and_one_in_claim_are_told_apart() {
    let before = Parliament::all_at(2).0;
    let now = Parliament::all_at(2).answering(OPEN, 3).claiming_without_proof(USED, 4).0;
    let change = compare(&before, &now);
    assert_eq!(kinds(&change), [ChangeKind::Claim, ChangeKind::Practice]);
    let risen: Vec<&str> = change.risen.iter().map(|area| area.title.as_str()).collect();
    assert_eq!(risen, ["Records", "Tools"], "by evidence first");
    assert_eq!(kinds(&compare(&now, &before)), [ChangeKind::Decline, ChangeKind::Decline]);
}

#[test]
fn claim_and_proof_that_part_are_said_so_and_stand_where_proof_went() {
    let before = Parliament::all_at(3).0;
    let now = Parliament::all_at(3).claiming_without_proof(USED, 4).0;
    let change = compare(&before, &now);
    assert!(kinds(&change).contains(&ChangeKind::Apart), "{:?}", kinds(&change));
    assert!(change.risen.is_empty() && change.fallen.len() == 1, "less is evidenced");
    assert!(change.lowered.is_empty());
    let back = compare(&now, &before);
    assert!(back.fallen.is_empty() && back.risen.len() == 1);
    assert_eq!(back.lowered.len(), 1, "the answer that is lower is named");
    assert!(told(&now, &before).contains("At a lower level than before:"));
    assert!(told(&before, &now).contains("| claim and proof apart"));
}

#[test]
fn a_missing_score_has_no_difference() {
    let before = Parliament::all_at(3).not_answering(OPEN).0;
    let now = Parliament::all_at(3).0;
    let change = compare(&before, &now);
    let scores = change.dimensions[1].scores;
    assert_eq!((scores.kind, scores.evidenced_before, scores.evidenced_change), (ChangeKind::Gained, None, None));
    assert!(change.risen.is_empty());
    assert_eq!(change.gained_score.len(), 1);
    assert_eq!((change.answers.compared, change.answers.newly_known), (3, 1));
    let told = told(&before, &now);
    assert!(told.contains("no score, now 50"));
    assert!(told.contains("change in parliament. 1 question has a level now and had none before."), "{told}");
    assert!(told.contains("A score for the first time: Records (50)."), "{told}");
    let change = compare(&now, &before);
    assert_eq!((change.dimensions[1].scores.kind, change.lost_score.len()), (ChangeKind::Lost, 1));
}

#[test]
fn a_question_that_was_reworded_is_named_and_not_compared() {
    let now = Parliament::all_at(4).0;
    let mut before = Parliament::all_at(2).0;
    let rubric = pack().rubric;
    let other = rubric.question(&id(OWNED)).expect("a question");
    before.responses.get_mut(&id(WRITTEN)).expect("answered").wording = Some(Fingerprint::of(other));
    let change = compare(&before, &now);
    let reworded: Vec<(usize, &str)> = change.reworded.iter().map(|one| (one.number, one.text.as_str())).collect();
    assert_eq!(reworded, [(1, "Is there a written plan?")]);
    assert_eq!(change.dimensions[0].reworded, 1);
    assert_eq!((change.answers.compared, change.answers.higher), (3, 3));
    let told = told(&before, &now);
    assert!(told.contains("Not comparable") && told.contains("Question 1: Is there a written plan? (Plans)"), "{told}");
    assert!(told.contains("Doing (1 question not comparable)"));
}

#[test]
fn without_a_note_of_the_wording_another_version_cannot_be_told() {
    let now = Parliament::all_at(4).0;
    let mut before = Parliament::all_at(2).0;
    assert_eq!(compare(&before, &now).wording_unknown, 0, "the same version has the same wording");
    before.rubric.version = "0.9".to_owned();
    let change = compare(&before, &now);
    assert_eq!((change.wording_unknown, change.reworded.len()), (4, 0));
    assert!(
        told(&before, &now).contains("The earlier answers name version 0.9 of the rubric, the later ones version 1.")
    );
    let rubric = pack().rubric;
    for question in rubric.questions() {
        let response = before.responses.get_mut(&question.id).expect("answered");
        response.wording = Some(Fingerprint::of(question));
    }
    assert_eq!(compare(&before, &now).wording_unknown, 0);
    assert!(told(&before, &now).contains("What was answered in both is worded alike."));
}

#[test]
fn an_answer_to_a_question_that_was_replaced_is_not_compared_with_one_to_its_replacement() {
    let from = |version: &str, question: Option<&str>| {
        Some(CarriedFrom { version: version.to_owned(), question: question.map(id) })
    };
    let now = Parliament::all_at(4).0;
    let mut before = Parliament::all_at(2).0;
    before.rubric.version = "0.9".to_owned();
    before.responses.get_mut(&id(WRITTEN)).expect("answered").carried_from = from("0.9", Some("doing.plans.drafted"));
    let change = compare(&before, &now);
    assert_eq!((change.reworded.len(), change.reworded[0].number, change.wording_unknown), (1, 1, 3));
    assert_eq!(change.answers.compared, 3);
    let told = told(&before, &now);
    assert!(told.contains("because the question or its wording changed between the two assessments"), "{told}");
    // Not confirmed since: both answers are the one to the old question.
    let mut carried = now.clone();
    carried.responses.get_mut(&id(WRITTEN)).expect("answered").carried_from = from("0.9", Some("doing.plans.drafted"));
    assert_eq!(compare(&before, &carried).reworded.len(), 0);
    // A question that was renamed and reads as before is the same.
    let mut renamed = before.clone();
    let wording = Fingerprint::of(pack().rubric.question(&id(WRITTEN)).expect("a question"));
    renamed.responses.get_mut(&id(WRITTEN)).expect("answered").wording = Some(wording);
    assert_eq!(compare(&renamed, &now).reworded.len(), 0);
}

#[test]
fn an_answer_that_waits_to_be_confirmed_counts_as_given_to_the_version_it_came_from() {
    let before = Parliament::all_at(2).0;
    let mut now = Parliament::all_at(4).0;
    now.responses.get_mut(&id(WRITTEN)).expect("answered").carried_from =
        Some(CarriedFrom { version: "0.9".to_owned(), question: None });
    assert_eq!(compare(&before, &now).wording_unknown, 1, "the file names the present version, the answer does not");
}
