//! People, organisations, accounts, roles: who may do what.
//!
//! - [`directory`]: each person and organisation once for the whole installation; [`duplicates`] finds records that could
//!   be one, [`merge`] makes them one and undoes it.
//! - [`spaces`]: the house of one organisation; [`opening`]: how one begins, and how it is handed over; [`memberships`]: who may
//!   do what in it; [`invitations`]: how one comes in.
//! - [`accounts`]: who can sign in, and by what proof; [`sessions`]: sign-ins that last.
//! - [`policy`]: what an address asks for, who is asking, and the verdict.
//!
//! There are no pages here: those are in the features `people` and `account`.

pub mod accounts;
pub mod directory;
pub mod duplicates;
mod error;
pub mod first_run;
pub mod invitations;
pub mod memberships;
pub mod merge;
pub mod opening;
pub mod policy;
mod role;
pub mod sessions;
pub mod spaces;
mod token;

pub use accounts::Account;
pub use directory::{Actor, ActorKind, resolve};
pub use error::{Error, Refusal, Result};
pub use role::Role;
pub use sessions::{Session, SignedIn};
pub use spaces::Space;
pub use token::Token;

use store::{Migrations, SealedColumn, Tx, statements};
use uuid::Uuid;

/// The tables of this crate.
pub const MIGRATIONS: Migrations = Migrations {
    owner: "actors",
    steps: &[
        ("0001_actors", include_str!("../migrations/0001_actors.sql")),
        ("0002_voice", include_str!("../migrations/0002_voice.sql")),
    ],
};

/// The words of this crate: its refusals, roles, kinds and reasons.
pub const LOCALES: &[kernel::Locale] = kernel::locales!();

/// The columns that hold sealed values, for the rotation of keys.
pub const SEALED: &[SealedColumn] = &{
    let [login, totp, pending] = accounts::SEALED;
    [directory::SEALED[0], directory::SEALED[1], login, totp, pending]
};

/// Every statement of this crate, for the test that prepares them on both engines.
pub const STATEMENTS: &[&str] = &statements::together::<{ statements::count(&ROOMS) }>(&ROOMS);

/// The statements of each room.
const ROOMS: [&[&str]; 18] = {
    let [records, list, contacts, identifiers, keepers] = directory::STATEMENTS;
    let [accounts, ceremonies, passkeys, recovery, resets, signin, totp] = accounts::STATEMENTS;
    [
        records,
        list,
        contacts,
        identifiers,
        keepers,
        duplicates::STATEMENTS,
        merge::STATEMENTS,
        spaces::STATEMENTS,
        memberships::STATEMENTS,
        invitations::STATEMENTS,
        sessions::STATEMENTS,
        accounts,
        ceremonies,
        passkeys,
        recovery,
        resets,
        signin,
        totp,
    ]
};

/// The account in whose name something is written, for columns that say who.
fn hand(tx: &Tx<'_>) -> Option<Uuid> {
    tx.who().account_id()
}

/// Stores enumerations as their codes.
macro_rules! coded {
    ($($of:ty),+ $(,)?) => {$(
        impl From<$of> for ::store::Value {
            fn from(value: $of) -> Self {
                Self::Text(value.code().to_owned())
            }
        }

        impl ::store::Column for $of {
            fn from_cell(cell: ::store::Cell<'_>) -> Option<Self> {
                match cell {
                    ::store::Cell::Text(code) => Self::from_code(code),
                    _ => None,
                }
            }
        }
    )+};
}
use coded;
