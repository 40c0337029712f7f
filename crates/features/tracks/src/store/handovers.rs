use actors::accounts::Account;
use kernel::Id;
use store::{Entry, Tx, params};
use web::entrance::{Latch, pin};

use super::portfolios::{one_in, stand_near, tell, write_card};
use super::{News, Scribe};
use crate::model::{Handover, Key, Portfolio, PortfolioState, Refused};

/// By whichever of their accounts.
const SAME: &str = "SELECT COUNT(*) FROM account a JOIN actor p ON p.id = a.person \
     JOIN account b ON b.id = $2 JOIN actor q ON q.id = b.person WHERE a.id = $1 AND p.root = q.root";

const HOLD: &str = "UPDATE tracks_portfolio SET links = links WHERE space_id = $1 AND id = $2";

pub(super) const STATEMENTS: &[&str] = &[SAME, HOLD];

/// Asks that somebody who has begun and lost her link be handed a new one. Who asks has the digits; the old link goes on opening
/// until another person agrees.
///
/// # Errors
/// [`Refused::Gone`] where she has not begun, or two hand her one already; as [`Tx::exec`].
pub fn ask(tx: &mut Tx<'_>, key: Key, by: Id<Account>) -> store::Result<()> {
    let mut portfolio = hold(tx, key)?;
    let (before, now) = (portfolio.card.handover.take(), tx.now());
    if portfolio.state != PortfolioState::Begun || before.as_ref().is_some_and(|own| own.waits(now)) {
        return Err(Refused::Gone.into());
    }
    if before.is_some_and(|own| own.given_by.is_some()) {
        // What two others hold of a link that she never opened is void from now on.
        portfolio.card.latch = Latch::behind(tx.world(), String::new());
    }
    let new = Handover { asked_by: by, asked_at: now, pin: pin(tx.world()), given_by: None };
    portfolio.card.handover = Some(new);
    write_card(tx, &portfolio)?;
    stand_near(tx, key, Some(by))?;
    tx.record(entry("asked", &portfolio));
    Ok(())
}

/// Another person agrees: she has the new link, which opens with the digits only. The old one opens nothing any more.
///
/// # Errors
/// [`Refused::SamePerson`] for who asked, by whichever of her accounts; [`Refused::Gone`] where nobody asks; as [`Tx::exec`].
pub fn agree(tx: &mut Tx<'_>, key: Key, by: Id<Account>, scribe: &dyn Scribe) -> store::Result<()> {
    let mut portfolio = hold(tx, key)?;
    let now = tx.now();
    let handover = portfolio.card.handover.as_mut().filter(|own| own.waits(now)).ok_or(Refused::Gone)?;
    if tx.one::<i64>(SAME, &params![handover.asked_by, by])?.unwrap_or(0) > 0 {
        return Err(Refused::SamePerson.into());
    }
    handover.given_by = Some(by);
    portfolio.card.latch = Latch::behind(tx.world(), handover.pin.clone());
    (portfolio.links, portfolio.tries) = (portfolio.links + 1, 0);
    write_card(tx, &portfolio)?;
    stand_near(tx, key, Some(by))?;
    tx.record(entry("agreed", &portfolio));
    // Where an address is left, she hears of it there, too.
    tell(tx, &portfolio, News::Renewed, scribe)
}

/// Takes back what was asked before anybody agreed.
///
/// # Errors
/// [`Refused::Gone`] where nobody asks; as [`Tx::exec`].
pub fn take_back(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    let mut portfolio = hold(tx, key)?;
    let now = tx.now();
    portfolio.card.handover.take_if(|own| own.waits(now)).ok_or(Refused::Gone)?;
    write_card(tx, &portfolio)?;
    tx.record(entry("taken-back", &portfolio));
    Ok(())
}

/// The portfolio, of which nobody else writes meanwhile.
fn hold(tx: &mut Tx<'_>, key: Key) -> store::Result<Portfolio> {
    tx.exec(HOLD, &params![key.space, key.portfolio])?;
    one_in(tx, key)
}

fn entry(what: &str, portfolio: &Portfolio) -> Entry {
    let entry = Entry::new("tracks.portfolio.handover", "tracks-portfolio", portfolio.key.portfolio);
    entry.with("what", what).with("links", portfolio.links)
}
