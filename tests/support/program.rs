//! The built program, run as a shell would run it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// One run of the program that has ended.
pub struct Run {
    pub status: Option<i32>,
    pub out: String,
    pub error: String,
}

impl Run {
    /// Asserts the exit status, showing what was said if it is another.
    #[track_caller]
    pub fn ends_with(self, status: i32) -> Run {
        assert_eq!(self.status, Some(status), "standard output:\n{}\nerror stream:\n{}", self.out, self.error);
        self
    }

    /// Asserts that the error stream is one plain message that holds these words.
    #[track_caller]
    pub fn says(self, words: &[&str]) -> Run {
        for word in words {
            assert!(self.error.contains(word), "`{word}` is not in:\n{}", self.error);
        }
        for word in ["panicked", "RUST_BACKTRACE", "os error", "Os {", "Error("] {
            assert!(!self.error.contains(word), "not for a person's eyes:\n{}", self.error);
        }
        self
    }
}

/// Runs the program with these arguments and no standard input.
pub fn hemicycle<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Run {
    run(command().args(arguments.into_iter().collect::<Vec<_>>()))
}

/// The program, free of what the tests' own surroundings might tell it.
pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hemicycle"));
    command.env_remove("SOURCE_DATE_EPOCH").env_remove("NO_COLOR").stdin(Stdio::null());
    command
}

pub fn run(command: &mut Command) -> Run {
    ended(command.output().expect("the program can be started"))
}

/// Runs the program with a text as its standard input.
pub fn run_with_input(command: &mut Command, input: &str) -> Run {
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program can be started");
    let mut pipe = child.stdin.take().expect("its input");
    let input = input.to_owned();
    // A program that stops early closes the pipe; that is its right.
    let writing = std::thread::spawn(move || drop(std::io::Write::write_all(&mut pipe, input.as_bytes())));
    let output = child.wait_with_output().expect("the program ends");
    writing.join().expect("the input is written");
    ended(output)
}

fn ended(output: Output) -> Run {
    let Output { status, stdout, stderr } = output;
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program writes UTF-8");
    Run { status: status.code(), out: text(stdout), error: text(stderr) }
}

/// A worked example by its name.
pub fn case(name: &str) -> PathBuf {
    cases().join(format!("{name}.yaml"))
}

pub fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("rubrics/parliament-innovation/cases")
}

/// A path as an argument.
pub fn text(path: &Path) -> &str {
    path.to_str().expect("the tests' paths are UTF-8")
}

/// The words of a PDF, as `pdftotext` takes them out.
pub fn report_words(path: &Path) -> String {
    let output = Command::new("pdftotext").args(["-layout", text(path), "-"]).output().expect("pdftotext runs");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Whether an outside program is there. On a build server it must be.
pub fn is_present(program: &str) -> bool {
    let present = Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok();
    if !present {
        assert!(std::env::var_os("CI").is_none(), "`{program}` is missing; .ci/run installs it");
        eprintln!("left out: `{program}` is not on this machine");
    }
    present
}
