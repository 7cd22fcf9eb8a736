//! Reading lines that a person types or a script pipes in.
//!
//! One thread reads for the whole conversation, so that the end of a paste can be told from the next answer, and so that no
//! line is swallowed by a buffer between two prompts.

use std::collections::VecDeque;
use std::io::{self, BufRead};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use crate::cli::terminal;

/// The input, line by line.
pub struct Input {
    lines: Receiver<io::Result<Read>>,
    /// Lines that came but were not asked for yet.
    ahead: VecDeque<io::Result<Read>>,
    count: usize,
}

/// What was read.
#[derive(Debug)]
pub enum Read {
    /// A line without its end.
    Line(String),
    /// The end of the input, with what stood there without Enter.
    End(String),
    /// Ctrl-C, with answers that are not saved.
    Interrupted,
}

/// Lines of a paste follow each other within this time; no person types that fast.
const PASTE: Duration = Duration::from_millis(30);

impl Input {
    /// Begins to read. `None` when the input ends before its first line.
    pub fn begin() -> Option<Input> {
        let (sender, lines) = channel();
        thread::spawn(move || {
            let mut input = io::stdin().lock();
            // Whoever ends the input of a terminal may still be asked where to save; a second time it is meant.
            let mut ends_left = if io::IsTerminal::is_terminal(&io::stdin()) { 2 } else { 1 };
            while ends_left > 0 {
                let read = read(&mut input);
                match &read {
                    Ok(Read::Line(_) | Read::Interrupted) => {}
                    Ok(Read::End(_)) => ends_left -= 1,
                    Err(_) => ends_left = 0,
                }
                if sender.send(read).is_err() {
                    return;
                }
            }
        });
        let mut input = Input { lines, ahead: VecDeque::new(), count: 0 };
        if !io::IsTerminal::is_terminal(&io::stdin()) {
            let first = input.lines.recv().unwrap_or_else(|_| Ok(Read::End(String::new())));
            if matches!(&first, Ok(Read::End(rest)) if rest.is_empty()) {
                return None;
            }
            input.ahead.push_back(first);
        }
        Some(input)
    }

    /// The next line. Where the program is suspended meanwhile, `when_given_back` asks for it again: the terminal has thrown
    /// away what was half typed.
    ///
    /// # Errors
    ///
    /// The terminal is gone.
    pub fn next(&mut self, mut when_given_back: impl FnMut() -> io::Result<()>) -> io::Result<Read> {
        self.count += 1;
        if let Some(read) = self.ahead.pop_front() {
            return read;
        }
        loop {
            if terminal::take_interruption() {
                return Ok(Read::Interrupted);
            }
            match self.lines.recv_timeout(terminal::GLANCE) {
                Ok(read) => return read,
                Err(RecvTimeoutError::Timeout) if terminal::was_given_back() => when_given_back()?,
                Err(RecvTimeoutError::Timeout) => {}
                // The thread ends after the end of the input; whoever asks once more is told again.
                Err(RecvTimeoutError::Disconnected) => return Ok(Read::End(String::new())),
            }
        }
    }

    /// The lines that came together with the last one, if a person pasted them.
    pub fn take_pending(&mut self, is_person: bool) -> Vec<String> {
        let mut pending = Vec::new();
        if !is_person {
            return pending;
        }
        loop {
            match self.lines.recv_timeout(PASTE) {
                Ok(Ok(Read::Line(line))) => pending.push(line),
                Ok(end) => {
                    self.ahead.push_back(end);
                    break;
                }
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
        }
        self.count += pending.len();
        pending
    }

    /// How many lines were read.
    pub fn lines_read(&self) -> usize {
        self.count
    }
}

fn read(input: &mut impl BufRead) -> io::Result<Read> {
    let mut bytes = Vec::new();
    input.read_until(b'\n', &mut bytes)?;
    // A wrong byte in a note must not end an interview.
    let text = String::from_utf8_lossy(&bytes);
    Ok(match text.strip_suffix('\n') {
        Some(line) => Read::Line(line.strip_suffix('\r').unwrap_or(line).to_owned()),
        // A script's last line may lack its end.
        None if !text.is_empty() && !io::IsTerminal::is_terminal(&io::stdin()) => Read::Line(text.into_owned()),
        None => Read::End(text.into_owned()),
    })
}
