//! What a file is for.

use std::path::Path;
use std::sync::LazyLock;

use crate::answers::AnswersFile;
use crate::report::theme::Theme;
use crate::rubric::{CatalogueFile, Rubric, Translation};
use crate::schema::{Schema, Shape, json_schema};
use crate::yaml::Node;

/// What a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Rubric,
    Catalogue,
    Translation,
    /// Answers with what must come of them.
    Case,
    Answers,
    Theme,
    /// A part of a report's template.
    Template,
    /// What a report says beside the text of its template.
    Words,
}

impl Kind {
    /// What the name of a file says of its kind: its place in a pack, or its ending.
    pub fn of_name(name: &str) -> Option<Kind> {
        let path = Path::new(name);
        let folder = path.parent().and_then(Path::file_name).and_then(|name| name.to_str());
        match (folder, path.file_name().and_then(|name| name.to_str())) {
            (_, Some("rubric.yaml" | "rubric.yml")) => Some(Kind::Rubric),
            (_, Some("theme.yaml" | "theme.yml")) => Some(Kind::Theme),
            (_, Some("answers.yaml" | "answers.yml")) => Some(Kind::Answers),
            (Some("catalogue"), Some(_)) => Some(Kind::Catalogue),
            (Some("translations"), Some(_)) => Some(Kind::Translation),
            (Some("cases"), Some(_)) => Some(Kind::Case),
            (_, Some(name)) if name.ends_with(".md") => Some(Kind::Template),
            (_, Some(name)) if name.ends_with(".ftl") => Some(Kind::Words),
            (_, _) => None,
        }
    }

    /// What the keys of a file say of its kind.
    pub fn of_tree(root: &Node) -> Option<Kind> {
        let has = |keys: &[&str]| keys.iter().any(|key| root.get(key).is_some());
        if has(&["translates"]) {
            Some(Kind::Translation)
        } else if has(&["expect"]) {
            Some(Kind::Case)
        } else if has(&["rubric", "responses", "started", "assessor"]) {
            Some(Kind::Answers)
        } else if has(&["dimensions", "scale", "scoring", "recommending"]) {
            Some(Kind::Rubric)
        } else if has(&["hubs", "networks", "practices", "guides"]) {
            Some(Kind::Catalogue)
        } else if has(&["colours"]) {
            Some(Kind::Theme)
        } else {
            None
        }
    }

    /// What it is called, with its article.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Rubric => "a rubric",
            Kind::Catalogue => "a catalogue",
            Kind::Translation => "a translation",
            Kind::Case => "a case",
            Kind::Answers => "an answers file",
            Kind::Theme => "a theme",
            Kind::Template => "a template",
            Kind::Words => "the words of a report",
        }
    }

    /// What such a file must look like; `None` where a reader of its own tells.
    pub(super) fn shape(self) -> Option<&'static Shape> {
        static RUBRIC: LazyLock<Shape> = LazyLock::new(|| Shape::of::<Rubric>(true));
        static CATALOGUE: LazyLock<Shape> = LazyLock::new(|| Shape::of::<CatalogueFile>(true));
        static TRANSLATION: LazyLock<Shape> = LazyLock::new(|| Shape::of::<Translation>(true));
        static THEME: LazyLock<Shape> = LazyLock::new(|| Shape::of::<Theme>(true));
        match self {
            Kind::Rubric => Some(&RUBRIC),
            Kind::Catalogue => Some(&CATALOGUE),
            Kind::Translation => Some(&TRANSLATION),
            Kind::Theme => Some(&THEME),
            Kind::Case | Kind::Answers | Kind::Template | Kind::Words => None,
        }
    }

    /// The kinds that have a JSON Schema, each with the name of its file.
    pub const SCHEMAS: [(Kind, &str); 6] = [
        (Kind::Rubric, "rubric"),
        (Kind::Catalogue, "catalogue"),
        (Kind::Answers, "answers"),
        (Kind::Theme, "theme"),
        (Kind::Translation, "translation"),
        (Kind::Case, "case"),
    ];

    /// The JSON Schema of such files as the text of a file; `None` for templates and their words.
    pub fn schema_text(self) -> Option<String> {
        Some(crate::schema::text(&self.schema()?))
    }

    /// The JSON Schema of such files; `None` for templates and their words.
    pub fn schema(self) -> Option<Schema> {
        match self {
            Kind::Rubric => Some(json_schema::<Rubric>(true)),
            Kind::Catalogue => Some(json_schema::<CatalogueFile>(true)),
            Kind::Translation => Some(json_schema::<Translation>(true)),
            Kind::Theme => Some(json_schema::<Theme>(true)),
            Kind::Case => Some(case_schema()),
            Kind::Answers => Some(json_schema::<AnswersFile>(false)),
            Kind::Template | Kind::Words => None,
        }
    }
}

/// The schema of answers, in which what must come of them has to stand.
fn case_schema() -> Schema {
    let mut schema = json_schema::<AnswersFile>(false);
    schema.insert("title".to_owned(), "Case".into());
    let required = schema.get_mut("required").and_then(|required| required.as_array_mut());
    required.expect("answers have keys that must be there").push("expect".into());
    schema
}
