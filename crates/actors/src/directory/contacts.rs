use jiff::Timestamp;
use kernel::Id;
use store::{Db, Entry, Keys, Sealed, SealedColumn, Secret, Stream, Tx, Who, params};

use super::{Actor, read};
use crate::{Refusal, Result, Space, duplicates};

/// A way to reach somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ContactKind {
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A postal address.
    Address,
    /// A page on the web.
    Web,
}

impl ContactKind {
    /// All of them, in the order of forms.
    pub const ALL: [Self; 4] = [Self::Phone, Self::Email, Self::Address, Self::Web];

    /// The word under which it is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Address => "address",
            Self::Web => "web",
        }
    }

    /// Reads the stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The message that names it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Email => "actors-contact-email",
            Self::Phone => "actors-contact-phone",
            Self::Address => "actors-contact-address",
            Self::Web => "actors-contact-web",
        }
    }

    /// Whether the text is a contact of this kind: what [`add_contact`] asks.
    pub fn accepts(self, text: &str) -> bool {
        self.normalise(text).is_some()
    }

    /// The form in which two writings of one contact are equal; `None` when the text is no such contact.
    fn normalise(self, text: &str) -> Option<String> {
        let text = text.trim();
        if text.is_empty() || text.chars().count() > 500 {
            return None;
        }
        match self {
            Self::Email => is_email(text).then(|| text.to_lowercase()),
            Self::Phone => phone(text),
            Self::Address => Some(kernel::fold(text)),
            Self::Web => (text.starts_with("https://") || text.starts_with("http://")).then(|| text.to_lowercase()),
        }
    }
}

crate::coded! { ContactKind }

/// Whether a text has the shape of an e-mail address. Only a message that arrives proves more.
pub(crate) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let plain = |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || c.is_control());
    plain(local) && plain(domain) && domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.')
}

/// A telephone number as its digits with the country's code; a national number is Moroccan.
fn phone(text: &str) -> Option<String> {
    let shaped = text.chars().all(|c| c.is_ascii_digit() || " +-./()".contains(c));
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let full = match (text.starts_with('+'), digits.strip_prefix("00"), digits.strip_prefix('0')) {
        (true, ..) => digits,
        (_, Some(international), _) => international.to_owned(),
        (_, _, Some(national)) => format!("212{national}"),
        _ => digits,
    };
    (shaped && (6..=15).contains(&full.len())).then_some(full)
}

/// A contact of a record, opened.
#[derive(Debug)]
pub struct Contact {
    /// Its identity.
    pub id: Id<Self>,
    /// What it is.
    pub kind: ContactKind,
    /// The address or number.
    pub value: Secret<String>,
    /// Since when it is known.
    pub since_at: Timestamp,
}

/// A contact to be added.
#[derive(Debug)]
pub struct NewContact {
    /// The space of the organisation that knows it: only its secretariat sees it.
    pub kept_by: Id<Space>,
    /// What it is.
    pub kind: ContactKind,
    /// The address or number, as it was written.
    pub value: Secret<String>,
}

/// The keyed hash of a contact: equal for records that share it as one organisation knows them. Between organisations
/// it differs, so that nobody can find out by trying what another one knows.
pub(crate) type ContactHash = Vec<u8>;

const VALUE: &str = "actor_contact.value";
const HASH: &str = "actor_contact.hash";

/// The sealed column, for the rotation of keys.
pub(crate) const SEALED: SealedColumn =
    SealedColumn { table: "actor_contact", key: &["id"], id: "id", column: "value", context: VALUE };

const LIST: &str = "SELECT c.id, c.kind, c.value, c.since_at
    FROM actor_contact c JOIN actor a ON a.id = c.actor
    WHERE a.root = $1 AND c.kept_by = $2 AND c.until_at IS NULL ORDER BY c.since_at, c.id";
const SAME: &str = "SELECT id FROM actor_contact WHERE hash = $1 AND actor = $2 AND kept_by = $3 AND until_at IS NULL";
pub(super) const ADD: &str = "INSERT INTO actor_contact (id, actor, kept_by, kind, value, hash, since_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";
const END: &str = "UPDATE actor_contact SET until_at = $2 WHERE id = $1 AND until_at IS NULL";
const OWNER: &str = "SELECT actor FROM actor_contact WHERE id = $1 AND kept_by = $2 AND until_at IS NULL";
const HASHES: &str = "SELECT c.hash FROM actor_contact c JOIN actor a ON a.id = c.actor
    WHERE a.root = $1 AND c.until_at IS NULL";

pub(super) const STATEMENTS: &[&str] = &[LIST, SAME, ADD, END, OWNER, HASHES];

/// How an organisation reaches a standing record and those merged into it; the longest known first. What another
/// organisation knows stays its own.
pub async fn contacts(db: &Db, actor: Id<Actor>, kept_by: Id<Space>) -> Result<Vec<Contact>> {
    let rows: Vec<(Id<Contact>, ContactKind, Sealed, Timestamp)> = db.all(LIST, &params![actor, kept_by]).await?;
    let open = |(id, kind, value, since_at): (Id<Contact>, _, Sealed, _)| {
        Ok(Contact { id, kind, value: db.keys().open(VALUE, id.uuid(), &value)?, since_at })
    };
    rows.into_iter().map(open).collect()
}

/// Adds a contact to a record; one that it has already is not added twice.
///
/// # Errors
/// [`Refusal::BadContact`], [`Refusal::UnknownActor`].
pub async fn add_contact(db: &Db, who: Who, actor: Id<Actor>, new: NewContact) -> Result<()> {
    Ok(db.write(Stream::COMMON, who, move |tx| add_contact_in(tx, actor, &new)).await?)
}

/// As [`add_contact`], within a write of any stream.
///
/// # Errors
/// As [`add_contact`].
pub fn add_contact_in(tx: &mut Tx<'_>, actor: Id<Actor>, new: &NewContact) -> store::Result<()> {
    let hash = hash(tx.keys(), new).ok_or(Refusal::BadContact)?;
    let actor = read::standing_in(tx, actor)?;
    if tx.one::<Id<Contact>>(SAME, &params![&hash, actor.id, new.kept_by])?.is_none() {
        let (id, now) = (tx.id::<Contact>(), tx.now());
        let value = tx.keys().seal(VALUE, id.uuid(), &new.value);
        tx.exec(ADD, &params![id, actor.id, new.kept_by, new.kind, value, hash, now])?;
        duplicates::propose_in(tx, &actor)?;
    }
    tx.record(Entry::new("actor.contact.added", "actor", actor.id).with("kind", new.kind.code()));
    Ok(())
}

/// A contact of a record that was just made, as its row.
///
/// # Errors
/// [`Refusal::BadContact`].
pub(super) fn row(tx: &Tx<'_>, actor: Id<Actor>, new: &NewContact) -> store::Result<(Vec<store::Value>, ContactHash)> {
    let hash = hash(tx.keys(), new).ok_or(Refusal::BadContact)?;
    let (id, now) = (tx.id::<Contact>(), tx.now());
    let value = tx.keys().seal(VALUE, id.uuid(), &new.value);
    Ok((Vec::from(params![id, actor, new.kept_by, new.kind, value, &hash, now]), hash))
}

/// Ends a contact: it is no longer shown, and no longer finds duplicates.
///
/// # Errors
/// [`store::Error::NotFound`] when it has ended already, or is not this organisation's.
pub async fn end_contact(db: &Db, who: Who, kept_by: Id<Space>, contact: Id<Contact>) -> Result<()> {
    let act = move |tx: &mut Tx<'_>| {
        let owner: Id<Actor> = tx.one(OWNER, &params![contact, kept_by])?.ok_or(store::Error::NotFound)?;
        let now = tx.now();
        tx.exec(END, &params![contact, now])?;
        let actor = read::standing_in(tx, owner)?;
        duplicates::propose_in(tx, &actor)?;
        tx.record(Entry::new("actor.contact.ended", "actor", owner));
        Ok(())
    };
    Ok(db.write(Stream::COMMON, who, act).await?)
}

/// The hashes of the contacts of a standing record and of those merged into it.
pub(crate) fn hashes_in(tx: &mut Tx<'_>, actor: Id<Actor>) -> store::Result<Vec<ContactHash>> {
    tx.all(HASHES, &params![actor])
}

/// The hash of a contact; nothing for a text that is no such contact.
pub(crate) fn hash(keys: &Keys, contact: &NewContact) -> Option<ContactHash> {
    let normalised = contact.kind.normalise(contact.value.reveal())?;
    Some(keys.hash(HASH, &format!("{}:{}:{normalised}", contact.kept_by, contact.kind.code())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writings_of_one_number_are_equal() {
        for writing in ["+212 6 61 00 00 01", "00212661000001", "0661-00.00.01", "06 61 00 00 01"] {
            assert_eq!(ContactKind::Phone.normalise(writing).as_deref(), Some("212661000001"), "{writing}");
        }
        for wrong in ["", "abc", "12", "0661 ext. 4", "+123456789012345678"] {
            assert_eq!(ContactKind::Phone.normalise(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn an_address_of_mail_has_its_shape() {
        assert_eq!(ContactKind::Email.normalise(" Contact@Example.ORG ").as_deref(), Some("contact@example.org"));
        for wrong in ["a", "a@b", "@b.org", "a@", "a b@c.org", "a@.org", "a@org."] {
            assert_eq!(ContactKind::Email.normalise(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_page_is_on_the_web() {
        assert!(ContactKind::Web.normalise("https://example.org/a").is_some());
        assert_eq!(ContactKind::Web.normalise("javascript:alert(1)"), None);
    }
}
