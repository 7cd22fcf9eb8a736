//! `hemicycle assess`: the interview.

use anyhow::Result;

use crate::cli::arguments::AssessOptions;
use crate::cli::exit_status::{ExitStatus, Failure};

/// Holds the interview, then prints the scores and writes the report.
pub fn run(options: &AssessOptions) -> Result<ExitStatus> {
    Err(Failure::new(ExitStatus::WrongUsage, format!("{}: not built yet", options.file.display())).into())
}
