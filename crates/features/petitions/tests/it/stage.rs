//! What the tests of this crate share: a petition that can be signed, and supporters who do not exist.

use jiff::civil::date;
use kernel::{Id, Lang};
use store::{Db, Entry, Migrations, Who, params};
use twiza_petitions::model::{How, Key, Mark, Petition, Supporter};
use twiza_petitions::store::signatures::{self, Ready, Signed, Whereabouts};

/// The tables that signing needs.
pub(crate) const MIGRATIONS: [Migrations; 2] = [actors::MIGRATIONS, twiza_petitions::MIGRATIONS];

const PULSE: &str =
    "INSERT INTO petition_pulse (space_id, petition, is_open, signed, withdrawn) VALUES ($1, $2, TRUE, 0, 0)";
const CLOSE: &str = "UPDATE petition_pulse SET is_open = FALSE WHERE space_id = $1 AND petition = $2";

/// A petition that can be signed; of everything else it has nothing.
pub(crate) async fn opened(db: &Db) -> Key {
    let key = Key { space: db.world().id(), petition: db.world().id() };
    let written = db.write(store::Stream::COMMON, Who::system("test"), move |tx| {
        tx.exec(PULSE, &params![key.space, key.petition])?;
        tx.record(Entry::new("petition.opened", "petition", key.petition));
        Ok(())
    });
    written.await.unwrap();
    key
}

/// Ends the collection.
pub(crate) async fn close(db: &Db, key: Key) {
    let written = db.write(store::Stream::COMMON, Who::system("test"), move |tx| {
        tx.exec(CLOSE, &params![key.space, key.petition])?;
        tx.record(Entry::new("petition.closed", "petition", key.petition));
        Ok(())
    });
    written.await.unwrap();
}

/// Somebody who does not exist: no card has such a number.
pub(crate) fn supporter(db: &Db, number: &str) -> Supporter {
    Supporter {
        salt: data_encoding::HEXLOWER.encode(&db.world().bytes::<16>()),
        given: "Signataire".to_owned(),
        family: format!("Générée {number}"),
        number: Some(number.to_owned()),
        expires_on: Some(date(2031, 5, 4)),
        address: Some("12, rue de l’Exemple".to_owned()),
        commune: None,
        birth_place: None,
        roll_number: None,
        contact: None,
        mark: Mark::Typed("Signataire Générée".to_owned()),
        lang: Lang::Fr,
    }
}

/// Signs.
pub(crate) async fn sign(db: &Db, key: Key, supporter: &Supporter) -> store::Result<Signed> {
    let place = Whereabouts { province: "01.511".to_owned(), commune: None };
    let ready = Ready::of(db.world(), db.keys(), key, supporter, place, How::Online).unwrap();
    db.write_carefully(key.log(), Who::system("visitor"), move |tx| signatures::sign(tx, key, ready)).await
}

/// Withdraws.
pub(crate) async fn withdraw(db: &Db, key: Key, leaf: u64) -> store::Result<()> {
    db.write(key.log(), Who::system("visitor"), move |tx| signatures::withdraw(tx, key, leaf).map(drop)).await
}

/// The identity of a petition, read back from where a test wrote it.
pub(crate) fn petition(words: &str) -> Id<Petition> {
    words.parse().unwrap()
}
