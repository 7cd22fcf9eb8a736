//! What can be asked for on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Measure how ready a parliament is to innovate, and learn what to do next.
#[derive(Debug, Parser)]
#[command(version, about, max_term_width = 100)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Hold the interview; ends with the scores and the PDF report. Without a command this is what happens
    Assess(AssessOptions),
    /// Print the scores of an answers file
    Score(ScoreOptions),
    /// Write the PDF report of an answers file
    Report(ReportOptions),
}

impl Default for Command {
    fn default() -> Self {
        Command::Assess(AssessOptions { file: PathBuf::from(DEFAULT_ANSWERS) })
    }
}

const DEFAULT_ANSWERS: &str = "answers.yaml";

#[derive(Debug, Args)]
pub struct AssessOptions {
    /// Where the answers are kept; an interview that was stopped goes on from there
    #[arg(value_name = "FILE", default_value = DEFAULT_ANSWERS)]
    pub file: PathBuf,
}

#[derive(Debug, Args)]
pub struct ScoreOptions {
    /// Answers files or cases
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// How to print the scores
    #[arg(long, value_enum, default_value_t = ScoreFormat::Text)]
    pub format: ScoreFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ScoreFormat {
    Text,
    Json,
}

#[derive(Debug, Args)]
pub struct ReportOptions {
    /// Answers files or cases
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// The report's file, or a folder for several; without it each report stands beside its answers
    #[arg(short, long, value_name = "PATH")]
    pub output: Option<PathBuf>,
}
