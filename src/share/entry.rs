//! Drafts as entries of a catalogue.
//!
//! A gap is a key without a value below a line that says what belongs there. Every such key is one that a catalogue must
//! have, so no check takes a draft for an entry.

use super::Draft;
use crate::answers::Profile;
use crate::words::Words;
use crate::yaml;

/// The file of a catalogue that holds these drafts.
pub fn entries(drafts: &[Draft<'_>], profile: &Profile, words: &Words) -> String {
    let mut file = File { text: String::new() };
    file.remark(0, &words.say("share-entries-head"));
    if !profile.offers.trim().is_empty() {
        file.remark(0, &words.say("share-entries-offers"));
        file.remark(0, &profile.offers);
    }
    file.text.push_str("practices:\n");
    for draft in drafts {
        entry(draft, profile, words, &mut file);
    }
    file.text
}

fn entry(draft: &Draft<'_>, profile: &Profile, words: &Words, file: &mut File) {
    let gap = |key: &str| words.say_with("share-gap", &[("what", (&asked(key, words)).into())]);
    let known = |value: &str| Some(value.trim().to_owned()).filter(|value| !value.is_empty());
    file.text.push_str("  - id: ");
    file.text.push_str(draft.id.as_str());
    file.text.push('\n');
    file.remark(4, &words.say_with("share-entry-question", &[("question", (&draft.question.text).into())]));
    file.gap("title", &gap("title"));
    let facts = [
        ("parliament", known(&profile.parliament)),
        ("country", known(&profile.country)),
        ("region", profile.region.clone()),
    ];
    for (key, fact) in facts {
        match fact {
            Some(fact) => file.fact(key, &fact),
            None => file.gap(key, &gap(key)),
        }
    }
    file.remark(4, &words.say("share-entry-year"));
    file.list("areas", draft.area.id.as_str());
    file.list("questions", draft.question.id.as_str());
    let level = draft.level.to_string();
    let values = [("level", (&level).into()), ("text", draft.question.level_text(draft.level).trim().into())];
    file.remark(4, &words.say_with("share-entry-level", &values));
    if !draft.response.note.trim().is_empty() {
        file.remark(4, &words.say("share-entry-note"));
        file.remark(4, &draft.response.note);
    }
    for key in ["what", "result", "cost", "cost_reason", "min_level"] {
        file.gap(key, &gap(key));
    }
    file.remark(4, &words.say("share-entry-lifts"));
    file.line(&format!("lifts_to: {level}"));
    for key in ["needs", "first_step", "owner", "evidence"] {
        file.gap(key, &gap(key));
    }
    match draft.published.first().and_then(|evidence| evidence.date) {
        Some(date) => file.line(&format!("as_of: {}", yaml::quoted(&date.to_string()))),
        None => file.gap("as_of", &gap("as_of")),
    }
    for evidence in &draft.unpublished {
        file.remark(4, &words.say_with("share-entry-unpublished", &[("title", (&evidence.title).into())]));
    }
    if draft.published.is_empty() {
        return file.gap("sources", &gap("sources"));
    }
    file.line("sources:");
    for evidence in &draft.published {
        file.line(&format!("  - title: {}", yaml::quoted(evidence.title.trim())));
        file.line(&format!("    url: {}", yaml::quoted(evidence.link.trim())));
    }
}

/// What belongs into a key that the answers say nothing of.
fn asked(key: &str, words: &Words) -> String {
    match key {
        "title" => words.say("share-gap-title"),
        "parliament" => words.say("share-gap-parliament"),
        "country" => words.say("share-gap-country"),
        "region" => words.say("share-gap-region"),
        "what" => words.say("share-gap-what"),
        "result" => words.say("share-gap-result"),
        "cost" => words.say("share-gap-cost"),
        "cost_reason" => words.say("share-gap-cost-reason"),
        "min_level" => words.say("share-gap-min-level"),
        "needs" => words.say("share-gap-needs"),
        "first_step" => words.say("share-gap-first-step"),
        "owner" => words.say("share-gap-owner"),
        "evidence" => words.say("share-gap-evidence"),
        "as_of" => words.say("share-gap-as-of"),
        _ => words.say("share-gap-sources"),
    }
}

struct File {
    text: String,
}

impl File {
    fn line(&mut self, line: &str) {
        self.text.push_str("    ");
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn fact(&mut self, key: &str, value: &str) {
        self.line(&format!("{key}: {}", yaml::quoted(value)));
    }

    fn list(&mut self, key: &str, id: &str) {
        self.line(&format!("{key}:"));
        self.line(&format!("  - {id}"));
    }

    fn gap(&mut self, key: &str, what: &str) {
        self.remark(4, what);
        self.line(&format!("{key}:"));
    }

    /// Words behind signs that make every line a comment, whatever was typed.
    fn remark(&mut self, indent: usize, words: &str) {
        // YAML 1.1 also ends a line, and with it a comment, at these.
        for line in words.trim().split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']) {
            let line: String = line.chars().filter(|sign| !sign.is_control() && *sign != '\u{feff}').collect();
            self.text.push_str(&" ".repeat(indent));
            self.text.push_str(format!("# {}", line.trim_end()).trim_end());
            self.text.push('\n');
        }
    }
}
