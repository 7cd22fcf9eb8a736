//! The names that a template can use, written out for those who edit one.

use std::fmt::Write;

use super::kind::{Kind, Type};
use super::names::{FILTERS, FUNCTIONS, REPORT, TESTS, names};
use super::shape::Shapes;
use crate::report::chart::CHARTS;
use crate::report::markdown::DIRECTIVES;
use crate::report::model::FORMAT_VERSION;

/// Every name with what it holds, as plain text.
pub fn reference() -> String {
    let shapes = Shapes::of_report();
    let mut text = format!(
        "The names that a template of format {FORMAT_VERSION} can use\n\n\
         A value of the report is written {{{{ {REPORT}.parliament.name }}}}. A list is gone through with\n\
         {{% for dimension in {REPORT}.dimensions %}} ... {{% endfor %}}. What can be none is asked first:\n\
         {{% if dimension.level is not none %}} ... {{% endif %}}. Points are numbers from 0 to\n\
         {REPORT}.rubric.scoring.points_up_to, rounded as the rubric says.\n"
    );
    text.push_str(
        "\nThe text is Markdown without HTML; a comment is written {# ... #}. The only pictures are the logo,\n\
         which theme.yaml names, and the charts. A file whose {% include %} is alone on its line stands\n\
         apart from what is around it; {%- include ... -%} joins it to that.\n\
         A note is written in two places: its mark [^name] behind a word, and on a line of its own in the\n\
         same block [^name]: what the note says. In the PDF it stands at the foot of the page.\n\
         Two columns are a block named columns, with a line --- between the left and the right.\n\
         Words in another language are [words](lang:fr), whole blocks a block named language fr, so that they\n\
         are read aloud and divided as they should be. A block that holds another has more ` than it.\n\
         A heading of level 1 begins a chapter: in the PDF on a new page, unless the chapter is short or\n\
         follows a short one; behind a block named page-break always on a new page.\n",
    );
    for number in 0..shapes.records().len() {
        push_record(number, &shapes, &mut text);
    }
    let quoted = |names: Vec<&str>| names.join(", ");
    let lists = [
        (
            "Filters, as in {{ value | upper }}; linked makes the e-mail addresses in a text links",
            quoted(names(FILTERS)),
        ),
        ("Tests, as in {% if value is none %}", quoted(names(TESTS))),
        (
            "Functions: wanted(\"summary\") says whether the document has that section, sections() names all\n\
             that it has",
            quoted(names(FUNCTIONS)),
        ),
        (
            "Directives: blocks between ``` and ```, named behind the first. ```lines 2 makes lines to write on\n\
             behind the words in it, ```page is one page, and a list of items with [ ] has boxes to tick",
            quoted(DIRECTIVES.to_vec()),
        ),
        ("Charts, named behind ```chart; behind areas may stand the id of a dimension", quoted(CHARTS.to_vec())),
    ];
    for (title, names) in lists {
        let names = textwrap::fill(&names, textwrap::Options::new(100).initial_indent("  ").subsequent_indent("  "));
        write!(text, "\n{title}\n{names}\n").expect("text can be written");
    }
    text
}

fn push_record(number: usize, shapes: &Shapes, text: &mut String) {
    let record = shapes.record(number);
    write!(text, "\n{}\n", title(number, shapes)).expect("text can be written");
    for (name, value) in &record.fields {
        let kind = in_words(value, shapes);
        let said = record.descriptions.get(name).map(|said| format!(". {}", one_line(said))).unwrap_or_default();
        let line = format!("{name}: {kind}{said}");
        let options = textwrap::Options::new(100).initial_indent("  ").subsequent_indent("      ");
        writeln!(text, "{}", textwrap::fill(&line, options)).expect("text can be written");
    }
}

/// A record's title. Where two records share one, the later is the shorter form in which others mention it.
fn title(number: usize, shapes: &Shapes) -> String {
    let title = &shapes.record(number).title;
    let is_taken = shapes.records()[..number].iter().any(|record| record.title == *title);
    if is_taken { format!("{title} in short") } else { title.clone() }
}

/// A description is written for two kinds of reader; the marks of code mean nothing to this one.
fn one_line(said: &str) -> String {
    said.split_whitespace().collect::<Vec<_>>().join(" ").replace(['[', ']', '`'], "").trim_end_matches('.').to_owned()
}

fn in_words(value: &Type, shapes: &Shapes) -> String {
    let kinds: Vec<String> = value.kinds().map(|kind| kind_in_words(kind, shapes)).collect();
    // `none` is the first kind of a value that can be missing, and reads better as the last.
    let (none, others): (Vec<String>, Vec<String>) = kinds.into_iter().partition(|kind| kind == NONE);
    others.into_iter().chain(none).collect::<Vec<_>>().join(" or ")
}

const NONE: &str = "none";

fn kind_in_words(kind: &Kind, shapes: &Shapes) -> String {
    match kind {
        Kind::Nothing => NONE.to_owned(),
        Kind::Truth => "true or false".to_owned(),
        Kind::Number => "number".to_owned(),
        Kind::Text => "text".to_owned(),
        Kind::Word(words) => {
            let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
            words.join(" or ")
        }
        Kind::List(item) => format!("list of {}", in_words(item, shapes)),
        Kind::Record(number) => title(*number, shapes),
        Kind::Names(_) | Kind::Loop(_) | Kind::Macro(_) => kind.in_words().to_owned(),
    }
}
