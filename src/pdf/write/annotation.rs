//! Links that can be clicked.

use lopdf::{Document, Object, ObjectId};

use super::object::{Places, text};
use super::operand;
use super::packed::Packed;
use super::tags::annotation_key;
use crate::pdf::PdfError;
use crate::pdf::scene::{Link, Scene, Target};

/// Object numbers for all links, so that the structure can point at them.
pub fn reserve(document: &mut Document, links: &[Link]) -> Vec<ObjectId> {
    links.iter().map(|_| document.new_object_id()).collect()
}

/// Writes all links onto their pages.
///
/// # Errors
///
/// When a page that was just written is not there: a fault of the libraries.
pub fn write(
    document: &mut Document,
    scene: &Scene,
    places: &Places,
    annotations: &[ObjectId],
    packed: &mut Packed,
) -> Result<(), PdfError> {
    for (index, (link, id)) in scene.links.iter().zip(annotations).enumerate() {
        packed.add(id.0, |out| annotation(out, link, annotation_key(scene, index), places));
    }
    for (number, page) in places.pages.iter().enumerate() {
        let on_page = scene.links.iter().zip(annotations).filter(|(link, _)| link.page == number);
        let on_page: Vec<Object> = on_page.map(|(_, id)| Object::Reference(*id)).collect();
        let page = document.get_object_mut(*page)?.as_dict_mut()?;
        if on_page.is_empty() {
            page.remove(b"Annots");
        } else {
            page.set("Annots", on_page);
        }
    }
    Ok(())
}

fn annotation(out: &mut Vec<u8>, link: &Link, key: i64, places: &Places) {
    // Printed with the page (ISO 32000-1, 12.5.3).
    out.extend_from_slice(b"<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect");
    operand::object(out, &places.rectangle(link.area).into());
    out.extend_from_slice(b"/StructParent ");
    operand::integer(out, key);
    out.extend_from_slice(b"/Contents");
    operand::object(out, &text(&link.description));
    match &link.target {
        Target::Address(address) => {
            out.extend_from_slice(b"/A<</S/URI/URI");
            operand::object(out, &Object::string_literal(ascii(address)));
            out.extend_from_slice(b">>");
        }
        Target::Place { page, y } => {
            out.extend_from_slice(b"/Dest");
            operand::object(out, &places.destination(*page, *y).into());
        }
    }
    out.extend_from_slice(b">>");
}

/// An address in ASCII, as PDF wants it: other bytes are percent-encoded.
fn ascii(address: &str) -> String {
    let mut spelt = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic() {
            spelt.push(char::from(byte));
        } else {
            spelt.push_str(&format!("%{byte:02X}"));
        }
    }
    spelt
}
