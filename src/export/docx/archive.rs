//! The ZIP file that holds the parts.

use std::io::{Cursor, Write};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::DocxError;

/// The parts that have been added; nothing but their names, their content and one date reaches the bytes.
pub struct Archive {
    writer: ZipWriter<Cursor<Vec<u8>>>,
    options: SimpleFileOptions,
}

impl Archive {
    pub fn new(created: Timestamp) -> Archive {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(stamp(created));
        Archive { writer: ZipWriter::new(Cursor::new(Vec::new())), options }
    }

    /// Adds a part; its name is ASCII.
    pub fn add(&mut self, name: &str, content: impl AsRef<[u8]>) -> Result<(), DocxError> {
        self.writer.start_file(name, self.options).map_err(DocxError::Archive)?;
        self.writer.write_all(content.as_ref()).map_err(|error| DocxError::Archive(error.into()))
    }

    pub fn finish(self) -> Result<Vec<u8>, DocxError> {
        self.writer.finish().map(Cursor::into_inner).map_err(DocxError::Archive)
    }
}

/// The moment, or the nearest one that a part's date can say.
pub fn within_years(created: i64) -> Timestamp {
    // 1980-01-01T00:00:00Z and 2107-12-31T23:59:58Z.
    let seconds = created.clamp(315_532_800, 4_354_819_198);
    Timestamp::from_second(seconds).expect("jiff knows the years -9999 to 9999")
}

fn stamp(created: Timestamp) -> DateTime {
    let at = TimeZone::UTC.to_datetime(created);
    let part = |value: i8| value.unsigned_abs();
    let year = at.year().unsigned_abs();
    DateTime::from_date_and_time(
        year,
        part(at.month()),
        part(at.day()),
        part(at.hour()),
        part(at.minute()),
        part(at.second()),
    )
    .expect("the moment was moved into the years that can be written")
}
