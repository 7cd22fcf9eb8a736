//! Macros: what they are given, and what is wrong inside them.

use std::collections::BTreeMap;

use minijinja::machinery::ast::{self, CallArg, Expr};

use super::attribute::written;
use super::variable::import_line;
use super::walk::Walk;
use crate::diagnostic::{advice, in_ticks, nearest, rule};
use crate::report::template::kind::{Kind, MacroId, Type};
use crate::report::template::names::{FUNCTIONS, SECTIONS, WANTED, has, names};

rule!(UNKNOWN_FUNCTION, "unknown-function", Template, Error, "a template calls something that cannot be called");
rule!(WRONG_ARGUMENTS, "wrong-arguments", Template, Error, "a macro is given too many, too few or unknown values");

/// A macro as its callers see it.
#[derive(Debug, Clone)]
pub(super) struct Declared<'t> {
    parameters: Vec<&'t str>,
    /// How many of the parameters, from the first, have no value of their own.
    without_default: usize,
}

/// One value that a call gives.
pub(super) enum Given<'t> {
    InOrder(&'t Expr<'t>, Type),
    Named(&'t str, Type),
    /// A list or a set of names that is spread out.
    Spread,
}

impl Given<'_> {
    pub(super) fn into_type(self) -> Type {
        match self {
            Given::InOrder(_, of) | Given::Named(_, of) => of,
            Given::Spread => Type::Anything,
        }
    }
}

impl<'t> Walk<'t> {
    pub(super) fn declare(&mut self, one: &'t ast::Macro<'t>) {
        let id = self.id_of(one);
        let parameters = parameters(one);
        let without_default = parameters.len().saturating_sub(one.defaults.len());
        self.declared.insert(id, Declared { parameters, without_default });
        self.scope.set(one.name, Type::of(Kind::Macro(id)));
        if let Some(waiting) = self.waiting.last_mut() {
            waiting.push(one);
        }
    }

    fn id_of(&self, one: &ast::Macro<'_>) -> MacroId {
        MacroId { file: self.file, start: self.place_of(one.name).bytes().start }
    }

    /// Walks the macros of the innermost frame: they see all that is set in it, before them or after.
    pub(super) fn inside_of_macros(&mut self) {
        for one in self.waiting.pop().unwrap_or_default() {
            let id = self.id_of(one);
            self.inside_of_macro(one, Some(id));
        }
    }

    /// Walks a macro with what its calls were seen to give it.
    pub(super) fn inside_of_macro(&mut self, one: &'t ast::Macro<'t>, id: Option<MacroId>) {
        let guards = std::mem::take(&mut self.guards);
        // What stands within `{% call %}` is for the macro to use or not.
        let branches = std::mem::replace(&mut self.branches, usize::from(id.is_none()));
        let outer = self.in_macro;
        self.in_macro = id.or(outer);
        let given = id.and_then(|id| self.known.given.get(&id)).cloned();
        let parameters = parameters(one);
        let first_default = parameters.len().saturating_sub(one.defaults.len());
        let bound = |walk: &mut Walk<'t>| {
            for (index, name) in parameters.into_iter().enumerate() {
                let nothing = if id.is_some() { Type::nothing() } else { Type::Anything };
                let mut of = given.as_ref().and_then(|given| given.get(index)).cloned().unwrap_or(nothing);
                if let Some(default) = index.checked_sub(first_default).and_then(|index| one.defaults.get(index)) {
                    of = of.or(walk.expression(default));
                }
                walk.scope.set(name, of);
            }
        };
        self.within((), |walk| walk.framed(bound, &one.body));
        self.in_macro = outer;
        self.branches = branches;
        self.guards = guards;
    }

    pub(super) fn call(&mut self, call: &'t ast::Call<'t>) -> Type {
        let (callee, name) = match &call.expr {
            Expr::Var(variable) => (self.callee(variable.id), variable.id),
            Expr::GetAttr(attribute) => match &attribute.expr {
                Expr::Var(variable) if variable.id == "self" => (Type::Anything, attribute.name),
                _ => (self.method(attribute, &call.expr), attribute.name),
            },
            other => (self.expression(other), ""),
        };
        let given = self.arguments(&call.args);
        if name == "namespace" && has(FUNCTIONS, name) && matches!(callee, Type::Anything) {
            return self.namespace(given);
        }
        if name == "range" && matches!(callee, Type::Anything) {
            return Type::list(Type::of(Kind::Number));
        }
        if name == SECTIONS && matches!(callee, Type::Anything) {
            return Type::list(Type::of(Kind::Text));
        }
        if name == WANTED && matches!(callee, Type::Anything) {
            self.wanted(call);
            return Type::of(Kind::Truth);
        }
        let macros: Vec<MacroId> =
            (callee.kinds()).filter_map(|kind| if let Kind::Macro(id) = kind { Some(*id) } else { None }).collect();
        for id in &macros {
            self.give(*id, name, &given);
        }
        let never = (callee.kinds()).filter(|kind| !matches!(kind, Kind::Macro(_) | Kind::Nothing | Kind::Loop(_)));
        if let Some(kind) = never.last().filter(|_| macros.is_empty()) {
            let message = format!("{} is {} and cannot be called", in_ticks(&written(&call.expr)), kind.in_words());
            let help = format!("write `{}` without brackets", written(&call.expr));
            self.tell(self.finding(&UNKNOWN_FUNCTION, name, message).help(help));
        }
        if macros.is_empty() { Type::Anything } else { Type::of(Kind::Text) }
    }

    /// What is called by a name that stands alone.
    fn callee(&mut self, name: &'t str) -> Type {
        if let Some(of) = self.scope.get(name).cloned() {
            if self.in_macro.is_some() {
                self.doubt(name, None);
            }
            return of;
        }
        if has(FUNCTIONS, name) || ["caller", "super"].contains(&name) || self.scope.is_open {
            return Type::Anything;
        }
        let mut callable: Vec<&str> = names(FUNCTIONS);
        let is_macro =
            |name: &&str| self.scope.get(name).is_some_and(|of| of.kinds().any(|kind| matches!(kind, Kind::Macro(_))));
        callable.extend(self.scope.names().into_iter().filter(is_macro));
        let help = match (self.file_with_macro(name), nearest(name, &callable)) {
            (Some(file), _) => import_line(file, name),
            (None, Some(near)) => format!("did you mean `{near}`?"),
            (None, None) => format!("use one of: {}; or write a macro of this name", callable.join(", ")),
        };
        let message = format!("there is no function or macro {}", in_ticks(name));
        let finding = self.finding(&UNKNOWN_FUNCTION, name, message).help(help);
        if self.in_macro.is_some() {
            self.doubt(name, Some(finding));
        } else {
            self.tell(finding);
        }
        Type::Anything
    }

    fn method(&mut self, attribute: &'t ast::GetAttr<'t>, whole: &'t Expr<'t>) -> Type {
        self.looked_up.insert(attribute.name);
        let base = self.expression(&attribute.expr);
        let is_loop = base.kinds().any(|kind| matches!(kind, Kind::Loop(_)));
        if is_loop && ["cycle", "changed"].contains(&attribute.name) {
            return Type::Anything;
        }
        self.name_in(&base, &attribute.expr, attribute.name, attribute.name, whole)
    }

    /// Every name of a namespace is known from its beginning, wherever it is set later.
    fn namespace(&self, given: Vec<Given<'t>>) -> Type {
        let mut names = BTreeMap::new();
        for one in given {
            match one {
                Given::Named(name, of) => {
                    names.insert(name.to_owned(), of);
                }
                Given::InOrder(_, Type::OneOf(kinds)) => {
                    for kind in kinds {
                        let Kind::Names(inner) = kind else { return Type::Anything };
                        names.extend(inner);
                    }
                }
                Given::InOrder(_, Type::Anything) | Given::Spread => return Type::Anything,
            }
        }
        for (name, of) in &self.known.set_later {
            let before = names.remove(*name).unwrap_or_else(Type::nothing);
            names.insert((*name).to_owned(), before.or(of.clone()));
        }
        Type::of(Kind::Names(names))
    }

    /// Walks the values that are given to a function, filter or test.
    pub(super) fn arguments(&mut self, arguments: &'t [CallArg<'t>]) -> Vec<Given<'t>> {
        let mut given = Vec::new();
        for argument in arguments {
            given.push(match argument {
                CallArg::Pos(value) => Given::InOrder(value, self.expression(value)),
                CallArg::Kwarg(name, value) => Given::Named(name, self.expression(value)),
                CallArg::PosSplat(value) | CallArg::KwargSplat(value) => {
                    self.expression(value);
                    Given::Spread
                }
            });
        }
        given
    }

    /// Gives values to a macro; `name` is how the call names it.
    fn give(&mut self, id: MacroId, name: &'t str, given: &[Given<'t>]) {
        let Some(Declared { parameters, without_default }) = self.declared.get(&id).cloned() else { return };
        let mut values: Vec<Option<Type>> = vec![None; parameters.len()];
        let mut in_order = 0;
        let mut is_spread = false;
        for one in given {
            let (index, of) = match one {
                Given::Spread => {
                    is_spread = true;
                    continue;
                }
                Given::InOrder(value, of) => {
                    in_order += 1;
                    if in_order > parameters.len() {
                        self.tell_too_many(name, value, &parameters);
                        continue;
                    }
                    (in_order - 1, of)
                }
                Given::Named("caller", _) => continue,
                Given::Named(argument, of) => match parameters.iter().position(|parameter| parameter == argument) {
                    Some(index) => {
                        if values[index].is_some() {
                            let message = format!("{} is given twice", in_ticks(argument));
                            let finding = self.finding(&WRONG_ARGUMENTS, argument, message);
                            self.tell(finding.help("leave one of the two out"));
                        }
                        (index, of)
                    }
                    None => {
                        let message = format!("macro {} takes no {}", in_ticks(name), in_ticks(argument));
                        let finding = self.finding(&WRONG_ARGUMENTS, argument, message);
                        self.tell(finding.help(advice(argument, &parameters)));
                        continue;
                    }
                },
            };
            values[index] = Some(of.clone());
        }
        let missing = (parameters.iter().zip(&values).take(without_default))
            .filter(|(parameter, value)| value.is_none() && !self.known.tested.contains(&(id, *parameter)))
            .map(|(parameter, _)| in_ticks(parameter))
            .collect::<Vec<_>>();
        if !missing.is_empty() && !is_spread {
            let message = format!("macro {} is not given {}", in_ticks(name), missing.join(" and "));
            let help = format!("write `{name}({})`", parameters.join(", "));
            self.tell(self.finding(&WRONG_ARGUMENTS, name, message).help(help));
        }
        let known = self.learned.given.entry(id).or_insert_with(|| vec![Type::nothing(); parameters.len()]);
        for (of, value) in known.iter_mut().zip(values) {
            let value = if is_spread { Type::Anything } else { value.unwrap_or_else(Type::nothing) };
            *of = std::mem::replace(of, Type::nothing()).or(value);
        }
    }

    fn tell_too_many(&mut self, name: &str, value: &Expr<'t>, parameters: &[&str]) {
        let takes = match parameters {
            [] => "nothing".to_owned(),
            [one] => format!("only `{one}`"),
            several => format!("only {} values", several.len()),
        };
        let message = format!("macro {} takes {takes}; this value is too many", in_ticks(name));
        let finding = self.finding_at(&WRONG_ARGUMENTS, self.place_of_value(value), message);
        self.tell(finding.help(format!("write `{name}({})`", parameters.join(", "))));
    }
}

fn parameters<'t>(one: &'t ast::Macro<'t>) -> Vec<&'t str> {
    one.args.iter().filter_map(|argument| if let Expr::Var(name) = argument { Some(name.id) } else { None }).collect()
}
