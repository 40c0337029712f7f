use super::vocabulary;
use super::words::joins;

/// What a written list puts before an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mark {
    /// A dash, a dot, a square; the glyph tells one list from another.
    Bullet(char),
    /// A number or letter, in each way that it can be read: `i.` is the first Roman number or the ninth letter.
    Count(Vec<Count>),
    /// The depth at which the document's own format puts the item, from 0.
    Level(u8),
    /// Nothing: a line of a list that has one line for each item.
    Line,
    /// Nothing: a title over a paragraph, in a list of such.
    Title,
}

impl Mark {
    /// Whether the mark only tells one item from the next; the items of a file's own lists may have numbers beside it.
    pub(super) fn is_bullet(&self) -> bool {
        matches!(self, Self::Bullet(_) | Self::Level(_))
    }
}

/// One reading of a number or letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Count {
    /// Which signs count.
    pub(super) style: Style,
    /// The sign after it: `.`, `)`, `-`, `/`, `°`.
    pub(super) close: char,
    /// Its last part: 2 of `1.2`, 3 of `c`.
    pub(super) value: u16,
}

/// Which signs count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Style {
    /// `1`, and with more parts `1.1`, `1.1.2`: how many.
    Decimal(u8),
    /// `I`, `II`, `IV`.
    LargeRoman,
    /// `i`, `ii`, `iv`.
    SmallRoman,
    /// `A`, `B`.
    LargeLetter,
    /// `a`, `b`.
    SmallLetter,
    /// `أ`, `ب`: in either order of the alphabet, so only the first has a place.
    ArabicLetter,
    /// `أولا`, `ثانيا`.
    ArabicWord,
}

/// A line taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Marked<'a> {
    /// What stood before its words.
    pub(super) mark: Mark,
    /// The number as written, without the sign that closes it.
    pub(super) number: Option<&'a str>,
    /// Its words; empty when the mark stands alone.
    pub(super) rest: &'a str,
}

/// The signs that open an item.
const BULLETS: &str = "-–—−•*·∙▪▫■□●○◦◆◇❖➢➤►▶‣⁃✓✔→\u{f0b7}\u{f0a7}\u{f0d8}";

/// The highest number that is taken for one: years are not.
const HIGHEST: u16 = 199;

/// Takes the mark off the beginning of a line, if there is one.
pub(super) fn marked(line: &str) -> Option<Marked<'_>> {
    bulleted(line).or_else(|| counted(line))
}

fn bulleted(line: &str) -> Option<Marked<'_>> {
    let glyph = line.chars().next()?;
    let rest = &line[glyph.len_utf8()..];
    let is_bullet = match glyph {
        'o' => rest.starts_with([' ', '\t', '\u{a0}']) && rest.trim_start().starts_with(char::is_uppercase),
        // One that touches a letter is a bullet; what touches anything else may be a minus, a rule or an emphasis.
        '-' | '–' | '—' | '−' | '*' => {
            rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || c.is_alphabetic())
        }
        _ => BULLETS.contains(glyph),
    };
    is_bullet.then(|| Marked { mark: Mark::Bullet(glyph), number: None, rest: rest.trim() })
}

fn counted(line: &str) -> Option<Marked<'_>> {
    let open = line.strip_prefix('(').unwrap_or(line);
    let length = open.find(|c: char| !(c.is_alphanumeric() || c == '.' || joins(c))).unwrap_or(open.len()).min(24);
    let written = open.get(..length)?;
    let number = written.trim_end_matches('.');
    let after = &open[number.len()..];
    let close = after.chars().next().unwrap_or(' ');
    let rest = after.trim_start_matches(['.', ')', '-', '–', '/', '°', 'º', ':']);
    let closed = after.len() - rest.len();
    if closed > 4 || !(rest.is_empty() || rest.starts_with(char::is_whitespace) || touches(close, rest)) {
        return None;
    }
    let parts = number.split('.').count();
    let close = if closed == 0 { ' ' } else { close };
    let readings = if parts > 1 { decimal(number) } else { single(number, close) };
    (!readings.is_empty()).then(|| Marked { mark: Mark::Count(readings), number: Some(number), rest: rest.trim() })
}

/// `1)Text` and `1-Texte` are written without a space, `1.5` and `20-30` are not marks.
fn touches(close: char, rest: &str) -> bool {
    matches!(close, ')' | '-' | '–' | '/' | '°' | '.')
        && rest.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
}

/// A number with points needs no sign that closes it, and is the same with any. Its first part may be the Roman number
/// or the letter of what stands above: `II.3`, `B.2`.
fn decimal(number: &str) -> Vec<Count> {
    let first = |part: &str| roman(part).or_else(|| alone(part).filter(char::is_ascii_uppercase).map(|_| 1));
    let part = |(at, part): (usize, &str)| small(part).or_else(|| if at == 0 { first(part) } else { None });
    let parts: Option<Vec<u16>> = number.split('.').enumerate().map(part).collect();
    match parts {
        Some(parts) if parts.len() <= 6 => {
            let value = parts.last().copied().unwrap_or_default();
            vec![Count { style: Style::Decimal(parts.len() as u8), close: '.', value }]
        }
        _ => Vec::new(),
    }
}

/// A number without points needs a sign that closes it.
fn single(number: &str, close: char) -> Vec<Count> {
    if close == ' ' || number.is_empty() {
        return Vec::new();
    }
    let mut readings = Vec::new();
    let mut add = |style, value: Option<u16>| readings.extend(value.map(|value| Count { style, close, value }));
    add(Style::Decimal(1), small(number));
    add(Style::LargeRoman, roman(number));
    add(
        Style::SmallRoman,
        roman(&number.to_ascii_uppercase()).filter(|_| number.bytes().all(|b| b.is_ascii_lowercase())),
    );
    add(Style::ArabicWord, vocabulary::firstly(number));
    if let Some(letter) = alone(number) {
        match letter {
            'A'..='Z' => add(Style::LargeLetter, Some(letter as u16 - 'A' as u16 + 1)),
            'a'..='z' => add(Style::SmallLetter, Some(letter as u16 - 'a' as u16 + 1)),
            'أ' | 'ا' => add(Style::ArabicLetter, Some(1)),
            'ب'..='ي' => add(Style::ArabicLetter, Some(2)),
            _ => {}
        }
    }
    // Only the first Roman numbers are likelier than the letters they look like.
    if readings.len() > 1 && readings[0].value != 1 {
        readings.reverse();
    }
    readings
}

fn alone(text: &str) -> Option<char> {
    let mut letters = text.chars();
    letters.next().filter(|_| letters.next().is_none())
}

fn small(digits: &str) -> Option<u16> {
    let value = kernel::fold(digits).parse().ok()?;
    (digits.len() <= 6 && value <= HIGHEST).then_some(value)
}

/// The value of a Roman number from 1 to 39.
pub(super) fn roman(number: &str) -> Option<u16> {
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let tens = number.bytes().take_while(|&b| b == b'X').count();
    let ones = ONES.iter().position(|ones| *ones == &number[tens..])?;
    let value = u16::try_from(10 * tens + ones).ok()?;
    (1..40).contains(&value).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The number, its readings, the words.
    type Seen<'a> = (Option<&'a str>, Vec<(Style, u16)>, &'a str);

    fn seen(line: &str) -> Option<Seen<'_>> {
        marked(line).map(|found| {
            let readings = match found.mark {
                Mark::Count(readings) => readings.iter().map(|r| (r.style, r.value)).collect(),
                _ => Vec::new(),
            };
            (found.number, readings, found.rest)
        })
    }

    #[test]
    fn every_way_of_numbering_is_known() {
        use Style::*;
        assert_eq!(seen("1. Un"), Some((Some("1"), vec![(Decimal(1), 1)], "Un")));
        assert_eq!(seen("12) Douze"), Some((Some("12"), vec![(Decimal(1), 12)], "Douze")));
        assert_eq!(seen("1.2 Former"), Some((Some("1.2"), vec![(Decimal(2), 2)], "Former")));
        assert_eq!(seen("II.3 Former"), Some((Some("II.3"), vec![(Decimal(2), 3)], "Former")));
        assert_eq!(seen("B.2. Former"), Some((Some("B.2"), vec![(Decimal(2), 2)], "Former")));
        assert_eq!(seen("1.1.3. Former"), Some((Some("1.1.3"), vec![(Decimal(3), 3)], "Former")));
        assert_eq!(seen("٣. ثلاثة"), Some((Some("٣"), vec![(Decimal(1), 3)], "ثلاثة")));
        assert_eq!(seen("(b) deux"), Some((Some("b"), vec![(SmallLetter, 2)], "deux")));
        assert_eq!(seen("IV. Quatre"), Some((Some("IV"), vec![(LargeRoman, 4)], "Quatre")));
        assert_eq!(seen("i) un"), Some((Some("i"), vec![(SmallRoman, 1), (SmallLetter, 9)], "un")));
        assert_eq!(seen("C. trois"), Some((Some("C"), vec![(LargeLetter, 3)], "trois")));
        assert_eq!(seen("أ. الأول"), Some((Some("أ"), vec![(ArabicLetter, 1)], "الأول")));
        assert_eq!(seen("ثانياً: الثاني"), Some((Some("ثانياً"), vec![(ArabicWord, 2)], "الثاني")));
        assert_eq!(seen("1-Premier"), Some((Some("1"), vec![(Decimal(1), 1)], "Premier")));
        assert_eq!(seen("1°) Premier"), Some((Some("1"), vec![(Decimal(1), 1)], "Premier")));
        assert_eq!(seen("2."), Some((Some("2"), vec![(Decimal(1), 2)], "")));
    }

    #[test]
    fn every_bullet_is_known_even_alone() {
        for line in ["- un", "– un", "• un", "* un", "▪ un", "○ un", "-un", "\u{f0b7} un"] {
            assert_eq!(seen(line), Some((None, vec![], "un")), "{line}");
        }
        assert_eq!(seen("-"), Some((None, vec![], "")));
        assert_eq!(seen("o Un"), Some((None, vec![], "Un")));
    }

    #[test]
    fn what_only_looks_like_a_mark_is_left_alone() {
        for line in [
            "2003. Une année",
            "3.5%",
            "20-30 jeunes",
            "l’eau",
            "M. Alaoui"[..1].as_ref(),
            "--- ",
            "**gras**",
            "-5 degrés",
            "26 juillet 2003",
            "a",
            "e.g. this",
            "",
        ] {
            assert_eq!(seen(line), None, "{line}");
        }
    }
}
