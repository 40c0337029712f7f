//! What of the petitions can be found: those that were opened, for everybody; drafts, for who carries them. Who signed, and
//! who stands for them with her name, is found by no search.

use actors::{Role, Space};
use futures_util::FutureExt;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use kernel::Id;
use search::{Audience, Document, Loaded, Searchable, Spaces, Touched, beginning};
use store::Db;

use super::petitions;
use crate::model::law::Rules;
use crate::model::{Key, Petition};

/// The procedure that proposes a law.
const MOTION: &str = "legislative-motion";

const EVERY: &str = "SELECT space_id, id FROM petition WHERE (space_id, id) > ($1, $2)
    ORDER BY space_id, id LIMIT $3";

pub(super) const STATEMENTS: &[&str] = &[EVERY];

/// The kinds of this feature.
pub(crate) const SEARCHABLE: &[Searchable] = &[Searchable {
    kind: "petition",
    label: "petition-title",
    subjects: &["petition"],
    load: |db, touched| load(db, touched).boxed(),
    all: |db, after, limit| search::every(db, EVERY, after, limit).boxed(),
}];

async fn load(db: &Db, touched: &[Touched]) -> Loaded {
    let (mut spaces, mut found) = (Spaces::default(), Vec::new());
    for touched in touched {
        let Some(space) = spaces.get(db, touched.stream).await? else { continue };
        let key = Key { space: space.id, petition: Id::from_uuid(touched.id) };
        let petition = petitions::one(db, key).await?;
        // A draft without a title has nothing to be found by yet.
        found
            .extend(petition.filter(|petition| !petition.title.is_empty()).map(|petition| document(&space, &petition)));
    }
    Ok(found)
}

/// What it is, as a concept of the thesaurus: who looks for عريضة finds a petition that does not say the word.
fn concept(petition: &Petition) -> &'static str {
    let is_motion = Rules::read(&petition.rules).is_ok_and(|rules| rules.code == MOTION);
    if is_motion { "motion" } else { "petition" }
}

/// When its page last said something new of where it stands.
fn renewed(petition: &Petition) -> Option<Timestamp> {
    let last = [petition.opened_on, petition.filed_on, petition.ended_on].into_iter().flatten().max();
    last.and_then(|day| day.to_zoned(TimeZone::UTC).ok()).map(|day| day.timestamp())
}

fn document(space: &Space, petition: &Petition) -> Document {
    let (audience, path) = match petition.state.is_public() {
        true => (Audience::Anyone, format!("/petitions/{}", petition.slug)),
        false => {
            let path = format!("/s/{}/petitions/{}", space.slug, petition.key.petition);
            (Audience::Space(space.id, Role::Officer), path)
        }
    };
    let document = Document {
        space: Some(space.id),
        summary: beginning(&petition.demand),
        place: petition.territory.clone(),
        themes: vec![concept(petition).to_owned()],
        date: petition.opened_on,
        changed: renewed(petition),
        ..Document::new(petition.key.petition, audience, path, petition.title.clone())
    };
    let texts = [&petition.demand, &petition.reasons, &petition.aims, &petition.choices];
    texts.into_iter().fold(document, Document::saying)
}
