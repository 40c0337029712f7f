//! Bringing an import in, part by part; interrupted, it goes on where it stopped.

use actors::Space;
use actors::duplicates::Finder;
use jiff::Timestamp;
use kernel::Id;
use store::{Db, Entry, Stream, Tx, Who, params};

use super::link::Links;
use super::rows::Order;
use super::{Import, Part, PartOf, State, choices, forget_in, get, part};
use crate::model::import::Line;

const DONE: &str = "UPDATE network_import_part SET done_at = $3 WHERE space_id = $1 AND id = $2 AND done_at IS NULL";
const COUNTED: &str = "UPDATE network_import SET state = 'going', made = made + $3, completed = completed + $4 \
     WHERE space_id = $1 AND id = $2";
const LINKED: &str =
    "UPDATE network_import_part SET linked_at = $3 WHERE space_id = $1 AND id = $2 AND linked_at IS NULL";
const COUNTED_LINKS: &str =
    "UPDATE network_import SET linked = linked + $3, unlinked = $4 WHERE space_id = $1 AND id = $2";
const ENDED: &str =
    "UPDATE network_import SET state = 'done', done_at = $3 WHERE space_id = $1 AND id = $2 AND state <> 'done'";

pub(super) const STATEMENTS: [&str; 5] = [DONE, COUNTED, LINKED, COUNTED_LINKS, ENDED];

/// Brings an import in: each part by one write, which is done once however often it is tried. Then the networks that rows
/// name are linked, because a row may name one that stands below it. `told` hears how many more rows are done.
///
/// # Errors
/// As [`Db::write`]; what was done stays, and another call goes on.
pub async fn go(
    db: &Db,
    who: Who,
    space: Id<Space>,
    import: Id<Import>,
    told: impl Fn(u64) + Send + Sync,
) -> store::Result<()> {
    let head = get(db, space, import).await?;
    if head.state == State::Done {
        return Ok(());
    }
    let order = Order { space, import, is_public: head.is_public };
    let (mut finder, mut number) = (Finder::default(), 0);
    while let Some(part) = part(db, space, import, number).await? {
        number = part.number + 1;
        let lines = part.open(db)?;
        let rows = lines.len() as u64;
        if part.done_at.is_none() {
            finder = bring_in(db, who, order, &part, lines, finder).await?;
        }
        told(rows);
    }
    drop(finder);
    link(db, who, order, head.unlinked).await?;
    let act = move |tx: &mut Tx<'_>| {
        let now = tx.now();
        if tx.exec(ENDED, &params![space, import, now])? == 1 {
            forget_in(tx, space, import)?;
        }
        tx.record(Entry::new("network.import.done", "network-import", import));
        Ok(())
    };
    db.write(Stream::space(space), who, act).await
}

/// One part, by one write of the common directory.
async fn bring_in(
    db: &Db,
    who: Who,
    order: Order,
    part: &Part,
    lines: Vec<Line>,
    mut finder: Finder,
) -> store::Result<Finder> {
    let first = lines.first().map_or(0, |line| line.number);
    let chosen = choices(db, order.space, order.import, (first, part.last_line)).await?;
    let id: Id<PartOf> = part.id;
    let act = move |tx: &mut Tx<'_>| {
        let now: Timestamp = tx.now();
        // Somebody else may have brought it in meanwhile.
        if tx.exec(DONE, &params![order.space, id, now])? == 1 {
            let outcome = order.apply_in(tx, &mut finder, &lines, &chosen)?;
            tx.exec(COUNTED, &params![order.space, order.import, outcome.made, outcome.completed])?;
        }
        tx.record(Entry::new("network.import.part", "network-import", order.import).with("rows", lines.len()));
        Ok(finder)
    };
    db.write(Stream::COMMON, who, act).await
}

/// Links the organisations of all parts to the networks that their rows name.
async fn link(db: &Db, who: Who, order: Order, unlinked: Vec<String>) -> store::Result<()> {
    let (mut links, mut number) = (Links::new(unlinked), 0);
    while let Some(part) = part(db, order.space, order.import, number).await? {
        number = part.number + 1;
        if !part.has_links || part.linked_at.is_some() {
            continue;
        }
        let lines = part.open(db)?;
        let wanted = links.find(db, order, &lines).await?;
        let (id, unlinked) = (part.id, serde_json::json!(links.unlinked()));
        let act = move |tx: &mut Tx<'_>| {
            let now = tx.now();
            if tx.exec(LINKED, &params![order.space, id, now])? == 1 {
                let mut linked = 0;
                for (subject, object) in wanted {
                    linked += i64::from(order.link_in(tx, subject, object)?);
                }
                tx.exec(COUNTED_LINKS, &params![order.space, order.import, linked, unlinked])?;
            }
            tx.record(Entry::new("network.import.linked", "network-import", order.import));
            Ok(())
        };
        db.write(Stream::COMMON, who, act).await?;
    }
    Ok(())
}
