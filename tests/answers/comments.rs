//! Comments of a person's own are told apart from the program's.

use hemicycle::answers::{self, Rating, has_comments_by_hand};
use hemicycle::rubric::{EvidenceClass, LevelNumber};

use crate::support::hard_answers::hard_answers;
use crate::support::{all_at, rated, rubric};

#[test]
fn what_the_program_has_written_has_no_comments_by_hand() {
    let rubric = rubric();
    let mut quoted = all_at(&rubric, 4, EvidenceClass::Public);
    for (index, question) in rubric.questions().enumerate().take(6) {
        let mut response = rated(Rating::Level(LevelNumber(2)), Vec::new());
        response.note =
            ["a # b", "# a", "it's # 3", "\"x\" # y", "several\n# lines\n  # of text", "'#"][index].to_owned();
        quoted.responses.insert(question.id.clone(), response);
    }
    for answers in [quoted, hard_answers(&rubric), all_at(&rubric, 1, EvidenceClass::None)] {
        let text = answers::write(&answers, &rubric).expect("answers can be written");
        let answers = answers::read(&text, &rubric).expect("what was written can be read");
        assert!(!has_comments_by_hand(&text, &answers, &rubric), "{text}");

        // Another program's wording of the questions, for an earlier version of the rubric.
        let older = text.replace("version: '1.0'", "version: '0.9'").replace("  # Is ", "  # Was ");
        let answers = answers::read(&older, &rubric).expect("an older file");
        assert!(!has_comments_by_hand(&older, &answers, &rubric), "{older}");
    }
}

#[test]
fn a_comment_by_hand_is_seen_wherever_it_stands() {
    let rubric = rubric();
    let text = answers::write(&all_at(&rubric, 4, EvidenceClass::Public), &rubric).expect("answers can be written");
    let id = rubric.questions().nth(5).expect("a question").id.to_string();
    let changes = [
        ("rubric:\n", "# Ask Anna first.\nrubric:\n".to_owned()),
        ("started: 2026-11-23\n", "started: 2026-11-23 # a Monday\n".to_owned()),
        ("responses:\n", "\n\n# All by the clerk.\nresponses:\n".to_owned()),
        (&*format!("  {id}:\n"), format!("  # Not sure of this one.\n  {id}:\n")),
        (&*format!("  {id}:\n    level: 4\n"), format!("  {id}:\n    level: 4   # said the clerk\n")),
        (&*format!("  {id}:\n    level: 4\n"), format!("  {id}:\n    # level: 3\n    level: 4\n")),
    ];
    for (from, to) in changes {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        for version in ["1.0", "0.9"] {
            let text = text.replace(from, &to).replace("version: '1.0'", &format!("version: '{version}'"));
            let answers = answers::read(&text, &rubric).expect("a comment does no harm");
            assert!(has_comments_by_hand(&text, &answers, &rubric), "{to} in version {version}");
        }
    }
}
