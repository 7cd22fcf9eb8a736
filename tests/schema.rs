//! The check of structure and the JSON Schema that editors use say the same.

use hemicycle::check::Kind;
use hemicycle::diagnostic::{FileId, Findings, Severity};
use hemicycle::form::Form;
use hemicycle::rubric::Rubric;
use hemicycle::schema::Shape;
use hemicycle::yaml;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::sample_pack::Texts;

/// Every way to a value, as JSON pointers.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(entries) => {
            entries.iter().for_each(|(key, value)| pointers(value, &format!("{at}/{key}"), found))
        }
        Value::Array(items) => {
            (0..).zip(items).for_each(|(index, value): (usize, _)| pointers(value, &format!("{at}/{index}"), found));
        }
        _ => {}
    }
}

/// What takes the place of a value: of every kind, at the edges of ranges, and of no form.
fn other_values() -> Vec<Value> {
    vec![
        Value::Null,
        json!(true),
        json!(0),
        json!(1),
        json!(-1),
        json!(9),
        json!(10),
        json!(100),
        json!(101),
        json!(0.5),
        json!("word"),
        json!("Not An Id"),
        json!("document"),
        json!("en"),
        json!("2026"),
        json!("https://parliament.example"),
        json!([]),
        json!(["word"]),
        json!({}),
        json!({"word": "word"}),
        json!({"1": "word"}),
    ]
}

#[derive(Debug, Clone)]
enum Change {
    Replace(Value),
    Remove,
    Add(String),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        prop::sample::select(other_values()).prop_map(Change::Replace),
        Just(Change::Remove),
        prop::sample::select(vec!["word", "title", "1", "core", "low"]).prop_map(|key| Change::Add(key.to_owned())),
    ]
}

fn changed(mut value: Value, pointer: &str, change: &Change) -> Value {
    let (parent, last) = pointer.rsplit_once('/').unwrap_or(("", ""));
    match change {
        Change::Replace(other) => {
            if let Some(place) = value.pointer_mut(pointer) {
                *place = other.clone();
            }
        }
        Change::Remove => match value.pointer_mut(parent) {
            Some(Value::Object(entries)) => drop(entries.remove(last)),
            Some(Value::Array(items)) => {
                if let Some(index) = last.parse::<usize>().ok().filter(|index| *index < items.len()) {
                    items.remove(index);
                }
            }
            _ => {}
        },
        Change::Add(key) => {
            if let Some(Value::Object(entries)) = value.pointer_mut(pointer) {
                entries.entry(key.clone()).or_insert_with(|| json!("word"));
            }
        }
    }
    value
}

fn sample() -> Value {
    let text = Texts::of_the_sample().rubric;
    yaml::read(&text).expect("the sample is valid")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    #[test]
    fn what_the_schema_refuses_is_told_and_nothing_else(at in any::<prop::sample::Index>(), change in change()) {
        let sample = sample();
        let mut found = Vec::new();
        pointers(&sample, "", &mut found);
        let pointer = &found[at.index(found.len())];
        let value = changed(sample, pointer, &change);
        let schema = Kind::Rubric.schema().expect("rubrics have a schema").to_value();
        let by_schema = jsonschema::validator_for(&schema).expect("a schema").is_valid(&value);
        let text = yaml::write(&value).expect("it can be written");
        let Ok(root) = yaml::tree(&text) else { return Ok(()) };
        let mut findings = Findings::default();
        Shape::of::<Rubric>(true).check(&root, FileId(0), &text, &mut findings);
        // A number where a text belongs is a text to us and a number to others, so it is told as a warning.
        let is_told = |code: &str| findings.as_slice().iter().any(|finding| finding.rule.code == code);
        let errors: Vec<_> =
            findings.as_slice().iter().filter(|finding| finding.rule.severity == Severity::Error).collect();
        prop_assert_eq!(errors.is_empty() && !is_told("ambiguous-value"), by_schema, "{} {:?}\n{:#?}", pointer, change, errors);
        // Where nothing is told, the typed model can be read.
        if errors.is_empty() {
            prop_assert!(yaml::value::<Rubric>(&root).is_ok(), "{} {:?}", pointer, change);
        }
    }

    #[test]
    fn the_pattern_of_a_form_is_never_narrower_than_its_check(text in "[a-z0-9#.:/ A-Z-]{0,24}") {
        for form in Form::ALL {
            let schema = json!({ "type": "string", "pattern": form.pattern() });
            let matches = jsonschema::validator_for(&schema).expect("a schema").is_valid(&json!(text));
            prop_assert!(!form.accepts(&text) || matches, "{:?} accepts {}", form, text);
            let needs_a_calendar = matches!(form, Form::Date | Form::Day | Form::Moment);
            prop_assert!(needs_a_calendar || matches == form.accepts(&text), "{:?} of {}", form, text);
        }
    }
}

#[test]
fn every_kind_has_a_shape_and_a_form_for_its_patterns() {
    for (kind, name) in Kind::SCHEMAS {
        assert!(kind.schema_text().expect("a schema").contains("\"title\""), "{name}");
    }
    for form in Form::ALL {
        assert_eq!(Form::of_pattern(form.pattern()), Some(form));
    }
    let examples = [
        (Form::Identifier, "doing.plans-written"),
        (Form::Date, "2026-03"),
        (Form::Day, "2026-11-23"),
        (Form::Moment, "2026-11-23T14:05:00Z"),
        (Form::WebAddress, "https://parliament.example/plan?x=1"),
        (Form::Colour, "#1f4e79"),
        (Form::Language, "pt-BR"),
        (Form::Fingerprint, "0123456789abcdef"),
    ];
    for (form, text) in examples {
        assert!(form.accepts(text), "{form:?}");
        assert!(!form.accepts(&format!("{text} ")), "{form:?}");
    }
}
