use actors::Space;
use jiff::civil::Date;
use kernel::Id;
use store::{Db, Entry, FromRow, Row, Tx, params};

use crate::model::{Article, Body, Force, Rule, Statutes, insertion};

pub(super) const ALL: &str = "SELECT id, body, rule, article, in_force_from, in_force_until FROM gov_rule
    WHERE space_id = $1 ORDER BY subject, in_force_from DESC, id DESC LIMIT 2000";
pub(super) const ABOUT: &str = "SELECT id, body, rule, article, in_force_from, in_force_until FROM gov_rule
    WHERE space_id = $1 AND subject = $2 ORDER BY in_force_from, id";
pub(super) const INSERT: &str = "INSERT INTO gov_rule (space_id, id, body, subject, rule, article, in_force_from,
    in_force_until, set_at, set_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
pub(super) const END: &str = "UPDATE gov_rule SET in_force_until = $3 WHERE space_id = $1 AND id = $2";

impl FromRow for Article {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (id, body, rule, article) = (columns.take()?, columns.take()?, columns.take()?, columns.take()?);
        Ok(Self { id, body, rule, article, force: Force { from: columns.take()?, until: columns.take()? } })
    }
}

/// The articles of all bodies of a space: a hundred or so.
///
/// # Errors
/// As [`Db::all`].
pub async fn all(db: &Db, space: Id<Space>) -> store::Result<Vec<Article>> {
    db.all(ALL, &params![space]).await
}

/// What the statutes say for one body.
///
/// # Errors
/// As [`Db::all`].
pub async fn statutes(db: &Db, space: Id<Space>, body: Id<Body>) -> store::Result<Statutes> {
    Ok(Statutes::of(&all(db, space).await?, body))
}

/// As [`statutes`], within a write.
///
/// # Errors
/// As [`Tx::all`].
pub fn statutes_in(tx: &mut Tx<'_>, space: Id<Space>, body: Id<Body>) -> store::Result<Statutes> {
    let articles: Vec<Article> = tx.all(ALL, &params![space])?;
    Ok(Statutes::of(&articles, body))
}

/// A rule to set.
#[derive(Debug, Clone)]
pub struct NewRule {
    /// For which body; for all of them if none is named.
    pub body: Option<Id<Body>>,
    /// The rule.
    pub rule: Rule,
    /// Where the statutes say it.
    pub article: String,
    /// Its first day in force; may be to come.
    pub from: Date,
}

/// Sets a rule. The one that was in force on its first day ends there; none is overwritten.
///
/// # Errors
/// What the store meets.
pub fn set_in(tx: &mut Tx<'_>, space: Id<Space>, new: &NewRule) -> store::Result<Id<Article>> {
    let subject = new.rule.subject();
    let about: Vec<Article> = tx.all(ABOUT, &params![space, subject])?;
    let rivals: Vec<(Id<Article>, Force)> =
        about.iter().filter(|article| article.body == new.body).map(|article| (article.id, article.force)).collect();
    let place = insertion(&rivals, new.from);
    if let Some(ended) = place.ends {
        tx.exec(END, &params![space, ended, new.from])?;
        tx.record(Entry::new("gov.rule.ended", "gov-rule", ended).at(new.from));
    }
    let (id, now, by) = (tx.id::<Article>(), tx.now(), tx.who().account_id());
    let Force { from, until } = place.force;
    tx.exec(INSERT, &params![space, id, new.body, subject, &new.rule, &new.article, from, until, now, by])?;
    let entry = Entry::new("gov.rule.set", "gov-rule", id).at(from).with("subject", subject.code());
    let entry = entry.with("rule", new.rule).with("article", &new.article);
    tx.record(match new.body {
        Some(body) => entry.link("gov-body", body),
        None => entry,
    });
    Ok(id)
}
