//! The second click: an association whose record stands in the directory opens its space.

use actors::directory::{self, Actor};
use actors::spaces::NewSpace;
use actors::{Space, opening, sessions, spaces};
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use kernel::{Lang, fold};
use maud::html;
use store::{Db, Entry, Tx};
use web::{Error, Field, Form, Page, Result, Visit, args, field};

use super::slip::Slip;
use crate::model::Refused;
use crate::pages::{again, fault_of, hand, newcomer_fields, unkept};
use crate::store::{houses, offers};

/// Takes the secret out of the address.
pub(crate) async fn enter(visit: Visit, Path((_, token)): Path<(String, String)>) -> Result<Response> {
    let token = actors::Token::read(&token).ok_or_else(|| Error::told(Refused::Link.message()))?;
    Ok(Slip::Open.hand(&visit, &token, visit.see(visit.path(Slip::Open.page()))))
}

/// Shows which association it is, and asks who opens its space.
pub(crate) async fn show(visit: Visit, headers: HeaderMap) -> Result<Response> {
    let (_, offer) = carried(&visit, &headers).await?;
    let organisation = directory::standing(visit.db(), offer.organisation).await?.ok_or(Error::NotFound)?;
    let slug = free_slug(visit.db(), &organisation).await?;
    let form = Form::default().with("slug", slug);
    Ok(unkept(page(&visit, &form, &organisation)))
}

async fn carried(visit: &Visit, headers: &HeaderMap) -> Result<(actors::Token, offers::Offer)> {
    let bad = || Error::told(Refused::Link.message());
    let token = Slip::Open.read(headers).ok_or_else(bad)?;
    let offer = offers::by_token(visit.db(), visit.space()?.id, &token).await?.ok_or_else(bad)?;
    Ok((token, offer))
}

/// Opens it, and signs its first administrator in.
pub(crate) async fn act(visit: Visit, headers: HeaderMap, mut form: Form) -> Result<Response> {
    let (token, offer) = carried(&visit, &headers).await?;
    let organisation = directory::standing(visit.db(), offer.organisation).await?.ok_or(Error::NotFound)?;
    let slug = form.words("slug", 2..=40).to_ascii_lowercase();
    let Some(hand) = hand(&visit, &mut form).filter(|_| form.is_good()) else {
        return Ok(again(page(&visit, &form, &organisation)));
    };
    let (programme, name) = (visit.space()?.id, organisation.name().clone());
    let id = offer.organisation;
    let allowed = move |tx: &mut Tx<'_>| {
        offers::take(tx, programme, &token)?;
        Ok(NewSpace { slug, name, organisation: id, listed: false })
    };
    let done = move |tx: &mut Tx<'_>, space: &Space, _| {
        offers::opened_by(tx, programme, offer.id, space.id)?;
        houses::add(tx, programme, space)
    };
    match opening::open(visit.db(), hand, allowed, done).await {
        Ok((account, space)) => {
            tell(&visit, &space, id).await?;
            let next = visit.see_saying(format!("/s/{}/toolkit/bureau", space.slug), "toolkit-open-done");
            let next = Slip::Open.take_back(&visit, next);
            if visit.signed_in.is_some() {
                return Ok(next);
            }
            let session = sessions::open(visit.db(), account, visit.device(), false).await?;
            Ok(web::begin_session(&visit, &session, next))
        }
        Err(error) => {
            fault_of(&mut form, error, "slug")?;
            Ok(again(page(&visit, &form, &organisation)))
        }
    }
}

/// The programme's journal counts what it opened.
async fn tell(visit: &Visit, space: &Space, organisation: kernel::Id<Actor>) -> Result<()> {
    let house = space.id;
    let told = move |tx: &mut Tx<'_>| {
        tx.record(Entry::new("toolkit.space.opened", "space", house).link("actor", organisation));
        Ok(())
    };
    Ok(visit.db().write(visit.stream()?, store::Who::system("opening"), told).await?)
}

/// A short name that nobody has: the acronym, or the first words of the name, with a number where it is taken.
async fn free_slug(db: &Db, organisation: &Actor) -> Result<String> {
    let acronym = organisation.facts.acronym.as_deref().map(short).unwrap_or_default();
    let named = kernel::slug::words(organisation.name().in_lang(Lang::Fr).1, 30);
    let stem = [acronym, named].into_iter().find(|slug| spaces::is_slug(slug)).unwrap_or_default();
    if stem.is_empty() {
        return Ok(stem);
    }
    for number in 1..200 {
        let slug = if number == 1 { stem.clone() } else { format!("{stem}-{number}") };
        if spaces::by_slug(db, &slug).await?.is_none() {
            return Ok(slug);
        }
    }
    Ok(String::new())
}

fn short(acronym: &str) -> String {
    fold(acronym).chars().filter(char::is_ascii_alphanumeric).take(30).collect()
}

fn page(visit: &Visit, form: &Form, organisation: &Actor) -> Page {
    let facts = &organisation.facts;
    let place = facts.place.as_deref().map(place_words(visit.lang));
    let programme = visit.space_if_any().map(|space| space.name.clone()).unwrap_or_default();
    let body = html! {
        p.lead { (visit.t_with("toolkit-open-lead", &args![programme = visit.words(&programme)])) }
        div.card {
            h2 { (visit.text(organisation.name())) }
            @if let Some(acronym) = &facts.acronym { p { bdi { (acronym) } } }
            @if let Some(place) = place { p.soft { (place) } }
        }
        (field::faults(visit, form))
        form method="post" action=(visit.path(Slip::Open.page())) {
            (Field::line("slug", "toolkit-field-slug").hint("toolkit-field-slug-hint").required().left_to_right().autocomplete("off").show(visit, form))
            @match &visit.signed_in {
                Some(signed_in) => p { (visit.t("toolkit-open-as")) " " strong { (visit.text(&signed_in.account.name)) } },
                None => (newcomer_fields(visit, form)),
            }
            p.note { (visit.t("toolkit-open-guardian")) }
            p.actions { button { (visit.t("toolkit-open-do")) } }
        }
    };
    visit.page("toolkit-open-title", body)
}

fn place_words(lang: Lang) -> impl Fn(&str) -> String {
    move |code| {
        let way = kernel::place::path(code);
        let comma = if lang == Lang::Ar { "، " } else { ", " };
        way.iter().rev().map(|place| place.name.in_lang(lang).1).collect::<Vec<_>>().join(comma)
    }
}
