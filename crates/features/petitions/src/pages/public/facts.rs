use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use jiff::Timestamp;
use kernel::place::{self, Place};
use web::{Error, Result, Visit};

use crate::model::Petition;
use crate::model::law::{FieldCode, FieldRule, Required, Rules};
use crate::pages::rules_of;
use crate::store::petitions;

/// A petition with the rules under which it was born: what every signature asks for.
pub(crate) struct Facts {
    /// The petition.
    pub(crate) petition: Petition,
    /// Its rules.
    pub(crate) rules: Arc<Rules>,
}

impl Facts {
    /// Reads the rules that a petition carries.
    ///
    /// # Errors
    /// A fault when they cannot be read: they could when it was born.
    pub(crate) fn of(petition: Petition) -> Result<Self> {
        let rules = rules_of(&petition)?;
        Ok(Self { petition, rules })
    }

    /// Its territory, if it has one.
    pub(crate) fn territory(&self) -> Option<&'static Place> {
        self.petition.territory.as_deref().and_then(place::get)
    }

    /// How many signatures it needs.
    pub(crate) fn required(&self) -> Required {
        self.rules.required(self.territory())
    }

    /// How a field stands in its list of support; none if it is not asked.
    pub(crate) fn field(&self, code: FieldCode) -> Option<&FieldRule> {
        self.rules.field(&self.petition.authority, code)
    }
}

/// Petitions read within the last second: a storm of signatures asks for one petition all the time. Whether it can be
/// signed is asked again by each write.
#[derive(Default)]
struct Recent(RwLock<HashMap<String, (Timestamp, Arc<Facts>)>>);

/// How long what was read is used, in microseconds.
const RECENT: i64 = 1_000_000;
/// Petitions held; when more are asked for within a second, all are read anew.
const MOST: usize = 256;

impl Recent {
    fn find(&self, slug: &str, now: Timestamp) -> Option<Arc<Facts>> {
        let held = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let is_recent = |at: Timestamp| (0..RECENT).contains(&(now.as_microsecond() - at.as_microsecond()));
        held.get(slug).filter(|(at, _)| is_recent(*at)).map(|(_, facts)| Arc::clone(facts))
    }

    fn keep(&self, slug: &str, now: Timestamp, facts: &Arc<Facts>) {
        let mut held = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if held.len() >= MOST {
            held.clear();
        }
        held.insert(slug.to_owned(), (now, Arc::clone(facts)));
    }
}

/// The petition of a public address, as it was at most a second ago.
pub(crate) async fn facts(visit: &Visit, slug: &str) -> Result<Arc<Facts>> {
    let (recent, now) = (visit.app().held::<Recent>(), visit.world().now());
    if let Some(facts) = recent.find(slug, now) {
        return Ok(facts);
    }
    let petition = petitions::by_slug(visit.db(), slug).await?.filter(|petition| petition.state.is_public());
    let facts = Arc::new(Facts::of(petition.ok_or(Error::NotFound)?)?);
    recent.keep(slug, now, &facts);
    Ok(facts)
}
