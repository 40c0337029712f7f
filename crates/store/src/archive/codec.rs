//! How a batch of rows is written in a backup: each value by a letter for its sort, then its bytes.

use uuid::Uuid;

use crate::Value;

pub(super) fn encode(rows: &[Vec<Value>]) -> Vec<u8> {
    let mut out = Vec::new();
    for value in rows.iter().flatten() {
        match value {
            Value::Null => out.push(b'0'),
            Value::Int(n) => put(&mut out, b'i', &n.to_be_bytes()),
            Value::Real(n) => put(&mut out, b'r', &n.to_be_bytes()),
            Value::Bool(yes) => put(&mut out, b'b', &[u8::from(*yes)]),
            Value::Uuid(uuid) => put(&mut out, b'u', uuid.as_bytes()),
            Value::Text(words) => put_long(&mut out, b't', words.as_bytes()),
            Value::Bytes(bytes) => put_long(&mut out, b'x', bytes),
        }
    }
    out
}

fn put(out: &mut Vec<u8>, sort: u8, bytes: &[u8]) {
    out.push(sort);
    out.extend(bytes);
}

fn put_long(out: &mut Vec<u8>, sort: u8, bytes: &[u8]) {
    put(out, sort, &(bytes.len() as u64).to_be_bytes());
    out.extend(bytes);
}

/// Reads rows of `width` values; `None` when the bytes are not such rows.
pub(super) fn decode(mut bytes: &[u8], width: usize) -> Option<Vec<Vec<Value>>> {
    let mut rows = Vec::new();
    while !bytes.is_empty() && width > 0 {
        rows.push((0..width).map(|_| value(&mut bytes)).collect::<Option<_>>()?);
    }
    Some(rows)
}

fn value(bytes: &mut &[u8]) -> Option<Value> {
    Some(match array::<1>(bytes)? {
        [b'0'] => Value::Null,
        [b'i'] => Value::Int(i64::from_be_bytes(array(bytes)?)),
        [b'r'] => Value::Real(f64::from_be_bytes(array(bytes)?)),
        [b'b'] => Value::Bool(array::<1>(bytes)? == [1]),
        [b'u'] => Value::Uuid(Uuid::from_bytes(array(bytes)?)),
        [b't'] => Value::Text(String::from_utf8(long(bytes)?.to_vec()).ok()?),
        [b'x'] => Value::Bytes(long(bytes)?.to_vec()),
        _ => return None,
    })
}

fn array<const N: usize>(bytes: &mut &[u8]) -> Option<[u8; N]> {
    let (head, rest) = bytes.split_first_chunk::<N>()?;
    *bytes = rest;
    Some(*head)
}

fn long<'a>(bytes: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = usize::try_from(u64::from_be_bytes(array(bytes)?)).ok()?;
    let (head, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    Some(head)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_value() -> impl Strategy<Value = Value> {
        prop_oneof![
            Just(Value::Null),
            any::<i64>().prop_map(Value::Int),
            (-1e9..1e9).prop_map(Value::Real),
            any::<bool>().prop_map(Value::Bool),
            any::<u128>().prop_map(|n| Value::Uuid(Uuid::from_u128(n))),
            ".*".prop_map(Value::Text),
            any::<Vec<u8>>().prop_map(Value::Bytes),
        ]
    }

    proptest! {
        #[test]
        fn rows_read_back_as_they_were_written(rows in prop::collection::vec(prop::collection::vec(any_value(), 3), 0..20)) {
            prop_assert_eq!(decode(&encode(&rows), 3), Some(rows));
        }

        #[test]
        fn whatever_bytes_come_nothing_breaks(bytes: Vec<u8>, width in 1_usize..5) {
            let _ = decode(&bytes, width);
        }
    }
}
