//! The command line of hemicycle.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
