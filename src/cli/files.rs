//! Reading and writing whole files. Every file that the program writes is written here.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::Result;
use hemicycle::diagnostic::{Unreadable, decode};

use super::exit_status::{ExitStatus, Failure};

/// Reads a text file.
///
/// # Errors
///
/// A sentence that names the file when it cannot be read or is not UTF-8.
pub fn read_text(path: &Path) -> Result<String> {
    text_of(path, fs::read(path).map_err(|error| could_not_read(path, &error))?)
}

/// The text of a file that has been read.
///
/// # Errors
///
/// A sentence that names the file when it is not UTF-8.
pub fn text_of(path: &Path, bytes: Vec<u8>) -> Result<String> {
    let name = path.display().to_string();
    let refuse = |problem: &str| Failure::new(ExitStatus::Problems, format!("{name} {problem}"));
    if let (_, Some(Unreadable::OtherEncoding { name: encoding })) = decode(&name, bytes.clone()) {
        let problem = format!("is saved as {encoding}; open it in a text editor and save it with the encoding UTF-8");
        return Err(refuse(&problem).into());
    }
    let text = String::from_utf8(bytes).map_err(|error| match error.as_bytes() {
        [b'%', b'P', b'D', b'F', ..] => refuse("is a PDF; name an answers file"),
        [b'P', b'K', 3, 4, ..] => refuse("is a Word file or another archive; name an answers file"),
        _ => refuse("is not text in UTF-8; open it in a text editor and save it with the encoding UTF-8"),
    })?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// A sentence for a file or folder that could not be read.
pub fn could_not_read(path: &Path, error: &io::Error) -> Failure {
    let advice = match error.kind() {
        io::ErrorKind::NotFound => "there is no such file; check the name and the folder",
        io::ErrorKind::PermissionDenied => "you are not allowed to read it; ask its owner",
        io::ErrorKind::IsADirectory => "it is a folder; name a file in it",
        _ => &plain(error),
    };
    Failure::new(ExitStatus::ReadOrWrite, format!("could not read {}: {advice}", path.display()))
}

/// Writes a file so that a reader sees the old content or the new, never a part.
///
/// The content goes to a temporary file in the same folder, is synced, takes the place of the old file, and the folder
/// is synced. A link is followed, so that the file it leads to is replaced and not the link. The mode of an existing file
/// is kept. A pipe or a device is written to directly.
///
/// # Errors
///
/// What the system said. The old file is untouched and the temporary file is gone.
pub fn write_atomically(path: &Path, content: &[u8]) -> io::Result<()> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    if fs::metadata(&path).is_ok_and(|old| !old.is_file()) {
        return write_into(&path, content);
    }
    let folder = folder_of(&path);
    let prefix = temporary_prefix(&path);
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix).suffix(TEMPORARY_SUFFIX);
    like_any_new_file(&mut builder);
    let mut temporary = builder.tempfile_in(&folder)?;
    temporary.write_all(content)?;
    if let Ok(old) = fs::metadata(&path) {
        temporary.as_file().set_permissions(old.permissions())?;
    }
    temporary.as_file().sync_all()?;
    temporary.persist(&path).map_err(|error| error.error)?;
    sync_folder(&folder)
}

/// Writes a file of this name into a folder, which is made where it is missing.
///
/// # Errors
///
/// The folder could not be made, or the file could not be written (status 74).
pub fn write_in_folder(folder: &Path, name: &str, text: &str) -> Result<(), Failure> {
    let path = folder.join(name);
    let parent = path.parent().unwrap_or(folder);
    fs::create_dir_all(parent).map_err(|error| could_not_write(parent, &error))?;
    write_atomically(&path, text.as_bytes()).map_err(|error| could_not_write(&path, &error))
}

/// Writes to a pipe or a device, which must not be replaced by a file.
fn write_into(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut file = fs::OpenOptions::new().write(true).open(path)?;
    file.write_all(content)?;
    file.flush()
}

/// Removes what a killed session left behind while writing this file. Call it only while nobody else writes the file.
pub fn remove_leftovers(path: &Path) {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let prefix = temporary_prefix(&path);
    // A folder that cannot be listed keeps its leftovers; they do no harm.
    for entry in fs::read_dir(folder_of(&path)).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(&prefix) && name.ends_with(TEMPORARY_SUFFIX) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

const TEMPORARY_SUFFIX: &str = ".tmp";

fn temporary_prefix(path: &Path) -> String {
    format!(".{}-", path.file_name().unwrap_or_default().to_string_lossy())
}

/// The folder a file is in.
pub fn folder_of(path: &Path) -> PathBuf {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_path_buf()
}

/// Temporary files are private by default; the system's mask for new files decides instead.
#[cfg(unix)]
fn like_any_new_file(builder: &mut tempfile::Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn like_any_new_file(_builder: &mut tempfile::Builder<'_, '_>) {}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// Whether a file begins with these bytes; `None` where there is no file, or an empty one, or no ordinary one.
pub fn starts_with(path: &Path, beginning: &[u8]) -> Option<bool> {
    if !fs::metadata(path).is_ok_and(|found| found.is_file() && found.len() > 0) {
        return None;
    }
    let mut bytes = vec![0; beginning.len()];
    let begins = File::open(path).and_then(|mut file| io::Read::read_exact(&mut file, &mut bytes)).is_ok();
    Some(begins && bytes == beginning)
}

/// Whether two names lead to the same file.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    match (fs::canonicalize(one), fs::canonicalize(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    }
}

/// A sentence for a file that could not be written.
pub fn could_not_write(path: &Path, error: &io::Error) -> Failure {
    let advice = match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
            "the folder does not exist; create it or name another".to_owned()
        }
        io::ErrorKind::PermissionDenied => "you are not allowed to write there; name another folder".to_owned(),
        io::ErrorKind::StorageFull => "the disk is full; free some space or name another folder".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only; name another folder".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder; name a file".to_owned(),
        _ => plain(error),
    };
    Failure::new(ExitStatus::ReadOrWrite, format!("could not write {}: {advice}", path.display()))
}

/// What the system says of an error, without its number.
pub fn plain(error: &io::Error) -> String {
    let text = error.to_string();
    let words = text.split(" (os error").next().unwrap_or_default();
    let mut letters = words.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
