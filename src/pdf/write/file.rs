//! Objects to the bytes of a file: in compressed streams, found through a compressed table, named by their content.

use lopdf::{Dictionary, Document, Object, SaveOptions, Stream};

use super::object::digest;
use crate::pdf::PdfError;

/// Bytes of an entry of the cross-reference table, as lopdf writes it: 1 for the kind, 4 for the place, 2 for the index.
const ENTRY: usize = 7;

/// Writes the objects, with an ID that depends on nothing but them.
///
/// # Errors
///
/// When lopdf cannot write, or does not write what it did when this was made.
pub fn bytes(mut document: Document) -> Result<Vec<u8>, PdfError> {
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(1000)
        .compression_level(6)
        .build();
    let mut bytes = Vec::new();
    document.save_with_options(&mut bytes, options).map_err(PdfError::Write)?;
    // lopdf leaves the table as it is, which makes up a fifteenth of a report.
    let table = table(&document, &bytes)?;
    bytes.truncate(table.start);
    let id = format!("<{:032X}>", digest(&bytes));
    bytes.extend(table.written(&id));
    bytes.extend(format!("startxref\n{}\n%%EOF\n", table.start).bytes());
    Ok(bytes)
}

/// The cross-reference table of a file (ISO 32000-1, 7.5.8).
struct Table {
    /// Where it begins in the file.
    start: usize,
    /// The number of its own object, the last one.
    number: u32,
    /// The trailer's entries, without ID.
    dictionary: Dictionary,
    entries: Vec<u8>,
}

fn table(document: &Document, bytes: &[u8]) -> Result<Table, PdfError> {
    let other_form = || PdfError::Write(std::io::Error::other("the table of objects is not where it was expected"));
    let number = document.max_id;
    let beginning = format!("\n{number} 0 obj\n");
    let start = bytes.windows(beginning.len()).rposition(|window| window == beginning.as_bytes());
    let start = start.ok_or_else(other_form)? + 1;
    let content = bytes[start..].windows(7).position(|window| window == b"stream\n").ok_or_else(other_form)?;
    let content = start + content + 7;
    let length = document.trailer.get(b"Length")?.as_i64()?;
    let end = usize::try_from(length).ok().and_then(|length| content.checked_add(length)).ok_or_else(other_form)?;
    let entries = bytes.get(content..end).ok_or_else(other_form)?.to_vec();
    let mut dictionary = document.trailer.clone();
    dictionary.remove(b"ID");
    Ok(Table { start, number, dictionary, entries })
}

impl Table {
    /// The object as it stands in the file.
    fn written(&self, id: &str) -> Vec<u8> {
        let mut stream = Stream::new(Dictionary::new(), differences(&self.entries));
        // A table too small to become smaller stays as it is.
        let is_smaller = stream.compress().is_ok() && stream.dict.has(b"Filter");
        let content = if is_smaller { &stream.content } else { &self.entries };
        let filter = match is_smaller {
            true => format!("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns {ENTRY}>>"),
            false => String::new(),
        };
        let integers = |key: &[u8]| -> String {
            let numbers = self.dictionary.get(key).and_then(Object::as_array).map(Vec::as_slice).unwrap_or_default();
            numbers.iter().filter_map(|number| number.as_i64().ok()).map(|number| format!("{number} ")).collect()
        };
        let reference = |key: &[u8]| match self.dictionary.get(key).and_then(Object::as_reference) {
            Ok((number, generation)) => format!("{number} {generation} R"),
            Err(_) => "null".to_owned(),
        };
        let head = format!(
            "{} 0 obj\n<</Type/XRef/Size {}/W[1 4 2]/Index[{}]/Root {}/Info {}/ID[{id}{id}]{filter}/Length {}>>\nstream\n",
            self.number,
            self.number + 1,
            integers(b"Index").trim_end(),
            reference(b"Root"),
            reference(b"Info"),
            content.len(),
        );
        [head.as_bytes(), content, b"\nendstream\nendobj\n"].concat()
    }
}

/// Every entry as its difference from the one before (the predictor `Up` of PNG): neighbours are much alike.
fn differences(entries: &[u8]) -> Vec<u8> {
    let mut before = [0; ENTRY];
    let mut rows = Vec::with_capacity(entries.len() / ENTRY * (ENTRY + 1));
    for entry in entries.chunks_exact(ENTRY) {
        rows.push(2);
        rows.extend(entry.iter().zip(before).map(|(now, before)| now.wrapping_sub(before)));
        before.copy_from_slice(entry);
    }
    rows
}
