//! Proofs about a tree (RFC 9162, 2.1.3 and 2.1.4): that an entry is in it, and that it only ever grew.

use super::merkle::{Hash, empty, node};

/// The root of the tree over these leaf hashes (RFC 9162, 2.1.1).
pub fn root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => empty(),
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(split(leaves.len()));
            node(&root(left), &root(right))
        }
    }
}

/// The hashes by which whoever knows the root sees that the leaf at `index` is in the tree, the lowest first; `None` when
/// there is no such leaf.
pub fn inclusion(leaves: &[Hash], index: usize) -> Option<Vec<Hash>> {
    if index >= leaves.len() {
        return None;
    }
    if leaves.len() == 1 {
        return Some(Vec::new());
    }
    let (left, right) = leaves.split_at(split(leaves.len()));
    let (mut path, beside) = if index < left.len() {
        (inclusion(left, index)?, root(right))
    } else {
        (inclusion(right, index - left.len())?, root(left))
    };
    path.push(beside);
    Some(path)
}

/// Whether `path` proves that the leaf at `index` is in the tree of `size` leaves with this `root`.
pub fn is_included(leaf: &Hash, index: u64, size: u64, path: &[Hash], root: &Hash) -> bool {
    let Some(last) = size.checked_sub(1).filter(|last| index <= *last) else { return false };
    let mut walk = Walk { at: index, last };
    let mut hash = *leaf;
    for beside in path {
        match walk.up() {
            None => return false,
            Some(Side::Left) => hash = node(beside, &hash),
            Some(Side::Right) => hash = node(&hash, beside),
        }
    }
    walk.last == 0 && hash == *root
}

/// The hashes by which whoever knows the roots of the tree at `old` leaves and now sees that it only grew; `None` when
/// it never had so many leaves.
pub fn consistency(leaves: &[Hash], old: usize) -> Option<Vec<Hash>> {
    match old {
        _ if old > leaves.len() => None,
        0 => Some(Vec::new()),
        _ => Some(grown(leaves, old, true)),
    }
}

/// SUBPROOF of RFC 9162, 2.1.4.1; `known` tells whether the old root is the one that the reader has.
fn grown(leaves: &[Hash], old: usize, known: bool) -> Vec<Hash> {
    if old == leaves.len() {
        return if known { Vec::new() } else { vec![root(leaves)] };
    }
    let (left, right) = leaves.split_at(split(leaves.len()));
    let (mut path, beside) = if old <= left.len() {
        (grown(left, old, known), root(right))
    } else {
        (grown(right, old - left.len(), false), root(left))
    };
    path.push(beside);
    path
}

/// Whether `path` proves that the tree of `new` leaves continues the one of `old` leaves.
pub fn is_consistent(old: u64, new: u64, path: &[Hash], old_root: &Hash, new_root: &Hash) -> bool {
    if old == 0 || old == new {
        let roots = if old == 0 { *old_root == empty() } else { old_root == new_root };
        return old <= new && path.is_empty() && roots;
    }
    if old > new {
        return false;
    }
    // A perfect old tree is its own first hash, which the reader has already.
    let (first, rest) = match path {
        _ if old.is_power_of_two() => (old_root, path),
        [first, rest @ ..] => (first, rest),
        [] => return false,
    };
    let shared = (old - 1).trailing_ones();
    let mut walk = Walk { at: (old - 1) >> shared, last: (new - 1) >> shared };
    let (mut was, mut is) = (*first, *first);
    for beside in rest {
        match walk.up() {
            None => return false,
            Some(Side::Left) => (was, is) = (node(beside, &was), node(beside, &is)),
            Some(Side::Right) => is = node(&is, beside),
        }
    }
    walk.last == 0 && was == *old_root && is == *new_root
}

/// On which side the next hash of a path stands.
enum Side {
    Left,
    Right,
}

/// The way from a node to the root.
struct Walk {
    at: u64,
    last: u64,
}

impl Walk {
    /// One step up, past the levels where a right-most node has nothing beside it.
    fn up(&mut self) -> Option<Side> {
        if self.last == 0 {
            return None;
        }
        let side = if self.at & 1 == 1 || self.at == self.last { Side::Left } else { Side::Right };
        if matches!(side, Side::Left) {
            let alone = self.at.trailing_zeros().min(63);
            self.at >>= alone;
            self.last >>= alone;
        }
        self.at >>= 1;
        self.last >>= 1;
        Some(side)
    }
}

/// The largest power of two below `size`, which is at least 2.
fn split(size: usize) -> usize {
    size.next_power_of_two() / 2
}

#[cfg(test)]
mod tests {
    use data_encoding::HEXLOWER;
    use proptest::prelude::*;

    use super::super::merkle::{Frontier, leaf};
    use super::*;

    /// The leaves and roots by which the authors of RFC 6962 test their own implementation.
    const LEAVES: [&str; 8] =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
    const ROOTS: [&str; 9] = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    #[test]
    fn the_known_trees_have_their_known_roots() {
        let mut frontier = Frontier::default();
        let mut leaves = Vec::new();
        for (size, known) in ROOTS.iter().enumerate() {
            assert_eq!(HEXLOWER.encode(&frontier.root()), *known, "{size} leaves");
            assert_eq!(HEXLOWER.encode(&root(&leaves)), *known, "{size} leaves");
            if let Some(content) = LEAVES.get(size) {
                let next = leaf(&HEXLOWER.decode(content.as_bytes()).unwrap());
                frontier.push(next);
                leaves.push(next);
            }
        }
    }

    fn tree(size: usize) -> Vec<Hash> {
        (0..size).map(|n| leaf(&n.to_be_bytes())).collect()
    }

    proptest! {
        #[test]
        fn a_frontier_has_the_root_of_its_tree_and_survives_its_bytes(size in 0_usize..300) {
            let mut frontier = Frontier::default();
            tree(size).into_iter().for_each(|leaf| frontier.push(leaf));
            prop_assert_eq!(frontier.root(), root(&tree(size)));
            prop_assert_eq!(&Frontier::from_bytes(size as u64, &frontier.to_bytes()).unwrap(), &frontier);
            prop_assert!(Frontier::from_bytes(size as u64 + 1, &frontier.to_bytes()).is_err() || size % 2 == 1);
        }

        #[test]
        fn every_leaf_has_a_proof_and_no_other_leaf_passes_with_it(size in 1_usize..200, pick in any::<prop::sample::Index>()) {
            let leaves = tree(size);
            let index = pick.index(size);
            let path = inclusion(&leaves, index).unwrap();
            let (at, of, root) = (index as u64, size as u64, root(&leaves));
            prop_assert!(is_included(&leaves[index], at, of, &path, &root));
            prop_assert!(!is_included(&leaf(b"another"), at, of, &path, &root));
            prop_assert!(!is_included(&leaves[index], at, of, &path, &leaf(b"another root")));
            prop_assert!(!is_included(&leaves[index], of, of, &path, &root));
            prop_assert!(size == 1 || !is_included(&leaves[index], (at + 1) % of, of, &path, &root));
            let mut longer = path.clone();
            longer.push(root);
            prop_assert!(!is_included(&leaves[index], at, of, &longer, &root));
        }

        #[test]
        fn a_tree_that_grew_proves_it_and_one_that_was_rewritten_cannot(new in 1_usize..200, pick in any::<prop::sample::Index>()) {
            let old = pick.index(new) + 1;
            let leaves = tree(new);
            let path = consistency(&leaves, old).unwrap();
            let (old_root, new_root) = (root(&leaves[..old]), root(&leaves));
            let (old_size, new_size) = (old as u64, new as u64);
            prop_assert!(is_consistent(old_size, new_size, &path, &old_root, &new_root));

            let mut rewritten = leaves.clone();
            rewritten[old - 1] = leaf(b"rewritten");
            let path = consistency(&rewritten, old).unwrap();
            prop_assert!(!is_consistent(old_size, new_size, &path, &old_root, &root(&rewritten)));
        }
    }

    #[test]
    fn there_is_no_proof_of_what_is_not_there() {
        assert_eq!(inclusion(&tree(3), 3), None);
        assert_eq!(consistency(&tree(3), 4), None);
        assert!(is_consistent(0, 3, &[], &empty(), &root(&tree(3))));
        assert!(!is_consistent(4, 3, &[], &empty(), &root(&tree(3))));
    }
}
