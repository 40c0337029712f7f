//! What a paper says in passing about its organisation: when it was founded, its bodies and their sizes, what it does
//! each year.

use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;

use super::words::{Word, folded, words};
use super::{BodyKind, Finding};

/// A line of so many words that states a fact says nothing else.
const TERSE: usize = 10;
/// A number and the words that explain it stand no further apart.
const NEAR: usize = 8;
/// Of a longer sentence only so many words are read.
const SENTENCE: usize = 200;
/// Of a longer line only so many bytes are searched for facts.
const LINE: usize = 20_000;

/// A fact in a line.
#[derive(Debug, PartialEq)]
pub(super) struct Found {
    /// What it says.
    pub(super) finding: Finding,
    /// The sentence that says it, in bytes of the line.
    pub(super) sentence: Range<usize>,
    /// Whether the line says nothing else.
    pub(super) is_all: bool,
}

/// The facts in a line, in order.
pub(super) fn find(line: &str) -> Vec<Found> {
    let line = super::words::head(line, LINE);
    sentences(line)
        .flat_map(|sentence| {
            let text = &line[sentence.clone()];
            let words: Vec<Word> = words(text).take(SENTENCE).collect();
            let is_all = words.len() <= TERSE && line.trim().len() == text.trim().len();
            in_sentence(text, &words).into_iter().map(move |finding| {
                let states = matches!(finding, Finding::FoundedOn(_) | Finding::FoundedIn(_) | Finding::Body { .. });
                Found { finding, sentence: sentence.clone(), is_all: is_all && states }
            })
        })
        .collect()
}

fn in_sentence(text: &str, words: &[Word]) -> Vec<Finding> {
    if !words.iter().any(|word| word.folded.starts_with(|c: char| c.is_ascii_digit())) {
        return Vec::new();
    }
    let mut found: Vec<Finding> = founded(text, words).into_iter().collect();
    found.extend(bodies(text, words));
    let yearly = yearly(text, words);
    if yearly.is_none() {
        found.extend(amount(text, words));
    }
    found.extend(yearly);
    found
}

/// The sentences of a line, in bytes.
fn sentences(line: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = line.get(from..).filter(|rest| !rest.is_empty())?;
        let stop = [". ", "! ", "? ", "؟ ", "; ", "؛ "]
            .iter()
            .filter_map(|stop| rest.find(stop).map(|at| at + stop.len() - 1))
            .min();
        let sentence = from..stop.map_or(line.len(), |length| from + length);
        from = sentence.end;
        Some(sentence)
    })
}

/// Folded phrases, each with what it means.
struct Phrases<T>(Vec<(Vec<String>, T)>);

impl<T: Copy> Phrases<T> {
    /// The phrases of a table, those of one meaning parted by `|`.
    fn of(table: &[(&str, T)]) -> Self {
        let phrases = table.iter().flat_map(|(phrases, meaning)| phrases.split('|').map(move |words| (words, meaning)));
        Self(
            phrases.map(|(words, meaning)| (folded(words).split(' ').map(str::to_owned).collect(), *meaning)).collect(),
        )
    }

    /// The first phrase in the words: where it begins, how long it is, what it means.
    fn find(&self, words: &[Word]) -> Option<(usize, usize, T)> {
        (0..words.len()).find_map(|at| {
            let begins = |phrase: &[String]| {
                phrase.len() <= words.len() - at && phrase.iter().zip(&words[at..]).all(|(a, b)| *a == b.folded)
            };
            self.0.iter().find(|(phrase, _)| begins(phrase)).map(|(phrase, meaning)| (at, phrase.len(), *meaning))
        })
    }
}

fn founded(text: &str, words: &[Word]) -> Option<Finding> {
    /// Each with whether the sentence has to begin with it: in the middle of one, a constitution is that of a country.
    static FOUNDING: LazyLock<Phrases<bool>> = LazyLock::new(|| {
        let french = "date de constitution|date de création|date de fondation|constituée|créée|créé|fondée|fondé";
        let english = "founded|established|created|date of foundation";
        let arabic = "تأسست|تأسس|تاريخ التأسيس|تاريخ تأسيس";
        let nouns = "constitution|création|fondation|foundation|تأسيس|التأسيس";
        Phrases::of(&[(french, false), (english, false), (arabic, false), (nouns, true)])
    });
    let (at, length, must_begin) = FOUNDING.find(words)?;
    if must_begin && at > 0 {
        return None;
    }
    let after = &words[at + length..];
    let near = &after[..after.len().min(NEAR)];
    if let Some(day) = (0..near.len()).find_map(|at| date(text, &near[at..])) {
        return Some(Finding::FoundedOn(day));
    }
    // "The reform of the constitution (2011)" founds nothing: a bare year counts only right after "in".
    let year_word = near.windows(2).find(|pair| ["en", "in", "سنه", "عام"].contains(&pair[0].folded.as_str()))?;
    year(&year_word[1]).map(Finding::FoundedIn)
}

/// The date at the start of the words: "26 juillet 2003", "July 26, 2003", "26/07/2003", "2003-07-26".
fn date(text: &str, words: &[Word]) -> Option<Date> {
    let [first, second, third, ..] = words else { return None };
    if let Some(month) = month(second) {
        return civil(year(third)?, month, first_number(first)?);
    }
    if let Some(month) = month(first) {
        return civil(year(third)?, month, first_number(second)?);
    }
    let sign = text[first.span.end..second.span.start].trim();
    if !["/", "-", "."].contains(&sign) {
        return None;
    }
    let month = i8::try_from(second.number()?).ok()?;
    match year(first) {
        Some(year) => civil(year, month, first_number(third)?),
        None => civil(year(third)?, month, first_number(first)?),
    }
}

fn civil(year: i16, month: i8, day: u64) -> Option<Date> {
    Date::new(year, month, i8::try_from(day).ok()?).ok()
}

/// The number that a word begins with: "1er", "26th".
fn first_number(word: &Word) -> Option<u64> {
    let digits = word.folded.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.folded.len());
    word.folded[..digits].parse().ok()
}

fn year(word: &Word) -> Option<i16> {
    let year = i16::try_from(word.number()?).ok()?;
    (1900..2100).contains(&year).then_some(year)
}

fn month(word: &Word) -> Option<i8> {
    /// In French, English, Arabic as written in Morocco, in the Mashreq, and in Egypt or Algeria.
    const MONTHS: [&[&str]; 12] = [
        &["janvier", "january", "يناير", "جانفي"],
        &["février", "february", "فبراير", "شباط", "فيفري"],
        &["mars", "march", "مارس", "آذار"],
        &["avril", "april", "أبريل", "نيسان", "أفريل"],
        &["mai", "may", "ماي", "أيار", "مايو"],
        &["juin", "june", "يونيو", "حزيران", "جوان"],
        &["juillet", "july", "يوليوز", "تموز", "يوليو"],
        &["août", "august", "غشت", "آب", "أغسطس"],
        &["septembre", "september", "شتنبر", "أيلول", "سبتمبر"],
        &["octobre", "october", "أكتوبر"],
        &["novembre", "november", "نونبر", "نوفمبر"],
        &["décembre", "december", "دجنبر", "ديسمبر"],
    ];
    static FOLDED: LazyLock<Vec<Vec<String>>> =
        LazyLock::new(|| MONTHS.iter().map(|names| names.iter().map(|name| folded(name)).collect()).collect());
    let index = FOLDED.iter().position(|names| names.contains(&word.folded))?;
    i8::try_from(index + 1).ok()
}

/// Bodies with so many members: "Conseil d’Orientation : 50 membres", "an assembly of 110 members".
fn bodies(text: &str, words: &[Word]) -> Vec<Finding> {
    static MEMBERS: &[&str] =
        &["membres", "membre", "members", "personnes", "sieges", "seats", "عضو", "عضوا", "اعضا", "عضوه"];
    let mut found = Vec::new();
    let mut from = 0;
    for at in 0..words.len().saturating_sub(1) {
        let size = words[at].number().and_then(|n| u32::try_from(n).ok());
        let Some(size) = size.filter(|_| MEMBERS.contains(&words[at + 1].folded.as_str())) else { continue };
        let start = from.max(at.saturating_sub(NEAR));
        if let Some((name, kind)) = body_name(text, &words[start..=at]) {
            found.push(Finding::Body { name, size, kind });
        }
        from = at + 1;
    }
    found
}

/// The name of the body in the words before its size, the last of which is the size.
fn body_name(text: &str, words: &[Word]) -> Option<(String, BodyKind)> {
    static BODIES: LazyLock<Phrases<BodyKind>> = LazyLock::new(|| {
        Phrases::of(&[
            ("assemblée|general assembly|assembly|الجمع العام|الجمعية العمومية", BodyKind::Assembly),
            ("conseil|board|council|المجلس|مجلس", BodyKind::Council),
            (
                "secrétariat|executive secretariat|secretariat|الكتابة التنفيذية|السكرتارية|الأمانة",
                BodyKind::Secretariat,
            ),
            ("bureau|executive office|المكتب|مكتب", BodyKind::Bureau),
            ("comité|commission|committee|اللجنة|لجنة", BodyKind::Committee),
        ])
    });
    /// What may join a body to its size: "conseil | composé de | 50 membres".
    const JOINS: [&str; 14] = [
        "compte",
        "comprend",
        "compose",
        "composee",
        "constitue",
        "has",
        "is",
        "made",
        "of",
        "de",
        "a",
        "يضم",
        "تضم",
        "من",
    ];
    let (at, length, kind) = BODIES.find(words)?;
    let before_size = &words[at + length..words.len() - 1];
    let joins = before_size.iter().rev().take_while(|word| JOINS.contains(&word.folded.as_str())).count();
    let end = before_size.len() - joins;
    let name = phrase(text, &words[at..at + length + end]);
    let name = name.split([':', ',', '،', '(']).next().unwrap_or_default().trim();
    Some((name.to_owned(), kind))
}

/// So much of something each year: "forme en moyenne 300 associations par année".
fn yearly(text: &str, words: &[Word]) -> Option<Finding> {
    static PACE: LazyLock<Phrases<()>> = LazyLock::new(|| {
        let french = "par an|par année|chaque année|annuellement|l'an";
        let english = "per year|a year|each year|every year|annually|yearly";
        Phrases::of(&[(french, ()), (english, ()), ("سنويا|كل سنة|في السنة|كل عام", ())])
    });
    let (at, length, ()) = PACE.find(words)?;
    let before = (at.saturating_sub(NEAR)..at)
        .rev()
        .find_map(|i| quantity(text, words, i).map(|(amount, next)| (i, amount, next, at)));
    let after = || {
        let from = at + length;
        let (i, (amount, next)) =
            (from..words.len().min(from + NEAR)).find_map(|i| Some((i, quantity(text, words, i)?)))?;
        Some((i, amount, next, next + things(text, &words[next..])))
    };
    let (i, amount, unit, end) = before.or_else(after)?;
    let what = text[..words[i].span.start].trim().to_owned();
    (end > unit).then(|| Finding::YearlyTarget { what, amount, unit: phrase(text, &words[unit..end]) })
}

/// So much of something, at no pace: "plus de 20 possibilités de batailles".
fn amount(text: &str, words: &[Word]) -> Option<Finding> {
    static ABOUT: LazyLock<Phrases<()>> = LazyLock::new(|| {
        let french = "plus de|plus d|environ|près de|au moins|quelque";
        let english = "more than|over|about|at least|nearly";
        Phrases::of(&[(french, ()), (english, ()), ("أكثر من|حوالي|ما يقارب|على الأقل", ())])
    });
    let (at, length, ()) = ABOUT.find(words)?;
    let (amount, unit) = quantity(text, words, at + length)?;
    let end = unit + things(text, &words[unit..]);
    (end > unit).then(|| Finding::Amount { amount, unit: phrase(text, &words[unit..end]) })
}

/// The number at a word, its thousands perhaps apart ("1 500"), and the place of the word after it. Years and numbers
/// with a fraction are none.
fn quantity(text: &str, words: &[Word], at: usize) -> Option<(u64, usize)> {
    let first = words.get(at).filter(|word| year(word).is_none())?;
    let mut amount = first.number()?;
    let mut next = at + 1;
    while let Some(word) = words.get(next).filter(|word| word.folded.len() == 3) {
        let gap = &text[words[next - 1].span.end..word.span.start];
        let Some(thousands) = word.number().filter(|_| [" ", "\u{a0}", "\u{202f}", "."].contains(&gap)) else { break };
        amount = amount.checked_mul(1000)?.checked_add(thousands)?;
        next += 1;
    }
    let is_whole = words.get(next).is_none_or(|word| word.number().is_none());
    is_whole.then_some((amount, next))
}

/// How many words name the things counted: up to four, as far as the first sign or preposition other than "of".
fn things(text: &str, words: &[Word]) -> usize {
    const STOPS: &str = "sur dans par pour en au aux à avec qui que et ou sont ont est a on in at by for with and or \
        to from who that which are is have has في على من إلى مع";
    static STOP: LazyLock<Vec<String>> = LazyLock::new(|| folded(STOPS).split(' ').map(str::to_owned).collect());
    let goes_on = |i: usize| {
        !STOP.contains(&words[i].folded)
            && (i == 0 || text[words[i - 1].span.end..words[i].span.start].trim().trim_matches(['\'', '’']).is_empty())
    };
    let length = (0..words.len().min(4)).take_while(|&i| goes_on(i)).count();
    let dangling = words[..length]
        .iter()
        .rev()
        .take_while(|word| {
            ["de", "d", "des", "du", "of", "the", "l", "la", "le", "les"].contains(&word.folded.as_str())
        })
        .count();
    length - dangling
}

fn phrase(text: &str, words: &[Word]) -> String {
    match words {
        [first, .., last] => text[first.span.start..last.span.end].to_owned(),
        [only] => text[only.span.clone()].to_owned(),
        [] => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(line: &str) -> Vec<Finding> {
        find(line).into_iter().map(|found| found.finding).collect()
    }

    fn day(year: i16, month: i8, day: i8) -> Vec<Finding> {
        vec![Finding::FoundedOn(jiff::civil::date(year, month, day))]
    }

    #[test]
    fn the_day_of_foundation_is_read_in_every_writing() {
        assert_eq!(findings("Date de constitution : 3 mai 1998"), day(1998, 5, 3));
        assert_eq!(findings("L’association a été créée le 1er août 1998 à Fès."), day(1998, 8, 1));
        assert_eq!(findings("Founded on May 3, 1998"), day(1998, 5, 3));
        assert_eq!(findings("Fondée le 03/05/1998"), day(1998, 5, 3));
        assert_eq!(findings("تاريخ التأسيس: 3 ماي 1998"), day(1998, 5, 3));
        assert_eq!(findings("تأسست سنة 1998"), vec![Finding::FoundedIn(1998)]);
        assert_eq!(findings("Créée en 1998, elle"), vec![Finding::FoundedIn(1998)]);
        assert_eq!(findings("Fondée le 31/02/1998"), vec![]);
        assert_eq!(findings("La nouvelle constitution du 29 juillet 2011"), vec![]);
        assert_eq!(findings("Création : 3 mai 1998"), day(1998, 5, 3));
    }

    #[test]
    fn bodies_are_read_with_their_sizes() {
        let body = |name: &str, size, kind| Finding::Body { name: name.into(), size, kind };
        assert_eq!(
            findings("Structure : Assemblée Générale, 30 membres"),
            [body("Assemblée Générale", 30, BodyKind::Assembly)]
        );
        assert_eq!(
            findings("Le conseil d’orientation de 15 membres"),
            [body("conseil d’orientation", 15, BodyKind::Council)]
        );
        assert_eq!(findings("The executive board has 9 members."), [body("board", 9, BodyKind::Council)]);
        assert_eq!(findings("المكتب التنفيذي: 11 عضوا"), [body("المكتب التنفيذي", 11, BodyKind::Bureau)]);
        assert_eq!(
            findings("Une assemblée de 30 membres et un bureau de 7 membres"),
            [body("assemblée", 30, BodyKind::Assembly), body("bureau", 7, BodyKind::Bureau)]
        );
        assert_eq!(
            findings("Un conseil d’administration composé de 11 membres"),
            [body("conseil d’administration", 11, BodyKind::Council)]
        );
        assert_eq!(findings("Nos 30 membres cotisent"), []);
    }

    #[test]
    fn amounts_are_read_with_their_pace() {
        let yearly = |what: &str, amount, unit: &str| {
            vec![Finding::YearlyTarget { what: what.into(), amount, unit: unit.into() }]
        };
        assert_eq!(findings("Elle forme 40 associations par an."), yearly("Elle forme", 40, "associations"));
        assert_eq!(
            findings("Chaque année, 1 500 jeunes femmes sont formées"),
            yearly("Chaque année,", 1500, "jeunes femmes")
        );
        assert_eq!(findings("We coach 12 local groups each year"), yearly("We coach", 12, "local groups"));
        assert_eq!(findings("نكون 40 جمعية سنويا"), yearly("نكون", 40, "جمعية"));
        assert_eq!(
            findings("Il y a plus de 20 chantiers de loi sur l’eau"),
            [Finding::Amount { amount: 20, unit: "chantiers de loi".into() }]
        );
        assert_eq!(findings("Depuis 2019, plus de 3,5 millions"), []);
        assert_eq!(findings("Le plan 2020 par année"), []);
    }

    #[test]
    fn only_a_line_that_says_nothing_else_is_all_fact() {
        assert!(find("Date de constitution : 3 mai 1998")[0].is_all);
        assert!(!find("Elle forme 40 associations par an.")[0].is_all);
        assert!(
            !find("Créée le 3 mai 1998 par des enseignants de Fès qui voulaient une école ouverte. Elle grandit.")[0]
                .is_all
        );
    }
}
