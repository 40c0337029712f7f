//! A list with what the space knows of its members, as a file. It is told to the journal.

use actors::directory::{ContactKind, contacts};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Lang, place};
use papers::sheet::{self, Cell, Column, Sheet};
use web::{Desk, Download, Form, Result, Visit};

use super::found;
use crate::store::segments::{self, Member, Saved};

/// The most members of one file.
const MOST: usize = 60_000;
const PAGE: usize = 1_000;
/// So many members are opened before others have their turn.
const TURN: usize = 50;

/// Writes the file and tells the journal.
pub(crate) async fn export(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<Response> {
    let saved = found(&visit, &id).await?;
    let is_csv = form.value("form") == "csv";
    let desk = Desk::free().await?;
    let rows = rows(&visit, &saved).await?;
    let (count, segment) = (rows.len(), saved.id);
    let act = move |tx: &mut store::Tx<'_>| {
        segments::exported_in(tx, segment, count, if is_csv { "csv" } else { "xlsx" });
        Ok(())
    };
    visit.db().write(visit.stream()?, visit.who(), act).await?;
    let sheet = Sheet { title: saved.name.clone(), lang: visit.lang, columns: columns(&visit), rows };
    let bytes = desk.make(move || if is_csv { sheet::csv(&sheet) } else { sheet::xlsx(&sheet) }).await?;
    let name = format!("segment-{}", visit.world().today());
    Ok(if is_csv { Download::csv(&name, bytes) } else { Download::xlsx(&name, bytes) }.into_response())
}

/// The columns have the keys and labels by which an import knows them again.
fn columns(visit: &Visit) -> Vec<Column> {
    const COLUMNS: [(&str, &str); 9] = [
        ("name-fr", "network-import-column-name-fr"),
        ("name-ar", "network-import-column-name-ar"),
        ("acronym", "network-import-column-acronym"),
        ("sort", "network-import-column-sort"),
        ("place", "network-import-column-place"),
        ("email", "network-import-column-email"),
        ("phone", "network-import-column-phone"),
        ("address", "network-import-column-address"),
        ("site", "network-import-column-site"),
    ];
    COLUMNS.map(|(key, label)| Column::text(key, visit.t(label))).into()
}

async fn rows(visit: &Visit, saved: &Saved) -> Result<Vec<Vec<Cell>>> {
    let space = visit.space()?.id;
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut after: Option<(String, kernel::Id<actors::Actor>)> = None;
    while rows.len() < MOST {
        let key = after.as_ref().map(|(sort_key, id)| (sort_key.as_str(), *id));
        let page = segments::walk(visit.db(), space, &saved.filter, key, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = Some((last.sort_key.clone(), last.id));
        for (number, member) in page.iter().enumerate() {
            rows.push(row(visit, member).await?);
            if number % TURN == 0 {
                tokio::task::yield_now().await;
            }
        }
    }
    Ok(rows)
}

async fn row(visit: &Visit, member: &Member) -> Result<Vec<Cell>> {
    let known = contacts(visit.db(), member.id, visit.space()?.id).await?;
    let of = |kind: ContactKind| {
        let values = known.iter().filter(|contact| contact.kind == kind).map(|contact| contact.value.reveal().as_str());
        Cell::from(values.collect::<Vec<_>>().join("; "))
    };
    let name = |lang: Lang| Cell::from(member.name.get(lang).unwrap_or_default());
    let place = member.place.as_deref().and_then(place::get);
    let place = place.map(|place| format!("{} ({})", visit.words(&place.name), place.code));
    Ok(vec![
        match member.name.get(Lang::Fr) {
            Some(french) => Cell::from(french),
            None if member.name.get(Lang::Ar).is_some() => Cell::Empty,
            None => Cell::from(member.name.in_lang(Lang::Fr).1),
        },
        name(Lang::Ar),
        Cell::from(member.acronym.clone().unwrap_or_default()),
        Cell::from(member.sort.map_or("", |sort| visit.t(sort.label()))),
        Cell::from(place.unwrap_or_default()),
        of(ContactKind::Email),
        of(ContactKind::Phone),
        of(ContactKind::Address),
        of(ContactKind::Web),
    ])
}
