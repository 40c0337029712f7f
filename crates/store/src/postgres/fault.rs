use std::error::Error as _;

use tokio_postgres::error::{DbError, SqlState};

use crate::Error;

/// Tells an engine's failure by what a person can do about it.
pub(super) fn fault(fault: &tokio_postgres::Error) -> Error {
    match fault.as_db_error() {
        Some(told) => told_by_server(told),
        None if fault.is_closed() || is_network(fault) => Error::Unreachable { why: fault.to_string() },
        None => Error::internal(deepest(fault)),
    }
}

fn told_by_server(told: &DbError) -> Error {
    let state = told.code();
    let what = || told.constraint().unwrap_or(told.message()).to_owned();
    match state.code().get(..2) {
        Some("08" | "28" | "3D") => return Error::Unreachable { why: told.message().to_owned() },
        Some("23") => return Error::Conflict { what: what() },
        Some("40" | "55") => return Error::Busy,
        _ => {}
    }
    match *state {
        SqlState::DUPLICATE_TABLE | SqlState::DUPLICATE_OBJECT => Error::Conflict { what: what() },
        SqlState::DISK_FULL => Error::DiskFull,
        SqlState::QUERY_CANCELED | SqlState::TOO_MANY_CONNECTIONS => Error::Busy,
        SqlState::ADMIN_SHUTDOWN | SqlState::CRASH_SHUTDOWN | SqlState::CANNOT_CONNECT_NOW => {
            Error::Unreachable { why: told.message().to_owned() }
        }
        SqlState::READ_ONLY_SQL_TRANSACTION | SqlState::INSUFFICIENT_PRIVILEGE => {
            Error::ReadOnly { path: "postgres".into() }
        }
        SqlState::DATA_CORRUPTED | SqlState::INDEX_CORRUPTED => Error::damaged(told.message()),
        _ => Error::internal(format_args!("{} {}", state.code(), told.message())),
    }
}

/// The driver keeps the kinds of its errors to itself: what is no answer of the server is known by its words.
fn is_network(fault: &tokio_postgres::Error) -> bool {
    let words = fault.to_string();
    causes(fault).any(|cause| cause.is::<std::io::Error>()) || words.contains("connect") || words.contains("TLS")
}

fn deepest(fault: &tokio_postgres::Error) -> String {
    causes(fault).fold(fault.to_string(), |told, cause| format!("{told}: {cause}"))
}

fn causes(fault: &tokio_postgres::Error) -> impl Iterator<Item = &(dyn std::error::Error + 'static)> {
    std::iter::successors(fault.source(), |&cause| cause.source())
}
