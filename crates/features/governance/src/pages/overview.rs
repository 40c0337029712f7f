use actors::Role;
use maud::{Markup, html};
use web::chart::Organ;
use web::{Page, Result, Visit, args};

use super::picture::{self, COUNTABLE};
use super::{body_path, may_see, words};
use crate::model::{Article, Body, Branch, Parity, Standing, Statutes, organigram};
use crate::store::seats::{self, After, Show};
use crate::store::{bodies, rules};

/// The bodies of a space: the organigram, then a card for each.
pub(crate) async fn show(visit: Visit) -> Result<Page> {
    let space = visit.space()?.id;
    let mut bodies = bodies::all(visit.db(), space).await?;
    bodies.retain(|body| may_see(&visit, body));
    let articles = rules::all(visit.db(), space).await?;
    let mut cards = Vec::with_capacity(bodies.len());
    for body in &bodies {
        cards.push(card(&visit, body, &articles).await?);
    }
    let body = html! {
        p.lead { (visit.t("gov-lead")) }
        @if visit.is_at_least(Role::Secretary) {
            p.actions { a.button href=(visit.path("bodies/new")) { (visit.t("gov-body-new")) } }
        }
        @if bodies.is_empty() {
            div.empty { p { (visit.t("gov-none")) } }
        } @else {
            (visit.pen().organigram(visit.t("gov-organigram"), &organs(&visit, &organigram(&bodies))))
            h2 { (visit.t("gov-bodies-heading")) }
            div.grid { @for card in cards { (card) } }
        }
    };
    Ok(visit.page("gov-title", body).wide())
}

fn organs(visit: &Visit, branches: &[Branch<'_>]) -> Vec<Organ> {
    let organ = |branch: &Branch<'_>| Organ {
        name: visit.words(branch.body.name()).to_owned(),
        detail: filled(visit, branch.body),
        filled: branch.body.filled,
        seats: branch.body.seats,
        href: Some(body_path(visit, branch.body.id, "")),
        below: organs(visit, &branch.below),
    };
    branches.iter().map(organ).collect()
}

/// What sort of body it is, unless its name says so already.
pub(crate) fn kind<'a>(visit: &'a Visit, body: &Body) -> Option<&'a str> {
    let kind = visit.t(body.facts.kind.label());
    (!visit.words(body.name()).contains(kind)).then_some(kind)
}

/// "107 seats held of 110".
pub(crate) fn filled(visit: &Visit, body: &Body) -> String {
    let (filled, seats) = (visit.number(body.filled.into()), visit.number(body.seats.into()));
    visit.t_with("gov-filled", &args![filled = filled, seats = seats])
}

async fn card(visit: &Visit, body: &Body, articles: &[Article]) -> Result<Markup> {
    let (space, today) = (visit.space()?.id, visit.world().today());
    let statutes = Statutes::of(articles, body.id);
    let parity = parity_of(visit, body, &statutes).await?;
    let warned = today.saturating_add(jiff::Span::new().days(i64::from(statutes.warning_days(today))));
    let ending = match visit.is_at_least(Role::Member) {
        true => seats::page(visit.db(), space, body.id, &Show::Ending(warned), &After::default()).await?,
        false => Vec::new(),
    };
    let is_overdue = |row: &&seats::SeatRow| {
        row.holder.as_ref().is_some_and(|h| matches!(h.tenure.standing(today, 0), Standing::Overdue(_)))
    };
    let overdue = ending.iter().filter(is_overdue).count();
    let soon = ending.len() - overdue;
    Ok(html! {
        article.card {
            @if let Some(kind) = kind(visit, body) { p.kind { (kind) } }
            h3 { a href=(body_path(visit, body.id, "")) { (visit.text(body.name())) } }
            p.small { (filled(visit, body)) }
            @if body.facts.until.is_some_and(|day| day <= today) {
                p { span.chip { (visit.t("gov-dissolved")) } }
            }
            p {
                @if body.vacant() > 0 { span.chip { (visit.t_with("gov-vacant-count", &args![count = body.vacant()])) } " " }
                @if soon > 0 { span.chip.wait { (visit.t_with("gov-expiring-count", &args![count = soon])) } " " }
                @if overdue > 0 { span.chip.late { (visit.t_with("gov-overdue-count", &args![count = overdue])) } }
            }
            @if let Some(parity) = parity.filter(|parity| parity.members() > 0) {
                (picture::parity(visit, &parity, statutes.parity(today)))
            }
            @if let Some((quorum, article)) = statutes.quorum(body.filled, today) {
                p.small.soft { (visit.t_with("gov-quorum-today", &args![count = quorum.first])) " " (words::article(visit, article)) }
            }
        }
    })
}

/// Who sits in a body, unless it is too large to be counted while a page waits.
pub(crate) async fn parity_of(visit: &Visit, body: &Body, statutes: &Statutes) -> Result<Option<Parity>> {
    if body.filled > COUNTABLE {
        return Ok(None);
    }
    let today = visit.world().today();
    let (space, youth) = (visit.space()?.id, statutes.youth_below(today));
    Ok(Some(bodies::parity(visit.db(), space, body.id, youth, today).await?))
}

/// What the statutes say about a body today, in a line each, for its own page.
pub(crate) fn rules_today(visit: &Visit, body: &Body, statutes: &Statutes) -> Markup {
    let today = visit.world().today();
    let in_force = || crate::model::Subject::ALL.iter().filter_map(|subject| statutes.in_force(*subject, today));
    html! {
        @if in_force().next().is_none() { p.soft { (visit.t("gov-statutes-none")) } }
        dl.facts {
            @for article in in_force() {
                div {
                    dt { (visit.t(article.rule.subject().label())) }
                    dd {
                        (words::rule(visit, &article.rule))
                        " " (words::article(visit, article))
                        @if let crate::model::Rule::Quorum { .. } = article.rule
                            && let Some((quorum, _)) = statutes.quorum(body.filled, today) {
                            br; strong { (visit.t_with("gov-quorum-means", &args![first = quorum.first, second = quorum.second, members = body.filled])) }
                        }
                    }
                }
            }
        }
    }
}
