//! Texts to read: each stays until Enter is pressed, so that nothing is cleared unseen.

use hemicycle::words::Words;

use super::line::{ROOM_TO_PAUSE, pause};
use super::page::Page;
use super::screen::{Screen, Stop};

/// One paragraph of a text to read.
pub enum Paragraph {
    Plain(String),
    /// A point of a list.
    Point(String),
}

/// Shows a text, on several pages if the window is small. Enter or Esc goes on.
///
/// # Errors
///
/// Ctrl-C, or the terminal is gone.
pub fn read(screen: &Screen, words: &Words, left: &str, title: &str, text: &[Paragraph]) -> Result<(), Stop> {
    // One row stays blank above the prompt.
    let rows = screen.page().rows().saturating_sub(ROOM_TO_PAUSE + 1).max(ROWS_OF_HEADER + 1);
    let mut page = with_header(screen, left, title);
    let mut pages = Vec::new();
    for (index, paragraph) in text.iter().enumerate() {
        let mut longer = page.clone();
        if index > 0 && matches!(paragraph, Paragraph::Plain(_)) && longer.lines().len() > ROWS_OF_HEADER {
            longer.blank();
        }
        add(&mut longer, paragraph);
        if longer.lines().len() > rows && page.lines().len() > ROWS_OF_HEADER {
            pages.push(page);
            longer = with_header(screen, left, title);
            add(&mut longer, paragraph);
        }
        page = longer;
    }
    pages.push(page);
    let last = pages.len() - 1;
    for (index, mut page) in pages.into_iter().enumerate() {
        page.blank();
        let message = if index < last { words.say("notice-more") } else { words.say("notice-go-on") };
        if !pause(screen, &page, &message)? {
            break;
        }
    }
    Ok(())
}

const ROWS_OF_HEADER: usize = 2;

fn with_header(screen: &Screen, left: &str, title: &str) -> Page {
    let mut page = screen.page();
    page.header(left, "", title);
    page
}

fn add(page: &mut Page, paragraph: &Paragraph) {
    match paragraph {
        Paragraph::Plain(text) => page.paragraph(text),
        Paragraph::Point(text) => page.item("- ", text),
    }
}
