//! Values of a column as bytes: what differs little from row to row takes little room, and reads back quickly.
//!
//! A first byte tells the sort, then how many rows, then the values; the whole is deflated.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

use super::frame::{NO_WORDS, NOTHING, Values, Words};

/// Rows of one piece.
pub const ROWS: usize = 16_384;

const WHOLE: u8 = 1;
const REAL: u8 = 2;
const WORDS: u8 = 3;

/// The most bytes that a piece unpacks to: as many as its rows could hold, and a file never exceeds.
const MOST: u64 = 220 * 1024 * 1024;

/// The pieces of a column, in order.
pub fn pack(values: &Values) -> Vec<Vec<u8>> {
    (0..values.len()).step_by(ROWS).map(|first| packed(values, first..(first + ROWS).min(values.len()))).collect()
}

fn packed(values: &Values, rows: std::ops::Range<usize>) -> Vec<u8> {
    let mut bytes = Vec::new();
    match values {
        Values::Whole(values) => {
            bytes.push(WHOLE);
            put(&mut bytes, rows.len() as u64);
            let mut before = 0_i64;
            for value in &values[rows] {
                if *value == NOTHING {
                    put(&mut bytes, 0);
                } else {
                    let step = value.wrapping_sub(before);
                    // Small steps either way are small numbers; nothing is 0, so that every step is one greater.
                    put_wide(&mut bytes, zigzag(step));
                    before = *value;
                }
            }
        }
        Values::Real(values) => {
            bytes.push(REAL);
            put(&mut bytes, rows.len() as u64);
            for value in &values[rows] {
                bytes.extend(value.to_le_bytes());
            }
        }
        Values::Words(words) => {
            bytes.push(WORDS);
            pack_words(&mut bytes, words, rows);
        }
    }
    let mut out = DeflateEncoder::new(Vec::with_capacity(bytes.len() / 3), Compression::fast());
    // Writing into memory does not fail.
    let _ = out.write_all(&bytes);
    out.finish().unwrap_or_default()
}

fn pack_words(bytes: &mut Vec<u8>, words: &Words, rows: std::ops::Range<usize>) {
    put(bytes, rows.len() as u64);
    let mut places = vec![u32::MAX; words.known.len()];
    let mut used: Vec<u32> = Vec::new();
    let codes: Vec<u64> = words.codes[rows]
        .iter()
        .map(|code| {
            let Some(place) = places.get_mut(*code as usize) else { return 0 };
            if *place == u32::MAX {
                *place = used.len() as u32;
                used.push(*code);
            }
            u64::from(*place) + 1
        })
        .collect();
    put(bytes, used.len() as u64);
    for code in used {
        let word = words.known[code as usize].as_bytes();
        put(bytes, word.len() as u64);
        bytes.extend(word);
    }
    codes.into_iter().for_each(|code| put(bytes, code));
}

/// Reads a piece back; nothing if it is not one.
pub fn unpack(packed: &[u8]) -> Option<Values> {
    let mut bytes = Vec::with_capacity(packed.len() * 3);
    DeflateDecoder::new(packed).take(MOST).read_to_end(&mut bytes).ok()?;
    let mut rest = bytes.as_slice();
    let sort = take(&mut rest, 1)?[0];
    let rows = usize::try_from(get(&mut rest)?).ok().filter(|rows| *rows <= ROWS)?;
    match sort {
        WHOLE => {
            let mut before = 0_i64;
            let mut values = Vec::with_capacity(rows);
            for _ in 0..rows {
                values.push(match get_wide(&mut rest)? {
                    0 => NOTHING,
                    step => {
                        before = before.wrapping_add(unzigzag(step));
                        before
                    }
                });
            }
            Some(Values::Whole(values))
        }
        REAL => {
            let bytes = take(&mut rest, rows * 8)?;
            let value = |chunk: &[u8]| chunk.try_into().map(f64::from_le_bytes).ok();
            Some(Values::Real(bytes.chunks_exact(8).filter_map(value).collect()))
        }
        WORDS => {
            let count = usize::try_from(get(&mut rest)?).ok().filter(|count| *count <= rows)?;
            let mut known = Vec::with_capacity(count);
            for _ in 0..count {
                let length = usize::try_from(get(&mut rest)?).ok()?;
                known.push(Box::from(std::str::from_utf8(take(&mut rest, length)?).ok()?));
            }
            let mut codes = Vec::with_capacity(rows);
            for _ in 0..rows {
                codes.push(match get(&mut rest)? {
                    0 => NO_WORDS,
                    code => u32::try_from(code - 1).ok().filter(|code| (*code as usize) < count)?,
                });
            }
            Some(Values::Words(Words { known, codes }))
        }
        _ => None,
    }
}

fn take<'a>(rest: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (taken, left) = rest.split_at_checked(count)?;
    *rest = left;
    Some(taken)
}

/// Seven bits a byte, the lowest first (LEB128).
fn put(bytes: &mut Vec<u8>, number: u64) {
    put_wide(bytes, number.into());
}

fn get(rest: &mut &[u8]) -> Option<u64> {
    get_wide(rest)?.try_into().ok()
}

fn put_wide(bytes: &mut Vec<u8>, mut number: u128) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn get_wide(rest: &mut &[u8]) -> Option<u128> {
    let mut number = 0_u128;
    for shift in (0..77).step_by(7) {
        let byte = take(rest, 1)?[0];
        number |= u128::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(number);
        }
    }
    None
}

fn zigzag(step: i64) -> u128 {
    u128::from((step.wrapping_shl(1) ^ (step >> 63)) as u64) + 1
}

fn unzigzag(number: u128) -> i64 {
    let number = (number - 1) as u64;
    (number >> 1) as i64 ^ -((number & 1) as i64)
}

#[cfg(test)]
mod tests {
    use super::super::frame::Builder;
    use super::super::kind::Kind;
    use super::super::read::Value;
    use super::*;
    use proptest::prelude::*;

    fn back(values: &Values) -> Values {
        let mut pieces = pack(values).into_iter().map(|piece| unpack(&piece).unwrap());
        let mut whole = pieces.next().unwrap();
        pieces.for_each(|piece| whole.append(piece));
        whole
    }

    #[test]
    fn a_long_column_is_kept_in_pieces_and_read_back() {
        let mut builder = Builder::new(Kind::Category);
        for row in 0..40_000 {
            builder.push(if row % 7 == 0 { Value::Empty } else { Value::Words(format!("valeur {}", row % 300)) });
        }
        let values = builder.finish();
        assert_eq!(pack(&values).len(), 3);
        let read = back(&values);
        for row in [0, 1, 7, 16_383, 16_384, 39_999] {
            assert_eq!(read.cell(row, Kind::Category), values.cell(row, Kind::Category), "{row}");
        }
    }

    proptest! {
        #[test]
        fn whole_numbers_are_read_back(values in proptest::collection::vec(any::<i64>(), 1..200)) {
            let values = Values::Whole(values);
            prop_assert_eq!(back(&values), values);
        }

        #[test]
        fn numbers_are_read_back(values in proptest::collection::vec(-1e300_f64..1e300, 1..200)) {
            let values = Values::Real(values);
            prop_assert_eq!(back(&values), values);
        }

        #[test]
        fn words_are_read_back(words in proptest::collection::vec(proptest::option::of(".{0,12}"), 1..100)) {
            let mut builder = Builder::new(Kind::Text);
            for word in &words {
                builder.push(word.clone().map_or(Value::Empty, Value::Words));
            }
            let values = builder.finish();
            prop_assert_eq!(back(&values), values);
        }

        #[test]
        fn any_bytes_can_be_unpacked(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = unpack(&bytes);
        }
    }
}
