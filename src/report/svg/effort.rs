//! How much work it is to paint an interpreted drawing in pixels, reckoned before it is done: a short file can ask for more
//! than any machine can do. The reckoning goes through the drawing as the painter does, layer by layer.

use resvg::tiny_skia;
use resvg::usvg::{ClipPath, Group, Mask, Node, Paint, Path, Pattern, Stroke, Transform, Tree};

use super::effect;
use super::pixels::{self, DENSITY};
use super::{FARTHEST, MOST_DASHES, PIXELS, SIMPLER, TEXT, refused, too_far, too_many_dashes};
use crate::report::found_file::Unusable;

/// The most work, some seconds at the worst. Its unit is an eighth of what a pixel of plain colour takes; what else takes how
/// many was found by trying what takes longest of each kind.
const MOST_WORK: f64 = 2e9;
/// The work for each run of pixels in a row, however short it is; of a thin line each pixel is a run of its own.
const RUN: f64 = 250.0;
const THIN_RUN: f64 = 600.0;
/// The work for each pixel of a layer, to clear it and to lay it upon what is below.
const LAYER: f64 = 12.0;
/// The most pixels that are held at a time, of four bytes each.
const MOST_HELD: f64 = 64e6;
/// The painter makes a layer at most so many times as wide and as high as the picture.
const WIDEST_LAYER: f64 = 5.0;

/// Whether the drawing can be painted at a scale from its own units to points.
///
/// # Errors
///
/// It takes too long or too much memory, or shows something that would be left out.
pub fn check(tree: &Tree, scale: f32) -> Result<(), Unusable> {
    let (width, height) = pixels::size(tree, scale);
    let sheet = Sheet { width: f64::from(width), height: f64::from(height) };
    let widest = Sheet { width: sheet.width * WIDEST_LAYER, height: sheet.height * WIDEST_LAYER };
    let mut effort = Effort { work: 0.0, held: sheet.pixels(), widest };
    let factor = scale * DENSITY;
    effort.nodes(tree.root(), Transform::from_scale(factor, factor), sheet)
}

/// What is painted on, in pixels.
#[derive(Clone, Copy)]
pub struct Sheet {
    pub width: f64,
    pub height: f64,
}

impl Sheet {
    pub fn pixels(self) -> f64 {
        self.width * self.height
    }

    pub fn within(self, other: Sheet) -> Sheet {
        Sheet { width: self.width.min(other.width), height: self.height.min(other.height) }
    }
}

struct Effort {
    work: f64,
    /// In pixels, of all layers that are under way.
    held: f64,
    widest: Sheet,
}

impl Effort {
    fn add(&mut self, work: f64) -> Result<(), Unusable> {
        self.work += work;
        // A number that is none is too much, too.
        if self.work <= MOST_WORK { Ok(()) } else { Err(Unusable::new("would take too long to paint", SIMPLER)) }
    }

    fn hold(&mut self, pixels: f64) -> Result<(), Unusable> {
        self.held += pixels;
        if self.held <= MOST_HELD { Ok(()) } else { Err(Unusable::new("would take too much memory to paint", SIMPLER)) }
    }

    /// What stands in a group. `place` leads to pixels.
    fn nodes(&mut self, group: &Group, place: Transform, sheet: Sheet) -> Result<(), Unusable> {
        group.children().iter().try_for_each(|node| match node {
            Node::Group(inner) => self.group(inner, place.pre_concat(inner.transform()), sheet),
            Node::Path(path) => self.path(path, place, sheet),
            Node::Image(_) => Err(refused(PIXELS)),
            Node::Text(_) => Err(refused(TEXT)),
        })
    }

    fn group(&mut self, group: &Group, place: Transform, sheet: Sheet) -> Result<(), Unusable> {
        self.add(100.0)?;
        if !group.should_isolate() {
            return self.nodes(group, place, sheet);
        }
        let corners = group.layer_bounding_box().to_rect();
        let layer = if group.filters().is_empty() {
            room(corners, place)?.within(self.widest)
        } else {
            // Such a layer is painted upright and turned afterwards.
            let (across, down) = effect::scales(place);
            room(corners, place)?;
            let side = self.widest.width + self.widest.height;
            let (width, height) = (f64::from(corners.width()) * across, f64::from(corners.height()) * down);
            Sheet { width, height }.within(Sheet { width: side, height: side })
        };
        let held_before = self.held;
        self.hold(layer.pixels())?;
        self.add(LAYER * layer.pixels())?;
        self.nodes(group, place, layer)?;
        for filter in group.filters() {
            let held_before = self.held;
            let region = room(filter.rect().to_rect(), place)?.within(layer);
            self.hold(effect::held(filter, region))?;
            for primitive in filter.primitives() {
                room(primitive.rect().to_rect(), place)?;
                self.add(effect::work(primitive, place, region)?)?;
            }
            self.held = held_before;
        }
        group.clip_path().map_or(Ok(()), |clip| self.clip(clip, place, layer))?;
        group.mask().map_or(Ok(()), |mask| self.mask(mask, place, layer))?;
        self.held = held_before;
        Ok(())
    }

    fn clip(&mut self, clip: &ClipPath, place: Transform, layer: Sheet) -> Result<(), Unusable> {
        let held_before = self.held;
        self.hold(2.0 * layer.pixels())?;
        self.add(LAYER * layer.pixels())?;
        self.clip_shapes(clip.root(), place.pre_concat(clip.transform()), layer)?;
        clip.clip_path().map_or(Ok(()), |outer| self.clip(outer, place, layer))?;
        self.held = held_before;
        Ok(())
    }

    fn clip_shapes(&mut self, group: &Group, place: Transform, layer: Sheet) -> Result<(), Unusable> {
        group.children().iter().try_for_each(|node| match node {
            Node::Group(inner) => {
                self.add(100.0)?;
                let place = place.pre_concat(inner.transform());
                let Some(clip) = inner.clip_path() else { return self.clip_shapes(inner, place, layer) };
                let held_before = self.held;
                self.hold(layer.pixels())?;
                self.add(LAYER * layer.pixels())?;
                self.clip_shapes(inner, place, layer)?;
                self.clip(clip, place, layer)?;
                self.held = held_before;
                Ok(())
            }
            Node::Path(path) => self.path(path, place, layer),
            Node::Image(_) => Err(refused(PIXELS)),
            Node::Text(_) => Err(refused(TEXT)),
        })
    }

    fn mask(&mut self, mask: &Mask, place: Transform, layer: Sheet) -> Result<(), Unusable> {
        let held_before = self.held;
        self.hold(2.0 * layer.pixels())?;
        self.add(1.5 * LAYER * layer.pixels())?;
        room(mask.rect().to_rect(), place)?;
        self.nodes(mask.root(), place, layer)?;
        mask.mask().map_or(Ok(()), |outer| self.mask(outer, place, layer))?;
        self.held = held_before;
        Ok(())
    }

    fn path(&mut self, path: &Path, place: Transform, sheet: Sheet) -> Result<(), Unusable> {
        if !path.is_visible() {
            return Ok(());
        }
        let outline = Outline::of(path.data(), place, sheet)?;
        self.add(200.0 + 20.0 * outline.points)?;
        if let Some(fill) = path.fill() {
            let area = outline.room.within(sheet).pixels();
            let paint = self.paint(fill.paint(), place)?;
            self.add(area * paint + RUN * outline.rise + crossings(outline.points))?;
        }
        if let Some(stroke) = path.stroke() {
            let room = room(path.stroke_bounding_box(), place)?.within(sheet);
            let paint = self.paint(stroke.paint(), place)?;
            self.add(line(path, stroke, place, &outline, room.pixels(), paint)?)?;
        }
        Ok(())
    }

    /// The work for each pixel of a paint, once what must be made for it is reckoned.
    fn paint(&mut self, paint: &Paint, place: Transform) -> Result<f64, Unusable> {
        match paint {
            Paint::Color(_) => Ok(8.0),
            Paint::LinearGradient(gradient) => Ok(12.0 + gradient.stops().len() as f64),
            Paint::RadialGradient(gradient) => Ok(16.0 + gradient.stops().len() as f64),
            Paint::Pattern(pattern) => self.pattern(pattern, place).map(|()| 24.0),
        }
    }

    /// One tile of a pattern, which is painted anew for each path that is painted with it.
    fn pattern(&mut self, pattern: &Pattern, place: Transform) -> Result<(), Unusable> {
        let (across, down) = place.pre_concat(pattern.transform()).get_scale();
        let tile = Sheet {
            width: f64::from(pattern.rect().width() * across).round(),
            height: f64::from(pattern.rect().height() * down).round(),
        };
        if tile.width < 1.0 || tile.height < 1.0 {
            return Err(Unusable::new("has a pattern that is too fine to be seen", SIMPLER));
        }
        let held_before = self.held;
        self.hold(tile.pixels())?;
        self.add(200.0 + 4.0 * tile.pixels())?;
        self.nodes(pattern.root(), Transform::from_scale(across, down), tile)?;
        self.held = held_before;
        Ok(())
    }
}

/// The work for a line, `seen` of whose room in pixels lies on the sheet.
fn line(
    path: &Path,
    stroke: &Stroke,
    place: Transform,
    outline: &Outline,
    seen: f64,
    paint: f64,
) -> Result<f64, Unusable> {
    let (across, down) = effect::scales(place);
    let width = f64::from(stroke.width().get()) * across.max(down) + 2.0;
    let dashes = match stroke.dasharray() {
        Some(lengths) if !lengths.is_empty() => {
            let rounds = Outline::length(path.data()) / lengths.iter().sum::<f32>();
            let dashes = rounds * lengths.len() as f32;
            // A number that is none is too much, too.
            if dashes <= MOST_DASHES { f64::from(dashes) } else { return Err(too_many_dashes()) }
        }
        Some(_) | None => 0.0,
    };
    let points = 4.0 * (outline.points + dashes);
    let area = seen.min(outline.length * width);
    let runs = 2.0 * RUN * outline.rise + THIN_RUN * outline.length;
    Ok(area * paint + runs + 300.0 * points + crossings(points))
}

/// The work to sort the edges of an outline in each row of pixels, where they cross each other.
fn crossings(points: f64) -> f64 {
    points * points / 8.0
}

/// The room that a rectangle takes, upright around it.
fn room(corners: tiny_skia::Rect, place: Transform) -> Result<Sheet, Unusable> {
    let room = corners.transform(place).filter(|room| {
        [room.left(), room.top(), room.right(), room.bottom()].iter().all(|side| side.abs() <= FARTHEST * DENSITY)
    });
    let room = room.ok_or_else(too_far)?;
    // Room for pixels that are covered in part.
    Ok(Sheet { width: f64::from(room.width()) + 4.0, height: f64::from(room.height()) + 4.0 })
}

/// A path in pixels.
struct Outline {
    points: f64,
    /// At most, from point to point.
    length: f64,
    /// How many rows its edges run through altogether, as far as they can lie on the sheet.
    rise: f64,
    room: Sheet,
}

impl Outline {
    fn of(path: &tiny_skia::Path, place: Transform, sheet: Sheet) -> Result<Outline, Unusable> {
        let mut outline =
            Outline { points: path.points().len() as f64, length: 0.0, rise: 0.0, room: room(path.bounds(), place)? };
        for pair in path.points().windows(2) {
            let mut step = pair[1] - pair[0];
            // Without what moves it.
            Transform { tx: 0.0, ty: 0.0, ..place }.map_point(&mut step);
            outline.length += f64::from(step.x.hypot(step.y));
            outline.rise += f64::from(step.y.abs()).min(sheet.height) + 1.0;
        }
        Ok(outline)
    }

    /// In the units of the path.
    fn length(path: &tiny_skia::Path) -> f32 {
        path.points().windows(2).map(|pair| (pair[1].x - pair[0].x).hypot(pair[1].y - pair[0].y)).sum()
    }
}
