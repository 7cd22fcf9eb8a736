//! The whole report as JSON.

use crate::report::Report;

/// The report as indented JSON, ending in a line break. The names are those of [`crate::report::model`].
///
/// # Panics
///
/// Never: a report consists of texts and whole numbers under names that are texts.
pub fn json(reports: &[Report]) -> String {
    let text = match reports {
        [one] => serde_json::to_string_pretty(one),
        several => serde_json::to_string_pretty(several),
    };
    text.expect("a report has only texts and numbers") + "\n"
}
