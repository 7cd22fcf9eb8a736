//! The lines of a text around a mistake, as a person sees them.

/// One line without its end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    pub text: &'a str,
    /// The byte at which it begins.
    pub start: usize,
}

impl<'a> Line<'a> {
    /// The line that holds a byte.
    pub fn at(content: &'a str, byte: usize) -> Line<'a> {
        let start = content[..byte].rfind('\n').map_or(0, |before| before + 1);
        let end = content[byte..].find('\n').map_or(content.len(), |after| byte + after);
        Line { text: content[start..end].trim_end_matches('\r'), start }
    }

    /// The nearest line above that says something: not blank, no comment.
    pub fn above(self, content: &'a str) -> Option<Line<'a>> {
        let mut line = self;
        while line.start > 0 {
            line = Line::at(content, line.start - 1);
            let text = line.text.trim_start();
            if !text.is_empty() && !text.starts_with('#') {
                return Some(line);
            }
        }
        None
    }

    /// The line below.
    pub fn below(self, content: &'a str) -> Option<Line<'a>> {
        let end = content[self.start..].find('\n')?;
        Some(Line::at(content, self.start + end + 1))
    }

    /// The white space at its start.
    pub fn indent(self) -> &'a str {
        &self.text[..self.text.len() - self.text.trim_start().len()]
    }

    /// What follows the white space and the dashes of a list.
    pub fn said(self) -> &'a str {
        let mut said = self.text.trim_start();
        while let Some(rest) = said.strip_prefix("- ") {
            said = rest.trim_start();
        }
        said
    }

    /// The byte at which [`Line::said`] begins.
    pub fn said_from(self) -> usize {
        self.start + self.text.len() - self.said().len()
    }

    /// The key of `key: value`, and the value, which may be empty.
    pub fn key_and_value(self) -> Option<(&'a str, &'a str)> {
        let said = self.said().trim_end();
        let colon = said.find(": ").or_else(|| said.strip_suffix(':').map(str::len))?;
        Some((said[..colon].trim_end(), said[colon + 1..].trim_start()))
    }
}
