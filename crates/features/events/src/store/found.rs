//! What of the events can be found: those that were announced, for everybody; drafts, for who prepares them. Who registers is
//! found by no search, and neither is where one takes part from afar.

use actors::{Role, Space};
use futures_util::FutureExt;
use kernel::Id;
use search::{Audience, Document, Loaded, Searchable, Spaces, Touched, beginning};
use store::{Db, params};
use uuid::Uuid;

use super::events;
use crate::model::{Event, Key, State};

const EVERY: &str = "SELECT space_id, id FROM event WHERE (space_id, id) > ($1, $2) ORDER BY space_id, id LIMIT $3";

pub(super) const STATEMENTS: &[&str] = &[EVERY];

/// The kinds of this feature.
pub(crate) const SEARCHABLE: &[Searchable] = &[Searchable {
    kind: "event",
    label: "events-title",
    subjects: &["event"],
    load: |db, touched| load(db, touched).boxed(),
    all: |db, after, limit| all(db, after, limit).boxed(),
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
        let key = Key { space: space.id, event: Id::from_uuid(touched.id) };
        let Some(event) = events::one(db, key).await? else { continue };
        let mut document = document(&space, &event);
        if let Some(picture) = event.content.picture {
            let file = media::store::get(db, key.space, picture).await?;
            document.picture = file.map(|file| file.address(media::Part::Card));
        }
        found.push(document);
    }
    Ok(found)
}

fn document(space: &Space, event: &Event) -> Document {
    let (audience, path) = match &event.slug {
        Some(slug) if event.state.is_public() => (Audience::Anyone, format!("/events/{slug}")),
        _ => (Audience::Space(space.id, Role::Officer), format!("/s/{}/events/{}", space.slug, event.key.event)),
    };
    let content = &event.content;
    // What does not take place, or not then, has no day on which it is to come, and says why.
    let takes_place = matches!(event.state, State::Announced | State::Draft);
    let said = if takes_place || event.reason.is_empty() { &content.words } else { &event.reason };
    let document = Document {
        space: Some(space.id),
        summary: beginning(said),
        place: content.place.clone(),
        themes: content.themes.clone(),
        date: takes_place.then(|| content.starts.date()),
        changed: Some(event.changed_at),
        ..Document::new(event.key.event, audience, path, content.title.clone())
    };
    let texts = [&content.words, &content.programme, &content.address, &content.access, &event.reason];
    texts.into_iter().fold(document, Document::saying)
}
