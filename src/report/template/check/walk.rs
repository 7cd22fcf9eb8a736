//! One walk through all files of a template, from the one that is rendered.

use std::collections::{BTreeMap, BTreeSet};

use minijinja::machinery::ast;

use super::TemplateFile;
use super::call::Declared;
use super::include::{Override, Seen};
use super::scope::Scope;
use super::syntax::TEMPLATE_LIMIT;
use crate::diagnostic::{Finding, Place, Rule};
use crate::report::template::kind::{MacroId, Type};
use crate::report::template::names::{BEGINNINGS, MAIN, REPORT};
use crate::report::template::section::sections;
use crate::report::template::shape::Shapes;

/// What can be told of a place only from other places, which may be walked later.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Learned<'t> {
    /// What each parameter of each macro is given.
    pub(super) given: BTreeMap<MacroId, Vec<Type>>,
    /// Parameters that their macro tests, so that a call can leave them out.
    pub(super) tested: BTreeSet<(MacroId, &'t str)>,
    /// Names that are set in namespaces after their beginning.
    pub(super) set_later: BTreeMap<&'t str, Type>,
}

/// Steps of a walk. The built-in template takes about 10,000.
const MOST_STEPS: usize = 1_000_000;

/// How deep tags, values and included files may stand within one another, all counted.
const DEEPEST: usize = 300;

pub(super) struct Walk<'t> {
    pub(super) files: &'t [TemplateFile<'t>],
    pub(super) trees: &'t [Option<&'t ast::Template<'t>>],
    pub(super) shapes: &'t Shapes,
    /// What the round before learned.
    pub(super) known: Learned<'t>,
    /// What this round learns.
    pub(super) learned: Learned<'t>,
    pub(super) declared: BTreeMap<MacroId, Declared<'t>>,
    /// The file that is walked.
    pub(super) file: usize,
    pub(super) scope: Scope<'t>,
    /// Paths that a test has found to be defined.
    pub(super) guards: Vec<String>,
    /// How many tags around this place may pass it over, within the present macro.
    pub(super) branches: usize,
    /// The macro that this place stands in.
    pub(super) in_macro: Option<MacroId>,
    /// Macros whose inside is walked when their surroundings are known, for each open frame.
    pub(super) waiting: Vec<Vec<&'t ast::Macro<'t>>>,
    /// Blocks that a file puts in place of those of the file that it extends.
    pub(super) overrides: BTreeMap<&'t str, Override<'t>>,
    pub(super) seen: BTreeMap<Seen<'t>, Option<BTreeMap<&'t str, Type>>>,
    /// Whether each file was reached from the one that is rendered.
    pub(super) reached: Vec<bool>,
    /// A file is included by a name that is known only when the report is made.
    pub(super) includes_any: bool,
    /// What is wrong only if it is wrong wherever it is reached from, by file and bytes; nothing where it is fine once.
    pub(super) doubts: BTreeMap<(usize, usize, usize), Option<Finding>>,
    /// The sections of the report; `None` where the file that has them is not there.
    pub(super) sections: Option<Vec<String>>,
    /// Names that are looked up in a value anywhere.
    pub(super) looked_up: BTreeSet<&'t str>,
    /// Names that are set in namespaces, by file and byte.
    pub(super) set_in_namespaces: BTreeMap<(usize, usize), &'t str>,
    found: Vec<Finding>,
    depth: usize,
    steps: usize,
}

impl<'t> Walk<'t> {
    pub(super) fn new(
        files: &'t [TemplateFile<'t>],
        trees: &'t [Option<&'t ast::Template<'t>>],
        shapes: &'t Shapes,
        known: Learned<'t>,
    ) -> Walk<'t> {
        let main = files.iter().find(|file| file.name == MAIN);
        Walk {
            files,
            trees,
            shapes,
            known,
            learned: Learned::default(),
            declared: BTreeMap::new(),
            file: 0,
            scope: Scope::new(REPORT, shapes.report.clone()),
            guards: Vec::new(),
            branches: 0,
            in_macro: None,
            waiting: Vec::new(),
            overrides: BTreeMap::new(),
            seen: BTreeMap::new(),
            reached: vec![false; files.len()],
            includes_any: false,
            doubts: BTreeMap::new(),
            sections: main.map(|file| sections(&file.source.text)),
            looked_up: BTreeSet::new(),
            set_in_namespaces: BTreeMap::new(),
            found: Vec::new(),
            depth: 0,
            steps: 0,
        }
    }

    /// Walks each file that is rendered with all that it includes, then what no file includes by name.
    pub(super) fn through_all(mut self) -> Walk<'t> {
        for name in BEGINNINGS {
            self.scope = Scope::new(REPORT, self.shapes.report.clone());
            if let Some(beginning) = self.number_of(name) {
                self.file(beginning);
            }
        }
        self.tell_unused();
        for file in 0..self.files.len() {
            if !self.reached[file] {
                self.scope = Scope::new(REPORT, self.shapes.report.clone());
                self.scope.is_open = true;
                self.file(file);
            }
        }
        self.tell_never_used();
        self
    }

    /// What was found, with what was in doubt until the end.
    pub(super) fn findings(self) -> Vec<Finding> {
        if self.is_exhausted() {
            // What was told before may have been told too soon.
            return self.found.into_iter().filter(|finding| finding.rule == &TEMPLATE_LIMIT).collect();
        }
        let doubts = self.doubts.into_values().flatten();
        self.found.into_iter().chain(doubts).collect()
    }

    pub(super) fn is_exhausted(&self) -> bool {
        self.steps > MOST_STEPS
    }

    pub(super) fn number_of(&self, name: &str) -> Option<usize> {
        self.files.iter().position(|file| file.name == name)
    }

    /// Takes something to be wrong in the present file.
    pub(super) fn tell(&mut self, finding: Finding) {
        if !self.is_exhausted() {
            self.found.push(finding);
        }
    }

    /// A finding at a part of the present file's text.
    pub(super) fn finding(&self, rule: &'static Rule, part: &str, message: impl Into<String>) -> Finding {
        self.finding_at(rule, self.place_of(part), message)
    }

    pub(super) fn finding_at(&self, rule: &'static Rule, place: Place, message: impl Into<String>) -> Finding {
        Finding::new(rule, self.files[self.file].id, place, message)
    }

    pub(super) fn place_of(&self, part: &str) -> Place {
        self.files[self.file].place_of(part)
    }

    /// Counts work that was done; a template that needs too much is not walked to its end.
    pub(super) fn spend(&mut self, steps: usize) {
        let before = self.is_exhausted();
        self.steps += steps;
        if !before && self.is_exhausted() {
            let message = "the files of this template include one another too often to be checked";
            let finding = Finding::new(&TEMPLATE_LIMIT, self.files[self.file].id, Place::START, message);
            self.found.push(finding.help("include a file once, and use `{% for %}` or a macro for what comes again"));
        }
    }

    /// Goes one step further in, where that is possible.
    pub(super) fn within<T>(&mut self, otherwise: T, walk: impl FnOnce(&mut Walk<'t>) -> T) -> T {
        self.spend(1);
        if self.is_exhausted() {
            return otherwise;
        }
        if self.depth >= DEEPEST {
            let message = "tags, values and included files stand too deep within one another";
            let finding = self.finding_at(&TEMPLATE_LIMIT, Place::START, message);
            self.tell(finding.help("include a file less deep, and see that no files include one another in a circle"));
            return otherwise;
        }
        self.depth += 1;
        let result = walk(self);
        self.depth -= 1;
        result
    }

    /// Goes through a part that may be passed over.
    pub(super) fn perhaps<T>(&mut self, walk: impl FnOnce(&mut Walk<'t>) -> T) -> T {
        self.branches += 1;
        let result = walk(self);
        self.branches -= 1;
        result
    }

    /// Goes through a part where these paths are known to be defined.
    pub(super) fn where_defined<T>(&mut self, paths: Vec<String>, walk: impl FnOnce(&mut Walk<'t>) -> T) -> T {
        let before = self.guards.len();
        self.guards.extend(paths);
        let result = walk(self);
        self.guards.truncate(before);
        result
    }
}
