//! Everything that can be wrong with the files of a rubric, found at once.
//!
//! In: files as [`Document`]s and the day. Out: findings. A document is read on its own first: is it text, is it YAML, are
//! its keys and values those of its kind. Then the documents of a pack are looked at together: do they mean what their
//! author wants. Checks of meaning walk the tree and not the typed model, so that they run on what could be read although
//! other parts could not.
//!
//! Every rule is one file under `rules/` with a page under `src/docs/findings/`.

mod allow;
mod arrange;
mod cases;
mod context;
mod document;
mod escaped;
mod fix;
mod item;
mod kind;
mod pack;
mod registry;
mod repeated;
mod rules;
mod trail;
mod typed;
mod unit;
mod words;

pub use arrange::arrange;
pub use document::Document;
pub use fix::fixed;
pub use kind::Kind;
pub use registry::{all_rules, find_rule};
pub use typed::{read_pack, read_template, read_theme};
pub use unit::{Beside, Setting, Unit, check};
