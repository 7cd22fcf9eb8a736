//! `hemicycle new`: something of one's own, begun from what is built in.

use std::fs;
use std::path::Path;

use anyhow::Result;
use hemicycle::check::Kind;
use hemicycle::report::template::{Template, reference};
use hemicycle::report::theme::BUILTIN_THEMES;
use hemicycle::rubric::BUILTIN_FILES;
use hemicycle::words::Words;

use crate::cli::arguments::{NewCommand, NewOptions};
use crate::cli::exit_status::{ExitStatus, Failure};
use crate::cli::files::write_in_folder;
use crate::cli::output::tell;

/// Makes the folder and its files.
pub fn run(options: &NewOptions) -> Result<ExitStatus> {
    match &options.what {
        NewCommand::Rubric { folder } => rubric(folder, &Words::english()),
        NewCommand::Template { folder } => template(folder, &Words::english()),
    }
}

fn rubric(folder: &Path, words: &Words) -> Result<ExitStatus> {
    let shown = free_folder(folder, words)?;
    for file in BUILTIN_FILES {
        write_in_folder(folder, file.name, &with_schemas_beside(file.text))?;
    }
    for (kind, name) in Kind::SCHEMAS {
        write_schema(folder, kind, name)?;
    }
    let typed = as_typed(&shown);
    tell(&words.say_with("new-rubric-made", &[("path", (&shown).into()), ("typed", (&typed).into())]));
    Ok(ExitStatus::Fine)
}

fn template(folder: &Path, words: &Words) -> Result<ExitStatus> {
    let shown = free_folder(folder, words)?;
    for (name, text) in Template::builtin().files() {
        write_in_folder(folder, name, text)?;
    }
    write_in_folder(folder, "names.txt", &reference())?;
    let [(_, theme), ..] = BUILTIN_THEMES;
    write_in_folder(folder, "theme.yaml", &with_schemas_beside(theme))?;
    write_schema(folder, Kind::Theme, "theme")?;
    let typed = as_typed(&shown);
    tell(&words.say_with("new-template-made", &[("path", (&shown).into()), ("typed", (&typed).into())]));
    Ok(ExitStatus::Fine)
}

/// The name of a folder as it is shown, if nothing is in it yet.
fn free_folder(folder: &Path, words: &Words) -> Result<String> {
    let shown = folder.display().to_string();
    let is_free = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(_) => !folder.exists(),
    };
    if !is_free {
        let message = words.say_with("new-folder-taken", &[("path", (&shown).into())]);
        return Err(Failure::new(ExitStatus::WrongUsage, message).into());
    }
    Ok(shown)
}

/// A name as it is typed in a command: with a space it is one word to a shell only in quotes, which all shells know.
fn as_typed(name: &str) -> String {
    if name.contains(char::is_whitespace) { format!("\"{name}\"") } else { name.to_owned() }
}

const SCHEMAS: &str = "schema";

/// The built-in files refer to the schemas of the program; a copy has its own.
fn with_schemas_beside(text: &str) -> String {
    text.replacen("$schema=../schema/", "$schema=schema/", 1)
        .replacen("$schema=../../schema/", "$schema=../schema/", 1)
        .replacen("$schema=../../rubrics/schema/", "$schema=schema/", 1)
}

fn write_schema(folder: &Path, kind: Kind, name: &str) -> Result<(), Failure> {
    let text = kind.schema_text().expect("the kinds that are copied have a schema");
    write_in_folder(folder, &format!("{SCHEMAS}/{name}.json"), &text)
}
