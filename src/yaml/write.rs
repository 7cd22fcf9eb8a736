//! Values to YAML text.
//!
//! Of the YAML crate only the conversion to values is used: its writer breaks texts with Unicode line separators, and
//! writes words like `No` that other programs read as false.

use serde::Serialize;
use serde_yaml::{Mapping, Value};

use super::error::{Fault, YamlError};
use super::scalar;

/// Writes a value as YAML.
///
/// # Errors
///
/// A value that YAML has no words for; none of this crate's types is one.
pub fn write<T: Serialize>(value: &T) -> Result<String, YamlError> {
    let value =
        serde_yaml::to_value(value).map_err(|error| YamlError::without_place(Fault::Unfit, error.to_string()))?;
    let mut writer = Writer { text: String::new() };
    match &value {
        Value::Mapping(entries) if !entries.is_empty() => writer.mapping(entries, 0, false)?,
        Value::Sequence(items) if !items.is_empty() => writer.sequence(items, 0, false)?,
        other => writer.scalar(other, 0)?,
    }
    Ok(writer.text)
}

struct Writer {
    text: String,
}

impl Writer {
    /// `goes_on`: the first line has begun already, after a dash.
    fn mapping(&mut self, entries: &Mapping, indent: usize, goes_on: bool) -> Result<(), YamlError> {
        for (index, (key, value)) in entries.iter().enumerate() {
            if index > 0 || !goes_on {
                self.indent(indent);
            }
            self.text.push_str(&one_line(key)?);
            self.text.push(':');
            match value {
                Value::Mapping(entries) if !entries.is_empty() => {
                    self.text.push('\n');
                    self.mapping(entries, indent + STEP, false)?;
                }
                Value::Sequence(items) if !items.is_empty() => {
                    self.text.push('\n');
                    self.sequence(items, indent, false)?;
                }
                other => {
                    self.text.push(' ');
                    self.scalar(other, indent)?;
                }
            }
        }
        Ok(())
    }

    fn sequence(&mut self, items: &[Value], indent: usize, goes_on: bool) -> Result<(), YamlError> {
        for (index, item) in items.iter().enumerate() {
            if index > 0 || !goes_on {
                self.indent(indent);
            }
            self.text.push_str("- ");
            match item {
                Value::Mapping(entries) if !entries.is_empty() => self.mapping(entries, indent + STEP, true)?,
                Value::Sequence(items) if !items.is_empty() => self.sequence(items, indent + STEP, true)?,
                other => self.scalar(other, indent)?,
            }
        }
        Ok(())
    }

    fn scalar(&mut self, value: &Value, indent: usize) -> Result<(), YamlError> {
        match value {
            Value::String(text) => self.text.push_str(&scalar::value(text, indent + STEP)),
            other => self.text.push_str(&one_line(other)?),
        }
        self.text.push('\n');
        Ok(())
    }

    fn indent(&mut self, spaces: usize) {
        self.text.push_str(&" ".repeat(spaces));
    }
}

/// Spaces by which each level is indented.
const STEP: usize = 2;

fn one_line(value: &Value) -> Result<String, YamlError> {
    match value {
        Value::Null => Ok("null".to_owned()),
        Value::Bool(truth) => Ok(truth.to_string()),
        Value::Number(number) => Ok(number.to_string()),
        Value::String(text) => Ok(scalar::in_one_line(text)),
        Value::Sequence(items) if items.is_empty() => Ok("[]".to_owned()),
        Value::Mapping(entries) if entries.is_empty() => Ok("{}".to_owned()),
        Value::Sequence(_) | Value::Mapping(_) => Err(YamlError::without_place(Fault::Unfit, "a key must be one word")),
        Value::Tagged(_) => Err(YamlError::without_place(Fault::Unfit, "tags are not written")),
    }
}
