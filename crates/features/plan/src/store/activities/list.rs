use std::collections::BTreeMap;

use actors::Space;
use kernel::place::{self, Level, Place};
use kernel::{Id, fold};
use store::{Db, Result, params};

use crate::model::{Activity, ActivityKind, Node};

macro_rules! listed {
    ($after:literal) => {
        concat!(
            "SELECT id, kind, title, note, first_day, last_day, place_code, women, men, unstated, youth, generated,
                cancelled_at IS NOT NULL
            FROM plan_activity
            WHERE space_id = $1 AND cancelled_at IS NULL AND words LIKE $4 AND kind LIKE $5 AND ",
            $after,
            " LIMIT $6"
        )
    };
}

pub(super) const NEWEST: &str = listed!("(first_day, id) < ($2, $3) ORDER BY first_day DESC, id DESC");
pub(super) const BY_TITLE: &str = listed!("(title_key, id) > ($2, $3) ORDER BY title_key, id");
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
    let (sql, start) = match order {
        Order::Newest => (NEWEST, ("9999-12-31".to_owned(), Id::from_uuid(LAST))),
        Order::Title => (BY_TITLE, (String::new(), Id::from_uuid(FIRST))),
    };
    let (key, id) = after.unwrap_or(start);
    let like = format!("%{}%", fold(words));
    db.all(sql, &params![space, key, id, like, kind.map_or("%", ActivityKind::code), limit]).await
}

const FIRST: uuid::Uuid = uuid::Uuid::nil();
const LAST: uuid::Uuid = uuid::Uuid::max();

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
