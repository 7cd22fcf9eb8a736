//! Lines with which a block begins or ends.

/// Such a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fence<'t> {
    pub sign: char,
    /// How many signs, at least 3.
    pub length: usize,
    /// What stands behind it; nothing where a block ends.
    pub words: &'t str,
}

/// The fence that a line begins with.
pub fn fence(line: &str) -> Option<Fence<'_>> {
    let sign = line.chars().next().filter(|sign| ['`', '~'].contains(sign))?;
    let words = line.trim_start_matches(sign);
    let length = line.len() - words.len();
    let words = words.trim();
    // Behind a fence of backticks stands no other one: it is code within a line.
    let is_code = sign == '`' && words.contains('`');
    (length >= 3 && !is_code).then_some(Fence { sign, length, words })
}
