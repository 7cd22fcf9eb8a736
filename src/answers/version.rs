//! Which of two versions of a rubric is the newer one.

/// What a version is beside the rubric's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Age {
    Same,
    /// Also where it cannot be told, as of `spring` and `autumn`.
    Older,
    Newer,
}

impl Age {
    /// Versions are numbers with dots between them, and compared number by number: `1.10` is newer than `1.9`.
    pub fn of(given: &str, current: &str) -> Age {
        if given == current {
            return Age::Same;
        }
        match (numbers(given), numbers(current)) {
            (Some(given), Some(current)) if given > current => Age::Newer,
            _ => Age::Older,
        }
    }
}

/// The numbers of a version without noughts at the end, so that `1.0` is not newer than `1`.
fn numbers(version: &str) -> Option<Vec<u64>> {
    let mut numbers = version.split('.').map(|part| part.parse().ok()).collect::<Option<Vec<u64>>>()?;
    while numbers.last() == Some(&0) {
        numbers.pop();
    }
    Some(numbers)
}

#[cfg(test)]
mod tests {
    use super::Age;

    #[test]
    fn versions_are_compared_number_by_number() {
        for (given, current, age) in [
            ("1.0", "1.0", Age::Same),
            ("0.9", "1.0", Age::Older),
            ("1.9", "1.10", Age::Older),
            ("1.10", "1.9", Age::Newer),
            ("2", "1.9.9", Age::Newer),
            ("1.0.1", "1.0", Age::Newer),
            ("1.0", "1", Age::Older),
            ("1", "1.0", Age::Older),
            ("autumn", "spring", Age::Older),
            ("2.0-draft", "1.0", Age::Older),
        ] {
            assert_eq!(Age::of(given, current), age, "{given} beside {current}");
        }
    }
}
