//! What was brought before and is brought again: it is never overwritten. What is another on the old site now is offered, and
//! pictures that came later join the articles that nobody changed since.

use actors::Space;
use kernel::{Id, Lang, Text};
use media::File;
use store::{Db, Entry, Stream, Tx, Who};

use super::files;
use super::imports::Import;
use super::items::{self, Outcome, Staged};
use super::order::{Group, Order, came_to, publish_documents};
use super::run::AT_ONCE;
use crate::model::article::{About, Article, Key, State, Words};
use crate::model::wxr::{self, Shelf, Sort};
use crate::store::hands::Writer;
use crate::store::{abouts, articles, texts, versions};

/// What an item comes to whose article is here already.
pub(super) fn difference(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    made: &wxr::Article,
    known: Id<Article>,
) -> store::Result<(Outcome, &'static str)> {
    if made.published_at.is_none() {
        let closed = closed_there(tx, space, known)?;
        if closed.0 == Outcome::Changed {
            return Ok(closed);
        }
    }
    let key = Key { space, article: known };
    let is_aside = articles::one_in(tx, key)?.state == State::Withdrawn;
    let is_same = is_aside || newer(tx, key, made)?.is_empty();
    Ok(if is_same { (Outcome::Known, "") } else { (Outcome::Changed, "portal-wxr-changed-words") })
}

/// What an item comes to that the old site shows to everybody no longer.
pub(super) fn closed_there(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    known: Id<Article>,
) -> store::Result<(Outcome, &'static str)> {
    let is_public = articles::one_in(tx, Key { space, article: known })?.is_public();
    Ok(if is_public { (Outcome::Changed, "portal-wxr-changed-closed") } else { (Outcome::Known, "") })
}

/// The texts that were never written here, the original first.
fn newer<'m>(tx: &mut Tx<'_>, key: Key, made: &'m wxr::Article) -> store::Result<Vec<&'m (Lang, Words)>> {
    let mut newer = Vec::new();
    for text in &made.texts {
        if !texts::was_written(tx, key, text.0, &text.1)? {
            newer.push(text);
        }
    }
    Ok(newer)
}

/// Writes the newer texts over what stands, and a picture at the head where there was none. What stood stays in the history.
fn write(tx: &mut Tx<'_>, key: Key, by: Writer, made: &wxr::Article, picture: Option<Id<File>>) -> store::Result<()> {
    for (lang, words) in newer(tx, key, made)? {
        let stands = texts::current_in(tx, key)?;
        let based_on = stands.iter().find(|text| text.lang == *lang).map_or(0, |text| text.number);
        let saving = texts::Saving { lang: *lang, based_on, of_original: None, words: words.clone() };
        texts::write(tx, key, by, &saving)?;
    }
    let said = abouts::latest_in(tx, key)?;
    if said.about.picture.is_none() && picture.is_some() {
        abouts::write(tx, key, by, said.number, &About { picture, ..said.about })?;
        let is_ahead = articles::one_in(tx, key)?.version > 0;
        articles::touch(tx, key, is_ahead)?;
    }
    Ok(())
}

/// Takes what an old site says now of an article that was brought before: as the newest writing of the newsroom, which nobody
/// else reads before an editor publishes it. Tells which article it is.
///
/// # Errors
/// [`store::Error::NotFound`] for what is not offered; [`crate::model::article::Refused`]; as [`Db::write`].
pub async fn take_newer(
    db: &Db,
    who: Who,
    (space, by): (Id<Space>, Writer),
    import: Import,
    number: u32,
) -> store::Result<Id<Article>> {
    let offered = items::one(db, space, import.id, number).await?;
    let offered = offered.filter(|one| one.outcome == Outcome::Changed).ok_or(store::Error::NotFound)?;
    let shelf = files::shelf(db, space, &import.host).await?;
    let order = Order::of(db, space, import, shelf).await?;
    let old = offered.old_id;
    let groups = order.together(db, vec![offered]).await?;
    let group = order.batch(groups, Outcome::Changed).pop().unwrap_or_default();
    db.write(Stream::space(space), who, move |tx| {
        let made = group.articles.iter().find(|made| made.of.contains(&old)).ok_or(store::Error::NotFound)?;
        let known = order.known(tx, &made.of)?.ok_or(store::Error::NotFound)?;
        write(tx, Key { space, article: known }, by, made, order.old(made).about.picture)?;
        order.know(tx, made, known)?;
        order.became(tx, &group.of(made), came_to(made), Some(known))?;
        tx.record(Entry::new("portal.import.renewed", "portal-import", order.import.id).link("article", known));
        Ok(known)
    })
    .await
}

/// Brings pictures that came after the articles into them: at once where nobody changed an article since, with its next
/// publication; otherwise it is offered. `before` are the files as they were when the articles were made last.
///
/// # Errors
/// As [`Db::write`].
pub async fn mend(
    db: &Db,
    who: Who,
    (space, by): (Id<Space>, Writer),
    import: Import,
    before: Shelf,
    mut told: impl FnMut(u64),
) -> store::Result<()> {
    let now = files::shelf(db, space, &import.host).await?;
    let before = std::sync::Arc::new(Order::of(db, space, import.clone(), before).await?);
    let order = std::sync::Arc::new(Order::of(db, space, import, now).await?);
    for sort in [Sort::Post, Sort::Page] {
        let mut after = 0;
        loop {
            let place = (space, order.import.id);
            let some = items::standing(db, place, (sort, Outcome::Lacking), after, AT_ONCE).await?;
            let Some(last) = some.last().map(|staged| staged.number) else { break };
            let looked_at = some.len() as u64;
            let groups = order.together(db, some).await?;
            let (then, made) = (before.clone(), order.clone());
            let making = move || {
                let earlier: Vec<Vec<Staged>> = groups.clone();
                (then.batch(earlier, Outcome::Lacking), made.batch(groups, Outcome::Lacking))
            };
            let (earlier, groups) = tokio::task::spawn_blocking(making).await.unwrap_or_default();
            let (then, order) = (before.clone(), order.clone());
            db.write(Stream::space(space), who, move |tx| {
                for (earlier, group) in earlier.iter().zip(&groups) {
                    mend_group(tx, by, (&then, earlier), (&order, group))?;
                }
                tx.record(
                    Entry::new("portal.import.mended", "portal-import", order.import.id).with("groups", groups.len()),
                );
                Ok(())
            })
            .await?;
            told(looked_at);
            after = last;
        }
    }
    Ok(())
}

fn mend_group(
    tx: &mut Tx<'_>,
    by: Writer,
    (before, earlier): (&Order, &Group),
    (order, group): (&Order, &Group),
) -> store::Result<()> {
    for made in &group.articles {
        let Some(known) = order.known(tx, &made.of)? else { continue };
        let (key, picture) = (Key { space: order.space, article: known }, order.old(made).about.picture);
        let article = articles::one_in(tx, key)?;
        let lacks_head = picture.is_some() && abouts::latest_in(tx, key)?.about.picture.is_none();
        let came_to = if newer(tx, key, made)?.is_empty() && !lacks_head {
            came_to(made)
        } else if is_untouched(tx, &article, earlier.articles.iter().find(|one| one.of == made.of), before)? {
            write(tx, key, by, made, picture)?;
            if article.state == State::Published {
                versions::renew(tx, key, by, &versions::Chosen::new(), &Text::default())?;
                publish_documents(tx, order.space, made)?;
            }
            came_to(made)
        } else {
            (Outcome::Changed, "portal-wxr-changed-pictures")
        };
        order.became(tx, &group.of(made), came_to, Some(known))?;
    }
    Ok(())
}

/// Whether an article stands as it was made of the export: nobody wrote in it, or said anything else about it.
fn is_untouched(tx: &mut Tx<'_>, article: &Article, made: Option<&wxr::Article>, order: &Order) -> store::Result<bool> {
    let Some(made) = made.filter(|_| matches!(article.state, State::Draft | State::Published)) else {
        return Ok(false);
    };
    let stands = texts::current_in(tx, article.key)?;
    let is_made =
        |text: &texts::Writing| made.texts.iter().any(|(lang, words)| *lang == text.lang && *words == text.words);
    let said = abouts::latest_in(tx, article.key)?.about;
    Ok(stands.len() == made.texts.len() && stands.iter().all(is_made) && said == order.old(made).about)
}
