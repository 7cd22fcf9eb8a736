//! `hemicycle score`: the scorecard of an answers file.

mod what_if;

use anyhow::Result;
use hemicycle::diagnostic::advice_and_all;
use hemicycle::export::{self, Shape};
use hemicycle::report::{Report, assess};
use hemicycle::rubric::{Rubric, builtin_pack};
use hemicycle::words::Words;

use crate::cli::arguments::{ScoreFormat, ScoreOptions};
use crate::cli::assessment::{of_each, read_answers};
use crate::cli::exit_status::{ExitStatus, Failure};
use crate::cli::output::{line_width, print};

/// Prints the scores of each file.
pub fn run(options: &ScoreOptions) -> Result<ExitStatus> {
    if !options.what_if.is_empty() {
        return what_if::run(options);
    }
    let pack = builtin_pack();
    let words = Words::english();
    let part = options.explain.as_deref().filter(|part| !part.is_empty());
    if let Some(part) = part {
        check_part(part, &pack.rubric, &words)?;
    }
    let (reports, status) = of_each(&options.files, |file| Ok(assess(&pack, &read_answers(file, &pack, &words)?)));
    if reports.is_empty() {
        return Ok(status);
    }
    if options.explain.is_some() {
        return explain(&reports, part, options.format, &words).map(|()| status);
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

fn explain(reports: &[Report], part: Option<&str>, format: ScoreFormat, words: &Words) -> Result<()> {
    match format {
        ScoreFormat::Json => print(&export::explanation_json(reports, part)),
        ScoreFormat::Text => {
            let pages: Vec<String> =
                reports.iter().map(|report| export::explanation(report, part, line_width(), words)).collect();
            print(&pages.join("\n"))
        }
    }
}

/// Whether the rubric has a dimension or an area of this id.
fn check_part(part: &str, rubric: &Rubric, words: &Words) -> Result<(), Failure> {
    let dimensions = rubric.dimensions.iter().map(|dimension| dimension.id.to_string());
    let ids: Vec<String> = dimensions.chain(rubric.areas().map(|area| area.id.to_string())).collect();
    if ids.iter().any(|id| id == part) {
        return Ok(());
    }
    let names: Vec<&str> = ids.iter().map(String::as_str).collect();
    let advice = advice_and_all(part, &names, "one of");
    let values = [("part", part.into()), ("advice", (&advice).into())];
    Err(Failure::new(ExitStatus::WrongUsage, words.say_with("explain-no-part", &values)))
}
