//! What else can be done at a question: its menu, its note and its help.

use hemicycle::answers::Response;
use hemicycle::rubric::Benchmark;

use super::choice::{Choice, Choosing};
use super::conversation::Conversation;
use super::face::{Asking, Keys, Line, Stop};
use super::page::{Page, one_line};
use super::typing::Destination;

#[derive(Clone, Copy)]
enum Pick {
    Continue,
    Back,
    Note,
    Evidence,
    Skip,
    Help,
    Remove,
    Review,
    Quit,
}

impl Conversation<'_> {
    pub(super) fn question_menu(&mut self, index: usize) -> Result<(), Stop> {
        match self.pick_from_menu(index)? {
            None | Some(Pick::Continue) => {}
            Some(Pick::Back) => self.interview.back(),
            Some(Pick::Note) => self.ask_note(index)?,
            Some(Pick::Evidence) => {
                self.ask_evidence(index)?;
            }
            Some(Pick::Skip) => self.interview.go_on(),
            Some(Pick::Help) => self.face.read(&self.help(index))?,
            Some(Pick::Remove) => self.remove_answer(index)?,
            Some(Pick::Review) => self.interview.review(),
            Some(Pick::Quit) => return Err(Stop::Quit),
        }
        Ok(())
    }

    fn pick_from_menu(&self, index: usize) -> Result<Option<Pick>, Stop> {
        let words = self.words;
        let mut page = self.page_of_question(index, &words.say("menu-title"));
        page.paragraph(&self.interview.questions()[index].question.text);
        page.blank();
        let mut choices = vec![
            Choice::new("c", words.say("menu-continue"), Pick::Continue),
            Choice::new("h", words.say("menu-help"), Pick::Help),
        ];
        match self.interview.response(index) {
            None => {
                page.paragraph(&words.say("menu-needs-answer"));
                page.blank();
            }
            Some(response) => {
                let note =
                    if response.note.is_empty() { words.say("menu-note") } else { words.say("menu-note-change") };
                choices.push(Choice::new("n", note, Pick::Note));
                let evidence = words.say_with("menu-evidence", &[("count", response.evidence.len().into())]);
                choices.push(Choice::new("e", evidence, Pick::Evidence));
                choices.push(Choice::new("x", words.say("menu-remove"), Pick::Remove));
            }
        }
        if self.interview.is_chosen_in_review() {
            choices.push(Choice::new("b", words.say("review-back"), Pick::Back));
        } else {
            let back =
                if self.interview.is_first_asked(index) { words.say("profile-back") } else { words.say("menu-back") };
            choices.push(Choice::new("b", back, Pick::Back));
            choices.push(Choice::new("s", words.say("menu-skip"), Pick::Skip));
        }
        choices.push(Choice::new("r", words.say("menu-review"), Pick::Review));
        choices.push(Choice::new("q", words.say("menu-quit"), Pick::Quit));
        let message = words.say("menu-choose");
        self.choose(&page, Choosing::new(message, choices, Keys::OrBack))
    }

    fn ask_note(&mut self, index: usize) -> Result<(), Stop> {
        let words = self.words;
        let before = one_line(self.interview.response(index).map_or("", |response: &Response| &response.note));
        let mut page = self.page_of_question(index, &words.say("note-title"));
        page.paragraph(&self.interview.questions()[index].question.text);
        page.blank();
        page.paragraph(&words.say("note-ask"));
        page.blank();
        let message = words.say("note-line");
        let asking = Asking { message, initial: &before, keys: Keys::EnterSaves };
        match self.ask_line(&page, &asking, Destination::Note(index))? {
            Line::Entered(note) if note != before => self.write_note(index, &note),
            // An emptied line changes nothing; only Enter removes a note.
            Line::Left(note) if note != before && !note.is_empty() => self.note_left(index, &note),
            Line::Entered(_) | Line::Left(_) => Ok(()),
            Line::Stopped(note, stop) => {
                if note != before && !note.is_empty() {
                    self.write_note(index, &note)?;
                }
                Err(stop)
            }
        }
    }

    /// A note was left without Enter. It is kept unless the person says otherwise, so that stopping keeps it too.
    fn note_left(&mut self, index: usize, note: &str) -> Result<(), Stop> {
        match self.keep_note(index, note) {
            Ok(true) => self.write_note(index, note),
            Ok(false) => Ok(()),
            Err(stop) => {
                self.write_note(index, note)?;
                Err(stop)
            }
        }
    }

    fn keep_note(&self, index: usize, note: &str) -> Result<bool, Stop> {
        let words = self.words;
        let mut page = self.page_of_question(index, &words.say("note-title"));
        page.paragraph(note);
        page.blank();
        let choices =
            vec![Choice::new("k", words.say("note-keep"), true), Choice::new("o", words.say("note-as-before"), false)];
        let message = words.say("note-keep-ask");
        let picked = self.choose(&page, Choosing::new(message, choices, Keys::Choose))?;
        Ok(picked.unwrap_or(true))
    }

    fn write_note(&mut self, index: usize, note: &str) -> Result<(), Stop> {
        self.interview.set_note(index, note).expect("notes are offered for answered questions only");
        self.save()
    }

    fn remove_answer(&mut self, index: usize) -> Result<(), Stop> {
        let words = self.words;
        let Some(response) = self.interview.response(index) else { return Ok(()) };
        let mut page = self.page_of_question(index, &words.say("remove-title"));
        page.paragraph(&self.interview.questions()[index].question.text);
        page.blank();
        let answer = self.rating_name(&response.rating);
        let pieces = response.evidence.len();
        page.paragraph(&words.say_with("remove-ask", &[("answer", (&answer).into()), ("pieces", pieces.into())]));
        page.blank();
        let choices =
            vec![Choice::new("k", words.say("remove-keep"), false), Choice::new("x", words.say("remove-yes"), true)];
        let message = words.say("menu-choose");
        let picked = self.choose(&page, Choosing::new(message, choices, Keys::Choose))?;
        if picked == Some(true) {
            self.interview.remove_answer(index);
            self.save()?;
        }
        Ok(())
    }

    /// What a published figure says, with all that it rests on.
    fn elsewhere(&self, benchmark: &Benchmark) -> String {
        let source = self.rubric.source(&benchmark.source);
        let year = benchmark.year.to_string();
        let parts = [
            ("says", (&benchmark.says).into()),
            ("year", (&year).into()),
            ("base", (&benchmark.base).into()),
            ("caution", (&benchmark.caution).into()),
            ("publisher", (&source.publisher).into()),
            ("url", (&source.url).into()),
        ];
        one_line(&self.words.say_with("help-benchmark", &parts))
    }

    /// What helps to answer a question.
    pub(super) fn help(&self, index: usize) -> Page {
        let words = self.words;
        let asked = self.interview.questions()[index];
        let examples = asked.question.evidence.join(", ");
        let mut texts = vec![
            asked.question.text.clone(),
            words.say_with("help-why", &[("why", (&asked.area.why).into())]),
            words.say_with("help-ask", &[("people", (&asked.question.ask.join(", ")).into())]),
            words.say_with("help-evidence", &[("examples", (&examples).into())]),
        ];
        if asked.question.core {
            texts.push(words.say("help-core"));
        }
        texts.extend(self.rubric.benchmarks_of(&asked.question.id).map(|benchmark| self.elsewhere(benchmark)));
        let mut page = Page::new();
        page.header(&self.place_of_question(index), "", &words.say("help-title"));
        for text in &texts {
            page.paragraph(text);
            page.blank();
        }
        page.paragraph(&words.say("help-rules"));
        self.rubric.how_to_answer.iter().for_each(|rule| page.item("- ", rule));
        page
    }
}
