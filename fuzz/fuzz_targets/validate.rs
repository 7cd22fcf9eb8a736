//! Any text as a file of any kind, beside a sound pack: checks, fixes and every format come to an end without a panic.
#![no_main]

use std::sync::LazyLock;

use hemicycle::check::{Document, Setting, all_rules, arrange, check, fixed};
use hemicycle::diagnostic::{FileId, Finding, Severity, Source, render};
use hemicycle::rubric::{Pack, builtin_pack};
use jiff::civil::date;
use libfuzzer_sys::fuzz_target;

const NAMES: [&str; 8] = [
    "rubric.yaml",
    "catalogue/hubs.yaml",
    "catalogue/practices.yaml",
    "translations/fr.yaml",
    "cases/one.yaml",
    "answers.yaml",
    "theme.yaml",
    "report.md",
];

const SAMPLE: [(&str, &str); 4] = [
    ("rubric.yaml", include_str!("../../tests/fixtures/sample/rubric.yaml")),
    ("catalogue/hubs.yaml", include_str!("../../tests/fixtures/sample/hubs.yaml")),
    ("catalogue/practices.yaml", include_str!("../../tests/fixtures/sample/practices.yaml")),
    ("catalogue/guides.yaml", include_str!("../../tests/fixtures/sample/guides.yaml")),
];

static PACK: LazyLock<Pack> = LazyLock::new(builtin_pack);

fuzz_target!(|input: (u8, &str)| {
    let (kind, text) = input;
    let name = NAMES[usize::from(kind) % NAMES.len()];
    let mut sources: Vec<Source> =
        SAMPLE.iter().filter(|(other, _)| *other != name).map(|(name, text)| Source::new(*name, *text)).collect();
    sources.push(Source::new(name, text));
    let findings = findings(&sources, &PACK);
    let last = FileId(sources.len() - 1);
    let (again, _) = fixed(text, findings.iter().filter(|finding| finding.at.file == last));
    render::full(&findings, &sources, render::Terminal { colour: false, width: 80 });
    render::concise(&findings, &sources);
    render::json(&findings, &sources);
    render::sarif(&findings, &sources, all_rules(), "0");
    render::github(&findings, &sources);
    render::gitlab(&findings, &sources);
    render::junit(&findings, &sources, Severity::Warning);
    if again != text {
        let mut after = sources.clone();
        after[last.0] = Source::new(name, again.as_str());
        self::findings(&after, &PACK);
    }
});

fn findings(sources: &[Source], pack: &Pack) -> Vec<Finding> {
    let documents =
        sources.iter().enumerate().map(|(index, source)| Document::read(FileId(index), source, true)).collect();
    let setting = Setting { sources, today: date(2026, 11, 25), pack, beside: &[] };
    arrange(documents, sources).iter().flat_map(|unit| check(unit, &setting).0).collect()
}
