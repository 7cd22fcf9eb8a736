//! Answers to an earlier version of the rubric are carried over, and nothing of them is lost.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use hemicycle::answers::{self, Answers, CarriedFrom, Fingerprint, ProfileKey, Rating, Response, RetiredChoice, View};
use hemicycle::rubric::{LevelNumber, Question, Rubric};
use hemicycle::score::score;
use proptest::prelude::*;

use crate::support::{id, rubric};

/// Gone, and replaced by the first question and by the second.
const SPLIT: &str = "culture.old.split";
/// Gone, and replaced by the third question together with [`OTHER_MERGED`].
const MERGED: &str = "culture.old.merged";
const OTHER_MERGED: &str = "culture.old.other-merged";
/// Gone, and replaced by none.
const GONE: &str = "culture.old.gone";

/// The built-in rubric in which some questions take the place of old ones.
static RUBRIC: LazyLock<Rubric> = LazyLock::new(|| {
    let mut rubric = rubric();
    let mut questions =
        rubric.dimensions.iter_mut().flat_map(|dimension| &mut dimension.areas).flat_map(|area| &mut area.questions);
    let mut replace = |old: &[&str]| {
        questions.next().expect("many questions").replaces = old.iter().map(|old| id(old)).collect();
    };
    replace(&[SPLIT]);
    replace(&[SPLIT]);
    replace(&[MERGED, OTHER_MERGED]);
    rubric
});

fn question(place: usize) -> &'static Question {
    RUBRIC.questions().nth(place).expect("a question")
}

/// A question that always applies.
fn question_that_applies() -> &'static Question {
    RUBRIC.questions().find(|question| question.not_applicable.is_none()).expect("a question that always applies")
}

fn older(responses: &str) -> Answers {
    versioned("0.9", responses)
}

#[track_caller]
fn versioned(version: &str, responses: &str) -> Answers {
    let text = format!(
        "rubric: {{id: parliament-innovation, version: '{version}'}}\nstarted: 2026-01-10\nresponses:\n{responses}"
    );
    answers::read(&text, &RUBRIC).unwrap_or_else(|error| panic!("{error}\nin:\n{text}"))
}

fn level(number: u8) -> Rating {
    Rating::Level(LevelNumber(number))
}

fn from(question: Option<&str>) -> Option<CarriedFrom> {
    Some(CarriedFrom { version: "0.9".to_owned(), question: question.map(id) })
}

#[test]
fn an_answer_is_kept_where_the_question_has_the_same_words_and_is_else_to_be_confirmed() {
    let [same, reworded, unmarked] = [5, 6, 7].map(question);
    let answers = older(&format!(
        "  {}: {{level: 2, wording: {}}}\n  {}: {{level: 3, wording: 0123456789abcdef}}\n  {}: 4\n",
        same.id,
        Fingerprint::of(same),
        reworded.id,
        unmarked.id
    ));
    assert_eq!(answers.responses[&same.id].carried_from, None);
    assert_eq!(answers.responses[&reworded.id].carried_from, from(None));
    assert_eq!(answers.responses[&unmarked.id].carried_from, from(None));
    assert_eq!(answers.to_be_confirmed(&RUBRIC), [7, 8]);
    assert_eq!(answers.retired, []);
    assert_eq!(answers.rubric.version, "0.9", "only the interview makes them answers to the present version");
}

#[test]
fn a_question_that_was_split_has_its_answer_in_each_part_and_one_that_was_merged_the_first() {
    let answers = older(&format!("  {SPLIT}: 3\n  {OTHER_MERGED}: 2\n  {MERGED}: 4\n  {GONE}: 5\n"));
    let [first, second, third] = [0, 1, 2].map(|place| &answers.responses[&question(place).id]);
    assert_eq!((&first.rating, &first.carried_from), (&level(3), &from(Some(SPLIT))));
    assert_eq!((&second.rating, &second.carried_from), (&level(3), &from(Some(SPLIT))));
    assert_eq!((&third.rating, &third.carried_from), (&level(4), &from(Some(MERGED))));
    let retired: Vec<&str> = answers.retired.iter().map(|retired| retired.question.as_str()).collect();
    assert_eq!(retired, [GONE, OTHER_MERGED]);
    assert!(answers.retired.iter().all(|retired| retired.version == "0.9"));
}

#[test]
fn an_answer_to_the_question_itself_goes_before_one_to_what_it_replaces() {
    let own = question(0);
    let answers = older(&format!("  {SPLIT}: 3\n  {}: {{level: 1, wording: {}}}\n", own.id, Fingerprint::of(own)));
    assert_eq!((&answers.responses[&own.id].rating, &answers.responses[&own.id].carried_from), (&level(1), &None));
    assert_eq!(answers.responses[&question(1).id].carried_from, from(Some(SPLIT)));
}

#[test]
fn a_replaced_question_is_carried_also_where_the_version_was_left_as_it_was() {
    let answers = versioned("1.0", &format!("  {SPLIT}: 3\n"));
    assert_eq!(answers.to_be_confirmed(&RUBRIC), [1, 2]);
    let text = format!(
        "rubric: {{id: parliament-innovation, version: '1.0'}}\nstarted: 2026-01-10\nresponses: {{{GONE}: 3}}\n"
    );
    assert!(answers::read(&text, &RUBRIC).is_err(), "in a file of this version another id is a slip");
}

#[test]
fn what_its_question_no_longer_allows_is_retired() {
    let (off_scale, applies) = (question(5), question_that_applies());
    let answers = older(&format!(
        "  {}: {{level: 7, note: Long scale}}\n  {}: {{level: not_applicable, reason: No members}}\n",
        off_scale.id, applies.id
    ));
    assert!(answers.responses.is_empty());
    let ratings: Vec<&Rating> = answers.retired.iter().map(|retired| &retired.response.rating).collect();
    assert!(ratings.contains(&&level(7)));
    assert!(ratings.contains(&&Rating::NotApplicable { reason: "No members".to_owned() }));
}

#[test]
fn what_was_carried_over_keeps_its_origin_through_further_versions() {
    let reworded = question(6);
    let entry = format!(
        "  {}: {{level: 3, wording: 0123456789abcdef, carried_from: {{version: '0.8', question: {GONE}}}}}\n",
        reworded.id
    );
    let expected = Some(CarriedFrom { version: "0.8".to_owned(), question: Some(id(GONE)) });
    assert_eq!(older(&entry).responses[&reworded.id].carried_from, expected);
    assert_eq!(versioned("1.0", &entry).responses[&reworded.id].carried_from, expected);
}

#[test]
fn a_slip_among_the_keys_of_an_older_file_is_told_and_not_kept_as_an_answer() {
    for slip in ["level", "Old.question", "old question"] {
        let text = format!(
            "rubric: {{id: parliament-innovation, version: '0.9'}}\nstarted: 2026-01-10\nresponses: {{{slip}: 3}}\n"
        );
        assert!(answers::read(&text, &RUBRIC).is_err(), "{slip}");
    }
}

/// An answer as it may stand in a file of any age.
fn entry() -> impl Strategy<Value = serde_json::Value> {
    let rating = prop_oneof![
        5 => (1..=9_u8).prop_map(serde_json::Value::from),
        1 => Just(serde_json::Value::from("unknown")),
        1 => Just(serde_json::Value::from("not_applicable")),
    ];
    let wording = prop::sample::select(vec!["", "0123456789abcdef", "its own"]);
    let views = prop::collection::vec(1..=9_u8, 0..3);
    (rating, wording, any::<bool>(), views, any::<u32>()).prop_map(|(rating, wording, has_evidence, views, mark)| {
        let mut entry = serde_json::json!({ "level": rating, "wording": wording, "note": format!("note {mark}") });
        if !views.is_empty() {
            (entry["views"], entry["minority"]) = (views.into(), format!("minority {mark}").into());
        }
        if rating == "not_applicable" {
            entry["reason"] = format!("reason {mark}").into();
        }
        if has_evidence {
            entry["evidence"] =
                serde_json::json!([{ "class": "document", "title": format!("title {mark}"), "date": "2026" }]);
        }
        entry
    })
}

fn old_ids() -> Vec<String> {
    let gone = [SPLIT, MERGED, OTHER_MERGED, GONE].map(str::to_owned);
    RUBRIC.questions().take(8).map(|question| question.id.to_string()).chain(gone).collect()
}

/// Rating, evidence, note, views and minority view, as they were written.
type Told = (String, Vec<String>, String, Vec<String>, String);

fn told(response: &Response) -> Told {
    let rating = match &response.rating {
        Rating::Level(level) => level.to_string(),
        Rating::Unknown => "unknown".to_owned(),
        Rating::NotApplicable { reason } => reason.clone(),
    };
    let views = response.views.of_participants.iter().map(|view| match view {
        View::Level(level) => level.to_string(),
        View::NotApplicable | View::Unknown => "another".to_owned(),
    });
    let titles = response.evidence.iter().map(|piece| piece.title.clone()).collect();
    (rating, titles, response.note.clone(), views.collect(), response.views.minority.clone())
}

fn told_in_file(entry: &serde_json::Value) -> Told {
    let text = |value: &serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let rating = if entry["level"] == "not_applicable" { text(&entry["reason"]) } else { text(&entry["level"]) };
    let list = |key: &str| entry[key].as_array().map(Vec::as_slice).unwrap_or_default();
    let titles = list("evidence").iter().map(|piece| text(&piece["title"])).collect();
    let minority = entry["minority"].as_str().unwrap_or_default().to_owned();
    (rating, titles, text(&entry["note"]), list("views").iter().map(text).collect(), minority)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_rating_note_and_piece_of_evidence_of_an_older_file_is_in_the_new_one(
        given in prop::collection::btree_map(prop::sample::select(old_ids()), entry(), 0..12),
    ) {
        let rubric = &*RUBRIC;
        let mut given: BTreeMap<String, serde_json::Value> = given;
        for (name, entry) in &mut given {
            let own = rubric.question(&id(name)).map(|question| Fingerprint::of(question).to_string());
            if entry["wording"] == "its own" {
                entry["wording"] = own.unwrap_or_default().into();
            }
        }
        let file = serde_json::json!({
            "rubric": { "id": rubric.id, "version": "0.9" }, "started": "2026-01-10", "responses": given,
        });
        let old = answers::read(&file.to_string(), rubric).expect("an older file can be read");
        // As the interview saves it, and as it is read again.
        let new = old.clone().at_version_of(rubric);
        let text = answers::write(&new, rubric).expect("answers can be written");
        prop_assert_eq!(&answers::read(&text, rubric).expect("what was written can be read"), &new);

        let places = || {
            let kept = new.responses.iter().map(|(question, response)| (question.clone(), response));
            kept.chain(new.retired.iter().map(|retired| (retired.question.clone(), &retired.response)))
        };
        for (name, entry) in &given {
            let is_there = places().any(|(_, response)| told(response) == told_in_file(entry));
            prop_assert!(is_there, "{} is lost: {}", name, entry);
        }
        for (place, response) in places() {
            let sources = std::iter::once(&place).chain(rubric.question(&place).map(|question| &question.replaces).into_iter().flatten());
            let is_given = sources.filter_map(|source| given.get(source.as_str())).any(|entry| told(response) == told_in_file(entry));
            prop_assert!(is_given, "{} has what was not given there: {:?}", place, response);
        }
        for question in rubric.questions() {
            let Some(response) = new.responses.get(&question.id) else { continue };
            let is_kept = response.wording == Some(Fingerprint::of(question)) && given.contains_key(question.id.as_str());
            prop_assert_eq!(new.is_to_be_confirmed(question), !is_kept, "{}", &question.id);
        }
        let without_retired = Answers { retired: Vec::new(), ..new.clone() };
        prop_assert_eq!(score(rubric, &new), score(rubric, &without_retired));
        prop_assert_eq!(new.fingerprint(), without_retired.fingerprint());
    }
}

#[test]
fn a_target_off_the_scale_of_a_later_rubric_and_a_budget_it_has_not_are_kept_aside() {
    let text = |version: &str, target: &str, budget: &str| {
        format!(
            "rubric: {{id: parliament-innovation, version: '{version}'}}\nstarted: 2026-01-10\n\
             profile: {{parliament: Assembly, country: Testland, targets: {{transparency: {target}}}, budget: {budget}}}\nresponses: {{}}\n"
        )
    };
    let answers = answers::read(&text("0.9", "7", "tiny"), &RUBRIC).expect("answers to an earlier version");
    assert!(answers.profile.targets.is_empty());
    assert_eq!(answers.profile.budget, None);
    let retired =
        |profile, choice: &str| RetiredChoice { profile, choice: choice.to_owned(), version: "0.9".to_owned() };
    let expected = [retired(ProfileKey::Targets, "transparency: 7"), retired(ProfileKey::Budget, "tiny")];
    assert_eq!(answers.retired_choices, expected);
    let written = answers::write(&answers.at_version_of(&RUBRIC), &RUBRIC).expect("answers can be written");
    assert_eq!(answers::read(&written, &RUBRIC).expect("it can be read").retired_choices, expected, "{written}");
    // No scale ever had these, and this version never had the others.
    for slip in [text("0.9", "0", "small"), text("0.9", "12", "small"), text("0.9", "high", "small")] {
        assert!(answers::read(&slip, &RUBRIC).is_err(), "{slip}");
    }
    assert!(answers::read(&text("0.9", "3", "-5"), &RUBRIC).is_err());
    assert!(answers::read(&text(&RUBRIC.version, "7", "small"), &RUBRIC).is_err());
    assert!(answers::read(&text(&RUBRIC.version, "3", "tiny"), &RUBRIC).is_err());
}

#[test]
fn a_choice_that_is_no_longer_offered_is_retired_and_written_and_read_as_it_was() {
    let profile = "profile: {parliament: Assembly, region: nordic, chamber: lower, languages: [en, la, fr], \
                   priorities: [a.b], targets: {a.b: 4, transparency: 3}}";
    let text = |version: &str| {
        format!(
            "rubric: {{id: parliament-innovation, version: '{version}'}}\nstarted: 2026-01-10\n{profile}\nresponses: {{}}\n"
        )
    };
    let answers = answers::read(&text("0.9"), &RUBRIC).expect("answers to an earlier version");
    assert_eq!((answers.profile.region.as_deref(), answers.profile.chamber.as_deref()), (None, Some("lower")));
    assert_eq!(answers.profile.languages, ["en", "fr"]);
    assert_eq!(answers.profile.targets.len(), 1);
    let retired =
        |profile, choice: &str| RetiredChoice { profile, choice: choice.to_owned(), version: "0.9".to_owned() };
    let expected = [
        retired(ProfileKey::Region, "nordic"),
        retired(ProfileKey::Languages, "la"),
        retired(ProfileKey::Priorities, "a.b"),
        retired(ProfileKey::Targets, "a.b: 4"),
    ];
    assert_eq!(answers.retired_choices, expected);

    let written = answers::write(&answers.at_version_of(&RUBRIC), &RUBRIC).expect("answers can be written");
    let again = answers::read(&written, &RUBRIC).expect("what was written can be read");
    assert_eq!(again.retired_choices, expected, "{written}");
    // In a file of this version the same words are slips.
    assert!(answers::read(&text(&RUBRIC.version), &RUBRIC).is_err());
}
