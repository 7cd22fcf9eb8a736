//! Where a link may lead.

/// What a link leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target<'a> {
    /// A heading of the same document, by its anchor.
    Anchor(&'a str),
    /// A page or a mailbox elsewhere.
    Address(&'a str),
}

const SCHEMES: [&str; 3] = ["http://", "https://", "mailto:"];

/// The target of a link; `None` for any other, such as `javascript:`, so that its words are only text.
pub fn target(target: &str) -> Option<Target<'_>> {
    if let Some(anchor) = target.strip_prefix('#') {
        return Some(Target::Anchor(anchor));
    }
    let begins_with = |scheme: &str| {
        target.get(..scheme.len()).is_some_and(|beginning| beginning.eq_ignore_ascii_case(scheme))
            && target.len() > scheme.len()
    };
    SCHEMES.iter().any(|scheme| begins_with(scheme)).then_some(Target::Address(target))
}

#[cfg(test)]
mod tests {
    use super::{Target, target};

    #[test]
    fn only_pages_mailboxes_and_headings_are_reached() {
        assert_eq!(target("#summary"), Some(Target::Anchor("summary")));
        for address in ["https://a.example/b", "HTTP://a.example", "mailto:a@b.example"] {
            assert_eq!(target(address), Some(Target::Address(address)));
        }
        for other in ["javascript:alert(1)", " https://a.example", "data:text/html,x", "//a.example", "", "https://"] {
            assert_eq!(target(other), None, "{other}");
        }
    }
}
