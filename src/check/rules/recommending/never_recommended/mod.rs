//! An entry of the catalogue that no answers can bring about.
//!
//! What is told follows exactly from the rules of recommending, whatever else the catalogue holds. A parliament can leave
//! out its resources and its languages; what only a stated answer rules out is not told. The target is the
//! rubric's: it holds for every parliament that does not set itself another.

mod guides;
mod hubs;
mod limits;
mod networks;
mod practices;
mod target;

use crate::check::context::Context;
use crate::diagnostic::{Findings, rule};

rule!(
    NEVER_RECOMMENDED,
    "never-recommended",
    Recommending,
    Warning,
    "an entry of the catalogue that no answers can bring about"
);

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    target::check(parts, findings);
    limits::check(parts, findings);
    practices::check(parts, findings);
    hubs::check(parts, findings);
    networks::check(parts, findings);
    guides::check(parts, findings);
}
