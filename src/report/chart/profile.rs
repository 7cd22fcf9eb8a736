//! The four scores side by side: claimed, evidenced, and between what they lie.

use super::instead;
use super::legend::{self, Entry, MARK};
use super::lettering::{Look, lines, width};
use super::{WIDTH, position, score_words, solid, text, with_status};
use crate::report::drawing::{Anchor, Drawing, Shape, Stroke, Weight};
use crate::report::model::{DimensionView, LevelView, Report};
use crate::report::theme::{Colour, Colours};
use crate::score::ShownPoints;
use crate::words::Words;

const AXIS_FROM: f32 = 128.0;
const AXIS_WIDTH: f32 = WIDTH - AXIS_FROM - 70.0;
/// Where the numbers end and where the range after them begins.
const NUMBERS_TO: f32 = AXIS_FROM + AXIS_WIDTH + 24.0;
const RANGE_FROM: f32 = NUMBERS_TO + 5.0;
const HEAD: f32 = 34.0;
const ROW: f32 = 54.0;
const BAR: f32 = 13.0;

pub fn draw(report: &Report, colours: &Colours, words: &Words) -> Drawing {
    let mut rows = Vec::new();
    let mut sentences = Vec::new();
    let mut bottom = HEAD;
    for dimension in &report.dimensions {
        bottom += row(dimension, bottom, colours, words, &mut rows);
        sentences.push(sentence(dimension, words));
    }
    let up_to = report.rubric.scoring.points_up_to;
    let most = ("most", usize::from(up_to).into());
    let mut shapes = scale(&report.rubric.scale, up_to, bottom, colours);
    shapes.append(&mut rows);
    let height = legend(&report.dimensions, bottom + 5.0, colours, words, &mut shapes);
    Drawing {
        width: WIDTH,
        height,
        shapes,
        alternative: words.say_with("chart-profile-alternative", &[most, ("rows", (&sentences.join(" ")).into())]),
        caption: Some(words.say_with("chart-profile-caption", &[most])),
        instead: instead::dimensions(&report.dimensions, up_to, words),
    }
}

/// The bands of the levels with their names, and a line where each begins.
fn scale(levels: &[LevelView], up_to: u8, bottom: f32, colours: &Colours) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let bands = bands(levels, f32::from(up_to));
    for (index, level) in levels.iter().enumerate() {
        let (from, to) = bands[index];
        if index % 2 == 1 {
            shapes.push(Shape::Rectangle {
                x: from,
                y: HEAD - 8.0,
                width: to - from,
                height: bottom - HEAD + 8.0,
                fill: Some(colours.tint),
                stroke: None,
            });
        }
        shapes.push(Shape::Text {
            x: (from + to) / 2.0,
            baseline: HEAD - 24.0 + if index % 2 == 1 { 10.0 } else { 0.0 },
            size: 8.0,
            weight: Weight::Regular,
            anchor: Anchor::Middle,
            colour: colours.muted,
            text: band_label(level, room(index, &bands)),
        });
    }
    for x in [AXIS_FROM, AXIS_FROM + AXIS_WIDTH] {
        let stroke = Stroke { colour: colours.rule, width: 0.7, dash: None };
        shapes.push(Shape::Line { points: vec![(x, HEAD - 8.0), (x, bottom)], stroke });
    }
    shapes
}

/// Where the band of each level begins and ends.
fn bands(levels: &[LevelView], up_to: f32) -> Vec<(f32, f32)> {
    let at = |points: f32| AXIS_FROM + points / up_to * AXIS_WIDTH;
    let next = |index: usize| levels.get(index + 1).map_or(up_to, |next| next.from as f32);
    levels.iter().enumerate().map(|(index, level)| (at(level.from as f32), at(next(index)))).collect()
}

/// How wide the name of a band can be: neighbours stand one above the other, so that only every second one limits it.
fn room(index: usize, bands: &[(f32, f32)]) -> f32 {
    let middle = |(from, to): (f32, f32)| (from + to) / 2.0;
    let own = middle(bands[index]);
    let before = index.checked_sub(2).map_or(2.0 * own, |other| own - middle(bands[other]));
    let after = bands.get(index + 2).map_or(2.0 * (WIDTH - own), |other| middle(*other) - own);
    before.min(after) - 4.0
}

/// The number stands alone where the name has no room.
fn band_label(level: &LevelView, room: f32) -> String {
    let label = level.to_string();
    if width(&label, 8.0, Weight::Regular) <= room { label } else { level.number.to_string() }
}

/// One dimension; returns its height.
fn row(dimension: &DimensionView, top: f32, colours: &Colours, words: &Words, shapes: &mut Vec<Shape>) -> f32 {
    let level = match &dimension.level {
        Some(level) => level.to_string(),
        None => words.say("chart-no-level"),
    };
    let level = with_status(level, dimension.status, words);
    let mut baseline = top + 16.0;
    for line in lines(&dimension.title, AXIS_FROM - 6.0, 10.5, Weight::Bold) {
        shapes.push(label(0.0, baseline, 10.5, Weight::Bold, colours.ink, line));
        baseline += 13.0;
    }
    baseline += 1.0;
    for line in lines(&level, AXIS_FROM - 6.0, 9.0, Weight::Regular) {
        shapes.push(label(0.0, baseline, 9.0, Weight::Regular, colours.muted, line));
        baseline += 11.0;
    }
    let solid = solid(colours);
    let second = top + 5.0 + BAR + 3.0;
    if let Some(claimed) = dimension.claimed {
        let to = position(claimed, AXIS_FROM, AXIS_WIDTH);
        let outline = Stroke { colour: solid, width: 1.0, dash: None };
        shapes.push(bar(top + 5.0, to, Some(colours.no_level), Some(outline)));
    }
    if let Some(evidenced) = dimension.evidenced {
        shapes.push(bar(second, position(evidenced, AXIS_FROM, AXIS_WIDTH), Some(solid), None));
    }
    if let Some((low, high)) = open_range(dimension) {
        shapes.append(&mut range(low, high, second + BAR / 2.0, colours));
        let text =
            words.say_with("chart-range", &[("low", (&low.to_string()).into()), ("high", (&high.to_string()).into())]);
        let look = Look { size: 8.5, line: 10.0, weight: Weight::Regular, colour: colours.muted };
        let text = lines(&text, WIDTH - RANGE_FROM, look.size, look.weight);
        look.draw(&text, (RANGE_FROM, second + 10.0), Anchor::Start, shapes);
    }
    shapes.push(number(top + 15.0, Weight::Regular, dimension.claimed, colours, words));
    shapes.push(number(second + 10.0, Weight::Bold, dimension.evidenced, colours, words));
    ROW.max(baseline - top + 3.0)
}

/// Between what the evidenced score lies while questions are open.
fn open_range(dimension: &DimensionView) -> Option<(ShownPoints, ShownPoints)> {
    dimension.low.zip(dimension.high).filter(|(low, high)| low < high)
}

/// A line with ends from the lowest to the highest score that is possible.
fn range(low: ShownPoints, high: ShownPoints, middle: f32, colours: &Colours) -> Vec<Shape> {
    let ends = (position(low, AXIS_FROM, AXIS_WIDTH), position(high, AXIS_FROM, AXIS_WIDTH));
    line_with_ends(ends, middle, 4.5, colours)
}

/// The edge of paper around it keeps it in sight on a bar, which may be as dark as the line.
fn line_with_ends((from, to): (f32, f32), middle: f32, reach: f32, colours: &Colours) -> Vec<Shape> {
    const LINE: f32 = 1.4;
    const EDGE: f32 = 1.2;
    let drawn = |colour: Colour, width: f32, reach: f32| {
        let stroke = Stroke { colour, width, dash: None };
        let end = |x: f32| Shape::Line { points: vec![(x, middle - reach), (x, middle + reach)], stroke };
        [Shape::Line { points: vec![(from, middle), (to, middle)], stroke }, end(from), end(to)]
    };
    let edge = drawn(Colour::WHITE, LINE + 2.0 * EDGE, reach + EDGE);
    edge.into_iter().chain(drawn(colours.caution, LINE, reach)).collect()
}

fn bar(top: f32, to: f32, fill: Option<Colour>, stroke: Option<Stroke>) -> Shape {
    // A score of zero is still a bar: something was measured.
    Shape::Rectangle { x: AXIS_FROM, y: top, width: (to - AXIS_FROM).max(1.0), height: BAR, fill, stroke }
}

fn number(baseline: f32, weight: Weight, points: Option<ShownPoints>, colours: &Colours, words: &Words) -> Shape {
    let points = points.map_or_else(|| words.say("chart-none"), |points| points.to_string());
    text(NUMBERS_TO, baseline, 9.5, weight, Anchor::End, colours.ink, &points)
}

fn label(x: f32, baseline: f32, size: f32, weight: Weight, colour: Colour, words: String) -> Shape {
    text(x, baseline, size, weight, Anchor::Start, colour, &words)
}

fn legend(dimensions: &[DimensionView], top: f32, colours: &Colours, words: &Words, shapes: &mut Vec<Shape>) -> f32 {
    let bar = |fill: Colour| {
        let stroke = Stroke { colour: solid(colours), width: 1.0, dash: None };
        let (width, height) = (MARK.0 - 2.0, MARK.1 - 1.0);
        move |x: f32, bottom: f32| {
            let y = bottom - height;
            vec![Shape::Rectangle { x, y, width, height, fill: Some(fill), stroke: Some(stroke) }]
        }
    };
    let (claimed, evidenced) = (bar(colours.no_level), bar(solid(colours)));
    let interval = |x: f32, bottom: f32| line_with_ends((x, x + MARK.0), bottom - MARK.1 / 2.0, 4.0, colours);
    let any = |has: fn(&DimensionView) -> bool| dimensions.iter().any(has);
    let any_claimed = any(|dimension| dimension.claimed.is_some());
    let any_evidenced = any(|dimension| dimension.evidenced.is_some());
    let any_range = any(|dimension| open_range(dimension).is_some());
    let entries = [
        Entry { mark: &claimed, width: MARK.0, label: words.say("chart-claimed"), is_drawn: any_claimed },
        Entry { mark: &evidenced, width: MARK.0, label: words.say("chart-evidenced"), is_drawn: any_evidenced },
        Entry { mark: &interval, width: MARK.0, label: words.say("chart-interval"), is_drawn: any_range },
    ];
    legend::draw(&entries, (AXIS_FROM, WIDTH), top, colours, shapes)
}

fn sentence(dimension: &DimensionView, words: &Words) -> String {
    let level = match &dimension.level {
        Some(level) => words.say_with("chart-level", &[("level", (&level.to_string()).into())]),
        None => words.say("chart-no-level"),
    };
    let level = with_status(level, dimension.status, words);
    words.say_with(
        "chart-profile-row",
        &[
            ("dimension", (&dimension.title).into()),
            ("claimed", (&score_words(dimension.claimed, words)).into()),
            ("evidenced", (&score_words(dimension.evidenced, words)).into()),
            ("low", (&score_words(dimension.low, words)).into()),
            ("high", (&score_words(dimension.high, words)).into()),
            ("level", (&level).into()),
        ],
    )
}
