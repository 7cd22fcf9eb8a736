//! The window while the interview has it: cleared and drawn afresh for every page.

use std::io::{self, Write};

use crossterm::{cursor, queue, style, terminal as raw_terminal};
use inquire::ui::{Attributes, Color, RenderConfig, StyleSheet, Styled};

use crate::cli::terminal::{self, OwnScreen, Size};

/// The window.
pub struct Window {
    _own: OwnScreen,
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
        Ok(Window { _own: own })
    }

    pub fn size(&self) -> Size {
        terminal::size()
    }

    /// Clears the window and draws lines; the prompt follows below them.
    ///
    /// # Errors
    ///
    /// What the terminal said.
    pub fn draw(&self, lines: &[String]) -> io::Result<()> {
        // Raw mode between the prompts too: what is typed ahead is kept and not echoed over the page.
        raw_terminal::enable_raw_mode()?;
        let mut window = io::stderr().lock();
        queue!(window, raw_terminal::Clear(raw_terminal::ClearType::All), cursor::MoveTo(0, 0))?;
        for line in lines {
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
