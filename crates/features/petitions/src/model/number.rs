use std::fmt;

/// The number of a national identity card (CNIE, البطاقة الوطنية للتعريف الإلكترونية), in its one spelling: capital Latin
/// letters, then digits without leading zeros: `AB123456`.
///
/// The shape, one or two letters and one to seven digits, is observed on cards and stands in no text that was read: to
/// verify. It is therefore wide: what it refuses cannot be a number, what it takes is not proven to be one.
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
    /// - zeros before the first other digit: a card shows none or pads with them, and two people never differ in them.
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
    use super::*;

    #[test]
    fn every_spelling_of_a_number_is_one_number() {
        let number = NationalNumber::read("AB123456").unwrap();
        for spelling in [
            "ab123456",
            " AB 123 456 ",
            "AB-123456",
            "AB٠١٢٣٤٥٦",
            "ab۱۲۳۴۵۶",
            "ＡＢ１２３４５６",
            "ａｂ１２３４５６",
            "AB\u{A0}123\u{202F}456",
            "\u{200F}AB\u{200E}123456",
            "AB0123456",
        ] {
            assert_eq!(NationalNumber::read(spelling).as_ref(), Some(&number), "{spelling}");
        }
    }
}
