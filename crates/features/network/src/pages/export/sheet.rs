//! The directory as a workbook and as comma-separated values: what this reader may see.

use actors::Actor;
use kernel::{Id, Lang, place};
use papers::sheet::{Cell, Column, Csv, Xlsx};
use web::table::Listing;
use web::{Desk, Download, Result, Visit};

use super::super::profiles::asked;
use super::super::{eyes, theme_name};
use crate::model::Contact;
use crate::store::directory::{self, Listed};
use actors::directory::ContactKind;

/// Rows that are read at a time.
const BATCH: u32 = 500;

/// `GET /directory.xlsx`.
pub(super) async fn xlsx(visit: Visit, listing: Listing) -> Result<Download> {
    let desk = Desk::free().await?;
    let title = visit.t("network-title").to_owned();
    // What the network alone may see must not lie on a disk in the clear.
    let mut sheet = match eyes(&visit).see_all() {
        true => Xlsx::in_memory(&title, visit.lang, &columns(&visit))?,
        false => Xlsx::new(&title, visit.lang, &columns(&visit))?,
    };
    each(&visit, &listing, |cells| Ok(sheet.row(&cells)?)).await?;
    Ok(Download::xlsx(&name(&visit), desk.make(move || sheet.finish()).await?))
}

/// `GET /directory.csv`.
pub(super) async fn csv(visit: Visit, listing: Listing) -> Result<Download> {
    let desk = Desk::free().await?;
    let mut sheet = Csv::new(Vec::new(), &columns(&visit))?;
    each(&visit, &listing, |cells| Ok(sheet.row(&cells)?)).await?;
    Ok(Download::csv(&name(&visit), desk.make(move || sheet.finish()).await?))
}

fn name(visit: &Visit) -> String {
    format!("annuaire-{}", visit.world().today())
}

fn columns(visit: &Visit) -> Vec<Column> {
    vec![
        Column::text("id", "id"),
        Column::text("name-fr", visit.t("network-name-fr")),
        Column::text("name-ar", visit.t("network-name-ar")),
        Column::text("acronym", visit.t("network-acronym")),
        Column::text("sort", visit.t("network-sort")),
        Column::text("place-code", visit.t("network-place-code")),
        Column::text("place", visit.t("network-field-place")),
        Column::text("region", visit.t("network-region")),
        Column::date("founded", visit.t("network-field-founded")),
        Column::text("themes", visit.t("network-field-themes")),
        Column::text("publics", visit.t("network-field-publics")),
        Column::text("description", visit.t("network-field-description")),
        Column::text("site", visit.t("network-field-site")),
        Column::text("email", visit.t(ContactKind::Email.label())),
        Column::text("phone", visit.t(ContactKind::Phone.label())),
        Column::text("address", visit.t(ContactKind::Address.label())),
        Column::text("generated", visit.t("network-generated")),
    ]
}

/// Hands on each row of the list, a page of them in memory at a time.
async fn each(visit: &Visit, listing: &Listing, mut row: impl FnMut(Vec<Cell>) -> Result<()> + Send) -> Result<()> {
    let (filter, eyes) = (asked(listing), eyes(visit));
    let mut after: Option<(String, Id<Actor>)> = None;
    loop {
        let from = after.as_ref().map(|(key, id)| (key.as_str(), *id));
        let rows = directory::page(visit.db(), &filter, eyes, from, BATCH).await?;
        for listed in &rows {
            row(cells(visit, listed, &listed.contacts(visit.db(), eyes)?))?;
        }
        match rows.last() {
            Some(last) if rows.len() as u32 == BATCH => after = Some((last.sort_key.clone(), last.id)),
            _ => return Ok(()),
        }
    }
}

fn cells(visit: &Visit, row: &Listed, contacts: &[Contact]) -> Vec<Cell> {
    let way = row.place.as_deref().map(place::path).unwrap_or_default();
    let place_name = |at: Option<&&'static place::Place>| at.map(|place| visit.words(&place.name).to_owned());
    let reach = |kind: ContactKind| {
        let all: Vec<&str> =
            contacts.iter().filter(|contact| contact.kind == kind).map(|contact| contact.value.as_str()).collect();
        (!all.is_empty()).then(|| all.join(" ; "))
    };
    let themes: Vec<&str> = row.themes().map(|theme| theme_name(visit, theme)).collect();
    let publics: Vec<&str> = row.publics().map(|public| visit.t(public.label())).collect();
    vec![
        row.id.to_string().into(),
        row.name.get(Lang::Fr).map(str::to_owned).into(),
        row.name.get(Lang::Ar).map(str::to_owned).into(),
        row.acronym.clone().into(),
        visit.t(row.sort.label()).into(),
        row.place.clone().into(),
        place_name(way.last()).into(),
        place_name(way.first()).into(),
        row.founded.into(),
        themes.join(" ; ").into(),
        publics.join(" ; ").into(),
        visit.words(&row.description).into(),
        row.site.clone().into(),
        reach(ContactKind::Email).into(),
        reach(ContactKind::Phone).into(),
        reach(ContactKind::Address).into(),
        row.generated.then(|| visit.t("network-generated").to_owned()).into(),
    ]
}
