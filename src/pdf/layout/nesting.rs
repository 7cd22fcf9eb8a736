//! Blocks within blocks, without end: walked without recursion, so that no document can exhaust the stack.

use crate::report::block::Block;

/// Lists and callouts nested deeper than this are laid out as if they were not nested.
pub const DEEPEST: usize = 40;

/// All blocks in reading order, with covers, lists and callouts taken apart.
pub fn leaves(blocks: &[Block]) -> Vec<&Block> {
    let mut leaves = Vec::new();
    let mut waiting: Vec<&Block> = blocks.iter().rev().collect();
    while let Some(block) = waiting.pop() {
        match block {
            Block::List { items, .. } => waiting.extend(items.iter().rev().flat_map(|item| item.iter().rev())),
            Block::Cover(inner) | Block::Fine(inner) | Block::Callout { blocks: inner, .. } => {
                waiting.extend(inner.iter().rev());
            }
            Block::Contents { .. }
            | Block::Heading { .. }
            | Block::Paragraph(_)
            | Block::Table(_)
            | Block::Figure(_)
            | Block::PageBreak => leaves.push(block),
        }
    }
    leaves
}
