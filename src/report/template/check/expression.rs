//! Values: what each can be.

use std::collections::BTreeMap;

use minijinja::machinery::ast::{self, BinOpKind, Expr, UnaryOpKind};

use super::guard::defined_where;
use super::walk::Walk;
use crate::diagnostic::{Place, advice, in_ticks, rule};
use crate::report::template::kind::{Kind, Type};
use crate::report::template::names::{TESTS, has, names};

rule!(UNKNOWN_TEST, "unknown-test", Template, Error, "a template uses a test that the language does not have");

impl<'t> Walk<'t> {
    /// What a value can be; tells what is wrong in it.
    pub(super) fn expression(&mut self, expression: &'t Expr<'t>) -> Type {
        self.within(Type::Anything, |walk| walk.value(expression))
    }

    fn value(&mut self, expression: &'t Expr<'t>) -> Type {
        match expression {
            Expr::Var(variable) => self.variable(variable, expression),
            Expr::Const(constant) => constant_type(constant),
            Expr::Slice(slice) => {
                let of = self.expression(&slice.expr);
                for bound in [&slice.start, &slice.stop, &slice.step].into_iter().flatten() {
                    self.expression(bound);
                }
                of
            }
            Expr::UnaryOp(operation) => {
                self.expression(&operation.expr);
                Type::of(match operation.op {
                    UnaryOpKind::Not => Kind::Truth,
                    UnaryOpKind::Neg => Kind::Number,
                })
            }
            Expr::BinOp(operation) => self.operation(operation),
            Expr::Compare(compared) => {
                self.expression(&compared.expr);
                for operand in &compared.ops {
                    self.expression(&operand.expr);
                }
                Type::of(Kind::Truth)
            }
            Expr::IfExpr(choice) => self.choice(choice),
            Expr::Filter(filter) => self.filter(filter),
            Expr::Test(test) => self.test(test),
            Expr::GetAttr(attribute) => self.attribute(attribute, expression),
            Expr::GetItem(item) => self.item(item, expression),
            Expr::Call(call) => self.call(call),
            Expr::List(list) => self.list(&list.items),
            Expr::Tuple(tuple) => self.list(&tuple.items),
            Expr::Map(map) => self.map(map),
        }
    }

    fn list(&mut self, items: &'t [Expr<'t>]) -> Type {
        let item = items.iter().fold(Type::nothing(), |of, item| of.or(self.expression(item)));
        Type::list(item)
    }

    fn map(&mut self, map: &'t ast::Map<'t>) -> Type {
        let mut names = BTreeMap::new();
        let mut is_known = true;
        for (key, value) in map.keys.iter().zip(&map.values) {
            self.expression(key);
            let of = self.expression(value);
            match key {
                Expr::Const(constant) if constant.value.as_str().is_some() => {
                    names.insert(constant.value.as_str().unwrap_or_default().to_owned(), of);
                }
                _ => is_known = false,
            }
        }
        if is_known { Type::of(Kind::Names(names)) } else { Type::Anything }
    }

    fn operation(&mut self, operation: &'t ast::BinOp<'t>) -> Type {
        let left = self.expression(&operation.left);
        match operation.op {
            BinOpKind::ScAnd | BinOpKind::ScOr => {
                let holds = matches!(operation.op, BinOpKind::ScAnd);
                let defined = defined_where(&operation.left, holds);
                let right = self.perhaps(|walk| walk.where_defined(defined, |walk| walk.expression(&operation.right)));
                left.or(right)
            }
            BinOpKind::Eq | BinOpKind::Ne | BinOpKind::In => {
                let right = self.expression(&operation.right);
                self.compared(operation, &left, &right);
                Type::of(Kind::Truth)
            }
            BinOpKind::Lt | BinOpKind::Lte | BinOpKind::Gt | BinOpKind::Gte => {
                self.expression(&operation.right);
                Type::of(Kind::Truth)
            }
            // Lists and texts can be joined.
            BinOpKind::Add | BinOpKind::Mul => {
                let right = self.expression(&operation.right);
                left.or(right)
            }
            BinOpKind::Sub | BinOpKind::Div | BinOpKind::FloorDiv | BinOpKind::Rem | BinOpKind::Pow => {
                self.expression(&operation.right);
                Type::of(Kind::Number)
            }
            BinOpKind::Concat => {
                self.expression(&operation.right);
                Type::of(Kind::Text)
            }
        }
    }

    fn choice(&mut self, choice: &'t ast::IfExpr<'t>) -> Type {
        self.expression(&choice.test_expr);
        self.perhaps(|walk| {
            let defined = defined_where(&choice.test_expr, true);
            let of = walk.where_defined(defined, |walk| walk.expression(&choice.true_expr));
            let Some(otherwise) = &choice.false_expr else { return of };
            let defined = defined_where(&choice.test_expr, false);
            of.or(walk.where_defined(defined, |walk| walk.expression(otherwise)))
        })
    }

    fn test(&mut self, test: &'t ast::Test<'t>) -> Type {
        if test.name == "defined" {
            self.tolerated(&test.expr);
        } else {
            self.expression(&test.expr);
        }
        self.arguments(&test.args);
        self.known_test(test.name, test.name);
        Type::of(Kind::Truth)
    }

    /// Tells where there is no test of that name; `part` is where it is written.
    pub(super) fn known_test(&mut self, name: &str, part: &str) {
        if !has(TESTS, name) {
            let finding = self.finding(&UNKNOWN_TEST, part, format!("there is no test {}", in_ticks(name)));
            self.tell(finding.help(advice(name, &names(TESTS))));
        }
    }

    fn item(&mut self, item: &'t ast::GetItem<'t>, whole: &'t Expr<'t>) -> Type {
        let base = self.expression(&item.expr);
        match &item.subscript_expr {
            Expr::Const(constant) => match constant.value.as_str() {
                Some(name) => self.name_in(&base, &item.expr, name, self.text_of_constant(constant), whole),
                None => base.item(),
            },
            subscript => {
                self.expression(subscript);
                let is_list = base.kinds().all(|kind| matches!(kind, Kind::List(_) | Kind::Nothing));
                if is_list { base.item() } else { Type::Anything }
            }
        }
    }

    /// A text in quotes as it stands in the file, without the quotes where nothing in it is escaped.
    pub(super) fn text_of_constant(&self, constant: &ast::Spanned<ast::Const>) -> &'t str {
        let source = self.files[self.file].source;
        let span = constant.span();
        let bytes = source.boundary(span.start_offset as usize)..source.boundary(span.end_offset as usize);
        let text = source.text.get(bytes).unwrap_or_default();
        let within = text.get(1..text.len().saturating_sub(1)).unwrap_or_default();
        if constant.value.as_str() == Some(within) { within } else { text }
    }

    pub(super) fn place_of_value(&self, value: &Expr<'_>) -> Place {
        let source = self.files[self.file].source;
        source.place(source.boundary(start_of(value))..source.boundary(value.span().end_offset as usize))
    }

    pub(super) fn place_of_constant(&self, constant: &ast::Spanned<ast::Const>) -> Place {
        self.place_of(self.text_of_constant(constant))
    }
}

/// The byte at which a value begins. The tree's own spans of paths begin anywhere in them.
fn start_of(value: &Expr<'_>) -> usize {
    let mut inner = value;
    loop {
        inner = match inner {
            Expr::GetAttr(attribute) => &attribute.expr,
            Expr::GetItem(item) => &item.expr,
            Expr::Slice(slice) => &slice.expr,
            Expr::Call(call) => &call.expr,
            Expr::Test(test) => &test.expr,
            Expr::BinOp(operation) => &operation.left,
            Expr::Compare(compared) => &compared.expr,
            Expr::IfExpr(choice) => &choice.true_expr,
            Expr::Filter(filter) => match &filter.expr {
                Some(value) => value,
                None => return filter.span().start_offset as usize,
            },
            Expr::UnaryOp(_) | Expr::Var(_) | Expr::Const(_) | Expr::List(_) | Expr::Tuple(_) | Expr::Map(_) => {
                return inner.span().start_offset as usize;
            }
        };
    }
}

fn constant_type(constant: &ast::Const) -> Type {
    use minijinja::value::ValueKind;
    match constant.value.kind() {
        ValueKind::None => Type::of(Kind::Nothing),
        ValueKind::Bool => Type::of(Kind::Truth),
        ValueKind::Number => Type::of(Kind::Number),
        ValueKind::String => Type::of(Kind::Text),
        _ => Type::Anything,
    }
}
