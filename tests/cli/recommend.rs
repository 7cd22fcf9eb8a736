//! `hemicycle recommend`.

use std::fs;

use crate::support::program::{case, hemicycle, text};

#[test]
fn what_is_recommended_to_each_worked_example_says_because_of_what() {
    for name in ["small-island", "uneven", "advanced"] {
        let run = hemicycle(["recommend", text(&case(name))]).ends_with(0);
        insta::assert_snapshot!(name, run.out);
    }
}

#[test]
fn how_the_order_came_about_is_told_with_every_number() {
    let run = hemicycle(["recommend", "--explain", "--all", text(&case("uneven"))]).ends_with(0);
    let (_, order) = run.out.split_once("How the order").expect("the order");
    insta::assert_snapshot!(order);
}

#[test]
fn in_json_everything_is_there() {
    let run = hemicycle(["recommend", "--format", "json", text(&case("uneven"))]).ends_with(0);
    let found: serde_json::Value = serde_json::from_str(&run.out).expect("valid JSON");
    let first = &found["practices"][0];
    for key in ["because", "first_step", "owner", "cost", "as_of", "evidence", "sources", "falls_away_level"] {
        assert!(!first[key].is_null(), "{key}");
    }
    // 25 points of lift, low cost, an article, a priority (2) and a core question (1.3): 25 / 1 × 2 × 1.3 = 65.
    assert_eq!((&first["worth"]["lift"], &first["worth"]["value"]), (&25.0.into(), &65.0.into()));
    assert_eq!(found["left_out"][0]["limit"], "area");
    let parts = ["practices", "left_out", "unfit"].map(|part| found[part].as_array().expect("a list").len());
    assert_eq!(parts.iter().sum::<usize>(), 83, "every practice of the catalogue is accounted for");
}

#[test]
fn a_target_of_ones_own_is_said_and_kept_to() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("answers.yaml");
    let answers = fs::read_to_string(case("uneven")).expect("a case");
    let with = |targets: &str| answers.replacen("  offers:", &format!("  targets: {{{targets}}}\n  offers:"), 1);
    fs::write(&file, with("digital-adoption: 2, transparency: 2, innovation-culture: 1")).expect("written");
    let run = hemicycle(["recommend", text(&file)]).ends_with(0);
    let said = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("Your targets: Innovation culture, 1 Not yet; Digital adoption, 2 Occasional; "), "{said}");
    assert!(!run.out.contains("Require a second log-in step"), "{}", run.out);
    fs::write(&file, with("digital-adoptoin: 2")).expect("written");
    hemicycle(["recommend", text(&file)]).ends_with(1).says(&["did you mean `digital-adoption`?"]);
    fs::write(&file, with("digital-adoption: 6")).expect("written");
    hemicycle(["recommend", text(&file)]).ends_with(1).says(&["`6` is no level of the scale", "from 1 to 5"]);
}
