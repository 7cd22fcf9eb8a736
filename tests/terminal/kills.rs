//! The program is killed at random moments while a respondent answers, started again, and killed again: what was
//! confirmed is in the file, the file can be read, and nothing is left lying about.
//!
//! An answer is confirmed when the page after it is on the screen. `benches/kills/README.md` tells how to run it longer.

mod page;
mod said;

use std::time::Duration;

use hemicycle::answers::{self, Answers};
use hemicycle::rubric::Rubric;

use self::page::{Field, Page};
use self::said::{Said, Saying};
use crate::support::rubric;
use crate::support::terminal::{Desk, Window};

const KILLS: &str = "HEMICYCLE_KILLS";
const SEED: &str = "HEMICYCLE_KILLS_SEED";

#[test]
fn killed_at_any_moment_it_loses_nothing_that_was_confirmed() {
    let kills = from_environment(KILLS).unwrap_or(50);
    let seed = from_environment(SEED).unwrap_or(2026);
    let mut trial = Trial {
        dice: Dice(seed),
        rubric: rubric(),
        desk: Desk::new(),
        said: Said::default(),
        tally: Tally { seed, kill: 0, sayings: 0, desks: 1, during: [0; 4], kept: 0, leftovers: 0 },
    };
    for kill in 1..=kills {
        trial.tally.kill = kill;
        if trial.dice.one_in(20) {
            trial.open_and_end_in_peace();
        }
        trial.answer_until_killed();
    }
    trial.open_and_end_in_peace();
}

fn from_environment(name: &str) -> Option<u64> {
    let value = std::env::var(name).ok()?;
    Some(value.parse().unwrap_or_else(|_| panic!("{name} is {value}; it must be a whole number")))
}

/// One respondent after another, and the file in which each is recorded.
struct Trial {
    dice: Dice,
    rubric: Rubric,
    desk: Desk,
    /// What the present respondent has said and seen confirmed.
    said: Said,
    tally: Tally,
}

impl Trial {
    /// Opens the file, answers some pages, and kills the program in the middle of the next.
    fn answer_until_killed(&mut self) {
        if self.dice.one_in(10) {
            let mut window = self.desk.assess();
            self.kill(&mut window, "", 60);
            self.tally.during[0] += 1;
            return self.look_at_the_file(None);
        }
        let mut window = self.desk.assess();
        let mut page = window.wait_for_page(None);
        // It has the file now, so that whatever a kill left behind is gone.
        assert!(
            !self.desk.names().iter().any(|name| name.ends_with(".tmp")),
            "left lying about: {:?}",
            self.desk.names()
        );
        for _ in 0..self.dice.below(5) {
            let Some((keys, saying)) = self.next(&page) else { return self.end_in_peace(window) };
            window.enter(&keys);
            page = window.wait_for_page(Some(&page));
            self.confirm(saying);
        }
        let Some((keys, saying)) = self.next(&page) else { return self.end_in_peace(window) };
        self.tally.during[match page {
            Page::Notice(_) | Page::Review => 0,
            Page::Text(_) | Page::One(_) | Page::Several(..) | Page::Targets => 1,
            Page::Levels(_) => 2,
            Page::Classes(..) | Page::Field(..) => 3,
        }] += 1;
        // A save takes a millisecond on one machine and many on another.
        let most_milliseconds = 1 << self.dice.below(5);
        self.kill(&mut window, &keys, most_milliseconds);
        // What reached the screen before the end is confirmed, also when nobody had the time to look.
        match Page::of(&window.last_text()) {
            Some(last) if last != page => {
                self.confirm(saying);
                self.look_at_the_file(None);
            }
            Some(_) | None => self.look_at_the_file(saying),
        }
    }

    fn kill(&mut self, window: &mut Window, keys: &str, most_milliseconds: u64) {
        window.enter_and_kill(keys, Duration::from_micros(self.dice.below(most_milliseconds * 1000)));
        let is_leftover = |name: &String| name.ends_with(".tmp");
        self.tally.leftovers += u64::from(self.desk.names().iter().any(is_leftover));
    }

    fn confirm(&mut self, saying: Option<Saying>) {
        if let Some(saying) = saying {
            self.said = self.said.with(&saying);
            self.tally.sayings += 1;
        }
    }

    /// The file holds what was said; what was not confirmed yet it holds, or not.
    #[track_caller]
    fn look_at_the_file(&mut self, unconfirmed: Option<Saying>) {
        if !self.desk.file().exists() {
            assert!(self.said.is_empty(), "the file is gone");
            return;
        }
        let text = self.desk.text();
        let answers = answers::read(&text, &self.rubric).unwrap_or_else(|error| panic!("{error}\nin:\n{text}"));
        let wrong = self.said.against(&answers, &self.rubric);
        if wrong.is_empty() {
            return;
        }
        self.said = self.said_and_kept(unconfirmed, &answers).unwrap_or_else(|| {
            panic!("{}\nin:\n{text}", wrong.join("\n"));
        });
        self.tally.kept += 1;
    }

    /// What was said, with what was not confirmed, where the file holds just that.
    fn said_and_kept(&self, unconfirmed: Option<Saying>, answers: &Answers) -> Option<Said> {
        let said = self.said.with(&unconfirmed?);
        said.against(answers, &self.rubric).is_empty().then_some(said)
    }

    #[track_caller]
    fn open_and_end_in_peace(&mut self) {
        let window = self.desk.assess();
        window.wait_for_page(None);
        self.end_in_peace(window);
    }

    /// Leaves the present respondent's interview as a person would, and begins with another.
    #[track_caller]
    fn end_in_peace(&mut self, mut window: Window) {
        window.interrupt();
        assert_eq!(window.exit(), 130);
        self.look_at_the_file(None);
        assert_eq!(self.desk.names(), ["answers.yaml"]);
        self.desk = Desk::new();
        self.said = Said::default();
        self.tally.desks += 1;
    }

    /// What to type on a page and what is said with it; `None` at the end of the interview.
    fn next(&mut self, page: &Page) -> Option<(String, Option<Saying>)> {
        let mark = format!("{}-{}", self.tally.kill, self.tally.sayings);
        let typed = |keys: &str, saying: Saying| Some((keys.to_owned(), Some(saying)));
        match *page {
            Page::Notice(_) => Some((String::new(), None)),
            Page::Review => None,
            Page::Text(step) => {
                let text = format!("Text {mark}");
                typed(&text, Saying::Text(step, text.clone()))
            }
            Page::One(step) => {
                let choice = 1 + self.dice.below(2) as usize;
                typed(&choice.to_string(), Saying::Choice(step, choice))
            }
            Page::Several(step, false) => typed("2", Saying::Choice(step, 2)),
            Page::Targets | Page::Several(_, true) | Page::Classes(_, true) => Some(("s".to_owned(), None)),
            Page::Levels(question) => {
                let level = 1 + self.dice.below(5) as u8;
                typed(&level.to_string(), Saying::Level(question, level))
            }
            Page::Classes(_, false) if self.dice.one_in(4) => Some(("s".to_owned(), None)),
            // A document: a title, a date and who keeps it.
            Page::Classes(_, false) => Some(("2".to_owned(), None)),
            Page::Field(question, Field::Holder) => {
                let text = format!("Office {mark}");
                typed(&text, Saying::LastField(question, text.clone()))
            }
            Page::Field(question, Field::Date) => {
                // The date may be there already, from before a kill.
                let keys = format!("{}2026-05", "\x7f".repeat(7));
                typed(&keys, Saying::Field(question, "2026-05".to_owned()))
            }
            Page::Field(question, Field::Title | Field::Link) => {
                let text = format!("Plan {mark}");
                typed(&text, Saying::Field(question, text.clone()))
            }
        }
    }
}

impl Window {
    /// Waits for a page that waits for an answer and is not this one.
    #[track_caller]
    fn wait_for_page(&self, other_than: Option<&Page>) -> Page {
        let is_next = |screen: &str| Page::of(screen).is_some_and(|page| Some(&page) != other_than);
        let screen = self.wait_for(&format!("a page other than {other_than:?}"), is_next);
        Page::of(&screen).expect("it was just seen")
    }
}

/// What happened so far.
struct Tally {
    seed: u64,
    kill: u64,
    sayings: u64,
    desks: u64,
    /// Kills while the program started, in the profile, at the levels, and at the evidence.
    during: [u64; 4],
    /// Answers that were not confirmed and are in the file all the same.
    kept: u64,
    /// Kills that left a temporary file behind: they fell into the middle of a save.
    leftovers: u64,
}

impl Drop for Tally {
    /// Also when the test fails, so that the failure can be looked for again.
    fn drop(&mut self) {
        eprintln!("{}", self.in_words());
    }
}

impl Tally {
    fn in_words(&self) -> String {
        let Tally { seed, kill, sayings, desks, during: [start, profile, levels, evidence], kept, leftovers } = self;
        format!(
            "kill {kill} with {SEED}={seed}: {start} while starting, {profile} in the profile, {levels} at a level, {evidence} \
             at evidence, of which {leftovers} in the middle of a save; {sayings} answers confirmed in {desks} files, {kept} \
             kept without being confirmed"
        )
    }
}

/// Numbers that look random, always the same for the same seed: SplitMix64, <https://prng.di.unimi.it/splitmix64.c>.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    fn one_in(&mut self, count: u64) -> bool {
        self.below(count) == 0
    }
}
