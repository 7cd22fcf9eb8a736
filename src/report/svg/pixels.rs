//! An interpreted drawing in pixels, for what cannot be shown as areas and lines, and for outputs that cannot hold these.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;

use super::too_much;
use crate::report::found_file::Unusable;
use crate::report::picture::{self, Picture};

/// Pixels for each point: 600 to the inch, as fine as an office printer.
pub const DENSITY: f32 = 600.0 / 72.0;

/// How many pixels wide and high the drawing is, at a scale from its own units to points.
pub fn size(tree: &Tree, scale: f32) -> (u32, u32) {
    let factor = scale * DENSITY;
    let pixels = |side: f32| ((side * factor).round() as u32).clamp(1, picture::LARGEST);
    (pixels(tree.size().width()), pixels(tree.size().height()))
}

/// The drawing at a scale from its own units to points; `file` is the one that it stands in.
///
/// # Errors
///
/// It is larger than any page.
pub fn picture(tree: &Tree, scale: f32, file: &[u8]) -> Result<Picture, Unusable> {
    let (width, height) = size(tree, scale);
    let mut pixels = Pixmap::new(width, height).ok_or_else(too_much)?;
    let factor = scale * DENSITY;
    resvg::render(tree, Transform::from_scale(factor, factor), &mut pixels.as_mut());
    let plain = pixels.pixels().iter().flat_map(|pixel| {
        let pixel = pixel.demultiply();
        [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]
    });
    Picture::painted(width, height, plain.collect(), file.to_vec()).ok_or_else(too_much)
}
