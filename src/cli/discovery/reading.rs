//! Reading without waiting for ever and without filling the memory.

use std::fs::{self, File, FileType};
use std::io::{self, Read};
use std::path::Path;

use hemicycle::diagnostic::{Source, Unreadable, decode};
use hemicycle::yaml::LARGEST_FILE;

/// Reads a file that is shown under a name. A pipe or device is not opened, and a large file not read.
///
/// # Errors
///
/// What the system said.
pub fn file(path: &Path, name: &str) -> io::Result<(Source, Option<Unreadable>)> {
    let found = fs::metadata(path)?;
    let problem = if !found.is_file() {
        Unreadable::NotAFile { what: kind_of_file(found.file_type()) }
    } else if found.len() > LARGEST_FILE as u64 {
        Unreadable::TooLarge { size: Some(found.len()), limit: LARGEST_FILE }
    } else {
        return stream(name, File::open(path)?);
    };
    Ok((Source::new(name, ""), Some(problem)))
}

/// Reads a text to its end, or to the limit where it does not end before.
///
/// # Errors
///
/// What the system said.
pub fn stream(name: &str, stream: impl Read) -> io::Result<(Source, Option<Unreadable>)> {
    let mut bytes = Vec::new();
    stream.take(LARGEST_FILE as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > LARGEST_FILE {
        let problem = Unreadable::TooLarge { size: None, limit: LARGEST_FILE };
        return Ok((Source::new(name, ""), Some(problem)));
    }
    Ok(decode(name, bytes))
}

/// What a file that holds no text of its own is, with its article.
#[cfg(unix)]
pub fn kind_of_file(found: FileType) -> &'static str {
    use std::os::unix::fs::FileTypeExt;
    if found.is_dir() {
        "a folder"
    } else if found.is_fifo() {
        "a pipe"
    } else if found.is_socket() {
        "a socket"
    } else if found.is_block_device() || found.is_char_device() {
        "a device"
    } else {
        "something else than a file"
    }
}

/// What a file that holds no text of its own is, with its article.
#[cfg(not(unix))]
pub fn kind_of_file(found: FileType) -> &'static str {
    if found.is_dir() { "a folder" } else { "a device or something else" }
}
