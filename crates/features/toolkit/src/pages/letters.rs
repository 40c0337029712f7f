//! Letters of the toolkit, in Arabic and in French: which one a reader prefers is written nowhere.

use actors::directory::{self, ContactKind};
use actors::{Role, Space, memberships};
use kernel::{Id, Lang};
use post::{Address, Letter};
use store::Db;
use web::{App, Args, Result};

use crate::papers::plain;

/// A letter in both languages; `fill` gives what stands in the message in each.
pub(crate) fn both(app: &App, to: Address, subject: &str, body: &str, fill: impl Fn(Lang) -> Args) -> Letter {
    let say = |id: &str, between: &str| {
        [Lang::Ar, Lang::Fr].map(|lang| plain(&app.words.fill(lang, id, &fill(lang)))).join(between)
    };
    let subject: String = say(subject, " — ").chars().take(240).collect();
    Letter::new(to, Lang::Ar, subject, say(body, "\n\n"))
}

/// The address of somebody who can be written to.
pub(crate) fn address(app: &App, written: &str) -> Option<Address> {
    Address::email(written).filter(|to| app.post.has(to.way()))
}

/// Where those of a space are reached who have at least this role, each address once.
pub(crate) async fn addresses(app: &App, space: Id<Space>, least: Role) -> Result<Vec<Address>> {
    let mut found: Vec<Address> = Vec::new();
    for member in memberships::current(&app.db, space).await?.into_iter().filter(|member| member.role >= least) {
        for written in emails(&app.db, member.person, space).await? {
            let to = address(app, &written).filter(|to| !found.iter().any(|known| known.reveal() == to.reveal()));
            found.extend(to);
        }
    }
    Ok(found)
}

/// The e-mail addresses that a space knows of somebody.
pub(crate) async fn emails(db: &Db, of: Id<actors::Actor>, space: Id<Space>) -> Result<Vec<String>> {
    let contacts = directory::contacts(db, of, space).await?;
    let emails = contacts.into_iter().filter(|contact| contact.kind == ContactKind::Email);
    Ok(emails.map(|contact| contact.value.reveal().clone()).collect())
}
