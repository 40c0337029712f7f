//! Numbers as people write them: `1 234,5`, `1.234,56`, `1,234.56`, `١٬٢٣٤٫٥`, `(120)`, `−3`, `1 200 DH`, `12,5 %`.

use super::super::kind::Mark;

/// A number that was read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    /// Its value.
    pub value: f64,
    /// Exactly, where it is whole.
    pub whole: Option<i64>,
    /// Zeros stand before it, as in codes and telephone numbers.
    pub has_leading_zero: bool,
    /// Only the mark told whether its one sign parts thousands or decimals.
    pub is_ambiguous: bool,
}

/// More digits than a double holds would be lost in silence; such a "number" is a code.
const MOST_DIGITS: usize = 15;

/// Reads a number; `mark` is asked only where one point or comma stands before exactly three digits.
pub fn number(words: &str, mark: Mark) -> Option<Number> {
    let plain: String = words.chars().filter_map(plain).collect();
    let (body, is_negative) = signed(plain.trim())?;
    let (mantissa, exponent) = match body.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent.parse::<i32>().ok().filter(|e| e.abs() <= 99)?)),
        None => (body, None),
    };
    let (digits, decimals, is_ambiguous) = parted(mantissa, mark)?;
    let significant = digits.trim_start_matches('0').len() + decimals.trim_end_matches('0').len();
    if digits.is_empty() || significant > MOST_DIGITS {
        return None;
    }
    let sign = if is_negative { "-" } else { "" };
    let value: f64 = format!("{sign}{digits}.{decimals}0e{}", exponent.unwrap_or(0)).parse().ok()?;
    let is_whole = exponent.is_none() && decimals.bytes().all(|digit| digit == b'0');
    let whole = if is_whole { format!("{sign}{digits}").parse().ok() } else { None };
    let has_leading_zero = digits.len() > 1 && digits.starts_with('0');
    Some(Number { value: value + 0.0, whole, has_leading_zero, is_ambiguous }).filter(|number| number.value.is_finite())
}

/// Arabic digits and marks as Latin ones; marks of direction are not there.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        '٠'..='٩' => digit(letter, '٠'),
        '۰'..='۹' => digit(letter, '۰'),
        '٫' => '\u{1}',
        '٬' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' | '\'' | '’' => ' ',
        '−' | '–' | '﹣' => '-',
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => {
            return None;
        }
        other => other,
    })
}

fn digit(letter: char, zero: char) -> char {
    char::from_digit(letter as u32 - zero as u32, 10).unwrap_or(letter)
}

/// The number without its sign, and whether it is below zero; accountants put it in brackets.
fn signed(words: &str) -> Option<(&str, bool)> {
    if let Some(inside) = words.strip_prefix('(') {
        return inside.strip_suffix(')').map(|inside| (inside.trim(), true));
    }
    if let Some(rest) = words.strip_prefix('-') {
        return Some((rest.trim_start(), true));
    }
    Some((words.strip_prefix('+').unwrap_or(words), false))
}

/// The digits before and after the decimal mark, and whether only `mark` told which sign that is.
fn parted(words: &str, mark: Mark) -> Option<(String, String, bool)> {
    let is_sign = |c: char| matches!(c, '.' | ',' | '\u{1}');
    let signs: Vec<(usize, char)> = words.char_indices().filter(|(_, c)| is_sign(*c)).collect();
    let Some((at, last)) = signs.last().copied() else { return Some((grouped(words, ' ')?, String::new(), false)) };
    let (before, after) = (&words[..at], &words[at + 1..]);
    let same = signs.iter().filter(|(_, c)| *c == last).count();
    let others: Vec<char> = signs.iter().map(|(_, c)| *c).filter(|c| *c != last).collect();
    if last != '\u{1}' && same > 1 {
        // 1.234.567: a sign that comes twice parts thousands.
        return others.is_empty().then(|| grouped(words, last)).flatten().map(|digits| (digits, String::new(), false));
    }
    if let Some(thousands) = others.first() {
        // 1.234,56: the last of two signs parts the decimals.
        return Some((grouped(before, *thousands)?, decimals(after)?, false));
    }
    let could_be_thousands = after.len() == 3
        && (1..=3).contains(&before.len())
        && !before.starts_with('0')
        && before.bytes().all(|byte| byte.is_ascii_digit());
    let is_thousands = could_be_thousands
        && match mark {
            Mark::Point => last == ',',
            Mark::Comma => last == '.',
        };
    if last != '\u{1}' && is_thousands {
        return Some((format!("{before}{}", decimals(after)?), String::new(), true));
    }
    let digits = if before.is_empty() { "0".to_owned() } else { grouped(before, ' ')? };
    Some((digits, decimals(after)?, could_be_thousands && last != '\u{1}'))
}

fn decimals(words: &str) -> Option<String> {
    (!words.is_empty() && words.bytes().all(|byte| byte.is_ascii_digit())).then(|| words.to_owned())
}

/// Digits whose thousands may stand apart, in groups of three.
fn grouped(words: &str, mark: char) -> Option<String> {
    let mut groups = words.split(mark);
    let first = groups.next()?;
    let all_digits = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let rest: Vec<&str> = groups.collect();
    let is_good = all_digits(first)
        && (rest.is_empty() || first.len() <= 3)
        && rest.iter().all(|group| group.len() == 3 && all_digits(group));
    is_good.then(|| format!("{first}{}", rest.concat()))
}

/// The words without a percent sign, if they have one.
pub fn without_percent(words: &str) -> Option<&str> {
    let bare = words.trim_matches(|c: char| matches!(c, '%' | '٪' | '\u{200e}' | '\u{200f}') || c.is_whitespace());
    (bare.len() < words.trim().len() && words.contains(['%', '٪'])).then_some(bare)
}

/// What stands for a currency, with its code in ISO 4217.
const CURRENCIES: [(&str, &str); 16] = [
    ("د.م.", "MAD"),
    ("د.م", "MAD"),
    ("دراهم", "MAD"),
    ("درهما", "MAD"),
    ("درهم", "MAD"),
    ("dirhams", "MAD"),
    ("dirham", "MAD"),
    ("dhs", "MAD"),
    ("dh", "MAD"),
    ("mad", "MAD"),
    ("euros", "EUR"),
    ("eur", "EUR"),
    ("€", "EUR"),
    ("usd", "USD"),
    ("$", "USD"),
    ("£", "GBP"),
];

/// The words without their currency, and its code.
pub fn without_currency(words: &str) -> Option<(String, &'static str)> {
    let lower = words.to_lowercase();
    let lower = lower.trim();
    CURRENCIES.iter().find_map(|(sign, code)| {
        let bare = lower.strip_suffix(sign).or_else(|| lower.strip_prefix(sign))?;
        Some((bare.trim_matches(|c: char| c == '.' || c.is_whitespace()).to_owned(), *code))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn value(words: &str, mark: Mark) -> Option<f64> {
        number(words, mark).map(|number| number.value)
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (words, expected) in [
            ("1 234,5", 1234.5),
            ("1\u{202f}234\u{202f}567", 1_234_567.0),
            ("1.234,56", 1234.56),
            ("1,234.56", 1234.56),
            ("1.234.567", 1_234_567.0),
            ("١٬٢٣٤٫٥", 1234.5),
            ("۱۲", 12.0),
            ("0.125", 0.125),
            ("0,125", 0.125),
            ("12,5", 12.5),
            ("12.50", 12.5),
            (",5", 0.5),
            ("−3", -3.0),
            ("(1 200)", -1200.0),
            ("+7", 7.0),
            ("1,5E+05", 150_000.0),
            ("\u{200f}42", 42.0),
        ] {
            for mark in [Mark::Point, Mark::Comma] {
                assert_eq!(value(words, mark), Some(expected), "{words}");
            }
        }
    }

    #[test]
    fn one_sign_before_three_digits_is_read_as_the_column_says() {
        assert_eq!(value("1.234", Mark::Point), Some(1.234));
        assert_eq!(value("1.234", Mark::Comma), Some(1234.0));
        assert_eq!(value("1,234", Mark::Point), Some(1234.0));
        assert_eq!(value("1,234", Mark::Comma), Some(1.234));
        assert!(number("1.234", Mark::Point).unwrap().is_ambiguous);
        assert!(!number("1.23", Mark::Point).unwrap().is_ambiguous);
    }

    #[test]
    fn what_is_no_number_is_none() {
        for words in [
            "",
            " ",
            "-",
            "12 34",
            "1.2.3",
            "1,23,456",
            "12a",
            "a12",
            "1 2345",
            "--1",
            "(5",
            "12/05",
            "0600-12",
            "1e",
            "∞",
            "1234567890123456",
            "NaN",
            "inf",
            "1,,2",
            ".",
        ] {
            assert_eq!(number(words, Mark::Comma), None, "{words}");
        }
        assert!(number("0612345678", Mark::Comma).unwrap().has_leading_zero);
    }

    #[test]
    fn shares_and_amounts_lose_their_signs() {
        assert_eq!(without_percent("12,5 %"), Some("12,5"));
        assert_eq!(without_percent("٪ ٥"), Some("٥"));
        assert_eq!(without_percent("12"), None);
        assert_eq!(without_currency("1 200,50 DH"), Some(("1 200,50".to_owned(), "MAD")));
        assert_eq!(without_currency("١٢٠٠ درهم"), Some(("١٢٠٠".to_owned(), "MAD")));
        assert_eq!(without_currency("€ 5"), Some(("5".to_owned(), "EUR")));
        assert_eq!(without_currency("1 200"), None);
    }

    proptest! {
        #[test]
        fn any_words_can_be_read(words in any::<String>()) {
            let _ = (number(&words, Mark::Point), without_percent(&words), without_currency(&words));
        }

        #[test]
        fn a_whole_number_is_read_back_in_every_hand(value in -999_999_999_999_i64..1_000_000_000_000) {
            let digits = value.unsigned_abs().to_string();
            let apart = |mark: &str| {
                let groups: Vec<_> = digits.as_bytes().rchunks(3).rev().map(|g| std::str::from_utf8(g).unwrap()).collect();
                format!("{}{}", if value < 0 { "-" } else { "" }, groups.join(mark))
            };
            for written in [value.to_string(), apart(" "), apart("\u{202f}"), apart("٬"), apart("’")] {
                prop_assert_eq!(number(&written, Mark::Comma).and_then(|n| n.whole), Some(value), "{}", written);
            }
            prop_assert_eq!(number(&apart("."), Mark::Comma).and_then(|n| n.whole), Some(value));
            prop_assert_eq!(number(&apart(","), Mark::Point).and_then(|n| n.whole), Some(value));
        }

        #[test]
        fn a_decimal_number_is_read_back(whole in 0_u32..1_000_000, hundredths in 0_u32..100) {
            let expected = f64::from(whole) + f64::from(hundredths) / 100.0;
            for written in [format!("{whole},{hundredths:02}"), format!("{whole}.{hundredths:02}")] {
                let read = number(&written, Mark::Comma).unwrap().value;
                prop_assert!((read - expected).abs() < 1e-9, "{}", written);
            }
        }
    }
}
