//! Where an interview's answers are kept: one file, saved after every answer, and one session at a time.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::Result;
use hemicycle::answers::{self, Answers};
use hemicycle::rubric::Rubric;
use hemicycle::words::Words;
use hemicycle::yaml::YamlError;

use super::assessment::unusable;
use super::exit_status::{ExitStatus, Failure};
use super::files;
use super::lock::Lock;

/// The file of one interview, locked for this session.
pub struct Store {
    kept: Kept,
    has_comments_by_hand: bool,
    has_moved: bool,
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
        Ok((
            Store {
                kept: Kept { path: path.to_path_buf(), content, opened },
                has_comments_by_hand,
                has_moved: false,
                lock,
            },
            answers,
        ))
    }

    pub fn path(&self) -> &Path {
        &self.kept.path
    }

    /// The folder of the file, where its path is a name alone.
    pub fn folder(&self) -> Option<PathBuf> {
        let path = self.path();
        let is_name = path.components().count() == 1 && path.is_relative();
        is_name.then(|| fs::canonicalize(files::folder_of(path)).ok()).flatten()
    }

    /// The path of the file from the root on; as it was given where that cannot be told.
    pub fn whole_path(&self) -> PathBuf {
        let path = self.path();
        let folder = fs::canonicalize(files::folder_of(path)).ok();
        folder.zip(path.file_name()).map_or_else(|| path.to_path_buf(), |(folder, name)| folder.join(name))
    }

    /// Whether the answers are in another file than the one that was opened.
    pub fn has_moved(&self) -> bool {
        self.has_moved
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
        self.has_moved = true;
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
