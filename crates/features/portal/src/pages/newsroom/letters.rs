//! What a reporter is told by letter: that her text was published, or came back with remarks.

use actors::Space;
use actors::accounts::{self, Account};
use actors::directory::{self, ContactKind};
use kernel::{Id, Lang, Text};
use post::{Address, Letter};
use uuid::Uuid;
use web::{App, Result, Visit, args};

use super::Room;
use crate::model::article::{Article, Key};
use crate::model::radio::Episode;

/// The letter that a text was published; nothing where its author has no address.
pub(super) async fn published(visit: &Visit, room: &Room) -> Result<Option<Letter>> {
    let origin = visit.origin();
    let link = format!("{origin}{}", room.path(visit, ""));
    of(visit.app(), &About::article(&room.article), "portal-articles-letter-published", &link, "").await
}

/// The letter that a text came back, with the remarks.
pub(super) async fn returned(visit: &Visit, room: &Room, words: &str) -> Result<Option<Letter>> {
    let link = format!("{}{}", visit.origin(), room.path(visit, ""));
    of(visit.app(), &About::article(&room.article), "portal-articles-letter-returned", &link, words).await
}

/// As [`published`], where the program published it by itself.
pub(crate) async fn published_by_itself(app: &App, article: &Article) -> Result<Option<Letter>> {
    let slug = actors::spaces::get(&app.db, article.key.space).await?.map(|space| space.slug).unwrap_or_default();
    let origin = app.settings.public_url.as_deref().unwrap_or_default();
    let link = format!("{origin}/s/{slug}/newsroom/{}", article.key.article);
    of(app, &About::article(article), "portal-articles-letter-published", &link, "").await
}

/// The letter that an episode was published, or came back with remarks, to who prepared it.
pub(crate) async fn of_episode(
    visit: &Visit,
    episode: &Episode,
    message: &'static str,
    remarks: &str,
) -> Result<Option<Letter>> {
    let below = visit.path(&format!("newsroom/radio/episodes/{}", episode.id));
    let Some(about) = About::episode(episode) else { return Ok(None) };
    of(visit.app(), &about, message, &format!("{}{below}", visit.origin()), remarks).await
}

/// The letter that an episode was published, where the program published it by itself.
pub(crate) async fn episode_published_by_itself(app: &App, episode: &Episode) -> Result<Option<Letter>> {
    let Some(about) = About::episode(episode) else { return Ok(None) };
    let slug = actors::spaces::get(&app.db, episode.space).await?.map(|space| space.slug).unwrap_or_default();
    let origin = app.settings.public_url.as_deref().unwrap_or_default();
    let link = format!("{origin}/s/{slug}/newsroom/radio/episodes/{}", episode.id);
    of(app, &about, "portal-radio-letter-published", &link, "").await
}

/// What a letter is about, and whom it is for.
struct About<'a> {
    space: Id<Space>,
    author: Id<Account>,
    lang: Lang,
    title: &'a Text,
    id: Uuid,
}

impl<'a> About<'a> {
    fn article(article: &'a Article) -> Self {
        let (Key { space, article: id }, author) = (article.key, article.author);
        Self { space, author, lang: article.original, title: &article.title, id: id.uuid() }
    }

    /// Nothing where the program made it.
    fn episode(episode: &'a Episode) -> Option<Self> {
        let (space, lang, title) = (episode.space, episode.said.lang, &episode.said.title);
        episode.author.map(|author| Self { space, author, lang, title, id: episode.id.uuid() })
    }
}

async fn of(app: &App, about: &About<'_>, message: &'static str, link: &str, remarks: &str) -> Result<Option<Letter>> {
    if !app.post.email() {
        return Ok(None);
    }
    let Some((to, lang)) = address(app, about.space, about.author).await? else { return Ok(None) };
    let lang = lang.unwrap_or(about.lang);
    let (_, title) = about.title.in_lang(lang);
    let title: String = title.chars().take(120).collect();
    let said = args![title = title, link = link, remarks = remarks];
    // Mail programs take the marks that keep directions apart for a part of the link.
    let bare = |words: String| words.replace(['\u{2068}', '\u{2069}'], "");
    let subject = bare(app.words.fill(lang, &format!("{message}-subject"), &said));
    let body = bare(app.words.fill(lang, message, &said));
    let mut letter = Letter::new(to, lang, subject, body);
    letter.about = Some(about.id);
    Ok(Some(letter))
}

/// Where an account is reached by the space, and in which language.
async fn address(app: &App, space: Id<Space>, account: Id<Account>) -> Result<Option<(Address, Option<Lang>)>> {
    let Some(account) = accounts::get(&app.db, account).await? else { return Ok(None) };
    let contacts = directory::contacts(&app.db, account.person, space).await?;
    let mails = contacts.into_iter().filter(|contact| contact.kind == ContactKind::Email);
    let address = mails.map(|contact| contact.value.reveal().clone()).find_map(|written| Address::email(&written));
    Ok(address.map(|address| (address, account.lang)))
}
