//! SARIF logs keep to the standard's schema.
//!
//! The schema is the official one of OASIS, as in the crate serde-sarif 0.8.0 (MIT).

use hemicycle::diagnostic::render::sarif;
use hemicycle::diagnostic::{FileId, Finding, Place, Source};
use serde_json::Value;

use super::sample::{DUPLICATE_ID, findings, rules, sources};

const SCHEMA: &str = include_str!("../fixtures/sarif-schema-2.1.0.json");

#[test]
fn a_log_says_all_that_is_known_of_each_finding() {
    let sources = sources();
    insta::assert_snapshot!(sarif(&findings(&sources), &sources, &rules(), "1.2.3"));
}

#[test]
fn a_log_keeps_to_the_official_schema() {
    let sources = sources();
    for findings in [findings(&sources), Vec::new()] {
        assert_eq!(mistakes(&sarif(&findings, &sources, &rules(), "1.2.3")), Vec::<String>::new());
    }
    assert_ne!(mistakes(r#"{"version": "2.1.0", "runs": [{"results": []}]}"#), Vec::<String>::new());
}

#[test]
fn a_name_becomes_a_uri_that_every_reader_resolves_alike() {
    let uri = |name: &str| {
        let sources = [Source::new(name, "a: 1\n")];
        let finding = Finding::new(&DUPLICATE_ID, FileId(0), Place::START, "wrong");
        let log: Value = serde_json::from_str(&sarif(&[finding], &sources, &rules(), "1")).expect("JSON");
        let artifact = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
        (artifact["uri"].as_str().expect("a URI").to_owned(), artifact["uriBaseId"].as_str().map(str::to_owned))
    };
    let root = Some("%SRCROOT%".to_owned());
    assert_eq!(uri("./a b/ü.yaml"), ("a%20b/%C3%BC.yaml".to_owned(), root.clone()));
    assert_eq!(uri("a:b#c?d%e.yaml"), ("a%3Ab%23c%3Fd%25e.yaml".to_owned(), root));
    assert_eq!(uri("/home/a.yaml"), ("file:///home/a.yaml".to_owned(), None));
}

fn mistakes(log: &str) -> Vec<String> {
    // The pattern for languages has a bracket too many, which a strict reader of patterns refuses.
    let schema = SCHEMA.replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}$");
    let schema: Value = serde_json::from_str(&schema).expect("the schema is JSON");
    let schema = jsonschema::options().should_validate_formats(true).build(&schema).expect("a schema");
    let log: Value = serde_json::from_str(log).expect("a log is JSON");
    schema.iter_errors(&log).map(|error| format!("{}: {error}", error.instance_path())).collect()
}
