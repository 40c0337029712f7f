//! `GET /experiences`: what was published, by theme, place, right, public, year and words.

use jiff::Timestamp;
use kernel::place::{self, Level};
use kernel::{Id, Lang};
use maud::{Markup, html};
use search::{Query, Reader};
use web::table::{Listing, pager};
use web::{Page, Result, Visit, args, encoded};

use super::super::words::{generated, period, place_name, right_name, theme_name};
use crate::model::experience::Public;
use crate::store::experiences::published::{self, Listed};

/// Experiences on one page.
const ROWS: usize = 20;
/// How many a search by words gives.
const FOUND: usize = 100;

/// By what the list is filtered, in the order of the form; the tag of each begins with its name.
const SORTS: [(&str, &str); 5] = [
    ("theme", "library-experience-theme"),
    ("place", "library-experience-place"),
    ("right", "library-experience-right"),
    ("public", "library-experience-public"),
    ("year", "library-experience-year"),
];

/// Shows the list.
pub(crate) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let tags = tags(&listing);
    let is_filtered = !tags.is_empty() || !listing.filter().is_empty();
    let (rows, next, is_loosened) = match listing.filter() {
        "" => {
            let (rows, next) = by_time(&visit, &listing, &tags).await?;
            (rows, next, false)
        }
        words => {
            let (rows, is_loosened) = by_words(&visit, words, &tags).await?;
            (rows, None, is_loosened)
        }
    };
    let body = html! {
        (crate::pages::rooms(&visit, "experiences"))
        p.lead { (visit.t("library-experience-list-lead")) }
        (filters(&visit, &listing).await?)
        @if is_loosened { p.note { (visit.t("library-experience-loosened")) } }
        @if rows.is_empty() {
            div.empty {
                p { (visit.t(if is_filtered { "library-experience-list-none-so" } else { "library-experience-list-none" })) }
                @if is_filtered { p { a href="/experiences" { (visit.t("library-experience-list-all")) } } }
            }
        } @else {
            form method="get" action="/experiences/compare" {
                ul.grid { @for row in &rows { (card(&visit, row)) } }
                @if rows.len() > 1 {
                    p.actions { button.quiet { (visit.t("library-experience-compare-them")) } span.small.soft { (visit.t("library-experience-compare-hint")) } }
                }
            }
            p.exports { (visit.t("web-export")) " "
                @for ending in ["xlsx", "csv"] {
                    a href=(format!("/experiences.{ending}{}", query(&listing))) { (ending.to_uppercase()) } " "
                }
            }
        }
        (pager(&visit, &listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
    };
    Ok(visit
        .page("library-experience-title", body)
        .wide()
        .style("experiences.css")
        .described(visit.t("library-experience-title"), visit.t("library-experience-list-lead")))
}

/// By what the address filters.
pub(super) fn tags(listing: &Listing) -> Vec<String> {
    let asked = SORTS.iter().map(|(sort, _)| (sort, listing.get(sort))).filter(|(_, value)| !value.is_empty());
    asked.map(|(sort, value)| format!("{sort}:{value}")).collect()
}

/// The same list elsewhere.
fn query(listing: &Listing) -> String {
    let names = SORTS.iter().map(|(sort, _)| (*sort, listing.get(sort))).chain([("q", listing.filter())]);
    let pairs = names.filter(|(_, value)| !value.is_empty()).map(|(name, value)| format!("{name}={}", encoded(value)));
    let pairs: Vec<String> = pairs.collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

async fn by_time(visit: &Visit, listing: &Listing, tags: &[String]) -> Result<(Vec<Listed>, Option<(String, String)>)> {
    let after = listing
        .after()
        .and_then(|(at, id)| Some((Timestamp::from_microsecond(at.parse().ok()?).ok()?, id.parse().ok()?)));
    let mut rows = published::list(visit.db(), tags, after, ROWS as u32 + 1).await?;
    let more = rows.len() > ROWS;
    rows.truncate(ROWS);
    let next = rows.last().filter(|_| more);
    let next = next.map(|last| (last.first_at.as_microsecond().to_string(), last.experience.to_string()));
    Ok((rows, next))
}

/// The best hits of the index among what is published, that bear the tags too.
pub(super) async fn by_words(visit: &Visit, words: &str, tags: &[String]) -> Result<(Vec<Listed>, bool)> {
    let query = Query {
        words: words.to_owned(),
        kind: Some("experience".to_owned()),
        reader_lang: Some(visit.lang),
        limit: FOUND,
        ..Query::default()
    };
    let found = visit.app().search.find(&Reader::visitor(), &query)?;
    let mut rows = Vec::new();
    for hit in &found.hits {
        let id = Id::from_uuid(hit.id);
        if published::bears(visit.db(), id, tags).await? {
            rows.extend(published::one(visit.db(), id).await?);
        }
    }
    Ok((rows, found.is_loosened))
}

async fn filters(visit: &Visit, listing: &Listing) -> Result<Markup> {
    let mut fields = Vec::new();
    for (sort, label) in SORTS {
        let options = options(visit, sort).await?;
        if !options.is_empty() {
            fields.push((sort, label, options));
        }
    }
    Ok(html! {
        form.sheet-filters role="search" method="get" action="/experiences" {
            div.field {
                label for="q" { (visit.t("library-experience-words")) }
                input #q type="search" name="q" value=(listing.filter());
            }
            @for (sort, label, options) in &fields {
                div.field {
                    label for=(format!("f-{sort}")) { (visit.t(label)) }
                    select id=(format!("f-{sort}")) name=(sort) {
                        option value="" { (visit.t("library-experience-any")) }
                        @for (value, words) in options { option value=(value) selected[listing.get(sort) == value] { (words) } }
                    }
                }
            }
            p.actions { button.quiet { (visit.t("web-filter")) } }
        }
    })
}

/// The values of a filter that lead somewhere, each with how many.
async fn options(visit: &Visit, sort: &str) -> Result<Vec<(String, String)>> {
    let counts = published::tag_counts(visit.db(), sort).await?;
    let named = counts.into_iter().filter_map(|(value, count)| {
        let name = match sort {
            "theme" => theme_name(visit, &value).to_owned(),
            "right" => right_name(visit, &value),
            "public" => visit.t(Public::from_code(&value)?.label()).to_owned(),
            "place" => {
                let here = place::get(&value).filter(|here| here.level() <= Level::Province)?;
                let indent = if here.level() == Level::Province { "\u{2003}" } else { "" };
                format!("{indent}{}", visit.words(&here.name))
            }
            _ => value.clone(),
        };
        Some((value, visit.t_with("library-experience-option", &args![name = name, count = count])))
    });
    let mut options: Vec<_> = named.collect();
    match sort {
        "year" => options.reverse(),
        "place" => {} // codes sort each province behind its region
        _ => options.sort_by(|one, other| one.1.cmp(&other.1)),
    }
    Ok(options)
}

fn card(visit: &Visit, row: &Listed) -> Markup {
    let line = &row.line;
    let langs: Vec<&str> = line.langs.iter().map(|lang: &Lang| lang.own_name()).collect();
    html! {
        li.card {
            p.kind { (visit.text(&line.keeper)) }
            h2 { a href=(format!("/experiences/{}", row.slug)) { (visit.text(&line.title)) } }
            p { (visit.text(&line.lesson)) }
            p.small.soft {
                @if let Some(code) = &line.place { (place_name(visit, code)) " · " }
                @if let Some(words) = period(visit, line.from, line.until) { (words) " · " }
                (visit.listed(&langs))
            }
            @if line.is_generated { p { (generated(visit)) } }
            label.tick.small { input type="checkbox" name="with" value=(row.slug); span { (visit.t("library-experience-compare")) span.hidden { " " (visit.words(&line.title)) } } }
        }
    }
}
