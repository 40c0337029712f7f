//! A published stream as outsiders read it: tiles of hashes, bundles of entries, proofs (C2SP tlog-tiles over the tree of
//! RFC 6962), and its signed state (C2SP tlog-checkpoint). Every answer is a few short reads, however long the stream.

use data_encoding::BASE64;
use ed25519_dalek::{Signer, SigningKey};
use sha2::{Digest, Sha256};

use super::merkle::{Hash, TILE_HEIGHT, empty, node};
use crate::write::Stream;
use crate::{Db, Error, Keys, Result, params};

const HEAD: &str = "SELECT size, root FROM journal_stream WHERE stream = $1";
const LEAVES: &str = "SELECT leaf FROM journal_entry WHERE stream = $1 AND seq >= $2 AND seq < $3 ORDER BY seq";
const NODES: &str = "SELECT hash FROM journal_node WHERE stream = $1 AND level = $4 AND position >= $2 AND position < $3 \
     ORDER BY position";
const ENTRIES: &str = "SELECT stream, seq, at, account, agent, kind, subject_kind, subject, happened_on, body, facts, \
     published FROM journal_entry WHERE stream = $1 AND seq >= $2 AND seq < $3 AND published ORDER BY seq";

/// The statements of the published log, for the test that prepares each on both engines.
#[cfg(any(test, feature = "testing"))]
pub(super) const STATEMENTS: [&str; 4] = [HEAD, LEAVES, NODES, ENTRIES];

/// How many hashes a full tile has, and how many entries a full bundle.
pub const TILE_WIDTH: u64 = 1 << TILE_HEIGHT;

/// The state of a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tree {
    /// How many entries it has.
    pub size: u64,
    /// The root of the tree over them.
    pub root: Hash,
}

/// The state of a stream as last committed; that of an empty tree where nothing was written yet.
///
/// # Errors
/// As [`Db::one`].
pub async fn tree(db: &Db, stream: Stream) -> Result<Tree> {
    let found: Option<(u64, Vec<u8>)> = db.one(HEAD, &params![stream.uuid()]).await?;
    let Some((size, root)) = found else { return Ok(Tree { size: 0, root: empty() }) };
    Ok(Tree { size, root: hash(&root)? })
}

/// The hashes of a tile one after the other: `width` of them, from the tile's first. `None` where the stream does not
/// have them all.
///
/// # Errors
/// As [`Db::all`].
pub async fn tile(db: &Db, stream: Stream, level: u8, position: u64, width: u64) -> Result<Option<Vec<u8>>> {
    let Some(from) = position.checked_mul(TILE_WIDTH).filter(|_| (1..=TILE_WIDTH).contains(&width)) else {
        return Ok(None);
    };
    let Some(to) = from.checked_add(width) else { return Ok(None) };
    let hashes = hashes(db, stream, level, from, to).await?;
    Ok((hashes.len() as u64 == width).then(|| hashes.concat()))
}

/// The entries of a bundle, each preceded by its length in two bytes: `width` of them, from the bundle's first. `None`
/// where the stream does not have them all.
///
/// # Errors
/// As [`Db::all`].
pub async fn bundle(db: &Db, stream: Stream, position: u64, width: u64) -> Result<Option<Vec<u8>>> {
    let Some(from) = position.checked_mul(TILE_WIDTH).filter(|_| (1..=TILE_WIDTH).contains(&width)) else {
        return Ok(None);
    };
    let lines = lines(db, stream, from, from.saturating_add(width)).await?;
    if lines.len() as u64 != width {
        return Ok(None);
    }
    let mut bundle = Vec::with_capacity(lines.iter().map(|line| line.len() + 2).sum());
    for line in lines {
        let length = u16::try_from(line.len()).map_err(|_| Error::damaged("a published entry is longer than 64 kB"))?;
        bundle.extend(length.to_be_bytes());
        bundle.extend(line.as_bytes());
    }
    Ok(Some(bundle))
}

/// The public line of one entry.
///
/// # Errors
/// As [`Db::all`].
pub async fn entry(db: &Db, stream: Stream, leaf: u64) -> Result<Option<String>> {
    Ok(lines(db, stream, leaf, leaf.saturating_add(1)).await?.pop())
}

/// The hashes by which whoever knows the root at `size` sees that the entry is in the tree, the lowest first; `None` when
/// the tree does not have it.
///
/// # Errors
/// As [`Db::all`].
pub async fn inclusion(db: &Db, stream: Stream, leaf: u64, size: u64) -> Result<Option<Vec<Hash>>> {
    if leaf >= size || tree(db, stream).await?.size < size {
        return Ok(None);
    }
    roots(db, stream, beside(leaf, size)).await.map(Some)
}

/// The hashes by which whoever knows the roots at `old` and at `size` sees that the tree only grew; `None` when it never
/// had so many entries.
///
/// # Errors
/// As [`Db::all`].
pub async fn consistency(db: &Db, stream: Stream, old: u64, size: u64) -> Result<Option<Vec<Hash>>> {
    if old > size || tree(db, stream).await?.size < size {
        return Ok(None);
    }
    roots(db, stream, since(old, size)).await.map(Some)
}

/// A checkpoint (C2SP tlog-checkpoint): the state of a log, signed as a note (C2SP signed-note) in the log's name.
pub fn checkpoint(keys: &Keys, origin: &str, tree: &Tree) -> String {
    let signer = signer(keys);
    let said = format!("{origin}\n{}\n{}\n", tree.size, BASE64.encode(&tree.root));
    let mut signature = key_id(origin, &signer).to_vec();
    signature.extend(signer.sign(said.as_bytes()).to_bytes());
    format!("{said}\n— {origin} {}\n", BASE64.encode(&signature))
}

/// The key that verifies the checkpoints of a log, in the form of C2SP signed-note. Rotation of keys does not change it.
pub fn verifier(keys: &Keys, origin: &str) -> String {
    let signer = signer(keys);
    let id = data_encoding::HEXLOWER.encode(&key_id(origin, &signer));
    format!("{origin}+{id}+{}", BASE64.encode(&typed_key(&signer)))
}

fn signer(keys: &Keys) -> SigningKey {
    SigningKey::from_bytes(&keys.derive("published log"))
}

/// The type of Ed25519 and the public key.
fn typed_key(signer: &SigningKey) -> Vec<u8> {
    [&[1], signer.verifying_key().as_bytes().as_slice()].concat()
}

fn key_id(origin: &str, signer: &SigningKey) -> [u8; 4] {
    let hash = Sha256::new_with_prefix(origin).chain_update(b"\n").chain_update(typed_key(signer)).finalize();
    std::array::from_fn(|i| hash[i])
}

/// The public lines of the entries from `from` to before `to`, as many of them as there are.
///
/// # Errors
/// As [`Db::all`].
pub async fn lines(db: &Db, stream: Stream, from: u64, to: u64) -> Result<Vec<String>> {
    let entries: Vec<super::Line> = db.all(ENTRIES, &params![stream.uuid(), from as i64, to as i64]).await?;
    Ok(entries.iter().map(super::Line::public).collect())
}

/// The hashes of a level of tiles from `from` to before `to`, as many of them as there are.
async fn hashes(db: &Db, stream: Stream, level: u8, from: u64, to: u64) -> Result<Vec<Hash>> {
    let (Ok(from), Ok(to)) = (i64::try_from(from), i64::try_from(to)) else { return Ok(Vec::new()) };
    let (statement, params) = match level {
        0 => (LEAVES, params![stream.uuid(), from, to].to_vec()),
        _ => (NODES, params![stream.uuid(), from, to, level].to_vec()),
    };
    let found: Vec<Vec<u8>> = db.all(statement, &params).await?;
    found.iter().map(|bytes| hash(bytes)).collect()
}

fn hash(bytes: &[u8]) -> Result<Hash> {
    bytes.try_into().map_err(|_| Error::damaged("a hash of the journal"))
}

/// Some of the leaves of a tree, from `from` to before `to`: its first `n`, or what stands to the right of a perfect
/// subtree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Span {
    from: u64,
    to: u64,
}

/// The largest power of two smaller than `n` (RFC 9162, 2.1.1), for `n` of at least 2.
fn split(n: u64) -> u64 {
    1 << (u64::BITS - 1 - (n - 1).leading_zeros())
}

/// What stands beside the way from a leaf to the root, the lowest first (RFC 9162, 2.1.3.1).
fn beside(leaf: u64, size: u64) -> Vec<Span> {
    let (mut from, mut to) = (0, size);
    let mut spans = Vec::new();
    while to - from > 1 {
        let middle = from + split(to - from);
        if leaf < middle {
            spans.push(Span { from: middle, to });
            to = middle;
        } else {
            spans.push(Span { from, to: middle });
            from = middle;
        }
    }
    spans.reverse();
    spans
}

/// What shows that the tree of `size` leaves begins with that of `old` (RFC 9162, 2.1.4.1).
fn since(old: u64, size: u64) -> Vec<Span> {
    if old == 0 || old == size {
        return Vec::new();
    }
    let (mut from, mut to) = (0, size);
    let mut spans = Vec::new();
    while old != to {
        let middle = from + split(to - from);
        if old <= middle {
            spans.push(Span { from: middle, to });
            to = middle;
        } else {
            spans.push(Span { from, to: middle });
            from = middle;
        }
    }
    // The old tree itself is known to the reader when it is perfect: then the way never turned right.
    if from > 0 {
        spans.push(Span { from, to });
    }
    spans.reverse();
    spans
}

async fn roots(db: &Db, stream: Stream, spans: Vec<Span>) -> Result<Vec<Hash>> {
    let mut roots = Vec::with_capacity(spans.len());
    for span in spans {
        roots.push(root(db, stream, span).await?);
    }
    Ok(roots)
}

/// The root over a span, from the perfect subtrees that it falls into, the widest first.
async fn root(db: &Db, stream: Stream, span: Span) -> Result<Hash> {
    let mut peaks = Vec::new();
    let mut at = span.from;
    while at < span.to {
        let height = (span.to - at).ilog2();
        peaks.push(perfect(db, stream, at, height).await?);
        at += 1 << height;
    }
    let mut peaks = peaks.into_iter().rev();
    let last = peaks.next().ok_or_else(|| Error::damaged("a proof over nothing"))?;
    Ok(peaks.fold(last, |right, left| node(&left, &right)))
}

/// The root of the perfect subtree of `2^height` leaves that begins at `from`: from at most 128 hashes of one tile.
async fn perfect(db: &Db, stream: Stream, from: u64, height: u32) -> Result<Hash> {
    let level = height / u32::from(TILE_HEIGHT);
    let width = 1_u64 << (height % u32::from(TILE_HEIGHT));
    let first = from >> (level * u32::from(TILE_HEIGHT));
    let mut row = hashes(db, stream, level as u8, first, first + width).await?;
    if row.len() as u64 != width {
        return Err(Error::damaged("hashes of a published stream are missing"));
    }
    while row.len() > 1 {
        row = row.chunks_exact(2).map(|pair| node(&pair[0], &pair[1])).collect();
    }
    row.pop().ok_or_else(|| Error::damaged("hashes of a published stream are missing"))
}
