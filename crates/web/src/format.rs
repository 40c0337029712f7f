//! Dates and numbers as a Moroccan reads them: Gregorian, Maghrebi month names in Arabic, Latin digits; articles of
//! human rights as they are cited.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::Lang;
use kernel::right::{Article, Instrument};

use crate::{Visit, Words};

impl Visit {
    /// A date in words: "26 juillet 2003", "26 يوليوز 2003".
    pub fn date(&self, date: Date) -> String {
        self.app().words.date(self.lang, date)
    }

    /// The first day of a span, as short as it is still clear beside the last: "5" before "8 février 2027".
    pub fn first_of(&self, first: Date, last: Date) -> String {
        self.app().words.first_of(self.lang, first, last)
    }

    /// An instant as date and time where the installation lives.
    pub fn instant(&self, instant: Timestamp) -> String {
        let local = self.app().world.local(instant);
        let time = format!("{:02}:{:02}", local.hour(), local.minute());
        self.listed(&[&self.date(local.date()), &time])
    }

    /// Words one after the other, with the comma of the language between them.
    pub fn listed<T: AsRef<str>>(&self, words: &[T]) -> String {
        let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
        words.join(if self.lang == Lang::Ar { "، " } else { ", " })
    }

    /// An article of human rights as it is cited: "PIDCP, art. 22".
    pub fn article(&self, article: &Article) -> String {
        let instrument = self.t(instrument_label(article.instrument)).to_owned();
        self.t_with("web-article", &crate::args![instrument = instrument, number = article.number])
    }

    /// A whole number with its thousands apart.
    pub fn number(&self, value: i64) -> String {
        number(self.lang, value)
    }

    /// A number with its thousands apart and its decimals behind the mark of the language, as many as it has.
    pub fn decimal(&self, value: f64) -> String {
        fraction(self.lang, value)
    }

    /// A share of a whole in percent, rounded to whole percents; `None` of nothing is a dash.
    pub fn percent(&self, part: i64, whole: i64) -> String {
        percent(self.lang, part, whole)
    }
}

impl Words {
    /// A date in words, for documents that have a language of their own.
    pub fn date(&self, lang: Lang, date: Date) -> String {
        format!("{} {}", self.day_of_month(lang, date), date.year())
    }

    /// The first day of a span, as short as it is still clear beside the last, which is written whole: "5" before
    /// "8 février 2027", "28 janvier" before "3 février 2027".
    pub fn first_of(&self, lang: Lang, first: Date, last: Date) -> String {
        match (first.year() == last.year(), first.month() == last.month()) {
            (true, true) => day(lang, first),
            (true, false) => self.day_of_month(lang, first),
            _ => self.date(lang, first),
        }
    }

    fn day_of_month(&self, lang: Lang, date: Date) -> String {
        format!("{} {}", day(lang, date), self.get(lang, MONTHS[usize::from(date.month().unsigned_abs()) - 1]))
    }
}

fn day(lang: Lang, date: Date) -> String {
    match (lang, date.day()) {
        (Lang::Fr, 1) => "1er".to_owned(),
        (_, day) => day.to_string(),
    }
}

/// The message with the short name of a declaration or treaty.
pub const fn instrument_label(instrument: Instrument) -> &'static str {
    match instrument {
        Instrument::Udhr => "web-instrument-udhr",
        Instrument::Iccpr => "web-instrument-iccpr",
        Instrument::Icescr => "web-instrument-icescr",
        Instrument::Cedaw => "web-instrument-cedaw",
        Instrument::Crc => "web-instrument-crc",
        Instrument::Crpd => "web-instrument-crpd",
        Instrument::Icerd => "web-instrument-icerd",
        Instrument::Cat => "web-instrument-cat",
    }
}

pub(crate) fn number(lang: Lang, value: i64) -> String {
    grouped(value, thousands_mark(lang))
}

pub(crate) fn percent(lang: Lang, part: i64, whole: i64) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    let rounded = (part as f64 * 100.0 / whole as f64).round();
    match lang {
        Lang::En | Lang::Ar => format!("{rounded}%"),
        Lang::Fr | Lang::Zgh => format!("{rounded}\u{202f}%"),
    }
}

/// A number of which the last digits are decimals.
pub(crate) fn decimal(lang: Lang, value: i64, decimals: u8) -> String {
    if decimals == 0 {
        return number(lang, value);
    }
    let ten = 10_u64.saturating_pow(decimals.into());
    let (whole, rest) = (value.unsigned_abs() / ten, value.unsigned_abs() % ten);
    let digits = format!("{rest:0width$}", width = usize::from(decimals));
    parted(lang, value < 0, whole, digits.trim_end_matches('0'))
}

/// A number as short as it can be written without becoming another one.
pub(crate) fn fraction(lang: Lang, value: f64) -> String {
    let plain = value.abs().to_string();
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    match whole.parse::<u64>() {
        Ok(whole) => parted(lang, value < 0.0, whole, decimals),
        Err(_) => value.to_string(),
    }
}

fn parted(lang: Lang, is_negative: bool, whole: u64, decimals: &str) -> String {
    let sign = if is_negative { "−" } else { "" };
    let whole = number(lang, i64::try_from(whole).unwrap_or(i64::MAX));
    if decimals.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}{}{decimals}", decimal_mark(lang))
    }
}

const fn decimal_mark(lang: Lang) -> char {
    match lang {
        Lang::Fr | Lang::Zgh | Lang::Ar => ',',
        Lang::En => '.',
    }
}

const MONTHS: [&str; 12] = [
    "web-month-1",
    "web-month-2",
    "web-month-3",
    "web-month-4",
    "web-month-5",
    "web-month-6",
    "web-month-7",
    "web-month-8",
    "web-month-9",
    "web-month-10",
    "web-month-11",
    "web-month-12",
];

const fn thousands_mark(lang: Lang) -> char {
    match lang {
        Lang::Fr | Lang::Zgh => '\u{202f}',
        Lang::Ar => '.',
        Lang::En => ',',
    }
}

fn grouped(number: i64, mark: char) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        text.push('−');
    }
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use kernel::Lang;

    use jiff::civil::{Date, date};

    use super::{decimal, fraction, grouped};
    use crate::Words;

    #[test]
    fn the_first_day_of_a_span_repeats_nothing_of_the_last() {
        let words = Words::read(crate::LOCALES).expect("the shell's words");
        let first = |lang, first: Date| words.first_of(lang, first, date(2027, 2, 8));
        assert_eq!(first(Lang::Fr, date(2027, 2, 5)), "5");
        assert_eq!(first(Lang::Fr, date(2027, 2, 1)), "1er");
        assert_eq!(first(Lang::Fr, date(2027, 1, 28)), "28 janvier");
        assert_eq!(first(Lang::Ar, date(2027, 1, 28)), "28 يناير");
        assert_eq!(first(Lang::En, date(2026, 2, 5)), "5 February 2026", "the same month of another year");
    }

    #[test]
    fn decimals_stand_behind_the_mark_of_the_language() {
        assert_eq!(decimal(Lang::Fr, 248, 1), "24,8");
        assert_eq!(decimal(Lang::En, -1_234_567, 2), "−12,345.67");
        assert_eq!(decimal(Lang::Ar, 1_234_500, 2), "12.345");
        assert_eq!(decimal(Lang::En, 5, 3), "0.005");
        assert_eq!(fraction(Lang::Fr, -0.5), "−0,5");
        assert_eq!(fraction(Lang::En, 1234.25), "1,234.25");
        assert_eq!(fraction(Lang::En, 3.0), "3");
    }

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(grouped(36_828_330, ','), "36,828,330");
        assert_eq!(grouped(300, ','), "300");
        assert_eq!(grouped(-1_503, '.'), "−1.503");
        assert_eq!(grouped(i64::MIN, ','), "−9,223,372,036,854,775,808");
    }
}
