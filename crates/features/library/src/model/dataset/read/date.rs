//! Days as people write them: `2026-11-21`, `21/11/2026`, `21.11.26`, `21 novembre 2026`, `1er mars 2024`, `Nov 21, 2026`,
//! `٢١ نونبر ٢٠٢٦`, with or without the weekday and the hour.

use jiff::civil::Date;
use kernel::fold;

use super::super::kind::DayOrder;

/// Reads a day; `order` is asked only where both numbers before the year could be a month.
pub fn date(words: &str, order: DayOrder) -> Option<Date> {
    let words = without_hour(words.trim());
    let parts = folded_parts(words);
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !is_filler(part)).collect();
    let parts = joined_months(parts);
    let [first, second, third] = parts.as_slice() else { return None };
    let date = match (Part::of(first), Part::of(second), Part::of(third)) {
        (Part::Year(year), Part::Small(month), Part::Small(day)) if is_parted(words) => made(year, month, day),
        (Part::Small(one), Part::Small(other), year) if is_parted(words) => {
            let year = year.as_year()?;
            match order {
                _ if one > 12 => made(year, other, one),
                _ if other > 12 => made(year, one, other),
                DayOrder::DayFirst => made(year, other, one),
                DayOrder::MonthFirst => made(year, one, other),
            }
        }
        (Part::Small(day), Part::Month(month), year) => made(year.as_year()?, month, day),
        (Part::Month(month), Part::Small(day), year) => made(year.as_year()?, month, day),
        (Part::Year(year), Part::Month(month), Part::Small(day)) => made(year, month, day),
        _ => None,
    };
    date.filter(|date| (1000..=2200).contains(&date.year()))
}

/// Which order these words could only have: nothing where they say nothing of it.
pub fn order_of(words: &str) -> Option<DayOrder> {
    let parts = folded_parts(without_hour(words.trim()));
    let [first, second, third] = parts.as_slice() else { return None };
    match (Part::of(first), Part::of(second), Part::of(third)) {
        (Part::Small(one), Part::Small(other), _) if one > 12 && other <= 12 => Some(DayOrder::DayFirst),
        (Part::Small(one), Part::Small(other), _) if other > 12 && one <= 12 => Some(DayOrder::MonthFirst),
        _ => None,
    }
}

fn folded_parts(words: &str) -> Vec<String> {
    // Most cells are no dates: that is told before anything is folded.
    let could_be = words.len() <= 80
        && words.chars().any(char::is_numeric)
        && words.chars().any(|c| !c.is_numeric() && !matches!(c, ',' | '%'));
    if !could_be {
        return Vec::new();
    }
    fold(words).split(' ').filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Numbers are a date only with signs between them: "10 12 2015" may be anything.
fn is_parted(words: &str) -> bool {
    words.contains(['/', '-', '.', '‐', '–', '−', '،', '\\'])
}

enum Part {
    /// A number that could be a day, a month or a year of two digits.
    Small(i8),
    /// A number that can only be a year.
    Year(i16),
    /// The name of a month.
    Month(i8),
    Other,
}

impl Part {
    fn of(part: &str) -> Self {
        let ordinal = ["er", "ere", "eme", "e", "st", "nd", "rd", "th"].iter().find_map(|end| part.strip_suffix(end));
        let digits = ordinal.filter(|day| day.bytes().all(|b| b.is_ascii_digit())).unwrap_or(part);
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        match digits.len() {
            1 | 2 if is_number => digits.parse().map_or(Self::Other, Self::Small),
            4 if is_number => digits.parse().map_or(Self::Other, Self::Year),
            _ => month(part).map_or(Self::Other, Self::Month),
        }
    }

    /// A year of two digits belongs to this century below 50, else to the last one.
    fn as_year(&self) -> Option<i16> {
        match self {
            Self::Year(year) => Some(*year),
            Self::Small(year @ 0..=49) => Some(2000 + i16::from(*year)),
            Self::Small(year) => Some(1900 + i16::from(*year)),
            Self::Month(_) | Self::Other => None,
        }
    }
}

fn made(year: i16, month: i8, day: i8) -> Option<Date> {
    Date::new(year, month, day).ok()
}

/// Leaves off `14:30`, `T14:30:00Z`, `14h30`.
fn without_hour(words: &str) -> &str {
    if let (Some(day), Some('T')) = (words.get(..10), words.chars().nth(10)) {
        return day;
    }
    match words.rsplit_once(' ') {
        Some((day, hour)) if is_hour(hour) => day.trim_end(),
        Some((rest, "AM" | "PM" | "am" | "pm")) => match rest.rsplit_once(' ') {
            Some((day, hour)) if is_hour(hour) => day.trim_end(),
            _ => words,
        },
        _ => words,
    }
}

fn is_hour(word: &str) -> bool {
    word.contains([':', 'h']) && word.chars().all(|c| c.is_numeric() || matches!(c, ':' | 'h' | '.'))
}

/// Weekdays, and the little words between the parts of a date.
fn is_filler(part: &str) -> bool {
    const FILLERS: [&str; 32] = [
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "lun",
        "mer",
        "jeu",
        "ven",
        "sam",
        "dim",
        "le",
        "of",
        "الاثنين",
        "الاتنين",
        "الثلاثا",
        "الاربعا",
        "الخميس",
        "الجمعه",
        "السبت",
        "الاحد",
        "يوم",
        "م",
    ];
    FILLERS.contains(&part)
}

/// Months of two words, as the Levant writes them.
fn joined_months(parts: Vec<&str>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(parts.len());
    for part in parts {
        match joined.last_mut() {
            Some(last) if matches!(last.as_str(), "كانون" | "تشرين") => {
                last.push(' ');
                last.push_str(part);
            }
            _ => joined.push(part.to_owned()),
        }
    }
    joined
}

/// The months by their folded names, each in French, English and Arabic of the Maghreb, Egypt and the Levant, with what
/// people shorten them to.
const MONTHS: [&[&str]; 12] = [
    &["janvier", "janv", "jan", "january", "يناير", "جانفي", "كانون الثاني"],
    &["fevrier", "fevr", "fev", "feb", "february", "فبراير", "فيفري", "شباط"],
    &["mars", "mar", "march", "مارس", "اذار"],
    &["avril", "avr", "apr", "april", "ابريل", "افريل", "نيسان"],
    &["mai", "may", "ماي", "مايو", "ايار"],
    &["juin", "jun", "june", "يونيو", "يونيه", "جوان", "حزيران"],
    &["juillet", "juil", "jul", "july", "يوليوز", "يوليو", "يوليه", "جويليه", "تموز"],
    &["aout", "aug", "august", "غشت", "اغسطس", "اوت", "اب"],
    &["septembre", "sept", "sep", "september", "شتنبر", "سبتمبر", "ايلول"],
    &["octobre", "oct", "october", "اكتوبر", "تشرين الاول"],
    &["novembre", "nov", "november", "نونبر", "نوفمبر", "تشرين الثاني"],
    &["decembre", "dec", "december", "دجنبر", "ديسمبر", "كانون الاول"],
];

fn month(part: &str) -> Option<i8> {
    let found = MONTHS.iter().position(|names| names.contains(&part))?;
    i8::try_from(found + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;
    use proptest::prelude::*;

    fn read(words: &str) -> Option<Date> {
        date(words, DayOrder::DayFirst)
    }

    #[test]
    fn one_day_is_read_in_every_hand() {
        for words in [
            "2026-11-21",
            "21/11/2026",
            "21-11-2026",
            "21.11.2026",
            "21/11/26",
            "2026/11/21",
            "21 novembre 2026",
            "samedi 21 novembre 2026",
            "21 nov. 2026",
            "Nov 21, 2026",
            "November 21st, 2026",
            "21 نونبر 2026",
            "٢١ نونبر ٢٠٢٦",
            "السبت 21 نونبر 2026",
            "21 نوفمبر 2026",
            "21 تشرين الثاني 2026",
            "٢١/١١/٢٠٢٦",
            "2026-11-21T14:30:00Z",
            "2026-11-21 14:30",
            "21/11/2026 9h30",
            "21/11/2026 09:30 PM",
            "21\u{a0}NOVEMBRE\u{a0}2026",
            "2026 نونبر 21",
        ] {
            assert_eq!(read(words), Some(day(2026, 11, 21)), "{words}");
        }
        assert_eq!(read("1er mars 2024"), Some(day(2024, 3, 1)));
        assert_eq!(read("26/07/03"), Some(day(2003, 7, 26)));
        assert_eq!(read("26/07/76"), Some(day(1976, 7, 26)));
        assert_eq!(read("12 غشت 2004"), Some(day(2004, 8, 12)));
    }

    #[test]
    fn what_could_be_two_days_is_read_as_the_column_says() {
        assert_eq!(date("03/04/2024", DayOrder::DayFirst), Some(day(2024, 4, 3)));
        assert_eq!(date("03/04/2024", DayOrder::MonthFirst), Some(day(2024, 3, 4)));
        assert_eq!(date("03/25/2024", DayOrder::DayFirst), Some(day(2024, 3, 25)));
        assert_eq!(
            (order_of("25/03/2024"), order_of("03/25/2024")),
            (Some(DayOrder::DayFirst), Some(DayOrder::MonthFirst))
        );
        assert_eq!(order_of("03/04/2024"), None);
    }

    #[test]
    fn what_is_no_day_is_none() {
        for words in [
            "",
            "31/02/2024",
            "2024",
            "mars 2024",
            "12.5",
            "1.234.567",
            "10 12 2015",
            "00/00/2000",
            "demain",
            "2024-13-01",
            "1/2/3/4",
            "21 brumaire 2026",
            "12/05",
            "9999-01-01",
            "192.168.1.1",
        ] {
            assert_eq!(read(words), None, "{words}");
        }
    }

    proptest! {
        #[test]
        fn any_words_can_be_read(words in any::<String>()) {
            let _ = (read(&words), order_of(&words));
        }

        #[test]
        fn every_day_is_read_back(days in 0_i32..80_000) {
            let date = day(1990, 1, 1).saturating_add(jiff::ToSpan::days(i64::from(days) % 50_000));
            let (y, m, d) = (date.year(), date.month(), date.day());
            let names = MONTHS[usize::try_from(m).unwrap() - 1];
            let mut hands = vec![date.to_string(), format!("{d}/{m}/{y}"), format!("{d:02}.{m:02}.{y}"), format!("{y}/{m:02}/{d:02}")];
            hands.extend(names.iter().map(|name| format!("{d} {name} {y}")));
            for written in hands {
                prop_assert_eq!(read(&written), Some(date), "{}", written);
            }
        }
    }
}
