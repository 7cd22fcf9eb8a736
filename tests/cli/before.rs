//! `hemicycle report --before`.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::support::program::{Run, case, command, hemicycle, is_present, report_words, run, text};

/// A folder with answers, and with those of a year before.
struct Twice {
    folder: TempDir,
}

impl Twice {
    fn new() -> Twice {
        let twice = Twice { folder: tempfile::tempdir().expect("a folder") };
        let answers = fs::read_to_string(case("uneven")).expect("a case");
        fs::write(twice.at("now.yaml"), &answers).expect("written");
        let before = answers.replace("2026-", "2025-").replacen("level: 4", "level: 2", 1);
        fs::write(twice.at("before.yaml"), before).expect("written");
        twice
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn rewrite(&self, name: &str, from: &str, to: &str) {
        let old = fs::read_to_string(self.at(name)).expect("a file");
        assert!(old.contains(from), "`{from}` is there to be changed");
        fs::write(self.at(name), old.replace(from, to)).expect("written");
    }

    fn report(&self, arguments: &[&str]) -> Run {
        let mut command = command();
        command.current_dir(self.folder.path()).env("SOURCE_DATE_EPOCH", "1795392000").arg("report");
        run(command.args(arguments))
    }
}

#[test]
fn a_report_says_what_has_changed_and_is_verified_with_both_answers() {
    let twice = Twice::new();
    twice.report(&["now.yaml", "--before", "before.yaml"]).ends_with(0).says(&["The report is in"]);
    if is_present("pdftotext") {
        let words = report_words(&twice.at("now.pdf")).split_whitespace().collect::<Vec<_>>().join(" ");
        for expected in
            ["What has changed", "from 4 November 2025 to", "Areas that rose or fell most", "Earlier answers"]
        {
            assert!(words.contains(expected), "`{expected}` is not in the report");
        }
    }
    let verify = ["--verify", "now.pdf", "--answers", "now.yaml"];
    let with = |before: &str| twice.report(&[&verify[..], &["--before", before]].concat());
    let same = with("before.yaml").ends_with(0);
    assert!(same.out.contains("Earlier answers: the same ("), "{}", same.out);
    let without = twice.report(&verify).ends_with(1);
    assert!(without.out.contains("Earlier answers: different"), "{}", without.out);
    twice.rewrite("before.yaml", "level: 3", "level: 2");
    let other = with("before.yaml").ends_with(1);
    assert!(
        other.out.contains("Earlier answers: different") && other.out.contains("Answers: the same"),
        "{}",
        other.out
    );
}

#[test]
fn a_report_without_earlier_answers_has_no_such_part() {
    let twice = Twice::new();
    twice.report(&["now.yaml", "--format", "markdown"]).ends_with(0);
    let words = fs::read_to_string(twice.at("now.md")).expect("a report");
    assert!(words.contains("# Roadmap") && !words.contains("What has changed") && !words.contains("Earlier answers"));
}

#[test]
fn answers_are_not_compared_with_themselves_or_with_those_to_another_rubric() {
    let twice = Twice::new();
    twice.report(&["now.yaml", "--before", "./now.yaml"]).ends_with(2).says(&["cannot be compared with itself"]);
    twice.rewrite("before.yaml", "id: parliament-innovation", "id: other");
    let refused = twice.report(&["now.yaml", "--before", "before.yaml"]).ends_with(2);
    refused.says(&["before.yaml belongs to the rubric `other`, not to `parliament-innovation`"]);
    let several = twice.report(&["now.yaml", text(&case("advanced")), "--before", "before.yaml"]).ends_with(2);
    several.says(&["name one answers file"]);
    twice.report(&["now.yaml", "--before", "gone.yaml"]).ends_with(74).says(&["gone.yaml"]);
    assert!(!twice.at("now.pdf").exists());
}

#[test]
fn another_parliament_is_told_and_compared_with_a_caution() {
    let twice = Twice::new();
    twice.rewrite("before.yaml", "parliament: Assemblée", "parliament: Ancienne Assemblée");
    let told = twice.report(&["now.yaml", "--before", "before.yaml", "--format", "markdown"]).ends_with(0);
    told.says(&["before.yaml is of Ancienne Assemblée nationale de Spécimène, not of Assemblée"]);
    let words = fs::read_to_string(twice.at("now.md")).expect("a report");
    assert!(words.contains("an earlier assessment, that of Ancienne Assemblée nationale de Spécimène"));
    assert!(words.contains("The earlier answers name another parliament."), "{words}");
}

#[test]
fn answers_the_wrong_way_round_are_refused() {
    let twice = Twice::new();
    let told = twice.report(&["before.yaml", "--before", "now.yaml", "--format", "markdown"]).ends_with(2);
    told.says(&["now.yaml are later than those in before.yaml", "the other way round"]);
    assert!(!twice.at("before.md").exists());
}

#[test]
fn a_report_never_takes_the_place_of_the_earlier_answers() {
    let twice = Twice::new();
    fs::rename(twice.at("before.yaml"), twice.at("before.txt")).expect("renamed");
    let arguments = ["now.yaml", "--before", "before.txt", "--format", "markdown", "--overwrite", "-o", "before.txt"];
    twice.report(&arguments).ends_with(2).says(&["would take the place of the answers"]);
    assert!(fs::read_to_string(twice.at("before.txt")).expect("still there").contains("responses:"));
}

fn picture(folder: &Path, name: &str, more: &[&str]) -> String {
    let path = folder.join("chart.svg");
    let answers = case("uneven");
    let arguments = ["report", text(&answers), "--format", "svg", "--overwrite", "-o", text(&path), "--chart", name];
    run(command().args(arguments).args(more)).ends_with(0);
    fs::read_to_string(path).expect("a picture")
}

#[test]
fn each_chart_is_a_picture_of_its_own_with_title_and_description() {
    let twice = Twice::new();
    let before = twice.at("before.yaml");
    let names = ["hemicycle", "profile", "areas", "areas transparency", "heat-map", "before-after", "roadmap"];
    for name in names {
        let picture = picture(twice.folder.path(), name, &["--before", text(&before)]);
        let document = roxmltree::Document::parse(&picture).expect("XML");
        let root = document.root_element();
        let words = |tag: &str| {
            let found = root.children().find(|child| child.has_tag_name(tag)).expect("a child of this name");
            (found.attribute("id").expect("an id").to_owned(), found.text().expect("words").to_owned())
        };
        let ((title_id, title), (description_id, description)) = (words("title"), words("desc"));
        assert_eq!(root.attribute("aria-labelledby"), Some(title_id.as_str()), "{name}");
        assert_eq!(root.attribute("aria-describedby"), Some(description_id.as_str()), "{name}");
        assert!(title.ends_with("Assemblée nationale de Spécimène, 20 November 2026"), "{title}");
        assert!(description.len() > 60, "{name}: {description}");
        assert!(root.attribute("font-family").expect("fonts").ends_with("sans-serif"), "{name}");
        assert_eq!(picture, self::picture(twice.folder.path(), name, &["--before", text(&before)]), "{name}");
    }
}

#[test]
fn a_chart_that_cannot_be_drawn_is_told_with_the_names_of_the_others() {
    let answers = case("uneven");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("chart.svg");
    let asked = |more: &[&str]| {
        let arguments = ["report", text(&answers), "-o", text(&path)];
        hemicycle(arguments.iter().chain(more).copied()).ends_with(2)
    };
    let names = "hemicycle, profile, areas, heat-map, before-after, roadmap";
    asked(&["--format", "svg", "--chart", "pie"]).says(&["there is no chart `pie`", names]);
    asked(&["--format", "svg"]).says(&["--chart", names]);
    asked(&["--chart", "profile"]).says(&["add --format svg"]);
    asked(&["--format", "svg", "--chart", "areas pie"]).says(&["`areas pie`", "areas transparency"]);
    asked(&["--format", "svg", "--chart", "before-after"]).says(&["name them with --before"]);
    assert!(!path.exists());
}

#[test]
fn the_part_on_change_is_not_made_without_earlier_answers() {
    let twice = Twice::new();
    let refused = "name them with --before, or leave `change` out of --sections";
    for sections in ["change", "summary,change"] {
        twice.report(&["now.yaml", "--sections", sections]).ends_with(2).says(&["section `change`", refused]);
    }
    assert!(!twice.at("now-sections.pdf").exists());
    twice.report(&["now.yaml", "--sections", "change", "--before", "before.yaml", "-o", "change.pdf"]).ends_with(0);
    let verify = ["--verify", "change.pdf", "--answers", "now.yaml", "--sections", "change"];
    twice.report(&verify).ends_with(2).says(&[refused]);
    twice.report(&[&verify[..], &["--before", "before.yaml"]].concat()).ends_with(0);
}
