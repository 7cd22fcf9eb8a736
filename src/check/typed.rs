//! From checked files to the typed values that everything else works with.

use super::document::{Document, unreadable};
use super::kind::Kind;
use super::unit::{Setting, Unit, check};
use crate::diagnostic::{FileId, Finding, Severity, Source};
use crate::report::template::Template;
use crate::report::theme::Theme;
use crate::rubric::{Catalogue, CatalogueFile, Pack, Texts};
use crate::yaml;

/// Reads a pack from the names and texts of its files; `rubric.yaml` is among them.
///
/// # Errors
///
/// Every finding that makes the pack unusable; the first file has the id 0.
pub fn read_pack(files: &[Source], setting: &Setting<'_>) -> Result<Pack, Vec<Finding>> {
    let unit = sound_unit(files, setting)?;
    pack(&unit, files).ok_or_else(Vec::new)
}

/// Reads a template from the names and texts of its files; `report.md` is among them.
///
/// # Errors
///
/// Every finding that makes the template unusable; the first file has the id 0.
pub fn read_template(files: &[Source], setting: &Setting<'_>) -> Result<Template, Vec<Finding>> {
    sound_unit(files, setting)?;
    let name = |source: &Source| source.name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
    let folder = files.first().map_or("", |source| source.name.strip_suffix(name(source).as_str()).unwrap_or_default());
    let template = Template::new(files.iter().map(|source| (name(source), source.text.clone())).collect());
    Ok(template.in_folder(folder))
}

/// Reads a theme from its file.
///
/// # Errors
///
/// Every finding that makes the theme unusable; the file has the id 0.
pub fn read_theme(file: &Source, setting: &Setting<'_>) -> Result<Theme, Vec<Finding>> {
    sound_unit(std::slice::from_ref(file), setting)?;
    yaml::read(&file.text).map_err(|error| vec![unreadable(FileId(0), &error)])
}

/// Files that belong together and have no errors.
fn sound_unit(files: &[Source], setting: &Setting<'_>) -> Result<Unit, Vec<Finding>> {
    let documents: Vec<Document> =
        (files.iter().enumerate()).map(|(index, source)| Document::read(FileId(index), source, true)).collect();
    let unit = Unit::new(documents);
    let (mut findings, _) = check(&unit, &Setting { sources: files, ..*setting });
    findings.retain(|finding| finding.rule.severity == Severity::Error);
    if findings.is_empty() { Ok(unit) } else { Err(findings) }
}

/// The typed pack of a unit whose rubric and catalogue have no errors; `None` where there is no rubric. The documents of the
/// unit are numbered by `sources`.
pub(super) fn pack(unit: &Unit, sources: &[Source]) -> Option<Pack> {
    let of_kind = |kind: Kind| unit.documents().iter().filter(move |document| document.kind == Some(kind));
    let rubric = of_kind(Kind::Rubric).next()?;
    let catalogue: Vec<&Document> = of_kind(Kind::Catalogue).collect();
    let files: Option<Vec<CatalogueFile>> =
        catalogue.iter().map(|document| yaml::value(document.tree.as_ref()?).ok()).collect();
    let texts = std::iter::once(rubric).chain(catalogue.iter().copied());
    let text = |document: &Document| sources.get(document.file.0).map(|source| source.text.to_string());
    Some(Pack {
        rubric: yaml::value(rubric.tree.as_ref()?).ok()?,
        catalogue: Catalogue::of_files(files?),
        texts: Texts::Read(texts.map(text).collect::<Option<_>>()?),
    })
}
