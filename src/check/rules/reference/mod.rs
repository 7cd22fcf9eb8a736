//! Names by which one part speaks of another.

mod duplicate_id;
mod id_outside_parent;
mod question_outside_areas;
mod repeated_reference;
mod still_asked;
mod unknown;
mod unknown_expected;
mod unused_source;

use crate::check::registry::Check;
use crate::diagnostic::Rule;

/// The checks of this family.
pub const CHECKS: &[Check] = &[
    duplicate_id::check,
    id_outside_parent::check,
    question_outside_areas::check,
    repeated_reference::check,
    still_asked::check,
    unknown::check,
    unknown_expected::check,
    unused_source::check,
];

/// The rules of this family; `unknown-question` is registered with the rules about answers.
pub const RULES: &[&Rule] = &[
    &duplicate_id::DUPLICATE_ID,
    &id_outside_parent::ID_OUTSIDE_PARENT,
    &question_outside_areas::QUESTION_OUTSIDE_AREAS,
    &repeated_reference::REPEATED_REFERENCE,
    &still_asked::STILL_ASKED,
    &unknown::UNKNOWN_AREA,
    &unknown::UNKNOWN_DIMENSION,
    &unknown::UNKNOWN_LANGUAGE,
    &unknown::UNKNOWN_REGION,
    &unknown::UNKNOWN_RESOURCES,
    &unknown::UNKNOWN_SOURCE,
    &unknown_expected::UNKNOWN_ENTRY,
    &unused_source::UNUSED_SOURCE,
];
