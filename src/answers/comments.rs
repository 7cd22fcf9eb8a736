//! Comments that a person has written into an answers file. [`write`] does not keep them, so that they are to be spoken of
//! before it is written anew.

use std::collections::BTreeSet;

use super::file::write;
use super::model::Answers;
use crate::rubric::Rubric;

/// Whether the text of a file holds comments that the program has not written. A text in quotes over several lines may be
/// taken for one; none is overlooked except in place of the program's own above an answer to another version of the rubric.
pub fn has_comments_by_hand(text: &str, answers: &Answers, rubric: &Rubric) -> bool {
    // What is written anew holds the program's own comments, and every text in which a number sign may stand.
    let Ok(written) = write(answers, rubric) else { return false };
    let own: BTreeSet<&str> = written.lines().map(str::trim).collect();
    let lines: Vec<&str> = text.lines().collect();
    let is_by_hand = |(index, line): (usize, &&str)| match line.trim() {
        line if own.contains(line) => false,
        line if line.starts_with('#') => {
            let is_of_a_question =
                answers.rubric.version.trim() != rubric.version && stands_alone_above_a_key(&lines, index);
            !is_of_a_question
        }
        line => ends_in_a_comment(line),
    };
    lines.iter().enumerate().any(is_by_hand)
}

/// As the program writes the words of a question, which may be other ones now.
fn stands_alone_above_a_key(lines: &[&str], index: usize) -> bool {
    let is_comment = |line: &str| line.trim_start().starts_with('#');
    let above = index.checked_sub(1).map(|above| lines[above]);
    let below = lines.get(index + 1);
    lines[index].starts_with("  # ")
        && !above.is_some_and(is_comment)
        && below.is_some_and(|line| line.starts_with("  ") && line.trim_end().ends_with(':') && !is_comment(line))
}

/// Whether a number sign begins a comment: white space stands before it, and no quote is open.
fn ends_in_a_comment(line: &str) -> bool {
    let mut quote = None;
    let mut before = ' ';
    for sign in line.chars() {
        match (quote, sign) {
            (Some(open), sign) if sign == open => quote = None,
            (None, '\'' | '"') if !before.is_alphanumeric() => quote = Some(sign),
            (None, '#') if before.is_whitespace() => return true,
            (Some(_) | None, _) => {}
        }
        before = sign;
    }
    false
}
