//! Findings are shown alike, whole and harmless in every format.

mod excerpts;
mod formats;
mod properties;
mod sample;
mod sarif;
