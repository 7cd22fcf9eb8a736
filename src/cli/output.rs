//! What goes to standard output and to the error stream.

use std::io::{self, Write};

use anyhow::Result;

use super::exit_status::{ExitStatus, Failure};
use super::files::plain;

/// Writes data to standard output.
///
/// A reader that has seen enough and closed the pipe is no error.
///
/// # Errors
///
/// Standard output cannot be written for another reason.
pub fn print(text: &str) -> Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(harmless(text).as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::new(ExitStatus::ReadOrWrite, format!("could not write the output: {}", plain(&error))).into())
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Writes a message for the person to the error stream. There is nobody to tell when that fails.
pub fn tell(text: &str) {
    let _ = writeln!(io::stderr(), "{}", harmless(text));
}

/// The text without signs that would steer a terminal; what was typed into a file may hold them.
fn harmless(text: &str) -> String {
    text.chars().filter(|character| !character.is_control() || *character == '\n').collect()
}

/// How many characters a line may have: the terminal's width, at most 100, or 80 where there is no terminal.
pub fn line_width() -> usize {
    let width = crossterm::terminal::size().map_or(80, |(columns, _)| usize::from(columns));
    if io::IsTerminal::is_terminal(&io::stdout()) { width.clamp(40, 100) } else { 80 }
}
