//! Every rule there is.

use std::sync::LazyLock;

use super::context::Context;
use super::rules::{
    allow, case, file, recommending, reference, scale, scoring, source, structure as values, text, theme, translation,
    words,
};
use crate::answers;
use crate::diagnostic::{Findings, Rule, structure, unreadable};
use crate::report::template;
use crate::schema;

/// A check of meaning: it looks at the readable parts of a pack.
pub(super) type Check = fn(&Context<'_>, &mut Findings);

/// The checks of meaning, family by family.
pub(super) const CHECKS: &[&[Check]] = &[
    values::CHECKS,
    reference::CHECKS,
    scale::CHECKS,
    scoring::CHECKS,
    recommending::CHECKS,
    source::CHECKS,
    text::CHECKS,
    translation::CHECKS,
    theme::CHECKS,
];

const RULES: &[&[&Rule]] = &[
    &unreadable::RULES,
    &structure::RULES,
    values::RULES,
    &answers::rules::RULES,
    schema::RULES,
    file::RULES,
    reference::RULES,
    scale::RULES,
    scoring::RULES,
    recommending::RULES,
    source::RULES,
    text::RULES,
    translation::RULES,
    theme::RULES,
    case::RULES,
    template::RULES,
    &[&template::CANNOT_FILL],
    words::RULES,
    allow::RULES,
];

/// Every rule, by family and code.
pub fn all_rules() -> &'static [&'static Rule] {
    static SORTED: LazyLock<Vec<&'static Rule>> = LazyLock::new(|| {
        let mut rules = RULES.concat();
        rules.sort_by_key(|rule| (rule.family, rule.code));
        rules
    });
    &SORTED
}

/// The rule with this code.
pub fn find_rule(code: &str) -> Option<&'static Rule> {
    all_rules().iter().find(|rule| rule.code == code).copied()
}
