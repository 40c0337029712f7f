//! An assessment for who facilitates it: where it stands, and what comes next.

use actors::{Role, accounts, memberships};
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use web::{Result, Visit, args};

use super::led;
use crate::model::{Act, AssessorState, Hand, State};
use crate::pages::{View, drawn, private, result};
use crate::store::{assessments, assessors, consensus};

/// The page.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let view = led(&visit, &id).await?;
    let body = html! {
        nav.crumbs { a href=(visit.path("capacity")) { (visit.t("capacity-title")) } }
        (drawn::generated(&visit, &view))
        p { (drawn::state_chip(&visit, view.assessment.state)) }
        @if view.hand == Hand::Secretary { p.note { (visit.t("capacity-secretary-sees")) } }
        @else { (content(&visit, &view).await?) }
        h2 { (visit.t("capacity-facts")) }
        (drawn::facts(&visit, &view))
        (leaders(&visit, &view).await?)
        @if view.may(Act::Abandon) {
            details {
                summary { (visit.t("capacity-abandon")) }
                form method="post" action=(view.path("abandonment")) data-confirm=(visit.t("capacity-abandon-sure")) {
                    p { (visit.t("capacity-abandon-words")) }
                    p.actions { button.danger { (visit.t("capacity-abandon")) } }
                }
            }
        }
    };
    Ok(private(visit.page_named(visit.words(&view.association), body)))
}

async fn content(visit: &Visit, view: &View) -> Result<Markup> {
    match view.assessment.state {
        State::Answering => answering(visit, view).await,
        State::Consensus => agreeing(visit, view).await,
        State::Closed => result::shown(visit, view).await,
        State::Abandoned => Ok(html! { p.note { (visit.t("capacity-state-abandoned")) } }),
    }
}

async fn answering(visit: &Visit, view: &View) -> Result<Markup> {
    let states = assessors::states(visit.db(), view.key()).await?;
    let of = |state: AssessorState| states.iter().find(|(own, _)| *own == state).map_or(0, |(_, count)| *count);
    let (begun, delivered) = (of(AssessorState::Begun), of(AssessorState::Delivered));
    let all = of(AssessorState::Invited) + begun + delivered;
    let least = i64::from(view.instrument.least_assessors);
    let words = visit.t_with("capacity-delivered-of", &args![delivered = delivered, all = all]);
    Ok(html! {
        p { (words) }
        (visit.pen().bar(delivered, all, &words))
        p.soft { (visit.t("capacity-answering-words")) }
        p.actions { a.button href=(view.path("people")) { (visit.t("capacity-people")) } }
        h2 { (visit.t("capacity-count")) }
        @if delivered < least { p.soft { (visit.t_with("capacity-count-few", &args![least = least])) } }
        @else {
            p { (visit.t("capacity-count-words")) }
            @if begun > 0 { p.note { (visit.t_with("capacity-count-begun", &args![count = begun])) } }
            form method="post" action=(view.path("count")) data-confirm=(visit.t("capacity-count-sure")) {
                p.actions { button { (visit.t("capacity-count")) } }
            }
        }
    })
}

async fn agreeing(visit: &Visit, view: &View) -> Result<Markup> {
    let table = consensus::table(visit.db(), view.key()).await?;
    let all = view.instrument.statements().count();
    let is_whole = table.agreed_count(&view.instrument, view.assessment.voices) == all;
    Ok(html! {
        p { (visit.t("capacity-lead-consensus")) }
        p.actions { a.button.quiet href=(view.path("people")) { (visit.t("capacity-people")) } }
        @if is_whole {
            form method="post" action=(view.path("closure")) data-confirm=(visit.t("capacity-close-sure")) {
                p { (visit.t("capacity-close-words")) }
                p.actions { button { (visit.t("capacity-close")) } }
            }
        }
        (result::sheet(visit, view, &table, None))
    })
}

/// Who facilitates, and since when; more can be named.
async fn leaders(visit: &Visit, view: &View) -> Result<Markup> {
    let leaders = assessments::leaders(visit.db(), view.key()).await?;
    let mut named = Vec::new();
    for (account, since) in &leaders {
        let name = accounts::get(visit.db(), *account).await?.map(|account| account.name).unwrap_or_default();
        named.push((name, *since));
    }
    let may_name = view.may(Act::Assign);
    let members = if may_name { memberships::current(visit.db(), view.key().space).await? } else { Vec::new() };
    let others = members.iter().filter(|member| {
        member.role >= Role::Facilitator && leaders.iter().all(|(leader, _)| *leader != member.account)
    });
    let others: Vec<(String, String)> =
        others.map(|member| (member.account.to_string(), visit.words(&member.name).to_owned())).collect();
    Ok(html! {
        h2 { (visit.t("capacity-facilitators")) }
        ul.links { @for (name, since) in &named { li { (visit.text(name)) " " span.small.soft { (visit.instant(*since)) } } } }
        @if may_name && !others.is_empty() {
            details {
                summary { (visit.t("capacity-assign")) }
                form method="post" action=(view.path("facilitators")) {
                    (web::Field::choice("account", "capacity-field-facilitator", others).or_empty("capacity-choose").required()
                        .hint("capacity-field-facilitator-hint").show(visit, &web::Form::default()))
                    p.actions { button { (visit.t("capacity-assign")) } }
                }
            }
        }
    })
}
