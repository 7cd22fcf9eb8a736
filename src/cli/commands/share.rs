//! `hemicycle share`: drafts of what a parliament could tell others.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::Result;
use hemicycle::diagnostic::advice_and_all;
use hemicycle::export;
use hemicycle::rubric::{Pack, Proposal, builtin_pack};
use hemicycle::share::{Draft, best_of_each_area, drafts, entries, parts, story};
use hemicycle::words::Words;

use crate::cli::arguments::{ShareFormat, ShareOptions};
use crate::cli::assessment::read_answers;
use crate::cli::exit_status::{ExitStatus, Failure};
use crate::cli::files::write_in_folder;
use crate::cli::output::{print, tell};

/// Writes the drafts into a folder, or says why there are none.
pub fn run(options: &ShareOptions) -> Result<ExitStatus> {
    let pack = builtin_pack();
    let words = Words::english();
    check_part(options, &pack, &words)?;
    let answers = read_answers(&options.file, &pack, &words)?;
    let all = drafts(&pack, &answers, options.only.as_deref());
    let qualifying = all.len();
    let drafts = if options.only.is_some() { all } else { best_of_each_area(all) };
    if drafts.is_empty() {
        let level = pack.rubric.recommending.hubs.contribute_from.to_string();
        print(&format!("{}\n", words.say_with("share-nothing", &[("level", (&level).into())])))?;
        return Ok(ExitStatus::Fine);
    }
    let folder = options.output.clone().unwrap_or_else(|| beside(&options.file));
    let mut files: Vec<(String, String)> = Vec::new();
    if options.format != Some(ShareFormat::Markdown) {
        files.push((ENTRIES.to_owned(), entries(&drafts, &answers.profile, &words)));
    }
    if options.format != Some(ShareFormat::Yaml) {
        let page = |draft: &Draft<'_>| {
            let text = export::markdown(&story(draft, &answers.profile, pack.catalogue.proposal.as_ref(), &words));
            (format!("{}.md", draft.id), text)
        };
        files.extend(drafts.iter().map(page));
    }
    // Before anything is written, so that a refusal leaves nothing half done.
    if !options.overwrite
        && let Some(path) = files.iter().map(|(name, _)| folder.join(name)).find(|path| path.exists())
    {
        let message = words.say_with("share-there-already", &[("path", (&path.display().to_string()).into())]);
        return Err(Failure::new(ExitStatus::WrongUsage, message).into());
    }
    for (name, text) in &files {
        write_in_folder(&folder, name, text)?;
    }
    let shown = folder.display().to_string();
    let more = qualifying - drafts.len();
    tell(&words.say_with("share-written", &[("count", drafts.len().into()), ("path", (&shown).into())]));
    if more > 0 {
        tell(&words.say_with("share-more", &[("count", more.into())]));
    }
    if let Some(proposal) = &pack.catalogue.proposal {
        tell(&to_propose(proposal, &words));
    }
    Ok(ExitStatus::Fine)
}

/// What to do before one of the drafts becomes an article.
fn to_propose(proposal: &Proposal, words: &Words) -> String {
    let as_of = words.say_with("share-as-of", &[("date", (&words.date(proposal.as_of)).into())]);
    let says = proposal.says.join("; ");
    let source = proposal.sources.last().map_or(&proposal.form, |source| &source.url);
    let values = [
        ("to", (&proposal.to).into()),
        ("form", (&proposal.form).into()),
        ("says", (&says).into()),
        ("afterwards", (&proposal.afterwards).into()),
        ("source", source.into()),
        ("date", (&as_of).into()),
    ];
    words.say_with("share-propose", &values)
}

const ENTRIES: &str = "practices.yaml";

/// The folder of the drafts where none is named.
fn beside(answers: &Path) -> PathBuf {
    let mut name: OsString = answers.file_stem().unwrap_or_default().to_owned();
    name.push("-share");
    answers.with_file_name(name)
}

fn check_part(options: &ShareOptions, pack: &Pack, words: &Words) -> Result<()> {
    let names = parts(&pack.rubric);
    match &options.only {
        Some(word) if !names.contains(&word.as_str()) => {
            let advice = advice_and_all(word, &names, "one of");
            let values = [("word", word.into()), ("advice", (&advice).into())];
            Err(Failure::new(ExitStatus::WrongUsage, words.say_with("share-no-such-part", &values)).into())
        }
        Some(_) | None => Ok(()),
    }
}
