//! Each kind of block becomes what Word has for it.

use hemicycle::report::block::{Block, CalloutKind, Document, Inline};

use super::package::{RELATIONSHIPS, all, first, has, paragraph, style, tree, value, word, words};
use super::sample::{self, callout, chart, heading, link, list, table, text};
use super::{made, of};

#[test]
fn headings_are_those_of_words_own_pane() {
    let package = of((1..=4).map(|level| heading(level, &format!("Level {level}"))).collect());
    let (body, styles) = (tree(package.body()), tree(package.part("word/styles.xml")));
    for level in 1..=4 {
        let id = style(paragraph(&body, &format!("Level {level}"))).expect("a style");
        let style = all(styles.root(), "style").into_iter().find(|style| word(*style, "styleId") == Some(id));
        let style = style.expect("a style that is defined");
        assert_eq!(value(style, "name"), Some(format!("heading {level}").as_str()));
        assert_eq!(value(style, "outlineLvl"), Some(format!("{}", level - 1).as_str()));
        assert!(has(style, "keepNext"), "a heading stands with what follows it");
        assert_eq!(has(style, "pageBreakBefore"), level == 1, "only chapters begin a page");
    }
}

#[test]
fn each_numbered_list_begins_where_it_says() {
    let nested = Block::List { start: Some(9), items: vec![vec![sample::paragraph("nine"), list(Some(4), &["four"])]] };
    let package = of(vec![list(Some(1), &["one", "two"]), nested, list(None, &["dot"])]);
    let (body, numbering) = (tree(package.body()), tree(package.part("word/numbering.xml")));
    let begins = |words: &str| {
        let paragraph = paragraph(&body, words);
        let (level, instance) = (value(paragraph, "ilvl").expect("a level"), value(paragraph, "numId"));
        let list = all(numbering.root(), "num").into_iter().find(|list| word(*list, "numId") == instance);
        let list = list.expect("a list that is defined");
        let start = first(list, "lvlOverride").filter(|start| word(*start, "ilvl") == Some(level));
        (level.to_owned(), start.and_then(|start| value(start, "startOverride")).map(str::to_owned))
    };
    let some = |level: &str, start: &str| (level.to_owned(), Some(start.to_owned()));
    assert_eq!(begins("one"), some("0", "1"));
    assert_eq!(begins("nine"), some("0", "9"));
    assert_eq!(begins("four"), some("1", "4"));
    assert_eq!(begins("dot"), ("0".to_owned(), None));
    assert_eq!(value(paragraph(&body, "one"), "numId"), value(paragraph(&body, "two"), "numId"));
}

#[test]
fn only_the_first_block_of_an_item_has_its_sign() {
    let item = vec![sample::paragraph("begins"), sample::paragraph("goes on")];
    let package = of(vec![Block::List { start: None, items: vec![item] }]);
    let body = tree(package.body());
    assert!(has(paragraph(&body, "begins"), "numPr"));
    assert!(!has(paragraph(&body, "goes on"), "numPr"));
    assert_eq!(style(paragraph(&body, "goes on")), Some("ListContinue"));
}

#[test]
fn a_table_repeats_its_header_and_cuts_no_row() {
    let package = of(vec![table(&["Dimension", "Points"], &[&["Culture", "38"], &["Transparency", "31"]])]);
    let body = tree(package.body());
    let rows = all(body.root(), "tr");
    let is_header: Vec<bool> = rows.iter().map(|row| has(*row, "tblHeader")).collect();
    assert_eq!(is_header, [true, false, false]);
    assert!(rows.iter().all(|row| has(*row, "cantSplit")));
    let look = first(body.root(), "tblLook").expect("a look");
    assert_eq!(word(look, "firstRow"), Some("1"), "a screen reader is told of the header");
    assert_eq!(value(paragraph(&body, "31"), "jc"), Some("right"));
    assert!(all(rows[0], "p").iter().all(|cell| has(*cell, "keepNext")), "a header is never alone at a page's foot");
}

#[test]
fn links_lead_to_a_heading_or_an_address() {
    let links = Block::Paragraph(vec![link("inner", "#annex"), link("outer", "https://a.example/b?c=d&e=ü f\"")]);
    let package = of(vec![links, heading(1, "Annex")]);
    let (body, relationships) = (tree(package.body()), tree(package.part("word/_rels/document.xml.rels")));
    let links = all(body.root(), "hyperlink");
    let bookmark = first(paragraph(&body, "Annex"), "bookmarkStart").expect("a bookmark");
    assert_eq!(word(links[0], "anchor"), word(bookmark, "name"));
    let id = links[1].attribute((RELATIONSHIPS, "id"));
    let target = all(relationships.root(), "Relationship").into_iter().find(|one| one.attribute("Id") == id);
    let target = target.expect("a relationship");
    assert_eq!(target.attribute("TargetMode"), Some("External"));
    assert_eq!(target.attribute("Target"), Some("https://a.example/b?c=d&e=ü%20f%22"));
}

#[test]
fn a_link_that_leads_nowhere_is_text() {
    let targets = ["#nowhere", "javascript:alert(1)", "file:///etc/passwd", "https://", "relative/path", ""];
    let package = of(vec![Block::Paragraph(targets.map(|target| link("words ", target)).to_vec())]);
    let body = tree(package.body());
    assert!(!has(body.root(), "hyperlink"));
    assert_eq!(words(body.root()), "words ".repeat(targets.len()));
    assert!(!package.part("word/_rels/document.xml.rels").contains("External"));
}

#[test]
fn a_chart_has_its_words_and_all_its_shapes() {
    let package = of(vec![Block::Figure(chart("Culture 38 of 100", Some("Figure 1")))]);
    let body = tree(package.body());
    let properties = first(body.root(), "docPr").expect("an object");
    assert_eq!(properties.attribute("descr"), Some("Culture 38 of 100"));
    // Five shapes, and one that nobody sees, as large as the drawing, with its words.
    assert_eq!(all(body.root(), "wsp").len(), 6);
    let ground = first(body.root(), "cNvPr").expect("a ground");
    assert_eq!(ground.attribute("descr"), Some("Culture 38 of 100"));
    // 200 by 60 points of 12700 units.
    let extent = first(body.root(), "extent").expect("a size");
    assert_eq!((extent.attribute("cx"), extent.attribute("cy")), (Some("2540000"), Some("762000")));
    assert!(has(paragraph(&body, "38"), "b"));
    let fallback = first(body.root(), "Fallback").expect("something for other programs");
    assert_eq!(first(fallback, "t").and_then(|text| text.text()), Some("Culture 38 of 100"));
    assert_eq!(style(paragraph(&body, "Figure 1")), Some("Caption"));
}

#[test]
fn a_chart_wider_than_the_text_is_scaled_down() {
    let mut wide = chart("wide", None);
    wide.width = 918.6;
    let package = of(vec![Block::Figure(wide)]);
    let body = tree(package.body());
    let width: i64 = first(body.root(), "extent").and_then(|size| size.attribute("cx")?.parse().ok()).expect("a size");
    // Text is 9186 twips wide, of 635 units.
    assert!((width - 9186 * 635).abs() < 5, "{width}");
    // Half as wide, so letters of 9 points become 4.5, which are 9 half points.
    let label = all(body.root(), "txbxContent")[0];
    assert_eq!(value(label, "sz"), Some("9"));
}

#[test]
fn a_drawing_without_words_is_an_ornament() {
    let package = of(vec![Block::Figure(chart(" ", None))]);
    let body = tree(package.body());
    let properties = first(body.root(), "docPr").expect("an object");
    assert_eq!(properties.attribute("descr"), None);
    assert_eq!(first(properties, "decorative").and_then(|ornament| ornament.attribute("val")), Some("1"));
}

#[test]
fn the_contents_are_filled_in_and_claim_no_page() {
    let blocks = vec![
        Block::Cover(vec![heading(1, "Title")]),
        heading(1, "Contents"),
        Block::Contents { deepest: 2 },
        heading(1, "One"),
        heading(2, "Within"),
        heading(3, "Deep"),
    ];
    let package = of(blocks);
    let body = tree(package.body());
    let entries: Vec<(String, &str)> = (all(body.root(), "p").into_iter())
        .filter_map(|entry| Some((words(entry), style(entry).filter(|style| style.starts_with("TOC"))?)))
        .collect();
    let entry = |words: &str, style| (words.to_owned(), style);
    assert_eq!(entries, [entry("Contents", "TOCHeading"), entry("One", "TOC1"), entry("Within", "TOC2")]);
    let fields: Vec<&str> = all(body.root(), "instrText").iter().filter_map(|field| field.text()).collect();
    assert_eq!(fields[0].trim(), "TOC \\o \"1-2\" \\n \\h \\z \\u");
    assert_eq!(fields.len(), 1, "no field for a number that only the reader's program knows: {fields:?}");
    let marks = all(body.root(), "fldChar");
    let count = |kind: &str| marks.iter().filter(|mark| word(**mark, "fldCharType") == Some(kind)).count();
    assert_eq!((count("begin"), count("separate"), count("end")), (1, 1, 1));
    let bookmarks: Vec<_> = all(body.root(), "bookmarkStart").iter().map(|one| word(*one, "name")).collect();
    assert!(all(body.root(), "hyperlink").iter().all(|link| bookmarks.contains(&word(*link, "anchor"))));
}

#[test]
fn a_callout_of_text_is_paragraphs_that_stay_together() {
    let package = of(vec![
        callout(CalloutKind::Card, vec![heading(2, "Name"), sample::paragraph("First."), sample::paragraph("Last.")]),
        callout(CalloutKind::Card, vec![sample::paragraph("Another.")]),
    ]);
    let body = tree(package.body());
    assert!(!has(body.root(), "tbl"));
    let name = paragraph(&body, "Name");
    assert_eq!((style(name), value(name, "outlineLvl")), (Some("CardHeading"), Some("1")));
    assert!(has(paragraph(&body, "First."), "keepNext"));
    assert!(!has(paragraph(&body, "Last."), "keepNext"));
    // Two frames that touch would be drawn as one.
    let styles: Vec<_> = all(body.root(), "p").iter().map(|paragraph| style(*paragraph)).collect();
    assert_eq!(styles, ["CardHeading", "Card", "Card", "Spacer", "Card", "Spacer"].map(Some));
}

#[test]
fn a_callout_with_more_than_text_is_a_box_of_one_cell() {
    let package = of(vec![callout(CalloutKind::Note, vec![list(None, &["in a box"])])]);
    let body = tree(package.body());
    let cells = all(body.root(), "tc");
    assert_eq!(cells.len(), 1);
    assert_eq!(value(body.root(), "tblStyle"), Some("NoteBox"));
    assert_eq!(words(cells[0]), "in a box");
    assert!(has(body.root(), "cantSplit"));
}

#[test]
fn a_page_break_begins_the_next_page_without_an_empty_line() {
    let package = of(vec![sample::paragraph("before"), Block::PageBreak, sample::paragraph("after")]);
    let body = tree(package.body());
    assert_eq!(all(body.root(), "p").len(), 2);
    assert!(!has(paragraph(&body, "before"), "pageBreakBefore"));
    assert!(has(paragraph(&body, "after"), "pageBreakBefore"));
}

#[test]
fn strong_and_emphasis_are_styles_and_code_keeps_its_lines() {
    use hemicycle::report::block::Inline;
    let package = of(vec![Block::Paragraph(vec![
        Inline::Strong(vec![Inline::Emphasis(text("both"))]),
        Inline::Code("one\ntwo\n".into()),
    ])]);
    let body = tree(package.body());
    let runs = all(body.root(), "r");
    assert_eq!((value(runs[0], "rStyle"), has(runs[0], "i")), (Some("Strong"), true));
    assert_eq!((value(runs[1], "rStyle"), all(runs[1], "br").len()), (Some("Code"), 1));
}

#[test]
fn words_in_another_language_are_spelt_by_its_rules() {
    let french = Inline::Language { tag: "fr-CA".into(), content: text("Sénat") };
    let package = of(vec![Block::Paragraph(vec![Inline::Text("The ".into()), french])]);
    let body = tree(package.body());
    let marked = all(body.root(), "lang");
    assert_eq!(marked.iter().map(|one| word(*one, "val")).collect::<Vec<_>>(), [Some("fr-CA")]);
}

#[test]
fn text_from_right_to_left_says_so() {
    let (arabic, english) = ("المجلس ينشر (PDF).", "The council (المجلس) met.");
    let package = of(vec![Block::Paragraph(text(arabic)), Block::Paragraph(text(english))]);
    let body = tree(package.body());
    let runs = |words: &str| -> Vec<(String, bool)> {
        let runs = all(paragraph(&body, words), "r");
        runs.into_iter().map(|run| (self::words(run), has(run, "rtl"))).collect()
    };
    let parts =
        |parts: &[(&str, bool)]| parts.iter().map(|(words, way)| ((*words).to_owned(), *way)).collect::<Vec<_>>();
    assert_eq!(runs(arabic), parts(&[("المجلس ينشر (", true), ("PDF", false), (").", true)]));
    assert_eq!(runs(english), parts(&[("The council (", false), ("المجلس", true), (") met.", false)]));
    assert!(has(paragraph(&body, arabic), "bidi") && !has(paragraph(&body, english), "bidi"));

    // A value that is isolated stands where it does in the PDF: what follows is no part of it, and its number is.
    let value = "Document: \u{2068}لوح 2027\u{2069}, 14 June";
    let package = of(vec![Block::Paragraph(text(value))]);
    let body = tree(package.body());
    let told: Vec<_> = all(body.root(), "r").into_iter().map(|run| (self::words(run), has(run, "rtl"))).collect();
    assert_eq!(told, parts(&[("Document: \u{202b}", false), ("لوح 2027\u{202c}", true), ("\u{200e}, 14 June", false)]));

    // What stands between words in another dress goes the way of the paragraph.
    let dressed = vec![Inline::Strong(text("المجلس")), Inline::Text(" (".into()), Inline::Strong(text("الشؤون"))];
    let package = of(vec![heading(1, arabic), Block::Paragraph(dressed)]);
    let body = tree(package.body());
    assert!(has(paragraph(&body, arabic), "bidi"));
    let runs = all(paragraph(&body, "المجلس (الشؤون"), "r");
    assert!(runs.into_iter().all(|run| has(run, "rtl")));
}

#[test]
fn a_document_from_the_right_is_laid_out_from_there() {
    let sample = sample::document(vec![
        heading(1, "الملخص"),
        Block::Paragraph(text("The council met.")),
        Block::Paragraph(vec![Inline::Code("المجلس".into())]),
        Block::Paragraph(text("تقييم، \u{2068}20 November 2026\u{2069}")),
        table(&["البلد", "العدد"], &[&["مصر", "12"]]),
        callout(CalloutKind::Caution, vec![Block::Paragraph(text("تنبيه")), list(Some(1), &["واحد"])]),
        Block::Figure(chart("A chart", Some("شكل"))),
    ]);
    let package = made(&Document { language: "ar".into(), ..sample });
    let (body, styles) = (tree(package.body()), tree(package.part("word/styles.xml")));
    let turned = |id: &str| {
        let style = all(styles.root(), "style").into_iter().find(|style| word(*style, "styleId") == Some(id));
        first(style.expect("a style that is defined"), "bidi").map(|bidi| word(bidi, "val") != Some("0"))
    };
    assert_eq!((turned("Normal"), turned("ChartText"), turned("BodyText")), (Some(true), Some(false), None));
    assert!(all(body.root(), "sectPr").into_iter().all(|section| has(section, "bidi")));
    assert!(all(body.root(), "tblPr").into_iter().all(|table| has(table, "bidiVisual")));
    // Only what begins at the other side says so.
    assert!(["الملخص", "12", "شكل", "واحد"].into_iter().all(|words| !has(paragraph(&body, words), "bidi")));
    assert_eq!(value(paragraph(&body, "The council met."), "bidi"), Some("0"));
    assert!(has(paragraph(&body, "المجلس"), "rtl") && has(paragraph(&body, "شكل"), "rtl"));
    // A date keeps its order by an embedding.
    assert!(has(paragraph(&body, "تقييم، \u{202a}20 November 2026\u{202c}\u{200f}"), "rtl"));
    // Numbers end at the side where lines end.
    assert_eq!(value(paragraph(&body, "12"), "jc"), Some("right"));
}
