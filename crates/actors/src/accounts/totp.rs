//! Codes from an application (TOTP, RFC 6238): six digits that change every thirty seconds, each good once.

use kernel::Id;
use store::{Db, Entry, Sealed, Secret, Stream, Tx, Who, params};
use totp_rs::{Builder, Totp};

use super::{Account, recovery};
use crate::{Refusal, Result};

pub(super) const SECRET: &str = "account.totp";
pub(super) const PENDING: &str = "account.totp_pending";

const BEGIN: &str = "UPDATE account SET totp_pending = $2 WHERE id = $1 AND closed_at IS NULL";
const READ_PENDING: &str = "SELECT totp_pending FROM account WHERE id = $1 AND totp_pending IS NOT NULL";
const CONFIRM: &str = "UPDATE account SET totp = $2, totp_step = $3, totp_pending = NULL WHERE id = $1";
const REMOVE: &str = "UPDATE account SET totp = NULL, totp_step = NULL, totp_pending = NULL WHERE id = $1";
const READ: &str = "SELECT totp FROM account WHERE id = $1 AND totp IS NOT NULL AND closed_at IS NULL";
const USE: &str = "UPDATE account SET totp_step = $2 WHERE id = $1 AND (totp_step IS NULL OR totp_step < $2)";

pub(super) const STATEMENTS: &[&str] = &[BEGIN, READ_PENDING, CONFIRM, REMOVE, READ, USE];

/// What an owner needs to set up their application.
pub struct Enrolment {
    totp: Totp,
}

impl Enrolment {
    /// The secret as base 32, to be typed where no picture can be read. Confidential.
    pub fn secret(&self) -> String {
        self.totp.secret().to_base32()
    }

    /// The `otpauth://` address, for an application on the same device. Confidential.
    ///
    /// # Errors
    /// When the address cannot be formed.
    pub fn address(&self) -> Result<String> {
        self.totp.to_url().map_err(internal)
    }

    /// The same as a QR code, a PNG picture. Confidential.
    ///
    /// # Errors
    /// When the picture cannot be drawn.
    pub fn picture(&self) -> Result<Vec<u8>> {
        self.totp.to_qr_png().map_err(internal)
    }
}

/// Begins to set up an application; nothing changes at sign-in until [`confirm`].
///
/// # Errors
/// [`Refusal::UnknownAccount`].
pub async fn begin(db: &Db, account: Id<Account>) -> Result<Enrolment> {
    let secret: [u8; 20] = db.world().bytes();
    let login = super::login(db, account).await?;
    let totp = totp(secret.to_vec(), login.reveal())?;
    let base32 = Secret::new(totp.secret().to_base32());
    let act = move |tx: &mut Tx<'_>| {
        let sealed = tx.keys().seal(PENDING, account.uuid(), &base32);
        if tx.exec(BEGIN, &params![account, sealed])? == 0 {
            return Err(Refusal::UnknownAccount.into());
        }
        tx.record(Entry::new("account.totp.begun", "account", account));
        Ok(())
    };
    db.write(Stream::COMMON, Who::account(account), act).await?;
    Ok(Enrolment { totp })
}

/// What is being set up, to be shown again after a mistyped code.
///
/// # Errors
/// [`Refusal::Expired`] when nothing is being set up.
pub async fn pending(db: &Db, account: Id<Account>) -> Result<Enrolment> {
    let sealed: Sealed = db.one(READ_PENDING, &params![account]).await?.ok_or(Refusal::Expired)?;
    let base32 = db.keys().open(PENDING, account.uuid(), &sealed)?;
    let login = super::login(db, account).await?;
    Ok(Enrolment { totp: totp(decode(&base32)?, login.reveal())? })
}

/// Asks for a code at every sign-in from now on, once the application has shown a right one. Gives new recovery codes.
///
/// # Errors
/// [`Refusal::WrongCode`], [`Refusal::Expired`] when nothing was begun.
pub async fn confirm(db: &Db, account: Id<Account>, code: &str) -> Result<recovery::Codes> {
    let code = code.to_owned();
    let act = move |tx: &mut Tx<'_>| {
        let sealed: Sealed = tx.one(READ_PENDING, &params![account])?.ok_or(Refusal::Expired)?;
        let base32 = tx.keys().open(PENDING, account.uuid(), &sealed)?;
        let step = step(tx, &base32, &code)?.ok_or(Refusal::WrongCode)?;
        let kept = tx.keys().seal(SECRET, account.uuid(), &base32);
        tx.exec(CONFIRM, &params![account, kept, step])?;
        tx.record(Entry::new("account.totp.confirmed", "account", account));
        recovery::replace_in(tx, account)
    };
    Ok(db.write(Stream::COMMON, Who::account(account), act).await?)
}

/// Asks for no code any more, and drops the recovery codes: by the owner, or by a keeper for one who lost the phone.
pub async fn remove(db: &Db, who: Who, account: Id<Account>) -> Result<()> {
    let act = move |tx: &mut Tx<'_>| {
        tx.exec(REMOVE, &params![account])?;
        recovery::drop_in(tx, account)?;
        tx.record(Entry::new("account.totp.removed", "account", account));
        Ok(())
    };
    Ok(db.write(Stream::COMMON, who, act).await?)
}

/// Whether `code` is right now and was not used before; uses it up.
pub(super) fn use_code(tx: &mut Tx<'_>, account: Id<Account>, code: &str) -> store::Result<bool> {
    let Some(sealed) = tx.one::<Sealed>(READ, &params![account])? else { return Ok(false) };
    let base32 = tx.keys().open(SECRET, account.uuid(), &sealed)?;
    let Some(step) = step(tx, &base32, code)? else { return Ok(false) };
    Ok(tx.exec(USE, &params![account, step])? == 1)
}

/// The step of thirty seconds in which `code` is right: the present one, or one before or after it.
fn step(tx: &Tx<'_>, base32: &Secret<String>, code: &str) -> store::Result<Option<i64>> {
    let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let totp = totp(decode(base32)?, "")?;
    let now = u64::try_from(tx.now().as_second()).unwrap_or_default();
    Ok(totp.check(&digits, now).and_then(|step| i64::try_from(step).ok()))
}

fn totp(secret: Vec<u8>, login: &str) -> store::Result<Totp> {
    let built = Builder::new().with_secret(secret).with_issuer(Some("Twiza")).with_account_name(login).build();
    built.map_err(|fault| store::Error::Internal(fault.to_string()))
}

fn decode(base32: &Secret<String>) -> store::Result<Vec<u8>> {
    totp_rs::Secret::try_from_base32(base32.reveal())
        .map(|secret| secret.as_ref().to_vec())
        .map_err(|_| store::Error::Damaged { what: "a secret of a code application is not base 32".into() })
}

fn internal(fault: totp_rs::TotpError) -> crate::Error {
    store::Error::Internal(fault.to_string()).into()
}
