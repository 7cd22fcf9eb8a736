//! Tests that a name is there, before it is used.

use minijinja::machinery::ast::{BinOpKind, Expr, UnaryOpKind};

use super::attribute::written;
use super::walk::Walk;
use crate::diagnostic::{Finding, advice, advice_or, in_ticks, rule};
use crate::report::template::kind::Type;

rule!(NEVER_DEFINED, "never-defined", Template, Warning, "a template tests for a name that is never there");
rule!(NEVER_USED, "never-used", Template, Warning, "a template sets a name in a namespace and never uses it");

/// The paths that are defined where the condition holds, or where it does not.
pub(super) fn defined_where(condition: &Expr<'_>, holds: bool) -> Vec<String> {
    match condition {
        Expr::Test(test) if holds && test.name == "defined" => path(&test.expr).into_iter().collect(),
        Expr::UnaryOp(operation) if matches!(operation.op, UnaryOpKind::Not) => defined_where(&operation.expr, !holds),
        Expr::BinOp(both) if matches!((both.op, holds), (BinOpKind::ScAnd, true) | (BinOpKind::ScOr, false)) => {
            let mut paths = defined_where(&both.left, holds);
            paths.extend(defined_where(&both.right, holds));
            paths
        }
        _ => Vec::new(),
    }
}

/// `entry.sources[0].url`: a way to a value that is the same wherever it is written.
pub(super) fn path(expression: &Expr<'_>) -> Option<String> {
    let mut inner = expression;
    loop {
        inner = match inner {
            Expr::Var(_) => return Some(written(expression)),
            Expr::GetAttr(attribute) => &attribute.expr,
            Expr::GetItem(item) if matches!(item.subscript_expr, Expr::Const(_)) => &item.expr,
            _ => return None,
        };
    }
}

impl<'t> Walk<'t> {
    pub(super) fn is_guarded(&self, expression: &Expr<'_>) -> bool {
        !self.guards.is_empty() && path(expression).is_some_and(|path| self.guards.contains(&path))
    }

    /// A value that may be missing, because it is only tested, or has a value in its place.
    pub(super) fn tolerated(&mut self, expression: &'t Expr<'t>) -> Type {
        match expression {
            Expr::Var(variable) => {
                let known = self.scope.get(variable.id).cloned();
                if let Some(id) = self.in_macro {
                    self.learned.tested.insert((id, variable.id));
                }
                let is_fine = known.is_some() || self.scope.is_open;
                let finding = (!is_fine).then(|| {
                    let message = format!("{} is never set where this is", in_ticks(variable.id));
                    let finding = self.finding(&NEVER_DEFINED, variable.id, message);
                    finding.help(advice(variable.id, &self.scope.names()))
                });
                self.doubt(variable.id, finding);
                known.unwrap_or(Type::Anything)
            }
            Expr::GetAttr(attribute) => {
                let base = self.expression(&attribute.expr);
                self.looked_up.insert(attribute.name);
                self.tolerated_name(&base, &attribute.expr, attribute.name, attribute.name)
            }
            Expr::GetItem(item) => match &item.subscript_expr {
                Expr::Const(constant) if constant.value.as_str().is_some() => {
                    let base = self.expression(&item.expr);
                    let name = constant.value.as_str().unwrap_or_default();
                    self.tolerated_name(&base, &item.expr, name, self.text_of_constant(constant))
                }
                _ => self.expression(expression),
            },
            _ => self.expression(expression),
        }
    }

    fn tolerated_name(&mut self, base: &Type, expression: &Expr<'_>, name: &str, part: &'t str) -> Type {
        let looked = self.look_up(base, name);
        let is_fine = looked.has || looked.lacking.is_empty();
        let finding = (!is_fine).then(|| {
            let message = format!("{} never has {}", in_ticks(&written(expression)), in_ticks(name));
            self.finding(&NEVER_DEFINED, part, message).help(self.names_to_write(&looked, Some(expression), name))
        });
        self.doubt(part, finding);
        if looked.has { looked.of } else { Type::Anything }
    }

    /// Tells of names that are set in a namespace and that nothing looks up there.
    pub(super) fn tell_never_used(&mut self) {
        let looked_up: Vec<&str> = self.looked_up.iter().copied().collect();
        for ((file, _), name) in std::mem::take(&mut self.set_in_namespaces) {
            if !self.looked_up.contains(name) {
                self.file = file;
                let finding = self.finding(&NEVER_USED, name, format!("{} is set and never used", in_ticks(name)));
                self.tell(finding.help(advice_or(name, &looked_up, || "leave it out, or use it".to_owned())));
            }
        }
    }

    /// Remembers a finding, or that all is fine: it holds only if nothing is fine with it anywhere.
    pub(super) fn doubt(&mut self, part: &str, finding: Option<Finding>) {
        let bytes = self.place_of(part).bytes();
        let doubt = self.doubts.entry((self.file, bytes.start, bytes.end)).or_insert_with(|| finding.clone());
        if finding.is_none() {
            *doubt = None;
        }
    }
}
