//! How experiences are found by the index: what was published by everybody, a draft by the members of its space.

use actors::{Role, Space};
use kernel::{Id, Text};
use search::{Audience, Document, Loaded, Touched};
use store::{Db, params};

use super::{authors, published, sections, sheets};
use crate::model::experience::{Content, Experience, Key, State};

const ALL: &str = "SELECT space_id, id FROM experience WHERE (space_id, id) > ($1, $2) ORDER BY space_id, id LIMIT $3";
const SLUG: &str = "SELECT slug FROM space WHERE id = $1";

pub(super) const STATEMENTS: &[&str] = &[ALL, SLUG];

/// The documents of these experiences, as they stand.
///
/// # Errors
/// Whatever the engine meets.
pub async fn load(db: &Db, touched: &[Touched]) -> Loaded {
    let mut found = Vec::with_capacity(touched.len());
    for one in touched {
        let key = Key { space: Id::from_uuid(one.stream), experience: Id::from_uuid(one.id) };
        if let Some(experience) = sheets::one(db, key).await? {
            found.extend(document(db, experience).await?);
        }
    }
    Ok(found)
}

/// Every experience of the installation, in the order of the keys.
///
/// # Errors
/// Whatever the engine meets.
pub async fn all(db: &Db, after: Option<Touched>, most: u32) -> store::Result<Vec<Touched>> {
    search::every(db, ALL, after, most).await
}

async fn document(db: &Db, experience: Experience) -> store::Result<Option<Document>> {
    let key = experience.key;
    if experience.is_public() {
        let version = published::version(db, key, experience.version).await?;
        let path = format!("/experiences/{}", experience.slug);
        let Some(version) = version else { return Ok(None) };
        let named = authors::named(db, key, &version.content.authors).await?;
        let document = of(key, version.content, &named, Audience::Anyone, path);
        return Ok(Some(Document { changed: Some(version.published_at), ..document }));
    }
    let Some(slug) = db.one::<String>(SLUG, &params![key.space]).await? else { return Ok(None) };
    let path = format!("/s/{slug}/experiences/{}", key.experience);
    // What was withdrawn is still its space's own; nothing of a withdrawn text is searched.
    let is_kept = experience.state != State::Withdrawn;
    let writings = if is_kept { sections::current(db, key).await? } else { Vec::new() };
    let sections = writings.into_iter().map(|writing| (writing.section, writing.body)).collect();
    let content = Content { head: experience.head, sections, authors: Vec::new() };
    Ok(Some(of(key, content, &[], Audience::Space(key.space, Role::Member), path)))
}

fn of(key: Key, content: Content, named: &[Text], audience: Audience, path: String) -> Document {
    let head = content.head;
    let pieces = content.sections.values().flat_map(|body| body.texts());
    let pieces = std::iter::once(&head.lesson).chain(pieces).flat_map(|text| text.languages());
    let mut body: Vec<_> = pieces.map(|(lang, words)| (Some(lang), words.to_owned())).collect();
    body.extend(named.iter().flat_map(Text::languages).map(|(_, name)| (None, name.to_owned())));
    Document {
        id: key.experience.uuid(),
        space: Some(Id::<Space>::from_uuid(key.space.uuid())),
        audience,
        path,
        title: head.title,
        summary: head.summary,
        body,
        names: Vec::new(),
        place: head.place,
        rights: head.rights,
        themes: head.themes,
        date: head.until.or(head.from),
        changed: None,
        picture: None,
        is_name: false,
    }
}
