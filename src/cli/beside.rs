//! Reading the files that a theme names, as far as they are there.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use hemicycle::check::{Beside, Document};
use hemicycle::report::found_file::{FoundFile, LARGEST};

use super::discovery::kind_of_file;
use super::files::{folder_of, plain};

/// What stands where a theme says that its logo and its fonts are; nothing if it is no theme or names none.
///
/// `path`: where the theme stands.
pub fn beside(theme: &Document, path: &Path) -> Vec<Beside> {
    let found = |name: &str| {
        read(&folder_of(path).join(name)).unwrap_or_else(|error| match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => FoundFile::Missing,
            _ => FoundFile::Closed(plain(&error)),
        })
    };
    let files = theme.files_beside().into_iter();
    files.map(|name| Beside { theme: theme.file, path: name.to_owned(), found: found(name) }).collect()
}

/// A pipe or device is not opened, and a large file not read.
fn read(path: &Path) -> io::Result<FoundFile> {
    let found = fs::metadata(path)?;
    if !found.is_file() {
        return Ok(FoundFile::NotAFile(kind_of_file(found.file_type())));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    let is_too_large = bytes.len() as u64 > LARGEST;
    Ok(if is_too_large { FoundFile::TooLarge } else { FoundFile::Content(bytes) })
}
