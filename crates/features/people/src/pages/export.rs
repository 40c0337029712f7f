use actors::ActorKind;
use actors::directory::{self, Actor, Birth};
use kernel::{Lang, place};
use papers::sheet::{self, Cell, Column, Sheet};
use web::table::Listing;
use web::{Desk, Download, Result, Visit};

use super::list::filter_of;
use super::{kind_label, own_spaces};

/// The filtered directory as a workbook.
pub(crate) async fn xlsx(visit: Visit, listing: Listing) -> Result<Download> {
    let desk = Desk::free().await?;
    let sheet = sheet(&visit, &listing).await?;
    Ok(Download::xlsx(visit.t("people-title"), desk.make(move || sheet::xlsx(&sheet)).await?))
}

/// The filtered directory as comma-separated values.
pub(crate) async fn csv(visit: Visit, listing: Listing) -> Result<Download> {
    let desk = Desk::free().await?;
    let sheet = sheet(&visit, &listing).await?;
    Ok(Download::csv(visit.t("people-title"), desk.make(move || sheet::csv(&sheet)).await?))
}

async fn sheet(visit: &Visit, listing: &Listing) -> Result<Sheet> {
    let columns = vec![
        Column::text("id", "id"),
        Column::text("kind", visit.t("people-kind")),
        Column::text("name-fr", visit.t("people-name-fr")),
        Column::text("name-ar", visit.t("people-name-ar")),
        Column::text("acronym", visit.t("people-acronym")),
        Column::text("sex", visit.t("people-sex")),
        Column::text("birth", visit.t("people-birth")),
        Column::text("place", visit.t("people-place")),
        Column::date("founded", visit.t("people-founded")),
    ];
    let spaces = own_spaces(visit).await?;
    let mut rows = Vec::new();
    let filter = filter_of(listing);
    let mut after = None;
    loop {
        let page = directory::list(visit.db(), &filter, after).await?;
        for actor in &page.actors {
            let kept = directory::is_kept_by(visit.db(), actor, &spaces).await?;
            rows.push(row(visit, actor, kept));
        }
        after = page.next;
        if after.is_none() {
            return Ok(Sheet { title: visit.t("people-title").to_owned(), lang: visit.lang, columns, rows });
        }
    }
}

/// A row; what is personal only where the reader's organisation keeps the record.
fn row(visit: &Visit, actor: &Actor, kept: bool) -> Vec<Cell> {
    let facts = &actor.facts;
    let words = |words: &str| Cell::Text(words.to_owned());
    let name = |lang| facts.name.get(lang).map_or(Cell::Empty, words);
    let birth = facts.birth.filter(|_| kept).map(|birth| match birth {
        Birth::Year(year) => year.to_string(),
        Birth::Day(day) => day.to_string(),
    });
    let sex = facts.sex.filter(|_| kept && actor.kind == ActorKind::Person);
    let place = facts.place.as_deref().and_then(place::get);
    vec![
        Cell::Text(actor.id.to_string()),
        words(visit.t(kind_label(actor.kind))),
        name(Lang::Fr),
        name(Lang::Ar),
        facts.acronym.clone().map_or(Cell::Empty, Cell::Text),
        sex.map_or(Cell::Empty, |sex| words(visit.t(sex.label()))),
        birth.map_or(Cell::Empty, Cell::Text),
        place.map_or(Cell::Empty, |place| words(visit.words(&place.name))),
        facts.founded.map_or(Cell::Empty, Cell::Date),
    ]
}
