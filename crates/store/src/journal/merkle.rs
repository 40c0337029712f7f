//! The hashing of RFC 6962 (and RFC 9162, which keeps it): pure functions over leaves.

use sha2::{Digest, Sha256};

use crate::{Error, Result};

/// A SHA-256 hash.
pub type Hash = [u8; 32];

/// The hash of a leaf (RFC 6962, 2.1).
pub fn leaf(content: &[u8]) -> Hash {
    Sha256::new_with_prefix([0]).chain_update(content).finalize().into()
}

/// The hash of the node above two others (RFC 6962, 2.1).
pub fn node(left: &Hash, right: &Hash) -> Hash {
    Sha256::new_with_prefix([1]).chain_update(left).chain_update(right).finalize().into()
}

/// The root of a tree without leaves: the hash of nothing.
pub fn empty() -> Hash {
    Sha256::digest([]).into()
}

/// How many levels of the tree a tile spans (C2SP tlog-tiles).
pub const TILE_HEIGHT: u8 = 8;

/// The root of a perfect subtree of `256^level` leaves, as it stands in a tile of that level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TileNode {
    /// The level of tiles: 1 for subtrees of 256 leaves, 2 for those of 65,536.
    pub level: u8,
    /// Which of them, from 0.
    pub position: u64,
    /// Its hash.
    pub hash: Hash,
}

/// A growing tree, of which only the roots of its perfect subtrees are kept, the widest first: all that is needed to
/// add leaves and to know the root.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Frontier {
    size: u64,
    peaks: Vec<Hash>,
}

impl Frontier {
    /// The number of leaves.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Adds a leaf by its hash.
    pub fn push(&mut self, leaf: Hash) {
        self.push_seeing(leaf, |_| {});
    }

    /// Adds a leaf by its hash, and shows the nodes of tiles that it completes, the lowest first.
    pub fn push_seeing(&mut self, leaf: Hash, mut see: impl FnMut(TileNode)) {
        let mut top = leaf;
        let (mut left, mut height) = (self.size, 0_u8);
        while left & 1 == 1
            && let Some(peak) = self.peaks.pop()
        {
            top = node(&peak, &top);
            left >>= 1;
            height += 1;
            if height.is_multiple_of(TILE_HEIGHT) {
                see(TileNode { level: height / TILE_HEIGHT, position: left, hash: top });
            }
        }
        self.peaks.push(top);
        self.size += 1;
    }

    /// The root of the tree.
    pub fn root(&self) -> Hash {
        let mut peaks = self.peaks.iter().rev();
        let Some(last) = peaks.next() else { return empty() };
        peaks.fold(*last, |right, left| node(left, &right))
    }

    /// The kept hashes one after the other.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.peaks.concat()
    }

    /// Reads back what [`Frontier::to_bytes`] wrote.
    ///
    /// # Errors
    /// [`Error::Damaged`] when a tree of `size` leaves does not have as many perfect subtrees.
    pub fn from_bytes(size: u64, bytes: &[u8]) -> Result<Self> {
        let (peaks, rest) = bytes.as_chunks::<32>();
        if !rest.is_empty() || peaks.len() != size.count_ones() as usize {
            return Err(Error::damaged("the frontier of a journal stream"));
        }
        Ok(Self { size, peaks: peaks.to_vec() })
    }
}
