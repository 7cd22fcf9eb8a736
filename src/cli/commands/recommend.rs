//! `hemicycle recommend`: what is recommended, because of what, and how the order came about.

use anyhow::Result;
use hemicycle::export::{self, Detail};
use hemicycle::report::assess;
use hemicycle::rubric::builtin_pack;
use hemicycle::words::Words;

use crate::cli::arguments::{RecommendOptions, ScoreFormat};
use crate::cli::assessment::{of_each, read_answers_with_budget};
use crate::cli::exit_status::ExitStatus;
use crate::cli::output::{line_width, print};

/// Prints the recommendations of each file.
pub fn run(options: &RecommendOptions) -> Result<ExitStatus> {
    let pack = builtin_pack();
    let words = Words::english();
    let (reports, status) = of_each(&options.files, |file| {
        Ok(assess(&pack, &read_answers_with_budget(file, options.budget.as_deref(), &pack, &words)?))
    });
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
