//! What comes when: a column for each stretch of time, a lane for each kind of work, a card for each step.

use super::WIDTH;
use super::instead;
use super::lettering::{Look, lines};
use crate::report::drawing::{Anchor, Drawing, Shape, Stroke, Weight};
use crate::report::model::{HorizonView, LevelView, StepView};
use crate::report::theme::{Colour, Colours};
use crate::words::Words;

/// Room for the names of the lanes.
const LABEL: f32 = 74.0;
const LABEL_SIZE: f32 = 9.0;
const LABEL_LINE: f32 = 11.0;
const GAP: f32 = 5.0;
const HEAD_SIZE: f32 = 9.0;
const HEAD_LINE: f32 = 11.5;
/// How far the head of a column points to the right.
const POINT: f32 = 8.0;
const PADDING: f32 = 5.0;
const CARD_SIZE: f32 = 8.5;
const CARD_LINE: f32 = 10.5;
/// The bar at the left of a card.
const BAR: f32 = 2.5;
const BETWEEN_LANES: f32 = 8.0;
/// Of more cards in one place the rest is counted: the table beside the chart has them all.
const MOST_CARDS: usize = 8;

/// Without a step there is nothing to draw.
pub fn draw(horizons: &[HorizonView], colours: &Colours, words: &Words) -> Drawing {
    if horizons.iter().all(|horizon| horizon.steps.is_empty()) {
        return Drawing::nothing();
    }
    let width = (WIDTH - LABEL + GAP) / horizons.len() as f32 - GAP;
    let chart = Chart { horizons, width, colours, words };
    let mut shapes = Vec::new();
    let mut top = chart.heads(&mut shapes) + BETWEEN_LANES;
    for lane in Lane::ALL.into_iter().filter(|lane| chart.has(*lane)) {
        top = chart.lane(lane, top, &mut shapes) + BETWEEN_LANES;
    }
    let mut behind = chart.grounds(top - BETWEEN_LANES / 2.0);
    behind.append(&mut shapes);
    let times: Vec<String> = horizons.iter().map(|horizon| sentence(horizon, words)).collect();
    Drawing {
        width: WIDTH,
        height: top - BETWEEN_LANES / 2.0 + 1.0,
        shapes: behind,
        alternative: words.say_with("chart-roadmap-alternative", &[("times", (&times.join(" ")).into())]),
        caption: None,
        instead: instead::sentence(told(horizons, words)),
    }
}

/// A kind of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lane {
    Answers,
    Levels,
    Hubs,
    Practices,
}

impl Lane {
    const ALL: [Lane; 4] = [Lane::Answers, Lane::Levels, Lane::Hubs, Lane::Practices];

    fn of(step: &StepView) -> Lane {
        match step.kind {
            "find_out" | "prove" => Lane::Answers,
            "lift" => Lane::Levels,
            "join" | "ask_first" | "contribute" => Lane::Hubs,
            _ => Lane::Practices,
        }
    }

    fn name(self, words: &Words) -> String {
        match self {
            Lane::Answers => words.say("chart-roadmap-answers"),
            Lane::Levels => words.say("chart-roadmap-levels"),
            Lane::Hubs => words.say("chart-roadmap-hubs"),
            Lane::Practices => words.say("chart-roadmap-practices"),
        }
    }
}

struct Chart<'a> {
    horizons: &'a [HorizonView],
    /// Of a column.
    width: f32,
    colours: &'a Colours,
    words: &'a Words,
}

impl Chart<'_> {
    fn left(&self, column: usize) -> f32 {
        LABEL + column as f32 * (self.width + GAP)
    }

    fn has(&self, lane: Lane) -> bool {
        self.horizons.iter().flat_map(|horizon| &horizon.steps).any(|step| Lane::of(step) == lane)
    }

    /// The names of the stretches of time; returns where they end.
    fn heads(&self, shapes: &mut Vec<Shape>) -> f32 {
        let room = self.width - 2.0 * PADDING - POINT;
        let titles: Vec<Vec<String>> =
            self.horizons.iter().map(|horizon| lines(&horizon.title, room, HEAD_SIZE, Weight::Bold)).collect();
        let most = titles.iter().map(Vec::len).max().unwrap_or(1);
        let height = most as f32 * HEAD_LINE + 2.0 * PADDING - 1.0;
        for (column, title) in titles.iter().enumerate() {
            let (left, right) = (self.left(column), self.left(column) + self.width);
            let points =
                vec![(left, 0.0), (right - POINT, 0.0), (right, height / 2.0), (right - POINT, height), (left, height)];
            shapes.push(Shape::Polygon { points, fill: Some(self.colours.accent), stroke: None });
            let colour = self.colours.on_accent;
            let look = Look { size: HEAD_SIZE, line: HEAD_LINE, weight: Weight::Bold, colour };
            look.draw(title, (left + PADDING, PADDING + 8.5), Anchor::Start, shapes);
        }
        height
    }

    /// The cards of one kind of work; returns where they end.
    fn lane(&self, lane: Lane, top: f32, shapes: &mut Vec<Shape>) -> f32 {
        let name = lines(&lane.name(self.words), LABEL - 8.0, LABEL_SIZE, Weight::Bold);
        let look = Look { size: LABEL_SIZE, line: LABEL_LINE, weight: Weight::Bold, colour: self.colours.accent };
        look.draw(&name, (0.0, top + PADDING + 8.0), Anchor::Start, shapes);
        let mut bottom = top + PADDING + name.len() as f32 * LABEL_LINE;
        for (column, horizon) in self.horizons.iter().enumerate() {
            let mut at = top;
            for label in self.cards(horizon, lane) {
                at = self.card(&label, (self.left(column), at), shapes) + GAP;
            }
            bottom = bottom.max(at - GAP);
        }
        bottom
    }

    /// The words on the cards of one place.
    fn cards(&self, horizon: &HorizonView, lane: Lane) -> Vec<String> {
        let mut cards: Vec<String> =
            horizon.steps.iter().filter(|step| Lane::of(step) == lane).map(|step| label(step, self.words)).collect();
        if cards.len() > MOST_CARDS {
            let rest = cards.split_off(MOST_CARDS - 1).len();
            cards.push(self.words.say_with("chart-roadmap-more", &[("count", rest.into())]));
        }
        cards
    }

    fn card(&self, label: &str, (x, y): (f32, f32), shapes: &mut Vec<Shape>) -> f32 {
        let room = self.width - 2.0 * PADDING - BAR;
        let lines = lines(label, room, CARD_SIZE, Weight::Regular);
        let height = lines.len() as f32 * CARD_LINE + 2.0 * PADDING - 1.0;
        let stroke = Stroke { colour: self.colours.rule, width: 0.6, dash: None };
        let (width, paper) = (self.width, Colour::WHITE);
        shapes.push(Shape::Rectangle { x, y, width, height, fill: Some(paper), stroke: Some(stroke) });
        let bar = Some(self.colours.accent);
        shapes.push(Shape::Rectangle { x, y, width: BAR, height, fill: bar, stroke: None });
        let look = Look { size: CARD_SIZE, line: CARD_LINE, weight: Weight::Regular, colour: self.colours.ink };
        look.draw(&lines, (x + BAR + PADDING, y + PADDING + 7.5), Anchor::Start, shapes);
        y + height
    }

    /// A tinted ground behind every second column, so that the eye follows it down.
    fn grounds(&self, bottom: f32) -> Vec<Shape> {
        let columns = (0..self.horizons.len()).step_by(2);
        columns
            .map(|column| (self.left(column) - GAP / 2.0, self.left(column) + self.width + GAP / 2.0))
            .map(|(left, right)| Shape::Rectangle {
                x: left,
                y: 0.0,
                width: right.min(WIDTH) - left,
                height: bottom,
                fill: Some(self.colours.tint),
                stroke: None,
            })
            .collect()
    }
}

/// A step in a few words.
fn label(step: &StepView, words: &Words) -> String {
    let subject = [("subject", (&step.subject).into())];
    let count = [("count", step.questions.len().into())];
    match step.kind {
        "find_out" => words.say_with("chart-step-find-out", &count),
        "prove" => words.say_with("chart-step-prove", &count),
        "join" => words.say_with("chart-step-join", &subject),
        "ask_first" => words.say_with("chart-step-ask-first", &subject),
        "contribute" => words.say_with("chart-step-contribute", &subject),
        "lift" => {
            let level = step.level.as_ref().map(LevelView::to_string).unwrap_or_default();
            words.say_with("chart-step-lift", &[("level", (&level).into()), ("subject", (&step.subject).into())])
        }
        _ => step.subject.clone(),
    }
}

fn sentence(horizon: &HorizonView, words: &Words) -> String {
    let steps: Vec<String> = horizon.steps.iter().map(|step| label(step, words)).collect();
    in_time(horizon, &steps.join("; "), words)
}

/// How many steps each stretch of time has.
fn told(horizons: &[HorizonView], words: &Words) -> String {
    let steps = |horizon: &HorizonView| words.say_with("chart-roadmap-steps", &[("count", horizon.steps.len().into())]);
    horizons.iter().map(|horizon| in_time(horizon, &steps(horizon), words)).collect::<Vec<_>>().join(" ")
}

fn in_time(horizon: &HorizonView, steps: &str, words: &Words) -> String {
    let nothing = words.say("chart-roadmap-nothing");
    let steps = if horizon.steps.is_empty() { &nothing } else { steps };
    words.say_with("chart-roadmap-time", &[("time", (&horizon.title).into()), ("steps", steps.into())])
}
