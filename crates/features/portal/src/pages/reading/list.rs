//! The lists of articles: all of them, the press review, the bulletins.

use jiff::Timestamp;
use kernel::place::{self, Level};
use kernel::{Id, Lang};
use maud::{Markup, html};
use search::thesaurus;
use web::table::Listing;
use web::{Page, Result, Visit, args};

use super::asked::{Asked, Field};
use super::feeds;
use super::story::{Story, grid, settled};
use crate::model::article::{Article, Kind, Listed};
use crate::store::{antennas, public};

/// Articles on one page.
const ROWS: usize = 18;

/// `GET /articles`.
pub(super) async fn articles(visit: Visit, listing: Listing) -> Result<Page> {
    let room =
        Room { path: "/articles", title: "portal-reading-articles", lead: "portal-reading-articles-lead", kind: None };
    room.show(visit, listing).await
}

/// `GET /press-review`.
pub(super) async fn press_review(visit: Visit, listing: Listing) -> Result<Page> {
    let room = Room {
        path: "/press-review",
        title: "portal-reading-press-review",
        lead: "portal-reading-press-review-lead",
        kind: Some(Kind::PressReview),
    };
    room.show(visit, listing).await
}

/// `GET /bulletins`.
pub(super) async fn bulletins(visit: Visit, listing: Listing) -> Result<Page> {
    let room = Room {
        path: "/bulletins",
        title: "portal-reading-bulletins",
        lead: "portal-reading-bulletins-lead",
        kind: Some(Kind::Bulletin),
    };
    room.show(visit, listing).await
}

/// A list with an address of its own.
struct Room {
    path: &'static str,
    title: &'static str,
    lead: &'static str,
    /// What it always shows.
    kind: Option<Kind>,
}

impl Room {
    async fn show(&self, visit: Visit, listing: Listing) -> Result<Page> {
        let asked = Asked::read(&visit, &listing, self.kind).await?;
        let (rows, next) = rows(&visit, &asked, after(&listing)).await?;
        let stories = settled(&visit, rows.iter().map(|row| Story::article(&visit, row)).collect()).await?;
        let body = html! {
            (super::rooms(&visit, self.path))
            p.lead { (visit.t(self.lead)) }
            (self.filters(&visit, &asked).await?)
            @if !asked.unknown.is_empty() { p.note { (visit.t("portal-reading-unknown")) } }
            @if stories.is_empty() { (self.nothing(&visit, &asked)) } @else { (grid(&visit, &stories, 2)) }
            (pager(&visit, &listing, next.as_deref()))
            (feeds::offer(&visit, &asked.query()))
        };
        let page = match asked.name(&visit).filter(|_| !asked.chosen.is_empty()) {
            Some(name) => visit.page_named(
                &visit.t_with("portal-reading-narrowed", &args![list = visit.t(self.title), name = name]),
                body,
            ),
            None => visit.page(self.title, body),
        };
        let page = page.wide().style("reading.css").described(visit.t(self.title), visit.t(self.lead));
        let page = match asked.chosen.is_empty() && listing.get("after").is_empty() {
            true => page.canonical(self.path, Lang::ALL),
            false => page,
        };
        Ok(feeds::named(&visit, page, &asked.query(), asked.name(&visit)))
    }

    async fn filters(&self, visit: &Visit, asked: &Asked) -> Result<Markup> {
        let mut fields = Vec::new();
        for (field, label) in FILTERS {
            if field == Field::Kind && self.kind.is_some() {
                continue;
            }
            let options = options(visit, field).await?;
            if options.len() > 1 || !asked.value(field).is_empty() {
                fields.push((field, label, options));
            }
        }
        Ok(html! {
            @if !fields.is_empty() {
                details.portal-filters open[!asked.chosen.is_empty()] {
                    summary { (visit.t("portal-reading-filter")) }
                    form method="get" action=(self.path) data-live {
                        div.fields { @for (field, label, options) in &fields { (choice(visit, asked, *field, label, options)) } }
                        p.actions {
                            button.quiet { (visit.t("web-filter")) }
                            @if !asked.chosen.is_empty() { a href=(self.path) { (visit.t("portal-reading-all")) } }
                        }
                    }
                }
            }
        })
    }

    fn nothing(&self, visit: &Visit, asked: &Asked) -> Markup {
        let is_narrowed = !asked.chosen.is_empty() || !asked.unknown.is_empty();
        html! {
            div.empty {
                p { (visit.t(if is_narrowed { "portal-reading-none-so" } else { "portal-reading-none" })) }
                @if is_narrowed { p { a href=(self.path) { (visit.t("portal-reading-all")) } } }
            }
        }
    }
}

/// By what the lists are narrowed, in the order of the form.
const FILTERS: [(Field, &str); 6] = [
    (Field::Kind, "portal-reading-by-kind"),
    (Field::Theme, "portal-reading-by-theme"),
    (Field::Place, "portal-reading-by-place"),
    (Field::Antenna, "portal-reading-by-antenna"),
    (Field::Year, "portal-reading-by-year"),
    (Field::Language, "portal-reading-by-language"),
];

fn choice(visit: &Visit, asked: &Asked, field: Field, label: &str, options: &[(String, String)]) -> Markup {
    let id = format!("by-{}", field.name());
    html! {
        div.field {
            label for=(id) { (visit.t(label)) }
            select id=(id) name=(field.name()) {
                option value="" { (visit.t("portal-reading-any")) }
                @for (value, words) in options { option value=(value) selected[asked.value(field) == value] { (words) } }
            }
        }
    }
}

/// The values of a field that lead somewhere, each with how many.
pub(super) async fn options(visit: &Visit, field: Field) -> Result<Vec<(String, String)>> {
    let counts = public::tag_counts(visit.db(), sort_of(field)).await?;
    let antennas = if field == Field::Antenna { antennas::all(visit.db()).await? } else { Vec::new() };
    let named = counts.into_iter().filter_map(|(value, count)| {
        let (value, name) = match field {
            Field::Kind => (value.clone(), visit.t(Kind::from_code(&value)?.label()).to_owned()),
            Field::Theme => (value.clone(), visit.words(&thesaurus::get(&value)?.name).to_owned()),
            Field::Place => {
                let here = place::get(&value).filter(|here| here.level() <= Level::Province)?;
                let indent = if here.level() == Level::Province { "\u{2003}" } else { "" };
                (value.clone(), format!("{indent}{}", visit.words(&here.name)))
            }
            Field::Antenna => {
                let antenna = antennas.iter().find(|antenna| antenna.id.to_string() == value)?;
                (antenna.slug.clone(), visit.words(&antenna.name).to_owned())
            }
            Field::Language => (value.clone(), Lang::from_code(&value)?.own_name().to_owned()),
            Field::Year | Field::Dossier | Field::Space => (value.clone(), value),
        };
        Some((value, visit.t_with("portal-reading-option", &args![name = name, count = count])))
    });
    let mut options: Vec<_> = named.collect();
    match field {
        Field::Year => options.reverse(),
        Field::Place => {} // codes sort each province behind its region
        _ => options.sort_by(|one, other| one.1.cmp(&other.1)),
    }
    Ok(options)
}

/// The sort of tag by which the store finds what a field asks for.
fn sort_of(field: Field) -> &'static str {
    if field == Field::Language { "lang" } else { field.name() }
}

/// A page of articles, and the place in the list where the next one begins.
async fn rows(
    visit: &Visit,
    asked: &Asked,
    after: Option<(Timestamp, Id<Article>)>,
) -> Result<(Vec<Listed>, Option<String>)> {
    if !asked.unknown.is_empty() {
        return Ok((Vec::new(), None));
    }
    let mut rows = public::latest(visit.db(), &asked.filter, after, ROWS as u32 + 1).await?;
    let is_more = rows.len() > ROWS;
    rows.truncate(ROWS);
    let next = rows.last().filter(|_| is_more).map(place_of);
    Ok((rows, next))
}

/// Where in a list an article stands, as addresses say it.
pub(super) fn place_of(row: &Listed) -> String {
    format!("{}~{}", row.published_at.as_microsecond(), row.id)
}

/// The place in the list behind which a page begins.
pub(super) fn after(listing: &Listing) -> Option<(Timestamp, Id<Article>)> {
    let (at, id) = listing.after()?;
    Some((Timestamp::from_microsecond(at.parse().ok()?).ok()?, id.parse().ok()?))
}

/// The way to the next page and back to the first.
pub(super) fn pager(visit: &Visit, listing: &Listing, next: Option<&str>) -> Markup {
    let next = next.and_then(|next| next.rsplit_once('~')).map(|(key, id)| (key, id.to_owned()));
    web::table::pager(visit, listing, next)
}
