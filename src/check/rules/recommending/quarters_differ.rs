//! A plan for other horizons than the roadmap has.

use crate::check::context::Context;
use crate::diagnostic::{Findings, rule};

rule!(
    QUARTERS_DIFFER,
    "quarters-differ",
    Recommending,
    Error,
    "the plan gives quarters for more or fewer horizons than the roadmap has"
);

/// A plan has at most so many horizons; those of the roadmap that come later hold no planned practice.
const MOST_HORIZONS: usize = 3;

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(quarters) = context.parts.rubric_at(&["recommending", "plan", "quarters"]) else { return };
    let Some(horizons) = context.parts.rubric_at(&["recommending", "roadmap", "horizons"]) else { return };
    let (given, there_are) = (quarters.items().count(), horizons.items().count());
    let needed = there_are.min(MOST_HORIZONS);
    if given == needed || there_are == 0 || given == 0 || given > MOST_HORIZONS {
        return;
    }
    findings.add(|| {
        let message = format!("there are quarters for {}, but the plan has {}", counted(given), counted(needed));
        quarters
            .finding(&QUARTERS_DIFFER, message)
            .also(horizons.file, horizons.place(), "the horizons")
            .help("write a number of quarters for each of these horizons")
    });
}

fn counted(horizons: usize) -> String {
    if horizons == 1 { "1 horizon".to_owned() } else { format!("{horizons} horizons") }
}
