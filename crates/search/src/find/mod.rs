//! Finding: a query becomes a plan, the plan gathers matches on each shelf that the reader may enter, and the best of them
//! become hits.

mod counts;
mod filters;
mod gather;
mod like;
mod near;
pub(crate) mod open;
mod passage;
mod phrase;
mod plan;
mod reading;
mod source;
mod suggest;
mod understood;

use kernel::Lang;

use self::filters::Filters;
use self::gather::Gathered;
pub(crate) use self::like::like;
use self::passage::Marks;
use self::plan::Plan;
use self::reading::Reading;
pub(crate) use self::reading::get;
pub(crate) use self::suggest::suggest;
use self::understood::Understood;
use crate::index::{Generation, theme_number};
use crate::{Found, Hit, Query, Reader, Result, Searchable};

/// How far one can leaf: what stands behind is found by better words.
const DEEPEST: usize = 10_000;
/// A query is read so far, in bytes.
const LONGEST: usize = 2_000;

/// What this reader finds.
pub(crate) fn find(generation: &Generation, kinds: &[Searchable], reader: &Reader, query: &Query) -> Result<Found> {
    let reading = Reading::of(generation, reader);
    let Some(filters) = Filters::of(query, kinds) else { return Ok(Found::default()) };
    let words = &query.words[..query.words.floor_char_boundary(LONGEST)];
    let mut understood = Understood::of(&reading, words)?;
    let limit = query.limit.min(DEEPEST);
    let depth = query.skip.saturating_add(limit).min(DEEPEST);
    let mut is_loosened = false;
    let asked = Asked { reading: &reading, query, filters: &filters, depth };
    let phrases = phrase::phrases(words);
    let mut found = asked.gather(Plan { phrases: phrases.clone(), ..understood.all(&reading) })?;
    if !phrases.is_empty() && found.seen() == 0 {
        // Nowhere do the words stand just so; perhaps they stand apart.
        is_loosened = true;
        found = asked.gather(understood.all(&reading))?;
    }
    if !understood.is_empty() && found.seen() == 0 {
        is_loosened = true;
        found = asked.loosened(&mut understood)?;
    }
    let meant = if understood.is_doubtful() || is_loosened { understood.meant(&reading, words)? } else { None };
    let marks = Marks { phrases, ..understood.marks() };
    let hits = found.top(query.skip, limit);
    let hits = hits.iter().filter_map(|ranked| reading.kept(ranked.room, ranked.at).transpose());
    let hits = hits.map(|kept| Ok(passage::hit(kept?, &marks, query.reader_lang))).collect::<Result<Vec<Hit>>>()?;
    Ok(Found {
        total: found.total(),
        hits,
        facets: found.counts().facets(kinds),
        concepts: understood.concepts(),
        is_loosened: is_loosened && found.total() > 0,
        meant,
        is_wordless: understood.is_empty() && !words.trim().is_empty(),
    })
}

struct Asked<'a> {
    reading: &'a Reading<'a>,
    query: &'a Query,
    filters: &'a Filters,
    depth: usize,
}

impl Asked<'_> {
    fn gather(&self, mut plan: Plan) -> Result<Gathered> {
        let fields = self.reading.fields;
        let space = self.query.space.map(|space| (fields.space, space.uuid().simple().to_string()));
        // A theme is a filter like the others; a narrower concept has no facet.
        let theme = self.query.theme.clone().filter(|code| theme_number(code).is_none());
        plan.required.extend(space.into_iter().chain(theme.map(|code| (fields.theme, code))));
        self.reading.gather(&plan, self.filters, self.depth)
    }

    /// What comes nearest: first all the words, each with words like it; then as many of them as possible.
    fn loosened(&self, understood: &mut Understood) -> Result<Gathered> {
        understood.look_around(self.reading)?;
        let mut found = self.gather(understood.all(self.reading))?;
        let parts = understood.len();
        let mut fewer = [parts - 1, parts.div_ceil(2), 1].into_iter().filter(|least| (1..parts).contains(least));
        while found.seen() == 0 {
            let Some(least) = fewer.next() else { break };
            found = self.gather(understood.most(self.reading, least))?;
        }
        Ok(found)
    }
}

/// The languages in which something is shown to a reader, hers first.
fn langs(reader: Option<Lang>) -> impl Iterator<Item = Lang> {
    let others = [Lang::Fr, Lang::Ar, Lang::En, Lang::Zgh].into_iter().filter(move |lang| Some(*lang) != reader);
    reader.into_iter().chain(others)
}
