//! What the profile shows can be seen wherever it lies.

use hemicycle::report::contrast::contrast;
use hemicycle::report::drawing::Shape;
use hemicycle::report::theme::{BUILTIN_THEMES, Colour, Theme};

use super::{compared, drawing, letters};

/// What a sign needs beside what lies next to it: WCAG 2.2, success criterion 1.4.11.
const SIGN: f64 = 3.0;

#[test]
fn the_range_stands_out_from_what_lies_next_to_it_in_every_theme_and_in_grey() {
    for (name, _) in BUILTIN_THEMES {
        let theme = Theme::named(name).expect("a theme");
        let colour = theme.colours.caution;
        let drawing = drawing("profile", &compared("uneven"), &theme);
        let ranges = drawing.shapes.iter().filter_map(|shape| line(shape).filter(|line| line.colour == colour));
        let beside: Vec<_> = ranges.flat_map(|line| line.beside()).collect();
        assert!(!beside.is_empty(), "the example shows ranges");
        for place in beside {
            let ground = painted(&drawing.shapes, place);
            if ground == colour {
                // Where the line and its ends meet.
                continue;
            }
            let (seen, printed) = (contrast(colour, ground), contrast(grey(colour), grey(ground)));
            assert!(
                seen >= SIGN && printed >= SIGN,
                "{name}: {seen:.2}, in grey {printed:.2} to 1 on {ground} at {place:?}"
            );
        }
    }
}

#[test]
fn a_provisional_level_says_so_in_the_chart_and_in_its_words() {
    let drawing = drawing("profile", &compared("uneven"), &Theme::builtin());
    let texts: Vec<&str> = drawing.shapes.iter().filter_map(letters).map(|(_, text, _)| text).collect();
    let shown = texts.join(" ");
    // Of the four dimensions one has so many open questions that its level is provisional.
    assert_eq!(shown.matches("(provisional)").count(), 1, "{shown}");
    assert!(shown.contains("Digital adoption 2 Occasional (provisional)"), "{shown}");
    assert!(drawing.alternative.contains("between 17 and 50, level 2 Occasional (provisional)."));
}

/// A straight line.
struct Line {
    from: (f32, f32),
    to: (f32, f32),
    width: f32,
    colour: Colour,
}

fn line(shape: &Shape) -> Option<Line> {
    let Shape::Line { points, stroke } = shape else { return None };
    Some(Line { from: *points.first()?, to: *points.last()?, width: stroke.width, colour: stroke.colour })
}

impl Line {
    /// A place so far along the line and so far to its side, in points.
    fn place(&self, along: f32, aside: f32) -> (f32, f32) {
        let ((x, y), (to_x, to_y)) = (self.from, self.to);
        let (right, down) = ((to_x - x) / self.length(), (to_y - y) / self.length());
        (x + along * right - aside * down, y + along * down + aside * right)
    }

    /// How far along the line and how far to its side a place is, in points.
    fn coordinates(&self, (x, y): (f32, f32)) -> (f32, f32) {
        let (right, down) = ((self.to.0 - self.from.0) / self.length(), (self.to.1 - self.from.1) / self.length());
        let (x, y) = (x - self.from.0, y - self.from.1);
        (x * right + y * down, y * right - x * down)
    }

    fn length(&self) -> f32 {
        (self.to.0 - self.from.0).hypot(self.to.1 - self.from.1)
    }

    fn covers(&self, place: (f32, f32)) -> bool {
        let (along, aside) = self.coordinates(place);
        (0.0..=self.length()).contains(&along) && aside.abs() <= self.width / 2.0
    }

    /// Places just outside the line, on both sides and beyond its ends.
    fn beside(&self) -> Vec<(f32, f32)> {
        const OUTSIDE: f32 = 0.7;
        let aside = self.width / 2.0 + OUTSIDE;
        let sides = (0..=20_u8).map(|part| f32::from(part) / 20.0 * self.length());
        let sides = sides.flat_map(|along| [self.place(along, aside), self.place(along, -aside)]);
        sides.chain([self.place(-OUTSIDE, 0.0), self.place(self.length() + OUTSIDE, 0.0)]).collect()
    }
}

/// The colour that is seen at a place: that of the last shape there, or of the paper.
fn painted(shapes: &[Shape], (x, y): (f32, f32)) -> Colour {
    let painted = |shape: &Shape| match shape {
        Shape::Rectangle { x: left, y: top, width, height, fill, .. } => {
            fill.filter(|_| (*left..=left + width).contains(&x) && (*top..=top + height).contains(&y))
        }
        shape => line(shape).filter(|line| line.covers((x, y))).map(|line| line.colour),
    };
    shapes.iter().rev().find_map(painted).unwrap_or(Colour::WHITE)
}

/// As printers without colours make it.
fn grey(colour: Colour) -> Colour {
    let [red, green, blue] = [colour.red, colour.green, colour.blue].map(u32::from);
    let grey = u8::try_from((299 * red + 587 * green + 114 * blue) / 1000).expect("a mean of bytes is a byte");
    Colour { red: grey, green: grey, blue: grey }
}
