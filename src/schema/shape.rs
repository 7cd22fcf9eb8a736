//! A JSON Schema made ready to walk a tree by.
//!
//! Only what this program's own types give rise to is understood; a test makes the shape of each of them, so that a new
//! keyword is noticed at once.

use std::collections::HashMap;

use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value};

use super::json::json_schema;
use crate::form::Form;

/// What a file must look like.
#[derive(Debug)]
pub struct Shape {
    pub(super) parts: Vec<Part>,
    pub(super) root: PartId,
}

/// An index into [`Shape::parts`].
pub(super) type PartId = usize;

#[derive(Debug)]
pub(super) enum Part {
    Text {
        form: Option<Form>,
        may_be_empty: bool,
    },
    Number(Numbers),
    Truth,
    /// One of these words.
    Word(Vec<String>),
    List {
        items: PartId,
        least: usize,
        most: Option<usize>,
    },
    Fields(Fields),
    Table {
        keys: Keys,
        values: PartId,
    },
    /// The same, or nothing.
    Maybe(PartId),
}

#[derive(Debug)]
pub(super) struct Numbers {
    pub whole: bool,
    pub least: Option<f64>,
    pub above: Option<f64>,
    pub most: Option<f64>,
}

/// Known keys, each with a shape of its own.
#[derive(Debug)]
pub(super) struct Fields {
    /// What it is, in words; empty where it has no name of its own.
    pub name: String,
    pub fields: Vec<Field>,
}

#[derive(Debug)]
pub(super) struct Field {
    pub name: String,
    pub part: PartId,
    pub required: bool,
    pub description: String,
}

/// What the keys of a table may be.
#[derive(Debug)]
pub(super) enum Keys {
    Any,
    Form(Form),
    /// Whole numbers in this range.
    Numbers {
        from: u8,
        to: u8,
    },
}

impl Shape {
    /// The shape of a type.
    ///
    /// # Panics
    ///
    /// When the type's schema uses a keyword that is not understood; a test makes every shape.
    pub fn of<T: JsonSchema>(texts_are_written: bool) -> Shape {
        let schema = json_schema::<T>(texts_are_written);
        let definitions = schema.get("$defs").and_then(Value::as_object).cloned().unwrap_or_default();
        let mut reader = Reader { definitions, known: HashMap::new(), parts: Vec::new() };
        let root = reader.part(object(&schema), "");
        Shape { parts: reader.parts, root }
    }

    /// The names of the definitions with fields that have this key.
    pub(super) fn owners_of(&self, key: &str) -> Vec<&str> {
        let mut owners: Vec<&str> = (self.parts.iter())
            .filter_map(|part| match part {
                Part::Fields(fields) if fields.fields.iter().any(|field| field.name == key) => Some(&*fields.name),
                _ => None,
            })
            .filter(|name| !name.is_empty())
            .collect();
        owners.sort_unstable();
        owners.dedup();
        owners
    }
}

fn object(schema: &Schema) -> &Map<String, Value> {
    schema.as_object().expect("a type's schema is an object")
}

struct Reader {
    definitions: Map<String, Value>,
    known: HashMap<String, PartId>,
    parts: Vec<Part>,
}

impl Reader {
    fn add(&mut self, part: Part) -> PartId {
        self.parts.push(part);
        self.parts.len() - 1
    }

    fn part(&mut self, schema: &Map<String, Value>, name: &str) -> PartId {
        for keyword in schema.keys() {
            assert!(UNDERSTOOD.contains(&keyword.as_str()), "the keyword `{keyword}` of `{name}` is not understood");
        }
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            return self.definition(reference);
        }
        if let Some(choices) = schema.get("anyOf").and_then(Value::as_array) {
            return self.maybe(choices, name);
        }
        if let Some(words) = words(schema) {
            return self.add(Part::Word(words));
        }
        match &schema["type"] {
            Value::String(kind) => self.of_kind(kind, schema, name),
            Value::Array(kinds) => {
                let kind = kinds.iter().filter_map(Value::as_str).find(|kind| *kind != "null");
                let part = self.of_kind(kind.expect("a type beside null"), schema, name);
                self.add(Part::Maybe(part))
            }
            other => panic!("the type {other} of `{name}` is not understood"),
        }
    }

    fn definition(&mut self, reference: &str) -> PartId {
        let name = reference.strip_prefix("#/$defs/").expect("a definition of the same schema").to_owned();
        if let Some(part) = self.known.get(&name) {
            return *part;
        }
        let schema = self.definitions[&name].as_object().expect("a definition is an object").clone();
        let part = self.part(&schema, &in_words(&name));
        self.known.insert(name, part);
        part
    }

    fn maybe(&mut self, choices: &[Value], name: &str) -> PartId {
        let [choice, null] = choices else { panic!("a choice of `{name}` is not understood: {choices:?}") };
        assert_eq!(null.get("type").and_then(Value::as_str), Some("null"), "a choice of `{name}` is not understood");
        let part = self.part(choice.as_object().expect("a schema"), name);
        self.add(Part::Maybe(part))
    }

    fn of_kind(&mut self, kind: &str, schema: &Map<String, Value>, name: &str) -> PartId {
        let number = |keyword: &str| schema.get(keyword).and_then(Value::as_f64);
        let count = |keyword: &str| Some(usize::try_from(schema.get(keyword)?.as_u64()?).expect("a small number"));
        let part = match kind {
            "string" => {
                let pattern = schema.get("pattern").and_then(Value::as_str);
                let form = pattern.map(|pattern| Form::of_pattern(pattern).expect("patterns come from forms"));
                Part::Text { form, may_be_empty: count("minLength").is_none() && form.is_none() }
            }
            "number" | "integer" => Part::Number(Numbers {
                whole: kind == "integer",
                least: number("minimum"),
                above: number("exclusiveMinimum"),
                most: number("maximum"),
            }),
            "boolean" => Part::Truth,
            "array" => {
                let items = self.part(schema["items"].as_object().expect("a schema of the members"), name);
                Part::List { items, least: count("minItems").unwrap_or(0), most: count("maxItems") }
            }
            "object" => return self.fields_or_table(schema, name),
            other => panic!("the type `{other}` of `{name}` is not understood"),
        };
        self.add(part)
    }

    fn fields_or_table(&mut self, schema: &Map<String, Value>, name: &str) -> PartId {
        if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
            let required: Vec<&str> = schema
                .get("required")
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .collect();
            let fields = properties.iter().map(|(field, schema)| {
                let schema = schema.as_object().expect("a schema of a field");
                Field {
                    name: field.clone(),
                    part: self.part(schema, ""),
                    required: required.contains(&field.as_str()),
                    description: schema.get("description").and_then(Value::as_str).unwrap_or_default().to_owned(),
                }
            });
            let mut fields: Vec<Field> = fields.collect();
            // In the order in which the type tells them, which is the order in which people write them.
            fields.sort_by_key(|field| required.iter().position(|name| *name == field.name).unwrap_or(usize::MAX));
            return self.add(Part::Fields(Fields { name: name.to_owned(), fields }));
        }
        let (keys, values) = match schema.get("patternProperties").and_then(Value::as_object) {
            Some(patterns) => {
                let (pattern, values) = patterns.iter().next().expect("a pattern");
                let keys = match Form::of_pattern(pattern) {
                    Some(form) => Keys::Form(form),
                    None => numbers(pattern).unwrap_or_else(|| panic!("the pattern `{pattern}` is not understood")),
                };
                (keys, values)
            }
            None => (Keys::Any, &schema["additionalProperties"]),
        };
        let values = self.part(values.as_object().expect("a schema of the values"), "");
        self.add(Part::Table { keys, values })
    }
}

/// Keywords that are followed, or that say nothing about what is valid.
const UNDERSTOOD: &[&str] = &[
    "$defs",
    "$ref",
    "$schema",
    "additionalProperties",
    "anyOf",
    "const",
    "default",
    "description",
    "enum",
    "exclusiveMinimum",
    "items",
    "maxItems",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "oneOf",
    "pattern",
    "patternProperties",
    "properties",
    "required",
    "title",
    "type",
];

/// The pattern `^[1-9]$`.
fn numbers(pattern: &str) -> Option<Keys> {
    let range = pattern.strip_prefix("^[")?.strip_suffix("]$")?;
    let (from, to) = range.split_once('-')?;
    Some(Keys::Numbers { from: from.parse().ok()?, to: to.parse().ok()? })
}

/// The words of an enum: listed, or one constant for each where they are explained.
fn words(schema: &Map<String, Value>) -> Option<Vec<String>> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    if let Some(listed) = schema.get("enum").and_then(Value::as_array) {
        return Some(listed.iter().filter_map(text).collect());
    }
    let variants = schema.get("oneOf")?.as_array()?;
    let mut words = Vec::new();
    for variant in variants {
        match (variant.get("const"), variant.get("enum").and_then(Value::as_array)) {
            (Some(word), _) => words.extend(text(word)),
            (None, Some(listed)) => words.extend(listed.iter().filter_map(text)),
            (None, None) => return None,
        }
    }
    Some(words)
}

/// `ScaleLevel` as "scale level".
fn in_words(name: &str) -> String {
    let mut words = String::new();
    for (index, letter) in name.chars().enumerate() {
        if letter.is_uppercase() && index > 0 {
            words.push(' ');
        }
        words.extend(letter.to_lowercase());
    }
    words
}
