use std::path::PathBuf;

/// What the store answers.
pub type Result<T> = std::result::Result<T, Error>;

/// What can go wrong with data, told by what a person can do about it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The record does not exist, or no longer.
    #[error("the record does not exist")]
    NotFound,
    /// The write contradicts what is already there: a name taken, a link to nothing.
    #[error("the write contradicts what is already there ({what})")]
    Conflict {
        /// The constraint that refused it, as the engine names it.
        what: String,
    },
    /// Somebody else holds the data, or the query took too long; trying again helps.
    #[error("the database is busy")]
    Busy,
    /// The database was last used by a newer version of this program.
    #[error("the database was last used by a newer version of this program (step {found})")]
    NewerDatabase {
        /// The first migration step that this program does not know.
        found: String,
    },
    /// A migration step that already ran has another text in this program.
    #[error("the migration step {step} differs from the one that already ran")]
    ChangedMigration {
        /// Owner and name of the step.
        step: String,
    },
    /// The key file belongs to another database.
    #[error("the key file {path} belongs to another database")]
    WrongKey {
        /// The key file.
        path: PathBuf,
    },
    /// The key file is missing.
    #[error("the key file {path} is missing")]
    MissingKey {
        /// Where it is expected.
        path: PathBuf,
    },
    /// The folder or the database accepts no writing.
    #[error("{path} cannot be written to")]
    ReadOnly {
        /// The folder or file.
        path: PathBuf,
    },
    /// No space is left on the disk. What was acknowledged is safe.
    #[error("no space is left on the disk")]
    DiskFull,
    /// The database server cannot be reached.
    #[error("the database server cannot be reached ({why})")]
    Unreachable {
        /// What the system says, without passwords.
        why: String,
    },
    /// The database or the file is not what it should be.
    #[error("the data is damaged ({what})")]
    Damaged {
        /// What was found.
        what: String,
    },
    /// A restore or a move was asked into a database that already holds data.
    #[error("the target already holds data")]
    NotEmpty,
    /// A write recorded no journal entry; it was rolled back.
    #[error("the write recorded no journal entry")]
    Unjournaled,
    /// A rule of the feature refused the write; it was rolled back.
    #[error(transparent)]
    Refused(Box<dyn std::error::Error + Send + Sync>),
    /// A mistake in the program.
    #[error("internal: {0}")]
    Internal(String),
}

impl Error {
    /// A refusal by a rule of the feature, from inside a write.
    pub fn refused(why: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::Refused(Box::new(why))
    }

    /// The feature's own refusal, if this is one of type `E`; else the error again.
    ///
    /// # Errors
    /// The error itself, when it is another one.
    pub fn refusal<E: std::error::Error + Send + Sync + 'static>(self) -> std::result::Result<E, Self> {
        match self {
            Self::Refused(why) => why.downcast::<E>().map(|why| *why).map_err(Self::Refused),
            other => Err(other),
        }
    }

    pub(crate) fn internal(what: impl std::fmt::Display) -> Self {
        Self::Internal(what.to_string())
    }

    pub(crate) fn damaged(what: impl std::fmt::Display) -> Self {
        Self::Damaged { what: what.to_string() }
    }

    /// The stable code under which the words for this error are found: `{code}` is what happened, `{code}.advice`
    /// what to do, in the store's locales.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "store-not-found",
            Self::Conflict { .. } => "store-conflict",
            Self::Busy => "store-busy",
            Self::NewerDatabase { .. } => "store-newer-database",
            Self::ChangedMigration { .. } => "store-changed-migration",
            Self::WrongKey { .. } => "store-wrong-key",
            Self::MissingKey { .. } => "store-missing-key",
            Self::ReadOnly { .. } => "store-read-only",
            Self::DiskFull => "store-disk-full",
            Self::Unreachable { .. } => "store-unreachable",
            Self::Damaged { .. } => "store-damaged",
            Self::NotEmpty => "store-not-empty",
            Self::Unjournaled => "store-unjournaled",
            Self::Refused(_) => "store-refused",
            Self::Internal(_) => "store-internal",
        }
    }

    /// The same failure once more: a failed commit fails every write of its group.
    pub(crate) fn again(&self) -> Self {
        match self {
            Self::NotFound => Self::NotFound,
            Self::Conflict { what } => Self::Conflict { what: what.clone() },
            Self::Busy => Self::Busy,
            Self::NewerDatabase { found } => Self::NewerDatabase { found: found.clone() },
            Self::ChangedMigration { step } => Self::ChangedMigration { step: step.clone() },
            Self::WrongKey { path } => Self::WrongKey { path: path.clone() },
            Self::MissingKey { path } => Self::MissingKey { path: path.clone() },
            Self::ReadOnly { path } => Self::ReadOnly { path: path.clone() },
            Self::DiskFull => Self::DiskFull,
            Self::Unreachable { why } => Self::Unreachable { why: why.clone() },
            Self::Damaged { what } => Self::Damaged { what: what.clone() },
            Self::NotEmpty => Self::NotEmpty,
            Self::Unjournaled => Self::Unjournaled,
            Self::Refused(why) => Self::Internal(why.to_string()),
            Self::Internal(what) => Self::Internal(what.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use kernel::Lang;

    use super::*;
    use crate::{Finding, Stream};

    /// The codes of all errors and findings.
    fn codes() -> Vec<&'static str> {
        let (path, what) = (PathBuf::new(), String::new());
        let stream = Stream::COMMON;
        let errors = [
            Error::NotFound,
            Error::Conflict { what: what.clone() },
            Error::Busy,
            Error::NewerDatabase { found: what.clone() },
            Error::ChangedMigration { step: what.clone() },
            Error::WrongKey { path: path.clone() },
            Error::MissingKey { path: path.clone() },
            Error::ReadOnly { path },
            Error::DiskFull,
            Error::Unreachable { why: what.clone() },
            Error::Damaged { what: what.clone() },
            Error::NotEmpty,
            Error::Unjournaled,
            Error::refused(std::fmt::Error),
            Error::Internal(what),
        ];
        let findings = [
            Finding::Changed { stream, seq: 0 },
            Finding::Dropped { stream, from: 0, to: 0 },
            Finding::Added { stream, seq: 0 },
            Finding::Figures { stream, seq: 0 },
            Finding::Forged { stream, size: 0 },
            Finding::Broken { stream, size: 0 },
            Finding::Missing { stream, size: 0 },
            Finding::State { stream },
        ];
        errors.iter().map(Error::code).chain(findings.iter().map(Finding::code)).collect()
    }

    #[test]
    fn every_failure_has_its_words_and_an_advice_in_french_arabic_and_english() {
        for locale in crate::LOCALES.iter().filter(|locale| locale.lang != Lang::Zgh) {
            for code in codes() {
                let (_, message) =
                    locale.source.split_once(&format!("\n{code} = ")).unwrap_or_else(|| panic!("{code}"));
                let second = message.lines().nth(1).unwrap_or_default();
                assert!(second.starts_with("    .advice = "), "{code} in {:?} gives no advice", locale.lang);
            }
        }
    }

    #[test]
    fn a_refusal_is_found_again_by_its_type() {
        assert_eq!(Error::refused(std::fmt::Error).refusal::<std::fmt::Error>().unwrap(), std::fmt::Error);
        assert!(Error::refused(std::fmt::Error).refusal::<std::io::Error>().is_err());
        assert!(Error::Busy.refusal::<std::fmt::Error>().is_err());
    }
}
