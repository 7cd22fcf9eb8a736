//! A draft as a page of text, in the order in which parliaments tell each other of an innovation: what it is, who did it,
//! why it was needed, what was done, what came of it, what was learnt, whom to ask.

use super::Draft;
use crate::answers::{Evidence, Profile};
use crate::report::block::{Block, Document, Inline};
use crate::report::footer::Footer;
use crate::rubric::Proposal;
use crate::words::Words;

/// The page, in the words of the answers; what they do not say is a question to whoever writes on.
pub fn story(draft: &Draft<'_>, profile: &Profile, proposal: Option<&Proposal>, words: &Words) -> Document {
    let title = words.say_with("share-story-file", &[("question", (&draft.question.text).into())]);
    let mut page = Page { blocks: Vec::new() };
    page.heading(1, &title, "story");
    page.question(&words.say("share-story-headline"));
    page.paragraph(&words.say("share-story-draft"));
    if let Some(proposal) = proposal {
        page.propose(proposal, words);
    }

    page.heading(2, &words.say("share-story-who"), "who");
    let named = [&profile.parliament, &profile.country].map(|name| name.trim());
    let named: Vec<&str> = named.into_iter().filter(|name| !name.is_empty()).collect();
    if named.is_empty() {
        page.question(&words.say("share-story-who-asked"));
    } else {
        page.paragraph(&named.join(", "));
    }
    page.question(&words.say("share-story-people"));

    page.heading(2, &words.say("share-story-need"), "need");
    page.question(&words.say("share-story-need-asked"));

    page.heading(2, &words.say("share-story-done"), "done");
    page.paragraph(&words.say_with("share-story-answered", &[("question", (&draft.question.text).into())]));
    page.paragraph(draft.question.level_text(draft.level));
    page.said(&words.say("share-story-note"), &draft.response.note);
    page.question(&words.say("share-story-done-asked"));

    page.heading(2, &words.say("share-story-results"), "results");
    let evidence: Vec<&Evidence> = draft.published.iter().chain(&draft.unpublished).copied().collect();
    if !evidence.is_empty() {
        page.paragraph(&words.say("share-story-shown-by"));
        page.blocks
            .push(Block::List { start: None, items: evidence.into_iter().map(|one| item(one, words)).collect() });
    }
    page.question(&words.say("share-story-results-asked"));

    page.heading(2, &words.say("share-story-lessons"), "lessons");
    page.question(&words.say("share-story-lessons-asked"));

    page.heading(2, &words.say("share-story-contact"), "contact");
    page.said(&words.say("share-story-offers"), &profile.offers);
    page.question(&words.say("share-story-contact-asked"));

    Document {
        footer: Footer::naming(&title, ""),
        title,
        language: "en".to_owned(),
        numbering: words.say("report-page-of"),
        origin: None,
        blocks: page.blocks,
    }
}

fn item(evidence: &Evidence, words: &Words) -> Vec<Block> {
    let title = evidence.title.trim().to_owned();
    let mut line = match evidence.link.trim() {
        "" => vec![Inline::Text(title)],
        address => vec![Inline::Link { target: address.to_owned(), content: vec![Inline::Text(title)] }],
    };
    let date = evidence.date.map(|date| words.date(date));
    let holder = Some(evidence.holder.trim().to_owned()).filter(|holder| !holder.is_empty());
    for more in [holder, date].into_iter().flatten() {
        line.push(Inline::Text(format!(", {more}")));
    }
    vec![Block::Paragraph(line)]
}

/// Where what is said of a proposal stands, and of when that is.
fn sources(proposal: &Proposal, words: &Words) -> Vec<Inline> {
    let mut line = vec![Inline::Text(words.say("share-story-proposal-sources"))];
    for (place, source) in proposal.sources.iter().enumerate() {
        line.push(Inline::Text(if place == 0 { " " } else { "; " }.to_owned()));
        line.push(Inline::Link { target: source.url.clone(), content: vec![Inline::Text(source.title.clone())] });
    }
    let note = proposal.as_of_note.iter().map(|note| format!(", {note}")).collect::<String>();
    let as_of = words.say_with("share-as-of", &[("date", (&(words.date(proposal.as_of) + &note)).into())]);
    line.push(Inline::Text(format!(" ({as_of}).")));
    line
}

struct Page {
    blocks: Vec<Block>,
}

impl Page {
    fn heading(&mut self, level: u8, text: &str, anchor: &str) {
        let text = vec![Inline::Text(text.to_owned())];
        self.blocks.push(Block::Heading { level, text, anchor: anchor.to_owned() });
    }

    fn paragraph(&mut self, text: &str) {
        self.blocks.push(Block::Paragraph(vec![Inline::Text(text.trim().to_owned())]));
    }

    /// What a person has to write.
    fn question(&mut self, text: &str) {
        self.blocks.push(Block::Paragraph(vec![Inline::Emphasis(vec![Inline::Text(text.to_owned())])]));
    }

    /// What to do before an article is written.
    fn propose(&mut self, proposal: &Proposal, words: &Words) {
        self.heading(2, &words.say("share-story-proposal"), "proposal");
        let to = [("to", (&proposal.to).into())];
        let form = vec![Inline::Text(words.say("share-story-proposal-form"))];
        self.blocks.push(Block::Paragraph(vec![
            Inline::Text(words.say_with("share-story-proposal-first", &to) + " "),
            Inline::Link { target: proposal.form.clone(), content: form },
            Inline::Text(". ".to_owned() + &words.say("share-story-proposal-says")),
        ]));
        let part = |part: &String| vec![Block::Paragraph(vec![Inline::Text(part.clone())])];
        self.blocks.push(Block::List { start: None, items: proposal.says.iter().map(part).collect() });
        self.paragraph(&proposal.afterwards);
        self.paragraph(&words.say("share-story-proposal-draft"));
        self.question(&words.say("share-story-proposal-asked"));
        self.blocks.push(Block::Paragraph(sources(proposal, words)));
    }

    /// What was typed into the answers, behind words that say so; nothing where nothing was typed.
    fn said(&mut self, label: &str, typed: &str) {
        if !typed.trim().is_empty() {
            self.paragraph(label);
            for part in typed.trim().split("\n\n").filter(|part| !part.trim().is_empty()) {
                let lines: Vec<Inline> = part.trim().lines().map(|line| Inline::Text(line.trim().to_owned())).collect();
                let broken = lines.into_iter().flat_map(|line| [Inline::LineBreak, line]).skip(1);
                self.blocks.push(Block::Paragraph(broken.collect()));
            }
        }
    }
}
