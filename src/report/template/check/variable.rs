//! Names that stand alone.

use minijinja::machinery::ast::{self, Expr};

use super::attribute::UNKNOWN_NAME;
use super::walk::Walk;
use crate::diagnostic::{in_ticks, nearest};
use crate::report::template::kind::Type;
use crate::report::template::names::{FUNCTIONS, REPORT, has};

impl<'t> Walk<'t> {
    pub(super) fn variable(&mut self, variable: &'t ast::Var<'t>, whole: &Expr<'t>) -> Type {
        let name = variable.id;
        let known = self.scope.get(name).cloned();
        let is_fine = known.is_some()
            || self.scope.is_open
            || has(FUNCTIONS, name)
            || ["self", "caller"].contains(&name)
            || self.is_guarded(whole);
        if is_fine {
            if self.in_macro.is_some() {
                self.doubt(name, None);
            }
            return known.unwrap_or(Type::Anything);
        }
        let message = if name == "loop" {
            "`loop` is there only within `{% for %}`".to_owned()
        } else {
            format!("{} is not set here", in_ticks(name))
        };
        let finding = self.finding(&UNKNOWN_NAME, name, message).help(self.name_to_write(name));
        if self.in_macro.is_some() {
            // A macro sees what is set where its file is imported, and is called only where that is enough.
            self.doubt(name, Some(finding));
        } else {
            self.tell(finding);
        }
        Type::Anything
    }

    fn name_to_write(&self, name: &str) -> String {
        if name == "loop" {
            return "write it between `{% for … %}` and `{% endfor %}`".to_owned();
        }
        if self.shapes.top().any(|field| field == name) {
            return format!("write `{REPORT}.{name}`");
        }
        if let Some(file) = self.file_with_macro(name) {
            return import_line(file, name);
        }
        let top: Vec<&str> = self.shapes.top().collect();
        match (nearest(name, &self.scope.names()), nearest(name, &top)) {
            (Some(name), _) => format!("did you mean `{name}`?"),
            (None, Some(name)) => format!("did you mean `{REPORT}.{name}`?"),
            (None, None) => format!(
                "write a name of the report, as in `{REPORT}.dimensions`, or set it first with `{{% set {name} = … %}}`"
            ),
        }
    }

    /// Another file that holds a macro of this name.
    pub(super) fn file_with_macro(&self, name: &str) -> Option<&'t str> {
        let holds = |tree: &ast::Template<'_>| {
            tree.children.iter().any(|statement| matches!(statement, ast::Stmt::Macro(one) if one.name == name))
        };
        let file =
            (self.trees.iter().enumerate()).position(|(file, tree)| file != self.file && tree.is_some_and(holds))?;
        Some(self.files[file].name)
    }
}

/// The line that brings a macro into a file.
pub(super) fn import_line(file: &str, name: &str) -> String {
    format!("write `{{% from \"{file}\" import {name} %}}` at the top of this file")
}
