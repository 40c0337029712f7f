//! How articles are found by the index: what is published by everybody, the rest by the editors of its newsroom.

use actors::Role;
use futures_util::FutureExt as _;
use kernel::{Id, Text};
use search::{Audience, Document, Loaded, Searchable, Spaces, Touched, every};
use store::Db;

use super::{abouts, articles, public, texts};
use crate::model::article::{Article, Key, Published, State};
use crate::model::prose;

const ALL: &str =
    "SELECT space_id, id FROM portal_article WHERE (space_id, id) > ($1, $2) ORDER BY space_id, id LIMIT $3";

pub(super) const STATEMENTS: &[&str] = &[ALL];

/// What can be found.
pub const SEARCHABLE: Searchable = Searchable {
    kind: "article",
    label: "portal-articles",
    subjects: &["article"],
    load: |db, touched| load(db, touched).boxed(),
    all: |db, after, most| every(db, ALL, after, most).boxed(),
};

async fn load(db: &Db, touched: &[Touched]) -> Loaded {
    let (mut spaces, mut found) = (Spaces::default(), Vec::with_capacity(touched.len()));
    for one in touched {
        let Some(space) = spaces.get(db, one.stream).await? else { continue };
        let key = Key { space: space.id, article: Id::from_uuid(one.id) };
        if let Some(article) = articles::one(db, key).await? {
            found.extend(document(db, &space.slug, article).await?);
        }
    }
    Ok(found)
}

async fn document(db: &Db, slug: &str, article: Article) -> store::Result<Option<Document>> {
    if article.state == State::Published {
        return Ok(match public::get(db, article.key.article).await? {
            Some(published) => Some(of(db, published).await?),
            None => None,
        });
    }
    let path = format!("/s/{slug}/newsroom/{}", article.key.article);
    let audience = Audience::Space(article.key.space, Role::Officer);
    let said = abouts::latest(db, article.key).await?.about;
    let written = texts::current(db, article.key).await?;
    let summary = written.iter().fold(Text::default(), |text, one| text.with(one.lang, &one.words.summary));
    let body = written.iter().map(|one| (Some(one.lang), prose::plain(&one.words.body))).collect();
    let mut document = Document::new(article.key.article, audience, path, article.title);
    document.space = Some(article.key.space);
    (document.summary, document.body) = (summary, body);
    (document.place, document.themes, document.rights) = (said.place, said.themes, said.rights);
    Ok(Some(document))
}

async fn of(db: &Db, published: Published) -> store::Result<Document> {
    let path = published.path();
    let mut document = Document::new(published.id, Audience::Anyone, path, published.title);
    let mut body: Vec<_> = published.body.languages().map(|(lang, words)| (Some(lang), prose::plain(words))).collect();
    body.extend(published.byline.map(|name| (None, name)));
    if let Some(antenna) = &published.antenna {
        body.extend(antenna.name.languages().map(|(lang, name)| (Some(lang), name.to_owned())));
    }
    document.space = Some(published.space);
    (document.summary, document.body) = (published.summary, body);
    (document.place, document.themes, document.rights) = (published.place, published.themes, published.rights);
    document.date = Some(db.world().day_of(published.published_at));
    document.changed = Some(published.renewed_at);
    if let Some(picture) = published.picture
        && media::store::is_public(db, picture).await?
    {
        document.picture = Some(format!("/media/{picture}/card.jpg"));
    }
    Ok(document)
}
