//! What goes to standard output and to the error stream.

use std::io::{self, Write};

use anyhow::Result;

use super::arguments::ColorChoice;
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
    write(&harmless(text))
}

fn write(text: &str) -> Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::new(ExitStatus::ReadOrWrite, format!("could not write the output: {}", plain(&error))).into())
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Writes text that may hold colours to standard output; whoever made it has taken out every other sign that would steer
/// a terminal.
///
/// # Errors
///
/// Standard output cannot be written.
pub fn print_drawn(text: &str) -> Result<()> {
    write(text)
}

/// Writes a text as it is, for a file or another program; a terminal gets it without signs that would steer it.
///
/// # Errors
///
/// Standard output cannot be written.
pub fn print_exactly(text: &str) -> Result<()> {
    if io::IsTerminal::is_terminal(&io::stdout()) { print(text) } else { write(text) }
}

/// Whether to use colours on standard output.
pub fn is_coloured(choice: ColorChoice) -> bool {
    match choice {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => {
            let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
            let is_dumb = std::env::var_os("TERM").is_some_and(|terminal| terminal == "dumb");
            io::IsTerminal::is_terminal(&io::stdout()) && !is_set("NO_COLOR") && !is_dumb
        }
    }
}

/// Writes a message for the person to the error stream, in a terminal with lines that end between words. There is nobody to
/// tell when that fails.
pub fn tell(text: &str) {
    let _ = writeln!(io::stderr(), "{}", message(text));
}

/// A text as [`tell`] writes it.
pub fn message(text: &str) -> String {
    let text = harmless(text);
    if !io::IsTerminal::is_terminal(&io::stderr()) {
        return text;
    }
    // A path or a command that is longer than a line is to be copied whole.
    let options = textwrap::Options::new(terminal_width())
        .break_words(false)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::fill(&text, options)
}

fn terminal_width() -> usize {
    crossterm::terminal::size().map_or(80, |(columns, _)| usize::from(columns)).max(40)
}

/// The text without signs that would steer a terminal; what was typed into a file may hold them.
pub fn harmless(text: &str) -> String {
    text.chars().filter(|character| !character.is_control() || *character == '\n').collect()
}

/// How many characters a line may have: the terminal's width, at most 100, or 80 where there is no terminal.
pub fn line_width() -> usize {
    let width = crossterm::terminal::size().map_or(80, |(columns, _)| usize::from(columns));
    if io::IsTerminal::is_terminal(&io::stdout()) { width.clamp(40, 100) } else { 80 }
}
