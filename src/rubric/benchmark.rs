//! Published figures that give a question its context.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::identifier::{QuestionId, SourceId};

/// A published figure on what other parliaments do. It stands beside the questions that it belongs to and is told with its
/// base, year and source; it is never a pass mark, and no score rests on it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Benchmark {
    /// The ids of the questions that the figure belongs to.
    #[schemars(length(min = 1))]
    pub questions: Vec<QuestionId>,
    /// The figure as a whole sentence.
    pub says: String,
    /// The year that the figure describes.
    pub year: i16,
    /// Who was asked or counted.
    pub base: String,
    /// What to bear in mind with the figure; empty where there is nothing.
    #[serde(default)]
    pub caution: String,
    /// The id of the source in which the figure was read.
    pub source: SourceId,
}
