//! `/library/{slug}`: a work for its readers, its files, and how it is cited. The address is for ever: what was withdrawn
//! says so.

use axum::body::Body;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;
use kernel::{Id, Visibility};
use maud::{Markup, html};
use search::{Like, Reader};
use store::Db;
use web::{Error, Page, Result, Visit, args};

use super::{is_of_the_network, view};
use crate::citations::{self, Source, SourceKind, name_parts, panel};
use crate::model::work::{Key, Work, WorkState};
use crate::store::works::files::{self, File, FileRow};
use crate::store::works::shelf::{self, Place};
use crate::store::{catalogue, works};

/// How many works on the same subject are named.
const NEAR: usize = 4;

/// The page.
pub(super) async fn show(visit: Visit, Path(slug): Path<String>) -> Result<Response> {
    let place = placed(&visit, &slug).await?;
    let work = works::get(visit.db(), place.key()).await?.ok_or(Error::NotFound)?;
    if place.is_withdrawn || work.state != WorkState::Published {
        return Ok(gone(&visit, &work).into_response());
    }
    let address = format!("/library/{slug}");
    let source = source(&visit, &work, &place);
    let files = files::of(visit.db(), work.key).await?;
    let content = &work.content;
    let body = html! {
        (view::head(&visit, content))
        (view::files(&visit, &files, &address, content))
        (view::summary(&visit, content))
        (view::facts(&visit, content))
        (related(&visit, &work).await?)
        (panel(&visit, &source, &address))
        (near(&visit, &work)?)
        (web::beside(&visit, &Like { kinds: Vec::new(), limit: 3, ..like(&work) }).await?)
        (origin(&visit, &work, &place, &address).await?)
    };
    let title = visit.words(&content.title);
    let page = visit.page_named(title, body).described(title, visit.words(&content.summary));
    let elsewhere = format!("/federation/work/{}", work.key.work.uuid());
    let page = page.alternate("application/activity+json", title, elsewhere);
    Ok(tagged(page, &visit, &source, &files, &address).into_response())
}

/// What stands at an address, if this reader may know that something does.
async fn placed(visit: &Visit, slug: &str) -> Result<Place> {
    let place = shelf::by_slug(visit.db(), slug).await?.ok_or(Error::NotFound)?;
    let is_seen = match place.visibility {
        Visibility::Public => true,
        Visibility::Network => is_of_the_network(visit),
        // It was public or the network's once; where it is now is its space's own affair.
        Visibility::Space => place.is_withdrawn,
    };
    if is_seen { Ok(place) } else { Err(Error::NotFound) }
}

/// That it was here, and what to do.
fn gone(visit: &Visit, work: &Work) -> Page {
    let is_withdrawn = work.state == WorkState::Withdrawn;
    let body = html! {
        p.lead { (visit.t("library-works-gone")) }
        @if let Some(day) = work.withdrawn_on.filter(|_| is_withdrawn) {
            p { (visit.t_with("library-works-gone-on", &args![day = visit.date(day)])) }
        }
        @if is_withdrawn && !work.withdrawn_for.is_empty() {
            p { (visit.t("library-works-gone-why")) " " (visit.text(&work.withdrawn_for)) }
        }
        p { a href="/library" { (visit.t("library-works-gone-next")) } }
    };
    visit.page("library-works-gone-title", body).status(StatusCode::GONE)
}

fn source(visit: &Visit, work: &Work, place: &Place) -> Source {
    let address = format!("{}/library/{}", visit.origin(), place.slug);
    work.content.source(&place.slug, &place.card().keeper, &address)
}

/// Records of the catalogue that belong to it.
async fn related(visit: &Visit, work: &Work) -> Result<Markup> {
    let mut records = Vec::new();
    for id in &work.content.related {
        records.extend(catalogue::get(visit.db(), *id).await?.filter(|record| !record.is_deleted));
    }
    Ok(html! {
        @if !records.is_empty() {
            section {
                h2 { (visit.t("library-works-related")) }
                ul.links { @for record in &records {
                    li { a href=(record.path()) { (visit.text(&record.card().title)) } " " span.chip { (visit.t(record.kind.label())) } }
                } }
            }
        }
    })
}

/// What it is about, for what is near to it.
fn like(work: &Work) -> Like {
    Like {
        words: work.content.title.clone(),
        themes: work.content.themes.clone(),
        rights: work.content.rights.clone(),
        place: work.content.place.clone(),
        kinds: vec!["work"],
        except: Some(work.key.work.uuid()),
        limit: NEAR,
    }
}

/// Works on the same subject that this reader may see.
fn near(visit: &Visit, work: &Work) -> Result<Markup> {
    let hits = visit.app().search.like(&Reader::of(visit.signed_in.as_ref()), &like(work))?;
    Ok(html! {
        @if !hits.is_empty() {
            section {
                h2 { (visit.t("library-works-near")) }
                ul.links { @for hit in &hits { li { a href=(hit.path) { (visit.text(&hit.title)) } } } }
            }
        }
    })
}

/// Who keeps it, since when, which version, and its address for ever.
async fn origin(visit: &Visit, work: &Work, place: &Place, address: &str) -> Result<Markup> {
    let space = actors::spaces::get(visit.db(), place.kept_by).await?;
    let versions = works::versions(visit.db(), work.key).await?;
    Ok(html! {
        section {
            h2 { (visit.t("library-works-origin")) }
            @if let Some(space) = space {
                p { (visit.t("library-works-kept-by")) " " a href=(format!("/s/{}", space.slug)) { (visit.text(&space.name)) }
                    @if let Some(day) = work.published_on { " · " (visit.t_with("library-works-published-on", &args![day = visit.date(day)])) } }
            }
            p { (visit.t("library-works-address")) " " code dir="ltr" { (visit.origin()) (address) } }
            @if versions.len() > 1 {
                details {
                    summary { (visit.t_with("library-works-versions", &args![count = versions.len()])) }
                    ul { @for version in &versions {
                        li { (visit.t_with("library-works-version", &args![number = version.version, day = visit.date(version.made_on)]))
                            @if !version.note.is_empty() { " – " bdi { (version.note) } } }
                    } }
                }
            }
        }
    })
}

/// The tags by which reference managers know a page (Highwire Press).
fn tagged(page: Page, visit: &Visit, source: &Source, files: &[FileRow], address: &str) -> Page {
    let mut tags: Vec<(&'static str, String)> = vec![("citation_title", source.title.clone())];
    tags.extend(source.authors.iter().map(|author| {
        let (family, given) = name_parts(author);
        ("citation_author", given.map_or_else(|| family.to_owned(), |given| format!("{family}, {given}")))
    }));
    if let Some(date) = source.date {
        let part = |part: Option<i8>| part.map(|part| format!("/{part:02}")).unwrap_or_default();
        let words = format!("{:04}{}{}", date.year, part(date.month), part(date.month.and(date.day)));
        tags.push(("citation_publication_date", words));
    }
    let publisher = match source.kind {
        SourceKind::Report => "citation_technical_report_institution",
        SourceKind::Thesis => "citation_dissertation_institution",
        _ => "citation_publisher",
    };
    let container = if source.kind == SourceKind::Article { "citation_journal_title" } else { "citation_inbook_title" };
    let (first, last) = source.pages.split_once('-').unwrap_or((&source.pages, ""));
    let fields = [
        (publisher, source.publisher.as_str()),
        (container, &source.container),
        ("citation_volume", &source.volume),
        ("citation_issue", &source.issue),
        ("citation_firstpage", first),
        ("citation_lastpage", last),
        ("citation_doi", &source.doi),
        ("citation_isbn", &source.isbn),
        ("citation_issn", &source.issn),
        ("citation_language", source.lang.map_or("", |lang| lang.code())),
    ];
    tags.extend(
        fields.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| (name, value.to_owned())),
    );
    tags.extend(source.keywords.iter().map(|word| ("citation_keywords", word.clone())));
    let pdf = files.iter().find(|file| file.kind == crate::model::file::FileKind::Pdf);
    tags.extend(pdf.map(|file| ("citation_pdf_url", format!("{}{address}/files/{}", visit.origin(), file.id))));
    tags.push(("citation_abstract_html_url", format!("{}{address}", visit.origin())));
    tags.into_iter().fold(page, |page, (name, content)| page.meta(name, content))
}

/// `/library/{slug}/cite.bib` and its sisters.
pub(super) async fn cite(visit: Visit, Path((slug, file)): Path<(String, String)>) -> Result<Response> {
    let (work, place) = readable(&visit, &slug).await?;
    citations::download(&source(&visit, &work, &place), &file)
}

/// `/library/{slug}/files/{file}`.
pub(super) async fn file(
    visit: Visit,
    headers: axum::http::HeaderMap,
    Path((slug, file)): Path<(String, String)>,
) -> Result<Response> {
    let (work, _) = readable(&visit, &slug).await?;
    let id: Id<File> = file.parse().map_err(|_| Error::NotFound)?;
    let row = files::one(visit.db(), work.key, id).await?.ok_or(Error::NotFound)?;
    Ok(answer(visit.db().clone(), work.key, row, &headers))
}

/// A work that this reader may read now.
async fn readable(visit: &Visit, slug: &str) -> Result<(Work, Place)> {
    let place = placed(visit, slug).await?;
    let work = works::get(visit.db(), place.key()).await?.filter(Work::is_beyond).ok_or(Error::NotFound)?;
    if place.is_withdrawn { Err(Error::NotFound) } else { Ok((work, place)) }
}

/// A file, piece by piece as the reader takes it: sound and film are played, everything else is saved and never shown
/// within the site, because somebody else wrote it. A part of it is given where a player asks for one (RFC 9110, 14.2).
pub(super) fn answer(db: Db, key: Key, row: FileRow, headers: &axum::http::HeaderMap) -> Response {
    let size = row.size;
    let asked = headers.get(header::RANGE).and_then(|value| value.to_str().ok());
    let (from, to, status) = match asked.map(|words| part(words, size)) {
        Some(Some((from, to))) => (from, to, StatusCode::PARTIAL_CONTENT),
        Some(None) if size > 0 => {
            return (StatusCode::RANGE_NOT_SATISFIABLE, [(header::CONTENT_RANGE, format!("bytes */{size}"))])
                .into_response();
        }
        _ => (0, size.saturating_sub(1), StatusCode::OK),
    };
    let pieces = futures_util::stream::unfold(Some(from), move |at| {
        let db = db.clone();
        async move {
            let at = at.filter(|at| *at <= to && size > 0)?;
            let number = at / files::PIECE_BYTES as u64;
            let piece = files::piece(&db, key, row.id, u32::try_from(number).ok()?).await;
            let skipped = (at % files::PIECE_BYTES as u64) as usize;
            match piece {
                Ok(Some(piece)) if piece.len() > skipped => {
                    let most = usize::try_from(to - at + 1).unwrap_or(usize::MAX);
                    let given = piece[skipped..].iter().copied().take(most).collect::<Vec<u8>>();
                    let next = at + given.len() as u64;
                    Some((Ok(given), Some(next)))
                }
                Ok(_) => Some((Err(std::io::Error::other("a file ends before its size")), None)),
                Err(error) => Some((Err(std::io::Error::other(error)), None)),
            }
        }
    })
    .fuse(); // compressing asks once more
    let is_played = matches!(row.kind.mime().split('/').next(), Some("audio" | "video"));
    let disposition = format!(
        "{}; filename=\"document.{}\"; filename*=UTF-8''{}",
        if is_played { "inline" } else { "attachment" },
        row.kind.code(),
        percent_encoding::utf8_percent_encode(&row.name, percent_encoding::NON_ALPHANUMERIC)
    );
    let mut answer = Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, row.kind.mime())
        .header(header::CONTENT_DISPOSITION, disposition)
        .header(header::CONTENT_LENGTH, if size == 0 { 0 } else { to - from + 1 })
        .header(header::ACCEPT_RANGES, "bytes")
        .header(header::ETAG, format!("\"{}\"", row.hash));
    if status == StatusCode::PARTIAL_CONTENT {
        answer = answer.header(header::CONTENT_RANGE, format!("bytes {from}-{to}/{size}"));
    }
    answer.body(Body::from_stream(pieces)).unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// The one part that a `Range` asks for: first and last byte; nothing where it cannot be given.
fn part(words: &str, size: u64) -> Option<(u64, u64)> {
    let (first, last) = words.strip_prefix("bytes=")?.split_once('-')?;
    let end = size.checked_sub(1)?;
    let (first, last) = match (first.trim(), last.trim()) {
        ("", count) => (size.saturating_sub(count.parse().ok().filter(|count| *count > 0)?), end),
        (first, "") => (first.parse().ok()?, end),
        (first, last) => (first.parse().ok()?, last.parse::<u64>().ok()?.min(end)),
    };
    (first <= last && first <= end).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::part;

    #[test]
    fn a_player_gets_the_part_that_it_asks_for() {
        assert_eq!(part("bytes=0-", 100), Some((0, 99)));
        assert_eq!(part("bytes=10-19", 100), Some((10, 19)));
        assert_eq!(part("bytes=90-200", 100), Some((90, 99)));
        assert_eq!(part("bytes=-10", 100), Some((90, 99)));
        for words in ["bytes=100-", "bytes=9-8", "bytes=-0", "bytes=a-b", "lines=0-1", "bytes=0-1,4-5"] {
            assert_eq!(part(words, 100), None, "{words}");
        }
        assert_eq!(part("bytes=0-", 0), None);
    }
}
