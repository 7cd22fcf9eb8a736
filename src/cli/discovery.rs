//! From the paths on the command line to the texts that are to be checked.

mod pattern;
mod reading;
#[cfg(test)]
mod tests;
mod walk;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use hemicycle::diagnostic::{Source, Unreadable};

use super::exit_status::{ExitStatus, Failure};
use super::files::{could_not_read, folder_of};
use super::parallel::in_parallel;
use pattern::Pattern;
pub use reading::kind_of_file;
use walk::{Entry, leads_in_a_circle, walk};

/// Everything that the paths lead to.
#[derive(Debug)]
pub struct Loading {
    /// In the order of the paths, and by name within a folder; no file twice.
    pub files: Vec<Loaded>,
    /// What does not exist, must not be read, or is a pattern that fits nothing.
    pub refused: Vec<Refused>,
}

/// A path that leads to nothing that can be read.
#[derive(Debug)]
pub struct Refused {
    pub path: PathBuf,
    /// With its exit status.
    pub failure: Failure,
}

impl Refused {
    /// In the place of the file: it was looked for, and this is what became of it.
    pub fn into_loaded(self) -> Loaded {
        let problem = Some(Unreadable::CouldNotRead { why: self.failure.message });
        Loaded { source: Source::new(shown(&self.path), ""), path: Some(self.path), named: true, problem }
    }
}

/// A file, or what stands in a file's place.
#[derive(Debug)]
pub struct Loaded {
    pub source: Source,
    /// Where it stands; `None` for standard input. The source's name is only what is shown.
    pub path: Option<PathBuf>,
    /// Whether its path was given, and not that of a folder or a pattern in which it was found.
    pub named: bool,
    /// Where [`Unreadable::stops`], there is nothing else to check in it.
    pub problem: Option<Unreadable>,
}

/// Finds and reads files. A path is a file, a folder, a pattern such as `rubrics/**/*.yaml`, or `-` for standard input,
/// which is shown under the given name.
///
/// What goes wrong with one path leaves the others as they are.
pub fn load(paths: &[PathBuf], standard_input: &str) -> Loading {
    let mut search = Search::default();
    for path in paths {
        search.path(path);
    }
    let mut loading = Loading { files: Vec::new(), refused: search.refused };
    let candidates = &search.candidates;
    for read in in_parallel(candidates.len(), |index| read(&candidates[index], standard_input)) {
        match read {
            Ok(file) => loading.files.push(file),
            Err(refused) => loading.refused.push(refused),
        }
    }
    loading
}

/// Something to read.
#[derive(Debug)]
struct Candidate {
    what: What,
    named: bool,
}

#[derive(Debug)]
enum What {
    StandardInput,
    Path(PathBuf),
    /// A link that leads back to a folder, or to nothing but itself.
    Loop {
        link: PathBuf,
        back_to: Option<PathBuf>,
    },
}

/// What was found so far.
#[derive(Debug, Default)]
struct Search {
    candidates: Vec<Candidate>,
    /// Where in the candidates a file is, by its one true path.
    known: BTreeMap<PathBuf, usize>,
    refused: Vec<Refused>,
}

impl Search {
    fn path(&mut self, path: &Path) {
        if path == Path::new("-") {
            return self.add(What::StandardInput, true);
        }
        match fs::metadata(path) {
            Ok(found) if found.is_dir() => {
                self.everything_in(&Pattern::folder(path));
            }
            Ok(_) => self.add(What::Path(path.to_path_buf()), true),
            Err(_) if Pattern::looks_like_one(path) && fs::symlink_metadata(path).is_err() => self.pattern(path),
            Err(_) if leads_in_a_circle(path) => {
                let message = format!("could not read {}: the link leads back to itself; remove it", path.display());
                self.refuse(path, Failure::new(ExitStatus::ReadOrWrite, message));
            }
            Err(error) => self.refuse(path, could_not_read(path, &error)),
        }
    }

    fn pattern(&mut self, path: &Path) {
        let shown = path.display();
        let wrong = match Pattern::new(path) {
            Ok(pattern) if self.everything_in(&pattern) == 0 => {
                format!(
                    "`{shown}` fits no file with a name in .yaml, .yml or .md; correct the pattern, or name the file"
                )
            }
            Ok(_) => return,
            Err(_) => format!("`{shown}` is no pattern; write `**` between slashes only, and close each `[` with `]`"),
        };
        self.refuse(path, Failure::new(ExitStatus::WrongUsage, wrong));
    }

    /// Adds what a walk finds, and says how much that is.
    fn everything_in(&mut self, pattern: &Pattern) -> usize {
        let entries = walk(pattern);
        let count = entries.len();
        for entry in entries {
            match entry {
                Entry::File(path) => self.add(What::Path(path), false),
                Entry::Loop { link, back_to } => self.add(What::Loop { link, back_to }, false),
                Entry::Closed(path, error) => self.refuse(&path, could_not_read(&path, &error)),
            }
        }
        count
    }

    fn refuse(&mut self, path: &Path, failure: Failure) {
        self.refused.push(Refused { path: path.to_path_buf(), failure });
    }

    /// Adds what is not there yet. A file that is found and named counts as named.
    fn add(&mut self, what: What, named: bool) {
        let index = *self.known.entry(what.identity()).or_insert(self.candidates.len());
        match self.candidates.get_mut(index) {
            Some(candidate) => candidate.named |= named,
            None => self.candidates.push(Candidate { what, named }),
        }
    }
}

impl What {
    /// The same for all names of a file.
    fn identity(&self) -> PathBuf {
        match self {
            What::StandardInput => PathBuf::from("-"),
            What::Path(path) => fs::canonicalize(path).unwrap_or_else(|_| path.clone()),
            What::Loop { link, .. } => {
                let folder = fs::canonicalize(folder_of(link)).unwrap_or_else(|_| folder_of(link));
                folder.join(link.file_name().unwrap_or_default())
            }
        }
    }
}

fn read(candidate: &Candidate, standard_input: &str) -> Result<Loaded, Refused> {
    let refused =
        |path: &Path, error: io::Error| Refused { path: path.to_path_buf(), failure: could_not_read(path, &error) };
    let (source, problem) = match &candidate.what {
        What::StandardInput => reading::stream(standard_input, io::stdin().lock())
            .map_err(|error| refused(Path::new(standard_input), error))?,
        What::Path(path) => reading::file(path, &shown(path)).map_err(|error| refused(path, error))?,
        What::Loop { link, back_to } => {
            let back_to = back_to.as_deref().map(shown);
            (Source::new(shown(link), ""), Some(Unreadable::FolderLoop { back_to }))
        }
    };
    let path = match &candidate.what {
        What::StandardInput => None,
        What::Path(path) | What::Loop { link: path, .. } => Some(path.clone()),
    };
    Ok(Loaded { source, path, named: candidate.named, problem })
}

/// A path as it is shown: without the `./` of a walk that began here.
fn shown(path: &Path) -> String {
    let short = path.strip_prefix(".").ok().filter(|short| !short.as_os_str().is_empty());
    short.unwrap_or(path).display().to_string()
}
