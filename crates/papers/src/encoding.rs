//! Text of any age and origin, as Unicode.
//!
//! Excel in Morocco saves CSV in Windows-1252 or Windows-1256, "Unicode text" in UTF-16; phones send UTF-8.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_8859_6, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1256};

use crate::{Error, Result};

/// How much of a file is looked at to tell its encoding.
const SAMPLE: usize = 64 * 1024;

/// Decodes a text. Bytes that are no text in any encoding are refused as [`Error::Unknown`], blank ones as
/// [`Error::Empty`].
pub(crate) fn decode(bytes: &[u8]) -> Result<String> {
    let (text, _, _) = encoding(bytes)?.decode(bytes);
    if text.contains('\0') {
        return Err(Error::Unknown);
    }
    if text.trim().is_empty() { Err(Error::Empty) } else { Ok(text.into_owned()) }
}

fn encoding(bytes: &[u8]) -> Result<&'static Encoding> {
    if let Some((marked, _)) = Encoding::for_bom(bytes) {
        return Ok(marked);
    }
    if bytes.contains(&0) {
        return unmarked_utf16(bytes).ok_or(Error::Unknown);
    }
    if is_utf8(bytes) {
        return Ok(UTF_8);
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if looks_binary(sample) { Err(Error::Unknown) } else { Ok(eight_bit(sample)) }
}

/// UTF-8, even cut short or with a byte spoilt here and there.
fn is_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken == 0 || broken * 20 <= whole
}

/// UTF-16 without its mark: the byte order in which nearly all of it is letters that our users write.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
    [UTF_16LE, UTF_16BE].into_iter().find(|encoding| {
        let (text, _, broken) = encoding.decode(sample);
        let usual = text.chars().filter(|c| is_usual(*c)).count();
        !broken && bytes.len().is_multiple_of(2) && usual * 10 >= text.chars().count() * 9
    })
}

/// Latin, Arabic and Tifinagh letters, and the signs that go with them.
fn is_usual(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='~' | '\u{a0}'..='\u{17f}' | '\u{600}'..='\u{6ff}'
        | '\u{2000}'..='\u{206f}' | '\u{2d30}'..='\u{2d7f}')
}

/// Control characters have no business in a text: more than one in a hundred bytes, and it is something else.
fn looks_binary(sample: &[u8]) -> bool {
    let controls = sample.iter().filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31 | 127)).count();
    controls * 100 > sample.len()
}

/// The encoding of one byte for each letter.
fn eight_bit(sample: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let guess = detector.guess(Some(b"fr"), Utf8Detection::Deny);
    match (is_arabic(sample), guess == ISO_8859_6) {
        (true, true) => ISO_8859_6,
        (true, false) => WINDOWS_1256,
        (false, _) => guess,
    }
}

/// Whether words of the text are Arabic in Windows-1256. That code page keeps the French accents where Windows-1252 has
/// them, and puts Arabic letters on signs and capitals of which French makes no word without plain letters among them.
fn is_arabic(sample: &[u8]) -> bool {
    let words = sample.split(|byte| !byte.is_ascii_alphabetic() && *byte < 0x80);
    let (mut arabic, mut accented) = (0, 0);
    for word in words.filter(|word| word.iter().any(|byte| *byte >= 0x80)) {
        if word.iter().any(u8::is_ascii_alphabetic) {
            accented += 1;
        } else if word.iter().filter(|byte| is_arabic_letter(**byte)).count() > 1 {
            arabic += 1;
        }
    }
    arabic > 0 && arabic * 10 >= accented
}

fn is_arabic_letter(byte: u8) -> bool {
    matches!(byte, 0xc1..=0xd6 | 0xd8..=0xdf | 0xe1 | 0xe3..=0xe6 | 0xec | 0xed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::WINDOWS_1252;

    const FRENCH: &str = "Prénom;Adhésion;Œuvre\r\nHélène;reçue à l’été;« déjà » ÉTÉ\r\n";
    const ARABIC: &str = "الاسم;الجهة\r\nشخص مولَّد 017;بني ملال خنيفرة\r\n";

    fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn every_encoding_of_the_country_is_read() {
        assert_eq!(decode(FRENCH.as_bytes()).unwrap(), FRENCH);
        assert_eq!(decode(format!("\u{feff}{ARABIC}").as_bytes()).unwrap(), ARABIC);
        assert_eq!(decode(&WINDOWS_1252.encode(FRENCH).0).unwrap(), FRENCH);
        assert_eq!(decode(&WINDOWS_1256.encode(ARABIC).0).unwrap(), ARABIC);
    }

    #[test]
    fn utf_16_is_read_with_and_without_its_mark() {
        for text in [FRENCH, ARABIC, "ⵜⵉⵎⴰⵜⵉⵏ, ⴰⵙⴳⴳⵯⴰⵙ\n"] {
            for unit in [u16::to_le_bytes, u16::to_be_bytes] {
                assert_eq!(decode(&utf16(text, unit)).unwrap(), text);
                assert_eq!(decode(&utf16(&format!("\u{feff}{text}"), unit)).unwrap(), text);
            }
        }
    }

    #[test]
    fn short_texts_are_read_too() {
        for text in ["né", "Prénom", "Référence", "à", "Moyen Âge", "ÉLÈVE", "CRÉÉE"] {
            assert_eq!(decode(&WINDOWS_1252.encode(text).0).unwrap(), text);
        }
        for text in ["نعم", "الجهة", "محمد, Fès", "Nom,الاسم"] {
            assert_eq!(decode(&WINDOWS_1256.encode(text).0).unwrap(), text);
        }
    }

    #[test]
    fn a_text_cut_inside_a_letter_is_still_read() {
        let bytes = ARABIC.as_bytes();
        let end = ARABIC.trim_end().len();
        assert!(ARABIC.starts_with(decode(&bytes[..end - 1]).unwrap().trim_end_matches('\u{fffd}')));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b"abc\0def\0\0"), Err(Error::Unknown));
        assert_eq!(decode(&[0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), Err(Error::Unknown));
        assert_eq!(decode(&[0xff, 1, 2, 3, 0xfe]), Err(Error::Unknown));
        assert_eq!(decode(" \r\n\t".as_bytes()), Err(Error::Empty));
    }
}
