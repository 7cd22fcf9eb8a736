//! What a practice is worth to a parliament, with all that the number is made of.

/// The parts of a practice's value. Every factor that does not apply is 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Worth {
    /// Points that the lowest answer could gain, above 0 and at most 100.
    pub lift: f64,
    /// What the lift is divided by.
    pub cost: f64,
    /// For the strength of the practice's source.
    pub source: f64,
    /// Where the area is not the first that the practice names.
    pub further_area: f64,
    /// Where the parliament chose the area.
    pub priority: f64,
    /// Where the practice lifts a core question.
    pub core: f64,
    /// Where the practice comes from the parliament's region.
    pub region: f64,
}

impl Worth {
    /// Lift over cost, times every factor. Compare only with others of the same assessment.
    pub fn value(&self) -> f64 {
        let factors = [self.source, self.further_area, self.priority, self.core, self.region];
        factors.iter().fold(self.lift / self.cost, |value, factor| value * factor)
    }
}
