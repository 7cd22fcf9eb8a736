//! `hemicycle schema`: the JSON Schema of a kind of file.

use anyhow::Result;
use hemicycle::check::Kind;

use crate::cli::arguments::{SchemaKind, SchemaOptions};
use crate::cli::exit_status::ExitStatus;
use crate::cli::output::print;

/// Prints the schema.
pub fn run(options: &SchemaOptions) -> Result<ExitStatus> {
    let kind = match options.kind {
        SchemaKind::Rubric => Kind::Rubric,
        SchemaKind::Catalogue => Kind::Catalogue,
        SchemaKind::Answers => Kind::Answers,
        SchemaKind::Theme => Kind::Theme,
        SchemaKind::Translation => Kind::Translation,
        SchemaKind::Case => Kind::Case,
    };
    print(&kind.schema_text().expect("all of these kinds are YAML"))?;
    Ok(ExitStatus::Fine)
}
