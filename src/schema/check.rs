//! A tree held against its shape; everything that does not fit is told at once.

use std::collections::{BTreeMap, BTreeSet};

use super::hidden::hidden_value;
use super::rules::{WRONG_FORM, WRONG_LENGTH};
use super::shape::{Field, Fields, Keys, Numbers, Part, PartId, Shape};
use crate::diagnostic::structure::{DUPLICATE_KEY, EMPTY_VALUE, MISSING_FIELD, UNKNOWN_FIELD, WRONG_TYPE};
use crate::diagnostic::{FileId, Finding, Findings, Place, Rule, in_ticks, nearest, only_near};
use crate::form::Form;
use crate::yaml::{Kind, Node, repeated, whole};

impl Shape {
    /// Tells everything in a tree that does not have this shape. `text` is the file that the tree was read from.
    pub fn check(&self, root: &Node, file: FileId, text: &str, findings: &mut Findings) {
        let mut check = Check { shape: self, file, text, findings };
        check.value(root, self.root, Owner { name: "", place: Place::START });
    }
}

pub(super) struct Check<'a> {
    shape: &'a Shape,
    file: FileId,
    pub(super) text: &'a str,
    findings: &'a mut Findings,
}

/// What a value belongs to: its key, or the list that it stands in.
#[derive(Clone, Copy)]
pub(super) struct Owner<'n> {
    pub name: &'n str,
    /// Where to point when there is nothing of the value to point at.
    pub place: Place,
}

impl Check<'_> {
    pub(super) fn tell(&mut self, rule: &'static Rule, place: Place, make: impl FnOnce(Finding) -> Finding) {
        let file = self.file;
        self.findings.add(|| make(Finding::new(rule, file, place, "")));
    }

    fn value(&mut self, node: &Node, part: PartId, owner: Owner<'_>) {
        let shape = self.shape;
        let part = &shape.parts[part];
        if let Part::Maybe(part) = part {
            if !node.is_nothing() {
                self.value(node, *part, owner);
            }
            return;
        }
        if node.is_nothing() {
            return self.nothing(part, owner);
        }
        match part {
            Part::Text { form, may_be_empty } => self.text_value(node, *form, *may_be_empty, owner),
            Part::Number(numbers) => self.number(node, numbers, owner),
            Part::Truth => self.truth(node, owner),
            Part::Word(words) => self.word(node, words, owner),
            Part::List { items, least, most } => self.list(node, *items, (*least, *most), owner),
            Part::Fields(fields) => self.fields(node, fields, owner),
            Part::Table { keys, values } => self.table(node, keys, *values, owner),
            Part::Maybe(_) => unreachable!("a choice of nothing was taken above"),
        }
    }

    fn nothing(&mut self, part: &Part, owner: Owner<'_>) {
        let text = self.text;
        let example = self.example(part, owner.name);
        self.tell(&EMPTY_VALUE, owner.place, |finding| {
            if let Some(hidden) = hidden_value(text, part, owner.place) {
                return hidden.told(finding, owner.name);
            }
            let message = match owner.name {
                "" => "nothing is written here".to_owned(),
                name => format!("{} has no value", in_ticks(name)),
            };
            Finding { message, ..finding }.help(format!("write {example}, or remove the key if it is not needed"))
        });
    }

    pub(super) fn wrong_type(&mut self, node: &Node, owner: Owner<'_>, expected: &str, help: impl FnOnce() -> String) {
        let found = match &node.kind {
            Kind::Scalar { text, .. } => in_ticks(text),
            Kind::Sequence(_) => "a list".to_owned(),
            Kind::Mapping(_) => "keys with values".to_owned(),
        };
        let subject = if owner.name.is_empty() { "this".to_owned() } else { in_ticks(owner.name) };
        self.tell(&WRONG_TYPE, place_of(node, owner), |finding| {
            Finding { message: format!("{subject} must be {expected}, not {found}"), ..finding }.help(help())
        });
    }

    fn list(&mut self, node: &Node, items: PartId, (least, most): (usize, Option<usize>), owner: Owner<'_>) {
        let Kind::Sequence(nodes) = &node.kind else {
            return self.wrong_type(node, owner, "a list", || match node.text() {
                Some(text) => format!("write it in brackets: {}", in_ticks(&format!("{}: [{text}]", owner.name))),
                None => "begin each of its members with `- ` in a line of its own".to_owned(),
            });
        };
        let too_many = most.filter(|most| nodes.len() > *most);
        if nodes.len() < least || too_many.is_some() {
            self.tell(&WRONG_LENGTH, owner.place, |finding| {
                let name = in_ticks(owner.name);
                let (message, help) = match (nodes.len(), too_many) {
                    (0, _) => (format!("{name} is empty"), format!("add at least {least}")),
                    (count, None) => {
                        (format!("{name} has {count} of at least {least}"), "add what is missing".to_owned())
                    }
                    (count, Some(most)) => {
                        (format!("{name} has {count} of at most {most}"), format!("remove {}", count - most))
                    }
                };
                Finding { message, ..finding }.help(help)
            });
        }
        for node in nodes {
            self.value(node, items, Owner { name: owner.name, place: node.first_place() });
        }
    }

    /// The entries whose keys are texts, each key once; what is wrong with the other keys is told.
    fn entries<'n>(&mut self, entries: &'n [(Node, Node)]) -> Vec<(&'n str, &'n Node, &'n Node)> {
        for key in repeated(entries) {
            let file = self.file;
            self.tell(&DUPLICATE_KEY, key.again, |finding| {
                Finding { message: format!("the key {} stands twice here", in_ticks(&key.key)), ..finding }
                    .also(file, key.first, "first here")
                    .help("keep one of them")
            });
        }
        let mut seen = BTreeSet::new();
        let mut found = Vec::with_capacity(entries.len());
        for (key, value) in entries {
            match key.text() {
                Some(text) => {
                    if seen.insert(text) {
                        found.push((text, key, value));
                    }
                }
                None => self.tell(&WRONG_TYPE, key.first_place(), |finding| {
                    Finding { message: "a list or keys stand where one key belongs".to_owned(), ..finding }
                        .help("put a text that begins with a bracket between quotes")
                }),
            }
        }
        found
    }

    fn fields(&mut self, node: &Node, fields: &Fields, owner: Owner<'_>) {
        let Kind::Mapping(entries) = &node.kind else {
            let names: Vec<String> = fields.fields.iter().map(|field| in_ticks(&field.name)).collect();
            return self.wrong_type(node, owner, "keys with values", || {
                format!("write each of these keys in a line below, indented: {}", names.join(", "))
            });
        };
        let mut present = BTreeSet::new();
        let mut unknown = Vec::new();
        for (name, key, value) in self.entries(entries) {
            match fields.fields.iter().find(|field| field.name == name) {
                Some(field) => {
                    present.insert(name);
                    self.value(value, field.part, Owner { name, place: key.place });
                }
                None => unknown.push((name, key)),
            }
        }
        let absent: Vec<&Field> = fields.fields.iter().filter(|field| !present.contains(&*field.name)).collect();
        let names: Vec<&str> = absent.iter().map(|field| field.name.as_str()).collect();
        let certain: Vec<Option<&str>> = unknown.iter().map(|(name, _)| only_near(name, &names)).collect();
        let mut wished: BTreeMap<&str, usize> = BTreeMap::new();
        for name in certain.iter().flatten() {
            *wished.entry(name).or_default() += 1;
        }
        let mut meant = BTreeSet::new();
        for ((name, key), renamed) in unknown.into_iter().zip(certain) {
            // Two keys cannot both become the same one.
            let renamed = renamed.filter(|renamed| wished.get(renamed) == Some(&1));
            meant.extend(self.unknown_field(name, key, fields, &names, renamed));
        }
        let place = if owner.place == Place::START { node.first_place() } else { owner.place };
        for field in absent.iter().filter(|field| field.required && !meant.contains(field.name.as_str())) {
            let example = self.example(&self.shape.parts[field.part], &field.name);
            self.tell(&MISSING_FIELD, place, |finding| {
                let whose = match fields.name.as_str() {
                    "" => String::new(),
                    name if name.ends_with('s') => format!(" in these {name}"),
                    name => format!(" in this {name}"),
                };
                let message = format!("the key {} is missing{whose}", in_ticks(&field.name));
                let why = match field.description.as_str() {
                    "" => String::new(),
                    description => format!(": {}", first_sentence(description)),
                };
                Finding { message, ..finding }.help(format!("write {example}{why}"))
            });
        }
    }

    /// Tells of an unknown key; returns the missing one that was probably meant.
    fn unknown_field<'f>(
        &mut self,
        name: &str,
        key: &Node,
        fields: &Fields,
        absent: &[&'f str],
        renamed: Option<&str>,
    ) -> Option<&'f str> {
        let all: Vec<&str> = fields.fields.iter().map(|field| field.name.as_str()).collect();
        let meant = nearest(name, absent);
        let certain = renamed.filter(|_| self.text.get(key.place.bytes()) == Some(name));
        let owners = self.shape.owners_of(name);
        let help = match (meant, nearest(name, &all), owners.as_slice()) {
            (None, _, [owner, ..]) => format!("it belongs to {}; move it there, or remove it", with_article(owner)),
            (Some(meant), _, _) | (None, Some(meant), _) => format!("did you mean `{meant}`?"),
            (None, None, []) => format!("remove it, or write one of: {}", all.join(", ")),
        };
        let bytes = key.place.bytes();
        self.tell(&UNKNOWN_FIELD, key.place, |finding| {
            let whose =
                if fields.name.is_empty() { "here".to_owned() } else { format!("in {}", with_article(&fields.name)) };
            let finding =
                Finding { message: format!("there is no key {} {whose}", in_ticks(name)), ..finding }.help(help);
            match certain {
                Some(certain) => finding.fix(format!("rename it to `{certain}`"), bytes, certain),
                None => finding,
            }
        });
        meant
    }

    fn table(&mut self, node: &Node, keys: &Keys, values: PartId, owner: Owner<'_>) {
        let Kind::Mapping(entries) = &node.kind else {
            return self.wrong_type(node, owner, "keys with values", || {
                "write each key with its value in a line below, indented".to_owned()
            });
        };
        for (name, key, value) in self.entries(entries) {
            match keys {
                Keys::Any => {}
                Keys::Form(form) => drop(self.form(key, name, *form)),
                Keys::Numbers { from, to } => {
                    let fits = whole(name).is_some_and(|number| (i64::from(*from)..=i64::from(*to)).contains(&number));
                    if !fits {
                        self.tell(&WRONG_FORM, key.place, |finding| {
                            Finding { message: format!("{} is not a level's number", in_ticks(name)), ..finding }
                                .help(format!("write a whole number from {from} to {to}"))
                        });
                    }
                }
            }
            self.value(value, values, Owner { name, place: key.place });
        }
    }

    /// What could be written, the key in back-ticks.
    fn example(&self, part: &Part, name: &str) -> String {
        let key = if name.is_empty() { "the value".to_owned() } else { format!("`{name}:`") };
        match part {
            Part::Text { form, .. } => {
                let what = form.map_or("a text", Form::name);
                format!("{key} and {what}")
            }
            Part::Number(numbers) => format!("{key} and {}", range(numbers)),
            Part::Truth => format!("{key} and `true` or `false`"),
            Part::Word(words) => format!("{key} and one of: {}", words.join(", ")),
            Part::List { .. } => format!("{key} and its members, each after `- ` in a line of its own"),
            Part::Fields(fields) => {
                let required = fields.fields.iter().filter(|field| field.required);
                let names: Vec<String> = required.map(|field| format!("`{}:`", field.name)).collect();
                if names.is_empty() {
                    format!("{key} and below it its keys")
                } else {
                    format!("{key} and below it {}", names.join(", "))
                }
            }
            Part::Table { .. } => format!("{key} and below it keys with values"),
            Part::Maybe(part) => self.example(&self.shape.parts[*part], name),
        }
    }
}

/// Where to point at a value: at itself where it is written in one piece, else at what it belongs to.
pub(super) fn place_of(node: &Node, owner: Owner<'_>) -> Place {
    let is_written = node.text().is_some() && !node.place.bytes().is_empty();
    if is_written { node.place } else { owner.place }
}

pub(super) fn range(numbers: &Numbers) -> String {
    let kind = if numbers.whole { "a whole number" } else { "a number" };
    match (numbers.least.or(numbers.above), numbers.most) {
        (Some(least), Some(most)) if numbers.above.is_none() => format!("{kind} from {least} to {most}"),
        (Some(above), Some(most)) => format!("{kind} above {above}, at most {most}"),
        (Some(least), None) if numbers.above.is_none() => format!("{kind} of at least {least}"),
        (Some(above), None) => format!("{kind} above {above}"),
        (None, Some(most)) => format!("{kind} of at most {most}"),
        (None, None) => kind.to_owned(),
    }
}

/// "a hub", "an area", "the hub rules".
fn with_article(name: &str) -> String {
    match name.chars().next() {
        _ if name.ends_with('s') => format!("the {name}"),
        Some('a' | 'e' | 'i' | 'o' | 'u') => format!("an {name}"),
        Some(_) | None => format!("a {name}"),
    }
}

fn first_sentence(text: &str) -> String {
    let sentence = text.split(". ").next().unwrap_or_default().split("\n\n").next().unwrap_or_default();
    let sentence = sentence.trim().trim_end_matches('.');
    let mut letters = sentence.chars();
    let is_abbreviation = sentence.chars().nth(1).is_some_and(char::is_uppercase);
    match letters.next().filter(|_| !is_abbreviation) {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => sentence.to_owned(),
    }
}
