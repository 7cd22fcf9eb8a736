//! `hemicycle score`.

use std::fs;

use crate::support::program::{case, command, hemicycle, run, text};

#[test]
fn the_scorecard_of_an_uneven_parliament_reads_well() {
    let run = hemicycle(["score", text(&case("uneven"))]).ends_with(0);
    insta::assert_snapshot!(run.out);
}

#[test]
fn json_tells_the_scores_and_why() {
    let run = hemicycle(["score", "--format", "json", text(&case("advanced"))]).ends_with(0);
    let report: serde_json::Value = serde_json::from_str(&run.out).expect("valid JSON");
    assert_eq!(report["format_version"], 1);
    let gate = &report["dimensions"][0]["held_by"][0];
    assert_eq!(gate["kind"], "weakest_core");
    assert_eq!(gate["questions"][0]["id"], "innovation-culture.learning.measurement");
    assert_eq!(gate["needed"]["number"], 3);
}

#[test]
fn a_score_is_explained_from_its_answers_to_what_would_lift_it() {
    for name in ["uneven", "advanced"] {
        let run = hemicycle(["score", text(&case(name)), "--explain"]).ends_with(0);
        insta::assert_snapshot!(format!("{name}_explained"), run.out);
    }
}

#[test]
fn one_dimension_or_area_is_explained_alone() {
    let area = hemicycle(["score", text(&case("uneven")), "--explain", "participation.petitions"]).ends_with(0).out;
    assert!(area.contains("Petitions and initiatives: 87.5, the mean of"), "{area}");
    assert!(!area.contains("Digital adoption") && !area.contains("The dimension"), "{area}");
    hemicycle(["score", text(&case("uneven")), "--explain", "participatio"]).ends_with(2).says(&[
        "there is no dimension and no area `participatio`",
        "did you mean `participation`?",
        "participation.deliberation",
    ]);
}

#[test]
fn json_explains_the_part_that_was_asked_for() {
    let uneven = case("uneven");
    let arguments = ["score", text(&uneven), "--explain", "participation", "--format", "json"];
    let run = run(command().args(arguments)).ends_with(0);
    let explained: serde_json::Value = serde_json::from_str(&run.out).expect("valid JSON");
    let dimension = &explained["dimensions"][0];
    assert_eq!(explained["dimensions"].as_array().map(Vec::len), Some(1));
    // Worked out by hand: (87.5 + 50 + 75 + 50 + 87.5 + 50) / 6 = 66.67.
    assert_eq!(dimension["evidenced_exact"], 66.67);
    // Proof that lifts 25 to 75 in one of two answers of one of six areas: 50 / 2 / 6 = 4.17.
    assert_eq!(explained["proof"][0]["gain"], 4.2);
    assert_eq!(dimension["lift"]["to"]["number"], 5);
    assert_eq!(dimension["lift"]["changes"].as_array().map(Vec::len), Some(4));
    assert_eq!(dimension["sureness"]["stays_in_100"], 92);
}

#[test]
fn several_files_give_a_list_in_their_order() {
    let (first, second) = (case("uneven"), case("advanced"));
    let run = hemicycle(["score", "--format", "json", text(&first), text(&second)]).ends_with(0);
    let reports: serde_json::Value = serde_json::from_str(&run.out).expect("valid JSON");
    let names: Vec<&str> = (0..2).map(|index| reports[index]["parliament"]["name"].as_str().expect("a name")).collect();
    assert_eq!(names, ["Assemblée nationale de Spécimène", "Parliament of Exemplaria"]);
}

#[test]
fn a_missing_file_is_named_with_what_to_do() {
    hemicycle(["score", "no-such-file.yaml"])
        .ends_with(74)
        .says(&["could not read no-such-file.yaml", "check the name and the folder"]);
}

#[test]
fn a_broken_file_is_shown_at_its_line_and_column() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("broken.yaml");
    fs::write(&file, "rubric: {id: parliament-innovation, version: '1.0'\nstarted: 2026-11-23\n").expect("written");
    hemicycle(["score", text(&file)]).ends_with(1).says(&["broken.yaml:2:"]);
    fs::write(&file, b"rubric: \xff\xfe").expect("written");
    hemicycle(["score", text(&file)]).ends_with(1).says(&["is not text in UTF-8"]);
    let utf16: Vec<u8> = "\u{feff}rubric: é".encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(&file, utf16).expect("written");
    hemicycle(["score", text(&file)]).ends_with(1).says(&["is saved as UTF-16", "save it with the encoding UTF-8"]);
    for (bytes, says) in
        [(b"%PDF-1.7\n\xff".as_slice(), "is a PDF; name an answers file"), (b"PK\x03\x04\xff", "is a Word file")]
    {
        fs::write(&file, bytes).expect("written");
        hemicycle(["score", text(&file)]).ends_with(1).says(&[says]);
    }
    fs::write(&file, "").expect("written");
    hemicycle(["score", text(&file)]).ends_with(1).says(&["broken.yaml"]);
}

#[test]
fn an_unknown_question_is_named_with_the_likely_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("answers.yaml");
    let answers = fs::read_to_string(case("uneven")).expect("a case");
    fs::write(&file, answers.replace("participation.feedback.reply:", "participation.feedback.replay:")).expect("ok");
    hemicycle(["score", text(&file)])
        .ends_with(1)
        .says(&["participation.feedback.replay", "did you mean `participation.feedback.reply`?"]);
}

#[test]
fn a_folder_in_place_of_a_file_is_a_plain_sentence() {
    hemicycle(["score", "."]).ends_with(74).says(&["it is a folder; name a file in it"]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_under_the_output_is_reported() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("a device that is always full");
    run(command().args(["score", text(&case("uneven"))]).stdout(full)).ends_with(74).says(&["could not write"]);
}
