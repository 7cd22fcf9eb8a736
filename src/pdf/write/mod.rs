//! A scene to the bytes of a tagged PDF 1.7 that conforms to PDF/UA-1 and to PDF/A-2a.
//!
//! printpdf writes fonts and pages; what it cannot do (compact content, structure, links, nested bookmarks, metadata,
//! the same bytes every time) is added to the objects before they are written. The order of steps follows the facts measured in
//! the project's notes on printpdf 0.12.

mod annotation;
mod artwork;
mod character_map;
mod colour_space;
mod compressor;
mod content;
mod embed;
mod extension;
mod file;
mod metadata;
mod object;
mod operand;
mod outline;
mod packed;
mod picture;
mod spelling;
mod tags;

use compressor::Compressor;
use lopdf::{Stream, dictionary};
use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt, Rect};

use super::font::Faces;
use super::scene::Scene;
use super::{Options, PdfError};

/// Writes a scene.
///
/// # Errors
///
/// When a font cannot be cut down, when printpdf warns, or when lopdf cannot write.
pub fn bytes(scene: &Scene, faces: &Faces, options: &Options) -> Result<Vec<u8>, PdfError> {
    let mut compressor = Compressor::new();
    let mut document = printed(scene, faces, &mut compressor)?;
    let pages: Vec<_> = document.page_iter().collect();
    let places = object::Places { pages: &pages, page_height: scene.page_size.1 };
    let annotations = annotation::reserve(&mut document, &scene.links);
    let mut packed = packed::Packed::for_objects(scene.structure.nodes.len() + scene.links.len() + scene.outline.len());
    tags::write(&mut document, scene, &places, &annotations, &mut packed)?;
    annotation::write(&mut document, scene, &places, &annotations, &mut packed)?;
    outline::write(&mut document, &scene.outline, &places, &mut packed)?;
    metadata::write(&mut document, scene, options)?;
    colour_space::write(&mut document)?;
    file::bytes(document, packed, compressor)
}

/// Fonts and pages through printpdf, with page content of our own.
fn printed(scene: &Scene, faces: &Faces, compressor: &mut Compressor) -> Result<lopdf::Document, PdfError> {
    let (fonts, specimens) = embed::fonts(scene, faces)?;
    let mut document = PdfDocument::new("");
    let pictures = picture::EmbeddedPictures::of(scene);
    document.resources.xobjects.map.extend(pictures.objects());
    let (width, height) = scene.page_size;
    let page_box =
        Rect { x: Pt(0.0), y: Pt(0.0), width: Pt(width), height: Pt(height), mode: None, winding_order: None };
    let page = PdfPage { media_box: page_box.clone(), trim_box: page_box.clone(), crop_box: page_box, ops: Vec::new() };
    document.pages = vec![page; scene.pages.len()];
    for specimen in specimens {
        document.pages[0].ops.extend(specimen.operations);
        document.resources.fonts.map.insert(specimen.id, specimen.font);
    }
    let mut warnings = Vec::new();
    let mut written = document.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
    if let Some(warning) = warnings.first() {
        return Err(PdfError::Content(warning.msg.clone()));
    }
    let spellings = spelling::Spellings::of(scene, &fonts);
    let resources = content::Resources { fonts: &fonts, spellings: &spellings, pictures: &pictures };
    let pages: Vec<_> = written.page_iter().collect();
    // The room of one page is used for the next.
    let mut bytes = Vec::new();
    for (page, id) in scene.pages.iter().zip(&pages) {
        let contents = written.get_dictionary(*id)?.get(b"Contents")?.as_reference()?;
        bytes = content::bytes(page, scene, &resources, bytes);
        let compressed = compressor.compress(&[&bytes])?.to_vec();
        written.set_object(contents, Stream::new(dictionary! { "Filter" => "FlateDecode" }, compressed));
    }
    artwork::write_states(&mut written, scene, &pages)?;
    embed::encode(&mut written, &fonts)?;
    Ok(written)
}
