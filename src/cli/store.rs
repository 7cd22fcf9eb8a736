//! Where an interview's answers are kept: one file, saved after every answer, and one session at a time.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use anyhow::Result;
use hemicycle::answers::{self, Answers};
use hemicycle::rubric::Rubric;
use hemicycle::words::Words;

use super::assessment::tell_problems;
use super::exit_status::{ExitStatus, Failure};
use super::files;

/// The file of one interview, locked for this session.
pub struct Store {
    path: PathBuf,
    _lock: Lock,
}

impl Store {
    /// Locks the file, removes what a killed session left behind, and reads the answers if there are any.
    ///
    /// # Errors
    ///
    /// Another session has the file, the folder cannot be written, or the file is there but cannot be used; then it is
    /// left as it is.
    pub fn open(path: &Path, rubric: &Rubric, words: &Words) -> Result<(Store, Option<Answers>)> {
        let lock = Lock::take(path, words)?;
        files::remove_leftovers(path);
        let answers = match path.try_exists() {
            Ok(false) => None,
            Ok(true) | Err(_) => Some(read(path, rubric, words)?),
        };
        Ok((Store { path: path.to_path_buf(), _lock: lock }, answers))
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Saves the answers.
    ///
    /// # Errors
    ///
    /// What the system said; the file is as it was before.
    pub fn save(&self, answers: &Answers, rubric: &Rubric) -> io::Result<()> {
        let text = answers::write(answers, rubric).map_err(io::Error::other)?;
        files::write_atomically(&self.path, text.as_bytes())
    }

    /// From now on saves to another file, which must not exist yet.
    ///
    /// # Errors
    ///
    /// There is such a file already, or what the system said.
    pub fn move_to(&mut self, path: PathBuf, answers: &Answers, rubric: &Rubric) -> io::Result<()> {
        if path.try_exists()? {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let earlier = std::mem::replace(&mut self.path, path);
        self.save(answers, rubric).inspect_err(|_| self.path = earlier)
    }
}

fn read(path: &Path, rubric: &Rubric, words: &Words) -> Result<Answers> {
    let text = files::read_text(path)?;
    answers::read(&text, rubric).map_err(|error| {
        let count = tell_problems(path, &error, words);
        let name = path.display().to_string();
        let values = [("path", (&name).into()), ("problems", (&count).into())];
        Failure::new(ExitStatus::Problems, words.say_with("store-unusable", &values)).into()
    })
}

/// A file beside the answers file that only one session can lock.
///
/// The answers file itself cannot be locked: saving puts a new file in its place.
struct Lock {
    path: PathBuf,
    file: File,
}

impl Lock {
    fn take(answers: &Path, words: &Words) -> Result<Lock> {
        let canonical = fs::canonicalize(answers).unwrap_or_else(|_| answers.to_path_buf());
        let name = canonical.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let path = files::folder_of(&canonical).join(format!(".{name}.lock"));
        loop {
            let opened = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
            let file = opened.map_err(|error| files::could_not_write(answers, &error))?;
            match file.try_lock() {
                Ok(()) if is_still_there(&file, &path) => return Ok(Lock { path, file }),
                // The session that held it has just ended and taken the file away: try with a new one.
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    let name = answers.display().to_string();
                    let message = words.say_with("store-in-use", &[("path", (&name).into())]);
                    return Err(Failure::new(ExitStatus::ReadOrWrite, message).into());
                }
                // Some network folders know no locks. The interview is worth more than the warning.
                Err(TryLockError::Error(_)) => return Ok(Lock { path, file }),
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Only while the lock is held: whoever opened the file meanwhile sees that it is gone and makes a new one.
        if CAN_REMOVE_LOCKED_FILES {
            let _ = fs::remove_file(&self.path);
        }
        let _ = self.file.unlock();
    }
}

const CAN_REMOVE_LOCKED_FILES: bool = cfg!(unix);

#[cfg(unix)]
fn is_still_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(ours), Ok(present)) => ours.dev() == present.dev() && ours.ino() == present.ino(),
        (Ok(_) | Err(_), Err(_)) | (Err(_), Ok(_)) => false,
    }
}

#[cfg(not(unix))]
fn is_still_there(_file: &File, _path: &Path) -> bool {
    true
}
