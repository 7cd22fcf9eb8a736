//! `hemicycle report --leadership`: two pages, whatever the answers.

use std::fs;
use std::path::{Path, PathBuf};

use hemicycle::answers::{self, Answers};
use hemicycle::report::theme::BUILTIN_THEMES;
use hemicycle::rubric::EvidenceClass;

use crate::support::hard_answers::hard_answers;
use crate::support::program::{case, command, is_present, report_words, run, text};
use crate::support::{all_at, no_answers, rubric};

/// A file of answers in a folder.
fn kept(folder: &Path, name: &str, answers: &Answers) -> PathBuf {
    let path = folder.join(format!("{name}.yaml"));
    fs::write(&path, answers::write(answers, &rubric()).expect("answers")).expect("written");
    path
}

/// Answers that between them fill every list, leave every list empty, and hold the longest texts.
fn answers(folder: &Path) -> Vec<PathBuf> {
    let rubric = rubric();
    let mut long = hard_answers(&rubric);
    long.profile.parliament =
        "The Consultative Assembly of the United Provinces and of the Islands beyond them ".repeat(12);
    long.profile.country = "Country of many names ".repeat(20);
    let mut open = all_at(&rubric, 1, EvidenceClass::None);
    open.profile = long.profile.clone();
    open.responses.retain(|id, _| !id.to_string().starts_with("transparency"));
    let mut files = vec![case("small-island"), case("uneven"), case("advanced")];
    files.push(kept(folder, "empty", &no_answers(&rubric)));
    files.push(kept(folder, "best", &all_at(&rubric, 5, EvidenceClass::Verified)));
    files.push(kept(folder, "long", &long));
    files.push(kept(folder, "open", &open));
    files
}

fn pages(path: &Path) -> usize {
    lopdf::Document::load(path).expect("a PDF").get_pages().len()
}

fn summary(folder: &Path, file: &Path, arguments: &[&str]) -> PathBuf {
    let target = folder.join("summary.pdf");
    let arguments = ["report", text(file), "--leadership", "-o", text(&target)].into_iter().chain(arguments.to_vec());
    run(command().env("SOURCE_DATE_EPOCH", "1795392000").args(arguments)).ends_with(0);
    target
}

#[test]
fn it_has_two_pages_whatever_the_answers_the_theme_and_the_paper() {
    let folder = tempfile::tempdir().expect("a folder");
    let letter = folder.path().join("letter.yaml");
    fs::write(&letter, BUILTIN_THEMES[0].1.replace("page: a4", "page: letter")).expect("a theme");
    let themes: Vec<&str> = BUILTIN_THEMES.iter().map(|(name, _)| *name).chain([text(&letter)]).collect();
    for file in answers(folder.path()) {
        for theme in &themes {
            assert_eq!(pages(&summary(folder.path(), &file, &["--theme", theme])), 2, "{} {theme}", file.display());
        }
    }
}

#[test]
fn it_says_what_a_speaker_asks_and_can_be_verified() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = summary(folder.path(), &case("uneven"), &[]);
    let verify =
        ["report", "--leadership", "--verify", text(&file), "--answers", text(&case("uneven"))].map(str::to_owned);
    run(command().args(&verify)).ends_with(0);
    run(command().args(["report", "--verify", text(&file), "--answers", text(&case("uneven"))])).ends_with(1);
    if is_present("pdftotext") {
        let words = report_words(&file);
        let order = [
            "summary for the leadership",
            "The result",
            "Strongest by evidence:",
            "Weakest by evidence:",
            "What to do first",
            "First step:",
            "Hubs",
            "What is not yet known",
            "How to read the scores.",
            "Made with hemicycle",
        ];
        let places: Vec<Option<usize>> = order.iter().map(|part| words.find(part)).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}\n{words}");
        assert_eq!(words.matches("Who:").count(), 3, "{words}");
    }
}

#[test]
fn nothing_is_cut_off_and_what_is_left_out_is_counted() {
    if !is_present("pdftotext") {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let files = answers(folder.path());
    let words = |file: &PathBuf| {
        let words = report_words(&summary(folder.path(), file, &[]));
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let open = words(&files[6]);
    assert_eq!(open.matches("Consultative Assembly").count(), 12 + 2, "in full, and at the foot of each page");
    assert!(open.contains("more areas.") && open.contains("The roadmap of the full report"), "{open}");
    let empty = words(&files[3]);
    assert!(empty.contains("there is no score") && empty.contains("And "), "{empty}");
    let best = words(&files[4]);
    assert!(
        best.contains("Final: no question")
            && best.contains("Every question that applies has an answer")
            && best.contains("Nothing is left to do first"),
        "{best}"
    );
}
