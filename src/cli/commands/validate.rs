//! `hemicycle validate`: everything that is wrong with rubrics and what belongs to them.

mod repair;
mod selection;

use std::path::PathBuf;

use anyhow::Result;
use hemicycle::check::{Beside, Document, Setting, Unit, arrange, check};
use hemicycle::diagnostic::{FileId, Finding, Source, Unreadable};
use hemicycle::rubric::{Pack, builtin_pack};
use hemicycle::words::Words;

use crate::cli::arguments::ValidateOptions;
use crate::cli::beside::beside;
use crate::cli::clock::report_time;
use crate::cli::discovery::Loaded;
use crate::cli::exit_status::{ExitStatus, Failure};
use crate::cli::output::{print_drawn, tell};
use crate::cli::parallel::in_parallel;
use selection::Selection;
pub use selection::rule_of_code;

/// Checks files and says what was found.
pub fn run(options: &ValidateOptions) -> Result<ExitStatus> {
    let words = Words::english();
    let ignored = selection::ignored(&options.ignore, &words)?;
    let today = jiff::tz::Offset::UTC.to_datetime(report_time()?).date();
    let pack = match &options.rubric {
        Some(path) => selection::pack(path, today, &words)?,
        None => builtin_pack(),
    };
    let (files, mut status) = selection::load(options);
    let mut checked = Checked::of(files, &Surroundings { today, pack: &pack });
    let mut would_change = false;
    if options.fix || options.diff {
        let surroundings = Surroundings { today, pack: &pack };
        (checked, would_change) = repair::repair(checked, options.diff, &ignored, &surroundings, &words)?;
    }
    let selection = Selection::new(&checked, &ignored, options);
    if selection.files == 0 && status == ExitStatus::Fine {
        return Err(Failure::new(ExitStatus::WrongUsage, words.say("validate-nothing-to-check")).into());
    }
    let rendered = selection.rendered(options.format, &checked, options.color);
    if options.diff {
        // Standard output holds the difference and nothing else, for other programs to apply.
        status = status.max(if would_change { ExitStatus::Problems } else { ExitStatus::Fine });
    } else if options.fix && checked.paths.contains(&None) {
        // The corrected text went to standard output.
        tell(rendered.trim_end());
    } else {
        print_drawn(&rendered)?;
    }
    if options.format.is_for_people() {
        tell(&selection.summary(&words));
    }
    status = status.max(selection.status());
    // The program ends here; to give back a million values one by one would take a tenth of its time.
    std::mem::forget(checked);
    Ok(status)
}

/// What a check needs besides the files.
struct Surroundings<'a> {
    today: jiff::civil::Date,
    pack: &'a Pack,
}

/// Files and everything that was found in them.
struct Checked {
    sources: Vec<Source>,
    /// For each source, whether it was asked for; the others are there for what belongs to them.
    asked: Vec<bool>,
    /// For each source, where it stands; `None` for standard input.
    paths: Vec<Option<PathBuf>>,
    /// For each source, whether it was given by its own name.
    named: Vec<bool>,
    /// For each source, what keeps it from being checked as it is.
    problems: Vec<Option<Unreadable>>,
    units: Vec<Unit>,
    findings: Vec<Finding>,
    left_out: usize,
}

impl Checked {
    fn of(files: Vec<(Loaded, bool)>, surroundings: &Surroundings<'_>) -> Checked {
        let mut problems = Vec::with_capacity(files.len());
        let (mut sources, mut paths, mut asked, mut named) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (file, is_asked) in files {
            sources.push(file.source);
            paths.push(file.path);
            asked.push(is_asked);
            named.push(file.named);
            problems.push(file.problem);
        }
        let read = |index: usize| {
            let (file, source) = (FileId(index), &sources[index]);
            match &problems[index] {
                Some(problem) if problem.stops() => Document::unreadable(file, &source.name, problem.finding(file)),
                Some(problem) => Document::read(file, source, named[index]).with(problem.finding(file)),
                None => Document::read(file, source, named[index]),
            }
        };
        let documents = in_parallel(sources.len(), read);
        let units = arrange(documents, &sources);
        let beside: Vec<Beside> = (units.iter().flat_map(Unit::documents))
            .filter_map(|document| Some(beside(document, paths[document.file.0].as_deref()?)))
            .flatten()
            .collect();
        let Surroundings { today, pack } = *surroundings;
        let setting = Setting { sources: &sources, today, pack, beside: &beside };
        let results = in_parallel(units.len(), |index| check(&units[index], &setting));
        let (mut findings, mut left_out) = (Vec::new(), 0);
        for (found, more) in results {
            findings.extend(found.into_iter().filter(|finding| asked[finding.at.file.0]));
            left_out += more;
        }
        findings.sort_by(|left, right| left.order().cmp(&right.order()));
        Checked { sources, paths, asked, named, problems, units, findings, left_out }
    }

    /// How many files of the asked ones are of a kind that is known.
    fn known_files(&self) -> usize {
        let documents = self.units.iter().flat_map(Unit::documents);
        let was_read = |file: FileId| {
            !matches!(self.problems[file.0], Some(Unreadable::CouldNotRead { .. })) && self.asked[file.0]
        };
        documents.filter(|document| document.is_known() && was_read(document.file)).count()
    }
}
