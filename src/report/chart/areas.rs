//! The areas, one line each: what is claimed, what is evidenced.

use super::axis::{Column, axis, head};
use super::instead;
use super::legend::{self, Entry, MARK};
use super::lettering::{Look, lines};
use super::priority::{self, DIAMOND, diamond};
use super::{WIDTH, position, score_words, solid, text};
use crate::report::drawing::{Anchor, Drawing, Shape, Stroke, Weight};
use crate::report::model::{AreaView, DimensionView};
use crate::report::theme::Colours;
use crate::score::ShownPoints;
use crate::words::Words;

const AXIS_FROM: f32 = 196.0;
const AXIS_WIDTH: f32 = WIDTH - AXIS_FROM - 106.0;
/// Where the titles of areas end, which is further left where a mark follows some.
const TITLES_TO: f32 = AXIS_FROM - 8.0;
const PRIORITY: f32 = TITLES_TO - DIAMOND;
const TITLES_TO_PRIORITY: f32 = PRIORITY - DIAMOND - 4.0;
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
    let titles_to = match areas(dimensions).any(|area| area.is_priority) {
        true => TITLES_TO_PRIORITY,
        false => TITLES_TO,
    };
    for dimension in dimensions {
        if several {
            let title = lines(&dimension.title, WIDTH, 10.0, Weight::Bold);
            let look = Look { size: 10.0, line: TITLE_LINE, weight: Weight::Bold, colour: colours.accent };
            let middle = top + (TITLE + look.further(&title)) / 2.0;
            look.draw_on_paper(&title, (0.0, middle), Anchor::Start, &mut shapes);
            top += TITLE + look.further(&title);
        }
        for area in &dimension.areas {
            top += row(area, titles_to, top, colours, words, &mut shapes);
            sentences.push(sentence(area, words));
        }
        top += if several { 7.0 } else { 0.0 };
    }
    let mut under = axis((AXIS_FROM, AXIS_WIDTH), (head, top), up_to, &columns, colours);
    under.append(&mut shapes);
    let mut shapes = under;
    let height = legend(dimensions, top + 4.0, colours, words, &mut shapes);
    Drawing {
        width: WIDTH,
        height,
        shapes,
        alternative: words.say_with(
            "chart-areas-alternative",
            &[("most", usize::from(up_to).into()), ("rows", (&sentences.join(" ")).into())],
        ),
        caption: None,
        instead: instead::areas(dimensions, up_to, false, words),
    }
}

fn areas(dimensions: &[DimensionView]) -> impl Iterator<Item = &AreaView> {
    dimensions.iter().flat_map(|dimension| &dimension.areas)
}

/// One area; returns its height.
fn row(area: &AreaView, titles_to: f32, top: f32, colours: &Colours, words: &Words, shapes: &mut Vec<Shape>) -> f32 {
    let title = lines(&area.title, titles_to, 9.0, Weight::Regular);
    let look = Look { size: 9.0, line: LINE, weight: Weight::Regular, colour: colours.ink };
    let height = ROW + look.further(&title);
    let middle = top + height / 2.0;
    look.draw_around(&title, (titles_to, middle), Anchor::End, shapes);
    if area.is_priority {
        shapes.push(diamond((PRIORITY, middle), colours.ink));
    }
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
    if let Some(claimed) = claimed_more(area) {
        let x = position(claimed, AXIS_FROM, AXIS_WIDTH);
        let dashed = Stroke { colour: colours.muted, width: 0.8, dash: Some(2.0) };
        shapes.push(Shape::Line { points: vec![(to, middle), (x, middle)], stroke: dashed });
        shapes.push(ring(x, middle, colours));
    }
}

/// The claimed score where it is more than the evidenced one.
fn claimed_more(area: &AreaView) -> Option<ShownPoints> {
    area.claimed.filter(|claimed| area.evidenced.is_some_and(|evidenced| *claimed > evidenced))
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

fn legend(dimensions: &[DimensionView], top: f32, colours: &Colours, words: &Words, shapes: &mut Vec<Shape>) -> f32 {
    let evidenced = |x: f32, bottom: f32| {
        let (y, width) = (bottom - BAR, MARK.0);
        vec![Shape::Rectangle { x, y, width, height: BAR, fill: Some(solid(colours)), stroke: None }]
    };
    let claimed = |x: f32, bottom: f32| vec![ring(x + RADIUS, bottom - MARK.1 / 2.0, colours)];
    let priority = |x: f32, bottom: f32| vec![priority::key((x, bottom), colours.ink)];
    let any_evidenced = areas(dimensions).any(|area| area.evidenced.is_some());
    let any_claimed_more = areas(dimensions).any(|area| claimed_more(area).is_some());
    let any_priority = areas(dimensions).any(|area| area.is_priority);
    let entries = [
        Entry { mark: &evidenced, width: MARK.0, label: words.say("chart-evidenced"), is_drawn: any_evidenced },
        Entry {
            mark: &claimed,
            width: 2.0 * RADIUS,
            label: words.say("chart-claimed-more"),
            is_drawn: any_claimed_more,
        },
        Entry { mark: &priority, width: 2.0 * DIAMOND, label: words.say("chart-priority"), is_drawn: any_priority },
    ];
    legend::draw(&entries, (0.0, WIDTH), top, colours, shapes)
}

fn sentence(area: &AreaView, words: &Words) -> String {
    let (claimed, evidenced) = (score_words(area.claimed, words), score_words(area.evidenced, words));
    let values = [("area", (&area.title).into()), ("claimed", (&claimed).into()), ("evidenced", (&evidenced).into())];
    match area.is_priority {
        true => words.say_with("chart-area-priority", &values),
        false => words.say_with("chart-area-row", &values),
    }
}
