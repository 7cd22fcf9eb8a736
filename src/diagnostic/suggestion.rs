//! What a person probably meant.

/// Names longer than this are no slips of the hand, and comparing them takes long.
const LONGEST: usize = 100;

/// The name that shares most with what was typed, if it shares enough to be a likely slip.
pub fn nearest<'a>(typed: &str, names: &[&'a str]) -> Option<&'a str> {
    let typed = typed.trim().to_lowercase().replace([' ', '_'], "-");
    if typed.is_empty() || typed.len() > LONGEST {
        return None;
    }
    // The last word of an id alone, for example `broadcast`.
    let mut ends = names.iter().filter(|name| name.rsplit('.').next() == Some(&typed) && name.contains('.'));
    if let (Some(name), None) = (ends.next(), ends.next()) {
        return Some(*name);
    }
    (names.iter())
        .map(|name| (strsim::osa_distance(&typed, &name.replace('_', "-")), *name))
        .filter(|(distance, name)| *distance <= (name.len() / 3).max(1))
        .min()
        .map(|(_, name)| name)
}

/// The advice for a word that is none of the names.
pub fn advice(typed: &str, names: &[&str]) -> String {
    advice_or(typed, names, || format!("write one of: {}", names.join(", ")))
}

/// The nearest name, or other advice where no name is near.
pub fn advice_or(typed: &str, names: &[&str], otherwise: impl FnOnce() -> String) -> String {
    match nearest(typed, names) {
        Some(name) => format!("did you mean `{name}`?"),
        None => otherwise(),
    }
}
