//! What a workshop left behind stands in the report beside its answer.

use crate::support::program::{hemicycle, text};

const ANSWERS: &str = "\
rubric: {id: parliament-innovation, version: '1.0'}
started: 2026-11-23
profile: {parliament: Assembly of Testland, country: Testland}
responses:
  innovation-culture.strategy.plan:
    level: 3
    views: [1, 3, 4, unknown]
    minority: The plan was *never* adopted.
  innovation-culture.strategy.steering: {level: 2, views: [2, 2]}
  innovation-culture.ideas.team: {level: unknown, views: [unknown, unknown]}
  innovation-culture.ideas.channel: {level: 2}
";

#[test]
fn the_spread_and_the_minority_view_stand_beside_the_answer() {
    let folder = tempfile::tempdir().expect("a folder");
    let (answers, report) = (folder.path().join("answers.yaml"), folder.path().join("report.md"));
    std::fs::write(&answers, ANSWERS).expect("written");
    hemicycle(["report", text(&answers), "--format", "markdown", "-o", text(&report)]).ends_with(0);
    let report = std::fs::read_to_string(report).expect("the report");
    for sentence in [
        "In a workshop 4 people answered, from 1 Not yet to 4 Measured; the answer is contested.",
        "Minority view: The plan was \\*never\\* adopted.",
        "In a workshop 2 people answered; each level chosen was 2 Occasional.",
        "In a workshop 2 people answered; none of them chose a level.",
    ] {
        assert_eq!(report.matches(sentence).count(), 1, "{sentence}\n{report}");
    }
    assert_eq!(report.matches("In a workshop").count(), 3);
}
