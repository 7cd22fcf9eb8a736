//! What a folder holds, without walking in circles.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use hemicycle::report::template::WORDS_FILE;
use walkdir::{DirEntry, WalkDir};

use super::super::files::folder_of;
use super::pattern::{Pattern, Reach};

/// Something that a walk came upon.
#[derive(Debug)]
pub enum Entry {
    /// A file that may be one of ours by its name; it may also be a pipe or a device.
    File(PathBuf),
    /// A link that leads back to a folder, or to nothing but itself.
    Loop { link: PathBuf, back_to: Option<PathBuf> },
    /// A folder that cannot be looked into, or a link that leads nowhere.
    Closed(PathBuf, io::Error),
}

/// Everything that a pattern means, in the order of the names. Links are followed, but no folder is walked twice: links
/// between folders could otherwise make more ways than can ever be walked.
pub fn walk(pattern: &Pattern) -> Vec<Entry> {
    let mut walked = BTreeSet::new();
    let is_wanted = |entry: &DirEntry| {
        let reach = pattern.reach(entry.path());
        let is_folder = entry.file_type().is_dir();
        let is_wanted = entry.depth() == 0 || is_looked_at(entry.file_name(), is_folder) && reach != Reach::Beside;
        is_wanted && (!is_folder || walked.insert((canonical(entry.path()), reach)))
    };
    let entries = WalkDir::new(&pattern.folder).follow_links(true).sort_by_file_name().into_iter();
    (entries.filter_entry(is_wanted))
        .filter_map(|entry| match entry {
            Ok(entry) if entry.file_type().is_dir() || !has_our_ending(entry.path()) => None,
            Ok(entry) => (pattern.reach(entry.path()) == Reach::Meant).then(|| Entry::File(entry.into_path())),
            Err(error) => obstacle(error, pattern),
        })
        .collect()
}

/// What keeps a walk from going on, where that is in what the pattern means.
fn obstacle(error: walkdir::Error, pattern: &Pattern) -> Option<Entry> {
    let path = error.path().unwrap_or(&pattern.folder).to_path_buf();
    let is_inside = path != pattern.folder;
    if is_inside && !path.file_name().is_some_and(|name| is_looked_at(name, true)) {
        return None;
    }
    let reach = pattern.reach(&path);
    if let Some(folder) = error.loop_ancestor() {
        let back_to = Some(folder.to_path_buf());
        return (reach != Reach::Beside).then_some(Entry::Loop { link: path, back_to });
    }
    if leads_in_a_circle(&path) {
        return (reach == Reach::Meant).then_some(Entry::Loop { link: path, back_to: None });
    }
    let error = error.into_io_error()?;
    // A link that leads nowhere is of no concern unless it stands for a file of ours.
    let is_wanted = match error.kind() {
        io::ErrorKind::NotFound => reach == Reach::Meant && has_our_ending(&path),
        _ => reach != Reach::Beside,
    };
    is_wanted.then_some(Entry::Closed(path, error))
}

/// Hidden files, and folders of other programs' output, hold nothing that a person wrote for us.
fn is_looked_at(name: &OsStr, is_folder: bool) -> bool {
    let is_hidden = name.as_encoded_bytes().starts_with(b".");
    let is_output = is_folder && (name == "target" || name == "node_modules");
    !is_hidden && !is_output
}

/// Words in files of other names are those of other programs.
fn has_our_ending(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default();
    path.ends_with(WORDS_FILE) || ["yaml", "yml", "md"].iter().any(|ours| ending.eq_ignore_ascii_case(ours))
}

fn canonical(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf())
}

/// Whether a link leads to a link, and so on without an end.
pub fn leads_in_a_circle(path: &Path) -> bool {
    /// As many as systems follow.
    const MOST_LINKS: usize = 40;
    let mut path = path.to_path_buf();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&path) {
            Ok(target) => path = folder_of(&path).join(target),
            Err(_) => return false,
        }
    }
    true
}
