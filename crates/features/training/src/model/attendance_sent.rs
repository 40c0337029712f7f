//! What a phone sends once it has a network: a line for each thing that it noted.

use jiff::Timestamp;

use super::attendance::{Scan, Whom};
use super::session_people::Token;

/// Reads a line: the phone's id, the half-day, its clock in milliseconds, and whom: the code that was read, or `=` and the
/// identity of who was ticked. A code that is none of ours is nobody's; a line that is none at all is no scan.
pub fn scan(line: &str) -> Option<Scan> {
    let mut words = line.split_ascii_whitespace();
    let id = words.next()?.parse().ok()?;
    let slot = words.next()?.parse().ok()?;
    let said_at = clock(words.next()?)?;
    let who = match words.next() {
        Some(seen) => match seen.strip_prefix('=') {
            Some(listed) => listed.parse().map_or(Whom::Nobody, Whom::Listed),
            None => Token::read(seen).map_or(Whom::Nobody, Whom::Code),
        },
        None => Whom::Nobody,
    };
    Some(Scan { id, slot, who, said_at })
}

/// Reads what a phone's clock said, in milliseconds.
pub fn clock(written: &str) -> Option<Timestamp> {
    Timestamp::from_millisecond(written.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use kernel::Id;

    use super::*;

    const ID: &str = "00000000-0000-4000-8000-000000000001";

    #[test]
    fn a_line_says_whom_and_when() {
        let id = Id::from_uuid(uuid::Uuid::from_u128(5));
        let token = Token::new(id, &[3; 32]);
        let read = |who: &str| scan(&format!("{ID} 2026-05-03-am 1777797000000 {who}")).unwrap();
        assert_eq!(read(&token.to_string()).who, Whom::Code(token));
        assert_eq!(read(&format!("={id}")).who, Whom::Listed(id));
        assert_eq!(read("https://example.org/").who, Whom::Nobody);
        assert_eq!(read("").said_at, Timestamp::from_millisecond(1_777_797_000_000).unwrap());
    }

    #[test]
    fn what_is_no_scan_is_none() {
        for line in ["", "x", ID, &format!("{ID} 2026-05-03"), &format!("{ID} 2026-05-03-am 99999999999999999999")] {
            assert_eq!(scan(line), None, "{line}");
        }
    }
}
