//! A scene to the bytes of a tagged PDF 1.7.
//!
//! printpdf writes fonts and page content; what it cannot do (structure, links, nested bookmarks, metadata, the same
//! bytes every time) is added to the objects before they are written. The order of steps follows the facts measured in
//! the project's notes on printpdf 0.12.

mod annotation;
mod content;
mod embed;
mod metadata;
mod object;
mod outline;
mod tags;

use lopdf::{Object, SaveOptions, StringFormat};
use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt, Rect};

use super::scene::Scene;
use super::{Options, PdfError};

/// Writes a scene.
///
/// # Errors
///
/// When a font cannot be cut down, when printpdf warns, or when lopdf cannot write.
pub fn bytes(scene: &Scene, options: &Options) -> Result<Vec<u8>, PdfError> {
    let mut document = printed(scene)?;
    document.version = "1.7".into();
    let pages: Vec<_> = document.page_iter().collect();
    let places = object::Places { pages: &pages, page_height: scene.page_size.1 };
    let annotations = annotation::reserve(&mut document, &scene.links);
    tags::write(&mut document, scene, &places, &annotations)?;
    annotation::write(&mut document, scene, &places, &annotations)?;
    outline::write(&mut document, &scene.outline, &places)?;
    metadata::write(&mut document, scene, options)?;
    document.compress();
    save(document)
}

/// Fonts and page content, through printpdf.
fn printed(scene: &Scene) -> Result<lopdf::Document, PdfError> {
    let fonts = embed::fonts(scene)?;
    let mut document = PdfDocument::new("");
    for font in fonts.in_use() {
        document.resources.fonts.map.insert(font.id.clone(), font.font.clone());
    }
    let (width, height) = scene.page_size;
    let page_box =
        Rect { x: Pt(0.0), y: Pt(0.0), width: Pt(width), height: Pt(height), mode: None, winding_order: None };
    document.pages = scene
        .pages
        .iter()
        .map(|page| PdfPage {
            media_box: page_box.clone(),
            trim_box: page_box.clone(),
            crop_box: page_box.clone(),
            ops: content::operations(page, scene, &fonts),
        })
        .collect();
    let mut warnings = Vec::new();
    let written = document.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
    match warnings.first() {
        None => Ok(written),
        Some(warning) => Err(PdfError::Content(warning.msg.clone())),
    }
}

/// Writes the objects, with an ID that depends on nothing but them.
fn save(mut document: lopdf::Document) -> Result<Vec<u8>, PdfError> {
    // printpdf's own properties were replaced.
    document.prune_objects();
    document.renumber_objects();
    let digest = {
        let mut plain = Vec::new();
        document.trailer.remove(b"ID");
        document.clone().save_to(&mut plain).map_err(PdfError::Write)?;
        object::digest(&plain)
    };
    let id = Object::String(digest.to_be_bytes().to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
    let compact = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(250)
        .compression_level(9)
        .build();
    let mut bytes = Vec::new();
    document.save_with_options(&mut bytes, compact).map_err(PdfError::Write)?;
    Ok(bytes)
}
