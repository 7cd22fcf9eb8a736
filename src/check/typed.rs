//! From checked files to the typed pack that everything else works with.

use super::document::Document;
use super::kind::Kind;
use super::unit::{Setting, Unit, check};
use crate::diagnostic::{FileId, Finding, Severity, Source};
use crate::rubric::{Catalogue, CatalogueFile, Pack, Rubric};
use crate::yaml;

/// Reads a pack from the names and texts of its files; `rubric.yaml` is among them.
///
/// # Errors
///
/// Every finding that makes the pack unusable, and the files that they speak of.
pub fn read_pack(files: Vec<Source>, setting: &Setting<'_>) -> Result<Pack, Vec<Finding>> {
    let documents: Vec<Document> =
        (files.iter().enumerate()).map(|(index, source)| Document::read(FileId(index), source, true)).collect();
    let unit = Unit::new(documents);
    let (mut findings, _) = check(&unit, &Setting { sources: &files, ..*setting });
    findings.retain(|finding| finding.rule.severity == Severity::Error);
    if findings.is_empty() { pack(&unit).ok_or(findings) } else { Err(findings) }
}

/// The typed pack of a unit whose rubric and catalogue have no errors; `None` where there is no rubric.
pub(super) fn pack(unit: &Unit) -> Option<Pack> {
    let of_kind = |kind: Kind| unit.documents().iter().filter(move |document| document.kind == Some(kind));
    let rubric: Rubric = yaml::value(of_kind(Kind::Rubric).next()?.tree.as_ref()?).ok()?;
    let files: Option<Vec<CatalogueFile>> =
        of_kind(Kind::Catalogue).map(|document| yaml::value(document.tree.as_ref()?).ok()).collect();
    Some(Pack { rubric, catalogue: Catalogue::of_files(files?) })
}
