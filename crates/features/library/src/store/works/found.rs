//! What of the works can be found: what is said of them, and the words of their files.

use actors::{Role, Space};
use futures_util::FutureExt;
use jiff::civil::Date;
use kernel::{Id, Visibility};
use search::{Audience, Document, Loaded, Searchable, Spaces, Touched, beginning};
use store::Db;

use super::files;
use crate::model::work::{Key, Work, WorkState};

const EVERY: &str = "SELECT space_id, id FROM library_work WHERE (space_id, id) > ($1, $2)
    ORDER BY space_id, id LIMIT $3";

pub(crate) const STATEMENTS: &[&str] = &[EVERY];

/// The most bytes of its files' words by which a work is found: some 200 pages.
const MOST: usize = 600_000;

/// The works.
pub(crate) const SEARCHABLE: Searchable = Searchable {
    kind: "work",
    label: "library-works-plural",
    subjects: &["work"],
    load: |db, touched| load(db, touched).boxed(),
    all: |db, after, limit| search::every(db, EVERY, after, limit).boxed(),
};

async fn load(db: &Db, touched: &[Touched]) -> Loaded {
    let (mut spaces, mut found) = (Spaces::default(), Vec::new());
    for touched in touched {
        let Some(space) = spaces.get(db, touched.stream).await? else { continue };
        let key = Key { space: space.id, work: Id::from_uuid(touched.id) };
        let Some(work) = super::get(db, key).await? else { continue };
        if work.state != WorkState::Withdrawn {
            found.push(document(db, &space, &work).await?);
        }
    }
    Ok(found)
}

/// Who may open its page, and where that is.
fn place(space: &Space, work: &Work) -> (Audience, String) {
    let kept = format!("/s/{}/library/{}", space.slug, work.key.work);
    match (work.state, work.visibility, &work.slug) {
        (WorkState::Published, Visibility::Public, Some(slug)) => (Audience::Anyone, format!("/library/{slug}")),
        (WorkState::Published, Visibility::Network, Some(slug)) => {
            (Audience::SomeSpace(Role::Member), format!("/library/{slug}"))
        }
        (WorkState::Published, ..) => (Audience::Space(space.id, Role::Member), kept),
        (WorkState::Draft | WorkState::Withdrawn, ..) => (Audience::Space(space.id, Role::Officer), kept),
    }
}

async fn document(db: &Db, space: &Space, work: &Work) -> store::Result<Document> {
    let (audience, path) = place(space, work);
    let content = &work.content;
    let mut names = content.authors.clone();
    names.extend([&content.doi, &content.isbn].into_iter().filter(|number| !number.is_empty()).cloned());
    let year = content.date.and_then(|date| Date::new(date.year, date.month.unwrap_or(1), date.day.unwrap_or(1)).ok());
    let mut document = Document {
        space: Some(space.id),
        summary: beginning(&content.summary),
        names,
        place: content.place.clone(),
        rights: content.rights.clone(),
        themes: content.themes.clone(),
        date: year.or(work.published_on),
        changed: Some(work.changed_at),
        ..Document::new(work.key.work, audience, path, content.title.clone())
    }
    .saying(&content.summary);
    let others = [&content.publisher, &content.container].into_iter().chain(&content.keywords);
    document.body.extend(others.filter(|words| !words.is_empty()).map(|words| (None, words.clone())));
    let mut left = MOST;
    for file in files::of(db, work.key).await? {
        let words = files::text(db, work.key, file.id).await?.unwrap_or_default();
        for paragraph in words.split("\n\n") {
            let end = paragraph.floor_char_boundary(left.min(paragraph.len()));
            left -= end;
            if end > 0 {
                document.body.push((None, paragraph[..end].to_owned()));
            }
        }
    }
    Ok(document)
}
