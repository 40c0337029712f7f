//! Recovery codes: ten, on paper, each good once instead of a code from the application.

use data_encoding::BASE32_NOPAD;
use kernel::Id;
use store::{Db, Entry, Keys, Secret, Stream, Tx, Who, params};

use super::Account;
use crate::Result;

/// How many codes are given at once.
pub const COUNT: usize = 10;

/// Codes to be shown once and never again.
pub type Codes = Vec<Secret<String>>;

const HASH: &str = "account_recovery.hash";

const DROP: &str = "DELETE FROM account_recovery WHERE account = $1";
const ADD: &str = "INSERT INTO account_recovery (account, hash) VALUES ($1, $2)";
const USE: &str = "UPDATE account_recovery SET used_at = $3 WHERE account = $1 AND hash = $2 AND used_at IS NULL";

pub(super) const STATEMENTS: &[&str] = &[DROP, ADD, USE];

/// Gives new codes; the old ones are worth nothing any more.
pub async fn replace(db: &Db, account: Id<Account>) -> Result<Codes> {
    Ok(db.write(Stream::COMMON, Who::account(account), move |tx| replace_in(tx, account)).await?)
}

pub(super) fn replace_in(tx: &mut Tx<'_>, account: Id<Account>) -> store::Result<Codes> {
    drop_in(tx, account)?;
    let codes: Codes = (0..COUNT).map(|_| Secret::new(code(tx))).collect();
    for code in &codes {
        let hash = hash(tx.keys(), account, code.reveal());
        tx.exec(ADD, &params![account, hash])?;
    }
    tx.record(Entry::new("account.recovery.replaced", "account", account));
    Ok(codes)
}

pub(super) fn drop_in(tx: &mut Tx<'_>, account: Id<Account>) -> store::Result<()> {
    tx.exec(DROP, &params![account]).map(|_| ())
}

/// Whether `typed` is a code of the account that was not used before; uses it up.
pub(super) fn use_code(tx: &mut Tx<'_>, account: Id<Account>, typed: &str) -> store::Result<bool> {
    let (hash, now) = (hash(tx.keys(), account, typed), tx.now());
    let used = tx.exec(USE, &params![account, hash, now])? == 1;
    if used {
        tx.record(Entry::new("account.recovery.used", "account", account));
    }
    Ok(used)
}

/// Sixteen letters and digits in groups of four: 80 random bits.
fn code(tx: &Tx<'_>) -> String {
    let letters = BASE32_NOPAD.encode(&tx.world().bytes::<10>());
    [&letters[..4], &letters[4..8], &letters[8..12], &letters[12..]].join("-")
}

fn hash(keys: &Keys, account: Id<Account>, typed: &str) -> Vec<u8> {
    let plain: String = typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    keys.hash(HASH, &format!("{account}:{plain}"))
}
