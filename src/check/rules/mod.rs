//! One folder for each family of rules, and in it one file for each thing that is looked for: its rule, and the check that
//! tells it.

pub(super) mod allow;
pub(super) mod case;
pub(super) mod file;
pub(super) mod recommending;
pub(super) mod reference;
pub(super) mod scale;
pub(super) mod scoring;
pub(super) mod source;
pub(super) mod structure;
pub(super) mod text;
pub(super) mod theme;
pub(super) mod translation;
pub(super) mod words;
