//! Everything that touches the world: arguments, files, the terminal, the clock and the exit status.

mod arguments;
mod assessment;
mod beside;
mod clock;
mod commands;
mod discovery;
mod echo;
mod exit_status;
mod files;
mod lock;
mod output;
mod parallel;
mod prompt;
mod rescue;
mod store;
mod terminal;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};

/// Runs the command that the arguments name and says how it went.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome = match arguments.command.unwrap_or_default() {
        Command::Assess(options) => commands::assess::run(&options),
        Command::Score(options) => commands::score::run(&options),
        Command::Recommend(options) => commands::recommend::run(&options),
        Command::Share(options) => commands::share::run(&options),
        Command::Report(options) => commands::report::run(&options),
        Command::Worksheet(options) => commands::worksheet::run(&options),
        Command::Validate(options) => commands::validate::run(&options),
        Command::Explain(options) => commands::explain::run(&options),
        Command::Schema(options) => commands::schema::run(&options),
        Command::New(options) => commands::new::run(&options),
    };
    outcome.unwrap_or_else(|error| exit_status::report(&error)).into()
}
