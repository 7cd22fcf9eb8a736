//! The groups of words that a translation has, and the keys of each, in the order of [`Translation`].
//!
//! [`Translation`]: crate::rubric::Translation

/// A group of parts: a key of a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    Rubric,
    Scale,
    Evidence,
    Profile,
    Dimensions,
    Areas,
    Questions,
}

impl Group {
    pub const ALL: [Group; 7] = [
        Group::Rubric,
        Group::Scale,
        Group::Evidence,
        Group::Profile,
        Group::Dimensions,
        Group::Areas,
        Group::Questions,
    ];

    /// Its key in a translation.
    pub fn key(self) -> &'static str {
        match self {
            Group::Rubric => "rubric",
            Group::Scale => "scale",
            Group::Evidence => "evidence",
            Group::Profile => "profile",
            Group::Dimensions => "dimensions",
            Group::Areas => "areas",
            Group::Questions => "questions",
        }
    }

    /// What one of its parts is called.
    pub fn singular(self) -> &'static str {
        match self {
            Group::Rubric => "rubric",
            Group::Scale => "level",
            Group::Evidence => "class of evidence",
            Group::Profile => "question of the profile",
            Group::Dimensions => "dimension",
            Group::Areas => "area",
            Group::Questions => "question",
        }
    }

    /// The id of the part that a key names; a level's number can be written in several ways.
    pub fn part_id(self, written: &str) -> String {
        match self {
            Group::Scale => level_key(written),
            Group::Rubric | Group::Evidence | Group::Profile | Group::Dimensions | Group::Areas | Group::Questions => {
                written.to_owned()
            }
        }
    }

    /// The texts of one of its parts, in the order of the translation's fields.
    pub fn fields(self) -> &'static [Field] {
        const RUBRIC: &[Field] = &[required("title"), required("purpose"), required("unit"), list("how_to_answer")];
        const NAME: &[Field] = &[required("name"), required("meaning")];
        const PROFILE: &[Field] = &[required("ask"), optional("help"), field("choices", FieldKind::Choices)];
        const DIMENSION: &[Field] = &[required("title"), required("definition")];
        const AREA: &[Field] = &[required("title"), required("why")];
        const QUESTION: &[Field] = &[
            required("text"),
            optional("not_applicable"),
            field("levels", FieldKind::Levels),
            list("evidence"),
            list("ask"),
        ];
        match self {
            Group::Rubric => RUBRIC,
            Group::Scale | Group::Evidence => NAME,
            Group::Profile => PROFILE,
            Group::Dimensions => DIMENSION,
            Group::Areas => AREA,
            Group::Questions => QUESTION,
        }
    }
}

/// A key of a part, and the texts at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    pub key: &'static str,
    pub kind: FieldKind,
}

impl Field {
    /// The key by which a text of this field is known; a level's number can be written in several ways.
    pub fn text_key(self, written: &str) -> String {
        match self.kind {
            FieldKind::Levels => level_key(written),
            FieldKind::Required | FieldKind::Optional | FieldKind::List | FieldKind::Choices => written.to_owned(),
        }
    }
}

/// A level's number in the one way of writing it.
fn level_key(written: &str) -> String {
    crate::yaml::whole(written).map_or_else(|| written.to_owned(), |number| number.to_string())
}

const fn field(key: &'static str, kind: FieldKind) -> Field {
    Field { key, kind }
}

const fn required(key: &'static str) -> Field {
    field(key, FieldKind::Required)
}

const fn optional(key: &'static str) -> Field {
    field(key, FieldKind::Optional)
}

const fn list(key: &'static str) -> Field {
    field(key, FieldKind::List)
}

/// How many texts stand at a key, and by what they are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    Required,
    Optional,
    /// By their places.
    List,
    /// By the numbers of the levels.
    Levels,
    /// By the ids of the choices; the texts are their names.
    Choices,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rubric::Translation;
    use crate::schema::json_schema;

    #[test]
    fn each_group_has_the_fields_of_the_translation_in_their_order() {
        let schema = json_schema::<Translation>(true);
        let keys = |definition: &str| -> Vec<String> {
            let properties = schema.get("$defs").and_then(|all| all[definition]["properties"].as_object().cloned());
            properties.expect("a definition with fields").keys().filter(|key| *key != "of").cloned().collect()
        };
        for (group, definition) in [
            (Group::Rubric, "RubricWords"),
            (Group::Scale, "NameWords"),
            (Group::Evidence, "NameWords"),
            (Group::Profile, "FieldWords"),
            (Group::Dimensions, "DimensionWords"),
            (Group::Areas, "AreaWords"),
            (Group::Questions, "QuestionWords"),
        ] {
            let mut fields: Vec<&str> = group.fields().iter().map(|field| field.key).collect();
            fields.sort_unstable();
            assert_eq!(fields, keys(definition), "{definition}");
        }
    }
}
