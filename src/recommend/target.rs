//! Which level a parliament wants to reach.

use crate::answers::Profile;
use crate::identifier::AreaId;
use crate::rubric::{LevelNumber, Rubric};

/// The level that an area is to reach: what the parliament set for the area, else for its dimension, else the rubric's.
pub fn target_of(area: &AreaId, profile: &Profile, rubric: &Rubric) -> LevelNumber {
    let of_area = profile.targets.get(area.as_str());
    let of_dimension = || rubric.dimension_of(area).and_then(|dimension| profile.targets.get(dimension.id.as_str()));
    of_area.or_else(of_dimension).copied().unwrap_or(rubric.recommending.target)
}
