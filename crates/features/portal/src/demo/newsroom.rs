//! The newsroom of the demonstration: antennas, their reporters, and articles in every state over two years.

use std::collections::BTreeMap;

use actors::accounts::Account;
use actors::{Role, memberships};
use jiff::{Timestamp, ToSpan};
use kernel::{Id, Lang, Text};
use media::Made;
use serde::Deserialize;
use store::{Stream, Tx, Who};
use web::demo::DemoStage;
use web::{Error, Result};

use super::picture::{self, Motif};
use crate::model::article::{About, Antenna, Key, Kind, Source, Words};
use crate::store::antennas;
use crate::store::articles::{self, Head, New};
use crate::store::files;
use crate::store::hands::Writer;
use crate::store::steps;
use crate::store::texts::{self, Saving};
use crate::store::versions::{self, Chosen};

/// The newsroom that is played: that of the space which speaks for the network.
const SPACE: &str = "fmas";
const SCRIPT: &str = include_str!("../../../../../demo/portal.toml");

#[derive(Deserialize)]
struct Script {
    antenna: Vec<Opened>,
    article: Vec<Told>,
}

#[derive(Deserialize)]
struct Opened {
    slug: String,
    name: Text,
    words: Text,
    place: Option<String>,
}

/// How far an article goes.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum End {
    Draft,
    Review,
    Returned,
    Scheduled,
    Published,
    /// Published, then an error was corrected.
    Corrected,
    /// Published, then its original was changed: the translation is older.
    Stale,
    Withdrawn,
}

#[derive(Deserialize, Clone)]
struct Told {
    state: End,
    kind: Kind,
    antenna: Option<String>,
    /// It was begun so many days ago.
    days_ago: i64,
    original: Lang,
    byline: Option<String>,
    place: Option<String>,
    /// The picture at its head.
    picture: Option<Motif>,
    #[serde(default)]
    themes: Vec<String>,
    #[serde(default)]
    sources: Vec<String>,
    fr: Option<Words>,
    ar: Option<Words>,
    /// The author's word for the editors.
    #[serde(default)]
    word: String,
    /// The editors' remarks.
    #[serde(default)]
    remarks: String,
    #[serde(default)]
    correction: Text,
    #[serde(default)]
    withdrawal: Text,
    /// What a later writing of the original replaced.
    replaced: Option<Replaced>,
    /// What it added.
    added: Option<String>,
}

#[derive(Deserialize, Clone)]
struct Replaced {
    from: String,
    to: String,
}

/// Who writes and who edits: accounts of the demonstration.
struct Newsroom {
    reporters: Vec<Writer>,
    editor: Writer,
    chief: Writer,
    antennas: BTreeMap<String, Id<Antenna>>,
}

/// Plays the newsroom; the clock goes back with each article and comes again.
pub(crate) async fn play(stage: &DemoStage) -> Result<()> {
    if stage.space.slug != SPACE {
        return Ok(());
    }
    let script: Script = toml::from_str(SCRIPT).map_err(Error::fault)?;
    let now = stage.world.now();
    back(stage, now, 700);
    let played = all(stage, script, now).await;
    stage.clock.set(now);
    played
}

async fn all(stage: &DemoStage, script: Script, now: Timestamp) -> Result<()> {
    let newsroom = open(stage, script.antenna).await?;
    let pictures = picture::draw(script.article.iter().filter_map(|told| told.picture)).await?;
    for (number, told) in script.article.into_iter().enumerate() {
        one(stage, &newsroom, &pictures, (number, told), now).await?;
    }
    Ok(())
}

async fn open(stage: &DemoStage, script: Vec<Opened>) -> Result<Newsroom> {
    let members = memberships::current(&stage.db, stage.space.id).await?;
    let of = |role: Role| {
        let member = members.iter().find(|member| member.role == role).ok_or_else(|| Error::fault("an empty role"))?;
        Ok::<_, Error>(Writer { account: member.account, role })
    };
    let reporters = vec![of(Role::Facilitator)?, of(Role::Member)?];
    let (editor, chief) = (of(Role::Officer)?, of(Role::Secretary)?);
    let mut named = BTreeMap::new();
    for (number, opened) in script.into_iter().enumerate() {
        let space = stage.space.id;
        let reporter = reporters[number % reporters.len()].account;
        let slug = opened.slug.clone();
        let said = antennas::Words { name: opened.name, words: opened.words, place: opened.place };
        let antenna = write(stage, chief.account, move |tx| {
            let antenna = antennas::open(tx, space, &slug, &said)?;
            antennas::add_reporter(tx, space, antenna, reporter)?;
            Ok(antenna)
        });
        named.insert(opened.slug, antenna.await?);
    }
    Ok(Newsroom { reporters, editor, chief, antennas: named })
}

async fn one(
    stage: &DemoStage,
    newsroom: &Newsroom,
    pictures: &BTreeMap<Motif, Made>,
    (number, told): (usize, Told),
    now: Timestamp,
) -> Result<()> {
    back(stage, now, told.days_ago);
    let antenna = told.antenna.as_ref().and_then(|slug| newsroom.antennas.get(slug)).copied();
    let place = told.antenna.as_ref().and_then(|slug| newsroom.antennas.keys().position(|known| known == slug));
    // Each antenna has the reporter that was named for it; what the newsroom writes is its officer's.
    let author = match place {
        Some(_) => reporter_of(stage, newsroom, antenna).await?,
        None => newsroom.editor,
    };
    let picture = told.picture.and_then(|motif| Some((motif, pictures.get(&motif)?)));
    let key = begin(stage, author, antenna, (number, &told), picture).await?;
    if told.state == End::Draft {
        return Ok(());
    }
    let word = told.word.clone();
    write(stage, author.account, move |tx| steps::submit(tx, key, author, &word)).await?;
    // Whoever wrote it does not publish it.
    let editor = if author == newsroom.editor { newsroom.chief } else { newsroom.editor };
    match told.state {
        End::Review | End::Draft => Ok(()),
        End::Returned => {
            let remarks = told.remarks.clone();
            write(stage, editor.account, move |tx| steps::give_back(tx, key, editor, &remarks)).await
        }
        End::Scheduled => {
            let at = now.saturating_add((48).hours()).unwrap_or(now);
            write(stage, editor.account, move |tx| steps::schedule(tx, key, editor, at)).await
        }
        _ => {
            back(stage, now, told.days_ago - 1);
            write(stage, editor.account, move |tx| versions::publish(tx, key, editor, &Chosen::new()).map(drop))
                .await?;
            follow(stage, newsroom, key, &told, now).await
        }
    }
}

/// What happened after the publication.
async fn follow(stage: &DemoStage, newsroom: &Newsroom, key: Key, told: &Told, now: Timestamp) -> Result<()> {
    let (editor, chief) = (newsroom.editor, newsroom.chief);
    match told.state {
        End::Corrected | End::Stale => {
            back(stage, now, (told.days_ago - 4).max(1));
            rewrite(stage, editor, key, told).await?;
            let words = told.correction.clone();
            // What may be more than a correction is read by a second person.
            write(stage, chief.account, move |tx| versions::renew(tx, key, chief, &Chosen::new(), &words).map(drop))
                .await?;
            if told.state == End::Corrected { translation_seen(stage, editor, key, told).await } else { Ok(()) }
        }
        End::Withdrawn => {
            back(stage, now, told.days_ago / 2);
            let words = told.withdrawal.clone();
            write(stage, chief.account, move |tx| steps::withdraw(tx, key, chief, &words)).await
        }
        _ => Ok(()),
    }
}

async fn reporter_of(stage: &DemoStage, newsroom: &Newsroom, antenna: Option<Id<Antenna>>) -> Result<Writer> {
    let Some(antenna) = antenna else { return Ok(newsroom.editor) };
    let named = antennas::reporters(&stage.db, stage.space.id, antenna).await?;
    let reporter = named.first().and_then(|one| newsroom.reporters.iter().find(|writer| writer.account == one.account));
    reporter.copied().ok_or_else(|| Error::fault("an antenna without a reporter"))
}

async fn begin(
    stage: &DemoStage,
    author: Writer,
    antenna: Option<Id<Antenna>>,
    (number, told): (usize, &Told),
    picture: Option<(Motif, &Made)>,
) -> Result<Key> {
    let words = |lang: Lang| if lang == Lang::Fr { told.fr.clone() } else { told.ar.clone() };
    let about = About {
        byline: told.byline.clone(),
        place: told.place.clone(),
        themes: told.themes.clone(),
        sources: told.sources.iter().map(|words| Source { words: words.clone(), address: None }).collect(),
        ..About::default()
    };
    let original = told.original;
    let picture = picture.map(|(motif, made)| (motif, made.clone()));
    let mut new = New {
        space: stage.space.id,
        kind: told.kind,
        antenna,
        original,
        words: tidy(words(original).ok_or_else(|| Error::fault("an article without its original"))?),
        about,
        by: author,
        is_generated: true,
    };
    let other = if original == Lang::Fr { Lang::Ar } else { Lang::Fr };
    let translation = words(other).map(tidy);
    let slug = told.fr.as_ref().and_then(|words| crate::model::article::slug::propose(&words.title));
    let slug = slug.unwrap_or_else(|| format!("article-{number}"));
    write(stage, author.account, move |tx| {
        if let Some((motif, made)) = &picture {
            let file = media::store::put_in(tx, new.space, made, &motif.about())?;
            files::brought(tx, new.space, file, author.account)?;
            new.about.picture = Some(file);
        }
        let key = articles::create(tx, &new)?;
        if let Some(words) = translation {
            texts::write(tx, key, author, &Saving { lang: other, based_on: 0, of_original: None, words })?;
        }
        let head = Head { kind: new.kind, antenna: new.antenna, slug };
        if articles::one_in(tx, key)?.slug != head.slug {
            articles::describe(tx, key, author, 1, &head, &new.about)?;
        }
        Ok(key)
    })
    .await
}

/// Changes the original as the script says.
async fn rewrite(stage: &DemoStage, editor: Writer, key: Key, told: &Told) -> Result<()> {
    let Some(stands) = texts::latest(&stage.db, key, told.original).await? else { return Ok(()) };
    let mut words = stands.words;
    if let Some(replaced) = &told.replaced {
        words.body = words.body.replace(&replaced.from, &replaced.to);
    }
    if let Some(added) = &told.added {
        words.body = format!("{}\n\n{added}", words.body);
    }
    let saving = Saving { lang: told.original, based_on: stands.number, of_original: None, words };
    write(stage, editor.account, move |tx| texts::write(tx, key, editor, &saving).map(drop)).await
}

/// Somebody looked at the translation after the correction, and found it still right.
async fn translation_seen(stage: &DemoStage, editor: Writer, key: Key, told: &Told) -> Result<()> {
    let other = if told.original == Lang::Fr { Lang::Ar } else { Lang::Fr };
    let Some(stands) = texts::latest(&stage.db, key, other).await? else { return Ok(()) };
    let saving = Saving { lang: other, based_on: stands.number, of_original: None, words: stands.words };
    write(stage, editor.account, move |tx| {
        texts::write(tx, key, editor, &saving)?;
        versions::renew(tx, key, editor, &Chosen::new(), &Text::default()).map(drop)
    })
    .await
}

fn tidy(words: Words) -> Words {
    let trim = |words: String| words.trim().to_owned();
    Words { title: trim(words.title), summary: trim(words.summary), body: trim(words.body) }
}

async fn write<R: Send + 'static>(
    stage: &DemoStage,
    by: Id<Account>,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<R> {
    stage.db.write(Stream::space(stage.space.id), Who::account(by), act).await.map_err(Error::from)
}

/// Sets the clock to so many days ago.
fn back(stage: &DemoStage, now: Timestamp, days: i64) {
    stage.clock.set(now.saturating_sub((days * 24).hours()).unwrap_or(now));
}
