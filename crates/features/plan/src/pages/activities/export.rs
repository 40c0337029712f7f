use kernel::{Lang, place};
use papers::sheet::{self, Cell, Column, Sheet};
use web::table::Listing;
use web::{Desk, Download, Result, Visit};

use super::check_reader;
use super::list::asked;
use crate::model::Activity;
use crate::store::activities;

/// The most rows of an export.
const MOST: u32 = 100_000;

/// `GET /s/{space}/activities.xlsx`: the rows of the list, all its pages.
pub(crate) async fn xlsx(visit: Visit, listing: Listing) -> Result<Download> {
    let desk = Desk::free().await?;
    let sheet = sheet_of(&visit, &listing).await?;
    Ok(Download::xlsx(&name(&visit)?, desk.make(move || sheet::xlsx(&sheet)).await?))
}

/// `GET /s/{space}/activities.csv`.
pub(crate) async fn csv(visit: Visit, listing: Listing) -> Result<Download> {
    let desk = Desk::free().await?;
    let sheet = sheet_of(&visit, &listing).await?;
    Ok(Download::csv(&name(&visit)?, desk.make(move || sheet::csv(&sheet)).await?))
}

fn name(visit: &Visit) -> Result<String> {
    Ok(format!("activities-{}", visit.space()?.slug))
}

async fn sheet_of(visit: &Visit, listing: &Listing) -> Result<Sheet> {
    check_reader(visit).await?;
    let rows = activities::page(visit.db(), visit.space()?.id, asked(listing, MOST)).await?;
    let text = |key, label| Column::text(key, visit.t(label));
    let number = |key, label| Column::number(key, visit.t(label));
    let columns = vec![
        Column::date("first_day", visit.t("plan-first-day")),
        Column::date("last_day", visit.t("plan-last-day")),
        text("kind", "plan-activity-kind"),
        text("title_fr", "plan-title-fr"),
        text("title_ar", "plan-title-ar"),
        text("place_code", "plan-place-code"),
        text("place", "plan-activity-place"),
        number("women", "plan-women"),
        number("men", "plan-men"),
        number("unstated", "plan-unstated"),
        number("youth", "plan-youth"),
        number("participants", "plan-participants"),
    ];
    let title = visit.t("plan-activities").to_owned();
    Ok(Sheet { title, lang: visit.lang, columns, rows: rows.iter().map(|activity| row(visit, activity)).collect() })
}

fn row(visit: &Visit, activity: &Activity) -> Vec<Cell> {
    let held = &activity.said.held;
    let place = held.place.as_deref().and_then(place::get);
    vec![
        held.span.first().into(),
        held.span.last().into(),
        visit.t(held.kind.label()).into(),
        activity.said.title.get(Lang::Fr).into(),
        activity.said.title.get(Lang::Ar).into(),
        held.place.clone().into(),
        place.map(|place| visit.words(&place.name)).into(),
        held.turnout.women.into(),
        held.turnout.men.into(),
        held.turnout.unstated.into(),
        held.turnout.youth.into(),
        held.turnout.all().into(),
    ]
}
