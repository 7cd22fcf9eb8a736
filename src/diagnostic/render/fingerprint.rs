//! Marks by which a service knows a finding again.

use std::collections::BTreeMap;

/// Gives each finding of a run a mark that stays the same when its line moves.
#[derive(Debug, Default)]
pub(super) struct Fingerprints {
    given: BTreeMap<u64, u64>,
}

impl Fingerprints {
    /// 16 hexadecimal digits for what tells a finding from others.
    ///
    /// Findings that are alike in all parts differ by how many came before. The hash is 64-bit FNV-1a
    /// (<http://www.isthe.com/chongo/tech/comp/fnv/>), since the one of the standard library may change.
    pub(super) fn next(&mut self, parts: &[&str]) -> String {
        let alike = parts.iter().fold(START, |hash, part| mix(mix(hash, part.as_bytes()), &[0]));
        let before = self.given.entry(alike).or_default();
        let mark = match *before {
            0 => alike,
            count => mix(alike, &count.to_le_bytes()),
        };
        *before += 1;
        format!("{mark:016x}")
    }
}

const START: u64 = 0xcbf2_9ce4_8422_2325;

fn mix(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
