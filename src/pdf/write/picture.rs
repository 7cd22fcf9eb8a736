//! Pictures as image objects, each once.

use std::sync::Arc;

use printpdf::{Op, Pt, RawImage, RawImageData, RawImageFormat, XObject, XObjectId, XObjectTransform};

use super::object::rounded;
use crate::pdf::scene::{Area, Item, Scene};
use crate::report::picture::Picture;

/// The pictures of a document.
pub struct EmbeddedPictures {
    pictures: Vec<Arc<Picture>>,
}

impl EmbeddedPictures {
    pub fn of(scene: &Scene) -> EmbeddedPictures {
        let mut pictures: Vec<Arc<Picture>> = Vec::new();
        for item in scene.pages.iter().flat_map(|page| &page.items) {
            let Item::Picture { picture, .. } = item else { continue };
            if !pictures.contains(picture) {
                pictures.push(picture.clone());
            }
        }
        EmbeddedPictures { pictures }
    }

    /// The image objects, with ids that are the same every time.
    pub fn objects(&self) -> impl Iterator<Item = (XObjectId, XObject)> {
        self.pictures.iter().enumerate().map(|(index, picture)| {
            let image = RawImage {
                pixels: RawImageData::U8(picture.pixels.clone()),
                width: picture.width as usize,
                height: picture.height as usize,
                data_format: RawImageFormat::RGBA8,
                tag: Vec::new(),
            };
            (id(index), XObject::Image(image))
        })
    }

    /// Draws a picture into a room.
    pub fn operation(&self, picture: &Picture, area: Area, page_height: f32) -> Op {
        let index = self.pictures.iter().position(|other| **other == *picture).expect("every picture was embedded");
        // At 72 dots to the inch a pixel is a point, so that the scale is the room by the pixels.
        let transform = XObjectTransform {
            translate_x: Some(Pt(rounded(area.x))),
            translate_y: Some(Pt(rounded(page_height - area.bottom()))),
            scale_x: Some(area.width / picture.width as f32),
            scale_y: Some(area.height / picture.height as f32),
            dpi: Some(72.0),
            ..XObjectTransform::default()
        };
        Op::UseXobject { id: id(index), transform }
    }
}

fn id(index: usize) -> XObjectId {
    XObjectId(format!("P{index}"))
}
