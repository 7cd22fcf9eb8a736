//! Where each dimension stood and where it stands: a ring before, a full mark now.

use super::axis::{Column, axis, head};
use super::instead;
use super::legend::{self, Entry, MARK};
use super::lettering::{Look, lines};
use super::{WIDTH, position, score_words, text};
use crate::report::change::{ChangeView, DimensionChangeView};
use crate::report::drawing::{Anchor, Drawing, Shape, Stroke, Weight};
use crate::report::theme::{Colour, Colours};
use crate::score::ShownPoints;
use crate::words::Words;

const TITLE: f32 = 92.0;
const TITLE_SIZE: f32 = 10.0;
const TITLE_LINE: f32 = 12.5;
/// Where the names of the two rows end.
const NAMES_TO: f32 = 152.0;
const AXIS_FROM: f32 = 164.0;
const AXIS_WIDTH: f32 = 140.0;
/// Where the columns of numbers end, of which each has this room.
const BEFORE_TO: f32 = 358.0;
const NOW_TO: f32 = 407.0;
const CHANGE_TO: f32 = WIDTH;
const COLUMN: f32 = 47.5;
const ROW: f32 = 17.0;
const BETWEEN_DIMENSIONS: f32 = 7.0;
const RADIUS: f32 = 4.2;
const SMALL: f32 = 8.0;
const SMALL_LINE: f32 = 9.0;
const NUMBER: f32 = 9.0;

/// Without an earlier assessment there is nothing to draw.
pub fn draw(change: Option<&ChangeView>, up_to: u8, colours: &Colours, words: &Words) -> Drawing {
    let Some(change) = change else { return Drawing::nothing() };
    let mut rows = Vec::new();
    let mut sentences = Vec::new();
    let column = |to: f32, heading: String| Column { to, room: COLUMN, heading };
    let columns = [
        column(BEFORE_TO, words.say("chart-before")),
        column(NOW_TO, words.say("chart-now")),
        column(CHANGE_TO, words.say("chart-change")),
    ];
    let head = head(&columns, colours);
    let mut top = head;
    for dimension in &change.dimensions {
        let bottom = label(dimension, top, colours, &mut rows);
        for row in Row::both(dimension, colours, words) {
            let height = row.height();
            row.draw(top + height / 2.0, colours, words, &mut rows);
            top += height;
        }
        top = bottom.max(top) + BETWEEN_DIMENSIONS;
        sentences.push(sentence(dimension, words));
    }
    let bottom = top - BETWEEN_DIMENSIONS + 4.0;
    let mut shapes = axis((AXIS_FROM, AXIS_WIDTH), (head, bottom), up_to, &columns, colours);
    shapes.append(&mut rows);
    let height = legend(change, bottom + 3.0, colours, words, &mut shapes);
    Drawing {
        width: WIDTH,
        height,
        shapes,
        alternative: words.say_with(
            "chart-before-after-alternative",
            &[("most", usize::from(up_to).into()), ("rows", (&sentences.join(" ")).into())],
        ),
        caption: None,
        instead: instead::sentence(told(change, up_to, words)),
    }
}

/// The title of a dimension; returns where it ends.
fn label(dimension: &DimensionChangeView, top: f32, colours: &Colours, shapes: &mut Vec<Shape>) -> f32 {
    let lines = lines(&dimension.title, TITLE, TITLE_SIZE, Weight::Bold);
    let look = Look { size: TITLE_SIZE, line: TITLE_LINE, weight: Weight::Bold, colour: colours.ink };
    look.draw(&lines, (0.0, top + ROW / 2.0 + 3.2), Anchor::Start, shapes);
    top + ROW / 2.0 + lines.len() as f32 * TITLE_LINE
}

/// One of the two scores of a dimension.
struct Row {
    name: Vec<String>,
    before: Option<ShownPoints>,
    now: Option<ShownPoints>,
    change: Option<ShownPoints>,
    colour: Colour,
    weight: Weight,
    /// Width of the line between the marks.
    line: f32,
}

impl Row {
    fn both(dimension: &DimensionChangeView, colours: &Colours, words: &Words) -> [Row; 2] {
        let scores = &dimension.scores;
        let name = |name: &str| lines(&words.say(name), NAMES_TO - TITLE - 6.0, SMALL, Weight::Regular);
        [
            Row {
                name: name("chart-evidenced"),
                before: scores.evidenced_before,
                now: scores.evidenced,
                change: scores.evidenced_change,
                colour: colours.accent,
                weight: Weight::Bold,
                line: 2.6,
            },
            Row {
                name: name("chart-claimed"),
                before: scores.claimed_before,
                now: scores.claimed,
                change: scores.claimed_change,
                colour: colours.muted,
                weight: Weight::Regular,
                line: 1.2,
            },
        ]
    }

    fn height(&self) -> f32 {
        ROW.max(self.name.len() as f32 * SMALL_LINE + 2.0)
    }

    fn draw(&self, middle: f32, colours: &Colours, words: &Words, shapes: &mut Vec<Shape>) {
        let small = Look { size: SMALL, line: SMALL_LINE, weight: Weight::Regular, colour: colours.muted };
        small.draw_around(&self.name, (NAMES_TO, middle), Anchor::End, shapes);
        let baseline = middle + 3.0;
        let mut say = |x: f32, weight: Weight, words: &str| {
            shapes.push(text(x, baseline, NUMBER, weight, Anchor::End, colours.ink, words));
        };
        let number =
            |points: Option<ShownPoints>| points.map_or_else(|| words.say("chart-none"), |points| points.to_string());
        say(BEFORE_TO, Weight::Regular, &number(self.before));
        say(NOW_TO, self.weight, &number(self.now));
        say(CHANGE_TO, self.weight, &signed(self.change, words));
        let place = |points: ShownPoints| position(points, AXIS_FROM, AXIS_WIDTH);
        match (self.before, self.now) {
            (Some(before), Some(now)) => self.pair((place(before), place(now)), middle, shapes),
            (Some(before), None) => {
                shapes.push(ring(place(before), middle, self.colour));
                note(place(before), middle, &words.say("chart-no-score-now"), &small, shapes);
            }
            (None, Some(now)) => {
                shapes.push(full(place(now), middle, self.colour));
                note(place(now), middle, &words.say("chart-no-score-before"), &small, shapes);
            }
            (None, None) => {
                let none = lines(&words.say("chart-no-score"), AXIS_WIDTH, SMALL, Weight::Regular);
                small.draw_on_paper(&none, (AXIS_FROM + 6.0, middle), Anchor::Start, shapes);
            }
        }
    }

    fn pair(&self, (before, now): (f32, f32), middle: f32, shapes: &mut Vec<Shape>) {
        let stroke = Stroke { colour: self.colour, width: self.line, dash: None };
        let direction = (now - before).signum();
        let (from, to) = (before + direction * RADIUS, now);
        if (now - before).abs() > RADIUS {
            shapes.push(Shape::Line { points: vec![(from, middle), (to, middle)], stroke });
        }
        let mut marks = [ring(before, middle, self.colour), full(now, middle, self.colour)];
        if (now - before).abs() < 0.1 {
            // Both at one place: the ring goes around the full mark.
            marks[1] = Shape::Circle { x: now, y: middle, radius: 2.2, fill: Some(self.colour), stroke: None };
        }
        shapes.extend(marks);
    }
}

/// Words beside a mark, where there is more room.
fn note(x: f32, middle: f32, words: &str, look: &Look, shapes: &mut Vec<Shape>) {
    const BESIDE: f32 = 9.0;
    let is_left = x > AXIS_FROM + AXIS_WIDTH / 2.0;
    let (at, anchor) = if is_left { (x - BESIDE, Anchor::End) } else { (x + BESIDE, Anchor::Start) };
    let lines = lines(words, AXIS_WIDTH / 2.0 - BESIDE, look.size, look.weight);
    look.draw_on_paper(&lines, (at, middle), anchor, shapes);
}

fn ring(x: f32, y: f32, colour: Colour) -> Shape {
    let stroke = Stroke { colour, width: 1.3, dash: None };
    Shape::Circle { x, y, radius: RADIUS, fill: Some(Colour::WHITE), stroke: Some(stroke) }
}

fn full(x: f32, y: f32, colour: Colour) -> Shape {
    Shape::Circle { x, y, radius: RADIUS, fill: Some(colour), stroke: None }
}

fn legend(change: &ChangeView, top: f32, colours: &Colours, words: &Words, shapes: &mut Vec<Shape>) -> f32 {
    let middle = |bottom: f32| bottom - MARK.1 / 2.0;
    let before = |x: f32, bottom: f32| vec![ring(x + RADIUS, middle(bottom), colours.accent)];
    let now = |x: f32, bottom: f32| vec![full(x + RADIUS, middle(bottom), colours.accent)];
    let scores = || change.dimensions.iter().map(|dimension| &dimension.scores);
    let any_before = scores().any(|scores| scores.evidenced_before.or(scores.claimed_before).is_some());
    let any_now = scores().any(|scores| scores.evidenced.or(scores.claimed).is_some());
    let entries = [
        Entry { mark: &before, width: 2.0 * RADIUS, label: words.say("chart-before"), is_drawn: any_before },
        Entry { mark: &now, width: 2.0 * RADIUS, label: words.say("chart-now"), is_drawn: any_now },
    ];
    legend::draw(&entries, (AXIS_FROM, WIDTH), top, colours, shapes)
}

/// A difference with its sign; without one where it is zero.
fn signed(change: Option<ShownPoints>, words: &Words) -> String {
    let Some(change) = change else { return words.say("chart-none") };
    let points = change.abs().to_string();
    let values = [("points", (&points).into())];
    match change.signum() {
        1 => words.say_with("chart-rise", &values),
        -1 => words.say_with("chart-fall", &values),
        _ => points,
    }
}

/// The evidenced scores before and now.
fn told(change: &ChangeView, up_to: u8, words: &Words) -> String {
    let row = |dimension: &DimensionChangeView| {
        let said = |points: Option<ShownPoints>| score_words(points, words);
        let (before, now) = (said(dimension.scores.evidenced_before), said(dimension.scores.evidenced));
        let values = [("dimension", (&dimension.title).into()), ("before", (&before).into()), ("now", (&now).into())];
        words.say_with("chart-before-after-told-row", &values)
    };
    let rows = change.dimensions.iter().map(row).collect::<Vec<_>>().join("; ");
    let values = [("most", usize::from(up_to).into()), ("rows", (&rows).into())];
    words.say_with("chart-before-after-told", &values)
}

fn sentence(dimension: &DimensionChangeView, words: &Words) -> String {
    let scores = &dimension.scores;
    let said = |points: Option<ShownPoints>| score_words(points, words);
    words.say_with(
        "chart-before-after-row",
        &[
            ("dimension", (&dimension.title).into()),
            ("evidenced-before", (&said(scores.evidenced_before)).into()),
            ("evidenced", (&said(scores.evidenced)).into()),
            ("evidenced-change", (&signed(scores.evidenced_change, words)).into()),
            ("claimed-before", (&said(scores.claimed_before)).into()),
            ("claimed", (&said(scores.claimed)).into()),
            ("claimed-change", (&signed(scores.claimed_change, words)).into()),
        ],
    )
}
