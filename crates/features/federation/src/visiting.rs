//! Trusted installations are visited: once a day their portal's latest and their directory are read anew; in between, what
//! they publish comes by itself, because we follow them.

use jiff::SignedDuration;
use serde_json::Value;
use store::{Entry, Stream, Tx, Who};
use web::{App, Error, Result};

use crate::model::incoming::{Piece, Profile, id_of};
use crate::model::{Trust, address, objects, plain};
use crate::speaking::{Speaker, Way, speaker};
use crate::store::trust::{self, Trusted, Visited};
use crate::store::{actors, outbox};

const WHO: Who = Who::system("federation");
/// When one that was reached is visited again, and one that was not.
const AGAIN: (SignedDuration, SignedDuration) = (SignedDuration::from_hours(24), SignedDuration::from_hours(2));
/// How many pages of a directory are read, and how many organisations of a page are kept.
const PAGES: (usize, usize) = (20, 100);
/// How many pieces of an outbox are read.
const PIECES: usize = 40;

/// One round over the installations that are due.
///
/// # Errors
/// Whatever the store meets; one that cannot be reached is noted, not an error.
pub(crate) async fn run(app: &App) -> Result<()> {
    let Some(speaker) = speaker(app, None).await? else { return Ok(()) };
    for trusted in trust::due(&app.db).await? {
        if trust::claim(&app.db, &trusted).await? {
            visit(app, &speaker, trusted).await?;
        }
    }
    Ok(())
}

async fn visit(app: &App, speaker: &Speaker, trusted: Trusted) -> Result<()> {
    let (way, now, asked) = (Way::new(app, speaker), app.world.now(), trusted.clone());
    let looking = move || look(&way, &asked);
    let seen = tokio::task::spawn_blocking(looking).await.map_err(Error::fault)?;
    let (home, id) = (speaker.home.clone(), trusted.id);
    let act = move |tx: &mut Tx<'_>| {
        let Some((profile, pieces, directory, neighbours)) = seen else {
            let state = if trusted.actor.is_some() { trusted.state } else { Trust::Mute };
            trust::answered(tx, &trusted.host, state)?;
            let nothing = Visited {
                state,
                name: trusted.name,
                actor: None,
                directory: None,
                pieces: vec![],
                neighbours: None,
                again: now + AGAIN.1,
            };
            return trust::visited(tx, id, &nothing);
        };
        let state = if trusted.state == Trust::Following { Trust::Following } else { Trust::Asked };
        let name = profile.name.clone();
        let actor = Some(profile.id.clone());
        let again = now + if neighbours.is_some() || directory.is_none() { AGAIN.0 } else { AGAIN.1 };
        trust::visited(tx, id, &Visited { state, name, actor, directory, pieces, neighbours, again })?;
        if state == Trust::Asked {
            let known = actors::keep(tx, &profile)?;
            let letter = objects::letter(&home, "Follow", id.uuid(), profile.id.as_str().into(), &profile.id);
            outbox::to_one(tx, &letter, &known.host, known.inbox)?;
            tx.record(Entry::new("federation.asked", "federation-trust", id));
        }
        Ok(())
    };
    Ok(app.db.write(Stream::space(speaker.space.id), WHO, act).await?)
}

type Neighbours = Vec<(String, String, String)>;
type Seen = (Profile, Vec<Piece>, Option<String>, Option<Neighbours>);

/// Looks at an installation: who speaks there, what it published lately, whom its directory holds.
fn look(way: &Way, trusted: &Trusted) -> Option<Seen> {
    let schemes: &[&str] = if way.reaches_inside { &["http", "https"] } else { &["https"] };
    let (base, info) = schemes.iter().find_map(|scheme| {
        let base = format!("{scheme}://{}", trusted.host);
        Some((base.clone(), node_info(way, &base)?))
    })?;
    let own = |value: Option<&Value>| {
        value.and_then(Value::as_str).filter(|at| address::is_together(at, &base)).map(str::to_owned)
    };
    let actor = own(info.pointer("/metadata/actor")).or_else(|| by_finger(way, &base))?;
    let json = way.object(&actor).ok()?;
    let profile = Profile::read(&json).filter(|profile| profile.id == actor)?;
    let pieces = own(json.get("outbox")).map(|outbox| pieces(way, &outbox, &profile)).unwrap_or_default();
    let directory = own(info.pointer("/metadata/directory"));
    let neighbours = directory.as_deref().and_then(|at| neighbours(way, at, &base));
    Some((profile, pieces, directory, neighbours))
}

fn node_info(way: &Way, base: &str) -> Option<Value> {
    let known = way.json(&format!("{base}/.well-known/nodeinfo")).ok()?;
    let links = known.get("links")?.as_array()?;
    let hrefs = links.iter().rev().filter_map(|link| link.get("href")?.as_str());
    let href = hrefs.into_iter().find(|href| address::is_together(href, base))?;
    way.json(href).ok()
}

/// The actor of the installation itself, by WebFinger: for those that are no Twiza.
fn by_finger(way: &Way, base: &str) -> Option<String> {
    let found =
        way.json(&format!("{base}/.well-known/webfinger?resource={}", web::encoded(&format!("{base}/")))).ok()?;
    let links = found.get("links")?.as_array()?;
    let own = links.iter().find(|link| link.get("rel").and_then(Value::as_str) == Some("self"))?;
    own.get("href")?.as_str().filter(|at| address::is_together(at, base)).map(str::to_owned)
}

fn pieces(way: &Way, outbox: &str, profile: &Profile) -> Vec<Piece> {
    let first = || -> Option<Value> {
        let all = way.object(outbox).ok()?;
        match all.get("first") {
            Some(page @ Value::Object(_)) => Some(page.clone()),
            Some(page) => way.object(page.as_str().filter(|at| address::is_together(at, outbox))?).ok(),
            None => Some(all),
        }
    };
    let page = first().unwrap_or_default();
    let items =
        ["orderedItems", "items"].iter().find_map(|name| page.get(*name)?.as_array().cloned()).unwrap_or_default();
    let objects = items.iter().filter(|item| item.get("actor").and_then(id_of).as_ref() == Some(&profile.id));
    let pieces = objects.filter_map(|item| Piece::read(item.get("object")?, item));
    pieces
        .filter(|piece| address::is_together(&piece.id, &profile.id) && piece.in_reply_to.is_none() && piece.is_public)
        .take(PIECES)
        .collect()
}

/// The organisations of a directory, page by page; nothing if a page cannot be read.
fn neighbours(way: &Way, directory: &str, base: &str) -> Option<Neighbours> {
    let (mut all, mut next) = (Vec::new(), Some(directory.to_owned()));
    for _ in 0..PAGES.0 {
        let Some(at) = next.take() else { break };
        let page = way.json(&at).ok()?;
        let organisations = page.get("organisations")?.as_array()?;
        all.extend(organisations.iter().take(PAGES.1).filter_map(|one| neighbour(one, base)));
        next = page.get("next").and_then(Value::as_str).filter(|at| address::is_together(at, base)).map(str::to_owned);
    }
    Some(all)
}

fn neighbour(one: &Value, base: &str) -> Option<(String, String, String)> {
    let words = |name: &str, most| one.get(name).and_then(Value::as_str).map(|words| plain::words(words, most));
    let name = words("name", 300).filter(|name| !name.is_empty())?;
    let url = one.get("url")?.as_str().filter(|at| address::is_together(at, base))?;
    Some((name, words("about", 500).unwrap_or_default(), url.to_owned()))
}
