//! The whole report as JSON.

use serde::Serialize;

use crate::report::Report;

/// The report as indented JSON, ending in a line break. The names are those of [`crate::report::model`].
///
/// # Panics
///
/// Never: a report consists of texts and numbers under names that are texts.
pub fn json(reports: &[Report]) -> String {
    one_or_several(reports)
}

/// Views as indented JSON, ending in a line break: one alone, several as a list.
///
/// # Panics
///
/// Never for views that consist of texts and numbers under names that are texts.
pub(super) fn one_or_several<T: Serialize>(views: &[T]) -> String {
    let text = match views {
        [one] => serde_json::to_string_pretty(one),
        several => serde_json::to_string_pretty(several),
    };
    text.expect("views have only texts and numbers") + "\n"
}
