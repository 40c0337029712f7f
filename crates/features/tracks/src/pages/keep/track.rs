//! A track: how many are how far, who validates.

use std::collections::BTreeMap;

use actors::accounts::Account;
use actors::{Role, memberships};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use web::chart::Figure;
use web::{Error, Field, Form, Page, Result, Visit, args};

use super::super::{back, drawn, private, write};
use super::{path, track_of};
use crate::model::track::FEWEST_VALIDATORS;
use crate::model::{Framework, Track};
use crate::store::{portfolios, requests, statements, tracks};

/// The page.
pub(super) async fn show(visit: Visit, Path((_, word)): Path<(String, String)>) -> Result<Response> {
    let (track, framework) = track_of(&visit, &word).await?;
    Ok(private(page(&visit, &track, &framework, &Form::default()).await?))
}

async fn page(visit: &Visit, track: &Track, framework: &Framework, form: &Form) -> Result<Page> {
    let (db, space) = (visit.db(), track.space);
    let (invited, begun) = portfolios::states(db, space, track.id).await?;
    let (waiting, qualified) =
        (requests::waiting(db, space, track.id).await?, statements::count(db, space, track.id).await?);
    let figure =
        |label: &str, count: i64| html! { div.card { p.kind { (visit.t(label)) } p.figure { (visit.number(count)) } } };
    let body = html! {
        nav.crumbs { a href=(visit.path("tracks")) { (visit.t("tracks-title")) } }
        p { span.chip { (visit.t(framework.people.label())) } @if track.closed_at.is_some() { " " span.chip.wait { (visit.t("tracks-closed")) } } }
        div.grid {
            (figure("tracks-figure-invited", invited)) (figure("tracks-figure-begun", begun))
            (figure("tracks-figure-waiting", waiting)) (figure("tracks-figure-qualified", qualified))
        }
        p.actions {
            a.button href=(path(visit, track.id, "people")) { (visit.t("tracks-people")) }
            a.button.quiet href=(path(visit, track.id, "statements")) { (visit.t("tracks-statements")) }
            a.button.quiet href=(path(visit, track.id, "framework")) { (visit.t("tracks-framework")) }
        }
        (attained(visit, track, framework).await?)
        (validators(visit, track, form).await?)
        @if visit.is_at_least(Role::Officer) {
            form method="post" action=(path(visit, track.id, "closure")) {
                input type="hidden" name="closed" value=(if track.closed_at.is_some() { "" } else { "yes" });
                p.actions { button.quiet { (visit.t(if track.closed_at.is_some() { "tracks-reopen" } else { "tracks-close" })) } }
            }
        }
    };
    Ok(visit.page_named(visit.words(&track.title), body).wide())
}

/// How many attained which competency.
async fn attained(visit: &Visit, track: &Track, framework: &Framework) -> Result<Markup> {
    let held = requests::held_on(visit.db(), track.space, track.id).await?;
    let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
    for code in held.values().flat_map(BTreeMap::keys) {
        *counts.entry(code.as_str()).or_default() += 1;
    }
    let figures: Vec<Figure> = framework
        .competencies
        .iter()
        .map(|own| Figure::new(visit.words(&own.title), counts.get(own.code.as_str()).copied().unwrap_or(0)))
        .collect();
    Ok(html! { @if !held.is_empty() { (visit.pen().bars(visit.t("tracks-attained-by"), &figures)) } })
}

async fn validators(visit: &Visit, track: &Track, form: &Form) -> Result<Markup> {
    let appointed = tracks::validators(visit.db(), track.space, track.id).await?;
    let members = memberships::current(visit.db(), track.space).await.map_err(Error::from)?;
    let (own, others): (Vec<_>, Vec<_>) = members.iter().partition(|member| appointed.contains(&member.account));
    let choices = others.iter().map(|member| (member.account.to_string(), visit.words(&member.name).to_owned()));
    let leads = visit.is_at_least(Role::Officer);
    Ok(html! {
        h2 #validators { (visit.t("tracks-validators")) }
        p.soft { (visit.t("tracks-validators-words")) }
        @if own.len() < FEWEST_VALIDATORS { p.note { (visit.t_with("tracks-validators-few", &args![least = FEWEST_VALIDATORS])) } }
        ul.links { @for member in &own { li {
            (visit.text(&member.name))
            @if leads { " " form.inline method="post" action=(path(visit, track.id, &format!("validators/{}/removal", member.account))) {
                button.quiet.small { (visit.t("tracks-validator-remove")) span.hidden { " – " (visit.words(&member.name)) } }
            } }
        } } }
        @if leads && !others.is_empty() {
            form method="post" action=(path(visit, track.id, "validators")) {
                (Field::choice("account", "tracks-field-validator", choices).or_empty("tracks-choose").required().show(visit, form))
                p.actions { button.quiet { (visit.t("tracks-validator-add")) } }
            }
        }
    })
}

/// Has somebody validate.
pub(super) async fn appoint(visit: Visit, Path((_, word)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let (track, framework) = track_of(&visit, &word).await?;
    let account: Option<Id<Account>> = form.required_choice("account", |value| value.parse().ok());
    if let Some(account) = account {
        let (space, id) = (track.space, track.id);
        match write(&visit, space, visit.who(), move |tx| tracks::appoint(tx, space, id, account)).await? {
            Ok(()) => {
                let to = format!("{}#validators", path(&visit, id, ""));
                return Ok(visit.see_saying(to, "tracks-validator-added").into_response());
            }
            Err(refused) => form.fault("account", refused.message()),
        }
    }
    Ok(private(page(&visit, &track, &framework, &form).await?.invalid()))
}

/// Somebody validates no longer.
pub(super) async fn dismiss(
    visit: Visit,
    Path((_, word, account)): Path<(String, String, String)>,
) -> Result<Response> {
    let (track, _) = track_of(&visit, &word).await?;
    let account: Id<Account> = account.parse().map_err(|_| Error::NotFound)?;
    let (space, id) = (track.space, track.id);
    let written = write(&visit, space, visit.who(), move |tx| tracks::dismiss(tx, space, id, account)).await?;
    Ok(back(&visit, path(&visit, id, ""), written, "tracks-validator-removed"))
}

/// Takes nobody any more, or again.
pub(super) async fn close(visit: Visit, Path((_, word)): Path<(String, String)>, form: Form) -> Result<Response> {
    let (track, _) = track_of(&visit, &word).await?;
    let (space, id, is_closed) = (track.space, track.id, form.is_ticked("closed"));
    let written = write(&visit, space, visit.who(), move |tx| tracks::close(tx, space, id, is_closed)).await?;
    Ok(back(&visit, path(&visit, id, ""), written, "tracks-saved"))
}

/// The framework, as it stood when the track was opened.
pub(super) async fn framework(visit: Visit, Path((_, word)): Path<(String, String)>) -> Result<Response> {
    let (track, framework) = track_of(&visit, &word).await?;
    let body = html! {
        nav.crumbs { a href=(visit.path("tracks")) { (visit.t("tracks-title")) } " › " (visit.text(&track.title)) }
        (drawn::framework(&visit, &framework))
    };
    Ok(private(visit.page_named(visit.words(&framework.title), body)))
}
