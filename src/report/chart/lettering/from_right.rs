//! The room of Arabic and Hebrew letters, measured on the bold faces that the PDF has for them.

/// Hebrew letters: the narrow ones, and all others.
const HEBREW_NARROW: f32 = 0.42;
const HEBREW: f32 = 0.8;
/// Arabic letters that are joined to the next: those that are little more than a stroke or a tooth, those of three teeth or a loop
/// with one, and all others.
const ARABIC_NARROW: f32 = 0.46;
const ARABIC_BROAD: f32 = 1.03;
const ARABIC: f32 = 0.78;
/// How much wider a letter may be where nothing is joined to it.
const TAIL: f32 = 0.76;

/// The part of its size that a letter takes before another one or a sign; `None` for any other character.
pub fn share(letter: char, next: Option<char>) -> Option<f32> {
    match letter {
        'ג' | 'ו' | 'ז' | 'י' | 'ן' | 'נ' => Some(HEBREW_NARROW),
        '\u{5d0}'..='\u{5ea}' => Some(HEBREW),
        _ if is_joined(letter) => {
            let tail = if next.is_some_and(|next| is_joined(next) || is_mark(next)) { 0.0 } else { TAIL };
            Some(joined(letter) + tail)
        }
        _ => None,
    }
}

fn joined(letter: char) -> f32 {
    match letter {
        'آ' | 'أ' | 'إ' | 'ا' | 'ئ' | 'ب' | 'پ' | 'ت' | 'ث' | 'ر' | 'ز' | 'ل' | 'ن' | 'ى' | 'ي' | 'ی' => {
            ARABIC_NARROW
        }
        'س' | 'ش' | 'ص' | 'ض' => ARABIC_BROAD,
        _ => ARABIC,
    }
}

/// Whether a letter is one of those that are joined to their neighbours: of the Arabic script.
fn is_joined(character: char) -> bool {
    matches!(character, '\u{620}'..='\u{64a}' | '\u{671}'..='\u{6d3}')
}

/// Signs above and below letters, which take no room.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{64b}'..='\u{65f}' | '\u{670}')
}

#[cfg(test)]
mod tests {
    use super::super::{lines, width};
    use crate::report::drawing::Weight;

    #[test]
    fn words_have_the_room_that_they_take_and_not_twice_as_much() {
        // As the bundled bold faces set them, in em.
        for (word, taken) in
            [("المُثبت", 3.13), ("الإجابات", 3.51), ("التشريعية", 4.32), ("مؤسسات", 4.42), ("النواب", 2.78)]
        {
            let room = width(word, 1.0, Weight::Regular);
            assert!(room >= taken && room < 1.6 * taken, "{word}: {room}");
        }
        assert_eq!(lines("المُعلن والمُثبت", 38.0, 8.0, Weight::Regular), ["المُعلن", "والمُثبت"]);
    }
}
