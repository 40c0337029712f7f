//! Stems of French, English and Tamazight words, all from folded letters, because half of what is typed has no accents.

use kernel::Lang;

/// The stem of a folded word, with the mark of its language.
pub(super) fn stem(word: &str, lang: Lang) -> String {
    match lang {
        Lang::En => english(word),
        Lang::Zgh => tamazight(word),
        Lang::Fr | Lang::Ar => french(word),
    }
}

/// The stem of a French word: without number, gender and the endings of participles, infinitives and the present, but with
/// what makes one word of another. Snowball's rules, which take off more, make one of commune, communiqué and
/// communication, of don and données, of concert and concertation; and they ask for accents, which half of what is
/// typed does not have.
pub(super) fn french(word: &str) -> String {
    if !word.is_ascii() || word.len() < 4 || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return format!("f:{word}");
    }
    if let Some((_, stem)) = IRREGULAR.iter().find(|(forms, _)| forms.split(' ').any(|form| form == word)) {
        return format!("f:{stem}");
    }
    let mut stem = singular(word);
    let feminine = FEMININE.iter().find_map(|(ending, of)| {
        stem.strip_suffix(ending).filter(|rest| rest.len() > 1).map(|rest| format!("{rest}{of}"))
    });
    stem = feminine.unwrap_or(stem);
    for ending in ["er", "ez", "ee", "e"] {
        if let Some(rest) = stem.strip_suffix(ending).filter(|rest| rest.len() > 2) {
            stem.truncate(rest.len());
            break;
        }
    }
    if matches!(stem.as_bytes(), [.., before, last] if before == last && !b"aeiou".contains(last)) {
        stem.pop();
    }
    format!("f:{stem}")
}

fn singular(word: &str) -> String {
    for (plural, singular) in [("eaux", "eau"), ("eux", "eu"), ("aux", "al"), ("oux", "ou")] {
        if let Some(rest) = word.strip_suffix(plural) {
            return format!("{rest}{singular}");
        }
    }
    let plural = word.len() > 3 && !word.ends_with("ss") && !SINGULAR.contains(&word);
    word.strip_suffix('s').filter(|_| plural).unwrap_or(word).to_owned()
}

/// Words that end in s without being plurals.
const SINGULAR: [&str; 26] = [
    "avis",
    "pays",
    "temps",
    "corps",
    "cours",
    "recours",
    "secours",
    "parcours",
    "concours",
    "discours",
    "acces",
    "succes",
    "proces",
    "progres",
    "virus",
    "campus",
    "processus",
    "consensus",
    "refus",
    "abus",
    "paris",
    "fes",
    "meknes",
    "tennis",
    "mois",
    "bus",
];

/// Feminine endings and what they are of.
const FEMININE: [(&str, &str); 12] = [
    ("trice", "teu"),
    ("teur", "teu"),
    ("euse", "eu"),
    ("eur", "eu"),
    ("iere", "i"),
    ("ier", "i"),
    ("enne", "en"),
    ("onne", "on"),
    ("elle", "el"),
    ("ette", "et"),
    ("ive", "if"),
    ("oire", "oir"),
];

/// Forms of one word that no rule joins, and words that the rules would join with others.
const IRREGULAR: [(&str, &str); 6] = [
    ("travail travaux", "travail"),
    ("bail baux", "bail"),
    ("oeil yeux", "oeil"),
    ("donnee donnees", "donnee"),
    ("marche marches", "marche"),
    ("retraite retraites", "retraite"),
];

/// The stem of an English word: without number and the endings of participles, British and American spelling being one.
pub(super) fn english(word: &str) -> String {
    if !word.is_ascii() || word.len() < 4 || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return format!("e:{word}");
    }
    if let Some((_, stem)) = ENGLISH_IRREGULAR.iter().find(|(form, _)| *form == word) {
        return format!("e:{stem}");
    }
    let british = word.replace("iz", "is").replace("yz", "ys").replace("labor", "labour").replace("labouur", "labour");
    let stem = without_participle(without_number(&british));
    format!("e:{}", stem.strip_suffix('e').filter(|rest| rest.len() > 2).unwrap_or(&stem))
}

fn without_number(word: &str) -> String {
    if let Some(rest) = word.strip_suffix("ies").filter(|rest| rest.len() > 1) {
        return format!("{rest}y");
    }
    if ["sses", "shes", "ches", "xes"].iter().any(|ending| word.ends_with(ending)) {
        return word[..word.len() - 2].to_owned();
    }
    let is_plural = !["ss", "us", "is"].iter().any(|ending| word.ends_with(ending));
    word.strip_suffix('s').filter(|_| is_plural).unwrap_or(word).to_owned()
}

fn without_participle(mut word: String) -> String {
    let is_verb = |rest: &&str| rest.len() > 2 && rest.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    if let Some(rest) = ["ing", "ed"].iter().find_map(|ending| word.strip_suffix(ending).filter(is_verb)) {
        word.truncate(rest.len());
        if matches!(word.as_bytes(), [.., a, b] if a == b && !b"lsaeiou".contains(b)) {
            word.pop();
        }
    }
    word
}

const ENGLISH_IRREGULAR: [(&str, &str); 7] = [
    ("women", "woman"),
    ("children", "child"),
    ("housing", "housing"),
    ("accounting", "accounting"),
    ("schooling", "schooling"),
    ("training", "training"),
    ("lives", "life"),
];

/// What the spellings of a Tamazight word share: without schwa and doubling, one letter for each sound, and the free state
/// (`amazigh`, `tamghart`) as the annexed one (`umazigh`, `tmghart`).
pub(super) fn tamazight(word: &str) -> String {
    let spelt = word.replace("ou", "u").replace("sh", "ch").replace("dj", "j").replace('q', "k");
    let letters: Vec<char> = spelt.chars().collect();
    let mut stem = String::from("z:");
    for (at, letter) in letters.iter().enumerate() {
        let next = letters.get(at + 1);
        match letter {
            'e' => {}
            'x' => stem.push_str("kh"),
            'c' if next != Some(&'h') => stem.push_str("ch"),
            'o' => stem.push('u'),
            'a' | 'i' | 'u' if letters.len() > 4 && is_state(&letters, at) => {}
            other if stem.ends_with(*other) => {}
            other => stem.push(*other),
        }
    }
    stem
}

/// Whether the vowel at this place changes with the state of the noun: at the very beginning, or after the feminine `t`.
fn is_state(letters: &[char], at: usize) -> bool {
    at == 0 || at == 1 && letters.first() == Some(&'t')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(stem: fn(&str) -> String, groups: &[&[&str]]) {
        for group in groups {
            for word in *group {
                assert_eq!(stem(&kernel::fold(word)), stem(&kernel::fold(group[0])), "{word} and {}", group[0]);
            }
        }
    }

    #[test]
    fn french_inflections_share_a_stem_with_accents_and_without() {
        same(
            french,
            &[
                &["pétition", "pétitions", "petition", "PÉTITIONS"],
                &["égalité", "égalités", "egalite"],
                &["formé", "formée", "formés", "formées", "formee"],
                &["financier", "financière", "financières", "financiers", "financiere"],
                &["communal", "communaux", "communale", "communales"],
                &["travail", "travaux"],
                &["animateur", "animatrice", "animatrices", "animateurs"],
                &["associatif", "associative", "associatives"],
                &["citoyen", "citoyenne", "citoyens", "citoyennes"],
                &["bureau", "bureaux"],
                &["lycée", "lycées", "lycee"],
                &["réseau", "réseaux"],
                &["travailleur", "travailleuse", "travailleuses", "travailleurs"],
                &["élu", "élus", "élue", "élues"],
                &["former", "formez", "forme"],
                &["rural", "rurale", "ruraux", "rurales"],
                &["appui", "appuis"],
            ],
        );
    }

    #[test]
    fn different_french_words_keep_different_stems() {
        for group in [
            &["commune", "commission", "communiqué", "communication"][..],
            &["pétition", "petit"],
            &["forum", "formation", "formateur"],
            &["don", "donnée"],
            &["concert", "concertation"],
            &["eau", "eux"],
        ] {
            for (at, one) in group.iter().enumerate() {
                for other in &group[at + 1..] {
                    assert_ne!(french(&kernel::fold(one)), french(&kernel::fold(other)), "{one} and {other}");
                }
            }
        }
    }

    #[test]
    fn english_spellings_share_a_stem() {
        same(
            english,
            &[
                &["organisation", "organization", "organisations"],
                &["labour", "labor"],
                &["woman", "women"],
                &["vote", "votes", "voting", "voted"],
                &["party", "parties"],
                &["process", "processes"],
                &["petition", "petitions", "petitioning"],
            ],
        );
    }

    #[test]
    fn tamazight_spellings_share_a_stem() {
        same(
            tamazight,
            &[
                &["tamazight", "tmazight", "tamazighte"],
                &["amazigh", "umazigh"],
                &["tamghart", "tmghart", "tamgharte"],
                &["afous", "afus"],
                &["tachelhit", "tashelhit", "tacelhit"],
            ],
        );
    }
}
