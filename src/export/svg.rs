//! A drawing as SVG.

use std::fmt::Write;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use super::{artwork, escape};
use crate::report::drawing::{Anchor, Drawing, Shape, Stroke, Weight};
use crate::report::theme::Colour;

/// Families that are on a reader's machine already; the theme names colours only.
pub const SANS: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

/// The drawing as one `svg` element, which can stand within a page or be a file of its own.
///
/// A screen reader finds one picture with the drawing's alternative as its name. `None` if there is nothing to draw.
/// Shapes with numbers that are no numbers are left out.
pub fn svg(drawing: &Drawing) -> Option<String> {
    let voice = match drawing.alternative.trim() {
        "" => "aria-hidden=\"true\"".to_owned(),
        alternative => format!("role=\"img\" aria-label=\"{}\"", escape::text(alternative)),
    };
    element(drawing, 0.0, &voice, "")
}

/// White room around a drawing that is a file of its own, in points.
const MARGIN: f32 = 12.0;

/// The drawing as a file of its own on white ground, with a title and the drawing's alternative as its description; `None`
/// as for [`svg`].
pub fn svg_file(drawing: &Drawing, title: &str, language: &str) -> Option<String> {
    let language = escape::text(language);
    let voice =
        format!("xml:lang=\"{language}\" role=\"img\" aria-labelledby=\"title\" aria-describedby=\"description\"");
    let (title, description) = (escape::text(title), escape::text(drawing.alternative.trim()));
    let said = format!(
        "<title id=\"title\">{title}</title>\n<desc id=\"description\">{description}</desc>\n\
         <rect x=\"-{MARGIN}\" y=\"-{MARGIN}\" width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
    );
    Some(format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n", element(drawing, MARGIN, &voice, &said)?))
}

/// The element with its attributes and what stands before the shapes.
fn element(drawing: &Drawing, margin: f32, voice: &str, before: &str) -> Option<String> {
    let has_size = [drawing.width, drawing.height].iter().all(|length| is_length(*length) && *length > 0.0);
    let shapes: Vec<String> = drawing.shapes.iter().filter_map(shape).collect();
    if !has_size || shapes.is_empty() {
        return None;
    }
    let (width, height) = (number(drawing.width + 2.0 * margin), number(drawing.height + 2.0 * margin));
    let from = number(-margin);
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"{from} {from} {width} {height}\" overflow=\"visible\" font-family=\"{SANS}\" {voice}>\n{before}{}\n</svg>",
        shapes.join("\n")
    ))
}

/// The largest length that is drawn, as in the PDF.
const FARTHEST: f32 = 14_400.0;

fn is_length(length: f32) -> bool {
    (0.0..=FARTHEST).contains(&length)
}

/// One shape; `None` if one of its numbers cannot be drawn.
fn shape(shape: &Shape) -> Option<String> {
    match shape {
        Shape::Rectangle { x, y, width, height, fill, stroke } => {
            let (x, y, width, height) = (coordinate(*x)?, coordinate(*y)?, length(*width)?, length(*height)?);
            let paint = paint(*fill, *stroke)?;
            Some(format!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{paint}/>"))
        }
        Shape::Polygon { points, fill, stroke } => {
            Some(format!("<polygon points=\"{}\"{}/>", self::points(points)?, paint(*fill, *stroke)?))
        }
        Shape::Line { points, stroke } => {
            Some(format!("<polyline points=\"{}\"{}/>", self::points(points)?, paint(None, Some(*stroke))?))
        }
        Shape::Circle { x, y, radius, fill, stroke } => {
            let (x, y, radius) = (coordinate(*x)?, coordinate(*y)?, length(*radius)?);
            Some(format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"{}/>", paint(*fill, *stroke)?))
        }
        Shape::Picture { x, y, width, height, picture } => {
            let (x, y, width, height) = (coordinate(*x)?, coordinate(*y)?, length(*width)?, length(*height)?);
            let file = BASE64_STANDARD.encode(&picture.file);
            Some(format!(
                "<image x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" href=\"data:image/png;base64,{file}\"/>"
            ))
        }
        Shape::Artwork { x, y, width, height, artwork } => {
            let (x, y, width, height) = (coordinate(*x)?, coordinate(*y)?, length(*width)?, length(*height)?);
            let file = BASE64_STANDARD.encode(artwork::svg(artwork));
            Some(format!(
                "<image x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" \
                 href=\"data:image/svg+xml;base64,{file}\"/>"
            ))
        }
        Shape::Text { x, baseline, size, weight, anchor, colour, text } => {
            let (x, y, size) = (coordinate(*x)?, coordinate(*baseline)?, length(*size)?);
            let anchor = match anchor {
                Anchor::Start => "",
                Anchor::Middle => " text-anchor=\"middle\"",
                Anchor::End => " text-anchor=\"end\"",
            };
            let weight = match weight {
                Weight::Regular => "",
                Weight::Bold => " font-weight=\"700\"",
            };
            let words = escape::text(text);
            Some(format!(
                "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{weight}{anchor} fill=\"{colour}\">{words}</text>"
            ))
        }
    }
}

fn paint(fill: Option<Colour>, stroke: Option<Stroke>) -> Option<String> {
    let mut paint = match fill {
        Some(colour) => format!(" fill=\"{colour}\""),
        None => " fill=\"none\"".to_owned(),
    };
    if let Some(Stroke { colour, width, dash }) = stroke {
        let width = length(width)?;
        write!(paint, " stroke=\"{colour}\" stroke-width=\"{width}\"").expect("a text takes any text");
        if let Some(dash) = dash {
            write!(paint, " stroke-dasharray=\"{}\"", length(dash)?).expect("a text takes any text");
        }
    }
    Some(paint)
}

fn points(points: &[(f32, f32)]) -> Option<String> {
    if points.len() < 2 {
        return None;
    }
    let points: Option<Vec<String>> =
        points.iter().map(|(x, y)| Some(format!("{},{}", coordinate(*x)?, coordinate(*y)?))).collect();
    Some(points?.join(" "))
}

fn coordinate(value: f32) -> Option<String> {
    (value.is_finite() && value.abs() <= FARTHEST).then(|| number(value))
}

fn length(value: f32) -> Option<String> {
    is_length(value).then(|| number(value))
}

/// At most two decimals, and none that say nothing.
pub fn number(value: f32) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn a_number_has_at_most_two_decimals() {
        let texts = [0.0, -0.001, 10.0, 1.5, 33.333, -2.345].map(number);
        assert_eq!(texts, ["0", "0", "10", "1.5", "33.33", "-2.35"].map(str::to_owned));
    }
}
