//! `hemicycle report --verify`.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::support::program::{Run, case, command, hemicycle, run, text};

/// A folder with answers and the report that was made from them.
struct Published {
    folder: TempDir,
}

impl Published {
    fn new() -> Published {
        let published = Published { folder: tempfile::tempdir().expect("a folder") };
        fs::copy(case("uneven"), published.answers()).expect("a case");
        let mut command = command();
        command.env("SOURCE_DATE_EPOCH", "1795392000");
        run(command.args(["report", text(&published.answers()), "-o", text(&published.report())])).ends_with(0);
        published
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn answers(&self) -> PathBuf {
        self.at("answers.yaml")
    }

    fn report(&self) -> PathBuf {
        self.at("report.pdf")
    }

    /// Changes the answers after the report was made.
    fn change_answers(&self, change: impl Fn(&str) -> String) {
        let before = fs::read_to_string(self.answers()).expect("answers");
        let after = change(&before);
        assert_ne!(before, after, "the change is one");
        fs::write(self.answers(), after).expect("written");
    }

    fn verify(&self) -> Run {
        verify(&self.report(), &self.answers())
    }
}

fn verify(report: &Path, answers: &Path) -> Run {
    hemicycle(["report", "--verify", text(report), "--answers", text(answers)])
}

#[test]
fn a_report_is_known_as_made_from_its_answers() {
    let run = Published::new().verify().ends_with(0);
    for part in ["Rubric", "Answers", "Template", "Theme", "Extent", "Program"] {
        assert!(run.out.contains(&format!("{part}: the same (")), "{}", run.out);
    }
    assert!(run.out.contains("File: as it was written, byte for byte"), "{}", run.out);
    assert!(run.out.contains("was made from these answers and has not been changed since"), "{}", run.out);
    assert!(run.error.is_empty(), "{}", run.error);
}

#[test]
fn comments_order_and_what_a_case_expects_make_no_other_answers() {
    let published = Published::new();
    published.change_answers(|text| {
        let (before, _) = text.split_once("\nexpect:").expect("a case expects something");
        let (head, responses) = before.split_once("\nresponses:").expect("answers");
        let (rubric, started) = head.split_once("\nstarted:").expect("a beginning");
        format!("# Mine.\nresponses:{responses}\nstarted:{started}\n{rubric}\n").replace('\n', "\r\n")
    });
    published.verify().ends_with(0);
}

#[test]
fn one_other_word_makes_other_answers() {
    let published = Published::new();
    published.change_answers(|text| text.replace("six heads of service", "seven heads of service"));
    let run = published.verify().ends_with(1);
    assert!(run.out.contains("Answers: different; the report was made from "), "{}", run.out);
    assert_eq!(run.out.matches("the same").count(), 5, "{}", run.out);
    assert!(run.out.contains("was not made from these answers."), "{}", run.out);
}

#[test]
fn a_report_in_another_look_says_what_is_missing_to_check_it() {
    let published = Published::new();
    let (answers, report) = (published.answers(), published.report());
    run(command().args(["report", text(&answers), "--theme", "forest", "-o", text(&report)])).ends_with(0);
    let told = published.verify().ends_with(1);
    let says = "but was made in another way. To check the rest, use --theme as when it was made.";
    assert!(told.out.contains(says), "{}", told.out);
    let with_theme = ["report", "--verify", text(&report), "--answers", text(&answers), "--theme", "forest"];
    let told = hemicycle(with_theme).ends_with(0);
    assert!(told.out.contains("has not been changed since"), "{}", told.out);
}

#[test]
fn a_report_that_compares_says_that_it_needs_the_earlier_answers() {
    let published = Published::new();
    let (answers, report, earlier) = (published.answers(), published.report(), published.at("earlier.yaml"));
    fs::write(&earlier, fs::read_to_string(&answers).expect("answers").replace("2026-", "2024-")).expect("written");
    run(command().args(["report", text(&answers), "--before", text(&earlier), "-o", text(&report)])).ends_with(0);
    let told = published.verify().ends_with(1);
    let says = "names these answers and compares them with earlier ones. To check the rest, add --before";
    assert!(told.out.contains(says), "{}", told.out);
    let with = ["report", "--verify", text(&report), "--answers", text(&answers), "--before", text(&earlier)];
    hemicycle(with).ends_with(0);
    run(command().args(["report", text(&answers), "-o", text(&report)])).ends_with(0);
    let told = hemicycle(with).ends_with(1);
    assert!(told.out.contains("To check the rest, leave out --before."), "{}", told.out);
}

#[test]
fn a_worksheet_is_made_from_no_answers() {
    let published = Published::new();
    let sheet = published.at("worksheet.pdf");
    hemicycle(["worksheet", "-o", text(&sheet)]).ends_with(0);
    verify(&sheet, &published.answers()).ends_with(1).says(&["is a blank worksheet, made from no answers"]);
}

#[test]
fn a_file_that_was_changed_is_known() {
    let published = Published::new();
    let mut bytes = fs::read(published.report()).expect("a report");
    // The last byte of the first page's content: the viewer shows something else, the fingerprints stay.
    let place = bytes.windows(9).position(|window| window == b"endstream").expect("a stream") - 2;
    bytes[place] ^= 1;
    fs::write(published.report(), bytes).expect("written");
    let run = published.verify().ends_with(1);
    assert!(run.out.contains("File: changed since it was written"), "{}", run.out);
    assert_eq!(run.out.matches("the same").count(), 6, "{}", run.out);
}

#[test]
fn what_is_no_report_is_told() {
    let published = Published::new();
    for (name, bytes, says) in [
        ("letter.pdf", b"%PDF-1.7\n%%EOF".as_slice(), "does not say what it was made from"),
        ("picture.png", b"\x89PNG".as_slice(), "is no PDF"),
        (
            "garbled.pdf",
            b"%PDF-1.7\n<?xpacket begin=''?><hemicycle:rubric>1</hemicycle:rubric><?xpacket end='w'?>".as_slice(),
            "names its rubric in a way that cannot be read",
        ),
    ] {
        fs::write(published.at(name), bytes).expect("written");
        verify(&published.at(name), &published.answers()).ends_with(1).says(&[says]);
    }
    verify(&published.at("gone.pdf"), &published.answers()).ends_with(74).says(&["could not read"]);
    verify(published.folder.path(), &published.answers()).ends_with(74).says(&["it is a folder"]);
    verify(&published.report(), &published.at("gone.yaml")).ends_with(74).says(&["could not read"]);
}

#[test]
fn verifying_needs_a_report_and_answers_and_writes_nothing() {
    let published = Published::new();
    let (report, answers) = (published.report(), published.answers());
    hemicycle(["report", "--verify", text(&report)]).ends_with(2).says(&["--answers"]);
    hemicycle(["report", "--answers", text(&answers)]).ends_with(2).says(&["--verify"]);
    hemicycle(["report", "--verify", text(&report), "--answers", text(&answers), text(&answers)]).ends_with(2);
    hemicycle(["report"]).ends_with(2);
    assert_eq!(fs::read_dir(published.folder.path()).expect("a folder").count(), 2);
}
