//! The rubric pack that is part of the program.

use super::catalogue::{Catalogue, CatalogueFile};
use super::model::Pack;
use crate::yaml;

/// One file of the built-in pack.
#[derive(Debug, Clone, Copy)]
pub struct BuiltinFile {
    /// From the pack's folder, for example `catalogue/hubs.yaml`.
    pub name: &'static str,
    pub text: &'static str,
}

macro_rules! built_in {
    ($($name:literal),+ $(,)?) => {
        &[$(BuiltinFile {
            name: $name,
            text: include_str!(concat!("../../rubrics/parliament-innovation/", $name)),
        }),+]
    };
}

const RUBRIC: &str = "rubric.yaml";

/// The files of the built-in pack `parliament-innovation`, its worked examples included.
pub const BUILTIN_FILES: &[BuiltinFile] = built_in![
    "rubric.yaml",
    "catalogue/guides.yaml",
    "catalogue/hubs.yaml",
    "catalogue/practices.yaml",
    "cases/advanced.yaml",
    "cases/small-island.yaml",
    "cases/uneven.yaml",
];

/// The built-in pack.
///
/// # Panics
///
/// Never: a test checks the pack from the very text that is embedded.
pub fn builtin_pack() -> Pack {
    let files = || BUILTIN_FILES.iter();
    let rubric = files().find(|file| file.name == RUBRIC).expect("the pack has a rubric");
    let catalogue = files().filter(|file| file.name.starts_with("catalogue/"));
    let read =
        |file: &BuiltinFile| -> CatalogueFile { yaml::read(file.text).expect("a test checks the embedded pack") };
    Pack {
        rubric: yaml::read(rubric.text).expect("a test checks the embedded pack"),
        catalogue: Catalogue::of_files(catalogue.clone().map(read)),
        texts: std::iter::once(rubric).chain(catalogue).map(|file| file.text.into()).collect(),
    }
}
