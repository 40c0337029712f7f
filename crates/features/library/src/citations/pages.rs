//! The box that says how to cite a page, and its downloads.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use web::{Error, Result, Visit};

use super::style::cite;
use super::{Format, Source, Style};

/// How to cite this: in each style, and as files. `base` is the address of the record's page.
pub(crate) fn panel(visit: &Visit, source: &Source, base: &str) -> Markup {
    let dir = source.lang.map(|lang| lang.direction().code());
    html! {
        section.card aria-labelledby="cite" {
            h2 #cite { (visit.t("library-works-cite")) }
            @for (at, style) in Style::ALL.iter().enumerate() {
                details open[at == 0] {
                    summary { (visit.t(style.label())) }
                    p dir=[dir] lang=[source.lang.map(|lang| lang.code())] { (sentence(visit, source, *style)) }
                }
            }
            p.exports { (visit.t("library-works-cite-files")) " "
                @for format in Format::ALL { a href=(format!("{base}/cite.{}", format.code())) { (format.name()) } " " }
            }
        }
    }
}

fn sentence(visit: &Visit, source: &Source, style: Style) -> Markup {
    html! {
        @for piece in cite(source, style, visit.lang) {
            @if piece.is_italic { i { (piece.words) } } @else { (piece.words) }
        }
    }
}

/// Answers `…/cite.bib`, `…/cite.ris` and `…/cite.json`; `file` is the last part of the address.
///
/// # Errors
/// [`Error::NotFound`] for another ending.
pub(crate) fn download(source: &Source, file: &str) -> Result<Response> {
    let format = file.strip_prefix("cite.").and_then(Format::from_code).ok_or(Error::NotFound)?;
    Ok(answer(&source.key, format, [source]))
}

/// Sources as a file.
pub(crate) fn answer<'a>(name: &str, format: Format, sources: impl IntoIterator<Item = &'a Source>) -> Response {
    let plain: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    let disposition = format!("attachment; filename=\"{plain}.{}\"", format.code());
    let headers = [(header::CONTENT_TYPE, format.mime().to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    (headers, format.write(sources)).into_response()
}
