//! Scores, reports and checks of a file that was answered to another version of the rubric.

use std::fs;
use std::path::PathBuf;

use hemicycle::answers::Fingerprint;

use crate::support::program::{hemicycle, text};
use crate::support::rubric;

struct File {
    _folder: tempfile::TempDir,
    path: PathBuf,
    content: String,
}

/// Two answers that still hold, one to a question with other words, one off the scale, and one to a question that is gone.
fn answered_to(version: &str) -> File {
    let rubric = rubric();
    let questions: Vec<_> = rubric.questions().take(4).collect();
    let marked = |place: usize, level: u8| {
        format!("  {}: {{level: {level}, wording: {}}}\n", questions[place].id, Fingerprint::of(questions[place]))
    };
    let content = format!(
        "# By hand.\nrubric: {{id: parliament-innovation, version: '{version}'}}\nstarted: 2026-01-10\n\
         profile: {{parliament: Assembly}}\nresponses:\n{}{}  {}: {{level: 3, wording: 0123456789abcdef}}\n  \
         {}: {{level: 7, note: Long scale}}\n  digital-adoption.paper.fax-machines: 5\n",
        marked(0, 2),
        marked(1, 2),
        questions[2].id,
        questions[3].id
    );
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("answers.yaml");
    fs::write(&path, &content).expect("written");
    File { _folder: folder, path, content }
}

impl File {
    fn is_as_it_was(&self) -> bool {
        fs::read_to_string(&self.path).is_ok_and(|now| now == self.content)
    }
}

#[test]
fn scores_and_reports_say_once_what_is_stale_and_leave_the_file_as_it_is() {
    let file = answered_to("0.9");
    let off_scale = rubric().questions().nth(3).expect("a question").id.to_string();
    for command in ["score", "report"] {
        let run = hemicycle([command, text(&file.path)]).ends_with(0);
        let warnings: Vec<&str> = run.error.lines().filter(|line| line.starts_with("warning: ")).collect();
        let expected = format!(
            "warning: the answers in {path} were given to version 0.9 of the rubric, not to 1.0: 1 is to be confirmed, because \
             its question may read otherwise now, and counts as it is (question 3); 2 have no place any more and do not \
             count (digital-adoption.paper.fax-machines, {off_scale}); go through them with: hemicycle assess {path}",
            path = file.path.display()
        );
        assert_eq!(warnings, [expected], "{command}");
    }
    assert!(file.is_as_it_was());
    // Also where the warning does not go: on the scorecard, in its data, and on the report's first pages.
    let said =
        "1 answer was given to an earlier version of the questionnaire and not confirmed since; it counts as it is.";
    let card = hemicycle(["score", text(&file.path)]).ends_with(0).out;
    assert!(card.split_whitespace().collect::<Vec<&str>>().join(" ").contains(said), "{card}");
    let data = hemicycle(["score", "--format", "json", text(&file.path)]).ends_with(0).out;
    let data: serde_json::Value = serde_json::from_str(&data).expect("JSON");
    assert_eq!(data["to_confirm"], 1, "{data}");
    let page = file.path.with_extension("md");
    hemicycle(["report", text(&file.path), "--format", "markdown", "-o", text(&page)]).ends_with(0);
    let page = fs::read_to_string(&page).expect("the report");
    assert!(page.contains("**1 answer is not confirmed.** It was given to an earlier version"), "{page}");
    assert_eq!(page.matches("_Not confirmed: this answer was given to an earlier version").count(), 1, "{page}");
}

#[test]
fn a_check_tells_it_as_one_warning_at_the_version() {
    let file = answered_to("0.9");
    let run = hemicycle(["validate", text(&file.path), "--format", "concise"]).ends_with(0);
    let told: Vec<&str> = run.out.lines().filter(|line| line.contains("answers.yaml:")).collect();
    let [one] = told.as_slice() else { panic!("one warning, not {told:#?}\n{}", run.error) };
    assert!(one.contains("answers.yaml:2:") && one.contains("other-version"), "{one}");
    assert!(one.contains("1 answer is to be confirmed, 2 answers have no place any more"), "{one}");
}

#[test]
fn a_newer_version_is_refused_with_what_to_do() {
    let file = answered_to("2.0");
    for command in ["score", "report"] {
        let run = hemicycle([command, text(&file.path)]).ends_with(1);
        let path = file.path.display();
        let expected = format!(
            "error: the answers in {path} were given to version 2.0 of the rubric, and this program has 1.0. Get the newer \
             hemicycle; the file was left as it is\n"
        );
        assert_eq!(run.error, expected, "{command}");
    }
    let run = hemicycle(["validate", text(&file.path), "--format", "concise"]).ends_with(1);
    assert!(run.out.contains("newer-version"), "{}", run.out);
    assert!(file.is_as_it_was());
}
