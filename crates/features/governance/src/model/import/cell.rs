//! What one cell says: dates, sexes and places as people write them.

use actors::directory::{Birth, Sex};
use jiff::civil::Date;
use kernel::{fold, place};

use crate::model::EndReason;

/// A day: 2003-07-26 (also with a time after it, as spreadsheets give it), 26/07/2003, 26-7-2003, 26.07.2003, in Latin
/// or Arabic digits; or with the month in words.
pub(super) fn date(words: &str) -> Option<Date> {
    any_date(words).filter(|date| (1800..=2200).contains(&date.year()))
}

fn any_date(words: &str) -> Option<Date> {
    let words = latin_digits(words);
    if let Some(date) = date_in_words(&words) {
        return Some(date);
    }
    let day = words.split([' ', 'T']).next().unwrap_or_default();
    if let Ok(date) = day.parse() {
        return Some(date);
    }
    let parts: Vec<&str> = day.split(['/', '-', '.']).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let is_number =
        |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let plain = is_number(day, 2) && is_number(month, 2) && is_number(year, 4) && year.len() == 4;
    plain.then(|| Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok())?
}

/// A day with its month in words: 26 juillet 2003, 1er mars 2023, 26 يوليوز 2003, 26 July 2003.
fn date_in_words(words: &str) -> Option<Date> {
    const MONTHS: [&[&str]; 12] = [
        &["janvier", "يناير", "january"],
        &["février", "فبراير", "february"],
        &["mars", "مارس", "march"],
        &["avril", "أبريل", "april"],
        &["mai", "ماي", "مايو", "may"],
        &["juin", "يونيو", "يونيه", "june"],
        &["juillet", "يوليوز", "يوليو", "july"],
        &["août", "غشت", "أغسطس", "august"],
        &["septembre", "شتنبر", "سبتمبر", "september"],
        &["octobre", "أكتوبر", "october"],
        &["novembre", "نونبر", "نوفمبر", "november"],
        &["décembre", "دجنبر", "ديسمبر", "december"],
    ];
    let parts: Vec<&str> = words.split_whitespace().collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let day = day.trim_end_matches("er").parse().ok()?;
    let year = year.parse().ok()?;
    let named = fold(month);
    let month = MONTHS.iter().position(|names| names.iter().any(|name| fold(name) == named))?;
    Date::new(year, i8::try_from(month + 1).ok()?, day).ok()
}

/// A day or a year of birth.
pub(super) fn birth(words: &str) -> Option<Birth> {
    let words = latin_digits(words);
    match words.parse() {
        Ok(year @ 1850..=2200) => Some(Birth::Year(year)),
        _ => date(&words).map(Birth::Day),
    }
}

/// A whole number from 1.
pub(super) fn number(words: &str) -> Option<u32> {
    latin_digits(words).parse().ok().filter(|number| *number > 0)
}

/// A sex, by its word, its letter or its form of address.
pub(super) fn sex(words: &str) -> Option<Sex> {
    const WOMEN: &[&str] = &[
        "f",
        "w",
        "femme",
        "feminin",
        "female",
        "woman",
        "mme",
        "mlle",
        "madame",
        "أنثى",
        "انثى",
        "امرأة",
        "إمرأة",
        "السيدة",
        "سيدة",
    ];
    const MEN: &[&str] =
        &["m", "h", "homme", "masculin", "male", "man", "mr", "monsieur", "ذكر", "رجل", "السيد", "سيد"];
    let folded = fold(words);
    let is_among = |spellings: &[&str]| spellings.iter().any(|spelling| fold(spelling) == folded);
    match (is_among(WOMEN), is_among(MEN)) {
        (true, _) => Some(Sex::Female),
        (_, true) => Some(Sex::Male),
        _ => None,
    }
}

/// Why a mandate ended, by its stored word or as people write it.
pub(super) fn end_reason(words: &str) -> Option<EndReason> {
    const SPELLINGS: &[(EndReason, &[&str])] = &[
        (EndReason::TermOver, &["fin de mandat", "mandat échu", "term over", "انتهاء الولاية", "نهاية الولاية"]),
        (EndReason::Resigned, &["démission", "démissionnaire", "resignation", "استقالة", "الاستقالة"]),
        (EndReason::Moved, &["changement de siège", "mutation", "تغيير المقعد"]),
        (EndReason::Revoked, &["révocation", "révoqué", "exclusion", "revocation", "إقالة", "إعفاء"]),
        (EndReason::LostStanding, &["perte de la qualité", "perte de qualité", "lost standing", "فقدان الصفة"]),
        (EndReason::Deceased, &["décès", "décédé", "décédée", "death", "وفاة", "الوفاة"]),
        (EndReason::Mistake, &["erreur", "erreur de saisie", "خطأ"]),
    ];
    let folded = fold(words);
    let spelled = |spellings: &[&str]| spellings.iter().any(|spelling| fold(spelling) == folded);
    EndReason::from_code(words).or_else(|| SPELLINGS.iter().find(|(_, s)| spelled(s)).map(|(reason, _)| *reason))
}

/// The code of a place, by its code (also in brackets after its name, as exports write it) or by its whole name.
pub(super) fn place(words: &str) -> Option<String> {
    let inside = words.rsplit_once('(').and_then(|(_, rest)| rest.split_once(')')).map_or(words, |(code, _)| code);
    if let Some(place) = place::get(inside.trim()) {
        return Some(place.code.to_owned());
    }
    let folded = fold(words);
    let is_named = |place: &&&place::Place| place.name.languages().any(|(_, name)| fold(name) == folded);
    place::search(words, 10).iter().find(is_named).map(|place| place.code.to_owned())
}

/// Whether a spreadsheet would run the words as a formula. A telephone number may begin with a plus sign.
pub(super) fn is_formula(words: &str) -> bool {
    words.starts_with(['=', '@', '＝', '＠']) || (words.starts_with(['+', '-']) && words.contains('('))
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

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;

    #[test]
    fn dates_are_read_as_lists_write_them() {
        for words in
            ["2003-07-26", "2003-07-26 00:00", "26/07/2003", "26-7-2003", "26.07.2003", "٢٦/٠٧/٢٠٠٣", " 26/07/2003 "]
        {
            assert_eq!(date(words), Some(day(2003, 7, 26)), "{words}");
        }
        for words in ["26 juillet 2003", "26  Juillet 2003", "٢٦ يوليوز ٢٠٠٣", "26 July 2003"] {
            assert_eq!(date(words), Some(day(2003, 7, 26)), "{words}");
        }
        assert_eq!(date("1er août 2024"), Some(day(2024, 8, 1)));
        for words in [
            "",
            "31/02/2024",
            "31 février 2024",
            "26/07/03",
            "juillet 2003",
            "2003",
            "1/2/3/2024",
            "37828",
            "26/07",
            "+1/02/2024",
            "0026-11-20",
        ] {
            assert_eq!(date(words), None, "{words}");
        }
    }

    #[test]
    fn a_birth_may_be_a_year() {
        assert_eq!(birth("1985"), Some(Birth::Year(1985)));
        assert_eq!(birth("01/02/1985"), Some(Birth::Day(day(1985, 2, 1))));
        assert_eq!(birth("85"), None);
    }

    #[test]
    fn a_sex_is_read_from_words_letters_and_address() {
        for words in ["F", "femme", "Féminin", "Mme", "أنثى", "امرأة"] {
            assert_eq!(sex(words), Some(Sex::Female), "{words}");
        }
        for words in ["H", "M", "M.", "homme", "ذكر"] {
            assert_eq!(sex(words), Some(Sex::Male), "{words}");
        }
        assert_eq!(sex("oui"), None);
    }

    #[test]
    fn a_place_is_known_by_code_by_name_and_as_exports_write_it() {
        let tanger = place("01.511.01.0");
        assert_eq!(tanger.as_deref(), Some("01.511.01.0"));
        assert_eq!(place("Tanger (01.511.01.0)"), tanger);
        assert!(place("Zagora").is_some());
        assert_eq!(place("Zagoraville-les-Bains"), None);
    }

    #[test]
    fn a_formula_is_seen_and_a_telephone_number_is_none() {
        for words in ["=HYPERLINK(\"x\")", "@SUM(A1)", "+cmd(1)", "＝1"] {
            assert!(is_formula(words), "{words}");
        }
        for words in ["+212 661 00 00 01", "-", "El-Amrani", "Personne (017)"] {
            assert!(!is_formula(words), "{words}");
        }
    }
}
