//! PostgreSQL 15 or later.

mod bind;
mod fault;
mod readers;
mod session;

pub(crate) use self::bind::cell;
pub(crate) use self::readers::Readers;
pub(crate) use self::session::PostgresSession;

use std::time::Duration;

use crate::{Error, Result};

const PATIENCE: Duration = Duration::from_secs(30);

/// Reads an address, with what every connection of ours has in common.
fn settings(address: &str) -> Result<tokio_postgres::Config> {
    let unreadable = || Error::Unreachable { why: "the address is not one of a PostgreSQL server".to_owned() };
    let mut settings: tokio_postgres::Config = address.parse().map_err(|_| unreadable())?;
    if settings.get_hosts().is_empty() && settings.get_hostaddrs().is_empty() {
        return Err(unreadable());
    }
    settings.application_name("twiza").connect_timeout(Duration::from_secs(5));
    // A server whose network is gone is given up in half a minute, not in the hours that the system would wait.
    settings.keepalives_idle(PATIENCE).tcp_user_timeout(PATIENCE);
    Ok(settings)
}
