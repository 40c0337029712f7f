//! A certificate on paper: in French or in Arabic, with the code by which anybody checks it.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::{Direction, Lang};
use papers::{pdf, qr};
use serde::Serialize;
use web::table::Listing;
use web::{Desk, Download, Error, Result, Visit, Words, args};

use super::{criteria, found, hours, signing};
use crate::model::Credential;
use crate::model::certificate::Address;
use crate::pages::{place_name, say};

const TEMPLATE: &str = include_str!("paper.typ");

/// What the template sets. The template bounds nothing: names and titles are short by their forms.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Paper {
    lang: &'static str,
    rtl: bool,
    organisation: String,
    title: String,
    attests: String,
    name: String,
    association: String,
    took_part: String,
    programme: String,
    facts: Vec<[String; 2]>,
    criteria: String,
    issued: String,
    signature: String,
    check: String,
    address: String,
    withdrawn: String,
    /// The code as SVG, with the key by which the name is read.
    code: String,
}

/// Says a credential in a language.
pub(super) fn paper(
    words: &Words,
    world: &kernel::World,
    lang: Lang,
    address: &Address,
    organisation: &kernel::Text,
    credential: &Credential,
) -> papers::Result<Paper> {
    let get = |id: &str| words.get(lang, id).to_owned();
    let (content, card) = (&credential.content, &credential.card);
    let place = content.place.as_deref().map(|code| place_name(code, lang)).filter(|place| !place.is_empty());
    let mut facts = vec![
        [get("credentials-fact-hours"), hours(words, lang, credential)],
        [get("credentials-fact-days"), say::plain(&say::days(words, lang, content.first_day, content.last_day))],
    ];
    facts.extend(place.map(|place| [get("credentials-fact-place"), place]));
    facts.push([get("credentials-fact-number"), credential.id.to_string()]);
    let issued = words.date(lang, world.day_of(credential.issued_at));
    let withdrawn = credential.withdrawn.as_ref().map(|(at, reason)| {
        let day = words.date(lang, world.day_of(*at));
        say::plain(&words.fill(lang, "credentials-paper-withdrawn", &args![day = day, reason = reason.as_str()]))
    });
    Ok(Paper {
        lang: lang.code(),
        rtl: lang.direction() == Direction::Rtl,
        organisation: organisation.in_lang(lang).1.to_owned(),
        title: get(credential.kind.label()),
        attests: get("credentials-paper-attests"),
        name: card.name.clone(),
        association: card.association.clone(),
        took_part: get("credentials-paper-took-part"),
        programme: content.title.in_lang(lang).1.to_owned(),
        facts,
        criteria: criteria(words, lang, credential),
        issued: say::plain(&words.fill(lang, "credentials-paper-issued", &args![day = issued])),
        signature: get("credentials-paper-signature"),
        check: get("credentials-paper-check"),
        address: address.credential(credential.id),
        withdrawn: withdrawn.unwrap_or_default(),
        code: qr::svg(&address.on_paper(credential))?,
    })
}

/// Sets it.
pub(super) fn render(paper: &Paper) -> papers::Result<Vec<u8>> {
    pdf::set(TEMPLATE, paper)
}

/// The paper, for who has the key; `?in=ar` in Arabic.
pub(super) async fn get(visit: Visit, Path(id): Path<String>, listing: Listing) -> Result<Response> {
    let credential = found(&visit, &id).await?;
    if !credential.is_opened_by(listing.get("k")) {
        return Err(Error::NotFound);
    }
    let lang = if listing.get("in") == "ar" { Lang::Ar } else { Lang::Fr };
    let desk = Desk::free().await?;
    let space = actors::spaces::get(visit.db(), credential.space).await?.ok_or(Error::NotFound)?;
    let address = signing::address(&visit, &space)?;
    let paper = paper(&visit.app().words, visit.world(), lang, &address, &space.name, &credential)?;
    let pdf = desk.make(move || render(&paper)).await?;
    let file = Download::pdf(&format!("{}-{}", credential.kind.code(), credential.id), pdf);
    Ok(([(header::CACHE_CONTROL, "private, no-store")], file).into_response())
}
