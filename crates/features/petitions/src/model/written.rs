//! What a supporter wrote by hand or at the door, as it was typed, and its check against the fields of the rules.

use jiff::civil::Date;
use kernel::Lang;
use kernel::place::{self, Level};
use serde::{Deserialize, Serialize};

use super::law::{FieldCode, Rules};
use super::work::latin_digit;
use super::{Contact, Mark, Petition, Supporter};

/// The commune of who lives abroad.
pub const ABROAD: &str = "abroad";

/// What stands on a line, as it was typed.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Written {
    /// First names.
    pub given: String,
    /// Family name.
    pub family: String,
    /// The number of the identity card.
    pub number: String,
    /// Until when the card is valid.
    pub expires_on: String,
    /// Where she lives.
    pub address: String,
    /// The code or the name of her commune; `abroad` for who lives abroad.
    pub commune: String,
    /// Where she was born.
    pub birth_place: String,
    /// Her number on the electoral rolls.
    pub roll_number: String,
    /// An e-mail address or a telephone number.
    pub contact: String,
}

/// Says nothing: it is personal.
impl std::fmt::Debug for Written {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[written]")
    }
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It must be there.
    Missing,
    /// It is longer than any real one.
    Long,
    /// It has not the shape of a number, a date, a contact.
    Shape,
    /// The card was no longer valid.
    Expired,
    /// No commune has this name, or several have.
    NoCommune,
}

impl Fault {
    /// The message that says it.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Missing => "petition-collect-fault-missing",
            Self::Long => "petition-collect-fault-long",
            Self::Shape => "petition-collect-fault-shape",
            Self::Expired => "petition-collect-fault-expired",
            Self::NoCommune => "petition-collect-fault-commune",
        }
    }
}

/// A field that a petition asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// Which.
    pub field: FieldCode,
    /// Whether it must be there.
    pub required: bool,
}

/// The fields of a petition in their order, as a person writes them: those of its rules; the commune in any case, because
/// signatures are counted by province; the mark apart.
pub fn asked(rules: &Rules, petition: &Petition) -> Vec<Asked> {
    let of_rules = rules.fields_for(&petition.authority).filter(|rule| rule.field != FieldCode::Mark);
    let mut asked: Vec<Asked> = of_rules.map(|rule| Asked { field: rule.field, required: rule.required }).collect();
    match asked.iter_mut().find(|asked| asked.field == FieldCode::Commune) {
        Some(commune) => commune.required = true,
        None => {
            let place =
                asked.iter().position(|asked| asked.field == FieldCode::Address).map_or(asked.len(), |at| at + 1);
            asked.insert(place, Asked { field: FieldCode::Commune, required: true });
        }
    }
    asked
}

const LONGEST: usize = 200;

impl Written {
    /// What was typed in a field; the family name stands beside the first names.
    pub fn value(&self, field: FieldCode) -> &str {
        match field {
            FieldCode::Names => &self.given,
            FieldCode::Number => &self.number,
            FieldCode::ExpiresOn => &self.expires_on,
            FieldCode::Address => &self.address,
            FieldCode::Commune => &self.commune,
            FieldCode::BirthPlace => &self.birth_place,
            FieldCode::RollNumber => &self.roll_number,
            FieldCode::Contact => &self.contact,
            FieldCode::Mark => "",
        }
    }

    /// Whether nothing was typed that is a person's own; the commune may stand there for the whole sheet.
    pub fn is_blank(&self) -> bool {
        let own = [&self.given, &self.family, &self.number, &self.expires_on, &self.address];
        own.into_iter()
            .chain([&self.birth_place, &self.roll_number, &self.contact])
            .all(|words| words.trim().is_empty())
    }

    /// A field in the form in which two spellings of it are equal.
    pub fn compared(&self, field: FieldCode) -> String {
        let words = self.value(field);
        let joined = |words: &str| kernel::fold(words).replace(' ', "");
        match field {
            FieldCode::Names => format!("{}|{}", kernel::fold(&self.given), kernel::fold(&self.family)),
            FieldCode::Number | FieldCode::RollNumber => joined(words),
            FieldCode::ExpiresOn => day(words).map_or_else(|| kernel::fold(words), |day| day.to_string()),
            FieldCode::Commune => find_commune(words).map_or_else(|_| kernel::fold(words), str::to_owned),
            FieldCode::Contact => words.trim().to_lowercase(),
            FieldCode::Address | FieldCode::BirthPlace | FieldCode::Mark => kernel::fold(words),
        }
    }

    /// Checks what was typed; `on` is the day on which it was signed.
    ///
    /// # Errors
    /// Each field that is wrong, with what is wrong with it.
    pub fn check(&self, asked: &[Asked], on: Date) -> Result<Checked, Vec<(FieldCode, Fault)>> {
        let faults: Vec<_> = asked.iter().filter_map(|asked| Some((asked.field, self.fault(*asked, on)?))).collect();
        if !faults.is_empty() {
            return Err(faults);
        }
        let has = |field: FieldCode| asked.iter().any(|asked| asked.field == field);
        let kept = |field| has(field).then(|| visible(self.value(field))).filter(|words| !words.is_empty());
        let commune = find_commune(&self.commune).ok().filter(|code| *code != ABROAD);
        Ok(Checked {
            given: visible(&self.given),
            family: visible(&self.family),
            number: kept(FieldCode::Number).and_then(|words| number(&words)),
            expires_on: kept(FieldCode::ExpiresOn).and_then(|words| day(&words)),
            address: kept(FieldCode::Address),
            commune: commune.map(str::to_owned),
            birth_place: kept(FieldCode::BirthPlace),
            roll_number: kept(FieldCode::RollNumber),
            contact: kept(FieldCode::Contact).and_then(|words| contact(&words)),
        })
    }

    fn fault(&self, asked: Asked, on: Date) -> Option<Fault> {
        let words = visible(self.value(asked.field));
        let words = words.as_str();
        let is_missing = words.is_empty() || asked.field == FieldCode::Names && visible(&self.family).is_empty();
        if is_missing {
            return asked.required.then_some(Fault::Missing);
        }
        if words.chars().count() > LONGEST || self.family.chars().count() > LONGEST {
            return Some(Fault::Long);
        }
        match asked.field {
            FieldCode::Number => number(words).is_none().then_some(Fault::Shape),
            FieldCode::ExpiresOn => match day(words) {
                None => Some(Fault::Shape),
                Some(day) => (day < on).then_some(Fault::Expired),
            },
            FieldCode::Commune => find_commune(words).err(),
            FieldCode::Contact => contact(words).is_none().then_some(Fault::Shape),
            _ => None,
        }
    }
}

/// What was written, checked and in its stored form.
#[derive(Clone, PartialEq)]
pub struct Checked {
    given: String,
    family: String,
    number: Option<String>,
    expires_on: Option<Date>,
    address: Option<String>,
    commune: Option<String>,
    birth_place: Option<String>,
    roll_number: Option<String>,
    contact: Option<Contact>,
}

impl Checked {
    /// Where she lives: the code of her commune, none abroad.
    pub fn commune(&self) -> Option<&str> {
        self.commune.as_deref()
    }

    /// The supporter, with a salt drawn for her signature and the mark that she made.
    pub fn signs(self, salt: String, mark: Mark, lang: Lang) -> Supporter {
        let Self { given, family, number, expires_on, address, commune, birth_place, roll_number, contact } = self;
        Supporter {
            salt,
            given,
            family,
            number,
            expires_on,
            address,
            commune,
            birth_place,
            roll_number,
            contact,
            mark,
            lang,
        }
    }
}

/// Words a single space apart, without the marks that are not seen: two spellings that look alike are one, and nothing
/// turns a name around where it is printed.
pub(crate) fn visible(words: &str) -> String {
    let is_seen = |c: &char| {
        (c.is_whitespace() || !c.is_control())
            && !matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    let seen: String = words.chars().filter(is_seen).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The number of a card in its one form.
fn number(words: &str) -> Option<String> {
    super::number::NationalNumber::read(words).map(|number| number.as_str().to_owned())
}

/// A date as people write it, in any digits.
fn day(words: &str) -> Option<Date> {
    let latin: String = words.chars().map(latin_digit).collect();
    web::read_date(latin.trim())
}

/// The commune of a code or of a name that only one has; a name may be followed by its province: `Aït Melloul, Inezgane`.
///
/// # Errors
/// [`Fault::NoCommune`].
pub fn find_commune(words: &str) -> Result<&'static str, Fault> {
    let words = words.trim();
    if words == ABROAD {
        return Ok(ABROAD);
    }
    if let Some(found) = place::get(words) {
        return if found.level() == Level::Commune { Ok(found.code) } else { Err(Fault::NoCommune) };
    }
    let (name, province) = words.split_once([',', '،']).map_or((words, ""), |(name, rest)| (name, rest));
    let (name, province) = (kernel::fold(name), kernel::fold(province));
    let is_named = |found: &&place::Place, name: &str| found.name.languages().any(|(_, own)| kernel::fold(own) == name);
    let fits = |found: &&'static place::Place| {
        province.is_empty()
            || place::path(found.code)
                .iter()
                .any(|above| above.level() == Level::Province && is_named(above, &province))
    };
    let mut found = place::of_level(Level::Commune).filter(|place| is_named(place, &name)).filter(fits);
    match (found.next(), found.next()) {
        (Some(only), None) => Ok(only.code),
        _ => Err(Fault::NoCommune),
    }
}

fn contact(words: &str) -> Option<Contact> {
    let words: String = words.chars().filter(|c| !c.is_whitespace()).map(latin_digit).collect();
    if let Some((name, host)) = words.split_once('@') {
        let is_address = !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
        return is_address.then_some(Contact::Email(words));
    }
    let digits: String = words.chars().filter(char::is_ascii_digit).collect();
    let has_only_digits = words.chars().all(|c| c.is_ascii_digit() || "+-.()/".contains(c));
    match (has_only_digits, digits.strip_prefix('0').filter(|rest| rest.len() == 9)) {
        (true, Some(national)) if !words.starts_with('+') => Some(Contact::Phone(format!("+212{national}"))),
        (true, _) if words.starts_with('+') && (9..=15).contains(&digits.len()) => {
            Some(Contact::Phone(format!("+{digits}")))
        }
        _ => None,
    }
}

/// Whether this is a drawing: strokes of points on a field of 600 by 200.
pub fn is_drawing(words: &str) -> bool {
    let is_point = |point: &str| {
        let within =
            |n: &str, most: u16| n.bytes().all(|b| b.is_ascii_digit()) && n.parse().is_ok_and(|n: u16| n <= most);
        point.split_once(',').is_some_and(|(x, y)| within(x, 600) && within(y, 200))
    };
    words.len() <= 12_000 && words.split('|').all(|stroke| stroke.split(' ').all(is_point))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const ALL: [Asked; 5] = [
        Asked { field: FieldCode::Names, required: true },
        Asked { field: FieldCode::Number, required: true },
        Asked { field: FieldCode::ExpiresOn, required: true },
        Asked { field: FieldCode::Commune, required: true },
        Asked { field: FieldCode::Contact, required: false },
    ];

    fn line() -> Written {
        Written {
            given: " Zineb ".into(),
            family: "Essai".into(),
            number: "jb 12٣456".into(),
            expires_on: "04/05/2031".into(),
            commune: "abroad".into(),
            ..Written::default()
        }
    }

    fn today() -> Date {
        "2026-11-22".parse().unwrap()
    }

    #[test]
    fn what_is_right_is_kept_in_its_one_form() {
        let supporter = line().check(&ALL, today()).unwrap_or_else(|faults| panic!("{faults:?}"));
        let supporter = supporter.signs("salt".into(), Mark::Sheet(3, 7), Lang::Fr);
        assert_eq!(supporter.given, "Zineb");
        assert_eq!(supporter.number.as_deref(), Some("JB123456"));
        assert_eq!(supporter.expires_on, "2031-05-04".parse().ok());
        assert_eq!(supporter.commune, None);
    }

    #[test]
    fn each_wrong_field_is_named() {
        let wrong = Written {
            family: String::new(),
            number: "12".into(),
            expires_on: "2020-01-01".into(),
            commune: "Nullepart".into(),
            contact: "06 12".into(),
            ..line()
        };
        let faults = wrong.check(&ALL, today()).err().unwrap();
        let expected = [
            (FieldCode::Names, Fault::Missing),
            (FieldCode::Number, Fault::Shape),
            (FieldCode::ExpiresOn, Fault::Expired),
            (FieldCode::Commune, Fault::NoCommune),
            (FieldCode::Contact, Fault::Shape),
        ];
        assert_eq!(faults, expected);
    }

    #[test]
    fn a_commune_is_found_by_its_name_or_code() {
        let tata = place::search("commune de Tata", 1)[0];
        assert_eq!(find_commune(tata.code), Ok(tata.code));
        assert_eq!(find_commune("TATA"), Ok(tata.code));
        assert_eq!(find_commune("طاطا"), Ok(tata.code));
        let province = place::of_level(Level::Province).next().unwrap();
        assert_eq!(find_commune(province.code), Err(Fault::NoCommune));
    }

    #[test]
    fn a_drawing_is_points_within_the_field_and_nothing_else() {
        assert!(is_drawing("12,80 14,82|30,80"));
        for not in ["", "601,2", "+1,2", "1,2 <svg>", "1,2|", "a,b"] {
            assert!(!is_drawing(not), "{not}");
        }
    }

    #[test]
    fn what_is_not_seen_does_not_reach_the_list() {
        let hidden = Written { given: "Ze\u{202e}i\u{1}neb\n Bis".into(), ..line() };
        let supporter = hidden.check(&ALL, today()).unwrap_or_else(|faults| panic!("{faults:?}"));
        assert_eq!(supporter.signs("salt".into(), Mark::Sheet(3, 7), Lang::Fr).given, "Zeineb Bis");
        let nameless = Written { family: "\u{200b}".into(), ..line() }.check(&ALL, today()).err();
        assert_eq!(nameless, Some(vec![(FieldCode::Names, Fault::Missing)]));
    }

    #[test]
    fn a_telephone_number_is_kept_in_international_form() {
        assert!(matches!(contact("06 12-34 56 78"), Some(Contact::Phone(number)) if number == "+212612345678"));
        assert!(matches!(contact("+33 6 12 34 56 78"), Some(Contact::Phone(number)) if number == "+33612345678"));
        assert!(matches!(contact("a@b.ma"), Some(Contact::Email(_))));
        assert!(contact("a@b").is_none());
    }
}
