//! A pack or a single file, checked as a whole.

use jiff::civil::Date;

use super::allow;
use super::cases;
use super::context::Context;
use super::document::Document;
use super::kind::Kind;
use super::pack::Parts;
use super::registry::CHECKS;
use super::trail::trail;
use crate::diagnostic::{FileId, Finding, Findings, Severity, Source};
use crate::report::found_file::FoundFile;
use crate::report::template::{self, TemplateFile};
use crate::rubric::Pack;

/// Files that belong together.
#[derive(Debug)]
pub struct Unit {
    documents: Vec<Document>,
}

/// What every check of a run is given.
pub struct Setting<'a> {
    /// All files of the run, in the order of their ids.
    pub sources: &'a [Source],
    /// Dates after it lie in the future.
    pub today: Date,
    /// The rubric of answers that do not stand in a pack.
    pub pack: &'a Pack,
    /// What stands at the paths that themes name. A file that is not listed is not checked.
    pub beside: &'a [Beside],
}

/// A file that a theme names: a logo or a font.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    pub theme: FileId,
    /// Its path as the theme says it.
    pub path: String,
    pub found: FoundFile,
}

impl Unit {
    pub(super) fn new(documents: Vec<Document>) -> Unit {
        Unit { documents }
    }

    /// Its files.
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }
}

/// Everything that is wrong with the files of a unit, in the order of the files and lines; and how many findings there
/// were beyond those that are kept.
pub fn check(unit: &Unit, setting: &Setting<'_>) -> (Vec<Finding>, usize) {
    let documents: Vec<&Document> = unit.documents.iter().collect();
    let parts = Parts::of(&documents);
    let Setting { sources, today, pack, beside } = *setting;
    let context = Context { parts: &parts, sources, today, pack, beside };
    let mut findings = Findings::default();
    for check in CHECKS.iter().copied().flatten() {
        check(&context, &mut findings);
    }
    let is_error = |finding: &Finding| finding.rule.severity == Severity::Error;
    let of_pack = || documents.iter().filter(|document| document.is_of_pack());
    let is_in_pack = |finding: &&Finding| of_pack().any(|document| document.file == finding.at.file);
    let has_errors = findings.as_slice().iter().filter(is_in_pack).any(is_error)
        || of_pack().any(|document| document.findings.iter().any(is_error));
    cases::check(unit, setting, has_errors, &mut findings);
    let (mut found, mut left_out) = findings.into_parts();
    found.extend(templates(unit, setting));
    for document in &documents {
        found.extend(document.findings.iter().cloned());
        left_out += document.left_out;
    }
    for finding in &mut found {
        let document = documents.iter().find(|document| document.file == finding.at.file);
        if let Some(root) = document.and_then(|document| document.tree.as_ref()) {
            finding.path = trail(root, finding.at.place.bytes().start);
        }
    }
    for document in &documents {
        allow::apply(document.file, &document.allows, &mut found);
    }
    found.sort_by(|left, right| left.order().cmp(&right.order()));
    found.dedup();
    (found, left_out)
}

/// What is wrong with the parts of a template.
fn templates(unit: &Unit, setting: &Setting<'_>) -> Vec<Finding> {
    let is_part = |document: &&Document| document.kind == Some(Kind::Template);
    let files: Vec<TemplateFile<'_>> = (unit.documents.iter().filter(is_part))
        .map(|document| {
            let source = &setting.sources[document.file.0];
            let name = source.name.rsplit(['/', '\\']).next().unwrap_or(&source.name);
            TemplateFile { id: document.file, name, source, is_readable: document.findings.is_empty() }
        })
        .collect();
    if files.is_empty() {
        return Vec::new();
    }
    // A template that stands beside a rubric may be made for that one.
    let has_rubric = unit.documents.iter().any(|document| document.kind == Some(Kind::Rubric));
    let dimensions = setting.pack.rubric.dimensions.iter().filter(|_| !has_rubric);
    template::check(&files, &dimensions.map(|dimension| dimension.id.as_str()).collect::<Vec<_>>())
}
