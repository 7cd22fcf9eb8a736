//! Reading the file of a logo, as far as it is one.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use hemicycle::check::Document;
use hemicycle::report::logo::{LARGEST_LOGO_FILE, LogoFile};

use super::discovery::kind_of_file;
use super::files::{folder_of, plain};

/// What stands where a theme says that its logo is; `None` if it is no theme or names none.
///
/// `path`: where the theme stands.
pub fn logo(theme: &Document, path: &Path) -> Option<LogoFile> {
    let path = folder_of(path).join(theme.logo_file()?);
    Some(read(&path).unwrap_or_else(|error| match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => LogoFile::Missing,
        _ => LogoFile::Closed(plain(&error)),
    }))
}

/// A pipe or device is not opened, and a large file not read.
fn read(path: &Path) -> io::Result<LogoFile> {
    let found = fs::metadata(path)?;
    if !found.is_file() {
        return Ok(LogoFile::NotAFile(kind_of_file(found.file_type())));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(LARGEST_LOGO_FILE + 1).read_to_end(&mut bytes)?;
    let is_too_large = bytes.len() as u64 > LARGEST_LOGO_FILE;
    Ok(if is_too_large { LogoFile::TooLarge } else { LogoFile::Content(bytes) })
}
