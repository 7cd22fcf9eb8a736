//! A hash for words of a document (FNV-1a): several times as fast as the standard one for a dozen bytes. Nobody gains
//! by words that collide: a document is made by those who read it.

use std::hash::{BuildHasherDefault, Hasher};

pub type QuickHash = BuildHasherDefault<Fnv>;

#[derive(Debug, Clone, Copy)]
pub struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Fnv {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}
