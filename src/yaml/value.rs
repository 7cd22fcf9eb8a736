//! From the tree to typed values.
//!
//! The tree is the only reading of a file, so that a typed value never says something else than a message about it.
//! A type asks for what it wants: `No` is a text where a text is asked for. Numbers are read in decimal only, and truth
//! as `true` or `false`, because readers of YAML disagree about everything else.

use std::fmt;

use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{self, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};

use super::error::{Fault, YamlError};
use super::tree::{Kind, Node};
use crate::diagnostic::{Place, in_ticks};

/// Reads a type from a tree.
///
/// # Errors
///
/// The first value that is not of the expected kind, with its place.
pub fn value<T: de::DeserializeOwned>(node: &Node) -> Result<T, YamlError> {
    T::deserialize(Reader::of_value(node)).map_err(|Misfit { message, place }| match place {
        Some(place) => YamlError::at(Fault::Unfit, place, message),
        None => YamlError::at(Fault::Unfit, node.place, message),
    })
}

/// A whole number written in decimal without signs that readers disagree about.
pub fn whole(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_plain = digits == "0" || (!digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit()));
    (is_plain && !digits.is_empty()).then(|| text.parse().ok()).flatten()
}

/// A number written in decimal, with or without a fraction or an exponent; always finite.
pub fn number(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent.strip_prefix(['+', '-']).unwrap_or(exponent))),
        None => (unsigned, None),
    };
    let (integer, fraction) = match mantissa.split_once('.') {
        Some((integer, fraction)) => (integer, Some(fraction)),
        None => (mantissa, None),
    };
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    // YAML 1.1 takes `1e3` for a text and `012` for an octal number.
    let is_plain = (integer == "0" || (is_digits(integer) && !integer.starts_with('0')))
        && fraction.is_none_or(is_digits)
        && exponent.is_none_or(|digits| is_digits(digits) && fraction.is_some());
    is_plain.then(|| text.parse().ok()).flatten().filter(|number: &f64| number.is_finite())
}

/// A truth, `true` or `false`.
pub fn truth(text: &str) -> Option<bool> {
    match text {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}

#[derive(Clone, Copy)]
struct Reader<'n> {
    node: &'n Node,
    /// A key is what it says, in quotes or not: `'1'` is the number of a level.
    is_key: bool,
}

impl<'n> Reader<'n> {
    fn of_value(node: &'n Node) -> Reader<'n> {
        Reader { node, is_key: false }
    }
}

/// Why a type cannot be read here.
#[derive(Debug)]
struct Misfit {
    message: String,
    place: Option<Place>,
}

impl fmt::Display for Misfit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Misfit {}

impl de::Error for Misfit {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Misfit { message: message.to_string(), place: None }
    }
}

impl Misfit {
    fn within(self, node: &Node) -> Misfit {
        Misfit { place: self.place.or(Some(node.place)), ..self }
    }
}

impl<'n> Reader<'n> {
    fn plain(self) -> Option<&'n str> {
        match &self.node.kind {
            Kind::Scalar { text, quoted } if self.is_key || !*quoted => Some(text),
            Kind::Scalar { .. } | Kind::Sequence(_) | Kind::Mapping(_) => None,
        }
    }

    fn wrong(self, expected: &str) -> Misfit {
        let found = match &self.node.kind {
            _ if self.node.is_nothing() => "nothing".to_owned(),
            Kind::Scalar { text, .. } => in_ticks(text),
            Kind::Sequence(_) => "a list".to_owned(),
            Kind::Mapping(_) => "keys and values".to_owned(),
        };
        Misfit { message: format!("{expected} belongs here, not {found}"), place: Some(self.node.place) }
    }
}

macro_rules! whole_numbers {
    ($($method:ident)+) => {
        $(
            fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
                let number = self.plain().and_then(whole).ok_or_else(|| self.wrong("a whole number"))?;
                visitor.visit_i64(number).map_err(|misfit: Misfit| misfit.within(self.node))
            }
        )+
    };
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match &self.node.kind {
            _ if self.node.is_nothing() => visitor.visit_unit(),
            Kind::Sequence(_) => self.deserialize_seq(visitor),
            Kind::Mapping(_) => self.deserialize_map(visitor),
            Kind::Scalar { text, quoted } => {
                let plain = Some(&**text).filter(|_| !*quoted);
                if let Some(truth) = plain.and_then(truth) {
                    visitor.visit_bool(truth)
                } else if let Some(number) = plain.and_then(whole) {
                    visitor.visit_i64(number)
                } else if let Some(number) = plain.and_then(number) {
                    visitor.visit_f64(number)
                } else {
                    visitor.visit_str(text)
                }
            }
        }
        .map_err(|misfit: Misfit| misfit.within(self.node))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let truth = self.plain().and_then(truth).ok_or_else(|| self.wrong("`true` or `false`"))?;
        visitor.visit_bool(truth)
    }

    whole_numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_f64(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let number = self.plain().and_then(number).ok_or_else(|| self.wrong("a number"))?;
        visitor.visit_f64(number)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match &self.node.kind {
            Kind::Scalar { text, .. } if !self.node.is_nothing() => {
                visitor.visit_str(text).map_err(|misfit: Misfit| misfit.within(self.node))
            }
            Kind::Scalar { .. } | Kind::Sequence(_) | Kind::Mapping(_) => Err(self.wrong("a text")),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        if self.node.is_nothing() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let Kind::Sequence(items) = &self.node.kind else { return Err(self.wrong("a list")) };
        visitor.visit_seq(Items { rest: items.iter() }).map_err(|misfit: Misfit| misfit.within(self.node))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let Kind::Mapping(entries) = &self.node.kind else { return Err(self.wrong("keys and values")) };
        let entries = Entries { rest: entries.iter(), value: None };
        visitor.visit_map(entries).map_err(|misfit: Misfit| misfit.within(self.node))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        match &self.node.kind {
            Kind::Scalar { text, .. } if !self.node.is_nothing() => {
                let word: StrDeserializer<'_, Misfit> = (**text).into_deserializer();
                word.deserialize_enum(name, variants, visitor).map_err(|misfit| misfit.within(self.node))
            }
            Kind::Mapping(entries) if entries.len() == 1 => {
                let entries = Entries { rest: entries.iter(), value: None };
                visitor.visit_enum(MapAccessDeserializer::new(entries))
            }
            Kind::Scalar { .. } | Kind::Sequence(_) | Kind::Mapping(_) => Err(self.wrong("one word")),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        if self.node.is_nothing() { visitor.visit_unit() } else { Err(self.wrong("nothing")) }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_unit()
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_str(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_str(visitor)
    }

    serde::forward_to_deserialize_any! { i128 u128 char bytes byte_buf unit_struct tuple tuple_struct }
}

struct Items<'n> {
    rest: std::slice::Iter<'n, Node>,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Misfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Misfit> {
        self.rest.next().map(|node| seed.deserialize(Reader::of_value(node))).transpose()
    }
}

struct Entries<'n> {
    rest: std::slice::Iter<'n, (Node, Node)>,
    value: Option<&'n Node>,
}

impl<'de> MapAccess<'de> for Entries<'_> {
    type Error = Misfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Misfit> {
        let Some((key, value)) = self.rest.next() else { return Ok(None) };
        self.value = Some(value);
        seed.deserialize(Reader { node: key, is_key: true }).map_err(|misfit| misfit.within(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Misfit> {
        let node = self.value.take().expect("a value is asked for after its key");
        seed.deserialize(Reader::of_value(node)).map_err(|misfit| misfit.within(node))
    }
}
