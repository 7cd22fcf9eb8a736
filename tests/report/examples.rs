//! The whole text of the reports of the three worked examples: what is said to a parliament is read before it is changed.

use crate::support::program::{case, hemicycle, text};

#[test]
fn the_reports_of_the_worked_examples_say_what_was_read_and_agreed() {
    for name in ["small-island", "uneven", "advanced"] {
        let folder = tempfile::tempdir().expect("a folder");
        let report = folder.path().join("report.md");
        hemicycle(["report", text(&case(name)), "--format", "markdown", "-o", text(&report)]).ends_with(0);
        let report = std::fs::read_to_string(report).expect("the report");
        // Its last part names fingerprints, which change with every sign of the files.
        let (said, _) = report.split_once("# What this report was made from").expect("the last part");
        insta::assert_snapshot!(name, said);
    }
}
