use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use kernel::place::{self, Level};
use maud::{Markup, html};
use web::{Error, Field, Form, Page, Result, See, Visit, field};

use super::committee::may_change;
use super::{crumbs, form_foot, write, write_or_tell};
use crate::model::NationalNumber;
use crate::model::law::Rules;
use crate::model::{Identity, Initiator, Part, Petition};
use crate::pages::rules_of;
use crate::pages::{petition_of, petition_path};
use crate::store::committee::{self, NewInitiator};

/// The form of somebody new.
pub(crate) async fn show_new(visit: Visit, Path((_, petition)): Path<(String, String)>) -> Result<Page> {
    let petition = petition_of(&visit, &petition).await?;
    let part = next_part(&committee::of(visit.db(), petition.key).await?);
    let form = Form::default().with("part", part.code());
    page(&visit, &petition, None, &form)
}

/// Mandatary and deputy first, as the official form lists them; then members.
fn next_part(initiators: &[Initiator]) -> Part {
    let has = |part: Part| initiators.iter().any(|one| one.part == part);
    [Part::Mandatary, Part::Deputy].into_iter().find(|part| !has(*part)).unwrap_or(Part::Member)
}

/// Writes somebody new down.
pub(crate) async fn add(visit: Visit, Path((_, petition)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let petition = petition_of(&visit, &petition).await?;
    if let Some(new) = read(&mut form) {
        let key = petition.key;
        match write(&visit, move |tx| committee::add(tx, key, &new)).await? {
            Ok(_) => return Ok(back(&visit, &petition, "petition-setup-initiator-added").into_response()),
            Err(refused) => form.fault("family", refused.message()),
        }
    }
    Ok(page(&visit, &petition, None, &form)?.invalid().into_response())
}

/// Somebody's record.
pub(crate) async fn show(visit: Visit, Path((_, petition, one)): Path<(String, String, String)>) -> Result<Page> {
    let (petition, one) = initiator_of(&visit, &petition, &one).await?;
    page(&visit, &petition, Some(&one), &filled(&one))
}

/// Writes it anew.
pub(crate) async fn change(
    visit: Visit,
    Path((_, petition, one)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response> {
    let (petition, one) = initiator_of(&visit, &petition, &one).await?;
    if let Some(new) = read(&mut form) {
        let (key, id) = (petition.key, one.id);
        match write(&visit, move |tx| committee::change(tx, key, id, &new)).await? {
            Ok(()) => return Ok(back(&visit, &petition, "petition-setup-initiator-changed").into_response()),
            Err(refused) => form.fault("family", refused.message()),
        }
    }
    Ok(page(&visit, &petition, Some(&one), &form)?.invalid().into_response())
}

/// Strikes somebody from the list.
pub(crate) async fn remove(visit: Visit, Path((_, petition, one)): Path<(String, String, String)>) -> Result<See> {
    let (petition, one) = initiator_of(&visit, &petition, &one).await?;
    let (key, id) = (petition.key, one.id);
    write_or_tell(&visit, move |tx| committee::remove(tx, key, id)).await?;
    Ok(back(&visit, &petition, "petition-setup-initiator-removed"))
}

fn back(visit: &Visit, petition: &Petition, saying: &'static str) -> See {
    visit.see_saying(petition_path(visit, petition.key.petition, "committee"), saying)
}

async fn initiator_of(visit: &Visit, petition: &str, one: &str) -> Result<(Petition, Initiator)> {
    let petition = petition_of(visit, petition).await?;
    let id: Id<Initiator> = one.parse().map_err(|_| Error::NotFound)?;
    let everybody = committee::of(visit.db(), petition.key).await?;
    let one = everybody.into_iter().find(|one| one.id == id).ok_or(Error::NotFound)?;
    Ok((petition, one))
}

fn filled(one: &Initiator) -> Form {
    let Identity { given, family, number, expires_on, address, birth_place, roll_number, phone, email } = &one.identity;
    let say = |words: &Option<String>| words.clone().unwrap_or_default();
    Form::default()
        .with("part", one.part.code())
        .with("region", say(&one.region))
        .with("named", if one.is_named { "yes" } else { "" })
        .with("given", given)
        .with("family", family)
        .with("number", say(number))
        .with("expires", expires_on.map(|day| day.to_string()).unwrap_or_default())
        .with("address", say(address))
        .with("birth", say(birth_place))
        .with("roll", say(roll_number))
        .with("phone", say(phone))
        .with("email", say(email))
}

/// What was typed, if all of it is in order.
fn read(form: &mut Form) -> Option<NewInitiator> {
    let part = form.required_choice("part", Part::from_code);
    let region = form.choice("region", |code| {
        place::get(code).filter(|place| place.level() == Level::Region).map(|place| place.code.to_owned())
    });
    let (given, family) = (form.words("given", 1..=100), form.words("family", 1..=100));
    let number = form.words("number", 0..=40);
    let number = (!number.is_empty()).then(|| NationalNumber::read(&number).map(|number| number.as_str().to_owned()));
    if number == Some(None) {
        form.fault("number", "petition-setup-number-fault");
    }
    let expires_on = form.date("expires");
    let mut optional = |name: &str, most: usize| Some(form.words(name, 0..=most)).filter(|words| !words.is_empty());
    let (address, birth_place) = (optional("address", 300), optional("birth", 100));
    let (roll_number, phone, email) = (optional("roll", 40), optional("phone", 40), optional("email", 200));
    if email.as_ref().is_some_and(|email| !email.contains('@')) {
        form.fault("email", "petition-setup-email-fault");
    }
    let identity = Identity {
        given,
        family,
        number: number.flatten(),
        expires_on,
        address,
        birth_place,
        roll_number,
        phone,
        email,
    };
    let is_named = form.is_ticked("named");
    form.is_good().then_some(())?;
    Some(NewInitiator { part: part?, region, is_named, identity })
}

fn page(visit: &Visit, petition: &Petition, one: Option<&Initiator>, form: &Form) -> Result<Page> {
    let rules = rules_of(petition)?;
    let committee = petition_path(visit, petition.key.petition, "committee");
    let title = if one.is_some() { "petition-setup-initiator" } else { "petition-setup-initiator-new" };
    let content = html! {
        (crumbs(visit, Some(petition)))
        (field::faults(visit, form))
        @if may_change(petition) {
            form method="post" autocomplete="off" {
                (fields(visit, &rules, form))
                (form_foot(visit, "web-save", &committee))
            }
            @if let Some(one) = one {
                form method="post" action=(format!("{committee}/{}/removal", one.id)) {
                    button.danger { (visit.t("petition-setup-initiator-remove")) }
                }
            }
        } @else {
            p.note { (visit.t("petition-refused-filed")) }
        }
    };
    Ok(visit.page(title, content))
}

fn fields(visit: &Visit, rules: &Rules, form: &Form) -> Markup {
    let has_deputy = rules.committee.as_ref().is_some_and(|rule| rule.deputy);
    let parts = Part::ALL.iter().filter(|part| has_deputy || **part != Part::Deputy);
    let parts = parts.map(|part| (part.code().to_owned(), visit.t(part.label()).to_owned()));
    let has_regions = rules.committee.as_ref().is_some_and(|rule| rule.least_regions() > 0);
    let regions = field::options(visit, place::of_level(Level::Region).map(|place| (place.code, &place.name)));
    html! {
        div.fields {
            (Field::line("given", "petition-setup-given").required().show(visit, form))
            (Field::line("family", "petition-setup-family").required().show(visit, form))
        }
        (Field::choice("part", "petition-setup-column-part", parts).required().hint("petition-setup-part-hint").show(visit, form))
        @if has_regions {
            (Field::choice("region", "petition-setup-column-region", regions).or_empty("petition-setup-region-none").hint("petition-setup-region-hint").show(visit, form))
        }
        fieldset {
            legend { (visit.t("petition-setup-official-form")) }
            p.hint { (visit.t("petition-setup-official-form-hint")) }
            div.fields {
                (Field::line("number", "petition-setup-number").left_to_right().show(visit, form))
                (Field::date("expires", "petition-setup-expires").show(visit, form))
            }
            (Field::line("address", "petition-setup-address").show(visit, form))
            div.fields {
                (Field::line("birth", "petition-setup-birth").show(visit, form))
                (Field::line("roll", "petition-setup-roll").left_to_right().show(visit, form))
            }
        }
        fieldset {
            legend { (visit.t("petition-setup-reach")) }
            p.hint { (visit.t("petition-setup-reach-hint")) }
            div.fields {
                (Field::line("phone", "petition-setup-phone").left_to_right().show(visit, form))
                (Field::email("email", "petition-setup-email").show(visit, form))
            }
        }
        (Field::tick("named", "petition-setup-is-named").hint("petition-setup-is-named-hint").show(visit, form))
    }
}
