//! `GET /directory.geojson`: what everybody may see of the organisations, for maps of others (RFC 7946).
//!
//! It is written while it is read: a page of rows at a time is in memory, however long the list and however slowly it is
//! fetched.

use actors::Actor;
use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures_util::stream;
use kernel::{Id, Lang, Text, place};
use serde_json::{Map, Value, json};
use store::Db;
use web::table::Listing;
use web::{Result, Visit};

use super::super::path_of;
use super::super::profiles::asked;
use crate::model::{Eyes, Public, geo};
use crate::store::directory::{self, Filter, Listed};

/// Rows that are read at a time.
const BATCH: u32 = 500;

/// Where the writing stands.
struct Pen {
    db: Db,
    filter: Filter,
    origin: String,
    after: Option<(String, Id<Actor>)>,
    step: Step,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Head,
    Rows { is_first: bool },
    Done,
}

/// Answers with the organisations that everybody may see, whoever asks: maps are passed on.
pub(super) async fn show(visit: Visit, listing: Listing) -> Result<Response> {
    let (db, filter, origin) = (visit.db().clone(), asked(&listing), visit.origin());
    let pen = Pen { db, filter, origin, after: None, step: Step::Head };
    let pieces = stream::try_unfold(pen, |pen| async move { pen.next().await });
    let kind = [(header::CONTENT_TYPE, "application/geo+json"), (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
    Ok((kind, Body::from_stream(pieces)).into_response())
}

impl Pen {
    /// The next piece of the document.
    async fn next(mut self) -> store::Result<Option<(Bytes, Self)>> {
        let is_first = match self.step {
            Step::Done => return Ok(None),
            Step::Head => {
                self.step = Step::Rows { is_first: true };
                return Ok(Some((Bytes::from_static(b"{\"type\":\"FeatureCollection\",\"features\":["), self)));
            }
            Step::Rows { is_first } => is_first,
        };
        let after = self.after.as_ref().map(|(key, id)| (key.as_str(), *id));
        let rows = directory::page(&self.db, &self.filter, Eyes::Everybody, after, BATCH).await?;
        let mut piece = String::new();
        for (at, row) in rows.iter().enumerate() {
            if !is_first || at > 0 {
                piece.push(',');
            }
            piece.push('\n');
            piece.push_str(&feature(row, &self.origin, &self.db)?.to_string());
        }
        self.after = rows.last().map(|last| (last.sort_key.clone(), last.id));
        self.step = Step::Rows { is_first: false };
        if (rows.len() as u32) < BATCH {
            piece.push_str("\n]}\n");
            self.step = Step::Done;
        }
        Ok(Some((Bytes::from(piece), self)))
    }
}

/// An organisation as a feature. A position is the middle of the province, or of the region where no more is known; without
/// a place the geometry is null.
fn feature(row: &Listed, origin: &str, db: &Db) -> store::Result<Value> {
    let point = row.place.as_deref().and_then(geo::middle);
    let geometry =
        point.map_or(Value::Null, |point| json!({"type": "Point", "coordinates": [point.longitude, point.latitude]}));
    let mut said = Map::new();
    said.insert("name".into(), by_language(&row.name));
    said.insert("acronym".into(), json!(row.acronym));
    said.insert("sort".into(), json!(row.sort.code()));
    said.insert("url".into(), json!(format!("{origin}{}", path_of(row.id, ""))));
    said.insert("place".into(), json!(row.place));
    said.insert(
        "place_name".into(),
        row.place.as_deref().and_then(place::get).map_or(Value::Null, |place| by_language(&place.name)),
    );
    said.insert("position_of".into(), json!(point.map(|point| point.of)));
    said.insert("founded".into(), json!(row.founded.map(|founded| founded.to_string())));
    said.insert("description".into(), by_language(&row.description));
    said.insert("themes".into(), row.themes().collect());
    said.insert("publics".into(), row.publics().map(Public::code).collect());
    said.insert("site".into(), json!(row.site));
    let contacts = row.contacts(db, Eyes::Everybody)?;
    let reach = |contact: &crate::model::Contact| json!({"kind": contact.kind.code(), "value": contact.value});
    said.insert("contacts".into(), contacts.iter().map(reach).collect());
    said.insert("generated".into(), json!(row.generated));
    Ok(json!({"type": "Feature", "id": row.id.to_string(), "geometry": geometry, "properties": said}))
}

fn by_language(text: &Text) -> Value {
    let words = |(lang, words): (Lang, &str)| (lang.code().to_owned(), Value::from(words));
    Value::Object(text.languages().map(words).collect())
}
