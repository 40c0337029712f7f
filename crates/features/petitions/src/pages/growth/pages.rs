use std::collections::HashMap;

use actors::Role;
use axum::extract::Path;
use jiff::ToSpan;
use jiff::civil::Date;
use kernel::Lang;
use maud::{Markup, html};
use web::chart::Figure;
use web::{Error, Page, Result, Visit, args};

use super::figures::whole;
use super::source::Source;
use super::{card, share, visits};
use crate::model::Petition;
use crate::pages::{petition_of, petition_path, public_path, published};
use crate::store::visits::by_day;

/// So many days of visits are shown.
const DAYS: i32 = 14;

/// `GET /petitions/{slug}/growth`: how far it is, and all that helps to spread it.
pub(super) async fn public(visit: Visit, Path(slug): Path<String>) -> Result<Page> {
    let petition = published(&visit, &slug).await?;
    let body = html! {
        p { a href=(public_path(&petition, "")) { (visit.text(&petition.title)) } }
        (whole(&visit, &petition).await?)
        (help(&visit, &petition))
    };
    let words = visit.t_with("petition-growth-described", &args![title = visit.words(&petition.title)]);
    Ok(visit.page("petition-growth-title", body).described(visit.words(&petition.title), &words))
}

/// `GET /s/{space}/petitions/{petition}/growth`: the same for who carries it, with where readers came from.
pub(super) async fn carriers(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let petition = petition_of(&visit, &id).await?;
    if !petition.state.is_public() && !visit.is_at_least(Role::Officer) {
        return Err(Error::NotFound);
    }
    let body = html! {
        p { a href=(petition_path(&visit, petition.key.petition, "")) { (visit.text(&petition.title)) } }
        (whole(&visit, &petition).await?)
        @if petition.state.is_public() {
            (sources(&visit, &petition).await?)
            (help(&visit, &petition))
        } @else { p.soft { (visit.t("petition-growth-draft")) } }
    };
    Ok(visit.page("petition-growth-title", body))
}

/// Where readers of the public page came from.
async fn sources(visit: &Visit, petition: &Petition) -> Result<Markup> {
    let visits = visits::of(visit, petition).await?;
    let name = |source: &Source| match source {
        Source::By(channel) => visit.t(channel.label()).to_owned(),
        Source::Site(host) => host.clone(),
    };
    let figures: Vec<Figure> = visits.iter().map(|(source, count)| Figure::new(name(source), *count as i64)).collect();
    let total: u64 = visits.iter().map(|(_, count)| count).sum();
    Ok(html! {
        h2 { (visit.t("petition-growth-visits")) }
        p { (visit.t_with("petition-growth-visits-total", &args![count = total])) }
        (visit.pen().bars(visit.t("petition-growth-sources"), &figures))
        (days(visit, petition).await?)
        p.small.soft { (visit.t("petition-growth-visits-how")) }
    })
}

/// Visits of the last days, as far as they are written.
async fn days(visit: &Visit, petition: &Petition) -> Result<Markup> {
    let written: HashMap<Date, u64> = by_day(visit.db(), petition.key).await?.into_iter().collect();
    let today = visit.world().today();
    let days = (0..DAYS).rev().filter_map(|ago| today.checked_sub(ago.days()).ok());
    let figure = |day: Date| {
        let visits = written.get(&day).copied().unwrap_or(0);
        Figure::new(format!("{:02}/{:02}", day.day(), day.month()), visits as i64)
    };
    let figures: Vec<Figure> = days.map(figure).collect();
    Ok(html! {
        @if figures.iter().any(|figure| figure.value > 0) {
            (visit.pen().columns(visit.t("petition-growth-visits-days"), &figures))
        }
    })
}

/// Texts to share, the poster, the card.
fn help(visit: &Visit, petition: &Petition) -> Markup {
    html! {
        h2 { (visit.t("petition-growth-share")) }
        (share::texts(visit, petition))
        h2 { (visit.t("petition-growth-poster")) }
        p { (visit.t("petition-growth-poster-words")) }
        ul.growth-ways { @for lang in [Lang::Fr, Lang::Ar] { @for format in ["a4", "a3"] {
            li { a.button.quiet.small lang=(lang.code()) dir=(lang.direction().code())
                href=(format!("{}?lang={}&format={format}", public_path(petition, "poster.pdf"), lang.code())) {
                (lang.own_name()) " · " (format.to_uppercase())
            } }
        } } }
        h2 { (visit.t("petition-growth-card")) }
        p { (visit.t("petition-growth-card-words")) }
        p { a href=(format!("{}?lang={}", public_path(petition, "card"), visit.lang.code())) target="_blank" rel="noopener" {
            (visit.t("petition-growth-card-see"))
        } }
        @for lang in [Lang::Fr, Lang::Ar] {
            div lang=(lang.code()) dir=(lang.direction().code()) {
                (share::to_copy(visit, lang, &format!("card-{}", lang.code()), "petition-growth-card-code", &card::snippet(visit, petition, lang)))
            }
        }
    }
}
