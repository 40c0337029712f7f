//! Covers: what an editor chose, or else one that is drawn here. Podcast directories want a square of 1,400 to 3,000 pixels.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use bytes::Bytes;
use jiff::Timestamp;
use kernel::{Lang, Text};
use serde::Serialize;
use web::{Desk, Error, Result, Visit};

use crate::model::radio::Station;
use crate::pages::reading::answer::Mark;
use crate::store::radio::dial::{self, Place};
use crate::store::radio::stations;

/// Pixels for each point of the template, which is 350 × 350 points.
const SCALE: f32 = 4.0;
/// The same for a cover as pages show it: 210 pixels for the 96 that it takes, so that it is sharp on a telephone.
const SMALL: f32 = 0.6;
/// Covers kept in memory: some 80 kB each.
const KEPT: usize = 32;
/// How long one need not be fetched again, in seconds.
const AGE: u32 = 86_400;

const TEMPLATE: &str = include_str!("cover.typ");

/// The address of a programme's cover.
pub(super) fn address(place: &Place) -> String {
    let own = place.card.cover.as_ref().map(|(whole, _)| whole.clone());
    own.unwrap_or_else(|| format!("/radio/{}/cover.png", place.slug))
}

/// The address of a small one, for pages.
pub(super) fn small(place: &Place) -> String {
    let own = place.card.cover.as_ref().map(|(_, small)| small.clone());
    own.unwrap_or_else(|| format!("/radio/{}/small.png", place.slug))
}

/// What stands on a cover.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
struct Cover {
    title: String,
    author: String,
    lang: &'static str,
    is_rtl: bool,
    /// Chooses its colour.
    number: u32,
    is_small: bool,
}

/// The covers drawn last.
#[derive(Default)]
struct Drawn(Mutex<VecDeque<(Cover, Bytes)>>);

impl Drawn {
    fn find(&self, cover: &Cover) -> Option<Bytes> {
        let covers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        covers.iter().find(|(kept, _)| kept == cover).map(|(_, picture)| picture.clone())
    }

    fn keep(&self, cover: Cover, picture: Bytes) {
        let mut covers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        covers.truncate(KEPT - 1);
        covers.push_front((cover, picture));
    }
}

/// `/radio/{programme}/cover.png`
pub(super) async fn of_programme(visit: Visit, headers: HeaderMap, Path(slug): Path<String>) -> Result<Response> {
    drawn(&visit, &headers, &slug, false).await
}

/// `/radio/{programme}/small.png`
pub(super) async fn small_of_programme(visit: Visit, headers: HeaderMap, Path(slug): Path<String>) -> Result<Response> {
    drawn(&visit, &headers, &slug, true).await
}

async fn drawn(visit: &Visit, headers: &HeaderMap, slug: &str, is_small: bool) -> Result<Response> {
    let place = dial::by_slug(visit.db(), slug).await?.ok_or(Error::NotFound)?;
    let number = place.slug.bytes().map(u32::from).sum();
    let cover = cover(&place.card.title, &place.card.author, place.card.lang, number);
    answer(visit, headers, Cover { is_small, ..cover }).await
}

/// `/radio/cover.png`
pub(super) async fn of_all(visit: Visit, headers: HeaderMap) -> Result<Response> {
    let voice = actors::spaces::voice(visit.db()).await?;
    let station = match &voice {
        Some(space) => stations::get(visit.db(), space.id).await?.unwrap_or_default(),
        None => Station::default(),
    };
    let name = voice.map(|space| space.name).unwrap_or_default();
    let words = &visit.app().words;
    let title = if station.name.is_empty() {
        Text::of(Lang::Fr, words.get(Lang::Fr, "portal-radio-title"))
    } else {
        station.name
    };
    let lang = title.in_lang(Lang::Fr).0;
    answer(&visit, &headers, cover(&title, &name, lang, 0)).await
}

fn cover(title: &Text, author: &Text, lang: Lang, number: u32) -> Cover {
    let (lang, title) = title.in_lang(lang);
    let author = author.in_lang(lang).1.to_owned();
    Cover { title: title.to_owned(), author, lang: lang.code(), is_rtl: lang == Lang::Ar, number, is_small: false }
}

async fn answer(visit: &Visit, headers: &HeaderMap, cover: Cover) -> Result<Response> {
    let size = if cover.is_small { "small" } else { "whole" };
    let mark = Mark::of([cover.title.as_str(), &cover.author, cover.lang, size], Timestamp::UNIX_EPOCH);
    if mark.is_known(headers) {
        return Ok(mark.answer(headers, "image/png", AGE, Vec::new));
    }
    let drawn: Arc<Drawn> = visit.app().held();
    let picture = match drawn.find(&cover) {
        Some(picture) => picture,
        None => {
            let (form, scale) = (cover.clone(), if cover.is_small { SMALL } else { SCALE });
            let made = Desk::free().await?.make(move || papers::picture::set(TEMPLATE, &form, scale)).await?;
            let made = Bytes::from(made);
            drawn.keep(cover, made.clone());
            made
        }
    };
    Ok(mark.answer(headers, "image/png", AGE, || picture.to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cover_is_as_large_as_directories_want_in_both_directions_however_long_its_title() {
        let long = "Les voix de l’oasis racontent l’eau, la terre et la mémoire ".repeat(6);
        for (title, lang) in [("Paroles d’oasis", Lang::Fr), ("أصوات الواحات", Lang::Ar), (long.as_str(), Lang::Fr)]
        {
            let cover = cover(&Text::of(lang, title), &Text::fr_ar("FMAS", "المنتدى"), lang, 3);
            let png = papers::picture::set(TEMPLATE, &cover, SCALE).unwrap();
            let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
            assert_eq!((number(16), number(20)), (1400, 1400), "{title}");
            assert!(png.len() < 300_000, "{} bytes", png.len());
        }
    }
}
