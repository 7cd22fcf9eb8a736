//! What a rule is given.

use jiff::civil::Date;

use super::item::Item;
use super::pack::Parts;
use super::unit::Beside;
use crate::diagnostic::Source;
use crate::report::found_file::FoundFile;
use crate::rubric::Pack;

/// A pack, its files and the day.
#[derive(Debug)]
pub(super) struct Context<'t> {
    pub parts: &'t Parts<'t>,
    /// All files of the run; a finding's file is an index into them.
    pub sources: &'t [Source],
    /// Dates after it lie in the future.
    pub today: Date,
    /// The pack of answers and cases that stand in none.
    pub pack: &'t Pack,
    /// What stands at the paths that themes name.
    pub beside: &'t [Beside],
}

impl<'t> Context<'t> {
    /// What stands at the path that a theme says at a value; `None` if that was not looked up.
    pub fn found(&self, path: Item<'_>) -> Option<&'t FoundFile> {
        let text = path.text()?;
        self.beside.iter().find(|beside| beside.theme == path.file && beside.path == text).map(|beside| &beside.found)
    }
}
