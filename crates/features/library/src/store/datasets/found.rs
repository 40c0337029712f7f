//! Datasets as they are found.

use actors::Role;
use actors::Space;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use kernel::{Id, Visibility};
use search::{Audience, Document, Loaded, Searchable, Touched};
use store::Db;

use super::{records, versions};
use crate::model::dataset::{Dataset, Kind, Version};

const ALL: &str = "SELECT kept_by, dataset FROM library_dataset_shelf \
     WHERE NOT is_withdrawn AND (kept_by, dataset) > ($1, $2) ORDER BY kept_by, dataset LIMIT $3";

pub(super) const STATEMENTS: &[&str] = &[ALL];

/// Datasets can be found by what is said of them, by their columns and by the values of short lists.
pub const SEARCHABLE: Searchable = Searchable {
    kind: "dataset",
    label: "library-data-title",
    subjects: &["dataset"],
    load,
    all: |db, after, limit| search::every(db, ALL, after, limit).boxed(),
};

/// How many values of a column are searched.
const VALUES: usize = 20;
/// How many letters of values in all.
const LETTERS: usize = 20_000;

fn load<'a>(db: &'a Db, touched: &'a [Touched]) -> BoxFuture<'a, Loaded> {
    async move {
        let mut documents = Vec::new();
        for Touched { stream, id } in touched {
            let (space, id) = (Id::<Space>::from_uuid(*stream), Id::<Dataset>::from_uuid(*id));
            let Some(dataset) = records::get(db, space, id).await? else { continue };
            let Some(slug) = dataset.slug.clone().filter(|_| dataset.withdrawn_at.is_none()) else { continue };
            let Some(version) = versions::version(db, space, id, dataset.current).await? else { continue };
            documents.push(document(&dataset, &version, &slug));
        }
        Ok(documents)
    }
    .boxed()
}

fn document(dataset: &Dataset, version: &Version, slug: &str) -> Document {
    let about = &dataset.about;
    let mut body: Vec<_> = about.source.languages().map(|(lang, words)| (Some(lang), words.to_owned())).collect();
    for column in &version.columns {
        for text in [&column.label, &column.description] {
            body.extend(text.languages().map(|(lang, words)| (Some(lang), words.to_owned())));
        }
    }
    body.extend(values(version).map(|words| (None, words)));
    body.extend(about.creators.iter().map(|name| (None, name.clone())));
    Document {
        id: dataset.id.uuid(),
        space: Some(dataset.space),
        audience: match dataset.visibility {
            Visibility::Public => Audience::Anyone,
            Visibility::Network => Audience::SignedIn,
            Visibility::Space => Audience::Space(dataset.space, Role::Member),
        },
        path: format!("/datasets/{slug}"),
        title: about.title.clone(),
        summary: about.summary.clone(),
        body,
        names: Vec::new(),
        changed: Some(version.published_at),
        picture: None,
        is_name: false,
        place: about.place.clone(),
        rights: Vec::new(),
        themes: about.themes.clone(),
        date: Some(version.published_at.to_zoned(jiff::tz::TimeZone::UTC).date()),
    }
}

/// The values of short lists, as far as they are words.
fn values(version: &Version) -> impl Iterator<Item = String> + '_ {
    let lists = version.columns.iter().filter(|column| column.kind == Kind::Category);
    let words = lists.flat_map(|column| column.profile.frequent.iter().take(VALUES)).map(|(word, _)| word.clone());
    let mut letters = 0;
    words.take_while(move |word| {
        letters += word.len();
        letters <= LETTERS
    })
}
