use actors::ActorKind;
use actors::directory::{self, Actor, Birth, Facts, NewActor, Sex};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use web::field::{self, multilingual};
use web::table::Listing;
use web::{Field, Form, Page, Result, Visit, args};

use super::{body_path, crumbs, form_foot, seat_of, words, write};
use crate::model::import::Choice;
use crate::model::{Body, Function, Office, Seat, Statutes, Tenure, in_script};
use crate::store::mandates::{self, Beginning};
use crate::store::rules;

/// How many people of the directory are proposed.
const PROPOSED: usize = 12;

/// The form that fills a seat: with `?q=` it proposes people of the directory.
pub(crate) async fn show(
    visit: Visit,
    Path((_, body, seat)): Path<(String, String, String)>,
    listing: Listing,
) -> Result<Page> {
    let (body, seat) = seat_of(&visit, &body, &seat).await?;
    let statutes = rules::statutes(visit.db(), visit.space()?.id, body.id).await?;
    let today = visit.world().today();
    let people = people(&visit, listing.filter()).await?;
    let form = Form::default()
        .with("q", listing.filter())
        .with("person", if people.is_empty() && !listing.filter().is_empty() { "new" } else { "" })
        .with("office", Function::Member.code())
        .with("since", today)
        .with("until", statutes.term_end(today).map(|end| end.to_string()).unwrap_or_default());
    Ok(page(&visit, &body, &seat, &form, &people))
}

/// Fills the seat.
pub(crate) async fn act(
    visit: Visit,
    Path((_, body, seat)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response> {
    let (body, seat) = seat_of(&visit, &body, &seat).await?;
    let statutes = rules::statutes(visit.db(), visit.space()?.id, body.id).await?;
    let mut people = people(&visit, form.value("q")).await?;
    if let Some(filling) = read(&mut form, &statutes) {
        let alike = alike(&visit, &filling).await?;
        if form.value("person") != "new-surely" && !alike.is_empty() {
            form.fault("person", "gov-fill-alike");
            people = alike;
        } else {
            match fill(&visit, seat.id, filling).await? {
                Ok(()) => {
                    return Ok(visit.see_saying(seat_path(&visit, &body, &seat), "gov-seat-filled").into_response());
                }
                Err(refused) => form.fault("since", refused.message()),
            }
        }
    }
    Ok(page(&visit, &body, &seat, &form, &people).invalid().into_response())
}

fn seat_path(visit: &Visit, body: &Body, seat: &Seat) -> String {
    body_path(visit, body.id, &format!("seats/{}", seat.id))
}

struct Filling {
    person: Choice,
    facts: Facts,
    office: Office,
    tenure: Tenure,
}

/// What was typed, if all of it is in order.
fn read(form: &mut Form, statutes: &Statutes) -> Option<Filling> {
    let person = form.required_choice("person", |value| match value {
        "new" | "new-surely" => Some(Choice::New),
        known => known.parse().ok().map(Choice::Known),
    });
    let mut facts = Facts::default();
    if person == Some(Choice::New) {
        facts.name = form.text("name", 200);
        facts.sex = form.choice("sex", Sex::from_code);
        facts.birth = form.whole("birth", 1900..=2100).and_then(|year| i16::try_from(year).ok()).map(Birth::Year);
    }
    let office = office(form);
    let since = form.required_date("since");
    let until = form.date("until").or_else(|| statutes.term_end(since?));
    if !form.is_good() {
        return None;
    }
    Some(Filling { person: person?, facts, office, tenure: Tenure::from(since?, until) })
}

/// The function that was chosen, or the one that was written beside it.
pub(super) fn office(form: &mut Form) -> Office {
    let own = form.words("own", 0..=100);
    match form.choice("office", Function::from_code) {
        Some(known) if own.is_empty() => Office::Known(known),
        _ if own.is_empty() => Office::default(),
        _ => Office::Own(in_script(&own)),
    }
}

/// The fields of the function: one of the known ones, or words of one's own.
pub(super) fn office_fields(visit: &Visit, form: &Form) -> Markup {
    let known = Function::ALL.iter().map(|known| (known.code().to_owned(), words::function(visit, *known, "any")));
    html! {
        (Field::choice("office", "gov-column-office", known).show(visit, form))
        (Field::line("own", "gov-office-own").hint("gov-office-own-hint").show(visit, form))
    }
}

/// Those of the directory who are like somebody new.
async fn alike(visit: &Visit, filling: &Filling) -> Result<Vec<Actor>> {
    if filling.person != Choice::New {
        return Ok(Vec::new());
    }
    let alike = actors::duplicates::alike(visit.db(), ActorKind::Person, &filling.facts).await?;
    Ok(alike.into_iter().take(PROPOSED).map(|alike| alike.actor).collect())
}

async fn people(visit: &Visit, words: &str) -> Result<Vec<Actor>> {
    if words.is_empty() {
        return Ok(Vec::new());
    }
    Ok(directory::search(visit.db(), Some(ActorKind::Person), words, PROPOSED).await?)
}

async fn fill(visit: &Visit, seat: Id<Seat>, filling: Filling) -> Result<std::result::Result<(), crate::Refused>> {
    let Filling { person, facts, office, tenure } = filling;
    write(visit, move |tx, space| {
        let holder = match person {
            Choice::Known(id) => id,
            Choice::New => directory::create_in(tx, NewActor { facts, ..NewActor::person(kernel::Text::default()) })?,
        };
        mandates::begin_in(tx, space, &Beginning { seat, holder, office, tenure }).map(|_| ())
    })
    .await
}

fn page(visit: &Visit, body: &Body, seat: &Seat, form: &Form, people: &[Actor]) -> Page {
    let back = seat_path(visit, body, seat);
    let content = html! {
        (crumbs(visit, Some(body), Some(seat)))
        form.filter role="search" method="get" action=(format!("{back}/fill")) {
            label.hidden for="q" { (visit.t("gov-fill-search")) }
            input #q type="search" name="q" value=(form.value("q")) placeholder=(visit.t("gov-fill-search"));
            button.quiet { (visit.t("gov-fill-look")) }
        }
        (field::faults(visit, form))
        form method="post" action=(format!("{back}/fill")) {
            input type="hidden" name="q" value=(form.value("q"));
            (who(visit, form, people))
            (office_fields(visit, form))
            (Field::date("since", "gov-column-since").required().show(visit, form))
            (Field::date("until", "gov-column-until").hint("gov-until-hint").show(visit, form))
            (form_foot(visit, "gov-fill", &back))
        }
    };
    let title =
        visit.t_with("gov-fill-title", &args![number = seat.number, body = visit.words(body.name()).to_owned()]);
    visit.page_named(&title, content)
}

/// Somebody of the directory, or somebody new.
fn who(visit: &Visit, form: &Form, people: &[Actor]) -> Markup {
    let chosen = form.value("person");
    let is_doubtful = form.fault_of("person").is_some_and(|fault| fault.id() == "gov-fill-alike");
    let is_new = chosen.starts_with("new");
    let new = if is_doubtful || chosen == "new-surely" { "new-surely" } else { "new" };
    let sexes = Sex::ALL.map(|sex| (sex.code().to_owned(), visit.t(&format!("gov-sex-{}", sex.code())).to_owned()));
    html! {
        fieldset #f-person.faulty[form.fault_of("person").is_some()] {
            legend { (visit.t("gov-fill-who")) }
            @if let Some(fault) = form.fault_of("person") { p.fault { (visit.say(fault)) } }
            @for actor in people {
                @let id = actor.root.to_string();
                label.tick {
                    input type="radio" name="person" value=(id) checked[chosen == id];
                    span {
                        (visit.text(actor.name()))
                        @if let Some(code) = &actor.facts.place { " " span.soft.small { (words::place_with_code(visit.lang, code)) } }
                        " " a.small href=(format!("/people/{id}")) { (visit.t("gov-fill-record")) }
                    }
                }
            }
            @if people.is_empty() && !form.value("q").is_empty() { p.soft { (visit.t("gov-fill-nobody")) } }
            label.tick {
                input type="radio" name="person" value=(new) checked[is_new || people.is_empty()];
                span { (visit.t(if new == "new" { "gov-fill-new" } else { "gov-fill-new-surely" })) }
            }
            details open[is_new || people.is_empty()] {
                summary { (visit.t("gov-fill-details")) }
                (multilingual(visit, form, "name", "gov-fill-name", 1))
                (Field::choice("sex", "gov-column-sex", sexes).or_empty("gov-sex-unstated").show(visit, form))
                (Field::number("birth", "gov-fill-birth").show(visit, form))
            }
        }
    }
}
