//! What stands in the braces of a word.

use std::collections::BTreeSet;
use std::fmt;

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement};

/// Something that is to be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap<'a> {
    /// `$name`: from the program.
    Variable(&'a str),
    /// `name`: another word.
    Message(&'a str),
    /// `-name`: a phrase of the same file.
    Term(&'a str),
    /// A function, or a part of a word.
    Unknown(&'a str),
}

impl<'a> Gap<'a> {
    /// Its name as it stands in the text.
    pub fn text(self) -> &'a str {
        match self {
            Gap::Variable(name) | Gap::Message(name) | Gap::Term(name) | Gap::Unknown(name) => name,
        }
    }
}

impl fmt::Display for Gap<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = match self {
            Gap::Variable(_) => "$",
            Gap::Term(_) => "-",
            Gap::Message(_) | Gap::Unknown(_) => "",
        };
        write!(formatter, "{sign}{}", self.text())
    }
}

/// Everything that is to be filled in.
pub(super) fn gaps<'a>(pattern: &Pattern<&'a str>) -> Vec<Gap<'a>> {
    let mut gaps = Vec::new();
    in_pattern(pattern, &mut gaps);
    gaps
}

/// The names of what the program fills in, each once in the order of the text; and which of them choose a form, so that they
/// are numbers.
pub(super) fn variables(pattern: &Pattern<&str>) -> (Vec<String>, BTreeSet<String>) {
    let mut names: Vec<String> = Vec::new();
    for gap in gaps(pattern) {
        if let Gap::Variable(name) = gap
            && !names.iter().any(|known| known == name)
        {
            names.push(name.to_owned());
        }
    }
    let counts = pattern.elements.iter().filter_map(|element| match element {
        PatternElement::Placeable {
            expression: Expression::Select { selector: InlineExpression::VariableReference { id }, .. },
        } => Some(id.name.to_owned()),
        _ => None,
    });
    (names, counts.collect())
}

fn in_pattern<'a>(pattern: &Pattern<&'a str>, gaps: &mut Vec<Gap<'a>>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, gaps);
        }
    }
}

fn in_expression<'a>(expression: &Expression<&'a str>, gaps: &mut Vec<Gap<'a>>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, gaps),
        Expression::Select { selector, variants } => {
            in_inline(selector, gaps);
            variants.iter().for_each(|variant| in_pattern(&variant.value, gaps));
        }
    }
}

fn in_inline<'a>(inline: &InlineExpression<&'a str>, gaps: &mut Vec<Gap<'a>>) {
    match inline {
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::FunctionReference { id, .. } => gaps.push(Gap::Unknown(id.name)),
        InlineExpression::MessageReference { attribute: Some(part), .. }
        | InlineExpression::TermReference { attribute: Some(part), .. } => gaps.push(Gap::Unknown(part.name)),
        InlineExpression::MessageReference { id, attribute: None } => gaps.push(Gap::Message(id.name)),
        InlineExpression::TermReference { id, attribute: None, arguments } => {
            gaps.push(Gap::Term(id.name));
            arguments.iter().for_each(|arguments| in_arguments(arguments, gaps));
        }
        InlineExpression::VariableReference { id } => gaps.push(Gap::Variable(id.name)),
        InlineExpression::Placeable { expression } => in_expression(expression, gaps),
    }
}

fn in_arguments<'a>(arguments: &CallArguments<&'a str>, gaps: &mut Vec<Gap<'a>>) {
    arguments.positional.iter().for_each(|value| in_inline(value, gaps));
    arguments.named.iter().for_each(|argument| in_inline(&argument.value, gaps));
}
