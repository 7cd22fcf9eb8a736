//! The first page: what this is, how long it takes, and what happens to the answers.

use hemicycle::interview::Position;

use super::conversation::Conversation;
use super::face::Stop;
use super::page::Page;

impl Conversation<'_> {
    pub(super) fn welcome(&mut self) -> Result<(), Stop> {
        let has_begun =
            !self.interview.answers().responses.is_empty() || !self.interview.answers().profile.parliament.is_empty();
        let mut page = Page::new();
        page.header(&self.rubric.title, "", "");
        if has_begun {
            self.welcome_back(&mut page);
        } else {
            self.welcome_first(&mut page);
        }
        self.face.read(&page)
    }

    fn welcome_first(&self, page: &mut Page) {
        let words = self.words;
        let total = self.interview.progress().total;
        let round = self.interview.progress_of_round();
        let values = [("total", total.into()), ("asked", round.total.into())];
        page.paragraph(&match (self.is_first_look, self.interview.is_limited()) {
            (true, _) => words.say_with("welcome-first-look", &values[1..]),
            (false, true) => words.say_with("welcome-round", &values),
            (false, false) => words.say_with("welcome", &values[..1]),
        });
        page.blank();
        self.say_where_it_is_saved(page);
        page.blank();
        page.paragraph(&words.say("welcome-rules"));
        self.rubric.how_to_answer.iter().for_each(|rule| page.item("- ", rule));
    }

    fn welcome_back(&self, page: &mut Page) {
        let words = self.words;
        let progress = self.interview.progress();
        let next = match self.interview.current() {
            Position::Profile(_) => words.say("welcome-back-profile"),
            Position::Question(index) => words.say_with("welcome-back-question", &[("number", (index + 1).into())]),
            Position::Review => words.say("welcome-back-review"),
        };
        let values = [("answered", progress.answered.into()), ("total", progress.total.into())];
        page.paragraph(&words.say_with("welcome-back", &values));
        if self.interview.is_limited() {
            page.blank();
            let round = self.interview.progress_of_round();
            let values = [("total", progress.total.into()), ("asked", round.total.into())];
            page.paragraph(&match self.is_first_look {
                true => words.say_with("welcome-first-look", &values[1..]),
                false => words.say_with("welcome-round", &values),
            });
        }
        page.blank();
        page.paragraph(&next);
        page.blank();
        self.say_where_it_is_saved(page);
        self.say_what_is_carried(page);
    }

    fn say_where_it_is_saved(&self, page: &mut Page) {
        let path = self.store.path().display().to_string();
        page.paragraph(&self.words.say_with("welcome-saved", &[("path", (&path).into())]));
        if self.store.has_comments_by_hand() {
            page.paragraph(&self.words.say("welcome-comments"));
        }
    }
}
