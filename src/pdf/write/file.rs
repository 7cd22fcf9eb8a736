//! Objects to the bytes of a file, as compact as PDF 1.7 allows (ISO 32000-1, 7.5).
//!
//! lopdf could write them too, but copies every object on the way, leaves the table of their places uncompressed, and
//! knows no ID that depends on nothing but the content.

use std::ops::Range;

use lopdf::{Dictionary, Document, Object, Stream, StringFormat, dictionary};

use super::compressor::Compressor;
use super::packed::Packed;
use super::{object, operand};
use crate::pdf::PdfError;

/// Four bytes above 127 tell programs that the file is not text.
const HEADER: &[u8] = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";
/// Bytes of an entry in the table of places: its kind, an offset or stream, an index.
const ENTRY_WIDTHS: [usize; 3] = [1, 4, 2];

/// Writes all objects, those that are packed already too; the ID is a digest of them.
///
/// # Errors
///
/// When a stream cannot be compressed, or the document has lost its catalogue: a fault of the libraries.
pub fn bytes(document: Document, mut packed: Packed, compressor: Compressor) -> Result<Vec<u8>, PdfError> {
    let catalogue = document.trailer.get(b"Root")?.clone();
    let information = document.trailer.get(b"Info")?.clone();
    let mut file = File { out: HEADER.to_vec(), places: vec![Place::Free; document.max_id as usize + 1], compressor };
    for ((number, _), object) in document.objects {
        match object {
            Object::Stream(stream) => file.stream(number, stream)?,
            other => packed.add(number, |out| operand::object(out, &other)),
        }
    }
    for objects in packed.streams() {
        file.object_stream(&packed, objects)?;
    }
    file.finish(catalogue, information)
}

struct File {
    out: Vec<u8>,
    /// By object number.
    places: Vec<Place>,
    compressor: Compressor,
}

/// Where an object is.
#[derive(Clone, Copy)]
enum Place {
    Free,
    /// Bytes from the start of the file.
    Offset(u32),
    Packed {
        /// Number of the stream that holds it.
        stream: u32,
        index: u16,
    },
}

impl File {
    fn stream(&mut self, number: u32, stream: Stream) -> Result<(), PdfError> {
        if stream.allows_compression && stream.dict.get(b"Filter").is_err() {
            return self.compressed_stream(number, stream.dict, &[&stream.content]);
        }
        self.finished_stream(number, stream.dict, &stream.content);
        Ok(())
    }

    /// A stream of these bytes, one after the other.
    fn compressed_stream(&mut self, number: u32, mut dictionary: Dictionary, parts: &[&[u8]]) -> Result<(), PdfError> {
        let content = self.compressor.compress(parts)?.to_vec();
        dictionary.set("Filter", "FlateDecode");
        self.finished_stream(number, dictionary, &content);
        Ok(())
    }

    fn finished_stream(&mut self, number: u32, mut dictionary: Dictionary, content: &[u8]) {
        self.places[number as usize] = Place::Offset(self.out.len() as u32);
        dictionary.set("Length", content.len() as i64);
        operand::integer(&mut self.out, i64::from(number));
        self.out.extend_from_slice(b" 0 obj\n");
        operand::dictionary(&mut self.out, &dictionary);
        self.out.extend_from_slice(b"\nstream\n");
        self.out.extend_from_slice(content);
        self.out.extend_from_slice(b"\nendstream\nendobj\n");
    }

    fn object_stream(&mut self, packed: &Packed, objects: Range<usize>) -> Result<(), PdfError> {
        let stream = self.next_number();
        let count = objects.len() as i64;
        let start = packed.start(objects.start);
        let mut head = Vec::with_capacity(12 * objects.len());
        for (index, object) in objects.clone().enumerate() {
            let number = packed.number(object);
            self.places[number as usize] = Place::Packed { stream, index: index as u16 };
            operand::integer(&mut head, i64::from(number));
            head.push(b' ');
            operand::integer(&mut head, (packed.start(object) - start) as i64);
            head.push(b' ');
        }
        let dictionary = dictionary! { "Type" => "ObjStm", "N" => count, "First" => head.len() as i64 };
        self.compressed_stream(stream, dictionary, &[&head, packed.bytes(objects)])
    }

    /// The table of places with what a reader begins with, itself a stream.
    fn finish(mut self, catalogue: Object, information: Object) -> Result<Vec<u8>, PdfError> {
        let id = object::digest(&self.out).to_be_bytes().to_vec();
        let id = Object::String(id, StringFormat::Hexadecimal);
        let number = self.next_number();
        let start = self.out.len();
        self.places[number as usize] = Place::Offset(start as u32);
        let columns = ENTRY_WIDTHS.iter().sum::<usize>() as i64;
        let table = Stream::new(
            dictionary! {
                "Type" => "XRef",
                "Size" => self.places.len() as i64,
                "W" => ENTRY_WIDTHS.map(|width| Object::Integer(width as i64)).to_vec(),
                "Root" => catalogue,
                "Info" => information,
                "ID" => vec![id.clone(), id],
                "DecodeParms" => dictionary! { "Predictor" => 12, "Columns" => columns },
            },
            predicted(&self.places),
        );
        self.stream(number, table)?;
        self.out.extend_from_slice(b"startxref\n");
        operand::integer(&mut self.out, start as i64);
        self.out.extend_from_slice(b"\n%%EOF\n");
        Ok(self.out)
    }

    fn next_number(&mut self) -> u32 {
        self.places.push(Place::Free);
        self.places.len() as u32 - 1
    }
}

/// The entries, each as its difference from the one above (PNG's predictor "up"): neighbours are alike.
fn predicted(places: &[Place]) -> Vec<u8> {
    const UP: u8 = 2;
    let mut table = Vec::new();
    let mut above = [0_u8; 7];
    for place in places {
        let (kind, middle, last) = match *place {
            Place::Free => (0, 0, u16::MAX),
            Place::Offset(offset) => (1, offset, 0),
            Place::Packed { stream, index } => (2, stream, index),
        };
        let mut entry = [kind; 7];
        entry[1..5].copy_from_slice(&middle.to_be_bytes());
        entry[5..].copy_from_slice(&last.to_be_bytes());
        table.push(UP);
        table.extend(entry.iter().zip(above).map(|(byte, above)| byte.wrapping_sub(above)));
        above = entry;
    }
    table
}
