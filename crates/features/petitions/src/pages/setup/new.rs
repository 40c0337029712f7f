use std::sync::Arc;

use actors::ActorKind;
use actors::directory::{self, Actor};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::place::{self, Level, Place};
use maud::{Markup, html};
use web::table::Listing;
use web::{Error, Field, Form, Page, Result, Visit, field};

use super::terms::{confirmation_field, read_slug};
use super::words::cite;
use super::{bilingual, crumbs, form_foot, write};
use crate::model::law::{By, Rules};
use crate::model::{Confirmation, slug};
use crate::pages::{petition_path, procedures};
use crate::store::petitions::{self, NewPetition};

/// How many places or associations are proposed.
const PROPOSED: usize = 12;

/// The form that begins a petition under one procedure; `?q=` proposes communes, `?a=` associations.
pub(crate) async fn show(visit: Visit, Path((_, code)): Path<(String, String)>, listing: Listing) -> Result<Page> {
    let rules = procedure(&visit, &code)?;
    let mut form = Form::default()
        .with("q", listing.get("q").trim())
        .with("a", listing.get("a").trim())
        .with("confirmation", Confirmation::Offered.code());
    if let [only] = rules.authorities.as_slice() {
        form = form.with("authority", &only.code);
    }
    let found = Found::of(&visit, &rules, &form).await?;
    if let [only] = found.places.as_slice() {
        form = form.with("territory", only.code);
    }
    form = form.with("association", visit.space()?.organisation);
    Ok(page(&visit, &rules, &found, &form))
}

/// Begins it.
pub(crate) async fn act(visit: Visit, Path((_, code)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let rules = procedure(&visit, &code)?;
    let title = form.text("title", 200);
    let proposed = title.languages().find_map(|(_, words)| slug::SLUGS.propose(words));
    let address = match proposed {
        Some(proposed) if form.value("slug").is_empty() => proposed,
        _ => read_slug(&mut form),
    };
    let authority = form.required_choice("authority", |code| rules.authority(code).map(|one| one.code.clone()));
    let territory = match rules.territory {
        Some(level) => form.required_choice("territory", |code| {
            place::get(code).filter(|place| place.level() == level).map(|place| place.code.to_owned())
        }),
        None => None,
    };
    let association = match rules.by {
        By::Association => form.id::<Actor>("association"),
        By::Citizens | By::Anyone => None,
    };
    if rules.by == By::Association && association.is_none() {
        form.fault("association", "petition-setup-lacks-association");
    }
    let confirmation = form.choice("confirmation", Confirmation::from_code).unwrap_or(Confirmation::Offered);
    if let (true, Some(authority)) = (form.is_good(), authority) {
        let space = visit.space()?.id;
        let rules = rules.source().to_owned();
        let new = NewPetition { space, slug: address, rules, authority, territory, association, title, confirmation };
        match write(&visit, move |tx| petitions::create(tx, new)).await? {
            Ok(key) => {
                let path = petition_path(&visit, key.petition, "");
                return Ok(visit.see_saying(path, "petition-setup-begun").into_response());
            }
            Err(refused) => form.fault("slug", refused.message()),
        }
    }
    let found = Found::of(&visit, &rules, &form).await?;
    Ok(page(&visit, &rules, &found, &form).invalid().into_response())
}

/// The procedure of the address, as it is in force today.
fn procedure(visit: &Visit, code: &str) -> Result<Arc<Rules>> {
    let today = visit.world().today();
    let known = procedures(visit);
    known.into_iter().find(|rules| rules.code == code && rules.is_in_force(today)).ok_or(Error::NotFound)
}

/// What can be chosen from.
struct Found {
    places: Vec<&'static Place>,
    associations: Vec<Actor>,
}

impl Found {
    async fn of(visit: &Visit, rules: &Rules, form: &Form) -> Result<Self> {
        let chosen = place::get(form.value("territory"));
        let places = match rules.territory {
            Some(Level::Commune) => {
                let found = place::search(form.value("q"), PROPOSED * 4).into_iter();
                let mut found: Vec<_> = found.filter(|place| place.level() == Level::Commune).take(PROPOSED).collect();
                if let Some(chosen) = chosen.filter(|chosen| found.iter().all(|place| place.code != chosen.code)) {
                    found.insert(0, chosen);
                }
                found
            }
            Some(level) => place::of_level(level).collect(),
            None => Vec::new(),
        };
        let mut associations = Vec::new();
        if rules.by == By::Association {
            associations.extend(directory::get(visit.db(), visit.space()?.organisation).await?);
            if !form.value("a").is_empty() {
                let found =
                    directory::search(visit.db(), Some(ActorKind::Organisation), form.value("a"), PROPOSED).await?;
                associations
                    .extend(found.into_iter().filter(|one| one.root != associations[0].root).collect::<Vec<_>>());
            }
        }
        Ok(Self { places, associations })
    }
}

fn page(visit: &Visit, rules: &Rules, found: &Found, form: &Form) -> Page {
    let here = visit.path(&format!("petitions/new/{}", rules.code));
    let content = html! {
        (crumbs(visit, None))
        p.lead { (visit.text(&rules.summary)) }
        p.small.soft { (visit.text(&rules.law)) @if rules.is_to_verify() { " " span.chip.wait { (visit.t("petition-setup-to-verify")) } } }
        @if rules.collects() { p { (visit.text(&rules.threshold.words)) " " (cite(visit, &rules.threshold.article, rules.threshold.to_verify)) } }
        @if rules.territory == Some(Level::Commune) {
            (search(visit, &here, "q", "petition-setup-commune-search", form, "a"))
        }
        @if rules.by == By::Association {
            (search(visit, &here, "a", "petition-setup-association-search", form, "q"))
        }
        (field::faults(visit, form))
        form method="post" action=(here) {
            input type="hidden" name="q" value=(form.value("q"));
            input type="hidden" name="a" value=(form.value("a"));
            (authority(visit, rules, form))
            (territory(visit, rules, found, form))
            (association(visit, rules, found, form))
            (bilingual(visit, form, "title", "petition-setup-title", Some("petition-setup-title-hint"), 2))
            (Field::line("slug", "petition-setup-slug").hint("petition-setup-slug-new-hint").left_to_right().show(visit, form))
            @if rules.collects() { (confirmation_field(visit, form)) }
            (form_foot(visit, "petition-setup-begin", &visit.path("petitions/new")))
        }
    };
    visit.page_named(visit.words(&rules.name), content)
}

/// A box that looks for something, before the form; what the other box looked for is kept.
fn search(visit: &Visit, here: &str, name: &str, label: &str, form: &Form, other: &str) -> Markup {
    html! {
        form.filter role="search" aria-label=(visit.t(label)) method="get" action=(here) {
            label for=(name) { (visit.t(label)) }
            input id=(name) type="search" name=(name) value=(form.value(name));
            @if !form.value(other).is_empty() { input type="hidden" name=(other) value=(form.value(other)); }
            button.quiet { (visit.t("petition-setup-look")) }
        }
    }
}

fn authority(visit: &Visit, rules: &Rules, form: &Form) -> Markup {
    html! {
        @if let [only] = rules.authorities.as_slice() {
            input type="hidden" name="authority" value=(only.code);
            p { (visit.t("petition-setup-authority")) ": " strong { (visit.text(&only.name)) } }
        } @else {
            fieldset #f-authority.faulty[form.fault_of("authority").is_some()] {
                legend { (visit.t("petition-setup-authority")) }
                p.hint { (visit.t("petition-setup-authority-hint")) }
                @if let Some(fault) = form.fault_of("authority") { p.fault { (visit.say(fault)) } }
                @for one in &rules.authorities {
                    label.tick {
                        input type="radio" name="authority" value=(one.code) checked[form.value("authority") == one.code];
                        span { (visit.text(&one.name)) @if !one.when.is_empty() { br; span.small.soft { (visit.text(&one.when)) } } }
                    }
                }
            }
        }
    }
}

fn territory(visit: &Visit, rules: &Rules, found: &Found, form: &Form) -> Markup {
    let chosen = form.value("territory");
    let province = |place: &Place| place::path(place.code).into_iter().find(|one| one.level() == Level::Province);
    html! {
        @match rules.territory {
            None => {},
            Some(Level::Commune) => {
                fieldset #f-territory.faulty[form.fault_of("territory").is_some()] {
                    legend { (visit.t("petition-setup-territory")) }
                    @if let Some(fault) = form.fault_of("territory") { p.fault { (visit.say(fault)) } }
                    @if found.places.is_empty() {
                        p.soft { (visit.t(if form.value("q").is_empty() { "petition-setup-commune-first" } else { "petition-setup-commune-none" })) }
                    }
                    @for one in &found.places {
                        label.tick {
                            input type="radio" name="territory" value=(one.code) checked[chosen == one.code];
                            span {
                                (visit.text(&one.name))
                                @if let Some(province) = province(one) { " (" (visit.text(&province.name)) ")" }
                                @if rules.collects() { br; span.small.soft { (visit.say(&rules.required(Some(one)).message())) } }
                            }
                        }
                    }
                }
            }
            Some(_) => {
                @let options = field::options(visit, found.places.iter().map(|one| (one.code, &one.name)));
                (Field::choice("territory", "petition-setup-territory", options).or_empty("petition-setup-territory-none").required().show(visit, form))
            }
        }
    }
}

fn association(visit: &Visit, rules: &Rules, found: &Found, form: &Form) -> Markup {
    html! {
        @if rules.by == By::Association {
            fieldset #f-association.faulty[form.fault_of("association").is_some()] {
                legend { (visit.t("petition-setup-association")) }
                @if let Some(fault) = form.fault_of("association") { p.fault { (visit.say(fault)) } }
                @for one in &found.associations {
                    @let id = one.root.to_string();
                    label.tick {
                        input type="radio" name="association" value=(id) checked[form.value("association") == id];
                        span { (visit.text(one.name())) }
                    }
                }
            }
        }
    }
}
