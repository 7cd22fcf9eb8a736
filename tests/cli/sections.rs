//! `hemicycle report --sections`: a report of some of its parts.

use std::fs;
use std::path::Path;

use hemicycle::report::template::Template;
use tempfile::TempDir;

use crate::support::program::{Run, case, command, hemicycle, is_present, report_words, run, text};

const EPOCH: &str = "1795392000";

fn report(folder: &Path, arguments: &[&str]) -> Run {
    let case = case("uneven");
    let arguments = ["report", text(&case)].into_iter().chain(arguments.iter().copied());
    run(command().current_dir(folder).env("SOURCE_DATE_EPOCH", EPOCH).args(arguments))
}

fn verify(folder: &Path, arguments: &[&str]) -> Run {
    let case = case("uneven");
    let arguments =
        ["report", "--verify", "report.pdf", "--answers", text(&case)].into_iter().chain(arguments.to_vec());
    run(command().current_dir(folder).args(arguments))
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

/// The headings of a report in Markdown, with their levels.
fn headings(folder: &Path, sections: &str) -> Vec<String> {
    let arguments = ["--sections", sections, "--format", "md", "-o", "report.md", "--overwrite"];
    report(folder, &arguments).ends_with(0);
    let markdown = fs::read_to_string(folder.join("report.md")).expect("a report");
    markdown.lines().filter(|line| line.starts_with("# ") || line.starts_with("## ")).map(str::to_owned).collect()
}

#[test]
fn only_the_named_sections_are_there_in_the_order_of_the_template() {
    let folder = folder();
    let summary = ["# Summary", "## Highest and lowest areas", "## What to do first"];
    let horizons = ["## In the next 3 months", "## In months 4 to 12"];
    let cover = ["# Innovation readiness of parliaments", "## Assemblée nationale de Spécimène"];
    let found = headings(folder.path(), "roadmap,summary");
    let origin = "# What this report was made from";
    assert_eq!(found, [cover.as_slice(), &summary, &["# Roadmap"], &horizons, &[origin]].concat());
    assert_eq!(
        headings(folder.path(), " method , method"),
        [&cover[..], &["# Method in plain words", origin]].concat()
    );
    let long = headings(folder.path(), "summary,profile,practices,hubs");
    assert!(long.contains(&"# Contents".to_owned()), "{long:?}");
}

#[test]
fn no_sentence_refers_to_a_part_that_is_left_out() {
    let folder = folder();
    let sections = Template::builtin().sections();
    assert_eq!(sections.len(), 11, "{sections:?}");
    let parts = [
        ("questions", "Questions to clear up"),
        ("dimensions", "Claims that lack proof"),
        ("appendix", "stands in the appendix"),
    ];
    for name in ["uneven", "advanced", "small-island"] {
        // Without earlier answers, that one is refused.
        for section in sections.iter().filter(|section| *section != "change") {
            let case = case(name);
            let arguments =
                ["report", text(&case), "--sections", section, "--format", "md", "-o", "report.md", "--overwrite"];
            run(command().current_dir(folder.path()).args(arguments)).ends_with(0);
            let markdown = fs::read_to_string(folder.path().join("report.md")).expect("a report");
            for (part, words) in parts.iter().filter(|(part, _)| part != section) {
                assert!(!markdown.contains(words), "{name}: {section} speaks of {part}");
            }
            let begins = markdown.lines().filter(|line| line.starts_with('#')).nth(2).unwrap_or_default();
            assert!(begins.starts_with("# "), "{name}: {section} begins with {begins}");
        }
    }
}

#[test]
fn all_sections_make_the_whole_report() {
    let folder = folder();
    report(folder.path(), &["-o", "whole.pdf"]).ends_with(0);
    let all = Template::builtin().sections().join(",");
    report(folder.path(), &["-o", "report.pdf", "--sections", &all]).ends_with(0);
    let read = |name: &str| fs::read(folder.path().join(name)).expect("a report");
    assert!(read("whole.pdf") == read("report.pdf"));
}

#[test]
fn a_report_of_sections_can_be_verified_with_the_same_sections_only() {
    let folder = folder();
    report(folder.path(), &["-o", "report.pdf", "--sections", "profile,roadmap"]).ends_with(0);
    let run = verify(folder.path(), &["--sections", "roadmap,profile"]).ends_with(0);
    assert!(run.out.contains("Extent: the same (profile,roadmap)"), "{}", run.out);
    let run = verify(folder.path(), &[]).ends_with(1);
    assert!(run.out.contains("the report was made from profile,roadmap, this is the whole report"), "{}", run.out);
    verify(folder.path(), &["--sections", "profile"]).ends_with(1);
    if is_present("pdftotext") {
        let words = report_words(&folder.path().join("report.pdf"));
        assert!(words.contains("--sections profile,roadmap"), "{words}");
    }
}

#[test]
fn what_is_no_section_is_told_with_those_that_there_are() {
    let folder = folder();
    let all = "summary, profile, change, dimensions, practices, hubs, roadmap, questions, method, \
               explanation, appendix";
    report(folder.path(), &["--sections", "sumary"]).ends_with(2).says(&[
        "no section `sumary`",
        "did you mean `summary`?",
        all,
    ]);
    report(folder.path(), &["--sections", "summary,weather"]).ends_with(2).says(&["no section `weather`", all]);
    report(folder.path(), &["--sections", "summary,"]).ends_with(2).says(&["a name is missing in --sections", all]);
    report(folder.path(), &["--sections", ""]).ends_with(2).says(&["a name is missing in --sections", all]);
    report(folder.path(), &["--sections", "profile,,roadmap"]).ends_with(2).says(&["a name is missing", all]);
    report(folder.path(), &["--sections", "summary", "--leadership"]).ends_with(2);
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
}

#[test]
fn a_template_of_ones_own_has_its_own_sections_or_none() {
    let folder = folder();
    fs::create_dir(folder.path().join("ours")).expect("a folder");
    let main = folder.path().join("ours/report.md");
    fs::write(&main, "# {{ report.parliament.name }}\n").expect("a file");
    let ours = ["--template", "ours", "--sections", "letter"];
    report(folder.path(), &ours).ends_with(2).says(&["no sections to choose from", "{% if wanted(\"NAME\") %}"]);
    report(folder.path(), &["--template", "ours", "--leadership"]).ends_with(2).says(&["no leadership.md"]);
    fs::write(
        &main,
        "{% if wanted(\"letter\") %}\n# Dear Speaker\n{% endif %}\n{% if wanted(\"rest\") %}\n# Rest\n{% endif %}\n",
    )
    .expect("a file");
    let formats = ["--format", "md", "-o", "letter.md"];
    report(folder.path(), &[ours.as_slice(), &formats].concat()).ends_with(0);
    assert_eq!(fs::read_to_string(folder.path().join("letter.md")).expect("a report"), "# Dear Speaker\n");
    report(folder.path(), &["--template", "ours", "--sections", "leter"])
        .ends_with(2)
        .says(&["`letter`", "letter, rest"]);
}

#[test]
fn a_part_does_not_take_the_place_of_the_whole_report() {
    let folder = folder();
    fs::copy(case("uneven"), folder.path().join("answers.yaml")).expect("a case");
    let answers = folder.path().join("answers.yaml");
    hemicycle(["report", text(&answers), "--sections", "hubs"]).ends_with(0).says(&["answers-sections.pdf"]);
    hemicycle(["report", text(&answers), "--leadership"]).ends_with(0).says(&["answers-leadership.pdf"]);
    assert!(!folder.path().join("answers.pdf").exists());
}
