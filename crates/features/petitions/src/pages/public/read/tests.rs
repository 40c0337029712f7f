use super::*;
use crate::model::law::in_force;
use crate::model::{Key, Petition, State};
use kernel::Text;

fn world() -> World {
    World::fixed("2026-05-01T08:00:00Z".parse().unwrap(), 1)
}

/// A national petition to the head of government, by the rules of today.
fn facts(confirmation: Confirmation) -> Facts {
    let world = world();
    let rules = in_force("national-petition", world.today()).unwrap();
    let text = || Text::of(Lang::Fr, "Texte généré");
    Facts::of(Petition {
        key: Key { space: world.id(), petition: world.id() },
        slug: "essai".into(),
        rules: rules.source().to_owned(),
        authority: "head-of-government".into(),
        territory: None,
        association: None,
        title: text(),
        demand: text(),
        reasons: text(),
        aims: text(),
        choices: Text::default(),
        confirmation,
        state: State::Collecting,
        opened_on: None,
        closes_on: None,
        filed_on: None,
        ended_on: None,
        erased_at: None,
        created_at: world.now(),
    })
    .unwrap()
}

fn filled() -> Form {
    [
        ("given", " Personne \u{200f}"),
        ("family", "Générée  Un"),
        ("number", "ab-٠١٢٣٤٥٦"),
        ("expires_on.day", "٠٥"),
        ("expires_on.month", "3"),
        ("expires_on.year", "۲۰۳۰"),
        ("address", "1, rue générée"),
        ("place", "tata"),
        ("commune", "09.551.01.07"),
        ("birth_place", "Tata"),
        ("roll_number", "١٢"),
        ("mark", "Personne Générée"),
        ("consent", "yes"),
    ]
    .into_iter()
    .fold(Form::default(), |form, (name, value)| form.with(name, value))
}

fn but(name: &str, value: &str) -> Form {
    let form = filled();
    let kept = form.fields().filter(|(field, _)| *field != name).map(|(n, v)| (n.to_owned(), v.to_owned()));
    kept.collect::<Vec<_>>().into_iter().fold(Form::default(), |f, (n, v)| f.with(&n, v)).with(name, value)
}

fn fault(mut form: Form, field: &str) -> String {
    let read = supporter(&mut form, &facts(Confirmation::Offered), &world(), Lang::Ar);
    assert!(read.is_none(), "{field} was taken");
    assert_eq!(form.faults().len(), 1, "{:?}", form.faults());
    form.fault_of(field).unwrap_or_else(|| panic!("{:?}", form.faults())).id().to_owned()
}

#[test]
fn what_a_phone_in_arabic_sends_is_read() {
    let mut form = filled();
    let (read, place) = supporter(&mut form, &facts(Confirmation::Offered), &world(), Lang::Ar).unwrap();
    assert_eq!((read.given.as_str(), read.family.as_str()), ("Personne", "Générée Un"));
    assert_eq!(read.number.as_deref(), Some("AB123456"));
    assert_eq!(read.expires_on, Date::new(2030, 3, 5).ok());
    assert_eq!(read.roll_number.as_deref(), Some("12"));
    assert_eq!(read.commune.as_deref(), Some("09.551.01.07"));
    assert_eq!((place.province.as_str(), place.commune), ("09.551", None), "a national petition counts by province");
    assert_eq!(read.mark, Mark::Typed("Personne Générée".into()));
}

#[test]
fn each_mistake_stands_beside_its_own_field() {
    for (field, value, of, message) in [
        ("given", "", "given", "web-fault-required"),
        ("given", "123456", "given", "petition-signing-fault-name"),
        ("family", "…", "family", "petition-signing-fault-name"),
        ("number", "", "number", "web-fault-required"),
        ("number", "1234567", "number", "petition-signing-fault-number"),
        ("expires_on.day", "31", "expires_on", ""),
        ("expires_on.month", "13", "expires_on", "web-fault-date"),
        ("expires_on.year", "2026x", "expires_on", "web-fault-date"),
        ("expires_on.year", "2020", "expires_on", "petition-signing-fault-expired"),
        ("expires_on.year", "2099", "expires_on", "petition-signing-fault-far"),
        ("address", "", "address", "web-fault-required"),
        ("birth_place", "", "birth_place", "web-fault-required"),
        ("contact", "nom@", "contact", "petition-signing-fault-contact"),
        ("contact", "12", "contact", "petition-signing-fault-contact"),
        ("mark", "", "mark", "petition-signing-fault-mark"),
        ("drawn", "1,1", "mark", "petition-signing-fault-drawing"),
        ("consent", "", "consent", "petition-signing-fault-consent"),
    ] {
        if !message.is_empty() {
            assert_eq!(fault(but(field, value), of), message, "{field} = {value}");
        }
    }
}

#[test]
fn a_card_holds_until_the_evening_of_its_last_day() {
    let on = |day: &str| but("expires_on", day);
    let taken = |mut form: Form| supporter(&mut form, &facts(Confirmation::Offered), &world(), Lang::Fr).is_some();
    assert!(taken(on("2026-05-01")));
    assert!(!taken(on("2026-04-30")));
    assert!(taken(but("expires_on.year", "30")), "a year of two digits is one of this century");
}

#[test]
fn a_commune_is_chosen_named_in_full_or_asked_for_again() {
    let named = |place: &str| {
        let form = but("commune", "");
        let form = form.fields().filter(|(n, _)| *n != "place").fold(Form::default(), |f, (n, v)| f.with(n, v));
        form.with("place", place)
    };
    let read = |mut form: Form| {
        let read = supporter(&mut form, &facts(Confirmation::Offered), &world(), Lang::Fr);
        (read.map(|(read, place)| (read.commune, place.province)), form.fault_of("place").map(|m| m.id().to_owned()))
    };
    assert_eq!(read(named("Tata")).0.unwrap().0.as_deref(), Some("09.551.01.07"));
    assert_eq!(read(named("طاطا")).0.unwrap().0.as_deref(), Some("09.551.01.07"));
    assert_eq!(read(named("Tat")).1.as_deref(), Some("petition-signing-fault-which-commune"));
    assert_eq!(read(named("xyzzy")).1.as_deref(), Some("petition-signing-fault-no-commune"));
    assert_eq!(read(named("")).1.as_deref(), Some("web-fault-required"));
    assert_eq!(read(named("").with("abroad", "yes")).0, Some((None, ABROAD.to_owned())));
    // What was chosen before she typed another name does not count.
    let other = named("Agadir")
        .fields()
        .fold(Form::default(), |f, (n, v)| f.with(n, if n == "commune" { "09.551.01.07" } else { v }));
    assert_ne!(read(other).0.and_then(|(commune, _)| commune).as_deref(), Some("09.551.01.07"));
}

#[test]
fn an_arrondissement_stands_for_its_city() {
    let casablanca = communes("Maarif");
    assert!(casablanca.iter().any(|place| place.code == "06.141.01.0"), "{casablanca:?}");
}

#[test]
fn a_contact_is_needed_only_where_it_is_confirmed_or_keeps_a_supporter_single() {
    assert!(!needs_contact(&facts(Confirmation::Offered)));
    assert!(needs_contact(&facts(Confirmation::Required)));
    let mut form = filled();
    assert!(supporter(&mut form, &facts(Confirmation::Required), &world(), Lang::Fr).is_none());
    assert_eq!(form.fault_of("contact").map(Message::id), Some("web-fault-required"));
    let (read, _) =
        supporter(&mut filled().with("contact", "٠٦١٢٣٤٥٦٧٨"), &facts(Confirmation::Required), &world(), Lang::Fr)
            .unwrap();
    assert_eq!(read.contact, Some(Contact::Phone("+212612345678".into())));
}

#[test]
fn a_drawing_is_strokes_of_points_within_the_field_and_of_bounded_size() {
    let points: Vec<String> = (0..20).map(|n| format!("{n},{n}")).collect();
    assert!(is_drawing(&points.join(" ")));
    assert!(is_drawing(&format!("{}|{}", points[..9].join(" "), points[9..].join(" "))));
    for bad in [
        "",
        "1,1",
        "601,1 ".repeat(9).trim_end(),
        "1,201 ".repeat(9).trim_end(),
        "a,b ".repeat(9).trim_end(),
        "+1,1 ".repeat(9).trim_end(),
    ] {
        assert!(!is_drawing(bad), "{bad}");
    }
    assert!(!is_drawing(&"100,100 ".repeat(5000)));
}

#[test]
fn of_a_number_only_its_end_is_shown() {
    let words = |number: &str| {
        format!("{:?}", ending(number) == Message::with("petition-signing-number-ending", args![ending = "456"]))
    };
    assert_eq!(words("AB123456"), "true");
}

#[test]
fn what_is_longer_than_any_place_is_not_searched_for() {
    assert!(!communes("Tata").is_empty());
    assert!(communes(&"Tata ".repeat(21)).is_empty());
}
