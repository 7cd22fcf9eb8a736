//! One file, read on its own.

use super::allow::{Allow, allows};
use super::escaped;
use super::item::Item;
use super::kind::Kind;
use crate::diagnostic::structure::DUPLICATE_KEY;
use crate::diagnostic::unreadable::EMPTY_FILE;
use crate::diagnostic::{FileId, Finding, Findings, Place, Rule, Source};
use crate::yaml::{self, Fault, Node, YamlError};

use super::rules::file::{SYNTAX_ERROR, TOO_MUCH, UNKNOWN_KIND, UNSUPPORTED_YAML};
use super::rules::theme::fonts;
use super::words;

/// A file with what could be read of it.
#[derive(Debug)]
pub struct Document {
    pub file: FileId,
    /// `None` where nothing tells.
    pub kind: Option<Kind>,
    /// Whether it was asked for by its name, and not found in a folder.
    pub(super) is_named: bool,
    /// `None` where the text is not YAML, or not meant to be.
    pub(super) tree: Option<Node>,
    pub(super) allows: Vec<Allow>,
    pub(super) findings: Vec<Finding>,
    /// How many more findings there were than are kept.
    pub(super) left_out: usize,
}

impl Document {
    /// Reads a file and holds it against what its kind must look like.
    ///
    /// `is_named`: the file was asked for by its name, so that it must be of a known kind.
    pub fn read(file: FileId, source: &Source, is_named: bool) -> Document {
        let by_name = Kind::of_name(&source.name);
        let mut document = Document {
            file,
            kind: by_name,
            is_named,
            tree: None,
            allows: allows(source),
            findings: Vec::new(),
            left_out: 0,
        };
        if by_name == Some(Kind::Template) {
            return document;
        }
        if by_name == Some(Kind::Words) {
            document.findings = words::check(file, source);
            return document;
        }
        let root = match yaml::tree(&source.text) {
            Ok(root) => root,
            Err(error) => {
                if by_name.is_some() || is_named || looks_like_ours(&source.text) {
                    document.findings.push(unreadable(file, &error));
                }
                return document;
            }
        };
        document.allows.retain(|allow| !allow.is_part_of_a_text(&root));
        document.kind = by_name.or_else(|| Kind::of_tree(&root));
        let mut findings = Findings::default();
        if document.kind.is_some() {
            escaped::check(&root, file, source, &mut findings);
        }
        match document.kind {
            Some(kind) => {
                if let Some(shape) = kind.shape() {
                    shape.check(&root, file, &source.text, &mut findings);
                }
            }
            None if is_named => findings.add(|| {
                let message = "nothing in this file says what it is for";
                Finding::new(&UNKNOWN_KIND, file, Place::START, message).help(
                    "a rubric begins with `id:` and has `dimensions:`, a catalogue has `practices:`, `hubs:` or \
                     `guides:`, an answers file `responses:`, a theme `colours:`, a translation `translates:`",
                )
            }),
            None => {}
        }
        (document.findings, document.left_out) = findings.into_parts();
        document.tree = Some(root);
        document
    }

    /// The same document with one finding more.
    #[must_use]
    pub fn with(mut self, finding: Finding) -> Document {
        self.findings.push(finding);
        self
    }

    /// A file that could not be read as text, with what is wrong.
    pub fn unreadable(file: FileId, name: &str, finding: Finding) -> Document {
        Document {
            file,
            kind: Kind::of_name(name),
            is_named: true,
            tree: None,
            allows: Vec::new(),
            findings: vec![finding],
            left_out: 0,
        }
    }

    /// A file of other people: nothing is said of it.
    pub(super) fn disregard(&mut self) {
        self.kind = None;
        self.allows.clear();
        self.findings.clear();
    }

    /// The paths of the files that a theme names, its logo and fonts; they begin at the folder of the theme.
    pub fn files_beside(&self) -> Vec<&str> {
        let Some(root) = self.tree.as_ref().filter(|_| self.kind == Some(Kind::Theme)) else { return Vec::new() };
        let root = Item::root(self.file, root);
        let logo = root.at(&["logo", "file"]);
        let paths = logo.into_iter().chain(fonts(root)).filter_map(|item| item.text());
        paths.filter(|path| !path.trim().is_empty()).collect()
    }

    /// Whether this is one of the files that hemicycle knows.
    pub fn is_known(&self) -> bool {
        self.kind.is_some() || !self.findings.is_empty()
    }

    /// Whether cases are judged by it: a rubric or a part of its catalogue.
    pub(super) fn is_of_pack(&self) -> bool {
        matches!(self.kind, Some(Kind::Rubric | Kind::Catalogue))
    }
}

/// In a folder stand files of other programs too; one that cannot be read is told only if it seems to be meant.
fn looks_like_ours(text: &str) -> bool {
    ["dimensions:", "responses:", "practices:", "hubs:", "guides:", "translates:", "colours:"]
        .iter()
        .any(|key| text.starts_with(key) || text.contains(&format!("\n{key}")))
}

pub(super) fn unreadable(file: FileId, error: &YamlError) -> Finding {
    let (what, advice) = crate::diagnostic::two_parts(&error.message);
    let stopped = "nothing below this place was checked";
    let help = match (advice, error.fault) {
        (Some(advice), Fault::Syntax | Fault::Unsupported) => format!("{advice}; {stopped}"),
        (None, Fault::Syntax | Fault::Unsupported) => stopped.to_owned(),
        (Some(advice), _) => advice.to_owned(),
        (None, _) => "correct it".to_owned(),
    };
    Finding::new(rule_of(error.fault), file, error.place.unwrap_or(Place::START), what).help(help)
}

fn rule_of(fault: Fault) -> &'static Rule {
    match fault {
        Fault::Empty => &EMPTY_FILE,
        Fault::TooLarge => &TOO_MUCH,
        Fault::Syntax | Fault::Unfit => &SYNTAX_ERROR,
        Fault::Unsupported => &UNSUPPORTED_YAML,
        Fault::RepeatedKey => &DUPLICATE_KEY,
    }
}
