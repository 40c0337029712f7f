use actors::{Space, Token};
use kernel::{Id, Lang};
use store::{Db, Entry, Tx, params};

const INSERT: &str = "INSERT INTO toolkit_feed (space_id, token_hash, lang, made_at) VALUES ($1, $2, $3, $4)";
const END: &str = "UPDATE toolkit_feed SET ended_at = $2 WHERE space_id = $1 AND ended_at IS NULL";
const FIND: &str = "SELECT lang FROM toolkit_feed WHERE space_id = $1 AND token_hash = $2 AND ended_at IS NULL";
const ANY: &str = "SELECT COUNT(*) FROM toolkit_feed WHERE space_id = $1 AND ended_at IS NULL";

pub(super) const STATEMENTS: &[&str] = &[INSERT, END, FIND, ANY];

/// Makes a secret address for the calendar; those before it go on.
///
/// # Errors
/// As [`Tx::exec`].
pub fn make(tx: &mut Tx<'_>, space: Id<Space>, lang: Lang) -> store::Result<Token> {
    let (token, now) = (Token::new(tx.world()), tx.now());
    tx.exec(INSERT, &params![space, token.hash(), lang.code(), now])?;
    tx.record(Entry::new("toolkit.feed.made", "space", space));
    Ok(token)
}

/// Ends all of them: whoever follows one sees nothing more.
///
/// # Errors
/// As [`Tx::exec`].
pub fn end_all(tx: &mut Tx<'_>, space: Id<Space>) -> store::Result<()> {
    let now = tx.now();
    tx.exec(END, &params![space, now])?;
    tx.record(Entry::new("toolkit.feed.ended", "space", space));
    Ok(())
}

/// The language of a feed, if its address is good.
///
/// # Errors
/// As [`Db::one`].
pub async fn find(db: &Db, space: Id<Space>, token: &Token) -> store::Result<Option<Lang>> {
    let code: Option<String> = db.one(FIND, &params![space, token.hash()]).await?;
    Ok(code.and_then(|code| Lang::from_code(&code)))
}

/// How many addresses there are.
///
/// # Errors
/// As [`Db::one`].
pub async fn count(db: &Db, space: Id<Space>) -> store::Result<i64> {
    Ok(db.one(ANY, &params![space]).await?.unwrap_or_default())
}
