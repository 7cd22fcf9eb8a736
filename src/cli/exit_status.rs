//! What a command's end means to the shell, and the one place where errors are printed.

use std::fmt;
use std::process::ExitCode;

use super::output::tell;

/// How a command ended; what is worse comes later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExitStatus {
    /// Everything went as asked.
    Fine,
    /// The input that was checked has problems.
    Problems,
    /// The command was called wrongly.
    WrongUsage,
    /// Something could not be read or written.
    ReadOrWrite,
    /// The person interrupted.
    Interrupted,
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        ExitCode::from(match status {
            ExitStatus::Fine => 0,
            ExitStatus::Problems => 1,
            ExitStatus::WrongUsage => 2,
            ExitStatus::ReadOrWrite => 74,
            ExitStatus::Interrupted => 130,
        })
    }
}

/// An error that knows its exit status. Context may be wrapped around it.
#[derive(Debug)]
pub struct Failure {
    pub status: ExitStatus,
    /// What is wrong, where, and what to do next.
    pub message: String,
}

impl Failure {
    pub fn new(status: ExitStatus, message: impl Into<String>) -> Failure {
        Failure { status, message: message.into() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Failure {}

/// Prints an error on the error stream and says what the command's end means.
pub fn report(error: &anyhow::Error) -> ExitStatus {
    tell(&format!("error: {error:#}"));
    match error.downcast_ref::<Failure>() {
        Some(failure) => failure.status,
        None => ExitStatus::ReadOrWrite,
    }
}
