//! Parts of a file, as players and downloads that go on ask for them (RFC 9110, section 14).

use std::ops::Range;

/// What part of a file is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Asked {
    /// All of it: nothing else was asked for, or nothing that is understood.
    All,
    /// These bytes.
    Part(Range<u64>),
    /// Bytes that are not there.
    Nothing,
}

/// Reads a `Range` header for a file of this many bytes. Of several ranges at once none is served: the whole is, as the
/// specification allows.
pub(super) fn read(header: Option<&str>, length: u64) -> Asked {
    let Some(set) = header.and_then(|header| header.trim().strip_prefix("bytes=")) else { return Asked::All };
    let Some((first, last)) = set.split_once('-').filter(|_| !set.contains(',')) else { return Asked::All };
    let number = |digits: &str| -> Option<Option<u64>> {
        let digits = digits.trim();
        match digits.is_empty() {
            true => Some(None),
            false => digits.bytes().all(|b| b.is_ascii_digit()).then(|| Some(digits.parse().unwrap_or(u64::MAX))),
        }
    };
    match (number(first), number(last)) {
        (Some(Some(first)), Some(last)) => {
            let last = last.unwrap_or(u64::MAX);
            match () {
                () if last < first => Asked::All,
                () if first >= length => Asked::Nothing,
                () => Asked::Part(first..last.saturating_add(1).min(length)),
            }
        }
        // The last so many bytes.
        (Some(None), Some(Some(0))) => Asked::Nothing,
        (Some(None), Some(Some(_))) if length == 0 => Asked::Nothing,
        (Some(None), Some(Some(count))) => Asked::Part(length.saturating_sub(count)..length),
        _ => Asked::All,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn ranges_are_read_as_the_specification_has_them() {
        // The examples of RFC 9110, 14.1.2, for a representation of 10,000 bytes.
        for (header, expected) in [
            ("bytes=0-499", Asked::Part(0..500)),
            ("bytes=500-999", Asked::Part(500..1000)),
            ("bytes=-500", Asked::Part(9500..10_000)),
            ("bytes=9500-", Asked::Part(9500..10_000)),
            ("bytes=0-0,-1", Asked::All),
            ("bytes=9999-20000", Asked::Part(9999..10_000)),
            ("bytes=10000-", Asked::Nothing),
            ("bytes=-0", Asked::Nothing),
            ("bytes=-20000", Asked::Part(0..10_000)),
            ("bytes=5-2", Asked::All),
            ("bytes=a-b", Asked::All),
            ("bytes=-", Asked::All),
            ("lines=1-2", Asked::All),
            ("bytes=0-99999999999999999999999", Asked::Part(0..10_000)),
            ("bytes=+1-5", Asked::All),
        ] {
            assert_eq!(read(Some(header), 10_000), expected, "{header}");
        }
        assert_eq!(read(None, 10), Asked::All);
        assert_eq!(read(Some("bytes=0-"), 0), Asked::Nothing);
    }

    proptest! {
        #[test]
        fn a_part_lies_within_the_file(header in "bytes=[0-9]{0,5}-[0-9]{0,5}", length in 0_u64..20_000) {
            if let Asked::Part(range) = read(Some(&header), length) {
                prop_assert!(range.start < range.end && range.end <= length);
            }
        }
    }
}
