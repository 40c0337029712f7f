//! What people elsewhere made of a record, beside it: how often it was handed on and liked, and the replies that somebody has
//! read before.

use maud::{Markup, html};
use search::Like;
use web::{Card, Result, Visit, args};

use crate::store::responses::{self, Counts, Row, Words};
use crate::store::{actors, outbox};

/// The card of a record; nothing where nobody elsewhere did anything with it.
pub(crate) async fn cards(visit: &Visit, about: &Like) -> Result<Vec<Card>> {
    let Some(id) = about.except else { return Ok(Vec::new()) };
    let counts = responses::counts(visit.db(), id).await?;
    if (counts.boosts, counts.likes, counts.replies) == (0, 0, 0) || outbox::object(visit.db(), id).await?.is_none() {
        return Ok(Vec::new());
    }
    let mut replies = Vec::new();
    if counts.replies > 0 {
        for row in responses::shown(visit.db(), id).await? {
            replies.extend(reply(visit, &row).await?);
        }
    }
    let body = html! {
        section.card.elsewhere {
            h2 { (visit.t("federation-beside")) }
            p { (tally(visit, counts)) }
            @if !replies.is_empty() { ol.timeline { @for reply in &replies { li { (shown(visit, reply)) } } } }
        }
    };
    Ok(vec![Card { order: 90, body }])
}

/// In words: "3 partages, 5 mentions j’aime, 2 réponses".
pub(super) fn tally(visit: &Visit, counts: Counts) -> String {
    visit.t_with("federation-tally", &args![boosts = counts.boosts, likes = counts.likes, replies = counts.replies])
}

/// A reply as pages show it.
pub(super) struct Reply {
    pub(super) row: Row,
    pub(super) words: Words,
    pub(super) name: String,
    pub(super) account: String,
    pub(super) profile: String,
}

pub(super) async fn reply(visit: &Visit, row: &Row) -> Result<Option<Reply>> {
    let keys = visit.db().keys();
    let Some(words) = row.words(keys)? else { return Ok(None) };
    let Some(known) = actors::get(visit.db(), row.actor).await? else { return Ok(None) };
    let profile = known.profile(keys)?;
    let account = format!("@{}@{}", profile.handle, known.host);
    Ok(Some(Reply { row: row.clone(), words, name: profile.name, account, profile: profile.url }))
}

/// Who wrote what, when. Links to others' pages tell search engines and those pages nothing.
pub(super) fn shown(visit: &Visit, reply: &Reply) -> Markup {
    let lang = reply.words.lang.as_deref().filter(|lang| lang.len() <= 12);
    html! {
        p { a href=(reply.profile) rel="nofollow ugc noopener noreferrer" { bdi { (reply.name) } } " "
            small.soft { bdi dir="ltr" { (reply.account) } " · "
            a href=(reply.words.url) rel="nofollow ugc noopener noreferrer" { (visit.instant(reply.row.came_at)) } } }
        blockquote lang=[lang] dir="auto" { @for line in reply.words.text.lines() { p { (line) } } }
    }
}
