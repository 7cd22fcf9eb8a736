//! Examples in Markdown: fenced blocks that are the files of a small pack.
//!
//! The language of a block is followed by the name of its file; without one it is `rubric.yaml`. An example that says
//! "On the sample pack" begins with the files of `tests/fixtures/sample`, which its blocks replace; a block with the language
//! `edit` changes one of them: the lines above `=====` become those below. A block with the language `base64` is a picture, and
//! so is one whose name ends in `.svg`.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hemicycle::check::{Beside, Document, Setting, arrange, check};
use hemicycle::diagnostic::{FileId, Finding, Source};
use hemicycle::report::found_file::FoundFile;
use hemicycle::rubric::{Pack, builtin_pack};
use jiff::civil::date;

use crate::support::sample_pack::Texts;

/// A fenced block.
#[derive(Debug)]
pub struct Block {
    pub language: String,
    pub name: Option<String>,
    pub text: String,
}

/// The fenced blocks of a text.
pub fn blocks(markdown: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = markdown.lines();
    while let Some(line) = lines.next() {
        let Some(information) = line.strip_prefix("```") else { continue };
        let fence: String = "`".repeat(3 + information.len() - information.trim_start_matches('`').len());
        let mut words = information.trim_start_matches('`').split_whitespace().map(str::to_owned);
        let (language, name) = (words.next().unwrap_or_default(), words.next());
        let text: Vec<&str> = lines.by_ref().take_while(|line| *line != fence).collect();
        blocks.push(Block { language, name, text: format!("{}\n", text.join("\n")) });
    }
    blocks
}

/// The files of an example.
#[derive(Debug)]
pub struct Example {
    files: Vec<Source>,
    pictures: BTreeMap<String, Vec<u8>>,
}

impl Example {
    pub fn of(markdown: &str) -> Example {
        let mut files =
            if markdown.contains("On the sample pack") { Texts::of_the_sample().files() } else { Vec::new() };
        let mut pictures = BTreeMap::new();
        for block in blocks(markdown) {
            let name = block.name.unwrap_or_else(|| "rubric.yaml".to_owned());
            if block.language == "base64" {
                pictures.insert(name, STANDARD.decode(block.text.replace('\n', "")).expect("base64"));
                continue;
            }
            if block.language == "font" {
                pictures.insert(name, include_bytes!("../../templates/fonts/NotoSans-Regular.ttf").to_vec());
                continue;
            }
            if name.ends_with(".svg") {
                pictures.insert(name, block.text.into_bytes());
                continue;
            }
            let place = files.iter().position(|file| file.name == name);
            let text = match (block.language.as_str(), place) {
                ("edit", Some(index)) => edited(&files[index].text, &block.text),
                ("edit", None) => panic!("there is no {name} to edit"),
                _ => block.text,
            };
            match place {
                Some(index) => files[index] = Source::new(name, text),
                None => files.push(Source::new(name, text)),
            }
        }
        assert!(!files.is_empty(), "no files in:\n{markdown}");
        Example { files, pictures }
    }

    /// Everything that is found in the files.
    pub fn findings(&self) -> Vec<Finding> {
        findings_with(&self.files, &self.pictures)
    }

    pub fn shown(&self) -> String {
        self.files.iter().map(|file| format!("--- {}\n{}", file.name, file.text)).collect()
    }
}

/// Everything that is found in files, on 25 November 2026.
pub fn findings(files: &[Source]) -> Vec<Finding> {
    findings_with(files, &BTreeMap::new())
}

/// The same with pictures beside the files, by their paths.
fn findings_with(files: &[Source], pictures: &BTreeMap<String, Vec<u8>>) -> Vec<Finding> {
    static BUILTIN: LazyLock<Pack> = LazyLock::new(builtin_pack);
    let documents: Vec<Document> =
        (files.iter().enumerate()).map(|(index, source)| Document::read(FileId(index), source, true)).collect();
    let beside: Vec<Beside> = (documents.iter())
        .flat_map(|document| document.files_beside().into_iter().map(move |path| (document.file, path)))
        .map(|(theme, path)| {
            let place = Path::new(&files[theme.0].name).with_file_name(path);
            let content = pictures.get(place.to_str().expect("UTF-8")).cloned();
            let found = content.map_or(FoundFile::Missing, FoundFile::Content);
            Beside { theme, path: path.to_owned(), found }
        })
        .collect();
    let setting = Setting { sources: files, today: date(2026, 11, 25), pack: &BUILTIN, beside: &beside };
    arrange(documents, files).iter().flat_map(|unit| check(unit, &setting).0).collect()
}

#[track_caller]
fn edited(text: &str, change: &str) -> String {
    let (this, that) = change.split_once("=====\n").expect("an edit has a line `=====`");
    assert_eq!(text.matches(this).count(), 1, "this must stand once in the file:\n{this}");
    text.replace(this, that)
}

/// The examples under the headings "Triggers" and "Near misses"; a rule across the page parts them.
pub fn examples(markdown: &str) -> (Vec<Example>, Vec<Example>) {
    let (triggers, near_misses) = markdown.split_once("## Near misses\n").expect("a heading `## Near misses`");
    let parts = |text: &str| text.split("\n---\n").filter(|part| part.contains("```")).map(Example::of).collect();
    (parts(triggers), parts(near_misses))
}
