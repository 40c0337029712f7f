//! The certificates of the demonstration: whoever was there has hers, but for the last cohort, which waits for the secretary.

use badges::IssuerKeys;
use jiff::ToSpan;
use store::Tx;
use web::{Error, Result};

use super::Play;
use crate::model::{Cohort, Credential};
use crate::store::{Silent, attended, awards, credentials, issuers, plan};

/// Cohorts that ended later than so many days ago have not been given theirs.
const WAITING: i64 = 60;
/// More people than a cohort of the demonstration has.
const MOST: u32 = 500;
const MISSPELLED: &str =
    "Le nom était mal écrit ; un nouveau document a été délivré. / كان الاسم مكتوبا خطأ؛ سُلّمت وثيقة جديدة.";

impl Play<'_> {
    /// Gives them, the oldest first. One was withdrawn and given again.
    pub(super) async fn certify(&self) -> Result<()> {
        let (db, space) = (&self.stage.db, self.stage.space.id);
        let until = self.stage.today.saturating_sub(WAITING.days());
        let mut cohorts = plan::cohorts(db, space, None, MOST).await?;
        cohorts.retain(|cohort| !cohort.content.is_cancelled && cohort.content.last_day < until);
        cohorts.sort_by_key(|cohort| (cohort.content.last_day, cohort.id));
        let Some(first) = cohorts.first() else { return Ok(()) };
        self.on(first.content.last_day.saturating_add(4.days()));
        let keys = tokio::task::spawn_blocking(IssuerKeys::draw).await.map_err(Error::fault)?.map_err(Error::fault)?;
        self.write(move |tx| issuers::begin(tx, space, &keys)).await?;
        for cohort in &cohorts {
            self.on(cohort.content.last_day.saturating_add(4.days()));
            self.give(cohort).await?;
        }
        let given = credentials::of_cohort(db, first, None, 3).await?;
        if let Some(one) = given.into_iter().nth(2) {
            self.on(first.content.last_day.saturating_add(20.days()));
            self.give_again(first, one).await?;
        }
        Ok(())
    }

    async fn give(&self, cohort: &Cohort) -> Result<()> {
        let programme =
            plan::programme(&self.stage.db, cohort.space, cohort.programme).await?.ok_or(Error::NotFound)?;
        let cohort = cohort.clone();
        let act = move |tx: &mut Tx<'_>| {
            let people = attended::of_cohort_in(tx, &cohort, 0, MOST)?;
            awards::issue(tx, &programme, &cohort, &people, &Silent).map(drop)
        };
        self.write(act).await
    }

    async fn give_again(&self, cohort: &Cohort, one: Credential) -> Result<()> {
        self.write(move |tx| awards::withdraw(tx, one.id, MISSPELLED, &Silent)).await?;
        self.give(cohort).await
    }
}
