//! An artwork as an SVG file: what it paints and nothing else that its own file may hold.

use std::fmt::Write;

use super::svg::number;
use crate::report::artwork::{Artwork, Cap, Ink, Inside, Join, Part, Pen, Segment};

/// The file.
pub fn svg(artwork: &Artwork) -> String {
    let (width, height) = (number(artwork.width), number(artwork.height));
    let mut page = Page { text: String::new(), clips: 0 };
    artwork.parts.iter().for_each(|part| page.part(part));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\
         {}</svg>",
        page.text
    )
}

struct Page {
    text: String,
    /// How many clip paths have a name already.
    clips: usize,
}

impl Page {
    fn part(&mut self, part: &Part) {
        match part {
            Part::Area { outline, inside, ink } => {
                let rule = match inside {
                    Inside::NonZero => "",
                    Inside::EvenOdd => " fill-rule=\"evenodd\"",
                };
                let path = path(outline);
                let ink = self::ink("fill", *ink);
                self.write(format_args!("<path d=\"{path}\"{ink}{rule}/>"));
            }
            Part::Line { outline, pen, ink } => {
                let (path, ink, pen) = (path(outline), self::ink("stroke", *ink), self::pen(pen));
                self.write(format_args!("<path d=\"{path}\" fill=\"none\"{ink}{pen}/>"));
            }
            Part::Clipped { outline, inside, parts } => {
                let name = self.clips;
                self.clips += 1;
                let rule = match inside {
                    Inside::NonZero => "",
                    Inside::EvenOdd => " clip-rule=\"evenodd\"",
                };
                let path = path(outline);
                self.write(format_args!(
                    "<clipPath id=\"c{name}\"><path d=\"{path}\"{rule}/></clipPath><g clip-path=\"url(#c{name})\">"
                ));
                parts.iter().for_each(|part| self.part(part));
                self.text.push_str("</g>");
            }
        }
    }

    fn write(&mut self, words: std::fmt::Arguments<'_>) {
        self.text.write_fmt(words).expect("a text takes any text");
    }
}

fn path(outline: &[Segment]) -> String {
    let mut path = String::new();
    for segment in outline {
        path.push(match segment {
            Segment::Move(_) => 'M',
            Segment::Line(_) => 'L',
            Segment::Curve(..) => 'C',
            Segment::Close => 'Z',
        });
        let numbers: Vec<String> = segment.points().flat_map(|(x, y)| [number(x), number(y)]).collect();
        path.push_str(&numbers.join(" "));
    }
    path
}

fn ink(key: &str, ink: Ink) -> String {
    let Ink { colour, opacity } = ink;
    match opacity {
        1000.. => format!(" {key}=\"{colour}\""),
        _ => format!(" {key}=\"{colour}\" {key}-opacity=\"{}\"", f32::from(opacity) / 1000.0),
    }
}

fn pen(pen: &Pen) -> String {
    let mut words = format!(" stroke-width=\"{}\"", number(pen.width));
    match pen.cap {
        Cap::Butt => {}
        Cap::Round => words.push_str(" stroke-linecap=\"round\""),
        Cap::Square => words.push_str(" stroke-linecap=\"square\""),
    }
    match pen.join {
        Join::Miter => words.push_str(&format!(" stroke-miterlimit=\"{}\"", number(pen.miter_limit))),
        Join::Round => words.push_str(" stroke-linejoin=\"round\""),
        Join::Bevel => words.push_str(" stroke-linejoin=\"bevel\""),
    }
    if !pen.dashes.is_empty() {
        let dashes: Vec<String> = pen.dashes.iter().map(|length| number(*length)).collect();
        words.push_str(&format!(" stroke-dasharray=\"{}\"", dashes.join(" ")));
        words.push_str(&format!(" stroke-dashoffset=\"{}\"", number(pen.dash_start)));
    }
    words
}
