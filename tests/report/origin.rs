//! Each fingerprint of a report covers what it says, and nothing else.

use hemicycle::answers::{Answers, Rating};
use hemicycle::check::{Setting, read_pack};
use hemicycle::diagnostic::Source;
use hemicycle::report::Looks;
use hemicycle::report::origin::{Origin, Part};
use hemicycle::report::picture::{Picture, logo};
use hemicycle::report::theme::{Colour, Cover, Headings, Logo, PageSize, Theme};
use hemicycle::rubric::{BUILTIN_FILES, EvidenceClass, builtin_pack};

use super::{case, lines, made, report};
use crate::support::sample_pack::Texts;
use crate::support::{TODAY, evidence, id};

fn origin_of(answers: &Answers, theme: &Theme) -> Origin {
    report(answers).origin.with_looks(&Looks { theme: theme.clone(), ..Looks::builtin() })
}

/// The parts in which two origins differ.
fn different(one: &Origin, other: &Origin) -> Vec<Part> {
    one.beside(other).into_iter().filter(|(_, one, other)| one != other).map(|(part, ..)| part).collect()
}

#[test]
fn every_answer_counts_and_what_a_case_expects_does_not() {
    let answers = case("uneven");
    let theme = Theme::builtin();
    let before = origin_of(&answers, &theme);
    assert_eq!(different(&before, &origin_of(&Answers { expect: None, ..answers.clone() }, &theme)), []);
    let steering = id("innovation-culture.strategy.steering");
    let changes: [fn(&mut Answers); 6] = [
        |answers| answers.profile.priorities.reverse(),
        |answers| answers.assessor.name.push_str("A. N. Other"),
        |answers| answers.started = answers.started.tomorrow().expect("a day"),
        |answers| answers.responses.values_mut().for_each(|response| response.rating = Rating::Unknown),
        |answers| answers.responses.values_mut().for_each(|response| response.note.push('.')),
        |answers| answers.responses.values_mut().for_each(|response| response.answered_at = None),
    ];
    for (index, change) in changes.into_iter().enumerate() {
        let mut other = answers.clone();
        change(&mut other);
        assert_eq!(different(&before, &origin_of(&other, &theme)), [Part::Answers], "change {index}");
    }
    let mut other = answers.clone();
    other.responses.get_mut(&steering).expect("answered").evidence.extend(evidence(EvidenceClass::Document));
    assert_eq!(different(&before, &origin_of(&other, &theme)), [Part::Answers]);
    other.responses.remove(&steering);
    assert_eq!(different(&before, &origin_of(&other, &theme)), [Part::Answers]);
}

#[test]
fn the_answers_of_an_earlier_assessment_count() {
    let before = origin_of(&case("uneven"), &Theme::builtin());
    let compared = before.clone().with_before(&case("advanced"));
    assert_eq!(different(&before, &compared), [Part::Before]);
    assert_eq!(different(&compared, &before.with_before(&case("small-island"))), [Part::Before]);
}

#[test]
fn the_picture_of_a_logo_counts_and_its_name_does_not() {
    let answers = case("uneven");
    let looks = |grey: u8| {
        let picture =
            Picture { width: 1, height: 1, pixels: vec![grey, grey, grey, 255], file: vec![grey], drawing: None };
        Looks { logo: Some(logo(picture, "Arms")), ..Looks::builtin() }
    };
    let origin = |looks: &Looks| report(&answers).origin.with_looks(looks);
    let before = origin(&looks(1));
    assert_eq!(different(&before, &origin(&looks(2))), [Part::Theme]);
    let of_file = |file: &str, alternative: &str| {
        let own = Logo { file: file.to_owned(), alternative: alternative.to_owned() };
        origin(&Looks { theme: Theme { logo: Some(own), ..Theme::builtin() }, ..looks(1) })
    };
    assert_eq!(different(&of_file("a.png", "Arms"), &of_file("b.png", "Arms")), []);
    assert_eq!(different(&of_file("a.png", "Arms"), &of_file("a.png", "Shield")), [Part::Theme]);
}

#[test]
fn every_value_of_a_theme_counts() {
    let answers = case("uneven");
    let theme = Theme::builtin();
    let before = origin_of(&answers, &theme);
    let others = [
        Theme { page: PageSize::Letter, ..theme.clone() },
        Theme { headings: Headings::Sans, ..theme.clone() },
        Theme { cover: Cover::Paper, ..theme.clone() },
    ];
    for other in others {
        assert_eq!(different(&before, &origin_of(&answers, &other)), [Part::Theme]);
    }
    let mut other = theme;
    let last = other.colours.levels.last_mut().expect("a colour for each level");
    *last = Colour { blue: last.blue ^ 1, ..*last };
    assert_eq!(different(&before, &origin_of(&answers, &other)), [Part::Theme]);
}

#[test]
fn a_copy_of_a_rubric_is_the_same_rubric_until_a_sign_changes() {
    let sample = Texts::of_the_sample();
    let mark = |texts: &Texts| texts.read().expect("a valid pack").fingerprint();
    let before = mark(&sample);
    let with_other_ends = Texts { rubric: sample.rubric.replace('\n', "\r\n"), ..Texts::of_the_sample() };
    assert_eq!(mark(&with_other_ends), before);
    let with_comment = Texts { guides: format!("# Mine.\n{}", sample.guides), ..Texts::of_the_sample() };
    assert_ne!(mark(&with_comment), before);
}

#[test]
fn the_built_in_rubric_is_the_same_when_it_is_read_from_a_folder() {
    let builtin = builtin_pack();
    let files: Vec<Source> =
        BUILTIN_FILES.iter().map(|file| Source::new(format!("mine/{}", file.name), file.text)).collect();
    let read =
        read_pack(&files, &Setting { sources: &[], today: TODAY, pack: &builtin, beside: &[] }).expect("a valid pack");
    assert_eq!(read.fingerprint(), builtin.fingerprint());
}

#[test]
fn the_last_thing_that_a_report_says_is_what_it_was_made_from() {
    let document = made(&case("uneven"));
    let origin = document.origin.clone().expect("a report knows its origin");
    let lines = lines(&document);
    let end = lines[lines.len().saturating_sub(7)..].join("\n");
    for part in Part::ALL {
        let Some(value) = origin.part(part) else {
            assert!([Part::Before, Part::Extent].contains(&part), "a document has looks");
            continue;
        };
        assert!(end.contains(value), "{part} `{value}` is not in\n{end}");
    }
}
