//! What becomes of our public records is told to who follows: the journal says which were touched, the features how they stand
//! now, and a hash of what was said last whether that is news.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use search::{Audience, Document, Searchable, Touched};
use sha2::{Digest as _, Sha256};
use store::{Entry, Stream, Tx, Who, journal};
use uuid::Uuid;
use web::{App, Result, Told};

use crate::model::objects::{self, Home, KINDS};
use crate::speaking::{Speaker, speaker};
use crate::store::outbox;

const WHO: Who = Who::system("federation");
/// How many entries are read at once.
const PAGE: u32 = 256;
/// How many records are looked at together when the voice is new.
const GATHERED: u32 = 200;
/// After so many entries without news the place is noted all the same.
const UNNOTED: u64 = 2_000;

/// What was published so long ago is no news.
const OLD: SignedDuration = SignedDuration::from_hours(7 * 24);

/// How far each stream was looked at without finding news.
#[derive(Default)]
struct Looked(Mutex<HashMap<Uuid, u64>>);

/// The kinds that are told, as far as this house has them.
pub(crate) fn kinds(app: &App) -> impl Iterator<Item = Searchable> {
    let is_told = |kind: &str| KINDS.iter().any(|(own, _)| *own == kind);
    app.search.kinds().iter().filter(move |searchable| is_told(searchable.kind)).copied()
}

/// One record as everybody may read it.
pub(crate) async fn document(app: &App, kind: &str, record: Touched) -> Result<Option<Document>> {
    let Some(searchable) = kinds(app).find(|searchable| searchable.kind == kind) else { return Ok(None) };
    let loaded = (searchable.load)(&app.db, &[record]).await?;
    Ok(loaded.into_iter().find(|document| document.id == record.id && document.audience == Audience::Anyone))
}

/// What a record's feature tells of it beyond the document.
pub(crate) async fn told(app: &App, kind: &str, record: Touched) -> Result<Told> {
    let telling = app.features.iter().flat_map(|feature| feature.tellings).find(|telling| telling.kind == kind);
    match telling {
        Some(telling) => Ok((telling.tell)(app, record).await?.unwrap_or_default()),
        None => Ok(Told::default()),
    }
}

/// A record that was told and not withdrawn, as everybody may read it now; nothing for what is hidden, as for what never was.
pub(crate) async fn standing(app: &App, id: Uuid) -> Result<Option<(outbox::Object, Document)>> {
    let Some(told) = outbox::object(&app.db, id).await?.filter(|told| told.withdrawn_at.is_none()) else {
        return Ok(None);
    };
    let found = document(app, &told.kind, Touched { stream: told.stream, id }).await?;
    Ok(found.map(|document| (told, document)))
}

/// One round over all streams.
///
/// # Errors
/// Whatever the store meets.
pub(crate) async fn run(app: &App) -> Result<()> {
    // A demonstration knows its address only once somebody has followed it; how things stand it notes before.
    let Some(speaker) = speaker(app, Some("")).await? else { return Ok(()) };
    let marks: HashMap<Uuid, u64> = outbox::marks(&app.db).await?.into_iter().collect();
    if marks.is_empty() {
        return gather(app, &speaker).await;
    }
    if speaker.home.origin.is_empty() {
        return Ok(());
    }
    let looked = app.held::<Looked>();
    for head in journal::kept_heads(&app.db).await? {
        let stream = head.stream.uuid();
        let noted = marks.get(&stream).copied().unwrap_or(0);
        let mut next = looked.of(stream).max(noted);
        while next < head.size {
            let traces = journal::since(&app.db, head.stream, next, PAGE).await?;
            let Some(last) = traces.last() else { break };
            let end = last.seq + 1;
            let touched = traces.into_iter().flat_map(|trace| trace.touched);
            let news = news(app, stream, touched.collect()).await?;
            if !news.is_empty() || end - noted > UNNOTED {
                tell(app, &speaker, news, vec![(stream, end)]).await?;
            }
            looked.note(stream, end);
            next = end;
        }
    }
    Ok(())
}

/// A new voice does not tell everything that was ever published; it notes how it stands.
async fn gather(app: &App, speaker: &Speaker) -> Result<()> {
    let heads = journal::kept_heads(&app.db).await?;
    let mut marks: Vec<(Uuid, u64)> = heads.into_iter().map(|head| (head.stream.uuid(), head.size)).collect();
    for searchable in kinds(app) {
        let mut after = None;
        loop {
            let touched = (searchable.all)(&app.db, after, GATHERED).await?;
            let Some(last) = touched.last().copied() else { break };
            after = Some(last);
            let all = found(app, searchable, &touched).await?;
            note(app, speaker, all).await?;
        }
    }
    if marks.is_empty() {
        marks.push((Stream::COMMON.uuid(), 0));
    }
    tell(app, speaker, Vec::new(), marks).await
}

/// How a record stands now.
struct Standing {
    kind: &'static str,
    record: Touched,
    /// Nothing where nobody but us may read it.
    document: Option<Document>,
    told: Told,
    print: [u8; 32],
}

/// What is not as it was told last.
async fn news(app: &App, stream: Uuid, touched: Vec<(String, Uuid)>) -> Result<Vec<Standing>> {
    let mut news = Vec::new();
    for searchable in kinds(app) {
        let own = touched.iter().filter(|(subject, _)| searchable.subjects.contains(&subject.as_str()));
        let mut records: Vec<Touched> = own.map(|(_, id)| Touched { stream, id: *id }).collect();
        records.sort_unstable();
        records.dedup();
        if records.is_empty() {
            continue;
        }
        let mut standing = found(app, searchable, &records).await?;
        let is_found = |id: Uuid, standing: &[Standing]| standing.iter().any(|one| one.record.id == id);
        for record in records {
            if !is_found(record.id, &standing) {
                standing.push(Standing {
                    kind: searchable.kind,
                    record,
                    document: None,
                    told: Told::default(),
                    print: [0; 32],
                });
            }
        }
        for one in standing {
            let told = outbox::object(&app.db, one.record.id).await?;
            if is_news(told.as_ref(), &one) {
                news.push(one);
            }
        }
    }
    Ok(news)
}

/// The records that everybody may read, among those touched.
async fn found(app: &App, searchable: Searchable, records: &[Touched]) -> Result<Vec<Standing>> {
    let documents = (searchable.load)(&app.db, records).await?;
    let public = documents.into_iter().filter(|document| document.audience == Audience::Anyone);
    let stream = records.first().map_or(Uuid::nil(), |record| record.stream);
    let mut standing = Vec::new();
    for document in public {
        let own = records.iter().find(|record| record.id == document.id).copied();
        let record = own.unwrap_or(Touched { stream, id: document.id });
        let told = told(app, searchable.kind, record).await?;
        let print = print(searchable.kind, &document, &told);
        standing.push(Standing { kind: searchable.kind, record, document: Some(document), told, print });
    }
    Ok(standing)
}

/// What is said of a record, without when and where, as a hash.
fn print(kind: &str, document: &Document, told: &Told) -> [u8; 32] {
    let nowhere = Home { origin: String::new(), handle: String::new() };
    let object = objects::object(&nowhere, kind, document, told, Timestamp::UNIX_EPOCH, None);
    Sha256::digest(object.to_string().as_bytes()).into()
}

fn is_news(told: Option<&outbox::Object>, now: &Standing) -> bool {
    let stands = told.filter(|told| told.withdrawn_at.is_none());
    match (&now.document, stands) {
        (Some(_), Some(told)) => told.print != now.print,
        (Some(_), None) | (None, Some(_)) => true,
        (None, None) => false,
    }
}

/// Tells what is news, and notes how far the journal was read: in one write, so that a crash tells nothing twice or never.
async fn tell(app: &App, speaker: &Speaker, news: Vec<Standing>, marks: Vec<(Uuid, u64)>) -> Result<()> {
    let (home, voice) = (speaker.home.clone(), speaker.voice.id);
    let act = move |tx: &mut Tx<'_>| {
        let mut told = 0;
        for one in &news {
            told += usize::from(tell_one(tx, &home, one)?);
        }
        for (stream, next) in marks {
            outbox::mark(tx, stream, next)?;
        }
        let voice = kernel::Id::<crate::store::voice::Voice>::from_uuid(voice);
        tx.record(Entry::new("federation.told", "federation-voice", voice).with("records", told));
        Ok(())
    };
    Ok(app.db.write(Stream::space(speaker.space.id), WHO, act).await?)
}

fn tell_one(tx: &mut Tx<'_>, home: &Home, one: &Standing) -> store::Result<bool> {
    // Another server on the same database may have told it meanwhile.
    let told = outbox::object_in(tx, one.record.id)?;
    if !is_news(told.as_ref(), one) {
        return Ok(false);
    }
    let now = tx.now();
    if let (Some(document), None) = (&one.document, &told)
        && let Some(day) = day_of_old_news(one.kind, document, now)
    {
        outbox::told(tx, one.record, one.kind, one.print, day)?;
        return Ok(false);
    }
    let stands = told.filter(|told| told.withdrawn_at.is_none());
    let (sort, object) = match (&one.document, stands) {
        (Some(document), None) => {
            outbox::told(tx, one.record, one.kind, one.print, now)?;
            ("Create", objects::object(home, one.kind, document, &one.told, now, None))
        }
        (Some(document), Some(told)) => {
            outbox::changed(tx, one.record.id, one.print)?;
            ("Update", objects::object(home, one.kind, document, &one.told, told.told_at, Some(now)))
        }
        (None, _) => {
            outbox::withdrawn(tx, one.record.id)?;
            ("Delete", objects::tombstone(home, one.kind, one.record.id, now))
        }
    };
    outbox::to_followers(tx, &objects::activity(home, sort, object, now))?;
    Ok(true)
}

/// The day of what was published long before we heard of it: an old site that was brought in, or what happened while the voice
/// was silent. It stands in the outbox, and nobody who follows finds a thousand old articles before her one morning.
fn day_of_old_news(kind: &str, document: &Document, now: Timestamp) -> Option<Timestamp> {
    let day = day_of(document).filter(|_| matches!(kind, "article" | "episode"))?;
    (now.duration_since(day) > OLD).then_some(day)
}

/// The beginning of the day by which a record stands in time.
fn day_of(document: &Document) -> Option<Timestamp> {
    Some(document.date?.to_zoned(TimeZone::UTC).ok()?.timestamp())
}

/// Notes records as they stand, as if they had been told on their day.
async fn note(app: &App, speaker: &Speaker, all: Vec<Standing>) -> Result<()> {
    let voice = speaker.voice.id;
    let act = move |tx: &mut Tx<'_>| {
        let now = tx.now();
        for one in &all {
            let midnight = one.document.as_ref().and_then(day_of);
            outbox::told(tx, one.record, one.kind, one.print, midnight.filter(|at| *at < now).unwrap_or(now))?;
        }
        let voice = kernel::Id::<crate::store::voice::Voice>::from_uuid(voice);
        tx.record(Entry::new("federation.gathered", "federation-voice", voice).with("records", all.len()));
        Ok(())
    };
    Ok(app.db.write(Stream::space(speaker.space.id), WHO, act).await?)
}

impl Looked {
    fn of(&self, stream: Uuid) -> u64 {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&stream).copied().unwrap_or(0)
    }

    fn note(&self, stream: Uuid, next: u64) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(stream, next);
    }
}
