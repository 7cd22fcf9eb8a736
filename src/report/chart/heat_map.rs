//! The areas as cells, shaded by what their evidence carries: a row for each dimension.

use super::instead;
use super::legend::{self, Entry, MARK};
use super::lettering::{Look, lines, width};
use super::priority::{self, DIAMOND, diamond};
use super::{WIDTH, level_colour, score_words, text};
use crate::report::contrast::readable_on;
use crate::report::drawing::{Anchor, Drawing, Shape, Stroke, Weight};
use crate::report::model::{AreaView, DimensionView, LevelView, Report};
use crate::report::theme::{Colour, Colours};
use crate::words::Words;

/// Room for the titles of dimensions, where there are several.
const LABEL: f32 = 92.0;
const LABEL_SIZE: f32 = 10.0;
const LABEL_LINE: f32 = 12.5;
/// A dimension with more areas goes on below, so that a cell is wide enough for words.
const MOST_IN_A_LINE: usize = 4;
/// With fewer areas a cell is no wider than with so many.
const FEWEST_IN_A_LINE: usize = 3;
const GAP: f32 = 4.0;
const BETWEEN_DIMENSIONS: f32 = 10.0;
const PADDING: f32 = 6.0;
const TITLE_SIZE: f32 = 8.5;
const TITLE_LINE: f32 = 10.5;
const SCORE_SIZE: f32 = 13.0;
const SCORE_LINE: f32 = 19.0;
const CLAIMED_SIZE: f32 = 8.0;
const CLAIMED_LINE: f32 = 10.0;

pub fn draw(report: &Report, colours: &Colours, words: &Words) -> Drawing {
    let dimensions: Vec<&DimensionView> =
        report.dimensions.iter().filter(|dimension| !dimension.areas.is_empty()).collect();
    let left = if dimensions.len() > 1 { LABEL } else { 0.0 };
    let most = dimensions.iter().map(|dimension| dimension.areas.len()).max().unwrap_or(0);
    // As many lines as are needed, filled evenly.
    let in_a_line = most.div_ceil(most.div_ceil(MOST_IN_A_LINE).max(1)).max(FEWEST_IN_A_LINE);
    let cell_width = (WIDTH - left - GAP * (in_a_line - 1) as f32) / in_a_line as f32;
    let cells = Cells { colours, words, cell_width };
    let mut shapes = Vec::new();
    let mut sentences = Vec::new();
    let mut top = 0.0;
    for dimension in dimensions {
        let label_bottom = match left > 0.0 {
            true => top + label(dimension, top, colours, &mut shapes),
            false => top,
        };
        for line in dimension.areas.chunks(in_a_line) {
            let line: Vec<Cell<'_>> = line.iter().map(|area| cells.cell(area)).collect();
            let height = line.iter().map(|cell| cell.height).fold(0.0, f32::max);
            for (index, cell) in line.iter().enumerate() {
                let x = left + index as f32 * (cell_width + GAP);
                cells.draw(cell, (x, top), height, &mut shapes);
            }
            top += height + GAP;
        }
        top = (top - GAP).max(label_bottom) + BETWEEN_DIMENSIONS;
        sentences.extend(dimension.areas.iter().map(|area| cells.sentence(area, &dimension.title)));
    }
    let bottom = legend(report, top - BETWEEN_DIMENSIONS + 5.0, colours, words, &mut shapes);
    let up_to = ("most", usize::from(report.rubric.scoring.points_up_to).into());
    Drawing {
        width: WIDTH,
        height: bottom,
        shapes,
        alternative: words.say_with("chart-heat-map-alternative", &[up_to, ("cells", (&sentences.join(" ")).into())]),
        caption: Some(words.say_with("chart-heat-map-caption", &[up_to])),
        instead: instead::areas(&report.dimensions, report.rubric.scoring.points_up_to, true, words),
    }
}

/// The title of a row, and the height that it needs.
fn label(dimension: &DimensionView, top: f32, colours: &Colours, shapes: &mut Vec<Shape>) -> f32 {
    let lines = lines(&dimension.title, LABEL - 8.0, LABEL_SIZE, Weight::Bold);
    let look = Look { size: LABEL_SIZE, line: LABEL_LINE, weight: Weight::Bold, colour: colours.accent };
    look.draw(&lines, (0.0, top + PADDING + 8.0), Anchor::Start, shapes);
    PADDING + lines.len() as f32 * LABEL_LINE
}

struct Cells<'a> {
    colours: &'a Colours,
    words: &'a Words,
    cell_width: f32,
}

struct Cell<'a> {
    area: &'a AreaView,
    title: Vec<String>,
    score: String,
    /// What is claimed, where that is more.
    claimed: Option<String>,
    /// There is room for it beside the score.
    is_claimed_beside: bool,
    height: f32,
}

impl Cells<'_> {
    fn cell<'a>(&self, area: &'a AreaView) -> Cell<'a> {
        let room = self.cell_width - 2.0 * PADDING;
        let title_room = if area.is_priority { room - 2.0 * DIAMOND - 2.0 } else { room };
        let title = lines(&area.title, title_room, TITLE_SIZE, Weight::Regular);
        let score = score_words(area.evidenced, self.words);
        let claimed = area.claimed.filter(|claimed| area.evidenced.is_some_and(|evidenced| *claimed > evidenced));
        let claimed = claimed
            .map(|points| self.words.say_with("chart-claimed-points", &[("points", (&points.to_string()).into())]));
        let taken = claimed.as_ref().map_or(0.0, |claimed| width(claimed, CLAIMED_SIZE, Weight::Regular) + GAP);
        let is_claimed_beside = width(&score, SCORE_SIZE, Weight::Bold) + taken <= room;
        let below = if is_claimed_beside { 0.0 } else { CLAIMED_LINE };
        let height = 2.0 * PADDING + title.len() as f32 * TITLE_LINE + SCORE_LINE + below;
        Cell { area, title, score, claimed, is_claimed_beside, height }
    }

    fn draw(&self, cell: &Cell<'_>, (x, y): (f32, f32), height: f32, shapes: &mut Vec<Shape>) {
        let ground = match &cell.area.level {
            Some(level) => level_colour(level.number, self.colours),
            None => self.colours.no_level,
        };
        let ink = readable_on(ground, &[self.colours.ink, Colour::WHITE]);
        shapes.push(ground_of(cell.area.evidenced.is_some(), (x, y), (self.cell_width, height), ground, self.colours));
        if cell.area.is_priority {
            shapes.push(diamond((x + self.cell_width - PADDING - DIAMOND, y + PADDING + 4.5), ink));
        }
        let title = Look { size: TITLE_SIZE, line: TITLE_LINE, weight: Weight::Regular, colour: ink };
        title.draw(&cell.title, (x + PADDING, y + PADDING + 8.0), Anchor::Start, shapes);
        let baseline = y + height - PADDING - if cell.is_claimed_beside { 1.0 } else { 1.0 + CLAIMED_LINE };
        let (size, weight) = match cell.area.evidenced {
            Some(_) => (SCORE_SIZE, Weight::Bold),
            None => (TITLE_SIZE, Weight::Bold),
        };
        shapes.push(text(x + PADDING, baseline, size, weight, Anchor::Start, ink, &cell.score));
        if let Some(claimed) = &cell.claimed {
            let (at, anchor) = match cell.is_claimed_beside {
                true => (x + self.cell_width - PADDING, Anchor::End),
                false => (x + PADDING, Anchor::Start),
            };
            shapes.push(text(at, y + height - PADDING - 1.0, CLAIMED_SIZE, Weight::Regular, anchor, ink, claimed));
        }
    }

    fn sentence(&self, area: &AreaView, dimension: &str) -> String {
        let (claimed, evidenced) = (score_words(area.claimed, self.words), score_words(area.evidenced, self.words));
        let level = match &area.level {
            Some(level) => level.to_string(),
            None => self.words.say("chart-no-level"),
        };
        let values = [
            ("dimension", dimension.into()),
            ("area", (&area.title).into()),
            ("evidenced", (&evidenced).into()),
            ("claimed", (&claimed).into()),
            ("level", (&level).into()),
        ];
        match area.is_priority {
            true => self.words.say_with("chart-heat-map-priority", &values),
            false => self.words.say_with("chart-heat-map-cell", &values),
        }
    }
}

/// A filled cell; where there is no score, one with a broken edge.
fn ground_of(
    has_score: bool,
    (x, y): (f32, f32),
    (width, height): (f32, f32),
    ground: Colour,
    colours: &Colours,
) -> Shape {
    let stroke = match has_score {
        true => Stroke { colour: colours.rule, width: 0.5, dash: None },
        false => Stroke { colour: colours.muted, width: 0.9, dash: Some(3.0) },
    };
    Shape::Rectangle { x, y, width, height, fill: Some(ground), stroke: Some(stroke) }
}

fn legend(report: &Report, top: f32, colours: &Colours, words: &Words, shapes: &mut Vec<Shape>) -> f32 {
    let areas = || report.dimensions.iter().flat_map(|dimension| &dimension.areas);
    let swatch = |has_score: bool, ground: Colour| {
        move |x: f32, bottom: f32| vec![ground_of(has_score, (x, bottom - MARK.1), MARK, ground, colours)]
    };
    let levels: Vec<_> =
        report.rubric.scale.iter().map(|level| swatch(true, level_colour(level.number, colours))).collect();
    let none = swatch(false, colours.no_level);
    let priority = |x: f32, bottom: f32| vec![priority::key((x, bottom), colours.ink)];
    let label = |level: &LevelView| {
        let (name, from) = (level.to_string(), level.from.to_string());
        words.say_with("chart-heat-map-level", &[("level", (&name).into()), ("from", (&from).into())])
    };
    // The shades are one scale, which is read as a whole.
    let shades = report.rubric.scale.iter().zip(&levels);
    let mut entries: Vec<Entry<'_>> =
        shades.map(|(level, mark)| Entry { mark, width: MARK.0, label: label(level), is_drawn: true }).collect();
    let without_score = areas().any(|area| area.evidenced.is_none());
    entries.push(Entry { mark: &none, width: MARK.0, label: words.say("chart-no-score"), is_drawn: without_score });
    let chosen = areas().any(|area| area.is_priority);
    entries.push(Entry { mark: &priority, width: 2.0 * DIAMOND, label: words.say("chart-priority"), is_drawn: chosen });
    legend::draw(&entries, (0.0, WIDTH), top, colours, shapes)
}
