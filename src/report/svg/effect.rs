//! The effects of filters: which are painted, and how much work each is.

use resvg::usvg::Transform;
use resvg::usvg::filter::{ColorInterpolation, DropShadow, Filter, Kind, Primitive};

use super::effort::Sheet;
use super::pixels::DENSITY;
use super::{FARTHEST, FILTER, refused};
use crate::report::found_file::Unusable;

/// The widest blur, as its deviation in pixels: it is more than the picture is wide.
const WIDEST_BLUR: f64 = 2000.0;

/// How many pixels the painter holds while it applies a filter.
pub fn held(filter: &Filter, region: Sheet) -> f64 {
    (filter.primitives().len() as f64 + 6.0) * region.pixels()
}

/// The work for an effect on a region, in the unit of all work; `place` leads to pixels.
///
/// # Errors
///
/// The effect is not painted here, or reaches too far.
pub fn work(primitive: &Primitive, place: Transform, region: Sheet) -> Result<f64, Unusable> {
    // Each effect copies what it begins with, brings it to other colours and cuts it to its own region.
    let copy = 16.0;
    let each = match primitive.kind() {
        Kind::Flood(_) => 4.0,
        Kind::Blend(_) | Kind::Composite(_) => 2.0 * copy,
        Kind::Merge(merge) => copy * merge.inputs().len() as f64,
        Kind::ColorMatrix(_) => copy,
        Kind::ComponentTransfer(_) => 2.0 * copy,
        Kind::Offset(offset) => {
            is_near(offset.dx(), offset.dy(), place)?;
            copy
        }
        Kind::GaussianBlur(blur) => self::blur(blur.std_dev_x().get(), blur.std_dev_y().get(), place)?,
        Kind::DropShadow(shadow) => {
            is_near(shadow.dx(), shadow.dy(), place)?;
            is_painted_right(shadow, primitive.color_interpolation())?;
            self::blur(shadow.std_dev_x().get(), shadow.std_dev_y().get(), place)? + 3.0 * copy
        }
        Kind::Morphology(morphology) => {
            let (across, down) = scales(place);
            let wide = (2.0 * f64::from(morphology.radius_x().get()) * across + 2.0).min(region.width);
            let high = (2.0 * f64::from(morphology.radius_y().get()) * down + 2.0).min(region.height);
            // Each pixel looks at all around it.
            2.0 * wide * high
        }
        Kind::ConvolveMatrix(_)
        | Kind::DiffuseLighting(_)
        | Kind::DisplacementMap(_)
        | Kind::Image(_)
        | Kind::SpecularLighting(_)
        | Kind::Tile(_)
        | Kind::Turbulence(_) => return Err(refused(FILTER)),
    };
    Ok((copy + each) * region.pixels() + 1000.0)
}

/// How many pixels a unit is across and down.
pub fn scales(place: Transform) -> (f64, f64) {
    (f64::from(place.sx.hypot(place.ky)), f64::from(place.kx.hypot(place.sy)))
}

fn blur(across: f32, down: f32, place: Transform) -> Result<f64, Unusable> {
    let (scale_across, scale_down) = scales(place);
    let widest = (f64::from(across) * scale_across).max(f64::from(down) * scale_down);
    // The painter reckons narrow blurs more exactly, and much more slowly.
    match widest {
        ..2.5 => Ok(180.0),
        2.5..=WIDEST_BLUR => Ok(50.0),
        _ => Err(too_wide()),
    }
}

/// The painter lightens the colour of such a shadow where colours are mixed as in sRGB; black and white stay what they are.
fn is_painted_right(shadow: &DropShadow, colours: ColorInterpolation) -> Result<(), Unusable> {
    let colour = shadow.color();
    let is_fixed = [colour.red, colour.green, colour.blue].iter().all(|value| matches!(value, 0 | 255));
    match (is_fixed, colours) {
        (true, _) | (false, ColorInterpolation::LinearRGB) => Ok(()),
        (false, ColorInterpolation::SRGB) => {
            Err(Unusable::new("has a drop shadow in a colour", "make it black, or save the logo as PNG"))
        }
    }
}

fn is_near(across: f32, down: f32, place: Transform) -> Result<(), Unusable> {
    let (scale_across, scale_down) = scales(place);
    let farthest = f64::from(FARTHEST * DENSITY);
    let is_near = f64::from(across.abs()) * scale_across <= farthest && f64::from(down.abs()) * scale_down <= farthest;
    if is_near { Ok(()) } else { Err(too_wide()) }
}

fn too_wide() -> Unusable {
    Unusable::new("has a blur or a shadow that reaches too far", "make it smaller, or save the logo as PNG")
}
