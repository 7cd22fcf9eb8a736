//! Core questions: basics that a high average must not hide.

use crate::check::context::Context;
use crate::diagnostic::{Findings, in_ticks, rule};

/// What authors write who take the key for a switch.
const YES_OR_NO: [&str; 6] = ["true", "false", "yes", "no", "on", "off"];

rule!(NO_CORE_QUESTION, "no-core-question", Scale, Error, "a dimension has no core question");
rule!(
    CORE_NOT_APPLICABLE,
    "core-not-applicable",
    Scale,
    Error,
    "a core question may be answered with `not_applicable`"
);

rule!(
    CONDITION_MISSING,
    "condition-missing",
    Scale,
    Warning,
    "`not_applicable` says yes or no instead of when the question does not apply"
);

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let are_used = core_questions_are_used(context);
    for dimension in &context.parts.dimensions {
        let questions = || dimension.list("areas").flat_map(|area| area.list("questions"));
        let is_core = |truth: Option<bool>| truth == Some(true);
        // What stands at `core:` may be no truth, which is told elsewhere.
        let has_core = questions().any(|question| question.get("core").is_some_and(|core| core.truth() != Some(false)));
        if are_used && questions().next().is_some() && !has_core {
            findings.add(|| {
                let id = dimension.text_of("id").unwrap_or_default();
                dimension
                    .finding_at_id(&NO_CORE_QUESTION, format!("the dimension {} has no core question", in_ticks(id)))
                    .help("write `core: true` at the question that no parliament can do without")
            });
        }
        for question in questions() {
            let core = question.get("core").filter(|core| is_core(core.truth()));
            let condition = question.get("not_applicable").filter(|condition| !condition.node.is_nothing());
            let is_yes_or_no = |text: &str| YES_OR_NO.contains(&text.trim().to_lowercase().as_str());
            if let Some(condition) = condition.filter(|condition| condition.text().is_some_and(is_yes_or_no)) {
                findings.add(|| {
                    let message = "this is shown as the reason why the question does not apply, and says none";
                    condition.finding(&CONDITION_MISSING, message).help(
                        "write the condition in words, for example `There is no second chamber.`, or remove the key",
                    )
                });
            }
            if let (Some(core), Some(condition)) = (core, condition) {
                findings.add(|| {
                    condition
                        .finding_at_key(&CORE_NOT_APPLICABLE, "a core question always applies")
                        .also(core.file, core.key, "this makes it a core question")
                        .help("remove `not_applicable:`, or `core: true`")
                });
            }
        }
    }
}

/// Whether a gate or a rule about open questions looks at core questions.
fn core_questions_are_used(context: &Context<'_>) -> bool {
    let at = |keys: &[&str]| context.parts.rubric_at(keys);
    at(&["scoring", "gates"]).is_none_or(|gates| gates.get("above_weakest_core").is_some())
        || at(&["scoring", "unknown", "core_leaves_no_level"]).is_none_or(|item| item.truth() != Some(false))
}
