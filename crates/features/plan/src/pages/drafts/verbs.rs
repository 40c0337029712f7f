//! The corrections, each a resource of the draft to which it is posted. Afterwards the page is back at the same node.

use kernel::Id;
use web::{Error, Form, Message, Refusal, Result, See, Visit};

use super::address;
use super::spot::{Spot, Where, kind_there, place as place_of};
use crate::pages::Of;
use crate::reader::{Draft, Edit, EditError, Kind};
use crate::store::drafts::{self, StoredDraft};

type Corrected = std::result::Result<u32, EditError>;

/// Corrects a draft and leads back to the node that `edit` names. A correction that cannot be made is told there too.
async fn correct(
    visit: &Visit,
    id: Id<StoredDraft>,
    verb: &'static str,
    edit: impl FnOnce(&mut Draft) -> Corrected + Send + 'static,
) -> Result<See> {
    let act = move |draft: &mut Draft| edit(draft).map_err(|error| Refusal::because(message(error)));
    let done = drafts::correct(visit.db(), visit.who(), visit.space()?.id, id, verb, act).await;
    match done.map_err(Error::from) {
        Ok(node) => Ok(visit.see(address(visit, id, &format!("#n{node}")))),
        Err(Error::Told(message)) => Ok(visit.see_saying(address(visit, id, ""), message)),
        Err(error) => Err(error),
    }
}

fn message(error: EditError) -> Message {
    Message::new(match error {
        EditError::NoSuchNode => "plan-edit-no-node",
        EditError::NoSuchLine => "plan-edit-no-line",
        EditError::NoSuchFact => "plan-edit-no-fact",
        EditError::IntoItself => "plan-edit-into-itself",
        EditError::NothingAbove => "plan-edit-nothing-above",
        EditError::Outermost => "plan-edit-outermost",
        EditError::NothingToSplit => "plan-edit-nothing-to-split",
        EditError::EmptyTitle => "plan-edit-empty-title",
        EditError::LongTitle => "plan-edit-long-title",
        EditError::TooDeep => "plan-edit-too-deep",
    })
}

/// A number that a form must bring.
fn number(form: &Form, name: &str) -> Result<u32> {
    form.value(name).parse().map_err(|_| Error::Malformed(format!("{name} is no number")))
}

fn apply(draft: &mut Draft, edit: Edit, focus: u32) -> Corrected {
    draft.apply(edit).map(|()| focus)
}

/// `…/moves`: a step up or down among the siblings, or before, after or inside another node.
pub(crate) async fn shift(visit: Visit, Of(id): Of<StoredDraft>, form: Form) -> Result<See> {
    let node = number(&form, "node")?;
    let target = number(&form, "target").ok();
    let (step, at) = (form.value("step").to_owned(), Where::from_code(form.value("where")));
    correct(&visit, id, "move", move |draft| {
        let (under, at) = match (target, at) {
            (Some(target), Some(at)) => place_of(draft.nodes(), target, at, Some(node)).ok_or(EditError::NoSuchNode)?,
            _ => step_of(draft, node, &step)?,
        };
        apply(draft, Edit::Move { node, under, at }, node)
    })
    .await
}

fn step_of(draft: &Draft, node: u32, step: &str) -> std::result::Result<(Option<u32>, usize), EditError> {
    let spot = Spot::of(draft.nodes(), node).ok_or(EditError::NoSuchNode)?;
    let under = spot.parent.map(|parent| parent.id);
    Ok((under, if step == "up" { spot.index.saturating_sub(1) } else { spot.index + 1 }))
}

/// `…/indents`: under the node above.
pub(crate) async fn indent(visit: Visit, Of(id): Of<StoredDraft>, form: Form) -> Result<See> {
    let node = number(&form, "node")?;
    correct(&visit, id, "indent", move |draft| apply(draft, Edit::Indent { node }, node)).await
}

/// `…/outdents`: beside the node that it is a part of.
pub(crate) async fn outdent(visit: Visit, Of(id): Of<StoredDraft>, form: Form) -> Result<See> {
    let node = number(&form, "node")?;
    correct(&visit, id, "outdent", move |draft| apply(draft, Edit::Outdent { node }, node)).await
}

/// `…/merges`: its words to the node above.
pub(crate) async fn merge(visit: Visit, Of(id): Of<StoredDraft>, form: Form) -> Result<See> {
    let node = number(&form, "node")?;
    correct(&visit, id, "merge", move |draft| {
        let spot = Spot::of(draft.nodes(), node).ok_or(EditError::NoSuchNode)?;
        let into = spot.above().ok_or(EditError::NothingAbove)?.id;
        apply(draft, Edit::Merge { node, into }, into)
    })
    .await
}

/// `…/splits`: in two, at a character of its text.
pub(crate) async fn split(visit: Visit, Of(id): Of<StoredDraft>, form: Form) -> Result<See> {
    let (node, at) = (number(&form, "node")?, number(&form, "at")? as usize);
    correct(&visit, id, "split", move |draft| apply(draft, Edit::Split { node, at }, node)).await
}

/// `…/renames`: another title, and perhaps another kind.
pub(crate) async fn rename(visit: Visit, Of(id): Of<StoredDraft>, form: Form) -> Result<See> {
    let (node, title) = (number(&form, "node")?, form.value("title").to_owned());
    correct(&visit, id, "rename", move |draft| apply(draft, Edit::Rename { node, title }, node)).await
}

/// `…/kinds`: it is something else.
pub(crate) async fn recast(visit: Visit, Of(id): Of<StoredDraft>, form: Form) -> Result<See> {
    let node = number(&form, "node")?;
    let kind = Kind::from_code(form.value("kind")).ok_or_else(|| Error::Malformed("no such kind".to_owned()))?;
    correct(&visit, id, "recast", move |draft| apply(draft, Edit::Recast { node, kind }, node)).await
}

/// `…/removals`: out of the tree; its words become an unplaced line.
pub(crate) async fn remove(visit: Visit, Of(id): Of<StoredDraft>, form: Form) -> Result<See> {
    let node = number(&form, "node")?;
    correct(&visit, id, "remove", move |draft| {
        let focus = Spot::of(draft.nodes(), node).and_then(|spot| spot.above()).map_or(0, |above| above.id);
        apply(draft, Edit::Remove { node }, focus)
    })
    .await
}

/// `…/placements`: an unplaced line becomes a node, before, after or inside another one, or the last of the outermost.
pub(crate) async fn place(visit: Visit, Of(id): Of<StoredDraft>, form: Form) -> Result<See> {
    let line = number(&form, "line")?;
    let target = number(&form, "target").ok().zip(Where::from_code(form.value("where")));
    correct(&visit, id, "place", move |draft| {
        let (under, at, kind) = match target {
            Some((target, at)) => {
                let (under, index) = place_of(draft.nodes(), target, at, None).ok_or(EditError::NoSuchNode)?;
                (under, index, kind_there(draft.nodes(), target, at))
            }
            None => (None, usize::MAX, draft.nodes().last().map_or(Kind::Section, |node| node.kind)),
        };
        draft.apply(Edit::Place { line, under, at, kind })?;
        let siblings = under.and_then(|parent| draft.node(parent)).map_or(draft.nodes(), |parent| &parent.children);
        let placed = siblings.get(at.min(siblings.len().saturating_sub(1)));
        Ok(placed.map_or(0, |node| node.id))
    })
    .await
}

/// `…/dismissals`: a fact is none.
pub(crate) async fn dismiss(visit: Visit, Of(id): Of<StoredDraft>, form: Form) -> Result<See> {
    let fact = number(&form, "fact")?;
    correct(&visit, id, "dismiss", move |draft| apply(draft, Edit::Dismiss { fact }, 0)).await
}

/// `…/undo`: takes the last correction back.
pub(crate) async fn undo(visit: Visit, Of(id): Of<StoredDraft>) -> Result<See> {
    correct(&visit, id, "undo", |draft| {
        let undone = draft.undo();
        Ok(undone.as_ref().and_then(focus_of).unwrap_or(0))
    })
    .await
}

/// The node that a correction was about.
fn focus_of(edit: &Edit) -> Option<u32> {
    match edit {
        Edit::Move { node, .. }
        | Edit::Indent { node }
        | Edit::Outdent { node }
        | Edit::Merge { node, .. }
        | Edit::Split { node, .. }
        | Edit::Rename { node, .. }
        | Edit::Recast { node, .. }
        | Edit::Remove { node } => Some(*node),
        Edit::Place { .. } | Edit::Dismiss { .. } => None,
    }
}
