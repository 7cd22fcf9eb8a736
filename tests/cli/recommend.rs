//! `hemicycle recommend`.

use std::fs;

use crate::support::program::{case, command, hemicycle, run, text};

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

/// The uneven example in another region, with these languages, and with every answer at one level.
fn elsewhere(region: &str, languages: &str, level: u8) -> String {
    let answers = fs::read_to_string(case("uneven")).expect("a case");
    let (answers, _) = answers.split_once("\nexpect:").expect("what is expected");
    let lines = answers.lines().map(|line| match line.trim_start() {
        rest if rest.starts_with("region:") => format!("  region: {region}"),
        rest if rest.starts_with("languages:") => format!("  languages: [{languages}]"),
        rest if rest.starts_with("level:") => format!("    level: {level}"),
        _ => line.to_owned(),
    });
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("answers.yaml");
    fs::write(&file, lines.collect::<Vec<_>>().join("\n")).expect("written");
    hemicycle(["recommend", text(&file)]).ends_with(0).out
}

/// A text in which lines are broken elsewhere.
fn unbroken(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_francophone_parliament_in_western_africa_gets_what_its_region_and_language_offer() {
    let said = unbroken(&hemicycle(["recommend", text(&case("uneven"))]).ends_with(0).out);
    for what in [
        "Parliamentary Network Africa (Open Parliament Index) Why: It serves your region, Western Africa.",
        "The catalogue has no hub for Western Africa; this network comes nearest.",
        "Parliamentary Assembly of La Francophonie (APF), digital programme Why: It works in French, a language you named.",
        "Public engagement hub Why:",
    ] {
        assert!(said.contains(what), "{what} is not in:\n{said}");
    }
    for other in ["Pacific hub", "Hispanophone hub", "SADC", "ParlAmericas Open Parliament Network", "(CPA)"] {
        assert!(!said.contains(other), "{other} is in:\n{said}");
    }
}

#[test]
fn a_region_without_a_hub_gets_the_network_although_no_gap_leads_to_it() {
    let said = unbroken(&elsewhere("western-africa", "fr", 5));
    assert!(!said.contains("below the target:"), "{said}");
    assert!(said.contains("Parliamentary Network Africa (Open Parliament Index) Why: It serves your region"), "{said}");
    let said = unbroken(&elsewhere("pacific", "en", 5));
    assert!(said.contains("the Pacific hub") && !said.contains("comes nearest"), "{said}");
}

#[test]
fn beside_a_hub_that_may_not_be_open_stands_a_network_that_works() {
    let said = unbroken(&elsewhere("caribbean", "en", 2));
    let ask = "Ask whether the Caribbean hub is open Why: It serves your region, Caribbean.";
    assert!(said.contains(ask), "{said}");
    assert!(
        said.contains("Meanwhile: ParlAmericas Open Parliament Network, which is known to be at work in your region"),
        "{said}"
    );
    assert!(said.contains("It can serve until the Caribbean hub or the Open data hub is known to be open."), "{said}");
}

#[test]
fn in_json_everything_is_there() {
    let run = hemicycle(["recommend", "--format", "json", text(&case("uneven"))]).ends_with(0);
    let found: serde_json::Value = serde_json::from_str(&run.out).expect("valid JSON");
    let first = &found["practices"][0];
    for key in ["because", "first_step", "owner", "cost", "as_of", "evidence", "sources", "falls_away_level"] {
        assert!(!first[key].is_null(), "{key}");
    }
    for (part, keys) in [
        ("hubs", &["first_step", "falls_away", "as_of"][..]),
        ("networks", &["first_step", "falls_away", "is_active"]),
        ("guides", &["because", "falls_away", "from_level"]),
        ("instruments", &["because", "falls_away", "main_area"]),
    ] {
        for (entry, key) in
            found[part].as_array().expect("a list").iter().flat_map(|entry| keys.iter().map(move |key| (entry, key)))
        {
            assert!(!entry[key].is_null() && entry[key] != serde_json::json!([]), "{part}: {key}");
        }
    }
    // 50 points of lift, medium cost (1.5), an article and a priority (2): 50 / 1.5 × 2.
    let value = 50.0 / 1.5 * 2.0;
    assert_eq!((&first["worth"]["lift"], &first["worth"]["value"]), (&50.0.into(), &value.into()));
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

#[test]
fn a_plan_says_what_starts_when_and_that_its_days_are_assumed() {
    let run = hemicycle(["recommend", "--budget", "small", text(&case("uneven"))]).ends_with(0);
    let (practices, plan) = run.out.split_once("Plan for").expect("the plan");
    let (plan, _) = plan.split_once("\nHubs\n").expect("the hubs after it");
    insta::assert_snapshot!(plan);
    assert!(practices.contains("Starts: In the next 3 months; 15 staff days by the rubric’s assumption."));
    assert!(practices.contains("By then the plan has"), "a later step says what it waits for");
}

#[test]
fn a_budget_can_stand_in_the_answers_and_one_that_is_none_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("answers.yaml");
    let answers = fs::read_to_string(case("uneven")).expect("a case");
    let with = |budget: &str| answers.replacen("  offers:", &format!("  budget: {budget}\n  offers:"), 1);
    let asked = hemicycle(["recommend", "--budget", "small", text(&case("uneven"))]).ends_with(0).out;
    fs::write(&file, with("small")).expect("written");
    assert_eq!(hemicycle(["recommend", text(&file)]).ends_with(0).out, asked);
    fs::write(&file, with("smal")).expect("written");
    hemicycle(["recommend", text(&file)]).ends_with(1).says(&["did you mean `small`?"]);
    fs::write(&file, with("0")).expect("written");
    hemicycle(["recommend", text(&file)]).ends_with(1).says(&["write a number from 1 to 100000"]);
    hemicycle(["recommend", "--budget", "much", text(&file)])
        .ends_with(2)
        .says(&["--budget: `much` is no budget; write one of: "]);
}

#[test]
fn the_report_of_a_plan_holds_its_practices_and_says_what_is_assumed() {
    let folder = tempfile::tempdir().expect("a folder");
    let page = folder.path().join("plan.md");
    let arguments = ["report", "--budget", "small", "--format", "markdown", "--sections", "practices,roadmap"];
    run(command().args(arguments).args([text(&case("uneven")), "-o", text(&page)])).ends_with(0);
    let page = fs::read_to_string(&page).expect("a page");
    let (practices, roadmap) = page.split_once("# Roadmap").expect("the roadmap");
    assert!(practices.contains("chosen and put in order by the plan for 20 staff days per quarter"));
    assert_eq!(
        practices.matches("**First step:**").count(),
        roadmap.matches("\u{a0}days)").count(),
        "each is described"
    );
    let (roadmap, origin) = roadmap.split_once("# What this report").expect("the last page");
    assert!(origin.contains("--answers answers.yaml --budget small --sections practices,roadmap"), "{origin}");
    insta::assert_snapshot!(roadmap);
}

#[test]
fn what_if_tells_which_answers_would_rise_and_that_it_is_an_assumption() {
    let practices = "norway-storting-cyberattack-lesson,greece-questions-crowdsourcing,wales-youth-parliament";
    let run = hemicycle(["score", "--what-if", practices, text(&case("uneven"))]).ends_with(0);
    insta::assert_snapshot!(run.out);
    let run = hemicycle(["score", "--what-if", practices, "--format", "json", text(&case("uneven"))]).ends_with(0);
    let supposed: serde_json::Value = serde_json::from_str(&run.out).expect("valid JSON");
    assert_eq!(supposed["is_assumption"], true);
    assert_eq!(supposed["practices"][0]["lifts"][0]["to"]["number"], 3);
    assert_eq!(supposed["practices"][2]["unfit"], "reached");
}

#[test]
fn a_practice_that_does_not_exist_is_told_with_the_nearest() {
    let file = case("uneven");
    hemicycle(["score", "--what-if", "norway-storting-cyberattack", text(&file)])
        .ends_with(2)
        .says(&["did you mean `norway-storting-cyberattack-lesson`?"]);
    hemicycle(["score", "--what-if", "zzz", text(&file)]).ends_with(2).says(&["recommend FILE --explain --all"]);
}

#[test]
fn a_region_without_a_hub_and_a_network_is_told_so() {
    let said = unbroken(&elsewhere("middle-east", "ar", 2));
    let told = "The catalogue has no hub for Middle East, and no network of that region in a language of yours.";
    assert!(said.contains(told) && !said.contains("comes nearest"), "{said}");
}
