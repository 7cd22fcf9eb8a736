//! Pages to read: each stays until Enter is pressed, so that nothing is cleared unseen.

use hemicycle::words::Words;

use super::layout::{lines_of, width};
use super::line::{Pause, ROOM_TO_PAUSE, pause};
use super::window::Window;
use crate::cli::prompt::face::Stop;
use crate::cli::prompt::page::{Page, Part};

/// Shows a page, in several pieces if the window is small. Enter goes on, Esc leaves the rest out.
///
/// # Errors
///
/// Ctrl-C, or the terminal is gone.
pub fn read(window: &Window, words: &Words, page: &Page) -> Result<(), Stop> {
    let pieces = pieces(page, window);
    let last = pieces.len().saturating_sub(1);
    for (index, mut piece) in pieces.into_iter().enumerate() {
        piece.push(String::new());
        let message = if index < last { words.say("notice-more") } else { words.say("notice-go-on") };
        match pause(window, &piece, &message)? {
            Pause::GoOn => {}
            // Somebody who types faster than the pages come means the next question.
            Pause::Typed(typed) => {
                window.type_ahead(typed);
                break;
            }
            Pause::Leave => break,
        }
    }
    Ok(())
}

/// The lines of a page in pieces that fit the window, each under the page's header; a part is cut only if it is taller
/// than a window.
fn pieces(page: &Page, window: &Window) -> Vec<Vec<String>> {
    let size = window.size();
    // One row stays blank above the prompt.
    let rows = size.rows.saturating_sub(ROOM_TO_PAUSE + 1);
    let is_header = |part: &&Part| matches!(part, Part::Header { .. });
    let header: Vec<String> =
        page.parts().iter().filter(is_header).flat_map(|part| lines_of(part, width(size))).collect();
    let mut pieces = Vec::new();
    let mut piece = header.clone();
    for part in page.parts().iter().filter(|part| !is_header(part)) {
        let lines = lines_of(part, width(size));
        if piece.len() + lines.len() > rows && piece.len() > header.len() {
            pieces.push(std::mem::replace(&mut piece, header.clone()));
        }
        let is_first = piece.len() == header.len();
        if !(is_first && *part == Part::Blank) {
            piece.extend(lines);
        }
    }
    pieces.push(piece);
    pieces
}
