//! `hemicycle recommend`: what is recommended, because of what, and how the order came about.

use anyhow::Result;
use hemicycle::export::{self, Detail};
use hemicycle::report::{Report, assess};
use hemicycle::rubric::builtin_pack;
use hemicycle::words::Words;

use crate::cli::arguments::{RecommendOptions, ScoreFormat};
use crate::cli::assessment::read_answers_with_budget;
use crate::cli::exit_status::{self, ExitStatus};
use crate::cli::output::{line_width, print};

/// Prints the recommendations of each file.
pub fn run(options: &RecommendOptions) -> Result<ExitStatus> {
    let pack = builtin_pack();
    let words = Words::english();
    let (mut reports, mut status): (Vec<Report>, ExitStatus) = (Vec::new(), ExitStatus::Fine);
    for file in &options.files {
        match read_answers_with_budget(file, options.budget.as_deref(), &pack, &words) {
            Ok(answers) => reports.push(assess(&pack, &answers)),
            Err(error) => status = status.max(exit_status::report(&error)),
        }
    }
    if reports.is_empty() {
        return Ok(status);
    }
    let detail = match (options.explain, options.all) {
        (false, _) => Detail::Reasons,
        (true, false) => Detail::Order,
        (true, true) => Detail::All,
    };
    match options.format {
        ScoreFormat::Json => print(&export::recommendations_json(&reports))?,
        ScoreFormat::Text => {
            let texts: Vec<String> =
                reports.iter().map(|report| export::recommendations(report, detail, line_width(), &words)).collect();
            print(&texts.join("\n"))?;
        }
    }
    Ok(status)
}
