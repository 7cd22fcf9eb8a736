//! The first page: what this is, how long it takes, and what happens to the answers.

use super::conversation::Conversation;
use super::notice::{Paragraph, read};
use super::screen::Stop;
use hemicycle::interview::Position;

impl Conversation<'_> {
    pub(super) fn welcome(&mut self) -> Result<(), Stop> {
        let has_begun =
            !self.interview.answers().responses.is_empty() || !self.interview.answers().profile.parliament.is_empty();
        let text = if has_begun { self.welcome_back() } else { self.welcome_first() };
        read(&self.screen, self.words, &self.rubric.title, "", &text)
    }

    fn welcome_first(&self) -> Vec<Paragraph> {
        let words = self.words;
        let total = self.interview.progress().total;
        let path = self.store.path().display().to_string();
        let mut text = vec![
            Paragraph::Plain(words.say_with("welcome", &[("total", total.into())])),
            Paragraph::Plain(words.say_with("welcome-saved", &[("path", (&path).into())])),
            Paragraph::Plain(words.say("welcome-rules")),
        ];
        text.extend(self.rubric.how_to_answer.iter().cloned().map(Paragraph::Point));
        text
    }

    fn welcome_back(&self) -> Vec<Paragraph> {
        let words = self.words;
        let progress = self.interview.progress();
        let path = self.store.path().display().to_string();
        let next = match self.interview.current() {
            Position::Profile(_) => words.say("welcome-back-profile"),
            Position::Question(index) => words.say_with("welcome-back-question", &[("number", (index + 1).into())]),
            Position::Review => words.say("welcome-back-review"),
        };
        vec![
            Paragraph::Plain(
                words.say_with(
                    "welcome-back",
                    &[("answered", progress.answered.into()), ("total", progress.total.into())],
                ),
            ),
            Paragraph::Plain(next),
            Paragraph::Plain(words.say_with("welcome-saved", &[("path", (&path).into())])),
        ]
    }
}
