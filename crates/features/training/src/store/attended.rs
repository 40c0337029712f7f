//! Who took part in a cohort, and for how long: the one place at which credentials meet attendance.
//!
//! What is issued is for what [`Register`] says, and for nothing else.

use std::future::Future;
use std::pin::Pin;

use actors::{Actor, Space};
use kernel::{Id, Lang};
use store::Db;

use super::applications;
use crate::model::certificate::Attendant;
use crate::model::{ApplicationState, Cohort};

/// Somebody who has a place in a cohort, and how long she was there.
#[derive(Clone, PartialEq, Eq)]
pub struct Attended {
    /// Who.
    pub participant: Id<Attendant>,
    /// Her name.
    pub name: String,
    /// The year of her birth.
    pub born: Option<i16>,
    /// The association that sent her, as it was written.
    pub association: String,
    /// The association, as it stands in the directory.
    pub actor: Option<Id<Actor>>,
    /// The language in which she is answered.
    pub lang: Lang,
    /// The minutes that she was there; nothing where nobody kept attendance.
    pub minutes: Option<i64>,
}

/// A name in a log is a name too many.
impl std::fmt::Debug for Attended {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Attended").field("participant", &self.participant).field("minutes", &self.minutes).finish()
    }
}

/// What comes later.
pub type Coming<'a, T> = Pin<Box<dyn Future<Output = store::Result<T>> + Send + 'a>>;

/// Who keeps attendance.
pub trait Register: Send + Sync {
    /// Those who have a place in a cohort after this one, in the order of their identities, at most so many.
    fn of_cohort<'a>(
        &'a self,
        db: &'a Db,
        cohort: &'a Cohort,
        after: Option<Id<Attendant>>,
        limit: u32,
    ) -> Coming<'a, Vec<Attended>>;

    /// The minutes that a participant was there.
    fn minutes<'a>(&'a self, db: &'a Db, space: Id<Space>, participant: Id<Attendant>) -> Coming<'a, Option<i64>>;
}

/// The register of the house.
///
/// Until sessions keep attendance it knows who has a place, and of nobody how long she was there: nothing can be issued.
pub struct House;

impl Register for House {
    fn of_cohort<'a>(
        &'a self,
        db: &'a Db,
        cohort: &'a Cohort,
        after: Option<Id<Attendant>>,
        limit: u32,
    ) -> Coming<'a, Vec<Attended>> {
        Box::pin(async move {
            let mut all = confirmed(db, cohort).await?;
            for one in &mut all {
                one.minutes = self.minutes(db, cohort.space, one.participant).await?;
            }
            all.retain(|one| after.is_none_or(|after| one.participant.uuid() > after.uuid()));
            all.truncate(limit as usize);
            Ok(all)
        })
    }

    fn minutes<'a>(&'a self, _: &'a Db, _: Id<Space>, _: Id<Attendant>) -> Coming<'a, Option<i64>> {
        Box::pin(async { Ok(None) })
    }
}

/// The people of the confirmed applications of a cohort, as many as it has places.
async fn confirmed(db: &Db, cohort: &Cohort) -> store::Result<Vec<Attended>> {
    let most = u32::try_from(cohort.content.places).unwrap_or(0);
    let applications = applications::in_order(db, cohort, ApplicationState::Confirmed, -1, most).await?;
    let mut all = Vec::new();
    for application in applications {
        let (lang, actor, card) = (application.lang, application.actor, application.card);
        for (at, one) in (0_u128..).zip(card.people) {
            // Until participants have identities of their own: the application's, and which of its people.
            let participant = uuid::Uuid::from_u128(application.id.uuid().as_u128() ^ at);
            all.push(Attended {
                participant: Id::from_uuid(participant),
                name: one.name,
                born: one.born,
                association: card.association.clone(),
                actor,
                lang,
                minutes: None,
            });
        }
    }
    all.sort_by_key(|one| one.participant.uuid());
    Ok(all)
}
