//! Tags, one after another.

use minijinja::machinery::ast::{self, Expr, Stmt};

use super::guard::defined_where;
use super::include::Override;
use super::walk::Walk;
use crate::report::template::kind::{Kind, Type};

impl<'t> Walk<'t> {
    /// Tags whose names stay within them.
    pub(super) fn framed(&mut self, before: impl FnOnce(&mut Walk<'t>), body: &'t [Stmt<'t>]) {
        self.scope.push();
        self.waiting.push(Vec::new());
        before(self);
        self.statements(body);
        self.inside_of_macros();
        self.scope.pop();
    }

    pub(super) fn statements(&mut self, body: &'t [Stmt<'t>]) {
        for statement in body {
            self.within((), |walk| walk.statement(statement));
        }
    }

    fn statement(&mut self, statement: &'t Stmt<'t>) {
        match statement {
            Stmt::Template(template) => self.statements(&template.children),
            Stmt::EmitRaw(_) => {}
            Stmt::EmitExpr(emitted) => {
                let of = self.expression(&emitted.expr);
                self.printable(&of, &emitted.expr);
            }
            Stmt::ForLoop(one) => self.for_loop(one),
            Stmt::IfCond(one) => self.if_condition(one),
            Stmt::WithBlock(with) => self.framed(
                |walk| {
                    for (target, value) in &with.assignments {
                        let of = walk.expression(value);
                        walk.bind(target, of);
                    }
                },
                &with.body,
            ),
            Stmt::Set(set) => {
                let of = self.expression(&set.expr);
                self.bind(&set.target, of);
            }
            Stmt::SetBlock(set) => {
                self.statements(&set.body);
                if let Some(filter) = &set.filter {
                    self.expression(filter);
                }
                self.bind(&set.target, Type::of(Kind::Text));
            }
            Stmt::AutoEscape(escape) => {
                self.expression(&escape.enabled);
                self.statements(&escape.body);
            }
            Stmt::FilterBlock(block) => {
                self.statements(&block.body);
                self.expression(&block.filter);
            }
            Stmt::Block(block) => self.block(block),
            Stmt::Import(import) => self.import(import),
            Stmt::FromImport(import) => self.names_of_import(import),
            // The file that it extends is walked after this one.
            Stmt::Extends(_) => {}
            Stmt::Include(include) => self.include(include),
            Stmt::Macro(one) => self.declare(one),
            Stmt::CallBlock(block) => {
                self.call(&block.call);
                self.inside_of_macro(&block.macro_decl, None);
            }
            Stmt::Do(one) => {
                self.call(&one.call);
            }
        }
    }

    fn for_loop(&mut self, one: &'t ast::ForLoop<'t>) {
        let list = self.expression(&one.iter);
        // A recursive loop goes through other lists as well.
        let item = if one.recursive { Type::Anything } else { list.item() };
        self.perhaps(|walk| {
            let mut defined = Vec::new();
            if let Some(condition) = &one.filter_expr {
                walk.scope.push();
                walk.bind(&one.target, item.clone());
                walk.expression(condition);
                walk.scope.pop();
                defined = defined_where(condition, true);
            }
            walk.where_defined(defined, |walk| {
                let bound = |walk: &mut Walk<'t>| {
                    walk.scope.set("loop", Type::of(Kind::Loop(Box::new(item.clone()))));
                    walk.bind(&one.target, item);
                };
                walk.framed(bound, &one.body);
            });
            walk.statements(&one.else_body);
        });
    }

    fn if_condition(&mut self, one: &'t ast::IfCond<'t>) {
        self.expression(&one.expr);
        self.named_like_its_file(one);
        self.perhaps(|walk| {
            walk.where_defined(defined_where(&one.expr, true), |walk| walk.statements(&one.true_body));
            walk.where_defined(defined_where(&one.expr, false), |walk| walk.statements(&one.false_body));
        });
    }

    /// Gives names what is assigned to them.
    pub(super) fn bind(&mut self, target: &'t Expr<'t>, of: Type) {
        match target {
            Expr::Var(variable) if self.branches > 0 => self.scope.set_perhaps(variable.id, of),
            Expr::Var(variable) => self.scope.set(variable.id, of),
            Expr::List(list) => {
                let item = of.item();
                for target in &list.items {
                    self.bind(target, item.clone());
                }
            }
            // Only a namespace has names that can be set.
            Expr::GetAttr(attribute) => {
                self.expression(&attribute.expr);
                let before = self.learned.set_later.remove(attribute.name).unwrap_or_else(Type::nothing);
                self.learned.set_later.insert(attribute.name, before.or(of));
                self.set_in_namespaces.insert((self.file, self.place_of(attribute.name).bytes().start), attribute.name);
            }
            _ => {}
        }
    }

    /// A block stands where it is written, or, in a file that extends another, where that one has it.
    fn block(&mut self, block: &'t ast::Block<'t>) {
        if self.extended(self.file).is_some() {
            let inner = Override { file: self.file, body: &block.body, is_walked: false };
            self.overrides.entry(block.name).or_insert(inner);
            return;
        }
        if let Some(outer) = self.overrides.get_mut(block.name) {
            outer.is_walked = true;
            let (file, body) = (outer.file, outer.body);
            let before = std::mem::replace(&mut self.file, file);
            self.framed(|_| {}, body);
            self.file = before;
        }
        self.framed(|_| {}, &block.body);
    }
}
