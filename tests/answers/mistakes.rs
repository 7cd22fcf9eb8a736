//! What people do wrong in an answers file, by the table in `tests/fixtures/answers_mistakes.txt`.

use hemicycle::answers::{self, AnswersError};
use hemicycle::rubric::Rubric;

use super::HEAD;
use crate::support::program::{hemicycle, text};
use crate::support::rubric;

const TABLE: &str = include_str!("../fixtures/answers_mistakes.txt");

/// One mistake of the table.
struct Mistake {
    wrong: String,
    /// As `line:column: message`.
    told: Vec<String>,
    right: String,
}

#[test]
fn every_mistake_is_told_in_plain_words_at_its_place() {
    let rubric = rubric();
    for mistake in table() {
        assert_eq!(told(&mistake.wrong, &rubric), mistake.told, "of:\n{}", mistake.wrong);
    }
}

#[test]
fn the_near_miss_of_every_mistake_is_accepted_and_survives_the_file() {
    let rubric = rubric();
    for Mistake { right, .. } in table() {
        let read = answers::read(&right, &rubric).unwrap_or_else(|error| panic!("{error}\nin:\n{right}"));
        let written = answers::write(&read, &rubric).expect("answers can be written");
        assert_eq!(answers::read(&written, &rubric), Ok(read), "written as:\n{written}");
    }
}

#[test]
fn all_problems_of_a_file_are_told_in_the_order_of_its_lines() {
    let text = format!(
        "started: 23.11.2026\n\
         expect: {{hubs: none}}\n\
         responses:\n  transparency.proceedings.broadcast: {{level: 9, notes: x, evidence: [{{class: publik}}]}}\n\
         profile: {{languages: fr, chamber: uper}}\n{}",
        HEAD.lines().next().expect("the rubric")
    );
    let told = told(&text, &rubric());
    let places: Vec<String> =
        told.iter().map(|line| line.splitn(3, ':').take(2).collect::<Vec<_>>().join(":")).collect();
    assert_eq!(places, ["1:10", "2:16", "4:47", "4:50", "4:71", "4:79", "5:22", "5:35"], "{told:#?}");
}

#[test]
fn the_command_line_tells_each_problem_in_a_line_and_then_how_many() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("answers.yaml");
    std::fs::write(&path, format!("{HEAD}profile: {{chamber: uper, languages: fr}}\n")).expect("the file is written");
    let path = text(&path);
    for command in ["score", "report"] {
        let run = hemicycle([command, path]).ends_with(1);
        let lines = [
            format!("{path}:3:20: profile.chamber: `uper` is none of the choices; did you mean `upper`?"),
            format!("{path}:3:37: profile.languages: a list belongs here; write it in brackets: `[fr]`"),
            format!("error: {path} cannot be used: 2 problems; correct the file and run the same command again"),
        ];
        assert_eq!(run.error.lines().collect::<Vec<_>>(), lines, "{command}");
    }
}

/// What is said about a text.
fn told(text: &str, rubric: &Rubric) -> Vec<String> {
    match answers::read(text, rubric) {
        Ok(_) => Vec::new(),
        Err(AnswersError::Unreadable(error)) => {
            let (line, column) = error.line_and_column().expect("every mistake of the table has a place");
            vec![format!("{line}:{column}: {}", error.message)]
        }
        Err(AnswersError::OtherRubric { named, .. }) => vec![named],
        Err(AnswersError::NewerVersion { given, .. }) => vec![given],
        Err(AnswersError::Unfit(problems)) => {
            problems.iter().map(|problem| format!("{}:{}: {problem}", problem.at.line, problem.at.column)).collect()
        }
    }
}

fn table() -> Vec<Mistake> {
    let cases = TABLE.split("\n== ").skip(1);
    cases
        .map(|case| {
            let (kind, case) = case.split_once('\n').expect("a kind");
            let (wrong, right) = case.split_once("\n--\n").expect("a line `--`");
            let told = wrong.lines().filter_map(|line| line.strip_prefix("! ")).map(str::to_owned).collect();
            let wrong: Vec<&str> = wrong.lines().filter(|line| !line.starts_with("! ")).collect();
            let right: Vec<&str> = right.trim_end_matches('\n').lines().collect();
            Mistake { wrong: whole(kind, &wrong), told, right: whole(kind, &right) }
        })
        .collect()
}

fn whole(kind: &str, lines: &[&str]) -> String {
    match kind {
        "whole" => lines.join("\n") + "\n",
        "body" => format!("{HEAD}{}\n", lines.join("\n")),
        "answer" => {
            let answer: String = lines.iter().map(|line| format!("    {line}\n")).collect();
            format!("{HEAD}responses:\n  transparency.proceedings.broadcast:\n{answer}")
        }
        other => panic!("`{other}` is no kind of lines"),
    }
}
