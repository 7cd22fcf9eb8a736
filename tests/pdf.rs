//! The PDF room: documents built here, looked at as pages with items and, where programs are there, as files.

#[path = "pdf/columns.rs"]
mod columns;
#[path = "pdf/directions.rs"]
mod directions;
#[path = "pdf/judges.rs"]
mod judges;
#[path = "pdf/languages.rs"]
mod languages;
#[path = "pdf/mirrored.rs"]
mod mirrored;
#[path = "pdf/notes.rs"]
mod notes;
#[path = "pdf/origin.rs"]
mod origin;
#[path = "pdf/pagination.rs"]
mod pagination;
#[path = "pdf/programs.rs"]
mod programs;
#[path = "pdf/reading.rs"]
mod reading;
#[path = "pdf/sample.rs"]
pub mod sample;
#[path = "pdf/tags.rs"]
mod tags;
#[path = "pdf/typefaces.rs"]
mod typefaces;

use std::collections::{BTreeMap, BTreeSet};

use hemicycle::pdf::scene::{Child, Node, NodeId, Role, Scene, Target};
use hemicycle::pdf::{self, Options, Pdf};
use hemicycle::report::block::{Alignment, Block, CalloutKind, Document, Inline};
use hemicycle::report::drawing::Shape;
use hemicycle::report::footer::Footer;
use hemicycle::report::theme::PageSize;
use reading::{Placed, all_texts, elements, is_in_figure, pages_of, role, texts, words};
use sample::{callout, document, heading, link, paragraph, table, text, theme};

/// The margins that the layout promises, in points.
const SIDE: f32 = 68.0;
const TOP: f32 = 62.0;
const BOTTOM: f32 = 74.0;

fn options() -> Options {
    Options { created: 1_780_000_000, producer: "hemicycle test".into() }
}

fn lay_out(document: &Document) -> Scene {
    pdf::lay_out(document, &theme()).expect("the bundled fonts can be read").0
}

fn write(document: &Document) -> Pdf {
    pdf::write(document, &theme(), &options()).expect("any document can be written")
}

#[test]
fn nothing_stands_outside_the_text_area() {
    for page_size in [PageSize::A4, PageSize::Letter] {
        let theme = hemicycle::report::theme::Theme { page: page_size, ..theme() };
        let (scene, _) = pdf::lay_out(&sample::report(), &theme).expect("the bundled fonts can be read");
        let (width, height) = page_size.points();
        for text in all_texts(&scene).iter().filter(|text| text.page > 0 && !text.is_footer) {
            let run = text.run;
            let place = format!("page {}: `{}`", text.page + 1, text.text);
            assert!(run.x >= SIDE - 0.1 && run.x + run.width <= width - SIDE + 0.1, "{place}");
            assert!(run.baseline - 0.7 * run.size >= TOP && run.baseline <= height - BOTTOM, "{place}");
        }
    }
}

#[test]
fn no_two_pieces_of_text_overlap() {
    nothing_overlaps(&lay_out(&sample::report()));
    nothing_overlaps(&lay_out(&document(sample::marked())));
}

fn nothing_overlaps(scene: &Scene) {
    for page in 0..scene.pages.len() {
        let texts: Vec<_> = texts(scene, page).into_iter().filter(|text| !is_in_figure(scene, text)).collect();
        for (index, one) in texts.iter().enumerate() {
            for other in &texts[index + 1..] {
                let words = format!("page {}: `{}` and `{}`", page + 1, one.text, other.text);
                let (one, other) = (one.run, other.run);
                let beside = one.x + one.width <= other.x + 0.1 || other.x + other.width <= one.x + 0.1;
                let apart = (one.baseline - other.baseline).abs() >= 0.9 * one.size.min(other.size);
                assert!(beside || apart, "{words}");
            }
        }
    }
}

#[test]
fn a_table_shows_its_header_on_every_page() {
    let scene = lay_out(&sample::report());
    let is_question = |words: &str| words.trim().strip_prefix('Q').is_some_and(|rest| rest.parse::<u32>().is_ok());
    let mut pages_with_rows = 0;
    for page in 0..scene.pages.len() {
        let texts = texts(&scene, page);
        if texts.iter().any(|text| is_question(&text.text)) {
            pages_with_rows += 1;
            let headers = texts.iter().filter(|text| text.text.trim() == "Question").count();
            assert_eq!(headers, 1, "page {}", page + 1);
        }
    }
    assert!(pages_with_rows > 5, "the table of 200 rows takes several pages");
}

#[test]
fn the_first_column_heads_its_row_and_the_rows_below_where_it_is_empty() {
    let rows = [["", "0"], ["now", "1"], ["", "2"], ["", "3"], ["later", "4"]];
    let scene =
        lay_out(&document(vec![table(&["When", "What"], rows.map(|row| row.map(str::to_owned).into()).into())]));
    let cells = |row| -> Vec<Role> {
        let node: &Node = &scene.structure.nodes[row];
        let role_of = |child: &Child| match child {
            Child::Node(cell) => Some(role(&scene, *cell)),
            Child::Content { .. } | Child::Link(_) => None,
        };
        node.children.iter().filter_map(role_of).collect()
    };
    let rows: Vec<_> =
        elements(&scene, |role| role == Role::TableRow).into_iter().map(|NodeId(row)| cells(row)).collect();
    assert_eq!(rows[0], [Role::ColumnHeader, Role::ColumnHeader]);
    assert_eq!(rows[1], [Role::TableCell, Role::TableCell]);
    assert_eq!(rows[2], [Role::RowHeader { rows: 3 }, Role::TableCell]);
    assert_eq!([&rows[3], &rows[4]], [&[Role::TableCell], &[Role::TableCell]]);
    assert_eq!(rows[5], [Role::RowHeader { rows: 1 }, Role::TableCell]);
}

#[test]
fn a_row_that_fits_on_a_page_stays_whole() {
    let scene = lay_out(&sample::report());
    for row in elements(&scene, |role| role == Role::TableRow) {
        let pages = pages_of(&scene, row);
        assert!(pages.len() <= 1 || words(&scene, row).len() > 4000, "`{}`", words(&scene, row));
    }
}

#[test]
fn no_page_ends_with_a_heading() {
    let scene = lay_out(&sample::report());
    for page in 1..scene.pages.len() {
        let texts = texts(&scene, page);
        let last = texts.iter().rev().find_map(|text| text.node).expect("no page is empty");
        assert!(!matches!(role(&scene, last), Role::Heading(_)), "page {}", page + 1);
    }
}

#[test]
fn no_line_of_a_paragraph_stands_alone() {
    let scene = lay_out(&sample::report());
    let mut lines: BTreeMap<_, BTreeMap<usize, BTreeSet<i32>>> = BTreeMap::new();
    for text in all_texts(&scene) {
        let Some(node) = text.node.filter(|node| role(&scene, *node) == Role::Paragraph) else { continue };
        lines.entry(node).or_default().entry(text.page).or_default().insert((text.run.baseline * 10.0) as i32);
    }
    for (node, pages) in lines.iter().filter(|(_, pages)| pages.len() > 1) {
        assert!(pages.values().all(|lines| lines.len() >= 2), "`{}`", words(&scene, *node));
    }
}

#[test]
fn a_callout_that_fits_on_a_page_is_not_split() {
    for filler in 1..12 {
        let mut blocks = vec![paragraph(sample::PROSE); filler];
        blocks.push(callout(CalloutKind::Card, vec![paragraph(sample::PROSE), paragraph(sample::PROSE)]));
        let scene = lay_out(&document(blocks));
        let group = elements(&scene, |role| role == Role::Group)[0];
        assert_eq!(pages_of(&scene, group).len(), 1, "after {filler} paragraphs");
    }
}

/// For each bookmark its page.
fn pages_of_chapters(blocks: Vec<Block>) -> Vec<usize> {
    lay_out(&document(blocks)).outline.iter().map(|entry| entry.page).collect()
}

#[test]
fn a_column_to_fill_in_by_hand_is_4_cm_wide() {
    let step = "Name a document from the last 24 months, or lower the answer to what can be shown";
    let row = |day: &str| [step, step, "Clerk of committees", day].map(str::to_owned).to_vec();
    let width_of_last = |day: &str| {
        let header = ["What", "First step", "Who", "Name and date"];
        let Block::Table(mut table) = table(&header, vec![row(""), row(day)]) else { panic!("a table") };
        table.alignment = vec![Alignment::Start; 4];
        let scene = lay_out(&document(vec![Block::Table(table)]));
        let header = all_texts(&scene).into_iter().find(|text| text.text.starts_with("Name")).expect("a header");
        // The text stands 5 points within its column.
        PageSize::A4.points().0 - SIDE - (header.run.x - 5.0)
    };
    // 4 / 2.54 × 72 points.
    assert!((width_of_last("") - 113.4).abs() < 0.1);
    assert!(width_of_last("4 May") < 100.0);
}

#[test]
fn a_name_without_spaces_has_lines_of_one_length_on_the_cover() {
    for letters in [30, 31, 32, 33, 34, 35, 36, 60, 63, 64, 65, 66, 97, 200] {
        let cover = Block::Cover(vec![heading(1, "Readiness to innovate"), heading(2, &"W".repeat(letters))]);
        let scene = lay_out(&document(vec![cover]));
        let is_name = |text: &Placed| text.text.starts_with('W');
        let lines: Vec<usize> = texts(&scene, 0).into_iter().filter(is_name).map(|line| line.text.len()).collect();
        assert_eq!(lines.iter().sum::<usize>(), letters);
        let (least, most) = (lines.iter().min().expect("a line"), lines.iter().max().expect("a line"));
        assert!(most - least <= 1, "{letters} letters in lines of {lines:?}");
    }
}

#[test]
fn a_heading_of_level_1_starts_a_page() {
    // Twenty lines of a paragraph each take more than half a page.
    let chapter = |title| std::iter::once(heading(1, title)).chain(vec![paragraph("A line."); 20]);
    assert_eq!(pages_of_chapters(chapter("One").chain(chapter("Two")).collect()), [0, 1]);
}

#[test]
fn a_chapter_of_a_sentence_follows_on_where_no_page_break_is_asked_for() {
    let chapter = |title| vec![heading(1, title), paragraph("Nothing can be recommended yet.")];
    assert_eq!(pages_of_chapters([chapter("One"), chapter("Two"), chapter("Three")].concat()), [0, 0, 0]);
    assert_eq!(pages_of_chapters([chapter("One"), vec![Block::PageBreak], chapter("Two")].concat()), [0, 1]);
}

#[test]
fn the_contents_name_the_pages_of_the_headings() {
    let scene = lay_out(&sample::report());
    let mut places = BTreeMap::new();
    for node in elements(&scene, |role| matches!(role, Role::Heading(_))) {
        places.entry(words(&scene, node).trim().to_owned()).or_insert(pages_of(&scene, node)[0]);
    }
    let entries = elements(&scene, |role| role == Role::ContentsItem);
    // Summary 1 + 2, three dimensions of 1 + 3 each, annex 1 + 2.
    assert_eq!(entries.len(), 18);
    for entry in entries {
        let words = words(&scene, entry);
        let title = words.trim_end_matches(|character: char| character.is_ascii_digit()).trim();
        let number: usize = words[title.len()..].trim().parse().expect("an entry ends with a number");
        assert_eq!(places[title] + 1, number, "`{title}`");
    }
}

#[test]
fn links_lead_to_their_headings_and_unknown_anchors_are_plain_text() {
    let scene = lay_out(&document(vec![
        Block::Paragraph(vec![link("there", "#two"), link("nowhere", "#three"), link("shell", "javascript:alert(1)")]),
        Block::PageBreak,
        heading(1, "One"),
        Block::PageBreak,
        heading(1, "Two"),
    ]));
    assert_eq!(scene.links.len(), 1);
    assert!(matches!(scene.links[0].target, Target::Place { page: 2, .. }));
}

#[test]
fn every_page_but_the_cover_says_which_it_is() {
    let scene = lay_out(&sample::report());
    let count = scene.pages.len();
    for page in 0..count {
        let footer: Vec<String> =
            texts(&scene, page).into_iter().filter(|text| text.is_footer).map(|text| text.text.clone()).collect();
        let wanted = format!("{} of {count}", page + 1);
        assert_eq!(footer.contains(&wanted), page > 0, "page {}", page + 1);
    }
}

#[test]
fn a_name_without_end_leaves_the_rest_of_the_footer_its_place() {
    let name = "Consultative Assembly of the United Provinces and Free Cities ".repeat(8);
    let footer = Footer::naming(&format!("{name} · Readiness to innovate · 4 November 2026"), &name);
    let blocks = vec![heading(1, "One"), Block::PageBreak, heading(1, "Two")];
    let scene = lay_out(&Document { footer, ..document(blocks) });
    for page in 0..2 {
        let footer: Vec<_> = texts(&scene, page).into_iter().filter(|text| text.is_footer).collect();
        let said: String = footer.iter().map(|text| text.text.as_str()).collect();
        let rest = format!("… · Readiness to innovate · 4 November 2026{} of 2", page + 1);
        let kept = said.strip_suffix(&rest).unwrap_or_else(|| panic!("`{said}` does not end with `{rest}`"));
        assert!(name.starts_with(&format!("{kept} ")) && kept.len() > 20, "`{kept}`");
    }
}

#[test]
fn numbers_in_contents_are_as_small_as_the_sheet_that_they_stand_on() {
    let contents = || vec![Block::Contents { deepest: 1 }];
    let long = || (0..24).map(|_| Block::Paragraph(text(&"words that take their room ".repeat(7))));
    let sizes = |first: Vec<Block>| {
        let scene = lay_out(&document(vec![Block::Sheet(first), heading(1, "Roadmap")]));
        let found = texts(&scene, 0);
        let part = |wanted: &str| {
            let part = found.iter().find(|text| text.text.trim() == wanted && !text.is_footer);
            let run = part.unwrap_or_else(|| panic!("no `{wanted}`")).run;
            (run.size, run.baseline)
        };
        (part("Roadmap"), part("2"))
    };
    let (title, number) = sizes(contents());
    let (small_title, small_number) = sizes(contents().into_iter().chain(long()).collect());
    assert_eq!(title, number);
    assert!(small_title.0 < title.0, "the sheet is set smaller");
    let is_near = |left: f32, right: f32| (left - right).abs() < 0.01;
    assert!(
        is_near(small_title.0, small_number.0) && is_near(small_title.1, small_number.1),
        "{small_title:?} {small_number:?}"
    );
}

#[test]
fn heading_levels_never_leap_for_a_screen_reader() {
    let scene = lay_out(&document(vec![heading(3, "Three"), heading(4, "Four"), heading(1, "One"), heading(4, "x")]));
    let roles: Vec<Role> = elements(&scene, |role| matches!(role, Role::Heading(_)))
        .into_iter()
        .map(|node| scene.structure.nodes[node.0].role)
        .collect();
    assert_eq!(roles, [1, 2, 1, 2].map(Role::Heading));
}

#[test]
fn headings_of_one_level_under_one_heading_stay_of_one_level() {
    let levels = [1, 3, 3, 2, 3, 3, 1, 4, 4];
    let scene = lay_out(&document(levels.iter().map(|level| heading(*level, "x")).collect()));
    let roles: Vec<Role> = elements(&scene, |role| matches!(role, Role::Heading(_)))
        .into_iter()
        .map(|node| scene.structure.nodes[node.0].role)
        .collect();
    assert_eq!(roles, [1, 2, 2, 2, 3, 3, 1, 2, 2].map(Role::Heading));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert!(write(&sample::report()).bytes == write(&sample::report()).bytes);
}

#[test]
fn characters_that_no_font_has_are_reported_and_replaced() {
    let document = document(vec![paragraph("日本 and 日 and ✓ → ≥ é ő Я ế")]);
    assert_eq!(write(&document).missing, ['日', '本']);
    let scene = lay_out(&document);
    let drawn: String =
        all_texts(&scene).iter().filter(|text| !text.is_footer).map(|text| text.text.as_str()).collect();
    assert_eq!(drawn, "日本 and 日 and ✓ → ≥ é ő Я ế", "who copies or hears the text gets what was typed");
}

#[test]
fn no_glyph_is_the_font_s_missing_glyph() {
    let odd =
        "a\u{301}\u{325} \u{301} \u{25cc} q\u{30a}\u{1ab0} ﬁ \u{fe0f}☝\u{1f3fd} \u{e000} \u{10ffff} \u{2028}x\u{3000}y";
    let dressed = vec![
        Inline::Text(odd.into()),
        Inline::Strong(text(odd)),
        Inline::Emphasis(text(odd)),
        Inline::Strong(vec![Inline::Emphasis(text(odd))]),
    ];
    let scene = lay_out(&document(vec![Block::Paragraph(dressed), heading(1, odd), table(&[odd], vec![])]));
    for text in all_texts(&scene) {
        let mut glyphs = text.run.words.iter().flat_map(|word| scene.words.run(*word).glyphs);
        assert!(glyphs.all(|glyph| glyph.id != 0), "{:?}: `{}`", text.run.face, text.text);
    }
}

#[test]
fn a_link_over_two_lines_is_one_link_with_two_places() {
    let scene = lay_out(&document(vec![Block::Paragraph(vec![
        Inline::Text("See ".into()),
        link(sample::PROSE, "https://www.ipu.org"),
        Inline::Text(" for more.".into()),
    ])]));
    assert_eq!(elements(&scene, |role| role == Role::Link).len(), 1);
    assert!(scene.links.len() > 2);
    let paragraph = elements(&scene, |role| role == Role::Paragraph)[0];
    assert_eq!(words(&scene, paragraph), format!("See {} for more.", sample::PROSE));
}

#[test]
fn a_word_divided_at_a_line_end_is_copied_whole() {
    let words_of_cell = "Interparliamentary recommendations concerning administrative responsibilities";
    let row = vec![words_of_cell.to_owned(); 7];
    let scene = lay_out(&document(vec![table(&["a", "b", "c", "d", "e", "f", "g"], vec![row; 3])]));
    let hyphens = all_texts(&scene).iter().filter(|text| text.text.ends_with('\u{ad}')).count();
    assert!(hyphens > 0, "no word of a narrow cell is divided");
    for cell in elements(&scene, |role| role == Role::TableCell) {
        assert_eq!(words(&scene, cell).replace('\u{ad}', ""), words_of_cell);
    }
}

#[test]
fn a_soft_hyphen_of_the_author_is_seen_only_at_a_line_end() {
    let word = "Geschäfts\u{ad}ordnungs\u{ad}ausschuss";
    let scene = lay_out(&document(vec![table(&["a"; 8], vec![vec![word.into(); 8]]), paragraph(word)]));
    let drawn: Vec<String> = all_texts(&scene).iter().map(|text| text.text.clone()).collect();
    assert!(drawn.iter().any(|words| words == "Geschäfts\u{ad}"), "{drawn:?}");
    assert!(drawn.iter().any(|words| words == "Geschäftsordnungsausschuss"), "{drawn:?}");
}

#[test]
fn an_address_is_not_parted_after_its_scheme() {
    for filler in 1..30 {
        let scene =
            lay_out(&document(vec![paragraph(&format!("{} https://www.ipu.org/news/2026", "word ".repeat(filler)))]));
        assert!(all_texts(&scene).iter().all(|text| !text.text.trim_end().ends_with("://")), "after {filler} words");
    }
}

#[test]
fn headings_code_and_capitals_are_not_divided() {
    let long = "administrative responsibilities ".repeat(40);
    let code = Block::Paragraph(vec![Inline::Code(long.clone())]);
    let capitals = paragraph(&long.to_uppercase());
    let scene = lay_out(&document(vec![heading(2, &long), code, capitals]));
    assert!(all_texts(&scene).iter().all(|text| !text.text.contains('\u{ad}')));
}

#[test]
fn any_document_can_be_written() {
    for blocks in sample::hostile().into_iter().chain([sample::marked()]) {
        assert!(write(&document(blocks)).pages > 0);
    }
}

#[test]
fn what_is_taller_than_a_page_goes_on_on_the_next() {
    let tall = callout(CalloutKind::Caution, vec![paragraph(sample::PROSE); 30]);
    let nested = (0..40).fold(tall.clone(), |inner, _| callout(CalloutKind::Card, vec![inner]));
    let cell = table(&["a", "b"], vec![vec!["one".into(), sample::PROSE.repeat(40)]]);
    let header = table(&[&sample::PROSE.repeat(40)], vec![vec!["one".into()]; 3]);
    for block in [tall, nested, cell, header] {
        assert!(lay_out(&document(vec![block])).pages.len() > 1);
    }
}

#[test]
fn a_table_of_many_columns_stays_on_the_page() {
    for count in [14, 30, 45, 60, 120] {
        let header: Vec<String> = (0..count).map(|column| format!("Characteristic {column}")).collect();
        let header: Vec<&str> = header.iter().map(String::as_str).collect();
        let words = "WMW exceptionally";
        let scene = lay_out(&document(vec![table(&header, vec![vec![words.into(); count]; 3])]));
        for text in all_texts(&scene) {
            assert!(text.run.x >= SIDE - 0.1, "{count} columns: `{}`", text.text);
            assert!(text.run.x + text.run.width <= 595.3 - SIDE + 0.1, "{count} columns: `{}`", text.text);
        }
        let cells = elements(&scene, |role| matches!(role, Role::TableCell | Role::RowHeader { .. }));
        assert_eq!(cells.len(), 3 * count);
        for cell in cells {
            let kept: String = self::words(&scene, cell).replace(['\u{ad}', ' '], "");
            assert_eq!(kept, words.replace(' ', ""), "{count} columns");
        }
    }
}

#[test]
fn programs_that_read_pdf_agree() {
    let file = programs::saved(&write(&sample::report()).bytes);
    if let Some(output) = programs::run("qpdf", &["--check"], file.path(), &[]) {
        assert!(output.contains("No syntax or stream encoding errors found"), "{output}");
    }
    if let Some(output) = programs::run("pdftotext", &["-enc", "UTF-8"], file.path(), &["-"]) {
        for words in
            ["offices, staff and final", "œuvre, données", "Łódź, Ærøskøbing", "¿cuándo?", "formação", "pilots"]
        {
            assert!(output.contains(words), "`{words}` is not in the text");
        }
    }
}

#[test]
fn a_line_break_and_mixed_dress_keep_their_words() {
    let mixed = vec![
        Inline::Text("one".into()),
        Inline::Strong(text("two")),
        Inline::LineBreak,
        Inline::Emphasis(vec![Inline::Strong(text("three"))]),
        Inline::Code("four".into()),
    ];
    let scene = lay_out(&document(vec![Block::Paragraph(mixed)]));
    let node = elements(&scene, |role| role == Role::Paragraph)[0];
    assert_eq!(words(&scene, node), "onetwothreefour");
    let lines: BTreeSet<i32> =
        all_texts(&scene).iter().filter(|text| !text.is_footer).map(|text| text.run.baseline as i32).collect();
    assert_eq!(lines.len(), 2);
}

/// Writes target/demo.pdf, to be looked at: `cargo test --test pdf -- --ignored demo`.
#[test]
#[ignore = "writes a file to be looked at"]
fn demo() {
    let written = write(&sample::report());
    println!("{} pages, {} bytes, missing {:?}", written.pages, written.bytes.len(), written.missing);
    std::fs::write("target/demo.pdf", written.bytes).expect("target is writable");
    let mut letter = theme();
    letter.page = PageSize::Letter;
    letter.colours.accent = sample::colour("#7a2048");
    letter.colours.levels.reverse();
    let mut emblem = sample::hemicycle();
    for shape in &mut emblem.shapes {
        if let Shape::Circle { fill, .. } = shape {
            *fill = Some(letter.colours.accent);
        }
    }
    let cover = Block::Cover(vec![
        heading(1, "Short title"),
        paragraph("Parliament of Exampleland"),
        Block::Figure(emblem),
        paragraph("Assessed by the Office of the Secretary General, 12 May to 3 June 2026"),
    ]);
    let mut letter_report = sample::report();
    letter_report.blocks[0] = cover;
    let written = pdf::write(&letter_report, &letter, &options()).expect("any document can be written");
    std::fs::write("target/letter.pdf", written.bytes).expect("target is writable");
    for (index, blocks) in sample::hostile().into_iter().enumerate() {
        let written = write(&document(blocks));
        std::fs::write(format!("target/hostile-{index}.pdf"), written.bytes).expect("target is writable");
    }
}
