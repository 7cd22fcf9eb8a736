//! Where an interview cannot begin, it says so and touches nothing.

use super::{SMALL_PROFILE, desk_with_profile, words_in_one_line};
use crate::support::program::{command, run};
use crate::support::terminal::{Desk, Window};

#[test]
fn a_file_that_cannot_be_used_is_named_with_all_its_problems_and_left_as_it_is() {
    let broken = "rubric: [\n";
    let other = SMALL_PROFILE.replace("parliament-innovation", "cooking");
    let unfit = SMALL_PROFILE.replace("responses: {}", "responses: {no.such: {level: 1}, nor.this: {level: 2}}");
    for (text, sentences) in [
        (broken, vec!["cannot be used"]),
        (&other, vec!["belong to the rubric `cooking`"]),
        (&unfit, vec!["responses.no.such", "responses.nor.this"]),
    ] {
        let desk = Desk::new();
        desk.write(text);
        let mut window = desk.assess();
        for sentence in sentences {
            window.see(sentence);
        }
        assert_eq!(window.exit(), 1);
        assert_eq!(desk.text(), text);
        assert_eq!(desk.names(), ["answers.yaml"]);
    }
}

#[test]
fn a_place_where_nothing_can_be_written_is_named_at_the_start() {
    let desk = Desk::new();
    let mut window = Window::open(desk.path(), &["assess", "no-such-folder/answers.yaml"], 80, 24);
    window.wait_for("what is wrong", |screen| words_in_one_line(screen).contains("the folder does not exist"));
    assert_eq!(window.exit(), 74);
    // Nobody can make a file there, not even a privileged test.
    let mut window = Window::open(desk.path(), &["assess", "/proc/answers.yaml"], 80, 24);
    window.see("could not write /proc/answers.yaml");
    assert_eq!(window.exit(), 74);
}

#[test]
fn without_a_terminal_and_without_input_it_says_so_and_touches_nothing() {
    let desk = Desk::new();
    let run = run(command().args(["assess", "answers.yaml"]).current_dir(desk.path())).ends_with(2);
    let run = run.says(&["nobody can answer", "hemicycle report FILE"]);
    assert!(run.out.is_empty());
    assert!(desk.names().is_empty());
}

#[test]
fn a_file_that_was_made_read_only_stays_as_it_is() {
    let desk = desk_with_profile();
    let mut permissions = std::fs::metadata(desk.file()).expect("the file").permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(desk.file(), permissions).expect("made read-only");
    let mut window = desk.assess();
    window.see("is read-only and was left as it is");
    assert_eq!(window.exit(), 74);
    assert_eq!(desk.text(), SMALL_PROFILE);
}
