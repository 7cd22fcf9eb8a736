//! Excerpts point at the right place of any text.

use std::fmt::Write as _;

use hemicycle::diagnostic::render::{Terminal, full};
use hemicycle::diagnostic::{FileId, Finding, Place, Source};
use insta::assert_snapshot;

use super::sample::{DUPLICATE_ID, PLAIN, SHORT_TITLE, drawn, place};

const FILE: FileId = FileId(0);

#[test]
fn a_distant_label_has_an_excerpt_of_its_own() {
    let lines: String = (1..=200).map(|number| format!("key{number}: value\n")).collect();
    let source = Source::new("a.yaml", lines);
    let finding = Finding::new(&DUPLICATE_ID, FILE, place(&source, "key150", 0), "the key is used twice")
        .also(FILE, place(&source, "key9", 0), "first used here")
        .also(FILE, place(&source, "key152", 0), "and here");
    assert_snapshot!(drawn(&source, finding), @r"
    error[duplicate-id]: the key is used twice
       --> a.yaml:150:1
        |
    149 | key149: value
    150 | key150: value
        | ^^^^^^
    151 | key151: value
    152 | key152: value
        | ------ and here
    153 | key153: value
        |
       ::: a.yaml:9:1
        |
      8 | key8: value
      9 | key9: value
        | ---- first used here
     10 | key10: value
        |
    ");
}

#[test]
fn of_a_place_over_several_lines_the_first_is_marked() {
    let source = Source::new("a.yaml", "a: |\n  one\n  two\nb: 1\n");
    let finding = Finding::new(&DUPLICATE_ID, FILE, place(&source, "|\n  one\n  two", 0), "the text is long");
    assert_snapshot!(drawn(&source, finding), @r"
    error[duplicate-id]: the text is long
     --> a.yaml:1:4
      |
    1 | a: |
      |    ^
    2 |   one
      |
    ");
}

#[test]
fn what_is_missing_at_the_end_is_marked_in_the_empty_last_line() {
    let source = Source::new("a.yaml", "a: 1\r\n");
    let finding = Finding::new(&DUPLICATE_ID, FILE, source.place(6..6), "`b` is missing").label("write it here");
    assert_snapshot!(drawn(&source, finding), @r"
    error[duplicate-id]: `b` is missing
     --> a.yaml:2:1
      |
    1 | a: 1
    2 |
      | ^ write it here
    ");
}

#[test]
fn a_lone_carriage_return_ends_a_line_of_an_excerpt() {
    let source = Source::new("a.yaml", "a: 1\rb: 2\rc: 3");
    let finding = Finding::new(&DUPLICATE_ID, FILE, place(&source, "2", 0), "`2` is wrong");
    assert_snapshot!(drawn(&source, finding), @r"
    error[duplicate-id]: `2` is wrong
     --> a.yaml:2:4
      |
    1 | a: 1
    2 | b: 2
      |    ^
    3 | c: 3
      |
    ");
}

#[test]
fn a_heading_counts_columns_from_the_start_of_a_line_that_is_cut() {
    let source = Source::new("a.json", format!("{{é: [{}wrong, {}]}}", "1234, ".repeat(2_000), "5678, ".repeat(2_000)));
    let finding = Finding::new(&DUPLICATE_ID, FILE, place(&source, "wrong", 0), "`wrong` is no number")
        .label("here")
        .also(FILE, place(&source, "1234", 3), "as here");
    assert_snapshot!(drawn(&source, finding), @r"
    error[duplicate-id]: `wrong` is no number
     --> a.json:1:12006
      |
    1 | ...34, 1234, 1234, 1234, 1234, 1234, 1234, wrong, 5678, 5678, 5678, 5678, 5678, 5678, 5678, 5...
      |                                            ^^^^^ here
      |
     ::: a.json:1:24
      |
    1 | {é: [1234, 1234, 1234, 1234, 1234, 1234, 1234, 1234, 1234, 1234, 1234, 1234, 1234, 1234, 1234...
      |                        ---- as here
    ");
}

#[test]
fn a_file_of_one_line_of_16_mebibytes_is_drawn_with_its_columns() {
    let source = Source::new("a.json", "é".repeat(8 << 20));
    let middle = 8 << 20;
    let line = 1;
    let findings: Vec<Finding> = (0..200)
        .map(|index| {
            let start = middle + 2 * index;
            let at = hemicycle::diagnostic::Place::new(line, start / 2 + 1, start..start + 2);
            Finding::new(&DUPLICATE_ID, FILE, at, "wrong")
        })
        .collect();
    let shown = full(&findings, &[source], PLAIN);
    assert!(shown.contains("--> a.json:1:4194305\n"), "{}", &shown[..400]);
}

#[test]
fn a_thousand_findings_of_a_large_file_are_all_drawn() {
    let mut text = String::new();
    for number in 0..100_000 {
        writeln!(text, "- {{id: item-{number}, title: A title that is neither short nor long, weight: 1}}")
            .expect("a string takes all");
    }
    let source = Source::new("a.yaml", text);
    let findings: Vec<Finding> = (1..=1_000)
        .map(|number| {
            let start = source.line_bytes(number * 100).start;
            let finding = Finding::new(&DUPLICATE_ID, FILE, source.place(start + 3..start + 5), "`id` is wrong");
            finding.also(FILE, source.place(3..5), "first used here").help("write another")
        })
        .collect();
    let shown = full(&findings, &[source], PLAIN);
    assert_eq!(shown.matches("error[duplicate-id]").count(), 1_000);
}

#[test]
fn a_mark_that_is_wider_than_the_window_is_shortened_with_its_line() {
    let text = format!("key: \"{}\"\n", "word ".repeat(60));
    let sources = [Source::new("a.yaml", text.as_str())];
    let place = Place::new(1, 6, 5..text.len() - 1);
    let finding = Finding::new(&SHORT_TITLE, FILE, place, "too long").label("here");
    for width in [40, 80, 100] {
        let drawn = full(std::slice::from_ref(&finding), &sources, Terminal { colour: false, width });
        assert!(drawn.lines().all(|line| line.chars().count() <= width), "{width}:\n{drawn}");
        assert!(drawn.contains("^ here"), "{drawn}");
    }
}
