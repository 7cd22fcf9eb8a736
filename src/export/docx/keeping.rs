//! What stays on one page with what follows it, so that nothing short stands alone at a page's head or foot.

use crate::report::block::{Block, Inline, plain_text};

/// A paragraph of not many more letters than these has two lines at most.
const SHORT: usize = 180;

/// Whether a block stays with the next; what follows that one says whether it is the last before a new page.
pub fn stays(block: &Block, next: &Block, after_next: Option<&Block>) -> bool {
    match (block, next) {
        // What leads to a list stays with its first item.
        (Block::Paragraph(text), Block::List { .. } | Block::Choices(_) | Block::Table(_)) => announces(text),
        (Block::List { .. } | Block::Choices(_) | Block::Table(_), Block::Paragraph(text)) => is_short(text),
        (Block::Paragraph(_) | Block::Fine(_), _) => after_next.is_none_or(begins_page) && is_short_block(next),
        _ => false,
    }
}

/// Whether an item of a list stays with the next: the last one does not stand alone.
pub fn is_last_but_one(index: usize, items: usize) -> bool {
    index + 2 == items
}

fn announces(text: &[Inline]) -> bool {
    plain_text(text).trim_end().ends_with(':')
}

fn is_short(text: &[Inline]) -> bool {
    plain_text(text).chars().count() <= SHORT
}

fn is_short_block(block: &Block) -> bool {
    match block {
        Block::Paragraph(text) => is_short(text),
        Block::Fine(blocks) => matches!(blocks.as_slice(), [Block::Paragraph(text)] if is_short(text)),
        _ => false,
    }
}

fn begins_page(block: &Block) -> bool {
    matches!(block, Block::Heading { level: 0 | 1, .. } | Block::PageBreak | Block::Sheet(_) | Block::Cover(_))
}
