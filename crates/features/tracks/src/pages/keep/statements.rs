//! The statements of a track, and withdrawing one.

use actors::Role;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::html;
use web::field::faults;
use web::table::{Listing, PAGE_ROWS, page_of, pager};
use web::{Error, Field, Form, Page, Result, Visit, args};

use super::super::letters::Writer;
use super::super::{back, private, write};
use super::{path, track_of};
use crate::model::{Statement, Track};
use crate::store::statements;

/// The list.
pub(super) async fn list(visit: Visit, Path((_, word)): Path<(String, String)>, listing: Listing) -> Result<Response> {
    let (track, _) = track_of(&visit, &word).await?;
    Ok(private(page(&visit, &track, &listing, None, &Form::default()).await?))
}

async fn page(
    visit: &Visit,
    track: &Track,
    listing: &Listing,
    wrong: Option<Id<Statement>>,
    form: &Form,
) -> Result<Page> {
    let after: Option<Id<Statement>> = listing.after().and_then(|(_, id)| id.parse().ok());
    let (rows, more) = page_of(statements::on(visit.db(), track.space, track.id, after, PAGE_ROWS as u32 + 1).await?);
    let next = rows.last().filter(|_| more).map(|last| ("", last.id.to_string()));
    let (leads, blank) = (visit.is_at_least(Role::Officer), Form::default());
    let body = html! {
        nav.crumbs { a href=(path(visit, track.id, "")) { (visit.text(&track.title)) } }
        @if rows.is_empty() { div.empty { p { (visit.t("tracks-statements-none")) } } }
        (faults(visit, form))
        ul.pieces { @for statement in &rows { li {
            p { a href={ "/tracks/statements/" (statement.id) } {
                    @if statement.seal.name.is_empty() { (visit.t("tracks-name-ended")) } @else { bdi { (statement.seal.name) } } }
                " " span.small.soft { (visit.date(statement.given_on)) }
                @if let Some(day) = statement.withdrawn_on { " " span.chip.late { (visit.t_with("tracks-statement-withdrawn", &args![day = visit.date(day)])) } } }
            @if leads && statement.withdrawn_on.is_none() {
                details open[wrong == Some(statement.id)] {
                    summary { (visit.t("tracks-withdraw")) span.hidden { " – " (statement.seal.name) } }
                    form method="post" action=(visit.path(&format!("tracks/statements/{}/withdrawal", statement.id))) {
                        (Field::area("reason", "tracks-field-reason", 2).hint("tracks-field-reason-hint").required().show(visit, if wrong == Some(statement.id) { form } else { &blank }))
                        p.actions { button.danger { (visit.t("tracks-withdraw")) } }
                    }
                }
            }
            @if leads && statement.names_until.is_some() {
                form.inline method="post" action=(visit.path(&format!("tracks/statements/{}/name", statement.id))) data-confirm=(visit.t("tracks-name-end-sure")) {
                    button.quiet.small { (visit.t("tracks-name-end")) span.hidden { " – " (statement.seal.name) } }
                }
            }
        } } }
        (pager(visit, listing, next))
    };
    Ok(visit.page("tracks-statements", body))
}

/// The statement of an address, of this space.
async fn of_this_space(visit: &Visit, word: &str) -> Result<Statement> {
    let id: Id<Statement> = word.parse().map_err(|_| Error::NotFound)?;
    let found = statements::find(visit.db(), id).await?.ok_or(Error::NotFound)?;
    if found.0 == visit.space()?.id { Ok(found.1) } else { Err(Error::NotFound) }
}

/// Takes the name out of one, at the wish of who bears it.
pub(super) async fn end_name(visit: Visit, Path((_, word)): Path<(String, String)>) -> Result<Response> {
    let statement = of_this_space(&visit, &word).await?;
    let (space, id) = (visit.space()?.id, statement.id);
    let written = write(&visit, space, visit.who(), move |tx| statements::end_name(tx, space, id)).await?;
    Ok(back(&visit, path(&visit, statement.track, "statements"), written, "tracks-name-was-ended"))
}

/// Withdraws one.
pub(super) async fn withdraw(
    visit: Visit,
    Path((_, word)): Path<(String, String)>,
    listing: Listing,
    mut form: Form,
) -> Result<Response> {
    let statement = of_this_space(&visit, &word).await?;
    let (space, id) = (visit.space()?.id, statement.id);
    let (track, _) = track_of(&visit, &statement.track.to_string()).await?;
    let reason = form.words("reason", 3..=500);
    if form.is_good() {
        let scribe = Writer::of(&visit, &track);
        let act = move |tx: &mut store::Tx<'_>| statements::withdraw(tx, space, id, &reason, &*scribe);
        match write(&visit, space, visit.who(), act).await? {
            Ok(()) => {
                let to = path(&visit, statement.track, "statements");
                return Ok(visit.see_saying(to, "tracks-withdrawn").into_response());
            }
            Err(refused) => form.fault("reason", refused.message()),
        }
    }
    Ok(private(page(&visit, &track, &listing, Some(id), &form).await?.invalid()))
}
