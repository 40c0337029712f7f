//! Where the documents of one segment come from that have something.

use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::BlockSegmentPostings;
use tantivy::query::{Bm25Weight, DfaWrapper};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocId, Searcher, SegmentReader, Term};

use super::near::{like, terms_like};
use super::plan::{Asked, How, Plan, Way};
use crate::Result;

/// What the other ways in which a part is found add to the best of them.
const TIE: f32 = 0.15;

/// A plan with the weight of each of its ways, from the figures of what everybody may read.
pub(super) struct Weighed<'a> {
    pub(super) plan: &'a Plan,
    parts: Vec<(Vec<Weight>, Vec<Vec<Weight>>)>,
}

enum Weight {
    Frequency(Bm25Weight),
    Flat(f32),
    /// With what recognises the words.
    Like(f32, Box<DfaWrapper>),
}

impl<'a> Weighed<'a> {
    pub(super) fn new(plan: &'a Plan, open: &Searcher) -> Result<Self> {
        let mut figures = Figures::of(open);
        let mut all = |ways: &[Way]| ways.iter().map(|way| figures.weigh(way)).collect::<Result<Vec<_>>>();
        let mut parts = Vec::with_capacity(plan.parts.len());
        for part in &plan.parts {
            let ways = all(&part.ways)?;
            let words = part.words.iter().map(|word| all(word)).collect::<Result<Vec<_>>>()?;
            parts.push((ways, words));
        }
        Ok(Self { plan, parts })
    }

    /// The parts as they are found in a segment. In the open room words like a word are known already.
    pub(super) fn on(&self, segment: &SegmentReader, is_open: bool) -> Result<Vec<Found<'a>>> {
        let mut found = Vec::with_capacity(self.parts.len());
        for (part, (ways, words)) in self.plan.parts.iter().zip(&self.parts) {
            let sources = |ways: &[Way], weights: &[Weight]| -> Result<Vec<Source>> {
                let ways = ways.iter().zip(weights).filter(|(way, _)| !is_open || !matches!(way.how, How::Like(_)));
                let sources = ways.filter_map(|(way, weight)| source(segment, way, weight).transpose());
                sources.collect()
            };
            let groups = part.words.iter().zip(words).map(|(ways, weights)| sources(ways, weights));
            let groups: Vec<Vec<Source>> = groups.collect::<Result<_>>()?;
            found.push(Found { part, sources: sources(&part.ways, ways)?, words: groups });
        }
        Ok(found)
    }
}

/// The figures of ranking.
struct Figures<'a> {
    open: &'a Searcher,
    documents: u64,
    /// How many words a field has in a document on average.
    lengths: Vec<(Field, f32)>,
}

impl<'a> Figures<'a> {
    fn of(open: &'a Searcher) -> Self {
        let documents = open.segment_readers().iter().map(|segment| u64::from(segment.max_doc())).sum::<u64>().max(1);
        Self { open, documents, lengths: Vec::new() }
    }

    fn weigh(&mut self, way: &Way) -> Result<Weight> {
        Ok(match way.how {
            How::Begun => Weight::Flat(way.worth),
            How::Like(errors) => Weight::Like(way.worth, Box::new(like(&way.word, errors)?)),
            How::Flat => Weight::Flat(way.worth * self.rarity(self.frequency(way)?)),
            How::Same => {
                let (frequency, length) = (self.frequency(way)?, self.length(way.field)?);
                let weight = Bm25Weight::for_one_term_without_explain(frequency, self.documents, length);
                Weight::Frequency(weight.boost_by(way.worth))
            }
        })
    }

    fn frequency(&self, way: &Way) -> Result<u64> {
        Ok(self.open.doc_freq(&Term::from_field_text(way.field, &way.word))?.min(self.documents))
    }

    fn rarity(&self, frequency: u64) -> f32 {
        (1.0 + ((self.documents - frequency) as f32 + 0.5) / (frequency as f32 + 0.5)).ln()
    }

    fn length(&mut self, field: Field) -> Result<f32> {
        if let Some((_, length)) = self.lengths.iter().find(|(known, _)| *known == field) {
            return Ok(*length);
        }
        let mut words = 0;
        for segment in self.open.segment_readers() {
            words += segment.inverted_index(field)?.total_num_tokens();
        }
        let length = words.max(1) as f32 / self.documents as f32;
        self.lengths.push((field, length));
        Ok(length)
    }
}

/// A part as it is found in a segment.
pub(super) struct Found<'a> {
    pub(super) part: &'a Asked,
    sources: Vec<Source>,
    words: Vec<Vec<Source>>,
}

/// Documents that have something in one way.
enum Source {
    Postings(Box<Cursor>),
    Set(Set, f32),
}

struct Cursor {
    postings: BlockSegmentPostings,
    /// The next one in the block.
    at: usize,
    scale: Scale,
}

enum Scale {
    Frequency(Bm25Weight, FieldNormReader),
    Flat(f32),
}

/// Values of the documents of one window.
pub(super) struct Window {
    pub(super) part: Vec<f32>,
    word: Vec<f32>,
    words: Vec<f32>,
    had: Vec<u8>,
}

impl Window {
    pub(super) fn new(size: usize) -> Self {
        Self { part: vec![0.0; size], word: vec![0.0; size], words: vec![0.0; size], had: vec![0; size] }
    }
}

impl Found<'_> {
    /// At most how many documents of the segment have it.
    pub(super) fn most(&self) -> u64 {
        let most = |sources: &[Source]| sources.iter().map(Source::most).sum::<u64>();
        let words = self.words.iter().map(|word| most(word)).min().unwrap_or(0);
        most(&self.sources) + words
    }

    /// Values the documents of a window; tells whether any has it. The values of the others are 0.
    pub(super) fn value(&mut self, from: DocId, to: DocId, window: &mut Window) -> bool {
        let mut is_any = false;
        for source in &mut self.sources {
            is_any |= source.value(from, to, &mut window.part, self.part.is_summed);
        }
        if !self.words.is_empty() {
            is_any |= self.value_words(from, to, window);
        }
        is_any
    }

    /// Those that have all the words.
    fn value_words(&mut self, from: DocId, to: DocId, window: &mut Window) -> bool {
        let mut is_any = true;
        let mut had = 0;
        for word in &mut self.words {
            let mut is_word = false;
            for source in word {
                is_word |= source.value(from, to, &mut window.word, false);
            }
            is_any &= is_word;
            if !is_word {
                continue;
            }
            had += 1;
            for at in 0..window.word.len() {
                window.words[at] += window.word[at];
                window.had[at] += u8::from(window.word[at] > 0.0);
                window.word[at] = 0.0;
            }
        }
        if had > 0 {
            let all = u8::try_from(self.words.len()).unwrap_or(u8::MAX);
            for at in 0..window.words.len() {
                if window.had[at] == all {
                    join(&mut window.part[at], window.words[at]);
                }
                window.words[at] = 0.0;
                window.had[at] = 0;
            }
        }
        is_any
    }
}

/// Adds another way in which a document has something: hardly more than the best of them is worth.
fn join(held: &mut f32, value: f32) {
    *held = held.max(value) + TIE * held.min(value);
}

impl Source {
    fn most(&self) -> u64 {
        match self {
            Self::Postings(cursor) => u64::from(cursor.postings.doc_freq()),
            Self::Set(set, _) => set.size,
        }
    }

    fn value(&mut self, from: DocId, to: DocId, values: &mut [f32], is_summed: bool) -> bool {
        let mut is_any = false;
        let mut put = |document: DocId, value: f32| {
            let held = &mut values[(document - from) as usize];
            if is_summed {
                *held += value
            } else {
                join(held, value)
            }
            is_any = true;
        };
        match self {
            Self::Postings(cursor) => cursor.each(from, to, &mut put),
            Self::Set(set, value) => set.each(from, to, |document| put(document, *value)),
        }
        is_any
    }
}

impl Cursor {
    fn each(&mut self, from: DocId, to: DocId, put: &mut impl FnMut(DocId, f32)) {
        if self.postings.docs().get(self.at).is_some_and(|document| *document < from) {
            self.at = self.postings.seek(from);
        }
        loop {
            let documents = self.postings.docs();
            let rest = documents.get(self.at..).unwrap_or_default();
            let within = rest.partition_point(|document| *document < to);
            match &self.scale {
                Scale::Flat(value) => rest[..within].iter().for_each(|document| put(*document, *value)),
                Scale::Frequency(weight, norms) => {
                    let times = &self.postings.freqs()[self.at..self.at + within];
                    for (document, times) in rest[..within].iter().zip(times) {
                        put(*document, weight.score(norms.fieldnorm_id(*document), *times));
                    }
                }
            }
            self.at += within;
            if within < rest.len() || documents.is_empty() {
                return;
            }
            self.postings.advance();
            self.at = 0;
        }
    }
}

/// Documents of a segment, a bit for each.
#[derive(Default)]
pub(super) struct Set {
    bits: Vec<u64>,
    size: u64,
}

impl Set {
    pub(super) fn new(documents: DocId) -> Self {
        Self { bits: vec![0; documents.div_ceil(64) as usize], size: 0 }
    }

    pub(super) fn has(&self, document: DocId) -> bool {
        self.bits.get(document as usize / 64).is_some_and(|bits| bits >> (document % 64) & 1 == 1)
    }

    /// Adds those in which a word stands.
    pub(super) fn add(&mut self, mut postings: BlockSegmentPostings) {
        loop {
            let documents = postings.docs();
            if documents.is_empty() {
                return;
            }
            for document in documents {
                self.bits[*document as usize / 64] |= 1 << (document % 64);
            }
            self.size += documents.len() as u64;
            postings.advance();
        }
    }

    /// Adds one.
    pub(super) fn put(&mut self, document: DocId) {
        if let Some(bits) = self.bits.get_mut(document as usize / 64) {
            *bits |= 1 << (document % 64);
            self.size += 1;
        }
    }

    /// Adds those of the other.
    pub(super) fn join(&mut self, other: &Self) {
        self.bits.iter_mut().zip(&other.bits).for_each(|(bits, other)| *bits |= other);
        self.size += other.size;
    }

    /// Keeps those that are in the other, too.
    pub(super) fn keep(&mut self, other: &Self) {
        self.bits.iter_mut().zip(&other.bits).for_each(|(bits, other)| *bits &= other);
    }

    /// Those from one to before another; windows begin and end at whole words of bits.
    fn each(&self, from: DocId, to: DocId, mut put: impl FnMut(DocId)) {
        let words = from as usize / 64..self.bits.len().min(to.div_ceil(64) as usize);
        for at in words {
            let mut bits = self.bits[at];
            while bits != 0 {
                put((at * 64) as DocId + bits.trailing_zeros());
                bits &= bits - 1;
            }
        }
    }
}

/// The documents of a segment in which one of some words of a field stands.
pub(super) fn any_of<'a>(segment: &SegmentReader, field: Field, words: impl Iterator<Item = &'a str>) -> Result<Set> {
    let inverted = segment.inverted_index(field)?;
    let mut set = Set::new(segment.max_doc());
    for word in words {
        let term = Term::from_field_text(field, word);
        if let Some(postings) = inverted.read_block_postings(&term, IndexRecordOption::Basic)? {
            set.add(postings);
        }
    }
    Ok(set)
}

fn source(segment: &SegmentReader, way: &Way, weight: &Weight) -> Result<Option<Source>> {
    let inverted = segment.inverted_index(way.field)?;
    let term = || Term::from_field_text(way.field, &way.word);
    match (way.how, weight) {
        (How::Same | How::Flat, Weight::Flat(_) | Weight::Frequency(_)) => {
            let Some(postings) = inverted.read_block_postings(&term(), IndexRecordOption::WithFreqs)? else {
                return Ok(None);
            };
            let scale = match weight {
                Weight::Flat(value) => Scale::Flat(*value),
                Weight::Frequency(weight) => {
                    let norms = segment.get_fieldnorms_reader(way.field)?;
                    Scale::Frequency(weight.clone(), norms)
                }
                Weight::Like(..) => return Ok(None),
            };
            Ok(Some(Source::Postings(Box::new(Cursor { postings, at: 0, scale }))))
        }
        (How::Begun, Weight::Flat(value)) => {
            let mut set = Set::new(segment.max_doc());
            let mut terms = inverted.terms().range().ge(way.word.as_bytes()).into_stream()?;
            while terms.advance() && terms.key().starts_with(way.word.as_bytes()) {
                set.add(inverted.read_block_postings_from_terminfo(terms.value(), IndexRecordOption::Basic)?);
            }
            Ok((set.size > 0).then_some(Source::Set(set, *value)))
        }
        (How::Like(errors), Weight::Like(value, automaton)) => {
            let mut set = Set::new(segment.max_doc());
            let mut terms = terms_like(&inverted, automaton, &way.word, errors)?;
            while terms.advance() {
                set.add(inverted.read_block_postings_from_terminfo(terms.value(), IndexRecordOption::Basic)?);
            }
            Ok((set.size > 0).then_some(Source::Set(set, *value)))
        }
        _ => Ok(None),
    }
}
