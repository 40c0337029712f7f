//! What people elsewhere made of a record, beside it: how often it was handed on and liked, and the replies that somebody has
//! read before.

use kernel::Id;
use maud::{Markup, html};
use search::Like;
use web::{Card, Result, Visit, args};

use crate::store::actors;
use crate::store::responses::{self, Counts, Row, Words};
use crate::telling;

/// The card of a record that everybody may read; nothing where nobody elsewhere did anything with it.
pub(crate) async fn cards(visit: &Visit, about: &Like) -> Result<Vec<Card>> {
    let Some(id) = about.except else { return Ok(Vec::new()) };
    let counts = responses::counts(visit.db(), id).await?;
    if counts.is_nothing() || telling::standing(visit.app(), id).await?.is_none() {
        return Ok(Vec::new());
    }
    let mut replies = Vec::new();
    if counts.replies > 0 {
        for row in responses::shown(visit.db(), id).await? {
            replies.extend(reply(visit, &row).await?);
        }
    }
    let left_out = counts.replies - replies.len() as i64;
    let body = html! {
        section.card.elsewhere {
            h2 { (visit.t("federation-beside")) }
            p { (tally(visit, counts)) }
            @if !replies.is_empty() { (thread(visit, &replies, None, 0)) }
            @if left_out > 0 { p.small.soft { (visit.t_with("federation-more-replies", &args![count = left_out])) } }
        }
    };
    Ok(vec![Card { order: 90, body }])
}

/// How deep replies stand under each other: on a telephone there is no room for more.
const DEPTH: usize = 2;

/// The replies to one, each with those to it.
fn thread(visit: &Visit, all: &[Reply], parent: Option<Id<Row>>, depth: usize) -> Markup {
    let is_known = |id: Id<Row>| all.iter().any(|one| one.row.id == id);
    // What answers a reply that nobody sees stands by itself.
    let parent_of = |one: &Reply| one.row.parent.filter(|parent| is_known(*parent));
    let within: Vec<&Reply> = match depth {
        DEPTH => all.iter().filter(|one| is_below(all, one, parent)).collect(),
        _ => all.iter().filter(|one| parent_of(one) == parent).collect(),
    };
    html! {
        @if !within.is_empty() {
            ol.timeline { @for one in within {
                li { (shown(visit, one)) @if depth < DEPTH { (thread(visit, all, Some(one.row.id), depth + 1)) } }
            } }
        }
    }
}

/// Whether a reply answers another, directly or by way of others.
fn is_below(all: &[Reply], one: &Reply, top: Option<Id<Row>>) -> bool {
    let above = |reply: &&Reply| all.iter().find(|other| Some(other.row.id) == reply.row.parent);
    std::iter::successors(above(&one), above).take(all.len()).any(|other| Some(other.row.id) == top)
}

/// In words: "3 partages, 5 mentions j’aime, 2 réponses".
pub(super) fn tally(visit: &Visit, counts: Counts) -> String {
    visit.t_with(
        "federation-tally",
        &args![boosts = counts.boosts, likes = counts.likes, replies = counts.replies, quotes = counts.quotes],
    )
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
    let lang = reply.words.lang.as_deref();
    let warning = &reply.words.warning;
    let words = html! { blockquote lang=[lang] dir="auto" { @for line in reply.words.text.lines() { p { (line) } } } };
    html! {
        p { a href=(reply.profile) rel="nofollow ugc noopener noreferrer" { bdi { (reply.name) } } " "
            small.soft { bdi dir="ltr" { (reply.account) } " · "
            a href=(reply.words.url) rel="nofollow ugc noopener noreferrer" { (visit.instant(reply.row.came_at)) } } }
        @if warning.is_empty() { (words) } @else { details { summary dir="auto" { (warning) } (words) } }
    }
}
