//! The one directory of the installation: each person and each organisation once, whatever they do and wherever.
//!
//! A record refers to somebody by `Id<Actor>` and never copies what is said of them. When two records turn out to be one
//! ([`crate::merge`]), nothing that refers to either is rewritten: the dropped record's `root` names the one that stands
//! for both, so that every list resolves its references by one more join:
//!
//! ```sql
//! SELECT r.id, r.name FROM seat s JOIN actor a ON a.id = s.holder JOIN actor r ON r.id = a.root
//! ```
//!
//! Names of people do not go into the journal, which is append-only: erasure (law 09-08) must stay possible. The journal
//! says which record was changed and in which facts, not what they are.

mod contacts;
mod identifiers;
mod keepers;
mod list;
mod many;
mod model;
pub(crate) mod names;
mod read;
pub(crate) mod store;
mod write;

pub use contacts::{Contact, ContactKind, NewContact, add_contact, add_contact_in, contacts, end_contact};
pub use identifiers::{Identifier, by_identifier, identifiers, identify, identify_in};
pub use keepers::{is_kept_by, keep_in};
pub use list::{Filter, Listing, PAGE, count, list, search, spans};
pub use many::{NewRecord, create_many_in};
pub use model::{Actor, ActorKind, Birth, Facts, NewActor, PastName, Sex};
pub use read::{get, names, resolve, root_in, standing, standing_in};
pub use write::{create, create_in, update, update_in};

pub(crate) use contacts::{ContactHash, hash, hashes_in, is_email};

/// The sealed columns of the directory.
pub(crate) const SEALED: [::store::SealedColumn; 2] = [contacts::SEALED, identifiers::SEALED];

/// Every statement of the directory.
pub(crate) const STATEMENTS: [&[&str]; 5] =
    [store::STATEMENTS, list::STATEMENTS, contacts::STATEMENTS, identifiers::STATEMENTS, keepers::STATEMENTS];
