//! Values that are one of few words, compared with other words.

use minijinja::machinery::ast::{self, Const, Expr, Spanned};

use super::attribute::written;
use super::walk::Walk;
use crate::diagnostic::{advice, in_ticks, rule};
use crate::report::template::kind::{Kind, Type};

rule!(NEVER_EQUAL, "never-equal", Template, Warning, "a template compares a value with a word that it never is");

impl<'t> Walk<'t> {
    /// Tells where one side is a word that the other never is.
    pub(super) fn compared(&mut self, operation: &'t ast::BinOp<'t>, left: &Type, right: &Type) {
        let sides = [(&operation.left, left, &operation.right), (&operation.right, right, &operation.left)];
        for (value, of, other) in sides {
            let Some(words) = words(of) else { continue };
            for constant in constants(other) {
                let Some(word) = constant.value.as_str().filter(|word| !words.contains(word)) else { continue };
                let message = format!("{} is never {}", in_ticks(&written(value)), in_ticks(word));
                let finding = self.finding_at(&NEVER_EQUAL, self.place_of_constant(constant), message);
                self.tell(finding.help(advice(word, &words)));
            }
        }
    }
}

/// The words that a value can be, where all are known.
fn words(of: &Type) -> Option<Vec<&str>> {
    let mut words = Vec::new();
    for kind in of.kinds() {
        match kind {
            Kind::Word(some) => words.extend(some.iter().map(String::as_str)),
            Kind::Nothing => {}
            _ => return None,
        }
    }
    (!words.is_empty()).then_some(words)
}

/// The words that stand on one side: one, or a list of them.
fn constants<'t>(side: &'t Expr<'t>) -> Vec<&'t Spanned<Const>> {
    match side {
        Expr::Const(constant) => vec![constant],
        Expr::List(list) => list.items.iter().flat_map(constants).collect(),
        Expr::Tuple(tuple) => tuple.items.iter().flat_map(constants).collect(),
        _ => Vec::new(),
    }
}
