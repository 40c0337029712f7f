//! The tables in the binary: tab-separated lines, without a head and without quotes, made by `scripts/`.

use std::io::Read;

use flate2::read::GzDecoder;

/// The whole text of a compressed table, kept for the life of the program so that its rows can be lent out.
pub(crate) fn inflate(compressed: &'static [u8]) -> &'static str {
    let mut text = String::new();
    GzDecoder::new(compressed).read_to_string(&mut text).expect("an embedded table, read whole by the tests");
    text.leak()
}

/// The rows of a table of `N` columns; an empty cell is an empty string.
pub(crate) fn rows<const N: usize>(text: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    text.lines().map(|line| {
        let mut cells = line.split('\t');
        let row = std::array::from_fn(|_| cells.next().unwrap_or_default());
        debug_assert!(cells.next().is_none(), "more than {N} columns: {line}");
        row
    })
}
