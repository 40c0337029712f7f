//! The readers of a list as a file, for the secretariat: the journal tells that it was taken, and by whom.

use axum::extract::Path;
use papers::sheet::{self, Cell, Column, Sheet};
use store::Entry;
use uuid::Uuid;
use web::{Desk, Download, Result, Visit};

use super::super::write;
use super::list_of;
use crate::model::List;
use crate::store::people;

/// The most rows of one file.
const MOST: usize = 200_000;
/// Rows that are read together.
const TOGETHER: u32 = 1_000;

type Of = Path<(String, String)>;

pub(super) async fn xlsx(visit: Visit, Path((_, slug)): Of) -> Result<Download> {
    let list = list_of(&visit, &slug).await?;
    let desk = Desk::free().await?;
    let sheet = gathered(&visit, &list).await?;
    Ok(Download::xlsx(&list.slug, desk.make(move || sheet::xlsx(&sheet)).await?))
}

pub(super) async fn csv(visit: Visit, Path((_, slug)): Of) -> Result<Download> {
    let list = list_of(&visit, &slug).await?;
    let desk = Desk::free().await?;
    let sheet = gathered(&visit, &list).await?;
    Ok(Download::csv(&list.slug, desk.make(move || sheet::csv(&sheet)).await?))
}

async fn gathered(visit: &Visit, list: &List) -> Result<Sheet> {
    let (id, space) = (list.id, list.kept_by);
    write(visit, move |tx| {
        tx.record(Entry::new("newsletter.readers.taken", "newsletter-list", id));
        Ok(())
    })
    .await?;
    let columns = vec![
        Column::text("address", visit.t("newsletter-address")),
        Column::text("name", visit.t("newsletter-name")),
        Column::text("lang", visit.t("newsletter-lang")),
        Column::date("since", visit.t("newsletter-consented")),
        Column::text("source", visit.t("newsletter-source")),
        Column::text("state", visit.t("newsletter-list-state")),
    ];
    let mut rows = Vec::new();
    let mut after = Uuid::nil();
    while rows.len() < MOST {
        let some = people::page(visit.db(), space, id, after, TOGETHER).await?;
        let Some(last) = some.last() else { break };
        after = last.id.uuid();
        for subscriber in &some {
            let Some(reader) = people::reader(visit.db(), subscriber) else { continue };
            rows.push(vec![
                Cell::Text(reader.address.clone()),
                Cell::Text(reader.name.clone()),
                Cell::from(subscriber.lang.code()),
                Cell::Date(visit.world().day_of(subscriber.consented_at)),
                Cell::from(visit.t(subscriber.source.label())),
                Cell::from(subscriber.stopped.map_or("", |why| visit.t(why.label()))),
            ]);
        }
    }
    Ok(Sheet { title: visit.words(&list.title).to_owned(), lang: visit.lang, columns, rows })
}
