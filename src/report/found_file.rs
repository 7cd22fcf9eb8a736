//! What stands where a theme says that a file of its own is: a logo or a font.

use std::fmt;

/// What was found at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FoundFile {
    /// A file with its content.
    Content(Vec<u8>),
    /// A file of more than [`LARGEST`] bytes, which was not read.
    TooLarge,
    Missing,
    /// Something that holds no bytes of its own, with its article: "a folder".
    NotAFile(&'static str),
    /// A file that could not be read, with what the system said.
    Closed(String),
}

/// The largest file that is read, in bytes.
pub const LARGEST: u64 = 16 * 1024 * 1024;

/// Why a file cannot be used, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unusable {
    /// What is said of the file: "is a folder". No full stop.
    pub problem: String,
    pub advice: String,
}

impl fmt::Display for Unusable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}; {}", self.problem, self.advice)
    }
}

impl std::error::Error for Unusable {}

impl Unusable {
    pub(super) fn new(problem: &str, advice: &str) -> Unusable {
        Unusable { problem: problem.to_owned(), advice: advice.to_owned() }
    }
}

impl FoundFile {
    /// The bytes of the file. `what` it should be, in a word, and which `formats` it may have: "a PNG or SVG file".
    ///
    /// # Errors
    ///
    /// There is no file, or nothing in it.
    pub(super) fn content(&self, what: &str, formats: &str) -> Result<&[u8], Unusable> {
        match self {
            FoundFile::Content(bytes) if bytes.is_empty() => {
                Err(Unusable::new("is empty", &format!("save the {what} again")))
            }
            FoundFile::Content(bytes) => Ok(bytes),
            FoundFile::TooLarge => {
                let problem = format!("has more than {} MiB", LARGEST / (1024 * 1024));
                Err(Unusable::new(&problem, &format!("use a smaller {what}")))
            }
            FoundFile::Missing => {
                let advice = format!("put the {what} there or correct the name; it begins at the folder of the theme");
                Err(Unusable::new("does not exist", &advice))
            }
            FoundFile::NotAFile(kind) => Err(Unusable::new(&format!("is {kind}"), &format!("name {formats}"))),
            FoundFile::Closed(reason) => {
                Err(Unusable::new(&format!("could not be read: {reason}"), "see that you are allowed to read it"))
            }
        }
    }
}
