//! Levels without a colour.

use super::colours;
use crate::check::context::Context;
use crate::diagnostic::{Finding, Findings, rule};

rule!(TOO_FEW_COLOURS, "too-few-colours", Theme, Warning, "a theme with fewer colours than the scale has levels");

/// How many levels the built-in scale has.
const LEVELS: usize = 5;

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(levels) = colours(context).and_then(|colours| colours.get("levels")) else { return };
    let count = levels.items().count();
    if count >= LEVELS || levels.node.text().is_some() || !levels.node.entries().is_empty() {
        return;
    }
    findings.add(|| {
        let message = format!("`levels` has {count} of {LEVELS} colours");
        let more = LEVELS - count;
        let what = if more == 1 { "colour" } else { "colours" };
        Finding::new(&TOO_FEW_COLOURS, levels.file, levels.key, message)
            .help(format!("add {more} {what}, each darker than the one before; a level without one looks unanswered"))
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rubric::builtin_pack;

    #[test]
    fn the_number_of_levels_is_that_of_the_builtin_scale() {
        assert_eq!(builtin_pack().rubric.scale.len(), LEVELS);
    }
}
