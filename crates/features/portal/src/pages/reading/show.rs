//! `GET /articles/{slug}`: an article. An address that it left leads to the one that it has now.

use actors::{Space, spaces};
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::{Lang, Text, place, right};
use maud::{Markup, html};
use media::{File, Shape};
use search::{Like, Reader, thesaurus};
use web::{Error, Page, Result, Visit, args, beside};

use super::story::{Story, path_of};
use super::{card, data, feeds};
use crate::model::article::{Published, Source};
use crate::model::prose;
use crate::store::public::{self, Found};

/// Other articles that are offered under one.
const NEAR: usize = 3;

/// Shows it, leads to it, or says that it was withdrawn.
pub(super) async fn show(visit: Visit, Path(slug): Path<String>) -> Result<Response> {
    match public::by_slug(visit.db(), &slug).await? {
        Some(Found::Here(article)) => Ok(page(&visit, &article).await?.into_response()),
        Some(Found::Moved(slug)) => Ok(moved(&format!("/articles/{slug}{}", visit.query()))),
        Some(Found::Gone) => Ok(gone(&visit, &slug).await?.into_response()),
        None => Err(Error::NotFound),
    }
}

/// The article of an address, for what is made of it beside its page; one that moved or was withdrawn is not there.
pub(super) async fn published(visit: &Visit, slug: &str) -> Result<Box<Published>> {
    match public::by_slug(visit.db(), slug).await? {
        Some(Found::Here(article)) => Ok(article),
        _ => Err(Error::NotFound),
    }
}

/// Another address, for good (RFC 9110, 15.4.2).
pub(super) fn moved(path: &str) -> Response {
    (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, path)]).into_response()
}

/// That it was withdrawn, when, and what its editors say of it.
async fn gone(visit: &Visit, slug: &str) -> Result<Page> {
    let told = public::withdrawal(visit.db(), slug).await?;
    let body = html! {
        p.lead { (visit.t("portal-reading-gone-lead")) }
        @if let Some((words, at)) = &told {
            @let date = visit.world().day_of(*at);
            p { time datetime=(date) { (visit.t_with("portal-reading-gone-on", &args![date = visit.date(date)])) } }
            @if !words.is_empty() { p.note { (visit.text(words)) } }
        }
        p { a href="/articles" { (visit.t("portal-reading-articles")) } }
    };
    Ok(visit.page("portal-reading-gone", body).meta("robots", "noindex").status(StatusCode::GONE))
}

/// The language in which an article is shown to a reader: hers if it has it, else the one in which it was written.
pub(super) fn best(article: &Published, wished: Lang) -> Lang {
    let has = |lang: Lang| article.title.get(lang).is_some();
    if has(wished) || !has(article.original) { article.title.in_lang(wished).0 } else { article.original }
}

/// The words of a text in exactly this language, or in the nearest.
pub(super) fn words(text: &Text, lang: Lang) -> &str {
    text.in_lang(lang).1
}

/// The text of an article with the pictures that it shows.
pub(super) struct Body<'a> {
    words: &'a str,
    lang: Lang,
    files: Vec<File>,
}

impl<'a> Body<'a> {
    /// Reads what its pictures are. One that is not public is not there.
    pub(super) async fn of(visit: &Visit, article: &'a Published, lang: Lang) -> Result<Self> {
        let words = article.body.get(lang).unwrap_or_else(|| article.body.in_lang(article.original).1);
        let mut files = Vec::new();
        for picture in prose::pictures(words) {
            files.extend(picture_of(visit, picture.uuid()).await?);
        }
        Ok(Self { words, lang, files })
    }

    /// The text, cleaned, with its pictures and their captions.
    pub(super) fn html(&self) -> Markup {
        prose::html(self.words, |id, caption| {
            let file = self.files.iter().find(|file| file.id.uuid() == id.uuid())?;
            Some(figure(file, self.lang, caption))
        })
    }
}

/// A public picture.
async fn picture_of(visit: &Visit, id: uuid::Uuid) -> Result<Option<File>> {
    let id = kernel::Id::from_uuid(id);
    match media::store::is_public(visit.db(), id).await? {
        true => Ok(media::store::find(visit.db(), id).await?),
        false => Ok(None),
    }
}

fn figure(file: &File, lang: Lang, caption: &str) -> Markup {
    html! {
        figure.picture {
            (media::picture(file, lang, Shape::Column))
            @if !caption.is_empty() || !file.credit.is_empty() {
                figcaption {
                    (caption)
                    @if !file.credit.is_empty() { " " span.credit { bdi { (file.credit) } } }
                }
            }
        }
    }
}

async fn page(visit: &Visit, article: &Published) -> Result<Page> {
    let lang = best(article, visit.lang);
    let keeper = spaces::get(visit.db(), article.space).await?.ok_or(Error::NotFound)?;
    let body = Body::of(visit, article, lang).await?;
    let picture = match article.picture {
        Some(picture) => picture_of(visit, picture.uuid()).await?,
        None => None,
    };
    let shown = html! {
        article.article lang=[(lang != visit.lang).then(|| lang.code())] dir=[(lang != visit.lang).then(|| lang.direction().code())] {
            header.article-head {
                p.kind lang=(visit.lang.code()) dir=(visit.lang.direction().code()) { a href=(path_of(article.kind)) { (visit.t(article.kind.label())) } }
                h1 { (words(&article.title, lang)) }
                @if !article.summary.is_empty() { p.lead { (words(&article.summary, lang)) } }
                div lang=(visit.lang.code()) dir=(visit.lang.direction().code()) { (under_title(visit, article, &keeper, lang)) }
            }
            @if let Some(file) = &picture { (figure(file, lang, "")) }
            div.prose { (body.html()) }
        }
        (behind(visit, article))
        (near(visit, article)?)
        (beside(visit, &like(article)).await?)
    };
    let (title, summary) = (words(&article.title, lang), words(&article.summary, lang));
    let languages = article.title.languages().map(|(lang, _)| lang);
    let page = visit
        .page_named(title, shown)
        .headed()
        .style("reading.css")
        .described(title, summary)
        .canonical(article.path(), languages)
        .alternate("application/activity+json", title, format!("/federation/article/{}", article.id.uuid()))
        .written(article.published_at, article.renewed_at)
        .picture(card::address(article, lang), card::SIZE, title)
        .data(data::article(visit, article, &keeper, lang));
    Ok(feeds::named(visit, page, "", None))
}

/// Who wrote it, from where, when, and in which other languages it can be read.
pub(super) fn under_title(visit: &Visit, article: &Published, keeper: &Space, lang: Lang) -> Markup {
    let day = |at| visit.world().day_of(at);
    let others: Vec<Lang> = article.title.languages().map(|(other, _)| other).filter(|other| *other != lang).collect();
    let (published, corrected) = (day(article.published_at), article.corrected_at.map(day));
    html! {
        p.byline {
            // Without a name the antenna signs, and where there is none the organisation.
            @if let Some(name) = &article.byline { span.by { bdi { (name) } } }
            @else if article.antenna.is_none() { span.by { (visit.text(&keeper.name)) } }
            @if let Some(antenna) = &article.antenna { a href=(format!("/antennas/{}", antenna.slug)) { (visit.text(&antenna.name)) } }
            @if let Some(here) = article.place.as_deref().and_then(place::get) {
                a href=(format!("/articles?place={}", here.code)) { (visit.text(&here.name)) }
            }
            time datetime=(published) { (visit.date(published)) }
            @if let Some(date) = corrected { a href="#corrections" { (visit.t_with("portal-reading-corrected-on", &args![date = visit.date(date)])) } }
            @if article.is_generated { span.chip.wait { (visit.t("portal-reading-generated")) } }
        }
        @if !others.is_empty() {
            p.other-languages { (visit.t("portal-reading-also-in")) " "
                @for other in &others {
                    a href=(format!("{}?lang={}", article.path(), other.code())) lang=(other.code()) hreflang=(other.code()) dir=(other.direction().code()) { (other.own_name()) } " "
                }
            }
        }
        @if lang != visit.lang { p.note { (visit.t_with("portal-reading-not-in-yours", &args![language = lang.own_name()])) } }
        @if article.stale.contains(&lang) {
            p.note { (visit.t("portal-reading-stale")) " "
                a href=(format!("{}?lang={}", article.path(), article.original.code())) hreflang=(article.original.code()) { (visit.t("portal-reading-original")) }
            }
        }
    }
}

/// What stands behind the text: corrections, sources, what it is about, ways on.
fn behind(visit: &Visit, article: &Published) -> Markup {
    let themes: Vec<_> = article.themes.iter().filter_map(|code| thesaurus::get(code)).collect();
    let rights: Vec<_> = article.rights.iter().filter_map(|code| right::get(code)).collect();
    html! {
        div.behind {
            (corrections(visit, article))
            (sources(visit, &article.sources))
            @if !themes.is_empty() || !rights.is_empty() {
                p.filters {
                    @for theme in &themes { a.chip href=(format!("/articles?theme={}", web::encoded(&theme.code))) { (visit.text(&theme.name)) } }
                    @for right in &rights { a.chip href=(format!("/search?right={}", right.code)) { (visit.article(right)) } }
                }
            }
            p.article-ways {
                a href=(format!("{}/print?lang={}", article.path(), visit.lang.code())) { (visit.t("portal-reading-print")) }
                a href=(mail(visit, article)) { (visit.t("portal-reading-mail")) }
            }
        }
    }
}

pub(super) fn corrections(visit: &Visit, article: &Published) -> Markup {
    html! {
        @if !article.corrections.is_empty() {
            section.corrections #corrections aria-labelledby="corrections-title" {
                h2 #corrections-title { (visit.t("portal-reading-corrections")) }
                ul { @for correction in &article.corrections {
                    @let date = visit.world().day_of(correction.at);
                    li { time datetime=(date) { (visit.date(date)) } " " (visit.text(&correction.words)) }
                } }
            }
        }
    }
}

pub(super) fn sources(visit: &Visit, sources: &[Source]) -> Markup {
    html! {
        @if !sources.is_empty() {
            section.sources aria-labelledby="sources-title" {
                h2 #sources-title { (visit.t("portal-reading-sources")) }
                ul { @for source in sources {
                    li {
                        @match source.address.as_deref().filter(|address| is_web(address)) {
                            Some(address) => a href=(address) rel="nofollow noopener" { bdi { (name_of(source, address)) } },
                            None => bdi { (source.words) },
                        }
                    }
                } }
            }
        }
    }
}

fn name_of<'a>(source: &'a Source, address: &'a str) -> &'a str {
    if source.words.is_empty() { address } else { &source.words }
}

fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// A letter with the address, written by the reader's own program: nobody learns of it.
fn mail(visit: &Visit, article: &Published) -> String {
    let encode =
        |words: &str| percent_encoding::utf8_percent_encode(words, percent_encoding::NON_ALPHANUMERIC).to_string();
    let title = visit.words(&article.title);
    let address = format!("{}{}", visit.origin(), article.path());
    format!("mailto:?subject={}&body={}", encode(title), encode(&format!("{title}\n{address}")))
}

fn like(article: &Published) -> Like {
    Like {
        words: article.title.clone(),
        themes: article.themes.clone(),
        rights: article.rights.clone(),
        place: article.place.clone(),
        except: Some(article.id.uuid()),
        ..Like::default()
    }
}

/// Other articles about the same.
fn near(visit: &Visit, article: &Published) -> Result<Markup> {
    let like = Like { kinds: vec!["article"], limit: NEAR, ..like(article) };
    let near = visit.app().search.like(&Reader::visitor(), &like)?;
    let stories: Vec<Story> = near.iter().map(|hit| Story::hit(visit, hit)).collect();
    Ok(html! {
        @if !stories.is_empty() {
            section.near {
                h2 { (visit.t("portal-reading-near")) }
                div.stories { @for story in &stories { (story.line(visit, 3)) } }
            }
        }
    })
}
