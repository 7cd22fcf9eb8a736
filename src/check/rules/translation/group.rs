//! What is translated together: the words of one dimension, of one question and so on.

use crate::check::item::Item;
use crate::check::pack::Parts;
use crate::fingerprint::fingerprint;

/// The words of one part of a rubric, in its own language.
#[derive(Debug)]
pub(super) struct Group<'t> {
    /// The key of a translation under which the part stands, for example `questions`.
    pub section: &'static str,
    /// The part's id under that key; `None` for the words about the rubric as a whole.
    pub id: Option<&'t str>,
    /// The part in the rubric.
    pub base: Item<'t>,
    /// Each text with the way to it from the part. Their order is that of [`crate::rubric::Translation`]'s fields.
    pub texts: Vec<(Vec<String>, &'t str)>,
}

impl Group<'_> {
    /// The mark of the wording: of all its texts in their order.
    pub fn mark(&self) -> String {
        fingerprint(self.texts.iter().map(|(_, text)| *text))
    }
}

/// All parts of a rubric that have words, in the order of its keys.
pub(super) fn groups<'t>(parts: &Parts<'t>) -> Vec<Group<'t>> {
    let mut groups = Vec::new();
    let Some(rubric) = parts.rubric else { return groups };
    let mut add = |section: &'static str, id: Option<&'t str>, base: Item<'t>, fields: &[&str]| {
        let texts: Vec<(Vec<String>, &'t str)> = fields.iter().flat_map(|field| texts(base, field)).collect();
        if !texts.is_empty() {
            groups.push(Group { section, id, base, texts });
        }
    };
    add("rubric", None, rubric, &["title", "purpose", "unit", "how_to_answer"]);
    for step in &parts.scale {
        add("scale", step.text_of("level"), *step, &["name", "meaning"]);
    }
    let of = |section: &str| rubric.get(section).into_iter().flat_map(Item::entries);
    of("evidence").for_each(|(id, item)| add("evidence", Some(id), item, &["name", "meaning"]));
    of("profile").for_each(|(id, item)| add("profile", Some(id), item, &["ask", "help", "choices"]));
    for dimension in &parts.dimensions {
        add("dimensions", dimension.text_of("id"), *dimension, &["title", "definition"]);
    }
    for (_, area) in &parts.areas {
        add("areas", area.text_of("id"), *area, &["title", "why"]);
    }
    for (_, question) in &parts.questions {
        add("questions", question.text_of("id"), *question, &["text", "not_applicable", "levels", "evidence", "ask"]);
    }
    groups.retain(|group| group.section == "rubric" || group.id.is_some());
    groups
}

/// The texts of a field: one, those of a list by their number, of levels by theirs, of choices by their ids.
fn texts<'t>(base: Item<'t>, field: &str) -> Vec<(Vec<String>, &'t str)> {
    let Some(item) = base.get(field) else { return Vec::new() };
    let way = |step: &str| vec![field.to_owned(), step.to_owned()];
    if let Some(text) = item.text() {
        return vec![(vec![field.to_owned()], text)];
    }
    if field == "choices" {
        let choices = item.items();
        return choices.filter_map(|choice| Some((way(choice.text_of("id")?), choice.text_of("name")?))).collect();
    }
    let members = item.items().zip(1..).filter_map(|(member, number)| Some((way(&number.to_string()), member.text()?)));
    let entries = item.entries().filter_map(|(key, entry)| Some((way(key), entry.text()?)));
    members.chain(entries).collect()
}
