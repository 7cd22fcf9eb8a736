//! Prepares the built-in rubric for the program: as JSON, which is read in a twentieth of the time that YAML takes, and
//! with its fingerprint. The YAML stays what is written, checked and shown; a test compares the two.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "src/fingerprint.rs"]
#[expect(dead_code, reason = "the program makes other marks too")]
mod fingerprint;

const PACK: &str = "rubrics/parliament-innovation";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={PACK}");
    println!("cargo::rerun-if-changed=src/fingerprint.rs");
    let prepared = PathBuf::from(env::var("OUT_DIR")?);
    let rubric = fs::read_to_string(Path::new(PACK).join("rubric.yaml"))?;
    let catalogue = catalogue()?;
    fs::write(prepared.join("rubric.json"), json(&rubric)?)?;
    let files = catalogue.iter().map(|text| json(text)).collect::<Result<Vec<_>, _>>()?;
    fs::write(prepared.join("catalogue.json"), format!("[{}]", files.join(",")))?;
    let texts = [&rubric].into_iter().chain(&catalogue).map(|text| ("", text.as_str()));
    println!("cargo::rustc-env=BUILT_IN_FINGERPRINT={}", fingerprint::fingerprint_of_files(texts));
    Ok(())
}

/// The texts of the catalogue's files, in the order of their names.
fn catalogue() -> Result<Vec<String>, Box<dyn Error>> {
    let entries = fs::read_dir(Path::new(PACK).join("catalogue"))?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<PathBuf>, std::io::Error>>()?;
    files.sort();
    Ok(files.iter().map(fs::read_to_string).collect::<Result<_, _>>()?)
}

fn json(yaml: &str) -> Result<String, Box<dyn Error>> {
    let value: serde_json::Value = serde_yaml::from_str(yaml)?;
    Ok(serde_json::to_string(&value)?)
}
