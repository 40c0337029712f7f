//! `GET /experiences/compare?with=a&with=b`: two to four experiences side by side, section by section.

use axum::extract::RawQuery;
use maud::{Markup, html};
use papers::pdf;
use web::{Desk, Download, Error, Page, Result, Visit};

use super::super::sheet::{self, Frame};
use super::super::words::{period, place_name, prose};
use super::published;
use crate::model::experience::{Experience, Section};
use crate::papers::experience;
use crate::store::experiences::published::{Version, list};

/// The most that are compared.
const MOST: usize = 4;
/// How many are offered to choose from.
const OFFERED: u32 = 60;

type Sheet = (Experience, Version);

/// Shows them, or lets choose.
pub(crate) async fn show(visit: Visit, RawQuery(query): RawQuery) -> Result<Page> {
    let slugs = chosen(query.as_deref());
    let sheets = read(&visit, &slugs).await?;
    let mut frames = Vec::new();
    for (experience, _) in &sheets {
        frames.push(Frame::public(&visit, experience.key, &experience.slug).await?);
    }
    let body = html! {
        p.lead.no-print { (visit.t("library-experience-compare-lead")) }
        @if slugs.len() > MOST { p.note { (visit.t("library-experience-compare-most")) } }
        @if sheets.len() > 1 {
            p.actions.no-print { a.button.quiet href=(format!("/experiences/compare.pdf?{}", address(&sheets))) { "PDF" } }
            (side_by_side(&visit, &sheets, &frames))
        }
        (choice(&visit, &sheets).await?)
    };
    Ok(visit.page("library-experience-compare-title", body).wide().style("experiences.css"))
}

/// The same on paper, section by section.
pub(crate) async fn print(visit: Visit, RawQuery(query): RawQuery) -> Result<Download> {
    let desk = Desk::free().await?;
    let sheets = read(&visit, &chosen(query.as_deref())).await?;
    if sheets.len() < 2 {
        return Err(Error::told("library-experience-compare-two"));
    }
    let document = experience::comparison(&visit, &sheets);
    let bytes = desk.make(move || pdf::render(&document)).await?;
    Ok(Download::pdf(&format!("comparison-{}", visit.lang.code()), bytes))
}

/// The addresses that were chosen, each once. Both `with=a&with=b` and `with=a,b` are read.
fn chosen(query: Option<&str>) -> Vec<String> {
    let mut slugs: Vec<String> = Vec::new();
    for (name, value) in url::form_urlencoded::parse(query.unwrap_or_default().as_bytes()).take(64) {
        for slug in value.split(',').filter(|slug| name == "with" && !slug.is_empty()).take(64) {
            if !slugs.iter().any(|known| known == slug) && slugs.len() <= MOST {
                slugs.push(slug.replace('\0', ""));
            }
        }
    }
    slugs
}

async fn read(visit: &Visit, slugs: &[String]) -> Result<Vec<Sheet>> {
    let mut sheets = Vec::new();
    for slug in slugs.iter().take(MOST) {
        match published(visit, slug).await {
            Ok(sheet) => sheets.push(sheet),
            Err(Error::NotFound) => {} // withdrawn since it was chosen
            Err(error) => return Err(error),
        }
    }
    Ok(sheets)
}

fn address(sheets: &[Sheet]) -> String {
    let pairs: Vec<String> = sheets.iter().map(|(experience, _)| format!("with={}", experience.slug)).collect();
    pairs.join("&")
}

fn side_by_side(visit: &Visit, sheets: &[Sheet], frames: &[Frame]) -> Markup {
    let class = format!("compare of-{}", sheets.len());
    let title = |sheet: &Sheet| {
        html! { a href=(format!("/experiences/{}", sheet.0.slug)) { (visit.text(&sheet.1.content.head.title)) } }
    };
    let is_written = |section: &Section| sheets.iter().any(|(_, one)| one.content.sections.contains_key(section));
    html! {
        section.compare-row {
            div class=(class) { @for sheet in sheets {
                @let head = &sheet.1.content.head;
                article {
                    h2 { (title(sheet)) }
                    p.small.soft {
                        @if let Some(code) = &head.place { (place_name(visit, code)) }
                        @if let Some(words) = period(visit, head.from, head.until) { " · " (words) }
                    }
                    (prose(visit, &head.lesson))
                }
            } }
        }
        @for section in Section::ALL.iter().filter(|section| is_written(section)) {
            section.compare-row {
                h2 { (visit.t(section.label())) }
                div class=(class) { @for (sheet, frame) in sheets.iter().zip(frames) {
                    article {
                        h3 { (title(sheet)) }
                        (sheet::body(visit, *section, &sheet.1.content.section(*section), frame))
                    }
                } }
            }
        }
    }
}

/// The newest experiences to choose from, those already chosen ticked.
async fn choice(visit: &Visit, sheets: &[Sheet]) -> Result<Markup> {
    let rows = list(visit.db(), &[], None, OFFERED).await?;
    let is_chosen = |slug: &str| sheets.iter().any(|(experience, _)| experience.slug == slug);
    let older = sheets.iter().filter(|(experience, _)| rows.iter().all(|row| row.slug != experience.slug));
    Ok(html! {
        form.no-print method="get" action="/experiences/compare" {
            fieldset { legend { (visit.t("library-experience-compare-choose")) }
                @for (experience, version) in older {
                    label.tick { input type="checkbox" name="with" value=(experience.slug) checked; span { (visit.text(&version.content.head.title)) } }
                }
                @for row in &rows {
                    label.tick { input type="checkbox" name="with" value=(row.slug) checked[is_chosen(&row.slug)]; span { (visit.text(&row.line.title)) } }
                }
            }
            button.quiet { (visit.t("library-experience-compare")) }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_is_read_once_and_never_without_end() {
        assert_eq!(chosen(Some("with=a&with=b&x=c&with=a,c")), ["a", "b", "c"]);
        assert!(chosen(Some(&"with=a,b,c,d,e,f,g&".repeat(1000))).len() <= MOST + 1);
        assert!(chosen(None).is_empty());
    }
}
