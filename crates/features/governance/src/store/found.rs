//! What of the bodies can be found: their names, for whose eyes they are. Who sits in them is found by no search.

use futures_util::FutureExt;
use kernel::Id;
use search::{Audience, Document, Loaded, Searchable, Spaces, Touched};
use store::Db;

use super::bodies;

pub(super) const EVERY: &str = "SELECT space_id, id FROM gov_body WHERE (space_id, id) > ($1, $2)
    ORDER BY space_id, id LIMIT $3";

/// The kinds of this feature.
pub(crate) const SEARCHABLE: &[Searchable] = &[Searchable {
    kind: "body",
    label: "gov-title",
    subjects: &["gov-body"],
    load: |db, touched| load(db, touched).boxed(),
    all: |db, after, limit| search::every(db, EVERY, after, limit).boxed(),
}];

async fn load(db: &Db, touched: &[Touched]) -> Loaded {
    let (mut spaces, mut found) = (Spaces::default(), Vec::new());
    for touched in touched {
        let Some(space) = spaces.get(db, touched.stream).await? else { continue };
        let Some(body) = bodies::get(db, space.id, Id::from_uuid(touched.id)).await? else { continue };
        let facts = &body.facts;
        let path = format!("/s/{}/bodies/{}", space.slug, body.id);
        found.push(Document {
            space: Some(space.id),
            date: facts.since,
            ..Document::new(body.id, Audience::of(facts.visibility, space.id), path, facts.name.clone())
        });
    }
    Ok(found)
}
