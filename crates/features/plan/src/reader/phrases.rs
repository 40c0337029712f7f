//! What a line says by its wording: that it names a part ("Axe 1 : …"), heads a list ("Objectifs"), or announces one
//! ("… has defined four domains:").

use std::ops::Range;

use super::Kind;
use super::marks::roman;
use super::vocabulary::{self, Name};
use super::words::{self, Word, folded, head, is_capitals, tail, words};

/// A heading is not longer, in bytes.
const HEADING: usize = 240;
/// Of an announcement, only so much of its end is read, in bytes.
const SENTENCE: usize = 600;
/// So many words may stand in a heading that is marked as one by capitals or a colon.
const HEADING_WORDS: usize = 10;

/// A part named by its kind and perhaps its number: "Objectif 2.1 : Former", "المحور الأول: الحكامة".
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Label<'a> {
    /// What it names.
    pub(super) kind: Kind,
    /// The label as written: "Objectif 2.1".
    pub(super) number: &'a str,
    /// How many parts its number has; 0 without a number.
    pub(super) depth: u8,
    /// The words after it; empty when the label stands alone.
    pub(super) rest: &'a str,
}

/// The label at the start of a line.
pub(super) fn label(line: &str) -> Option<Label<'_>> {
    if let Some(label) = abbreviation(line) {
        return Some(label);
    }
    let start: Vec<Word> = words(head(line, HEADING)).take(8).collect();
    let ordinal_first = usize::from(start.first().is_some_and(|word| vocabulary::ordinal(word).is_some()));
    let name = vocabulary::name_at(&start[ordinal_first..])?;
    let after_name = ordinal_first + name.length;
    let completed = after_name + start[after_name..].iter().take_while(|w| vocabulary::may_follow(w)).count();
    let (end, depth) = if ordinal_first == 1 {
        (start[completed - 1].span.end, 1)
    } else {
        numeral(line, &start[completed..]).unwrap_or((start[completed - 1].span.end, 0))
    };
    let rest = after_label(&line[end..], depth > 0)?;
    let names_one = !name.many && (depth > 0 || !(rest.is_empty() || name.kind.is_whole()));
    names_one.then(|| Label { kind: name.kind, number: line[..end].trim(), depth, rest })
}

/// A label as logical frameworks shorten them: "OS1 : …", "R2.1 : …".
fn abbreviation(line: &str) -> Option<Label<'_>> {
    let letters = line.find(|c: char| !c.is_ascii_alphabetic())?;
    let kind = vocabulary::abbreviated(&line[..letters])?;
    let number = line[letters..].find(|c: char| !(c.is_ascii_digit() || c == '.'))?;
    let written = line[..letters + number].trim_end_matches('.');
    let parts = written[letters..].split('.');
    let depth = u8::try_from(parts.clone().count()).ok()?;
    let rest = after_label(&line[written.len()..], false).filter(|rest| !rest.is_empty())?;
    parts.into_iter().all(|part| !part.is_empty()).then_some(Label { kind, number: written, depth, rest })
}

/// Where the number at the start of the words ends, and how many parts it has.
fn numeral(line: &str, words: &[Word]) -> Option<(usize, u8)> {
    let first = words.first()?;
    let written = &line[first.span.clone()];
    if first.number().is_some() {
        let joined = |pair: &[Word]| pair[1].number().is_some() && &line[pair[0].span.end..pair[1].span.start] == ".";
        let more = words.windows(2).take_while(|pair| joined(pair)).count();
        return Some((words[more].span.end, 1 + more as u8));
    }
    let counts = vocabulary::ordinal(first).is_some()
        || roman(written).is_some()
        || vocabulary::cardinal(first).is_some()
        || (written.len() == 1 && written.starts_with(|c: char| c.is_ascii_uppercase()));
    counts.then_some((first.span.end, 1))
}

/// The words after a label, if what stands between shows that the label ends here.
fn after_label(after: &str, is_numbered: bool) -> Option<&str> {
    let rest = after.trim_start();
    let unsigned = rest.trim_start_matches([':', '.', '-', '–', '—', ')', '،', ',']);
    let has_sign = unsigned.len() < rest.len();
    let has_colon = rest.starts_with(':');
    let ends = rest.is_empty() || if is_numbered { has_sign || !words::starts_small(rest) } else { has_colon };
    ends.then(|| unsigned.trim())
}

/// The heading of a list, or of a part such as the mission, that names its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Heading {
    /// The kind of what is under it; of the mission, the vision and the values, its own.
    pub(super) kind: Kind,
    /// How many it announces.
    pub(super) count: Option<u32>,
    /// Whether it says nothing else. "Our strategy rests on:" begins like a heading, and may be a sentence.
    pub(super) is_sure: bool,
}

/// What a line heads: "Objectifs", "NOS QUATRE AXES STRATÉGIQUES :".
pub(super) fn heading(line: &str) -> Option<Heading> {
    let text = line.trim().trim_end_matches(':').trim_end();
    let is_marked = text.len() < line.trim().len() || is_capitals(text);
    if text.len() > HEADING || text.ends_with(['.', ';', ',']) {
        return None;
    }
    let all: Vec<Word> = words(text).take(HEADING_WORDS + 1).collect();
    let most = all.iter().take_while(|word| leads(word)).count();
    let (lead, name) = (0..=most).find_map(|lead| vocabulary::name_at(&all[lead..]).map(|name| (lead, name)))?;
    let rest = &all[lead + name.length..];
    let says_only_that = rest
        .iter()
        .all(|word| vocabulary::may_follow(word) || vocabulary::name_at(std::slice::from_ref(word)).is_some());
    let fits = all.len() <= HEADING_WORDS && (is_marked || says_only_that);
    fits.then(|| Heading {
        kind: name.kind,
        count: count_before(&all, lead),
        is_sure: says_only_that || is_capitals(text),
    })
}

/// A heading with its list or its text on the same line: "Objectifs : former, accompagner". Gives where the heading
/// ends.
pub(super) fn inline_heading(line: &str) -> Option<(Heading, usize)> {
    let colon = head(line, HEADING).find(':')?;
    let has_rest = line[colon + 1..].contains(char::is_alphanumeric);
    // Without its colon, the heading has to say nothing but the name.
    heading(&line[..colon]).filter(|_| has_rest).map(|heading| (heading, colon))
}

fn leads(word: &Word) -> bool {
    vocabulary::may_precede(word) || vocabulary::cardinal(word).is_some()
}

/// A sentence that announces a list of parts.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Announcement {
    /// Of what.
    pub(super) kind: Kind,
    /// How many, if it says so.
    pub(super) count: Option<u32>,
    /// Where the words begin that can stand as the title of the list, in bytes.
    pub(super) title_at: usize,
}

/// What a line announces, if it ends like a sentence that announces something.
pub(super) fn announcement(line: &str) -> Option<Announcement> {
    let text = line.trim_end();
    let sentence = last_sentence(text);
    let all: Vec<Word> = words(&text[sentence.clone()]).collect();
    let has_colon = text.ends_with(':');
    if !has_colon && !all.iter().rev().take(2).any(vocabulary::points_ahead) {
        return None;
    }
    clauses(&text[sentence.clone()], &all)
        .into_iter()
        .rev()
        .find_map(|clause| announced_in(&all[clause]))
        .map(|found| Announcement { title_at: sentence.start + found.title_at, ..found })
        .or_else(|| {
            let aims = has_colon && vocabulary::is_aiming(&folded(&text[sentence.clone()]));
            aims.then_some(Announcement { kind: Kind::Objective, count: None, title_at: sentence.start })
        })
}

/// The last sentence, without the colon that ends it.
fn last_sentence(text: &str) -> Range<usize> {
    let from = text.len() - tail(text, SENTENCE).len();
    let end = text.trim_end_matches([':', ' ', '\u{a0}', '\u{202f}']).len();
    let inside = text.get(from..end).unwrap_or_default();
    let start = [". ", "؟ ", "! ", "? "].iter().filter_map(|stop| inside.rfind(stop).map(|at| at + stop.len())).max();
    from.min(end) + start.unwrap_or(0)..end
}

/// The word ranges between the commas of a sentence.
fn clauses(sentence: &str, words: &[Word]) -> Vec<Range<usize>> {
    let mut clauses = Vec::new();
    let mut start = 0;
    for next in 1..words.len() {
        if sentence[words[next - 1].span.end..words[next].span.start].contains([',', '،', ';', '؛']) {
            clauses.push(start..next);
            start = next;
        }
    }
    clauses.push(start..words.len());
    clauses
}

/// The name that a clause announces: the one that is counted, else the one pointed ahead to, else the first of many,
/// else the first.
fn announced_in(clause: &[Word]) -> Option<Announcement> {
    let names: Vec<(usize, Name)> = (0..clause.len())
        .filter_map(|at| vocabulary::name_at(&clause[at..]).map(|name| (at, name)))
        .filter(|(at, name)| !is_back_reference(&clause[*at..], *name))
        .collect();
    let counted = names.iter().find(|(at, _)| count_before(clause, *at).is_some());
    let ahead = |(at, name): &&(usize, Name)| {
        clause[at + name.length..]
            .iter()
            .find(|word| !vocabulary::may_follow(word))
            .is_some_and(vocabulary::points_ahead)
    };
    let many = |(_, name): &&(usize, Name)| name.many;
    let (at, name) =
        *counted.or_else(|| names.iter().find(ahead)).or_else(|| names.iter().find(many)).or_else(|| names.first())?;
    let count = count_before(clause, at);
    let title = at - clause[..at].iter().rev().take_while(|word| leads(word)).count();
    Some(Announcement { kind: name.kind, count, title_at: clause[title].span.start })
}

/// The number that counts the name at a place: "quatre grands domaines".
fn count_before(words: &[Word], at: usize) -> Option<u32> {
    let near = words[..at].iter().rev().take(3);
    let count = near.take_while(|word| leads(word) || vocabulary::may_follow(word)).find_map(vocabulary::cardinal)?;
    u32::try_from(count).ok().filter(|count| (2..=200).contains(count))
}

/// Whether the name is of something said before: "les 5 axes stratégiques susmentionnés".
fn is_back_reference(from_name: &[Word], name: Name) -> bool {
    from_name[name.length..].iter().take(3).any(vocabulary::points_back)
}

/// What a line says was counted before it: "les 5 axes susmentionnés" are 5 axes.
pub(super) fn counted_before(line: &str) -> Option<(Kind, u32)> {
    let all: Vec<Word> = words(head(line, SENTENCE)).collect();
    (1..all.len()).find_map(|at| {
        let name = vocabulary::name_at(&all[at..])?;
        let count = count_before(&all, at)?;
        is_back_reference(&all[at..], name).then_some((name.kind, count))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_name_their_part_and_leave_its_words() {
        let read = |line| label(line).map(|l| (l.kind, l.number, l.depth, l.rest));
        assert_eq!(read("Axe 1 : Gouvernance"), Some((Kind::Axis, "Axe 1", 1, "Gouvernance")));
        assert_eq!(
            read("AXE STRATÉGIQUE N° II – Jeunesse"),
            Some((Kind::Axis, "AXE STRATÉGIQUE N° II", 1, "Jeunesse"))
        );
        assert_eq!(
            read("Objectif spécifique 2.1. Former"),
            Some((Kind::Objective, "Objectif spécifique 2.1", 2, "Former"))
        );
        assert_eq!(read("Objectif général : Former"), Some((Kind::Objective, "Objectif général", 0, "Former")));
        assert_eq!(read("Premier axe : Former"), Some((Kind::Axis, "Premier axe", 1, "Former")));
        assert_eq!(read("Pillar Two: Voice"), Some((Kind::Axis, "Pillar Two", 1, "Voice")));
        assert_eq!(read("Pillar 3 Voice"), Some((Kind::Axis, "Pillar 3", 1, "Voice")));
        assert_eq!(read("المحور الأول: الحكامة"), Some((Kind::Axis, "المحور الأول", 1, "الحكامة")));
        assert_eq!(read("الهدف 1.2: تكوين"), Some((Kind::Objective, "الهدف 1.2", 2, "تكوين")));
        assert_eq!(read("Axe 1"), Some((Kind::Axis, "Axe 1", 1, "")));
        assert_eq!(read("OS1 : former"), Some((Kind::Objective, "OS1", 1, "former")));
        assert_eq!(read("R2.1: wells"), Some((Kind::Outcome, "R2.1", 2, "wells")));
    }

    #[test]
    fn sentences_are_no_labels() {
        for line in [
            "Objectifs",
            "Objectif général",
            "Action Jeunesse.",
            "Action 2 fois par an",
            "Mission : servir",
            "Axes : a, b",
            "Le but",
            "A4 : papier"[..2].as_ref(),
            "OS",
            "R. : a",
        ] {
            assert_eq!(label(line), None, "{line}");
        }
    }

    #[test]
    fn headings_name_the_kind_of_what_is_under_them() {
        let read = |line| heading(line).map(|heading| heading.kind);
        assert_eq!(read("Objectifs"), Some(Kind::Objective));
        assert_eq!(
            heading("Nos quatre axes stratégiques"),
            Some(Heading { kind: Kind::Axis, count: Some(4), is_sure: true })
        );
        assert_eq!(read("DOMAINE(S) D’ACTIVITÉ :"), Some(Kind::Domain));
        assert_eq!(read("STRATEGIES D’INTERVENTION:"), Some(Kind::Strategy));
        assert_eq!(read("Vision et mission"), Some(Kind::Vision));
        assert_eq!(read("الأهداف الاستراتيجية"), Some(Kind::Objective));
        assert_eq!(read("Our strategic goals"), Some(Kind::Objective));
        assert_eq!(read("Expected results"), Some(Kind::Outcome));
        assert!(!heading("Our strategy rests on two pillars:").is_some_and(|heading| heading.is_sure));
        assert_eq!(read("Action Jeunesse"), None);
        assert_eq!(read("Mouvements sociaux."), None);
        assert_eq!(read("Objectifs atteints par les associations du réseau"), None);
    }

    #[test]
    fn a_heading_may_share_its_line_with_its_text() {
        let read = |line: &str| inline_heading(line).map(|(heading, end)| (heading.kind, line[..end].to_owned()));
        assert_eq!(read("Notre mission : servir"), Some((Kind::Mission, "Notre mission ".into())));
        assert_eq!(read("Objectifs : former, unir"), Some((Kind::Objective, "Objectifs ".into())));
        assert_eq!(read("Objectifs :"), None);
        assert_eq!(read("Les associations : former"), None);
    }

    #[test]
    fn announcements_say_what_and_how_many() {
        let read = |line: &str| announcement(line).map(|a| (a.kind, a.count, line[a.title_at..].to_owned()));
        assert_eq!(
            read("Selon son plan, elle a retenu trois grands axes stratégiques :"),
            Some((Kind::Axis, Some(3), "trois grands axes stratégiques :".into()))
        );
        assert_eq!(
            read("Selon les 5 axes susmentionnés, les chantiers de la stratégie sont les suivants :"),
            Some((Kind::Priority, None, "les chantiers de la stratégie sont les suivants :".into()))
        );
        assert_eq!(
            read("Nous menons des activités dans deux domaines :").map(|a| (a.0, a.1)),
            Some((Kind::Domain, Some(2)))
        );
        assert_eq!(
            read("Tout est lié. Le réseau vise à :"),
            Some((Kind::Objective, None, "Le réseau vise à :".into()))
        );
        assert_eq!(read("The network works on the following priorities").map(|a| a.0), Some(Kind::Priority));
        assert_eq!(read("حددت الجمعية أربعة محاور استراتيجية:").map(|a| (a.0, a.1)), Some((Kind::Axis, Some(4))));
        assert_eq!(read("من أجل رؤية الجمعية وضعت توجهات للسنوات المقبلة كما يلي:").map(|a| a.0), Some(Kind::Axis));
        assert_eq!(read("Nos partenaires sont :"), None);
        assert_eq!(read("Nous avons trois axes."), None);
        assert_eq!(read(":"), None);
    }

    #[test]
    fn what_was_counted_before_is_seen() {
        assert_eq!(counted_before("selon les 5 axes stratégiques susmentionnés, on"), Some((Kind::Axis, 5)));
        assert_eq!(counted_before("selon les 5 axes stratégiques, on"), None);
    }
}
