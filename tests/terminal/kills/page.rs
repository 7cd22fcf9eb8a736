//! What a respondent sees: which page is on the screen, and that it waits for an answer.

/// A page that waits for an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// A text to read, by its first lines.
    Notice(String),
    /// A step of the profile, from 1, that asks for a text.
    Text(usize),
    /// A step of the profile with one choice.
    One(usize),
    /// A step of the profile with several choices, and whether one is taken.
    Several(usize, bool),
    /// The levels to reach.
    Targets,
    /// The levels of a question, from 1.
    Levels(usize),
    /// The classes of evidence for a question, and whether it has a piece.
    Classes(usize, bool),
    /// A field of a piece of evidence for a question.
    Field(usize, Field),
    Review,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Title,
    Date,
    Link,
    Holder,
}

impl Page {
    /// The page of a screen; `None` while it is still being drawn.
    pub fn of(screen: &str) -> Option<Page> {
        let has = |prompt: &str| screen.lines().any(|line| line.trim_start_matches(['>', ' ']).starts_with(prompt));
        let step = number_after(screen, "Step ");
        let question = number_after(screen, "Question ");
        if has("Press Enter") {
            let lines: Vec<&str> = screen.lines().take(8).collect();
            return Some(Page::Notice(lines.join("\n")));
        }
        if has("Areas, with how many questions are answered:") {
            return Some(Page::Review);
        }
        if has("Which level do you want to reach?") && has("Your choice:") {
            return Some(Page::Targets);
        }
        if let Some(step) = step {
            // While a number is being typed, only its choice is shown; the line that goes on tells what is chosen.
            let pages = [
                ("Answer:", Page::Text(step)),
                ("Your choice:", Page::One(step)),
                ("s Leave this open", Page::Several(step, false)),
                ("s Go on with", Page::Several(step, true)),
            ];
            return pages.into_iter().find(|(prompt, _)| has(prompt)).map(|(_, page)| page);
        }
        let question = question?;
        let pages = [
            ("Level today", Page::Levels(question)),
            ("What can you show?", Page::Classes(question, false)),
            ("Another piece?", Page::Classes(question, true)),
            ("Title:", Page::Field(question, Field::Title)),
            ("Statement:", Page::Field(question, Field::Title)),
            ("Date:", Page::Field(question, Field::Date)),
            ("Link:", Page::Field(question, Field::Link)),
            ("Kept by:", Page::Field(question, Field::Holder)),
        ];
        pages.into_iter().find(|(prompt, _)| has(prompt)).map(|(_, page)| page)
    }
}

/// The number behind a word in the first line: `Question 12 of 48`.
fn number_after(screen: &str, word: &str) -> Option<usize> {
    let (_, rest) = screen.lines().next()?.split_once(word)?;
    let (number, _) = rest.split_once(" of ")?;
    number.parse().ok()
}
