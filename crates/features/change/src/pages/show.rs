//! The report as a page.

use actors::Role;
use maud::{Markup, html};
use web::table::{Column, Listing, table};
use web::{Page, Result, Visit};

use super::{View, drawn, words};
use crate::model::{Audience, By, Report, Since};

/// The page.
pub(super) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let view = View::of(&visit, &listing).await?;
    if !view.place.is_reached() {
        return Ok(reading(&visit, &view));
    }
    let report = &view.report;
    let body = html! {
        p.lead { (visit.t("change-lead")) }
        (asking(&visit, &view))
        @if report.is_generated { p { span.chip { (visit.t("change-generated")) } } }
        section.card {
            @for line in words::said(&visit, report) { p { (line) } }
        }
        (exports(&visit, &view))
        (figures(&visit, report))
        @if report.whole.change.is_some() {
            section { h2 { (visit.t("change-by-domain")) } (drawn::domains(&visit, report)) }
            (divided(&visit, report))
        }
        (years(&visit, report))
        (seen(&visit, report))
        (method(&visit, report))
    };
    Ok(visit.page("change-title", body).wide().style("change.css"))
}

/// The journal is long, and was not read for this before: the page comes again.
fn reading(visit: &Visit, view: &View) -> Page {
    let body = html! {
        p { (visit.t("change-reading")) }
        (web::chart::bar(visit, view.place.next, view.place.size, &visit.percent(view.place.next, view.place.size)))
    };
    visit.page("change-title", body).refresh_after(1)
}

fn asking(visit: &Visit, view: &View) -> Markup {
    let asked = &view.report.asked;
    let years = |name: &str, label: &str, chosen: i16| {
        html! {
            div.field {
                label for=(name) { (visit.t(label)) }
                select id=(name) name=(name) { @for year in (view.years.0..=view.years.1).rev() {
                    option value=(year) selected[year == chosen] { (year) }
                } }
            }
        }
    };
    html! {
        form method="get" action=(visit.path("change")) {
            div.fields {
                (years("from", "change-field-from", asked.from))
                (years("to", "change-field-to", asked.to))
                div.field {
                    label for="since" { (visit.t("change-field-since")) }
                    select id="since" name="since" { @for since in Since::ALL {
                        option value=(since.code()) selected[*since == asked.since] { (visit.t(since.label())) }
                    } }
                }
                @if view.has_choice() { div.field {
                    label for="instrument" { (visit.t("change-field-instrument")) }
                    select id="instrument" name="instrument" { @for (name, code) in &view.instruments {
                        option value=(code) selected[*code == asked.instrument] { (name) }
                    } }
                } }
            }
            p.actions { button { (visit.t("change-ask")) } }
        }
    }
}

/// The report in one click: for whom, in which language.
fn exports(visit: &Visit, view: &View) -> Markup {
    let file = |ending: &str| view.path(visit, &format!("/report.{ending}"));
    let paper = |audience: Audience, lang: &str| format!("{}&for={}&lang={lang}", file("pdf"), audience.code());
    html! {
        section {
            h2 { (visit.t("change-papers")) }
            ul.links {
                @for audience in Audience::ALL { li {
                    span { (visit.t(audience.label())) } " "
                    a href=(paper(*audience, "fr")) lang="fr" { "PDF, français" } " · "
                    a href=(paper(*audience, "ar")) lang="ar" dir="rtl" { "PDF، العربية" } " · "
                    a href=(paper(*audience, "en")) lang="en" dir="ltr" { "PDF, English" }
                } }
            }
            p.exports { (visit.t("web-export")) " " a href=(file("xlsx")) { "XLSX" } " " a href=(file("csv")) { "CSV" } }
        }
    }
}

fn figures(visit: &Visit, report: &Report) -> Markup {
    html! {
        div.grid { @for (label, value) in words::figures(report) {
            div.card { p.kind { (visit.t(label)) } p.figure { (visit.number(value)) } }
        } }
    }
}

fn divided(visit: &Visit, report: &Report) -> Markup {
    html! {
        @for division in &report.divisions { section {
            h2 { (visit.t(division.by.label())) }
            @if division.by == By::Path { p.soft { (visit.t("change-path-words")) } }
            @if let Some(map) = drawn::map(visit, report).filter(|_| division.by == By::Region) { (map) }
            (drawn::groups(visit, division))
        } }
    }
}

fn years(visit: &Visit, report: &Report) -> Markup {
    let columns = [
        Column::words("change-column-year"),
        Column::number("change-figure-trained"),
        Column::number("change-figure-people"),
        Column::number("change-figure-women"),
        Column::number("change-figure-youth"),
        Column::number("change-figure-hours"),
        Column::number("change-figure-visits"),
    ];
    let rows = report.years.iter().rev().map(|line| {
        let work = &line.work;
        let trained = i64::try_from(work.trained).unwrap_or(i64::MAX);
        let figures = [trained, work.people, work.women, work.youth, work.minutes / 60, work.visits];
        let year = html! { (line.year) };
        std::iter::once(year).chain(figures.map(|figure| html! { (visit.number(figure)) })).collect()
    });
    html! { section { h2 { (visit.t("change-work")) } (table(visit, visit.t("change-work"), &columns, rows)) } }
}

fn seen(visit: &Visit, report: &Report) -> Markup {
    let seen = &report.seen;
    let line = |label: &str, count: usize| html! { div { dt { (visit.t(label)) } dd { (visit.number(i64::try_from(count).unwrap_or(i64::MAX))) } } };
    html! {
        section {
            h2 { (visit.t("change-seen")) }
            dl.facts {
                (line("change-seen-assessed", seen.assessed))
                (line("change-seen-paired", seen.paired))
                (line("change-seen-earlier", seen.earlier))
                (line("change-seen-waiting", seen.waiting))
                (line("change-seen-gone", seen.gone))
            }
        }
    }
}

fn method(visit: &Visit, report: &Report) -> Markup {
    html! {
        section {
            h2 { (visit.t("change-method")) }
            ul { @for line in words::method(visit, report) { li { (line) } } }
            @if visit.is_at_least(Role::Administrator) {
                form method="post" action=(visit.path("change/reading")) {
                    p.small.soft { (visit.t("change-read-anew-words")) }
                    p.actions { button.quiet.small { (visit.t("change-read-anew")) } }
                }
            }
        }
    }
}
