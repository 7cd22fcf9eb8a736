//! What was laid out on its own, brought to its place and size on the page.

use crate::pdf::scene::{Area, Item};
use crate::report::drawing::Stroke;

/// An item in another size, then so much further down.
pub fn placed(item: Item, scale: f32, down: f32) -> Item {
    let resized = |stroke: Option<Stroke>| {
        stroke.map(|stroke| Stroke {
            width: stroke.width * scale,
            dash: stroke.dash.map(|dash| dash * scale),
            ..stroke
        })
    };
    match item {
        Item::Begin(_) | Item::End => item,
        Item::Text(mut run) => {
            run.x *= scale;
            run.baseline = run.baseline * scale + down;
            run.size *= scale;
            run.width *= scale;
            Item::Text(run)
        }
        Item::Rectangle { area, fill, stroke } => {
            Item::Rectangle { area: area_placed(area, scale, down), fill, stroke: resized(stroke) }
        }
        Item::Polygon { points, closed, fill, stroke } => {
            let points = points.into_iter().map(|(x, y)| (x * scale, y * scale + down)).collect();
            Item::Polygon { points, closed, fill, stroke: resized(stroke) }
        }
        Item::Picture { area, picture } => Item::Picture { area: area_placed(area, scale, down), picture },
        Item::Artwork { area, artwork } => Item::Artwork { area: area_placed(area, scale, down), artwork },
        Item::Circle { centre: (x, y), radius, fill, stroke } => Item::Circle {
            centre: (x * scale, y * scale + down),
            radius: radius * scale,
            fill,
            stroke: resized(stroke),
        },
    }
}

/// An area likewise.
pub fn area_placed(area: Area, scale: f32, down: f32) -> Area {
    let Area { x, y, width, height } = area;
    Area { x: x * scale, y: y * scale + down, width: width * scale, height: height * scale }
}
