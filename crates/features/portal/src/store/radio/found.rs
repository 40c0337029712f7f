//! What of the radio can be found: episodes, by what is said of them and in them.

use actors::{Role, Space};
use futures_util::FutureExt;
use kernel::{Id, place};
use search::{Audience, Document, Loaded, Searchable, Spaces, Touched, beginning};
use store::Db;

use super::{episodes, programmes, transcripts};
use crate::model::prose;
use crate::model::radio::{Episode, State};

const EVERY: &str =
    "SELECT space_id, id FROM portal_episode WHERE (space_id, id) > ($1, $2) ORDER BY space_id, id LIMIT $3";

pub(super) const STATEMENTS: &[&str] = &[EVERY];

/// The most bytes of its transcripts by which an episode is found.
const MOST: usize = 600_000;

/// The episodes.
pub(crate) const SEARCHABLE: Searchable = Searchable {
    kind: "episode",
    label: "portal-radio-plural",
    // An episode that is published gives its programme an address, but only its own page changes.
    subjects: &["episode"],
    load: |db, touched| load(db, touched).boxed(),
    all: |db, after, limit| search::every(db, EVERY, after, limit).boxed(),
};

async fn load(db: &Db, touched: &[Touched]) -> Loaded {
    let (mut spaces, mut found) = (Spaces::default(), Vec::new());
    for touched in touched {
        let Some(space) = spaces.get(db, touched.stream).await? else { continue };
        let Some(episode) = episodes::get(db, space.id, Id::from_uuid(touched.id)).await? else { continue };
        if episode.state != State::Withdrawn {
            found.push(document(db, &space, &episode).await?);
        }
    }
    Ok(found)
}

async fn document(db: &Db, space: &Space, episode: &Episode) -> store::Result<Document> {
    let programme = programmes::get(db, episode.space, episode.programme).await?;
    let slugs = programme.as_ref().and_then(|programme| programme.slug.as_ref()).zip(episode.slug.as_ref());
    let (audience, path) = match (episode.state, slugs) {
        (State::Published, Some((programme, slug))) => (Audience::Anyone, format!("/radio/{programme}/{slug}")),
        _ => {
            let kept = format!("/s/{}/newsroom/radio/episodes/{}", space.slug, episode.id);
            (Audience::Space(space.id, Role::Officer), kept)
        }
    };
    let said = &episode.said;
    let mut document = Document {
        space: Some(space.id),
        summary: beginning(&said.summary),
        place: said.place.clone().filter(|code| place::get(code).is_some()),
        themes: said.themes.clone(),
        date: episode.published_at.map(|at| db.world().day_of(at)),
        changed: Some(episode.changed_at),
        ..Document::new(episode.id, audience, path, said.title.clone())
    }
    .saying(&said.summary);
    for (lang, notes) in said.notes.languages() {
        document.body.push((Some(lang), prose::plain(notes)));
    }
    if let Some(programme) = programme {
        document = document.saying(&programme.profile.title);
    }
    document.body.extend(said.chapters.iter().map(|chapter| (Some(said.lang), chapter.title.clone())));
    document.body.extend(said.people.iter().map(|person| (None, person.name.clone())));
    add_speech(db, episode, &mut document).await?;
    Ok(document)
}

/// What is said in the episode, passage by passage.
async fn add_speech(db: &Db, episode: &Episode, document: &mut Document) -> store::Result<()> {
    let mut left = MOST;
    for head in transcripts::of(db, episode.space, episode.id).await? {
        let transcript = transcripts::get(db, episode.space, episode.id, head.lang).await?.unwrap_or_default();
        for passage in crate::model::radio::transcript::passages(&transcript) {
            let words = passage.cues.iter().map(|cue| cue.words.as_str()).collect::<Vec<_>>().join(" ");
            left = left.saturating_sub(words.len());
            if left == 0 {
                return Ok(());
            }
            document.body.push((Some(head.lang), words));
        }
    }
    Ok(())
}
