//! What a PDF says that it was made from, read back without reading the PDF.
//!
//! The metadata are XML text that stands in the file as it is, so that programs find it that know nothing of PDF (XMP
//! specification, part 3). Whatever the bytes are, this neither panics nor takes longer than a few passes over them.

use std::fmt;

use jiff::Timestamp;

use crate::report::origin::{Origin, Part};

/// Why a file does not say what it was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OriginError {
    NotPdf,
    /// A PDF of another program, or one that another program has written anew.
    NotSaid,
    /// It is said, but not in the form in which this program says it.
    Garbled(Part),
}

impl fmt::Display for OriginError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OriginError::NotPdf => formatter.write_str("the file is no PDF"),
            OriginError::NotSaid => formatter.write_str("the PDF does not say what it was made from"),
            OriginError::Garbled(part) => write!(formatter, "what the PDF says of its {part} cannot be read"),
        }
    }
}

impl std::error::Error for OriginError {}

/// The longest value of a part, in bytes: the names of many sections are shorter.
const LONGEST: usize = 2000;

/// Reads what a report was made from.
///
/// # Errors
///
/// The bytes are no PDF, or one that does not name its origin as [`crate::pdf::write`] does.
pub fn origin(bytes: &[u8]) -> Result<Origin, OriginError> {
    if !bytes.starts_with(b"%PDF-") {
        return Err(OriginError::NotPdf);
    }
    let packet = packet(bytes, b"<hemicycle:").ok_or(OriginError::NotSaid)?;
    let fingerprint = |part| match value(packet, &format!("hemicycle:{part}")) {
        Some(digits) if is_fingerprint(&digits) => Ok(Some(digits)),
        Some(_) => Err(OriginError::Garbled(part)),
        None => Ok(None),
    };
    let program = value(packet, &format!("hemicycle:{}", Part::Program));
    Ok(Origin {
        rubric: fingerprint(Part::Rubric)?.ok_or(OriginError::Garbled(Part::Rubric))?,
        answers: fingerprint(Part::Answers)?.ok_or(OriginError::Garbled(Part::Answers))?,
        before: fingerprint(Part::Before)?,
        template: fingerprint(Part::Template)?,
        theme: fingerprint(Part::Theme)?,
        extent: value(packet, &format!("hemicycle:{}", Part::Extent)),
        program: program.ok_or(OriginError::Garbled(Part::Program))?,
    })
}

/// The time at which a PDF says that it was made, in seconds since 1970; `None` where it does not say so as
/// [`crate::pdf::write`] does.
pub fn created(bytes: &[u8]) -> Option<i64> {
    let moment: Timestamp = value(packet(bytes, b"<xmp:CreateDate>")?, "xmp:CreateDate")?.parse().ok()?;
    Some(moment.as_second())
}

/// The last packet of metadata that holds these bytes: what was added to a file later stands further back.
fn packet<'b>(bytes: &'b [u8], wanted: &[u8]) -> Option<&'b [u8]> {
    let at = rfind(bytes, wanted)?;
    let start = rfind(&bytes[..at], b"<?xpacket begin=")?;
    let length = find(&bytes[start..], b"<?xpacket end=")?;
    // What was found may stand behind the packet's end, in a file that was cut up.
    (start + length > at).then(|| &bytes[start..start + length])
}

/// The text of an element that holds nothing else.
fn value(packet: &[u8], name: &str) -> Option<String> {
    let (opening, closing) = (format!("<{name}>"), format!("</{name}>"));
    let start = find(packet, opening.as_bytes())? + opening.len();
    let rest = &packet[start..];
    let text = &rest[..find(&rest[..rest.len().min(LONGEST + closing.len())], closing.as_bytes())?];
    let text = std::str::from_utf8(text).ok()?;
    let is_plain = !text.chars().any(|sign| sign.is_control() || sign == '<');
    is_plain.then(|| text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
}

fn is_fingerprint(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

fn rfind(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    // Of a megabyte, hardly a window begins like this: most are passed by a look at their first byte.
    bytes.windows(wanted.len()).rposition(|window| window.first() == wanted.first() && window == wanted)
}
