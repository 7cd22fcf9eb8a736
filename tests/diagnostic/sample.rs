//! One set of findings with everything that a renderer can meet.

use hemicycle::diagnostic::render::{Terminal, full};
use hemicycle::diagnostic::{Family, FileId, Finding, Place, Rule, Severity, Source};

pub const RUBRIC: FileId = FileId(0);
pub const HUBS: FileId = FileId(1);
pub const UNREAD: FileId = FileId(2);

pub const PLAIN: Terminal = Terminal { colour: false, width: 100 };

pub static DUPLICATE_ID: Rule = Rule {
    code: "duplicate-id",
    family: Family::Reference,
    severity: Severity::Error,
    summary: "two parts have the same id",
    explanation: "An id names one part only,\nso that answers find it.\n\nWrong:\n\n```yaml\nid: a\n```\n",
};

pub static UNCLEAR_VALUE: Rule = Rule {
    code: "unclear-value",
    family: Family::Yaml,
    severity: Severity::Warning,
    summary: "a value that readers of YAML take differently",
    explanation: "Put it between quotes.\n",
};

pub static SHORT_TITLE: Rule = Rule {
    code: "short-title",
    family: Family::Text,
    severity: Severity::Advice,
    summary: "a title that says little",
    explanation: "",
};

pub static UNREADABLE: Rule = Rule {
    code: "unreadable-file",
    family: Family::File,
    severity: Severity::Error,
    summary: "a file that cannot be read",
    explanation: "",
};

pub fn rules() -> Vec<&'static Rule> {
    vec![&DUPLICATE_ID, &UNCLEAR_VALUE, &SHORT_TITLE, &UNREADABLE]
}

/// A file with a byte order mark, wide characters, a tab, and signs that a terminal would obey; one that names an area
/// of it; one that could not be read; and one without findings.
pub fn sources() -> Vec<Source> {
    let rubric = [
        "\u{feff}id: Sample Rubric",
        "dimensions:",
        "  - id: doing",
        "    title: 議会 の計画",
        "    areas:",
        "      - id: doing.plans",
        "        title:",
        "      - id: doing.people",
        "\tcore: No",
        "      - id: doing.plans",
        "        note: \u{1b}[31m\u{202e}red\u{0}\u{9b}1m é",
        "",
    ];
    vec![
        Source::new("rubric.yaml", rubric.join("\n")),
        Source::new("./catalogue/hubs & more.yaml", "hubs:\n  - area: doing.plans\n"),
        Source::new("answers/100% <a>:b,c.yaml", ""),
        Source::new("cases/fine.yaml", "answers: {}\n"),
    ]
}

pub fn findings(sources: &[Source]) -> Vec<Finding> {
    let rubric = &sources[RUBRIC.0];
    let (first, second) = (place(rubric, "doing.plans", 0), place(rubric, "doing.plans", 1));
    let no = place(rubric, "No", 0);
    let end_of_title = rubric.text.find("title:\n").expect("a title without value") + "title:".len();
    vec![
        Finding::new(&UNCLEAR_VALUE, RUBRIC, place(rubric, "Sample Rubric", 0), "the id has a space")
            .help("write `sample-rubric`"),
        Finding::new(&SHORT_TITLE, RUBRIC, place(rubric, "の計画", 0), "the title says little"),
        Finding::new(&DUPLICATE_ID, RUBRIC, rubric.place(end_of_title..end_of_title), "`title` has no value")
            .label("write it here")
            .path("dimension `doing`, area `doing.plans`"),
        Finding::new(&UNCLEAR_VALUE, RUBRIC, no, "`No` is a text for some readers of YAML and false for others")
            .help("write `\"No\"`")
            .fix("put `No` between quotes", no.bytes(), "\"No\""),
        Finding::new(&DUPLICATE_ID, RUBRIC, second, "two areas have the id `doing.plans`")
            .label("used again")
            .also(RUBRIC, first, "first used here")
            .also(HUBS, place(&sources[HUBS.0], "doing.plans", 0), "unclear which is meant here")
            .also(UNREAD, Place::START, "perhaps also meant here")
            .path("dimension `doing`")
            .help("give one of them another id,\nfor example `doing.plans-2`"),
        Finding::new(&SHORT_TITLE, RUBRIC, place(rubric, "red\u{0}\u{9b}1m é", 0), "50% of it, or more: \u{1b}[2Jred"),
        Finding::new(&UNREADABLE, UNREAD, Place::START, "the file cannot be read").help("check who may read it"),
    ]
}

/// The place of the nth time that words stand in a source.
pub fn place(source: &Source, words: &str, nth: usize) -> Place {
    let (start, _) = source.text.match_indices(words).nth(nth).expect("the words stand in the source");
    source.place(start..start + words.len())
}

/// The drawing of one finding, about one file.
pub fn drawn(source: &Source, finding: Finding) -> String {
    full(&[finding], std::slice::from_ref(source), PLAIN)
}

trait Pathed {
    fn path(self, path: &str) -> Self;
}

impl Pathed for Finding {
    fn path(mut self, path: &str) -> Finding {
        self.path = path.to_owned();
        self
    }
}
