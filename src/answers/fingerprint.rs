//! A short mark of a question's wording, so that a later rubric cannot silently change what was answered.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::rubric::Question;

/// 16 hexadecimal digits that change when a question's text or one of its levels changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fingerprint(String);

impl Fingerprint {
    /// The mark of a question as it is worded now.
    ///
    /// The 64-bit FNV-1a hash (<http://www.isthe.com/chongo/tech/comp/fnv/>) of the question's text and its level
    /// texts, with runs of white space counted as one space. It guards against oversight, not against forgery.
    pub fn of(question: &Question) -> Fingerprint {
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        let mut mix = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        for text in std::iter::once(&question.text).chain(question.levels.values()) {
            for word in text.split_whitespace() {
                word.bytes().for_each(&mut mix);
                mix(b' ');
            }
            mix(b'\n');
        }
        Fingerprint(format!("{hash:016x}"))
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
