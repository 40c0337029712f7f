//! `/library`: works beyond their spaces, by what they are, what they are about and when; and words in them.

use axum::response::Response;
use kernel::place::{self, Level};
use kernel::{Id, Lang};
use maud::{Markup, html};
use search::{Hit, Query, Reader};
use web::table::{Listing, pager};
use web::{Field, Form, Page, Result, Visit, args, encoded};

use super::{is_of_the_network, words};
use crate::citations::{self, Format};
use crate::model::work::WorkKind;
use crate::store::works::{self, shelf};
use shelf::{Card, Filter, Place};

/// Works on one page.
const ROWS: usize = 20;
/// Works in an export.
const MOST: u32 = 2_000;

/// What the address asks for.
struct Asked {
    filter: Filter,
    words: String,
    from: usize,
}

impl Asked {
    fn of(listing: &Listing) -> Self {
        let some = |name: &str| Some(listing.get(name).trim()).filter(|word| !word.is_empty());
        Self {
            filter: Filter {
                kind: some("kind").and_then(WorkKind::from_code),
                theme: some("theme").filter(|code| search::thesaurus::get(code).is_some()).map(str::to_owned),
                place: some("place").filter(|code| place::get(code).is_some()).map(str::to_owned),
                year: some("year").and_then(|year| year.parse().ok()),
                lang: some("in").and_then(Lang::from_code),
            },
            words: listing.filter().to_owned(),
            from: some("from").and_then(|from| from.parse().ok()).unwrap_or(0).min(2_000),
        }
    }

    fn query(&self, visit: &Visit, limit: usize) -> Query {
        Query {
            words: self.words.clone(),
            kind: Some("work".to_owned()),
            theme: self.filter.theme.clone(),
            place: self.filter.place.clone(),
            year: self.filter.year,
            lang: self.filter.lang,
            reader_lang: Some(visit.lang),
            skip: self.from,
            limit,
            ..Query::default()
        }
    }

    /// The same list elsewhere.
    fn query_string(&self) -> String {
        let filter = &self.filter;
        let pairs = [
            ("kind", filter.kind.map(|kind| kind.code().to_owned())),
            ("theme", filter.theme.clone()),
            ("place", filter.place.clone()),
            ("year", filter.year.map(|year| year.to_string())),
            ("in", filter.lang.map(|lang| lang.code().to_owned())),
        ];
        let pairs: Vec<String> =
            pairs.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", encoded(&value?)))).collect();
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }
}

/// The list.
pub(super) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let asked = Asked::of(&listing);
    let found =
        if asked.words.is_empty() { shelf(&visit, &listing, &asked).await? } else { by_words(&visit, &asked).await? };
    let body = html! {
        (crate::pages::rooms(&visit, "library"))
        p.lead { (visit.t("library-works-lead")) }
        (tools(&visit, &listing, &asked))
        (found)
    };
    Ok(visit.page("library-title", body).wide())
}

/// Works by what they are about, the newest first.
async fn shelf(visit: &Visit, listing: &Listing, asked: &Asked) -> Result<Markup> {
    let after = listing.after().and_then(|(stamp, id)| Some((stamp.parse().ok()?, id.parse().ok()?)));
    let mut rows = shelf::list(visit.db(), is_of_the_network(visit), &asked.filter, after, ROWS as u32 + 1).await?;
    let more = rows.len() > ROWS;
    rows.truncate(ROWS);
    let next = rows.last().filter(|_| more).map(|last| (last.stamp.to_string(), last.id.to_string()));
    Ok(html! {
        @if rows.is_empty() {
            div.empty {
                p { (visit.t(if asked.filter.is_empty() { "library-works-none" } else { "library-works-none-so" })) }
                @if !asked.filter.is_empty() { p { a href="/library" { (visit.t("library-works-all")) } } }
            }
        } @else {
            ul.grid { @for row in &rows { (card(visit, row, None)) } }
            p.exports { (visit.t("library-works-export")) " "
                @for format in Format::ALL {
                    a href=(format!("/library.{}{}", format.code(), asked.query_string())) { (format.name()) } " "
                }
            }
        }
        (pager(visit, listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
    })
}

/// Works in which words stand, the best first.
async fn by_words(visit: &Visit, asked: &Asked) -> Result<Markup> {
    let reader = Reader::of(visit.signed_in.as_ref());
    let found = visit.app().search.find(&reader, &asked.query(visit, ROWS))?;
    let mut cards = Vec::new();
    for hit in &found.hits {
        let slug = hit.path.strip_prefix("/library/").unwrap_or_default();
        let place = if slug.is_empty() { None } else { works::shelf::by_slug(visit.db(), slug).await? };
        match place {
            Some(place) if asked.filter.kind.is_none_or(|kind| place.card().kind == kind.code()) => {
                cards.push(card(visit, &place, Some(hit)));
            }
            None if asked.filter.kind.is_none() => cards.push(plain_card(visit, hit)),
            _ => {}
        }
    }
    let next = asked.from + found.hits.len();
    Ok(html! {
        @if cards.is_empty() {
            div.empty {
                p { (visit.t("library-works-none-so")) }
                p { a href=(format!("/search?q={}", encoded(&asked.words))) { (visit.t("library-works-search-everywhere")) } }
            }
        } @else {
            p.soft { (visit.t_with("library-works-found", &args![count = found.total])) }
            ul.grid { @for card in cards { (card) } }
        }
        @if (next as u64) < found.total && !found.hits.is_empty() {
            nav.pager aria-label=(visit.t("web-pages")) {
                a.button.quiet href=(visit.here_with("from", &next.to_string())) rel="next" { (visit.t("web-next-page")) }
            }
        }
    })
}

fn card(visit: &Visit, place: &Place, hit: Option<&Hit>) -> Markup {
    let card = place.card();
    html! {
        li.card {
            p.kind { (kind(visit, &card)) }
            h2 { a href=(format!("/library/{}", place.slug)) { (visit.text(&card.title)) } }
            @if !card.authors.is_empty() { p.soft { (words::authors(visit, &card.authors)) } }
            @match hit {
                Some(hit) if !hit.snippet.is_empty() => p { (snippet(hit)) },
                _ => p { (visit.text(&card.summary)) },
            }
            p.small.soft {
                (visit.text(&card.keeper))
                @if let Some(place) = card.place.as_deref().and_then(place::get) { " · " (visit.text(&place.name)) }
                @if place.visibility == kernel::Visibility::Network { " · " span.chip { (visit.t("library-works-for-network")) } }
            }
        }
    }
}

fn kind(visit: &Visit, card: &Card) -> Markup {
    html! {
        @if let Some(kind) = WorkKind::from_code(&card.kind) { (visit.t(kind.label())) }
        @if let Some(date) = card.date { " · " (date.year) }
        @for lang in &card.langs { " · " span lang=(lang.code()) { (lang.own_name()) } }
    }
}

/// A work that is not beyond its space: its members find it too.
fn plain_card(visit: &Visit, hit: &Hit) -> Markup {
    html! {
        li.card {
            p.kind { (visit.t("library-works-for-space")) }
            h2 { a href=(hit.path) { (visit.text(&hit.title)) } }
            p { (snippet(hit)) }
        }
    }
}

fn snippet(hit: &Hit) -> Markup {
    html! { bdi { @for piece in &hit.snippet { @if piece.is_match { mark { (piece.words) } } @else { (piece.words) } } } }
}

/// What the list can be narrowed to.
fn tools(visit: &Visit, listing: &Listing, asked: &Asked) -> Markup {
    let filter = &asked.filter;
    let form = Form::default()
        .with("kind", filter.kind.map(WorkKind::code).unwrap_or_default())
        .with("theme", filter.theme.as_deref().unwrap_or_default())
        .with("place", filter.place.as_deref().unwrap_or_default())
        .with("year", filter.year.map(|year| year.to_string()).unwrap_or_default())
        .with("in", filter.lang.map(Lang::code).unwrap_or_default());
    let kinds = WorkKind::ALL.iter().map(|kind| (kind.code().to_owned(), visit.t(kind.label()).to_owned()));
    let themes = search::thesaurus::themes().map(|theme| (theme.code.clone(), visit.words(&theme.name).to_owned()));
    let mut themes: Vec<(String, String)> = themes.collect();
    themes.sort_by_key(|(_, words)| kernel::fold(words));
    // A concept or a place that is finer than what is offered stays chosen.
    if let Some(code) = filter.theme.clone().filter(|code| themes.iter().all(|(own, _)| own != code)) {
        themes.insert(0, (code.clone(), words::concept(visit, &code)));
    }
    let mut places: Vec<(String, String)> = place::of_level(Level::Region)
        .map(|place| (place.code.to_owned(), visit.words(&place.name).to_owned()))
        .collect();
    if let Some(place) = filter.place.as_deref().and_then(place::get).filter(|place| place.level() != Level::Region) {
        places.insert(0, (place.code.to_owned(), visit.words(&place.name).to_owned()));
    }
    let langs = Lang::ALL.map(|lang| (lang.code().to_owned(), lang.own_name().to_owned()));
    html! {
        form role="search" method="get" action="/library" {
            div.filter {
                label.hidden for="q" { (visit.t("library-works-words")) }
                input #q type="search" name="q" value=(listing.filter()) placeholder=(visit.t("library-works-words"));
                button { (visit.t("library-works-search")) }
            }
            details open[!filter.is_empty()] {
                summary { (visit.t("library-works-narrow")) }
                div.filters {
                    (Field::choice("kind", "library-works-filter-kind", kinds).or_empty("library-works-any").plain().show(visit, &form))
                    (Field::choice("theme", "library-works-filter-theme", themes).or_empty("library-works-any").plain().show(visit, &form))
                    (Field::choice("place", "library-works-filter-place", places).or_empty("library-works-any").plain().show(visit, &form))
                    (Field::number("year", "library-works-filter-year").plain().show(visit, &form))
                    (Field::choice("in", "library-works-filter-lang", langs).or_empty("library-works-any").plain().show(visit, &form))
                }
                button.quiet { (visit.t("web-filter")) }
            }
        }
    }
}

/// `/library.bib`.
pub(super) async fn bibtex(visit: Visit, listing: Listing) -> Result<Response> {
    export(visit, listing, Format::Bibtex).await
}

/// `/library.ris`.
pub(super) async fn ris(visit: Visit, listing: Listing) -> Result<Response> {
    export(visit, listing, Format::Ris).await
}

/// `/library.json`.
pub(super) async fn csl(visit: Visit, listing: Listing) -> Result<Response> {
    export(visit, listing, Format::Csl).await
}

async fn export(visit: Visit, listing: Listing, format: Format) -> Result<Response> {
    let _desk = web::Desk::free().await?;
    let asked = Asked::of(&listing);
    let rows = shelf::list(visit.db(), is_of_the_network(&visit), &asked.filter, None::<(i64, Id<_>)>, MOST).await?;
    let mut sources = Vec::with_capacity(rows.len());
    for row in &rows {
        if let Some(work) = works::get(visit.db(), row.key()).await?.filter(|work| work.is_beyond()) {
            let address = format!("{}/library/{}", visit.origin(), row.slug);
            sources.push(work.content.source(&row.slug, &row.card().keeper, &address));
        }
    }
    Ok(citations::answer("library", format, &sources))
}
