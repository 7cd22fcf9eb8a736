//! How much of what is possible has been reached.

use std::fmt;

use serde::{Serialize, Serializer};

use super::shown::ShownPoints;
use crate::rubric::PointScale;

/// A score in points.
///
/// Range: `0.0..=100.0`, or to the lower end that a rubric gives its scale. What could not be scored has no points at all; it is not zero.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Points(f64);

impl Points {
    /// # Panics
    ///
    /// When the value is not between 0 and 100: points come from a checked rubric and from means of such points.
    pub fn new(value: f64) -> Points {
        assert!((0.0..=100.0).contains(&value), "points are between 0 and 100, not {value}");
        Points(value)
    }

    pub fn value(self) -> f64 {
        self.0
    }

    /// Whole points, half rounded up.
    pub fn rounded(self) -> i64 {
        self.shown(PointScale::default()).steps()
    }

    /// As readers see them, half rounded up.
    pub fn shown(self, scale: PointScale) -> ShownPoints {
        let steps = (self.0 * ShownPoints::steps_of_a_point(scale) + 0.5 + ROUNDING_ERROR).floor();
        ShownPoints::of_steps(steps as i64, scale)
    }

    /// Whether these points reach a threshold of the rubric.
    pub fn reach(self, threshold: f64) -> bool {
        self.0 + ROUNDING_ERROR >= threshold
    }

    /// The mean, or `None` of nothing.
    pub fn mean(points: impl IntoIterator<Item = Points>) -> Option<Points> {
        Points::weighted_mean(points.into_iter().map(|point| (point, 1)))
    }

    /// The mean by weights, or `None` of nothing.
    pub fn weighted_mean(points: impl IntoIterator<Item = (Points, u8)>) -> Option<Points> {
        let (mut sum, mut weights) = (0.0, 0_u32);
        for (point, weight) in points {
            sum += point.0 * f64::from(weight);
            weights += u32::from(weight);
        }
        (weights > 0).then(|| Points((sum / f64::from(weights)).clamp(0.0, 100.0)))
    }
}

/// Means of thirds and sevenths are not exact; a threshold that is met on paper must be met here.
const ROUNDING_ERROR: f64 = 1e-9;

impl fmt::Display for Points {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.rounded().fmt(formatter)
    }
}

impl Serialize for Points {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.0)
    }
}

/// Between which points a score lies, whatever the answers that are not known turn out to be.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    pub low: Points,
    pub high: Points,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_point_is_rounded_up() {
        assert_eq!(Points::new(68.75).rounded(), 69);
        assert_eq!(Points::new(37.5).rounded(), 38);
        assert_eq!(Points::new(37.49).rounded(), 37);
    }

    #[test]
    fn a_mean_of_thirds_reaches_its_threshold() {
        // (100/3 + 100/3 + 100/3) / 3 = 100/3
        let third = Points::new(100.0 / 3.0);
        let mean = Points::mean([third; 3]).expect("three points");
        assert!(mean.reach(100.0 / 3.0));
    }
}
