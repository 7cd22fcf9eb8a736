//! `--fix` and `--diff`: what is certain is changed, or shown before it is.

use std::path::Path;

use anyhow::Result;
use hemicycle::check::fixed;
use hemicycle::diagnostic::{Finding, Source};
use hemicycle::words::Words;
use similar::TextDiff;

use super::{Checked, Surroundings};
use crate::cli::arguments::ValidateOptions;
use crate::cli::discovery::Loaded;
use crate::cli::files::{could_not_write, write_atomically};
use crate::cli::output::{print, tell};

/// A change can make room for another, for example a key that is known once it is renamed.
const MOST_ROUNDS: usize = 10;

/// Makes every change that is certain, and checks again. With `--diff` the changes are printed and nothing is written.
pub fn repair(
    mut checked: Checked,
    options: &ValidateOptions,
    ignored: &[&str],
    surroundings: &Surroundings<'_>,
    words: &Words,
) -> Result<Checked> {
    let before = checked.sources.clone();
    let mut made = 0;
    for _ in 0..MOST_ROUNDS {
        let Some((files, count)) = next_round(&checked, ignored) else { break };
        made += count;
        checked = Checked::of(files, surroundings);
    }
    let changed = before.iter().zip(&checked.sources).filter(|(before, after)| before.text != after.text);
    if options.diff {
        for (before, after) in changed {
            print(&difference(before, after))?;
        }
        return Ok(Checked::of(next_files(&checked, &before), surroundings));
    }
    for (before, after) in changed {
        let path = Path::new(&before.name);
        write_atomically(path, after.text.as_bytes()).map_err(|error| could_not_write(path, &error))?;
    }
    tell(&words.say_with("validate-fixed", &[("count", made.into())]));
    Ok(checked)
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
