//! Networks that no answers can bring about.

use super::NEVER_RECOMMENDED;
use crate::check::pack::Parts;
use crate::diagnostic::Findings;

pub(super) fn check(parts: &Parts<'_>, findings: &mut Findings) {
    for network in &parts.networks {
        let Some(regions) = network.get("regions").filter(|regions| regions.is_empty_list()) else { continue };
        findings.add(|| {
            regions
                .finding(&NEVER_RECOMMENDED, "this network is never recommended: it names no region")
                .help("name its regions, or write `regions: [global]`")
        });
    }
}
