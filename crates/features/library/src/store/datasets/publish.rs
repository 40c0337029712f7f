use actors::Space;
use kernel::{Id, Lang, Text, Visibility};
use store::{Db, Entry, Stream, Tx, Who, params};
use web::Refusal;

use super::{Card, drafts, records, shelf, written};
use crate::model::dataset::{Dataset, Edition, File, Version};
use crate::store::catalogue::{self, Kind as RecordKind};

const ADD: &str = "INSERT INTO library_dataset_version (space_id, dataset, number, published_at, row_count, \
     column_facts, change_facts, note, file, recipe, csv_size, csv_sha256) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
const ADD_PIECE: &str = "INSERT INTO library_dataset_piece (space_id, dataset, version, place, piece, data) \
     VALUES ($1, $2, $3, $4, $5, $6)";
const RISE: &str = "UPDATE library_dataset SET current = $3, slug = $4, withdrawn_at = NULL \
     WHERE space_id = $1 AND id = $2 AND current = $3 - 1";
const WITHDRAW: &str = "UPDATE library_dataset SET withdrawn_at = $3 \
     WHERE space_id = $1 AND id = $2 AND withdrawn_at IS NULL AND current > 0";
const LATEST: &str = "SELECT number, published_at, row_count, column_facts, change_facts, note, file, csv_size, csv_sha256 \
     FROM library_dataset_version WHERE space_id = $1 AND dataset = $2 AND number = $3";
const TAKEN: &str = "SELECT 1 FROM library_record WHERE slug = $1 AND id <> $2";

pub(super) const STATEMENTS: &[&str] = &[ADD, ADD_PIECE, RISE, WITHDRAW, LATEST, TAKEN];

/// Publishes the version that was prepared, and gives its address and number.
///
/// # Errors
/// [`web::Refusal`] where somebody published another one meanwhile; as [`Db::write`].
pub async fn publish(
    db: &Db,
    who: Who,
    space: Id<Space>,
    publisher: Text,
    id: Id<Dataset>,
    file: Id<File>,
    edition: Edition,
) -> store::Result<(String, u32)> {
    db.write(Stream::space(space), who, move |tx| {
        let before = records::in_write(tx, space, id)?;
        let number = before.current + 1;
        let address = match &before.slug {
            Some(slug) => slug.clone(),
            None => free_address(tx, &before)?,
        };
        if tx.exec(RISE, &params![space, id, number, &address])? != 1 {
            return Err(Refusal::because("library-data-quicker"));
        }
        add(tx, space, id, number, file, &edition)?;
        drafts::clear(tx, space, id)?;
        let after = Dataset { slug: Some(address.clone()), current: number, withdrawn_at: None, ..before.clone() };
        tx.record(
            Entry::new("library.dataset.published", "dataset", id)
                .with("version", number)
                .amount("rows", edition.rows as i64)
                .link("dataset", id),
        );
        reshelve(tx, &before, &after, &publisher)?;
        Ok((address, number))
    })
    .await
}

fn add(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Id<Dataset>,
    number: u32,
    file: Id<File>,
    edition: &Edition,
) -> store::Result<()> {
    let now = tx.now();
    let change = edition.change.as_ref().map(written);
    let (rows, size) = (edition.rows as i64, edition.size as i64);
    let row = params![
        space,
        id,
        number,
        now,
        rows,
        written(&edition.columns),
        change,
        &edition.note,
        file,
        written(&edition.recipe),
        size,
        &edition.sha256
    ];
    tx.exec(ADD, &row)?;
    for (place, pieces) in (0_i64..).zip(&edition.pieces) {
        for (piece, data) in (0_i64..).zip(pieces) {
            tx.exec(ADD_PIECE, &params![space, id, number, place, piece, data])?;
        }
    }
    Ok(())
}

/// An address that nothing has, out of the title: French or English first, which addresses can spell.
fn free_address(tx: &mut Tx<'_>, dataset: &Dataset) -> store::Result<String> {
    let title = &dataset.about.title;
    let spelled = [Lang::Fr, Lang::En, Lang::Ar, Lang::Zgh]
        .into_iter()
        .filter_map(|lang| title.get(lang))
        .map(kernel::slug::spelled);
    let wanted = spelled.into_iter().find(|slug| slug.len() > 2).unwrap_or_else(|| "donnees".to_owned());
    let mut address = wanted.clone();
    let mut number = 1_u32;
    while shelf::is_taken(tx, &address)? || tx.one::<i64>(TAKEN, &params![&address, dataset.id])?.is_some() {
        number += 1;
        address = format!("{wanted}-{number}");
    }
    Ok(address)
}

/// Withdraws a dataset: its address says from now on that it was there. A new version brings it back.
///
/// # Errors
/// [`store::Error::NotFound`] for one that is not published; as [`Db::write`].
pub async fn withdraw(db: &Db, who: Who, space: Id<Space>, publisher: Text, id: Id<Dataset>) -> store::Result<()> {
    db.write(Stream::space(space), who, move |tx| {
        let before = records::in_write(tx, space, id)?;
        let now = tx.now();
        if tx.exec(WITHDRAW, &params![space, id, now])? != 1 {
            return Err(store::Error::NotFound);
        }
        tx.record(Entry::new("library.dataset.withdrawn", "dataset", id));
        let after = Dataset { withdrawn_at: Some(now), ..before.clone() };
        reshelve(tx, &before, &after, &publisher)
    })
    .await
}

/// Brings the shelf and the common catalogue to what a dataset is now: part of the write that changed it.
pub(super) fn reshelve(tx: &mut Tx<'_>, before: &Dataset, after: &Dataset, publisher: &Text) -> store::Result<()> {
    let Some(slug) = &after.slug else { return Ok(()) };
    let latest: Option<Version> = tx.one(LATEST, &params![after.space, after.id, after.current])?;
    let Some(version) = latest else { return Ok(()) };
    let card = Card::of(&after.about, publisher, version.rows, version.columns.len(), version.number);
    shelf::put(tx, after, slug, &card)?;
    let is_open = |dataset: &Dataset| dataset.visibility == Visibility::Public && dataset.withdrawn_at.is_none();
    if is_open(after) {
        if !(is_open(before) && before.current > 0) {
            tx.record(Entry::new("library.dataset.opened", "dataset", after.id).link("dataset", after.id));
        }
        catalogue::put(tx, RecordKind::Dataset, after.id.uuid(), slug, after.space, &record(after, &version, publisher))
    } else {
        catalogue::withdraw(tx, after.id.uuid())
    }
}

/// What the catalogue says of a dataset at one of its versions.
pub fn record(dataset: &Dataset, version: &Version, publisher: &Text) -> catalogue::Card {
    let about = &dataset.about;
    let terms = (!about.terms.is_empty()).then(|| about.terms.clone());
    let langs = Lang::ALL.into_iter().filter(|lang| about.title.get(*lang).is_some()).collect();
    catalogue::Card {
        title: about.title.clone(),
        summary: about.summary.clone(),
        creators: about.creators.clone(),
        publisher: publisher.clone(),
        langs,
        themes: about.themes.clone(),
        rights: Vec::new(),
        place: about.place.clone(),
        date: Some(version.published_at.to_zoned(jiff::tz::TimeZone::UTC).date()),
        licence: about.licence.and_then(|licence| licence.address().map(str::to_owned)).or(terms),
        identifiers: Vec::new(),
        formats: ["text/csv", "application/json", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]
            .map(str::to_owned)
            .to_vec(),
        dcmi_type: "Dataset".to_owned(),
    }
}
