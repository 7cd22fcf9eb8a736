//! The rubric pack that is part of the program.

use super::check::RubricError;
use super::model::Pack;

const RUBRIC: &str = include_str!("../../rubrics/parliament-innovation/rubric.yaml");
const HUBS: &str = include_str!("../../rubrics/parliament-innovation/catalogue/hubs.yaml");
const PRACTICES: &str = include_str!("../../rubrics/parliament-innovation/catalogue/practices.yaml");
const GUIDES: &str = include_str!("../../rubrics/parliament-innovation/catalogue/guides.yaml");

/// The built-in pack `parliament-innovation`.
///
/// # Panics
///
/// Never: a test reads the pack from the very text that is embedded.
pub fn builtin_pack() -> Pack {
    Pack::read(RUBRIC, HUBS, PRACTICES, GUIDES).expect("the embedded pack is read by a test")
}

impl Pack {
    /// Reads a pack from the texts of its files and checks it.
    ///
    /// # Errors
    ///
    /// The first file that cannot be read, or every problem that the check finds.
    pub fn read(rubric: &str, hubs: &str, practices: &str, guides: &str) -> Result<Pack, RubricError> {
        let pack = Pack {
            rubric: super::check::read_file("rubric.yaml", rubric)?,
            catalogue: super::catalogue::Catalogue::read(hubs, practices, guides)?,
        };
        pack.check()?;
        Ok(pack)
    }
}
