//! Sections of the report: their names are those that `report.md` asks for.

use minijinja::machinery::ast::{self, CallArg, Const, Expr, Spanned, Stmt};

use super::walk::Walk;
use crate::diagnostic::{advice, in_ticks, nearest, rule};
use crate::report::template::names::{MAIN, WANTED};

rule!(
    UNKNOWN_SECTION,
    "unknown-section",
    Template,
    Error,
    "a template asks for a section whose name is nearly that of another"
);

impl<'t> Walk<'t> {
    /// Tells where a section is asked for by a name that is nearly that of one in `report.md`.
    pub(super) fn wanted(&mut self, call: &'t ast::Call<'t>) {
        let Some(constant) = name_of(call) else {
            let message = "a section is asked for by one name in quotes";
            let part = if let Expr::Var(variable) = &call.expr { variable.id } else { "" };
            let finding = self.finding(&UNKNOWN_SECTION, part, message);
            return self.tell(finding.help(format!("write `{WANTED}(\"summary\")`, for example")));
        };
        let name = constant.value.as_str().unwrap_or_default();
        let Some(sections) = self.sections.as_ref().filter(|sections| !sections.iter().any(|one| one == name)) else {
            return;
        };
        // A section that was dropped is wanted nowhere; only what is nearly the name of one is a mistake.
        let names: Vec<&str> = sections.iter().map(String::as_str).collect();
        if nearest(name, &names).is_some() {
            let message = format!("the report has no section {}", in_ticks(name));
            let finding = self.finding_at(&UNKNOWN_SECTION, self.place_of_constant(constant), message);
            self.tell(finding.help(advice(name, &names)));
        }
    }

    /// Tells where a section has nearly the name of the file that it holds: one of the two is misspelt.
    pub(super) fn named_like_its_file(&mut self, one: &'t ast::IfCond<'t>) {
        let Expr::Call(call) = &one.expr else { return };
        let is_wanted = matches!(&call.expr, Expr::Var(variable) if variable.id == WANTED);
        let Some(constant) = name_of(call).filter(|_| is_wanted && self.files[self.file].name == MAIN) else { return };
        let files: Vec<&str> = one.true_body.iter().filter_map(file_of).collect();
        // Where there is no such file, its name is the slip, and told at its place.
        let files: Vec<&str> =
            files.into_iter().filter(|file| self.number_of(&format!("{file}.md")).is_some()).collect();
        let name = constant.value.as_str().unwrap_or_default();
        if files.contains(&name) {
            return;
        }
        if let Some(file) = nearest(name, &files) {
            let message = format!("the section {} holds `{file}.md`", in_ticks(name));
            let finding = self.finding_at(&UNKNOWN_SECTION, self.place_of_constant(constant), message);
            self.tell(finding.help(format!("did you mean `{file}`?")));
        }
    }
}

/// The name that a call gives, if it gives one in quotes and nothing else.
fn name_of<'t>(call: &'t ast::Call<'t>) -> Option<&'t Spanned<Const>> {
    match call.args.as_slice() {
        [CallArg::Pos(Expr::Const(constant))] => constant.value.as_str().is_some().then_some(constant),
        _ => None,
    }
}

/// The name of the file that a tag includes, without its ending.
fn file_of<'t>(statement: &'t Stmt<'t>) -> Option<&'t str> {
    let Stmt::Include(include) = statement else { return None };
    let Expr::Const(constant) = &include.name else { return None };
    constant.value.as_str()?.strip_suffix(".md")
}
