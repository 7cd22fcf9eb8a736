//! YAML is read within its limits, with plain words and exact places, and written so that it comes back as it was.

use hemicycle::diagnostic;
use hemicycle::yaml::{self, Kind, LARGEST_FILE, Node};
use proptest::prelude::*;

/// What is said about a text that cannot be read, as `line:column: message`.
#[track_caller]
fn refusal(text: &str) -> String {
    let error = yaml::tree(text).expect_err("this text is refused");
    match error.line_and_column() {
        Some((line, column)) => format!("{line}:{column}: {}", error.message),
        None => error.message,
    }
}

/// The first value of a mapping.
fn first_value(root: &Node) -> &Node {
    match &root.kind {
        Kind::Mapping(entries) => &entries.first().expect("an entry").1,
        Kind::Scalar { .. } | Kind::Sequence(_) => panic!("not a mapping: {root:?}"),
    }
}

#[test]
fn a_mistake_is_told_in_plain_words_at_its_place() {
    let mistakes = [
        ("", "1:1: the file is empty; remove it, or name another one"),
        ("# only a comment\n", "1:1: the file is empty; remove it, or name another one"),
        ("a:\n\tb: 1\n", "2:1: the line is indented with a tab; indent it with spaces"),
        ("a:\n  b: 1\n\tc: 1\n", "3:1: the line is indented with a tab; indent it with spaces"),
        ("# c\n\ta: 1\n# c\nb: 2\n", "2:1: the line is indented with a tab; begin it at the start of the line"),
        ("b:\t2\n", "1:3: a tab follows the colon; write a space in its place"),
        ("a:1\nb: 2\n", "1:1: the colon needs a space after it: `a: 1`"),
        (
            "a: 1\nb\nc: 3\n",
            "2:1: `b` has no colon; write a key, a colon and a value, or indent the line if it goes on with the text above",
        ),
        ("a:\n  -b: 1\n   c: 1\n", "2:3: the dash needs a space after it: `- b: 1`"),
        ("note: ask: him\n", "1:7: the text holds a colon; put it between quotes: `note: 'ask: him'`"),
        (
            "a:\n  b: 1\n   c: 2\n",
            "3:4: the line does not line up with those above: it is indented by 3 spaces, `b` by 2; begin it in the same \
             column as `b` above",
        ),
        (
            "a:\n    b: 1\n  c: 2\n",
            "3:3: the line does not line up with those above: it is indented by 2 spaces, `b` by 4; begin it in the same \
             column as the lines that it belongs to",
        ),
        (
            "- a: 1\nb: 2\n",
            "2:1: `b: 2` stands in the column of the dashes; indent it to the text after the dash if it belongs to it, or \
             less if the list is over",
        ),
        (
            "a: go on\n  b: 2\n",
            "2:3: the line does not line up with those above: it is indented by 2 spaces, `a` by 0; begin it in the same \
             column as `a` above, or put the whole text of `a` between quotes",
        ),
        ("%PDF-1.7\n1 0 obj\n", "2:1: this is a PDF and not YAML; name another file"),
        ("a: [1, 2\nb: 3\n", "2:2: `[` in line 1, column 4 is not closed before this; write `]` after its last value"),
        ("a: {b: 1\nc: 3\n", "2:2: `{` in line 1, column 4 is not closed before this; write `}` after its last value"),
        ("a: ]\n", "1:4: `]` closes nothing; remove it, or put a text with brackets between quotes"),
        ("a: [x] y\n", "1:8: `y` does not belong to the value before it; put the whole text between quotes"),
        ("a: \"x\nb: 1\n", "1:4: the quote `\"` is not closed; write `\"` at the end of the text"),
        ("a: 'it's'\n", "1:8: `s'` follows after the quotes are closed; write a `'` inside the text twice: `''`"),
        (
            "a: \"C:\\docs\"\n",
            "1:4: a backslash begins a special sign between double quotes; write it twice, or use single quotes",
        ),
        ("a: *b\n", "1:4: a text cannot begin with `*`; put it between quotes"),
        ("a: @b\n", "1:4: a text cannot begin with `@`; put it between quotes"),
        ("a: `b`\n", "1:4: a text cannot begin with a back-tick; put it between quotes"),
        (
            "a: - b\n",
            "1:4: a list begins in a line of its own; move it below its key, or put a text that begins with `-` between \
             quotes",
        ),
        (
            "a: &b c\n",
            "1:4: `&` gives the value a name to be repeated by; remove the word with `&`, or put a text that begins with \
             it between quotes",
        ),
        (
            "a: !!str 3\n",
            "1:4: `!` gives the value another type; remove the word with `!`, or put a text that begins with it between \
             quotes",
        ),
        ("a: 1\n---\nb: 2\n", "2:1: a second document begins here; keep one document in a file, without `---` between"),
        ("<<<<<<< HEAD\na: 1\n", "1:1: git marked a conflict here; keep one of the two sides and remove the marks"),
    ];
    for (text, expected) in mistakes {
        assert_eq!(refusal(text), expected, "of {text:?}");
    }
}

#[test]
fn hostile_texts_end_in_one_sentence() {
    let aliases = format!("a: &x 1\nb: [{}]\n", "*x,".repeat(20_000));
    let texts = [
        "[".repeat(200_000),
        "{a: ".repeat(200_000),
        "- ".repeat(100_000),
        "? ".repeat(20_000),
        (0..500).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect(),
        aliases,
        "a,".repeat(1_100_000),
        " ".repeat(LARGEST_FILE + 1),
    ];
    for text in texts {
        let message = refusal(&text);
        assert!(message.len() < 200 && !message.contains('\n'), "{message}");
    }
}

#[test]
fn the_deepest_accepted_text_is_read_and_one_deeper_is_not() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(yaml::tree(&nested(yaml::DEEPEST)).is_ok());
    assert!(refusal(&nested(yaml::DEEPEST + 1)).contains("nested more than 64 deep"));
}

#[test]
fn limits_hold_for_typed_values_too() {
    let read =
        |text: &str| yaml::read::<std::collections::BTreeMap<String, String>>(text).map_err(|error| error.message);
    assert!(read("a: &x b\n").expect_err("an anchor").contains("remove the word with `&`"));
    let repeated = read("a: b\nc: d\na: e\n").expect_err("a key that stands twice");
    assert_eq!(repeated, "`a`: this key stands twice, first in line 1; keep one of them");
    assert!(read("a: b\n").is_ok());
}

#[test]
fn places_count_characters_and_leave_out_the_byte_order_mark() {
    let text = "\u{feff}é: «à»\r\nb: x\r\n";
    let root = yaml::tree(text).expect("valid YAML");
    let value = first_value(&root);
    assert_eq!(value.place.line_and_column(), (1, 4));
    assert_eq!(&text[value.place.bytes()], "«à»");
}

#[test]
fn the_place_of_a_text_in_quotes_ends_at_its_quote() {
    for (written, said) in [("\"a \\\" b\"", "a \" b"), ("'it''s'", "it's"), ("\"one\n  two\"", "one two"), ("''", "")]
    {
        let text = format!("a: {written} # a comment\nb: 1\n");
        let root = yaml::tree(&text).expect("valid YAML");
        let value = first_value(&root);
        assert_eq!((&text[value.place.bytes()], value.text()), (written, Some(said)));
    }
}

#[test]
fn a_message_never_carries_what_a_terminal_would_obey() {
    assert_eq!(diagnostic::in_ticks("a\u{1b}[31m\u{202e}b\nc"), "`a\\u{1b}[31m\\u{202e}b c`");
    assert_eq!(diagnostic::plainly(&"x".repeat(100)).chars().count(), 61);
}

#[test]
fn texts_that_other_programs_read_as_something_else_are_quoted() {
    for text in ["No", "yes", "~", "null", "012", "1_000", "1e3", "0x1F", "9:30", "-", "", " x", "a: b", "a #b", "<<"] {
        let written = yaml::write(&[text]).expect("a list can be written");
        assert_eq!(written, format!("- '{text}'\n"));
    }
    for text in ["2026-01-01", "Norway", "a, b", "it's", "https://parliament.example/#plan", "Überprüfung"] {
        assert_eq!(yaml::write(&[text]).expect("a list can be written"), format!("- {text}\n"));
    }
}

/// Anything that YAML gives a meaning to, and anything else.
fn any_text() -> impl Strategy<Value = String> {
    let special = prop::sample::select(vec![
        "No",
        "012",
        "~",
        "null",
        "2026-01-01",
        "1e3",
        " ",
        "  ",
        ": ",
        " #",
        "#",
        "- ",
        "-",
        "---",
        "...",
        "\n",
        "\n\n",
        "\t",
        "\r",
        "\u{85}",
        "\u{2028}",
        "\u{2029}",
        "\u{feff}",
        "'",
        "\"",
        "\\",
        "|",
        ">",
        "{",
        "}",
        "[",
        "]",
        ",",
        "?",
        "&a",
        "*a",
        "!",
        "%",
        "@",
        "`",
        "é",
        "语",
        "\u{1b}",
        "x",
    ]);
    prop_oneof![prop::collection::vec(special, 0..8).prop_map(|parts| parts.concat()), ".*", "\\PC*"]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn every_text_comes_back_as_it_was(text in any_text()) {
        let written = yaml::write(&[[&text], [&text]]).expect("a list can be written");
        let expected = vec![vec![text.clone()], vec![text.clone()]];
        prop_assert_eq!(yaml::read::<Vec<Vec<String>>>(&written), Ok(expected.clone()), "by the tree: {}", written);
        let foreign: Vec<Vec<String>> = serde_yaml::from_str(&written).expect("the YAML crate reads it");
        prop_assert_eq!(foreign, expected, "by the YAML crate: {}", written);
        let written = yaml::write(&std::collections::BTreeMap::from([("key", &text)])).expect("a mapping can be written");
        let root = yaml::tree(&written).expect("what was written is valid");
        prop_assert_eq!(first_value(&root).text(), Some(text.as_str()), "by the tree: {}", written);
    }

    #[test]
    fn every_place_is_a_place_in_the_text(text in "(\u{feff}|a: |- |\\{|\\}|\\[|\\]|,|\n|\r|'|\"|é|#| ){0,30}") {
        let Ok(root) = yaml::tree(&text) else { return Ok(()) };
        let mut waiting = vec![&root];
        while let Some(node) = waiting.pop() {
            prop_assert!(text.get(node.place.bytes()).is_some(), "{:?} of {:?}", node.place, text);
            match &node.kind {
                Kind::Scalar { .. } => {}
                Kind::Sequence(items) => waiting.extend(items),
                Kind::Mapping(entries) => waiting.extend(entries.iter().flat_map(|(key, value)| [key, value])),
            }
        }
    }
}

/// A rubric's worth of values: texts, numbers, truths, lists and keys, as deep as a rubric is.
fn any_value() -> impl Strategy<Value = serde_json::Value> {
    let text = prop_oneof![
        "[ -~]{0,20}",
        "[a-zé語 :#'-]{0,30}",
        prop::sample::select(vec!["No", "~", "012", "1e3", "|"]).prop_map(str::to_owned)
    ];
    let leaf = prop_oneof![
        text.clone().prop_map(serde_json::Value::from),
        any::<bool>().prop_map(serde_json::Value::from),
        (-1000_i64..1000).prop_map(serde_json::Value::from),
        (-100_000_i32..100_000).prop_map(|number| serde_json::Value::from(f64::from(number) / 8.0 + 0.0625)),
        Just(serde_json::Value::Null),
    ];
    leaf.prop_recursive(5, 60, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(serde_json::Value::from),
            prop::collection::btree_map("[a-z][a-z_.-]{0,12}", inner, 0..6)
                .prop_map(|entries| serde_json::Value::Object(entries.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn the_tree_and_the_yaml_crate_read_the_same(value in any_value()) {
        let whole = serde_json::json!({ "value": value });
        for text in [yaml::write(&whole).expect("it can be written"), serde_yaml::to_string(&whole).expect("it can be written")] {
            let ours: serde_json::Value = yaml::read(&text).expect("the tree reads it");
            let theirs: serde_json::Value = serde_yaml::from_str(&text).expect("the crate reads it");
            prop_assert_eq!(&ours, &theirs, "{}", text);
        }
    }
}

#[test]
fn the_built_in_rubric_is_the_same_to_the_tree_and_to_the_yaml_crate() {
    for file in hemicycle::rubric::BUILTIN_FILES {
        let ours: serde_json::Value = yaml::read(file.text).expect("the tree reads it");
        let theirs: serde_json::Value = serde_yaml::from_str(file.text).expect("the crate reads it");
        assert_eq!(ours, theirs, "{}", file.name);
    }
}
