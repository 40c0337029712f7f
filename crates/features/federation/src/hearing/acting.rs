//! What is done about what was told, once it is known who told it.

use kernel::Id;
use serde_json::{Value, json};
use store::{Entry, Stream, Tx, Who};
use uuid::Uuid;
use web::{App, Result};

use super::knowing::{self, Teller};
use super::{Heard, Limits, Refused};
use crate::model::incoming::{Piece, Profile, What};
use crate::model::objects::{Home, letter};
use crate::model::signature::WINDOW;
use crate::model::{Response, Trust, address};
use crate::speaking::Speaker;
use crate::store::actors::{self, Known};
use crate::store::responses::{self, Row, Words};
use crate::store::trust::{self, Trusted};
use crate::store::{followers, hosts, outbox, voice};
use crate::telling;

const WHO: Who = Who::system("federation");

/// Something that was told, and by whom.
pub(super) struct Told {
    pub(super) told: crate::model::incoming::Told,
    pub(super) teller: Teller,
    /// The hash of the signature.
    pub(super) signature: [u8; 32],
}

/// What is to be done.
enum Act {
    Follow(Value),
    Unfollow,
    Count(Response, String, Uuid),
    Uncount(Response, Uuid),
    Reply(String, Uuid, Option<Id<Row>>, Words),
    /// A record is quoted: which, where, and the wish as it is repeated.
    Quote(String, Uuid, String, Value),
    Keep(Trusted, Box<Piece>),
    Delete(String, Option<Trusted>),
    End,
    Move(Box<Profile>),
    Answered(Trust),
    Nothing,
}

/// Does what is to be done, in one write with the signature that is not taken again.
pub(super) async fn act(app: &App, speaker: &Speaker, limits: &Limits, told: Told) -> Result<Heard> {
    let host = address::read_host(&told.told.actor).unwrap_or_default();
    let (act, renewed) = match decide(app, speaker, limits, &told, &host).await? {
        Ok(decided) => decided,
        Err(refused) => return Ok(Err(refused)),
    };
    let is_nothing = matches!(act, Act::Nothing) && told.teller.known.is_some() && renewed.is_none();
    if is_nothing && !hosts::is_away(&app.db, &host).await? {
        return Ok(Ok(()));
    }
    let (home, known, signature) = (speaker.home.clone(), told.teller.known, told.signature);
    let fixes = speaker.voice.origin.is_none();
    let writing = move |tx: &mut Tx<'_>| {
        let until = tx.now() + WINDOW + WINDOW;
        if !actors::is_new(tx, signature, until)? {
            return Err(store::Error::refused(Again));
        }
        let known = match (renewed, known) {
            (Some(profile), _) => actors::keep(tx, &profile)?,
            (None, Some(known)) => known,
            (None, None) => return Err(store::Error::NotFound),
        };
        hosts::wake(tx, &known.host)?;
        if fixes && matches!(act, Act::Follow(_)) {
            voice::fix_origin(tx, &home.origin)?;
        }
        tx.record(Entry::new("federation.heard", "federation-actor", known.id).with("what", act.code()));
        apply(tx, &home, &known, act)
    };
    let written = app.db.write(Stream::space(speaker.space.id), WHO, writing).await;
    match written {
        // What was taken once is not taken again; that it came twice is no fault of who sent it.
        Err(error) => Ok(error.refusal::<Again>().map(|Again| Ok(()))?),
        Ok(()) => Ok(Ok(())),
    }
}

#[derive(Debug, thiserror::Error)]
#[error("this signature was taken before")]
struct Again;

type Decided = std::result::Result<(Act, Option<Profile>), Refused>;

/// Finds out what is to be done, and what was learned of the teller meanwhile.
async fn decide(app: &App, speaker: &Speaker, limits: &Limits, told: &Told, host: &str) -> Result<Decided> {
    let (home, renewed) = (&speaker.home, told.teller.renewed.clone());
    let act = match &told.told.what {
        What::Follow(whom) if *whom == home.actor() => Act::Follow(follow(told, home)),
        What::Unfollow(whom) | What::Blocked(whom) if *whom == home.actor() => Act::Unfollow,
        What::Like(what) => counted(app, home, Response::Like, what).await?,
        What::Boost(what) => counted(app, home, Response::Boost, what).await?,
        What::Unlike(what) => home.record(what).map_or(Act::Nothing, |(_, id)| Act::Uncount(Response::Like, id)),
        What::Unboost(what) => home.record(what).map_or(Act::Nothing, |(_, id)| Act::Uncount(Response::Boost, id)),
        What::Wrote(piece) => wrote(app, home, told, host, piece).await?,
        What::Deleted(what) if *what == told.told.actor => Act::End,
        What::Deleted(what) => Act::Delete(what.clone(), trusted(app, host, &told.told.actor).await?),
        What::Renewed => return renew(app, speaker, limits, told, host).await,
        What::Moved(to) => moved(app, speaker, limits, told, to).await?,
        What::Accepted => answered(app, host, told, Trust::Following).await?,
        What::Rejected => answered(app, host, told, Trust::Refused).await?,
        What::Quoted { whole, within } => quoted(app, told, home, whole, within).await?,
        What::Follow(_) | What::Unfollow(_) | What::Blocked(_) | What::Other => Act::Nothing,
    };
    Ok(Ok((act, renewed)))
}

/// A wish to follow as it is repeated when it is granted: in our words, however much was said with it.
fn follow(told: &Told, home: &Home) -> Value {
    json!({"id": told.told.id, "type": "Follow", "actor": told.told.actor, "object": home.actor()})
}

/// A wish to quote a record that everybody may read: what is public here may be shown anywhere, with our word for it.
async fn quoted(app: &App, told: &Told, home: &Home, whole: &str, within: &str) -> Result<Act> {
    let wish = json!({"id": told.told.id, "type": "QuoteRequest", "actor": told.told.actor, "object": whole, "instrument": within});
    Ok(match home.record(whole) {
        Some((sort, id)) if is_public(app, sort, id).await? => Act::Quote(sort.to_owned(), id, within.to_owned(), wish),
        _ => Act::Nothing,
    })
}

/// A like or boost of a record that everybody may read.
async fn counted(app: &App, home: &Home, kind: Response, what: &str) -> Result<Act> {
    Ok(match home.record(what) {
        Some((sort, id)) if is_public(app, sort, id).await? => Act::Count(kind, sort.to_owned(), id),
        _ => Act::Nothing,
    })
}

async fn is_public(app: &App, kind: &str, id: Uuid) -> Result<bool> {
    Ok(telling::standing(app, id).await?.is_some_and(|(told, _)| told.kind == kind))
}

/// The trusted installation whose actor tells something.
async fn trusted(app: &App, host: &str, actor: &str) -> Result<Option<Trusted>> {
    Ok(trust::of_host(&app.db, host).await?.filter(|trusted| trusted.actor.as_deref() == Some(actor)))
}

async fn wrote(app: &App, home: &Home, told: &Told, host: &str, piece: &Piece) -> Result<Act> {
    let trusted = trusted(app, host, &told.told.actor).await?;
    if !piece.is_public {
        // A letter to us, or words for a few. What was for everybody before is no longer.
        let is_kept = responses::of_address(&app.db, &piece.id).await?.is_some() || trusted.is_some();
        return Ok(if is_kept { Act::Delete(piece.id.clone(), trusted) } else { Act::Nothing });
    }
    if let Some((sort, id, parent)) = answered_record(app, home, piece).await? {
        if piece.content.is_empty() || !is_public(app, &sort, id).await? {
            return Ok(Act::Nothing);
        }
        let Piece { id: address, url, content: text, warning, lang, .. } = piece.clone();
        return Ok(Act::Reply(sort, id, parent, Words { id: address, url, text, warning, lang }));
    }
    Ok(trusted.map_or(Act::Nothing, |trusted| Act::Keep(trusted, Box::new(piece.clone()))))
}

/// The record that something answers, and the reply to it where it answers one.
async fn answered_record(app: &App, home: &Home, piece: &Piece) -> Result<Option<(String, Uuid, Option<Id<Row>>)>> {
    let Some(to) = piece.in_reply_to.as_deref() else { return Ok(None) };
    if let Some((sort, id)) = home.record(to) {
        return Ok(Some((sort.to_owned(), id, None)));
    }
    let parent = responses::of_address(&app.db, to).await?;
    Ok(parent.map(|parent| (parent.object_kind, parent.object, Some(parent.id))))
}

/// Somebody says anew who it is: it is asked, and not believed on what it sent.
async fn renew(app: &App, speaker: &Speaker, limits: &Limits, told: &Told, host: &str) -> Result<Decided> {
    let mut renewed = told.teller.renewed.clone();
    if renewed.is_none() {
        let asked = knowing::fetch(app, speaker, limits, &told.told.actor, host, app.world.now()).await?;
        renewed = asked.ok().filter(|profile| profile.id == told.told.actor);
    }
    Ok(Ok((Act::Nothing, renewed)))
}

/// Somebody lives elsewhere: believed where the new address names the old one.
async fn moved(app: &App, speaker: &Speaker, limits: &Limits, told: &Told, to: &str) -> Result<Act> {
    let Some(host) = address::read_host(to) else { return Ok(Act::Nothing) };
    if hosts::is_blocked(&app.db, &host).await? {
        return Ok(Act::Nothing);
    }
    let found = knowing::fetch(app, speaker, limits, to, &host, app.world.now()).await?;
    let says_so = |profile: &Profile| profile.id == to && profile.also.contains(&told.told.actor);
    Ok(found.ok().filter(says_so).map_or(Act::Nothing, |profile| Act::Move(Box::new(profile))))
}

async fn answered(app: &App, host: &str, told: &Told, state: Trust) -> Result<Act> {
    let is_asked = trusted(app, host, &told.told.actor).await?.is_some_and(|trusted| trusted.state != Trust::Looking);
    Ok(if is_asked { Act::Answered(state) } else { Act::Nothing })
}

impl Act {
    fn code(&self) -> &'static str {
        match self {
            Self::Follow(_) => "follow",
            Self::Unfollow => "unfollow",
            Self::Count(kind, ..) | Self::Uncount(kind, _) => kind.code(),
            Self::Reply(..) => "reply",
            Self::Quote(..) => "quote",
            Self::Keep(..) => "piece",
            Self::Delete(..) => "delete",
            Self::End => "end",
            Self::Move(_) => "move",
            Self::Answered(_) => "answer",
            Self::Nothing => "nothing",
        }
    }
}

fn apply(tx: &mut Tx<'_>, home: &Home, known: &Known, act: Act) -> store::Result<()> {
    match act {
        Act::Follow(json) => {
            followers::follow(tx, known)?;
            let (id, to) = (tx.world().uuid(), json["actor"].as_str().unwrap_or_default().to_owned());
            outbox::to_one(tx, &letter(home, "Accept", id, json, &to), &known.host, known.inbox)
        }
        Act::Unfollow => followers::unfollow(tx, known.id),
        Act::Count(kind, sort, id) => responses::count_one(tx, kind, known, (&sort, id)),
        Act::Uncount(kind, id) => responses::uncount(tx, kind, known.id, id),
        Act::Reply(sort, id, parent, words) => responses::reply(tx, known, (&sort, id), parent, &words).map(drop),
        Act::Quote(sort, id, within, wish) => {
            let quote = responses::quote(tx, known, (&sort, id), within)?;
            let to = wish["actor"].as_str().unwrap_or_default().to_owned();
            let verdict = if quote.is_some() { "Accept" } else { "Reject" };
            let mut answer = letter(home, verdict, tx.world().uuid(), wish, &to);
            if let Some(quote) = quote {
                answer["result"] = home.stamp(&sort, id, quote.uuid()).into();
            }
            outbox::to_one(tx, &answer, &known.host, known.inbox)
        }
        Act::Keep(trusted, piece) => trust::keep(tx, trusted.id, &piece),
        Act::Delete(what, trusted) => {
            if let Some(trusted) = trusted {
                trust::withdraw(tx, trusted.id, &what)?;
            }
            responses::remove(tx, known.id, &what)
        }
        Act::End => actors::forget(tx, known.id),
        Act::Move(profile) => {
            if followers::is(tx, known.id)? {
                followers::unfollow(tx, known.id)?;
                let renewed: Known = actors::keep(tx, &profile)?;
                followers::follow(tx, &renewed)?;
            }
            Ok(())
        }
        Act::Answered(state) => trust::answered(tx, &known.host, state),
        Act::Nothing => Ok(()),
    }
}
