//! Columns by which people could be recognised.

use kernel::fold;

use super::frame::Values;

store::coded! {
    /// Why a column looks personal.
    Personal, "library-data-personal-" {
        /// Numbers of national identity cards: never published.
        Card = "card",
        /// Codes that look like such numbers: not published of people.
        CardLike = "card-like",
        /// Telephone numbers.
        Phone = "phone",
        /// Addresses of electronic mail.
        Email = "email",
        /// Names of people.
        Name = "name",
        /// Days of birth.
        Birth = "birth",
        /// Where somebody lives.
        Address = "address",
    }
}

/// Why a column looks personal, by its name and its values.
pub fn personal(heading: &str, values: &Values) -> Option<Personal> {
    match (by_name(heading, values), by_values(values)) {
        (Some(Personal::Card), _) => Some(Personal::Card),
        (said, look) => look.or(said),
    }
}

fn by_values(values: &Values) -> Option<Personal> {
    let Values::Words(words) = values else { return None };
    let known = words.known.len();
    let most =
        |is: fn(&str) -> bool| known > 0 && words.known.iter().filter(|word| is(word)).count() * 100 >= known * 60;
    if most(is_card) {
        return Some(Personal::CardLike);
    }
    if most(is_phone) {
        return Some(Personal::Phone);
    }
    // One address in five is enough: free text holds them too.
    let mails = words.known.iter().filter(|word| is_mail(word)).count();
    (mails > 0 && mails * 5 >= known).then_some(Personal::Email)
}

fn by_name(heading: &str, values: &Values) -> Option<Personal> {
    let folded = fold(heading);
    let has = |words: &[&str]| folded.split(' ').any(|word| words.contains(&word));
    let says = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    let is_words = matches!(values, Values::Words(_));
    let says_card = has(&["cin", "cnie", "cni"])
        || says(&[
            "carte nationale",
            "identite nationale",
            "البطاقه الوطنيه",
            "رقم البطاقه",
            "بطاقه التعريف",
            "رقم ب ت و",
        ]);
    if is_words && says_card {
        return Some(Personal::Card);
    }
    if has(&["tel", "gsm", "telephone", "phone", "portable", "mobile", "whatsapp", "الهاتف", "هاتف"]) {
        return Some(Personal::Phone);
    }
    if has(&["email", "mail", "courriel", "البريد"]) || folded.contains("e mail") {
        return Some(Personal::Email);
    }
    if says(&["date de naissance", "date naissance", "birth", "تاريخ الازدياد", "تاريخ الميلاد"])
    {
        return Some(Personal::Birth);
    }
    let Values::Words(words) = values else { return None };
    if has(&["adresse", "domicile", "address", "العنوان", "السكني"]) {
        return Some(Personal::Address);
    }
    // "Nom" of a list whose values come again and again is the name of something else.
    let is_varied = words.known.len() * 3 >= words.codes.len();
    let is_name = has(&["prenom", "prenoms", "surname", "الاسم", "النسب"])
        || (has(&["nom", "noms", "name", "اسم"])
            && !says(&[
                "association",
                "commune",
                "province",
                "region",
                "projet",
                "etablissement",
                "جمعيه",
                "جماعه",
                "اقليم",
                "مشروع",
            ]));
    (is_name && is_varied).then_some(Personal::Name)
}

/// One or two letters and four to seven digits, as Moroccan cards have them.
fn is_card(word: &str) -> bool {
    let bare: String = word.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let letters = bare.bytes().take_while(u8::is_ascii_alphabetic).count();
    let digits = bare.len() - letters;
    (1..=2).contains(&letters)
        && (4..=7).contains(&digits)
        && bare.bytes().skip(letters).all(|byte| byte.is_ascii_digit())
}

/// A Moroccan telephone number: 06…, 07…, 05…, or with +212.
fn is_phone(word: &str) -> bool {
    let digits: String = fold(word).chars().filter(char::is_ascii_digit).collect();
    let only = word.chars().all(|c| c.is_numeric() || c.is_whitespace() || matches!(c, '+' | '-' | '.' | '(' | ')'));
    let local = digits.strip_prefix("00212").or_else(|| digits.strip_prefix("212")).unwrap_or(&digits);
    let local = local.strip_prefix('0').unwrap_or(local);
    only && local.len() == 9 && local.starts_with(['5', '6', '7', '8'])
}

fn is_mail(word: &str) -> bool {
    let domain = |part: &str| part.contains('.') && part.len() > 3;
    word.split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | ',' | ';'))
        .any(|part| part.split_once('@').is_some_and(|(name, rest)| !name.is_empty() && domain(rest)))
}

/// How many rows are the only ones with their combination of places, categories and answers: who knows a few things
/// about somebody could find her row.
pub fn alone(columns: &[&Values], rows: usize) -> usize {
    let mut counts: std::collections::HashMap<Vec<u32>, usize> = std::collections::HashMap::new();
    if columns.len() < 2 {
        return 0;
    }
    for row in 0..rows {
        let key = columns
            .iter()
            .map(|values| match values {
                Values::Words(words) => words.codes.get(row).copied().unwrap_or(u32::MAX),
                Values::Whole(values) => values.get(row).map_or(u32::MAX, |value| *value as u32),
                Values::Real(_) => 0,
            })
            .collect();
        *counts.entry(key).or_default() += 1;
    }
    counts.values().filter(|count| **count == 1).count()
}

#[cfg(test)]
mod tests {
    use super::super::frame::Builder;
    use super::super::kind::Kind;
    use super::super::read::Value;
    use super::*;

    fn of(heading: &str, cells: &[&str]) -> Option<Personal> {
        let mut builder = Builder::new(Kind::Text);
        cells.iter().for_each(|cell| builder.push(Value::Words((*cell).to_owned())));
        personal(heading, &builder.finish())
    }

    #[test]
    fn cards_phones_and_addresses_are_known_by_their_look() {
        assert_eq!(of("Référence", &["AB123456", "J 45678", "BK99887"]), Some(Personal::CardLike));
        assert_eq!(of("CNIE", &["AB123456", "J 45678", "BK99887"]), Some(Personal::Card));
        assert_eq!(of("Contact", &["0612345678", "+212 6 11 22 33 44"]), Some(Personal::Phone));
        assert_eq!(of("Remarques", &["voir a.b@exemple.ma", "rien"]), Some(Personal::Email));
    }

    #[test]
    fn names_are_known_by_the_heading() {
        assert_eq!(of("Nom et prénom", &["Personne générée 1", "Personne générée 2"]), Some(Personal::Name));
        assert_eq!(of("الاسم الكامل", &["شخص مولَّد 1", "شخص مولَّد 2"]), Some(Personal::Name));
        assert_eq!(of("N° CIN", &["?", "à compléter"]), Some(Personal::Card));
        assert_eq!(of("Nom de la commune", &["Fès", "Tata"]), None);
        assert_eq!(of("Thème", &["Jeunes", "Femmes"]), None);
    }

    #[test]
    fn rows_that_stand_alone_are_counted() {
        let column = |cells: &[&str]| {
            let mut builder = Builder::new(Kind::Category);
            cells.iter().for_each(|cell| builder.push(Value::Words((*cell).to_owned())));
            builder.finish()
        };
        let (place, sex) = (column(&["Fès", "Fès", "Tata"]), column(&["f", "f", "f"]));
        assert_eq!(alone(&[&place, &sex], 3), 1);
    }
}
