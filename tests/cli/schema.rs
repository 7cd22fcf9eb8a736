//! `hemicycle schema` prints what editors are given.

use std::fs;
use std::path::Path;

use hemicycle::answers::examine;
use hemicycle::check::Kind;
use hemicycle::diagnostic::Severity;
use hemicycle::rubric::builtin_pack;
use hemicycle::yaml;

use crate::support::program::hemicycle;

fn committed(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("rubrics/schema/{name}.json"));
    fs::read_to_string(path).expect("a committed schema").replace("\r\n", "\n")
}

#[test]
fn the_committed_schemas_are_those_of_the_types() {
    for (_, name) in Kind::SCHEMAS {
        let printed = hemicycle(["schema", name]).ends_with(0).out;
        assert!(printed == committed(name), "write it anew: hemicycle schema {name} > rubrics/schema/{name}.json");
    }
}

#[test]
fn the_built_in_files_are_valid_by_an_outside_validator() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (file, name) in [
        ("rubrics/parliament-innovation/rubric.yaml", "rubric"),
        ("rubrics/parliament-innovation/catalogue/hubs.yaml", "catalogue"),
        ("rubrics/parliament-innovation/catalogue/practices.yaml", "catalogue"),
        ("rubrics/parliament-innovation/catalogue/guides.yaml", "catalogue"),
        ("rubrics/parliament-innovation/cases/uneven.yaml", "case"),
        ("templates/report/theme.yaml", "theme"),
    ] {
        let text = fs::read_to_string(root.join(file)).expect("a built-in file");
        let value: serde_json::Value = serde_yaml::from_str(&text).expect("YAML");
        let schema = serde_json::from_str(&committed(name)).expect("JSON");
        let validator = jsonschema::validator_for(&schema).expect("a schema");
        let errors: Vec<String> =
            validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert_eq!(errors, [""; 0], "{file}");
    }
}

#[test]
fn the_built_in_files_name_their_schema_for_editors() {
    for file in hemicycle::rubric::BUILTIN_FILES {
        let line = file.text.lines().next().unwrap_or_default();
        let target = line.strip_prefix("# yaml-language-server: $schema=").unwrap_or_else(|| panic!("{}", file.name));
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("rubrics/parliament-innovation").join(file.name);
        let path = folder.parent().expect("a folder").join(target);
        assert!(path.is_file(), "{}: {}", file.name, path.display());
    }
}

#[test]
fn no_schema_holds_the_links_of_the_source() {
    for (kind, name) in Kind::SCHEMAS {
        let text = kind.schema_text().expect("a schema");
        for link in ["[`", "`]", "crate::", "super::", "Self::"] {
            assert!(!text.contains(link), "{name}: {link}");
        }
    }
}

#[test]
fn editors_and_the_program_accept_the_same_ways_of_writing_a_level() {
    let schema = Kind::Case.schema().expect("a schema");
    let validator = jsonschema::validator_for(schema.as_value()).expect("a schema");
    let rubric = builtin_pack().rubric;
    let accepted = |response: &str, expected: &str| -> bool {
        let text = format!(
            "rubric: {{id: {}, version: '{}'}}\nstarted: 2026-11-23\nresponses:\n  \
             transparency.proceedings.broadcast: {response}\nexpect: {{dimensions: {{transparency: {expected}}}}}\n",
            rubric.id, rubric.version
        );
        let problems = examine(&yaml::tree(&text).expect("YAML"), &rubric);
        let by_program = problems.iter().all(|problem| problem.rule.severity != Severity::Error);
        let by_editor = validator.is_valid(&serde_yaml::from_str::<serde_json::Value>(&text).expect("YAML"));
        assert_eq!(by_editor, by_program, "{response} {expected}");
        by_program
    };
    for good in ["4", "\"4\"", "'4'", "unknown", "\"unknown\"", "{level: 4}", "{level: \"4\"}", "{level: unknown}"] {
        assert!(accepted(good, "{}"), "{good}");
    }
    for bad in ["0", "\"0\"", "10", "\"10\"", "\"04\"", "four", "{level: \"-4\"}", "{level: four}", "[4]"] {
        assert!(!accepted(bad, "{}"), "{bad}");
    }
    for good in ["{level: 4}", "{level: \"4\"}", "{claimed: 75}", "{claimed: \"75\", evidenced: '0'}"] {
        assert!(accepted("4", good), "{good}");
    }
    for bad in ["{level: \"0\"}", "{level: four}", "{claimed: \"much\"}", "{evidenced: \"7.5\"}"] {
        assert!(!accepted("4", bad), "{bad}");
    }
}
