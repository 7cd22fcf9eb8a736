//! A checked file as its findings refer to it.

/// The name and the text of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// As it is shown and as an editor can open it.
    pub name: String,
    /// Empty where the file could not be read as text.
    pub text: String,
    /// The byte at which each line begins.
    lines: Vec<u32>,
}

/// A line and a column, both from 1; the column counts characters, without a byte order mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

impl Source {
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Source {
        let text = text.into();
        Source { name: name.into(), lines: line_starts(&text), text }
    }

    /// Line and column of a byte; a byte within a character counts as its first, one beyond the end as the end.
    pub fn position(&self, byte: usize) -> Position {
        let byte = self.boundary(byte);
        let index = self.lines.partition_point(|start| *start as usize <= byte).saturating_sub(1);
        let start = self.lines.get(index).map_or(0, |start| *start as usize);
        let before = self.text[start..byte].trim_start_matches('\u{feff}');
        Position { line: index + 1, column: before.chars().count() + 1 }
    }

    /// The place of some bytes of the text.
    pub fn place(&self, bytes: std::ops::Range<usize>) -> super::Place {
        let Position { line, column } = self.position(bytes.start);
        super::Place::new(line, column, bytes)
    }

    /// How many lines there are, the empty one after a last line end included.
    pub fn line_count(&self) -> usize {
        self.lines.len()
    }

    /// The bytes of a line, from 1, without its end; empty beyond the last.
    pub fn line_bytes(&self, line: usize) -> std::ops::Range<usize> {
        let at = |line: usize| self.lines.get(line).map_or(self.text.len(), |start| *start as usize);
        let (start, end) = (at(line.saturating_sub(1)), at(line));
        start..start + self.text[start..end].trim_end_matches(['\n', '\r']).len()
    }

    /// The nearest start of a character at or before a byte.
    pub fn boundary(&self, byte: usize) -> usize {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        byte
    }
}

/// A line ends with `\n`, `\r\n` or a lone `\r`, as YAML has it.
fn line_starts(text: &str) -> Vec<u32> {
    let bytes = text.as_bytes();
    let mut starts = vec![0];
    for (index, byte) in bytes.iter().enumerate() {
        let ends = match byte {
            b'\n' => true,
            b'\r' => bytes.get(index + 1) != Some(&b'\n'),
            _ => false,
        };
        if ends {
            starts.push(u32::try_from(index + 1).unwrap_or(u32::MAX));
        }
    }
    starts.shrink_to_fit();
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_has_its_line_and_its_column_in_characters() {
        let source = Source::new("a.yaml", "\u{feff}é: 1\r\nb: ü\rc");
        let position = |byte: usize| {
            let Position { line, column } = source.position(byte);
            (line, column)
        };
        assert_eq!(position(0), (1, 1));
        assert_eq!(position("\u{feff}é".len()), (1, 2));
        assert_eq!(position("\u{feff}é: 1\r\nb: ".len()), (2, 4));
        assert_eq!(position("\u{feff}é: 1\r\nb: ü\r".len()), (3, 1));
        assert_eq!(position(1_000), (3, 2));
        assert_eq!(source.line_count(), 3);
        assert_eq!(&source.text[source.line_bytes(2)], "b: ü");
        assert_eq!(source.line_bytes(9), source.text.len()..source.text.len());
    }
}
