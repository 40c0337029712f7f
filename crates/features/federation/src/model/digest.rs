//! The digest of a body, by which a signature of headers is one of the body too: `Digest` (RFC 3230) beside the draft's
//! signatures, `Content-Digest` (RFC 9530) beside those of RFC 9421.

use data_encoding::BASE64;
use sha2::{Digest as _, Sha256, Sha512};

/// The header that says what a body hashes to, as the draft's signatures want it.
pub(super) fn digest(body: &[u8]) -> String {
    format!("SHA-256={}", BASE64.encode(&Sha256::digest(body)))
}

/// Whether a `Digest` header names the SHA-256 of a body. Other algorithms may stand beside it.
pub(super) fn fits(header: &str, body: &[u8]) -> bool {
    let named = header.split(',').filter_map(|part| part.trim().split_once('='));
    let mut ours = named.filter(|(algorithm, _)| algorithm.trim().eq_ignore_ascii_case("sha-256")).peekable();
    let wanted = BASE64.encode(&Sha256::digest(body));
    ours.peek().is_some() && ours.all(|(_, value)| value.trim() == wanted)
}

/// Whether a `Content-Digest` header fits a body: by SHA-256 or SHA-512, each that is named.
pub(super) fn content_fits(header: &str, body: &[u8]) -> bool {
    let mut known = 0;
    let all = header.split(',').all(|part| {
        let Some((algorithm, value)) = part.trim().split_once('=') else { return false };
        let hash = match algorithm.trim() {
            "sha-256" => BASE64.encode(&Sha256::digest(body)),
            "sha-512" => BASE64.encode(&Sha512::digest(body)),
            _ => return true,
        };
        known += 1;
        value.trim() == format!(":{hash}:")
    });
    all && known > 0
}

#[cfg(test)]
mod tests {
    use super::super::examples::BODY;
    use super::*;

    #[test]
    fn the_digests_are_those_of_the_specifications() {
        assert_eq!(digest(BODY), "SHA-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=");
        assert!(fits("SHA-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=", BODY));
        assert!(fits("unixsum=30637, sha-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=", BODY));
        // RFC 9530, appendix D, and RFC 9421, section 4.3.
        assert!(content_fits("sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:", BODY));
        let long = "WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==";
        assert!(content_fits(&format!("sha-512=:{long}:"), BODY));
    }

    #[test]
    fn another_body_or_no_digest_that_can_be_checked_does_not_fit() {
        let right = digest(BODY);
        assert!(!fits(&right, b"{}"));
        for header in ["", "md5=abc", "SHA-256", "SHA-256=", &format!("{right},SHA-256=AAAA")] {
            assert!(!fits(header, BODY), "{header}");
        }
        for header in ["", "md5=:abc:", "sha-256", "sha-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE="] {
            assert!(!content_fits(header, BODY), "{header}");
        }
    }
}
