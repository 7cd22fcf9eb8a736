//! Filters: what comes out of each, and the names that some of them look up.

use minijinja::machinery::ast::{self, CallArg, Const, Expr, Spanned};

use super::attribute::{UNKNOWN_NAME, written};
use super::call::Given;
use super::walk::Walk;
use crate::diagnostic::{advice, in_ticks, rule};
use crate::report::template::kind::{Kind, Type};
use crate::report::template::names::{FILTERS, has, names};

rule!(UNKNOWN_FILTER, "unknown-filter", Template, Error, "a template uses a filter that the language does not have");

impl<'t> Walk<'t> {
    pub(super) fn filter(&mut self, filter: &'t ast::Filter<'t>) -> Type {
        let of = match &filter.expr {
            Some(value) if filter.name == "default" => self.tolerated(value),
            Some(value) => self.expression(value),
            // What stands between the tags of a filter block.
            None => Type::of(Kind::Text),
        };
        let given = self.arguments(&filter.args);
        self.known_filter(filter.name, filter.name);
        match filter.name {
            "default" => {
                let instead = given.into_iter().next().map_or(Type::of(Kind::Text), Given::into_type);
                of.or(instead)
            }
            "first" | "last" => of.item(),
            "list" => Type::list(of.item()),
            "sort" | "unique" => {
                if let Some(constant) = named(filter, "attribute") {
                    for path in constant.value.as_str().unwrap_or_default().split(',') {
                        self.path_in(of.item(), path.trim(), constant, filter);
                    }
                }
                Type::list(of.item())
            }
            "slice" => Type::list(Type::list(of.item())),
            "selectattr" | "rejectattr" => {
                if let Some(constant) = in_order(filter, 0) {
                    self.path_in(of.item(), constant.value.as_str().unwrap_or_default(), constant, filter);
                }
                if let Some(constant) = in_order(filter, 1) {
                    let name = constant.value.as_str().unwrap_or_default();
                    self.known_test(name, self.text_of_constant(constant));
                }
                Type::list(of.item())
            }
            "map" => self.mapped(&of, filter),
            "length" => Type::of(Kind::Number),
            "join" | "lines" | "linked" | "lower" | "upper" | "number" | "safe" | "safe_url" => Type::of(Kind::Text),
            _ => Type::Anything,
        }
    }

    fn known_filter(&mut self, name: &str, part: &str) {
        if !has(FILTERS, name) {
            let finding = self.finding(&UNKNOWN_FILTER, part, format!("there is no filter {}", in_ticks(name)));
            self.tell(finding.help(advice(name, &names(FILTERS))));
        }
    }

    /// `map(attribute="title")` or `map("upper")`.
    fn mapped(&mut self, of: &Type, filter: &'t ast::Filter<'t>) -> Type {
        if let Some(constant) = named(filter, "attribute") {
            let Some(path) = constant.value.as_str() else { return Type::list(Type::Anything) };
            if named(filter, "default").is_some() {
                return Type::list(Type::Anything);
            }
            return Type::list(self.path_in(of.item(), path, constant, filter));
        }
        if let Some(constant) = in_order(filter, 0) {
            self.known_filter(constant.value.as_str().unwrap_or_default(), self.text_of_constant(constant));
        }
        Type::list(Type::Anything)
    }

    /// The value at the end of a path such as `level.name` in each item of a list.
    fn path_in(&mut self, item: Type, path: &str, constant: &Spanned<Const>, filter: &ast::Filter<'t>) -> Type {
        let mut of = item;
        for name in path.split('.') {
            if name.parse::<usize>().is_ok() {
                of = of.item();
                continue;
            }
            let looked = self.look_up(&of, name);
            if !looked.has && !looked.lacking.is_empty() {
                let list = filter.expr.as_ref().map_or(String::new(), written);
                let message = format!("what is in {} has no {}", in_ticks(&list), in_ticks(name));
                let help = self.names_to_write(&looked, None, name);
                let finding = self.finding(&UNKNOWN_NAME, self.text_of_constant(constant), message);
                self.tell(finding.help(help));
                return Type::Anything;
            }
            of = looked.of;
        }
        of
    }
}

/// A value in quotes, or a number, that is given in order.
fn in_order<'t>(filter: &'t ast::Filter<'t>, index: usize) -> Option<&'t Spanned<Const>> {
    match filter.args.get(index)? {
        CallArg::Pos(Expr::Const(constant)) => Some(constant),
        _ => None,
    }
}

/// The same, given by name.
fn named<'t>(filter: &'t ast::Filter<'t>, name: &str) -> Option<&'t Spanned<Const>> {
    filter.args.iter().find_map(|argument| match argument {
        CallArg::Kwarg(given, Expr::Const(constant)) if *given == name => Some(constant),
        _ => None,
    })
}
