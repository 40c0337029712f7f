//! What of the trainings can be found: calls that were published, for everybody; drafts, for who prepares them. Who applies is
//! found by no search.

use actors::Role;
use kernel::Id;
use search::{Audience, Document, Loaded, Searchable, Spaces, Touched, beginning};
use store::{Db, params};
use uuid::Uuid;

use super::calls;
use crate::model::Key;

const EVERY: &str =
    "SELECT space_id, id FROM training_call WHERE (space_id, id) > ($1, $2) ORDER BY space_id, id LIMIT $3";

pub(super) const STATEMENTS: &[&str] = &[EVERY];

/// The kinds of this feature.
pub(crate) const SEARCHABLE: &[Searchable] = &[Searchable {
    kind: "training-call",
    label: "training-found",
    subjects: &["training-call"],
    load: |db, touched| Box::pin(load(db, touched)),
    all: |db, after, limit| Box::pin(all(db, after, limit)),
}];

async fn all(db: &Db, after: Option<Touched>, limit: u32) -> store::Result<Vec<Touched>> {
    let (stream, id) = after.map_or((Uuid::nil(), Uuid::nil()), |after| (after.stream, after.id));
    let rows: Vec<(Uuid, Uuid)> = db.all(EVERY, &params![stream, id, limit]).await?;
    Ok(rows.into_iter().map(|(stream, id)| Touched { stream, id }).collect())
}

async fn load(db: &Db, touched: &[Touched]) -> Loaded {
    let (mut spaces, mut found) = (Spaces::default(), Vec::new());
    for touched in touched {
        let Some(space) = spaces.get(db, touched.stream).await? else { continue };
        let key = Key { space: space.id, call: Id::from_uuid(touched.id) };
        let Some(call) = calls::one(db, key).await? else { continue };
        let (audience, path) = match &call.slug {
            Some(slug) if call.state.is_public() => (Audience::Anyone, format!("/training/calls/{slug}")),
            _ => {
                let path = format!("/s/{}/training/calls/{}", space.slug, key.call);
                (Audience::Space(space.id, Role::Officer), path)
            }
        };
        let document = Document {
            space: Some(space.id),
            summary: beginning(&call.content.words),
            date: Some(call.content.closes.date()),
            ..Document::new(key.call, audience, path, call.content.title.clone())
        };
        found.push(document.saying(&call.content.words));
    }
    Ok(found)
}
