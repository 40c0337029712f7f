//! The list of what was published, as a workbook and as comma-separated values, for the same filters.

use jiff::Timestamp;
use kernel::{Id, Lang};
use papers::sheet::{Cell, Column, Csv, Xlsx};
use web::table::Listing;
use web::{Desk, Download, Result, Visit};

use super::super::words::{place_name, theme_name};
use super::list::{by_words, tags};
use crate::model::experience::Experience;
use crate::store::experiences::published::{self, Listed};

/// Rows that are read at a time.
const BATCH: u32 = 500;

/// `GET /experiences.xlsx`.
pub(crate) async fn xlsx(visit: Visit, listing: Listing) -> Result<Download> {
    let desk = Desk::free().await?;
    let mut sheet = Xlsx::new(visit.t("library-experience-title"), visit.lang, &columns(&visit))?;
    each(&visit, &listing, |cells| Ok(sheet.row(&cells)?)).await?;
    Ok(Download::xlsx(&name(&visit), desk.make(move || sheet.finish()).await?))
}

/// `GET /experiences.csv`.
pub(crate) async fn csv(visit: Visit, listing: Listing) -> Result<Download> {
    let desk = Desk::free().await?;
    let mut sheet = Csv::new(Vec::new(), &columns(&visit))?;
    each(&visit, &listing, |cells| Ok(sheet.row(&cells)?)).await?;
    Ok(Download::csv(&name(&visit), desk.make(move || sheet.finish()).await?))
}

fn name(visit: &Visit) -> String {
    format!("experiences-{}", visit.world().today())
}

fn columns(visit: &Visit) -> Vec<Column> {
    let of = |id: &str, lang: Lang| format!("{} ({})", visit.t(id), lang.own_name());
    vec![
        Column::text("title-fr", of("library-experience-name", Lang::Fr)),
        Column::text("title-ar", of("library-experience-name", Lang::Ar)),
        Column::text("lesson-fr", of("library-experience-lesson", Lang::Fr)),
        Column::text("lesson-ar", of("library-experience-lesson", Lang::Ar)),
        Column::text("keeper", visit.t("library-experience-keeper")),
        Column::text("place-code", visit.t("library-experience-place-code")),
        Column::text("place", visit.t("library-experience-place")),
        Column::date("from", visit.t("library-experience-began")),
        Column::date("until", visit.t("library-experience-ended")),
        Column::text("themes", visit.t("library-experience-themes")),
        Column::text("languages", visit.t("library-experience-languages")),
        Column::date("published", visit.t("library-experience-state-published")),
        Column::text("address", visit.t("library-experience-address")),
        Column::text("generated", visit.t("library-experience-generated")),
    ]
}

/// Hands on each row of the list, some of them in memory at a time.
async fn each(visit: &Visit, listing: &Listing, mut row: impl FnMut(Vec<Cell>) -> Result<()> + Send) -> Result<()> {
    let tags = tags(listing);
    if !listing.filter().is_empty() {
        let (rows, _) = by_words(visit, listing.filter(), &tags).await?;
        return rows.iter().try_for_each(|listed| row(cells(visit, listed)));
    }
    let mut after: Option<(Timestamp, Id<Experience>)> = None;
    loop {
        let rows = published::list(visit.db(), &tags, after, BATCH).await?;
        rows.iter().try_for_each(|listed| row(cells(visit, listed)))?;
        match rows.last() {
            Some(last) if rows.len() as u32 == BATCH => after = Some((last.first_at, last.experience)),
            _ => return Ok(()),
        }
    }
}

fn cells(visit: &Visit, row: &Listed) -> Vec<Cell> {
    let line = &row.line;
    let themes: Vec<&str> = line.themes.iter().map(|theme| theme_name(visit, theme)).collect();
    let langs: Vec<&str> = line.langs.iter().map(|lang| lang.own_name()).collect();
    vec![
        line.title.get(Lang::Fr).map(str::to_owned).into(),
        line.title.get(Lang::Ar).map(str::to_owned).into(),
        line.lesson.get(Lang::Fr).map(str::to_owned).into(),
        line.lesson.get(Lang::Ar).map(str::to_owned).into(),
        visit.words(&line.keeper).into(),
        line.place.clone().into(),
        line.place.as_deref().map(|code| place_name(visit, code)).into(),
        line.from.into(),
        line.until.into(),
        themes.join(" ; ").into(),
        langs.join(" ; ").into(),
        Some(visit.world().day_of(row.first_at)).into(),
        format!("{}/experiences/{}", visit.origin(), row.slug).into(),
        line.is_generated.then(|| visit.t("library-experience-generated").to_owned()).into(),
    ]
}
