//! Activities: what was done, and the entries by which the journal counts it.

mod list;
mod write;

use std::collections::BTreeSet;

use actors::Space;
use actors::directory::Actor;
use kernel::{Id, Text};
use store::{Db, FromRow, Result, Row, params};

use crate::model::{Activity, Held, NewActivity, Node, Span, Turnout};

pub use list::{Asked, Order, by_place, of_node, page};
pub use write::{Origin, cancel, correct, is_known, record, record_all, title_key};

const GET: &str =
    "SELECT id, kind, title, note, first_day, last_day, place_code, women, men, unstated, youth, generated,
        cancelled_at IS NOT NULL
    FROM plan_activity WHERE space_id = $1 AND id = $2";
const NODES: &str = "SELECT node FROM plan_activity_node WHERE space_id = $1 AND activity = $2 ORDER BY node";
const ORGANISATIONS: &str = "SELECT DISTINCT r.id, r.name FROM plan_activity_organisation o
    JOIN actor a ON a.id = o.organisation JOIN actor r ON r.id = a.root
    WHERE o.space_id = $1 AND o.activity = $2 ORDER BY r.id";
const ORGANISATION_IDS: &str =
    "SELECT organisation FROM plan_activity_organisation WHERE space_id = $1 AND activity = $2 ORDER BY organisation";

pub(super) const STATEMENTS: &[&str] = &[
    GET,
    NODES,
    ORGANISATIONS,
    ORGANISATION_IDS,
    list::NEWEST,
    list::NEWEST_OF_KIND,
    list::BY_TITLE,
    list::BY_TITLE_OF_KIND,
    list::OF_NODE,
    list::BY_PLACE,
    write::INSERT,
    write::UPDATE,
    write::CANCEL,
    write::ADD_NODE,
    write::ADD_ORGANISATION,
    write::CLEAR_NODES,
    write::CLEAR_ORGANISATIONS,
    write::KNOWN,
];

impl FromRow for Activity {
    /// Without nodes and organisations, which stand in tables of their own.
    fn from_row(row: &Row<'_>) -> Result<Self> {
        let columns = row.columns();
        let (id, kind, title, note) = (columns.take()?, columns.take()?, columns.take()?, columns.take()?);
        let span = Span::new(columns.take()?, columns.take()?)
            .ok_or_else(|| store::Error::Damaged { what: "an activity ends before it begins".to_owned() })?;
        let place = columns.take()?;
        let turnout =
            Turnout { women: columns.take()?, men: columns.take()?, unstated: columns.take()?, youth: columns.take()? };
        let held = Held { kind, span, place, turnout, nodes: BTreeSet::new(), organisations: BTreeSet::new() };
        let (generated, is_cancelled) = (columns.take()?, columns.take()?);
        Ok(Self { id, said: NewActivity { title, note, held }, generated, is_cancelled })
    }
}

/// An activity with its nodes and organisations, also a cancelled one.
pub async fn get(db: &Db, space: Id<Space>, id: Id<Activity>) -> Result<Option<Activity>> {
    let Some(mut activity) = db.one::<Activity>(GET, &params![space, id]).await? else { return Ok(None) };
    activity.said.held.nodes = db.all::<Id<Node>>(NODES, &params![space, id]).await?.into_iter().collect();
    let organisations: Vec<Id<Actor>> = db.all(ORGANISATION_IDS, &params![space, id]).await?;
    activity.said.held.organisations = organisations.into_iter().collect();
    Ok(Some(activity))
}

/// The organisations that an activity reached, as the directory names them today.
pub async fn organisations(db: &Db, space: Id<Space>, id: Id<Activity>) -> Result<Vec<(Id<Actor>, Text)>> {
    db.all(ORGANISATIONS, &params![space, id]).await
}
