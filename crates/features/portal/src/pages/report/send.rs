use axum::Json;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::{Id, Lang, Text, fold, place};
use media::{About, File, Kind, Made};
use serde_json::json;
use web::{Form, Message, Result, Visit};

use super::files::made;
use super::{MOST_PHOTOS, antenna_id, antennas_of, form as page, reporter, sent, told};
use crate::model::article::{Article, Refused, Source};
use crate::store::hands::Writer;
use crate::store::reports::{self, Report, Sent};

/// The most sources of a report.
const MOST_SOURCES: usize = 40;

/// Takes a report: from the script, whose files arrived before it, or from the plain form with its files.
pub(super) async fn act(visit: Visit, headers: HeaderMap, mut form: Form) -> Result<Response> {
    let me = reporter(&visit).await?;
    let sent = sent(&visit, me, &form)?;
    let by_script =
        headers.get(header::ACCEPT).is_some_and(|accept| accept.as_bytes().starts_with(b"application/json"));
    if let Some(article) = reports::became::<Article>(visit.db(), sent).await? {
        return Ok(taken(&visit, article, by_script));
    }
    let report = read(&visit, me, &mut form).await?;
    let coming = if form.is_good() { coming(&mut form, report.lang).await? } else { Vec::new() };
    if !form.is_good() {
        return refused(&visit, me, &form, by_script).await;
    }
    let untold = coming.iter().filter(|(made, about)| made.kind == Kind::Picture && about.alt.is_empty()).count();
    match write(&visit, sent, me, report, coming).await? {
        Ok(article) if untold > 0 && !by_script => {
            let saying = Message::with("portal-report-taken-untold", web::args![count = untold]);
            Ok(visit.see_saying(visit.path(&format!("newsroom/{article}")), saying).into_response())
        }
        Ok(article) => Ok(taken(&visit, article, by_script)),
        Err(refusal) => {
            form.fault("antenna", refusal.message());
            refused(&visit, me, &form, by_script).await
        }
    }
}

/// The files of the plain form become files of the newsroom in the same write as the report.
async fn write(
    visit: &Visit,
    sent: Sent,
    me: Writer,
    mut report: Report,
    coming: Vec<(Made, About)>,
) -> Result<std::result::Result<Id<Article>, Refused>> {
    let write = visit.db().write(visit.stream()?, visit.who(), move |tx| {
        for (made, about) in &coming {
            let file = reports::bring(tx, sent, made, about)?;
            match made.kind {
                Kind::Picture => report.photos.push(file),
                _ => report.sound = Some(file),
            }
        }
        reports::keep(tx, sent, me, report)
    });
    match write.await {
        Ok(article) => Ok(Ok(article)),
        Err(error) => Ok(Err(error.refusal::<Refused>()?)),
    }
}

fn taken(visit: &Visit, article: Id<Article>, by_script: bool) -> Response {
    let path = visit.path(&format!("newsroom/{article}"));
    match by_script {
        true => Json(json!({ "path": path })).into_response(),
        false => visit.see_saying(path, "portal-report-taken").into_response(),
    }
}

async fn refused(visit: &Visit, me: Writer, form: &Form, by_script: bool) -> Result<Response> {
    if by_script {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "faults": told(visit, form) }))).into_response());
    }
    Ok(page::page(visit, me, form).await?.invalid().into_response())
}

async fn read(visit: &Visit, me: Writer, form: &mut Form) -> Result<Report> {
    let antennas = antennas_of(visit, me).await?;
    let antenna = form.choice("antenna", antenna_id).filter(|id| antennas.iter().any(|antenna| antenna.id == *id));
    if antenna.is_none() && !antennas.is_empty() {
        form.fault("antenna", "web-fault-required");
    }
    let photos: Vec<Id<File>> = form.values("photo").filter_map(|id| id.parse().ok()).take(MOST_PHOTOS).collect();
    let sources = form.value("sources").lines().map(str::trim).filter(|line| !line.is_empty()).take(MOST_SOURCES);
    let sources = sources.map(source).collect();
    Ok(Report {
        antenna,
        lang: form.required_choice("lang", Lang::from_code).unwrap_or(visit.lang),
        title: form.words("title", 3..=200),
        text: form.words("text", 1..=60_000),
        place: where_it_was(form),
        sources,
        photos,
        sound: form.id("sound_file"),
    })
}

/// A line of sources: an address where there is one, the rest as words.
fn source(line: &str) -> Source {
    let address = line.split_whitespace().find(|word| word.starts_with("https://") || word.starts_with("http://"));
    let words: String = line.chars().take(300).collect();
    match address {
        Some(address) if address.len() <= 1000 => {
            let words = words.replace(address, "").trim().trim_end_matches([':', '–', '-']).trim().to_owned();
            let words = if words.is_empty() { address.to_owned() } else { words };
            Source { words, address: Some(address.to_owned()) }
        }
        _ => Source { words, address: None },
    }
}

/// The place that a form means: chosen, or the only one of that name.
fn where_it_was(form: &mut Form) -> Option<String> {
    if let Some(place) = place::get(form.value("place_code")) {
        return Some(place.code.to_owned());
    }
    let words = form.value("place").to_owned();
    if words.is_empty() {
        return None;
    }
    let found = place::search(&words, 12);
    let folded = fold(&words);
    let exact: Vec<_> =
        found.iter().copied().filter(|place| place.name.languages().any(|(_, name)| fold(name) == folded)).collect();
    match (found.as_slice(), exact.as_slice()) {
        ([only], _) | (_, [only]) => return Some(only.code.to_owned()),
        ([], _) => form.fault("place", "portal-report-place-unknown"),
        _ => form.fault("place", "portal-report-place-several"),
    }
    None
}

/// The files that came with the plain form, looked at one after the other, and what is said of each.
async fn coming(form: &mut Form, lang: Lang) -> Result<Vec<(Made, About)>> {
    let blurs = form.is_ticked("blur");
    let photos: Vec<_> = form.uploads("photos").cloned().collect();
    if photos.len() > MOST_PHOTOS {
        form.fault("photos", Message::with("portal-report-photos-many", web::args![most = MOST_PHOTOS]));
        return Ok(Vec::new());
    }
    let sounds: Vec<_> = form.uploads("sound").take(1).cloned().collect();
    let words = told_of(form.value("photo_words"), photos.len());
    let mut words = words.into_iter().map(|words| About { alt: Text::of(lang, words), ..About::default() });
    let mut all = Vec::new();
    for (field, upload) in
        photos.iter().map(|photo| ("photos", photo)).chain(sounds.iter().map(|sound| ("sound", sound)))
    {
        match made(upload, blurs).await? {
            Ok(made) if made.kind == wished(field) => {
                all.push((made, words.next().unwrap_or_default()));
            }
            Ok(_) => form.fault(field, Message::from(media::Fault::Unknown)),
            Err(fault) => form.fault(field, Message::from(fault)),
        }
    }
    Ok(all)
}

/// What a field of files holds.
fn wished(field: &str) -> Kind {
    if field == "photos" { Kind::Picture } else { Kind::Sound }
}

/// What each photo shows, a line each in their order; nothing for those that have no line.
fn told_of(words: &str, photos: usize) -> Vec<String> {
    let lines = words.lines().map(|line| line.trim().chars().take(500).collect());
    lines.chain(std::iter::repeat(String::new())).take(photos).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_sources_keeps_its_words_and_its_address_apart() {
        let read = |line: &str| {
            let source = source(line);
            (source.words, source.address)
        };
        assert_eq!(read("Fatima, présidente"), ("Fatima, présidente".to_owned(), None));
        assert_eq!(
            read("Rapport du HCP : https://hcp.ma/x"),
            ("Rapport du HCP".to_owned(), Some("https://hcp.ma/x".to_owned()))
        );
        assert_eq!(read("https://hcp.ma"), ("https://hcp.ma".to_owned(), Some("https://hcp.ma".to_owned())));
        assert_eq!(read("javascript:alert(1)").1, None);
    }

    #[test]
    fn the_lines_beside_photos_belong_to_them_in_their_order() {
        assert_eq!(told_of(" Une source \r\n\r\nDeux femmes\nde trop\n", 3), ["Une source", "", "Deux femmes"]);
        assert_eq!(told_of("Une source", 2), ["Une source", ""]);
        assert!(told_of("Une source", 0).is_empty());
    }

    #[test]
    fn a_place_is_taken_where_only_one_bears_the_name() {
        let mut form = Form::default().with("place", "Nulle part du tout");
        assert_eq!(where_it_was(&mut form), None);
        assert!(form.fault_of("place").is_some());
        let mut form = Form::default().with("place_code", "04");
        assert_eq!(where_it_was(&mut form).as_deref(), Some("04"));
    }
}
