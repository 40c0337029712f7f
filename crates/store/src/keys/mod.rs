//! Sealed fields: keys in a file outside the database, authenticated encryption of columns, keyed hashes for look-up.

mod file;
mod generation;
mod reseal;
mod secret;

use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use kernel::{Chance, SystemChance, World};
use sha2::Sha256;
use uuid::Uuid;
use zeroize::Zeroizing;

use self::file::KeyFile;
pub(crate) use self::generation::Generation;
pub use self::reseal::{SealedColumn, reseal};
pub use self::secret::{Sealed, Secret};
use crate::{Error, Result};

/// The keys of an installation. Cheap to clone; all clones see a rotation.
#[derive(Clone)]
pub struct Keys {
    path: PathBuf,
    world: World,
    ring: Arc<RwLock<Ring>>,
}

/// The keys of one state of the key file.
struct Ring {
    index: Zeroizing<[u8; 32]>,
    generations: Vec<Arc<Generation>>,
}

impl Keys {
    /// Makes a key file with a first generation, readable by its owner only.
    ///
    /// # Errors
    /// [`Error::ReadOnly`], [`Error::DiskFull`]; [`Error::Conflict`] when the file exists: keys are never overwritten.
    pub fn create(path: &Path, world: &World) -> Result<Self> {
        if path.exists() {
            return Err(Error::Conflict { what: format!("key file {}", path.display()) });
        }
        KeyFile { index: fresh_key(), generation: vec![file::Generation { id: 1, secret: fresh_key() }] }
            .write(path)?;
        Self::load(path, world)
    }

    /// Reads the key file.
    ///
    /// # Errors
    /// [`Error::MissingKey`], [`Error::Damaged`].
    pub fn load(path: &Path, world: &World) -> Result<Self> {
        let ring = Ring::of(&KeyFile::read(path)?, path)?;
        Ok(Self { path: path.to_owned(), world: world.clone(), ring: Arc::new(RwLock::new(ring)) })
    }

    /// Adds a generation, which seals and signs from now on. What older ones sealed still opens; [`reseal`](crate::reseal)
    /// brings it over.
    ///
    /// # Errors
    /// [`Error::ReadOnly`], [`Error::DiskFull`], [`Error::Damaged`].
    pub fn rotate(&self) -> Result<u32> {
        let mut file = KeyFile::read(&self.path)?;
        let id = file.generation.iter().map(|g| g.id).max().unwrap_or(0) + 1;
        file.generation.push(file::Generation { id, secret: fresh_key() });
        let ring = Ring::of(&file, &self.path)?;
        file.write(&self.path)?;
        *self.ring.write().unwrap_or_else(PoisonError::into_inner) = ring;
        Ok(id)
    }

    /// Encrypts `secret` for one place only: it opens again under the same `context` (table and column) and `id` (row).
    pub fn seal(&self, context: &str, id: Uuid, secret: &Secret<String>) -> Sealed {
        let chance = self.world.bytes();
        self.newest().seal(context, id, secret.reveal().as_bytes(), chance)
    }

    /// Opens what [`Keys::seal`] closed.
    ///
    /// # Errors
    /// [`Error::WrongKey`] when no generation of the key file made it; [`Error::Damaged`] when it was changed or comes
    /// from another row or column.
    pub fn open(&self, context: &str, id: Uuid, sealed: &Sealed) -> Result<Secret<String>> {
        let generation = Generation::of(sealed)
            .and_then(|id| self.generation(id))
            .ok_or_else(|| Error::WrongKey { path: self.path.clone() })?;
        let bytes = generation
            .open(context, id, sealed)
            .ok_or_else(|| Error::damaged(format_args!("a sealed value of {context} was changed or moved")))?;
        String::from_utf8(bytes).map(Secret::new).map_err(|_| Error::damaged("a sealed value is not a text"))
    }

    /// A keyed hash (32 bytes) by which a sealed value is found again. Rotation does not change it.
    pub fn hash(&self, context: &str, normalised: &str) -> Vec<u8> {
        let ring = self.ring.read().unwrap_or_else(PoisonError::into_inner);
        let mut mac = hmac(&*ring.index);
        mac.update(&u32::try_from(context.len()).unwrap_or(u32::MAX).to_be_bytes());
        mac.update(context.as_bytes());
        mac.update(normalised.as_bytes());
        mac.finalize().into_bytes().to_vec()
    }

    /// A key of its own for one purpose. Rotation does not change it, so it can be a public key's other half,
    /// and it is never stored. Whoever steals the key file has it too, and opens what was closed for that public key,
    /// wherever it still lies.
    pub fn derive(&self, purpose: &str) -> Zeroizing<[u8; 32]> {
        let ring = self.ring.read().unwrap_or_else(PoisonError::into_inner);
        derive(&ring.index, purpose)
    }

    /// The number of the generation that seals now.
    pub fn current(&self) -> u32 {
        self.newest().id
    }

    /// The key file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn newest(&self) -> Arc<Generation> {
        let ring = self.ring.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(ring.generations.last().expect("a ring is made with at least one generation"))
    }

    pub(crate) fn generation(&self, id: u32) -> Option<Arc<Generation>> {
        let ring = self.ring.read().unwrap_or_else(PoisonError::into_inner);
        ring.generations.iter().find(|g| g.id == id).map(Arc::clone)
    }

    pub(crate) fn generations(&self) -> Vec<Arc<Generation>> {
        self.ring.read().unwrap_or_else(PoisonError::into_inner).generations.clone()
    }
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Keys").field("path", &self.path).finish_non_exhaustive()
    }
}

impl Ring {
    fn of(file: &KeyFile, path: &Path) -> Result<Self> {
        let generations: Result<Vec<_>> = file
            .generation
            .iter()
            .map(|g| Ok(Arc::new(Generation::new(g.id, &Zeroizing::new(file::bytes(&g.secret, path)?)))))
            .collect();
        let generations = generations?;
        if generations.is_empty() {
            return Err(Error::damaged(format_args!("key file {} has no generation", path.display())));
        }
        Ok(Self { index: Zeroizing::new(file::bytes(&file.index, path)?), generations })
    }
}

/// Drawn from the system whatever the world: the keys of a demonstration must not be guessable from its seed either.
fn fresh_key() -> String {
    let mut key = Zeroizing::new([0; 32]);
    SystemChance.fill(&mut *key);
    file::hex(&key)
}

/// A key for one purpose only (RFC 5869).
fn derive(secret: &[u8; 32], purpose: &str) -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(Some(b"twiza"), secret)
        .expand(purpose.as_bytes(), &mut *key)
        .expect("32 bytes are fewer than HKDF's limit");
    key
}

fn hmac(key: &[u8]) -> Hmac<Sha256> {
    Hmac::new_from_slice(key).expect("HMAC takes keys of any length")
}
