//! What others wrote down about the organisations of this visitor, and her answer.

use actors::Space;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::html;
use store::{Stream, Tx};
use web::{Error, Form, Page, Result, Visit};

use super::super::{crumbs, keepers};
use super::correct::{answers, both, sentence};
use crate::Refused;
use crate::model::{Eyes, Relation, State};
use crate::store::{profiles, relations};

/// `GET /directory/waiting`.
pub(super) async fn show(visit: Visit) -> Result<Page> {
    let mut waiting = Vec::new();
    for space in keepers::own_spaces(&visit).await? {
        let Some(actor) = actors::resolve(visit.db(), space.organisation).await? else { continue };
        let [from, to] = relations::ties(visit.db(), actor, Eyes::Network).await?;
        let is_asked =
            |relation: &Relation| relation.state == State::Proposed && relation.recorded_by != Some(space.id);
        for tie in from.iter().chain(&to).filter(|tie| is_asked(&tie.relation)) {
            waiting.push(both(&visit, &tie.relation.id.to_string()).await?);
        }
    }
    let body = html! {
        (crumbs(&visit, None))
        @if waiting.is_empty() { p.empty { (visit.t("network-waiting-none")) } }
        @for both in &waiting { article.card { (sentence(&visit, both)) (answers(&visit, &both.relation)) } }
    };
    Ok(visit.page("network-waiting", body))
}

/// The space of this visitor that is asked about a relation: the house of the side that did not write it down.
pub(super) async fn asked(visit: &Visit, relation: &Relation) -> Result<Option<Id<Space>>> {
    if relation.state != State::Proposed {
        return Ok(None);
    }
    let spaces = keepers::own_spaces(visit).await?;
    for side in [relation.subject, relation.object] {
        let house = profiles::house(visit.db(), side).await?.filter(|house| Some(*house) != relation.recorded_by);
        if let Some(space) = spaces.iter().find(|space| Some(space.id) == house) {
            return Ok(Some(space.id));
        }
    }
    Ok(None)
}

/// `POST /directory/relations/{relation}/answer`. The space that had proposed the relation is told in its own journal, so that
/// its plan counts it too.
pub(super) async fn answer(visit: Visit, Path(id): Path<String>, mut form: Form) -> Result<Response> {
    let both = both(&visit, &id).await?;
    let yes = form.required_choice("answer", |answer| match answer {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    });
    let yes = yes.ok_or_else(|| Error::Malformed("no answer".into()))?;
    let space = asked(&visit, &both.relation).await?.ok_or_else(|| Error::told(Refused::NotYours.message()))?;
    let relation = both.relation.id;
    let act = move |tx: &mut Tx<'_>| relations::answer_in(tx, relation, space, yes);
    let answered = match visit.db().write(Stream::space(space), visit.who(), act).await {
        Ok(relation) => relation,
        Err(error) => return Err(Error::told(error.refusal::<Refused>()?.message())),
    };
    if let Some(proposer) = answered.recorded_by.filter(|_| yes) {
        let tell = move |tx: &mut Tx<'_>| {
            relations::tell_proposer(tx, &answered);
            Ok(())
        };
        visit.db().write(Stream::space(proposer), visit.who(), tell).await?;
    }
    let said = if yes { "network-relation-confirmed" } else { "network-relation-declined" };
    Ok(visit.see_saying("/directory/waiting", said).into_response())
}
