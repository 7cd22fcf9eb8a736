//! The ZIP file that holds the parts.
//!
//! Only what a Word file needs (APPNOTE 6.3.10, sections 4.3 and 4.4): compressed members without flags, extra fields or
//! attributes, so that nothing but their names, their content and one date reaches the bytes.

use std::io::Write;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::DocxError;

/// 2.0: the version of the format that knows folders and compression.
const VERSION: u16 = 20;
const DEFLATED: u16 = 8;

/// Members that have been added, and the list of them that stands at the end of the file.
pub struct Archive {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    members: u16,
    /// Time and date of every member.
    stamp: [u16; 2],
}

impl Archive {
    pub fn new(created: Timestamp) -> Archive {
        Archive { bytes: Vec::new(), directory: Vec::new(), members: 0, stamp: stamp(civil(created)) }
    }

    /// Adds a member; its name is ASCII.
    pub fn add(&mut self, name: &str, content: &str) -> Result<(), DocxError> {
        let offset = size(self.bytes.len())?;
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(content.as_bytes()).map_err(DocxError::Compression)?;
        let compressed = encoder.finish().map_err(DocxError::Compression)?;
        let mut sum = Crc::new();
        sum.update(content.as_bytes());

        let mut description = Vec::new();
        short(&mut description, &[VERSION, 0, DEFLATED, self.stamp[0], self.stamp[1]]);
        long(&mut description, &[sum.sum(), size(compressed.len())?, size(content.len())?]);
        short(&mut description, &[u16::try_from(name.len()).map_err(|_| DocxError::TooLarge)?, 0]);

        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&description);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(compressed);

        self.directory.extend(b"PK\x01\x02");
        short(&mut self.directory, &[VERSION]);
        self.directory.extend(description);
        // No comment, first disk, no attributes.
        short(&mut self.directory, &[0, 0, 0, 0, 0]);
        long(&mut self.directory, &[offset]);
        self.directory.extend(name.as_bytes());
        self.members += 1;
        Ok(())
    }

    pub fn finish(mut self) -> Result<Vec<u8>, DocxError> {
        let (length, offset) = (size(self.directory.len())?, size(self.bytes.len())?);
        self.bytes.extend(self.directory);
        self.bytes.extend(b"PK\x05\x06");
        short(&mut self.bytes, &[0, 0, self.members, self.members]);
        long(&mut self.bytes, &[length, offset]);
        short(&mut self.bytes, &[0]);
        Ok(self.bytes)
    }
}

/// The moment, or the nearest one that a member's date can say.
pub fn within_years(created: i64) -> Timestamp {
    // 1980-01-01T00:00:00Z and 2107-12-31T23:59:58Z.
    let seconds = created.clamp(315_532_800, 4_354_819_198);
    Timestamp::from_second(seconds).expect("jiff knows the years -9999 to 9999")
}

fn civil(created: Timestamp) -> DateTime {
    TimeZone::UTC.to_datetime(created)
}

/// Time and date as MS-DOS wrote them: in steps of two seconds, years from 1980.
fn stamp(at: DateTime) -> [u16; 2] {
    let part = |value: i8| u16::from(value.unsigned_abs());
    let year = at.year().abs_diff(1980);
    let time = (part(at.hour()) << 11) | (part(at.minute()) << 5) | (part(at.second()) / 2);
    [time, (year << 9) | (part(at.month()) << 5) | part(at.day())]
}

fn size(length: usize) -> Result<u32, DocxError> {
    u32::try_from(length).map_err(|_| DocxError::TooLarge)
}

fn short(bytes: &mut Vec<u8>, values: &[u16]) {
    bytes.extend(values.iter().flat_map(|value| value.to_le_bytes()));
}

fn long(bytes: &mut Vec<u8>, values: &[u32]) {
    bytes.extend(values.iter().flat_map(|value| value.to_le_bytes()));
}
