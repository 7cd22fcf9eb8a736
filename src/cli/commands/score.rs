//! `hemicycle score`: the scorecard of an answers file.

mod what_if;

use anyhow::Result;
use hemicycle::export::{self, Shape};
use hemicycle::report::{Report, assess};
use hemicycle::rubric::builtin_pack;
use hemicycle::words::Words;

use crate::cli::arguments::{ScoreFormat, ScoreOptions};
use crate::cli::assessment::read_answers;
use crate::cli::exit_status::{self, ExitStatus};
use crate::cli::output::{line_width, print};

/// Prints the scores of each file.
pub fn run(options: &ScoreOptions) -> Result<ExitStatus> {
    if !options.what_if.is_empty() {
        return what_if::run(options);
    }
    let pack = builtin_pack();
    let words = Words::english();
    let (mut reports, mut status): (Vec<Report>, ExitStatus) = (Vec::new(), ExitStatus::Fine);
    for file in &options.files {
        match read_answers(file, &pack, &words) {
            Ok(answers) => reports.push(assess(&pack, &answers)),
            Err(error) => status = status.max(exit_status::report(&error)),
        }
    }
    if reports.is_empty() {
        return Ok(status);
    }
    match options.format {
        ScoreFormat::Json => print(&export::json(&reports))?,
        ScoreFormat::Text => {
            let cards: Vec<String> =
                reports.iter().map(|report| export::scorecard(report, Shape::Bars, line_width(), &words)).collect();
            print(&cards.join("\n"))?;
        }
    }
    Ok(status)
}
