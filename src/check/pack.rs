//! The parts of a pack as rules look at them: whatever could be read, in the order of the files.

use std::collections::{HashMap, HashSet};

use super::document::Document;
use super::item::Item;
use super::kind::Kind;
use super::repeated::Repeated;

/// The questions of the profile that list their choices.
pub(super) const PROFILE_CHOICES: [&str; 4] = ["chamber", "region", "languages", "resources"];

/// The readable parts of a pack.
#[derive(Debug)]
pub(super) struct Parts<'t> {
    pub rubric: Option<Item<'t>>,
    pub catalogues: Vec<Item<'t>>,
    pub translations: Vec<Item<'t>>,
    /// Answers, with what must come of them or without.
    pub cases: Vec<Item<'t>>,
    pub theme: Option<Item<'t>>,
    /// The members of the scale, in their order.
    pub scale: Vec<Item<'t>>,
    pub dimensions: Vec<Item<'t>>,
    /// Each with the dimension that it stands in.
    pub areas: Vec<(Item<'t>, Item<'t>)>,
    /// Each with the area that it stands in.
    pub questions: Vec<(Item<'t>, Item<'t>)>,
    pub sources: Vec<(&'t str, Item<'t>)>,
    pub benchmarks: Vec<Item<'t>>,
    pub proposals: Vec<Item<'t>>,
    pub hubs: Vec<Item<'t>>,
    pub networks: Vec<Item<'t>>,
    pub practices: Vec<Item<'t>>,
    pub guides: Vec<Item<'t>>,
    /// Whether the rubric and every file of its catalogue could be read.
    pub is_whole: bool,
    pub repeated_dimensions: Repeated<'t>,
    pub repeated_areas: Repeated<'t>,
    pub repeated_questions: Repeated<'t>,
    dimension_by_id: HashMap<&'t str, Item<'t>>,
    area_by_id: HashMap<&'t str, Item<'t>>,
    question_by_id: HashMap<&'t str, (Item<'t>, Item<'t>)>,
}

impl<'t> Parts<'t> {
    pub fn of(documents: &[&'t Document]) -> Parts<'t> {
        let roots = |kind: Kind| -> Vec<Item<'t>> {
            let of_kind = documents.iter().filter(move |document| document.kind == Some(kind));
            of_kind.filter_map(|document| Some(Item::root(document.file, document.tree.as_ref()?))).collect()
        };
        let rubric = roots(Kind::Rubric).into_iter().next();
        let is_unread = |document: &&Document| document.is_of_pack() && document.tree.is_none();
        let catalogues = roots(Kind::Catalogue);
        let list = |key: &str| -> Vec<Item<'t>> { rubric.into_iter().flat_map(|rubric| rubric.list(key)).collect() };
        let entries = |key: &str| -> Vec<Item<'t>> { catalogues.iter().flat_map(|root| root.list(key)).collect() };
        let dimensions = list("dimensions");
        let within = |parents: &[Item<'t>], key: &str| -> Vec<(Item<'t>, Item<'t>)> {
            parents.iter().flat_map(|parent| parent.list(key).map(|child| (*parent, child))).collect()
        };
        let areas = within(&dimensions, "areas");
        let only_areas: Vec<Item<'t>> = areas.iter().map(|(_, area)| *area).collect();
        let questions = within(&only_areas, "questions");
        // Of those with one id the first is meant; the others are told as repeated.
        let by_id = |items: &[Item<'t>]| -> HashMap<&'t str, Item<'t>> {
            items.iter().rev().filter_map(|item| Some((item.text_of("id")?, *item))).collect()
        };
        let question_by_id = questions.iter().rev().filter_map(|pair| Some((pair.1.text_of("id")?, *pair))).collect();
        let alone = |items: &[Item<'t>]| Repeated::of(items.iter().map(|item| (None, *item)));
        let in_parents =
            |pairs: &[(Item<'t>, Item<'t>)]| Repeated::of(pairs.iter().map(|(parent, item)| (Some(*parent), *item)));
        Parts {
            repeated_dimensions: alone(&dimensions),
            repeated_areas: in_parents(&areas),
            repeated_questions: in_parents(&questions),
            scale: list("scale"),
            benchmarks: list("benchmarks"),
            sources: rubric.and_then(|rubric| rubric.get("sources")).into_iter().flat_map(Item::entries).collect(),
            proposals: catalogues.iter().filter_map(|root| root.get("proposal")).collect(),
            hubs: entries("hubs"),
            networks: entries("networks"),
            practices: entries("practices"),
            guides: entries("guides"),
            translations: roots(Kind::Translation),
            cases: [roots(Kind::Case), roots(Kind::Answers)].concat(),
            is_whole: !documents.iter().any(is_unread),
            theme: roots(Kind::Theme).into_iter().next(),
            dimension_by_id: by_id(&dimensions),
            area_by_id: by_id(&only_areas),
            question_by_id,
            rubric,
            catalogues,
            dimensions,
            areas,
            questions,
        }
    }

    /// A value of the rubric at the end of a way of keys.
    pub fn rubric_at(&self, keys: &[&str]) -> Option<Item<'t>> {
        self.rubric?.at(keys)
    }

    pub fn dimension(&self, id: &str) -> Option<Item<'t>> {
        self.dimension_by_id.get(id).copied()
    }

    pub fn area(&self, id: &str) -> Option<Item<'t>> {
        self.area_by_id.get(id).copied()
    }

    /// A question and the area that it stands in.
    pub fn question(&self, id: &str) -> Option<(Item<'t>, Item<'t>)> {
        self.question_by_id.get(id).copied()
    }

    /// Every entry of the catalogue, in the order hubs, networks, practices, guides.
    pub fn entries(&self) -> impl Iterator<Item = Item<'t>> {
        [&self.hubs, &self.networks, &self.practices, &self.guides].into_iter().flatten().copied()
    }

    /// Whether the catalogue may have an entry of this name that an entry with a repeated id should be.
    pub fn may_hide_entry(&self) -> bool {
        let mut seen = HashSet::new();
        self.entries().filter_map(|entry| entry.text_of("id")).any(|id| !seen.insert(id))
    }

    /// The ids of the choices of a question of the profile; `None` where they could not be read, or one stands twice in the
    /// place of another.
    pub fn choices(&self, question: &str) -> Option<Vec<&'t str>> {
        let choices = self.rubric_at(&["profile", question, "choices"])?;
        let ids: Vec<&'t str> = choices.items().filter_map(|choice| choice.text_of("id")).collect();
        let distinct: HashSet<&str> = ids.iter().copied().collect();
        (distinct.len() == ids.len()).then_some(ids)
    }

    /// The highest level of the scale; `None` where there is no scale, or one too short to be meant, which is told as such.
    pub fn top(&self) -> Option<i64> {
        i64::try_from(self.scale.len()).ok().filter(|top| *top > 1)
    }
}
