//! What a parliament does well, as drafts for others to learn from.
//!
//! In: a rubric's pack and answers. Out: [`Draft`]s, each of one question, and from them entries for a catalogue
//! ([`entries`]) and a page of text for each ([`story`]). What the answers do not say stays a gap for a person to fill.

mod entry;
mod story;

use std::collections::BTreeSet;

use crate::answers::{Answers, Evidence, Response};
use crate::identifier::EntryId;
use crate::rubric::{Area, Dimension, LevelNumber, Pack, Question, Rubric};
use crate::score::score;

pub use entry::entries;
pub use story::story;

/// One practice that the parliament could tell others of.
#[derive(Debug, Clone)]
pub struct Draft<'a> {
    /// A proposal: the country and the end of the question's id. No other entry of the catalogue has it.
    pub id: EntryId,
    pub area: &'a Area,
    pub question: &'a Question,
    /// The level that the evidence carries.
    pub level: LevelNumber,
    pub response: &'a Response,
    /// The evidence that has an address and is not dated after the answer, the newest first, undated last.
    pub published: Vec<&'a Evidence>,
    /// The other evidence, as it was named.
    pub unpublished: Vec<&'a Evidence>,
}

/// The drafts that follow from answers, in the order of the questionnaire: one for each question whose answer is confirmed
/// and whose evidenced level is [`crate::rubric::HubRules::contribute_from`] or higher.
///
/// `only` is the id of a dimension, an area or a question, as [`parts`] lists them.
pub fn drafts<'a>(pack: &'a Pack, answers: &'a Answers, only: Option<&str>) -> Vec<Draft<'a>> {
    let scorecard = score(&pack.rubric, answers);
    let from = pack.rubric.recommending.hubs.contribute_from;
    let mut taken: BTreeSet<String> =
        pack.catalogue.practices.iter().map(|practice| practice.id.as_str().to_owned()).collect();
    let mut drafts = Vec::new();
    for (dimension, area, question) in places(&pack.rubric) {
        let names = [dimension.id.as_str(), area.id.as_str(), question.id.as_str()];
        let level = scorecard.question(&question.id).and_then(|one| one.evidenced()).filter(|level| *level >= from);
        let (Some(level), Some(response)) = (level, answers.responses.get(&question.id)) else { continue };
        if only.is_some_and(|only| !names.contains(&only)) || answers.is_to_be_confirmed(question) {
            continue;
        }
        let day = answers.day_of(response);
        let is_published = |evidence: &&Evidence| {
            !evidence.link.trim().is_empty() && evidence.date.is_none_or(|date| !date.is_after(day))
        };
        let (mut published, unpublished): (Vec<_>, Vec<_>) = response.evidence.iter().partition(is_published);
        published.sort_by_key(|evidence| std::cmp::Reverse(evidence.date.map(|date| date.latest_day())));
        let id = free_id(&answers.profile.country, question, &mut taken);
        drafts.push(Draft { id, area, question, level, response, published, unpublished });
    }
    drafts
}

/// The drafts that tell most: of each area the one whose evidence carries the highest level, then the one with most evidence
/// that anyone can open, then the earlier question. The drafts are in the order of the questionnaire.
pub fn best_of_each_area(drafts: Vec<Draft<'_>>) -> Vec<Draft<'_>> {
    let worth = |draft: &Draft<'_>| (draft.level, draft.published.len());
    let mut best: Vec<Draft<'_>> = Vec::new();
    for draft in drafts {
        match best.last_mut().filter(|last| last.area.id == draft.area.id) {
            Some(last) if worth(&draft) > worth(last) => *last = draft,
            Some(_) => {}
            None => best.push(draft),
        }
    }
    best
}

/// The ids by which drafts can be limited: those of dimensions, areas and questions.
pub fn parts(rubric: &Rubric) -> Vec<&str> {
    let mut names = Vec::new();
    for dimension in &rubric.dimensions {
        names.push(dimension.id.as_str());
        for area in &dimension.areas {
            names.push(area.id.as_str());
            names.extend(area.questions.iter().map(|question| question.id.as_str()));
        }
    }
    names
}

fn places(rubric: &Rubric) -> impl Iterator<Item = (&Dimension, &Area, &Question)> {
    let of_area = |dimension, area| move |question| (dimension, area, question);
    let areas =
        rubric.dimensions.iter().flat_map(|dimension| dimension.areas.iter().map(move |area| (dimension, area)));
    areas.flat_map(move |(dimension, area): (&Dimension, &Area)| area.questions.iter().map(of_area(dimension, area)))
}

fn free_id(country: &str, question: &Question, taken: &mut BTreeSet<String>) -> EntryId {
    let subject = question.id.as_str().rsplit('.').next().unwrap_or_default();
    // What stands in brackets says something of the name and is no part of it.
    let name = country.split('(').next().unwrap_or_default();
    let mut words: Vec<String> = name
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty() && word.chars().all(|sign| sign.is_ascii_alphanumeric()))
        .map(str::to_ascii_lowercase)
        .skip_while(|word| word.starts_with(|first: char| first.is_ascii_digit()))
        .take(MOST_WORDS_OF_COUNTRY)
        .collect();
    words.push(subject.to_owned());
    let proposal = words.join("-");
    let numbered = (2..).map(|number: usize| format!("{proposal}-{number}"));
    let id = std::iter::once(proposal.clone()).chain(numbered).find(|id| !taken.contains(id)).unwrap_or_default();
    taken.insert(id.clone());
    EntryId::from(id.as_str())
}

/// More words than these of a country's name do not help to tell entries apart.
const MOST_WORDS_OF_COUNTRY: usize = 4;
