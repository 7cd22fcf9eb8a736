//! `--fix` and `--diff`: what is certain is changed, or shown before it is.

use anyhow::Result;
use hemicycle::check::fixed;
use hemicycle::diagnostic::{Finding, Source};
use hemicycle::words::Words;
use similar::TextDiff;

use super::{Checked, Surroundings};
use crate::cli::discovery::Loaded;
use crate::cli::files::{could_not_write, write_atomically};
use crate::cli::output::{print_exactly, tell};

/// A change can make room for another, for example a key that is known once it is renamed.
const MOST_ROUNDS: usize = 10;

/// Makes every change that is certain, and checks again; says whether there was any. Where the changes are only to be shown,
/// they are printed, nothing is written, and what was checked stays as it was. A text from standard input goes to standard
/// output, changed or not.
pub fn repair(
    mut checked: Checked,
    only_show: bool,
    ignored: &[&str],
    surroundings: &Surroundings<'_>,
    words: &Words,
) -> Result<(Checked, bool)> {
    let before = checked.sources.clone();
    let mut made = 0;
    for _ in 0..MOST_ROUNDS {
        let Some((files, count)) = next_round(&checked, ignored) else { break };
        made += count;
        checked = Checked::of(files, surroundings);
    }
    for (index, (before, after)) in before.iter().zip(&checked.sources).enumerate() {
        let is_changed = before.text != after.text;
        match &checked.paths[index] {
            _ if only_show && is_changed => print_exactly(&difference(before, after))?,
            None if !only_show => print_exactly(&after.text)?,
            Some(path) if !only_show && is_changed => {
                write_atomically(path, after.text.as_bytes()).map_err(|error| could_not_write(path, &error))?;
            }
            Some(_) | None => {}
        }
    }
    if only_show {
        tell(&words.say_with("validate-would-fix", &[("count", made.into())]));
        return Ok((Checked::of(next_files(&checked, &before), surroundings), made > 0));
    }
    tell(&words.say_with("validate-fixed", &[("count", made.into())]));
    Ok((checked, made > 0))
}

/// The files after the fixes of this round, and how many fixes were made; `None` where there is nothing to do.
fn next_round(checked: &Checked, ignored: &[&str]) -> Option<(Vec<(Loaded, bool)>, usize)> {
    let mut count = 0;
    let mut sources = checked.sources.clone();
    for (index, source) in sources.iter_mut().enumerate() {
        let is_told = |finding: &&Finding| finding.at.file.0 == index && !ignored.contains(&finding.rule.code);
        let of_file = checked.findings.iter().filter(is_told);
        let (text, made) = fixed(&source.text, of_file);
        if made > 0 {
            *source = Source::new(source.name.clone(), text);
            count += made;
        }
    }
    (count > 0).then(|| (next_files(checked, &sources), count))
}

fn next_files(checked: &Checked, sources: &[Source]) -> Vec<(Loaded, bool)> {
    let files = sources.iter().enumerate();
    files
        .map(|(index, source)| {
            let file = Loaded {
                source: source.clone(),
                path: checked.paths[index].clone(),
                named: checked.named[index],
                problem: checked.problems[index].clone(),
            };
            (file, checked.asked[index])
        })
        .collect()
}

/// What would change, as `diff -u` shows it.
fn difference(before: &Source, after: &Source) -> String {
    let name = &before.name;
    let difference = TextDiff::from_lines(&before.text, &after.text);
    difference.unified_diff().context_radius(3).header(&format!("a/{name}"), &format!("b/{name}")).to_string()
}
