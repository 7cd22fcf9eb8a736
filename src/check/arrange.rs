//! Which files belong together.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::document::Document;
use super::kind::Kind;
use super::unit::Unit;
use crate::diagnostic::Source;

/// Puts documents together: a rubric with its catalogue, translations and cases; the parts of a template; each other file on
/// its own. The units stand in the order of their first files.
pub fn arrange(documents: Vec<Document>, sources: &[Source]) -> Vec<Unit> {
    let path = |document: &Document| PathBuf::from(&sources[document.file.0].name);
    let folder = |document: &Document| path(document).parent().map(Path::to_path_buf);
    let is_main = |document: &Document| match document.kind {
        Some(Kind::Rubric) => has_name(&path(document), &["rubric.yaml", "rubric.yml"]),
        Some(Kind::Template) => has_name(&path(document), &["report.md"]),
        Some(_) | None => false,
    };
    let roots: BTreeMap<(Option<Kind>, PathBuf), usize> = (documents.iter().enumerate())
        .filter(|(_, document)| is_main(document))
        .filter_map(|(index, document)| Some(((document.kind, folder(document)?), index)))
        .collect();
    // A catalogue without a rubric is still one.
    let mut without_rubric: BTreeMap<PathBuf, usize> = BTreeMap::new();
    let mut units: BTreeMap<usize, Vec<Document>> = BTreeMap::new();
    for (index, mut document) in documents.into_iter().enumerate() {
        let here = folder(&document);
        let is_in_template =
            || here.as_ref().is_some_and(|here| roots.contains_key(&(Some(Kind::Template), here.clone())));
        // Markdown is a template, and words are those of a report, only beside the file with which one begins.
        if matches!(document.kind, Some(Kind::Template | Kind::Words)) && !document.is_named && !is_in_template() {
            document.disregard();
        }
        let root = match document.kind {
            Some(Kind::Rubric | Kind::Template) => here.and_then(|here| roots.get(&(document.kind, here)).copied()),
            Some(Kind::Catalogue | Kind::Translation | Kind::Case) => {
                let above = here.as_deref().and_then(Path::parent).map(Path::to_path_buf).unwrap_or_default();
                let of_rubric = roots.get(&(Some(Kind::Rubric), above.clone())).copied();
                Some(of_rubric.unwrap_or_else(|| *without_rubric.entry(above).or_insert(index)))
            }
            Some(Kind::Answers | Kind::Theme | Kind::Words) | None => None,
        };
        let is_of_pack = !matches!(document.kind, Some(Kind::Rubric)) || is_main(&document);
        units.entry(root.filter(|_| is_of_pack).unwrap_or(index)).or_default().push(document);
    }
    units.into_values().map(Unit::new).collect()
}

fn has_name(path: &Path, names: &[&str]) -> bool {
    path.file_name().and_then(|name| name.to_str()).is_some_and(|name| names.contains(&name))
}
