//! The letter by which somebody hears that she is asked for a review.

use actors::accounts::{self, Account};
use actors::directory::{self, ContactKind};
use actors::memberships;
use kernel::{Id, Lang};
use post::{Address, Letter};
use web::{App, Result, Visit, args};

use super::Room;
use crate::store::experiences::peers;
use crate::store::experiences::reviews::Review;

/// What is written to a peer who is asked for a review; nothing where no letter can reach her.
pub(super) struct Asking {
    to: Address,
    lang: Lang,
    title: String,
}

impl Asking {
    /// A letter to this account about this sheet.
    pub(super) async fn prepare(visit: &Visit, room: &Room, reviewer: Id<Account>) -> Result<Option<Self>> {
        let app = visit.app();
        let Some((to, lang)) = address(app, room, reviewer).await? else { return Ok(None) };
        let lang = lang.unwrap_or(visit.lang);
        let title = room.experience.head.title.in_lang(lang).1.chars().take(120).collect();
        Ok(Some(Self { to, lang, title }))
    }

    /// The letter, once it is known by which invitation she opens the sheet.
    pub(super) fn letter(self, app: &App, link: Option<&str>, review: Id<Review>) -> Letter {
        let said = args![title = self.title];
        // Mail programs take the marks that keep directions apart for a part of what they stand beside.
        let say = |id: &str| app.words.fill(self.lang, id, &said).replace(['\u{2068}', '\u{2069}'], "");
        let asked = say("library-experience-letter-asked");
        let body = match link {
            Some(link) => format!("{asked}\n\n{}\n{link}/{review}", say("library-experience-letter-asked-link")),
            None => asked,
        };
        let mut letter = Letter::new(self.to, self.lang, say("library-experience-letter-asked-subject"), body);
        letter.about = Some(review.uuid());
        letter
    }
}

/// Where she is reached, and in which language: by what the space that asks knows of her; who offered to be asked by all, also
/// by what a space of hers knows. Nobody is shown the address.
async fn address(app: &App, room: &Room, reviewer: Id<Account>) -> Result<Option<(Address, Option<Lang>)>> {
    let Some(account) = accounts::get(&app.db, reviewer).await?.filter(|_| app.post.email()) else { return Ok(None) };
    let mut spaces = vec![room.experience.key.space];
    if peers::offer_of(&app.db, reviewer).await?.is_some() {
        spaces.extend(memberships::of_account(&app.db, reviewer).await?.into_iter().map(|(space, _)| space));
    }
    for space in spaces {
        let contacts = directory::contacts(&app.db, account.person, space).await?;
        let mails = contacts.into_iter().filter(|contact| contact.kind == ContactKind::Email);
        let written = mails.map(|contact| contact.value.reveal().clone()).find_map(|written| Address::email(&written));
        if let Some(to) = written {
            return Ok(Some((to, account.lang)));
        }
    }
    Ok(None)
}
