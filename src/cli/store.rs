//! Where an interview's answers are kept: one file, saved after every answer, and one session at a time.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::Result;
use hemicycle::answers::{self, Answers};
use hemicycle::rubric::Rubric;
use hemicycle::words::Words;
use hemicycle::yaml::YamlError;

use super::assessment::unusable;
use super::clock;
use super::exit_status::{ExitStatus, Failure};
use super::files;

/// The file of one interview, locked for this session.
pub struct Store {
    kept: Kept,
    has_comments_by_hand: bool,
    lock: Lock,
}

/// The file as this session knows it.
#[derive(Clone)]
pub struct Kept {
    path: PathBuf,
    /// What this session last read or wrote, to notice when somebody else changes the file; `None` while there is none.
    content: Option<Vec<u8>>,
    /// What the file held when it was opened, and as what it was read.
    opened: Option<(Vec<u8>, Answers)>,
}

/// Why the answers could not be saved. The file is as it was before.
pub enum CannotSave {
    /// Another program has written the file since this session last did.
    ChangedOutside,
    /// What the system said.
    System(io::Error),
}

/// Why the answers cannot be kept in another file.
pub enum CannotMove {
    /// There is such a file already.
    Exists,
    Failed(Failure),
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
        if fs::metadata(path).is_ok_and(|found| found.permissions().readonly()) {
            let path = path.display().to_string();
            let message = words.say_with("store-read-only", &[("path", (&path).into())]);
            return Err(Failure::new(ExitStatus::ReadOrWrite, message).into());
        }
        let content = match path.try_exists() {
            Ok(false) => None,
            Ok(true) | Err(_) => Some(fs::read(path).map_err(|error| files::could_not_read(path, &error))?),
        };
        let answers = content.clone().map(|bytes| read(path, bytes, rubric, words)).transpose()?;
        let text = content.as_deref().map(String::from_utf8_lossy);
        let has_comments_by_hand = (text.zip(answers.as_ref()))
            .is_some_and(|(text, answers)| answers::has_comments_by_hand(&text, answers, rubric));
        let opened = content.clone().zip(answers.clone().map(|answers| answers.at_version_of(rubric)));
        Ok((Store { kept: Kept { path: path.to_path_buf(), content, opened }, has_comments_by_hand, lock }, answers))
    }

    pub fn path(&self) -> &Path {
        &self.kept.path
    }

    /// Whether the file that was opened has comments that saving a change takes away.
    pub fn has_comments_by_hand(&self) -> bool {
        self.has_comments_by_hand
    }

    /// The file as it is known now, for a last save when the program is ended from outside.
    pub fn kept(&self) -> Kept {
        self.kept.clone()
    }

    /// Saves the answers, if the file is still what this session made of it. A file that is gone is made again. Answers that
    /// are as they were opened leave the file as it was, so that saving them only shows whether it can be done.
    ///
    /// # Errors
    ///
    /// The file was changed by another program, or what the system said.
    pub fn save(&mut self, answers: &Answers, rubric: &Rubric) -> Result<(), CannotSave> {
        self.kept.save(answers, rubric)
    }

    /// From now on saves to another file, which must not exist yet, and locks that.
    ///
    /// # Errors
    ///
    /// There is such a file already, another session has it, or what the system said. Then the file is the one before.
    pub fn move_to(
        &mut self,
        path: PathBuf,
        answers: &Answers,
        rubric: &Rubric,
        words: &Words,
    ) -> Result<(), CannotMove> {
        let lock = if self.lock.is_for(&path) { None } else { Some(Lock::take(&path, words)?) };
        let could_not_write = |error| CannotMove::Failed(files::could_not_write(&path, &error));
        if path.try_exists().map_err(could_not_write)? {
            return Err(CannotMove::Exists);
        }
        let content =
            self.kept.content_of(answers, rubric).map_err(|error| could_not_write(io::Error::other(error)))?;
        files::write_atomically(&path, &content).map_err(could_not_write)?;
        self.kept.path = path;
        self.kept.content = Some(content);
        if let Some(lock) = lock {
            self.lock = lock;
        }
        Ok(())
    }
}

impl Kept {
    /// See [`Store::save`].
    ///
    /// # Errors
    ///
    /// The file was changed by another program, or what the system said.
    pub fn save(&mut self, answers: &Answers, rubric: &Rubric) -> Result<(), CannotSave> {
        let content = self.content_of(answers, rubric).map_err(|error| CannotSave::System(io::Error::other(error)))?;
        let present = fs::read(&self.path).ok();
        if present.is_some() && present != self.content {
            return Err(CannotSave::ChangedOutside);
        }
        let outcome = files::write_atomically(&self.path, &content);
        // The system may say that something failed after the new content has taken its place.
        if outcome.is_ok() || fs::read(&self.path).is_ok_and(|present| present == content) {
            self.content = Some(content);
        }
        outcome.map_err(CannotSave::System)
    }

    /// The answers as a file. While nothing is changed it is the file that was opened, also where that was written by hand or
    /// for an earlier version of the rubric.
    fn content_of(&self, answers: &Answers, rubric: &Rubric) -> Result<Vec<u8>, YamlError> {
        match &self.opened {
            Some((bytes, opened)) if opened == answers => Ok(bytes.clone()),
            Some(_) | None => answers::write(answers, rubric).map(String::into_bytes),
        }
    }
}

impl From<Failure> for CannotMove {
    fn from(failure: Failure) -> CannotMove {
        CannotMove::Failed(failure)
    }
}

fn read(path: &Path, bytes: Vec<u8>, rubric: &Rubric, words: &Words) -> Result<Answers> {
    let text = files::text_of(path, bytes)?;
    answers::read(&text, rubric)
        .map_err(|error| unusable(path, &error, words, |values| words.say_with("store-unusable", values)).into())
}

/// A file beside the answers file that only one session can lock.
///
/// The answers file itself cannot be locked: saving puts a new file in its place.
struct Lock {
    path: PathBuf,
    file: File,
}

impl Lock {
    fn take(answers: &Path, words: &Words) -> Result<Lock, Failure> {
        let path = lock_path(answers);
        loop {
            let opened = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
            let file = opened.map_err(|error| files::could_not_write(answers, &error))?;
            match file.try_lock() {
                Ok(()) if is_still_there(&file, &path) => {
                    write_holder(&file);
                    return Ok(Lock { path, file });
                }
                // The session that held it has just ended and taken the file away: try with a new one.
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    let (name, holder) = (answers.display().to_string(), holder(&path, words));
                    let message =
                        words.say_with("store-in-use", &[("path", (&name).into()), ("holder", (&holder).into())]);
                    return Err(Failure::new(ExitStatus::ReadOrWrite, message));
                }
                // Some network folders know no locks. The interview is worth more than the warning.
                Err(TryLockError::Error(_)) => return Ok(Lock { path, file }),
            }
        }
    }
}

impl Lock {
    /// Whether this lock is still the one of an answers file.
    fn is_for(&self, answers: &Path) -> bool {
        files::is_same_file(&self.path, &lock_path(answers)) && is_still_there(&self.file, &self.path)
    }
}

/// Writes into a lock who holds it; whoever is refused is told. The lock holds without it.
fn write_holder(mut file: &File) {
    let user = ["USER", "LOGNAME", "USERNAME"].into_iter().find_map(std::env::var_os).unwrap_or_default();
    let host = gethostname::gethostname();
    let [user, host] = [user, host].map(|name| name.to_string_lossy().replace(char::is_whitespace, " "));
    let holder = format!("{user}\n{host}\n{}\n{}\n", std::process::id(), clock::now().strftime("%Y-%m-%d %H:%M UTC"));
    let _ = file.set_len(0).and_then(|()| file.write_all(holder.as_bytes()));
}

/// Who holds a lock, in words; nobody in particular where the lock does not say.
fn holder(lock: &Path, words: &Words) -> String {
    let text = fs::read_to_string(lock).unwrap_or_default();
    let text: String = text.chars().filter(|character| *character == '\n' || !character.is_control()).collect();
    let lines: Vec<&str> = text.lines().collect();
    let [user, host, process, since] = lines[..] else { return words.say("store-holder-unknown") };
    let session =
        words.say_with("store-session", &[("host", host.into()), ("process", process.into()), ("since", since.into())]);
    match user {
        "" => session,
        _ => words.say_with("store-session-of", &[("user", user.into()), ("session", (&session).into())]),
    }
}

fn lock_path(answers: &Path) -> PathBuf {
    let canonical = fs::canonicalize(answers).unwrap_or_else(|_| answers.to_path_buf());
    let name = canonical.file_name().unwrap_or_default().to_string_lossy().into_owned();
    files::folder_of(&canonical).join(format!(".{name}.lock"))
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Only while the lock is held: whoever opened the file meanwhile sees that it is gone and makes a new one.
        // A lock file whose folder was removed and made again is not ours.
        if CAN_REMOVE_LOCKED_FILES && is_still_there(&self.file, &self.path) {
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
