//! Charts can be read by everyone: nothing overlaps or leaves its place, and words say every number.

mod areas;
mod legend;
mod profile;

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use harfrust::{Buffer, Font, ShapeOptions, ShaperFont};
use hemicycle::report::change::Assessment;
use hemicycle::report::chart::{CHARTS, chart};
use hemicycle::report::contrast::contrast;
use hemicycle::report::drawing::{Anchor, Drawing, Shape, Weight};
use hemicycle::report::theme::{BUILTIN_THEMES, Colour, Theme};
use hemicycle::report::{Report, change};
use hemicycle::rubric::{EvidenceClass, builtin_pack};
use hemicycle::words::Words;

use super::{case, report};
use crate::support::{all_at, no_answers};

const CASES: [&str; 3] = ["small-island", "uneven", "advanced"];
/// 60 letters without a place to break.
const UNBREAKABLE: &str = "Wissenschaftsmanagementweiterentwicklungsmaßnahmenprogrammes";
const LONG: &str = "Members' tools, remote work, data and connected systems, and what the public can see of all that";

/// The worked examples, each compared with an earlier assessment of low answers.
fn compared(name: &str) -> Report {
    static REPORTS: LazyLock<[Report; 3]> = LazyLock::new(|| CASES.map(compare));
    let index = CASES.iter().position(|case| *case == name).expect("a worked example");
    REPORTS[index].clone()
}

fn compare(name: &str) -> Report {
    let pack = builtin_pack();
    let (before, now) = (all_at(&pack.rubric, 2, EvidenceClass::None), case(name));
    let (earlier, mut report) = (report(&before), report(&now));
    let earlier = Assessment { answers: &before, report: &earlier };
    report.change = Some(change(&pack, earlier, Assessment { answers: &now, report: &report }));
    report
}

/// Reports as a rubric of somebody else could give them.
fn hostile() -> Vec<Report> {
    let with = |change: &dyn Fn(&mut Report)| {
        let mut report = compared("uneven");
        change(&mut report);
        report
    };
    let name_all = |report: &mut Report, name: &str| {
        for dimension in &mut report.dimensions {
            dimension.title = name.to_owned();
            dimension.areas.iter_mut().for_each(|area| area.title = name.to_owned());
        }
        for one in report.change.as_mut().into_iter().flat_map(|change| &mut change.dimensions) {
            one.title = name.to_owned();
        }
        for horizon in &mut report.roadmap {
            horizon.title = name.to_owned();
            horizon.steps.iter_mut().for_each(|step| step.subject = name.to_owned());
        }
        report.rubric.scale.iter_mut().for_each(|level| level.name = name.to_owned());
    };
    let areas = |count: usize| {
        move |report: &mut Report| {
            for (index, dimension) in report.dimensions.iter_mut().enumerate() {
                let areas = dimension.areas.iter().cycle().take(if index == 0 { count } else { 1 });
                dimension.areas = areas.cloned().collect();
            }
        }
    };
    vec![
        with(&|report| name_all(report, UNBREAKABLE)),
        with(&|report| name_all(report, LONG)),
        with(&|report| name_all(report, "Шестидесятибуквенноеназваниеобласти 議会のデータと接続されたシステム")),
        with(&areas(12)),
        with(&|report| {
            name_all(report, LONG);
            areas(12)(report);
        }),
        with(&areas(1)),
        with(&|report| report.dimensions.truncate(1)),
        with(&|report| report.dimensions.clear()),
        with(&|report| {
            let steps = report.roadmap[0].steps.clone();
            report.roadmap[0].steps = steps.iter().cycle().take(60).cloned().collect();
        }),
        with(&|report| report.roadmap.truncate(1)),
        with(&|report| report.roadmap = report.roadmap.iter().cycle().take(7).cloned().collect()),
        report(&no_answers(&builtin_pack().rubric)),
    ]
}

fn reports() -> Vec<Report> {
    CASES.map(compared).into_iter().chain(hostile()).collect()
}

fn drawing(name: &str, report: &Report, theme: &Theme) -> Drawing {
    chart(name, report, theme, &Words::english()).expect("the name is one of the list")
}

/// A chart of every name for every report.
fn charts(theme: &Theme) -> Vec<(&'static str, Drawing)> {
    charts_in(theme, &Words::english())
}

fn charts_in(theme: &Theme, words: &Words) -> Vec<(&'static str, Drawing)> {
    let draw = |name: &str, report: &Report| chart(name, report, theme, words).expect("a chart");
    let of = |report: &Report| CHARTS.iter().map(|name| (*name, draw(name, report))).collect::<Vec<_>>();
    reports().iter().flat_map(of).collect()
}

/// As a template says them that is in French.
fn french() -> Words {
    Words::with_own(include_str!("../fixtures/words/fr.ftl"), "fr")
}

/// Left, top, right and bottom.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Edges(f32, f32, f32, f32);

impl Edges {
    fn meets(self, other: Edges) -> bool {
        self.0 < other.2 && other.0 < self.2 && self.1 < other.3 && other.1 < self.3
    }

    fn holds(self, inner: Edges) -> bool {
        self.0 <= inner.0 && self.1 <= inner.1 && self.2 >= inner.2 && self.3 >= inner.3
    }
}

/// The width of words in the report's own fonts; the same words come back in many charts.
fn width(text: &str, weight: Weight) -> f32 {
    static KNOWN: LazyLock<Mutex<HashMap<(bool, String), f32>>> = LazyLock::new(Mutex::default);
    let key = (weight == Weight::Bold, text.to_owned());
    let mut known = KNOWN.lock().expect("no test fails while it holds this");
    *known.entry(key).or_insert_with(|| shaped(text, weight))
}

fn shaped(text: &str, weight: Weight) -> f32 {
    static FONTS: LazyLock<[Font; 2]> = LazyLock::new(|| {
        let load = |data: &'static [u8]| Font::new(data, 0).expect("a font");
        [
            load(include_bytes!("../../templates/fonts/NotoSans-Regular.ttf")),
            load(include_bytes!("../../templates/fonts/NotoSans-Bold.ttf")),
        ]
    });
    let font = &FONTS[usize::from(weight == Weight::Bold)];
    let mut buffer = Buffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    harfrust::shape(&ShaperFont::new(font), &mut buffer, ShapeOptions::new()).expect("any text can be shaped");
    let units: i32 = buffer.glyph_positions().iter().map(|position| position.x_advance).sum();
    units as f32 / f32::from(font.units_per_em())
}

/// Where the letters of a text stand; `None` for other shapes.
fn letters(shape: &Shape) -> Option<(Edges, &str, Colour)> {
    let Shape::Text { x, baseline, size, weight, anchor, colour, text } = shape else { return None };
    let width = width(text, *weight) * size;
    let left = match anchor {
        Anchor::Start => *x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    // From the top of the capitals to the foot of the p.
    Some((Edges(left, baseline - 0.72 * size, left + width, baseline + 0.2 * size), text, *colour))
}

fn around(points: &[(f32, f32)]) -> Edges {
    let nowhere = Edges(f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY);
    points
        .iter()
        .fold(nowhere, |edges, (x, y)| Edges(edges.0.min(*x), edges.1.min(*y), edges.2.max(*x), edges.3.max(*y)))
}

/// The edges of a shape that is filled.
fn filled(shape: &Shape) -> Option<(Edges, Colour)> {
    match shape {
        Shape::Rectangle { x, y, width, height, fill, .. } => Some((Edges(*x, *y, x + width, y + height), (*fill)?)),
        Shape::Polygon { points, fill, .. } => Some((around(points), (*fill)?)),
        Shape::Line { .. }
        | Shape::Circle { .. }
        | Shape::Text { .. }
        | Shape::Picture { .. }
        | Shape::Artwork { .. } => None,
    }
}

#[test]
fn no_words_overlap_or_leave_a_chart() {
    let theme = Theme::builtin();
    for (name, drawing) in charts(&theme).into_iter().chain(charts_in(&theme, &french())) {
        let texts: Vec<_> = drawing.shapes.iter().filter_map(letters).collect();
        let all = Edges(-0.5, -0.5, drawing.width + 0.5, drawing.height + 0.5);
        for (index, (edges, text, _)) in texts.iter().enumerate() {
            assert!(all.holds(*edges), "{name}: `{text}` leaves the chart: {edges:?} in {all:?}");
            for (other, words, _) in &texts[index + 1..] {
                assert!(!edges.meets(*other), "{name}: `{text}` {edges:?} and `{words}` {other:?} overlap");
            }
        }
    }
}

#[test]
fn no_line_runs_through_words() {
    let theme = Theme::builtin();
    for (name, drawing) in charts(&theme).into_iter().chain(charts_in(&theme, &french())) {
        for (index, shape) in drawing.shapes.iter().enumerate() {
            let Some((edges, text, _)) = letters(shape) else { continue };
            let crosses = |shape: &Shape| matches!(shape, Shape::Line { points, .. } if around(points).meets(edges));
            // A ground between the line and the words hides the line.
            let ground = drawing.shapes[..index]
                .iter()
                .rposition(|shape| filled(shape).is_some_and(|(ground, _)| ground.holds(edges)));
            let crossing = drawing.shapes[ground.unwrap_or(0)..].iter().find(|shape| crosses(shape));
            assert!(crossing.is_none(), "{name}: {crossing:?} runs through `{text}` {edges:?}");
        }
    }
}

#[test]
fn a_heading_of_one_word_is_not_broken() {
    let drawing = chart("before-after", &compared("uneven"), &Theme::builtin(), &french()).expect("a chart");
    let words: Vec<_> = drawing.shapes.iter().filter_map(letters).map(|(_, text, _)| text).collect();
    for heading in ["avant", "aujourd’hui", "évolution"] {
        assert!(words.contains(&heading), "`{heading}` in {words:?}");
    }
}

#[test]
fn words_stay_in_their_cells_and_cards() {
    let theme = Theme::builtin();
    let charts = charts(&theme).into_iter().chain(charts_in(&theme, &french()));
    for (name, drawing) in charts.filter(|(name, _)| ["heat-map", "roadmap"].contains(name)) {
        for (edges, text, _) in drawing.shapes.iter().filter_map(letters) {
            for (ground, _) in drawing.shapes.iter().filter_map(filled) {
                let is_within = !edges.meets(ground) || ground.holds(edges);
                assert!(is_within, "{name}: `{text}` {edges:?} stands across the edge of {ground:?}");
            }
        }
    }
}

#[test]
fn words_stand_out_from_their_ground_in_every_theme() {
    let white = Colour { red: 255, green: 255, blue: 255 };
    for (theme_name, _) in BUILTIN_THEMES {
        let theme = Theme::named(theme_name).expect("a theme");
        for (name, drawing) in charts(&theme) {
            for (index, (edges, text, colour)) in
                drawing.shapes.iter().enumerate().filter_map(|(index, shape)| Some((index, letters(shape)?)))
            {
                let before = drawing.shapes[..index].iter().rev().filter_map(filled);
                let ground = before.filter(|(ground, _)| ground.meets(edges)).map(|(_, colour)| colour).next();
                let ratio = contrast(colour, ground.unwrap_or(white));
                assert!(ratio >= 4.5, "{theme_name}, {name}: `{text}` on {ground:?} has {ratio:.2} to 1");
            }
        }
    }
}

#[test]
fn the_alternative_says_every_number_that_a_chart_shows() {
    let theme = Theme::builtin();
    for report in CASES.map(compared) {
        for name in ["profile", "areas", "heat-map", "before-after", "roadmap"] {
            let drawing = drawing(name, &report, &theme);
            let words: Vec<&str> = drawing.alternative.split(|sign: char| !sign.is_alphanumeric()).collect();
            let names_a_level = |text: &str| report.rubric.scale.iter().any(|level| text.contains(&level.name));
            let texts = drawing.shapes.iter().filter_map(letters).map(|(_, text, _)| text);
            let numbers = texts.filter(|text| !names_a_level(text)).flat_map(numbers);
            // The axis is no number of this parliament, and neither is what belongs to a level.
            let scale = |number: &String| ["0", "25", "50", "75", "100"].contains(&number.as_str());
            let mut count = 0;
            for number in numbers.filter(|number| !scale(number)) {
                assert!(words.contains(&number.as_str()), "{name}: {number} is not in {}", drawing.alternative);
                count += 1;
            }
            assert!(count > 0, "{name} shows no number");
        }
    }
}

fn numbers(text: &str) -> Vec<String> {
    let parts = text.split(|sign: char| !sign.is_ascii_digit());
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

#[test]
fn the_heat_map_marks_what_has_no_score_and_what_parliament_chose() {
    let report = compared("uneven");
    let drawing = drawing("heat-map", &report, &Theme::builtin());
    let areas = || report.dimensions.iter().flat_map(|dimension| &dimension.areas);
    let broken = drawing
        .shapes
        .iter()
        .filter(|shape| matches!(shape, Shape::Rectangle { stroke: Some(stroke), .. } if stroke.dash.is_some()));
    let diamonds = drawing.shapes.iter().filter(|shape| matches!(shape, Shape::Polygon { .. }));
    let without = areas().filter(|area| area.evidenced.is_none()).count();
    let chosen = areas().filter(|area| area.is_priority).count();
    assert!(without > 0 && chosen > 0, "the example shows both");
    // Each stands once more in the legend.
    assert_eq!((broken.count(), diamonds.count()), (without + 1, chosen + 1));
    for area in areas() {
        let score = area.evidenced.map_or("no score".to_owned(), |points| points.to_string());
        let chosen = if area.is_priority { " (chosen by the parliament)" } else { "" };
        let said = format!("{}{chosen}: evidenced {score}", area.title);
        assert!(drawing.alternative.contains(&said), "`{said}` is not in {}", drawing.alternative);
    }
}

#[test]
fn what_there_is_nothing_of_is_not_drawn() {
    let nothing = report(&no_answers(&builtin_pack().rubric));
    for name in ["before-after", "roadmap"] {
        let mut report = nothing.clone();
        report.roadmap.iter_mut().for_each(|horizon| horizon.steps.clear());
        let drawing = drawing(name, &report, &Theme::builtin());
        assert!(drawing.shapes.is_empty() && drawing.alternative.is_empty(), "{name}");
    }
}

#[test]
fn the_roadmap_says_every_step_also_where_it_counts_the_rest() {
    let mut report = compared("uneven");
    let start = report.roadmap.iter().flat_map(|horizon| &horizon.steps).find(|step| step.kind == "start");
    let start = start.expect("a practice").clone();
    report.roadmap[0].steps = (1..=20)
        .map(|number| hemicycle::report::model::StepView { subject: format!("Practice {number}"), ..start.clone() })
        .collect();
    let drawing = drawing("roadmap", &report, &Theme::builtin());
    let shown: Vec<&str> = drawing.shapes.iter().filter_map(letters).map(|(_, text, _)| text).collect();
    assert!(shown.contains(&"Practice 7") && !shown.contains(&"Practice 8"));
    assert!(shown.contains(&"13 more; see the table"));
    for number in 1..=20 {
        assert!(drawing.alternative.contains(&format!("Practice {number}")), "{number}");
    }
}
