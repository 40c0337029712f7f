//! Installations whose portal and directory are shown here.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use web::{Error, Field, Form, Page, Result, Visit, args, field};

use super::{act, may_decide, of_the_voice, others, see, tabs};
use crate::model::{Trust, address, objects};
use crate::speaking::speaker;
use crate::store::trust::{self as rows, Trusted};
use crate::store::{actors, hosts, outbox, responses, voice};

/// All of them.
pub(super) async fn show(visit: Visit) -> Result<Page> {
    if let Some(page) = others(&visit).await? {
        return Ok(page);
    }
    page(&visit, &Form::default()).await
}

async fn page(visit: &Visit, form: &Form) -> Result<Page> {
    let all = rows::list(visit.db()).await?;
    let waiting = responses::totals(visit.db()).await?.waiting;
    let mut cards = Vec::with_capacity(all.len());
    for one in &all {
        cards.push((one, rows::size(visit.db(), one.id).await?));
    }
    let body = html! {
        p.lead { (visit.t("federation-trust-lead")) }
        (tabs(visit, waiting))
        @if cards.is_empty() { p.empty { (visit.t("federation-trust-none")) } }
        @else { div.grid { @for (one, size) in &cards { (card(visit, one, *size)) } } }
        @if may_decide(visit) { section { h2 { (visit.t("federation-trust-add")) }
            (field::faults(visit, form))
            form method="post" {
                (Field::line("host", "federation-host").required().left_to_right().hint("federation-trust-hint").show(visit, form))
                div.actions { button { (visit.t("federation-trust-add")) } }
            }
        } }
    };
    Ok(visit.page("federation-trust", body))
}

fn card(visit: &Visit, one: &Trusted, (pieces, neighbours): (i64, i64)) -> Markup {
    let path = |verb: &str| visit.path(&format!("federation/trust/{}/{verb}", one.id));
    let chip = match one.state {
        Trust::Following => "chip ok",
        Trust::Looking | Trust::Asked => "chip wait",
        Trust::Refused | Trust::Mute => "chip late",
    };
    html! {
        article.card {
            h2 { @if one.actor.is_some() { a href=(format!("/elsewhere/{}", one.id)) { bdi { (one.name) } } } @else { bdi dir="ltr" { (one.host) } } }
            p { span class=(chip) { (visit.t(one.state.label())) } " " small.soft dir="ltr" { (one.host) } }
            p.small { (visit.t_with("federation-trust-size", &args![pieces = pieces, organisations = neighbours]))
                @if let Some(at) = one.looked_at { " " (visit.t_with("federation-trust-looked", &args![at = visit.instant(at)])) } }
            @if one.state == Trust::Mute { p.note { (visit.t("federation-trust-mute-advice")) } }
            div.actions {
                (act(visit, &path("look"), "federation-trust-look", None))
                @if may_decide(visit) { (act(visit, &path("removal"), "federation-trust-remove", None)) }
            }
        }
    }
}

/// Trusts one more.
pub(super) async fn add(visit: Visit, mut form: Form) -> Result<Response> {
    of_the_voice(&visit).await?;
    let typed = form.words("host", 1..=1_000);
    let host = address::read_host(&typed);
    if form.is_good() && host.is_none() {
        form.fault("host", "federation-fault-host");
    }
    let own = speaker(visit.app(), Some(&visit.origin())).await?.and_then(|own| address::read_host(&own.home.origin));
    if own.is_none() {
        form.fault("host", "federation-fault-closed");
    } else if own == host {
        form.fault("host", "federation-fault-own");
    }
    if let Some(host) = host.as_deref().filter(|_| form.is_good())
        && hosts::is_blocked(visit.db(), host).await?
    {
        form.fault("host", "federation-fault-blocked");
    }
    let Some(host) = host.filter(|_| form.is_good()) else {
        return Ok(page(&visit, &form).await?.invalid().into_response());
    };
    let origin = visit.origin();
    let act = move |tx: &mut store::Tx<'_>| {
        // Who asks to follow says who it is: from now on the address does not change.
        voice::fix_origin(tx, &origin)?;
        rows::add(tx, &host)
    };
    match visit.db().write(visit.stream()?, visit.who(), act).await.map_err(Error::from) {
        Ok(_) => Ok(see(&visit, "/trust", "federation-was-trusted")),
        Err(Error::Told(message)) => {
            form.fault("host", message);
            Ok(page(&visit, &form).await?.invalid().into_response())
        }
        Err(error) => Err(error),
    }
}

async fn of(visit: &Visit, id: &str) -> Result<Trusted> {
    of_the_voice(visit).await?;
    let id: Id<Trusted> = id.parse().map_err(|_| Error::NotFound)?;
    rows::get(visit.db(), id).await?.ok_or(Error::NotFound)
}

/// Trusts one no more, and tells it that it is no longer followed.
pub(super) async fn remove(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let one = of(&visit, &id).await?;
    let speaker = speaker(visit.app(), Some(&visit.origin())).await?;
    let known = match &one.actor {
        Some(actor) => actors::of_address(visit.db(), actor).await?,
        None => None,
    };
    let act = move |tx: &mut store::Tx<'_>| {
        if let (Some(speaker), Some(known), Some(actor)) = (&speaker, &known, &one.actor) {
            let home = &speaker.home;
            let follow = objects::letter(home, "Follow", one.id.uuid(), actor.as_str().into(), actor);
            let id = tx.world().uuid();
            outbox::to_one(tx, &objects::letter(home, "Undo", id, follow, actor), &known.host, known.inbox)?;
        }
        rows::remove(tx, one.id)
    };
    visit.db().write(visit.stream()?, visit.who(), act).await?;
    Ok(see(&visit, "/trust", "federation-was-distrusted"))
}

/// Visits one again at once.
pub(super) async fn look(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let one = of(&visit, &id).await?;
    visit.db().write(visit.stream()?, visit.who(), move |tx| rows::look_now(tx, one.id)).await?;
    Ok(see(&visit, "/trust", "federation-will-look"))
}
