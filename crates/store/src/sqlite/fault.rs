use std::path::Path;

use rusqlite::ErrorCode;

use crate::Error;

/// Tells an engine's failure by what a person can do about it.
pub(crate) fn fault(fault: rusqlite::Error, path: &Path) -> Error {
    let rusqlite::Error::SqliteFailure(code, message) = &fault else { return Error::internal(fault) };
    match code.code {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::OperationInterrupted => Error::Busy,
        ErrorCode::DiskFull => Error::DiskFull,
        ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied => {
            Error::ReadOnly { path: path.to_owned() }
        }
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Error::damaged(path.display()),
        ErrorCode::ConstraintViolation => Error::Conflict { what: message.clone().unwrap_or_default() },
        ErrorCode::SystemIoFailure => match code.extended_code {
            // A write that the file system refuses half-way is a full disk or a quota.
            rusqlite::ffi::SQLITE_IOERR_WRITE | rusqlite::ffi::SQLITE_IOERR_FSYNC => Error::DiskFull,
            _ => Error::damaged(format_args!("{}: {fault}", path.display())),
        },
        _ => Error::internal(fault),
    }
}

impl Error {
    /// Tells a failure of the file system by what a person can do about it.
    pub(crate) fn from_io(fault: &std::io::Error, path: &Path) -> Self {
        use std::io::ErrorKind as Kind;
        match fault.kind() {
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Self::DiskFull,
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Self::ReadOnly { path: path.to_owned() },
            Kind::NotFound => Self::NotFound,
            _ => Self::damaged(format_args!("{}: {fault}", path.display())),
        }
    }
}
