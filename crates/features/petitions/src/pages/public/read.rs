//! Reads what a supporter sent: the fields of the petition's rules, and no others.

use data_encoding::BASE64URL_NOPAD;
use jiff::civil::Date;
use kernel::place::{self, Level, Place};
use kernel::{Lang, World};
use web::{Form, Message, args};

use super::facts::Facts;
use crate::model::NationalNumber;
use crate::model::law::{FieldCode, FieldRule};
use crate::model::work::latin_digit;
use crate::model::written::{self, visible};
use crate::model::{Confirmation, Contact, Mark, Supporter};
use crate::store::signatures::{ABROAD, UNKNOWN, Whereabouts};

/// A card holds ten years; a date much further away is a slip of the finger.
const FURTHEST_YEARS: i16 = 15;
/// Communes offered when what was typed names none or several.
pub(crate) const OFFERED: usize = 8;

/// Reads what a supporter sent; what is wrong stays in the form beside its field, and then there is no supporter.
pub(crate) fn supporter(form: &mut Form, facts: &Facts, world: &World, lang: Lang) -> Option<(Supporter, Whereabouts)> {
    let asked = |code| facts.field(code);
    let (given, family) = (name(form, "given"), name(form, "family"));
    let number = asked(FieldCode::Number).and_then(|rule| number(form, rule));
    let expires_on = asked(FieldCode::ExpiresOn).and_then(|rule| expiry(form, rule, world.today()));
    let address = asked(FieldCode::Address).and_then(|rule| line(form, "address", rule, 200));
    let birth_place = asked(FieldCode::BirthPlace).and_then(|rule| line(form, "birth_place", rule, 100));
    let roll_number = asked(FieldCode::RollNumber).and_then(|rule| line(form, "roll_number", rule, 30));
    let home = asked(FieldCode::Commune).and_then(|rule| home(form, rule, facts.rules.territory.is_none()));
    let contact = contact(form, needs_contact(facts));
    let mark = match asked(FieldCode::Mark) {
        Some(rule) => mark(form, rule, &given, &family),
        None => Some(Mark::Typed(format!("{given} {family}"))),
    };
    if !form.is_ticked("consent") {
        form.fault("consent", "petition-signing-fault-consent");
    }
    if !form.is_good() {
        return None;
    }
    let place = whereabouts(facts, home);
    let supporter = Supporter {
        salt: BASE64URL_NOPAD.encode(&world.bytes::<16>()),
        given,
        family,
        number: number.map(|number| number.as_str().to_owned()),
        expires_on,
        address,
        commune: home.and_then(Home::commune).map(|commune| commune.code.to_owned()),
        birth_place,
        roll_number: roll_number.map(|words| words.chars().map(latin_digit).collect()),
        contact,
        mark: mark?,
        lang,
    };
    Some((supporter, place))
}

/// Whether a signature is not taken without a contact: because it has to be confirmed, because the rules ask for it, or
/// because nothing else keeps a supporter single.
pub(crate) fn needs_contact(facts: &Facts) -> bool {
    let is_required = |code| facts.field(code).is_some_and(|rule| rule.required);
    facts.petition.confirmation == Confirmation::Required
        || is_required(FieldCode::Contact)
        || !is_required(FieldCode::Number)
}

/// A first or family name: letters, on one line.
fn name(form: &mut Form, field: &str) -> String {
    let name = visible(&form.words(field, 1..=80));
    let is_name = name.chars().any(char::is_alphabetic) && !name.chars().any(char::is_numeric);
    if form.fault_of(field).is_none() && !is_name {
        form.fault(field, "petition-signing-fault-name");
    }
    name
}

fn number(form: &mut Form, rule: &FieldRule) -> Option<NationalNumber> {
    let typed = form.words("number", usize::from(rule.required)..=40);
    if typed.is_empty() || form.fault_of("number").is_some() {
        return None;
    }
    let number = NationalNumber::read(&typed);
    if number.is_none() {
        form.fault("number", "petition-signing-fault-number");
    }
    number
}

/// The date at which the card expires: in three fields as people type it, or in one as programs send it.
fn expiry(form: &mut Form, rule: &FieldRule, today: Date) -> Option<Date> {
    const FIELD: &str = "expires_on";
    let plain = |form: &Form, name: &str| form.value(name).chars().map(latin_digit).collect::<String>();
    let parts = ["expires_on.day", "expires_on.month", "expires_on.year"].map(|name| plain(form, name));
    let whole = plain(form, FIELD);
    if whole.is_empty() && parts.iter().all(String::is_empty) {
        if rule.required {
            form.fault(FIELD, "web-fault-required");
        }
        return None;
    }
    let date = if whole.is_empty() { date_of(&parts) } else { web::read_date(&whole) };
    match date {
        None => form.fault(FIELD, "web-fault-date"),
        Some(date) if date < today => form.fault(FIELD, "petition-signing-fault-expired"),
        Some(date) if date.year() > today.year() + FURTHEST_YEARS => form.fault(FIELD, "petition-signing-fault-far"),
        Some(date) => return Some(date),
    }
    None
}

/// A year of two digits is one of this century: it is a card that still holds.
fn date_of([day, month, year]: &[String; 3]) -> Option<Date> {
    let year: i16 = year.parse().ok()?;
    let year = if (0..100).contains(&year) { year + 2000 } else { year };
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

fn line(form: &mut Form, field: &str, rule: &FieldRule, most: usize) -> Option<String> {
    let words = form.words(field, usize::from(rule.required)..=most);
    let words = visible(&words);
    (!words.is_empty()).then_some(words)
}

/// Where a supporter lives.
#[derive(Clone, Copy)]
enum Home {
    Commune(&'static Place),
    Abroad,
}

impl Home {
    fn commune(self) -> Option<&'static Place> {
        match self {
            Self::Commune(commune) => Some(commune),
            Self::Abroad => None,
        }
    }
}

/// The commune that was chosen, or whose name was typed in full; otherwise the form offers those that may be meant.
fn home(form: &mut Form, rule: &FieldRule, may_be_abroad: bool) -> Option<Home> {
    if may_be_abroad && form.is_ticked("abroad") {
        return Some(Home::Abroad);
    }
    let typed = form.words("place", 0..=100);
    let chosen = place::get(form.value("commune")).filter(|place| place.level() == Level::Commune);
    match chosen.filter(|commune| typed.is_empty() || may_mean(&typed, commune)) {
        Some(commune) => return Some(Home::Commune(commune)),
        None if typed.is_empty() && !rule.required => {}
        None if typed.is_empty() => form.fault("place", "web-fault-required"),
        None => match exactly(&typed) {
            Some(commune) => return Some(Home::Commune(commune)),
            None if communes(&typed).is_empty() => form.fault("place", "petition-signing-fault-no-commune"),
            None => form.fault("place", "petition-signing-fault-which-commune"),
        },
    }
    None
}

/// Whether a commune that was chosen is one that what stands in the line may mean; if not, the line was changed since.
/// Nearly always its name begins so, which is told without a search.
fn may_mean(typed: &str, commune: &Place) -> bool {
    let typed_folded = kernel::fold(typed);
    let begins = |name: &str| {
        let name = kernel::fold(name);
        typed_folded.split(' ').all(|wanted| name.split(' ').any(|word| word.starts_with(wanted)))
    };
    commune.name.languages().any(|(_, name)| begins(name))
        || communes(typed).iter().any(|held| held.code == commune.code)
}

/// The communes that somebody may mean: by their own names, and by those of the arrondissements in them.
pub(crate) fn communes(typed: &str) -> Vec<&'static Place> {
    let mut found: Vec<&'static Place> = Vec::new();
    // No place has a longer name: what is longer only costs a search.
    if typed.chars().count() > 100 {
        return found;
    }
    for place in place::search(typed, 60) {
        let commune = match place.level() {
            Level::Commune => Some(place),
            Level::Arrondissement => place::path(place.code).into_iter().find(|above| above.level() == Level::Commune),
            _ => None,
        };
        if let Some(commune) = commune.filter(|commune| !found.iter().any(|held| held.code == commune.code)) {
            found.push(commune);
        }
    }
    found.truncate(OFFERED);
    found
}

/// The only commune that is called just so.
fn exactly(typed: &str) -> Option<&'static Place> {
    let folded = kernel::fold(typed);
    let found = communes(typed);
    let mut same =
        found.into_iter().filter(|place| place.name.languages().any(|(_, name)| kernel::fold(name) == folded));
    same.next().filter(|_| same.next().is_none())
}

/// Where a signature is counted: in the province where the supporter lives, and in her commune where a council of that
/// level is asked.
fn whereabouts(facts: &Facts, home: Option<Home>) -> Whereabouts {
    let of_commune = facts.rules.territory == Some(Level::Commune);
    let unknown = |province: &str| Whereabouts { province: province.to_owned(), commune: None };
    match home {
        None => unknown(UNKNOWN),
        Some(Home::Abroad) => unknown(ABROAD),
        Some(Home::Commune(commune)) => {
            let province = place::path(commune.code).into_iter().find(|above| above.level() == Level::Province);
            Whereabouts {
                province: province.map_or(UNKNOWN, |province| province.code).to_owned(),
                commune: of_commune.then(|| commune.code.to_owned()),
            }
        }
    }
}

/// An e-mail address or a telephone number, whichever was typed.
fn contact(form: &mut Form, is_needed: bool) -> Option<Contact> {
    let typed = form.words("contact", usize::from(is_needed)..=200);
    if typed.is_empty() || form.fault_of("contact").is_some() {
        return None;
    }
    let read = if typed.contains('@') {
        post::Address::email(&typed).map(|address| Contact::Email(address.reveal().to_owned()))
    } else {
        post::Address::phone(&typed).map(|address| Contact::Phone(address.reveal().to_owned()))
    };
    if read.is_none() {
        form.fault("contact", "petition-signing-fault-contact");
    }
    read
}

/// A signature: drawn if something was drawn, else typed.
fn mark(form: &mut Form, rule: &FieldRule, given: &str, family: &str) -> Option<Mark> {
    let drawn = form.value("drawn").to_owned();
    if !drawn.is_empty() {
        if is_drawing(&drawn) {
            return Some(Mark::Drawn(drawn));
        }
        form.fault("mark", "petition-signing-fault-drawing");
        return None;
    }
    let typed = visible(&form.words("mark", 0..=160));
    if typed.is_empty() && rule.required {
        form.fault("mark", "petition-signing-fault-mark");
        return None;
    }
    Some(Mark::Typed(if typed.is_empty() { format!("{given} {family}") } else { typed }))
}

/// Whether a drawing has enough points for a signature.
fn is_drawing(drawn: &str) -> bool {
    written::is_drawing(drawn) && drawn.matches(',').count() >= 8
}

/// The last three characters of a number: enough to know one's own card by, and useless to others.
pub(crate) fn ending(number: &str) -> Message {
    let from = number.char_indices().rev().nth(2).map_or(0, |(at, _)| at);
    Message::with("petition-signing-number-ending", args![ending = &number[from..]])
}

#[cfg(test)]
mod tests;
