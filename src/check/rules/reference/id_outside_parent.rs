//! Ids that do not show what they belong to.

use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Findings, in_ticks, rule};

rule!(
    ID_OUTSIDE_PARENT,
    "id-outside-parent",
    Reference,
    Warning,
    "an id does not begin with the id of what it belongs to"
);

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    let pairs =
        [("dimension", &parts.areas, &parts.repeated_dimensions), ("area", &parts.questions, &parts.repeated_areas)];
    for (what, pairs, repeated) in pairs {
        // Of two parts with one id at least one has the wrong one, and its children may well be right.
        let is_certain = |parent: &Item<'_>| parent.text_of("id").is_some_and(|id| !repeated.contains(id));
        for (parent, child) in pairs.iter().filter(|(parent, _)| is_certain(parent)) {
            within(what, *parent, *child, findings);
        }
    }
}

fn within(what: &str, parent: Item<'_>, child: Item<'_>, findings: &mut Findings) {
    let (Some(parent_id), Some(id)) = (parent.text_of("id"), child.text_of("id")) else { return };
    let is_within =
        id.strip_prefix(parent_id).and_then(|rest| rest.strip_prefix('.')).is_some_and(|rest| !rest.is_empty());
    if !is_within {
        findings.add(|| {
            let last = id.rsplit('.').next().unwrap_or(id);
            child
                .finding_at_id(
                    &ID_OUTSIDE_PARENT,
                    format!("the id {} does not begin with that of its {what}", in_ticks(id)),
                )
                .also(parent.file, parent.id_place(), format!("the {what} it belongs to"))
                .help(format!("write {}", in_ticks(&format!("{parent_id}.{last}"))))
        });
    }
}
