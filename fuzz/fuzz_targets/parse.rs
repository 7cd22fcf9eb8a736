//! Any bytes: what is read has its places in the text and no more values than signs, and what is refused is refused in one
//! line at a place of the text.
#![no_main]

use hemicycle::diagnostic::decode;
use hemicycle::yaml::{self, Kind};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (source, problem) = decode("fuzz.yaml", bytes.to_vec());
    if problem.as_ref().is_some_and(|problem| problem.stops()) {
        return;
    }
    let text = &source.text;
    match yaml::tree(text) {
        Ok(root) => {
            let mut waiting = vec![&root];
            let mut values = 0;
            while let Some(node) = waiting.pop() {
                values += 1;
                assert!(text.get(node.place.bytes()).is_some(), "a place outside the text");
                match &node.kind {
                    Kind::Scalar { .. } => {}
                    Kind::Sequence(items) => waiting.extend(items),
                    Kind::Mapping(entries) => waiting.extend(entries.iter().flat_map(|(key, value)| [key, value])),
                }
            }
            assert!(values <= 2 * text.len() + 1, "more values than signs");
            let _ = yaml::value::<serde_json::Value>(&root);
        }
        Err(error) => {
            assert!(!error.message.contains('\n') && !error.message.is_empty());
            if let Some(place) = error.place {
                assert!(text.get(place.bytes()).is_some(), "a place outside the text");
            }
        }
    }
});
