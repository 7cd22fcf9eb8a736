//! Which files are looked at, which findings are shown, and what they mean for the exit status.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

use anyhow::Result;
use hemicycle::check::{Document, Kind, Setting, Unit, all_rules, find_rule, read_pack};
use hemicycle::diagnostic::{FileId, Finding, Rule, Severity, Source, advice_or, render};
use hemicycle::rubric::{Pack, builtin_pack};
use hemicycle::words::Words;

use super::Checked;
use crate::cli::arguments::{ColorChoice, DenyLevel, FindingFormat, ValidateOptions};
use crate::cli::discovery::{Loaded, Loading, Refused, load as load_files};
use crate::cli::exit_status::{ExitStatus, Failure};
use crate::cli::output::{is_coloured, line_width};

/// What is shown of what was found.
pub struct Selection<'c> {
    /// How many files were checked.
    pub files: usize,
    /// Everything that is not ignored.
    found: Vec<&'c Finding>,
    /// Which of them are shown, in the order of the files.
    shown: Vec<&'c Finding>,
    left_out: usize,
    /// What makes the command end with a problem.
    fails_on: Severity,
}

/// The codes that are not to be told.
///
/// # Errors
///
/// A code that does not exist, with the nearest that does.
pub fn ignored(codes: &[String], words: &Words) -> Result<Vec<&'static str>> {
    codes.iter().map(|code| Ok(rule_of_code(code, words)?.code)).collect()
}

/// The rule with a code that a person typed.
///
/// # Errors
///
/// There is none; the nearest is named.
pub fn rule_of_code(code: &str, words: &Words) -> Result<&'static Rule> {
    find_rule(code.trim()).ok_or_else(|| {
        let names: Vec<&str> = all_rules().iter().map(|rule| rule.code).collect();
        let advice = advice_or(code, &names, || words.say("explain-lists-codes"));
        let message = words.say_with("unknown-code", &[("code", code.into()), ("advice", (&advice).into())]);
        Failure::new(ExitStatus::WrongUsage, message).into()
    })
}

/// A rubric by its file or folder, for answers that do not stand beside it.
///
/// # Errors
///
/// It cannot be read, is no rubric, or has errors; the message names the command that tells them.
pub fn pack(path: &Path, today: jiff::civil::Date, words: &Words) -> Result<Pack> {
    let Loading { files, refused } = load_files(&pack_paths(path), "");
    if let Some(refused) = refused.into_iter().next() {
        return Err(refused.failure.into());
    }
    let sources: Vec<Source> = files.into_iter().map(|file| file.source).collect();
    let shown = path.display().to_string();
    let refused = |message: String| anyhow::Error::from(Failure::new(ExitStatus::Problems, message));
    if let [source] = sources.as_slice()
        && let Some(kind) = Document::read(FileId(0), source, true).kind
        && kind != Kind::Rubric
    {
        return Err(refused(
            words.say_with("rubric-is-none", &[("path", (&shown).into()), ("kind", kind.name().into())]),
        ));
    }
    let builtin = builtin_pack();
    let setting = Setting { sources: &[], today, pack: &builtin, beside: &[] };
    read_pack(&sources, &setting).map_err(|_| refused(words.say_with("rubric-unusable", &[("path", (&shown).into())])))
}

/// The files of a pack: those of its folder, or one file alone.
fn pack_paths(path: &Path) -> Vec<PathBuf> {
    if !path.is_dir() {
        return vec![path.to_path_buf()];
    }
    let parts = PARTS.iter().map(|part| path.join(part)).filter(|part| part.exists());
    std::iter::once(path.join(RUBRIC)).chain(parts.filter(|part| !part.ends_with("cases"))).collect()
}

const RUBRIC: &str = "rubric.yaml";
const PARTS: [&str; 3] = ["catalogue", "translations", "cases"];

/// Reads the files that were asked for, and those that belong to them; each with whether it was asked for. Also says how the
/// command ends for what could not be read.
pub fn load(options: &ValidateOptions) -> (Vec<(Loaded, bool)>, ExitStatus) {
    let paths = if options.paths.is_empty() { vec![PathBuf::from(".")] } else { options.paths.clone() };
    let asked = load_files(&paths, &options.stdin_filename);
    let mut beside: Vec<PathBuf> =
        asked.files.iter().flat_map(|file| belongings(Path::new(&file.source.name))).collect();
    beside.sort();
    beside.dedup();
    let names: std::collections::BTreeSet<PathBuf> =
        asked.files.iter().map(|file| one_path(&file.source.name)).collect();
    let more = load_files(&beside, "");
    let others = more.files.into_iter().filter(|file| !names.contains(&one_path(&file.source.name)));
    let others: Vec<(Loaded, bool)> = others.map(|file| (Loaded { named: false, ..file }, false)).collect();
    let status = asked.refused.iter().map(|refused| refused.failure.status).max().unwrap_or(ExitStatus::Fine);
    let refused = asked.refused.into_iter().map(Refused::into_loaded);
    (asked.files.into_iter().chain(refused).map(|file| (file, true)).chain(others).collect(), status)
}

fn one_path(name: &str) -> PathBuf {
    std::fs::canonicalize(name).unwrap_or_else(|_| PathBuf::from(name))
}

/// The pack or template that a file is a part of.
fn belongings(file: &Path) -> Vec<PathBuf> {
    let folder = file.parent().map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
    let Some(folder) = folder else { return Vec::new() };
    let is_template =
        file.extension().is_some_and(|ending| ending == "md" || ending == "ftl") && folder.join("report.md").is_file();
    if is_template {
        return vec![folder.join("*.md")];
    }
    let is_part = folder.file_name().is_some_and(|name| PARTS.iter().any(|part| name == *part));
    let above = folder.parent().map(|above| if above.as_os_str().is_empty() { Path::new(".") } else { above });
    let root = if folder.join(RUBRIC).is_file() { Some(folder) } else { above.filter(|_| is_part) };
    match root.filter(|root| root.join(RUBRIC).is_file()) {
        Some(root) => std::iter::once(root.join(RUBRIC))
            .chain(PARTS.iter().map(|part| root.join(part)).filter(|part| part.is_dir()))
            .collect(),
        None => Vec::new(),
    }
}

/// The findings to begin with: errors before warnings before advice, and causes before what follows from them.
fn foremost<'c>(found: &[&'c Finding], most: usize, checked: &Checked) -> Vec<&'c Finding> {
    let documents = checked.units.iter().flat_map(Unit::documents);
    let ranks: HashMap<FileId, u8> = documents.map(|document| (document.file, rank(document.kind))).collect();
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by_key(|index| {
        let finding = found[*index];
        (Reverse(finding.rule.severity), ranks.get(&finding.at.file).copied())
    });
    order.truncate(most);
    order.sort_unstable();
    order.into_iter().map(|index| found[index]).collect()
}

/// How far a file stands from the rubric: each refers to those before it.
fn rank(kind: Option<Kind>) -> u8 {
    match kind {
        Some(Kind::Rubric) => 0,
        Some(Kind::Catalogue) => 1,
        Some(Kind::Translation | Kind::Theme | Kind::Template | Kind::Words) => 2,
        Some(Kind::Case | Kind::Answers) => 3,
        None => 4,
    }
}

impl<'c> Selection<'c> {
    /// Leaves out what is ignored, and what is beyond the most that is to be shown.
    pub fn new(checked: &'c Checked, ignored: &[&str], options: &ValidateOptions) -> Selection<'c> {
        let is_told = |finding: &&Finding| !ignored.contains(&finding.rule.code);
        let found: Vec<&Finding> = checked.findings.iter().filter(is_told).collect();
        let shown = match options.max_diagnostics {
            Some(most) if most < found.len() => foremost(&found, most, checked),
            Some(_) | None => found.clone(),
        };
        let fails_on = match options.deny {
            Some(DenyLevel::Warnings) => Severity::Warning,
            None => Severity::Error,
        };
        Selection { files: checked.known_files(), shown, left_out: checked.left_out, found, fails_on }
    }

    /// The findings in a format.
    pub fn rendered(&self, format: FindingFormat, checked: &Checked, color: ColorChoice) -> String {
        let findings: Vec<Finding> = self.shown.iter().map(|finding| (*finding).clone()).collect();
        let sources = &checked.sources;
        match format {
            FindingFormat::Text => {
                let terminal = render::Terminal { colour: is_coloured(color), width: line_width() };
                render::full(&findings, sources, terminal)
            }
            FindingFormat::Concise => render::concise(&findings, sources),
            FindingFormat::Json => render::json(&findings, sources),
            FindingFormat::Sarif => render::sarif(&findings, sources, all_rules(), env!("CARGO_PKG_VERSION")),
            FindingFormat::Github => render::github(&findings, sources),
            FindingFormat::Gitlab => render::gitlab(&findings, sources),
            FindingFormat::Junit => render::junit(&findings, sources, self.fails_on),
        }
    }

    /// What was found, in one line.
    pub fn summary(&self, words: &Words) -> String {
        let count = |severity: Severity| self.found.iter().filter(|finding| finding.rule.severity == severity).count();
        let files = words.say_with("validate-files", &[("count", self.files.into())]);
        let (errors, warnings) = (count(Severity::Error) + self.left_out, count(Severity::Warning));
        let advice = count(Severity::Advice);
        let parts: Vec<String> = [
            (errors > 0).then(|| words.say_with("validate-errors", &[("count", errors.into())])),
            (warnings > 0).then(|| words.say_with("validate-warnings", &[("count", warnings.into())])),
            (advice > 0).then(|| words.say_with("validate-advice", &[("count", advice.into())])),
        ]
        .into_iter()
        .flatten()
        .collect();
        let mut line = match parts.is_empty() {
            true => words.say_with("validate-clean", &[("files", (&files).into())]),
            false => {
                let found = parts.join(", ");
                words.say_with("validate-found", &[("files", (&files).into()), ("found", (&found).into())])
            }
        };
        let hidden = self.found.len() - self.shown.len() + self.left_out;
        if hidden > 0 {
            line.push(' ');
            line.push_str(&words.say_with("validate-not-shown", &[("count", hidden.into())]));
        }
        let fixable = self.found.iter().filter(|finding| finding.fix.is_some()).count();
        if fixable > 0 {
            line.push(' ');
            line.push_str(&words.say_with("validate-fixable", &[("count", fixable.into())]));
        }
        line
    }

    /// Whether what was found is a problem.
    pub fn status(&self) -> ExitStatus {
        let fails = self.found.iter().any(|finding| finding.rule.severity >= self.fails_on);
        if fails { ExitStatus::Problems } else { ExitStatus::Fine }
    }
}
