//! What others learned about the same: beside a plan node, an activity, a petition.

use kernel::Id;
use maud::html;
use search::{Like, Reader};
use web::{Card, Result, Visit};

use crate::store::experiences::published;

/// How many are shown.
const SHOWN: usize = 3;

/// The published experiences that are nearest to something, each with its lesson. Drafts are not looked at: a lesson counts
/// once peers have read it.
pub(crate) async fn cards(visit: &Visit, about: &Like) -> Result<Vec<Card>> {
    if !about.kinds.is_empty() && !about.kinds.contains(&"experience") {
        return Ok(Vec::new());
    }
    let like = Like { kinds: vec!["experience"], limit: SHOWN, ..about.clone() };
    let near = visit.app().search.like(&Reader::visitor(), &like)?;
    let mut rows = Vec::with_capacity(near.len());
    for hit in near {
        rows.extend(published::one(visit.db(), Id::from_uuid(hit.id)).await?);
    }
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let body = html! {
        section.card.beside {
            h2 { (visit.t("library-experience-beside")) }
            ul.links { @for row in &rows {
                li {
                    a href=(format!("/experiences/{}", row.slug)) { (visit.text(&row.line.title)) }
                    p { (visit.text(&row.line.lesson)) }
                    p.small.soft { (visit.text(&row.line.keeper)) @if row.line.is_generated { " · " (visit.t("library-experience-generated")) } }
                }
            } }
        }
    };
    Ok(vec![Card { order: 10, body }])
}
