//! Text that runs from right to left.

use hemicycle::pdf::scene::{Role, Scene};
use hemicycle::report::block::{Block, Inline};

use super::reading::{all_texts, elements, words};
use super::sample::{bullets, document, link, paragraph, strong, table};
use super::{SIDE, lay_out, nothing_overlaps, programs, write};

/// "The council publishes the minutes of its committee (PDF) within 48 hours." with vowel signs on one word.
const ARABIC: &str = "يَنشُر المجلس محاضر لجنته (PDF) خلال 48 ساعة.";
const RIGHT_EDGE: f32 = 595.3 - SIDE;

/// The visible words of a document with their left edges and baselines, in the order in which they are read.
fn placed(scene: &Scene) -> Vec<(String, f32, f32)> {
    let texts = all_texts(scene).into_iter().filter(|text| !text.is_footer && !text.text.trim().is_empty());
    texts.map(|text| (text.text.clone(), text.run.x, text.run.baseline)).collect()
}

/// From left to right, as they are seen.
fn seen(scene: &Scene) -> Vec<String> {
    let mut placed = placed(scene);
    placed.sort_by(|(_, left, above), (_, right, below)| (above, left).partial_cmp(&(below, right)).expect("numbers"));
    placed.into_iter().map(|(words, ..)| words.trim().to_owned()).collect()
}

fn right_edge(scene: &Scene) -> f32 {
    all_texts(scene).iter().filter(|text| !text.is_footer).map(|text| text.run.x + text.run.width).fold(0.0, f32::max)
}

fn said(scene: &Scene) -> String {
    words(scene, elements(scene, |role| role == Role::Paragraph)[0])
}

#[test]
fn a_sentence_from_the_right_begins_at_the_right_edge_and_is_read_in_its_order() {
    let scene = lay_out(&document(vec![paragraph(ARABIC)]));
    assert_eq!(said(&scene), ARABIC);
    // The Latin word and the number keep their own direction.
    let from_left = [".", "ساعة", "48", "خلال", ")", "PDF", "(", "لجنته", "محاضر", "المجلس", "يَنشُر"];
    assert_eq!(seen(&scene), from_left);
    assert!((right_edge(&scene) - RIGHT_EDGE).abs() < 0.1, "it ends at {}", right_edge(&scene));
    nothing_overlaps(&scene);
}

#[test]
fn words_from_the_right_within_a_sentence_stand_the_other_way_round_and_leave_it_where_it_is() {
    let sentence = "The committee (لجنة الشؤون التشريعية) met 12 times.";
    let scene = lay_out(&document(vec![paragraph(sentence)]));
    assert_eq!(said(&scene), sentence);
    assert_eq!(seen(&scene), ["The", "committee", "(", "التشريعية", "الشؤون", "لجنة", ")", "met", "12", "times."]);
    let left = placed(&scene).into_iter().map(|(_, left, _)| left).fold(f32::INFINITY, f32::min);
    assert!((left - SIDE).abs() < 0.1, "it begins at {left}");
    nothing_overlaps(&scene);
}

#[test]
fn links_notes_and_dress_keep_the_order_of_words_from_the_right() {
    let content = vec![
        Inline::Text("הכנסת ".into()),
        strong("מפרסמת "),
        link("את הפרוטוקול", "https://knesset.example"),
        Inline::Text(" תוך 24 שעות.".into()),
    ];
    let scene = lay_out(&document(vec![Block::Paragraph(content)]));
    assert_eq!(said(&scene), "הכנסת מפרסמת את הפרוטוקול תוך 24 שעות.");
    assert_eq!(seen(&scene), [".", "שעות", "24", "תוך", "הפרוטוקול", "את", "מפרסמת", "הכנסת"]);
    let area = scene.links[0].area;
    let linked = |word: &str| placed(&scene).into_iter().find(|(text, ..)| text == word).expect("it is there").1;
    assert_eq!(area.x, linked("הפרוטוקול"));
    assert!(area.right() > linked("את") && area.right() <= linked("מפרסמת"));
}

#[test]
fn the_label_of_an_item_from_the_right_stands_at_its_right() {
    let scene = lay_out(&document(vec![bullets(&["المجلس", "Council"])]));
    let left = |words: &str, nth: usize| {
        let found = placed(&scene).into_iter().filter(|(text, ..)| text.trim() == words).nth(nth);
        found.expect("it is there").1
    };
    assert!(left("•", 0) > left("المجلس", 0) && left("•", 1) < left("Council", 0));
}

#[test]
fn long_text_from_the_right_fills_lines_and_is_never_cut() {
    let long = format!("{ARABIC} ").repeat(12);
    let word = "المجلس".repeat(40);
    let mixed = format!("{word} Parliament {word} 2026");
    for words in [long.trim_end(), word.as_str(), mixed.as_str()] {
        let scene =
            lay_out(&document(vec![paragraph(words), table(&["a", "b"], vec![vec![words.into(), "x".into()]])]));
        assert_eq!(said(&scene), words);
        assert!(right_edge(&scene) <= RIGHT_EDGE + 0.1);
        assert!(placed(&scene).iter().all(|(_, left, _)| *left >= SIDE - 0.1));
        nothing_overlaps(&scene);
    }
}

#[test]
fn bundled_fonts_have_the_letters_and_a_bold_face() {
    let persian = "مجلس می\u{200c}خواهد داده\u{200c}ها را منتشر کند؛ שָׁלוֹם ﷺ ﻣﺠﻠﺲ ١٢٣ ؟";
    let dressed = document(vec![Block::Paragraph(vec![Inline::Text(persian.into()), strong(persian)])]);
    assert!(write(&dressed).missing.is_empty());
    let scene = lay_out(&dressed);
    for text in all_texts(&scene) {
        let mut glyphs = text.run.words.iter().flat_map(|word| scene.words.run(*word).glyphs);
        assert!(glyphs.all(|glyph| glyph.id != 0), "{:?}: `{}`", text.run.face, text.text);
    }
    // The sign that keeps two letters apart is copied too.
    assert!(said(&scene).contains("می\u{200c}خواهد"));
}

#[test]
fn programs_read_words_from_the_right_in_their_order() {
    let file = programs::saved(&write(&document(vec![paragraph("المجلس يَنشُر محاضر اللجنة خلال 48 ساعة")])).bytes);
    if let Some(output) = programs::run("pdfinfo", &["-struct-text"], file.path(), &[]) {
        assert!(output.contains("المجلس يَنشُر محاضر اللجنة خلال 48 ساعة"), "{output}");
    }
    // One glyph stands for the opening bracket here and for the closing one there, one ligature is with a vowel sign and without.
    let both = [ARABIC, "The committee (لجنة) met «in public».", "«لَأن» لأن (الأمر) لِأَنَّ"];
    let file = programs::saved(&write(&document(both.map(paragraph).into())).bytes);
    if let Some(output) = programs::run("pdfinfo", &["-struct-text"], file.path(), &[]) {
        for words in both {
            assert!(output.replace('\u{200b}', "").contains(words), "{words}: {output}");
        }
    }
    if let Some(output) = programs::run("pdftotext", &["-enc", "UTF-8"], file.path(), &["-"]) {
        assert!(output.contains("محاضر"), "{output}");
    }
}

#[test]
fn a_value_in_a_sentence_leaves_the_order_of_the_sentence() {
    let sentence = "Document: \u{2068}الخطة الاستراتيجية (الصيغة الموحدة)\u{2069}, 14 June 2022, kept by the Bureau";
    let scene = lay_out(&document(vec![paragraph(sentence)]));
    assert_eq!(said(&scene), sentence.replace(['\u{2068}', '\u{2069}'], ""));
    let seen = seen(&scene);
    let at = |word: &str| seen.iter().position(|other| other == word).unwrap_or_else(|| panic!("{word}: {seen:?}"));
    assert!(at("Document:") < at("الموحدة") && at("الموحدة") < at("الخطة") && at("الخطة") < at("14"), "{seen:?}");
    assert!(at("14") < at("June") && at("2022,") < at("kept"), "{seen:?}");
}
