//! The head of the page: the title on a panel, below it what else the cover says, and the emblem.

use super::block::Page;
use crate::export::escape;
use crate::export::outline::panel_and_facts;
use crate::report::block::Block;

impl Page<'_> {
    /// Writes the cover; a document without one gets its title as the head of the page.
    pub fn cover(&mut self, blocks: &[Block], title: &str) {
        self.line("<header class=\"cover\">\n<div class=\"panel\">");
        if !self.outline.has_title {
            self.line(&format!("<h1>{}</h1>", escape::text(title)));
        }
        let (panel, mut facts) = panel_and_facts(blocks);
        for (index, block) in panel.into_iter().enumerate() {
            let Block::Heading { text, .. } = block else { continue };
            self.cover_heading(if index == 0 && self.outline.has_title { "h1" } else { "p" }, text);
        }
        // A logo comes before it.
        let emblem = facts.iter().rposition(|block| matches!(block, Block::Figure(_))).map(|place| facts.remove(place));
        self.line("</div>\n<div class=\"band\"></div>");
        if !facts.is_empty() || emblem.is_some() {
            self.line("<div class=\"facts\">\n<div>");
            facts.into_iter().for_each(|block| self.block(block));
            self.line("</div>");
            emblem.into_iter().for_each(|block| self.block(block));
            self.line("</div>");
        }
        self.line("</header>");
    }
}
