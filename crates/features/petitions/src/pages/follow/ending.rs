use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::ToSpan;
use jiff::civil::Date;
use maud::html;
use web::{Error, Field, Form, Page, Result, Visit, args, field};

use super::super::{petition_of, petition_path};
use super::event_form::past;
use super::{crumbs, form_foot, write};
use crate::Refused;
use crate::model::law::Rules;
use crate::model::{EventKind, Petition, State};
use crate::pages::rules_of;
use crate::store::{erasure, events, petitions};

/// The day on which the personal data has to be gone, once the procedure has ended.
pub(super) fn erasure_day(petition: &Petition, rules: &Rules) -> Option<Date> {
    petition.ended_on?.checked_add(i64::from(rules.retention.months).months()).ok()
}

async fn in_state(visit: &Visit, id: &str, state: State) -> Result<Petition> {
    let petition = petition_of(visit, id).await?;
    let is_so = petition.state == state && petition.erased_at.is_none();
    if is_so { Ok(petition) } else { Err(Error::told(Refused::OutOfTurn.message())) }
}

/// The form that ends a procedure: the day of the decision, from which the retention runs.
pub(crate) async fn show_end(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let petition = in_state(&visit, &id, State::Filed).await?;
    let last = events::of(visit.db(), petition.key).await?.into_iter().rfind(|event| {
        let ends =
            [EventKind::Decided, EventKind::Told, EventKind::Refused, EventKind::Adopted, EventKind::Transferred];
        event.stands() && ends.contains(&event.kind)
    });
    let day = last.map_or_else(|| visit.world().today(), |event| event.happened_on);
    end_page(&visit, &petition, &Form::default().with("on", day))
}

/// Ends it.
pub(crate) async fn end(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let petition = in_state(&visit, &id, State::Filed).await?;
    let on = past(&visit, &mut form);
    if let (true, Some(on)) = (form.is_good(), on) {
        let key = petition.key;
        match write(&visit, move |tx| petitions::set_state(tx, key, State::Ended, on)).await? {
            Ok(()) => {
                let path = petition_path(&visit, key.petition, "follow");
                return Ok(visit.see_saying(path, "petition-follow-ended").into_response());
            }
            Err(refused) => form.fault("on", refused.message()),
        }
    }
    Ok(end_page(&visit, &petition, &form)?.invalid().into_response())
}

fn end_page(visit: &Visit, petition: &Petition, form: &Form) -> Result<Page> {
    let rules = rules_of(petition)?;
    let content = html! {
        (crumbs(visit, petition, false))
        p.lead { (visit.t("petition-follow-end-lead")) }
        p { (visit.text(&rules.retention.words)) }
        (field::faults(visit, form))
        form method="post" {
            (Field::date("on", "petition-follow-end-on").required().show(visit, form))
            (form_foot(visit, "petition-follow-end", petition.key, "follow"))
        }
    };
    Ok(visit.page("petition-follow-end", content))
}

/// The form that erases the personal data before its time.
pub(crate) async fn show_erasure(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let petition = in_state(&visit, &id, State::Ended).await?;
    erasure_page(&visit, &petition, &Form::default())
}

/// Erases it.
pub(crate) async fn erase(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let petition = in_state(&visit, &id, State::Ended).await?;
    if !form.is_ticked("sure") {
        form.fault("sure", "petition-follow-fault-sure");
        return Ok(erasure_page(&visit, &petition, &form)?.invalid().into_response());
    }
    match erasure::erase(visit.db(), visit.who(), petition.key).await {
        Ok(()) => {
            let path = petition_path(&visit, petition.key.petition, "follow");
            Ok(visit.see_saying(path, "petition-follow-erased-now").into_response())
        }
        Err(error) => Err(Error::told(error.refusal::<Refused>()?.message())),
    }
}

fn erasure_page(visit: &Visit, petition: &Petition, form: &Form) -> Result<Page> {
    let rules = rules_of(petition)?;
    let day = erasure_day(petition, &rules);
    let content = html! {
        (crumbs(visit, petition, false))
        p.lead { (visit.t("petition-follow-erase-lead")) }
        @if let Some(day) = day { p { (visit.t_with("petition-follow-retention-day", &args![date = visit.date(day)])) } }
        (field::faults(visit, form))
        form method="post" {
            (Field::tick("sure", "petition-follow-erase-sure").required().show(visit, form))
            (form_foot(visit, "petition-follow-erase-now", petition.key, "follow"))
        }
    };
    Ok(visit.page("petition-follow-erase-now", content))
}
