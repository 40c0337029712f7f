//! `GET /feed.atom`, `/feed.rss`, `/feed.json`: what was published, narrowed as the lists are; articles with their whole text.

use std::collections::HashMap;

use actors::{Space, spaces};
use axum::http::HeaderMap;
use axum::response::Response;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use kernel::{Id, Lang, place};
use maud::{Markup, html};
use search::{Hit, thesaurus};
use web::table::Listing;
use web::{Error, Page, Parameter, Result, Shape, Visit};

use super::answer::Mark;
use super::asked::{Asked, Field, LANGUAGES};
use super::latest::{NEWS, Wish, newest_behind};
use super::show::{Body, best};
use super::story::file_of;
use crate::model::article::{Article, Kind, Published};
use crate::model::feed::{Entry, Feed, Form};
use crate::store::public;

/// By what a feed is narrowed, and what it prefers.
pub(super) const ASKED: &[Parameter] = &[
    Parameter::new(
        Field::Kind.name(),
        Shape::Words,
        "Only this sort of article (report, press-review, …) or this kind of record (article, petition, event, …).",
    ),
    Field::Theme.parameter(),
    Field::Place.parameter(),
    Field::Antenna.parameter(),
    Field::Dossier.parameter(),
    Field::Year.parameter(),
    Field::Language.parameter(),
    Field::Space.parameter(),
    Parameter::new("lang", Shape::OneOf(LANGUAGES), "The language in which each entry is preferred."),
    Parameter::new("after", Shape::Words, "Where this part of the feed begins, as the one before it says (RFC 5005)."),
];

/// Entries of one part of a feed.
const ENTRIES: usize = 30;
/// How long a reader need not ask again, in seconds.
const AGE: u32 = 300;

/// As Atom.
pub(super) async fn atom(visit: Visit, listing: Listing, headers: HeaderMap) -> Result<Response> {
    show(&visit, &listing, &headers, Form::Atom).await
}

/// As RSS.
pub(super) async fn rss(visit: Visit, listing: Listing, headers: HeaderMap) -> Result<Response> {
    show(&visit, &listing, &headers, Form::Rss).await
}

/// As JSON Feed.
pub(super) async fn json(visit: Visit, listing: Listing, headers: HeaderMap) -> Result<Response> {
    show(&visit, &listing, &headers, Form::Json).await
}

/// What the page offers for those who want to be told: the feeds of what it shows.
pub(crate) fn offer(visit: &Visit, query: &str) -> Markup {
    html! {
        p.feeds.small.soft {
            (visit.t("portal-reading-feeds")) " "
            @for form in Form::ALL { a href=(address(visit, form, query)) type=(form.media()) { (name(form)) } " " }
        }
    }
}

/// Says in the head of a page where its feeds are.
pub(crate) fn named(visit: &Visit, page: Page, query: &str, about: Option<String>) -> Page {
    let title = title(visit, about.as_deref());
    let title = |form| format!("{title} ({})", name(form));
    Form::ALL
        .into_iter()
        .fold(page, |page, form| page.alternate(form.media(), title(form), address(visit, form, query)))
}

const fn name(form: Form) -> &'static str {
    match form {
        Form::Atom => "Atom",
        Form::Rss => "RSS",
        Form::Json => "JSON",
    }
}

fn address(visit: &Visit, form: Form, query: &str) -> String {
    let and = if query.is_empty() { "" } else { "&" };
    format!("/feed.{}?{query}{and}lang={}", form.ending(), visit.lang.code())
}

fn title(visit: &Visit, about: Option<&str>) -> String {
    match about {
        Some(about) => format!("{} – {about}", visit.t("portal-title")),
        None => visit.t("portal-title").to_owned(),
    }
}

/// What stands in a feed before it is put into words.
enum Item {
    Article(Box<Published>),
    Record(Box<Hit>),
}

impl Item {
    fn published(&self) -> Timestamp {
        match self {
            Self::Article(article) => article.published_at,
            Self::Record(hit) => day(hit),
        }
    }

    fn changed(&self) -> Timestamp {
        match self {
            Self::Article(article) => article.renewed_at,
            Self::Record(hit) => day(hit),
        }
    }

    fn id(&self) -> String {
        match self {
            Self::Article(article) => format!("urn:uuid:{}", article.id),
            Self::Record(hit) => format!("urn:uuid:{}", hit.id),
        }
    }
}

/// Where a part of a feed begins: behind an article, and behind so many records of the index. As addresses say it:
/// `{microseconds}~{article}~{records}`, the first two empty before the first article.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Place {
    article: Option<(Timestamp, Id<Article>)>,
    records: usize,
}

/// Records of the index behind which nobody is led: whoever reads so far back narrows the feed.
const MOST_RECORDS: usize = 3_000;

impl Place {
    /// Reads an address; nothing where it is no place.
    fn read(words: &str) -> Option<Self> {
        if words.is_empty() {
            return Some(Self::default());
        }
        let mut parts = words.splitn(3, '~');
        let (at, id, records) = (parts.next()?, parts.next()?, parts.next()?);
        let article = match (at, id) {
            ("", "") => None,
            _ => Some((Timestamp::from_microsecond(at.parse().ok()?).ok()?, id.parse().ok()?)),
        };
        Some(Self { article, records: records.parse().ok().filter(|records| *records <= MOST_RECORDS)? })
    }

    fn words(&self) -> String {
        let (at, id) =
            self.article.map(|(at, id)| (at.as_microsecond().to_string(), id.to_string())).unwrap_or_default();
        format!("{at}~{id}~{}", self.records)
    }

    /// The place behind some items, from this one on.
    fn behind(mut self, items: &[(Self, Item)]) -> Self {
        for (place, item) in items {
            match item {
                Item::Article(_) => self.article = place.article,
                Item::Record(_) => self.records = self.records.max(place.records),
            }
        }
        self
    }
}

/// The beginning of the day by which a record stands in time.
fn day(hit: &Hit) -> Timestamp {
    let day = hit.date.and_then(|date| date.to_zoned(TimeZone::UTC).ok());
    day.map_or(Timestamp::UNIX_EPOCH, |day| day.timestamp())
}

async fn show(visit: &Visit, listing: &Listing, headers: &HeaderMap, form: Form) -> Result<Response> {
    let record = NEWS.into_iter().find(|kind| *kind == listing.get("kind").trim());
    let is_article = record == Some("article");
    let mut asked = Asked::read(visit, listing, None).await?;
    if record.is_some() {
        asked.unknown.retain(|name| *name != Field::Kind.name());
        // "article" is a sort of article and the kind of record that all of them are: a feed means the latter.
        (asked.kind, asked.filter.kind) = (None, None);
    }
    if !asked.unknown.is_empty() {
        return Err(Error::NotFound);
    }
    let place = Place::read(listing.get("after")).ok_or(Error::NotFound)?;
    let mut found = articles(visit, &asked, record, place).await?;
    if !is_article {
        found.extend(records(visit, &asked, record, place)?);
    }
    found.sort_by_key(|(_, item)| std::cmp::Reverse(item.published()));
    let is_more = found.len() > ENTRIES;
    found.truncate(ENTRIES);
    let next = Some(place.behind(&found)).filter(|next| is_more && next.records <= MOST_RECORDS);
    let items: Vec<Item> = found.into_iter().map(|(_, item)| item).collect();
    let changed = items.iter().map(Item::changed).max().unwrap_or(Timestamp::UNIX_EPOCH);
    let origin = visit.origin();
    let own = format!("{origin}{}{}", visit.here(), visit.query());
    let marks: Vec<String> = items.iter().map(|item| format!("{} {}", item.id(), item.changed())).collect();
    let parts = [own.as_str(), form.ending(), visit.lang.code()];
    let mark = Mark::of(parts.into_iter().chain(marks.iter().map(String::as_str)), changed);
    let media = format!("{}; charset=utf-8", form.media());
    if mark.is_known(headers) {
        return Ok(mark.answer(headers, &media, AGE, Vec::new));
    }
    let entries = entries(visit, &items).await?;
    let publisher = spaces::voice(visit.db()).await?;
    let feed = Feed {
        title: title(visit, asked.name(visit).as_deref()),
        words: visit.t("portal-reading-feed-words").to_owned(),
        lang: visit.lang,
        home: format!("{origin}/{}", if is_article || asked.kind.is_some() { "articles" } else { "latest" }),
        own,
        first: format!("{origin}{}", without_place(visit)),
        next: next.map(|next| format!("{origin}{}", visit.here_with("after", &next.words()))),
        publisher: publisher
            .map_or_else(|| visit.t("web-name").to_owned(), |space| visit.words(&space.name).to_owned()),
        updated: changed,
        entries,
    };
    Ok(mark.answer(headers, &media, AGE, || form.write(&feed)))
}

/// The address of the feed itself: that of this part, without where it begins.
fn without_place(visit: &Visit) -> String {
    let query = visit.query();
    let kept = query.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("after="));
    let kept = kept.collect::<Vec<_>>().join("&");
    if kept.is_empty() { visit.here().to_owned() } else { format!("{}?{kept}", visit.here()) }
}

/// The articles behind a place, whole, and one more than a part holds; none where another kind of record is asked for.
async fn articles(visit: &Visit, asked: &Asked, record: Option<&str>, place: Place) -> Result<Vec<(Place, Item)>> {
    if record.is_some_and(|record| record != "article") {
        return Ok(Vec::new());
    }
    let mut whole = Vec::new();
    for row in public::latest(visit.db(), &asked.filter, place.article, ENTRIES as u32 + 1).await? {
        let here = Place { article: Some((row.published_at, row.id)), ..Place::default() };
        whole.extend(public::get(visit.db(), row.id).await?.map(|article| (here, Item::Article(Box::new(article)))));
    }
    Ok(whole)
}

/// What the rest of the house makes public, behind a place, and one more than a part holds; none where only articles can have
/// what is asked for.
fn records(visit: &Visit, asked: &Asked, record: Option<&'static str>, place: Place) -> Result<Vec<(Place, Item)>> {
    if asked.kind.is_some() || asked.antenna.is_some() || asked.dossier.is_some() {
        return Ok(Vec::new());
    }
    let wish = Wish {
        kind: record,
        theme: asked.filter.theme.clone(),
        place: asked.filter.place.clone(),
        year: asked.filter.year,
        lang: asked.filter.lang,
        space: asked.filter.space,
        without_articles: true,
        ..Wish::default()
    };
    let news = newest_behind(visit, &wish, place.records, ENTRIES + 1)?.into_iter();
    Ok(news.map(|(records, hit)| (Place { records, ..Place::default() }, Item::Record(Box::new(hit)))).collect())
}

async fn entries(visit: &Visit, items: &[Item]) -> Result<Vec<Entry>> {
    let mut spaces: HashMap<Id<Space>, String> = HashMap::new();
    let mut entries = Vec::with_capacity(items.len());
    for item in items {
        let space = match item {
            Item::Article(article) => Some(article.space),
            Item::Record(hit) => hit.space,
        };
        if let Some(space) = space.filter(|space| !spaces.contains_key(space)) {
            let name = spaces::get(visit.db(), space).await?.map(|space| visit.words(&space.name).to_owned());
            spaces.insert(space, name.unwrap_or_default());
        }
        let keeper = space.and_then(|space| spaces.get(&space)).filter(|name| !name.is_empty()).cloned();
        entries.push(match item {
            Item::Article(article) => written(visit, article, keeper).await?,
            Item::Record(hit) => told(visit, hit, keeper).await?,
        });
    }
    Ok(entries)
}

async fn written(visit: &Visit, article: &Published, keeper: Option<String>) -> Result<Entry> {
    let origin = visit.origin();
    let lang = best(article, visit.lang);
    let words = |text: &kernel::Text| text.get(lang).unwrap_or(text.in_lang(visit.lang).1).to_owned();
    let body = Body::of(visit, article, lang).await?;
    let picture = public_picture(visit, article.picture.map(|picture| format!("/media/{picture}/card.jpg"))).await?;
    let kind: Option<Kind> = Some(article.kind);
    let mut tags: Vec<String> = kind.map(|kind| visit.t(kind.label()).to_owned()).into_iter().collect();
    tags.extend(
        article.themes.iter().filter_map(|code| thesaurus::get(code)).map(|theme| visit.words(&theme.name).to_owned()),
    );
    tags.extend(article.place.as_deref().and_then(place::get).map(|place| visit.words(&place.name).to_owned()));
    Ok(Entry {
        id: format!("urn:uuid:{}", article.id),
        page: format!("{origin}{}?lang={}", article.path(), lang.code()),
        title: words(&article.title),
        summary: words(&article.summary),
        html: Some(whole_addresses(&body.html().into_string(), &origin)),
        author: article.byline.clone().or(keeper),
        published: article.published_at,
        updated: article.renewed_at,
        tags,
        lang: Some(lang),
        picture,
    })
}

async fn told(visit: &Visit, hit: &Hit, keeper: Option<String>) -> Result<Entry> {
    let origin = visit.origin();
    let (lang, title) = hit.title.in_lang(visit.lang);
    let kinds = visit.app().search.kinds();
    let kind = kinds.iter().find(|kind| kind.kind == hit.kind).map(|kind| visit.t(kind.label).to_owned());
    let place = hit.place.as_deref().and_then(place::get).map(|place| visit.words(&place.name).to_owned());
    Ok(Entry {
        id: format!("urn:uuid:{}", hit.id),
        page: format!("{origin}{}", hit.path),
        title: title.to_owned(),
        summary: hit.snippet.iter().map(|piece| piece.words.as_str()).collect(),
        html: None,
        author: keeper,
        published: day(hit),
        updated: day(hit),
        tags: kind.into_iter().chain(place).collect(),
        lang: Some(lang).filter(|lang| Lang::ALL.contains(lang)),
        picture: public_picture(visit, hit.picture.clone()).await?,
    })
}

/// The whole address of a picture, as long as everybody sees it.
async fn public_picture(visit: &Visit, address: Option<String>) -> Result<Option<String>> {
    let Some(address) = address else { return Ok(None) };
    let is_shown = match file_of(&address) {
        Some(file) => media::store::is_public(visit.db(), file).await?,
        None => true,
    };
    Ok(is_shown.then(|| format!("{}{address}", visit.origin())))
}

/// A reader of feeds shows a text far from this house: its addresses must say where they lead.
fn whole_addresses(html: &str, origin: &str) -> String {
    html.replace("href=\"/", &format!("href=\"{origin}/"))
        .replace("src=\"/", &format!("src=\"{origin}/"))
        .replace("srcset=\"/", &format!("srcset=\"{origin}/"))
        .replace("w, /media/", &format!("w, {origin}/media/"))
}

#[cfg(test)]
mod tests {
    use kernel::Id;
    use proptest::prelude::*;

    use super::{MOST_RECORDS, Place, whole_addresses};
    use jiff::Timestamp;

    proptest! {
        #[test]
        fn a_place_is_read_as_it_was_written(at in proptest::option::of(0..4_000_000_000_000_000_i64), records in 0..=MOST_RECORDS) {
            let article = at.map(|at| (Timestamp::from_microsecond(at).unwrap(), Id::from_uuid(uuid::Uuid::from_u128(7))));
            let place = Place { article, records };
            prop_assert_eq!(Place::read(&place.words()), Some(place));
        }
    }

    #[test]
    fn what_is_no_place_leads_nowhere() {
        assert_eq!(Place::read(""), Some(Place::default()));
        for bad in ["x", "1~2", "~~", "~~-1", "~~99999999", "1~~0", "x~06eah81yg1re1fx08fbjn607v8~0"] {
            assert_eq!(Place::read(bad), None, "{bad}");
        }
    }

    #[test]
    fn what_leaves_says_where_its_addresses_lead() {
        let html = r##"<a href="/articles/x">x</a><img src="/media/1/wide.jpg" srcset="/media/1/card.jpg 480w, /media/1/wide.jpg 1024w"><a href="https://b.test/">b</a><a href="#note-1">1</a>"##;
        let whole = whole_addresses(html, "https://a.test");
        assert_eq!(whole.matches("https://a.test/").count(), 4);
        assert!(whole.contains("\"https://b.test/\"") && whole.contains("\"#note-1\""));
    }
}
