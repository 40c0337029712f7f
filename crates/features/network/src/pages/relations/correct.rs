use actors::{Actor, directory};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use store::{Stream, Tx};
use web::table::Listing;
use web::{Error, Field, Form, Page, Result, Visit, field};

use super::super::{crumbs, path_of};
use super::add::acting;
use super::waiting::asked;
use super::{check_span, read_moment, tell};
use crate::Refused;
use crate::model::{Relation, State};
use crate::store::{profiles, relations};

/// A relation with both sides as they stand.
pub(super) struct Both {
    pub(super) relation: Relation,
    pub(super) subject: Actor,
    pub(super) object: Actor,
}

pub(super) async fn both(visit: &Visit, id: &str) -> Result<Both> {
    let id = id.parse().map_err(|_| Error::NotFound)?;
    let relation = relations::get(visit.db(), id).await?.ok_or(Error::NotFound)?;
    let side = async |actor| directory::standing(visit.db(), actor).await?.ok_or(Error::NotFound);
    let (subject, object) = (side(relation.subject).await?, side(relation.object).await?);
    Ok(Both { relation, subject, object })
}

/// `GET /directory/relations/{relation}`: what is known of it, and the form for who may correct it.
pub(super) async fn show(visit: Visit, Path(id): Path<String>, listing: Listing) -> Result<Page> {
    let both = both(&visit, &id).await?;
    let say = |moment: Option<crate::model::Moment>| moment.map(|moment| moment.to_string()).unwrap_or_default();
    let space =
        acting(&visit, [both.relation.subject, both.relation.object], both.relation.recorded_by, &Form::default())
            .await?;
    let is_shown = relations::is_shown_by(visit.db(), &both.relation, space).await?;
    let form = Form::default()
        .with("since", say(both.relation.since))
        .with("until", say(both.relation.until))
        .with("shown", if is_shown { "yes" } else { "" })
        .with("from", listing.get("from"));
    page(&visit, &both, &form).await
}

/// `POST /directory/relations/{relation}`.
pub(super) async fn act(visit: Visit, Path(id): Path<String>, mut form: Form) -> Result<Response> {
    let both = both(&visit, &id).await?;
    let (since, until) = (read_moment(&mut form, "since"), read_moment(&mut form, "until"));
    check_span(&mut form, since, visit.world().today());
    if !form.is_good() {
        return Ok(page(&visit, &both, &form).await?.invalid().into_response());
    }
    let space = acting(&visit, [both.relation.subject, both.relation.object], both.relation.recorded_by, &form).await?;
    let (relation, is_shown) = (both.relation.id, form.is_ticked("shown"));
    let act = move |tx: &mut Tx<'_>| {
        let state = relations::correct_in(tx, relation, [since, until], space)?;
        relations::show_by_in(tx, relation, space, is_shown)?;
        Ok(state)
    };
    match visit.db().write(Stream::space(space), visit.who(), act).await {
        Ok(state) => {
            let said =
                if state == State::Proposed { "network-relation-proposed" } else { "network-relation-corrected" };
            Ok(visit.see_saying(back(&both, &form), said).into_response())
        }
        Err(error) => {
            tell(&mut form, error.refusal::<Refused>()?);
            Ok(page(&visit, &both, &form).await?.invalid().into_response())
        }
    }
}

/// `POST /directory/relations/{relation}/removal`: takes out what never was.
pub(super) async fn remove(visit: Visit, Path(id): Path<String>, form: Form) -> Result<Response> {
    let both = both(&visit, &id).await?;
    let space = acting(&visit, [both.relation.subject, both.relation.object], both.relation.recorded_by, &form).await?;
    let relation = both.relation.id;
    let act = move |tx: &mut Tx<'_>| relations::remove_in(tx, relation, space);
    match visit.db().write(Stream::space(space), visit.who(), act).await {
        Ok(()) => Ok(visit.see_saying(back(&both, &form), "network-relation-removed").into_response()),
        Err(error) => Err(Error::told(error.refusal::<Refused>()?.message())),
    }
}

/// The page of the side from which one came.
fn back(both: &Both, form: &Form) -> String {
    let from = form.value("from");
    let side = if from == both.object.id.to_string() { both.object.id } else { both.subject.id };
    path_of(side, "")
}

async fn page(visit: &Visit, both: &Both, form: &Form) -> Result<Page> {
    let Both { relation, subject, object } = both;
    let houses = [profiles::house(visit.db(), subject.id).await?, profiles::house(visit.db(), object.id).await?];
    let space = acting(visit, [subject.id, object.id], relation.recorded_by, form).await?;
    let may = relation.may_be_touched(houses, space);
    let is_asked = asked(visit, relation).await?.is_some();
    let body = html! {
        (crumbs(visit, None))
        (sentence(visit, both))
        @if relation.state != State::Confirmed { p { span.chip.wait { (visit.t(relation.state.label())) } } }
        @if is_asked { (answers(visit, relation)) }
        (field::faults(visit, form))
        @if may {
            form method="post" {
                input type="hidden" name="from" value=(form.value("from"));
                (Field::line("since", "network-relation-since").hint("network-moment-hint").left_to_right().show(visit, form))
                (Field::line("until", "network-relation-until").hint("network-until-hint").left_to_right().show(visit, form))
                (Field::tick("shown", "network-relation-shown").hint("network-relation-shown-hint").show(visit, form))
                p.actions { button { (visit.t("web-save")) } a href=(back(both, form)) { (visit.t("web-cancel")) } }
            }
            details { summary { (visit.t("network-relation-wrong")) }
                p { (visit.t("network-relation-wrong-hint")) }
                form method="post" action=(format!("/directory/relations/{}/removal", relation.id)) {
                    input type="hidden" name="from" value=(form.value("from"));
                    button.danger { (visit.t("network-relation-remove")) }
                }
            }
        } @else { p.soft { (visit.say(&Refused::NotYours.message())) } }
    };
    Ok(visit.page("network-relation-edit", body))
}

/// Who is what of whom.
pub(super) fn sentence(visit: &Visit, both: &Both) -> Markup {
    html! {
        p.lead {
            a href=(path_of(both.subject.id, "")) { (visit.text(both.subject.name())) }
            " · " (visit.t(both.relation.kind.label())) " · "
            a href=(path_of(both.object.id, "")) { (visit.text(both.object.name())) }
            @if let Some(span) = super::super::profiles::span(visit, &both.relation) { " · " (span) }
        }
    }
}

/// Yes or no.
pub(super) fn answers(visit: &Visit, relation: &Relation) -> Markup {
    html! {
        form.actions method="post" action=(format!("/directory/relations/{}/answer", relation.id)) {
            button name="answer" value="yes" { (visit.t("network-relation-confirm")) }
            button.quiet name="answer" value="no" { (visit.t("network-relation-decline")) }
        }
    }
}
