use actors::Role;
use maud::{Markup, html};
use web::table::{self, Column, Listing, page_of, pager};
use web::{Page, Result, Visit};

use super::file::territory_of;
use super::name;
use super::words::{count, standing};
use crate::model::State;
use crate::pages::rules_of;
use crate::pages::{follow, petition_path};
use crate::store::petitions::{self, Listed};

/// The petitions of a space, the newest first. Drafts are for those who carry them.
pub(crate) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let carries = visit.is_at_least(Role::Officer);
    let after = listing.after().and_then(|(at, id)| Some((at.parse().ok()?, id.parse().ok()?)));
    let (rows, more) = page_of(petitions::list(visit.db(), visit.space()?.id, after).await?);
    let next = rows.last().filter(|_| more).map(|row| (row.petition.created_at.to_string(), row.petition.key.petition));
    let is_seen = |row: &&Listed| carries || row.petition.state != State::Draft;
    let shown: Vec<&Listed> = rows.iter().filter(is_seen).collect();
    let mut pressing = Vec::new();
    for row in shown.iter().filter(|row| row.petition.state == State::Filed) {
        if let Some(lines) = follow::pressing(&visit, &row.petition).await? {
            pressing.push((
                petition_path(&visit, row.petition.key.petition, "follow"),
                name(&visit, &row.petition),
                lines,
            ));
        }
    }
    let lines = shown.iter().map(|row| line(&visit, row)).collect::<Result<Vec<_>>>()?;
    const COLUMNS: [Column; 5] = [
        Column::words("petition-setup-column-title"),
        Column::words("petition-setup-column-procedure"),
        Column::words("petition-setup-column-state"),
        Column::number("petition-setup-column-signatures"),
        Column::words("petition-setup-column-until"),
    ];
    let content = html! {
        p.lead { (visit.t("petition-setup-list-lead")) }
        @if carries {
            p.actions { a.button href=(visit.path("petitions/new")) { (visit.t("petition-setup-new")) } }
        }
        @if !pressing.is_empty() {
            div.note {
                p { strong { (visit.t("petition-follow-pressing")) } }
                @for (path, name, lines) in &pressing { p { a href=(path) { (name) } } (lines) }
            }
        }
        @if lines.is_empty() {
            div.empty {
                p { (visit.t("petition-setup-none")) }
                @if carries { p { (visit.t("petition-setup-none-advice")) } }
            }
        } @else {
            (table::table(&visit, visit.t("petition-title"), &COLUMNS, lines))
        }
        (pager(&visit, &listing, next.as_ref().map(|(at, id)| (at.as_str(), id.to_string()))))
    };
    Ok(visit.page("petition-title", content).wide())
}

fn line(visit: &Visit, row: &Listed) -> Result<Vec<Markup>> {
    let petition = &row.petition;
    let rules = rules_of(petition)?;
    let needed = rules.required(territory_of(petition)).signatures;
    let until = petition.closes_on.filter(|_| petition.state == State::Collecting);
    Ok(vec![
        html! { a href=(petition_path(visit, petition.key.petition, "")) { (name(visit, petition)) } },
        html! { (visit.text(&rules.name)) @if let Some(place) = territory_of(petition) { " · " (visit.text(&place.name)) } },
        standing(visit, petition.state),
        html! { @if rules.collects() { (count(visit, row.pulse.standing(), needed)) } },
        html! { @if let Some(day) = until { (visit.date(day)) } },
    ])
}
