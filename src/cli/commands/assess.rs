//! `hemicycle assess`: the interview.

use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context, Result};
use hemicycle::answers::Answers;
use hemicycle::diagnostic::advice_and_all;
use hemicycle::export::Shape;
use hemicycle::interview::{Interview, Only};
use hemicycle::rubric::{Pack, Rubric, builtin_pack};
use hemicycle::words::Words;

use crate::cli::arguments::AssessOptions;
use crate::cli::clock;
use crate::cli::commands::report;
use crate::cli::exit_status::{ExitStatus, Failure};
use crate::cli::files::plain;
use crate::cli::output::tell;
use crate::cli::prompt::{Conversation, Ending, Face, Lines, Manner, Screens, save_quietly, stopped};
use crate::cli::store::Store;
use crate::cli::terminal;

/// Holds the interview, then prints the scores and writes the report.
pub fn run(options: &AssessOptions) -> Result<ExitStatus> {
    let words = Words::english();
    if report::would_replace(&options.file) {
        let path = options.file.display().to_string();
        let message = words.say_with("answers-in-the-place-of-the-report", &[("path", (&path).into())]);
        return Err(Failure::new(ExitStatus::WrongUsage, message).into());
    }
    if let Some(other) = report::in_the_way(&options.file) {
        return Err(Failure::new(ExitStatus::WrongUsage, in_the_way(&words, &other)).into());
    }
    // It lives as long as the interview, also in the thread that waits for signals.
    let pack: &'static Pack = Box::leak(Box::new(builtin_pack()));
    let only = options.only.as_deref().map(|word| part(word, &pack.rubric, &words)).transpose()?;
    let lines = if options.plain || !terminal::can_draw() { Some(begin_lines(&words)?) } else { None };
    let (mut store, earlier) = Store::open(&options.file, &pack.rubric, &words)?;
    let mut interview = match earlier {
        Some(answers) => Interview::resume(&pack.rubric, answers),
        None => Interview::begin(&pack.rubric, clock::today()),
    };
    if (only.is_some() || options.core) && interview.limit(only.as_ref(), options.core) == 0 {
        return Ok(say(&words.say("nothing-to-ask"), ExitStatus::Fine));
    }
    // Saving before the first page shows at minute 0 that nothing can be saved here.
    if let Some(reason) = save_quietly(&words, &interview, interview.answers(), &[], &mut store) {
        return Err(Failure::new(ExitStatus::ReadOrWrite, reason).into());
    }
    terminal::watch().context("could not watch for signals")?;
    let shape = if lines.is_some() { Shape::Sentences } else { Shape::Bars };
    let face: Box<dyn Face + '_> = match lines {
        Some(lines) => Box::new(lines),
        None => Box::new(Screens::enter(&words).context("could not use the terminal")?),
    };
    let mut conversation = Conversation::new(&words, &pack.rubric, interview, store, face);
    let ending = conversation.hold(Manner { is_first_look: options.core, is_workshop: options.workshop });
    let begun = conversation.begun_without_answer();
    let is_unsaved = conversation.is_unsaved();
    let (interview, store) = conversation.close();
    let stopped = stopped(&words, &interview, &begun, &store);
    match ending {
        Ending::Finished => say_all(&begun),
        Ending::Quit => return Ok(say(&stopped, ExitStatus::Fine)),
        Ending::Interrupted => return Ok(say(&stopped, ExitStatus::Interrupted)),
        Ending::Mistaken(mistake) if is_unsaved => {
            say(&words.say("given-up"), ExitStatus::ReadOrWrite);
            return Err(Failure::new(ExitStatus::ReadOrWrite, mistake).into());
        }
        Ending::Mistaken(mistake) => {
            say(&stopped, ExitStatus::Problems);
            return Err(Failure::new(ExitStatus::Problems, mistake).into());
        }
        Ending::GivenUp => {
            say_all(&begun);
            return Ok(say(&words.say("given-up"), ExitStatus::ReadOrWrite));
        }
        Ending::TerminalLost(error) => {
            tell(&if is_unsaved { words.say("given-up") } else { stopped });
            // Whoever closed the pipe has read what they wanted.
            if error.kind() == ErrorKind::BrokenPipe {
                return Ok(ExitStatus::ReadOrWrite);
            }
            let message = words.say_with("cannot-be-shown", &[("reason", (&plain(&error)).into())]);
            return Err(Failure::new(ExitStatus::ReadOrWrite, message).into());
        }
    }
    finish(&words, pack, interview.answers(), shape, &store)
}

/// The part of the questionnaire that `--only` names.
///
/// # Errors
///
/// There is no such part.
fn part(word: &str, rubric: &Rubric, words: &Words) -> Result<Only> {
    Only::of(word, rubric).map_err(|names| {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let advice = advice_and_all(word, &names, "one of");
        let values = [("word", word.into()), ("advice", (&advice).into())];
        let message = words.say_with("no-such-part", &values);
        Failure::new(ExitStatus::WrongUsage, message).into()
    })
}

/// # Errors
///
/// There is no terminal, and nothing is piped in.
fn begin_lines(words: &Words) -> Result<Lines<'_>> {
    let lines = Lines::begin(words);
    lines.ok_or_else(|| Failure::new(ExitStatus::WrongUsage, words.say("lines-no-input")).into())
}

/// Prints the scores and writes the report; without a report the answers are still there.
fn finish(words: &Words, pack: &Pack, answers: &Answers, shape: Shape, store: &Store) -> Result<ExitStatus> {
    let path = store.path().display().to_string();
    let without_report = |reason: String| {
        let values = [("path", (&path).into()), ("reason", (&reason).into())];
        Failure::new(ExitStatus::ReadOrWrite, words.say_with("finished-without-report", &values))
    };
    // A link may have been made since the start.
    if report::would_replace(store.path()) {
        return Err(without_report(words.say_with("report-onto-answers", &[("path", (&path).into())])).into());
    }
    if let Some(other) = report::in_the_way(store.path()) {
        return Err(without_report(in_the_way(words, &other)).into());
    }
    let report =
        report::finish(pack, answers, shape, store.path()).map_err(|error| without_report(format!("{error:#}")))?;
    let report = report.display().to_string();
    let (answers, report) = (("path", (&path).into()), ("report", (&report).into()));
    let line = match store.folder() {
        None => words.say_with("finished", &[answers, report]),
        Some(folder) => {
            let folder = folder.display().to_string();
            words.say_with("finished-in-folder", &[answers, report, ("folder", (&folder).into())])
        }
    };
    Ok(say(&line, ExitStatus::Fine))
}

fn in_the_way(words: &Words, other: &Path) -> String {
    let other = other.display().to_string();
    words.say_with("report-beside-answers", &[("path", (&other).into())])
}

fn say_all(sentences: &[String]) {
    for sentence in sentences {
        say(sentence, ExitStatus::Fine);
    }
}

fn say(sentence: &str, status: ExitStatus) -> ExitStatus {
    tell(sentence);
    status
}
