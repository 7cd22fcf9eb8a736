//! What a page of the conversation says, before any face shows it.

/// The parts of a page, from the top.
#[derive(Debug, Clone, Default)]
pub struct Page {
    parts: Vec<Part>,
}

/// One part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Where this is: on the left, on the right, and below them the title and something beside it; each may be empty.
    Header {
        left: String,
        right: String,
        title: String,
        aside: String,
    },
    Paragraph(String),
    /// A remark of which the beginning is enough where there is little room.
    Remark(String),
    /// A point of a list, with its mark.
    Item {
        mark: String,
        text: String,
    },
    /// How many chose something.
    Tally {
        label: String,
        count: usize,
    },
    Blank,
}

impl Page {
    pub fn new() -> Page {
        Page::default()
    }

    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    pub fn header(&mut self, left: &str, right: &str, title: &str) {
        let [left, right, title] = [left, right, title].map(one_line);
        self.parts.push(Part::Header { left, right, title, aside: String::new() });
    }

    /// Something to know beside the title of the page.
    pub fn aside(&mut self, text: &str) {
        for part in &mut self.parts {
            if let Part::Header { aside, .. } = part {
                text.clone_into(aside);
            }
        }
    }

    pub fn paragraph(&mut self, text: &str) {
        self.parts.push(Part::Paragraph(text.to_owned()));
    }

    /// Why what was typed before could not be taken, above what is asked for again.
    pub fn refusal(&mut self, refused: Option<String>) {
        if let Some(refused) = refused {
            self.paragraph(&refused);
            self.blank();
        }
    }

    pub fn remark(&mut self, text: &str) {
        self.parts.push(Part::Remark(text.to_owned()));
    }

    /// A paragraph that begins with a mark and whose other lines stand under its words.
    pub fn item(&mut self, mark: &str, text: &str) {
        self.parts.push(Part::Item { mark: mark.to_owned(), text: text.to_owned() });
    }

    pub fn tally(&mut self, label: &str, count: usize) {
        self.parts.push(Part::Tally { label: label.to_owned(), count });
    }

    pub fn blank(&mut self) {
        self.parts.push(Part::Blank);
    }
}

/// What a person typed without the control characters that a paste can bring along; ends of lines become spaces.
pub fn one_line(text: &str) -> String {
    let plain: String = text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect();
    plain.split_whitespace().collect::<Vec<&str>>().join(" ")
}
