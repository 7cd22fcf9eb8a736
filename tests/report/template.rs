//! A template is checked against the names that the report offers.

mod mutants;

use crate::check::fixture::{Block, blocks};
use hemicycle::diagnostic::{FileId, Finding, Source};
use hemicycle::report::template::{RULES, Template, TemplateFile, check};

/// The findings of a template, of which each file is a name and a text.
pub fn findings(files: &[(&str, &str)]) -> (Vec<Finding>, Vec<Source>) {
    let sources: Vec<Source> = files.iter().map(|(name, text)| Source::new(*name, *text)).collect();
    let files: Vec<TemplateFile<'_>> = (sources.iter().enumerate())
        .map(|(index, source)| TemplateFile { id: FileId(index), name: &source.name, source, is_readable: true })
        .collect();
    (check(&files, &["participation", "ways-of-working"]), sources)
}

/// Each finding in one line: `file:line:column code: message; help`.
fn lines(files: &[(&str, &str)]) -> Vec<String> {
    let (findings, sources) = findings(files);
    findings.iter().map(|finding| line(finding, &sources)).collect()
}

pub fn line(finding: &Finding, sources: &[Source]) -> String {
    let (line, column) = finding.at.place.line_and_column();
    let name = &sources[finding.at.file.0].name;
    let help = finding.help.as_deref().unwrap_or("no help");
    format!("{name}:{line}:{column} {}: {}; {help}", finding.rule.code, finding.message)
}

#[test]
fn the_built_in_template_has_no_mistake() {
    let template = Template::builtin();
    assert_eq!(lines(&template.files().collect::<Vec<_>>()), [""; 0]);
}

#[test]
fn each_page_shows_a_template_that_is_wrong_and_one_that_is_right() {
    for rule in RULES {
        let (wrong, right) = rule.explanation.split_once("\nRight:\n").expect("a right example");
        let (_, wrong) = wrong.split_once("\nWrong:\n").expect("a wrong example");
        let codes: Vec<&str> = findings(&named(&files(wrong))).0.iter().map(|finding| finding.rule.code).collect();
        assert!(codes.contains(&rule.code), "{}: the wrong example has {codes:?}", rule.code);
        assert_eq!(lines(&named(&files(right))), [""; 0], "{}: the right example", rule.code);
    }
}

/// The files of an example: fences with the file's name.
fn files(example: &str) -> Vec<Block> {
    blocks(example).into_iter().filter(|block| block.language == "jinja").collect()
}

fn named(files: &[Block]) -> Vec<(&str, &str)> {
    files.iter().map(|file| (file.name.as_deref().expect("a name"), file.text.as_str())).collect()
}

#[test]
fn a_misspelt_file_of_a_section_is_told_once_and_at_its_place() {
    let report = "{% if wanted(\"hubs\") %}\n{% include \"hub.md\" %}\n{% endif %}\n";
    let told = lines(&[("hubs.md", "Text.\n"), ("report.md", report)]);
    assert_eq!(
        told,
        ["report.md:2:13 unknown-template-file: this template has no file `hub.md`; did you mean `hubs.md`?"]
    );
}

#[test]
fn a_mark_and_a_note_of_two_names_are_one_finding() {
    let (findings, _) = findings(&[
        (
            "part.md",
            "{% for one in report.guides %}[^source-{{ loop.index }}]{% endfor %}\n[^source-{{ loop.index }}]: x\n",
        ),
        ("report.md", "84 days.[^days]\n\n[^day]: Of 2025.\n{% include \"part.md\" %}\n"),
    ]);
    let [finding] = &findings.iter().filter(|finding| finding.rule.code.ends_with("-note")).collect::<Vec<_>>()[..]
    else {
        panic!("{findings:?}")
    };
    assert_eq!(finding.help.as_deref(), Some("did you mean `day`?"));
    assert_eq!(finding.also[0].place.line_and_column(), (3, 3));
}
