//! Two independent judges of accessible PDF look at whole reports: PDF/UA-1 and PDF/A-2a.
//!
//! `.ci/run` sets the judges up and names their program in `HEMICYCLE_PDF_JUDGES`, or says why it does not.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;

use hemicycle::answers::{self, Answers};
use hemicycle::pdf::{self, Options};
use hemicycle::report::block::Document;
use hemicycle::report::change::Assessment;
use hemicycle::report::found_file::FoundFile;
use hemicycle::report::logo;
use hemicycle::report::template::Extent;
use hemicycle::report::theme::{BUILTIN_THEMES, FontFile, Logo, PageSize, Theme};
use hemicycle::report::typeface;
use hemicycle::report::{Looks, Report, assess, blank, change, document};
use hemicycle::rubric::{Pack, builtin_pack};
use hemicycle::words::Words;

use super::{sample, write};
use crate::support::hard_answers::hard_answers;
use crate::support::no_answers;
use crate::support::program::case;

const JUDGES: &str = "HEMICYCLE_PDF_JUDGES";

/// The bytes of a report as the program writes them.
fn report(pack: &Pack, answers: &Answers, theme: &Theme) -> Vec<u8> {
    let report = assess(pack, answers);
    let looks = Looks { theme: theme.clone(), ..Looks::builtin() };
    let document = document(report, &looks, &Words::english()).expect("a document");
    let options = Options { created: 1_795_392_000, producer: "hemicycle test".into() };
    pdf::write(&document, theme, &options).expect("a PDF").bytes
}

/// The bytes of another document of the template.
fn other(report: &Report, extent: Extent, theme: Theme) -> Vec<u8> {
    let looks = Looks { extent, theme, ..Looks::builtin() };
    let document = document(report.clone(), &looks, &Words::english()).expect("a document");
    let options = Options { created: 1_795_392_000, producer: "hemicycle test".into() };
    pdf::write(&document, &looks.theme, &options).expect("a PDF").bytes
}

/// A logo in vectors, some of which are seen through and some cut out.
const DRAWN_LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 20\"><clipPath id=\"c\"><circle r=\"9\"/></clipPath>\
    <path d=\"M0 0H20V20\" clip-path=\"url(#c)\" fill-opacity=\".4\"/><path d=\"M20 0V20\" stroke=\"#a8501a\" \
    stroke-opacity=\".7\" stroke-dasharray=\"1 2\"/></svg>";

/// The bytes of a report with an SVG file as its logo.
fn with_logo(report: &Report, svg: &str) -> Vec<u8> {
    let logo = Logo { file: "arms.svg".to_owned(), alternative: "Arms".to_owned() };
    let drawing = logo::drawing(&logo, &FoundFile::Content(svg.as_bytes().to_vec())).expect("a drawing");
    let theme = Theme { logo: Some(logo), ..Theme::builtin() };
    let looks = Looks { theme, logo: Some(drawing), ..Looks::builtin() };
    let document = document(report.clone(), &looks, &Words::english()).expect("a document");
    let options = Options { created: 1_795_392_000, producer: "hemicycle test".into() };
    pdf::write(&document, &looks.theme, &options).expect("a PDF").bytes
}

/// The bytes of a report in fonts of one's own: of 2048 units per em, with outlines of both kinds, without accents.
fn with_own_fonts(report: &Report) -> Vec<u8> {
    let font = |name: &str| {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/fonts").join(name);
        let content = FoundFile::Content(fs::read(path).expect("a font"));
        let typeface = Some(Arc::new(typeface::read(&content).expect("a usable font")));
        Some(FontFile { path: name.to_owned(), typeface })
    };
    let mut theme = Theme::builtin();
    theme.fonts.text.regular = font("HouseSans-Regular.ttf");
    theme.fonts.text.bold = font("HouseSans-Bold.ttf");
    theme.fonts.headings.bold = font("HouseSerif-Bold.otf");
    other(report, Extent::Whole, theme)
}

/// The bytes of a report whose own words are those of a language, beside an earlier assessment, whose texts stay in English.
fn with_own_words(pack: &Pack, before: &Answers, now: &Answers, (language, own): (&str, &str)) -> Vec<u8> {
    let words = Words::with_own(own, language);
    let (earlier, mut report) = (assess(pack, before), assess(pack, now));
    let earlier = Assessment { answers: before, report: &earlier };
    report.change = Some(change(pack, earlier, Assessment { answers: now, report: &report }));
    let looks = Looks { theme: Theme { language: Some(language.to_owned()), ..Theme::builtin() }, ..Looks::builtin() };
    let document = document(report, &looks, &words).expect("a document");
    let options = Options { created: 1_795_392_000, producer: "hemicycle test".into() };
    pdf::write(&document, &looks.theme, &options).expect("a PDF").bytes
}

/// Reports that between them hold everything that a report can hold, and odd documents that no template makes; by name.
fn reports() -> Vec<(String, Vec<u8>)> {
    let pack = builtin_pack();
    let worked = |name: &str| {
        let text = fs::read_to_string(case(name)).expect("a case");
        (name.to_owned(), answers::read(&text, &pack.rubric).expect("a valid case"))
    };
    let mut all: Vec<(String, Answers)> = ["small-island", "uneven", "advanced"].map(worked).into();
    all.push(("empty".to_owned(), no_answers(&pack.rubric)));
    let mut reports: Vec<(String, Vec<u8>)> = (all.iter().zip(BUILTIN_THEMES.iter().cycle()))
        .map(|((name, answers), (theme, _))| {
            let looks = Theme::named(theme).expect("a built-in theme");
            (format!("{name}-{theme}"), report(&pack, answers, &looks))
        })
        .collect();
    let letter = Theme { page: PageSize::Letter, ..Theme::builtin() };
    reports.push(("hard".to_owned(), report(&pack, &hard_answers(&pack.rubric), &letter)));
    let theme = |index: usize| Theme::named(BUILTIN_THEMES[index].0).expect("a built-in theme");
    for (index, (name, answers)) in all.iter().enumerate() {
        let report = assess(&pack, answers);
        reports.push((format!("leadership-{name}"), other(&report, Extent::Leadership, theme(index % 3))));
    }
    for (index, (name, _)) in BUILTIN_THEMES.iter().enumerate() {
        reports.push((
            format!("worksheet-{name}"),
            other(&blank(&Words::english(), &pack), Extent::Worksheet, theme(index)),
        ));
    }
    let with_logo = |svg: &str| with_logo(&assess(&pack, &all[1].1), svg);
    reports.push(("drawn-logo".to_owned(), with_logo(DRAWN_LOGO)));
    reports.push(("painted-logo".to_owned(), with_logo(include_str!("../fixtures/logos/gradients.svg"))));
    reports.push(("own-fonts".to_owned(), with_own_fonts(&assess(&pack, &all[1].1))));
    let french = ("fr", include_str!("../fixtures/words/fr.ftl"));
    let arabic = ("ar", include_str!("../fixtures/words/ar.ftl"));
    for own in [french, arabic] {
        reports.push((format!("own-words-{}", own.0), with_own_words(&pack, &all[0].1, &all[1].1, own)));
    }
    for language in ["en", "ar"] {
        let marked = Document { language: language.into(), ..sample::document(sample::marked()) };
        reports.push((format!("marked-{language}"), write(&marked).bytes));
    }
    // The largest would take as long as all others together.
    let odd = sample::hostile().into_iter().map(|blocks| write(&sample::document(blocks)).bytes);
    reports.extend(odd.enumerate().map(|(index, bytes)| (format!("odd-{index}"), bytes)));
    reports.retain(|(name, bytes)| !name.starts_with("odd") || bytes.len() < 40_000);
    reports
}

#[test]
fn both_judges_pass_every_report() {
    let Some(judges) = std::env::var_os(JUDGES) else {
        println!("left out: {JUDGES} does not name the program that judges PDF");
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let files: Vec<PathBuf> = (reports().into_iter())
        .map(|(name, bytes)| {
            let path = folder.path().join(format!("{name}.pdf"));
            fs::write(&path, bytes).expect("there is room for a file");
            path
        })
        .collect();
    let verdict = Command::new(judges).args(["-f", "ua1,2a"]).args(&files).output().expect("the judges can be started");
    let said = String::from_utf8_lossy(&verdict.stdout);
    assert!(verdict.status.success(), "{said}\n{}", String::from_utf8_lossy(&verdict.stderr));
    // Each file passes twice with the first judge and once with the second.
    assert_eq!(said.lines().filter(|line| line.starts_with("PASS ")).count(), 2 * files.len(), "{said}");
    assert_eq!(said.lines().filter(|line| line.contains(": OK 0 kinds of failure")).count(), files.len(), "{said}");
}

#[test]
fn reports_are_the_same_in_whatever_order_they_are_made() {
    let pack = builtin_pack();
    let theme = Theme::builtin();
    let (empty, hard) = (no_answers(&pack.rubric), hard_answers(&pack.rubric));
    let (first_empty, first_hard) = (report(&pack, &empty, &theme), report(&pack, &hard, &theme));
    let (again_hard, again_empty) = (report(&pack, &hard, &theme), report(&pack, &empty, &theme));
    assert!(first_empty == again_empty && first_hard == again_hard, "what was made before changes the bytes");
    let threads: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> =
            [&hard, &empty, &hard].map(|answers| scope.spawn(|| report(&pack, answers, &theme))).into();
        threads.into_iter().map(|thread| thread.join().expect("a report")).collect()
    });
    assert!(threads == [first_hard.clone(), first_empty, first_hard], "what is made beside changes the bytes");
}
