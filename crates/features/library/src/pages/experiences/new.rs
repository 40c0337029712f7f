//! `/s/{space}/experiences/new`: beginning a sheet, from nothing or from something that Twiza already knows.

use axum::response::{IntoResponse, Response};
use kernel::{Id, Lang, Text};
use maud::{Markup, html};
use search::{Document, Reader, thesaurus};
use uuid::Uuid;
use web::table::Listing;
use web::{Form, Page, Result, Visit, field};

use super::words::{bilingual, crumbs, form_foot};
use super::{path_of, write, writer};
use crate::model::experience::{Body, Head, Key, Link, Section, slug};
use crate::store::experiences::sections;
use crate::store::experiences::sheets::{self, New};

/// The most characters of a title.
pub(super) const TITLE: usize = 200;
/// The most characters that are taken over into the context, for each language.
const TAKEN_OVER: usize = 4_000;

/// The form; `?from=<kind>:<id>` fills it from a record that the visitor may see.
pub(crate) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let from = listing.get("from").to_owned();
    let source = Source::find(&visit, &from)?;
    let mut form = Form::default().with("from", &from);
    if let Some(source) = &source {
        form = form.with_text("title", &source.document.title);
    }
    Ok(page(&visit, &from, source.as_ref(), &form))
}

/// Begins it.
pub(crate) async fn act(visit: Visit, mut form: Form) -> Result<Response> {
    let title = form.text("title", TITLE);
    let from = form.value("from").to_owned();
    let source = Source::find(&visit, &from)?;
    if !form.is_good() {
        return Ok(page(&visit, &from, source.as_ref(), &form).invalid().into_response());
    }
    let me = writer(&visit)?;
    let space = visit.space()?.id;
    let address = title.languages().find_map(|(_, words)| slug::SLUGS.propose(words));
    let head = source.as_ref().map_or_else(Head::default, Source::head);
    let head = Head { title, ..head };
    let context = source.as_ref().map(Source::context).filter(|body| !body.is_empty());
    // Where the proposed address is taken, or the title has no Latin letters, one that nobody else has.
    let random = data_encoding::HEXLOWER.encode(&visit.world().bytes::<3>());
    let fallback = match &address {
        Some(address) => format!("{}-{random}", &address[..address.len().min(48)]),
        None => format!("fiche-{}-{random}", visit.world().today().year()),
    };
    let begin = |slug: String| {
        let (head, context) = (head.clone(), context.clone());
        let new = New { space, slug, head, by: me.account, is_generated: false };
        write(&visit, Key { space, experience: Id::from_uuid(Uuid::nil()) }, move |tx| {
            let key = sheets::create(tx, new)?;
            if let Some(context) = context {
                sections::write(tx, key, me, Section::Context, 0, &context)?;
            }
            Ok(key)
        })
    };
    let mut begun = begin(address.unwrap_or_else(|| fallback.clone())).await?;
    if begun.is_err() {
        begun = begin(fallback).await?;
    }
    match begun {
        Ok(key) => {
            let path = path_of(&visit, key.experience, "");
            Ok(visit.see_saying(path, "library-experience-begun").into_response())
        }
        Err(refused) => {
            form.fault("title", refused.message());
            Ok(page(&visit, &from, source.as_ref(), &form).invalid().into_response())
        }
    }
}

/// A record from which a sheet begins.
struct Source {
    kind: String,
    document: Document,
}

impl Source {
    /// The record of `<kind>:<id>`, if the visitor may see it.
    fn find(visit: &Visit, from: &str) -> Result<Option<Self>> {
        let Some((kind, id)) = from.split_once(':') else { return Ok(None) };
        let Ok(id) = id.parse::<Id<()>>() else { return Ok(None) };
        let reader = Reader::of(visit.signed_in.as_ref());
        let found = visit.app().search.get(&reader, kind, id.uuid())?;
        Ok(found.map(|document| Self { kind: kind.to_owned(), document }))
    }

    fn head(&self) -> Head {
        let document = &self.document;
        let link = Link { kind: self.kind.clone(), id: Id::from_uuid(document.id), title: document.title.clone() };
        Head {
            title: document.title.clone(),
            summary: shortened(&document.summary, super::head::SUMMARY),
            place: document.place.clone(),
            from: document.date,
            until: None,
            themes: document.themes.iter().filter(|code| is_theme(code)).cloned().collect(),
            rights: document.rights.clone(),
            links: vec![link],
            ..Head::default()
        }
    }

    /// What the record says, as a first draft of the context: by language, what has no language with the first one.
    fn context(&self) -> Body {
        let document = &self.document;
        let own = document.title.languages().next().map_or(Lang::Fr, |(lang, _)| lang);
        let mut text = document.summary.clone();
        for (lang, words) in &document.body {
            let lang = lang.unwrap_or(own);
            let so_far = text.get(lang).unwrap_or("");
            if so_far.contains(words.as_str()) {
                continue;
            }
            let more = if so_far.is_empty() { words.clone() } else { format!("{so_far}\n\n{words}") };
            text = text.with(lang, more);
        }
        Body { text: shortened(&text, TAKEN_OVER), ..Body::default() }
    }
}

/// Whether people choose it as a theme: a document also bears narrower concepts.
fn is_theme(code: &str) -> bool {
    thesaurus::get(code).is_some_and(|concept| concept.broader.is_none())
}

fn shortened(text: &Text, most: usize) -> Text {
    let cut = |words: &str| words.chars().take(most).collect::<String>();
    text.languages().fold(Text::default(), |short, (lang, words)| short.with(lang, cut(words)))
}

fn page(visit: &Visit, from: &str, source: Option<&Source>, form: &Form) -> Page {
    let body = html! {
        (crumbs(visit, None))
        p.lead { (visit.t("library-experience-new-lead")) }
        (taken(visit, from, source))
        (field::faults(visit, form))
        form method="post" action=(visit.path("experiences/new")) {
            input type="hidden" name="from" value=(from);
            (bilingual(visit, form, "title", "library-experience-name", Some("library-experience-name-hint"), 2))
            (form_foot(visit, "library-experience-begin", &visit.path("experiences")))
        }
    };
    visit.page("library-experience-new", body)
}

/// From what the sheet begins, or that it cannot be found.
fn taken(visit: &Visit, from: &str, source: Option<&Source>) -> Markup {
    html! {
        @if let Some(source) = source {
            p.said { (visit.t("library-experience-from")) " "
                a href=(source.document.path) { (visit.text(&source.document.title)) } ". "
                (visit.t("library-experience-from-what")) }
        } @else if !from.is_empty() {
            p.note { (visit.t("library-experience-from-unknown")) }
        }
    }
}
