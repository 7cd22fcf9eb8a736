//! Notes: a list at the end of the text, with ways there and back.

use super::block::Page;
use super::inline::inline;
use crate::export::escape;
use crate::report::block::Inline;

/// Every id that the notes of these numbers have on the page.
pub fn ids(notes: &[(usize, &[Inline])]) -> Vec<String> {
    let both = |(number, _): &(usize, &[Inline])| [mark(*number), note(*number)];
    std::iter::once(TITLE.to_owned()).chain(notes.iter().flat_map(both)).collect()
}

const TITLE: &str = "notes-begin";

/// The id of the mark of a note.
pub fn mark(number: usize) -> String {
    format!("mark-{number}")
}

/// The id of a note.
pub fn note(number: usize) -> String {
    format!("note-{number}")
}

impl Page<'_> {
    pub fn notes(&mut self, notes: &[(usize, &[Inline])]) {
        if notes.is_empty() {
            return;
        }
        let title = escape::text(&self.words.say("page-notes"));
        self.line(&format!("<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"{TITLE}\">"));
        self.line(&format!("<h2 class=\"level-2\" id=\"{TITLE}\">{title}</h2>\n<ol>"));
        for (number, content) in notes {
            let (words, direction) = (inline(content, self.outline), self.direction(content));
            let value = crate::words::Value::from(*number);
            let back = escape::text(&self.words.say_with("page-note-back", &[("number", value)]));
            let (id, mark) = (note(*number), mark(*number));
            self.line(&format!(
                "<li id=\"{id}\" value=\"{number}\"{direction}>{words} \
                 <a class=\"back\" href=\"#{mark}\" role=\"doc-backlink\">\
                 <span aria-hidden=\"true\">↑</span><span class=\"unseen\">{back}</span></a></li>"
            ));
        }
        self.line("</ol>\n</section>");
    }
}
