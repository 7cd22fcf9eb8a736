//! What the colours of a PDF mean: an sRGB profile, made here, as the output intent (PDF/A-2, 6.2.3).

use lopdf::{Document, Object, Stream, dictionary};

use crate::pdf::PdfError;

/// The name of the colour space in the registry of the International Color Consortium.
const NAME: &str = "sRGB IEC61966-2.1";

/// Red, green and blue of sRGB as the profile connection space has them: adapted from the white of D65 to that of D50
/// by the Bradford transform, in CIE XYZ. A test works them out from the primaries of IEC 61966-2-1.
const COLOURANTS: [[f64; 3]; 3] =
    [[0.43604, 0.22248, 0.01392], [0.38511, 0.71691, 0.09707], [0.14305, 0.06061, 0.71391]];
/// White as the profile connection space has it, D50.
const WHITE: [f64; 3] = [0.9642, 1.0, 0.8249];
/// From the white of D65 to that of D50, row by row, by the Bradford transform.
const ADAPTATION: [[f64; 3]; 3] =
    [[1.04789, 0.02292, -0.05022], [0.02958, 0.99048, -0.01708], [-0.00925, 0.01507, 0.75168]];
/// The curve from a colour's number to light: g, a, b, c and d of the parametric curve of type 3.
const CURVE: [f64; 5] = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.04045];

/// Says that all colours are those of sRGB.
///
/// # Errors
///
/// When the document has no catalog: a fault of the libraries.
pub fn write(document: &mut Document) -> Result<(), PdfError> {
    let profile = document.add_object(Stream::new(dictionary! { "N" => 3 }, profile()));
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal(NAME),
        "Info" => Object::string_literal(NAME),
        "RegistryName" => Object::string_literal("http://www.color.org"),
        "DestOutputProfile" => profile,
    };
    document.catalog_mut()?.set("OutputIntents", vec![Object::Dictionary(intent)]);
    Ok(())
}

/// A display profile of version 4.2 (ICC.1:2004-10), which PDF 1.7 names.
fn profile() -> Vec<u8> {
    let [red, green, blue] = COLOURANTS;
    let curve = curve();
    let tags: [(&[u8; 4], Vec<u8>); 10] = [
        (b"desc", words("sRGB")),
        (b"cprt", words("CC0")),
        (b"wtpt", numbers(b"XYZ ", &WHITE)),
        (b"chad", numbers(b"sf32", ADAPTATION.as_flattened())),
        (b"rXYZ", numbers(b"XYZ ", &red)),
        (b"gXYZ", numbers(b"XYZ ", &green)),
        (b"bXYZ", numbers(b"XYZ ", &blue)),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
        (b"bTRC", curve),
    ];
    let mut table = Vec::new();
    let mut data: Vec<u8> = Vec::new();
    let start = HEADER + 4 + 12 * tags.len();
    let mut last: Option<(&Vec<u8>, usize)> = None;
    for (name, content) in &tags {
        // Tags with the same content share it.
        let place = match last {
            Some((other, place)) if other == content => place,
            _ => start + data.len(),
        };
        if place == start + data.len() {
            data.extend(content);
            data.resize(data.len().next_multiple_of(4), 0);
        }
        last = Some((content, place));
        table.extend(name.iter());
        table.extend(big_endian(place));
        table.extend(big_endian(content.len()));
    }
    let mut profile = header(start + data.len());
    profile.extend(big_endian(tags.len()));
    profile.extend(table);
    profile.extend(data);
    profile
}

/// Length of a profile's header.
const HEADER: usize = 128;

fn header(size: usize) -> Vec<u8> {
    let mut header = big_endian(size).to_vec();
    header.extend([0; 4]);
    header.extend([4, 0x20, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    // The first of January 2026: the day must be there and must always be the same.
    header.extend([2026_u16, 1, 1, 0, 0, 0].map(u16::to_be_bytes).as_flattened());
    header.extend(b"acsp");
    header.resize(68, 0);
    header.extend(WHITE.map(fixed).as_flattened());
    header.resize(HEADER, 0);
    header
}

/// A text in English (`mluc`).
fn words(words: &str) -> Vec<u8> {
    let text: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut content = b"mluc\0\0\0\0".to_vec();
    content.extend([1, 12].map(big_endian).as_flattened());
    content.extend(b"enUS");
    content.extend([text.len(), 28].map(big_endian).as_flattened());
    content.extend(text);
    content
}

fn curve() -> Vec<u8> {
    let mut content = b"para\0\0\0\0\0\x03\0\0".to_vec();
    content.extend(CURVE.map(fixed).as_flattened());
    content
}

fn numbers(kind: &[u8; 4], numbers: &[f64]) -> Vec<u8> {
    let mut content = kind.to_vec();
    content.extend([0; 4]);
    content.extend(numbers.iter().flat_map(|number| fixed(*number)));
    content
}

/// A number with 16 bits before and 16 after the point.
fn fixed(number: f64) -> [u8; 4] {
    ((number * 65_536.0).round() as i32).to_be_bytes()
}

fn big_endian(number: usize) -> [u8; 4] {
    u32::try_from(number).expect("a profile is short").to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::{ADAPTATION, COLOURANTS, WHITE, profile};

    type Matrix = [[f64; 3]; 3];

    fn times(left: &Matrix, right: &Matrix) -> Matrix {
        std::array::from_fn(|row| {
            std::array::from_fn(|column| (0..3).map(|index| left[row][index] * right[index][column]).sum())
        })
    }

    fn applied(matrix: &Matrix, vector: [f64; 3]) -> [f64; 3] {
        matrix.map(|row| row.iter().zip(vector).map(|(left, right)| left * right).sum())
    }

    fn inverse(m: &Matrix) -> Matrix {
        let minor = |row: usize, column: usize| {
            let (a, b, c, d) = ((row + 1) % 3, (row + 2) % 3, (column + 1) % 3, (column + 2) % 3);
            m[a][c] * m[b][d] - m[a][d] * m[b][c]
        };
        let determinant: f64 = (0..3).map(|column| m[0][column] * minor(0, column)).sum();
        std::array::from_fn(|row| std::array::from_fn(|column| minor(column, row) / determinant))
    }

    fn diagonal([a, b, c]: [f64; 3]) -> Matrix {
        [[a, 0.0, 0.0], [0.0, b, 0.0], [0.0, 0.0, c]]
    }

    fn assert_alike(left: &Matrix, right: &Matrix) {
        for (left, right) in left.as_flattened().iter().zip(right.as_flattened()) {
            assert!((left - right).abs() < 0.00001, "{left} is not {right}");
        }
    }

    #[test]
    fn the_colours_follow_from_the_primaries_of_srgb() {
        let of_chromaticity = |(x, y): (f64, f64)| [x / y, 1.0, (1.0 - x - y) / y];
        let primaries = [(0.64, 0.33), (0.30, 0.60), (0.15, 0.06)].map(of_chromaticity);
        let daylight = of_chromaticity((0.3127, 0.3290));
        let columns: Matrix = std::array::from_fn(|row| std::array::from_fn(|column| primaries[column][row]));
        let to_xyz = times(&columns, &diagonal(applied(&inverse(&columns), daylight)));
        // Lam 1985: the cone responses of the Bradford transform.
        let bradford = [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]];
        let (from, to) = (applied(&bradford, daylight), applied(&bradford, WHITE));
        let scale = diagonal(std::array::from_fn(|index| to[index] / from[index]));
        let adaptation = times(&inverse(&bradford), &times(&scale, &bradford));
        assert_alike(&adaptation, &ADAPTATION);
        let adapted = times(&adaptation, &to_xyz);
        assert_alike(&std::array::from_fn(|column| std::array::from_fn(|row| adapted[row][column])), &COLOURANTS);
    }

    #[test]
    fn the_profile_is_small_and_says_its_own_size() {
        let profile = profile();
        assert!(profile.len() < 600, "{} bytes", profile.len());
        assert_eq!(profile[..4], u32::try_from(profile.len()).expect("short").to_be_bytes());
        // Ten tags; the three curves are one.
        assert_eq!(profile[128..132], 10_u32.to_be_bytes());
        let place = |tag: usize| &profile[132 + 12 * tag + 4..132 + 12 * tag + 12];
        assert_eq!((place(7), place(8)), (place(8), place(9)));
        assert_eq!(&profile[place(7)[3] as usize + 256 * place(7)[2] as usize..][..4], b"para");
    }
}
