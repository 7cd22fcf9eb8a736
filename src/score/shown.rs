//! Points as readers see them.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use crate::rubric::PointScale;

/// Points, or a difference of points, rounded to the decimals that the rubric shows.
///
/// Differences and comparisons are those of the rounded numbers, so that they agree with what stands beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShownPoints {
    /// In units of the last decimal that is shown.
    steps: i64,
    scale: PointScale,
}

impl ShownPoints {
    pub(super) fn of_steps(steps: i64, scale: PointScale) -> ShownPoints {
        ShownPoints { steps, scale }
    }

    pub(super) fn steps(self) -> i64 {
        self.steps
    }

    /// How many units of the last decimal make a point.
    pub(super) fn steps_of_a_point(scale: PointScale) -> f64 {
        10_f64.powi(i32::from(scale.decimals))
    }

    /// The share of the most points that there can be, 0.0 to 1.0.
    pub fn share(self) -> f64 {
        (self.value() / f64::from(self.scale.up_to)).clamp(0.0, 1.0)
    }

    /// In points.
    pub fn value(self) -> f64 {
        self.steps as f64 / ShownPoints::steps_of_a_point(self.scale)
    }

    /// What these points are more than others of the same rubric; below zero where they are less.
    pub fn less(self, others: ShownPoints) -> ShownPoints {
        ShownPoints { steps: self.steps - others.steps, scale: self.scale }
    }

    /// -1 below zero, 0 at zero, 1 above.
    pub fn signum(self) -> i64 {
        self.steps.signum()
    }

    /// Without zeros at its end: "62.5", "50".
    pub fn trimmed(self) -> String {
        self.value().to_string()
    }

    /// Without its sign.
    pub fn abs(self) -> ShownPoints {
        ShownPoints { steps: self.steps.abs(), scale: self.scale }
    }
}

impl PartialOrd for ShownPoints {
    fn partial_cmp(&self, other: &ShownPoints) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// By their number: points of one report have one scale.
impl Ord for ShownPoints {
    fn cmp(&self, other: &ShownPoints) -> std::cmp::Ordering {
        self.steps.cmp(&other.steps).then(self.scale.decimals.cmp(&other.scale.decimals))
    }
}

impl fmt::Display for ShownPoints {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:.*}", usize::from(self.scale.decimals), self.value())
    }
}

/// A whole number where the rubric shows no decimals.
impl Serialize for ShownPoints {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.scale.decimals {
            0 => serializer.serialize_i64(self.steps),
            _ => serializer.serialize_f64(self.value()),
        }
    }
}

impl JsonSchema for ShownPoints {
    fn schema_name() -> Cow<'static, str> {
        "ShownPoints".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        f64::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::Points;

    #[test]
    fn decimals_are_those_of_the_scale() {
        let scale = PointScale { up_to: 3, decimals: 2 };
        let shown = Points::new(1.125).shown(scale);
        assert_eq!(shown.to_string(), "1.13");
        assert_eq!(Points::new(1.5).shown(scale).to_string(), "1.50");
        assert_eq!(shown.less(Points::new(1.5).shown(scale)).to_string(), "-0.37");
        assert_eq!(Points::new(1.5).shown(scale).share(), 0.5);
    }
}
