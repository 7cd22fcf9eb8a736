//! Links that can be clicked.

use lopdf::{Document, Object, ObjectId, dictionary};

use super::object::{Places, text};
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
) -> Result<(), PdfError> {
    for (index, (link, id)) in scene.links.iter().zip(annotations).enumerate() {
        let mut annotation = dictionary! {
            "Type" => "Annot",
            "Subtype" => "Link",
            "Rect" => places.rectangle(link.area),
            "Border" => vec![0.into(), 0.into(), 0.into()],
            // Printed with the page (ISO 32000-1, 12.5.3).
            "F" => 4,
            "StructParent" => annotation_key(scene, index),
            "Contents" => text(&link.description),
        };
        match &link.target {
            Target::Address(address) => {
                annotation.set("A", dictionary! { "S" => "URI", "URI" => Object::string_literal(ascii(address)) })
            }
            Target::Place { page, y } => annotation.set("Dest", places.destination(*page, *y)),
        }
        document.set_object(*id, annotation);
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

/// An address in ASCII, as PDF wants it: other bytes are percent-encoded.
fn ascii(address: &str) -> String {
    address
        .bytes()
        .map(|byte| if byte.is_ascii_graphic() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
