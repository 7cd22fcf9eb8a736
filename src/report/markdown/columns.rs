//! The line that parts two columns.

use super::fence::fence;

const BETWEEN: &str = "---";

/// What stands above and below the first line of three dashes that is not itself within a block between fences.
pub fn parted(content: &str) -> Option<(&str, &str)> {
    let mut open: Option<(char, usize)> = None;
    let mut start = 0;
    for line in content.split_inclusive('\n') {
        let words = line.trim();
        match (open, fence(words)) {
            (None, None) if words == BETWEEN => return Some((&content[..start], &content[start + line.len()..])),
            (None, Some(fence)) => open = Some((fence.sign, fence.length)),
            (Some((sign, least)), Some(fence))
                if fence.sign == sign && fence.length >= least && fence.words.is_empty() =>
            {
                open = None;
            }
            _ => {}
        }
        start += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::parted;

    #[test]
    fn the_first_line_of_dashes_parts_the_columns() {
        assert_eq!(parted("left\n---\nright\n---\nmore"), Some(("left\n", "right\n---\nmore")));
        assert_eq!(parted("---"), Some(("", "")));
        assert_eq!(parted("one column\n----\n- - -\n"), None);
    }

    #[test]
    fn code_within_a_line_is_no_fence() {
        assert_eq!(parted("```code``` is inline\n---\nright"), Some(("```code``` is inline\n", "right")));
    }

    #[test]
    fn a_line_within_fences_parts_nothing() {
        let content = "````card\n---\n```\n---\n````\n---\nright";
        assert_eq!(parted(content), Some(("````card\n---\n```\n---\n````\n", "right")));
    }
}
