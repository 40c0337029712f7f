use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use tantivy::schema::{Field, Value};
use tantivy::{DocAddress, Searcher, SegmentReader, TantivyDocument, Term};
use uuid::Uuid;

use super::filters::Filters;
use super::gather::{Gathered, Place};
use super::near::first_alive;
use super::phrase::with_phrase;
use super::plan::Plan;
use super::source::{Set, Weighed, any_of};
use crate::index::{Fields, Generation, Kept, Room, Shelf, key, token, tokens_of};
use crate::{Document, Error, Reader, Result};

/// From how many documents on a search uses several processors.
const MANY: u32 = 100_000;
/// How many processors one search uses at most.
const HANDS: usize = 4;

/// The shelves as one reader sees them at one moment.
pub(super) struct Reading<'a> {
    pub(super) fields: &'a Fields,
    /// The shelf from which alone the figures of ranking and all words that are offered come.
    pub(super) open: Searcher,
    /// Those that she may enter, the open one first.
    rooms: Vec<Entered<'a>>,
}

struct Entered<'a> {
    shelf: &'a Shelf,
    searcher: Searcher,
    /// What lets through only what is for her; nothing in the open room.
    tokens: Option<Vec<String>>,
}

impl<'a> Reading<'a> {
    pub(super) fn of(generation: &'a Generation, reader: &Reader) -> Self {
        let shelf = generation.shelf(Room::Open);
        let open = shelf.searcher();
        let mut rooms = vec![Entered { shelf, searcher: open.clone(), tokens: None }];
        for room in [Room::Inner, Room::Sealed] {
            let tokens = tokens_of(reader, room);
            if !tokens.is_empty() {
                let shelf = generation.shelf(room);
                rooms.push(Entered { shelf, searcher: shelf.searcher(), tokens: Some(tokens) });
            }
        }
        Self { fields: &generation.fields, open, rooms }
    }

    /// Whether she may enter more than the open room.
    pub(super) fn is_inside(&self) -> bool {
        self.rooms.len() > 1
    }

    /// Gathers what a plan asks for in each room that she may enter.
    pub(super) fn gather(&self, plan: &Plan, filters: &Filters, depth: usize) -> Result<Gathered> {
        let weighed = Weighed::new(plan, &self.open)?;
        let mut all: Vec<(usize, u32, &SegmentReader)> = Vec::new();
        for (number, room) in self.rooms.iter().enumerate() {
            let segments = room.searcher.segment_readers().iter();
            all.extend((0..).zip(segments).map(|(at, segment)| (number, at, segment)));
        }
        all.sort_by_key(|(_, _, segment)| std::cmp::Reverse(segment.max_doc()));
        let next = AtomicUsize::new(0);
        let work = || -> Result<Gathered> {
            let mut gathered = Gathered::new(depth);
            while let Some((room, number, segment)) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
                let columns = self.rooms[*room].shelf.columns(segment)?;
                let allowed = self.allowed(*room, segment, plan)?;
                let place = Place { segment, columns: &columns, allowed, room: *room, number: *number };
                gathered.gather(&place, &weighed, filters)?;
            }
            Ok(gathered)
        };
        let documents: u32 = all.iter().map(|(_, _, segment)| segment.max_doc()).sum();
        let hands = thread::available_parallelism().map_or(1, usize::from).min(HANDS).min(all.len());
        if documents < MANY || hands < 2 {
            return work();
        }
        thread::scope(|scope| {
            let others: Vec<_> = (1..hands).map(|_| scope.spawn(work)).collect();
            let mut gathered = work()?;
            for other in others {
                let other = other.join().map_err(|_| Error::index("a file of the index is damaged"))?;
                gathered.join(other?);
            }
            Ok(gathered)
        })
    }

    /// The documents of a segment that she may read and that have what the plan requires; all of them without a set.
    fn allowed(&self, room: usize, segment: &SegmentReader, plan: &Plan) -> Result<Option<Set>> {
        let mut allowed: Option<Set> = None;
        let mut narrow = |set: Set| match &mut allowed {
            None => allowed = Some(set),
            Some(allowed) => allowed.keep(&set),
        };
        if let Some(tokens) = &self.rooms[room].tokens {
            narrow(any_of(segment, self.fields.audience, tokens.iter().map(String::as_str))?);
        }
        for (field, word) in &plan.required {
            narrow(any_of(segment, *field, std::iter::once(word.as_str()))?);
        }
        for phrase in &plan.phrases {
            narrow(with_phrase(segment, self.fields, phrase)?);
        }
        Ok(allowed)
    }

    /// What is kept of a document.
    pub(super) fn kept(&self, room: usize, at: DocAddress) -> Result<Option<Kept>> {
        kept(&self.rooms[room].searcher, self.fields, at)
    }

    /// What is kept of a document that everybody may read and in which a word stands.
    pub(super) fn with(&self, field: Field, word: &str) -> Result<Option<Kept>> {
        for (number, segment) in (0..).zip(self.open.segment_readers()) {
            if let Some(document) = first_alive(segment, field, word)? {
                return kept(&self.open, self.fields, DocAddress::new(number, document));
            }
        }
        Ok(None)
    }

    /// In how many documents that everybody may read a word stands.
    pub(super) fn frequency(&self, field: Field, word: &str) -> Result<u64> {
        Ok(self.open.doc_freq(&Term::from_field_text(field, word))?)
    }

    /// Whether a word stands in a document that everybody may read now.
    pub(super) fn stands(&self, field: Field, word: &str) -> Result<bool> {
        for segment in self.open.segment_readers() {
            if first_alive(segment, field, word)?.is_some() {
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

fn kept(searcher: &Searcher, fields: &Fields, at: DocAddress) -> Result<Option<Kept>> {
    let document: TantivyDocument = searcher.doc(at)?;
    let bytes = document.get_first(fields.kept);
    Ok(bytes.and_then(|value| value.as_bytes().and_then(Kept::from_bytes)))
}

/// One record, if this reader may see it.
pub(crate) fn get(generation: &Generation, reader: &Reader, kind: &str, id: Uuid) -> Result<Option<Document>> {
    let reading = Reading::of(generation, reader);
    let key = key(kind, id);
    for room in &reading.rooms {
        for (number, segment) in (0..).zip(room.searcher.segment_readers()) {
            let Some(at) = first_alive(segment, reading.fields.key, &key)? else { continue };
            let kept = kept(&room.searcher, reading.fields, DocAddress::new(number, at))?;
            let document = kept.map(Kept::into_document);
            let is_hers = |document: &Document| {
                room.tokens.as_ref().is_none_or(|tokens| tokens.contains(&token(&document.audience)))
            };
            return Ok(document.filter(is_hers));
        }
    }
    Ok(None)
}
