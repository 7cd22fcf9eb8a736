//! The window while the interview has it: cleared and drawn afresh for every page.

use std::io::{self, Write};

use crossterm::{cursor, queue, style, terminal as raw_terminal};
use inquire::ui::{Attributes, Color, RenderConfig, StyleSheet, Styled};

use super::page::Page;
use crate::cli::terminal::{self, OwnScreen};

/// Why a prompt could not be answered.
#[derive(Debug)]
pub enum Stop {
    /// Save and quit.
    Quit,
    /// Ctrl-C.
    Interrupted,
    /// The terminal is gone.
    TerminalLost(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Stop::TerminalLost(error)
    }
}

/// The window.
pub struct Screen {
    _own: OwnScreen,
}

impl Screen {
    /// Takes the window over until it is dropped.
    ///
    /// # Errors
    ///
    /// What the terminal said.
    pub fn enter() -> io::Result<Screen> {
        let own = OwnScreen::enter()?;
        inquire::set_global_render_config(looks());
        Ok(Screen { _own: own })
    }

    pub fn page(&self) -> Page {
        Page::new(terminal::size())
    }

    /// Clears the window and draws a page; the prompt follows below it.
    ///
    /// # Errors
    ///
    /// What the terminal said.
    pub fn draw(&self, page: &Page) -> io::Result<()> {
        // Raw mode between the prompts too: what is typed ahead is kept and not echoed over the page.
        raw_terminal::enable_raw_mode()?;
        let mut window = io::stderr().lock();
        queue!(window, raw_terminal::Clear(raw_terminal::ClearType::All), cursor::MoveTo(0, 0))?;
        for line in page.lines() {
            queue!(window, style::Print(line), style::Print("\r\n"))?;
        }
        window.flush()
    }
}

/// The marks are plain characters, and nothing depends on colour.
fn looks() -> RenderConfig<'static> {
    let mut looks = if terminal::colours() { RenderConfig::default_colored() } else { RenderConfig::empty() };
    if terminal::colours() {
        looks.selected_option = Some(StyleSheet::new().with_fg(Color::LightCyan).with_attr(Attributes::BOLD));
    }
    looks.help_message = StyleSheet::empty();
    looks
        .with_prompt_prefix(Styled::new(""))
        .with_answered_prompt_prefix(Styled::new(""))
        .with_highlighted_option_prefix(Styled::new(">"))
        .with_scroll_up_prefix(Styled::new("^"))
        .with_scroll_down_prefix(Styled::new("v"))
        .with_canceled_prompt_indicator(Styled::new(""))
}
