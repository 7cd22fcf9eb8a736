//! Shares of unknown answers that change nothing.

use super::GATE_NEVER_BINDS;
use crate::check::item::Item;
use crate::check::pack::Parts;
use crate::check::rules::scoring::shares::{Share, Shares};
use crate::diagnostic::Findings;

pub(super) fn check(parts: &Parts<'_>, findings: &mut Findings) {
    let counts = parts.rubric_at(&["scoring", "unknown", "counts_as"]).and_then(Item::text);
    if let Some(no_score) = Share::of(parts, "no_score_above")
        && no_score.share == 1.0
        // What is not known lowers the score there, and need not take it away.
        && counts != Some("lowest")
    {
        findings.add(|| {
            no_score
                .item
                .finding(&GATE_NEVER_BINDS, "unknown answers never take a score away")
                .label("no share is above 1")
                .help("write a share below 1, such as `no_score_above: 0.4`")
        });
    }
    if let Some(Shares { provisional_above, no_score_above }) = Shares::of(parts)
        && provisional_above.share == no_score_above.share
    {
        findings.add(|| {
            let help = if provisional_above.share > 0.0 {
                "write a lower `provisional_above`"
            } else {
                "write a higher `no_score_above`"
            };
            provisional_above
                .item
                .finding(&GATE_NEVER_BINDS, "no score is ever provisional")
                .also(no_score_above.item.file, no_score_above.item.place(), "there is no score above the same share")
                .help(help)
        });
    }
}
