use actors::{Actor, Space};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::html;
use store::{Stream, Tx};
use web::{Error, Field, Form, Page, Result, Visit, field};

use super::super::profiles::acting_for;
use super::super::{crumbs, keepers, organisation, path_of, picks};
use super::{check_span, read_moment, tell};
use crate::Refused;
use crate::model::{RelationKind, State};
use crate::store::profiles;
use crate::store::relations::{self, NewRelation};

/// What marks a kind as seen from its object.
const INVERSE: &str = "~inverse";

/// `GET /directory/{id}/relations/new`.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Result<Page> {
    let (actor, profile) = organisation(&visit, &id).await?;
    let before = profile.and_then(|profile| profile.kept_by);
    let form = Form::default().with("shown", "yes");
    page(&visit, &actor, before, &form, &[]).await
}

/// `POST /directory/{id}/relations/new`.
pub(super) async fn act(visit: Visit, Path(id): Path<String>, mut form: Form) -> Result<Response> {
    let (actor, profile) = organisation(&visit, &id).await?;
    let before = profile.and_then(|profile| profile.kept_by);
    let chosen = form.required_choice("kind", read_kind);
    let other = picks::read_organisation(&visit, &mut form).await?;
    let (since, until) = (read_moment(&mut form, "since"), read_moment(&mut form, "until"));
    check_span(&mut form, since, visit.world().today());
    let (Ok(other), Some((kind, is_object)), true) = (&other, chosen, form.is_good()) else {
        let found = other.err().unwrap_or_default();
        return Ok(page(&visit, &actor, before, &form, &found).await?.invalid().into_response());
    };
    let (subject, object) = if is_object { (*other, actor.id) } else { (actor.id, *other) };
    let space = acting(&visit, [subject, object], before, &form).await?;
    let is_public = form.is_ticked("shown");
    let new = NewRelation { subject, object, kind, since, until, is_public, recorded_by: Some(space) };
    match visit.db().write(Stream::space(space), visit.who(), move |tx: &mut Tx<'_>| relations::add_in(tx, &new)).await
    {
        Ok((_, state)) => {
            let said = if state == State::Proposed { "network-relation-proposed" } else { "network-relation-added" };
            Ok(visit.see_saying(path_of(actor.id, ""), said).into_response())
        }
        Err(error) => {
            tell(&mut form, error.refusal::<Refused>()?);
            Ok(page(&visit, &actor, before, &form, &[]).await?.invalid().into_response())
        }
    }
}

/// The space that writes a relation down: the house of one side, where the visitor is its secretary, else the chosen one.
pub(super) async fn acting(
    visit: &Visit,
    sides: [Id<Actor>; 2],
    before: Option<Id<Space>>,
    form: &Form,
) -> Result<Id<Space>> {
    let spaces = keepers::spaces_about(visit, before).await?;
    for side in sides {
        let house = profiles::house(visit.db(), side).await?;
        if let Some(space) = spaces.iter().find(|space| Some(space.id) == house) {
            return Ok(space.id);
        }
    }
    keepers::chosen(&spaces, form).map(|space| space.id).ok_or(Error::Forbidden)
}

/// A kind, and whether this side is its object.
fn read_kind(code: &str) -> Option<(RelationKind, bool)> {
    match code.strip_suffix(INVERSE) {
        Some(kind) => RelationKind::from_code(kind).filter(|kind| !kind.is_mutual()).map(|kind| (kind, true)),
        None => RelationKind::from_code(code).map(|kind| (kind, false)),
    }
}

async fn page(visit: &Visit, actor: &Actor, before: Option<Id<Space>>, form: &Form, found: &[Actor]) -> Result<Page> {
    let mut kinds: Vec<(String, String)> = Vec::new();
    for kind in RelationKind::ALL {
        kinds.push((kind.code().to_owned(), visit.t(kind.label()).to_owned()));
    }
    for kind in RelationKind::ALL.iter().filter(|kind| !kind.is_mutual()) {
        kinds.push((format!("{}{INVERSE}", kind.code()), visit.t(kind.question_from_object()).to_owned()));
    }
    let has_house = profiles::house(visit.db(), actor.id).await?.is_some();
    let body = html! {
        (crumbs(visit, Some(actor)))
        (field::faults(visit, form))
        form method="post" {
            p { strong { (visit.text(actor.name())) } " …" }
            (Field::choice("kind", "network-relation-kind", kinds).required().show(visit, form))
            (picks::organisation(visit, form, found))
            (Field::line("since", "network-relation-since").hint("network-moment-hint").left_to_right().show(visit, form))
            (Field::line("until", "network-relation-until").hint("network-until-hint").left_to_right().show(visit, form))
            (Field::tick("shown", "network-relation-shown").hint("network-relation-shown-hint").show(visit, form))
            @if !has_house { (acting_for(visit, form, before).await?) }
            p.actions { button { (visit.t("web-save")) } a href=(path_of(actor.id, "")) { (visit.t("web-cancel")) } }
        }
        p.soft.small { (visit.t("network-relation-asked")) }
    };
    Ok(visit.page("network-relation-add", body))
}
