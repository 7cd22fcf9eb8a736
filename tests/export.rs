//! The other formats say what the blocks say.

#[path = "export/markdown.rs"]
mod markdown;
#[path = "export/page.rs"]
mod page;
#[path = "export/svg.rs"]
mod svg;
#[path = "export/tags.rs"]
mod tags;

use hemicycle::answers::{self, Answers};
use hemicycle::export;
use hemicycle::report::block::Document;
use hemicycle::report::template::Extent;
use hemicycle::report::theme::Theme;
use hemicycle::report::{Looks, assess, blank, document};
use hemicycle::rubric::builtin_pack;
use hemicycle::words::Words;

use crate::support::program;

pub const CASES: [&str; 3] = ["advanced", "small-island", "uneven"];

pub fn case(name: &str) -> Answers {
    let text = std::fs::read_to_string(program::case(name)).expect("a case");
    answers::read(&text, &builtin_pack().rubric).expect("a valid case")
}

pub fn made(answers: &Answers) -> Document {
    let pack = builtin_pack();
    let report = assess(&pack, answers);
    document(report, &Looks::builtin(), &Words::english()).expect("a document")
}

/// The other documents of the template: the summary for the leadership, and the worksheet.
pub fn others() -> [Document; 2] {
    let pack = builtin_pack();
    let answers = case("uneven");
    let report = assess(&pack, &answers);
    [(report, Extent::Leadership), (blank(&Words::english(), &pack), Extent::Worksheet)].map(|(report, extent)| {
        document(report, &Looks { extent, ..Looks::builtin() }, &Words::english()).expect("a document")
    })
}

pub fn page(document: &Document) -> String {
    export::html(document, &Theme::builtin(), &Words::english())
}
