//! What a PDF says that it was made from, read back.

use hemicycle::pdf::{self, OriginError};
use hemicycle::report::block::Document;
use hemicycle::report::origin::{Origin, Part};
use proptest::prelude::*;

use super::{document, options, paragraph, write};

fn an_origin() -> Origin {
    Origin {
        before: Some("fedcba9876543210".to_owned()),
        rubric: "0123456789abcdef".into(),
        answers: "fedcba9876543210".into(),
        template: Some("00000000000000aa".into()),
        theme: Some("bb00000000000000".into()),
        extent: Some("summary,a & b".into()),
        program: "hemicycle 1.2.3 <a> & b".into(),
    }
}

fn made_from(origin: Option<Origin>) -> Vec<u8> {
    write(&Document { origin, ..document(vec![paragraph("words")]) }).bytes
}

#[test]
fn an_origin_is_read_back_as_it_was_written() {
    let least = Origin { before: None, template: None, theme: None, extent: None, ..an_origin() };
    for origin in [an_origin(), least] {
        let bytes = made_from(Some(origin.clone()));
        assert_eq!(pdf::origin(&bytes), Ok(origin));
        assert_eq!(pdf::created(&bytes), Some(options().created));
    }
}

#[test]
fn a_file_without_an_origin_says_so() {
    assert_eq!(pdf::origin(&made_from(None)), Err(OriginError::NotSaid));
    assert_eq!(pdf::origin(b"hello"), Err(OriginError::NotPdf));
    assert_eq!(pdf::origin(b""), Err(OriginError::NotPdf));
}

#[test]
fn a_fingerprint_that_is_none_is_told() {
    let text = made_from(Some(an_origin()));
    for (part, from, to) in [
        (Part::Rubric, "0123456789abcdef", "0123456789ABCDEF"),
        (Part::Answers, "fedcba9876543210", "fedcba987654321<"),
        (Part::Theme, "bb00000000000000", "bb0000000000000 "),
    ] {
        let place = text.windows(16).position(|window| window == from.as_bytes()).expect("it is in the file");
        let mut garbled = text.clone();
        garbled[place..place + 16].copy_from_slice(to.as_bytes());
        let read = pdf::origin(&garbled);
        // What cannot be a value at all is as good as not there; the theme need not be there.
        assert_eq!(read, Err(OriginError::Garbled(part)), "{to}");
    }
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let with_header = [b"%PDF-1.7\n".as_slice(), &bytes].concat();
        prop_assert!(pdf::origin(&bytes).is_err() && pdf::origin(&with_header).is_err());
        prop_assert_eq!(pdf::created(&bytes), None);
    }

    #[test]
    fn no_piece_of_a_report_gives_a_wrong_origin(cut in 0..100_usize, from in 0..8_000_usize, length in 0..4_000_usize) {
        static BYTES: std::sync::LazyLock<Vec<u8>> = std::sync::LazyLock::new(|| made_from(Some(an_origin())));
        let end = BYTES.len() * cut / 100;
        let from = from.min(end);
        let piece = [b"%PDF-1.7\n".as_slice(), &BYTES[from..(from + length).min(end)]].concat();
        for bytes in [&BYTES[..end], piece.as_slice()] {
            let read = pdf::origin(bytes);
            prop_assert!(read.is_err() || read == Ok(an_origin()), "{:?}", read);
            let _ = pdf::created(bytes);
        }
    }

    #[test]
    fn no_order_of_marks_makes_it_panic(pieces in proptest::collection::vec(prop_oneof![
        Just("<?xpacket begin="), Just("<?xpacket end="), Just("<hemicycle:rubric>"), Just("</hemicycle:rubric>"),
        Just("<hemicycle:answers>"), Just("0123456789abcdef"), Just("<xmp:CreateDate>"), Just("</xmp:CreateDate>"),
        Just("9999-99-99"), Just("é"),
    ], 0..30)) {
        let bytes = format!("%PDF-{}", pieces.concat()).into_bytes();
        prop_assert!(pdf::origin(&bytes).is_err());
        prop_assert_eq!(pdf::created(&bytes), None);
    }
}
