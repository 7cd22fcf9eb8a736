//! Words in other languages than the document's.

use hemicycle::pdf::scene::{Role, Scene};
use hemicycle::report::block::{Block, Document, Inline};
use lopdf::{Dictionary, Object};

use super::reading::{all_texts, elements, words};
use super::sample::{document, link, paragraph, table, text};
use super::{lay_out, nothing_overlaps, write};

fn in_language(tag: &str, content: Vec<Inline>) -> Inline {
    Inline::Language { tag: tag.into(), content }
}

/// The language and the words of every span.
fn spans(scene: &Scene) -> Vec<(String, String)> {
    let language = |node: usize| scene.structure.nodes[node].language.clone().expect("a span has a language");
    elements(scene, |role| role == Role::Span).into_iter().map(|node| (language(node.0), words(scene, node))).collect()
}

#[test]
fn words_in_another_language_are_an_element_that_says_so() {
    let long = "parlementaire interparlementaire ".repeat(20).trim_end().to_owned();
    let scene = lay_out(&document(vec![Block::Paragraph(vec![
        Inline::Text("The ".into()),
        in_language("fr", vec![Inline::Strong(text("Sénat")), link(" français", "https://senat.example")]),
        Inline::Text(" and ".into()),
        in_language("fr", text(&long)),
        Inline::Text(".".into()),
    ])]));
    let said: Vec<_> = ["Sénat", " français", &long].map(|words| ("fr".to_owned(), words.to_owned())).into();
    let found: Vec<_> = spans(&scene).into_iter().map(|(tag, words)| (tag, words.replace('\u{ad}', ""))).collect();
    assert_eq!(found, said);
    nothing_overlaps(&scene);
    let paragraph = elements(&scene, |role| role == Role::Paragraph)[0];
    assert_eq!(words(&scene, paragraph).replace('\u{ad}', ""), format!("The Sénat français and {long}."));
}

#[test]
fn words_are_divided_by_their_own_language() {
    let word = "administratif";
    let divided = |document: Document| {
        let parts: Vec<String> = all_texts(&lay_out(&document)).iter().map(|text| text.text.clone()).collect();
        let ends: Vec<String> = parts.into_iter().filter(|part| part.ends_with('\u{ad}')).collect();
        assert!(!ends.is_empty(), "nothing is divided");
        ends
    };
    // In English the word may be divided after `admin`, in French after `adminis`.
    let narrow = |document: Document| divided(document);
    let row = |words: Vec<Inline>| {
        let cells = vec![words; 9];
        let header = vec![text("a"); 9];
        Block::Table(hemicycle::report::block::Table { alignment: vec![], header, rows: vec![cells] })
    };
    let whole = narrow(Document { language: "fr".into(), ..document(vec![row(text(word))]) });
    let marked = narrow(document(vec![row(vec![in_language("fr", text(word))])]));
    assert_eq!(marked, whole);
    let unmarked = narrow(document(vec![row(text(word))]));
    assert_ne!(marked, unmarked);
}

#[test]
fn the_file_names_the_languages() {
    let french = Block::Paragraph(vec![in_language("fr-CA", text("Assemblée"))]);
    let table = table(&["A"], vec![vec!["b".into()]]);
    let document = Document { language: "pt-BR".into(), ..document(vec![french, table, paragraph("c")]) };
    let file = lopdf::Document::load_mem(&write(&document).bytes).expect("a PDF");
    let said = |dictionary: &Dictionary| match dictionary.get(b"Lang") {
        Ok(Object::String(words, _)) => Some(String::from_utf8_lossy(words).into_owned()),
        _ => None,
    };
    assert_eq!(said(file.catalog().expect("a catalog")).as_deref(), Some("pt-BR"));
    let spans: Vec<Option<String>> = (file.objects.values())
        .filter_map(|object| object.as_dict().ok())
        .filter(|element| element.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == b"Span"))
        .map(said)
        .collect();
    assert_eq!(spans, [Some("fr-CA".to_owned())]);
}

#[test]
fn the_page_number_is_in_the_words_of_the_document() {
    let scene = lay_out(&Document { numbering: "sur".into(), ..document(vec![paragraph("Texte")]) });
    assert!(all_texts(&scene).iter().any(|text| text.is_footer && text.text == "1 sur 1"));
}
