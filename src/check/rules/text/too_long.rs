//! Questions that do not fit on their card.

use std::collections::HashMap;

use textwrap::{Options, WordSplitter};

use crate::check::context::Context;
use crate::check::item::Item;
use crate::check::rules::translation::{Group, Text, Translated, each, texts};
use crate::diagnostic::{FileId, Findings, rule};

rule!(TEXT_TOO_LONG, "text-too-long", Text, Warning, "a question and its levels do not fit into a window of 80x24");

/// How many lines of the card the question and the texts of its levels may take together.
///
/// A window of 80x24 has 24 rows. The heading takes two, a blank line and the prompt one each, the choices that are no level
/// four, the help below them one, and the last row stays empty.
const MOST_LINES: usize = 14;

/// Columns of a line: the last one of the window stays empty, and the marks of a choice take three more.
const QUESTION_COLUMNS: usize = 79;
const LEVEL_COLUMNS: usize = 76;

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let names = names(context);
    let longest_name = longest(&names);
    for (_, question) in &context.parts.questions {
        let levels = question.get("levels").into_iter().flat_map(Item::entries).collect();
        let card = Card { question: question.get("text"), levels };
        if !card.surely_fits(longest_name) {
            fits(&card, &names, question.file, findings);
        }
    }
    each(context, |translated| {
        if translated.group == Group::Questions {
            translation(translated, &names, findings);
        }
    });
}

/// The cards as a person meets them in another language; what is not translated stays in the rubric's own.
fn translation<'t>(translated: &Translated<'t, '_>, own_names: &HashMap<&str, &str>, findings: &mut Findings) {
    let mut names = own_names.clone();
    let scale = translated.root.get("scale").into_iter().flat_map(Item::entries);
    names.extend(scale.filter_map(|(level, words)| Some((level, words.text_of("name")?))));
    let longest_name = longest(&names);
    for (part, block) in translated.pairs() {
        let words: HashMap<*const Text<'t>, Item<'t>> =
            texts(part, block).into_iter().map(|(text, item)| (std::ptr::from_ref(text), item)).collect();
        let shown = |original: &Text<'t>| words.get(&std::ptr::from_ref(original)).copied().unwrap_or(original.item);
        let of = |key: &'static str| part.texts.iter().filter(move |text| text.field.key == key);
        let levels = of("levels").map(|text| (text.key.as_str(), shown(text))).collect();
        let card = Card { question: of("text").next().map(shown), levels };
        if !card.surely_fits(longest_name) {
            fits(&card, &names, translated.root.file, findings);
        }
    }
}

/// The names of the levels by their numbers.
fn names<'t>(context: &Context<'t>) -> HashMap<&'t str, &'t str> {
    let scale = context.parts.scale.iter();
    scale.filter_map(|step| Some((step.text_of("level")?, step.text_of("name")?))).collect()
}

/// The length of the longest name with its number.
fn longest(names: &HashMap<&str, &str>) -> usize {
    names.iter().map(|(level, name)| level.len() + name.len()).max().unwrap_or_default()
}

/// A question and its levels by their numbers.
struct Card<'a, 't> {
    question: Option<Item<'t>>,
    levels: Vec<(&'a str, Item<'t>)>,
}

/// Tells of a card that is too long, at the longest of the texts that stand in the file.
fn fits(card: &Card<'_, '_>, names: &HashMap<&str, &str>, file: FileId, findings: &mut Findings) {
    let asked = card.question.map(|text| (text, lines(text, QUESTION_COLUMNS, "", "")));
    let levels = card.levels.iter().map(|(number, text)| {
        let name = names.get(number).copied().unwrap_or_default();
        (*text, lines(*text, LEVEL_COLUMNS, &format!("{number} {name}: "), "    "))
    });
    let texts: Vec<(Item<'_>, usize)> = asked.into_iter().chain(levels).collect();
    let taken: usize = texts.iter().map(|(_, lines)| lines).sum();
    if taken <= MOST_LINES {
        return;
    }
    let of_file = texts.iter().filter(|(text, _)| text.file == file);
    let Some((longest, _)) = of_file.max_by_key(|(text, _)| text.text().map_or(0, str::len)) else { return };
    findings.add(|| {
        let over = taken - MOST_LINES;
        let lines = if over == 1 { "a line".to_owned() } else { format!("{over} lines") };
        longest
            .finding(
                &TEXT_TOO_LONG,
                format!("the question and its levels take {taken} lines of the card, and {MOST_LINES} fit"),
            )
            .label("the longest of its texts")
            .help(format!("shorten its texts by {lines} of about 72 characters; details belong to `evidence:`"))
    });
}

impl Card<'_, '_> {
    /// Whether it fits however its texts are broken: a line is full up to the longest word but one sign, so a text takes at
    /// most its length over that many lines, and one more. Breaking every text of a large rubric takes long.
    fn surely_fits(&self, longest_name: usize) -> bool {
        const LONGEST_WORD: usize = 20;
        /// The signs between a level's number, its name and its text, and the indent of its further lines.
        const BETWEEN: usize = 3;
        const INDENT: usize = 4;
        let texts = self.question.into_iter().chain(self.levels.iter().map(|(_, text)| *text));
        let mut lines = 0;
        for text in texts.filter_map(Item::text) {
            if text.split(' ').any(|word| word.len() > LONGEST_WORD) {
                return false;
            }
            lines += (text.len() + longest_name + BETWEEN) / (LEVEL_COLUMNS - INDENT - LONGEST_WORD) + 1;
        }
        lines <= MOST_LINES
    }
}

/// How many lines a text takes, as the interview breaks it.
fn lines(item: Item<'_>, columns: usize, first: &str, rest: &str) -> usize {
    let text = item.text().unwrap_or_default();
    // A text this short fits on one line however its words are broken.
    if text.len() + first.len() <= columns {
        return 1;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let options =
        Options::new(columns).initial_indent(first).subsequent_indent(rest).word_splitter(WordSplitter::NoHyphenation);
    textwrap::wrap(&words.join(" "), options).len()
}
