//! Other people's PDF programs as judges. In CI they must be there; elsewhere their checks may be left out.

use std::io::Write;
use std::path::Path;
use std::process::Command;

/// A file that is removed with the value.
pub fn saved(bytes: &[u8]) -> tempfile::NamedTempFile {
    let mut file = tempfile::Builder::new().suffix(".pdf").tempfile().expect("there is room for a file");
    file.write_all(bytes).expect("there is room for a file");
    file
}

/// What a program says about a file; nothing if the program is not there.
pub fn run(program: &str, before: &[&str], file: &Path, after: &[&str]) -> Option<String> {
    match Command::new(program).args(before).arg(file).args(after).output() {
        Ok(output) => {
            let words = [output.stdout, output.stderr].concat();
            Some(String::from_utf8_lossy(&words).into_owned())
        }
        Err(error) => {
            assert!(std::env::var_os("CI").is_none(), "{program} must be there in CI: {error}");
            println!("check left out: {program} is not there");
            None
        }
    }
}
