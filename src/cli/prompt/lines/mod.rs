//! The conversation line by line: nothing is drawn, cleared or moved, so that screen readers, braille displays, slow lines,
//! simple terminals and scripts can follow. What a person has just heard is not said again.

mod heard;
mod input;
mod speech;

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::io::{self, IsTerminal, Write};

use hemicycle::words::Words;

use super::face::{Asking, Face, Keys, Line, Offer, Pick, Stop};
use super::page::{Page, one_line};
use crate::cli::echo::Hidden;
use crate::cli::output::harmless;
use crate::cli::terminal;
use heard::Heard;
use input::{Input, Read};

/// One line after another.
pub struct Lines<'a> {
    words: &'a Words,
    input: RefCell<Input>,
    heard: RefCell<Heard>,
    /// The page of the line that was asked for last, if nothing else came since.
    line: RefCell<Option<Page>>,
    /// The keys that were explained already.
    explained: RefCell<BTreeSet<String>>,
    has_begun: Cell<bool>,
}

impl<'a> Lines<'a> {
    /// Begins to read the input. `None` when there is none at all, so that nobody can answer.
    pub fn begin(words: &'a Words) -> Option<Lines<'a>> {
        Some(Lines {
            words,
            input: RefCell::new(Input::begin()?),
            heard: RefCell::default(),
            line: RefCell::default(),
            explained: RefCell::default(),
            has_begun: Cell::new(false),
        })
    }

    /// Prints lines of speech; what an answers file holds must not steer the terminal.
    fn say(&self, lines: &[String]) -> io::Result<()> {
        let mut out = io::stdout().lock();
        if !self.has_begun.replace(true) {
            for line in speech::wrapped(&self.words.say("lines-begin")) {
                writeln!(out, "{line}")?;
            }
        }
        for line in lines {
            writeln!(out, "{}", harmless(line))?;
        }
        out.flush()
    }

    /// Says something in one paragraph.
    fn tell(&self, text: &str) -> io::Result<()> {
        self.say(&speech::wrapped(text))
    }

    /// Prints a prompt and reads the line after it.
    fn read_line(&self, prompt: &str) -> Result<Read, Stop> {
        let read = self.prompt(prompt, || {})?;
        let mut out = io::stdout().lock();
        // A person's terminal has shown what was typed; whoever reads the output of a script has not seen it.
        match &read {
            Read::Line(_) if self.is_person() => {}
            Read::Line(line) => writeln!(out, "{}", one_line(line))?,
            Read::End(_) | Read::Interrupted => writeln!(out)?,
        }
        Ok(read)
    }

    /// Prints a prompt and reads the line after it, which is shown nowhere.
    fn read_unseen(&self, prompt: &str) -> Result<Read, Stop> {
        let hidden = Hidden::begin();
        let read = self.prompt(prompt, || hidden.again())?;
        writeln!(io::stdout())?;
        Ok(read)
    }

    fn prompt(&self, prompt: &str, when_given_back: impl Fn()) -> io::Result<Read> {
        let ask = || {
            terminal::take_back();
            let mut out = io::stdout().lock();
            write!(out, "{prompt} ")?;
            out.flush()
        };
        ask()?;
        self.input.borrow_mut().next(|| {
            when_given_back();
            ask()
        })
    }

    fn is_person(&self) -> bool {
        io::stdin().is_terminal()
    }

    fn command(&self, typed: &str) -> Option<Command> {
        let commands = [
            (self.words.say("lines-word-again"), Command::Again),
            (self.words.say("lines-word-back"), Command::Back),
            (self.words.say("lines-word-clear"), Command::Clear),
            (self.words.say("lines-word-help"), Command::Help),
            ("?".to_owned(), Command::Help),
        ];
        let typed = typed.to_lowercase();
        commands.into_iter().find(|(word, _)| *word == typed).map(|(_, command)| command)
    }

    /// Says what the keys do, once; after that everybody knows.
    fn explain(&self, sentence: String) -> io::Result<()> {
        if self.explained.borrow_mut().insert(sentence.clone()) { self.tell(&sentence) } else { Ok(()) }
    }

    /// Says what helps to choose, what can be typed, and then where the person still is.
    fn help(&self, page: &Page, offer: &Offer) -> io::Result<()> {
        if let Some(help) = &offer.help {
            self.say(&speech::page(help))?;
        }
        self.tell(&keys(self.words, offer.keys))?;
        self.tell(&self.words.say("lines-help"))?;
        let mut place = vec![String::new()];
        place.extend(speech::place(page));
        self.say(&place)
    }

    /// Says again what a number stands for, so that a slip is heard at once.
    fn confirm(&self, offer: &Offer, place: usize) -> io::Result<()> {
        let option = &offer.options[place];
        if offer.keys != Keys::OrMenu || !option.key.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(());
        }
        let name = option.text.split([':', '\n']).next().unwrap_or_default();
        self.tell(&self.words.say_with("lines-chosen", &[("choice", name.into())]))
    }

    /// A choice that is not offered: a person is asked again, a script is stopped before its lines answer other questions.
    fn refuse(&self, typed: &str) -> Result<(), Stop> {
        let input = self.input.borrow_mut().take_pending(self.is_person());
        let shown: String = typed.chars().take(LONGEST_SHOWN).collect();
        if !self.is_person() {
            let line = self.input.borrow().lines_read();
            let values = [("line", line.into()), ("typed", (&shown).into())];
            return Err(Stop::Mistaken(self.words.say_with("lines-script-mistaken", &values)));
        }
        let values = [("typed", (&shown).into()), ("more", input.len().into())];
        self.tell(&self.words.say_with("lines-not-offered", &values))?;
        Ok(())
    }
}

/// A word with a meaning of its own wherever something can be typed.
enum Command {
    /// Hear the page again, whole.
    Again,
    /// Leave the page without an answer.
    Back,
    /// Empty a line that has a text already.
    Clear,
    /// Hear what helps to choose.
    Help,
}

/// How much of an unknown input is said again.
const LONGEST_SHOWN: usize = 40;

impl Face for Lines<'_> {
    fn read(&self, page: &Page) -> Result<(), Stop> {
        self.line.take();
        self.say(&speech::page(page))?;
        Ok(())
    }

    fn choose(&self, page: &Page, offer: &Offer) -> Result<Option<Pick>, Stop> {
        self.line.take();
        self.say(&self.heard.borrow_mut().unheard(page, offer))?;
        self.explain(keys(self.words, offer.keys))?;
        loop {
            let line = match self.read_line(&self.words.say("lines-answer"))? {
                Read::Line(line) => one_line(&line),
                Read::End(_) => return Err(Stop::Quit),
                Read::Interrupted => return Err(Stop::Interrupted),
            };
            let typed = line.to_lowercase();
            let typed = typed.trim_end_matches('.');
            if let Some(place) = offer.options.iter().position(|option| option.key == typed) {
                self.confirm(offer, place)?;
                return Ok(Some(Pick { place, by_key: true }));
            }
            match self.command(typed) {
                Some(Command::Back) => return Ok(None),
                Some(Command::Again) => self.say(&speech::whole(page, offer))?,
                Some(Command::Help) => self.help(page, offer)?,
                // Enter alone chooses what stands under the cursor in a window; a script's empty line is no accident either.
                _ if typed.is_empty() => return Ok(Some(Pick { place: 0, by_key: true })),
                Some(Command::Clear) | None => self.refuse(&line)?,
            }
        }
    }

    fn ask_line(&self, page: &Page, asking: &Asking<'_>) -> Result<Line, Stop> {
        let before = self.line.replace(Some(page.clone()));
        self.say(&match before.filter(|before| heard::is_same_place(before, page)) {
            Some(before) => speech::news(page, &before),
            None => speech::page(page),
        })?;
        if !asking.initial.is_empty() {
            self.tell(&self.words.say_with("lines-now", &[("text", asking.initial.into())]))?;
            self.explain(self.words.say("lines-keys-now"))?;
        }
        self.explain(keys(self.words, asking.keys))?;
        loop {
            let (mut typed, has_ended) = match self.read_line(&asking.message)? {
                Read::Line(line) => (one_line(&line), false),
                Read::End(rest) => (one_line(&rest), true),
                Read::Interrupted => return Ok(Line::Stopped(asking.initial.to_owned(), Stop::Interrupted)),
            };
            if has_ended {
                let typed = if typed.is_empty() { asking.initial.to_owned() } else { typed };
                return Ok(Line::Stopped(typed, Stop::Quit));
            }
            let pending = self.input.borrow_mut().take_pending(self.is_person());
            if !pending.is_empty() {
                typed = one_line(&format!("{typed} {}", pending.join(" ")));
                self.tell(&self.words.say_with("lines-joined", &[("text", (&typed).into())]))?;
            }
            return Ok(match self.command(&typed) {
                Some(Command::Back) => Line::Left(asking.initial.to_owned()),
                Some(Command::Clear) if !asking.initial.is_empty() => Line::Entered(String::new()),
                Some(Command::Again) => {
                    self.say(&speech::page(page))?;
                    continue;
                }
                Some(Command::Clear | Command::Help) | None if typed.is_empty() => {
                    Line::Entered(asking.initial.to_owned())
                }
                // In a text these words may be meant.
                Some(Command::Clear | Command::Help) | None => Line::Entered(typed),
            });
        }
    }

    fn ask_hidden(&self, page: &Page, asking: &Asking<'_>) -> Result<Line, Stop> {
        self.say(&speech::page(page))?;
        self.explain(keys(self.words, asking.keys))?;
        Ok(match self.read_unseen(&asking.message)? {
            Read::End(_) => Line::Stopped(String::new(), Stop::Quit),
            Read::Interrupted => Line::Stopped(String::new(), Stop::Interrupted),
            Read::Line(line) => match self.command(&one_line(&line)) {
                Some(Command::Back) => Line::Left(String::new()),
                Some(Command::Again | Command::Clear | Command::Help) | None => Line::Entered(one_line(&line)),
            },
        })
    }
}

/// What can be typed, in one sentence.
fn keys(words: &Words, keys: Keys) -> String {
    match keys {
        Keys::Choose | Keys::OrMenu | Keys::OrContinue => words.say("lines-keys-choose"),
        Keys::OrBack => words.say("lines-keys-or-back"),
        Keys::Several => words.say("lines-keys-several"),
        Keys::Needed => words.say("lines-keys-needed"),
        Keys::MayBeEmpty => words.say("lines-keys-may-be-empty"),
        Keys::GoesOn => words.say("lines-keys-goes-on"),
        Keys::EnterSaves => words.say("lines-keys-enter-saves"),
        Keys::Number => words.say("lines-keys-number"),
        Keys::Hidden => words.say("lines-keys-hidden"),
        Keys::Field => words.say("lines-keys-field"),
    }
}
