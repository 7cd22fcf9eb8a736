//! JSON Schemas, generated from Rust types.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

/// The JSON Schema of a type, draft 2020-12.
///
/// `texts_are_written`: a text that stands in the file must not be empty.
pub fn json_schema<T: JsonSchema>(texts_are_written: bool) -> Schema {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>().to_value();
    adjust(&mut schema, texts_are_written);
    Schema::try_from(schema).expect("a schema stays an object")
}

/// A schema as the text of a file.
pub fn text(schema: &Schema) -> String {
    serde_json::to_string_pretty(schema).expect("a schema can be written") + "\n"
}

/// Leaves out the formats of numbers, which are Rust's and make validators warn, and asks for texts that are not empty.
fn adjust(value: &mut serde_json::Value, texts_are_written: bool) {
    match value {
        serde_json::Value::Object(object) => {
            object.remove("format");
            let is_text = match object.get("type") {
                Some(serde_json::Value::String(kind)) => kind == "string",
                Some(serde_json::Value::Array(kinds)) => kinds.iter().any(|kind| kind == "string"),
                _ => false,
            };
            let is_free =
                !["pattern", "enum", "const", "minLength"].iter().any(|keyword| object.contains_key(*keyword));
            if texts_are_written && is_text && is_free {
                object.insert("minLength".to_owned(), 1.into());
            }
            object.values_mut().for_each(|value| adjust(value, texts_are_written));
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(|value| adjust(value, texts_are_written)),
        _ => {}
    }
}
