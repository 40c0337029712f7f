//! The podcasts: of everything, of a language, of a programme.

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use jiff::Timestamp;
use kernel::{Lang, Text, place};
use maud::html;
use web::table::Listing;
use web::{Error, Result, Visit};

use super::{cover, path_of, places_of};
use crate::model::prose;
use crate::model::radio::podcast::{self, Enclosure, Item, LiveItem, Podcast, Spoken};
use crate::model::radio::{Category, Order, Station, guid};
use crate::pages::reading::answer::Mark;
use crate::store::radio::aired::{self, Aired, Card, Filter};
use crate::store::radio::dial::{self, Place};
use crate::store::radio::stations;

/// Episodes of one feed; the rest stands behind `rel="next"` (RFC 5005).
const MOST: usize = 200;
/// How long a feed need not be fetched again, in seconds.
const AGE: u32 = 300;

/// `/podcast.rss`
pub(super) async fn all(visit: Visit, listing: Listing, headers: HeaderMap) -> Result<Response> {
    network(&visit, &listing, &headers, None).await
}

/// `/podcast/ar.rss`
pub(super) async fn in_language(
    visit: Visit,
    listing: Listing,
    headers: HeaderMap,
    Path(file): Path<String>,
) -> Result<Response> {
    let code = file.strip_suffix(".rss").ok_or(Error::NotFound)?;
    let lang = Lang::from_code(code).filter(|lang| lang.code() == code).ok_or(Error::NotFound)?;
    network(&visit, &listing, &headers, Some(lang)).await
}

/// Everything that is on the air, or what of it is spoken in a language, under the name of the station that speaks for the
/// network.
async fn network(visit: &Visit, listing: &Listing, headers: &HeaderMap, lang: Option<Lang>) -> Result<Response> {
    let origin = visit.origin();
    let voice = actors::spaces::voice(visit.db()).await?;
    let station = match &voice {
        Some(space) => stations::get(visit.db(), space.id).await?.unwrap_or_default(),
        None => Station::default(),
    };
    let own = lang.map_or_else(|| "/podcast.rss".to_owned(), |lang| format!("/podcast/{}.rss", lang.code()));
    let filter = lang.map_or(Filter::All, Filter::Lang);
    let list = List::read(visit, listing, filter, &own).await?;
    let tongue = lang.unwrap_or(Lang::Fr);
    let author = voice.as_ref().map(|space| space.name.clone()).unwrap_or_default();
    let say = |id: &str| visit.app().words.get(tongue, id).to_owned();
    let or = |text: &Text, id: &str| if text.is_empty() { say(id) } else { text.in_lang(tongue).1.to_owned() };
    let cover = match (station.cover, &voice) {
        (Some(file), Some(space)) => media::store::get(visit.db(), space.id, file).await?.map(|file| file.whole()),
        _ => None,
    };
    let podcast = Podcast {
        guid: guid_of(&station, lang, &origin, &own),
        title: or(&station.name, "portal-radio-title"),
        words: or(&station.summary, "portal-radio-lead"),
        lang: tongue,
        home: lang.map_or_else(|| format!("{origin}/radio"), |lang| format!("{origin}/radio?in={}", lang.code())),
        own: format!("{origin}{own}"),
        next: list.next.clone(),
        author: if author.is_empty() { say("portal-radio-title") } else { author.in_lang(tongue).1.to_owned() },
        email: station.email.clone(),
        cover: format!("{origin}{}", cover.unwrap_or_else(|| "/radio/cover.png".to_owned())),
        category: station.category.unwrap_or(Category::Society),
        order: Order::Episodic,
        // A directory asks for the truth about the whole.
        is_explicit: list.episodes.iter().any(|aired| aired.card.is_explicit),
        is_ended: false,
        is_locked: false,
        people: Vec::new(),
        updated: list.updated(),
        items: list.items(visit),
        live: if lang.is_none() { live(visit, &station, tongue, |_| true) } else { Vec::new() },
    };
    Ok(answer(headers, &podcast))
}

/// The name of the station's podcast, and of the part of it in a language.
fn guid_of(station: &Station, lang: Option<Lang>, origin: &str, own: &str) -> uuid::Uuid {
    match (station.guid, lang) {
        (Some(guid), None) => guid,
        (Some(guid), Some(lang)) => guid::of_feed(&format!("{guid}/{}", lang.code())),
        (None, _) => guid::of_feed(&format!("{origin}{own}")),
    }
}

/// `/radio/{programme}/podcast.rss`
pub(super) async fn of_programme(
    visit: Visit,
    listing: Listing,
    headers: HeaderMap,
    Path(slug): Path<String>,
) -> Result<Response> {
    let place = dial::by_slug(visit.db(), &slug).await?.filter(|place| place.stamp > 0).ok_or(Error::NotFound)?;
    let (origin, own) = (visit.origin(), format!("/radio/{slug}/podcast.rss"));
    let list = List::read(&visit, &listing, Filter::Programme(place.id), &own).await?;
    let station = stations::get(visit.db(), place.kept_by).await?.unwrap_or_default();
    let (card, lang) = (&place.card, place.card.lang);
    let podcast = Podcast {
        guid: card.guid,
        title: card.title.in_lang(lang).1.to_owned(),
        words: card.summary.in_lang(lang).1.to_owned(),
        lang,
        home: format!("{origin}/radio/{slug}"),
        own: format!("{origin}{own}"),
        next: list.next.clone(),
        author: card.author.in_lang(lang).1.to_owned(),
        email: station.email.clone(),
        cover: format!("{origin}{}", cover::address(&place)),
        category: card.category,
        order: card.order,
        is_explicit: card.is_explicit,
        is_ended: card.is_ended,
        is_locked: card.is_locked,
        people: card.people.clone(),
        updated: list.updated(),
        items: list.items(&visit),
        live: live(&visit, &station, lang, |slot| slot.programme == Some(place.id)),
    };
    Ok(answer(&headers, &podcast))
}

/// What is on the air now and next, of a station with a stream.
fn live(
    visit: &Visit,
    station: &Station,
    lang: Lang,
    is_wanted: impl Fn(&crate::model::radio::Slot) -> bool,
) -> Vec<LiveItem> {
    if !station.is_live() {
        return Vec::new();
    }
    let slots = station.slots.iter().filter(|slot| is_wanted(slot)).cloned().collect();
    let station = Station { slots, ..station.clone() };
    let now = visit.world().local(visit.world().now());
    let (on, next) = (station.now(now), station.next(now));
    let pairs = on.map(|on| (true, on)).into_iter().chain(next.map(|on| (false, on)));
    pairs
        .map(|(is_on, on)| LiveItem {
            is_on,
            from: visit.world().instant(on.from),
            to: visit.world().instant(on.to),
            title: on.slot.title.in_lang(lang).1.to_owned(),
            sound: Enclosure {
                address: station.stream.clone(),
                mime: station.stream_mime.clone(),
                bytes: 0,
                seconds: 0,
            },
            page: format!("{}/radio/live", visit.origin()),
        })
        .collect()
}

/// The episodes of a feed, and their programmes.
struct List {
    episodes: Vec<Aired>,
    places: Vec<Place>,
    next: Option<String>,
}

impl List {
    async fn read(visit: &Visit, listing: &Listing, filter: Filter, own: &str) -> Result<Self> {
        let after = listing.after().and_then(|(stamp, id)| Some((stamp.parse().ok()?, id.parse().ok()?)));
        let mut episodes = aired::list(visit.db(), filter, after, MOST as u32 + 1).await?;
        let more = episodes.len() > MOST;
        episodes.truncate(MOST);
        let last = episodes.last().filter(|_| more);
        let next = last.map(|last| format!("{}{own}?after={}~{}", visit.origin(), last.stamp, last.id));
        let places = places_of(visit, &episodes).await?;
        Ok(Self { episodes, places, next })
    }

    fn updated(&self) -> Timestamp {
        self.episodes.iter().map(|aired| aired.changed_at).max().unwrap_or(Timestamp::UNIX_EPOCH)
    }

    fn items(&self, visit: &Visit) -> Vec<Item> {
        let of = |aired: &Aired| self.places.iter().find(|place| place.id == aired.programme);
        self.episodes.iter().filter_map(|aired| Some(item(visit, of(aired)?, aired))).collect()
    }
}

/// An episode in the language that is spoken in it.
fn item(visit: &Visit, place: &Place, aired: &Aired) -> Item {
    let (card, origin) = (&aired.card, visit.origin());
    let page = format!("{origin}{}", path_of(place, aired));
    let in_lang = |text: &Text| text.in_lang(card.lang).1.to_owned();
    let summary = in_lang(&card.summary);
    let notes = prose::html(card.notes.in_lang(card.lang).1, |_, _| None).into_string();
    let transcripts = card.transcripts.iter().flat_map(|(lang, is_timed)| spoken(&page, *lang, *is_timed)).collect();
    let place_name = card.place.as_deref().and_then(place::get).map(|place| in_lang(&place.name));
    Item {
        id: aired.id.uuid(),
        title: in_lang(&card.title),
        words: summary,
        html: absolute(&notes, &origin) + &corrected(visit, card),
        lang: card.lang,
        published: aired.published_at(),
        sound: Enclosure {
            address: format!("{origin}{}", card.sound.path),
            mime: card.sound.mime.clone(),
            bytes: card.sound.bytes,
            seconds: card.sound.seconds,
        },
        sort: card.sort,
        season: card.season,
        number: card.number,
        is_explicit: card.is_explicit || place.card.is_explicit,
        author: in_lang(&place.card.author),
        cover: format!("{origin}{}", cover::address(place)),
        people: card.people.clone(),
        chapters: (card.chapters > 0).then(|| format!("{page}/chapters.json")),
        transcripts,
        place: place_name,
        page,
    }
}

/// The corrections of an episode, as programs show them beside it: whoever heard it before learns what was wrong.
fn corrected(visit: &Visit, card: &Card) -> String {
    let words = &visit.app().words;
    let told = card.corrections.iter().map(|correction| {
        let said = match correction.words.is_empty() {
            true => words.get(card.lang, "portal-radio-replaced"),
            false => correction.words.in_lang(card.lang).1,
        };
        let day = words.date(card.lang, visit.world().day_of(correction.at));
        html! { p { strong { (words.get(card.lang, "portal-reading-corrections")) " · " (day) } " " (said) } }
            .into_string()
    });
    told.collect()
}

/// The forms of a transcript, those that programs like best first.
fn spoken(page: &str, lang: Lang, is_timed: bool) -> Vec<Spoken> {
    let forms: &[(&str, &'static str)] = match is_timed {
        true => &[("vtt", "text/vtt"), ("srt", "application/x-subrip"), ("json", "application/json")],
        false => &[("txt", "text/plain")],
    };
    let form = |(ending, mime): &(&str, &'static str)| Spoken {
        address: format!("{page}/{}.{ending}", lang.code()),
        mime,
        lang,
        is_timed,
    };
    forms.iter().map(form).collect()
}

/// Links of this house as whole addresses: a feed is read elsewhere.
fn absolute(html: &str, origin: &str) -> String {
    html.replace("href=\"/", &format!("href=\"{origin}/"))
}

/// The feed, or that nothing changed: it is asked for again and again.
fn answer(headers: &HeaderMap, podcast: &Podcast) -> Response {
    let bytes = podcast::write(podcast);
    let words = String::from_utf8_lossy(&bytes).into_owned();
    let mark = Mark::of([words.as_str()], podcast.updated);
    let mut response = mark.answer(headers, "application/rss+xml; charset=utf-8", AGE, || bytes);
    response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}
