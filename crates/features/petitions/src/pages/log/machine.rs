//! The log as programs read it. Nothing here tells more than kind, commitment, way and province of a signature.

use axum::Json;
use axum::extract::{Path, Query};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use data_encoding::BASE64;
use serde::Deserialize;
use serde_json::{Value, json};
use store::Stream;
use store::journal::log::{self, TILE_WIDTH, Tree};
use store::journal::merkle;
use web::{Error, Result, Visit};

use super::origin;
use crate::pages::published;

/// What changes with every signature may be kept for a moment only.
const A_MOMENT: &str = "public, max-age=2";
/// What can never change may be kept for a year.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// The signed state of the log.
pub(super) async fn checkpoint(visit: Visit, Path(slug): Path<String>) -> Result<Response> {
    let petition = published(&visit, &slug).await?;
    let tree = log::tree(visit.db(), petition.key.log()).await?;
    let note = log::checkpoint(visit.db().keys(), &origin(&visit, &petition), &tree);
    Ok(plain(note, A_MOMENT))
}

/// The key that verifies it.
pub(super) async fn key(visit: Visit, Path(slug): Path<String>) -> Result<Response> {
    let petition = published(&visit, &slug).await?;
    let key = log::verifier(visit.db().keys(), &origin(&visit, &petition));
    Ok(plain(format!("{key}\n"), A_MOMENT))
}

fn plain(words: String, kept: &'static str) -> Response {
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, kept)], words).into_response()
}

/// A tile of hashes or a bundle of entries.
pub(super) async fn tile(visit: Visit, Path((slug, tile)): Path<(String, String)>) -> Result<Response> {
    let petition = published(&visit, &slug).await?;
    let wanted = Tile::read(&tile).ok_or(Error::NotFound)?;
    let bytes = wanted.bytes(&visit, petition.key.log()).await?.ok_or(Error::NotFound)?;
    let headers = [(header::CONTENT_TYPE, "application/octet-stream"), (header::CACHE_CONTROL, FOR_EVER)];
    Ok((headers, bytes).into_response())
}

/// What an address below `/tile/` names: `0/x001/234`, `entries/017.p/112`.
#[derive(Debug, PartialEq, Eq)]
struct Tile {
    /// The level of hashes; none for a bundle of entries.
    level: Option<u8>,
    position: u64,
    width: u64,
}

impl Tile {
    fn read(path: &str) -> Option<Self> {
        let (level, rest) = path.split_once('/')?;
        let level = if level == "entries" { None } else { Some(exact(level).filter(|level| *level <= 63)? as u8) };
        let (position, width) = match rest.split_once(".p/") {
            Some((position, width)) => (position, exact(width).filter(|width| (1..TILE_WIDTH).contains(width))?),
            None => (rest, TILE_WIDTH),
        };
        Some(Self { level, position: position_of(position)?, width })
    }

    async fn bytes(&self, visit: &Visit, stream: Stream) -> Result<Option<Vec<u8>>> {
        Ok(match self.level {
            Some(level) => log::tile(visit.db(), stream, level, self.position, self.width).await?,
            None => log::bundle(visit.db(), stream, self.position, self.width).await?,
        })
    }
}

/// A number as the addresses write it: digits without leading zeros.
fn exact(word: &str) -> Option<u64> {
    let number: u64 = word.parse().ok()?;
    (number.to_string() == word).then_some(number)
}

/// `x001/x234/067` is 1,234,067: groups of three digits, all but the last after an `x`.
fn position_of(path: &str) -> Option<u64> {
    let mut groups = path.split('/').rev();
    let last = groups.next()?;
    let mut digits = vec![last];
    for group in groups {
        digits.push(group.strip_prefix('x')?);
    }
    let is_group = |group: &&str| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
    let shortest = digits.len() == 1 || digits.last() != Some(&"000");
    if digits.len() > 6 || !shortest || !digits.iter().all(is_group) {
        return None;
    }
    digits.into_iter().rev().collect::<String>().parse().ok()
}

/// Which proof is asked for.
#[derive(Deserialize)]
pub(super) struct Asked {
    leaf: Option<String>,
    since: Option<String>,
}

/// The proof that an entry stands in the log, or that the log only grew.
pub(super) async fn proof(visit: Visit, Path(slug): Path<String>, Query(asked): Query<Asked>) -> Result<Response> {
    let petition = published(&visit, &slug).await?;
    let stream = petition.key.log();
    let tree = log::tree(visit.db(), stream).await?;
    let mut answer = json!({
        "tree_size": tree.size,
        "root_hash": BASE64.encode(&tree.root),
        "checkpoint": log::checkpoint(visit.db().keys(), &origin(&visit, &petition), &tree),
    });
    let number =
        |word: &str| exact(word).ok_or_else(|| Error::Malformed("a number of the log has digits only".to_owned()));
    let more = match (&asked.leaf, &asked.since) {
        (Some(leaf), _) => included(&visit, stream, &tree, number(leaf)?).await?,
        (None, Some(old)) => {
            let old = number(old)?;
            let path = log::consistency(visit.db(), stream, old, tree.size).await?.ok_or(Error::NotFound)?;
            json!({ "old_size": old, "consistency": hashes(&path) })
        }
        (None, None) => return Err(Error::Malformed("?leaf= or ?since= says which proof".to_owned())),
    };
    if let (Some(answer), Value::Object(more)) = (answer.as_object_mut(), more) {
        answer.extend(more);
    }
    Ok(([(header::CACHE_CONTROL, A_MOMENT)], Json(answer)).into_response())
}

async fn included(visit: &Visit, stream: Stream, tree: &Tree, leaf: u64) -> Result<Value> {
    let path = log::inclusion(visit.db(), stream, leaf, tree.size).await?.ok_or(Error::NotFound)?;
    let entry = log::entry(visit.db(), stream, leaf).await?.ok_or(Error::NotFound)?;
    Ok(json!({
        "leaf_index": leaf,
        "leaf_hash": BASE64.encode(&merkle::leaf(entry.as_bytes())),
        "entry": entry,
        "inclusion": hashes(&path),
    }))
}

fn hashes(path: &[merkle::Hash]) -> Vec<String> {
    path.iter().map(|hash| BASE64.encode(hash)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tile_is_found_by_the_address_that_the_standard_gives_it() {
        let tile = |level, position, width| Some(Tile { level, position, width });
        assert_eq!(Tile::read("0/000"), tile(Some(0), 0, 256));
        assert_eq!(Tile::read("1/x001/x234/067"), tile(Some(1), 1_234_067, 256));
        assert_eq!(Tile::read("2/000.p/17"), tile(Some(2), 0, 17));
        assert_eq!(Tile::read("entries/x001/000.p/255"), tile(None, 1000, 255));
    }

    #[test]
    fn no_tile_has_two_addresses() {
        for address in [
            "0/0",
            "00/000",
            "64/000",
            "0/x000/001",
            "0/001/002",
            "0/x01/002",
            "0/000.p/0",
            "0/000.p/256",
            "0/000.p/01",
            "0/+01",
            "entries",
            "entries/",
            "0/000/",
            "-1/000",
            "0/x001/x001/x001/x001/x001/x001/001",
            "0/٠٠١",
        ] {
            assert_eq!(Tile::read(address), None, "{address}");
        }
    }
}
