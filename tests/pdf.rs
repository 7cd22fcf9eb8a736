//! The PDF room: documents built here, looked at as pages with items and, where programs are there, as files.

#[path = "pdf/sample.rs"]
mod sample;

use hemicycle::pdf::{self, Options};

fn options() -> Options {
    Options { created: 1_780_000_000, producer: "hemicycle test".into() }
}

/// Writes target/demo.pdf, to be looked at: `cargo test --test pdf -- --ignored demo`.
#[test]
#[ignore = "writes a file to be looked at"]
fn demo() {
    let written = pdf::write(&sample::report(), &sample::theme(), &options()).expect("the demo is written");
    println!("{} pages, {} bytes, missing {:?}", written.pages, written.bytes.len(), written.missing);
    std::fs::write("target/demo.pdf", written.bytes).expect("target is writable");
}
