//! Markdown in the text of a template of which something is lost in the report.

use super::TemplateFile;
use super::unfilled::{Unfilled, Way};
use crate::diagnostic::{Finding, in_ticks, rule};
use crate::report::markdown::{Slip, SlipKind, slips};

rule!(RAW_HTML, "raw-html", Template, Error, "HTML in the text of a template, which is printed as it stands");
rule!(NO_PICTURE, "no-picture", Template, Error, "a template shows a picture that is neither the logo nor a chart");
rule!(BROKEN_TABLE, "broken-table", Template, Error, "rows in a template are no table, or lose cells");

/// The slips of a file, however its tags decide.
pub(super) fn check(file: &TemplateFile<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let is_of_table = |kind: &SlipKind| !matches!(kind, SlipKind::Html | SlipKind::Picture);
    for (way, wants_tables) in [(Way::Everything, false), (Way::First, true), (Way::Last, true)] {
        let unfilled = Unfilled::of(&file.source.text, way);
        let slips = slips(&unfilled.text).into_iter().filter(|slip| is_of_table(&slip.kind) == wants_tables);
        findings.extend(slips.filter_map(|slip| finding(file, &slip, &unfilled)));
    }
    findings
}

fn finding(file: &TemplateFile<'_>, slip: &Slip, unfilled: &Unfilled) -> Option<Finding> {
    let written = &unfilled.text[slip.bytes.clone()];
    let (rule, message, help) = match slip.kind {
        // The tag that it ends is told.
        SlipKind::Html if written.starts_with("</") => return None,
        SlipKind::Html => {
            let bytes = unfilled.place(slip.bytes.clone());
            let html = file.source.text.get(bytes).unwrap_or(written);
            (&RAW_HTML, format!("{} is HTML, which is printed as it stands", in_ticks(html)), instead_of(html).to_owned())
        }
        SlipKind::Picture => (
            &NO_PICTURE,
            "only the logo and the charts are pictures; of this one no more than its words would be printed".to_owned(),
            "name a logo in theme.yaml, it stands where a block ```logo is; a chart is a block such as ```chart profile"
                .to_owned(),
        ),
        SlipKind::NoTable => (
            &BROKEN_TABLE,
            "these rows are no table and would be printed as running text".to_owned(),
            "write an empty line above the first row, and below it a row of dashes with as many cells, such as |---|---|"
                .to_owned(),
        ),
        SlipKind::OtherDashes { cells, header } => (
            &BROKEN_TABLE,
            format!("this row of dashes has {}, and the row above it {}", counted(cells), counted(header)),
            format!("write |{}", "---|".repeat(header.min(20))),
        ),
        SlipKind::SurplusCells { cells, header } => (
            &BROKEN_TABLE,
            format!("this row has {}, and the table {}", counted(cells), counted(header)),
            "leave one out, or give the first row and the row of dashes one more; a bar within a cell is written \\|"
                .to_owned(),
        ),
        SlipKind::TextInTable => (
            &BROKEN_TABLE,
            "this text is a row of the table above it".to_owned(),
            "write an empty line between the table and the text".to_owned(),
        ),
    };
    let place = file.source.place(unfilled.place(slip.bytes.clone()));
    Some(Finding::new(rule, file.id, place, message).help(help))
}

fn counted(cells: usize) -> String {
    if cells == 1 { "1 cell".to_owned() } else { format!("{cells} cells") }
}

/// What is written in place of a tag of HTML.
fn instead_of(html: &str) -> &'static str {
    if html.starts_with("<!--") {
        return "write a comment as {# … #}";
    }
    let name =
        html.trim_start_matches('<').split(|sign: char| !sign.is_ascii_alphanumeric()).next().unwrap_or_default();
    match name.to_ascii_lowercase().as_str() {
        "b" | "strong" => "write **words** for bold words",
        "i" | "em" => "write *words* for words in italics",
        "a" => "write [words](address) for a link",
        "br" => "write \\ at the end of a line for a new line, or an empty line for a new paragraph",
        "h1" | "h2" | "h3" | "h4" => "write # before a heading, ## before one below it",
        "ul" | "ol" | "li" => "write - or 1. before each item of a list",
        "table" | "tr" | "td" | "th" => "write rows such as | A | B |, with |---|---| below the first",
        "img" | "svg" => "name a logo in theme.yaml; a chart is a block such as ```chart profile",
        "p" | "div" | "span" | "center" | "hr" => "leave it out; an empty line begins a new paragraph",
        _ => "use Markdown; where this is meant to be printed, write \\ before the <",
    }
}
