//! `GET /articles/{slug}/card.png?lang=ar`: what is shown of an article where its address is handed on. Drawn here, so that no
//! other site learns who shares what.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use bytes::Bytes;
use kernel::Lang;
use serde::Serialize;
use uuid::Uuid;
use web::{Desk, Result, Visit};

use super::answer::Mark;
use super::show::{self, best, words};
use crate::model::article::Published;

/// Width and height in pixels, as the sites that show such cards want them.
pub(super) const SIZE: (u32, u32) = (1200, 630);
/// Pixels for each point of the template, which is 600 × 315 points.
const SCALE: f32 = 2.0;
/// Cards kept in memory: some 40 kB each.
const KEPT: usize = 48;
/// How long it need not be fetched again, in seconds.
const AGE: u32 = 86_400;

const TEMPLATE: &str = include_str!("card.typ");

/// The address of the card in a language; it changes with the article.
pub(super) fn address(article: &Published, lang: Lang) -> String {
    format!("{}/card.png?lang={}&v={}", article.path(), lang.code(), article.renewed_at.as_second())
}

/// What stands on a card.
#[derive(Debug, Serialize)]
struct Card {
    site: String,
    kind: String,
    title: String,
    foot: String,
    lang: &'static str,
    is_rtl: bool,
}

/// The cards drawn last.
#[derive(Default)]
struct Drawn(Mutex<VecDeque<(Key, Bytes)>>);

/// An article, as it was at an instant, in a language.
type Key = (Uuid, i64, Lang);

impl Drawn {
    fn find(&self, key: &Key) -> Option<Bytes> {
        let cards = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        cards.iter().find(|(kept, _)| kept == key).map(|(_, card)| card.clone())
    }

    fn keep(&self, key: Key, card: Bytes) {
        let mut cards = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        cards.truncate(KEPT - 1);
        cards.push_front((key, card));
    }
}

/// Draws it.
pub(super) async fn show(visit: Visit, Path(slug): Path<String>, headers: HeaderMap) -> Result<Response> {
    let article = show::published(&visit, &slug).await?;
    let lang = best(&article, visit.lang);
    let key = (article.id.uuid(), article.renewed_at.as_microsecond(), lang);
    let mark = Mark::of([key.0.to_string().as_str(), &key.1.to_string(), lang.code()], article.renewed_at);
    if mark.is_known(&headers) {
        return Ok(mark.answer(&headers, "image/png", AGE, Vec::new));
    }
    let drawn: Arc<Drawn> = visit.app().held();
    let picture = match drawn.find(&key) {
        Some(picture) => picture,
        None => {
            let card = card(&visit, &article, lang);
            let made = Desk::free().await?.make(move || papers::picture::set(TEMPLATE, &card, SCALE)).await?;
            let made = Bytes::from(made);
            drawn.keep(key, made.clone());
            made
        }
    };
    Ok(mark.answer(&headers, "image/png", AGE, || picture.to_vec()))
}

fn card(visit: &Visit, article: &Published, lang: Lang) -> Card {
    let say = |id: &'static str| visit.app().words.get(lang, id).to_owned();
    let day = visit.app().words.date(lang, visit.world().day_of(article.published_at));
    let from = article.antenna.as_ref().map(|antenna| words(&antenna.name, lang).to_owned());
    Card {
        site: say("portal-title"),
        kind: say(article.kind.label()),
        title: words(&article.title, lang).to_owned(),
        foot: from.into_iter().chain([day]).collect::<Vec<_>>().join(" · "),
        lang: lang.code(),
        is_rtl: lang == Lang::Ar,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(title: &str, lang: Lang) -> Card {
        Card {
            site: "E-Joussour".to_owned(),
            kind: "Reportage".to_owned(),
            title: title.to_owned(),
            foot: "2 janvier 2026".to_owned(),
            lang: lang.code(),
            is_rtl: lang == Lang::Ar,
        }
    }

    #[test]
    fn a_card_has_its_size_in_both_directions_however_long_the_title() {
        let long = "très ".repeat(80);
        for card in [of("L’eau du douar", Lang::Fr), of("ماء الدوار", Lang::Ar), of(&long, Lang::En)] {
            let png = papers::picture::set(TEMPLATE, &card, SCALE).unwrap();
            let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
            assert_eq!((side(16), side(20)), SIZE);
            assert!(png.len() < 200_000, "{} bytes", png.len());
        }
    }

    #[test]
    fn only_so_many_cards_are_kept_and_the_oldest_goes_first() {
        let drawn = Drawn::default();
        let key = |number: u128| (Uuid::from_u128(number), 0, Lang::Fr);
        (0..=KEPT as u128).for_each(|number| drawn.keep(key(number), Bytes::new()));
        assert!(drawn.find(&key(0)).is_none() && drawn.find(&key(1)).is_some());
    }
}
