//! What one cell says: dates and the several values of a cell.

use jiff::civil::{Date, date};
use kernel::fold;

/// A day: 2003-07-26 (also with a time after it, as spreadsheets give it), 26/07/2003, 26-7-2003, 26.07.2003, 26 juillet
/// 2003, ٢٦ يوليوز ٢٠٠٣, or the number by which a spreadsheet keeps it; a year stands for its first day.
pub(super) fn founded(words: &str) -> Option<Date> {
    let plain = latin_digits(words);
    if let Some(day) = in_words(&plain) {
        return Some(day);
    }
    match plain.parse::<i32>() {
        Ok(year @ 1850..=2200) => i16::try_from(year).ok().map(|year| date(year, 1, 1)),
        // Days since 30 December 1899: a date whose cell lost its format, from 1927 to 2064.
        Ok(serial @ 10_000..=60_000) => date(1899, 12, 30).checked_add(jiff::Span::new().days(serial)).ok(),
        _ => web::read_date(plain.split([' ', 'T']).next().unwrap_or_default()),
    }
}

fn in_words(words: &str) -> Option<Date> {
    const MONTHS: [&[&str]; 12] = [
        &["janvier", "يناير", "january", "janv", "jan"],
        &["février", "فبراير", "february", "fév", "feb"],
        &["mars", "مارس", "march"],
        &["avril", "أبريل", "april", "avr"],
        &["mai", "ماي", "مايو", "may"],
        &["juin", "يونيو", "يونيه", "june"],
        &["juillet", "يوليوز", "يوليو", "july", "juil"],
        &["août", "غشت", "أغسطس", "august", "aout"],
        &["septembre", "شتنبر", "سبتمبر", "september", "sept"],
        &["octobre", "أكتوبر", "october", "oct"],
        &["novembre", "نونبر", "نوفمبر", "november", "nov"],
        &["décembre", "دجنبر", "ديسمبر", "december", "déc", "dec"],
    ];
    let parts: Vec<&str> = words.split([' ', '-', '/']).filter(|part| !part.is_empty()).collect();
    let (day, month, year) = match parts.as_slice() {
        [day, month, year] => (day.trim_end_matches("er").parse().ok()?, *month, *year),
        [month, year] => (1, *month, *year),
        _ => return None,
    };
    let named = fold(month.trim_end_matches('.'));
    let month = MONTHS.iter().position(|names| names.iter().any(|name| fold(name) == named))?;
    let year = year.parse().ok().filter(|year| (1850..=2200).contains(year))?;
    Date::new(year, i8::try_from(month + 1).ok()?, day).ok()
}

/// The values of a cell that holds several: parted by semicolons, bars, line ends, Arabic commas and, where `by_comma`
/// says so, commas and slashes.
pub(super) fn several(words: &str, by_comma: bool) -> impl Iterator<Item = &str> {
    let parts =
        move |c: char| matches!(c, ';' | '|' | '\n' | '\r' | '؛' | '•') || (by_comma && matches!(c, ',' | '،' | '/'));
    words.split(parts).map(str::trim).filter(|part| !part.is_empty())
}

/// Whether a spreadsheet would run the words as a formula, or failed to.
pub(super) fn is_formula(words: &str) -> bool {
    words.starts_with(['=', '@', '＝', '＠'])
        || (words.starts_with(['+', '-']) && words.contains('('))
        || ["#N/A", "#REF!", "#NAME?", "#NOM?", "#VALUE!", "#VALEUR!", "#DIV/0!"].contains(&words)
}

/// Arabic-Indic digits as Latin ones, without invisible marks.
fn latin_digits(words: &str) -> String {
    let latin = |c: char| match c {
        '٠'..='٩' => char::from_digit(c as u32 - '٠' as u32, 10).unwrap_or(c),
        '۰'..='۹' => char::from_digit(c as u32 - '۰' as u32, 10).unwrap_or(c),
        other => other,
    };
    let is_mark = |c: &char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{feff}' | '\u{2066}'..='\u{2069}');
    words.trim().chars().filter(|c| !is_mark(c)).map(latin).collect()
}
