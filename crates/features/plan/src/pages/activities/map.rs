use maud::html;
use web::chart::{Outlines, PlaceFigure};
use web::{Page, Result, Visit};

use super::check_reader;
use crate::store::activities;

/// `GET /s/{space}/activities/map`: how many activities each province and prefecture has had.
pub(crate) async fn map(visit: Visit) -> Result<Page> {
    check_reader(&visit).await?;
    let provinces = activities::by_place(visit.db(), visit.space()?.id).await?;
    let figures: Vec<PlaceFigure> = provinces
        .iter()
        .map(|(code, count)| PlaceFigure { code: (*code).to_owned(), value: count.activities, href: None })
        .collect();
    let body = html! {
        p { a href=(visit.path("activities")) { (visit.t("plan-activities")) } }
        (visit.pen().map(visit.t("plan-activities-by-province"), Outlines::Provinces, &figures))
    };
    Ok(visit.page("plan-activities-map", body).wide())
}
