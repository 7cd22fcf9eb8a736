//! The areas chart marks what the parliament chose as the map of all areas does.

use hemicycle::report::drawing::{Shape, Weight};
use hemicycle::report::theme::Theme;

use super::{CASES, compared, drawing};

#[test]
fn an_area_that_the_parliament_chose_has_the_diamond_and_no_other_mark() {
    for report in CASES.map(compared) {
        for dimension in &report.dimensions {
            let drawing = drawing(&format!("areas {}", dimension.id), &report, &Theme::builtin());
            let diamonds = drawing.shapes.iter().filter(|shape| matches!(shape, Shape::Polygon { .. })).count();
            let chosen = dimension.areas.iter().filter(|area| area.is_priority).count();
            // Each stands once more in the legend.
            assert_eq!(diamonds, if chosen > 0 { chosen + 1 } else { 0 }, "{}", dimension.title);
            for area in &dimension.areas {
                let is_bold = |shape: &Shape| matches!(shape, Shape::Text { text, weight: Weight::Bold, .. } if area.title.contains(text.as_str()));
                assert!(!drawing.shapes.iter().any(is_bold), "{}", area.title);
                let chosen = if area.is_priority { " (chosen by the parliament)" } else { "" };
                let said = format!("{}{chosen}: claimed", area.title);
                assert!(drawing.alternative.contains(&said), "`{said}` is not in {}", drawing.alternative);
            }
        }
    }
}
