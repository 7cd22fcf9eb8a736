//! The interview as screens in a terminal.
//!
//! In: an [`Interview`](hemicycle::interview::Interview) and the file it is kept in. Out: a finished interview, or the
//! reason why it stopped. This is the only room that knows the crate `inquire`; what it measured about that crate is told
//! beside the lines that need it.

mod begun;
mod choice;
mod conversation;
mod evidence;
mod evidence_draft;
mod leaving;
mod line;
mod menu;
mod notice;
mod page;
mod profile;
mod question;
mod review;
mod screen;
mod welcome;

pub use conversation::{Conversation, Ending, save_quietly, stopped};
pub use screen::Screen;
