//! What the values of a template can be: the shape of the report, read off its Rust type.

use std::collections::{BTreeMap, BTreeSet};

use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::kind::{Kind, Type};
use crate::report::model::Report;

/// Every record of the report with its names.
pub(super) struct Shapes {
    pub(super) report: Type,
    /// By number, as [`Kind::Record`] has it.
    records: Vec<Record>,
}

/// A Rust type with named fields.
pub(super) struct Record {
    /// In plain words, for example "evidence class".
    pub(super) title: String,
    pub(super) fields: BTreeMap<String, Type>,
    /// What is said of a field beyond its name.
    pub(super) descriptions: BTreeMap<String, String>,
}

impl Shapes {
    /// The shape of [`Report`] as it is serialized for templates.
    pub(super) fn of_report() -> Shapes {
        let settings = SchemaSettings::draft2020_12().for_serialize();
        let schema = settings.into_generator().into_root_schema_for::<Report>();
        Reader { definitions: schema.get("$defs"), numbers: BTreeMap::new(), records: Vec::new() }
            .read(schema.as_value())
    }

    pub(super) fn record(&self, number: usize) -> &Record {
        &self.records[number]
    }

    /// Every record; the first is the report.
    pub(super) fn records(&self) -> &[Record] {
        &self.records
    }

    /// The names in the report itself.
    pub(super) fn top(&self) -> impl Iterator<Item = &str> {
        self.report.kinds().flat_map(|kind| match kind {
            Kind::Record(number) => self.record(*number).fields.keys().map(String::as_str).collect(),
            _ => Vec::new(),
        })
    }
}

struct Reader<'a> {
    definitions: Option<&'a Value>,
    /// The number of each definition that is a record.
    numbers: BTreeMap<&'a str, usize>,
    records: Vec<Record>,
}

impl<'a> Reader<'a> {
    fn read(mut self, root: &'a Value) -> Shapes {
        let report = self.record("Report", root);
        Shapes { report, records: self.records }
    }

    fn record(&mut self, name: &'a str, schema: &'a Value) -> Type {
        if let Some(number) = self.numbers.get(name) {
            return Type::of(Kind::Record(*number));
        }
        let number = self.records.len();
        self.numbers.insert(name, number);
        let properties = || schema.get("properties").and_then(Value::as_object).into_iter().flatten();
        let description = |schema: &Value| schema.get("description").and_then(Value::as_str).map(str::to_owned);
        let descriptions =
            properties().filter_map(|(field, schema)| Some((field.clone(), description(schema)?))).collect();
        self.records.push(Record { title: in_words(name), fields: BTreeMap::new(), descriptions });
        let fields = properties().map(|(field, schema)| (field.clone(), self.type_of(schema))).collect();
        self.records[number].fields = fields;
        Type::of(Kind::Record(number))
    }

    fn type_of(&mut self, schema: &'a Value) -> Type {
        if let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(|path| path.strip_prefix("#/$defs/")) {
            let definition = self.definitions.and_then(|definitions| definitions.get(name));
            return match definition {
                Some(record) if record.get("properties").is_some() => self.record(name, record),
                Some(other) => self.type_of(other),
                None => Type::Anything,
            };
        }
        if let Some(several) = ["anyOf", "oneOf"].iter().find_map(|key| schema.get(key)).and_then(Value::as_array) {
            return several.iter().map(|one| self.type_of(one)).fold(Type::nothing(), Type::or);
        }
        let words = schema.get("enum").and_then(Value::as_array).map(Vec::as_slice);
        if let Some(words) = words.or(schema.get("const").map(std::slice::from_ref)) {
            let words: BTreeSet<String> = words.iter().filter_map(Value::as_str).map(str::to_owned).collect();
            return Type::of(Kind::Word(words));
        }
        match schema.get("type") {
            Some(Value::String(name)) => self.simple(name, schema),
            Some(Value::Array(names)) => (names.iter().filter_map(Value::as_str))
                .map(|name| self.simple(name, schema))
                .fold(Type::nothing(), Type::or),
            _ => Type::Anything,
        }
    }

    fn simple(&mut self, name: &str, schema: &'a Value) -> Type {
        match name {
            "null" => Type::of(Kind::Nothing),
            "boolean" => Type::of(Kind::Truth),
            "integer" | "number" => Type::of(Kind::Number),
            "string" => Type::of(Kind::Text),
            "array" => Type::list(schema.get("items").map_or(Type::Anything, |items| self.type_of(items))),
            _ => Type::Anything,
        }
    }
}

/// `EvidenceClassView` as "evidence class": what a record is called when the talk is of it.
fn in_words(name: &str) -> String {
    let name = name.strip_suffix("View").or(name.strip_suffix("Mention")).unwrap_or(name);
    let mut words = String::new();
    for character in name.chars() {
        if character.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(character.to_lowercase());
    }
    words
}
