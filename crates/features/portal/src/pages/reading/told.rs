//! An article as it is told to programs elsewhere: its whole text in each language, with its pictures.

use kernel::{Id, Lang};
use maud::html;
use media::{File, Part};
use search::Touched;
use web::{App, Pictured, Result, Telling, Told};

use crate::model::prose;
use crate::store::public;

/// The most pictures that are told of: more are shown nowhere.
const PICTURES: usize = 16;

/// What is told of articles.
pub(crate) const TELLING: Telling = Telling { kind: "article", tell: |app, record| Box::pin(tell(app, record)) };

async fn tell(app: &App, record: Touched) -> Result<Option<Told>> {
    let Some(article) = public::get(&app.db, Id::from_uuid(record.id)).await? else { return Ok(None) };
    let texts: Vec<(Lang, &str)> = article.body.languages().collect();
    let mut wanted: Vec<_> = article.picture.into_iter().collect();
    wanted.extend(texts.iter().flat_map(|(_, words)| prose::pictures(words)));
    let mut files: Vec<File> = Vec::new();
    for picture in wanted {
        let id = Id::from_uuid(picture.uuid());
        let is_new = files.len() < PICTURES && files.iter().all(|file| file.id != id);
        if is_new && media::store::is_public(&app.db, id).await? {
            files.extend(media::store::find(&app.db, id).await?);
        }
    }
    let html = texts.into_iter().map(|(lang, words)| (lang, drawn(words, lang, &files))).collect();
    let pictures = files.iter().filter(|file| file.kind == media::Kind::Picture).map(pictured).collect();
    Ok(Some(Told { html, pictures, ..Told::default() }))
}

fn drawn(words: &str, lang: Lang, files: &[File]) -> String {
    let text = prose::html(words, |id, caption| {
        let file = files.iter().find(|file| file.id.uuid() == id.uuid())?;
        let alt = file.alt.in_lang(lang).1;
        Some(html! { figure { img src=(file.address(Part::Wide)) alt=(alt);
        @if !caption.is_empty() { figcaption { (caption) } } } })
    });
    text.into_string()
}

fn pictured(file: &File) -> Pictured {
    let part = Part::Wide;
    Pictured { address: file.address(part), media: file.mime.clone(), size: file.size_of(part), alt: file.alt.clone() }
}
