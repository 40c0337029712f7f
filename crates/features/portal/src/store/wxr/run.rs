//! Making articles of an export, some at a time, from wherever the program was when it ended last.

use std::collections::BTreeMap;

use actors::Space;
use kernel::Id;
use media::File;
use store::{Db, Entry, Stream, Tx, Who, params};

use super::imports::{self, Import, ImportState};
use super::items::{self, Outcome, Staged};
use super::{files, moved};
use crate::model::article::{About, Article};
use crate::model::wxr::{self, Plan, Shelf, Sort, Survey, Workshop, addresses, path_of};
use crate::store::import::{self, Old};

const KNOWN: &str = "SELECT article FROM portal_wxr_known WHERE space_id = $1 AND host = $2 AND old_id = $3";
const KNOW: &str = "INSERT INTO portal_wxr_known (space_id, host, old_id, article) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (space_id, host, old_id) DO NOTHING";

pub(super) const STATEMENTS: &[&str] = &[KNOWN, KNOW];

/// How many items become articles in one write.
const AT_ONCE: u32 = 60;

/// Makes articles of everything that was decided on, and tells how many items were looked at. What was brought before is
/// left as it is.
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
    let shelf = with_numbers(db, space, id, files::shelf(db, space, &import.host).await?).await?;
    let order = std::sync::Arc::new(Order { space, import, shelf });
    for sort in [Sort::Post, Sort::Page] {
        let mut after = 0;
        loop {
            let some = items::waiting(db, space, id, sort, after, AT_ONCE).await?;
            let Some(last) = some.last().map(|staged| staged.number) else { break };
            let looked_at = some.len() as u64;
            let groups = together(db, &order, some).await?;
            let made = order.clone();
            let batch = tokio::task::spawn_blocking(move || made.batch(groups)).await.unwrap_or_default();
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

/// The paths of the files by their numbers: galleries and pictures at the head name them so.
async fn with_numbers(db: &Db, space: Id<Space>, import: Id<Import>, mut shelf: Shelf) -> store::Result<Shelf> {
    let mut after = 0;
    loop {
        let some = items::attachments(db, space, import, after).await?;
        let Some(last) = some.last().map(|staged| staged.number) else { return Ok(shelf) };
        after = last;
        let paths = some.iter().filter_map(|staged| Some((staged.old_id, wxr::path_of_file(&staged.item)?)));
        shelf.numbers.extend(paths.filter(|(_, path)| shelf.files.contains_key(path)));
    }
}

/// Brings each item together with its translations; those that come later in the file are looked at with the first.
async fn together(db: &Db, order: &Order, some: Vec<Staged>) -> store::Result<Vec<Vec<Staged>>> {
    let mut groups: Vec<Vec<Staged>> = Vec::new();
    let mut seen: BTreeMap<String, ()> = BTreeMap::new();
    for staged in some {
        if staged.kin.is_empty() {
            groups.push(vec![staged]);
        } else if seen.insert(staged.kin.clone(), ()).is_none() {
            let kin = items::of_kin(db, order.space, order.import.id, &staged.kin).await?;
            let mut kin: Vec<Staged> = kin.into_iter().filter(|one| one.item.sort != Sort::Attachment).collect();
            if kin.iter().all(|one| one.number != staged.number) {
                kin.push(staged);
            }
            groups.push(kin);
        }
    }
    Ok(groups)
}

/// An import that is carried out.
struct Order {
    space: Id<Space>,
    import: Import,
    shelf: Shelf,
}

/// Items that are one another's translations, and the articles that they make.
#[derive(Default)]
struct Group {
    staged: Vec<Staged>,
    articles: Vec<wxr::Article>,
}

impl Order {
    fn batch(&self, groups: Vec<Vec<Staged>>) -> Vec<Group> {
        let workshop = Workshop { survey: &self.import.survey, plan: &self.import.plan, shelf: &self.shelf };
        let group = |staged: Vec<Staged>| {
            let waiting: Vec<Staged> = staged.into_iter().filter(|one| one.outcome == Outcome::Waiting).collect();
            let taken = waiting.iter().map(|one| &one.item).filter(|item| self.import.plan.takes(item)).cloned();
            let articles = workshop.articles(taken.collect());
            Group { staged: waiting, articles }
        };
        groups.into_iter().map(group).collect()
    }

    fn put(&self, tx: &mut Tx<'_>, group: &Group) -> store::Result<()> {
        for article in &group.articles {
            self.put_article(tx, group, article)?;
        }
        let is_in = |old: u64| group.articles.iter().any(|article| article.of.contains(&old));
        for staged in group.staged.iter().filter(|staged| !is_in(staged.old_id)) {
            let takes = self.import.plan.takes(&staged.item);
            let (outcome, fault) = if takes { (Outcome::Refused, "portal-wxr-empty") } else { (Outcome::Left, "") };
            items::became(tx, self.space, self.import.id, staged.number, outcome, (fault, None))?;
        }
        Ok(())
    }

    fn put_article(&self, tx: &mut Tx<'_>, group: &Group, made: &wxr::Article) -> store::Result<()> {
        let (space, id, host) = (self.space, self.import.id, self.import.host.as_str());
        let staged: Vec<&Staged> = group.staged.iter().filter(|staged| made.of.contains(&staged.old_id)).collect();
        for old in &made.of {
            let known: Option<Id<Article>> = tx.one(KNOWN, &params![space, host, *old as i64])?;
            if let Some(known) = known {
                return staged
                    .iter()
                    .try_for_each(|one| items::became(tx, space, id, one.number, Outcome::Known, ("", Some(known))));
            }
        }
        let (key, slug) = import::take(tx, &self.old(made))?;
        for old in &made.of {
            tx.exec(KNOW, &params![space, host, *old as i64, key.article])?;
        }
        if let Some(slug) = slug {
            let target = format!("/articles/{slug}");
            for one in &staged {
                moved::lead(tx, space, &addresses(&one.item), &target)?;
            }
            for document in made.documents.iter().filter_map(|document| document.parse::<Id<File>>().ok()) {
                media::store::publish_in(tx, space, document, &[document])?;
            }
        }
        let (outcome, fault) =
            if made.lost > 0 { (Outcome::Lacking, "portal-wxr-lost-pictures") } else { (Outcome::Made, "") };
        staged.iter().try_for_each(|one| items::became(tx, space, id, one.number, outcome, (fault, Some(key.article))))
    }

    fn old(&self, made: &wxr::Article) -> Old {
        let path = made.picture.and_then(|number| self.shelf.numbers.get(&number));
        let picture = path.and_then(|path| self.shelf.files.get(path)).filter(|kept| kept.is_picture);
        Old {
            space: self.space,
            kind: made.kind,
            antenna: None,
            original: made.original,
            texts: made.texts.clone(),
            about: About {
                byline: made.byline.clone(),
                themes: made.themes.clone(),
                picture: picture.and_then(|kept| kept.file.parse().ok()),
                ..About::default()
            },
            slug: made.slug.clone(),
            published_at: made.published_at,
            by: self.import.brought_by,
        }
    }
}
