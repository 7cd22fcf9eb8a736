//! Shares of unknown answers that stand in the wrong order.

use super::shares::Shares;
use crate::check::context::Context;
use crate::diagnostic::{Findings, in_ticks, rule};

rule!(THRESHOLD_ORDER, "threshold-order", Scoring, Error, "a score would end before it became provisional");

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(shares) = Shares::of(context.parts) else { return };
    let (provisional, no_score) = (shares.provisional_above, shares.no_score_above);
    if provisional.share <= no_score.share {
        return;
    }
    findings.add(|| {
        let message =
            format!("a score is provisional above {}, where there is no score any more", in_ticks(provisional.written));
        provisional
            .item
            .finding(&THRESHOLD_ORDER, message)
            .also(no_score.item.file, no_score.item.place(), "no score above this")
            .help("write a lower `provisional_above`, or a higher `no_score_above`")
    });
}
