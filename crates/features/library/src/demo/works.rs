//! Works of a demonstration: generated studies, notes, guides and recordings, some with a PDF that was set for them.

use ::papers::pdf::{Block, Document, render};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use kernel::{Lang, Text, Visibility};
use serde::Deserialize;
use store::{Stream, Tx};
use web::demo::DemoStage;
use web::{Error, Result};

use crate::citations::Partial;
use crate::model::file::{Looked, look, safe_name};
use crate::model::work::{Content, Key, Licence, WorkKind};
use crate::store::works::{self, files};

/// A `[[work]]` of the script.
#[derive(Deserialize, Clone)]
struct Script {
    kind: WorkKind,
    title: Text,
    #[serde(default)]
    summary: Text,
    #[serde(default)]
    authors: Vec<String>,
    year: i16,
    month: Option<i8>,
    langs: Vec<Lang>,
    #[serde(default)]
    themes: Vec<String>,
    #[serde(default)]
    rights: Vec<String>,
    place: Option<String>,
    licence: Option<Licence>,
    #[serde(default)]
    publisher: String,
    #[serde(default)]
    container: String,
    #[serde(default)]
    volume: String,
    #[serde(default)]
    pages: String,
    #[serde(default)]
    doi: String,
    #[serde(default)]
    isbn: String,
    #[serde(default)]
    link: String,
    /// For whom it is; nothing for a draft.
    eyes: Option<Visibility>,
    /// It was published so many days ago.
    #[serde(default)]
    days_ago: i64,
    /// Why it was withdrawn.
    withdrawn: Option<Text>,
    /// The paragraphs of a PDF that is set for it.
    #[serde(default)]
    pdf: Vec<String>,
}

/// Fills the shelves of an organisation.
pub(super) async fn play(stage: &DemoStage) -> Result<()> {
    let scripts: Vec<Script> = stage.read("work")?;
    let now = stage.world.now();
    for script in scripts {
        stage.clock.set(before(now, script.days_ago));
        let done = one(stage, &script).await;
        stage.clock.set(now);
        done?;
    }
    Ok(())
}

fn before(now: Timestamp, days: i64) -> Timestamp {
    now.saturating_sub((days * 24).hours()).unwrap_or(now)
}

async fn one(stage: &DemoStage, script: &Script) -> Result<()> {
    let (space, content) = (stage.space.id, content(script));
    let pdf = if script.pdf.is_empty() { None } else { Some(set(stage, script)?) };
    let (eyes, withdrawn) = (script.eyes, script.withdrawn.clone());
    write(stage, move |tx| {
        let key: Key = works::add(tx, space, &content)?;
        if let Some((name, bytes, looked)) = &pdf {
            files::add(tx, key, name, bytes, looked)?;
        }
        if let Some(eyes) = eyes {
            works::publish(tx, key, eyes, "")?;
        }
        match withdrawn {
            Some(reason) => works::withdraw(tx, key, reason),
            None => Ok(()),
        }
    })
    .await
}

async fn write<R: Send + 'static>(
    stage: &DemoStage,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<R> {
    stage.db.write(Stream::space(stage.space.id), stage.who, act).await.map_err(Error::from)
}

fn content(script: &Script) -> Content {
    let script = script.clone();
    Content {
        kind: script.kind,
        title: script.title,
        summary: script.summary,
        authors: script.authors,
        date: Some(Partial { year: script.year, month: script.month, day: None }),
        publisher: script.publisher,
        container: script.container,
        volume: script.volume,
        pages: script.pages,
        doi: script.doi,
        isbn: script.isbn,
        link: script.link,
        licence: script.licence,
        langs: script.langs,
        themes: script.themes,
        rights: script.rights,
        place: script.place,
        ..Content::default()
    }
}

/// The PDF of a work, and what is read of it.
fn set(stage: &DemoStage, script: &Script) -> Result<(String, Vec<u8>, Looked)> {
    let lang = script.langs.first().copied().unwrap_or(Lang::Fr);
    let date = Date::new(script.year, script.month.unwrap_or(1), 1).unwrap_or(stage.today);
    let document = Document {
        title: script.title.in_lang(lang).1.to_owned(),
        subtitle: Some(match lang {
            Lang::Ar => "نص مولد للعرض التجريبي".to_owned(),
            _ => "Texte généré pour la démonstration".to_owned(),
        }),
        lang,
        organisation: stage.space.name.in_lang(lang).1.to_owned(),
        date_line: date.strftime("%m/%Y").to_string(),
        blocks: script.pdf.iter().map(|words| Block::Paragraph(words.clone())).collect(),
    };
    let bytes = render(&document)?;
    let looked =
        look(&papers::apart::Reader::default(), &bytes, "a.pdf").map_err(|fault| Error::told(fault.message()))?;
    let name = safe_name(script.title.in_lang(lang).1, looked.kind);
    Ok((name, bytes, looked))
}
