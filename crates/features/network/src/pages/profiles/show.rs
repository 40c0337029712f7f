use actors::directory::{Actor, ContactKind};
use actors::{Space, spaces};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Lang, Text};
use maud::{Markup, html};
use web::{Form, Page, Result, Visit, args};

use super::super::{crumbs, eyes, keepers, organisation, path_of, place_words, theme_name};
use super::{cards, history, ties};
use crate::model::{Contact, Eyes, Field, Profile, Sort};
use crate::store::{links, profiles, relations};

/// `GET /directory/{id}`: an organisation as this reader may see it. One that was merged leads to the one that stands for it.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response> {
    let (actor, profile) = organisation(&visit, &id).await?;
    if actor.id.to_string() != id {
        return Ok(visit.see(path_of(actor.id, "")).into_response());
    }
    match profile {
        Some(profile) => Ok(page(&visit, &actor, &profile).await?.into_response()),
        None => Ok(unbegun(&visit, &actor).await?.into_response()),
    }
}

async fn page(visit: &Visit, actor: &Actor, profile: &Profile) -> Result<Page> {
    let eyes = eyes(visit);
    let [from, to] = relations::ties(visit.db(), actor.id, eyes).await?;
    let house = house(visit, actor).await?;
    let body = html! {
        (crumbs(visit, None))
        (chips(visit, actor, profile))
        (other_names(visit, actor))
        (described(visit, profile, eyes))
        (themes(visit, profile, eyes))
        (facts(visit, actor, profile, house.as_ref(), eyes))
        (acts(visit, actor, profile).await?)
        (ties::groups(visit, actor, profile, &from, &to).await?)
        (cards::of_others(visit, actor.id).await?)
        (history::of(visit, actor, &from, &to, eyes).await?)
    };
    let words = visit.words(&profile.description).to_owned();
    let page = visit.page_named(visit.words(actor.name()), body).style("network.css");
    let is_told = profile.is_public && !profile.closed.has(Field::Description) && !words.is_empty();
    Ok(if is_told { page.described(visit.words(actor.name()), &words) } else { page })
}

/// An organisation of the directory that has no profile yet: the network sees that it is there.
async fn unbegun(visit: &Visit, actor: &Actor) -> Result<Page> {
    let writes = !keepers::own_spaces(visit).await?.is_empty();
    let body = html! {
        (crumbs(visit, None))
        (other_names(visit, actor))
        p.lead { (visit.t("network-unbegun")) }
        @if let Some(place) = &actor.facts.place { p.soft { (place_words(visit, place)) } }
        p.actions {
            @if writes { a.button href=(format!("/directory/new?of={}", actor.id)) { (visit.t("network-begin")) } }
            a href=(format!("/people/{}", actor.id)) { (visit.t("network-record")) }
        }
        (cards::of_others(visit, actor.id).await?)
    };
    Ok(visit.page_named(visit.words(actor.name()), body))
}

/// The space of an organisation.
async fn house(visit: &Visit, actor: &Actor) -> Result<Option<Space>> {
    match profiles::house(visit.db(), actor.id).await? {
        Some(space) => Ok(spaces::get(visit.db(), space).await?),
        None => Ok(None),
    }
}

fn chips(visit: &Visit, actor: &Actor, profile: &Profile) -> Markup {
    html! {
        p {
            a.chip href=(format!("/directory?sort={}", profile.sort.code())) { (visit.t(profile.sort.label())) }
            @if actor.generated { " " span.chip.wait { (visit.t("network-generated")) } }
            @if !profile.is_public { " " span.chip.wait { (visit.t("network-only")) } }
        }
    }
}

/// The name in the other scripts, each marked with its language.
fn other_names(visit: &Visit, actor: &Actor) -> Markup {
    let shown = actor.name().in_lang(visit.lang).0;
    html! {
        @for (lang, words) in actor.name().languages().filter(|(lang, _)| *lang != shown) {
            p.other-name { bdi lang=(lang.code()) dir=(lang.direction().code()) { (words) } }
        }
    }
}

/// What it says of itself, a paragraph for each line; the languages that are not the reader's are folded away.
fn described(visit: &Visit, profile: &Profile, eyes: Eyes) -> Markup {
    if profile.description.is_empty() || (profile.closed.has(Field::Description) && !eyes.see_all()) {
        return html! {};
    }
    let shown = profile.description.in_lang(visit.lang).0;
    html! {
        @if profile.sort == Sort::Coalition { h2 { (visit.t("network-aims")) } }
        (paragraphs(&profile.description, shown))
        (kept(visit, profile, Field::Description, eyes))
        @for (lang, _) in profile.description.languages().filter(|(lang, _)| *lang != shown) {
            details { summary lang=(lang.code()) { (lang.own_name()) } (paragraphs(&profile.description, lang)) }
        }
    }
}

fn paragraphs(text: &Text, lang: Lang) -> Markup {
    let words = text.get(lang).unwrap_or_default();
    html! {
        div lang=(lang.code()) dir=(lang.direction().code()) {
            @for line in words.lines().map(str::trim).filter(|line| !line.is_empty()) { p { (line) } }
        }
    }
}

fn themes(visit: &Visit, profile: &Profile, eyes: Eyes) -> Markup {
    if profile.themes.is_empty() || (profile.closed.has(Field::Themes) && !eyes.see_all()) {
        return html! {};
    }
    html! {
        p.chips {
            @for theme in &profile.themes { a.chip href=(format!("/directory?theme={theme}")) { (theme_name(visit, theme)) } " " }
            (kept(visit, profile, Field::Themes, eyes))
        }
    }
}

/// Says to the network that a field is for it alone.
fn kept(visit: &Visit, profile: &Profile, field: Field, eyes: Eyes) -> Markup {
    html! { @if profile.closed.has(field) && profile.is_public && eyes.see_all() { " " span.chip.wait { (visit.t("network-only")) } } }
}

fn facts(visit: &Visit, actor: &Actor, profile: &Profile, house: Option<&Space>, eyes: Eyes) -> Markup {
    let is_open = |field: Field| eyes.see_all() || !profile.closed.has(field);
    let kept = |field: Field| kept(visit, profile, field, eyes);
    let place = actor.facts.place.as_deref().filter(|_| is_open(Field::Place));
    let contacts = profile.contacts.iter().filter(|contact| contact.is_public || eyes.see_all());
    html! {
        dl.facts {
            @if let Some(acronym) = &actor.facts.acronym { dt { (visit.t("network-acronym")) } dd { bdi { (acronym) } } }
            @if let Some(place) = place {
                dt { (visit.t("network-field-place")) } dd { a href=(format!("/places/{place}")) { (place_words(visit, place)) } (kept(Field::Place)) }
            }
            @if let Some(founded) = actor.facts.founded.filter(|_| is_open(Field::Founded)) {
                dt { (visit.t(if profile.sort == Sort::Coalition { "network-since" } else { "network-field-founded" })) }
                dd { (visit.date(founded)) (kept(Field::Founded)) }
            }
            @if !profile.publics.is_empty() && is_open(Field::Publics) {
                dt { (visit.t("network-field-publics")) }
                dd { @for (at, public) in profile.publics.iter().enumerate() { @if at > 0 { " · " } (visit.t(public.label())) } (kept(Field::Publics)) }
            }
            @if let Some(site) = profile.site.as_deref().filter(|_| is_open(Field::Site)) {
                dt { (visit.t("network-field-site")) } dd { a href=(site) rel="nofollow noopener" { bdi dir="ltr" { (shortened(site)) } } (kept(Field::Site)) }
            }
            @for contact in contacts { (reach(visit, contact, profile)) }
            @if let Some(space) = house {
                dt { (visit.t("network-space")) } dd { a href=(format!("/s/{}", space.slug)) { (visit.text(&space.name)) } }
            }
        }
    }
}

/// An address of the web as people say it.
fn shortened(site: &str) -> &str {
    site.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/')
}

fn reach(visit: &Visit, contact: &Contact, profile: &Profile) -> Markup {
    let value = contact.value.as_str();
    html! {
        dt { (visit.t(contact.kind.label())) }
        dd {
            @match contact.kind {
                ContactKind::Email => a href=(format!("mailto:{value}")) { bdi dir="ltr" { (value) } },
                ContactKind::Phone => a href=(format!("tel:{}", value.replace(' ', ""))) { bdi dir="ltr" { (value) } },
                ContactKind::Web => a href=(value) rel="nofollow noopener" { bdi dir="ltr" { (shortened(value)) } },
                ContactKind::Address => bdi { (value) },
            }
            @if !contact.is_public && profile.is_public { " " span.chip.wait { (visit.t("network-only")) } }
        }
    }
}

/// What those who keep the profile can do, and to whom it is left where nobody else may.
async fn acts(visit: &Visit, actor: &Actor, profile: &Profile) -> Result<Markup> {
    let spaces = keepers::own_spaces(visit).await?;
    if spaces.is_empty() {
        return Ok(html! {});
    }
    let by = keepers::by(visit, actor.id, profile, &Form::default()).await?;
    let house = profiles::house(visit.db(), actor.id).await?;
    let open = if house.is_none() { links::open(visit.db(), actor.id).await?.len() } else { 0 };
    Ok(html! {
        p.actions {
            @if by.is_some() { a.button href=(path_of(actor.id, "edit")) { (visit.t("web-edit")) } }
            a.button.quiet href=(path_of(actor.id, "relations/new")) { (visit.t("network-relation-add")) }
            @if house.is_none() { a.button.quiet href=(path_of(actor.id, "links")) { (visit.t("network-links")) } }
            a href=(format!("/people/{}", actor.id)) { (visit.t("network-record")) }
        }
        @if by.is_none() { p.soft.small { (visit.t(if house.is_some() { "network-kept-by-house" } else { "network-kept-by-link" })) } }
        @if open > 0 { p.soft.small { (visit.t_with("network-links-open", &args![count = open as i64])) } }
    })
}
