//! `hemicycle share`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::support::program::{Run, case, hemicycle, text};

const QUESTION: &str = "innovation-culture.strategy.plan";

/// Drafts from the advanced example with this note in the first answer.
fn share(folder: &Path, note: &str) -> Run {
    let answers = fs::read_to_string(case("advanced")).expect("a case");
    let (answers, _) = answers.split_once("\nexpect:").expect("what is expected");
    let note = format!("  {QUESTION}:\n    note: {}\n", hemicycle::yaml::quoted(note));
    let file = folder.join("answers.yaml");
    fs::write(&file, answers.replacen(&format!("  {QUESTION}:\n"), &note, 1)).expect("written");
    hemicycle(["share", text(&file), "--only", QUESTION, "-o", text(&folder.join("drafts"))])
}

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join("drafts").join(name)).expect("a draft")
}

#[test]
fn a_draft_is_refused_until_its_gaps_are_filled() {
    let folder = tempfile::tempdir().expect("a folder");
    share(folder.path(), "What was done: {{ all }} of it # and more\n- id: forged\n    title: forged").ends_with(0);
    let draft = read(folder.path(), "practices.yaml");
    assert!(!draft.lines().any(|line| line.trim_start().starts_with("- id: forged")), "{draft}");
    hemicycle(["new", "rubric", text(&folder.path().join("own"))]).ends_with(0);
    // What the cases expect of the catalogue is not what it offers with one more practice.
    fs::remove_dir_all(folder.path().join("own/cases")).expect("removed");
    let path = folder.path().join("own/catalogue/shared.yaml");
    fs::write(&path, &draft).expect("written");
    hemicycle(["validate", text(&folder.path().join("own"))]).ends_with(1);
    let value = |line: &str| match line.trim() {
        "cost:" => " low",
        "min_level:" => " 3",
        "needs:" => " [a plan]",
        "evidence:" => " article",
        _ if line.starts_with("    ")
            && line.ends_with(':')
            && !["areas:", "questions:", "sources:"].contains(&line.trim()) =>
        {
            " Words of a person."
        }
        _ => "",
    };
    let filled: Vec<String> = draft.lines().map(|line| format!("{line}{}", value(line))).collect();
    fs::write(&path, filled.join("\n") + "\n").expect("written");
    hemicycle(["validate", text(&folder.path().join("own"))]).ends_with(0);
}

#[test]
fn what_was_typed_appears_as_typed_in_a_story() {
    let folder = tempfile::tempdir().expect("a folder");
    share(folder.path(), "# Not a heading, {{ not }} *a* [link](http://x.example)").ends_with(0);
    let page = fs::read_dir(folder.path().join("drafts")).expect("a folder").map(|entry| entry.expect("a file").path());
    let page = page.into_iter().find(|path| path.extension().is_some_and(|ending| ending == "md")).expect("a page");
    let page = fs::read_to_string(page).expect("text");
    assert!(page.contains("{{ not }}"), "{page}");
    assert!(!page.lines().any(|line| line.starts_with("# Not")), "{page}");
    assert!(!page.contains("[link](http"), "{page}");
}

#[test]
fn without_proof_nothing_is_drafted_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let drafts = folder.path().join("drafts");
    let file = folder.path().join("empty.yaml");
    let head = "rubric:\n  id: parliament-innovation\n  version: \"1.0\"\nstarted: 2026-11-02\nresponses: {}\n";
    fs::write(&file, head).expect("written");
    let run = hemicycle(["share", text(&file), "-o", text(&drafts)]).ends_with(0);
    assert!(run.out.contains("nothing to draft") && run.out.contains("level 4"), "{}", run.out);
    assert!(!drafts.exists());
}

#[test]
fn drafts_that_a_person_wrote_in_are_not_replaced_unasked() {
    let folder = tempfile::tempdir().expect("a folder");
    share(folder.path(), "A note").ends_with(0);
    fs::write(folder.path().join("drafts/practices.yaml"), "mine").expect("written");
    share(folder.path(), "A note").ends_with(2).says(&["practices.yaml", "--overwrite"]);
    assert_eq!(read(folder.path(), "practices.yaml"), "mine");
}

#[test]
fn the_best_of_each_area_is_drafted_and_of_a_part_every_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let drafted = |name: &str, arguments: &[&str]| {
        let drafts = folder.path().join(name);
        let case = case("advanced");
        let run = hemicycle([&["share", text(&case), "-o", text(&drafts)], arguments].concat()).ends_with(0);
        let entries = fs::read_to_string(drafts.join("practices.yaml")).expect("entries");
        let stories = fs::read_dir(&drafts).expect("a folder").count() - 1;
        assert_eq!(entries.matches("  - id: ").count(), stories, "a story for each entry");
        (entries, run.error)
    };
    let after = |entries: &str, key: &str| -> Vec<String> {
        let lines: Vec<&str> = entries.lines().collect();
        let values = lines.windows(2).filter(|pair| pair[0].trim() == key);
        values.map(|pair| pair[1].trim().trim_start_matches("- ").to_owned()).collect()
    };
    let (all, said) = drafted("all", &[]);
    let areas = after(&all, "areas:");
    assert!(areas.len() > 10 && areas.iter().collect::<BTreeSet<_>>().len() == areas.len(), "{areas:?}");
    assert!(said.contains("more answers qualify"), "{said}");
    let (part, said) = drafted("part", &["--only", "innovation-culture.strategy"]);
    assert_eq!(after(&part, "areas:"), ["innovation-culture.strategy"; 2]);
    assert!(!said.contains("more answers"), "{said}");
}

#[test]
fn an_unknown_part_lists_those_that_there_are() {
    hemicycle(["share", text(&case("advanced")), "--only", "innovation-culture.stratgy"])
        .ends_with(2)
        .says(&["did you mean `innovation-culture.strategy`?"]);
}

#[test]
fn a_story_and_the_last_words_say_that_the_ipu_wants_a_proposal_first() {
    let folder = tempfile::tempdir().expect("a folder");
    let run = share(folder.path(), "A note").ends_with(0);
    let told = [
        "IPU Innovation Tracker",
        "https://www.surveygizmo.eu/s3/90135358",
        "who you are",
        "a summary of the idea in one paragraph",
        "the key message",
        "within five working days",
        "not to write the article until",
        "https://www.ipu.org/knowledge/ipu-innovation-tracker",
        "as of 26 November 2026",
        "serve",
    ];
    let mut stories =
        fs::read_dir(folder.path().join("drafts")).expect("a folder").map(|entry| entry.expect("a file").path());
    let story = stories.find(|path| path.extension().is_some_and(|ending| ending == "md")).expect("a story");
    let story = fs::read_to_string(story).expect("text");
    for words in told {
        assert!(run.error.contains(words), "{words}: {}", run.error);
        assert!(story.contains(words), "{words}: {story}");
    }
}
