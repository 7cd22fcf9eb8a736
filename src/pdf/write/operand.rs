//! How PDF content and objects are spelt, as short as can be (ISO 32000-1, 7.3).

use lopdf::{Dictionary, Object, ObjectId};

use crate::report::theme::Colour;

/// A length in hundredths of a point: finer than any printer.
pub fn hundredths(points: f32) -> i32 {
    (points * 100.0).round() as i32
}

/// A whole number.
pub fn integer(out: &mut Vec<u8>, number: i64) {
    if number < 0 {
        out.push(b'-');
    }
    let mut digits = [0_u8; 20];
    let mut left = number.unsigned_abs();
    let mut start = digits.len();
    loop {
        start -= 1;
        digits[start] = b'0' + (left % 10) as u8;
        left /= 10;
        if left == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[start..]);
}

/// `number` divided by ten to the power of `places`, without zeros at its end.
pub fn decimal(out: &mut Vec<u8>, number: i64, places: u32) {
    let scale = 10_u64.pow(places);
    let (whole, mut part) = (number.unsigned_abs() / scale, number.unsigned_abs() % scale);
    if number < 0 {
        out.push(b'-');
    }
    if whole > 0 || part == 0 {
        integer(out, whole as i64);
    }
    if part == 0 {
        return;
    }
    out.push(b'.');
    let mut scale = scale;
    while part > 0 {
        scale /= 10;
        out.push(b'0' + (part / scale) as u8);
        part %= scale;
    }
}

/// A colour of sRGB, with the operator that it is for and a line end.
pub fn colour(out: &mut Vec<u8>, colour: Colour, operator: &[u8]) {
    for byte in [colour.red, colour.green, colour.blue] {
        decimal(out, i64::from((f32::from(byte) / 255.0 * 1000.0).round() as i32), 3);
        out.push(b' ');
    }
    out.extend_from_slice(operator);
    out.push(b'\n');
}

/// Bytes within the brackets of a literal string (ISO 32000-1, 7.3.4.2).
pub fn string_bytes<const COUNT: usize>(out: &mut Vec<u8>, bytes: [u8; COUNT]) {
    for byte in bytes {
        match byte {
            b'(' | b')' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
            // Read as a line end, which would become another byte.
            b'\r' => out.extend_from_slice(b"\\r"),
            _ => out.push(byte),
        }
    }
}

/// A name with its slash (ISO 32000-1, 7.3.5).
pub fn name(out: &mut Vec<u8>, name: &[u8]) {
    out.push(b'/');
    for byte in name {
        if byte.is_ascii_graphic() && !b"#()<>[]{}/%".contains(byte) {
            out.push(*byte);
        } else {
            out.extend_from_slice(format!("#{byte:02X}").as_bytes());
        }
    }
}

/// What stands for an object elsewhere.
pub fn reference(out: &mut Vec<u8>, (number, generation): ObjectId) {
    integer(out, i64::from(number));
    out.push(b' ');
    integer(out, i64::from(generation));
    out.extend_from_slice(b" R");
}

/// Any object.
pub fn object(out: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => out.extend_from_slice(b"null"),
        Object::Boolean(value) => out.extend_from_slice(if *value { b"true" } else { b"false" }),
        Object::Integer(number) => integer(out, *number),
        Object::Real(number) => decimal(out, (f64::from(*number) * 1000.0).round() as i64, 3),
        Object::Name(name) => self::name(out, name),
        Object::String(bytes, _) => {
            out.push(b'(');
            bytes.iter().for_each(|byte| string_bytes(out, [*byte]));
            out.push(b')');
        }
        Object::Array(objects) => {
            out.push(b'[');
            for (index, object) in objects.iter().enumerate() {
                separated(out, object, index > 0);
            }
            out.push(b']');
        }
        Object::Dictionary(dictionary) => self::dictionary(out, dictionary),
        Object::Stream(stream) => dictionary(out, &stream.dict),
        Object::Reference(id) => reference(out, *id),
    }
}

/// Keys and values in their order.
pub fn dictionary(out: &mut Vec<u8>, dictionary: &Dictionary) {
    out.extend_from_slice(b"<<");
    for (key, value) in dictionary.iter() {
        name(out, key);
        separated(out, value, true);
    }
    out.extend_from_slice(b">>");
}

/// An object with a space before it where it would otherwise be read as one word with what is there.
fn separated(out: &mut Vec<u8>, object: &Object, has_neighbour: bool) {
    let delimits_itself = matches!(
        object,
        Object::Name(_) | Object::String(..) | Object::Array(_) | Object::Dictionary(_) | Object::Stream(_)
    );
    if has_neighbour && !delimits_itself {
        out.push(b' ');
    }
    self::object(out, object);
}

#[cfg(test)]
mod tests {
    use super::{decimal, string_bytes};

    #[test]
    fn decimals_are_as_short_as_can_be() {
        let spelt = |number, places| {
            let mut out = Vec::new();
            decimal(&mut out, number, places);
            String::from_utf8(out).expect("digits")
        };
        let numbers = [0, 1, 10, 100, 105, 1250, -5, -1420, 59_528];
        assert_eq!(
            numbers.map(|number| spelt(number, 2)),
            ["0", ".01", ".1", "1", "1.05", "12.5", "-.05", "-14.2", "595.28"]
        );
        assert_eq!([spelt(7, 3), spelt(1000, 3)], [".007", "1"]);
    }

    #[test]
    fn bytes_that_would_end_or_change_a_string_are_marked() {
        let mut out = Vec::new();
        string_bytes(&mut out, [0, b'(', b')', b'\\', b'\r', b'\n', 0xff]);
        assert_eq!(out, b"\0\\(\\)\\\\\\r\n\xff");
    }
}
