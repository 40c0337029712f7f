//! What a reporter is told by letter: that her text was published, or came back with remarks.

use actors::accounts::{self, Account};
use actors::directory::{self, ContactKind};
use kernel::{Id, Lang};
use post::{Address, Letter};
use web::{App, Result, Visit, args};

use super::Room;
use crate::model::article::{Article, Key};

/// The letter that a text was published; nothing where its author has no address.
pub(super) async fn published(visit: &Visit, room: &Room) -> Result<Option<Letter>> {
    let origin = visit.origin();
    let link = format!("{origin}{}", room.path(visit, ""));
    of(visit.app(), &room.article, "portal-articles-letter-published", &link, "").await
}

/// The letter that a text came back, with the remarks.
pub(super) async fn returned(visit: &Visit, room: &Room, words: &str) -> Result<Option<Letter>> {
    let link = format!("{}{}", visit.origin(), room.path(visit, ""));
    of(visit.app(), &room.article, "portal-articles-letter-returned", &link, words).await
}

/// As [`published`], where the program published it by itself.
pub(crate) async fn published_by_itself(app: &App, article: &Article) -> Result<Option<Letter>> {
    let slug = actors::spaces::get(&app.db, article.key.space).await?.map(|space| space.slug).unwrap_or_default();
    let origin = app.settings.public_url.as_deref().unwrap_or_default();
    let link = format!("{origin}/s/{slug}/newsroom/{}", article.key.article);
    of(app, article, "portal-articles-letter-published", &link, "").await
}

async fn of(app: &App, article: &Article, message: &'static str, link: &str, remarks: &str) -> Result<Option<Letter>> {
    if !app.post.email() {
        return Ok(None);
    }
    let Some((to, lang)) = address(app, article.key, article.author).await? else { return Ok(None) };
    let lang = lang.unwrap_or(article.original);
    let (_, title) = article.title.in_lang(lang);
    let title: String = title.chars().take(120).collect();
    let said = args![title = title, link = link, remarks = remarks];
    // Mail programs take the marks that keep directions apart for a part of the link.
    let bare = |words: String| words.replace(['\u{2068}', '\u{2069}'], "");
    let subject = bare(app.words.fill(lang, &format!("{message}-subject"), &said));
    let body = bare(app.words.fill(lang, message, &said));
    let mut letter = Letter::new(to, lang, subject, body);
    letter.about = Some(article.key.article.uuid());
    Ok(Some(letter))
}

/// Where an account is reached by the space, and in which language.
async fn address(app: &App, key: Key, account: Id<Account>) -> Result<Option<(Address, Option<Lang>)>> {
    let Some(account) = accounts::get(&app.db, account).await? else { return Ok(None) };
    let contacts = directory::contacts(&app.db, account.person, key.space).await?;
    let mails = contacts.into_iter().filter(|contact| contact.kind == ContactKind::Email);
    let address = mails.map(|contact| contact.value.reveal().clone()).find_map(|written| Address::email(&written));
    Ok(address.map(|address| (address, account.lang)))
}
