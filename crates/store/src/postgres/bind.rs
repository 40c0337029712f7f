use std::error::Error as StdError;

use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};
use uuid::Uuid;

use crate::{Cell, Error, Result, Value};

type Fault = Box<dyn StdError + Sync + Send>;

impl ToSql for Value {
    fn to_sql(&self, of: &Type, out: &mut BytesMut) -> std::result::Result<IsNull, Fault> {
        match (self, of) {
            (Self::Null, _) => Ok(IsNull::Yes),
            (Self::Int(n), &Type::INT8) => n.to_sql(of, out),
            (Self::Int(n), &Type::INT4) => i32::try_from(*n)?.to_sql(of, out),
            (Self::Int(n), &Type::INT2) => i16::try_from(*n)?.to_sql(of, out),
            (Self::Int(n), &Type::FLOAT8) => (*n as f64).to_sql(of, out),
            (Self::Real(n), &Type::FLOAT8) => n.to_sql(of, out),
            (Self::Bool(yes), &Type::BOOL) => yes.to_sql(of, out),
            (Self::Text(words), &Type::TEXT | &Type::VARCHAR | &Type::NAME | &Type::BPCHAR | &Type::UNKNOWN) => {
                words.to_sql(of, out)
            }
            (Self::Bytes(bytes), &Type::BYTEA) => bytes.to_sql(of, out),
            (Self::Uuid(uuid), &Type::UUID) => {
                out.extend_from_slice(uuid.as_bytes());
                Ok(IsNull::No)
            }
            _ => Err(format!("the statement wants {of} where the parameter is {}", sort(self)).into()),
        }
    }

    /// Every type: which values fit is seen in `to_sql`, where the value is at hand.
    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

fn sort(value: &Value) -> &'static str {
    match value {
        Value::Null => "NULL",
        Value::Int(_) => "an integer",
        Value::Real(_) => "a real number",
        Value::Bool(_) => "a boolean",
        Value::Text(_) => "a text",
        Value::Bytes(_) => "bytes",
        Value::Uuid(_) => "a UUID",
    }
}

impl<'a> FromSql<'a> for Cell<'a> {
    fn from_sql(of: &Type, raw: &'a [u8]) -> std::result::Result<Self, Fault> {
        match *of {
            Type::INT8 => i64::from_sql(of, raw).map(Self::Int),
            Type::INT4 => i32::from_sql(of, raw).map(|n| Self::Int(n.into())),
            Type::INT2 => i16::from_sql(of, raw).map(|n| Self::Int(n.into())),
            Type::FLOAT8 => f64::from_sql(of, raw).map(Self::Real),
            Type::FLOAT4 => f32::from_sql(of, raw).map(|n| Self::Real(n.into())),
            Type::BOOL => bool::from_sql(of, raw).map(Self::Bool),
            Type::TEXT | Type::VARCHAR | Type::NAME | Type::BPCHAR | Type::UNKNOWN => {
                <&str>::from_sql(of, raw).map(Self::Text)
            }
            Type::BYTEA => Ok(Self::Bytes(raw)),
            Type::UUID => Ok(Self::Uuid(Uuid::from_slice(raw)?)),
            // PostgreSQL sums BIGINT to NUMERIC, which SQLite does not know.
            Type::NUMERIC => Err("a sum of BIGINT: write CAST(SUM(…) AS BIGINT)".into()),
            _ => Err(format!("the store has no word for the type {of}").into()),
        }
    }

    fn from_sql_null(_: &Type) -> std::result::Result<Self, Fault> {
        Ok(Self::Null)
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

/// What a column holds.
pub(crate) fn cell(row: &tokio_postgres::Row, index: usize) -> Result<Cell<'_>> {
    row.try_get(index).map_err(|fault| match fault.source() {
        Some(cause) => Error::internal(cause),
        None => Error::internal(fault),
    })
}
