//! A single value held against its shape: a text, a number, a truth, one of some words.

use super::check::{Check, Owner, place_of, range};
use super::rules::{AMBIGUOUS_VALUE, OUT_OF_RANGE, UNTRIMMED_TEXT, WRONG_FORM};
use super::shape::Numbers;
use crate::diagnostic::structure::{EMPTY_VALUE, INVALID_DATE, UNKNOWN_VALUE, WRONG_TYPE};
use crate::diagnostic::{Finding, advice_and_few, in_ticks};
use crate::form::Form;
use crate::yaml::{Kind, Node, foreign_reading, number, quoted, truth, whole};

impl Check<'_> {
    pub(super) fn text_value(&mut self, node: &Node, form: Option<Form>, may_be_empty: bool, owner: Owner<'_>) {
        let Kind::Scalar { text, quoted: is_quoted } = &node.kind else {
            return self.wrong_type(node, owner, "a text", || {
                "write the text after the colon; put it between quotes if it begins with a bracket or holds `: `"
                    .to_owned()
            });
        };
        if text.trim().is_empty() && !may_be_empty {
            self.tell(&EMPTY_VALUE, place_of(node, owner), |finding| match form {
                Some(form) => {
                    Finding { message: format!("{} is empty", in_ticks(owner.name)), ..finding }.help(form.advice())
                }
                None => Finding { message: format!("{} has no words in it", in_ticks(owner.name)), ..finding }
                    .help(format!("write `{}: …`", owner.name)),
            });
            return;
        }
        if form.is_some_and(|form| !self.form(node, text, form)) {
            return;
        }
        if let Some(foreign) = foreign_reading(text).filter(|_| !is_quoted) {
            let written = quoted(text);
            let bytes = node.place.bytes();
            let can_fix = self.text.get(bytes.clone()) == Some(&**text);
            self.tell(&AMBIGUOUS_VALUE, node.place, |finding| {
                let finding = Finding {
                    message: format!("some programs read {} as {}, not as a text", in_ticks(text), foreign),
                    ..finding
                };
                let finding = finding.help(format!("put it between quotes: {}", in_ticks(&written)));
                if can_fix { finding.fix("put it between quotes", bytes, written) } else { finding }
            });
        }
        self.untrimmed(node, text, *is_quoted);
    }

    /// White space at an end is only there on purpose in a block, where its last line end is usual.
    fn untrimmed(&mut self, node: &Node, text: &str, is_quoted: bool) {
        let is_trimmed = !text.starts_with([' ', '\t']) && !text.ends_with([' ', '\t']);
        let bytes = node.place.bytes();
        let written = self.text.get(bytes.clone()).unwrap_or_default();
        let Some(sign) = written.chars().next().filter(|sign| is_quoted && matches!(sign, '"' | '\'')) else { return };
        if is_trimmed || text.trim().is_empty() {
            return;
        }
        let inside = written.strip_prefix(sign).and_then(|rest| rest.trim_end().strip_suffix(sign));
        let trimmed = inside.filter(|inside| !inside.contains(['\\', '\n'])).map(str::trim);
        let fixed = trimmed.map(|trimmed| format!("{sign}{trimmed}{sign}"));
        let end = bytes.start + written.trim_end().len();
        self.tell(&UNTRIMMED_TEXT, node.place, |finding| {
            let finding = Finding { message: "the text begins or ends with spaces".to_owned(), ..finding };
            match fixed {
                Some(fixed) => finding.help(format!("write {}", in_ticks(&fixed))).fix(
                    "remove the spaces at its ends",
                    bytes.start..end,
                    fixed,
                ),
                None => finding.help("remove the spaces at its ends"),
            }
        });
    }

    /// Whether a text has a form; tells where it has not.
    pub(super) fn form(&mut self, node: &Node, text: &str, form: Form) -> bool {
        if form.accepts(text) {
            return true;
        }
        let rule = match form {
            Form::Date | Form::Day | Form::Moment => &INVALID_DATE,
            Form::Identifier | Form::WebAddress | Form::Colour | Form::Language | Form::Fingerprint => &WRONG_FORM,
        };
        self.tell(rule, node.place, |finding| {
            let message = format!("{} is not {}", in_ticks(text), form.name());
            Finding { message, ..finding }.help(form.advice())
        });
        false
    }

    pub(super) fn number(&mut self, node: &Node, numbers: &Numbers, owner: Owner<'_>) {
        let expected = if numbers.whole { "a whole number" } else { "a number" };
        let read = |text: &str| if numbers.whole { whole(text).map(|whole| whole as f64) } else { number(text) };
        let Kind::Scalar { text, quoted } = &node.kind else {
            return self.wrong_type(node, owner, expected, || format!("write {}", range(numbers)));
        };
        let Some(value) = read(text).filter(|_| !*quoted) else {
            let plain = read(text).filter(|_| *quoted).map(|_| text.to_string());
            let bytes = node.place.bytes();
            let help = match (&plain, numbers.meant_by(text)) {
                (Some(plain), _) => format!("remove the quotes: {}", in_ticks(plain)),
                (None, Some(meant)) => format!("write {}", in_ticks(&meant)),
                (None, None) => format!("write {}, in decimal digits without signs between", range(numbers)),
            };
            let subject = in_ticks(owner.name);
            let message = match &plain {
                Some(_) => format!("{subject} must be {expected}, not a text in quotes"),
                None => format!("{subject} must be {expected}, not {}", in_ticks(text)),
            };
            let written = self.text.get(bytes.clone()).unwrap_or_default().trim_end();
            let is_simple = written.len() == text.len() + 2;
            let end = bytes.start + written.len();
            return self.tell(&WRONG_TYPE, place_of(node, owner), |finding| {
                let finding = Finding { message, ..finding }.help(help);
                match plain.filter(|_| is_simple) {
                    Some(plain) => finding.fix("remove the quotes", bytes.start..end, plain),
                    None => finding,
                }
            });
        };
        if !numbers.allow(value) {
            self.tell(&OUT_OF_RANGE, node.place, |finding| {
                let message = format!("{} is out of range for {}", in_ticks(text), in_ticks(owner.name));
                Finding { message, ..finding }.help(format!("write {}", range(numbers)))
            });
        }
    }

    pub(super) fn truth(&mut self, node: &Node, owner: Owner<'_>) {
        let text = match &node.kind {
            Kind::Scalar { text, quoted: false } if truth(text).is_some() => return,
            Kind::Scalar { text, .. } => text,
            Kind::Sequence(_) | Kind::Mapping(_) => {
                return self.wrong_type(node, owner, "`true` or `false`", || "write `true` or `false`".to_owned());
            }
        };
        let meant = match text.trim().to_lowercase().as_str() {
            "true" | "yes" | "on" | "y" => Some("true"),
            "false" | "no" | "off" | "n" => Some("false"),
            _ => None,
        };
        let is_only_quoted = truth(text).is_some();
        let bytes = node.place.bytes();
        let written = self.text.get(bytes.clone()).unwrap_or_default().trim_end();
        let (end, is_simple) = (bytes.start + written.len(), !written.contains('\n'));
        self.tell(&WRONG_TYPE, place_of(node, owner), |finding| {
            let found = if is_only_quoted { "a text in quotes".to_owned() } else { in_ticks(text) };
            let message = format!("{} must be `true` or `false`, not {found}", in_ticks(owner.name));
            let finding = Finding { message, ..finding };
            match meant.filter(|_| is_simple) {
                Some(meant) if is_only_quoted => finding.help(format!("remove the quotes: `{meant}`")).fix(
                    "remove the quotes",
                    bytes.start..end,
                    meant,
                ),
                Some(meant) => {
                    finding.help(format!("write `{meant}`")).fix(format!("write `{meant}`"), bytes.start..end, meant)
                }
                None => finding.help("write `true` or `false`"),
            }
        });
    }

    pub(super) fn word(&mut self, node: &Node, words: &[String], owner: Owner<'_>) {
        let names: Vec<&str> = words.iter().map(String::as_str).collect();
        let Some(text) = node.text() else {
            return self.wrong_type(node, owner, "one word", || format!("write one of: {}", names.join(", ")));
        };
        if !names.contains(&text) {
            self.tell(&UNKNOWN_VALUE, place_of(node, owner), |finding| {
                let message = format!("{} is no value of {}", in_ticks(text), in_ticks(owner.name));
                Finding { message, ..finding }.help(advice_and_few(text, &names))
            });
        }
    }
}

impl Numbers {
    fn allow(&self, value: f64) -> bool {
        self.least.is_none_or(|least| value >= least)
            && self.above.is_none_or(|above| value > above)
            && self.most.is_none_or(|most| value <= most)
    }

    /// The number that was probably meant by a decimal comma or a per cent sign, as it must be written.
    fn meant_by(&self, text: &str) -> Option<String> {
        const MOST_DECIMALS: usize = 9;
        let text = text.trim();
        let (digits, is_share) = match text.strip_suffix('%') {
            Some(digits) => (digits.trim_end(), self.most == Some(1.0)),
            None => (text, false),
        };
        let (before, after) = digits.split_once([',', '.']).unwrap_or((digits, ""));
        if after.len() > MOST_DECIMALS {
            return None;
        }
        // With three digits behind it a comma may part thousands.
        let may_part_thousands = digits.contains(',') && after.len() == 3 && before != "0";
        let plain = digits.replacen(',', ".", 1);
        let value = number(&plain).filter(|_| !may_part_thousands && !self.whole)?;
        let meant = if is_share { value / 100.0 } else { value };
        let written = if is_share { format!("{meant:.*}", after.len() + 2) } else { plain };
        self.allow(meant).then_some(written)
    }
}
