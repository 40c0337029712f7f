//! What the participants of a cohort allow of photos; what they signed on paper is written down here.

use axum::extract::Path;
use axum::response::Response;
use kernel::Id;
use maud::html;
use web::table::{Listing, PAGE_ROWS, page_of, pager};
use web::{Form, Result, Visit};

use super::{cohort, path, tabs};
use crate::model::Attendee;
use crate::model::learning_photo::{Consent, may_note};
use crate::pages::{answered, private, write};
use crate::store::{learning_photos, session_people};

/// The list.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>, listing: Listing) -> Result<Response> {
    let cohort = cohort(&visit, &id).await?;
    let after = listing.after().and_then(|(number, _)| number.parse().ok()).unwrap_or(0);
    let rows = session_people::list(visit.db(), cohort.space, cohort.id, after, PAGE_ROWS as u32 + 1).await?;
    let (rows, more) = page_of(rows);
    let next = rows.last().filter(|_| more).map(|last| (last.number.to_string(), last.id.to_string()));
    let said = learning_photos::consents(visit.db(), cohort.space, cohort.id).await?;
    let body = html! {
        (tabs(&visit, &cohort, "photos"))
        p { (visit.t("training-consents-words")) }
        @if rows.is_empty() { div.empty { p { (visit.t("training-session-none-noted")) } } }
        @else { form method="post" {
            @for one in &rows {
                @let there = said.get(&one.id);
                @let label = format!("c-{}", one.number);
                div.field {
                    label for=(label) { (one.number) ". " bdi { (one.person.name) } }
                    input type="hidden" name=(format!("was-{}", one.id)) value=(there.map_or("", |said| said.photos.code()));
                    select id=(label) name=(one.id) {
                        @if there.is_none() { option value="" { (visit.t("training-consents-nothing")) } }
                        @for consent in Consent::ALL.iter().filter(|consent| may_note(there.map(|said| (said.photos, said.way)), **consent)) {
                            option value=(consent.code()) selected[there.is_some_and(|said| said.photos == *consent)] { (visit.t(consent.label())) }
                        }
                    }
                    @if let Some(said) = there { p.hint { (visit.t(said.way.label())) " · " (visit.instant(said.at)) } }
                }
            }
            p.actions { button { (visit.t("web-save")) } a href=(path(&visit, cohort.id, "photos")) { (visit.t("web-cancel")) } }
        } }
        (pager(&visit, &listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
    };
    Ok(private(visit.page("training-consents-title", body).style("training.css")))
}

/// Writes down what changed.
pub(super) async fn note(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<Response> {
    let cohort = cohort(&visit, &id).await?;
    let changed: Vec<(Id<Attendee>, Consent)> = form
        .fields()
        .filter_map(|(name, value)| Some((name.parse().ok()?, Consent::from_code(value)?)))
        // By what the page showed: somebody may have said something else meanwhile.
        .filter(|(who, consent)| form.value(&format!("was-{who}")) != consent.code())
        .collect();
    let (space, id) = (cohort.space, cohort.id);
    let back = path(&visit, id, "consents");
    if changed.is_empty() {
        return Ok(answered(&visit, back, Ok(()), "training-consents-saved"));
    }
    let act = move |tx: &mut store::Tx<'_>| {
        for (who, consent) in changed {
            learning_photos::note(tx, space, id, who, consent)?;
        }
        Ok(())
    };
    let done = write(&visit, act).await?;
    Ok(answered(&visit, back, done, "training-consents-saved"))
}
