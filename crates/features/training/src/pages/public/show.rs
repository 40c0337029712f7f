//! `/training/calls/{slug}`: a call for whoever may apply, with everything by which it is decided.

use axum::extract::Path;
use maud::{Markup, html};
use web::{Page, Result, Visit, args};

use crate::model::{Call, CallState, Cohort, Order};
use crate::pages::{learning, paragraphs, public_path, published, say};
use crate::store::places::{self, Seats};
use crate::store::{erasure, plan};

/// The page.
pub(super) async fn show(visit: Visit, Path(slug): Path<String>) -> Result<Page> {
    let call = published(&visit, &slug).await?;
    let cohorts = plan::cohorts_of(visit.db(), call.key.space, call.key.call).await?;
    let mut seats = Vec::with_capacity(cohorts.len());
    for cohort in &cohorts {
        seats.push(places::seats(visit.db(), cohort.space, cohort.id).await?);
    }
    let space = actors::spaces::get(visit.db(), call.key.space).await?;
    let gallery = learning::gallery(&visit, &cohorts).await?;
    let content = &call.content;
    let (now, today) = (visit.world().now(), visit.world().today());
    let body = html! {
        p.lead { (say::call_chip(&visit, &call)) " " (visit.t("training-closes")) " " (say::moment(&visit.app().words, visit.lang, content.closes)) }
        @if call.takes_applications(now, today) { p.actions { a.button href=(public_path(&call, "apply")) { (visit.t("training-apply")) } } }
        @else if call.is_coming(today) { p.note { (visit.t("training-opens")) " " (visit.date(content.opens)) } }
        @else { p.note { (visit.t(ended(call.state))) } }
        div.call-columns {
            div {
                (paragraphs(&visit, &content.words))
                (cohort_list(&visit, &call, &cohorts, &seats))
                (gallery)
            }
            aside {
                dl.facts {
                    @if let Some(space) = &space { div { dt { (visit.t("training-fact-keeper")) } dd { a href=(format!("/s/{}", space.slug)) { (visit.text(&space.name)) } } } }
                    div { dt { (visit.t("training-fact-places")) } dd { (visit.t_with("training-people-each", &args![count = content.people_each])) } }
                    @if !content.contact.is_empty() { div { dt { (visit.t("training-fact-contact")) } dd { bdi dir="ltr" { (content.contact) } } } }
                    div { dt { (visit.t("training-fact-kept")) } dd { (visit.date(erasure::erased_on(&call, &cohorts))) } }
                }
            }
        }
        (how(&visit, &call))
        @if call.state == CallState::Decided { p.actions { a.button.quiet href=(public_path(&call, "order")) { (visit.t("training-order")) } } }
        p { a href="/training" { (visit.t("training-all")) } }
    };
    let title = visit.words(&content.title).to_owned();
    let languages = content.title.languages().map(|(lang, _)| lang).collect::<Vec<_>>();
    let page =
        visit.page_named(&title, body).wide().style("training.css").described(&title, visit.words(&content.words));
    Ok(page.canonical(public_path(&call, ""), languages))
}

const fn ended(state: CallState) -> &'static str {
    match state {
        CallState::Decided => "training-ended-decided",
        _ => "training-ended",
    }
}

fn cohort_list(visit: &Visit, call: &Call, cohorts: &[Cohort], seats: &[Seats]) -> Markup {
    html! {
        section {
            h2 { (visit.t("training-cohorts")) }
            ul.links { @for (cohort, seats) in cohorts.iter().zip(seats) { li {
                (say::cohort(&visit.app().words, visit.lang, cohort))
                p.small.soft { (visit.t_with("training-places", &args![count = seats.places])) " " (room(visit, call, cohort, seats)) }
            } } }
        }
    }
}

/// How much room there is, in words: a number would tell who tries an address whether it is on the list.
fn room(visit: &Visit, call: &Call, cohort: &Cohort, seats: &Seats) -> Markup {
    if cohort.content.is_cancelled {
        return html! { span.chip.late { (visit.t("training-cohort-cancelled")) } };
    }
    let (tone, words) = match (call.content.order, seats.free() <= 0, seats.waiting >= call.content.waiting) {
        (Order::Score, ..) => return html! {},
        (_, true, true) => ("late", "training-room-none"),
        (_, true, false) => ("wait", "training-room-waiting"),
        (_, false, _) => ("ok", "training-room"),
    };
    html! { span class=(format!("chip {tone}")) { (visit.t(words)) } }
}

/// Everything by which it is decided.
fn how(visit: &Visit, call: &Call) -> Markup {
    let (content, words) = (&call.content, &visit.app().words);
    html! {
        section {
            h2 { (visit.t("training-how")) }
            @if !content.criteria.is_empty() {
                h3 { (visit.t("training-criteria")) }
                ul { @for criterion in &content.criteria { li { (say::criterion(words, visit.lang, criterion)) } } }
            }
            @match content.order {
                Order::Score => {
                    h3 { (visit.t("training-grid")) }
                    p { (visit.t_with("training-grid-words", &args![gap = content.gap])) }
                    ul { @for line in &content.grid { li { (visit.text(&line.words)) " – " (visit.t_with("training-points", &args![count = line.points])) } } }
                    @if content.least_score > 0 { p { (visit.t_with("training-least-score", &args![percent = content.least_score])) } }
                },
                Order::Arrival => p { (visit.t("training-order-arrival-words")) },
            }
            @if !content.rules.is_empty() {
                h3 { (visit.t("training-rules")) }
                ul.rules { @for rule in &content.rules { li { (say::rule(visit, rule)) } } }
                p { (visit.t(match content.order { Order::Score => "training-rules-words", Order::Arrival => "training-rules-held" })) }
            }
            h3 { (visit.t("training-after")) }
            p { (visit.t_with("training-after-words", &args![days = content.confirm_days])) }
        }
    }
}
