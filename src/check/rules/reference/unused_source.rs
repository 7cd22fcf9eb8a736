//! A source that nothing rests on.

use std::collections::HashSet;

use crate::check::context::Context;
use crate::diagnostic::{Findings, in_ticks, rule};

rule!(UNUSED_SOURCE, "unused-source", Reference, Advice, "no question and no benchmark names a source");

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    if parts.questions.is_empty() {
        return;
    }
    let used: HashSet<&str> = parts
        .questions
        .iter()
        .flat_map(|(_, question)| question.list("sources"))
        .chain(parts.benchmarks.iter().filter_map(|benchmark| benchmark.get("source")))
        .filter_map(|item| item.text())
        .collect();
    for (id, source) in parts.sources.iter().filter(|(id, _)| !used.contains(id)) {
        findings.add(|| {
            source
                .finding_at_key(&UNUSED_SOURCE, format!("nothing names the source {}", in_ticks(id)))
                .help("name it where it belongs, or remove it")
        });
    }
}
