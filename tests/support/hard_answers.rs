//! Answers that are hard to print: long notes, words without an end, heaps of evidence, and scripts that no bundled
//! font has.

use hemicycle::answers::{Answers, Evidence, Response};
use hemicycle::rubric::{EvidenceClass, Rubric};

use super::{at_level, no_answers};

/// Notes that an assessor may paste, with what makes each hard.
fn notes() -> Vec<String> {
    let long = "The Bureau heard the report and asked for another one. ".repeat(40);
    vec![
        long,
        format!("{} {} end", "A".repeat(60), "x".repeat(300)),
        "Emoji \u{1f600} \u{1f469}\u{200d}\u{1f4bb} \u{1f1eb}\u{1f1f7} and \u{2603}".to_owned(),
        "العربية (لغة) جميلة لأن لِأَنَّ 123 and (English)".to_owned(),
        "中文的笔记，议会创新。日本語のメモ。한국어".to_owned(),
        "a\u{301}\u{325} \u{301} zero\u{200b}width \u{ad}soft \u{fffd} \u{e000} \u{10fffd} \u{feff}mark \u{2028}line"
            .to_owned(),
        "# not *a* heading | table | `code` <b>x</b> {{ x }} [l](javascript:1) & &amp;".to_owned(),
        "ﬁ ﬂ Ǆ ß ẞ İ ı ς \u{345} ﷽ \u{202e}override\u{202c}".to_owned(),
    ]
}

/// Every question answered, each with one of the notes; the first with 40 pieces of evidence.
pub fn hard_answers(rubric: &Rubric) -> Answers {
    let mut answers = no_answers(rubric);
    answers.profile.parliament = format!("Parliament of 中国 \u{1f600} العربية {} & <Sons>", "W".repeat(80));
    let notes = notes();
    for (index, question) in rubric.questions().enumerate() {
        let level = u8::try_from(1 + index % 5).expect("a small number");
        let mut response =
            Response { note: notes[index % notes.len()].clone(), ..at_level(level, EvidenceClass::None) };
        if index == 0 {
            response.evidence = (0..40).map(piece).collect();
        }
        answers.responses.insert(question.id.clone(), response);
    }
    answers
}

fn piece(number: usize) -> Evidence {
    Evidence {
        class: EvidenceClass::Public,
        title: format!("Piece {number} \u{1f600} 中 {}", "long ".repeat(number % 9)),
        date: Some("2026-01".parse().expect("a month")),
        holder: "Secretariat".to_owned(),
        link: format!("https://parliament.example/{}?a=b&c=<d>", "p".repeat(4 * number)),
    }
}
