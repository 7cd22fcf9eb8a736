//! `hemicycle score`: the scorecard of an answers file.

use anyhow::Result;
use hemicycle::export;
use hemicycle::report::Report;
use hemicycle::rubric::builtin_pack;
use hemicycle::words::Words;

use crate::cli::arguments::{ScoreFormat, ScoreOptions};
use crate::cli::assessment::{assess, read_answers};
use crate::cli::exit_status::ExitStatus;
use crate::cli::output::{line_width, print};

/// Prints the scores of each file.
pub fn run(options: &ScoreOptions) -> Result<ExitStatus> {
    let pack = builtin_pack();
    let reports: Vec<Report> =
        (options.files.iter()).map(|file| Ok(assess(&pack, &read_answers(file, &pack)?))).collect::<Result<_>>()?;
    match options.format {
        ScoreFormat::Json => print(&export::json(&reports))?,
        ScoreFormat::Text => {
            let words = Words::english();
            let cards: Vec<String> =
                reports.iter().map(|report| export::scorecard(report, line_width(), &words)).collect();
            print(&cards.join("\n"))?;
        }
    }
    Ok(ExitStatus::Fine)
}
