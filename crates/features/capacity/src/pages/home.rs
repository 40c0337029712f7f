//! `/s/{space}/capacity`: what I facilitate, what concerns our own association, and what everybody here may know.

use actors::{Role, directory};
use jiff::Timestamp;
use maud::{Markup, html};
use web::chart::Tone;
use web::table::{Column, Listing, PAGE_ROWS, page_of, pager, table};
use web::{Allow, Page, Result, Route, Visit};

use super::drawn;
use crate::model::visit::Visit as Coached;
use crate::model::{Assessment, Domain, instrument};
use crate::store::numbers::{self, Numbers};
use crate::store::{assessments, numbers::Crowd, visits};

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/s/{space}/capacity", Allow::Space(Role::Member), show)]
}

/// The page.
async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let space = visit.space()?;
    let (is_facilitator, keeps) = (visit.is_at_least(Role::Facilitator), visit.is_at_least(Role::Secretary));
    let of_all = keeps && !listing.get("all").is_empty();
    let after = listing
        .after()
        .and_then(|(at, id)| Some((Timestamp::from_microsecond(at.parse().ok()?).ok()?, id.parse().ok()?)));
    let limit = PAGE_ROWS as u32 + 1;
    let account = visit.signed_in.as_ref().map(|signed_in| signed_in.account.id);
    let rows = match account {
        Some(_) if of_all => assessments::all(visit.db(), space.id, after, limit).await?,
        Some(account) if is_facilitator => assessments::led_by(visit.db(), space.id, account, after, limit).await?,
        _ => Vec::new(),
    };
    let (rows, more) = page_of(rows);
    let next = rows
        .last()
        .filter(|_| more)
        .map(|last| (last.opened_at.as_microsecond().to_string(), last.key.assessment.to_string()));
    let organisation = directory::resolve(visit.db(), space.organisation).await?.unwrap_or(space.organisation);
    let own = assessments::about(visit.db(), organisation).await?;
    let visited = visits::about(visit.db(), organisation).await?;
    let held = visits::held(visit.db(), space.id).await?;
    let numbers = numbers::of(visit.db(), space.id).await?;
    let body = html! {
        p.lead { (visit.t("capacity-lead")) }
        @if is_facilitator {
            div.toolbar {
                nav.tabs aria-label=(visit.t("capacity-title")) {
                    a href=(visit.path("capacity")) aria-current=[(!of_all).then_some("page")] { (visit.t("capacity-tab-mine")) }
                    @if keeps { a href=(visit.path("capacity?all=1")) aria-current=[of_all.then_some("page")] { (visit.t("capacity-tab-all")) } }
                    a href=(visit.path("capacity/instruments")) { (visit.t("capacity-instruments")) }
                    a href=(visit.path("capacity/visits")) { (visit.t("capacity-visits")) }
                }
                a.button href=(visit.path("capacity/assessments/new")) { (visit.t("capacity-open")) }
            }
            @if rows.is_empty() { div.empty { p { (visit.t("capacity-none")) } } }
            @else { (assessed(&visit, &rows).await?) }
            (pager(&visit, &listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
        }
        @if !own.is_empty() { (of_own(&visit, &own)) }
        @if !visited.is_empty() { (visited_us(&visit, &visited)) }
        @if !of_all { (crowd(&visit, &numbers, held)) }
    };
    Ok(visit.page("capacity-title", body).wide().style("capacity.css"))
}

async fn assessed(visit: &Visit, rows: &[Assessment]) -> Result<Markup> {
    let columns = [
        Column::words("capacity-fact-association"),
        Column::number("capacity-fact-round"),
        Column::words("capacity-fact-opened"),
        Column::words("capacity-column-state"),
    ];
    let mut cells = Vec::with_capacity(rows.len());
    for assessment in rows {
        let actor = directory::standing(visit.db(), assessment.association).await?;
        let path = visit.path(&format!("capacity/assessments/{}", assessment.key.assessment));
        cells.push(vec![
            html! { a href=(path) { @match &actor { Some(actor) => (visit.text(actor.name())), None => "–" } } },
            html! { (visit.number(assessment.round.into())) },
            html! { (visit.date(visit.world().day_of(assessment.opened_at))) },
            drawn::state_chip(visit, assessment.state),
        ]);
    }
    Ok(table(visit, visit.t("capacity-title"), &columns, cells))
}

/// What concerns the association whose space this is, whoever facilitates it.
fn of_own(visit: &Visit, own: &[Assessment]) -> Markup {
    html! {
        section {
            h2 { (visit.t("capacity-own")) }
            ul.links { @for assessment in own { li {
                a href=(visit.path(&format!("capacity/received/{}", assessment.key.assessment))) {
                    (visit.t_with("capacity-round-named", &web::args![round = assessment.round]))
                }
                " " (drawn::state_chip(visit, assessment.state))
                p.small.soft { (visit.date(visit.world().day_of(assessment.opened_at))) }
            } } }
        }
    }
}

/// Visits to the association whose space this is.
fn visited_us(visit: &Visit, visited: &[Coached]) -> Markup {
    html! {
        section {
            h2 { (visit.t("capacity-visits-received")) }
            ul.links { @for one in visited { li {
                a href=(visit.path(&format!("capacity/coached/{}", one.key.visit))) { (visit.t(one.kind.label())) }
                p.small.soft { (visit.date(one.day())) }
            } } }
        }
    }
}

/// Counts, and averages over so many that none can be told.
fn crowd(visit: &Visit, numbers: &Numbers, held: i64) -> Markup {
    let figure =
        |label: &str, count: i64| html! { div.card { p.kind { (visit.t(label)) } p.figure { (visit.number(count)) } } };
    let counted = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let domains: Vec<&Domain> =
        instrument::house().first().into_iter().flat_map(|house| house.filled_domains()).collect();
    let name = |label: &str, crowd: &Crowd| visit.t_with(label, &web::args![count = crowd.associations]);
    let mut rounds = Vec::new();
    if numbers.before.associations > 0 {
        rounds.push((name("capacity-crowd-before", &numbers.before), &numbers.before.averages, Tone::Saffron));
        rounds.push((name("capacity-crowd-after", &numbers.after), &numbers.after.averages, Tone::Majorelle));
    } else if numbers.first.associations > 0 {
        rounds.push((name("capacity-crowd-first", &numbers.first), &numbers.first.averages, Tone::Majorelle));
    }
    let theme = |code: &str| {
        domains
            .iter()
            .find(|domain| domain.code == code)
            .map_or(code.to_owned(), |domain| visit.words(&domain.title).to_owned())
    };
    html! {
        section {
            h2 { (visit.t("capacity-crowd")) }
            div.grid {
                (figure("capacity-figure-under-way", numbers.under_way))
                (figure("capacity-figure-assessed", counted(numbers.assessed)))
                (figure("capacity-figure-reassessed", counted(numbers.reassessed)))
                (figure("capacity-figure-visits", held))
            }
            @if rounds.is_empty() { p.soft { (visit.t("capacity-crowd-few")) } }
            @else { (drawn::radar(visit, visit.t("capacity-crowd-profile"), &domains, &rounds)) }
            @if !numbers.needs.is_empty() {
                (visit.pen().bars(visit.t("capacity-crowd-needs"), &numbers.needs.iter()
                    .map(|(code, count)| web::chart::Figure::new(theme(code), *count)).collect::<Vec<_>>()))
            }
            p.small.soft { (visit.t("capacity-crowd-rule")) }
        }
    }
}
