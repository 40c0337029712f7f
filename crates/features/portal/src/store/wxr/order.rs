//! An import that is carried out: items are brought together with their translations, become articles, and are kept once.

use std::collections::BTreeSet;

use actors::Space;
use kernel::Id;
use media::File;
use store::{Db, Tx, params};

use super::imports::Import;
use super::items::{self, Outcome, Staged};
use super::{again, moved};
use crate::model::article::{About, Article};
use crate::model::wxr::{self, Shelf, Sort, Workshop, addresses};
use crate::store::import::{self, Old};

const KNOWN: &str = "SELECT article FROM portal_wxr_known WHERE space_id = $1 AND host = $2 AND old_id = $3";
const KNOW: &str = "INSERT INTO portal_wxr_known (space_id, host, old_id, article) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (space_id, host, old_id) DO NOTHING";

pub(super) const STATEMENTS: &[&str] = &[KNOWN, KNOW];

/// An import that is carried out.
pub(super) struct Order {
    pub(super) space: Id<Space>,
    pub(super) import: Import,
    pub(super) shelf: Shelf,
}

/// Items that are one another's translations, and the articles that they make.
#[derive(Default)]
pub(super) struct Group {
    pub(super) staged: Vec<Staged>,
    pub(super) articles: Vec<wxr::Article>,
}

impl Group {
    /// The items of which an article was made.
    pub(super) fn of(&self, made: &wxr::Article) -> Vec<&Staged> {
        self.staged.iter().filter(|staged| made.of.contains(&staged.old_id)).collect()
    }
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

impl Order {
    /// The order for an import, with these files.
    pub(super) async fn of(db: &Db, space: Id<Space>, import: Import, shelf: Shelf) -> store::Result<Self> {
        let shelf = with_numbers(db, space, import.id, shelf).await?;
        Ok(Self { space, import, shelf })
    }

    /// Brings each item together with its translations; those that come later in the file are looked at with the first.
    pub(super) async fn together(&self, db: &Db, some: Vec<Staged>) -> store::Result<Vec<Vec<Staged>>> {
        let mut groups: Vec<Vec<Staged>> = Vec::new();
        let mut seen = BTreeSet::new();
        for staged in some {
            if staged.kin.is_empty() {
                groups.push(vec![staged]);
            } else if seen.insert(staged.kin.clone()) {
                let kin = items::of_kin(db, self.space, self.import.id, &staged.kin).await?;
                let mut kin: Vec<Staged> = kin.into_iter().filter(|one| one.item.sort != Sort::Attachment).collect();
                if kin.iter().all(|one| one.number != staged.number) {
                    kin.push(staged);
                }
                groups.push(kin);
            }
        }
        Ok(groups)
    }

    /// The articles of groups, as far as their items came to this before.
    pub(super) fn batch(&self, groups: Vec<Vec<Staged>>, outcome: Outcome) -> Vec<Group> {
        let workshop = Workshop { survey: &self.import.survey, plan: &self.import.plan, shelf: &self.shelf };
        let group = |staged: Vec<Staged>| {
            let staged: Vec<Staged> = staged.into_iter().filter(|one| one.outcome == outcome).collect();
            let taken = staged.iter().map(|one| &one.item).filter(|item| self.import.plan.takes(item)).cloned();
            let articles = workshop.articles(taken.collect());
            Group { staged, articles }
        };
        groups.into_iter().map(group).collect()
    }

    pub(super) fn put(&self, tx: &mut Tx<'_>, group: &Group) -> store::Result<()> {
        for article in &group.articles {
            self.put_article(tx, group, article)?;
        }
        let is_in = |old: u64| group.articles.iter().any(|article| article.of.contains(&old));
        for staged in group.staged.iter().filter(|staged| !is_in(staged.old_id)) {
            let known = self.known(tx, &[staged.old_id])?;
            if let Some(known) = known.filter(|_| !self.import.plan.takes(&staged.item)) {
                let closed = again::closed_there(tx, self.space, known)?;
                items::became(tx, self.space, self.import.id, staged.number, closed, Some(known))?;
                continue;
            }
            let takes = self.import.plan.takes(&staged.item);
            let came_to = if takes { (Outcome::Refused, "portal-wxr-empty") } else { (Outcome::Left, "") };
            items::became(tx, self.space, self.import.id, staged.number, came_to, None)?;
        }
        Ok(())
    }

    fn put_article(&self, tx: &mut Tx<'_>, group: &Group, made: &wxr::Article) -> store::Result<()> {
        let (space, staged) = (self.space, group.of(made));
        if let Some(known) = self.known(tx, &made.of)? {
            let came_to = again::difference(tx, space, made, known)?;
            return self.became(tx, &staged, came_to, Some(known));
        }
        let mut old = self.old(made);
        // A clock that went wrong there hides nothing here.
        let now = tx.now();
        old.published_at = old.published_at.map(|at| at.min(now));
        let (key, slug) = import::take(tx, &old)?;
        self.know(tx, made, key.article)?;
        if let Some(slug) = slug {
            let target = format!("/articles/{slug}");
            for one in &staged {
                moved::lead(tx, space, &addresses(&one.item), &target)?;
            }
            publish_documents(tx, space, made)?;
        }
        self.became(tx, &staged, came_to(made), Some(key.article))
    }

    /// The article that was made of one of these items before.
    pub(super) fn known(&self, tx: &mut Tx<'_>, old: &[u64]) -> store::Result<Option<Id<Article>>> {
        for old in old {
            let known = tx.one(KNOWN, &params![self.space, self.import.host.as_str(), *old as i64])?;
            if known.is_some() {
                return Ok(known);
            }
        }
        Ok(None)
    }

    /// Remembers of which items an article was made.
    pub(super) fn know(&self, tx: &mut Tx<'_>, made: &wxr::Article, article: Id<Article>) -> store::Result<()> {
        let host = self.import.host.as_str();
        made.of.iter().try_for_each(|old| tx.exec(KNOW, &params![self.space, host, *old as i64, article]).map(drop))
    }

    /// Says what became of items.
    pub(super) fn became(
        &self,
        tx: &mut Tx<'_>,
        staged: &[&Staged],
        came_to: (Outcome, &str),
        article: Option<Id<Article>>,
    ) -> store::Result<()> {
        let (space, import) = (self.space, self.import.id);
        staged.iter().try_for_each(|one| items::became(tx, space, import, one.number, came_to, article))
    }

    pub(super) fn old(&self, made: &wxr::Article) -> Old {
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

/// What the items of an article came to that is here now.
pub(super) fn came_to(made: &wxr::Article) -> (Outcome, &'static str) {
    match (made.lost > 0, made.left_out.is_empty()) {
        (true, _) => (Outcome::Lacking, "portal-wxr-lost-pictures"),
        (false, false) => (Outcome::Lacking, "portal-wxr-left-codes"),
        (false, true) => (Outcome::Made, ""),
    }
}

/// The documents to which a public article leads are public.
pub(super) fn publish_documents(tx: &mut Tx<'_>, space: Id<Space>, made: &wxr::Article) -> store::Result<()> {
    for document in made.documents.iter().filter_map(|document| document.parse::<Id<File>>().ok()) {
        media::store::publish_in(tx, space, document, &[document])?;
    }
    Ok(())
}
