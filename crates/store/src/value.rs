use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Id, Lang, Level, Text, Visibility};
use uuid::Uuid;

use crate::Sealed;

/// A parameter of a statement, the same on both engines.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// `INTEGER` and `BIGINT`; instants are microseconds since 1970 in UTC.
    Int(i64),
    /// `DOUBLE PRECISION`.
    Real(f64),
    /// `BOOLEAN`.
    Bool(bool),
    /// `TEXT`; dates as `YYYY-MM-DD`, [`Text`] and other structures as JSON.
    Text(String),
    /// `BYTEA`.
    Bytes(Vec<u8>),
    /// `UUID`.
    Uuid(Uuid),
}

/// The parameters of a statement: `&params![id, name, since]` for `$1`, `$2`, `$3`.
#[macro_export]
macro_rules! params {
    () => { [] as [$crate::Value; 0] };
    ($($value:expr),+ $(,)?) => { [$($crate::Value::from($value)),+] };
}

/// Values that hold `Copy` types: also by reference.
macro_rules! copied {
    ($($of:ty: $value:ident => $made:expr;)*) => {$(
        impl From<$of> for Value {
            fn from($value: $of) -> Self {
                $made
            }
        }
        impl From<&$of> for Value {
            fn from(value: &$of) -> Self {
                Self::from(*value)
            }
        }
        impl From<&Option<$of>> for Value {
            fn from(value: &Option<$of>) -> Self {
                value.map_or(Self::Null, Self::from)
            }
        }
    )*};
}

copied! {
    i64: n => Self::Int(n);
    i32: n => Self::Int(n.into());
    i16: n => Self::Int(n.into());
    u32: n => Self::Int(n.into());
    u16: n => Self::Int(n.into());
    u8: n => Self::Int(n.into());
    f64: n => Self::Real(n);
    bool: yes => Self::Bool(yes);
    Uuid: uuid => Self::Uuid(uuid);
    Timestamp: at => Self::Int(at.as_microsecond());
    Date: day => Self::Text(day.to_string());
    Lang: lang => Self::Text(lang.code().to_owned());
    Level: level => Self::Int(level.number().into());
    Visibility: eyes => Self::Text(eyes.code().to_owned());
}

impl<T: ?Sized> From<Id<T>> for Value {
    fn from(id: Id<T>) -> Self {
        Self::Uuid(id.uuid())
    }
}

impl<T: ?Sized> From<&Id<T>> for Value {
    fn from(id: &Id<T>) -> Self {
        Self::Uuid(id.uuid())
    }
}

impl From<&str> for Value {
    fn from(words: &str) -> Self {
        Self::Text(words.to_owned())
    }
}

impl From<String> for Value {
    fn from(words: String) -> Self {
        Self::Text(words)
    }
}

impl From<&String> for Value {
    fn from(words: &String) -> Self {
        Self::Text(words.clone())
    }
}

impl From<std::borrow::Cow<'_, str>> for Value {
    fn from(words: std::borrow::Cow<'_, str>) -> Self {
        Self::Text(words.into_owned())
    }
}

impl From<&Text> for Value {
    fn from(text: &Text) -> Self {
        let words = text.languages().map(|(lang, words)| (lang.code().to_owned(), words.into())).collect();
        Self::Text(serde_json::Value::Object(words).to_string())
    }
}

impl From<Text> for Value {
    fn from(text: Text) -> Self {
        Self::from(&text)
    }
}

impl From<&serde_json::Value> for Value {
    fn from(json: &serde_json::Value) -> Self {
        Self::Text(json.to_string())
    }
}

impl From<serde_json::Value> for Value {
    fn from(json: serde_json::Value) -> Self {
        Self::from(&json)
    }
}

impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}

impl From<&Vec<u8>> for Value {
    fn from(bytes: &Vec<u8>) -> Self {
        Self::Bytes(bytes.clone())
    }
}

impl From<&[u8]> for Value {
    fn from(bytes: &[u8]) -> Self {
        Self::Bytes(bytes.to_vec())
    }
}

impl<const N: usize> From<[u8; N]> for Value {
    fn from(bytes: [u8; N]) -> Self {
        Self::Bytes(bytes.to_vec())
    }
}

impl<const N: usize> From<&[u8; N]> for Value {
    fn from(bytes: &[u8; N]) -> Self {
        Self::Bytes(bytes.to_vec())
    }
}

impl From<Sealed> for Value {
    fn from(sealed: Sealed) -> Self {
        Self::Bytes(sealed.0)
    }
}

impl From<&Sealed> for Value {
    fn from(sealed: &Sealed) -> Self {
        Self::Bytes(sealed.0.clone())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl From<&Option<String>> for Value {
    fn from(value: &Option<String>) -> Self {
        value.as_ref().map_or(Self::Null, Self::from)
    }
}

impl<T: ?Sized> From<&Option<Id<T>>> for Value {
    fn from(value: &Option<Id<T>>) -> Self {
        value.map_or(Self::Null, Self::from)
    }
}
