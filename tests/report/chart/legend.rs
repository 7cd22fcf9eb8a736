//! A legend explains the marks that its chart has, and no others.

use hemicycle::report::Report;
use hemicycle::report::drawing::Shape;
use hemicycle::report::model::{AreaView, DimensionView};
use hemicycle::report::theme::Theme;

use super::{drawing, reports};

#[test]
fn a_key_stands_where_its_mark_does_and_nowhere_else() {
    let any_area = |report: &Report, has: fn(&AreaView) -> bool| {
        report.dimensions.iter().flat_map(|dimension| &dimension.areas).any(has)
    };
    let any_dimension = |report: &Report, has: fn(&DimensionView) -> bool| report.dimensions.iter().any(has);
    let mut met = Vec::new();
    for report in reports() {
        let is_chosen = any_area(&report, |area| area.is_priority);
        let keys = [
            ("profile", "range while questions are open", any_dimension(&report, |one| one.low < one.high)),
            ("profile", "evidenced", any_dimension(&report, |one| one.evidenced.is_some())),
            (
                "areas",
                "claimed, where that is more",
                any_area(&report, |area| area.evidenced.is_some() && area.claimed > area.evidenced),
            ),
            ("areas", "chosen by the parliament: greatest need or interest", is_chosen),
            ("heat-map", "chosen by the parliament: greatest need or interest", is_chosen),
            ("heat-map", "no score", any_area(&report, |area| area.evidenced.is_none())),
        ];
        for (name, key, is_drawn) in keys {
            let drawing = drawing(name, &report, &Theme::builtin());
            let is_shown = drawing.shapes.iter().any(|shape| matches!(shape, Shape::Text { text, .. } if text == key));
            assert_eq!(is_shown, is_drawn, "{name}: `{key}`");
            met.push((key, is_drawn));
        }
    }
    for (key, _) in met.clone() {
        assert!(met.contains(&(key, true)) && met.contains(&(key, false)), "`{key}` is met with and without its mark");
    }
}
