//! Published figures stand beside the questions that they belong to, with all that they rest on.

use crate::support::program::{case, hemicycle, text};
use crate::support::rubric;

#[test]
fn a_figure_stands_beside_its_questions_and_no_others_with_base_year_source_and_caution() {
    let folder = tempfile::tempdir().expect("a folder");
    let report = folder.path().join("report.md");
    hemicycle(["report", text(&case("uneven")), "--format", "markdown", "-o", text(&report)]).ends_with(0);
    let report = std::fs::read_to_string(report).expect("the report");
    let rubric = rubric();
    let answers: Vec<&str> = report.split("\n#### ").skip(1).collect();
    for (number, question) in rubric.questions().enumerate() {
        let heading = format!("{}. {}", number + 1, question.text);
        let answer =
            answers.iter().find(|answer| answer.starts_with(&heading)).expect("the question is in the appendix");
        let said = answer.matches("For context, not a pass mark: ").count();
        assert_eq!(said, rubric.benchmarks_of(&question.id).count(), "{answer}");
        for benchmark in rubric.benchmarks_of(&question.id) {
            assert!(answer.contains(&format!("{}[^", benchmark.says)), "{answer}");
            assert!(answer.contains(&benchmark.caution), "{answer}");
        }
    }
    for benchmark in &rubric.benchmarks {
        let source = rubric.source(&benchmark.source);
        let note = format!("{}; {}. {}, {}, [", benchmark.year, benchmark.base, source.publisher, source.title);
        let (_, link) = report.split_once(&note).expect(&note);
        // An earlier note may print the address.
        assert!(link.lines().next().is_some_and(|link| link.contains(&format!("]({})", source.url))), "{note}");
    }
}
