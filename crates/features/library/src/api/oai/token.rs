//! Resumption tokens: the whole question and the place in its list, signed. Nothing is kept for them.

use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};
use store::Keys;
use uuid::Uuid;

const CONTEXT: &str = "library.oai.token";
/// Bytes of the signature that are handed out: nobody guesses 128 bits.
const SIGNED: usize = 16;
/// Longer than any token of ours.
const LONGEST: usize = 1_000;

/// A place in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Token {
    /// Which list.
    pub(super) verb: String,
    /// Of which set.
    pub(super) set: Option<String>,
    /// The change after which it goes on, in microseconds.
    pub(super) stamp: i64,
    /// The record that had it.
    pub(super) id: Uuid,
    /// The first instant that is too late.
    pub(super) before: i64,
    /// How many records were given before.
    pub(super) cursor: u64,
    /// How many the list had as it began; tokens of before this was told have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) size: Option<u64>,
}

impl Token {
    /// As it is handed out.
    pub(super) fn write(&self, keys: &Keys) -> String {
        let words = serde_json::to_string(self).unwrap_or_default();
        let mut bytes = keys.hash(CONTEXT, &words);
        bytes.truncate(SIGNED);
        bytes.extend(words.as_bytes());
        BASE64URL_NOPAD.encode(&bytes)
    }

    /// As it comes back; nothing where it is not one of ours.
    pub(super) fn read(keys: &Keys, word: &str) -> Option<Self> {
        if word.len() > LONGEST {
            return None;
        }
        let bytes = BASE64URL_NOPAD.decode(word.as_bytes()).ok()?;
        let (signature, words) = bytes.split_at_checked(SIGNED)?;
        let words = std::str::from_utf8(words).ok()?;
        let is_ours = keys.hash(CONTEXT, words).get(..SIGNED) == Some(signature);
        serde_json::from_str(words).ok().filter(|_| is_ours)
    }
}
