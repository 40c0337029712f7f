use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Which engine holds the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Engine {
    /// The embedded default.
    Sqlite,
    /// PostgreSQL 15 or later.
    Postgres,
}

/// Where the database is.
#[derive(Clone, PartialEq, Eq)]
pub enum Place {
    /// A SQLite file.
    File(PathBuf),
    /// A PostgreSQL address, `postgres://user:password@host/database`.
    Server(String),
}

/// Where the data is and how it is used.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where the database is.
    pub place: Place,
    /// The key file, which is never inside the database.
    pub keys: PathBuf,
    /// How many reads run side by side. A read of SQLite occupies a thread, so more than there are processors help little.
    pub readers: usize,
    /// How many write lanes PostgreSQL gets; SQLite has one.
    pub lanes: usize,
    /// After how long a read gives up with [`Error::Busy`](crate::Error::Busy).
    pub read_limit: Duration,
}

impl Config {
    /// The usual layout: `twiza.db` (unless `database` is a PostgreSQL address) and `keys.toml` in the folder `data`.
    pub fn new(data: &Path, database: Option<&str>) -> Self {
        let place = match database {
            Some(address) => Place::Server(address.to_owned()),
            None => Place::File(data.join("twiza.db")),
        };
        let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let readers = (2 * processors).clamp(4, 16);
        Self { place, keys: data.join("keys.toml"), readers, lanes: 4, read_limit: Duration::from_secs(20) }
    }

    /// The engine that holds the data.
    pub fn engine(&self) -> Engine {
        match self.place {
            Place::File(_) => Engine::Sqlite,
            Place::Server(_) => Engine::Postgres,
        }
    }
}

impl Place {
    /// The SQLite file.
    pub fn file(&self) -> Option<&PathBuf> {
        match self {
            Self::File(path) => Some(path),
            Self::Server(_) => None,
        }
    }
}

/// Without the password.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => path.display().fmt(f),
            Self::Server(address) => f.write_str(&without_password(address)),
        }
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

fn without_password(address: &str) -> String {
    let Some((scheme, rest)) = address.split_once("://") else { return "postgres".to_owned() };
    let place = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
    let place = place.split('?').next().unwrap_or_default();
    format!("{scheme}://{place}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_printed() {
        let place = Place::Server("postgres://twiza:s3cret@db.example:5433/twiza?password=s3cret".to_owned());
        assert_eq!(format!("{place:?} {place}"), "postgres://db.example:5433/twiza postgres://db.example:5433/twiza");
        assert_eq!(Place::Server("host=h password=s3cret".to_owned()).to_string(), "postgres");
    }
}
