//! What JSON Schema needs to be told about this room's types, beyond what their definitions say.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::catalogue::Cost;

/// A table with a value for every word of an enum.
///
/// The map alone would let a word be left out, or misspelt.
pub(super) fn every_key<K: JsonSchema, V: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    let words = words_of(&K::json_schema(generator));
    let value = generator.subschema_for::<V>();
    let properties: BTreeMap<&str, &Schema> = words.iter().map(|word| (word.as_str(), &value)).collect();
    json_schema!({ "type": "object", "properties": properties, "required": words, "additionalProperties": false })
}

/// The words of an enum's schema: a list of them, or one constant each where they are explained.
fn words_of(schema: &Schema) -> Vec<String> {
    let texts = |value: Option<&serde_json::Value>| -> Vec<String> {
        let list = value.and_then(serde_json::Value::as_array).into_iter().flatten();
        list.filter_map(|one| one.as_str().or_else(|| one.get("const")?.as_str())).map(str::to_owned).collect()
    };
    let listed = texts(schema.get("enum"));
    if !listed.is_empty() {
        return listed;
    }
    let variants = schema.get("oneOf").and_then(serde_json::Value::as_array).into_iter().flatten();
    variants
        .flat_map(|variant| {
            let mut words = texts(variant.get("enum"));
            words.extend(variant.get("const").and_then(serde_json::Value::as_str).map(str::to_owned));
            words
        })
        .collect()
}

/// A text for each level, by its number.
pub(super) fn level_texts(generator: &mut SchemaGenerator) -> Schema {
    of_each_level::<String>(generator)
}

/// A value for each level, by its number.
pub(super) fn of_each_level<V: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    let value = generator.subschema_for::<V>();
    json_schema!({
        "type": "object",
        "patternProperties": { "^[1-9]$": value },
        "additionalProperties": false,
    })
}

/// Something to multiply or divide by: above 0.
pub(super) struct Factor;

impl JsonSchema for Factor {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Factor".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "exclusiveMinimum": 0 })
    }
}

/// The number of a horizon, from 1.
pub(super) struct HorizonNumber;

impl JsonSchema for HorizonNumber {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "HorizonNumber".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 1 })
    }
}

/// A factor for every cost.
pub(super) struct CostFactors;

impl JsonSchema for CostFactors {
    fn schema_name() -> Cow<'static, str> {
        "CostFactors".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        every_key::<Cost, Factor>(generator)
    }
}

/// A number of staff days.
pub(super) struct DayCount;

impl JsonSchema for DayCount {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "DayCount".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 1, "maximum": 100_000 })
    }
}
