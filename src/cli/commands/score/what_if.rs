//! `hemicycle score --what-if`: the scores if some practices had done their work, beside today's.

use anyhow::Result;
use hemicycle::diagnostic::advice;
use hemicycle::export;
use hemicycle::report::what_if;
use hemicycle::rubric::{Pack, Practice, builtin_pack};
use hemicycle::words::Words;

use crate::cli::arguments::{ScoreFormat, ScoreOptions};
use crate::cli::assessment::{of_each, read_answers};
use crate::cli::exit_status::{ExitStatus, Failure};
use crate::cli::output::{line_width, print};

/// Prints the supposed scores of each file.
pub fn run(options: &ScoreOptions) -> Result<ExitStatus> {
    let pack = builtin_pack();
    let words = Words::english();
    let named: Result<Vec<&Practice>, Failure> =
        options.what_if.iter().map(|id| practice(id.trim(), &pack, &words)).collect();
    let practices = named?;
    let (views, status) =
        of_each(&options.files, |file| Ok(what_if(&pack, &read_answers(file, &pack, &words)?, &practices)));
    if views.is_empty() {
        return Ok(status);
    }
    match options.format {
        ScoreFormat::Json => print(&export::what_if_json(&views))?,
        ScoreFormat::Text => {
            let pages: Vec<String> = views.iter().map(|view| export::what_if(view, line_width(), &words)).collect();
            print(&pages.join("\n"))?;
        }
    }
    Ok(status)
}

/// The practice of an id.
///
/// # Errors
///
/// The catalogue has none of that id; the nearest is named (status 2).
fn practice<'p>(id: &str, pack: &'p Pack, words: &Words) -> Result<&'p Practice, Failure> {
    let practices = &pack.catalogue.practices;
    practices.iter().find(|practice| practice.id.as_str() == id).ok_or_else(|| {
        let ids: Vec<&str> = practices.iter().map(|practice| practice.id.as_str()).collect();
        // A list of the whole catalogue would help nobody.
        let advice = match advice(id, &ids) {
            near if near.starts_with("did you mean") => near,
            _ => words.say("what-if-see-ids"),
        };
        let values = [("id", id.into()), ("advice", (&advice).into())];
        Failure::new(ExitStatus::WrongUsage, words.say_with("what-if-unknown", &values))
    })
}
