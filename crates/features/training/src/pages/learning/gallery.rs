//! The photos of a call's cohorts that everybody may see.

use maud::{Markup, html};
use media::Shape;
use web::{Result, Visit};

use crate::model::Cohort;
use crate::store::learning_photos;

/// How many are shown of each cohort.
const SHOWN: usize = 6;
/// How many are shown together: a call may have hundreds of cohorts.
const MOST: usize = 24;

/// The photos, if there are any.
pub(crate) async fn gallery(visit: &Visit, cohorts: &[Cohort]) -> Result<Markup> {
    let mut files = Vec::new();
    for cohort in cohorts {
        if files.len() >= MOST {
            break;
        }
        for id in learning_photos::public(visit.db(), cohort.space, cohort.id).await?.into_iter().take(SHOWN) {
            files.extend(media::store::get(visit.db(), cohort.space, id).await?);
        }
    }
    Ok(html! {
        @if !files.is_empty() { section {
            h2 { (visit.t("training-photos-title")) }
            div.grid { @for file in &files { (media::picture(file, visit.lang, Shape::Card)) } }
        } }
    })
}
