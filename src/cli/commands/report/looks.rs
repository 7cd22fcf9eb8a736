//! The template and the theme that every report of a run is made with.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;
use hemicycle::check::{Document, Setting, read_template, read_theme};
use hemicycle::diagnostic::{FileId, Finding, Source, render};
use hemicycle::report::drawing::Drawing;
use hemicycle::report::found_file::{FoundFile, Unusable};
use hemicycle::report::logo;
use hemicycle::report::template::{Extent, SectionError, Template, WORDS_FILE};
use hemicycle::report::theme::{BUILTIN_THEMES, Theme};
use hemicycle::report::typeface;
use hemicycle::report::{DocumentError, Looks};
use hemicycle::rubric::{Pack, builtin_pack};
use hemicycle::words::Words;

use crate::cli::beside::beside;
use crate::cli::clock::today;
use crate::cli::discovery::{Loading, load};
use crate::cli::exit_status::{self, ExitStatus, Failure};
use crate::cli::files::could_not_read;
use crate::cli::output::{line_width, tell};

/// Reads a template from its folder, and a theme by its name or file. A template's own theme stands beside it.
///
/// # Errors
///
/// A file cannot be read, or has mistakes; these have been told.
pub fn read(folder: Option<&Path>, theme: Option<&Path>, words: &Words) -> Result<Looks> {
    let own_theme = folder.map(|folder| folder.join(THEME)).filter(|path| path.exists());
    let theme = match (theme, own_theme) {
        (Some(asked), _) => theme_by_name_or_file(asked, words),
        (None, Some(own)) => theme_file(&own, words),
        (None, None) => Ok((Theme::builtin(), None)),
    };
    let template = match folder {
        Some(folder) => template_folder(folder, words),
        None => Ok(Template::builtin()),
    };
    match (template, theme) {
        (Ok(template), Ok((theme, logo))) => {
            if let Some(folder) = folder {
                tell_english(folder, &template, &theme, words);
            }
            Ok(Looks { template, extent: Extent::Whole, theme, logo })
        }
        (Err(one), Ok(_)) | (Ok(_), Err(one)) => Err(one),
        (Err(one), Err(other)) => {
            exit_status::report(&one);
            Err(other)
        }
    }
}

/// Which of a template's documents is asked for.
///
/// # Errors
///
/// The template has no such document or no such section (status 2).
pub fn extent(sections: &[String], is_leadership: bool, template: &Template, words: &Words) -> Result<Extent> {
    let wrong_usage = |message: String| Failure::new(ExitStatus::WrongUsage, message).into();
    if is_leadership {
        return document_of(Extent::Leadership, template, words);
    }
    if sections.is_empty() {
        return Ok(Extent::Whole);
    }
    let names: Vec<String> = sections.iter().map(|name| name.trim().to_owned()).collect();
    if names.iter().any(String::is_empty) && !template.sections().is_empty() {
        let names = template.sections().join(", ");
        return Err(wrong_usage(words.say_with("report-section-without-name", &[("names", (&names).into())])));
    }
    Extent::of_sections(&names, template).map_err(|error| match error {
        SectionError::NoneOffered => wrong_usage(words.say("report-no-sections")),
        SectionError::Unknown { name, advice } => {
            let values = [("name", (&name).into()), ("advice", (&advice).into())];
            wrong_usage(words.say_with("report-unknown-section", &values))
        }
    })
}

/// A document, if a template has it.
///
/// # Errors
///
/// It has not (status 2).
pub fn document_of(extent: Extent, template: &Template, words: &Words) -> Result<Extent> {
    if template.has(&extent) {
        return Ok(extent);
    }
    let message = words.say_with("report-without-document", &[("file", extent.beginning().into())]);
    Err(Failure::new(ExitStatus::WrongUsage, message).into())
}

const THEME: &str = "theme.yaml";
const BEGINNING: &str = "report.md";

fn theme_by_name_or_file(asked: &Path, words: &Words) -> Result<(Theme, Option<Drawing>)> {
    let name = asked.to_str().unwrap_or_default();
    if let Some(theme) = Theme::named(name) {
        return Ok((theme, None));
    }
    let is_a_name = !name.contains(['.', '/', '\\']) && !asked.exists();
    if is_a_name {
        let names: Vec<String> = BUILTIN_THEMES.iter().map(|(name, _)| format!("`{name}`")).collect();
        let names = names.join(", ");
        let values = [("name", name.into()), ("names", (&names).into())];
        return Err(Failure::new(ExitStatus::WrongUsage, words.say_with("report-no-such-theme", &values)).into());
    }
    theme_file(asked, words)
}

fn theme_file(path: &Path, words: &Words) -> Result<(Theme, Option<Drawing>)> {
    let shown = path.display().to_string();
    let refusal = |findings: &[Finding]| {
        let is_incomplete = |finding: &Finding| ["missing-field", "unknown-kind"].contains(&finding.rule.code);
        let values = [("path", (&shown).into())];
        match findings.iter().any(is_incomplete) {
            true => words.say_with("report-theme-incomplete", &values),
            false => words.say_with("report-theme-unusable", &values),
        }
    };
    let looks = |sources: &[Source]| {
        let source = sources.first().expect("a file that was named is loaded or refused");
        let beside = beside(&Document::read(FileId(0), source, true), path);
        let theme = read_theme(source, &Setting { beside: &beside, ..setting(&builtin_pack()) })?;
        Ok((theme, beside))
    };
    let (mut theme, beside) = read_files(&[path.to_path_buf()], looks, refusal)?;
    let found = |name: &str| {
        let file = beside.iter().find(|file| file.path == name);
        file.map_or(FoundFile::Missing, |file| file.found.clone())
    };
    // Only a comment that allows it lets a file come here that cannot be used.
    let unusable = |file: &str, problem: &Unusable| {
        let (path, problem) = (path.display().to_string(), problem.to_string());
        let values = [("path", (&path).into()), ("file", file.into()), ("problem", (&problem).into())];
        Failure::new(ExitStatus::Problems, words.say_with("report-file-unusable", &values))
    };
    for font in theme.fonts.files_mut() {
        let typeface = typeface::read(&found(&font.path));
        let typeface = typeface.map_err(|problem| unusable(&font.path, &problem))?;
        font.typeface = Some(Arc::new(typeface));
    }
    let drawing = theme
        .logo
        .as_ref()
        .map(|logo| logo::drawing(logo, &found(&logo.file)).map_err(|problem| unusable(&logo.file, &problem)));
    let drawing = drawing.transpose()?;
    Ok((theme, drawing))
}

fn template_folder(folder: &Path, words: &Words) -> Result<Template> {
    let shown = folder.display().to_string();
    let say = |name: &str| words.say_with(name, &[("path", (&shown).into())]);
    if folder.is_file() {
        return Err(Failure::new(ExitStatus::WrongUsage, say("report-template-is-a-file")).into());
    }
    if !folder.exists() {
        return Err(Failure::new(ExitStatus::WrongUsage, say("report-template-missing")).into());
    }
    if !folder.join(BEGINNING).is_file() {
        return Err(Failure::new(ExitStatus::WrongUsage, say("report-template-without-beginning")).into());
    }
    let template = |sources: &[Source]| read_template(sources, &setting(&builtin_pack()));
    read_files(&parts(folder)?, template, |_| say("report-template-unusable"))
}

/// Says which words of a template's reports stay in English.
fn tell_english(folder: &Path, template: &Template, theme: &Theme, words: &Words) {
    let path = folder.join(WORDS_FILE).display().to_string();
    let language = theme.language.as_deref().unwrap_or_default();
    let is_english = language.is_empty() || language.split('-').next() == Some("en");
    match template.words().map(hemicycle::words::missing) {
        Some(names) if !names.is_empty() => {
            let values = [("path", (&path).into()), ("count", names.len().into())];
            tell(&words.say_with("report-words-missing", &values));
        }
        None if !is_english => {
            let folder = folder.display().to_string();
            let values = [("path", (&folder).into()), ("language", language.into())];
            tell(&words.say_with("report-without-words", &values));
        }
        Some(_) | None => {}
    }
}

/// The files of a template.
fn parts(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| could_not_read(folder, &error))?;
    let mut parts = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| could_not_read(folder, &error))?.path();
        if path.extension().is_some_and(|ending| ending == "md") || path.ends_with(WORDS_FILE) {
            parts.push(path);
        }
    }
    parts.sort();
    Ok(parts)
}

fn setting(pack: &Pack) -> Setting<'_> {
    Setting { sources: &[], today: today(), pack, beside: &[] }
}

/// Makes something of the texts of files; if they have mistakes, tells them and refuses.
fn read_files<T>(
    paths: &[PathBuf],
    make: impl FnOnce(&[Source]) -> Result<T, Vec<Finding>>,
    refusal: impl FnOnce(&[Finding]) -> String,
) -> Result<T> {
    let Loading { files, refused } = load(paths, "");
    if let Some(refused) = refused.into_iter().next() {
        return Err(refused.failure.into());
    }
    let unreadable: Vec<Finding> = (files.iter().enumerate())
        .filter_map(|(index, file)| Some(file.problem.as_ref()?.finding(FileId(index))))
        .collect();
    let sources: Vec<Source> = files.into_iter().map(|file| file.source).collect();
    let made = if unreadable.is_empty() { make(&sources) } else { Err(unreadable) };
    made.map_err(|findings| {
        tell_findings(&findings, &sources);
        Failure::new(ExitStatus::Problems, refusal(&findings)).into()
    })
}

/// What is to be said of a document that could not be made; a place in the template is shown.
pub fn refused(error: &DocumentError, words: &Words) -> Failure {
    if let DocumentError::Template(error) = error {
        tell_findings(std::slice::from_ref(&*error.finding), std::slice::from_ref(&error.source));
        return Failure::new(ExitStatus::Problems, words.say("report-cannot-fill"));
    }
    Failure::new(ExitStatus::Problems, error.to_string())
}

fn tell_findings(findings: &[Finding], sources: &[Source]) {
    let terminal = render::Terminal { colour: false, width: line_width() };
    tell(render::full(findings, sources, terminal).trim_end());
}
