//! The rubric pack that is part of the program.

use serde::de::DeserializeOwned;

use super::catalogue::{Catalogue, CatalogueFile};
use super::model::{Pack, Texts};

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
/// Never: a test reads it and compares it with the YAML that it was prepared from.
pub fn builtin_pack() -> Pack {
    let catalogue: Vec<CatalogueFile> = prepared(include_str!(concat!(env!("OUT_DIR"), "/catalogue.json")));
    Pack {
        rubric: prepared(include_str!(concat!(env!("OUT_DIR"), "/rubric.json"))),
        catalogue: Catalogue::of_files(catalogue),
        texts: Texts::Prepared { fingerprint: env!("BUILT_IN_FINGERPRINT") },
    }
}

/// Reads what `build.rs` made of the YAML of [`BUILTIN_FILES`].
fn prepared<T: DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).expect("a test reads the prepared pack")
}
