//! The name by which a podcast is known for ever, wherever its feed moves:
//! <https://podcasting2.org/podcast-namespace/tags/guid>.

use sha1::{Digest, Sha1};
use uuid::Uuid;

/// The namespace of podcasts, `ead4c236-bf58-58c6-a2c6-a6b28d128cb6`.
const PODCASTS: Uuid = Uuid::from_u128(0xead4_c236_bf58_58c6_a2c6_a6b2_8d12_8cb6);

/// The guid of the podcast whose feed has this address when it first appears: a UUID version 5 of the address without its
/// scheme and without slashes at its end.
pub fn of_feed(address: &str) -> Uuid {
    let bare = address.split_once("://").map_or(address, |(_, rest)| rest).trim_end_matches('/');
    let hash = Sha1::new().chain_update(PODCASTS.as_bytes()).chain_update(bare.as_bytes()).finalize();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    uuid::Builder::from_sha1_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::of_feed;

    /// The example of the specification.
    #[test]
    fn the_guid_is_that_of_the_specification() {
        let expected = "917393e3-1b1e-5cef-ace4-edaa54e1f810";
        assert_eq!(of_feed("https://mp3s.nashownotes.com/pc20rss.xml").to_string(), expected);
        assert_eq!(of_feed("mp3s.nashownotes.com/pc20rss.xml/").to_string(), expected);
    }
}
