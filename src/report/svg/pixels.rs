//! An interpreted drawing in pixels, for outputs that cannot hold its parts.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;

use super::too_much;
use crate::report::found_file::Unusable;
use crate::report::picture::{self, Picture};

/// Pixels for each point: 600 to the inch, as fine as an office printer.
const DENSITY: f32 = 600.0 / 72.0;

/// The drawing at a scale from its own units to points.
///
/// # Errors
///
/// It is larger than any page.
pub fn picture(tree: &Tree, scale: f32) -> Result<Picture, Unusable> {
    let factor = scale * DENSITY;
    let [width, height] = [tree.size().width(), tree.size().height()]
        .map(|side| ((side * factor).round() as u32).clamp(1, picture::LARGEST));
    let mut pixels = Pixmap::new(width, height).ok_or_else(too_much)?;
    resvg::render(tree, Transform::from_scale(factor, factor), &mut pixels.as_mut());
    let plain = pixels.pixels().iter().flat_map(|pixel| {
        let pixel = pixel.demultiply();
        [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]
    });
    Picture::of_pixels(width, height, plain.collect()).ok_or_else(too_much)
}
