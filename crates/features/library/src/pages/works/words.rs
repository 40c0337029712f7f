//! Small words about works that several pages say.

use kernel::place::{self, Place};
use kernel::{Lang, right};
use maud::{Markup, html};
use web::{Visit, args};

use crate::citations::Partial;
use crate::model::file::Reading;
use crate::store::works::files::FileRow;

/// A date as far as it is known: "12 mai 2024", "mai 2024", "2024".
pub(super) fn date(visit: &Visit, date: Partial) -> String {
    let day = date.day.unwrap_or(1);
    let whole = date.month.and_then(|month| jiff::civil::Date::new(date.year, month, day).ok());
    match (whole, date.day) {
        (Some(whole), Some(_)) => visit.date(whole),
        (Some(whole), None) => {
            let words = visit.date(whole);
            words.split_once(' ').map_or(words.clone(), |(_, rest)| rest.to_owned())
        }
        (None, _) => date.year.to_string(),
    }
}

/// Authors as readers say them: given name first.
pub(super) fn authors(visit: &Visit, names: &[String]) -> Markup {
    let said = |name: &String| match crate::citations::name_parts(name) {
        (family, Some(given)) => format!("{given} {family}"),
        (whole, None) => whole.to_owned(),
    };
    html! { @for (at, name) in names.iter().enumerate() { @if at > 0 { (comma(visit)) } bdi { (said(name)) } } }
}

/// A comma as the page's language has it.
fn comma(visit: &Visit) -> &'static str {
    if visit.lang == Lang::Ar { "، " } else { ", " }
}

/// A size in words: "2,4 Mo".
pub(super) fn size(visit: &Visit, bytes: u64) -> String {
    if bytes < 1024 * 1024 {
        return visit.t_with("library-works-kilobytes", &args![count = bytes.div_ceil(1024)]);
    }
    let tenths = bytes * 10 / (1024 * 1024);
    let mark = if visit.lang == Lang::En { '.' } else { ',' };
    let words = if tenths.is_multiple_of(10) {
        (tenths / 10).to_string()
    } else {
        format!("{}{mark}{}", tenths / 10, tenths % 10)
    };
    visit.t_with("library-works-megabytes", &args![size = words])
}

/// What a file is, in a line: "PDF, 12 pages, 2,4 Mo".
pub(super) fn about(visit: &Visit, file: &FileRow) -> String {
    let mut parts = vec![visit.t(file.kind.label()).to_owned()];
    if file.pages > 0 {
        parts.push(visit.t_with("library-works-pages", &args![count = file.pages]));
    }
    parts.push(size(visit, file.size));
    parts.join(comma(visit))
}

/// What is to be said of how the words of a file were read; nothing where all is well.
pub(super) fn reading(visit: &Visit, file: &FileRow, can_recognise: bool) -> Option<String> {
    let id = match file.reading {
        Reading::Whole | Reading::Unread => return None,
        Reading::Silent if can_recognise => "library-works-reading-waits",
        reading => reading.label(),
    };
    Some(visit.t(id).to_owned())
}

/// A place with those that contain it.
pub(super) fn place(visit: &Visit, code: &str) -> Option<String> {
    let way: Vec<&str> = place::path(code).iter().rev().map(|place: &&Place| visit.words(&place.name)).collect();
    (!way.is_empty()).then(|| way.join(comma(visit)))
}

/// An article of human rights.
pub(super) fn article(visit: &Visit, code: &str) -> Option<String> {
    right::get(code).map(|article| visit.words(&article.title).to_owned())
}

/// A concept of the thesaurus.
pub(super) fn concept(visit: &Visit, code: &str) -> String {
    search::thesaurus::get(code).map_or_else(|| code.to_owned(), |concept| visit.words(&concept.name).to_owned())
}
