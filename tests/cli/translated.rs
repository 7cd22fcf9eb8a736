//! A template that says a report's words in its own language.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use hemicycle::words::names;
use tempfile::TempDir;

use crate::support::program::{Run, case, command, hemicycle, is_present, report_words, run, text};

/// A folder with a copy of the built-in template in `ours`, in French as its theme says.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    run(command().current_dir(folder.path()).args(["new", "template", "ours"])).ends_with(0);
    let theme = folder.path().join("ours/theme.yaml");
    let before = fs::read_to_string(&theme).expect("a theme");
    fs::write(&theme, before.replace("# language: fr\n", "language: fr\n")).expect("written");
    folder
}

fn words(folder: &TempDir) -> PathBuf {
    folder.path().join("ours/words.ftl")
}

fn change(path: &Path, from: &str, to: &str) {
    let before = fs::read_to_string(path).expect("a file");
    assert!(before.contains(from), "{} has no {from}", path.display());
    fs::write(path, before.replacen(from, to, 1)).expect("written");
}

fn made(folder: &TempDir, arguments: &[&str]) -> Run {
    let time = ("SOURCE_DATE_EPOCH", "1795392000");
    run(command().current_dir(folder.path()).env(time.0, time.1).args(arguments))
}

fn report(folder: &TempDir, arguments: &[&str]) -> Run {
    let case = case("uneven");
    made(folder, &[&["report", text(&case), "--template", "ours", "--overwrite"], arguments].concat())
}

fn read(folder: &TempDir, name: &str) -> String {
    fs::read_to_string(folder.path().join(name)).expect("a report")
}

/// Each word as a mark of its own with all that is filled in, so that one sees where it is said; and the mark of each name.
fn marked(words: &str) -> (String, BTreeMap<String, String>) {
    let mut marks = BTreeMap::new();
    let mut marked = String::new();
    let is_name = |line: &&str| line.starts_with(|first: char| first.is_ascii_lowercase());
    let lines: Vec<&str> = words.lines().collect();
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| is_name(line)) {
        let (name, text) = line.split_once(" =").expect("a word");
        let rest = lines[index + 1..].iter().take_while(|line| !is_name(line) && !line.starts_with('#'));
        let whole: String = std::iter::once(text).chain(rest.copied()).collect();
        let gaps: BTreeSet<&str> = whole.split('$').skip(1).map(|rest| rest.split(' ').next().unwrap_or("")).collect();
        let filled: String = gaps.iter().map(|gap| format!(" {{ ${gap} }}")).collect();
        let mark = format!("w{index}x");
        marked.push_str(&format!("{name} = {mark}{filled}\n"));
        marks.insert(name.to_owned(), mark);
    }
    (marked, marks)
}

#[test]
fn dates_are_said_in_the_language_of_the_template() {
    let folder = folder();
    fs::write(words(&folder), include_str!("../fixtures/words/fr.ftl")).expect("written");
    for (format, name) in [("markdown", "r.md"), ("html", "r.html")] {
        report(&folder, &["--format", format, "-o", name]).ends_with(0);
        let text = read(&folder, name);
        assert!(text.contains("20 novembre 2026") && text.contains("(as of octobre 2024"), "{text}");
        assert!(!text.contains("20 November 2026"), "{text}");
    }
}

#[test]
fn every_word_of_a_report_is_said_as_the_template_says_it() {
    let folder = folder();
    let (own, marks) = marked(&read(&folder, "ours/words.ftl"));
    fs::write(words(&folder), own).expect("written");
    hemicycle(["validate", text(&folder.path().join("ours")), "--deny", "warnings"]).ends_with(0);
    let mut all = String::new();
    let html = ["--format", "html", "-o", "page.html"];
    for (answers, before) in [("uneven", "advanced"), ("advanced", "uneven"), ("small-island", "uneven")] {
        let earlier = fs::read_to_string(case(before)).expect("a case").replace("2026-", "2024-");
        fs::write(folder.path().join("earlier.yaml"), earlier).expect("written");
        let case = case(answers);
        let report = |arguments: &[&str]| {
            let always = ["report", text(&case), "--template", "ours", "--overwrite"];
            let run = made(&folder, &[&always, arguments].concat()).ends_with(0);
            assert_eq!(run.error.matches("warning: ").count(), run.error.matches("the report compares").count());
        };
        report(&[&html[..], &["--before", "earlier.yaml"]].concat());
        all.push_str(&read(&folder, "page.html"));
        // Where nothing is drawn.
        report(&["--format", "markdown", "-o", "text.md", "--before", "earlier.yaml"]);
        all.push_str(&read(&folder, "text.md"));
        report(&[&html[..], &["--leadership"]].concat());
        all.push_str(&read(&folder, "page.html"));
        for chart in ["hemicycle", "profile", "areas", "heat-map", "roadmap", "before-after"] {
            let before = if chart == "before-after" { &["--before", "earlier.yaml"][..] } else { &[] };
            report(&[&["--format", "svg", "--chart", chart, "-o", "chart.svg"], before].concat());
            all.push_str(&read(&folder, "chart.svg"));
        }
    }
    made(&folder, &["worksheet", "--template", "ours", "--format", "html"]).ends_with(0);
    all.push_str(&read(&folder, "worksheet.html"));
    let is_unsaid = |(_, mark): &(&String, &String)| !all.contains(mark.as_str());
    let unsaid: Vec<&str> = marks.iter().filter(is_unsaid).map(|(name, _)| name.as_str()).collect();
    // A page has no pages; the others are said with other answers, or in a template whose tables stand under no heading.
    let elsewhere = [
        "chart-no-score-before",
        "chart-no-score-now",
        "chart-roadmap-more",
        "page-chart",
        "page-contents",
        "page-lines",
        "page-table",
        "report-page-of",
    ];
    assert_eq!(unsaid, elsewhere);
    report(&folder, &["-o", "report.pdf"]).ends_with(0);
    if is_present("pdftotext") {
        let pages = report_words(&folder.path().join("report.pdf"));
        assert!(pages.contains(&marks["report-footer"]) && pages.contains(&format!("3 {}", marks["report-page-of"])));
    }
}

#[test]
fn a_word_that_the_template_lacks_is_said_in_english_with_one_warning() {
    let folder = folder();
    fs::write(words(&folder), "chart-now = aujourd’hui\npage-skip = Aller au texte\n").expect("written");
    let run = report(&folder, &["--format", "html", "-o", "page.html"]).ends_with(0);
    let lacks = format!("words.ftl lacks {} words of the report, which are said in English", names().len() - 2);
    assert_eq!(run.error.matches("warning: ").count(), 1, "{}", run.error);
    assert!(run.error.contains(&lacks), "{}", run.error);
    let page = read(&folder, "page.html");
    assert!(page.contains(">Aller au texte<") && page.contains("aria-label=\"A half circle of 48 seats"), "{page}");
    let run = hemicycle(["validate", text(&words(&folder)), "--deny", "warnings"]).ends_with(1);
    assert!(run.out.contains("warning[missing-words]") && run.out.contains("words.ftl:1:1"), "{}", run.out);
    assert!(run.out.contains("report-title, report-page-of, "), "{}", run.out);
}

#[test]
fn a_template_in_another_language_without_words_of_its_own_is_told_of_them() {
    let folder = folder();
    fs::remove_file(words(&folder)).expect("removed");
    let told = "the template in ours has no words.ftl";
    let run = report(&folder, &["-o", "report.pdf"]).ends_with(0);
    assert!(run.error.contains(told) && run.error.contains("a report in `fr`"), "{}", run.error);
    for english in ["language: en-GB\n", ""] {
        let theme = fs::read_to_string(folder.path().join("ours/theme.yaml")).expect("a theme");
        let start = theme.find("language: ").expect("a language");
        let end = start + theme[start..].find('\n').expect("an end") + 1;
        fs::write(folder.path().join("ours/theme.yaml"), [&theme[..start], english, &theme[end..]].concat()).unwrap();
        let run = report(&folder, &["-o", "report.pdf"]).ends_with(0);
        assert!(!run.error.contains("warning: "), "{english}: {}", run.error);
        if english.is_empty() {
            break;
        }
    }
}

#[test]
fn a_mistake_in_a_word_is_told_at_its_place_and_no_report_is_written() {
    let folder = folder();
    change(&words(&folder), "chart-range = { $low } to { $high }", "chart-range = de { $bas } à { $high }");
    change(&words(&folder), "chart-now = now", "chart-nov = maintenant");
    change(&words(&folder), "chart-none = –", "chart-none –");
    let line = |text: &str| {
        let all = read(&folder, "ours/words.ftl");
        1 + all.lines().position(|line| line.contains(text)).expect("the line")
    };
    let places = [
        (format!("words.ftl:{}:21", line("$bas")), "error[unknown-gap]: nothing can be filled in for `$bas`"),
        (format!("words.ftl:{}:1", line("chart-nov")), "error[unknown-word]: a report says no word `chart-nov`"),
        (format!("words.ftl:{}:12", line("chart-none")), "error[words-syntax]: here should be a `=`"),
    ];
    let validated = hemicycle(["validate", text(&folder.path().join("ours"))]).ends_with(1);
    let reported = report(&folder, &["-o", "report.pdf"]).ends_with(1);
    for (place, message) in places {
        for said in [&validated.out, &reported.error] {
            assert!(said.contains(&place) && said.contains(message), "{place} {message}\n{said}");
        }
    }
    assert!(reported.error.contains("the template in ours has mistakes"), "{}", reported.error);
    assert!(!folder.path().join("report.pdf").exists());
}

#[test]
fn a_report_is_verified_with_the_words_that_it_was_made_with() {
    let folder = folder();
    change(&words(&folder), "report-page-of = of", "report-page-of = sur");
    let case = case("uneven");
    report(&folder, &["-o", "report.pdf"]).ends_with(0);
    let first = fs::read(folder.path().join("report.pdf")).expect("a report");
    report(&folder, &["-o", "report.pdf"]).ends_with(0);
    assert!(first == fs::read(folder.path().join("report.pdf")).expect("a report"), "not the same bytes");
    let verify =
        || made(&folder, &["report", "--verify", "report.pdf", "--answers", text(&case), "--template", "ours"]);
    let run = verify().ends_with(0);
    assert!(run.out.contains("File: as it was written, byte for byte"), "{}", run.out);
    change(&words(&folder), "report-page-of = sur", "report-page-of = de");
    let run = verify().ends_with(1);
    assert!(run.out.contains("Template: different"), "{}", run.out);
}

#[test]
fn the_words_of_a_template_are_never_written_over_by_a_report() {
    let folder = folder();
    let before = read(&folder, "ours/words.ftl");
    report(&folder, &["-o", "ours/words.ftl"]).ends_with(2).says(&["is something that reports are made from"]);
    assert_eq!(read(&folder, "ours/words.ftl"), before);
}
