//! The interview as a conversation with a person.
//!
//! In: an [`Interview`](hemicycle::interview::Interview) and the file it is kept in. Out: a finished interview, or the
//! reason why it stopped. What is said and asked is the same in every window; a [`Face`] shows it: [`Screens`] as pages that
//! fill the window, [`Lines`] one line after another.

mod begun;
mod carried;
mod choice;
mod conversation;
mod evidence;
mod evidence_draft;
mod face;
mod leaving;
mod lines;
mod menu;
mod page;
mod place;
mod planning;
mod profile;
mod question;
mod review;
mod review_part;
mod screens;
mod typing;
mod welcome;
mod workshop;

pub use conversation::{Conversation, Ending, Manner, save_quietly, stopped};
pub use face::Face;
pub use lines::Lines;
pub use screens::Screens;
