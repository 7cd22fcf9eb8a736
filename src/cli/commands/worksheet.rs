//! `hemicycle worksheet`: the blank questionnaire.

use std::path::Path;

use anyhow::Result;
use hemicycle::report::blank;
use hemicycle::report::template::Extent;
use hemicycle::rubric::builtin_pack;
use hemicycle::words::Words;

use crate::cli::arguments::WorksheetOptions;
use crate::cli::commands::report::{check_target, looks, write_report};
use crate::cli::exit_status::ExitStatus;
use crate::cli::output::tell;

/// Writes the questions of the rubric, to be answered on paper.
pub fn run(options: &WorksheetOptions) -> Result<ExitStatus> {
    let words = Words::english();
    let name = Path::new("worksheet").with_extension(options.format.extension());
    let path = match &options.output {
        Some(folder) if folder.is_dir() => folder.join(name),
        Some(path) => path.clone(),
        None => name,
    };
    check_target(&path, options, &words)?;
    let mut looks = looks::read(options.template.as_deref(), options.theme.as_deref(), &words)?;
    looks.extent = looks::document_of(Extent::Worksheet, &looks.template, &words)?;
    let pack = builtin_pack();
    let own = looks.words(&pack.rubric);
    write_report(blank(&own, &pack), &looks, options.format, &path, &own, &words)?;
    tell(&words.say_with("worksheet-written", &[("path", (&path.display().to_string()).into())]));
    Ok(ExitStatus::Fine)
}
