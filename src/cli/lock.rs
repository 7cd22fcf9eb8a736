//! One session at a time: a file beside the answers says who has them.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use hemicycle::words::Words;

use super::exit_status::{ExitStatus, Failure};
use super::{clock, files};

/// A file beside the answers file that only one session can lock.
///
/// The answers file itself cannot be locked: saving puts a new file in its place.
pub struct Lock(Arc<Held>);

struct Held {
    path: PathBuf,
    file: File,
}

/// The locks that this program holds, for an end from outside, which drops nothing.
static HELD: Mutex<Vec<Arc<Held>>> = Mutex::new(Vec::new());

/// Takes away the files of all locks, since the program is ended from outside. Nothing may be saved after it.
pub fn release_all() {
    held().drain(..).for_each(|held| held.take_away());
}

impl Lock {
    /// Locks an answers file for this session.
    ///
    /// # Errors
    ///
    /// Another session has it, or its folder cannot be written.
    pub fn take(answers: &Path, words: &Words) -> Result<Lock, Failure> {
        let path = lock_path(answers);
        loop {
            let opened = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
            let file = opened.map_err(|error| files::could_not_write(answers, &error))?;
            match file.try_lock() {
                Ok(()) if is_still_there(&file, &path) => {
                    write_holder(&file);
                    return Ok(Lock::holding(path, file));
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
                Err(TryLockError::Error(_)) => return Ok(Lock::holding(path, file)),
            }
        }
    }

    fn holding(path: PathBuf, file: File) -> Lock {
        let lock = Arc::new(Held { path, file });
        held().push(Arc::clone(&lock));
        Lock(lock)
    }

    /// Whether this lock is still the one of an answers file.
    pub fn is_for(&self, answers: &Path) -> bool {
        let Held { path, file } = &*self.0;
        files::is_same_file(path, &lock_path(answers)) && is_still_there(file, path)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        held().retain(|other| !Arc::ptr_eq(other, &self.0));
        self.0.take_away();
        let _ = self.0.file.unlock();
    }
}

impl Held {
    /// Only while the lock is held: whoever opened the file meanwhile sees that it is gone and makes a new one.
    /// A lock file whose folder was removed and made again is not ours.
    fn take_away(&self) {
        if CAN_REMOVE_LOCKED_FILES && is_still_there(&self.file, &self.path) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

fn held() -> MutexGuard<'static, Vec<Arc<Held>>> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
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
