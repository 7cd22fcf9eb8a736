//! What is written into the report.

use minijinja::machinery::ast::Expr;

use super::attribute::written;
use super::walk::Walk;
use crate::diagnostic::{in_ticks, rule};
use crate::report::template::kind::{Kind, Type};

rule!(WHOLE_VALUE, "whole-value", Template, Error, "a template writes a list or a value with names as if it were text");

impl<'t> Walk<'t> {
    /// Tells of a value that is no text, whatever the report says.
    pub(super) fn printable(&mut self, of: &Type, expression: &'t Expr<'t>) {
        let part = match expression {
            Expr::Var(variable) => variable.id,
            Expr::GetAttr(attribute) => attribute.name,
            _ => return,
        };
        let is_whole = |kind: &Kind| matches!(kind, Kind::Record(_) | Kind::Names(_) | Kind::List(_) | Kind::Loop(_));
        let mut kinds = of.kinds().filter(|kind| **kind != Kind::Nothing).peekable();
        let Some(first) = kinds.peek().copied() else { return };
        if !kinds.all(is_whole) {
            return;
        }
        let value = written(expression);
        let help = match first {
            Kind::List(item) if item.kinds().any(is_whole) => {
                format!("go through it: `{{% for item in {value} %}}`")
            }
            Kind::List(_) => format!("write `{{{{ {value}|join(\", \") }}}}`"),
            _ => {
                let names = self.names_of(first);
                format!("write one of its names, for example `{value}.{}`", names.first().unwrap_or(&"name"))
            }
        };
        let message = format!("{} is {}, which cannot be written as text", in_ticks(&value), first.in_words());
        self.tell(self.finding(&WHOLE_VALUE, part, message).help(help));
    }
}
