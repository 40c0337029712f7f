use std::time::{Duration, Instant};

use rusqlite::Connection;
use tempfile::TempDir;

use super::corpus::{Judged, TOKENS};
use super::{Engine, Records};

/// FTS5 with the tokeniser that folds accents, ranked by bm25, the readers of a record in a table beside it.
pub(super) struct Sqlite {
    connection: Connection,
    filled_in: Duration,
    _folder: TempDir,
}

const TABLES: &str = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -256000; \
     CREATE TABLE record (id INTEGER PRIMARY KEY, audience INTEGER NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL); \
     CREATE VIRTUAL TABLE words USING fts5(title, body, content = 'record', content_rowid = 'id', \
         tokenize = 'unicode61 remove_diacritics 2', prefix = '3 4')";
const ROW: &str = "INSERT INTO record (id, audience, title, body) VALUES (?1, ?2, ?3, ?4)";
const WORDS: &str = "INSERT INTO words (rowid, title, body) VALUES (?1, ?2, ?3)";

impl Sqlite {
    pub(super) fn fill(records: Records<'_>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let connection = Connection::open(folder.path().join("rival.db")).unwrap();
        connection.execute_batch(TABLES).unwrap();
        let began = Instant::now();
        connection.execute_batch("BEGIN").unwrap();
        {
            let (mut row, mut words) = (connection.prepare(ROW).unwrap(), connection.prepare(WORDS).unwrap());
            for made in records() {
                let body = made.body.join("\n");
                let (number, audience) = (made.number as i64, made.audience as i64);
                row.execute((number, audience, &made.title, &body)).unwrap();
                words.execute((number, &made.title, &body)).unwrap();
            }
        }
        connection.execute_batch("COMMIT; INSERT INTO words (words) VALUES ('optimize'); ANALYZE").unwrap();
        Self { connection, filled_in: began.elapsed(), _folder: folder }
    }
}

impl Engine for Sqlite {
    fn name(&self) -> &'static str {
        "SQLite FTS5"
    }

    fn ask(&mut self, query: &Judged, limit: usize) -> Vec<u64> {
        let tokens = TOKENS.map(|token| token.to_string()).join(", ");
        let sql = format!(
            "SELECT words.rowid FROM words JOIN record ON record.id = words.rowid \
             WHERE words MATCH ?1 AND record.audience IN ({tokens}) ORDER BY bm25(words, 3.0, 1.0) LIMIT ?2"
        );
        let mut statement = self.connection.prepare_cached(&sql).unwrap();
        let rows = statement.query_map((matching(query), limit as i64), |row| row.get::<_, i64>(0)).unwrap();
        rows.map(|row| row.unwrap() as u64).collect()
    }

    fn filled_in(&self) -> Duration {
        self.filled_in
    }

    fn size(&self) -> u64 {
        let pages = "SELECT sum(length(block)) FROM words_data";
        self.connection.query_row(pages, (), |row| row.get::<_, i64>(0)).unwrap() as u64
    }
}

/// All the words, each quoted; the last may go on where it was only begun.
fn matching(query: &Judged) -> String {
    let words =
        query.words.split(|letter: char| !letter.is_alphanumeric() && !('\u{64b}'..='\u{65f}').contains(&letter));
    let mut words: Vec<String> = words.filter(|word| !word.is_empty()).map(|word| format!("\"{word}\"")).collect();
    if let Some(last) = words.last_mut().filter(|_| query.is_begun()) {
        last.push('*');
    }
    words.join(" ")
}
