//! What the reader of Fluent says, in plain words.

use fluent_syntax::parser::{ErrorKind, ParserError};

use super::own::{Problem, ProblemKind};

/// A mistake at its place.
pub(super) fn problem(error: &ParserError, text: &str) -> Problem {
    let mut start = boundary(text, error.pos.start);
    // What a brace holds may go on in the next line, so that the reader goes past the end of the line that lacks its end.
    if error.kind == ErrorKind::ExpectedToken('}')
        && let Some(opening) = open_brace(&text[..start]).filter(|opening| text[*opening..start].contains('\n'))
    {
        start = opening;
    }
    // A mistake at the end of a line is shown at its last character, not at the next line.
    let width = text[start..].chars().next().filter(|character| !character.is_control()).map_or(0, char::len_utf8);
    let (what, advice) = in_words(&error.kind);
    Problem { bytes: start..start + width, kind: ProblemKind::Syntax { what, advice } }
}

/// The last brace of a text that is open at its end.
fn open_brace(text: &str) -> Option<usize> {
    let mut closed = 0_usize;
    for (index, sign) in text.rmatch_indices(['{', '}']) {
        match (sign, closed) {
            ("}", _) => closed += 1,
            (_, 0) => return Some(index),
            (_, _) => closed -= 1,
        }
    }
    None
}

fn boundary(text: &str, byte: usize) -> usize {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

const BY_NAME: &str =
    "each word is written `name = text`; a text that goes on in the next line begins there with a space";
const IN_BRACES: &str = "write a name of the English text, as in `{ $day }`; a brace itself is written `{\"{\"}`";
const FORMS: &str = "write the forms as the built-in words do: `{ $count ->`, then `[one] text` and `*[other] text`, each in a \
                     line of its own, then `}`";

/// What is wrong, and what to do.
fn in_words(kind: &ErrorKind) -> (&'static str, &'static str) {
    match kind {
        ErrorKind::ExpectedToken('=') => ("here should be a `=` behind the name of a word", BY_NAME),
        ErrorKind::ExpectedToken('}') => ("this brace has no end here", IN_BRACES),
        ErrorKind::ExpectedToken(_) | ErrorKind::ExpectedCharRange { .. } => {
            ("this is not how a word is written", BY_NAME)
        }
        ErrorKind::ExpectedMessageField { .. } | ErrorKind::ExpectedTermField { .. } => {
            ("there is no text behind the `=`", BY_NAME)
        }
        ErrorKind::MissingDefaultVariant => ("none of the forms is marked with `*`", FORMS),
        ErrorKind::MultipleDefaultVariants => ("more than one form is marked with `*`", FORMS),
        ErrorKind::MissingValue => ("this form has no text", FORMS),
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::ExpectedSimpleExpressionAsSelector => ("only a number such as `$count` can choose a form", FORMS),
        ErrorKind::UnterminatedStringLiteral => ("this text in quotation marks has no end", IN_BRACES),
        ErrorKind::UnbalancedClosingBrace => ("this brace closes nothing", IN_BRACES),
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            ("this is no number of a character", "write the character itself")
        }
        ErrorKind::ForbiddenCallee
        | ErrorKind::TermAttributeAsPlaceable
        | ErrorKind::PositionalArgumentFollowsNamed
        | ErrorKind::DuplicatedNamedArgument(_)
        | ErrorKind::ExpectedInlineExpression
        | ErrorKind::ExpectedLiteral => ("nothing can be filled in here", IN_BRACES),
    }
}
