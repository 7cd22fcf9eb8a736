//! Names after a dot.

use minijinja::machinery::ast::{self, Expr};

use super::walk::Walk;
use crate::diagnostic::{advice, in_ticks, nearest, rule};
use crate::report::template::kind::{Kind, Type};

rule!(UNKNOWN_NAME, "unknown-name", Template, Error, "a template uses a name that is not there");

/// The names of `loop`; a test compares them with the engine's.
const LOOP: &[&str] =
    &["index0", "index", "length", "revindex", "revindex0", "first", "last", "depth", "depth0", "previtem", "nextitem"];

/// The names of a macro as a value.
const MACRO: &[&str] = &["name", "arguments", "caller"];

/// What is known of a name in a value.
pub(super) struct Looked {
    /// What it is, in the kinds of value that have it.
    pub(super) of: Type,
    /// Whether any kind has it.
    pub(super) has: bool,
    pub(super) lacking: Vec<Kind>,
}

impl<'t> Walk<'t> {
    pub(super) fn look_up(&self, base: &Type, name: &str) -> Looked {
        let mut looked = Looked { of: Type::nothing(), has: false, lacking: Vec::new() };
        let Type::OneOf(kinds) = base else {
            return Looked { of: Type::Anything, has: true, ..looked };
        };
        for kind in kinds {
            let of = match kind {
                // Whether a value is `none` depends on the answers.
                Kind::Nothing => continue,
                Kind::Record(number) => self.shapes.record(*number).fields.get(name).cloned(),
                Kind::Names(names) => names.get(name).cloned(),
                Kind::Loop(item) if ["previtem", "nextitem"].contains(&name) => Some((**item).clone()),
                Kind::Loop(_) => LOOP.contains(&name).then_some(Type::Anything),
                Kind::Macro(_) => MACRO.contains(&name).then_some(Type::Anything),
                Kind::Truth | Kind::Number | Kind::Text | Kind::Word(_) | Kind::List(_) => None,
            };
            match of {
                Some(of) => {
                    looked.has = true;
                    looked.of = looked.of.or(of);
                }
                None => looked.lacking.push(kind.clone()),
            }
        }
        looked
    }

    pub(super) fn attribute(&mut self, attribute: &'t ast::GetAttr<'t>, whole: &'t Expr<'t>) -> Type {
        if matches!(&attribute.expr, Expr::Var(variable) if variable.id == "self") {
            return Type::Anything;
        }
        self.looked_up.insert(attribute.name);
        let base = self.expression(&attribute.expr);
        self.name_in(&base, &attribute.expr, attribute.name, attribute.name, whole)
    }

    /// The value of a name in another; `part` is where the name is written.
    pub(super) fn name_in(
        &mut self,
        base: &Type,
        expression: &'t Expr<'t>,
        name: &str,
        part: &str,
        whole: &Expr<'t>,
    ) -> Type {
        let looked = self.look_up(base, name);
        if looked.lacking.is_empty() {
            return looked.of;
        }
        let is_guarded = self.is_guarded(whole);
        if looked.has {
            // Within a test of something else, the test may tell which kind of value it is.
            let record = looked.lacking.iter().find_map(|kind| match kind {
                Kind::Record(number) => Some(&self.shapes.record(*number).title),
                _ => None,
            });
            if let Some(title) = record.filter(|_| !is_guarded && self.branches == 0) {
                let value = in_ticks(&written(expression));
                let message = format!("{value} has no {} where it is of the kind `{title}`", in_ticks(name));
                let help = format!("test it first: `{{% if {} is defined %}}`", written(whole));
                self.tell(self.finding(&UNKNOWN_NAME, part, message).help(help));
            }
            return looked.of;
        }
        if !is_guarded {
            let value = in_ticks(&written(expression));
            let message = match looked.lacking.as_slice() {
                [Kind::Record(_) | Kind::Names(_) | Kind::Loop(_) | Kind::Macro(_)] => {
                    format!("{value} has no {}", in_ticks(name))
                }
                [kind] => format!("{value} is {} and has no {}", kind.in_words(), in_ticks(name)),
                _ => format!("{value} never has {}", in_ticks(name)),
            };
            let help = self.names_to_write(&looked, Some(expression), name);
            self.tell(self.finding(&UNKNOWN_NAME, part, message).help(help));
        }
        Type::Anything
    }

    /// What to write in place of a name that is in none of the kinds.
    pub(super) fn names_to_write(&self, looked: &Looked, value: Option<&Expr<'_>>, name: &str) -> String {
        let names = looked.lacking.iter().flat_map(|kind| self.names_of(kind)).collect::<Vec<_>>();
        if !names.is_empty() {
            return advice(name, &distinct(names));
        }
        let Some(value) = value.map(written) else { return format!("leave out {}", in_ticks(name)) };
        let item = Type::OneOf(looked.lacking.iter().cloned().collect()).item();
        let inner: Vec<&str> = item.kinds().flat_map(|kind| self.names_of(kind)).collect();
        let is_list = matches!(looked.lacking.as_slice(), [Kind::List(_)]);
        match nearest(name, &distinct(inner)) {
            Some(name) if is_list => format!("take one of the list: `{value}[0].{name}`, or go through it with `for`"),
            _ if is_list => format!("go through it: `{{% for item in {value} %}}`"),
            _ => format!("write `{value}` alone"),
        }
    }

    pub(super) fn names_of<'k>(&'k self, kind: &'k Kind) -> Vec<&'k str> {
        match kind {
            Kind::Record(number) => self.shapes.record(*number).fields.keys().map(String::as_str).collect(),
            Kind::Names(names) => names.keys().map(String::as_str).collect(),
            Kind::Loop(_) => LOOP.to_vec(),
            Kind::Macro(_) => MACRO.to_vec(),
            Kind::Nothing | Kind::Truth | Kind::Number | Kind::Text | Kind::Word(_) | Kind::List(_) => Vec::new(),
        }
    }
}

fn distinct(mut names: Vec<&str>) -> Vec<&str> {
    names.sort_unstable();
    names.dedup();
    names
}

/// A value as its author wrote it, shortened where it is more than a path.
pub(super) fn written(expression: &Expr<'_>) -> String {
    let mut parts = Vec::new();
    let mut inner = expression;
    loop {
        inner = match inner {
            Expr::Var(variable) => {
                parts.push(variable.id.to_owned());
                break;
            }
            Expr::GetAttr(attribute) => {
                parts.push(format!(".{}", attribute.name));
                &attribute.expr
            }
            Expr::GetItem(item) => {
                parts.push(match &item.subscript_expr {
                    Expr::Const(constant) => format!("[{:?}]", constant.value),
                    _ => "[…]".to_owned(),
                });
                &item.expr
            }
            Expr::Slice(slice) => {
                parts.push("[…]".to_owned());
                &slice.expr
            }
            Expr::Filter(filter) => {
                parts.push(format!("|{}", filter.name));
                match &filter.expr {
                    Some(expression) => expression,
                    None => break,
                }
            }
            Expr::Call(call) => {
                parts.push("(…)".to_owned());
                &call.expr
            }
            Expr::Const(_)
            | Expr::UnaryOp(_)
            | Expr::BinOp(_)
            | Expr::Compare(_)
            | Expr::IfExpr(_)
            | Expr::Test(_)
            | Expr::List(_)
            | Expr::Tuple(_)
            | Expr::Map(_) => {
                parts.push("(…)".to_owned());
                break;
            }
        };
    }
    parts.reverse();
    parts.concat()
}
