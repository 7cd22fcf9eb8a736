//! What can be wrong, each with a name that stays.

use std::fmt;

/// How much a finding weighs; what is worse comes later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The document works and could be better.
    Advice,
    /// The document works, but probably not as its author meant.
    Warning,
    /// The document cannot be used.
    Error,
}

impl Severity {
    /// The word for it in every format.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Advice => "advice",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}

/// What a group of rules looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Whether a file can be read at all.
    File,
    /// Whether the text is YAML that every reader understands alike.
    Yaml,
    /// Which keys and values a document has.
    Structure,
    /// Names by which one part speaks of another.
    Reference,
    /// Levels and their texts.
    Scale,
    /// How answers become scores.
    Scoring,
    /// How scores become recommendations.
    Recommending,
    /// Where facts come from.
    Source,
    /// Words as a person meets them.
    Text,
    Translation,
    Case,
    Answers,
    Template,
    Theme,
    /// Comments that allow a finding.
    Allow,
}

impl Family {
    /// All families in the order in which they are told.
    pub const ALL: [Family; 15] = [
        Family::File,
        Family::Yaml,
        Family::Structure,
        Family::Reference,
        Family::Scale,
        Family::Scoring,
        Family::Recommending,
        Family::Source,
        Family::Text,
        Family::Translation,
        Family::Case,
        Family::Answers,
        Family::Template,
        Family::Theme,
        Family::Allow,
    ];

    /// Its word.
    pub fn name(self) -> &'static str {
        match self {
            Family::File => "file",
            Family::Yaml => "yaml",
            Family::Structure => "structure",
            Family::Reference => "reference",
            Family::Scale => "scale",
            Family::Scoring => "scoring",
            Family::Recommending => "recommending",
            Family::Source => "source",
            Family::Text => "text",
            Family::Translation => "translation",
            Family::Case => "case",
            Family::Answers => "answers",
            Family::Template => "template",
            Family::Theme => "theme",
            Family::Allow => "allow",
        }
    }
}

impl fmt::Display for Family {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}

/// One thing that a check looks for.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// In kebab-case, for example `duplicate-id`; never changed once released.
    pub code: &'static str,
    pub family: Family,
    pub severity: Severity,
    /// What it means, in one line without a full stop.
    pub summary: &'static str,
    /// The page of `hemicycle explain`: Markdown with a wrong and a right example.
    pub explanation: &'static str,
}

impl Rule {
    /// The page of documentation about this rule, as a link in reports for programs; relative to the project's root.
    pub fn page(&self) -> String {
        format!("src/docs/findings/{}.md", self.code)
    }
}

/// Declares a rule; its page is `src/docs/findings/CODE.md`, and a rule without one does not compile.
macro_rules! rule {
    ($(#[$documentation:meta])* $name:ident, $code:literal, $family:ident, $severity:ident, $summary:literal) => {
        $(#[$documentation])*
        pub static $name: $crate::diagnostic::Rule = $crate::diagnostic::Rule {
            code: $code,
            family: $crate::diagnostic::Family::$family,
            severity: $crate::diagnostic::Severity::$severity,
            summary: $summary,
            explanation: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/docs/findings/", $code, ".md")),
        };
    };
}
pub(crate) use rule;
