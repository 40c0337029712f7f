//! A new password by a link that a keeper or an administrator hands over: good once, for three days.

use jiff::SignedDuration;
use kernel::Id;
use store::{Db, Entry, Sealed, Secret, Stream, Tx, Who, params};

use super::{Account, LOGIN, Login, Password, passkeys};
use crate::{Refusal, Result, Token, sessions};

/// How long a link is good.
pub const LIFETIME: SignedDuration = SignedDuration::from_hours(3 * 24);

/// Marks the identity of a link.
pub struct Reset;

const END: &str = "UPDATE account_reset SET ended_at = $2 WHERE account = $1 AND ended_at IS NULL";
const INSERT: &str = "INSERT INTO account_reset (id, account, token_hash, issued_by, issued_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6)";
/// Whoever made the link must still be one who may: the console, a keeper, or the administrator of every space that the
/// account belongs to. A link kept back until the account reaches further, or its maker less far, opens nothing.
const FIND: &str = "SELECT r.account, a.login FROM account_reset r JOIN account a ON a.id = r.account
    WHERE r.token_hash = $1 AND r.ended_at IS NULL AND r.expires_at > $2 AND a.closed_at IS NULL
    AND (r.issued_by IS NULL OR EXISTS (
        SELECT 1 FROM account i WHERE i.id = r.issued_by AND i.closed_at IS NULL
        AND (i.keeper OR (NOT a.keeper AND NOT EXISTS (
            SELECT 1 FROM membership m WHERE m.account = a.id AND m.until_at IS NULL AND NOT EXISTS (
                SELECT 1 FROM membership o WHERE o.space_id = m.space_id AND o.account = i.id
                AND o.role = 'administrator' AND o.until_at IS NULL))))))";

pub(super) const STATEMENTS: &[&str] = &[END, INSERT, FIND];

/// Makes a link for an account; those made before are worth nothing any more.
///
/// # Errors
/// [`Refusal::UnknownAccount`].
pub async fn issue(db: &Db, who: Who, account: Id<Account>) -> Result<Token> {
    let act = move |tx: &mut Tx<'_>| {
        super::require_open(tx, account)?;
        let (id, token, now, hand) = (tx.id::<Reset>(), Token::new(tx.world()), tx.now(), crate::hand(tx));
        end_in(tx, account)?;
        tx.exec(INSERT, &params![id, account, token.hash(), hand, now, now + LIFETIME])?;
        tx.record(Entry::new("account.reset.issued", "account", account));
        Ok(token)
    };
    Ok(db.write(Stream::COMMON, who, act).await?)
}

/// Ends the links of an account: a newer one was made, or the password has changed.
pub(super) fn end_in(tx: &mut Tx<'_>, account: Id<Account>) -> store::Result<()> {
    let now = tx.now();
    tx.exec(END, &params![account, now]).map(|_| ())
}

/// The login of the account that a link is for, if the link is good.
///
/// # Errors
/// [`Refusal::BadLink`].
pub async fn login(db: &Db, token: &Token) -> Result<Login> {
    let now = db.world().now();
    let found: Option<(Id<Account>, Sealed)> = db.one(FIND, &params![token.hash(), now]).await?;
    let (account, sealed) = found.ok_or(Refusal::BadLink)?;
    let login: Secret<String> = db.keys().open(LOGIN, account.uuid(), &sealed)?;
    Ok(Login::read(login.reveal())?)
}

/// Sets the password by a link, uses the link up, ends all sessions of the account and drops its passkeys: whoever made
/// the link could have signed in by it and left a passkey of their own.
///
/// # Errors
/// [`Refusal::BadLink`].
pub async fn redeem(db: &Db, token: &Token, chosen: Password) -> Result<Id<Account>> {
    let hash = chosen.hash(db.world()).await?;
    let token_hash = token.hash();
    let act = move |tx: &mut Tx<'_>| {
        let now = tx.now();
        let found: Option<(Id<Account>, Sealed)> = tx.one(FIND, &params![token_hash, now])?;
        let (account, _) = found.ok_or(Refusal::BadLink)?;
        super::set_password_in(tx, account, &hash)?;
        passkeys::drop_all_in(tx, account)?;
        sessions::revoke_all_in(tx, account)?;
        Ok(account)
    };
    Ok(db.write(Stream::COMMON, Who::system("reset"), act).await?)
}
