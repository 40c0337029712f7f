//! Signing in, step by step: a password leads to a session, or to the question for a second factor, which does.
//!
//! A wrong login and a wrong password are told apart neither by the answer nor by the time it takes.

use std::net::IpAddr;

use kernel::Id;
use store::{Db, Secret, Stream, Tx, Who, params};

use super::ceremony::{self, Ceremony, Purpose};
use super::limits::{Limits, Source};
use super::{Account, Login, password, recovery, totp};
use crate::{Refusal, Result, Token, sessions};

/// From where somebody tries to sign in.
#[derive(Debug, Clone)]
pub struct Caller {
    /// The network address, for the limits; it is stored nowhere.
    pub address: IpAddr,
    /// The family of the device ([`sessions::device`]), for the list of sessions.
    pub device: String,
}

/// How far a sign-in has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The password was right; a code is still needed. The text goes to the browser and back to [`with_code`].
    SecondFactor(String),
    /// Signed in: the token is for the session cookie.
    SignedIn(Token),
}

const BY_LOGIN: &str = "SELECT id, password, totp IS NOT NULL FROM account
    WHERE login_hash = $1 AND closed_at IS NULL";

pub(super) const STATEMENTS: &[&str] = &[BY_LOGIN];

/// The first step: login and password.
///
/// # Errors
/// [`Refusal::WrongPassword`], [`Refusal::TooMany`].
pub async fn with_password(
    db: &Db,
    limits: &Limits,
    caller: &Caller,
    login: &str,
    typed: Secret<String>,
) -> Result<Step> {
    let hash = Login::read(login).map_or_else(|_| Login::no_hash(db.keys(), login), |login| login.hash(db.keys()));
    limits.take(db.world().now(), &[Source::Login(&hash), Source::Network(caller.address)])?;
    let found: Option<(Id<Account>, Option<String>, bool)> = db.one(BY_LOGIN, &params![&hash]).await?;
    let stored = found.as_ref().and_then(|(_, stored, _)| stored.clone());
    let right = password::verify(typed, stored).await?;
    let Some((account, _, second_factor)) = found.filter(|_| right) else {
        return Err(Refusal::WrongPassword.into());
    };
    limits.forgive(Source::Login(&hash));
    if second_factor {
        return Ok(Step::SecondFactor(Ceremony::begin(db, Purpose::SecondFactor, Some(account), ())?));
    }
    Ok(Step::SignedIn(sessions::open(db, account, caller.device.clone(), false).await?))
}

/// The second step: a code from the application, or a recovery code.
///
/// # Errors
/// [`Refusal::WrongCode`], [`Refusal::Expired`], [`Refusal::TooMany`].
pub async fn with_code(db: &Db, limits: &Limits, caller: &Caller, begun: &str, code: &str) -> Result<Step> {
    let ceremony: Ceremony<()> = Ceremony::resume(db, Purpose::SecondFactor, begun)?;
    let account = ceremony.account.ok_or(Refusal::Expired)?;
    limits.take(db.world().now(), &[Source::Code(account), Source::Network(caller.address)])?;
    let (code, device, ticket) = (code.to_owned(), caller.device.clone(), ceremony.ticket());
    let act = move |tx: &mut Tx<'_>| {
        ceremony::spend(tx, ticket)?;
        if !totp::use_code(tx, account, &code)? && !recovery::use_code(tx, account, &code)? {
            return Err(Refusal::WrongCode.into());
        }
        sessions::open_in(tx, account, &device, true)
    };
    let token = db.write(Stream::COMMON, Who::account(account), act).await?;
    limits.forgive(Source::Code(account));
    Ok(Step::SignedIn(token))
}
