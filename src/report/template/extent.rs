//! Which document of a template is made, and how much of it.

use super::names::{LEADERSHIP, MAIN, WORKSHEET};
use super::render::Template;
use crate::diagnostic::advice_and_all;

/// The section that compares with an earlier assessment.
const CHANGE: &str = "change";

/// Which document of a template is made, and how much of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Extent {
    /// The report with all its sections.
    #[default]
    Whole,
    /// The report with these sections, in the order of the template, and with what stands in no section.
    Sections(Vec<String>),
    /// The summary for the leadership.
    Leadership,
    /// The blank questionnaire.
    Worksheet,
}

/// Why sections could not be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SectionError {
    /// The template has none.
    NoneOffered,
    /// The template has no section of this name.
    Unknown {
        name: String,
        /// What to write in its place.
        advice: String,
    },
}

impl Extent {
    /// The report with some of the template's sections: those of the names that are given, in whatever order.
    ///
    /// # Errors
    ///
    /// A name that the template does not offer.
    pub fn of_sections(names: &[String], template: &Template) -> Result<Extent, SectionError> {
        let offered = template.sections();
        if offered.is_empty() {
            return Err(SectionError::NoneOffered);
        }
        if let Some(name) = names.iter().find(|name| !offered.contains(name)) {
            let offered: Vec<&str> = offered.iter().map(String::as_str).collect();
            let advice = advice_and_all(name, &offered, "one or more of");
            return Err(SectionError::Unknown { name: name.clone(), advice });
        }
        let is_whole = offered.iter().all(|name| names.contains(name));
        let chosen = offered.into_iter().filter(|name| names.contains(name)).collect();
        Ok(if is_whole { Extent::Whole } else { Extent::Sections(chosen) })
    }

    /// Whether a section is asked for by name that has nothing to say without an earlier assessment.
    pub fn needs_earlier_answers(&self) -> bool {
        matches!(self, Extent::Sections(names) if names.iter().any(|name| name == CHANGE))
    }

    /// The file of a template with which the document begins.
    pub fn beginning(&self) -> &'static str {
        match self {
            Extent::Whole | Extent::Sections(_) => MAIN,
            Extent::Leadership => LEADERSHIP,
            Extent::Worksheet => WORKSHEET,
        }
    }

    /// What a report says of how much of it is there; `None` for all of it.
    pub fn in_words(&self) -> Option<String> {
        match self {
            Extent::Whole => None,
            Extent::Sections(names) => Some(names.join(",")),
            Extent::Leadership => Some("leadership".to_owned()),
            Extent::Worksheet => Some("worksheet".to_owned()),
        }
    }
}
