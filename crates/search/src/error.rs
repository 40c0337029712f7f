/// What searching answers.
pub type Result<T> = std::result::Result<T, Error>;

/// Why the index could not be used. [`Error::code`] names the message for a person.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The data could not be read.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The index could not be read or written.
    #[error("the index: {0}")]
    Index(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    /// The message that tells a person what happened.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Store(error) => error.code(),
            Self::Index(_) => "search-index",
        }
    }

    /// A fault of the index.
    pub(crate) fn index(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Index(cause.into())
    }
}

impl From<tantivy::TantivyError> for Error {
    fn from(error: tantivy::TantivyError) -> Self {
        Self::index(error)
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self::index(error)
    }
}
