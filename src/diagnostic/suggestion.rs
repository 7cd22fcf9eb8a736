//! What a person probably meant.

/// Names longer than this are no slips of the hand, and comparing them takes long.
const LONGEST: usize = 100;

/// The name that shares most with what was typed, if it shares enough to be a likely slip.
pub fn nearest<'a>(typed: &str, names: &[&'a str]) -> Option<&'a str> {
    let typed = comparable(typed)?;
    // The last word of an id alone, for example `broadcast`.
    let mut ends = names.iter().filter(|name| name.rsplit('.').next() == Some(&typed) && name.contains('.'));
    if let (Some(name), None) = (ends.next(), ends.next()) {
        return Some(*name);
    }
    near(&typed, names).min().map(|(_, name)| name)
}

/// The one name that can have been meant; `None` where several are near.
pub fn only_near<'a>(typed: &str, names: &[&'a str]) -> Option<&'a str> {
    let typed = comparable(typed)?;
    let mut found = near(&typed, names);
    found.next().filter(|_| found.next().is_none()).map(|(_, name)| name)
}

fn comparable(typed: &str) -> Option<String> {
    let typed = typed.trim().to_lowercase().replace([' ', '_'], "-");
    (!typed.is_empty() && typed.len() <= LONGEST).then_some(typed)
}

/// The names near enough, each with its distance.
fn near<'a>(typed: &str, names: &[&'a str]) -> impl Iterator<Item = (usize, &'a str)> {
    let allowed = |name: &str| (name.len() / 3).max(1);
    (names.iter())
        .filter(move |name| name.len().abs_diff(typed.len()) <= allowed(name))
        .map(move |name| (strsim::osa_distance(typed, &name.replace('_', "-")), *name))
        .filter(move |(distance, name)| *distance <= allowed(name))
}

/// More names than this are not listed: nobody reads them.
const MOST_LISTED: usize = 40;

/// The advice for a word that is none of the names.
pub fn advice(typed: &str, names: &[&str]) -> String {
    advice_or(typed, names, || match names.len() {
        0..=MOST_LISTED => format!("write one of: {}", names.join(", ")),
        count => format!("write one of the {count} that there are"),
    })
}

/// The nearest name where one is near, and all names; `how_many` says how many of them can be written.
pub fn advice_and_all(typed: &str, names: &[&str], how_many: &str) -> String {
    let all = format!("{how_many}: {}", names.join(", "));
    match nearest(typed, names) {
        Some(name) => format!("did you mean `{name}`? Write {all}"),
        None => format!("write {all}"),
    }
}

/// So many names are read at a glance.
const FEW: usize = 6;

/// The advice for a word that is none of the names, with all names beside the nearest where they are few.
pub fn advice_and_few(typed: &str, names: &[&str]) -> String {
    if (2..=FEW).contains(&names.len()) { advice_and_all(typed, names, "one of") } else { advice(typed, names) }
}

/// The nearest name, or other advice where no name is near.
pub fn advice_or(typed: &str, names: &[&str], otherwise: impl FnOnce() -> String) -> String {
    match nearest(typed, names) {
        Some(name) => format!("did you mean `{name}`?"),
        None => otherwise(),
    }
}
