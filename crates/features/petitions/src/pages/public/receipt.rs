//! The receipt of a signature: an address that only its holder knows, kept in no table.

use data_encoding::{Encoding, Specification};
use kernel::Id;
use std::sync::LazyLock;
use store::Keys;

use crate::model::work::same;
use crate::model::{Key, Petition, Signature};
use crate::store::signatures::Signed;

/// A receipt: the number of a signature in its petition's log, and a seal that nobody makes without the installation's
/// keys. It is written in 32 letters and digits of Crockford's base 32.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Receipt {
    /// The signature's number in the log.
    pub(crate) leaf: u64,
    seal: [u8; SEAL],
}

const LEAF: usize = 4;
const SEAL: usize = 16;

/// As ids are written: without letters that are taken for others on paper.
static BASE32: LazyLock<Encoding> = LazyLock::new(|| {
    let mut spec = Specification::new();
    spec.symbols.push_str("0123456789abcdefghjkmnpqrstvwxyz");
    spec.translate.from.push_str("ABCDEFGHJKMNPQRSTVWXYZiIlLoO");
    spec.translate.to.push_str("abcdefghjkmnpqrstvwxyz111100");
    spec.ignore.push_str(" -");
    spec.encoding().expect("a constant specification")
});

impl Receipt {
    /// The receipt of a signature that was just given. None beyond four thousand million entries, which no log has.
    pub(crate) fn of(keys: &Keys, key: Key, signed: Signed) -> Option<Self> {
        u32::try_from(signed.leaf).ok()?;
        Some(Self { leaf: signed.leaf, seal: seal(keys, key.petition, signed.leaf, signed.id) })
    }

    /// Reads a receipt as its holder sends it: from a link, or typed from paper. Whether it is genuine is only known
    /// beside the signature: [`Receipt::is_of`].
    pub(crate) fn read(code: &str) -> Option<Self> {
        let bytes = BASE32.decode(code.as_bytes()).ok()?;
        let (leaf, seal) = bytes.split_first_chunk::<LEAF>()?;
        Some(Self { leaf: u32::from_be_bytes(*leaf).into(), seal: seal.try_into().ok()? })
    }

    /// Whether it is the receipt of this signature.
    pub(crate) fn is_of(&self, keys: &Keys, key: Key, id: Id<Signature>) -> bool {
        same(&self.seal, &seal(keys, key.petition, self.leaf, id))
    }

    /// As it stands in its address.
    pub(crate) fn code(&self) -> String {
        let mut bytes = [0; LEAF + SEAL];
        let leaf = u32::try_from(self.leaf).unwrap_or(u32::MAX);
        bytes[..LEAF].copy_from_slice(&leaf.to_be_bytes());
        bytes[LEAF..].copy_from_slice(&self.seal);
        BASE32.encode(&bytes)
    }

    /// As it is read aloud and copied by hand: in groups of four.
    pub(crate) fn spaced(&self) -> String {
        let code = self.code();
        let groups: Vec<&str> = (0..code.len()).step_by(4).filter_map(|at| code.get(at..at + 4)).collect();
        groups.join(" ")
    }
}

fn seal(keys: &Keys, petition: Id<Petition>, leaf: u64, id: Id<Signature>) -> [u8; SEAL] {
    let hash = keys.hash("petition receipt", &format!("{petition} {leaf} {id}"));
    std::array::from_fn(|at| hash.get(at).copied().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::World;

    fn keys() -> (tempfile::TempDir, Keys) {
        let folder = tempfile::tempdir().unwrap();
        let keys = Keys::create(&folder.path().join("keys.toml"), &World::real()).unwrap();
        (folder, keys)
    }

    #[test]
    fn a_receipt_is_read_from_a_link_and_from_paper_and_fits_its_own_signature_only() {
        let (_folder, keys) = keys();
        let world = World::real();
        let key = Key { space: world.id(), petition: world.id() };
        let signed = Signed { leaf: 70_000, id: world.id() };
        let receipt = Receipt::of(&keys, key, signed).unwrap();
        assert_eq!(receipt.code().len(), 32);
        let typed = receipt.spaced().to_uppercase().replace('0', "O");
        for code in [receipt.code(), receipt.spaced(), typed] {
            let read = Receipt::read(&code).unwrap();
            assert!(read.leaf == 70_000 && read.is_of(&keys, key, signed.id));
            assert!(!read.is_of(&keys, key, world.id()));
            assert!(!read.is_of(&keys, Key { petition: world.id(), ..key }, signed.id));
        }
    }

    #[test]
    fn a_neighbour_s_receipt_cannot_be_guessed_from_one_s_own() {
        let (_folder, keys) = keys();
        let world = World::real();
        let key = Key { space: world.id(), petition: world.id() };
        let (own, hers) = (Signed { leaf: 1, id: world.id() }, Signed { leaf: 2, id: world.id() });
        let mut forged = Receipt::of(&keys, key, own).unwrap();
        forged.leaf = 2;
        assert!(!forged.is_of(&keys, key, hers.id));
    }

    #[test]
    fn what_is_no_receipt_is_none() {
        for code in ["", "0", "é", "../..", &"0".repeat(31), &"0".repeat(40), &"u".repeat(32)] {
            assert!(Receipt::read(code).is_none(), "{code}");
        }
        assert!(Receipt::read(&"0".repeat(32)).is_some(), "well written, and genuine nowhere");
    }
}
