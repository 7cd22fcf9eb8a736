//! The text of a template file to its tree, or to the finding that says where reading stopped.

use minijinja::machinery::{ast, parse};

use super::TemplateFile;
use super::outline::{Outline, outline};
use crate::diagnostic::{Finding, Place, in_ticks, nearest, plainly, rule};
use crate::report::template::render::syntax;

rule!(TEMPLATE_SYNTAX, "template-syntax", Template, Error, "a tag of a template cannot be read");
rule!(TEMPLATE_LIMIT, "template-limit", Template, Error, "a template is longer, or nested deeper, than can be read");

/// Every tag of the template language, for "did you mean".
const TAGS: &[&str] = &[
    "autoescape",
    "block",
    "call",
    "do",
    "elif",
    "else",
    "extends",
    "filter",
    "for",
    "from",
    "if",
    "import",
    "include",
    "macro",
    "raw",
    "set",
    "with",
];

/// Reads a file.
///
/// # Errors
///
/// The first place that cannot be read; what comes after it is not looked at.
pub(super) fn read<'a>(file: &TemplateFile<'a>) -> Result<ast::Stmt<'a>, Box<Finding>> {
    let text = &file.source.text;
    let outline =
        outline(text).map_err(|(bytes, message)| Box::new(too_much(file, file.source.place(bytes), message)))?;
    parse(text, file.name, syntax()).map_err(|error| Box::new(finding(file, &error, &outline)))
}

fn too_much(file: &TemplateFile<'_>, place: Place, message: String) -> Finding {
    let finding = Finding::new(&TEMPLATE_LIMIT, file.id, place, message).label("checking of this file stopped here");
    finding.help("split what is long into files, and put what comes again into a macro or a `for`")
}

fn finding(file: &TemplateFile<'_>, error: &minijinja::Error, outline: &Outline<'_>) -> Finding {
    let open = outline.open.last().copied();
    let place = match error.range() {
        Some(range) => file.source.place(file.source.boundary(range.start)..file.source.boundary(range.end)),
        None => Place::START,
    };
    let detail = error.detail().unwrap_or("this cannot be read");
    if detail == "template exceeds maximum recursion limits" {
        return too_much(file, place, "tags and brackets stand too deep within one another here".to_owned());
    }
    let new = |place: Place, message: String| {
        Finding::new(&TEMPLATE_SYNTAX, file.id, place, message).label("checking of this file stopped here")
    };
    if let Some(name) = detail.strip_prefix("unknown statement ") {
        return match open {
            Some(open) if is_end(name) => new(place, format!("{} does not end `{{% {} %}}`", tag(name), open.keyword))
                .also(file.id, file.place_of(open.keyword), "this is open")
                .help(format!("write `{{% end{} %}}` first", open.keyword)),
            None if is_end(name) => new(place, format!("{} ends nothing: no tag is open", tag(name)))
                .help(format!("leave out `{{% {} %}}`", plainly(name))),
            _ => new(place, format!("there is no tag {}", in_ticks(name))).help(match nearest(name, TAGS) {
                Some(tag) => format!("did you mean `{tag}`?"),
                None => format!("use one of: {}; a value is written `{{{{ … }}}}`", TAGS.join(", ")),
            }),
        };
    }
    match open {
        Some(open) if detail.starts_with("unexpected end of input") && is_whole_tag(file, place) => {
            new(file.place_of(open.keyword), format!("`{{% {} %}}` is never ended", open.keyword))
                .help(format!("write `{{% end{} %}}` where it ends", open.keyword))
        }
        _ => match NEVER_CLOSED.iter().find(|(told, _, _)| *told == detail) {
            // The reader names the end of the file for these.
            Some((_, message, help)) => {
                new(file.source.place(rest_of_line(file, outline.read_to)), (*message).to_owned()).help(*help)
            }
            None => opened(file, place, new(place, in_plain_words(detail))),
        },
    }
}

/// With the place where the tag begins in which reading stopped, if that is on a line before.
fn opened(file: &TemplateFile<'_>, place: Place, finding: Finding) -> Finding {
    const BRACES: [(&str, &str); 2] = [("{{", "}}"), ("{%", "%}")];
    let before = &file.source.text[..file.source.boundary(place.bytes().start)];
    let Some((start, end)) = BRACES.iter().filter_map(|(open, end)| Some((before.rfind(open)?, *end))).max() else {
        return finding;
    };
    let begins = file.source.place(start..start + 2);
    if before[start..].contains(end) || begins.line_and_column().0 == place.line_and_column().0 {
        return finding;
    }
    finding.also(file.id, begins, "this is open").help(format!("write `{end}` where it ends"))
}

/// What the reader says of something that begins and never ends, and what to say of it.
const NEVER_CLOSED: &[(&str, &str, &str)] = &[
    ("unexpected end of string", "this text is never closed", "write the same quote where the text ends"),
    ("unexpected end of comment", "this comment is never closed", "write `#}` where the comment ends"),
    ("unexpected end of raw block", "`{% raw %}` is never ended", "write `{% endraw %}` where it ends"),
];

/// From the first sign after a byte to the end of its line.
fn rest_of_line(file: &TemplateFile<'_>, byte: usize) -> std::ops::Range<usize> {
    let rest = &file.source.text[file.source.boundary(byte)..];
    let start = file.source.text.len() - rest.trim_start().len();
    let line = file.source.line_bytes(file.source.position(start).line);
    start..line.end.max(start)
}

fn tag(name: &str) -> String {
    format!("`{{% {} %}}`", plainly(name))
}

fn is_end(name: &str) -> bool {
    name.starts_with("end") || ["else", "elif"].contains(&name)
}

/// Whether the reader came to the end outside a tag, so that it is a whole tag that is open.
fn is_whole_tag(file: &TemplateFile<'_>, place: Place) -> bool {
    let text = &file.source.text;
    let before = &text[..file.source.boundary(place.bytes().end)];
    let begun = before.rfind("{%").max(before.rfind("{{"));
    let ended = before.rfind("%}").max(before.rfind("}}"));
    begun <= ended
}

/// The reader's words, turned round, with signs in place of its names for them.
fn in_plain_words(detail: &str) -> String {
    match detail.strip_prefix("unexpected ").or(detail.strip_prefix("unknown ")) {
        Some("character") => "this sign means nothing here".to_owned(),
        Some(rest) => match rest.split_once(", expected ") {
            Some((there, wanted)) => format!("{} should be here, not {}", plain(wanted), plain(there)),
            None => format!("{} should not be here", plain(rest)),
        },
        None => detail.to_owned(),
    }
}

fn plain(name: &str) -> String {
    const PLAIN: &[(&str, &str)] = &[
        ("start of variable block", "`{{`"),
        ("end of variable block", "`}}`"),
        ("start of block", "`{%`"),
        ("end of block", "`%}`"),
        ("end of input", "the end of the file"),
        ("identifier", "a name"),
        ("identifier or integer", "a name or a number"),
        ("expression", "a value"),
        ("template-data", "text"),
        ("string", "text in quotes"),
        ("integer", "a number"),
        ("float", "a number"),
        ("assignment operator", "`=`"),
        ("comma", "`,`"),
        ("missing keyword", "`missing`"),
        ("in", "`in`"),
        ("as", "`as`"),
        ("import", "`import`"),
        ("context", "`context`"),
        ("keyword", "the name of a tag"),
        ("block keyword", "the name of a tag"),
        ("statement", "the name of a tag"),
    ];
    PLAIN.iter().find(|(from, _)| *from == name).map_or(name, |(_, to)| to).to_owned()
}
