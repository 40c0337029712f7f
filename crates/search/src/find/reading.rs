use tantivy::collector::Collector;
use tantivy::query::{
    Bm25StatisticsProvider, BooleanQuery, ConstScoreQuery, Occur, Query as Clause, TermQuery, TermSetQuery,
};
use tantivy::schema::{Field, IndexRecordOption, Value};
use tantivy::{DocAddress, Searcher, TantivyDocument, Term};
use uuid::Uuid;

use super::gather::{Filters, Gather, Gathered};
use super::near::is_alive;
use crate::index::{Fields, Generation, Kept, Room, tokens_of};
use crate::{Document, Reader, Result};

/// The shelves as one reader sees them at one moment.
pub(super) struct Reading<'a> {
    pub(super) fields: &'a Fields,
    /// The shelf from which alone the figures of ranking and all words that are offered come.
    pub(super) open: Searcher,
    /// Those that she may enter, the open one first.
    rooms: Vec<Entered>,
}

struct Entered {
    searcher: Searcher,
    /// What lets through only what is for her; nothing in the open room.
    filter: Option<TermSetQuery>,
}

impl<'a> Reading<'a> {
    pub(super) fn of(generation: &'a Generation, reader: &Reader) -> Self {
        let open = generation.shelf(Room::Open).searcher();
        let mut rooms = vec![Entered { searcher: open.clone(), filter: None }];
        for room in [Room::Inner, Room::Sealed] {
            let tokens = tokens_of(reader, room);
            if !tokens.is_empty() {
                let field = generation.fields.audience;
                let terms = tokens.iter().map(|token| Term::from_field_text(field, token));
                let filter = Some(TermSetQuery::new(terms));
                rooms.push(Entered { searcher: generation.shelf(room).searcher(), filter });
            }
        }
        Self { fields: &generation.fields, open, rooms }
    }

    /// Whether she may enter more than the open room.
    pub(super) fn is_inside(&self) -> bool {
        self.rooms.len() > 1
    }

    /// Runs a clause in each room that she may enter.
    pub(super) fn search<C: Collector>(&self, clause: &dyn Clause, collector: &C) -> Result<Vec<C::Fruit>> {
        let statistics = Statistics(&self.open);
        let run = |room: &Entered| {
            let fruit = match &room.filter {
                None => room.searcher.search_with_statistics_provider(clause, collector, &statistics),
                Some(filter) => {
                    // Being let in makes nothing more relevant.
                    let let_in = ConstScoreQuery::new(Box::new(filter.clone()), 0.0);
                    let both: Vec<(Occur, Box<dyn Clause>)> =
                        vec![(Occur::Must, clause.box_clone()), (Occur::Must, Box::new(let_in))];
                    room.searcher.search_with_statistics_provider(&BooleanQuery::new(both), collector, &statistics)
                }
            };
            Ok(fruit?)
        };
        self.rooms.iter().map(run).collect()
    }

    /// Gathers all matches of a clause.
    pub(super) fn gather(
        &self,
        clause: &dyn Clause,
        filters: &Filters,
        depth: usize,
        is_scored: bool,
    ) -> Result<Gathered> {
        let collector = Gather { filters: filters.clone(), depth, is_scored };
        Ok(Gathered::join(self.search(clause, &collector)?))
    }

    /// Gathers matches among what everybody may read.
    pub(super) fn gather_open(&self, clause: &dyn Clause, filters: &Filters, depth: usize) -> Result<Gathered> {
        let collector = Gather { filters: filters.clone(), depth, is_scored: false };
        Ok(self.open.search(clause, &collector)?)
    }

    /// What is kept of a document.
    pub(super) fn kept(&self, room: usize, at: DocAddress) -> Result<Option<Kept>> {
        let document: TantivyDocument = self.rooms[room].searcher.doc(at)?;
        let bytes = document.get_first(self.fields.kept).and_then(|value| value.as_bytes().and_then(Kept::from_bytes));
        Ok(bytes)
    }

    /// In how many documents that everybody may read a term stands.
    pub(super) fn frequency(&self, field: Field, word: &str) -> Result<u64> {
        Ok(self.open.doc_freq(&Term::from_field_text(field, word))?)
    }

    /// Whether a term stands in a document that everybody may read now.
    pub(super) fn stands(&self, field: Field, word: &str) -> Result<bool> {
        for segment in self.open.segment_readers() {
            let term = Term::from_field_text(field, word);
            if segment.inverted_index(field)?.doc_freq(&term)? > 0 && is_alive(segment, field, word)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// How many documents everybody may read.
    pub(super) fn size(&self) -> u64 {
        self.open.segment_readers().iter().map(|segment| u64::from(segment.max_doc())).sum()
    }
}

/// One record, if this reader may see it.
pub(crate) fn get(generation: &Generation, reader: &Reader, kind: &str, id: Uuid) -> Result<Option<Document>> {
    let reading = Reading::of(generation, reader);
    let key = Term::from_field_text(reading.fields.key, &crate::index::key(kind, id));
    let clause = TermQuery::new(key, IndexRecordOption::Basic);
    let found = reading.gather(&clause, &Filters::default(), 1, false)?;
    let kept = found.top(0, 1).first().map(|ranked| reading.kept(ranked.room, ranked.at)).transpose()?.flatten();
    Ok(kept.map(Kept::into_document))
}

/// The figures of ranking, from the open shelf alone, and of use also while it is empty.
struct Statistics<'a>(&'a Searcher);

impl Bm25StatisticsProvider for Statistics<'_> {
    fn total_num_tokens(&self, field: Field) -> tantivy::Result<u64> {
        Ok(self.0.total_num_tokens(field)?.max(1))
    }

    fn total_num_docs(&self) -> tantivy::Result<u64> {
        Ok(self.0.total_num_docs()?.max(1))
    }

    fn doc_freq(&self, term: &Term) -> tantivy::Result<u64> {
        self.0.doc_freq(term)
    }
}
