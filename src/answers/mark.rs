//! A short mark of all that was answered, however its file is written.

use super::evidence::name;
use super::harmless::harmless;
use super::model::{Answers, Assessor, CarriedFrom, Evidence, Profile, Rating, Response, RubricReference};
use super::views::View;
use crate::fingerprint::fingerprint;

impl Answers {
    /// 16 hexadecimal digits that change when something changes that was answered.
    ///
    /// It covers all that is read, in one order: the rubric's id and version, the day of the beginning, profile, assessor,
    /// and every response with its evidence. Comments, the order of keys, runs of white space, evidence not complete, answers
    /// that are retired and what a case expects do not count, for none of them changes a report. By [`crate::fingerprint`].
    pub fn fingerprint(&self) -> String {
        let mut texts = Texts(Vec::new());
        // What an interview holds in memory must have the mark that its file has when it is read again.
        texts.answers(&harmless(self));
        fingerprint(texts.0.iter().map(String::as_str))
    }
}

/// Names and values, one after the other. Everything is taken apart field by field, so that a new one cannot be forgotten.
struct Texts(Vec<String>);

impl Texts {
    fn add(&mut self, name: &str, value: impl ToString) {
        self.0.push(name.to_owned());
        self.0.push(value.to_string());
    }

    fn answers(&mut self, answers: &Answers) {
        let Answers { rubric, started, profile, assessor, responses, retired: _, retired_choices: _, expect: _ } =
            answers;
        let RubricReference { id, version } = rubric;
        self.add("rubric", id);
        self.add("version", version);
        self.add("started", started);
        self.profile(profile);
        let Assessor { name, role } = assessor;
        self.add("assessor", name);
        self.add("role", role);
        for (question, response) in responses {
            self.add("question", question);
            self.response(response);
        }
    }

    fn profile(&mut self, profile: &Profile) {
        let Profile { parliament, chamber, country, region, languages, resources, priorities, targets, budget, offers } =
            profile;
        self.add("parliament", parliament);
        self.add("country", country);
        self.add("offers", offers);
        for (name, value) in [("chamber", chamber), ("region", region), ("resources", resources)] {
            self.add(name, value.as_deref().unwrap_or_default());
        }
        languages.iter().for_each(|language| self.add("language", language));
        priorities.iter().for_each(|area| self.add("priority", area));
        for (place, level) in targets {
            self.add("target of", place);
            self.add("target", level.0);
        }
        if let Some(budget) = budget {
            self.add("budget", budget);
        }
    }

    fn response(&mut self, response: &Response) {
        let Response { rating, evidence, note, answered_at, wording, views, begun: _, carried_from } = response;
        match rating {
            Rating::Level(level) => self.add("level", level.0),
            Rating::Unknown => self.add("level", "unknown"),
            Rating::NotApplicable { reason } => self.add("not applicable", reason),
        }
        self.add("note", note);
        self.add("answered", answered_at.map(|moment| moment.to_string()).unwrap_or_default());
        self.add("wording", wording.as_ref().map(ToString::to_string).unwrap_or_default());
        for view in &views.of_participants {
            match view {
                View::Level(level) => self.add("view", level.0),
                View::Unknown => self.add("view", "unknown"),
                View::NotApplicable => self.add("view", "not applicable"),
            }
        }
        // Files from before there were views keep their marks.
        if !views.minority.is_empty() {
            self.add("minority", &views.minority);
        }
        if let Some(CarriedFrom { version, question }) = carried_from {
            self.add("carried from version", version);
            self.add("carried from question", question.as_ref().map(ToString::to_string).unwrap_or_default());
        }
        for Evidence { class, title, date, holder, link } in evidence {
            self.add("evidence", name(*class));
            self.add("title", title);
            self.add("date", date.as_ref().map(ToString::to_string).unwrap_or_default());
            self.add("holder", holder);
            self.add("link", link);
        }
    }
}
