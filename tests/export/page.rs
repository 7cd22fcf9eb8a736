//! The page that a parliament publishes.

use std::collections::BTreeSet;

use hemicycle::answers::Answers;
use hemicycle::export;
use hemicycle::report::block::{Alignment, Block, CalloutKind, Document, Inline, Table};
use hemicycle::report::theme::{Colours, PageSize, Theme};
use hemicycle::rubric::{EvidenceClass, builtin_pack};
use hemicycle::words::Words;

use super::tags::{Element, elements};
use super::{CASES, case, made, others, page};
use crate::pdf::sample::{self, bars, bullets, callout, colour, document, heading, link, paragraph, text};
use crate::support::{all_at, no_answers};

/// The worked examples, a report with nothing in it, one with all there is, and some that nobody should write.
fn documents() -> Vec<Document> {
    let mut documents: Vec<Document> = CASES.iter().map(|name| made(&case(name))).collect();
    documents.push(made(&no_answers(&builtin_pack().rubric)));
    documents.extend(others());
    documents.push(sample::report());
    documents.push(document(sample::marked()));
    documents.extend(sample::hostile().into_iter().map(document));
    documents
}

fn named<'e>(elements: &'e [Element], names: &[&str]) -> Vec<&'e Element> {
    elements.iter().filter(|element| names.contains(&element.name.as_str())).collect()
}

#[test]
fn a_page_has_one_title_and_its_headings_go_down_step_by_step() {
    for document in documents() {
        let page = elements(&page(&document));
        let depths: Vec<u8> = (named(&page, &["h1", "h2", "h3", "h4", "h5", "h6"]).iter())
            .map(|heading| heading.name[1..].parse().expect("a number"))
            .collect();
        assert_eq!(depths.iter().filter(|depth| **depth == 1).count(), 1, "{}", document.title);
        assert_eq!(depths[0], 1, "{}", document.title);
        assert!(depths.windows(2).all(|two| two[1] <= two[0] + 1), "{depths:?}");
        for (name, count) in [("html", 1), ("title", 1), ("main", 1), ("footer", 1)] {
            assert_eq!(named(&page, &[name]).len(), count, "{name}");
        }
    }
}

#[test]
fn ids_are_unique_and_every_way_within_the_page_leads_to_one() {
    for document in documents() {
        let page = elements(&page(&document));
        let ids: Vec<&str> = page.iter().filter_map(|element| element.attribute("id")).collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{ids:?}");
        assert!(ids.iter().all(|id| !id.is_empty() && !id.contains(char::is_whitespace)), "{ids:?}");
        for element in &page {
            let link = element.attribute("href").and_then(|target| target.strip_prefix('#'));
            for id in [link, element.attribute("aria-labelledby")].into_iter().flatten() {
                assert!(unique.contains(id), "`{id}` is nowhere");
            }
        }
    }
}

#[test]
fn every_figure_has_words() {
    for document in documents() {
        let page = elements(&page(&document));
        assert!(named(&page, &["svg"]).iter().all(|svg| svg.attribute("role") == Some("img")));
        for svg in named(&page, &["svg"]) {
            assert!(svg.attribute("aria-label").is_some_and(|words| words.len() > 10));
        }
        let figures = named(&page, &["figure"]).len();
        let with_words = (page.iter().enumerate().filter(|(_, element)| element.name == "figure"))
            .filter(|(place, figure)| {
                let inner = page.get(place + 1..).unwrap_or_default().iter().take(3);
                !figure.text.trim().is_empty() || inner.into_iter().any(|one| one.name == "svg")
            })
            .count();
        assert_eq!(figures, with_words, "{}", document.title);
    }
}

#[test]
fn what_somebody_typed_is_never_markup() {
    let typed = r#"<script>alert("1")</script> </style> & 'x' --> "y"#;
    let mut answers: Answers = all_at(&builtin_pack().rubric, 3, EvidenceClass::Document);
    answers.profile.parliament = typed.to_owned();
    for response in answers.responses.values_mut() {
        response.note = typed.to_owned();
    }
    let document = made(&answers);
    let html = page(&document);
    assert!(!html.contains("<script"), "it would run");
    let page = elements(&html);
    assert!(named(&page, &["title"])[0].text.contains(typed));
    assert_eq!(named(&page, &["footer"])[0].text.matches(typed).count(), 1);
    let notes = named(&page, &["p"]).iter().filter(|one| one.text == format!("Note: {typed}")).count();
    assert_eq!(notes, 48);
    let style = &named(&page, &["style"])[0].text;
    assert!(!style.contains("</style") && !style.contains("alert("), "the foot of a sheet of paper is text too");
}

#[test]
fn links_lead_to_pages_mailboxes_and_headings_only() {
    let targets = [
        ("https://a.example/?q=\"a b\"&c=<d>", Some("https://a.example/?q=%22a%20b%22&c=%3Cd%3E")),
        ("mailto:a@b.example", Some("mailto:a@b.example")),
        ("#here", Some("#here")),
        ("#nowhere", None),
        ("javascript:alert(1)", None),
        ("JAVASCRIPT:alert(1)", None),
        ("data:text/html,x", None),
    ];
    for (target, expected) in targets {
        let blocks = vec![heading(1, "here"), Block::Paragraph(vec![link("words", target)])];
        let page = elements(&page(&document(blocks)));
        let link = named(&page, &["a"]).into_iter().find(|link| link.text == "words");
        assert_eq!(link.and_then(|link| link.attribute("href")), expected, "{target}");
        assert!(named(&page, &["p"]).iter().any(|paragraph| paragraph.text == "words"), "{target}");
    }
}

#[test]
fn every_colour_is_the_themes() {
    let names = ["#010101", "#020202", "#030303", "#fafafa", "#050505", "#060606", "#070707", "#080808", "#090909"];
    let [ink, muted, accent, on_accent, tint, rule, caution, level, no_level] = names.map(colour);
    let colours = Colours { ink, muted, accent, on_accent, tint, rule, caution, levels: vec![level; 5], no_level };
    let theme = Theme { page: PageSize::Letter, colours, ..Theme::builtin() };
    let mut document = sample::report();
    document.blocks.retain(|block| !matches!(block, Block::Figure(_) | Block::Cover(_)));
    let html = export::html(&document, &theme, &Words::english());
    let page = elements(&html);
    let style = &named(&page, &["style"])[0].text;
    let used: BTreeSet<&str> = (style.match_indices('#').map(|(at, _)| &style[at..at + 7])).collect();
    let known: BTreeSet<&str> = names.into_iter().chain(["#ffffff"]).collect();
    assert!(used.is_subset(&known), "{used:?}");
    for written_otherwise in ["rgb", "hsl", "white;", "black", "grey", "gray"] {
        assert!(!style.contains(written_otherwise), "{written_otherwise}");
    }
    assert!(style.contains("size: 612pt 792pt"));
}

#[test]
fn a_page_needs_nothing_else_and_is_the_same_again() {
    for document in documents() {
        let html = page(&document);
        for request in ["<script", "<link", "<img", "src=", "url(", "@import", "<iframe", "onclick"] {
            assert!(!html.contains(request), "{request} in {}", document.title);
        }
        assert!(html == page(&document), "{}", document.title);
    }
}

#[test]
fn a_cell_is_read_out_with_its_row_and_its_column() {
    let row = |cells: [&str; 2]| cells.iter().map(|cell| text(cell)).collect::<Vec<_>>();
    let alignment = vec![Alignment::Start, Alignment::End];
    let rows = vec![row(["", "1"]), row(["Culture", "42"]), row(["", "33"])];
    let table = Block::Table(Table { alignment, header: row(["", "Points"]), rows });
    let html = page(&document(vec![heading(1, "Scores"), table]));
    // Nothing stands above the first cell; the last one stands for the cell above it.
    let cells = "<thead>\n<tr><td></td><th scope=\"col\" class=\"end\">Points</th></tr>\n</thead>\n<tbody>\n\
                 <tr><td></td><td class=\"end\">1</td></tr>\n\
                 <tr><th scope=\"row\">Culture</th><td class=\"end\">42</td></tr>\n\
                 <tr><th scope=\"row\"><span class=\"unseen\">Culture</span></th><td class=\"end\">33</td></tr>\n";
    assert!(html.contains(cells), "{html}");
    let scrolls = "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"scores\">";
    assert!(html.contains(scrolls));
}

#[test]
fn a_column_to_fill_in_has_room_to_write() {
    let rows = vec![vec![text("A step"), vec![]], vec![text("Another"), vec![]]];
    let table = Table { alignment: vec![], header: vec![text("What"), text("Who leads it")], rows };
    let html = page(&document(vec![Block::Table(table.clone())]));
    assert!(html.contains("<colgroup><col><col class=\"by-hand\"></colgroup>"), "{html}");
    let rows = vec![vec![text("A step"), text("The clerk")], vec![text("Another"), vec![]]];
    assert!(!page(&document(vec![Block::Table(Table { rows, ..table })])).contains("<col"));
}

#[test]
fn the_body_of_a_page_says_what_each_block_is() {
    let blocks = vec![
        Block::Cover(vec![heading(1, "Title"), heading(2, "Name"), paragraph("Draft")]),
        heading(1, "Contents"),
        Block::Contents { deepest: 2 },
        heading(1, "One"),
        callout(CalloutKind::Card, vec![heading(3, "Join"), paragraph("a hub")]),
        heading(2, "Two"),
        callout(CalloutKind::Caution, vec![Block::Paragraph(vec![sample::strong("Late."), Inline::LineBreak])]),
        Block::Fine(vec![bullets(&["first", "second"]), Block::List { start: Some(4), items: vec![vec![]] }]),
        heading(1, "Contents"),
    ];
    let html = page(&document(blocks));
    let (_, body) = html.split_once("<body>\n").expect("a body");
    insta::assert_snapshot!(body, @r##"
    <a class="skip" href="#text-begins">Skip to the text</a>
    <header class="cover">
    <div class="panel">
    <h1 id="title">Title</h1>
    <p class="subtitle" id="name">Name</p>
    </div>
    <div class="band"></div>
    <div class="facts">
    <div>
    <p>Draft</p>
    </div>
    </div>
    </header>
    <main id="text-begins" tabindex="-1">
    <h2 class="level-1" id="contents">Contents</h2>
    <nav aria-labelledby="contents">
    <ul>
    <li><a href="#one">One</a>
    <ul>
    <li><a href="#two">Two</a></li>
    </ul>
    </li>
    <li><a href="#contents-2">Contents</a>
    </li>
    </ul>
    </nav>
    <h2 class="level-1" id="one">One</h2>
    <article class="card" aria-labelledby="join">
    <h3 class="level-3" id="join">Join</h3>
    <p>a hub</p>
    </article>
    <h3 class="level-2" id="two">Two</h3>
    <div class="caution" role="note" aria-label="Caution">
    <p><strong>Late.</strong><br></p>
    </div>
    <div class="fine">
    <ul>
    <li>first</li>
    <li>second</li>
    </ul>
    <ol start="4">
    <li>
    </li>
    </ol>
    </div>
    <h2 class="level-1" id="contents-2">Contents</h2>
    </main>
    <footer><p>Parliament of Exampleland · Readiness to innovate · 2026</p></footer>
    </body>
    </html>
    "##);
}

#[test]
fn columns_stand_side_by_side_only_where_there_is_room() {
    let columns = Block::Columns([vec![paragraph("Left")], vec![paragraph("Right")]]);
    let page = page(&document(vec![columns]));
    assert!(
        page.contains("<div class=\"columns\">\n<div class=\"column\">\n<p>Left</p>\n</div>\n<div class=\"column\">")
    );
    let wide = page.find("@media (min-width: 48rem)").expect("a rule for wide windows");
    let two = page.find("repeat(2, minmax(0, 1fr))").expect("two columns");
    assert!(wide < two, "narrow windows have one column");
}

#[test]
fn a_mark_and_its_note_lead_to_each_other() {
    let marked = Block::Paragraph(vec![Inline::Text("Said".into()), sample::note(1, "By whom & when.")]);
    let page = page(&document(vec![heading(2, "Mark 1"), marked]));
    assert!(page.contains("Said<sup><a id=\"mark-1\" href=\"#note-1\" role=\"doc-noteref\">1</a></sup></p>"), "{page}");
    let note =
        "<li id=\"note-1\" value=\"1\">By whom &amp; when. <a class=\"back\" href=\"#mark-1\" role=\"doc-backlink\"";
    assert!(page.contains(note), "{page}");
    assert!(page.contains("id=\"mark-1-2\""), "a heading has another id");
}

#[test]
fn words_in_another_language_are_read_out_as_such() {
    let french = Inline::Language { tag: "fr".into(), content: text("Sénat") };
    let document = Document { language: "pt-BR".into(), ..document(vec![Block::Paragraph(vec![french])]) };
    let page = page(&document);
    assert!(page.contains("<html lang=\"pt-BR\">") && page.contains("<p><span lang=\"fr\">Sénat</span></p>"), "{page}");
}

#[test]
fn text_from_right_to_left_begins_at_the_right() {
    let arabic = "المجلس (PDF) 48";
    let page = page(&document(vec![
        heading(1, arabic),
        paragraph(arabic),
        paragraph("The council (المجلس) met"),
        bullets(&[arabic]),
    ]));
    assert!(page.contains(&format!(" dir=\"rtl\">{arabic}</h2>")), "{page}");
    assert!(page.contains(&format!("<p dir=\"rtl\">{arabic}</p>")), "{page}");
    assert!(page.contains("<p>The council (المجلس) met</p>"), "{page}");
    assert!(page.contains(&format!("<li dir=\"rtl\">{arabic}</li>")), "{page}");
}

#[test]
fn a_page_in_a_language_from_the_right_begins_there() {
    let chart = Block::Figure(bars("شكل", &[("الثقافة", 62.0)]));
    let blocks = vec![heading(1, "الملخص"), paragraph("المجلس"), paragraph("The council"), paragraph("2026"), chart];
    let page = page(&Document { language: "ar".into(), ..document(blocks) });
    for said in [
        "<html lang=\"ar\" dir=\"rtl\">",
        "<p>المجلس</p>",
        "<p dir=\"ltr\">The council</p>",
        "<p>2026</p>",
        "<div class=\"scroll chart\" dir=\"ltr\"",
        "linear-gradient(to left",
        ".end { text-align: left; }",
        "@bottom-left { content: counter(page)",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
}
