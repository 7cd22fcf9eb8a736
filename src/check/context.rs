//! What a rule is given.

use jiff::civil::Date;

use super::pack::Parts;
use crate::diagnostic::{FileId, Source};
use crate::report::logo::LogoFile;
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
    /// What stands at the path of the logo that a theme names.
    pub logos: &'t [(FileId, LogoFile)],
}
