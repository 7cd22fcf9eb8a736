//! The built-in pack keeps what it promises to its readers.

use std::collections::BTreeSet;

use hemicycle::fingerprint::fingerprint_of_files;
use hemicycle::rubric::{BUILTIN_FILES, Catalogue, CatalogueFile, Rubric, builtin_pack};
use hemicycle::yaml;

#[test]
fn the_prepared_pack_says_what_its_yaml_says() {
    let prepared = builtin_pack();
    let rubric = BUILTIN_FILES.iter().filter(|file| file.name == "rubric.yaml");
    let catalogue = BUILTIN_FILES.iter().filter(|file| file.name.starts_with("catalogue/"));
    let read = |text| yaml::read::<CatalogueFile>(text).expect("a valid file of the catalogue");
    let read_catalogue = Catalogue::of_files(catalogue.clone().map(|file| read(file.text)));
    assert_eq!(format!("{:#?}", prepared.catalogue), format!("{read_catalogue:#?}"));
    for file in rubric.clone() {
        let read: Rubric = yaml::read(file.text).expect("a valid rubric");
        assert_eq!(format!("{:#?}", prepared.rubric), format!("{read:#?}"));
    }
    let texts = rubric.chain(catalogue).map(|file| ("", file.text));
    assert_eq!(prepared.fingerprint(), fingerprint_of_files(texts));
}

#[test]
fn the_pack_has_curled_quotation_marks_and_apostrophes() {
    fn texts(value: &serde_json::Value) -> Vec<&str> {
        match value {
            serde_json::Value::String(text) => vec![text],
            serde_json::Value::Array(items) => items.iter().flat_map(texts).collect(),
            serde_json::Value::Object(entries) => entries.values().flat_map(texts).collect(),
            _ => Vec::new(),
        }
    }
    for file in BUILTIN_FILES {
        let file: serde_json::Value = serde_yaml::from_str(file.text).expect("valid YAML");
        for text in texts(&file).into_iter().filter(|text| !text.starts_with("https://")) {
            assert!(!text.contains(['"', '\'']), "{text}");
        }
    }
}

#[test]
fn the_built_in_rubric_has_the_promised_size() {
    let rubric = builtin_pack().rubric;
    assert_eq!(rubric.dimensions.len(), 4);
    assert_eq!(rubric.areas().count(), 24);
    assert_eq!(rubric.questions().count(), 48);
    assert_eq!(rubric.questions().map(|question| question.levels.len()).sum::<usize>(), 240);
    assert_eq!(rubric.questions().filter(|question| question.core).count(), 12);
}

#[test]
fn every_level_text_fits_its_line_and_stands_once() {
    let rubric = builtin_pack().rubric;
    let mut seen = BTreeSet::new();
    for question in rubric.questions() {
        assert!(question.text.chars().count() <= 130, "{}", question.id);
        for (level, text) in &question.levels {
            let length = text.chars().count();
            assert!((20..=150).contains(&length), "{} level {level} has {length} characters", question.id);
            assert!(seen.insert(text.clone()), "{} level {level} repeats another text", question.id);
        }
    }
}

#[test]
fn ids_begin_with_the_id_of_what_they_belong_to() {
    let rubric = builtin_pack().rubric;
    for dimension in &rubric.dimensions {
        for area in &dimension.areas {
            assert!(area.id.as_str().starts_with(&format!("{}.", dimension.id)), "{}", area.id);
            for question in &area.questions {
                assert!(question.id.as_str().starts_with(&format!("{}.", area.id)), "{}", question.id);
            }
        }
    }
}
