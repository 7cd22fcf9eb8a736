//! Drawings as SVG.

use hemicycle::export::svg;
use hemicycle::report::drawing::{Anchor, Drawing, Shape, Stroke, Weight};

use crate::pdf::sample::{colour, undrawable};

#[test]
fn a_drawing_is_one_picture_with_a_name() {
    let stroke = Stroke { colour: colour("#102030"), width: 0.5, dash: Some(2.0) };
    let drawing = Drawing {
        width: 100.0,
        height: 50.126,
        shapes: vec![
            Shape::Rectangle {
                x: 0.0,
                y: 1.0 / 3.0,
                width: 10.0,
                height: 5.5,
                fill: Some(colour("#405060")),
                stroke: None,
            },
            Shape::Line { points: vec![(0.0, 1.0), (-0.001, 20.0)], stroke },
            Shape::Circle { x: 5.0, y: 5.0, radius: 2.0, fill: None, stroke: Some(Stroke { dash: None, ..stroke }) },
            Shape::Text {
                x: 50.0,
                baseline: 12.0,
                size: 8.5,
                weight: Weight::Bold,
                anchor: Anchor::End,
                colour: colour("#000001"),
                text: "<1 & \"2\"".to_owned(),
            },
        ],
        alternative: "A \"bar\" & a line".to_owned(),
        caption: None,
        instead: Vec::new(),
    };
    insta::assert_snapshot!(svg(&drawing).expect("something to draw"), @r##"
    <svg xmlns="http://www.w3.org/2000/svg" width="100" height="50.13" viewBox="0 0 100 50.13" overflow="visible" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif" role="img" aria-label="A &quot;bar&quot; &amp; a line">
    <rect x="0" y="0.33" width="10" height="5.5" fill="#405060"/>
    <polyline points="0,1 0,20" fill="none" stroke="#102030" stroke-width="0.5" stroke-dasharray="2"/>
    <circle cx="5" cy="5" r="2" fill="none" stroke="#102030" stroke-width="0.5"/>
    <text x="50" y="12" font-size="8.5" font-weight="700" text-anchor="end" fill="#000001">&lt;1 &amp; &quot;2&quot;</text>
    </svg>
    "##);
}

#[test]
fn what_cannot_be_drawn_is_left_out() {
    assert_eq!(svg(&undrawable()), None);
    let nothing = Drawing { width: f32::NAN, ..undrawable() };
    assert_eq!(svg(&nothing), None);
}
