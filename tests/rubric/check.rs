//! Every problem that a pack can have is told, in words that name the place.

use hemicycle::rubric::RubricError;

use crate::support::sample_pack::Texts;

/// The problems of the sample with one text replaced by another.
#[track_caller]
fn problems(this: &str, that: &str) -> Vec<String> {
    problems_of(&Texts::of_the_sample().replace(this, that))
}

#[track_caller]
fn problems_of(texts: &Texts) -> Vec<String> {
    match texts.read() {
        Ok(_) => Vec::new(),
        Err(RubricError::Inconsistent(problems)) => problems,
        Err(unreadable) => panic!("{unreadable}"),
    }
}

/// A table of changes that lead to one problem each: what is replaced, by what, and the sentence.
#[track_caller]
fn assert_each_is_told(table: &[(&str, &str, &str)]) {
    for (this, that, problem) in table {
        assert_eq!(problems(this, that), [*problem], "with\n{that}");
    }
}

/// The same for changes that break more than one rule: the sentence is among those told.
#[track_caller]
fn assert_each_is_among_those_told(table: &[(&str, &str, &str)]) {
    for (this, that, problem) in table {
        let told = problems(this, that);
        assert!(told.iter().any(|one| one == problem), "{problem}\nis not among\n{told:#?}");
    }
}

#[test]
fn the_sample_itself_has_no_problem() {
    assert_eq!(problems_of(&Texts::of_the_sample()), [""; 0]);
}

const FIRST_LEVEL: &str = "  - {level: 1, name: One, points: 0, from: 0, meaning: Nothing.}\n";
const SECOND_LEVEL: &str = "  - {level: 2, name: Two, points: 25, from: 12.5, meaning: Some.}\n";
const LAST_LEVEL: &str = "  - {level: 5, name: Five, points: 100, from: 87.5, meaning: All.}\n";

#[test]
fn a_scale_has_two_to_nine_levels() {
    let problem = "scale: a scale has 2 to 9 levels";
    let sample = Texts::of_the_sample();
    let start = sample.rubric.find(SECOND_LEVEL).expect("a second level");
    let end = sample.rubric.find(LAST_LEVEL).expect("a last level") + LAST_LEVEL.len();
    let from_second = sample.rubric[start..end].to_owned();
    let mut one = Texts::of_the_sample();
    one.rubric = one.rubric.replace(&from_second, "");
    assert!(problems_of(&one).iter().any(|told| told == problem));
    // Ten levels that rise by 11 points.
    let level = |number: u32| {
        let points = (number - 1) * 11;
        format!("  - {{level: {number}, name: Level, points: {points}, from: {points}, meaning: It.}}\n")
    };
    let scale_of = |count: u32| {
        let mut texts = Texts::of_the_sample();
        texts.rubric = texts.rubric.replace(&from_second, &(2..=count).map(level).collect::<String>());
        problems_of(&texts)
    };
    assert!(scale_of(10).iter().any(|told| told == problem));
    assert!(!scale_of(9).iter().any(|told| told == problem));
    assert!(!scale_of(2).iter().any(|told| told == problem));
}

#[test]
fn what_is_wrong_with_the_scale_is_told() {
    assert_each_is_told(&[
        ("points: 25, from: 12.5", "points: 0, from: 12.5", "scale: level 2 is not worth more than the one below"),
        ("points: 25, from: 12.5", "points: 25, from: 0", "scale: level 2 is not worth more than the one below"),
        (
            "points: 100, from: 87.5",
            "points: 101, from: 87.5",
            "scale: the points of level 5 are not between 0 and 100",
        ),
        ("points: 100, from: 87.5", "points: 100, from: 101", "scale: the points of level 5 are not between 0 and 100"),
        ("points: 0, from: 0", "points: -1, from: 0", "scale: the points of level 1 are not between 0 and 100"),
        ("points: 0, from: 0", "points: 0, from: 1", "scale: the lowest level must begin at 0"),
        ("  stated: {name: Stated, meaning: A person says so.}\n", "", "evidence: the class Stated has no text"),
    ]);
    assert_each_is_among_those_told(&[("level: 2, name", "level: 3, name", "scale: level 3 stands where 2 belongs")]);
    let not_a_number = problems("points: 100, from: 87.5", "points: .nan, from: 87.5");
    assert_eq!(not_a_number[0], "scale: the points of level 5 are not between 0 and 100");
}

#[test]
fn a_scale_that_begins_elsewhere_is_told() {
    let problem = "scale: level 2 stands where 1 belongs";
    assert_each_is_among_those_told(&[(FIRST_LEVEL, "", problem)]);
}

#[test]
fn what_is_wrong_with_scoring_is_told() {
    let place = |place: &str| format!("scoring.evidence.{place} is not on the scale of 1 to 5");
    assert_each_is_told(&[
        ("needed_from: 3", "needed_from: 6", &place("needed_from: level 6")),
        ("needed_from: 3", "needed_from: 0", &place("needed_from: level 0")),
        ("without: 2", "without: 6", &place("without: level 6")),
        ("old_carries: 3", "old_carries: 6", &place("old_carries: level 6")),
        ("{showing: public}", "{hiding: public}", "scoring.evidence.at_least_in: there is no dimension `hiding`"),
        ("provisional_above: 0.2", "provisional_above: 1.1", "scoring.unknown: a share is between 0 and 1"),
        ("provisional_above: 0.2", "provisional_above: -0.1", "scoring.unknown: a share is between 0 and 1"),
        ("no_score_above: 0.4", "no_score_above: 40", "scoring.unknown: a share is between 0 and 1"),
        (
            "no_score_above: 0.4",
            "no_score_above: 0.1",
            "scoring.unknown: provisional_above is larger than no_score_above, so no score is ever provisional",
        ),
        (
            "needed_from: 3",
            "needed_from: 4",
            "scoring.evidence: a claim without proof counts as less than a lower claim that needs none; raise `without` \
             or lower `needed_from`",
        ),
        (
            "old_carries: 3",
            "old_carries: 1",
            "scoring.evidence: old proof carries less than none; raise `old_carries` or lower `without`",
        ),
        (
            "top_needs_every_area_from: 50",
            "top_needs_every_area_from: 101",
            "scoring.gates.top_needs_every_area_from: points are between 0 and 100",
        ),
    ]);
}

#[test]
fn what_is_wrong_with_recommending_is_told() {
    let factor = "recommending.practices: a factor must be above 0";
    let grades = "recommending.practices.evidence needs a number above 0 for article, summary and commitment";
    let cost = "recommending.practices: cost needs a number above 0 for low, medium and high";
    let limited = "recommending.practices: limited needs a number above 0 for low, medium and high";
    let horizon = "recommending.roadmap.horizon_by_cost: High needs a horizon from 1 to 3";
    assert_each_is_told(&[
        ("  target: 4", "  target: 6", "recommending.target: level 6 is not on the scale of 1 to 5"),
        (
            "contribute_from: 4",
            "contribute_from: 6",
            "recommending.hubs.contribute_from: level 6 is not on the scale of 1 to 5",
        ),
        ("medium: 2.0, high: 4.0", "high: 4.0", cost),
        ("medium: 2.0, high: 4.0", "medium: 0, high: 4.0", cost),
        ("medium: 5.0, high: 10.0", "high: 10.0", limited),
        ("medium: 5.0, high: 10.0", "medium: -1, high: 10.0", limited),
        (
            "limited: {low",
            "plenty: {low",
            "recommending.practices.cost_with_resources: the profile has no resources `plenty`",
        ),
        ("summary: 0.8, ", "", grades),
        ("summary: 0.8, ", "summary: 0, ", grades),
        ("priority: 2.0", "priority: 0", factor),
        ("core_gap: 1.5", "core_gap: 0", factor),
        ("same_region: 1.2", "same_region: 0", factor),
        ("further_area: 0.6", "further_area: 0", factor),
        ("lift_at_most: 50", "lift_at_most: 0", factor),
        ("medium: 2, high: 3", "medium: 2, high: 4", horizon),
        ("medium: 2, high: 3", "medium: 2, high: 0", horizon),
        ("medium: 2, high: 3", "medium: 2", horizon),
    ]);
}

const TOOLS_QUESTION_LEVELS: &str = "{1: One, 2: Two, 3: Three, 4: Four, 5: Five}";

#[test]
fn what_is_wrong_with_a_question_is_told() {
    let levels = "question `doing.tools.used` needs a text for each of the 5 levels";
    let unknown_source = "question `doing.plans.written` names the source `rumour`, which does not exist";
    assert_each_is_told(&[
        (
            "text: Are records open?\n            core: true",
            "text: Are records open?",
            "dimension `showing` has no core question",
        ),
        (TOOLS_QUESTION_LEVELS, "{1: One, 2: Two, 3: Three, 4: Four}", levels),
        (TOOLS_QUESTION_LEVELS, "{1: One, 2: Two, 3: Three, 4: Four, 5: Five, 6: Six}", levels),
        (TOOLS_QUESTION_LEVELS, "{1: One, 2: Two, 3: Three, 4: Four, 6: Six}", levels),
        (
            "text: Are records open?\n",
            "text: Are records open?\n            not_applicable: There are none.\n",
            "question `showing.records.open` is core and cannot be not applicable",
        ),
        (
            "ask: [Archive]\n            sources: [handbook]",
            "ask: [Archive]\n            sources: []",
            "question `showing.records.open` names no source",
        ),
        (
            "evidence: [The plan]\n            ask: [Secretariat]\n            sources: [handbook]",
            "evidence: [The plan]\n            ask: [Secretariat]\n            sources: [handbook, rumour]",
            unknown_source,
        ),
        (
            "https://source.example",
            "source.example",
            "source `handbook`: `source.example` is not a web address; it must begin with https://",
        ),
        ("- id: doing.plans.owned", "- id: doing.plans.written", "question `doing.plans.written` stands twice"),
    ]);
    assert_each_is_among_those_told(&[
        ("- id: showing\n", "- id: doing\n", "dimension `doing` stands twice"),
        ("- id: showing.records\n", "- id: doing.tools\n", "area `doing.tools` stands twice"),
    ]);
}

#[test]
fn an_area_without_a_question_is_told() {
    let empty = "      - id: doing.empty\n        title: Empty\n        why: Nothing.\n        questions: []\n";
    let before = "      - id: doing.tools\n";
    assert_each_is_told(&[(before, &format!("{empty}{before}"), "area `doing.empty` has no question")]);
}

#[test]
fn what_is_wrong_with_any_entry_of_the_catalogue_is_told() {
    for (kind, url) in [("hub", "hub"), ("network", "network"), ("practice", "practice"), ("guide", "guide")] {
        let link = format!("https://{url}.example");
        let not_a_link = format!("`{kind}`: `ftp://{url}` is not a web address; it must begin with https://");
        assert_each_is_told(&[(&link, &format!("ftp://{url}"), &not_a_link)]);
        let title = format!("{}{}", kind[..1].to_uppercase(), &kind[1..]);
        let sources = format!("[{{title: {title}, url: \"{link}\"}}]");
        assert_each_is_told(&[(&sources, "[]", &format!("`{kind}` names no source"))]);
    }
    assert_each_is_told(&[
        ("id: network\n", "id: hub\n", "catalogue entry `hub` stands twice"),
        ("id: practice\n", "id: hub\n", "catalogue entry `hub` stands twice"),
        ("id: guide\n", "id: network\n", "catalogue entry `network` stands twice"),
        (
            "https://contact.example",
            "contact.example",
            "contact: `contact.example` is not a web address; it must begin with https://",
        ),
    ]);
}

#[test]
fn an_area_that_does_not_exist_is_told_of_every_kind_of_entry() {
    let sample = Texts::of_the_sample;
    let nowhere = |text: &str| text.replace("areas: [doing.tools]", "areas: [nowhere]");
    let mut texts = sample();
    (texts.hubs, texts.guides) = (nowhere(&texts.hubs), nowhere(&texts.guides));
    let problem = |kind: &str| format!("`{kind}` serves `nowhere`, which is no area");
    assert_eq!(problems_of(&texts), ["hub", "network", "guide"].map(problem));
    let mut texts = sample();
    texts.practices = nowhere(&texts.practices);
    assert!(problems_of(&texts).contains(&problem("practice")));
}

#[test]
fn a_region_that_does_not_exist_is_told_of_every_kind_of_entry() {
    let problem = |kind: &str| format!("`{kind}` names the region `west`, which the profile has not");
    assert_each_is_told(&[
        ("regions: [south]", "regions: [south, west]", &problem("hub")),
        ("regions: [global]", "regions: [west]", &problem("network")),
        ("region: south", "region: west", &problem("practice")),
    ]);
}

#[test]
fn what_is_wrong_with_a_guide_or_a_practice_is_told() {
    let scale = |what: &str| format!("{what} is not on the scale of 1 to 5");
    let never = "`practice`: lifts_to must be above min_level, or it can never be recommended";
    assert_each_is_told(&[
        ("min_level: 1\n    use", "min_level: 6\n    use", &scale("guide: level 6")),
        ("lifts_to: 3", "lifts_to: 6", &scale("practice: level 6")),
        ("min_level: 1\n    lifts_to", "min_level: 0\n    lifts_to", &scale("practice: level 0")),
        ("lifts_to: 3", "lifts_to: 1", never),
        ("min_level: 1\n    lifts_to", "min_level: 4\n    lifts_to", never),
        (
            "areas: [doing.tools]\n    questions",
            "areas: [doing.tools, doing.plans]\n    questions",
            "`practice` serves `doing.plans` but answers none of its questions",
        ),
        (
            "questions: [doing.tools.used]",
            "questions: [doing.tools.used, doing.plans.owned]",
            "`practice` answers `doing.plans.owned`, which stands in none of its areas",
        ),
        (
            "areas: [doing.tools]\n    questions: [doing.tools.used]",
            "areas: []\n    questions: []",
            "`practice` serves no area",
        ),
        ("areas: {doing.plans: 1}", "areas: {nowhere: 1}", "`practice` requires `nowhere`, which is no area"),
        ("areas: {doing.plans: 1}", "areas: {doing.plans: 6}", &scale("practice: level 6")),
        (
            "resources: [limited, ample]",
            "resources: [limited, plenty]",
            "`practice` requires resources `plenty`, which the profile has not",
        ),
    ]);
}

#[test]
fn all_problems_are_told_at_once() {
    let texts = Texts::of_the_sample()
        .replace("points: 0, from: 0", "points: 0, from: 1")
        .replace("without: 2", "without: 6")
        .replace("priority: 2.0", "priority: 0")
        .replace("https://source.example", "source.example")
        .replace("region: south", "region: west")
        .replace("lifts_to: 3", "lifts_to: 1");
    let expected = [
        "scale: the lowest level must begin at 0",
        "scoring.evidence.without: level 6 is not on the scale of 1 to 5",
        "recommending.practices: a factor must be above 0",
        "source `handbook`: `source.example` is not a web address; it must begin with https://",
        "`practice` names the region `west`, which the profile has not",
        "`practice`: lifts_to must be above min_level, or it can never be recommended",
    ];
    assert_eq!(problems_of(&texts), expected);
    let error = texts.read().expect_err("it has problems");
    assert_eq!(error.to_string(), expected.join("\n"), "one line for each");
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let named = |change: fn(&mut Texts)| {
        let mut texts = Texts::of_the_sample();
        change(&mut texts);
        match texts.read() {
            Err(RubricError::Unreadable { file, .. }) => file,
            other => panic!("{other:?} is not an unreadable file"),
        }
    };
    assert_eq!(named(|texts| texts.rubric.push_str("\nmore: 1\n")), "rubric.yaml");
    assert_eq!(named(|texts| texts.hubs.push_str("\nmore: 1\n")), "catalogue/hubs.yaml");
    assert_eq!(named(|texts| texts.practices.push_str("\nmore: 1\n")), "catalogue/practices.yaml");
    assert_eq!(named(|texts| texts.guides.push_str("\nmore: 1\n")), "catalogue/guides.yaml");
}
