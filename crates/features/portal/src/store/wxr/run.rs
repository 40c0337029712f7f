//! Making articles of an export, some at a time, from wherever the program was when it ended last.

use actors::Space;
use kernel::Id;
use store::{Db, Entry, Stream, Tx, Who};

use super::imports::{self, Import, ImportState};
use super::items::{self, Outcome};
use super::order::Order;
use super::{files, moved};
use crate::model::wxr::{Plan, Sort, Survey, path_of};

/// How many items become articles in one write.
pub(super) const AT_ONCE: u32 = 60;

/// Makes articles of everything that was decided on, and tells how many items were looked at. What was brought before is
/// left as it is here; where it is another there now, that is noted.
///
/// # Errors
/// As [`Db::write`].
pub async fn run(db: &Db, who: Who, space: Id<Space>, import: Import, mut told: impl FnMut(u64)) -> store::Result<()> {
    let id = import.id;
    if import.state == ImportState::Ready {
        let (survey, plan) = (import.survey.clone(), import.plan.clone());
        db.write(Stream::space(space), who, move |tx| {
            imports::stand(tx, space, id, ImportState::Going)?;
            lead_lists(tx, space, &survey, &plan)
        })
        .await?;
    }
    let shelf = files::shelf(db, space, &import.host).await?;
    let order = std::sync::Arc::new(Order::of(db, space, import, shelf).await?);
    for sort in [Sort::Post, Sort::Page] {
        let mut after = 0;
        loop {
            let some = items::standing(db, (space, id), (sort, Outcome::Waiting), after, AT_ONCE).await?;
            let Some(last) = some.last().map(|staged| staged.number) else { break };
            let looked_at = some.len() as u64;
            let groups = order.together(db, some).await?;
            let made = order.clone();
            let making = move || made.batch(groups, Outcome::Waiting);
            let batch = tokio::task::spawn_blocking(making).await.unwrap_or_default();
            let (order, count) = (order.clone(), batch.len());
            db.write(Stream::space(space), who, move |tx| {
                batch.iter().try_for_each(|made| order.put(tx, made))?;
                tx.record(Entry::new("portal.import.advanced", "portal-import", id).with("groups", count));
                Ok(())
            })
            .await?;
            told(looked_at);
            after = last;
        }
    }
    db.write(Stream::space(space), who, move |tx| imports::stand(tx, space, id, ImportState::Done)).await
}

/// Lists of the old site lead to ours: its feed, its categories and tags, its authors.
fn lead_lists(tx: &mut Tx<'_>, space: Id<Space>, survey: &Survey, plan: &Plan) -> store::Result<()> {
    moved::lead(tx, space, &["/feed".to_owned(), "/rss".to_owned(), "/feed/rss2".to_owned()], "/feed.rss")?;
    moved::lead(tx, space, &["/feed/atom".to_owned(), "/atom".to_owned()], "/feed.atom")?;
    for (slug, (term, _)) in &survey.terms {
        let target = match (plan.themes.get(slug).and_then(|themes| themes.first()), plan.kinds.get(slug)) {
            (Some(theme), _) => format!("/articles?theme={theme}"),
            (None, Some(kind)) => format!("/articles?kind={}", kind.code()),
            (None, None) => "/articles".to_owned(),
        };
        let folder = if term.domain == "category" { "category" } else { "tag" };
        let old = path_of(&format!("/{folder}/{slug}"), "");
        moved::lead(tx, space, old.as_slice(), &target)?;
    }
    let authors: Vec<String> =
        survey.authors.keys().filter_map(|login| path_of(&format!("/author/{login}"), "")).collect();
    moved::lead(tx, space, &authors, "/articles")
}
