//! Installations elsewhere: how many of their people follow, how it goes with what is sent there, which are blocked.

use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;
use store::Tx;
use web::table::{self, Column};
use web::{Error, Field, Form, Page, Result, Visit, args, field};

use super::{act, grave_act, of_the_voice, others, see, tabs};
use crate::model::address;
use crate::store::hosts::{self as rows, Line};
use crate::store::responses;

const PAGE: usize = 50;

#[derive(Deserialize)]
pub(super) struct Asked {
    after: Option<String>,
}

/// All of them by name.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result<Page> {
    if let Some(page) = others(&visit).await? {
        return Ok(page);
    }
    page(&visit, asked.after.as_deref().unwrap_or_default(), &Form::default()).await
}

async fn page(visit: &Visit, after: &str, form: &Form) -> Result<Page> {
    let mut lines = rows::list(visit.db(), after, PAGE as u32 + 1).await?;
    let is_more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let next = lines.last().filter(|_| is_more).map(|last| last.host.clone());
    let waiting = responses::totals(visit.db()).await?.waiting;
    let body = html! {
        p.lead { (visit.t("federation-hosts-lead")) }
        (tabs(visit, waiting))
        @if lines.is_empty() { p.empty { (visit.t("federation-hosts-none")) } } @else { (table_of(visit, &lines)) }
        @if let Some(next) = next { nav.pager aria-label=(visit.t("web-pages")) { a href=(visit.here_with("after", &next)) rel="next" { (visit.t("web-next-page")) } } }
        section { h2 { (visit.t("federation-block")) }
            (field::faults(visit, form))
            form method="post" action=(visit.path("federation/hosts/blocking")) {
                (Field::line("host", "federation-host").required().left_to_right().hint("federation-block-hint").show(visit, form))
                div.actions { button.danger { (visit.t("federation-block")) } }
            }
        }
    };
    Ok(visit.page("federation-hosts", body).wide())
}

fn table_of(visit: &Visit, lines: &[Line]) -> Markup {
    const COLUMNS: [Column; 5] = [
        Column::words("federation-host"),
        Column::number("federation-followers"),
        Column::number("federation-deliveries"),
        Column::words("federation-state"),
        Column::words("federation-acts"),
    ];
    let rows = lines.iter().map(|line| {
        vec![
            html! { bdi dir="ltr" { (line.host) } },
            html! { (visit.number(line.followers)) },
            html! { (visit.number(line.waiting)) },
            state(visit, line),
            acts(visit, line),
        ]
    });
    table::table(visit, visit.t("federation-hosts"), &COLUMNS, rows)
}

fn state(visit: &Visit, line: &Line) -> Markup {
    let why = line.outcome.map(|outcome| visit.t(outcome.label()));
    html! {
        @if line.blocked_at.is_some() { span.chip.late { (visit.t("federation-state-blocked")) } }
        @else if let Some(since) = line.rests_since {
            span.chip.late { (visit.t("federation-state-rests")) } p.small.soft { (visit.t_with("federation-rests-since", &args![since = visit.instant(since)])) }
        } @else if let Some(since) = line.failing_since {
            span.chip.wait { (visit.t("federation-state-waits")) }
            p.small.soft { (visit.t_with("federation-failing", &args![since = visit.instant(since), count = line.tries])) @if let Some(why) = why { " " (why) } }
        } @else { span.chip.ok { (visit.t("federation-state-well")) } }
    }
}

fn acts(visit: &Visit, line: &Line) -> Markup {
    let path = |verb: &str| visit.path(&format!("federation/hosts/{verb}"));
    let host = Some(("host", line.host.as_str()));
    html! {
        div.actions {
            @if line.blocked_at.is_some() { (act(visit, &path("unblocking"), "federation-unblock", host)) }
            @else {
                @if line.failing_since.is_some() || line.rests_since.is_some() { (act(visit, &path("waking"), "federation-try-now", host)) }
                (grave_act(visit, &path("blocking"), "federation-block", host))
            }
        }
    }
}

/// Takes nothing from an installation any more and sends it nothing.
pub(super) async fn block(visit: Visit, mut form: Form) -> Result<Response> {
    of_the_voice(&visit).await?;
    let typed = form.words("host", 1..=1_000);
    let host = address::read_host(&typed);
    if form.is_good() && host.is_none() {
        form.fault("host", "federation-fault-host");
    }
    let Some(host) = host.filter(|_| form.is_good()) else {
        return Ok(page(&visit, "", &form).await?.invalid().into_response());
    };
    change(&visit, move |tx| rows::block(tx, &host)).await?;
    Ok(see(&visit, "/hosts", "federation-was-blocked"))
}

/// Takes from it again.
pub(super) async fn unblock(visit: Visit, form: Form) -> Result<Response> {
    of_the_voice(&visit).await?;
    let host = address::read_host(form.value("host")).ok_or(Error::NotFound)?;
    change(&visit, move |tx| rows::unblock(tx, &host)).await?;
    Ok(see(&visit, "/hosts", "federation-was-unblocked"))
}

/// Tries it again at once.
pub(super) async fn wake(visit: Visit, form: Form) -> Result<Response> {
    of_the_voice(&visit).await?;
    let host = address::read_host(form.value("host")).ok_or(Error::NotFound)?;
    change(&visit, move |tx| rows::try_now(tx, &host)).await?;
    Ok(see(&visit, "/hosts", "federation-was-woken"))
}

async fn change(visit: &Visit, act: impl FnOnce(&mut Tx<'_>) -> store::Result<()> + Send + 'static) -> Result<()> {
    Ok(visit.db().write(visit.stream()?, visit.who(), act).await?)
}
