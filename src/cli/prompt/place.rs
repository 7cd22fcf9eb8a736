//! Where the interview stands: which question of how many, in what part, how long it will still take, and how the part that
//! has just ended came out.

use hemicycle::interview::Position;
use hemicycle::score::{Points, score};

use super::conversation::Conversation;
use super::face::Stop;
use super::page::Page;

impl Conversation<'_> {
    /// A page that says where in the questionnaire a question stands.
    pub(super) fn page_of_question(&self, index: usize, title: &str) -> Page {
        let mut page = Page::new();
        page.header(&self.place_of_question(index), &self.number_of_question(index), title);
        if let Some(minutes) = self.interview.minutes_left() {
            page.aside(&self.time_left(minutes));
        }
        page
    }

    /// `Innovation culture (1 of 4)`.
    pub(super) fn place_of_question(&self, index: usize) -> String {
        let asked = self.interview.questions()[index];
        let number = 1 + self.rubric.dimensions.iter().take_while(|other| other.id != asked.dimension.id).count();
        self.words.say_with(
            "question-dimension",
            &[
                ("number", number.into()),
                ("total", self.rubric.dimensions.len().into()),
                ("title", (&asked.dimension.title).into()),
            ],
        )
    }

    fn number_of_question(&self, index: usize) -> String {
        let (all, round) = (self.interview.progress(), self.interview.progress_of_round());
        let values = [
            ("number", (index + 1).into()),
            ("total", all.total.into()),
            ("answered", round.answered.into()),
            ("asked", round.total.into()),
            ("place", self.interview.place_in_round(index).into()),
        ];
        match self.interview.is_limited() {
            false => self.words.say_with("question-number", &values[..3]),
            true => self.words.say_with("question-number-in-round", &values),
        }
    }

    /// The time left in words; nobody needs it to the minute.
    fn time_left(&self, minutes: u32) -> String {
        let rounded = if minutes > 10 { minutes.div_ceil(5) * 5 } else { minutes };
        let values = [("hours", rounded / 60), ("minutes", rounded % 60)].map(|(name, value)| (name, value as usize));
        let values = values.map(|(name, value)| (name, value.into()));
        match rounded {
            0 => self.words.say("time-left-none"),
            1..60 => self.words.say_with("time-left-minutes", &values[1..]),
            _ if rounded % 60 == 0 => self.words.say_with("time-left-hours", &values[..1]),
            _ => self.words.say_with("time-left", &values),
        }
    }

    /// When a dimension begins: what it covers and why its areas matter.
    pub(super) fn introduce(&mut self, index: usize) -> Result<(), Stop> {
        let dimension = self.interview.questions()[index].dimension;
        let of_dimension = |place: &usize| self.interview.questions()[*place].dimension.id == dimension.id;
        let questions: Vec<usize> = (0..self.interview.questions().len()).filter(of_dimension).collect();
        let has_begun = questions.iter().any(|place| self.interview.response(*place).is_some());
        let is_new = self.introduced.insert(dimension.id.clone());
        let (Some(first), Some(last)) = (questions.first(), questions.last()) else { return Ok(()) };
        if !is_new || has_begun {
            return Ok(());
        }
        let words = self.words;
        let range = [
            ("first", (first + 1).into()),
            ("last", (last + 1).into()),
            ("total", self.interview.progress().total.into()),
        ];
        let mut page = Page::new();
        page.header(&self.place_of_question(index), &words.say_with("dimension-questions", &range), "");
        if let Some(feedback) = self.feedback.take() {
            feedback.1.iter().for_each(|line| page.paragraph(line));
            page.blank();
        }
        page.paragraph(&dimension.definition);
        page.blank();
        for area in &dimension.areas {
            let values = [("area", (&area.title).into()), ("why", (&area.why).into())];
            page.item("- ", &words.say_with("dimension-area", &values));
        }
        self.face.read(&page)
    }

    /// Leaves a question for the next one, and keeps what is to be said of the area if that is complete.
    pub(super) fn leave_question(&mut self, index: usize) {
        self.interview.go_on();
        let area = self.interview.questions()[index].area;
        let is_in_area = |place: usize| self.interview.questions()[place].area.id == area.id;
        let next = self.interview.current();
        let goes_on = matches!(next, Position::Question(place) if is_in_area(place));
        self.feedback =
            (!goes_on).then(|| self.how_it_came_out(index)).filter(|said| !said.is_empty()).map(|said| (next, said));
    }

    /// The scores of the area of a question, and of its dimension, as far as they are complete.
    fn how_it_came_out(&self, index: usize) -> Vec<String> {
        let asked = self.interview.questions()[index];
        let scorecard = score(self.rubric, self.interview.answers());
        let is_answered = |question: &hemicycle::rubric::Question| {
            let answers = self.interview.answers();
            answers.responses.contains_key(&question.id) && !answers.is_to_be_confirmed(question)
        };
        let mut said = Vec::new();
        if asked.area.questions.iter().all(is_answered)
            && let Some(area) = scorecard.area(&asked.area.id)
        {
            said.push(self.came_out(&asked.area.title, area.claimed, area.evidenced));
        }
        let dimension = scorecard.dimensions.iter().find(|dimension| dimension.dimension == asked.dimension.id);
        if asked.dimension.questions().all(is_answered)
            && let Some(dimension) = dimension
        {
            said.push(self.came_out(&asked.dimension.title, dimension.claimed, dimension.evidenced));
        }
        said
    }

    fn came_out(&self, title: &str, claimed: Option<Points>, evidenced: Option<Points>) -> String {
        let title = ("title", title.into());
        let scale = self.rubric.scoring.points;
        let [claimed, evidenced] =
            [claimed, evidenced].map(|points| points.map(|points| points.shown(scale).to_string()));
        match (&claimed, &evidenced) {
            (Some(claimed), Some(evidenced)) => {
                let values = [
                    title,
                    ("claimed", claimed.into()),
                    ("evidenced", evidenced.into()),
                    ("most", usize::from(scale.up_to).into()),
                ];
                self.words.say_with("came-out", &values)
            }
            (Some(_) | None, None) | (None, Some(_)) => self.words.say_with("came-out-without-score", &[title]),
        }
    }

    /// What is to be said of the area before, on the page that follows it.
    pub(super) fn feedback_here(&self) -> &[String] {
        match &self.feedback {
            Some((place, said)) if *place == self.interview.current() => said,
            Some(_) | None => &[],
        }
    }
}
