use actors::directory::{self, Actor, Birth, Contact, ContactKind};
use actors::{ActorKind, Space, duplicates, merge};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use web::{Field, Form, Result, Visit, field};

use super::duplicates::twin;
use super::{keeps, kind_label, own_spaces, path_of, place_link, record_of, writes};

/// Everything about one person or organisation that this reader may see.
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response> {
    let actor = record_of(&visit, &id).await?;
    if actor.id.to_string() != id {
        return Ok(visit.see(path_of(&actor)).into_response());
    }
    page(&visit, &actor, &Form::default()).await.map(IntoResponse::into_response)
}

pub(crate) async fn page(visit: &Visit, actor: &Actor, contact_form: &Form) -> Result<web::Page> {
    let writes = writes(visit);
    let kept = writes && keeps(visit, actor).await?;
    let body = html! {
        @if actor.generated { p { span.chip.wait { (visit.t("people-generated")) } } }
        (facts(visit, actor, kept))
        (hats(visit, actor).await?)
        @if writes {
            @if kept {
                p.actions { a.button.quiet href=(format!("{}/edit", path_of(actor))) { (visit.t("web-edit")) } }
            } @else {
                p.soft { (visit.t("people-not-kept")) }
            }
            (contacts(visit, actor, contact_form).await?)
            (twins(visit, actor).await?)
        }
        (history(visit, actor).await?)
    };
    Ok(visit.page_named(visit.words(actor.name()), body))
}

/// One person, many hats: what each feature knows of somebody, where this reader may see it.
async fn hats(visit: &Visit, actor: &Actor) -> Result<Markup> {
    let mut cards = Vec::new();
    for person in visit.app().features.iter().filter_map(|feature| feature.person) {
        cards.extend(person(visit, actor.id).await?);
    }
    cards.sort_by_key(|card| card.order);
    Ok(html! {
        @if !cards.is_empty() {
            section { h2 { (visit.t("people-hats")) } div.grid { @for card in cards { (card.body) } } }
        }
    })
}

fn facts(visit: &Visit, actor: &Actor, kept: bool) -> Markup {
    let facts = &actor.facts;
    html! {
        dl.facts {
            dt { (visit.t("people-kind")) } dd { (visit.t(kind_label(actor.kind))) }
            @for (lang, words) in facts.name.languages() {
                dt lang=(lang.code()) { (lang.own_name()) } dd { bdi lang=(lang.code()) dir=(lang.direction().code()) { (words) } }
            }
            @if let Some(acronym) = &facts.acronym { dt { (visit.t("people-acronym")) } dd { bdi { (acronym) } } }
            dt { (visit.t("people-place")) } dd { (place_link(visit, facts.place.as_deref())) }
            @if let Some(founded) = facts.founded { dt { (visit.t("people-founded")) } dd { (visit.date(founded)) } }
            @if kept {
                @if let Some(sex) = facts.sex { dt { (visit.t("people-sex")) } dd { (visit.t(sex.label())) } }
                @if let Some(birth) = facts.birth { dt { (visit.t("people-birth")) } dd { (born(visit, birth)) } }
            }
        }
    }
}

fn born(visit: &Visit, birth: Birth) -> String {
    birth.day().map_or_else(|| birth.year().to_string(), |day| visit.date(day))
}

/// How each organisation of this reader reaches somebody; what others know stays theirs.
async fn contacts(visit: &Visit, actor: &Actor, form: &Form) -> Result<Markup> {
    let spaces = own_spaces(visit).await?;
    let mut held = Vec::new();
    for space in &spaces {
        for contact in directory::contacts(visit.db(), actor.id, space.id).await? {
            held.push((space, contact));
        }
    }
    Ok(html! {
        section { h2 { (visit.t("people-contacts")) }
            p.soft.small { (visit.t("people-contacts-sealed")) }
            @if !held.is_empty() { ul.contacts { @for (space, contact) in &held { li { (contact_line(visit, actor, space, contact)) } } } }
            details open[!form.is_good()] { summary { (visit.t("people-contact-add")) } (contact_form(visit, actor, &spaces, form)) }
        }
    })
}

fn contact_line(visit: &Visit, actor: &Actor, space: &Space, contact: &Contact) -> Markup {
    html! {
        (visit.t(contact.kind.label())) " : " bdi { (contact.value.reveal()) } " "
        span.soft.small { "(" (visit.text(&space.name)) ")" } " "
        form.inline method="post" action=(format!("{}/contacts/{}/end", path_of(actor), contact.id)) {
            input type="hidden" name="space" value=(space.slug);
            button.link { (visit.t("people-contact-end")) }
        }
    }
}

fn contact_form(visit: &Visit, actor: &Actor, spaces: &[Space], form: &Form) -> Markup {
    let kinds = ContactKind::ALL.map(|kind| (kind.code().to_owned(), visit.t(kind.label()).to_owned()));
    let keepers = field::options(visit, spaces.iter().map(|space| (&space.slug, &space.name)));
    html! {
        form method="post" action=(format!("{}/contacts", path_of(actor))) {
            (Field::choice("kind", "people-contact-kind", kinds).required().show(visit, form))
            (Field::line("value", "people-contact-value").required().left_to_right().autocomplete("off").show(visit, form))
            (Field::choice("space", "people-contact-space", keepers).required().show(visit, form))
            button { (visit.t("web-save")) }
        }
    }
}

async fn twins(visit: &Visit, actor: &Actor) -> Result<Markup> {
    let proposals = duplicates::of(visit.db(), actor.id).await?;
    Ok(html! {
        @if !proposals.is_empty() {
            section { h2 { (visit.t("people-twins-title")) }
                @for proposal in &proposals { (twin(visit, proposal)) }
            }
        }
    })
}

async fn history(visit: &Visit, actor: &Actor) -> Result<Markup> {
    let names = directory::names(visit.db(), actor.id).await?;
    let merges = if writes(visit) { merge::of(visit.db(), actor.id).await? } else { Vec::new() };
    Ok(html! {
        @if names.len() > 1 || !merges.is_empty() {
            section { h2 { (visit.t("people-history")) }
                ul.timeline {
                    @for past in names.iter().filter(|past| past.until_at.is_some()) {
                        li { (visit.t("people-once-named")) " " (visit.text(&past.name)) " "
                            span.soft { (visit.instant(past.since_at)) @if let Some(until) = past.until_at { " – " (visit.instant(until)) } } }
                    }
                    @for merged in &merges { li { (super::merges::line(visit, merged)) } }
                }
            }
        }
        @if actor.kind == ActorKind::Person && actor.created_at > jiff::Timestamp::UNIX_EPOCH {
            p.soft.small { (visit.t_with("people-since", &web::args![date = visit.instant(actor.created_at)])) }
        }
    })
}
