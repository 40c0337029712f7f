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
    let link = visit.link(&room.path(visit, ""));
    of(visit.app(), &About::article(&room.article), "portal-articles-letter-published", link, "").await
}

/// The letter that a text came back, with the remarks.
pub(super) async fn returned(visit: &Visit, room: &Room, words: &str) -> Result<Option<Letter>> {
    let link = visit.link(&room.path(visit, ""));
    of(visit.app(), &About::article(&room.article), "portal-articles-letter-returned", link, words).await
}

/// As [`published`], where the program published it by itself.
pub(crate) async fn published_by_itself(app: &App, article: &Article) -> Result<Option<Letter>> {
    let link = link_by_itself(app, article.key.space, &article.key.article.to_string()).await?;
    of(app, &About::article(article), "portal-articles-letter-published", link, "").await
}

/// The letter that an episode was published, or came back with remarks, to who prepared it.
pub(crate) async fn of_episode(
    visit: &Visit,
    episode: &Episode,
    message: &'static str,
    remarks: &str,
) -> Result<Option<Letter>> {
    let Some(about) = About::episode(episode) else { return Ok(None) };
    let link = visit.link(&visit.path(&format!("newsroom/radio/episodes/{}", episode.id)));
    of(visit.app(), &about, message, link, remarks).await
}

/// The letter that an episode was published, where the program published it by itself.
pub(crate) async fn episode_published_by_itself(app: &App, episode: &Episode) -> Result<Option<Letter>> {
    let Some(about) = About::episode(episode) else { return Ok(None) };
    let link = link_by_itself(app, episode.space, &format!("radio/episodes/{}", episode.id)).await?;
    of(app, &about, "portal-radio-letter-published", link, "").await
}

/// The link to a page of a newsroom where no visitor acts.
async fn link_by_itself(app: &App, space: Id<Space>, below: &str) -> Result<Option<String>> {
    let space = actors::spaces::get(&app.db, space).await?;
    Ok(space.and_then(|space| app.link(&format!("/s/{}/newsroom/{below}", space.slug))))
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

/// A letter of three messages: `{message}-subject`, `{message}` itself, and `{message}-link` above the link. Where nobody knows
/// under which address the house is reached, it has no link.
async fn of(
    app: &App,
    about: &About<'_>,
    message: &'static str,
    link: Option<String>,
    remarks: &str,
) -> Result<Option<Letter>> {
    if !app.post.email() {
        return Ok(None);
    }
    let Some((to, lang)) = address(app, about.space, about.author).await? else { return Ok(None) };
    let lang = lang.unwrap_or(about.lang);
    let (_, title) = about.title.in_lang(lang);
    let title: String = title.chars().take(120).collect();
    let said = args![title = title, remarks = remarks];
    // Mail programs take the marks that keep directions apart for a part of what they stand beside.
    let say = |id: &str| app.words.fill(lang, id, &said).replace(['\u{2068}', '\u{2069}'], "");
    let body = match link {
        Some(link) => format!("{}\n\n{}\n{link}", say(message), say(&format!("{message}-link"))),
        None => say(message),
    };
    let mut letter = Letter::new(to, lang, say(&format!("{message}-subject")), body);
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
