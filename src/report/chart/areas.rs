//! The areas, one line each: what is claimed, what is evidenced.

use super::axis::{Column, axis, head};
use super::legend::{self, Entry, MARK};
use super::lettering::{Look, lines};
use super::{WIDTH, position, score_words, solid, text};
use crate::report::drawing::{Anchor, Drawing, Shape, Stroke, Weight};
use crate::report::model::{AreaView, DimensionView};
use crate::report::theme::Colours;
use crate::score::ShownPoints;
use crate::words::Words;

const AXIS_FROM: f32 = 196.0;
const AXIS_WIDTH: f32 = WIDTH - AXIS_FROM - 106.0;
/// Where the two columns of numbers end.
const EVIDENCED_TO: f32 = AXIS_FROM + AXIS_WIDTH + 62.0;
const CLAIMED_TO: f32 = EVIDENCED_TO + 44.0;
const TITLE: f32 = 21.0;
const TITLE_LINE: f32 = 13.0;
const ROW: f32 = 17.0;
/// Of an area's title that needs several.
const LINE: f32 = 11.0;
const BAR: f32 = 8.0;
const RADIUS: f32 = 3.2;

pub fn draw(dimensions: &[DimensionView], up_to: u8, colours: &Colours, words: &Words) -> Drawing {
    let mut shapes = Vec::new();
    let mut sentences = Vec::new();
    let columns = [
        Column {
            to: EVIDENCED_TO,
            room: EVIDENCED_TO - AXIS_FROM - AXIS_WIDTH - 10.0,
            heading: words.say("chart-evidenced"),
        },
        Column { to: CLAIMED_TO, room: CLAIMED_TO - EVIDENCED_TO - 4.0, heading: words.say("chart-claimed") },
    ];
    let head = head(&columns, colours);
    let mut top = head;
    let several = dimensions.len() > 1;
    for dimension in dimensions {
        if several {
            let title = lines(&dimension.title, WIDTH, 10.0, Weight::Bold);
            let look = Look { size: 10.0, line: TITLE_LINE, weight: Weight::Bold, colour: colours.accent };
            let middle = top + (TITLE + look.further(&title)) / 2.0;
            look.draw_on_paper(&title, (0.0, middle), Anchor::Start, &mut shapes);
            top += TITLE + look.further(&title);
        }
        for area in &dimension.areas {
            let height = row(area, top, colours, words, &mut shapes);
            sentences.push(words.say_with(
                "chart-area-row",
                &[
                    ("area", (&area.title).into()),
                    ("claimed", (&score_words(area.claimed, words)).into()),
                    ("evidenced", (&score_words(area.evidenced, words)).into()),
                ],
            ));
            top += height;
        }
        top += if several { 7.0 } else { 0.0 };
    }
    let mut under = axis((AXIS_FROM, AXIS_WIDTH), (head, top), up_to, &columns, colours);
    under.append(&mut shapes);
    let mut shapes = under;
    let height = legend(top + 4.0, colours, words, &mut shapes);
    Drawing {
        width: WIDTH,
        height,
        shapes,
        alternative: words.say_with(
            "chart-areas-alternative",
            &[("most", usize::from(up_to).into()), ("rows", (&sentences.join(" ")).into())],
        ),
        caption: None,
    }
}

/// One area; returns its height.
fn row(area: &AreaView, top: f32, colours: &Colours, words: &Words, shapes: &mut Vec<Shape>) -> f32 {
    let weight = if area.is_priority { Weight::Bold } else { Weight::Regular };
    let title = lines(&area.title, AXIS_FROM - 8.0, 9.0, weight);
    let look = Look { size: 9.0, line: LINE, weight, colour: colours.ink };
    let height = ROW + look.further(&title);
    let middle = top + height / 2.0;
    look.draw_around(&title, (AXIS_FROM - 8.0, middle), Anchor::End, shapes);
    bar(area, middle, colours, words, shapes);
    height
}

fn bar(area: &AreaView, middle: f32, colours: &Colours, words: &Words, shapes: &mut Vec<Shape>) {
    numbers(area, middle + 3.2, colours, words, shapes);
    let Some(evidenced) = area.evidenced else {
        let look = Look { size: 8.5, line: LINE, weight: Weight::Regular, colour: colours.muted };
        look.draw_on_paper(&[words.say("chart-no-score")], (AXIS_FROM + 4.0, middle), Anchor::Start, shapes);
        return;
    };
    let to = position(evidenced, AXIS_FROM, AXIS_WIDTH);
    shapes.push(Shape::Rectangle {
        x: AXIS_FROM,
        y: middle - BAR / 2.0,
        width: (to - AXIS_FROM).max(1.0),
        height: BAR,
        fill: Some(solid(colours)),
        stroke: None,
    });
    if let Some(claimed) = area.claimed.filter(|claimed| *claimed > evidenced) {
        let x = position(claimed, AXIS_FROM, AXIS_WIDTH);
        let dashed = Stroke { colour: colours.muted, width: 0.8, dash: Some(2.0) };
        shapes.push(Shape::Line { points: vec![(to, middle), (x, middle)], stroke: dashed });
        shapes.push(ring(x, middle, colours));
    }
}

fn ring(x: f32, y: f32, colours: &Colours) -> Shape {
    let stroke = Stroke { colour: colours.ink, width: 1.0, dash: None };
    Shape::Circle { x, y, radius: RADIUS, fill: Some(colours.no_level), stroke: Some(stroke) }
}

fn numbers(area: &AreaView, baseline: f32, colours: &Colours, words: &Words, shapes: &mut Vec<Shape>) {
    let number =
        |points: Option<ShownPoints>| points.map_or_else(|| words.say("chart-none"), |points| points.to_string());
    let (evidenced, claimed) = (number(area.evidenced), number(area.claimed));
    shapes.push(text(EVIDENCED_TO, baseline, 9.0, Weight::Bold, Anchor::End, colours.ink, &evidenced));
    shapes.push(text(CLAIMED_TO, baseline, 9.0, Weight::Regular, Anchor::End, colours.muted, &claimed));
}

fn legend(top: f32, colours: &Colours, words: &Words, shapes: &mut Vec<Shape>) -> f32 {
    let evidenced = |x: f32, bottom: f32| {
        let (y, width) = (bottom - BAR, MARK.0);
        vec![Shape::Rectangle { x, y, width, height: BAR, fill: Some(solid(colours)), stroke: None }]
    };
    let claimed = |x: f32, bottom: f32| vec![ring(x + MARK.0 - RADIUS, bottom - MARK.1 / 2.0, colours)];
    let entries = [
        Entry { mark: &evidenced, label: words.say("chart-evidenced") },
        Entry { mark: &claimed, label: words.say("chart-claimed-more") },
    ];
    legend::draw(&entries, (AXIS_FROM, WIDTH), top, colours, shapes)
}
