use actors::directory::{self, Actor};
use actors::merge::{self, Merge};
use axum::extract::Path;
use kernel::Id;
use maud::{Markup, html};
use web::{Error, Form, Page, Result, See, Visit};

use super::keeps;

/// Merges shown: the latest.
const SHOWN: usize = 100;

/// The latest merges, each with its undoing.
pub(crate) async fn show(visit: Visit) -> Result<Page> {
    let merges = merge::list(visit.db(), SHOWN).await?;
    let body = html! {
        p { a href="/people/duplicates" { (visit.t("people-twins-title")) } }
        @if merges.is_empty() { p.empty { (visit.t("people-merges-none")) } }
        ul.timeline { @for merged in &merges { li { (line(&visit, merged)) } } }
    };
    Ok(visit.page("people-merges-title", body))
}

/// A merge in a line: what became what, when, and how to undo it.
pub(crate) fn line(visit: &Visit, merged: &Merge) -> Markup {
    html! {
        (visit.text(&merged.dropped_name)) " → " a href=(format!("/people/{}", merged.kept)) { (visit.text(&merged.kept_name)) }
        " " span.soft { (visit.instant(merged.merged_at)) } " "
        @match merged.undone_at {
            Some(undone) => span.chip { (visit.t("people-merge-undone")) " " (visit.instant(undone)) },
            None => form.inline method="post" action=(format!("/people/merges/{}/undo", merged.id)) {
                button.quiet.small { (visit.t("people-merge-undo")) }
            },
        }
    }
}

/// Makes two records one.
pub(crate) async fn act(visit: Visit, mut form: Form) -> Result<See> {
    let (keep, drop): (Option<Id<Actor>>, Option<Id<Actor>>) = (form.id("keep"), form.id("drop"));
    let (keep, drop) = keep.zip(drop).ok_or(Error::NotFound)?;
    require_one_kept(&visit, [keep, drop]).await?;
    merge::merge(visit.db(), visit.who(), keep, drop).await?;
    Ok(visit.see_saying(format!("/people/{keep}"), "people-merged"))
}

/// Nobody merges two persons of whom her organisation knows neither.
async fn require_one_kept(visit: &Visit, both: [Id<Actor>; 2]) -> Result<()> {
    for id in both {
        let actor = directory::standing(visit.db(), id).await?.ok_or(Error::NotFound)?;
        if keeps(visit, &actor).await? {
            return Ok(());
        }
    }
    Err(Error::told("people-not-kept"))
}

/// Makes them two again, each as it was.
pub(crate) async fn undo(visit: Visit, Path(id): Path<String>) -> Result<See> {
    let id: Id<Merge> = id.parse().map_err(|_| Error::NotFound)?;
    merge::undo(visit.db(), visit.who(), id).await?;
    Ok(visit.see_saying("/people/merges", "people-unmerged"))
}
