//! The networks that rows name.

use std::collections::HashMap;

use actors::{Actor, ActorKind, directory};
use kernel::{Id, fold};
use store::{Db, Tx, params};

use super::rows::Order;
use crate::Refused;
use crate::model::RelationKind;
use crate::model::import::Line;
use crate::store::relations::{self, NewRelation};

pub(super) const MADE_LINES: &str = "SELECT line, actor FROM network_import_made \
     WHERE space_id = $1 AND import = $2 AND line >= $3 AND line <= $4";

/// Names that were not found are listed up to so many.
const LISTED: usize = 50;
/// How many records that a name could mean are looked at.
const LOOKED_AT: usize = 20;

/// Networks by the names that rows give them.
pub(super) struct Links {
    known: HashMap<String, Option<Id<Actor>>>,
    unlinked: Vec<String>,
}

impl Links {
    pub(super) fn new(unlinked: Vec<String>) -> Self {
        Self { known: HashMap::new(), unlinked }
    }

    /// Names of which nobody, or more than one, is in the directory.
    pub(super) fn unlinked(&self) -> &[String] {
        &self.unlinked
    }

    /// Who is to be linked to whom.
    pub(super) async fn find(
        &mut self,
        db: &Db,
        order: Order,
        lines: &[Line],
    ) -> store::Result<Vec<(Id<Actor>, Id<Actor>)>> {
        let ends = lines.first().zip(lines.last()).map_or((0, 0), |(first, last)| (first.number, last.number));
        let made: Vec<(u32, Id<Actor>)> =
            db.all(MADE_LINES, &params![order.space, order.import, ends.0, ends.1]).await?;
        let made: HashMap<u32, Id<Actor>> = made.into_iter().collect();
        let mut wanted = Vec::new();
        for line in lines {
            let Some(actor) = made.get(&line.number) else { continue };
            for name in &line.member_of {
                wanted.extend(self.network(db, name).await?.map(|network| (*actor, network)));
            }
        }
        Ok(wanted)
    }

    /// The one organisation of this name or acronym.
    async fn network(&mut self, db: &Db, name: &str) -> store::Result<Option<Id<Actor>>> {
        let sought = fold(name);
        if let Some(known) = self.known.get(&sought) {
            return Ok(*known);
        }
        let found = directory::search(db, Some(ActorKind::Organisation), name, LOOKED_AT).await;
        let found = found.map_err(|error| match error {
            actors::Error::Store(error) => error,
            actors::Error::Refused(refusal) => refusal.into(),
        })?;
        let bears = |actor: &&Actor| {
            let names = actor.facts.name.languages().map(|(_, name)| name);
            names.chain(actor.facts.acronym.as_deref()).any(|name| fold(name) == sought)
        };
        let mut bearers = found.iter().filter(bears).map(|actor| actor.id);
        let network = bearers.next().filter(|_| bearers.next().is_none());
        if network.is_none() && self.unlinked.len() < LISTED && !self.unlinked.iter().any(|known| known == name) {
            self.unlinked.push(name.to_owned());
        }
        self.known.insert(sought, network);
        Ok(network)
    }
}

impl Order {
    /// Writes down that one is a member of the other, unless a rule speaks against it or it is known.
    pub(super) fn link_in(self, tx: &mut Tx<'_>, subject: Id<Actor>, object: Id<Actor>) -> store::Result<bool> {
        let new = NewRelation {
            subject,
            object,
            kind: RelationKind::MemberOf,
            since: None,
            until: None,
            is_public: self.is_public,
            recorded_by: Some(self.space),
        };
        match relations::add_in(tx, &new) {
            Ok(_) => Ok(true),
            Err(error) => error.refusal::<Refused>().map(|_| false),
        }
    }
}
