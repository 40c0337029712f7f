//! What of the newsletters can be found: the issues that are out, for everybody. Who reads them is found by no search.

use actors::Space;
use futures_util::FutureExt;
use kernel::{Id, Text};
use search::{Audience, Document, Loaded, Searchable, Spaces, Touched, beginning};
use store::{Db, params};
use uuid::Uuid;

use super::{issues, lists};
use crate::model::{Issue, Item, Key, List, unmarked};

const EVERY: &str = "SELECT kept_by, issue FROM newsletter_archive WHERE (kept_by, issue) > ($1, $2)
    ORDER BY kept_by, issue LIMIT $3";

pub(super) const STATEMENTS: &[&str] = &[EVERY];

/// The kind of an issue in the index.
pub(crate) const KIND: &str = "newsletter-issue";

/// The kinds of this feature.
pub(crate) const SEARCHABLE: &[Searchable] = &[Searchable {
    kind: KIND,
    label: "newsletter-title",
    subjects: &["newsletter-issue"],
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
        let key = Key { space: space.id, issue: Id::from_uuid(touched.id) };
        let Some(issue) = issues::get(db, key).await?.filter(Issue::is_public) else { continue };
        let Some(list) = lists::get(db, issue.list).await? else { continue };
        let items = issues::items(db, key).await?;
        found.push(document(&space, &issue, &list, &items, db.world()));
    }
    Ok(found)
}

fn document(space: &Space, issue: &Issue, list: &List, items: &[Item], world: &kernel::World) -> Document {
    let (content, path) = (&issue.content, format!("/newsletter/issues/{}", issue.slug));
    let document = Document {
        space: Some(space.id),
        summary: beginning(&words_of(&content.intro)),
        themes: list.theme.iter().cloned().collect(),
        date: issue.started_at.map(|at| world.day_of(at)),
        ..Document::new(issue.key.issue, Audience::Anyone, path, content.subject.clone())
    };
    let said = [&words_of(&content.intro), &words_of(&content.closing), &list.title];
    let document = said.into_iter().fold(document, Document::saying);
    items.iter().flat_map(|item| [&item.title, &item.words]).fold(document, Document::saying)
}

/// An editor's own words without the marks of Markdown.
fn words_of(text: &Text) -> Text {
    text.languages().fold(Text::default(), |all, (lang, typed)| all.with(lang, unmarked(typed)))
}
