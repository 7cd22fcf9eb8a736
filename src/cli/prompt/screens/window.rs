//! The window while the interview has it: cleared for every page, and after that only drawn where something changed, so that
//! a slow line carries little.

use std::cell::{Cell, RefCell};
use std::io::{self, BufWriter, StderrLock, Write};

use crossterm::style::{Attribute, Color, SetAttribute, SetForegroundColor};
use crossterm::{cursor, event, queue, style, terminal as raw_terminal};
use inquire::ui::{RenderConfig, StyleSheet, Styled};

use crate::cli::terminal::{self, OwnScreen, Size};

/// The window.
pub struct Window {
    _own: OwnScreen,
    /// The rows that are drawn now.
    drawn: RefCell<Vec<Row>>,
    /// The size for which they were drawn.
    size: Cell<Size>,
    /// What was typed at a page that was only to be read; it belongs to the next choice.
    typed_ahead: RefCell<Option<String>>,
}

/// The rows of a window, and the row at which the cursor stands.
#[derive(Debug, Default)]
pub struct Frame {
    rows: Vec<Row>,
    cursor: Option<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    text: String,
    is_marked: bool,
}

impl Frame {
    pub fn push(&mut self, text: String, is_marked: bool) {
        self.rows.push(Row { text, is_marked });
    }

    /// Puts the cursor at the row that is pushed next.
    pub fn put_cursor_here(&mut self) {
        self.cursor = Some(self.rows.len());
    }

    pub fn cursor(&self) -> Option<usize> {
        self.cursor
    }
}

impl Window {
    /// Takes the window over until it is dropped.
    ///
    /// # Errors
    ///
    /// What the terminal said.
    pub fn enter() -> io::Result<Window> {
        let own = OwnScreen::enter()?;
        inquire::set_global_render_config(looks());
        Ok(Window {
            _own: own,
            drawn: RefCell::default(),
            size: Cell::new(terminal::size()),
            typed_ahead: RefCell::default(),
        })
    }

    pub fn size(&self) -> Size {
        terminal::size()
    }

    pub fn type_ahead(&self, typed: String) {
        *self.typed_ahead.borrow_mut() = Some(typed);
    }

    pub fn take_typed_ahead(&self) -> Option<String> {
        self.typed_ahead.borrow_mut().take()
    }

    /// Whether what is drawn no longer fits the window.
    pub fn must_be_drawn_again(&self) -> bool {
        terminal::was_given_back() || self.size.get() != terminal::size()
    }

    /// Clears the window.
    ///
    /// # Errors
    ///
    /// What the terminal said.
    pub fn clear(&self) -> io::Result<()> {
        // Raw mode between the prompts too: what is typed ahead is kept and not echoed over the page.
        raw_terminal::enable_raw_mode()?;
        terminal::take_back();
        self.size.set(terminal::size());
        self.drawn.borrow_mut().clear();
        let mut window = whole();
        queue!(window, event::EnableBracketedPaste, raw_terminal::Clear(raw_terminal::ClearType::All))?;
        queue!(window, cursor::MoveTo(0, 0), cursor::Show)?;
        window.flush()
    }

    /// Clears the window and draws lines; a prompt follows below them.
    ///
    /// # Errors
    ///
    /// What the terminal said.
    pub fn draw(&self, lines: &[String]) -> io::Result<()> {
        self.clear()?;
        let mut window = whole();
        for line in lines {
            queue!(window, style::Print(line), style::Print("\r\n"))?;
        }
        window.flush()
    }

    /// Draws the rows that differ from what is there.
    ///
    /// # Errors
    ///
    /// What the terminal said.
    pub fn show(&self, frame: &Frame) -> io::Result<()> {
        let mut drawn = self.drawn.borrow_mut();
        let mut window = whole();
        for place in 0..frame.rows.len().max(drawn.len()) {
            let row = frame.rows.get(place);
            if row == drawn.get(place) {
                continue;
            }
            let line = u16::try_from(place).unwrap_or(u16::MAX);
            queue!(window, cursor::MoveTo(0, line), raw_terminal::Clear(raw_terminal::ClearType::CurrentLine))?;
            match row {
                Some(row) if row.is_marked && terminal::colours() => {
                    queue!(window, SetForegroundColor(Color::Cyan), SetAttribute(Attribute::Bold))?;
                    queue!(window, style::Print(&row.text), SetAttribute(Attribute::Reset), style::ResetColor)?;
                }
                Some(row) => queue!(window, style::Print(&row.text))?,
                None => {}
            }
        }
        let row = u16::try_from(frame.cursor.unwrap_or_default()).unwrap_or_default();
        queue!(window, cursor::MoveTo(0, row))?;
        drawn.clone_from(&frame.rows);
        window.flush()
    }
}

/// What is written goes out in one piece when it is flushed: a slow line carries one packet, and no page is seen half drawn.
fn whole() -> BufWriter<StderrLock<'static>> {
    BufWriter::new(io::stderr().lock())
}

/// The marks are plain characters, and nothing depends on colour.
fn looks() -> RenderConfig<'static> {
    let mut looks = if terminal::colours() { RenderConfig::default_colored() } else { RenderConfig::empty() };
    looks.help_message = StyleSheet::empty();
    looks
        .with_prompt_prefix(Styled::new(""))
        .with_answered_prompt_prefix(Styled::new(""))
        .with_canceled_prompt_indicator(Styled::new(""))
}
