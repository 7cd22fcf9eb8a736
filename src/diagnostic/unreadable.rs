//! Files of which nothing, or not everything, can be checked.

use super::finding::{FileId, Finding};
use super::place::Place;
use super::shown::{in_ticks, two_parts};
use super::{Rule, rule};

rule!(NOT_A_FILE, "not-a-file", File, Error, "a path leads to a pipe, a socket or a device instead of a file");
rule!(CANNOT_READ, "cannot-read", File, Error, "a file or folder that was named cannot be read");
rule!(FOLDER_LOOP, "folder-loop", File, Warning, "a link leads back to a folder that holds it");
rule!(TOO_LARGE, "too-large", File, Error, "a file is larger than any that is read");
rule!(NOT_UTF8, "not-utf8", File, Error, "a file is not text in UTF-8");
rule!(CONTROL_CHARACTER, "control-character", File, Error, "a text holds a character that no editor shows");
rule!(EMPTY_FILE, "empty-file", File, Error, "a file holds nothing");

/// The rules of this file.
pub static RULES: [&Rule; 7] =
    [&CANNOT_READ, &NOT_A_FILE, &FOLDER_LOOP, &TOO_LARGE, &NOT_UTF8, &CONTROL_CHARACTER, &EMPTY_FILE];

/// Why a file cannot be checked as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// Why, and after a semicolon what to do.
    CouldNotRead { why: String },
    /// What stands there instead, with its article: "a named pipe".
    NotAFile { what: &'static str },
    /// The folder to which a link leads back; `None` where it leads to nothing but itself.
    FolderLoop { back_to: Option<String> },
    /// Sizes in bytes; `None` where a text did not end before the limit.
    TooLarge { size: Option<u64>, limit: usize },
    /// Text in another encoding, which has a name.
    OtherEncoding { name: &'static str },
    /// A byte that cannot stand there in UTF-8, and the character it is in Windows-1252.
    BadByte { place: Place, byte: u8, probably: Option<char> },
    /// The last character is not complete.
    CutOff { place: Place },
    /// Bytes that no text has.
    NoText { place: Place },
    /// The first of them, and how many more follow.
    ControlCharacter { place: Place, character: char, more: usize },
    /// Nothing but white space.
    Empty,
}

impl Unreadable {
    /// Whether nothing else in the file can be checked. Only some control characters leave the rest as it is.
    pub fn stops(&self) -> bool {
        match self {
            Unreadable::ControlCharacter { character, .. } => *character == '\0',
            Unreadable::CouldNotRead { .. }
            | Unreadable::NotAFile { .. }
            | Unreadable::FolderLoop { .. }
            | Unreadable::TooLarge { .. }
            | Unreadable::OtherEncoding { .. }
            | Unreadable::BadByte { .. }
            | Unreadable::CutOff { .. }
            | Unreadable::NoText { .. }
            | Unreadable::Empty => true,
        }
    }

    /// What is to be said of it.
    pub fn finding(&self, file: FileId) -> Finding {
        let (rule, place, message, help) = match self {
            Unreadable::CouldNotRead { why } => {
                let (why, advice) = two_parts(why);
                let help = advice.unwrap_or("name another file, or mend this one");
                (&CANNOT_READ, Place::START, why.to_owned(), help.to_owned())
            }
            Unreadable::NotAFile { what } => {
                let help = "name a file, or send the text to standard input and name `-`".to_owned();
                (&NOT_A_FILE, Place::START, format!("this is {what}, not a file"), help)
            }
            Unreadable::FolderLoop { back_to } => {
                let message = match back_to {
                    Some(folder) => format!("the link leads back to the folder {}, which holds it", in_ticks(folder)),
                    None => "the link leads back to itself".to_owned(),
                };
                (&FOLDER_LOOP, Place::START, message, "remove the link; everything else was checked".to_owned())
            }
            Unreadable::TooLarge { size, limit } => {
                let limit = mebibytes(*limit as u64);
                let message = match size {
                    Some(size) => format!("the file is {} large, and files up to {limit} are read", mebibytes(*size)),
                    None => format!("the text is larger than {limit}, and no more is read"),
                };
                (&TOO_LARGE, Place::START, message, "name a smaller file, or split this one".to_owned())
            }
            Unreadable::OtherEncoding { name } => {
                (&NOT_UTF8, Place::START, format!("the file is saved as {name}"), SAVE_AS_UTF8.to_owned())
            }
            Unreadable::BadByte { place, byte, probably } => {
                let message = match probably {
                    Some(character) => {
                        format!(
                            "the byte `0x{byte:02X}` is not UTF-8; in Windows-1252 it is {}",
                            in_ticks(&character.to_string())
                        )
                    }
                    None => format!("the byte `0x{byte:02X}` is not UTF-8"),
                };
                (&NOT_UTF8, *place, message, SAVE_AS_UTF8.to_owned())
            }
            Unreadable::CutOff { place } => {
                let help = "the file was probably not copied in full; copy it again".to_owned();
                (&NOT_UTF8, *place, "the file ends in the middle of a character".to_owned(), help)
            }
            Unreadable::NoText { place } => {
                let help = "name a text file; a file of an office program must be saved as plain text first".to_owned();
                (&NOT_UTF8, *place, "this is not a text file".to_owned(), help)
            }
            Unreadable::ControlCharacter { place, character, more } => {
                let here = format!("the control character `{}` stands here", character.escape_unicode());
                let message = match more {
                    0 => here,
                    1 => format!("{here}, and another one below"),
                    more => format!("{here}, and {more} more below"),
                };
                let help = "remove it; where the editor does not show it, type the line anew".to_owned();
                (&CONTROL_CHARACTER, *place, message, help)
            }
            Unreadable::Empty => {
                (&EMPTY_FILE, Place::START, "the file is empty".to_owned(), "remove it, or name another one".to_owned())
            }
        };
        Finding::new(rule, file, place, message).help(help)
    }
}

/// The first control character of a text, which a terminal would obey; ends of lines and tabs are none.
pub fn control_character(text: &str) -> Option<char> {
    text.chars().find(|character| is_unwelcome(*character))
}

/// Whether a character does not belong in a text.
pub fn is_unwelcome(character: char) -> bool {
    character.is_control() && !matches!(character, '\n' | '\t')
}

/// What is to be said of a text that spells a control character: its rule, what is wrong, what to do.
pub fn escaped_control_character(character: char) -> (&'static Rule, String, &'static str) {
    let message = format!("the text holds the control character `{}`", character.escape_unicode());
    (&CONTROL_CHARACTER, message, "remove it")
}

const SAVE_AS_UTF8: &str = "open it in a text editor and save it with the encoding UTF-8";

/// A size in MiB, rounded up to a tenth, so that what is over a limit never reads like the limit.
fn mebibytes(bytes: u64) -> String {
    let tenths = bytes.saturating_mul(10).div_ceil(1024 * 1024);
    match tenths % 10 {
        0 => format!("{} MiB", tenths / 10),
        tenth => format!("{}.{tenth} MiB", tenths / 10),
    }
}
