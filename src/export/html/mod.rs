//! A document as one HTML page that needs nothing else.
//!
//! In: a [`Document`], a [`Theme`] and the program's own [`Words`]. Out: a page without scripts and without requests to
//! anywhere, for a screen, a phone, paper and a screen reader. The same arguments give the same bytes.
//!
//! 1. The outline finds the headings: their ids and their depth on the page.
//! 2. `block` and `inline` write what stands on the page, in reading order.
//! 3. `style` turns the theme's colours and paper into names that `style.css` uses; no colour stands anywhere else.

mod block;
mod cover;
mod inline;
mod notes;
mod style;
mod table;

use super::escape;
use super::outline::{self, Outline};
use crate::report::block::{self as blocks, Document};
use crate::report::theme::Theme;
use crate::words::Words;
use block::Page;

/// Where the skip link leads.
const TEXT: &str = "text-begins";

/// What the page may load: only its own styles.
const POLICY: &str =
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// Writes a document as a page.
///
/// `words` are in the document's language as far as the program has it.
pub fn html(document: &Document, theme: &Theme, words: &Words) -> String {
    let document = &outline::with_cover(document);
    let notes = blocks::notes(&document.blocks);
    let note_ids = notes::ids(&notes);
    let taken: Vec<&str> = std::iter::once(TEXT).chain(note_ids.iter().map(String::as_str)).collect();
    let outline = Outline::of(document, &taken);
    let (cover, rest) = outline::parts(&document.blocks);
    let from_right = document.begins_at_right();
    let mut page = Page::new(&outline, words, from_right);
    page.cover(cover, &document.title);
    page.line(&format!("<main id=\"{TEXT}\" tabindex=\"-1\">"));
    page.blocks(rest);
    page.notes(&notes);
    page.line("</main>");
    let language = escape::text(&document.language);
    let title = escape::text(&document.title);
    let footer = escape::text(document.footer.text());
    let skip = escape::text(&words.say("page-skip"));
    let style = style::style(theme, &document.footer, from_right);
    let direction = if from_right { " dir=\"rtl\"" } else { "" };
    let body = page.finish();
    format!(
        "<!DOCTYPE html>\n\
         <html lang=\"{language}\"{direction}>\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n\
         <style>\n{style}</style>\n\
         </head>\n\
         <body>\n\
         <a class=\"skip\" href=\"#{TEXT}\">{skip}</a>\n\
         {body}\
         <footer><p>{footer}</p></footer>\n\
         </body>\n\
         </html>\n"
    )
}
