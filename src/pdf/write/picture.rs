//! Pictures as image objects, each once.

use std::sync::Arc;

use printpdf::{RawImage, RawImageData, RawImageFormat, XObject, XObjectId};

use crate::pdf::scene::{Item, Scene};
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

    /// Under which name a page's content calls a picture.
    pub fn resource_name(&self, picture: &Picture) -> String {
        id(self.pictures.iter().position(|other| **other == *picture).expect("every picture was embedded")).0
    }
}

fn id(index: usize) -> XObjectId {
    XObjectId(format!("P{index}"))
}
