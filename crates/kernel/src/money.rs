//! Money: dirhams as people type and read them, kept in centimes.

use crate::latin_digit;

/// More digits before the comma than any sum of an association has.
const LONGEST: usize = 12;

/// Dirhams as somebody types them, in centimes: digits of any script, with or without spaces, a comma or a point before
/// one or two digits more. Nothing where it is none: a point that is to group thousands is not guessed.
///
/// ```
/// # use twiza_kernel::money::read_dirhams;
/// assert_eq!(read_dirhams("1 234,5"), Some(123_450));
/// assert_eq!(read_dirhams("١٢٣٤٫٥٠"), Some(123_450));
/// assert_eq!(read_dirhams("1.234"), None);
/// ```
pub fn read_dirhams(typed: &str) -> Option<i64> {
    let plain: String = typed.chars().filter(|c| !c.is_whitespace()).map(latin_digit).collect();
    let (whole, rest) = plain.split_once([',', '.', '٫']).unwrap_or((&plain, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > LONGEST || rest.len() > 2 || !is_digits(whole) || !is_digits(rest) {
        return None;
    }
    let centimes: i64 = format!("{rest:0<2}").parse().ok()?;
    Some(whole.parse::<i64>().ok()? * 100 + centimes)
}

/// Centimes as dirhams on paper: `1 234,50`, with spaces that do not break.
pub fn dirhams(centimes: i64) -> String {
    let (whole, rest) = (centimes.unsigned_abs() / 100, centimes.unsigned_abs() % 100);
    let digits = whole.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('\u{a0}');
        }
        grouped.push(digit);
    }
    let sign = if centimes < 0 { "−" } else { "" };
    format!("{sign}{grouped},{rest:02}")
}

/// Centimes as a field shows them, to be changed: `1234,50`, and `1234` where there are none.
pub fn typed_dirhams(centimes: i64) -> String {
    match centimes % 100 {
        0 => (centimes / 100).to_string(),
        rest => format!("{},{:02}", centimes / 100, rest.abs()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn dirhams_are_read_as_people_type_them() {
        for typed in ["1234,50", "1 234,5", "1\u{202f}234.50", "1\u{a0}234,50", "١٢٣٤٫٥٠", "۱۲۳۴,۵", "１２３４,５"]
        {
            assert_eq!(read_dirhams(typed), Some(123_450), "{typed}");
        }
        for wrong in ["", " ", ",50", "12,345", "1,234", "-3", "3 DH", "1,2,3", "1e5", "12345678901234"] {
            assert_eq!(read_dirhams(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn dirhams_are_written_for_paper_and_for_fields() {
        assert_eq!(dirhams(123_456_705), "1\u{a0}234\u{a0}567,05");
        assert_eq!((dirhams(-5), dirhams(100_000)), ("−0,05".to_owned(), "1\u{a0}000,00".to_owned()));
        assert_eq!((typed_dirhams(123_400), typed_dirhams(123_405)), ("1234".to_owned(), "1234,05".to_owned()));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(centimes in 0_i64..99_999_999_999_999) {
            prop_assert_eq!(read_dirhams(&dirhams(centimes)), Some(centimes));
            prop_assert_eq!(read_dirhams(&typed_dirhams(centimes)), Some(centimes));
        }
    }
}
