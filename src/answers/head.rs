//! Which rubric the answers of a file belong to, and who gave them.

use super::item::{Fields, no_hint};
use super::model::{Assessor, RubricReference};
use super::problem::Problems;
use super::rules::OTHER_RUBRIC;
use super::version::Age;
use super::when::present;
use crate::diagnostic::{Place, in_ticks, nearest};
use crate::rubric::Rubric;

/// Which rubric the answers belong to.
///
/// # Errors
///
/// Another rubric or a newer version of it: then nothing else in the file can be judged.
pub(super) fn rubric_reference(
    file: &Fields<'_>,
    rubric: &Rubric,
    problems: &mut Problems,
) -> Result<Option<(RubricReference, Age)>, Unjudged> {
    let example = format!("`rubric: {{id: {}, version: '{}'}}`", rubric.id, rubric.version);
    let Some(item) = file.required("rubric", &example, problems) else { return Ok(None) };
    let Some(fields) = item.fields(&["id", "version"], no_hint, problems) else { return Ok(None) };
    let id = fields.required("id", &format!("`id: {}`", rubric.id), problems);
    let version = fields.required("version", &format!("`version: '{}'`", rubric.version), problems);
    if let Some(item) = id {
        let named = item.text(problems).trim().to_owned();
        let is_a_slip = named.is_empty() || nearest(&named, &[&rubric.id]).is_some();
        if named != rubric.id && !is_a_slip {
            return Err(Unjudged::OtherRubric { named, at: item.place() });
        }
        if named != rubric.id {
            item.problem(problems, &OTHER_RUBRIC, || {
                format!("{} is not the id of a rubric; did you mean `{}`?", in_ticks(&named), rubric.id)
            });
        }
    }
    let Some(item) = version else { return Ok(None) };
    if present(item, &rubric.version, problems).is_none() {
        return Ok(None);
    }
    let given = item.text(problems);
    let age = Age::of(given.trim(), &rubric.version);
    if age == Age::Newer {
        return Err(Unjudged::NewerVersion { given, at: item.place() });
    }
    Ok(Some((RubricReference { id: rubric.id.clone(), version: given }, age)))
}

/// Where the version is written, and the keys that lead there.
pub(super) fn place_of_version(file: &Fields<'_>) -> Option<(Place, String)> {
    let version = file.get("rubric")?.get("version")?;
    Some((version.place(), version.path))
}

/// Why the answers cannot be judged by the rubric that they are read for.
pub(super) enum Unjudged {
    OtherRubric { named: String, at: Place },
    NewerVersion { given: String, at: Place },
}

/// Who answered.
pub(super) fn assessor(file: &Fields<'_>, problems: &mut Problems) -> Assessor {
    let fields = file.get("assessor").and_then(|item| item.fields(&["name", "role"], no_hint, problems));
    let Some(fields) = fields else { return Assessor::default() };
    Assessor { name: fields.text("name", problems), role: fields.text("role", problems) }
}
