//! Names by which a rubric, its answers and its catalogue speak of the same thing.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::form::Form;

macro_rules! identifier {
    ($(#[$documentation:meta])* $name:ident) => {
        $(#[$documentation])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        #[schemars(inline)]
        pub struct $name(#[schemars(regex(pattern = Form::Identifier.pattern()))] String);

        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                $name(text.to_owned())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    };
}

identifier!(
    /// A dimension of a rubric, for example `transparency`.
    DimensionId
);
identifier!(
    /// An area within a dimension, for example `transparency.proceedings`.
    AreaId
);
identifier!(
    /// A question within an area, for example `transparency.proceedings.broadcast`.
    QuestionId
);
identifier!(
    /// An entry of the catalogue, for example `finland-committee-for-the-future`.
    EntryId
);
identifier!(
    /// A source that a question rests on, for example `ipu-indicators-petitions`.
    SourceId
);
