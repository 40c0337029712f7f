use actors::Space;
use maud::html;
use web::{Card, Result, Visit};

use super::file::territory_of;
use super::words::{count, signatures};
use crate::pages::public_path;
use crate::pages::rules_of;
use crate::store::petitions;

/// How many running petitions a card names.
const NAMED: u32 = 5;

/// The running petitions of a space on the public pages.
pub(crate) async fn cards(visit: &Visit, space: &Space) -> Result<Vec<Card>> {
    let running = petitions::running(visit.db(), space.id, NAMED).await?;
    let mut lines = Vec::with_capacity(running.len());
    for row in &running {
        let rules = rules_of(&row.petition)?;
        let needed = rules.required(territory_of(&row.petition)).signatures;
        lines.push((row, count(visit, row.pulse.standing(), needed), needed));
    }
    if lines.is_empty() {
        return Ok(Vec::new());
    }
    let body = html! {
        article.card {
            div.kind { (visit.t("petition-setup-front-kind")) }
            h3 { a href="/petitions" { (visit.t("petition-title")) } }
            ul.links { @for (row, count, needed) in lines {
                li {
                    a href=(public_path(&row.petition, "")) { (visit.text(&row.petition.title)) }
                    p.small.soft { (count) " " (signatures(visit, row.pulse.standing(), needed)) }
                    @if needed > 0 {
                        (web::chart::bar(visit, row.pulse.standing() as i64, i64::from(needed), &count))
                    }
                }
            } }
        }
    };
    Ok(vec![Card { order: 5, body }])
}
