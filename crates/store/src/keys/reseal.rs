use uuid::Uuid;

use super::{Generation, Keys, Sealed};
use crate::catalogue::places;
use crate::row::Wide;
use crate::{Db, Entry, Error, Result, Stream, Tx, Value, Who};

/// A column that holds sealed values, so that they can be brought to new keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SealedColumn {
    /// The table.
    pub table: &'static str,
    /// The columns of its primary key, in their order.
    pub key: &'static [&'static str],
    /// The `UUID` column whose value is given to [`Keys::seal`] as the id.
    pub id: &'static str,
    /// The `BYTEA` column that is sealed.
    pub column: &'static str,
    /// The context given to [`Keys::seal`].
    pub context: &'static str,
}

/// Rows that one transaction brings over.
const BATCH: usize = 500;

/// Brings every sealed value to the newest generation of keys, in batches; what is there already is skipped, so an
/// interrupted run is simply started again. Returns the number of values that were sealed anew.
///
/// # Errors
/// [`Error::Damaged`] at a value that does not open, which is left as it is; whatever the engine meets.
pub async fn reseal(db: &Db, columns: &[SealedColumn]) -> Result<u64> {
    let mut total = 0;
    for &column in columns {
        let mut after = None;
        loop {
            let from = after.take();
            let who = Who::system("reseal");
            let batch = db.write(Stream::COMMON, who, move |tx| column.batch(tx, from)).await?;
            total += batch.resealed;
            after = batch.last;
            if after.is_none() {
                break;
            }
        }
    }
    Ok(total)
}

struct Batch {
    resealed: u64,
    /// The key of the last row, when more may follow.
    last: Option<Vec<Value>>,
}

impl SealedColumn {
    fn batch(&self, tx: &mut Tx<'_>, after: Option<Vec<Value>>) -> Result<Batch> {
        let rows: Vec<Wide> = tx.session().all(&self.select(after.is_some()), &after.unwrap_or_default())?;
        let full = rows.len() == BATCH;
        let last = rows.last().map(|row| row.0.iter().take(self.key.len()).cloned().collect());
        let mut resealed = 0;
        for row in rows {
            resealed += self.row(tx, row)?;
        }
        let about = kernel::Id::<Self>::from_uuid(Uuid::nil());
        let entry = Entry::new("store.resealed", "store-column", about);
        let entry = entry.with("table", self.table).with("column", self.column).with("generation", tx.keys().current());
        tx.record(entry.amount("values", i64::try_from(resealed).unwrap_or(i64::MAX)));
        Ok(Batch { resealed, last: last.filter(|_| full) })
    }

    /// Seals one row's value anew, unless somebody else has just written another one.
    fn row(&self, tx: &mut Tx<'_>, row: Wide) -> Result<u64> {
        let mut cells = row.0;
        let (Some(Value::Bytes(old)), Some(id)) = (cells.pop(), cells.pop().and_then(uuid)) else {
            return Err(Error::damaged(format_args!("{}.{} is not sealed", self.table, self.column)));
        };
        let old = Sealed(old);
        if Generation::of(&old) == Some(tx.keys().current()) {
            return Ok(0);
        }
        let keys: &Keys = tx.keys();
        let new = keys.seal(self.context, id, &keys.open(self.context, id, &old)?);
        cells.extend([Value::from(new), Value::from(old)]);
        tx.session().execute(&self.update(), &cells)
    }

    fn select(&self, after: bool) -> String {
        let Self { table, id, column, .. } = self;
        let key = self.key.join(", ");
        let places = places(self.key.len());
        let after = if after { format!(" AND ({key}) > ({places})") } else { String::new() };
        format!(
            "SELECT {key}, {id}, {column} FROM {table} WHERE {column} IS NOT NULL{after} ORDER BY {key} LIMIT {BATCH}"
        )
    }

    fn update(&self) -> String {
        let Self { table, column, .. } = self;
        let count = self.key.len();
        let (key, places) = (self.key.join(", "), places(count));
        let (new, old) = (count + 1, count + 2);
        format!("UPDATE {table} SET {column} = ${new} WHERE ({key}) = ({places}) AND {column} = ${old}")
    }
}

fn uuid(value: Value) -> Option<Uuid> {
    match value {
        Value::Uuid(uuid) => Some(uuid),
        Value::Bytes(bytes) => Uuid::from_slice(&bytes).ok(),
        _ => None,
    }
}
