//! Files that stand in other files.

use std::collections::BTreeMap;

use minijinja::machinery::ast::{self, Expr, Stmt};

use super::TemplateFile;
use super::attribute::UNKNOWN_NAME;
use super::scope::Scope;
use super::walk::Walk;
use crate::diagnostic::{Finding, Place, advice, in_ticks, nearest, rule};
use crate::report::template::kind::{Kind, Type};
use crate::report::template::names::MAIN;

rule!(UNKNOWN_TEMPLATE_FILE, "unknown-template-file", Template, Error, "a template uses a file that is not there");
rule!(UNUSED_TEMPLATE_FILE, "unused-template-file", Template, Advice, "a file of a template is never included");

/// A file with all that decides what is found in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Seen<'t> {
    file: usize,
    scope: Scope<'t>,
    guards: Vec<String>,
    may_be_passed_over: bool,
    in_macro: bool,
}

/// The inside of a block that a file gives to the file that it extends.
pub(super) struct Override<'t> {
    pub(super) file: usize,
    pub(super) body: &'t [Stmt<'t>],
    pub(super) is_walked: bool,
}

/// The report begins with one file.
pub(super) fn without_main(files: &[TemplateFile<'_>]) -> Option<Finding> {
    let first = files.first().filter(|_| files.iter().all(|file| file.name != MAIN))?;
    let finding =
        Finding::new(&UNKNOWN_TEMPLATE_FILE, first.id, Place::START, format!("this template has no file `{MAIN}`"));
    Some(finding.help(format!("name the file with which the report begins `{MAIN}`")))
}

impl<'t> Walk<'t> {
    /// Walks a file in the present scope; what it sets stays set. False where nothing can be said of what it sets.
    pub(super) fn file(&mut self, file: usize) -> bool {
        self.reached[file] = true;
        let Some(tree) = self.trees[file] else { return false };
        self.spend(self.scope.len());
        let key = Seen {
            file,
            scope: self.scope.clone(),
            guards: self.guards.clone(),
            may_be_passed_over: self.branches > 0,
            in_macro: self.in_macro.is_some(),
        };
        if self.overrides.is_empty() {
            match self.seen.get(&key) {
                Some(Some(set)) => {
                    for (name, of) in set.clone() {
                        self.scope.set(name, of);
                    }
                    return true;
                }
                // It is being walked: the files include one another in a circle.
                Some(None) => return false,
                None => {}
            }
            self.seen.insert(key.clone(), None);
        }
        let before = std::mem::replace(&mut self.file, file);
        self.waiting.push(Vec::new());
        let is_known = self.within(false, |walk| {
            walk.statements(&tree.children);
            match walk.extended(file) {
                Some(name) => walk.extend(name),
                None => true,
            }
        });
        self.inside_of_macros();
        self.file = before;
        self.seen.insert(key, Some(self.scope.innermost().clone()));
        is_known
    }

    /// The name by which a file extends another.
    pub(super) fn extended(&self, file: usize) -> Option<&'t Expr<'t>> {
        self.trees[file]?.children.iter().find_map(|statement| match statement {
            Stmt::Extends(extends) => Some(&extends.name),
            _ => None,
        })
    }

    fn extend(&mut self, name: &'t Expr<'t>) -> bool {
        let is_known = self.file_named(name, true).is_some_and(|parent| self.file(parent));
        let overrides = std::mem::take(&mut self.overrides);
        let (file, was_open) = (self.file, self.scope.is_open);
        self.scope.is_open = true;
        for inner in overrides.into_values().filter(|inner| !inner.is_walked) {
            self.file = inner.file;
            self.framed(|_| {}, inner.body);
        }
        self.scope.is_open = was_open;
        self.file = file;
        is_known
    }

    pub(super) fn include(&mut self, include: &'t ast::Include<'t>) {
        let Expr::List(choices) = &include.name else {
            let file = self.file_named(&include.name, !include.ignore_missing);
            self.apart(file);
            return;
        };
        // The first that is there is taken.
        let mut is_there = false;
        for (index, choice) in choices.items.iter().enumerate() {
            let is_needed = !include.ignore_missing && !is_there && index + 1 == choices.items.len();
            let file = self.file_named(choice, is_needed);
            is_there |= file.is_some();
            self.perhaps(|walk| walk.apart(file));
        }
    }

    /// An included file keeps its blocks to itself.
    fn apart(&mut self, file: Option<usize>) -> bool {
        let Some(file) = file else { return false };
        // What a file would set that cannot be read may be used from here on.
        self.scope.is_open |= self.trees[file].is_none();
        let overrides = std::mem::take(&mut self.overrides);
        let is_known = self.file(file);
        self.overrides = overrides;
        is_known
    }

    pub(super) fn import(&mut self, import: &'t ast::Import<'t>) {
        let of = match self.imported(&import.expr) {
            Some(names) => {
                let public = names.into_iter().filter(|(name, _)| !name.starts_with('_'));
                Type::of(Kind::Names(public.map(|(name, of)| (name.to_owned(), of)).collect()))
            }
            None => Type::Anything,
        };
        self.bind(&import.name, of);
    }

    pub(super) fn names_of_import(&mut self, import: &'t ast::FromImport<'t>) {
        let names = self.imported(&import.expr);
        for (name, alias) in &import.names {
            let Expr::Var(variable) = name else { continue };
            let set = names.as_ref().map(|names| names.get(variable.id).or(self.scope.get(variable.id)).cloned());
            let of = match (set, &names) {
                (Some(Some(of)), _) => of,
                (Some(None), Some(names)) => {
                    let message = format!("{} has no {}", written_name(&import.expr), in_ticks(variable.id));
                    let names: Vec<&str> = names.keys().copied().collect();
                    let finding = self.finding(&UNKNOWN_NAME, variable.id, message);
                    self.tell(finding.help(advice(variable.id, &names)));
                    Type::Anything
                }
                _ => Type::Anything,
            };
            self.bind(alias.as_ref().unwrap_or(name), of);
        }
    }

    /// What a file sets when it is imported here, if that can be said.
    fn imported(&mut self, name: &'t Expr<'t>) -> Option<BTreeMap<&'t str, Type>> {
        let file = self.file_named(name, true);
        self.scope.push();
        let is_known = self.apart(file);
        let names = self.scope.pop();
        is_known.then_some(names)
    }

    /// The file of this name. A value that is not written out can be any file.
    fn file_named(&mut self, name: &'t Expr<'t>, is_needed: bool) -> Option<usize> {
        let Expr::Const(constant) = name else {
            self.expression(name);
            self.includes_any = true;
            return None;
        };
        let written = constant.value.as_str().unwrap_or_default();
        let file = self.number_of(written);
        if file.is_none() && is_needed {
            let names: Vec<&str> = self.files.iter().map(|file| file.name).collect();
            let message = format!("this template has no file {}", in_ticks(written));
            let finding = self.finding_at(&UNKNOWN_TEMPLATE_FILE, self.place_of_constant(constant), message);
            self.tell(finding.help(advice(written, &names)));
            // Read as it was meant, nothing else follows from the slip.
            let meant = nearest(written, &names).filter(|name| *name != self.files[self.file].name);
            return meant.and_then(|name| self.number_of(name));
        }
        file
    }

    /// Names the files that nothing includes.
    pub(super) fn tell_unused(&mut self) {
        // A file that cannot be read, or a name that is not written out, may stand for any of them.
        let is_sure = (0..self.files.len()).all(|file| !self.reached[file] || self.trees[file].is_some());
        if self.includes_any || !is_sure || self.number_of(MAIN).is_none() {
            return;
        }
        for (file, _) in self.reached.clone().iter().enumerate().filter(|(_, reached)| !**reached) {
            let TemplateFile { id, name, .. } = self.files[file];
            let message = format!("{} is never included, so nothing of it is in the report", in_ticks(name));
            let finding = Finding::new(&UNUSED_TEMPLATE_FILE, id, Place::START, message);
            self.tell(finding.help(format!("write `{{% include \"{name}\" %}}` in `{MAIN}`, or remove the file")));
        }
    }
}

fn written_name(name: &Expr<'_>) -> String {
    match name {
        Expr::Const(constant) => in_ticks(constant.value.as_str().unwrap_or_default()),
        _ => "this file".to_owned(),
    }
}
