//! What was withdrawn, as a list of bits: Bitstring Status List 1.0 (<https://www.w3.org/TR/vc-bitstring-status-list/>).
//!
//! Who verifies fetches the whole list, so that nobody learns about whose credential she asks.

use std::io::{Read as _, Write as _};

use data_encoding::BASE64URL_NOPAD;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::award::{CREDENTIALS, instant};
use crate::{Error, Result};

/// How many credentials one list tells of: the least that the standard allows, so that each hides among many.
pub const LENGTH: u32 = 131_072;

/// Where a credential stands in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The address of this statement.
    pub id: String,
    /// The address of the list.
    pub list: String,
    /// Which bit of it, below [`LENGTH`].
    pub index: u32,
}

impl Place {
    pub(crate) fn entry(&self) -> Value {
        json!({
            "id": self.id, "type": "BitstringStatusListEntry", "statusPurpose": "revocation",
            "statusListIndex": self.index.to_string(), "statusListCredential": self.list,
        })
    }
}

/// A list: which of [`LENGTH`] credentials were withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List(Vec<u8>);

impl Default for List {
    fn default() -> Self {
        Self(vec![0; LENGTH as usize / 8])
    }
}

impl List {
    /// Says of one that it was withdrawn; one beyond the list is none of it.
    pub fn withdraw(&mut self, index: u32) {
        // The first bit is the highest of the first byte.
        if let Some(byte) = self.0.get_mut(index as usize / 8) {
            *byte |= 0x80 >> (index % 8);
        }
    }

    /// Whether one was withdrawn.
    pub fn is_withdrawn(&self, index: u32) -> bool {
        self.0.get(index as usize / 8).is_some_and(|byte| byte & (0x80 >> (index % 8)) != 0)
    }

    /// The list as a credential without its proof. `id` is its address, `issuer` that of who answers for it.
    pub fn document(&self, id: &str, issuer: &str, at: Timestamp) -> Value {
        json!({
            "@context": [CREDENTIALS],
            "id": id,
            "type": ["VerifiableCredential", "BitstringStatusListCredential"],
            "issuer": issuer,
            "validFrom": instant(at),
            "credentialSubject": {
                "id": format!("{id}#list"), "type": "BitstringStatusList", "statusPurpose": "revocation",
                "encodedList": self.encoded(),
            },
        })
    }

    /// GZIP, base64url without padding, with the `u` by which multibase says so.
    fn encoded(&self) -> String {
        let mut packed = GzEncoder::new(Vec::new(), Compression::best());
        // Writing into memory does not fail.
        let bytes = packed.write_all(&self.0).and_then(|()| packed.finish()).unwrap_or_default();
        format!("u{}", BASE64URL_NOPAD.encode(&bytes))
    }

    /// Reads a list back, as who verifies does.
    ///
    /// # Errors
    /// [`Error::Value`] where it is none of this length.
    pub fn decode(encoded: &str) -> Result<Self> {
        let wrong = || Error::Value("encodedList".to_owned());
        let packed = encoded.strip_prefix('u').ok_or_else(wrong)?;
        let packed = BASE64URL_NOPAD.decode(packed.as_bytes()).map_err(|_| wrong())?;
        let mut bits = Vec::new();
        // One byte more than there may be shows that there are too many.
        GzDecoder::new(packed.as_slice())
            .take(u64::from(LENGTH) / 8 + 1)
            .read_to_end(&mut bits)
            .map_err(|_| wrong())?;
        if bits.len() == LENGTH as usize / 8 { Ok(Self(bits)) } else { Err(wrong()) }
    }
}
