//! Objects as bytes, to be compressed together (ISO 32000-1, 7.5.7).

use std::ops::Range;

/// So many objects are compressed as one: neighbours are much alike.
const OBJECTS_PER_STREAM: usize = 1000;

/// Objects that are no streams, one after the other.
#[derive(Debug)]
pub struct Packed {
    bytes: Vec<u8>,
    /// Number of each object, and where it begins.
    objects: Vec<(u32, usize)>,
}

impl Packed {
    /// With room for about so many objects.
    pub fn for_objects(count: usize) -> Packed {
        /// What an element of a structure takes on average, and a little more.
        const BYTES: usize = 96;
        Packed { bytes: Vec::with_capacity(count * BYTES), objects: Vec::with_capacity(count) }
    }

    /// Adds the object of a number; `write` spells it.
    pub fn add(&mut self, number: u32, write: impl FnOnce(&mut Vec<u8>)) {
        self.objects.push((number, self.bytes.len()));
        write(&mut self.bytes);
        self.bytes.push(b'\n');
    }

    /// The objects of each stream, counted in the order in which they were added.
    pub fn streams(&self) -> impl Iterator<Item = Range<usize>> {
        let count = self.objects.len();
        (0..count).step_by(OBJECTS_PER_STREAM).map(move |first| first..count.min(first + OBJECTS_PER_STREAM))
    }

    pub fn number(&self, object: usize) -> u32 {
        self.objects[object].0
    }

    /// Where an object begins; of the one after the last, where that one ends.
    pub fn start(&self, object: usize) -> usize {
        self.objects.get(object).map_or(self.bytes.len(), |(_, start)| *start)
    }

    pub fn bytes(&self, objects: Range<usize>) -> &[u8] {
        &self.bytes[self.start(objects.start)..self.start(objects.end)]
    }
}
