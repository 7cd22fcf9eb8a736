//! A Word file holds what the document says, as headings, lists, tables and pictures that Word knows for what they are.

mod content;
mod hostile;
mod layout;
mod order;
mod package;
mod sample;
mod whole;

use hemicycle::export;
use hemicycle::report::block::{Block, Document};
use hemicycle::report::theme::Theme;

use package::Package;

/// 2026-02-02T02:40:00Z.
const CREATED: i64 = 1_770_000_000;

fn made(document: &Document) -> Package {
    Package::read(&export::docx(document, &Theme::builtin(), CREATED).expect("a Word file"))
}

fn of(blocks: Vec<Block>) -> Package {
    made(&sample::document(blocks))
}
