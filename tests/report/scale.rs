//! A report by a rubric whose points go from 0 to 3 with decimals.

use hemicycle::report::chart::chart;
use hemicycle::report::drawing::Shape;
use hemicycle::report::{Looks, assess, document};
use hemicycle::rubric::EvidenceClass;
use hemicycle::words::Words;

use super::lines;
use crate::score::published::averaged;
use crate::support::{all_at, at_level, id};

#[test]
fn points_from_0_to_3_are_written_with_decimals_and_drawn_to_scale() {
    let pack = averaged();
    let mut answers = all_at(&pack.rubric, 3, EvidenceClass::Document);
    answers.responses.insert(id("governance.policy.a1"), at_level(2, EvidenceClass::None));
    // Policy: (5 × 1.5 + 0.75) / 6 = 1.375; governance (1.5 + 1.375 + 1.5) / 3 = 1.4583.
    let report = assess(&pack, &answers);
    let words = Words::english();
    let profile = chart("profile", &report, &Looks::builtin().theme, &words).expect("a chart");
    assert!(profile.alternative.contains("from 0 to 3"), "{}", profile.alternative);
    assert!(profile.alternative.contains("1.46"), "{}", profile.alternative);
    let areas = chart("areas governance", &report, &Looks::builtin().theme, &words).expect("a chart");
    let marks: Vec<&str> = (areas.shapes.iter())
        .filter_map(|shape| match shape {
            Shape::Text { text, .. } if text.len() == 1 => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(marks, ["0", "1", "2", "3"], "an axis of whole points");
    // The bar of the first area ends at half of the axis, 1.5 of 3: at the middle between the marks 1 and 2.
    let xs: Vec<f32> = (areas.shapes.iter())
        .filter_map(|shape| match shape {
            Shape::Line { points, .. } if points.len() == 2 && points[0].0 == points[1].0 => Some(points[0].0),
            _ => None,
        })
        .collect();
    let bar = areas.shapes.iter().find_map(|shape| match shape {
        Shape::Rectangle { x, width, .. } => Some(x + width),
        _ => None,
    });
    let middle = (xs[1] + xs[2]) / 2.0;
    assert!((bar.expect("a bar") - middle).abs() < 0.1, "{bar:?} {middle}");
    let told = lines(&document(report, &Looks::builtin(), &words).expect("a document")).join("\n");
    assert!(told.contains("scores from 0 to 3"), "{told}");
    assert!(told.contains("1.46"), "{told}");
}
