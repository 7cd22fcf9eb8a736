//! A short mark of a wording, so that a change of it is noticed.

/// 16 hexadecimal digits that change when one of the texts changes.
///
/// The 64-bit FNV-1a hash (<http://www.isthe.com/chongo/tech/comp/fnv/>) of the texts, with runs of white space counted as
/// one space. It guards against oversight, not against forgery.
pub fn fingerprint<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut mix = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    for text in texts {
        for word in text.split_whitespace() {
            word.bytes().for_each(&mut mix);
            mix(b' ');
        }
        mix(b'\n');
    }
    format!("{hash:016x}")
}
