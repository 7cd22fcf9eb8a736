//! What an interpreted drawing paints with areas and lines of plain colour, from the lowest to the uppermost.

use resvg::tiny_skia::{self, PathSegment, PathStroker, Point};
use resvg::usvg::{self, BlendMode, ClipPath, Group, Node, Opacity, Paint, PaintOrder, Path, Transform, Tree};

use super::{FARTHEST, MOST_DASHES, PIXELS, TEXT, refused, shows_nothing, too_far, too_many_dashes, too_much};
use crate::report::artwork::{Cap, Ink, Inside, Join, Part, Pen, Segment};
use crate::report::found_file::Unusable;
use crate::report::theme::Colour;

/// The most points of all outlines.
const MOST_POINTS: usize = 300_000;
/// The thinnest line, in points: thinner ones would be written as nothing.
const THINNEST: f32 = 0.01;

/// Why a drawing is not one of areas and lines of plain colour.
pub enum Obstacle {
    /// It shows more than these can.
    NoVectors,
    Refused(Unusable),
}

impl From<Unusable> for Obstacle {
    fn from(reason: Unusable) -> Obstacle {
        Obstacle::Refused(reason)
    }
}

/// The parts of the drawing at a scale from its own units to points.
///
/// # Errors
///
/// It shows something else than areas and lines of plain colour, nothing at all, or too much.
pub fn parts(tree: &Tree, scale: f32) -> Result<Vec<Part>, Obstacle> {
    let mut brush = Brush { scale: Transform::from_scale(scale, scale), points: 0 };
    let parts = brush.group(tree.root())?;
    if parts.is_empty() {
        return Err(shows_nothing().into());
    }
    Ok(parts)
}

struct Brush {
    /// From the units of the drawing to points.
    scale: Transform,
    /// Of all outlines so far.
    points: usize,
}

impl Brush {
    fn group(&mut self, group: &Group) -> Result<Vec<Part>, Obstacle> {
        let is_plain = group.blend_mode() == BlendMode::Normal && group.mask().is_none() && group.filters().is_empty();
        if !is_plain {
            return Err(Obstacle::NoVectors);
        }
        let mut parts = Vec::new();
        for node in group.children() {
            match node {
                Node::Group(inner) => parts.extend(self.group(inner)?),
                Node::Path(path) => self.path(path, &mut parts)?,
                Node::Image(_) => return Err(refused(PIXELS).into()),
                Node::Text(_) => return Err(refused(TEXT).into()),
            }
        }
        if group.opacity() != Opacity::ONE {
            // Where parts lie upon each other, the lower ones are not seen through the upper ones.
            if overlap(&parts) {
                return Err(Obstacle::NoVectors);
            }
            parts.iter_mut().for_each(|part| fade(part, group.opacity().get()));
        }
        match group.clip_path() {
            Some(clip) if !parts.is_empty() => self.clipped(clip, group.abs_transform(), parts),
            Some(_) | None => Ok(parts),
        }
    }

    /// Parts within a clip path, which may itself be clipped.
    fn clipped(&mut self, clip: &ClipPath, place: Transform, parts: Vec<Part>) -> Result<Vec<Part>, Obstacle> {
        let mut shapes = Vec::new();
        self.clip_shapes(clip.root(), place.pre_concat(clip.transform()), &mut shapes)?;
        let inside = shapes.first().map_or(Inside::NonZero, |(_, inside)| *inside);
        let is_one = shapes.iter().all(|(_, other)| *other == inside)
            && !any_meet(shapes.iter().map(|(outline, _)| bounds(outline, 0.0)));
        if !is_one {
            return Err(Obstacle::NoVectors);
        }
        let outline: Vec<Segment> = shapes.into_iter().flat_map(|(outline, _)| outline).collect();
        // Nothing is seen through a hole without an area.
        if outline.is_empty() {
            return Ok(Vec::new());
        }
        let clipped = vec![Part::Clipped { outline, inside, parts }];
        match clip.clip_path() {
            Some(outer) => self.clipped(outer, place, clipped),
            None => Ok(clipped),
        }
    }

    fn clip_shapes(
        &mut self,
        group: &Group,
        place: Transform,
        shapes: &mut Vec<(Vec<Segment>, Inside)>,
    ) -> Result<(), Obstacle> {
        for node in group.children() {
            match node {
                Node::Group(inner) if inner.clip_path().is_some() => return Err(Obstacle::NoVectors),
                Node::Group(inner) => self.clip_shapes(inner, place.pre_concat(inner.transform()), shapes)?,
                Node::Path(path) => {
                    let Some(fill) = path.fill() else { continue };
                    shapes.push((self.outline(path.data(), place)?, inside(fill.rule())));
                }
                Node::Image(_) => return Err(refused(PIXELS).into()),
                Node::Text(_) => return Err(refused(TEXT).into()),
            }
        }
        Ok(())
    }

    fn path(&mut self, path: &Path, parts: &mut Vec<Part>) -> Result<(), Obstacle> {
        if !path.is_visible() {
            return Ok(());
        }
        let (area, line) = (self.area(path)?, self.line(path)?);
        parts.extend(match path.paint_order() {
            PaintOrder::FillAndStroke => [area, line].into_iter().flatten(),
            PaintOrder::StrokeAndFill => [line, area].into_iter().flatten(),
        });
        Ok(())
    }

    fn area(&mut self, path: &Path) -> Result<Option<Part>, Obstacle> {
        let Some(fill) = path.fill() else { return Ok(None) };
        let Some(ink) = ink(fill.paint(), fill.opacity())? else { return Ok(None) };
        let outline = self.outline(path.data(), path.abs_transform())?;
        Ok(Some(Part::Area { outline, inside: inside(fill.rule()), ink }))
    }

    fn line(&mut self, path: &Path) -> Result<Option<Part>, Obstacle> {
        let Some(stroke) = path.stroke() else { return Ok(None) };
        let Some(ink) = ink(stroke.paint(), stroke.opacity())? else { return Ok(None) };
        let place = self.scale.pre_concat(path.abs_transform());
        let dashes = stroke.dasharray().unwrap_or_default();
        if !dashes.is_empty() && dashes_of(path.data(), dashes) > MOST_DASHES {
            return Err(too_many_dashes().into());
        }
        let Some(factor) = even_scale(place) else {
            return Ok(self.pressed_line(path, stroke, ink)?);
        };
        let pen = Pen {
            width: (stroke.width().get() * factor).max(THINNEST),
            cap: match stroke.linecap() {
                usvg::LineCap::Butt => Cap::Butt,
                usvg::LineCap::Round => Cap::Round,
                usvg::LineCap::Square => Cap::Square,
            },
            join: match stroke.linejoin() {
                usvg::LineJoin::Miter | usvg::LineJoin::MiterClip => Join::Miter,
                usvg::LineJoin::Round => Join::Round,
                usvg::LineJoin::Bevel => Join::Bevel,
            },
            miter_limit: stroke.miterlimit().get().clamp(1.0, 1000.0),
            dash_start: dash_start(dashes, stroke.dashoffset()) * factor,
            dashes: dashes.iter().map(|length| length * factor).collect(),
        };
        if !pen.width.is_finite() || pen.width > FARTHEST {
            return Err(too_far().into());
        }
        Ok(Some(Part::Line { outline: self.outline(path.data(), path.abs_transform())?, pen, ink }))
    }

    /// A line that is wider in one direction than in another is an area.
    fn pressed_line(&mut self, path: &Path, stroke: &usvg::Stroke, ink: Ink) -> Result<Option<Part>, Unusable> {
        let fineness = PathStroker::compute_resolution_scale(&self.scale.pre_concat(path.abs_transform())) * 4.0;
        let line = stroke.to_tiny_skia();
        let dashed = match &line.dash {
            Some(dash) => path.data().dash(dash, fineness),
            None => Some(path.data().clone()),
        };
        let Some(outline) = dashed.and_then(|data| data.stroke(&line, fineness)) else { return Ok(None) };
        let outline = self.outline(&outline, path.abs_transform())?;
        Ok(Some(Part::Area { outline, inside: Inside::NonZero, ink }))
    }

    /// A path of the drawing in points of the page.
    fn outline(&mut self, path: &tiny_skia::Path, place: Transform) -> Result<Vec<Segment>, Unusable> {
        self.points += path.points().len();
        if self.points > MOST_POINTS {
            return Err(too_much());
        }
        let path = path.clone().transform(self.scale.pre_concat(place)).ok_or_else(too_far)?;
        if path.points().iter().any(|point| !(point.x.abs() <= FARTHEST && point.y.abs() <= FARTHEST)) {
            return Err(too_far());
        }
        let pair = |point: Point| (point.x, point.y);
        let mut last = Point::zero();
        let mut first = last;
        let outline = path.segments().map(|segment| match segment {
            PathSegment::MoveTo(to) => {
                (first, last) = (to, to);
                Segment::Move(pair(to))
            }
            PathSegment::LineTo(to) => {
                last = to;
                Segment::Line(pair(to))
            }
            PathSegment::QuadTo(control, to) => {
                let third =
                    |end: Point| (end.x + (control.x - end.x) * 2.0 / 3.0, end.y + (control.y - end.y) * 2.0 / 3.0);
                let curve = Segment::Curve(third(last), third(to), pair(to));
                last = to;
                curve
            }
            PathSegment::CubicTo(one, two, to) => {
                last = to;
                Segment::Curve(pair(one), pair(two), pair(to))
            }
            PathSegment::Close => {
                last = first;
                Segment::Close
            }
        });
        Ok(outline.collect())
    }
}

fn inside(rule: usvg::FillRule) -> Inside {
    match rule {
        usvg::FillRule::NonZero => Inside::NonZero,
        usvg::FillRule::EvenOdd => Inside::EvenOdd,
    }
}

/// Nothing if what is painted cannot be seen.
fn ink(paint: &Paint, opacity: Opacity) -> Result<Option<Ink>, Obstacle> {
    let Paint::Color(colour) = paint else { return Err(Obstacle::NoVectors) };
    let colour = Colour { red: colour.red, green: colour.green, blue: colour.blue };
    let opacity = thousandths(opacity.get());
    Ok((opacity > 0).then_some(Ink { colour, opacity }))
}

fn thousandths(opacity: f32) -> u16 {
    (opacity * 1000.0).round() as u16
}

/// How much larger everything becomes, if it does so evenly in all directions.
fn even_scale(transform: Transform) -> Option<f32> {
    let Transform { sx, kx, ky, sy, .. } = transform;
    let (right, down) = (sx.hypot(ky), kx.hypot(sy));
    let is_even = (right - down).abs() <= right * 0.001 && (sx * kx + ky * sy).abs() <= right * right * 0.001;
    is_even.then_some(right)
}

/// Where the line begins within the first round of its dashes, in the unit of the dashes.
fn dash_start(dashes: &[f32], offset: f32) -> f32 {
    // Of an odd number of lengths, dashes and gaps change places from round to round.
    let round = 2.0 * dashes.iter().sum::<f32>();
    if round > 0.0 { offset.rem_euclid(round) } else { 0.0 }
}

/// How many dashes a line has, guessed from its longest possible length.
fn dashes_of(path: &tiny_skia::Path, dashes: &[f32]) -> f32 {
    let round: f32 = dashes.iter().sum();
    let longest = (path.bounds().width() + path.bounds().height()) * path.points().len() as f32;
    let count = longest / round;
    if count.is_nan() { f32::INFINITY } else { count }
}

fn fade(part: &mut Part, opacity: f32) {
    match part {
        Part::Area { ink, .. } | Part::Line { ink, .. } => {
            ink.opacity = thousandths(f32::from(ink.opacity) / 1000.0 * opacity).max(1);
        }
        Part::Clipped { parts, .. } => parts.iter_mut().for_each(|part| fade(part, opacity)),
    }
}

/// The smallest upright rectangle around something: left, top, right and bottom.
type Bounds = [f32; 4];

fn overlap(parts: &[Part]) -> bool {
    any_meet(parts.iter().map(|part| match part {
        Part::Area { outline, .. } | Part::Clipped { outline, .. } => bounds(outline, 0.0),
        Part::Line { outline, pen, .. } => bounds(outline, pen.width / 2.0 * pen.miter_limit.max(2.0)),
    })) || parts.iter().any(|part| matches!(part, Part::Clipped { parts, .. } if overlap(parts)))
}

fn bounds(outline: &[Segment], margin: f32) -> Bounds {
    let nothing = [f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY];
    outline.iter().flat_map(|segment| segment.points()).fold(nothing, |[left, top, right, bottom], (x, y)| {
        [left.min(x - margin), top.min(y - margin), right.max(x + margin), bottom.max(y + margin)]
    })
}

fn any_meet(bounds: impl Iterator<Item = Bounds>) -> bool {
    let mut bounds: Vec<Bounds> = bounds.collect();
    bounds.sort_by(|one, other| one[0].total_cmp(&other[0]));
    let mut rest = bounds.as_slice();
    // So many comparisons that nobody waits; beyond them it is taken for granted.
    let mut left = 2_000_000_usize;
    while let Some((one, others)) = rest.split_first() {
        for other in others.iter().take_while(|other| other[0] < one[2]) {
            left -= 1;
            if left == 0 || (one[1] < other[3] && other[1] < one[3]) {
                return true;
            }
        }
        rest = others;
    }
    false
}
