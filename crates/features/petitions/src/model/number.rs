use std::fmt;

/// The number of a national identity card (CNIE, البطاقة الوطنية للتعريف الإلكترونية), in its one spelling: capital Latin
/// letters, then digits without leading zeros: `AB123456`.
///
/// The shape, one or two letters and one to seven digits, is what is seen on cards and stands in no text that was read: to
/// verify. What has this shape is not proven to be somebody's number.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NationalNumber(String);

/// The most digits that a card's number has.
const MOST_DIGITS: usize = 7;

impl NationalNumber {
    /// Reads a number as people write it. All these are one number:
    /// - digits of Arabic (٠–٩), Persian (۰–۹) or full width, and full-width letters;
    /// - small letters;
    /// - spaces of every kind, hyphens and dashes, dots, slashes, marks of direction and other invisible characters,
    ///   anywhere;
    /// - zeros before the first other digit: whoever copies a card pads or drops them, and no two cards are known that differ
    ///   in them only (to verify).
    ///
    /// A letter O among the digits is not read as a zero, nor a zero among the letters as an O: that would make one number
    /// of two that a clerk can tell apart. Such a number is refused, and who typed it sees why.
    pub fn read(words: &str) -> Option<Self> {
        let mut letters = String::new();
        let mut digits = String::new();
        for character in words.chars().filter(|character| !is_space(*character)) {
            match (plain(character)?, digits.is_empty()) {
                (letter @ 'A'..='Z', true) => letters.push(letter),
                (digit @ '0'..='9', _) if !letters.is_empty() => digits.push(digit),
                _ => return None,
            }
        }
        let value = digits.trim_start_matches('0');
        let is_shaped = (1..=2).contains(&letters.len()) && (1..=MOST_DIGITS).contains(&value.len());
        is_shaped.then(|| Self(letters + value))
    }

    /// Its one spelling.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Says nothing: a number is never printed by accident.
impl fmt::Debug for NationalNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[number]")
    }
}

/// The capital letter or digit that a character stands for, if it stands for one.
fn plain(character: char) -> Option<char> {
    let from = |zero: char| char::from_digit(character as u32 - zero as u32, 10);
    match character {
        '0'..='9' | 'A'..='Z' => Some(character),
        'a'..='z' => Some(character.to_ascii_uppercase()),
        '٠'..='٩' => from('٠'),
        '۰'..='۹' => from('۰'),
        '０'..='９' => from('０'),
        'Ａ'..='Ｚ' | 'ａ'..='ｚ' => {
            char::from_u32(character as u32 - 0xFEE0).map(|letter| letter.to_ascii_uppercase())
        }
        _ => None,
    }
}

/// What separates or is not seen: it says nothing about which number it is.
fn is_space(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '.' | '/' | '_' | '\u{AD}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}'
                | '\u{640}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}'
        )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(words: &str) -> Option<String> {
        NationalNumber::read(words).map(|number| number.as_str().to_owned())
    }

    #[test]
    fn every_spelling_of_a_number_is_one_number() {
        let spellings = [
            "ab123456",
            " AB 123 456 ",
            "AB-123456",
            "AB–123–456",
            "A.B/123456",
            "AB٠١٢٣٤٥٦",
            "ab۱۲۳۴۵۶",
            "ＡＢ１２３４５６",
            "ａｂ１２３４５６",
            "AB\u{A0}123\u{202F}456",
            "\u{200F}AB\u{200E}123456\u{2069}",
            "\u{FEFF}AB0123456\n",
            "AB\u{640}123456",
        ];
        for spelling in spellings {
            assert_eq!(read(spelling).as_deref(), Some("AB123456"), "{spelling}");
        }
    }

    #[test]
    fn what_cannot_be_a_number_is_refused() {
        let wrong = [
            "",
            " ",
            "AB",
            "123456",
            "ABC123456",
            "AB12345678",
            "AB12C34",
            "12AB",
            "AB000",
            "A0",
            "AB12O4",
            "ابت123456",
            "é123456",
            "AB1²3",
            "АВ123456",
            "AB123456\u{301}",
            "A\u{0}B123456",
        ];
        for words in wrong {
            assert_eq!(read(words), None, "{words:?}");
        }
        assert_eq!(read(&"A1".repeat(1_000_000)), None);
        assert_eq!(read(&format!("A{}1", "0".repeat(100))).as_deref(), Some("A1"));
    }

    #[test]
    fn a_number_is_never_printed_by_accident() {
        assert_eq!(format!("{:?}", NationalNumber::read("AB123456").unwrap()), "[number]");
    }

    /// A digit in one of the scripts that people type.
    fn digit(value: u32, script: u32) -> char {
        let zero = ['0', '٠', '۰', '０'][script as usize % 4];
        char::from_u32(zero as u32 + value).unwrap()
    }

    fn letter(letter: char, spelling: u32) -> char {
        match spelling % 4 {
            0 => letter,
            1 => letter.to_ascii_lowercase(),
            2 => char::from_u32(letter as u32 + 0xFEE0).unwrap(),
            _ => char::from_u32(letter.to_ascii_lowercase() as u32 + 0xFEE0).unwrap(),
        }
    }

    const BETWEEN: [&str; 12] =
        ["", "", " ", "-", "\u{A0}", "\u{202F}", "\u{200E}", "\u{200F}", "\u{2011}", ".", "\u{2067}", "\u{3000}"];

    proptest! {
        #[test]
        fn however_it_is_typed_a_number_is_itself_and_no_other(
            letters in "[A-Z]{1,2}",
            value in 1_u32..=9_999_999,
            zeros in 0_usize..3,
            style in proptest::collection::vec((0_u32..4, 0_usize..12), 12),
        ) {
            let plain = format!("{letters}{}{value}", "0".repeat(zeros));
            let mut typed = String::new();
            for (at, character) in plain.chars().enumerate() {
                let (script, between) = style[at % style.len()];
                typed.push_str(BETWEEN[between]);
                typed.push(character.to_digit(10).map_or_else(|| letter(character, script), |value| digit(value, script)));
            }
            prop_assert_eq!(read(&typed), Some(format!("{letters}{value}")));
        }

        #[test]
        fn its_one_spelling_reads_as_itself(words in "\\PC{0,14}") {
            if let Some(number) = read(&words) {
                prop_assert_eq!(read(&number), Some(number));
            }
        }

        #[test]
        fn two_numbers_are_never_one(left in ("[A-Z]{1,2}", 1_u32..10_000_000), right in ("[A-Z]{1,2}", 1_u32..10_000_000)) {
            let number = |(letters, value): &(String, u32)| read(&format!("{letters}{value}")).unwrap();
            prop_assert_eq!(number(&left) == number(&right), left == right);
        }
    }
}
