//! Blocks in reading order.

use super::inline::{inline, unlinked};
use crate::export::escape;
use crate::export::outline::Outline;
use crate::export::svg::svg;
use crate::report::block::{Block, CalloutKind, DEEPEST, Inline, leaves};
use crate::report::drawing::{Drawing, Shape};
use crate::words::Words;

/// The body of the page while it grows.
pub struct Page<'a> {
    pub(super) outline: &'a Outline,
    pub(super) words: &'a Words,
    /// Whether the page is read from the right.
    pub(super) from_right: bool,
    html: String,
    /// How many headings have been written; they are those of the outline, one after another.
    written: usize,
    depth: usize,
}

impl<'a> Page<'a> {
    pub fn new(outline: &'a Outline, words: &'a Words, from_right: bool) -> Page<'a> {
        Page { outline, words, from_right, html: String::new(), written: 0, depth: 0 }
    }

    pub fn finish(self) -> String {
        self.html
    }

    pub fn line(&mut self, html: &str) {
        self.html.push_str(html);
        self.html.push('\n');
    }

    pub fn blocks(&mut self, blocks: &[Block]) {
        if self.depth >= DEEPEST {
            return leaves(blocks).into_iter().for_each(|block| self.block(block));
        }
        self.depth += 1;
        for block in blocks {
            self.block(block);
        }
        self.depth -= 1;
    }

    pub(super) fn block(&mut self, block: &Block) {
        match block {
            Block::Cover(inner) => self.within("div", "class=\"page-of-its-own\"", inner),
            Block::Banner(inner) => self.within("div", "class=\"group\"", inner),
            Block::Sheet(inner) => self.within("div", "class=\"page-of-its-own\"", inner),
            Block::Choices(items) => self.choices(items),
            Block::Lines { label, count } => self.lines(label, *count),
            Block::Fine(inner) => self.within("div", "class=\"fine\"", inner),
            Block::Columns(columns) => {
                self.line("<div class=\"columns\">");
                columns.iter().for_each(|column| self.within("div", "class=\"column\"", column));
                self.line("</div>");
            }
            Block::Callout { kind, blocks } => self.callout(*kind, blocks),
            Block::Contents { deepest } => self.contents(*deepest),
            Block::Heading { text, .. } => self.heading(text),
            Block::Paragraph(text) => self.paragraph(text),
            Block::List { start, items } => self.list(*start, items),
            Block::Table(table) => self.table(table),
            Block::Figure(drawing) => self.figure(drawing),
            Block::PageBreak => self.line("<div class=\"page-break\"></div>"),
        }
    }

    fn within(&mut self, element: &str, attributes: &str, blocks: &[Block]) {
        self.line(&format!("<{element} {attributes}>"));
        self.blocks(blocks);
        self.line(&format!("</{element}>"));
    }

    pub(super) fn paragraph(&mut self, text: &[Inline]) {
        let words = inline(text, self.outline);
        if !words.trim().is_empty() {
            self.line(&format!("<p{}>{words}</p>", self.direction(text)));
        }
    }

    fn heading(&mut self, text: &[Inline]) {
        let heading = &self.outline.headings[self.written];
        self.written += 1;
        // A heading without words would be announced and say nothing.
        if !heading.title.is_empty() {
            let (depth, level, id) = (heading.depth, heading.level, &heading.id);
            let words = inline(text, self.outline);
            let direction = self.direction(text);
            self.line(&format!("<h{depth} class=\"level-{level}\" id=\"{id}\"{direction}>{words}</h{depth}>"));
        }
    }

    /// A heading of the cover that is no heading of the page's outline, or its title.
    pub(super) fn cover_heading(&mut self, element: &str, text: &[Inline]) {
        let heading = &self.outline.headings[self.written];
        self.written += 1;
        if heading.title.is_empty() {
            return;
        }
        let id = &heading.id;
        let class = if element == "p" { " class=\"subtitle\"" } else { "" };
        let (direction, words) = (self.direction(text), unlinked(text, self.outline));
        self.line(&format!("<{element}{class} id=\"{id}\"{direction}>{words}</{element}>"));
    }

    /// The id of the heading that was written last and can be pointed to.
    pub(super) fn current_heading(&self) -> Option<&'a str> {
        let written = &self.outline.headings[..self.written];
        written.iter().rev().find(|heading| !heading.title.is_empty()).map(|heading| heading.id.as_str())
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>]) {
        if items.is_empty() {
            return;
        }
        match start {
            None => self.line("<ul>"),
            Some(1) => self.line("<ol>"),
            Some(start) => self.line(&format!("<ol start=\"{start}\">")),
        }
        for item in items {
            match &item[..] {
                [Block::Paragraph(text)] => {
                    self.line(&format!("<li{}>{}</li>", self.direction(text), inline(text, self.outline)));
                }
                blocks => {
                    self.line(&format!("<li{}>", self.direction_of_item(blocks)));
                    self.blocks(blocks);
                    self.line("</li>");
                }
            }
        }
        self.line(if start.is_some() { "</ol>" } else { "</ul>" });
    }

    /// Each box has its own name, so that it can be ticked on the screen as well as on paper.
    fn choices(&mut self, items: &[Vec<Block>]) {
        self.line("<ul class=\"choices\">");
        for item in items {
            let (first, rest) = match item.split_first() {
                Some((Block::Paragraph(text), rest)) => (inline(text, self.outline), rest),
                _ => (String::new(), item.as_slice()),
            };
            let direction = self.direction_of_item(item);
            self.line(&format!("<li{direction}><label><input type=\"checkbox\"> <span>{first}</span></label>"));
            self.blocks(rest);
            self.line("</li>");
        }
        self.line("</ul>");
    }

    fn lines(&mut self, label: &[Inline], count: usize) {
        let words = inline(label, self.outline);
        // Many labels are the same on a page; the heading says what they are about.
        let about = self.current_heading().map(|id| format!(" aria-describedby=\"{id}\"")).unwrap_or_default();
        if words.trim().is_empty() {
            let label = escape::text(&self.words.say("page-lines"));
            return self.line(&format!(
                "<div class=\"lines\"><textarea rows=\"{count}\" aria-label=\"{label}\"{about}></textarea></div>"
            ));
        }
        let room = format!("<textarea rows=\"{count}\"{about}></textarea>");
        let direction = self.direction(label);
        self.line(&format!("<label class=\"lines\"{direction}><span>{words}</span> {room}</label>"));
    }

    fn callout(&mut self, kind: CalloutKind, blocks: &[Block]) {
        match kind {
            CalloutKind::Note => self.remark("note", &self.words.say("page-note"), blocks),
            CalloutKind::Caution => self.remark("caution", &self.words.say("page-caution"), blocks),
            CalloutKind::Card => {
                let has_heading = leaves(blocks).iter().any(|block| matches!(block, Block::Heading { .. }));
                let heading = self.outline.headings.get(self.written);
                let label = heading.filter(|heading| has_heading && !heading.title.is_empty());
                let label = label.map_or_else(String::new, |heading| format!(" aria-labelledby=\"{}\"", heading.id));
                self.within("article", &format!("class=\"card\"{label}"), blocks);
            }
            CalloutKind::Group => self.within("div", "class=\"group\"", blocks),
        }
    }

    fn remark(&mut self, class: &str, label: &str, blocks: &[Block]) {
        let label = escape::text(label);
        self.within("div", &format!("class=\"{class}\" role=\"note\" aria-label=\"{label}\""), blocks);
    }

    fn figure(&mut self, drawing: &Drawing) {
        let caption = drawing.caption.as_deref().filter(|caption| !caption.trim().is_empty());
        let picture = svg(drawing);
        if picture.is_none() && caption.is_none() && drawing.alternative.trim().is_empty() {
            return;
        }
        self.line("<figure>");
        match picture {
            // Small print in a drawing must not shrink with a phone's width: it scrolls instead.
            Some(svg) if drawing.shapes.iter().any(|shape| matches!(shape, Shape::Text { .. })) => {
                // The axes of a chart run from the left on every page.
                let attributes =
                    if self.from_right { "class=\"scroll chart\" dir=\"ltr\"" } else { "class=\"scroll chart\"" };
                self.scrolling(attributes, &self.words.say("page-chart"), &svg);
            }
            Some(svg) => self.line(&svg),
            None => self.paragraph(&[Inline::Text(drawing.alternative.clone())]),
        }
        if let Some(caption) = caption {
            let words = [Inline::Text(caption.to_owned())];
            let direction = if self.from_right { self.direction(&words) } else { "" };
            self.line(&format!("<figcaption{direction}>{}</figcaption>", escape::text(caption)));
        }
        self.line("</figure>");
    }

    /// Something wide that keyboards can scroll too; its name is the heading it stands under.
    pub(super) fn scrolling(&mut self, attributes: &str, otherwise: &str, html: &str) {
        let label = match self.current_heading() {
            Some(id) => format!("aria-labelledby=\"{id}\""),
            None => format!("aria-label=\"{}\"", escape::text(otherwise)),
        };
        self.line(&format!("<div {attributes} role=\"group\" tabindex=\"0\" {label}>\n{html}\n</div>"));
    }

    fn contents(&mut self, deepest: u8) {
        let listed = self.outline.listed(deepest);
        if listed.is_empty() {
            return;
        }
        let label = match self.outline.headings[..self.written].last() {
            Some(heading) if heading.is_of_contents && !heading.title.is_empty() => {
                format!("aria-labelledby=\"{}\"", heading.id)
            }
            _ => format!("aria-label=\"{}\"", escape::text(&self.words.say("page-contents"))),
        };
        self.line(&format!("<nav {label}>\n<ul>"));
        let mut is_open = false;
        let mut is_nested = false;
        for heading in listed {
            let deeper = heading.level > 1 && is_open;
            if deeper && !is_nested {
                self.line("<ul>");
            } else if !deeper {
                if is_nested {
                    self.line("</ul>");
                }
                if is_open {
                    self.line("</li>");
                }
            }
            is_nested = deeper;
            let entry = format!("<a href=\"#{}\">{}</a>", heading.id, escape::text(&heading.title));
            if deeper {
                self.line(&format!("<li>{entry}</li>"));
            } else {
                self.line(&format!("<li>{entry}"));
                is_open = true;
            }
        }
        if is_nested {
            self.line("</ul>");
        }
        self.line("</li>\n</ul>\n</nav>");
    }
}
