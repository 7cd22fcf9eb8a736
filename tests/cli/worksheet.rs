//! `hemicycle worksheet`: every question on paper, whole and once.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::support::program::{Run, command, is_present, report_words, run, text};
use crate::support::rubric;

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

fn worksheet(folder: &Path, arguments: &[&str]) -> Run {
    let mut command = command();
    command.current_dir(folder).env("SOURCE_DATE_EPOCH", "1795392000").arg("worksheet");
    run(command.args(arguments))
}

/// Every text that stands in the worksheet, in its order: of each question, its text and those of its levels.
fn texts() -> Vec<String> {
    let rubric = rubric();
    let of_question = |question: &hemicycle::rubric::Question| {
        let levels = rubric.scale.iter().map(|level| question.level_text(level.level).to_owned());
        std::iter::once(question.text.clone()).chain(levels).collect::<Vec<_>>()
    };
    rubric.questions().flat_map(of_question).collect()
}

/// Asserts that each text stands there once, one behind the other.
#[track_caller]
fn in_order_and_once(words: &str) {
    let plain = |text: &str| text.split_whitespace().collect::<String>().replace('\u{ad}', "");
    let words = plain(words);
    let mut from = 0;
    for text in texts() {
        let text = plain(&text);
        let places: Vec<usize> = words.match_indices(&text).map(|(place, _)| place).collect();
        assert_eq!(places.len(), 1, "{text}");
        assert!(places[0] >= from, "out of order: {text}");
        from = places[0];
    }
}

#[test]
fn every_question_and_every_level_stands_there_once_and_in_order() {
    let folder = folder();
    worksheet(folder.path(), &[]).ends_with(0).says(&["worksheet.pdf"]);
    for format in ["markdown", "html", "docx"] {
        worksheet(folder.path(), &["--format", format]).ends_with(0);
    }
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).expect("a worksheet");
    in_order_and_once(&read("worksheet.md").replace('\\', ""));
    in_order_and_once(&read("worksheet.html").replace("&quot;", "\"").replace("&#39;", "'"));
    if is_present("pdfinfo") {
        let path = folder.path().join("worksheet.pdf");
        let output = Command::new("pdfinfo").args(["-struct-text", text(&path)]).output().expect("pdfinfo runs");
        let structure = String::from_utf8_lossy(&output.stdout).into_owned();
        // Each line of text stands in quotes.
        let said = structure.lines().filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"'));
        in_order_and_once(&said.collect::<String>());
    }
}

#[test]
fn each_question_has_its_boxes_and_stands_on_one_page() {
    if !is_present("pdftotext") {
        return;
    }
    let folder = folder();
    for theme in ["navy", "paper"] {
        worksheet(folder.path(), &["--theme", theme, "--overwrite"]).ends_with(0);
        let words = report_words(&folder.path().join("worksheet.pdf"));
        let rubric = rubric();
        let applies = rubric.questions().filter(|question| question.not_applicable.is_none()).count();
        let count = rubric.questions().count();
        let choices: usize =
            [&rubric.profile.chamber, &rubric.profile.region, &rubric.profile.languages, &rubric.profile.resources]
                .map(|field| field.choices.len())
                .iter()
                .sum();
        let areas: usize = rubric.dimensions.iter().map(|dimension| dimension.areas.len()).sum();
        let budgets = rubric.recommending.plan.as_ref().map_or(0, |plan| plan.budgets.len());
        let boxes = count * 7 - applies + choices + areas + budgets;
        assert_eq!(words.matches('☐').count(), boxes);
        let said = words.split_whitespace().collect::<Vec<&str>>().join(" ");
        for asked in [
            "medium: 60 staff days in three months",
            "aims at level 4 Measured.",
            "Innovation culture:",
            "Participation:",
        ] {
            assert_eq!(said.matches(asked).count(), 1, "{asked}");
        }
        assert_eq!(words.matches("Not applicable.").count(), count - applies);
        assert_eq!(words.matches("Evidence (title").count(), count);
        let pages: Vec<&str> = words.split('\u{c}').collect();
        for page in &pages {
            // What begins on a page ends there.
            assert_eq!(page.matches("Don’t know.").count(), page.matches("Notes:").count(), "{page}");
            let begun = page.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_digit())).count();
            assert!(begun >= page.matches("Notes:").count(), "{page}");
        }
        assert!(pages.len() < 40, "{} pages", pages.len());
    }
}

#[test]
fn the_same_arguments_give_the_same_bytes_on_any_day() {
    let folder = folder();
    for format in ["pdf", "html", "docx", "markdown"] {
        let made = |name: &str| {
            worksheet(folder.path(), &["--format", format, "-o", name]).ends_with(0);
            fs::read(folder.path().join(name)).expect("a worksheet")
        };
        assert!(made(&format!("one-{format}")) == made(&format!("two-{format}")), "{format}");
    }
}

#[test]
fn it_takes_the_place_of_nothing_that_people_wrote() {
    let folder = folder();
    fs::write(folder.path().join("worksheet.pdf"), "mine").expect("a file");
    worksheet(folder.path(), &[]).ends_with(2).says(&["worksheet.pdf is there already", "--overwrite"]);
    worksheet(folder.path(), &["--overwrite"]).ends_with(0);
    // Somebody may have filled it in.
    worksheet(folder.path(), &[]).ends_with(2).says(&["worksheet.pdf is there already"]);
    worksheet(folder.path(), &["--format", "docx"]).ends_with(0);
    worksheet(folder.path(), &["--format", "docx"]).ends_with(2).says(&["worksheet.docx is there already"]);
    worksheet(folder.path(), &["-o", "no/such/folder.pdf"]).ends_with(74);
    run(command().current_dir(folder.path()).args(["new", "template", "ours"])).ends_with(0);
    let ours = ["--template", "ours", "--format", "md", "-o", "ours/summary.md", "--overwrite"];
    worksheet(folder.path(), &ours).ends_with(2).says(&["something that reports are made from"]);
    worksheet(folder.path(), &["extra"]).ends_with(2);
    worksheet(folder.path(), &["--format", "svg"]).ends_with(2).says(&["pdf, html, markdown, docx"]);
}

#[test]
fn a_template_of_ones_own_says_other_words_and_its_mistakes_are_told() {
    let folder = folder();
    run(command().current_dir(folder.path()).args(["new", "template", "ours"])).ends_with(0);
    let file = folder.path().join("ours/worksheet.md");
    let before = fs::read_to_string(&file).expect("a template");
    fs::write(&file, before.replace("# How to answer", "# How we answer")).expect("written");
    let ours = ["--template", "ours", "--format", "md", "--overwrite"];
    worksheet(folder.path(), &ours).ends_with(0);
    assert!(fs::read_to_string(folder.path().join("worksheet.md")).expect("a worksheet").contains("# How we answer"));
    fs::write(&file, before.replace("question.level_texts", "question.leveltexts")).expect("written");
    worksheet(folder.path(), &ours).ends_with(1).says(&["ours/worksheet.md", "did you mean `level_texts`?"]);
    fs::remove_file(&file).expect("removed");
    worksheet(folder.path(), &ours).ends_with(2).says(&["no worksheet.md", "hemicycle new template"]);
}
