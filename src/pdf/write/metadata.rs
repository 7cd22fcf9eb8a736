//! What a PDF says about itself: title, language, producer, dates, and that it is accessible.

use jiff::Timestamp;
use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::extension;
use super::object::text;
use crate::pdf::scene::Scene;
use crate::pdf::{Options, PdfError};
use crate::report::origin::{Origin, Part};

/// The first second of the year 0: a PDF has no dates before it.
const EARLIEST: i64 = -62_167_219_200;

/// Writes properties and catalog entries.
///
/// # Errors
///
/// When the document has no catalog: a fault of the libraries.
pub fn write(document: &mut Document, scene: &Scene, options: &Options) -> Result<(), PdfError> {
    let created = options.created.clamp(EARLIEST, Timestamp::MAX.as_second());
    let created = Timestamp::from_second(created).expect("it was brought into the range");
    let title = if scene.title.trim().is_empty() { "Untitled" } else { scene.title.trim() };
    let language = if scene.language.trim().is_empty() { "en" } else { scene.language.trim() };
    // In place of printpdf's own properties, whose dates are those of the clock.
    let properties = document.trailer.get(b"Info")?.as_reference()?;
    document.set_object(properties, information(title, created, options));
    let dictionary = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    // Left uncompressed, so that programs that do not read PDF find it.
    let stream = Stream::new(dictionary, packet(title, language, created, scene.origin.as_ref(), options).into_bytes())
        .with_compression(false);
    let metadata = document.add_object(stream);
    let catalog = document.catalog_mut()?;
    catalog.set("Metadata", metadata);
    catalog.set("Lang", text(language));
    let mut preferences = dictionary! { "DisplayDocTitle" => true };
    if scene.from_right {
        // Pages side by side stand so that the first is the right one.
        preferences.set("Direction", "R2L");
    }
    catalog.set("ViewerPreferences", preferences);
    Ok(())
}

fn information(title: &str, created: Timestamp, options: &Options) -> Dictionary {
    let date = Object::string_literal(created.strftime("D:%Y%m%d%H%M%SZ").to_string());
    dictionary! {
        "Title" => text(title),
        "Producer" => text(&options.producer),
        "CreationDate" => date.clone(),
        "ModDate" => date,
    }
}

/// The XMP packet.
fn packet(title: &str, language: &str, created: Timestamp, origin: Option<&Origin>, options: &Options) -> String {
    let date = created.strftime("%Y-%m-%dT%H:%M:%SZ");
    let (title, language, producer) = (escaped(title), escaped(language), escaped(&options.producer));
    let (schemas, origin) = (extension::declaration(), origin.map(described).unwrap_or_default());
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
   <pdf:Producer>{producer}</pdf:Producer>
   <xmp:CreateDate>{date}</xmp:CreateDate>
   <xmp:ModifyDate>{date}</xmp:ModifyDate>
   <pdfaid:part>2</pdfaid:part>
   <pdfaid:conformance>A</pdfaid:conformance>
   <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>
{origin}{schemas} </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"#,
        bom = '\u{feff}'
    )
}

/// What the document was made from; [`crate::pdf::origin`] reads it.
fn described(origin: &Origin) -> String {
    let parts = Part::ALL.map(|part| match origin.part(part) {
        Some(value) => format!("   <hemicycle:{part}>{}</hemicycle:{part}>\n", escaped(value)),
        None => String::new(),
    });
    let namespace = extension::ORIGIN;
    format!(
        r#"  <rdf:Description rdf:about="" xmlns:hemicycle="{namespace}">
{}  </rdf:Description>
"#,
        parts.concat()
    )
}

/// For XML text; signs that XML cannot hold are left out.
fn escaped(words: &str) -> String {
    let clean = words.chars().filter(|sign| !sign.is_control() && !"\u{fffe}\u{ffff}".contains(*sign));
    clean.collect::<String>().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
