//! A short mark of a wording or of files, so that a change of them is noticed.
//!
//! All marks are the 64-bit FNV-1a hash (<http://www.isthe.com/chongo/tech/comp/fnv/>), written as 16 hexadecimal digits. It
//! guards against oversight, not against forgery.

/// A mark that changes when one of the texts changes; runs of white space count as one space, and curled quotation marks
/// and apostrophes as straight ones: who sets a text better has not worded it anew.
pub fn fingerprint<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let mut hash = Hash::new();
    for text in texts {
        for word in text.split_whitespace() {
            if word.is_ascii() {
                hash.mix(word.as_bytes());
            } else {
                for sign in word.chars() {
                    hash.mix(straight(sign).encode_utf8(&mut [0; 4]).as_bytes());
                }
            }
            hash.mix(b" ");
        }
        hash.mix(b"\n");
    }
    hash.digits()
}

fn straight(sign: char) -> char {
    match sign {
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        other => other,
    }
}

/// A mark that changes when a sign in one of the files changes, or their names or order; both ways to end a line are alike.
pub fn fingerprint_of_files<'t>(files: impl IntoIterator<Item = (&'t str, &'t str)>) -> String {
    let mut hash = Hash::new();
    for (name, text) in files {
        hash.mix(name.as_bytes());
        hash.mix(&[0]);
        let mut lines = text.split("\r\n");
        lines.next().into_iter().for_each(|line| hash.mix(line.as_bytes()));
        lines.for_each(|line| {
            hash.mix(b"\n");
            hash.mix(line.as_bytes());
        });
        hash.mix(&[0]);
    }
    hash.digits()
}

/// A mark that changes when a byte changes.
pub fn fingerprint_of_bytes(bytes: &[u8]) -> String {
    let mut hash = Hash::new();
    hash.mix(bytes);
    hash.digits()
}

struct Hash(u64);

impl Hash {
    fn new() -> Hash {
        Hash(0xcbf2_9ce4_8422_2325)
    }

    fn mix(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    }

    fn digits(self) -> String {
        format!("{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{fingerprint, fingerprint_of_files};

    #[test]
    fn white_space_is_no_part_of_a_wording_but_of_a_file() {
        assert_eq!(fingerprint(["one  two\n"]), fingerprint(["one two"]));
        assert_ne!(fingerprint(["one two"]), fingerprint(["one", "two"]));
        let file = |text: &str| fingerprint_of_files([("a", text)]);
        assert_eq!(file("one\r\ntwo\r\n"), file("one\ntwo\n"));
        for other in ["one\n two\n", "one\ntwo", "one\n\ntwo\n", "one\rtwo\n"] {
            assert_ne!(file("one\ntwo\n"), file(other), "{other:?}");
        }
    }

    #[test]
    fn how_quotation_marks_are_set_is_no_part_of_a_wording() {
        assert_eq!(fingerprint(["the members’ “own” plan"]), fingerprint(["the members' \"own\" plan"]));
        assert_ne!(fingerprint(["the members’ plan"]), fingerprint(["the members plan"]));
    }

    #[test]
    fn a_file_s_name_and_place_count() {
        let [one, two] = [("a", "x"), ("b", "y")];
        let marks = [
            fingerprint_of_files([one, two]),
            fingerprint_of_files([two, one]),
            fingerprint_of_files([("a", "y"), ("b", "x")]),
            fingerprint_of_files([("ab", "xy")]),
        ];
        for (index, mark) in marks.iter().enumerate() {
            assert!(!marks[..index].contains(mark), "{index}");
        }
    }
}
