//! The first page: what this is, how long it takes, and what happens to the answers.

use hemicycle::interview::Position;

use super::conversation::{Conversation, Manner};
use super::face::Stop;
use super::page::Page;

impl Conversation<'_> {
    pub(super) fn welcome(&mut self, manner: Manner) -> Result<(), Stop> {
        let has_begun =
            !self.interview.answers().responses.is_empty() || !self.interview.answers().profile.parliament.is_empty();
        let mut page = Page::new();
        page.header(&self.rubric.title, "", "");
        if has_begun {
            self.welcome_back(manner, &mut page);
        } else {
            self.welcome_first(manner, &mut page);
        }
        self.face.read(&page)
    }

    fn welcome_first(&self, manner: Manner, page: &mut Page) {
        let words = self.words;
        let total = self.interview.progress().total;
        let path = self.store.path().display().to_string();
        let whole = || words.say_with("welcome", &[("total", total.into()), ("path", (&path).into())]);
        page.paragraph(&self.round(manner).unwrap_or_else(whole));
        page.blank();
        self.say_where_it_is_saved(page);
        page.blank();
        page.paragraph(&words.say("welcome-rules"));
        self.rubric.how_to_answer.iter().for_each(|rule| page.item("- ", rule));
    }

    fn welcome_back(&self, manner: Manner, page: &mut Page) {
        let words = self.words;
        let progress = self.interview.progress();
        let next = match self.interview.current() {
            Position::Profile(_) => words.say("welcome-back-profile"),
            Position::Question(index) => words.say_with("welcome-back-question", &[("number", (index + 1).into())]),
            Position::Review => words.say("welcome-back-review"),
        };
        let values = [("answered", progress.answered.into()), ("total", progress.total.into())];
        page.paragraph(&words.say_with("welcome-back", &values));
        if let Some(round) = self.round(manner) {
            page.blank();
            page.paragraph(&round);
        }
        page.blank();
        page.paragraph(&next);
        page.blank();
        self.say_where_it_is_saved(page);
        self.say_what_is_carried(page);
    }

    /// Which questions are asked, where it is only some.
    fn round(&self, manner: Manner) -> Option<String> {
        let (all, round) = (self.interview.progress(), self.interview.progress_of_round());
        let values = [("total", all.total.into()), ("asked", round.total.into())];
        self.interview.is_limited().then(|| match manner.is_first_look {
            true => self.words.say_with("welcome-first-look", &values[1..]),
            false => self.words.say_with("welcome-round", &values),
        })
    }

    fn say_where_it_is_saved(&self, page: &mut Page) {
        page.paragraph(&match self.store.folder() {
            None => {
                let path = self.store.whole_path().display().to_string();
                self.words.say_with("welcome-saved", &[("path", (&path).into())])
            }
            Some(folder) => {
                let (path, folder) = (self.store.path().display().to_string(), folder.display().to_string());
                let values = [("path", (&path).into()), ("folder", (&folder).into())];
                self.words.say_with("welcome-saved-in-folder", &values)
            }
        });
        if self.store.has_comments_by_hand() {
            page.paragraph(&self.words.say("welcome-comments"));
        }
    }
}
