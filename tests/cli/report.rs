//! `hemicycle report`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::support::program::{case, command, hemicycle, is_present, report_words, run, text};

const NAMES: [&str; 3] = ["small-island", "uneven", "advanced"];

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

fn report(name: &str, folder: &Path) -> PathBuf {
    let path = folder.join(format!("{name}.pdf"));
    let run =
        run(command().env("SOURCE_DATE_EPOCH", "1795392000").args(["report", text(&case(name)), "-o", text(&path)]));
    run.ends_with(0).says(&["The report is in"]);
    path
}

fn pages(path: &Path) -> usize {
    lopdf::Document::load(path).expect("a PDF").get_pages().len()
}

#[test]
fn each_worked_example_gives_a_sound_report_of_12_to_34_pages() {
    let folder = folder();
    for name in NAMES {
        let path = report(name, folder.path());
        let count = pages(&path);
        assert!((12..=34).contains(&count), "{name} has {count} pages");
        if is_present("qpdf") {
            let check = Command::new("qpdf").args(["--check", text(&path)]).output().expect("qpdf runs");
            assert!(check.status.success(), "{}", String::from_utf8_lossy(&check.stdout));
        }
    }
}

#[test]
fn the_text_of_a_report_can_be_taken_out_with_its_accents() {
    if !is_present("pdftotext") {
        return;
    }
    let folder = folder();
    let text = report_words(&report("uneven", folder.path()));
    for expected in ["Assemblée nationale de Spécimène", "Practices to adopt", "Questions to clear up", "no score"] {
        assert!(text.contains(expected), "`{expected}` is not in the report");
    }
}

#[test]
fn a_report_holds_every_answer_and_its_evidence() {
    if !is_present("pdftotext") {
        return;
    }
    let folder = folder();
    let report = report_words(&report("small-island", folder.path()));
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let report = squeezed(&report);
    let case = fs::read_to_string(case("small-island")).expect("a case");
    let titles: Vec<&str> = (case.lines())
        .filter_map(|line| line.trim().trim_start_matches("- ").strip_prefix("title: "))
        .map(|title| title.trim_matches(['"', '\'']))
        .collect();
    assert!(titles.len() > 10);
    for title in titles {
        let start: String = title.chars().take(30).collect();
        assert!(report.contains(squeezed(&start).as_str()), "the evidence `{title}` is not in the report");
    }
}

#[test]
fn the_same_answers_and_time_give_the_same_bytes() {
    let (first, second) = (folder(), folder());
    let bytes = |folder: &TempDir| fs::read(report("uneven", folder.path())).expect("a report");
    assert!(bytes(&first) == bytes(&second), "two runs differ");
}

#[test]
fn several_reports_go_into_a_folder() {
    let folder = folder();
    let files = NAMES.map(case);
    let arguments: Vec<&str> = ["report"].into_iter().chain(files.iter().map(|file| text(file))).collect();
    run(command().args(&arguments).args(["-o", text(folder.path())])).ends_with(0);
    for name in NAMES {
        assert!(folder.path().join(format!("{name}.pdf")).is_file());
    }
    let one = folder.path().join("one.pdf");
    run(command().args(&arguments).args(["-o", text(&one)])).ends_with(2).says(&["need a folder"]);
}

#[test]
fn a_report_never_takes_the_place_of_answers_or_of_another_report() {
    let folder = folder();
    let answers = fs::read_to_string(case("uneven")).expect("a case");
    let (same, pdf) = (folder.path().join("answers.yaml"), folder.path().join("answers.pdf"));
    fs::write(&same, &answers).expect("written");
    fs::write(&pdf, &answers).expect("written");
    hemicycle(["report", text(&same), "-o", text(&same)]).ends_with(2).says(&["would take the place of the answers"]);
    hemicycle(["report", text(&pdf)]).ends_with(2).says(&["would take the place of the answers"]);
    hemicycle(["assess", text(&pdf)]).ends_with(2).says(&["is where the report would go"]);
    let other = folder.path().join("other");
    fs::create_dir(&other).expect("a folder");
    fs::copy(&same, other.join("answers.yaml")).expect("copied");
    let twin = other.join("answers.yaml");
    hemicycle(["report", text(&same), text(&twin), "-o", text(&other)]).ends_with(2).says(&["two reports would go to"]);
    let others = folder.path().join("others.yaml");
    fs::write(&others, "somebody's work").expect("written");
    hemicycle(["report", text(&same), "-o", text(&others)]).ends_with(2).says(&["reports are made from"]);
    assert_eq!(fs::read_to_string(&others).expect("still there"), "somebody's work");
    assert_eq!(fs::read_to_string(&same).expect("answers"), answers);
    assert_eq!(fs::read_to_string(&pdf).expect("answers"), answers);
}

#[test]
fn a_file_that_cannot_be_used_does_not_stop_the_others() {
    let folder = folder();
    let broken = folder.path().join("broken.yaml");
    fs::write(&broken, "abc").expect("written");
    let arguments = ["report", text(&broken), text(&case("uneven")), "-o", text(folder.path())].map(str::to_owned);
    hemicycle(arguments.iter().map(String::as_str)).ends_with(1).says(&["broken.yaml", "The report is in"]);
    assert!(folder.path().join("uneven.pdf").is_file());
}

#[test]
fn answers_to_another_version_are_told() {
    let folder = folder();
    let older = folder.path().join("older.yaml");
    let text_of_case = fs::read_to_string(case("uneven")).expect("a case");
    fs::write(&older, text_of_case.replace("version: \"1.0\"", "version: \"0.9\"")).expect("written");
    hemicycle(["report", text(&older)]).ends_with(0).says(&["given to version 0.9 of the rubric, not to 1.0"]);
    hemicycle(["score", text(&older)]).ends_with(0).says(&["given to version 0.9 of the rubric, not to 1.0"]);
}

#[test]
fn a_folder_that_does_not_exist_is_named() {
    let path = folder().path().join("gone/report.pdf");
    hemicycle(["report", text(&case("uneven")), "-o", text(&path)])
        .ends_with(74)
        .says(&["could not write", "the folder does not exist"]);
}

#[test]
#[cfg(unix)]
fn a_write_that_fails_half_way_leaves_the_old_report_alone() {
    let folder = folder();
    let path = folder.path().join("report.pdf");
    fs::write(&path, "%PDF-1.7 the old report").expect("written");
    // The shell lets no file grow beyond 8 blocks; with the signal ignored, writing fails as on a full disk.
    let script = r#"trap '' XFSZ; ulimit -f 8; exec "$0" "$@""#;
    let mut shell = Command::new("sh");
    shell.args([
        "-c",
        script,
        env!("CARGO_BIN_EXE_hemicycle"),
        "report",
        "--overwrite",
        text(&case("uneven")),
        "-o",
        text(&path),
    ]);
    run(&mut shell).ends_with(74).says(&["could not write"]);
    assert_eq!(fs::read_to_string(&path).expect("still there"), "%PDF-1.7 the old report");
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1, "a temporary file was left behind");
}

#[test]
#[cfg(unix)]
fn a_pipe_is_written_to_and_stays_a_pipe() {
    use std::os::unix::fs::FileTypeExt;
    let folder = folder();
    let pipe = folder.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo runs").success());
    let reader = std::thread::spawn({
        let pipe = pipe.clone();
        move || fs::read(pipe).expect("the other end")
    });
    hemicycle(["report", text(&case("uneven")), "-o", text(&pipe)]).ends_with(0);
    assert!(reader.join().expect("read").starts_with(b"%PDF-"));
    assert!(fs::metadata(&pipe).expect("still there").file_type().is_fifo());
}

#[test]
#[cfg(unix)]
fn a_new_file_is_as_open_as_the_mask_says_and_an_old_one_stays_as_it_is() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let path = folder.path().join("report.pdf");
    let written_under = |mask: &str| {
        let script = format!(r#"umask {mask}; exec "$0" "$@""#);
        let mut shell = Command::new("sh");
        shell.args([
            "-c",
            &script,
            env!("CARGO_BIN_EXE_hemicycle"),
            "report",
            text(&case("uneven")),
            "-o",
            text(&path),
        ]);
        run(&mut shell).ends_with(0);
        fs::metadata(&path).expect("a report").permissions().mode() & 0o777
    };
    assert_eq!(written_under("077"), 0o600);
    assert_eq!(written_under("022"), 0o600);
    fs::remove_file(&path).expect("removed");
    assert_eq!(written_under("002"), 0o664);
}

#[test]
fn a_wrong_time_is_wrong_usage() {
    let folder = folder();
    let path = folder.path().join("report.pdf");
    let mut command = command();
    command.env("SOURCE_DATE_EPOCH", "yesterday").args(["report", text(&case("uneven")), "-o", text(&path)]);
    run(&mut command).ends_with(2).says(&["SOURCE_DATE_EPOCH is `yesterday`"]);
}

#[test]
fn a_report_is_written_in_every_format_and_is_the_same_each_time() {
    let folder = folder();
    for (format, ending, beginning) in
        [("html", "html", &b"<!DOCTYPE html>"[..]), ("markdown", "md", b"# "), ("docx", "docx", b"PK\x03\x04")]
    {
        let make = |name: &str| {
            let path = folder.path().join(format!("{name}.{ending}"));
            let answers = case("uneven");
            let arguments = ["report", text(&answers), "--format", format, "-o", text(&path)];
            run(command().env("SOURCE_DATE_EPOCH", "1795392000").args(arguments)).ends_with(0);
            fs::read(path).expect("a report")
        };
        let one = make("one");
        assert!(one.starts_with(beginning), "{format}");
        assert!(one == make("two"), "{format}");
    }
}

#[test]
fn what_people_go_on_writing_is_replaced_only_when_they_say_so() {
    let folder = folder();
    let path = folder.path().join("mine.md");
    fs::write(&path, "Edited by hand.").expect("a file");
    let answers = case("uneven");
    let arguments = ["report", text(&answers), "--format", "md", "-o", text(&path)];
    hemicycle(arguments).ends_with(2).says(&["is there already", "--overwrite"]);
    assert_eq!(fs::read_to_string(&path).expect("the file"), "Edited by hand.");
    hemicycle(arguments.into_iter().chain(["--overwrite"])).ends_with(0);
    assert!(fs::read_to_string(&path).expect("the file").starts_with("# "));
}

#[test]
fn a_logo_is_in_the_page_and_in_the_word_file() {
    let folder = folder();
    run(command().current_dir(folder.path()).args(["new", "template", "ours"])).ends_with(0);
    let theme = folder.path().join("ours/theme.yaml");
    let own = fs::read_to_string(&theme).expect("a theme");
    fs::write(&theme, own.replacen("page:", "logo: {file: mark.png, alternative: Arms}\npage:", 1)).expect("written");
    let mark = include_bytes!("../pictures/report.png");
    fs::write(folder.path().join("ours/mark.png"), mark).expect("a file");
    let answers = case("uneven");
    for format in ["html", "docx"] {
        let arguments = ["report", text(&answers), "--template", "ours", "--format", format, "-o", "report"];
        run(command().current_dir(folder.path()).args(arguments).args(["--overwrite"])).ends_with(0);
        let bytes = fs::read(folder.path().join("report")).expect("a report");
        if format == "html" {
            let page = String::from_utf8(bytes).expect("UTF-8");
            assert!(page.contains("aria-label=\"Arms\"") && page.contains("href=\"data:image/png;base64,iVBORw0KGgo"));
            assert!(page.contains("img-src data:"));
        } else {
            let mut file = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a ZIP file");
            let mut picture = Vec::new();
            let mut part = file.by_name("word/media/picture0.png").expect("the picture");
            std::io::Read::read_to_end(&mut part, &mut picture).expect("its bytes");
            assert!(picture == mark);
        }
    }
}

#[test]
fn a_pdf_of_other_origin_is_replaced_only_when_people_say_so() {
    let folder = folder();
    let (answers, law) = (folder.path().join("law.yaml"), folder.path().join("law.pdf"));
    fs::copy(case("uneven"), &answers).expect("copied");
    fs::write(&law, "%PDF-1.4\n% signed\n%%EOF\n").expect("written");
    hemicycle(["report", text(&answers)]).ends_with(2).says(&["law.pdf is there already", "--overwrite"]);
    hemicycle(["assess", text(&answers)]).ends_with(2).says(&["law.pdf, which is no report"]);
    assert!(fs::read_to_string(&law).expect("still there").contains("signed"));
    hemicycle(["report", text(&answers), "--overwrite"]).ends_with(0);
    hemicycle(["report", text(&answers)]).ends_with(0);
}

#[test]
fn what_reports_are_made_from_is_never_replaced() {
    let folder = folder();
    let here = |arguments: &[&str]| run(command().current_dir(folder.path()).arg("report").args(arguments));
    run(command().current_dir(folder.path()).args(["new", "template", "ours"])).ends_with(0);
    for name in ["a.yaml", "b.yaml", "a.yml"] {
        fs::copy(case("uneven"), folder.path().join(name)).expect("copied");
    }
    let markdown = ["--format", "markdown", "--overwrite", "-o"];
    for target in ["b.yaml", "ours/report.md"] {
        let arguments: Vec<&str> =
            ["a.yaml", "--template", "ours"].into_iter().chain(markdown).chain([target]).collect();
        let before = fs::read(folder.path().join(target)).expect("a file");
        here(&arguments).ends_with(2).says(&["something that reports are made from"]);
        assert!(fs::read(folder.path().join(target)).expect("still there") == before, "{target}");
    }
    here(&["a.yaml", "./a.yml"]).ends_with(2).says(&["two reports would go to"]);
}

#[test]
fn a_file_named_for_another_format_is_not_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let case = case("uneven");
    for (name, format, says) in [
        ("u.html", "pdf", "add --format html, or name a file that ends with .pdf"),
        ("u.HTM", "pdf", "add --format html"),
        ("u.docx", "pdf", "add --format docx"),
        ("u.pdf", "md", "add --format pdf, or name a file that ends with .md"),
    ] {
        hemicycle(["report", text(&case), "--format", format, "-o", text(&at(name))]).ends_with(2).says(&[says]);
        hemicycle(["worksheet", "--format", format, "-o", text(&at(name))]).ends_with(2).says(&[says]);
        assert!(!at(name).exists(), "{name}");
    }
    hemicycle(["report", text(&case), "--format", "md", "-o", text(&at("u.txt"))]).ends_with(0);
    hemicycle(["report", text(&case), "--format", "html", "-o", text(&at("u.htm"))]).ends_with(0);
    hemicycle(["report", text(&case), "--format", "svg", "--chart", "heatmap"])
        .ends_with(2)
        .says(&["there is no chart `heatmap`; did you mean `heat-map`?"]);
}
