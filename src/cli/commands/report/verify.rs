//! `hemicycle report --verify`: whether a report was made from these answers, in this way.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use anyhow::Result;
use hemicycle::pdf::{self, OriginError};
use hemicycle::report::origin::{Origin, Part};
use hemicycle::report::template::Extent;
use hemicycle::report::{Looks, Report, document};
use hemicycle::words::Words;

use crate::cli::exit_status::{ExitStatus, Failure};
use crate::cli::files::could_not_read;
use crate::cli::output::print;

/// Prints for each part of a report's origin whether it is the same here; if all are, whether the file is still as it was
/// written.
///
/// # Errors
///
/// The file cannot be read (status 74), or is no report that says what it was made from (status 1).
pub fn verify(file: &Path, report: &Report, looks: &Looks, own: &Words, words: &Words) -> Result<ExitStatus> {
    let bytes = beginning(file).map_err(|error| could_not_read(file, &error))?;
    let claimed = pdf::origin(&bytes).map_err(|error| no_origin(file, error, words))?;
    let here = report.origin.clone().with_looks(looks);
    let path = file.display().to_string();
    let values = [("path", (&path).into())];
    let blank = Extent::Worksheet.in_words();
    if claimed.extent == blank && here.extent != blank {
        return Err(Failure::new(ExitStatus::Problems, words.say_with("verify-worksheet", &values)).into());
    }
    let parts = claimed.beside(&here);
    // Most reports compare with no earlier assessment, and nobody asks about it.
    let said = parts.iter().filter(|(part, claimed, here)| *part != Part::Before || claimed.or(*here).is_some());
    let mut lines: Vec<String> = said.map(|(part, claimed, here)| line(*part, *claimed, *here, words)).collect();
    let differing: Vec<Part> =
        parts.iter().filter(|(_, claimed, here)| claimed != here).map(|(part, ..)| *part).collect();
    let is_same = differing.is_empty() && is_unchanged(&bytes, &here, report, looks, own)?;
    if differing.is_empty() {
        lines.push(match is_same {
            true => words.say("verify-file-same"),
            false => words.say("verify-file-changed"),
        });
    }
    lines.push(String::new());
    lines.push(match differing[..] {
        [] if is_same => words.say_with("verify-all-same", &values),
        [] => words.say_with("verify-changed-since", &values),
        [Part::Program] => {
            words.say_with("verify-other-program", &[("path", (&path).into()), ("program", (&claimed.program).into())])
        }
        _ if differing.iter().all(|part| is_way(*part)) => another_way(&path, &differing, &claimed, words),
        _ => words.say_with("verify-other-answers", &values),
    });
    print(&format!("{}\n", lines.join("\n")))?;
    Ok(if is_same { ExitStatus::Fine } else { ExitStatus::Problems })
}

/// Whether a part says in what way a report was made, and not from which answers.
fn is_way(part: Part) -> bool {
    match part {
        Part::Before | Part::Template | Part::Theme | Part::Extent | Part::Program => true,
        Part::Rubric | Part::Answers => false,
    }
}

/// That a report was made from the same answers in another way, and with which options it can be checked.
fn another_way(path: &str, differing: &[Part], claimed: &Origin, words: &Words) -> String {
    let path = ("path", path.into());
    let with_option: Vec<Part> = differing.iter().copied().filter(|part| *part != Part::Program).collect();
    if with_option[..] == [Part::Before] && claimed.before.is_some() {
        return words.say_with("verify-with-before", &[path]);
    }
    let (used, left_out): (Vec<Part>, Vec<Part>) =
        with_option.into_iter().partition(|part| claimed.part(*part).is_some());
    let list = |parts: &[Part]| parts.iter().map(|part| option(*part, claimed)).collect::<Vec<_>>().join(", ");
    let use_these = words.say_with("verify-use", &[("options", (&list(&used)).into())]);
    let leave_out = words.say_with("verify-leave-out", &[("options", (&list(&left_out)).into())]);
    let both = [("use", (&use_these).into()), ("leave-out", (&leave_out).into())];
    let advice = match (used.is_empty(), left_out.is_empty()) {
        (false, true) => use_these.clone(),
        (true, _) => leave_out.clone(),
        (false, false) => words.say_with("verify-use-and-leave-out", &both),
    };
    words.say_with("verify-another-way", &[path, ("advice", (&advice).into())])
}

/// The option that makes a part what a report claims of it.
fn option(part: Part, claimed: &Origin) -> String {
    match (part, &claimed.extent) {
        (Part::Extent, Some(extent)) if Extent::Leadership.in_words().as_ref() == Some(extent) => {
            "--leadership".to_owned()
        }
        (Part::Extent, Some(sections)) => format!("--sections {sections}"),
        (Part::Extent, None) => "--sections or --leadership".to_owned(),
        (Part::Rubric | Part::Answers | Part::Before | Part::Template | Part::Theme | Part::Program, _) => {
            format!("--{part}")
        }
    }
}

/// Reports are much smaller than this many bytes; of a larger file no more is read.
const LARGEST: u64 = 64 * 1024 * 1024;

/// The bytes of a file, as far as a report could go.
pub fn beginning(file: &Path) -> io::Result<Vec<u8>> {
    let file = File::open(file)?;
    // What the file system says may be nothing, and is no promise.
    let length = file.metadata()?.len().min(LARGEST);
    let mut bytes = Vec::with_capacity(length as usize + 1);
    file.take(LARGEST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn no_origin(file: &Path, error: OriginError, words: &Words) -> Failure {
    let path = file.display().to_string();
    let values = [("path", (&path).into())];
    let message = match error {
        OriginError::NotPdf => words.say_with("verify-no-pdf", &values),
        OriginError::NotSaid => words.say_with("verify-no-origin", &values),
        OriginError::Garbled(part) => {
            words.say_with("verify-garbled", &[("path", (&path).into()), ("part", part.name().into())])
        }
    };
    Failure::new(ExitStatus::Problems, message)
}

fn line(part: Part, claimed: Option<&str>, here: Option<&str>, words: &Words) -> String {
    let name = match part {
        Part::Rubric => words.say("verify-rubric"),
        Part::Answers => words.say("verify-answers"),
        Part::Before => words.say("verify-before"),
        Part::Template => words.say("verify-template"),
        Part::Theme => words.say("verify-theme"),
        Part::Extent => words.say("verify-extent"),
        Part::Program => words.say("verify-program"),
    };
    let nothing = match part {
        Part::Extent => words.say("verify-whole"),
        Part::Rubric | Part::Answers | Part::Before | Part::Template | Part::Theme | Part::Program => {
            words.say("verify-nothing")
        }
    };
    let (claimed, here) = (claimed.unwrap_or(&nothing), here.unwrap_or(&nothing));
    let values = [("name", (&name).into()), ("claimed", claimed.into()), ("here", here.into())];
    if claimed == here { words.say_with("verify-same", &values) } else { words.say_with("verify-differs", &values) }
}

/// Makes the report again at the time that the file names, and compares every byte.
fn is_unchanged(bytes: &[u8], origin: &Origin, report: &Report, looks: &Looks, own: &Words) -> Result<bool> {
    let Some(created) = pdf::created(bytes) else { return Ok(false) };
    let document = document(report.clone(), looks, own)?;
    let options = pdf::Options { created, producer: origin.program.clone() };
    Ok(pdf::write(&document, &looks.theme, &options)?.bytes == bytes)
}
