use std::collections::BTreeMap;

use actors::Space;
use kernel::place::{self, Level, Place};
use kernel::{Id, fold};
use store::{Db, Result, Value, params};
use uuid::Uuid;

use crate::model::{Activity, ActivityKind, Node};

macro_rules! listed {
    ($kind:literal, $after:literal) => {
        concat!(
            "SELECT id, kind, title, note, first_day, last_day, place_code, women, men, unstated, youth, generated,
                cancelled_at IS NOT NULL
            FROM plan_activity
            WHERE space_id = $1 AND cancelled_at IS NULL AND words LIKE $4 AND ",
            $kind,
            $after,
            " LIMIT $5"
        )
    };
}

macro_rules! newest {
    ($kind:literal) => {
        listed!($kind, "(first_day, id) < ($2, $3) ORDER BY first_day DESC, id DESC")
    };
}

macro_rules! by_title {
    ($kind:literal) => {
        listed!($kind, "(title_key, id) > ($2, $3) ORDER BY title_key, id")
    };
}

pub(super) const NEWEST: &str = newest!("");
pub(super) const NEWEST_OF_KIND: &str = newest!("kind = $6 AND ");
pub(super) const BY_TITLE: &str = by_title!("");
pub(super) const BY_TITLE_OF_KIND: &str = by_title!("kind = $6 AND ");
pub(super) const OF_NODE: &str = "WITH RECURSIVE under (node) AS (
        SELECT id FROM plan_node WHERE space_id = $1 AND id = $2
        UNION ALL
        SELECT n.id FROM under u JOIN plan_node n ON n.space_id = $1 AND n.parent = u.node
    )
    SELECT id, kind, title, note, first_day, last_day, place_code, women, men, unstated, youth, generated,
        cancelled_at IS NOT NULL
    FROM plan_activity
    WHERE space_id = $1 AND cancelled_at IS NULL AND id IN (
        SELECT s.activity FROM under u JOIN plan_activity_node s ON s.space_id = $1 AND s.node = u.node
    )
    ORDER BY first_day DESC, id DESC LIMIT $3";
pub(super) const BY_PLACE: &str = "SELECT place_code, COUNT(*), CAST(SUM(women + men + unstated) AS BIGINT)
    FROM plan_activity WHERE space_id = $1 AND cancelled_at IS NULL AND place_code IS NOT NULL GROUP BY place_code";

/// In which order activities are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The latest first.
    Newest,
    /// By title.
    Title,
}

/// Which activities a page of the list shows.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// In which order.
    pub order: Order,
    /// Words of the title, or nothing.
    pub words: &'a str,
    /// Only of this kind.
    pub kind: Option<ActivityKind>,
    /// The key of the last one of the page before: its first day or its title's key, and its id.
    pub after: Option<(String, Id<Activity>)>,
    /// How many at most.
    pub limit: u32,
}

/// A page of the activities that were not cancelled, without their nodes and organisations.
pub async fn page(db: &Db, space: Id<Space>, asked: Asked<'_>) -> Result<Vec<Activity>> {
    let Asked { order, words, kind, after, limit } = asked;
    let (sql, start) = match (order, kind) {
        (Order::Newest, None) => (NEWEST, NEWEST_START),
        (Order::Newest, Some(_)) => (NEWEST_OF_KIND, NEWEST_START),
        (Order::Title, None) => (BY_TITLE, TITLE_START),
        (Order::Title, Some(_)) => (BY_TITLE_OF_KIND, TITLE_START),
    };
    let (key, id) = after.unwrap_or_else(|| (start.0.to_owned(), Id::from_uuid(start.1)));
    let like = format!("%{}%", fold(words));
    let common = params![space, key, id, like, limit];
    let params: Vec<Value> = common.into_iter().chain(kind.map(|kind| kind.code().into())).collect();
    db.all(sql, &params).await
}

/// Before the first row of each order.
const NEWEST_START: (&str, Uuid) = ("9999-12-31", Uuid::max());
const TITLE_START: (&str, Uuid) = ("", Uuid::nil());

/// The latest activities that served a node or one beneath it.
pub async fn of_node(db: &Db, space: Id<Space>, node: Id<Node>, limit: u32) -> Result<Vec<Activity>> {
    db.all(OF_NODE, &params![space, node, limit]).await
}

/// What was done in one province or prefecture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ProvinceCount {
    /// How many activities.
    pub activities: i64,
    /// How many people came to them.
    pub participants: i64,
}

/// What was done in each province, by its code. What was held in a region as a whole is left out.
pub async fn by_place(db: &Db, space: Id<Space>) -> Result<BTreeMap<&'static str, ProvinceCount>> {
    let rows: Vec<(String, i64, i64)> = db.all(BY_PLACE, &params![space]).await?;
    let mut provinces: BTreeMap<&'static str, ProvinceCount> = BTreeMap::new();
    for (code, activities, participants) in rows {
        if let Some(province) = province_of(&code) {
            let count = provinces.entry(province.code).or_default();
            count.activities += activities;
            count.participants += participants;
        }
    }
    Ok(provinces)
}

fn province_of(code: &str) -> Option<&'static Place> {
    place::path(code).into_iter().find(|place| place.level() == Level::Province)
}
