//! Charts of a report, as drawings with the same facts in words.

mod areas;
mod axis;
mod before_after;
mod heat_map;
mod hemicycle;
mod instead;
mod legend;
pub mod lettering;
mod priority;
mod profile;
mod roadmap;

use super::drawing::{Anchor, Drawing, Shape, Weight};
use super::model::Report;
use super::theme::{Colour, Colours, Theme};
use crate::score::{ShownPoints, Status};
use crate::words::Words;

/// The names of the charts; behind `areas` may stand the id of a dimension.
pub const CHARTS: &[&str] = &["hemicycle", "profile", "areas", "heat-map", "before-after", "roadmap"];

/// The chart that a template asks for, or `None` where there is none of this name.
///
/// Names: those of [`CHARTS`], and `areas` with a dimension's id. A chart of which the report has nothing to show, as
/// `before-after` without an earlier assessment and `roadmap` without a step, is a drawing of nothing.
pub fn chart(name: &str, report: &Report, theme: &Theme, words: &Words) -> Option<Drawing> {
    let mut parts = name.split_whitespace();
    let up_to = report.rubric.scoring.points_up_to;
    match (parts.next()?, parts.next(), parts.next()) {
        ("hemicycle", None, None) => Some(hemicycle::draw(report, &theme.colours, words)),
        ("profile", None, None) => Some(profile::draw(report, &theme.colours, words)),
        ("heat-map", None, None) => Some(heat_map::draw(report, &theme.colours, words)),
        ("before-after", None, None) => Some(before_after::draw(report.change.as_ref(), up_to, &theme.colours, words)),
        ("roadmap", None, None) => Some(roadmap::draw(&report.roadmap, &theme.colours, words)),
        ("areas", None, None) => Some(areas::draw(&report.dimensions, up_to, &theme.colours, words)),
        ("areas", Some(id), None) => {
            let dimension = report.dimensions.iter().position(|dimension| dimension.id == id)?;
            Some(areas::draw(&report.dimensions[dimension..=dimension], up_to, &theme.colours, words))
        }
        _ => None,
    }
}

/// Width of the charts in points: about the width of the text on an A4 page.
const WIDTH: f32 = 456.0;

/// The colour of a level by its number, from 1; that of the last level where a theme has too few.
fn level_colour(number: u8, colours: &Colours) -> Colour {
    let index = usize::from(number).saturating_sub(1);
    colours.levels.get(index).or(colours.levels.last()).copied().unwrap_or(colours.no_level)
}

/// The colour of what is evidenced, in every chart that shows it as a bar.
fn solid(colours: &Colours) -> Colour {
    colours.levels.get(3).copied().unwrap_or(colours.accent)
}

/// Where a score stands on an axis from 0 to the most points that there can be.
fn position(points: ShownPoints, from: f32, width: f32) -> f32 {
    from + points.share() as f32 * width
}

/// A score in words, or the words for having none.
fn score_words(points: Option<ShownPoints>, words: &Words) -> String {
    match points {
        Some(points) => points.to_string(),
        None => words.say("chart-no-score"),
    }
}

/// A level that may still change says so.
fn with_status(level: String, status: Status, words: &Words) -> String {
    match status {
        Status::Provisional => words.say_with("chart-provisional", &[("level", (&level).into())]),
        Status::Final | Status::NotEnoughKnown | Status::NothingApplies => level,
    }
}

fn text(x: f32, baseline: f32, size: f32, weight: Weight, anchor: Anchor, colour: Colour, text: &str) -> Shape {
    Shape::Text { x, baseline, size, weight, anchor, colour, text: text.to_owned() }
}
