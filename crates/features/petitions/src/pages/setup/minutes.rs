use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use web::{Desk, Download, Error, Field, Form, Page, Result, Visit, field};

use super::committee::may_change;
use super::words::clause;
use super::{bilingual, crumbs, form_foot, write};
use crate::model::{Initiator, Minutes, Petition};
use crate::pages::rules_of;
use crate::pages::{petition_of, petition_path};
use crate::papers;
use crate::store::committee;

/// The minutes of the committee's meeting.
pub(crate) async fn show(visit: Visit, Path((_, petition)): Path<(String, String)>) -> Result<Page> {
    let petition = petition_of(&visit, &petition).await?;
    let initiators = committee::of(visit.db(), petition.key).await?;
    let minutes = committee::minutes(visit.db(), petition.key).await?;
    let form = match &minutes {
        Some(minutes) => filled(minutes),
        None => initiators.iter().filter(|one| one.is_in_committee()).fold(Form::default(), ticked),
    };
    page(&visit, &petition, &initiators, minutes.is_some(), &form)
}

fn filled(minutes: &Minutes) -> Form {
    let form = Form::default()
        .with("held", minutes.held_on)
        .with("place", &minutes.place)
        .with_text("decisions", &minutes.decisions);
    minutes.present.iter().fold(form, |form, id| form.with("present", id))
}

fn ticked(form: Form, one: &Initiator) -> Form {
    form.with("present", one.id)
}

/// Writes them.
pub(crate) async fn act(visit: Visit, Path((_, petition)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let petition = petition_of(&visit, &petition).await?;
    let initiators = committee::of(visit.db(), petition.key).await?;
    let held = form.required_date("held");
    if held.is_some_and(|day| day > visit.world().today()) {
        form.fault("held", "petition-setup-held-later");
    }
    let place = form.words("place", 1..=200);
    let decisions = form.optional_text("decisions", 10_000);
    let ticked: Vec<Id<Initiator>> = form.values("present").filter_map(|id| id.parse().ok()).collect();
    let known = initiators.iter().filter(|one| one.is_in_committee()).map(|one| one.id);
    let present: Vec<Id<Initiator>> = known.filter(|id| ticked.contains(id)).collect();
    if present.is_empty() {
        form.fault("present", "petition-setup-lacks-present");
    }
    if let (true, Some(held)) = (form.is_good(), held) {
        let key = petition.key;
        let act = move |tx: &mut store::Tx<'_>| committee::write_minutes(tx, key, held, &place, &decisions, &present);
        match write(&visit, act).await? {
            Ok(()) => {
                let path = petition_path(&visit, key.petition, "minutes");
                return Ok(visit.see_saying(path, "petition-setup-minutes-written").into_response());
            }
            Err(refused) => form.fault("held", refused.message()),
        }
    }
    Ok(page(&visit, &petition, &initiators, false, &form)?.invalid().into_response())
}

fn page(visit: &Visit, petition: &Petition, initiators: &[Initiator], written: bool, form: &Form) -> Result<Page> {
    let rules = rules_of(petition)?;
    let path = |below: &str| petition_path(visit, petition.key.petition, below);
    let members: Vec<&Initiator> = initiators.iter().filter(|one| one.is_in_committee()).collect();
    let content = html! {
        (crumbs(visit, Some(petition)))
        p.lead { (visit.t("petition-setup-minutes-lead")) }
        @if let Some(paper) = rules.filing.iter().find(|item| item.code == "minutes") { p { (clause(visit, paper)) } }
        @if written {
            p.actions {
                a.button.quiet href=(path("minutes.pdf?lang=ar")) lang="ar" dir="rtl" { "المحضر بالعربية (PDF)" }
                a.button.quiet href=(path("minutes.pdf?lang=fr")) lang="fr" dir="ltr" { "Procès-verbal en français (PDF)" }
            }
        }
        @if members.is_empty() {
            div.empty {
                p { (visit.t("petition-setup-minutes-nobody")) }
                p { a.button href=(path("committee/new")) { (visit.t("petition-setup-initiator-new")) } }
            }
        } @else if may_change(petition) {
            (field::faults(visit, form))
            form method="post" {
                (fields(visit, &members, form))
                (form_foot(visit, "web-save", &path("")))
            }
        }
    };
    Ok(visit.page("petition-setup-minutes", content))
}

fn fields(visit: &Visit, members: &[&Initiator], form: &Form) -> Markup {
    let is_present = |id: Id<Initiator>| form.values("present").any(|ticked| ticked == id.to_string());
    html! {
        div.fields {
            (Field::date("held", "petition-setup-held").required().show(visit, form))
            (Field::line("place", "petition-setup-held-at").required().hint("petition-setup-held-at-hint").show(visit, form))
        }
        fieldset #f-present.faulty[form.fault_of("present").is_some()] {
            legend { (visit.t("petition-setup-present")) }
            @if let Some(fault) = form.fault_of("present") { p.fault { (visit.say(fault)) } }
            @for one in members {
                label.tick {
                    input type="checkbox" name="present" value=(one.id) checked[is_present(one.id)];
                    span { bdi { (one.identity.name()) } " " span.soft.small { (visit.t(one.part.label())) } }
                }
            }
        }
        (bilingual(visit, form, "decisions", "petition-setup-decisions", Some("petition-setup-decisions-hint"), 5))
    }
}

/// The minutes on paper, in the language of the visit, which `?lang=` chooses.
pub(crate) async fn print(visit: Visit, Path((_, petition)): Path<(String, String)>) -> Result<Download> {
    let desk = Desk::free().await?;
    let petition = petition_of(&visit, &petition).await?;
    let initiators = committee::of(visit.db(), petition.key).await?;
    let minutes = committee::minutes(visit.db(), petition.key).await?.ok_or(Error::NotFound)?;
    let organisation = visit.words(&visit.space()?.name).to_owned();
    let document = papers::minutes::document(visit.app(), visit.lang, &organisation, &petition, &initiators, &minutes);
    let bytes = desk.make(move || ::papers::pdf::render(&document)).await?;
    Ok(Download::pdf(&format!("minutes-{}-{}", petition.slug, visit.lang.code()), bytes))
}
