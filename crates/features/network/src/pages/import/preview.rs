use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::place;
use maud::{Markup, html};
use web::table::{Column as Head, Listing, table};
use web::{Result, Visit, args};

use super::{confirm::field_of, crumbs, done, found, path};
use crate::model::import::{Fault, Line, Twin, Verdict, Whom};
use crate::store::import::{self, Choice, Import, Shown, State};

/// Rows on one page.
const PAGE: usize = 50;

const VIEWS: [(&str, Shown, &str); 4] = [
    ("perhaps", Shown::Perhaps, "network-import-view-perhaps"),
    ("faults", Shown::Faulty, "network-import-view-faults"),
    ("new", Shown::Fresh, "network-import-view-new"),
    ("same", Shown::Same, "network-import-view-same"),
];

const PERHAPS: [Head; 4] = [
    Head::number("network-import-row"),
    Head::words("network-import-column-name"),
    Head::words("network-import-place"),
    Head::words("network-import-decision"),
];
const FAULTS: [Head; 4] = [
    Head::number("network-import-row"),
    Head::words("network-import-column-name"),
    Head::words("network-import-cell"),
    Head::words("network-import-fault"),
];
const PLAIN: [Head; 4] = [
    Head::number("network-import-row"),
    Head::words("network-import-column-name"),
    Head::words("network-import-place"),
    Head::words("network-import-outcome"),
];

/// The list as it was understood, before anything is written; once it is in, what came of it.
pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>, listing: Listing) -> Result<Response> {
    let import = found(&visit, &id).await?;
    if import.state == State::Done {
        return Ok(done::page(&visit, &import, &listing).await?.into_response());
    }
    let asked = listing.get("show");
    let first = if import.perhaps > 0 {
        "perhaps"
    } else if import.faults > 0 {
        "faults"
    } else {
        "new"
    };
    let (name, shown, _) = VIEWS
        .into_iter()
        .find(|(name, ..)| *name == asked)
        .or_else(|| VIEWS.into_iter().find(|(name, ..)| *name == first))
        .unwrap_or(VIEWS[0]);
    let after: u32 = listing.get("after").parse().unwrap_or(0);
    let (lines, has_more) = import::shown(visit.db(), visit.space()?.id, import.id, shown, (after, PAGE)).await?;
    let rows = match shown {
        Shown::Perhaps => doubtful(&visit, &import, &lines, has_more).await?,
        Shown::Faulty => faulty(&visit, &import, &lines),
        Shown::Fresh | Shown::Same => plain(&visit, &lines, name),
    };
    let next = lines.last().filter(|_| has_more).map(|line| line.number);
    let body = html! {
        (crumbs(&visit, true))
        (summary(&visit, &import))
        (confirm(&visit, &import))
        nav.tabs aria-label=(visit.t("network-import-views")) {
            @for (view, shown, words) in VIEWS {
                a href=(format!("{}?show={view}", path(&visit, Some(import.id)))) aria-current=[(view == name).then_some("page")] {
                    (visit.t(words)) " (" (visit.number(count(&import, shown).into())) ")"
                }
            }
        }
        (rows)
        @if next.is_some() || after > 0 {
            nav.pager aria-label=(visit.t("web-pages")) {
                @if after > 0 { a href=(format!("{}?show={name}", path(&visit, Some(import.id)))) rel="first" { (visit.t("web-first-page")) } }
                @if let Some(next) = next { a.button.quiet href=(visit.here_with_all(&[("show", name), ("after", &next.to_string())])) rel="next" { (visit.t("web-next-page")) } }
            }
        }
    };
    Ok(visit.page("network-import-preview", body).wide().into_response())
}

fn count(import: &Import, shown: Shown) -> u32 {
    match shown {
        Shown::Perhaps => import.perhaps,
        Shown::Faulty => import.faults,
        Shown::Fresh => import.fresh,
        Shown::Same => import.same,
    }
}

/// How the list was understood: counts, which columns were recognised and which were not.
fn summary(visit: &Visit, import: &Import) -> Markup {
    let chips = [
        ("network-import-fresh", "ok", import.fresh),
        ("network-import-perhaps", "wait", import.perhaps),
        ("network-import-same", "", import.same),
        ("network-import-refused", "late", import.refused),
        ("network-import-faults", "late", import.faults),
    ];
    let known: Vec<String> =
        import.columns.known().map(|(column, letters)| format!("{letters} {}", visit.t(column.label()))).collect();
    let unknown: Vec<String> =
        import.columns.unknown().map(|(letters, heading)| format!("{letters} {heading}")).collect();
    let rows = import.rows();
    html! {
        p { @for (label, tone, count) in chips { @if count > 0 {
            span class=(format!("chip {tone}")) { (visit.t_with(label, &args![count = count])) } " "
        } } }
        p.soft {
            (visit.t("network-import-known-columns")) " " (known.join(" · "))
            @if let Some(row) = import.columns.heading_row { ". " (visit.t_with("network-import-heading-row", &args![row = row])) }
        }
        @if !unknown.is_empty() { p.note { (visit.t("network-import-unknown-columns")) " " (unknown.join(" · ")) } }
        @if rows >= 10 && import.placeless * 3 > rows && import.columns.known().any(|(column, _)| column.is_place()) {
            p.note { (visit.t_with("network-import-placeless", &args![count = import.placeless])) }
        }
    }
}

fn confirm(visit: &Visit, import: &Import) -> Markup {
    let rows = import.fresh + import.perhaps + import.same;
    html! {
        @if rows == 0 { p.empty { (visit.t("network-import-nothing")) } } @else {
            form.actions method="post" action=(format!("{}/confirm", path(visit, Some(import.id)))) {
                @if import.state == State::Going {
                    p.note { (visit.t("network-import-interrupted")) }
                    button { (visit.t("network-import-continue")) }
                } @else {
                    button { (visit.t_with("network-import-confirm", &args![count = import.fresh + import.perhaps])) }
                }
                a.button.quiet href=(path(visit, None)) { (visit.t("network-import-other")) }
            }
            @if import.perhaps > 0 { p.soft { (visit.t("network-import-perhaps-hint")) } }
        }
    }
}

fn place_of(visit: &Visit, code: Option<&str>) -> String {
    code.and_then(place::get).map_or_else(|| "–".to_owned(), |place| visit.words(&place.name).to_owned())
}

/// The rows in doubt, each with a choice.
async fn doubtful(visit: &Visit, import: &Import, lines: &[Line], has_more: bool) -> Result<Markup> {
    let ends = lines.first().zip(lines.last()).map_or((0, 0), |(first, last)| (first.number, last.number));
    let chosen = import::choices(visit.db(), visit.space()?.id, import.id, ends).await?;
    if lines.is_empty() {
        return Ok(html! { p.empty { (visit.t("network-import-no-doubt")) } });
    }
    let rows = lines.iter().map(|line| {
        vec![
            html! { (visit.number(line.number.into())) },
            html! { (visit.text(&line.name)) (resembles(visit, line)) },
            html! { (place_of(visit, line.place.as_deref())) },
            choice(visit, line, chosen.get(&line.number).copied()),
        ]
    });
    let next = lines.last().filter(|_| has_more).map_or(0, |line| line.number);
    Ok(html! {
        form method="post" action=(format!("{}/choices", path(visit, Some(import.id)))) {
            input type="hidden" name="next" value=(next);
            (table(visit, visit.t("network-import-view-perhaps"), &PERHAPS, rows))
            p.actions { button.quiet { (visit.t(if has_more { "network-import-save-next" } else { "network-import-save" })) } }
        }
    })
}

/// Whom a row in doubt is like, each a link where it is a record.
fn resembles(visit: &Visit, line: &Line) -> Markup {
    let Verdict::Perhaps(twins) = &line.verdict else { return html! {} };
    html! {
        p.small.soft {
            (visit.t("network-import-resembles")) " "
            @for (number, twin) in twins.iter().enumerate() {
                @if number > 0 { " · " }
                @match twin.whom {
                    Whom::Record(actor) => a href=(format!("/directory/{actor}")) { (visit.text(&twin.name)) },
                    Whom::Row(row) => { (visit.text(&twin.name)) " (" (visit.t("network-import-row")) " " (row) ")" }
                }
                @if let Some(place) = twin.place.as_deref().and_then(place::get) { (visit.listed(&["", ""])) (visit.text(&place.name)) }
            }
        }
    }
}

fn choice(visit: &Visit, line: &Line, chosen: Option<Choice>) -> Markup {
    let Verdict::Perhaps(twins) = &line.verdict else { return html! {} };
    let value = |twin: &Twin| match twin.whom {
        Whom::Record(actor) => actor.to_string(),
        Whom::Row(_) => "skip".to_owned(),
    };
    let chosen = match chosen {
        Some(Choice::Same(actor)) => actor.to_string(),
        Some(Choice::Skip) => "skip".to_owned(),
        _ => "apart".to_owned(),
    };
    let words = |twin: &Twin| {
        let name = visit.words(&twin.name).to_owned();
        let place = place_of(visit, twin.place.as_deref());
        match twin.whom {
            Whom::Record(_) => {
                visit.t_with("network-import-is-record", &args![name = name, place = place, score = twin.score])
            }
            Whom::Row(row) => visit.t_with("network-import-is-row", &args![name = name, row = row, score = twin.score]),
        }
    };
    let has_row = twins.iter().any(|twin| matches!(twin.whom, Whom::Row(_)));
    html! {
        select name=(field_of(line.number)) aria-label=(visit.t_with("network-import-decide", &args![row = line.number])) {
            option value="apart" selected[chosen == "apart"] { (visit.t("network-import-apart")) }
            @for twin in twins { option value=(value(twin)) selected[chosen == value(twin)] { (words(twin)) } }
            @if !has_row { option value="skip" selected[chosen == "skip"] { (visit.t("network-import-skip")) } }
        }
    }
}

fn faulty(visit: &Visit, import: &Import, lines: &[Line]) -> Markup {
    let rows = lines.iter().flat_map(|line| {
        line.faults.iter().map(move |fault| {
            let letters = import.columns.letters(fault.column);
            vec![
                html! { (visit.number(line.number.into())) },
                html! { (visit.text(&line.name)) },
                html! { @if let Some(letters) = letters { bdi { (letters) (line.number) } " " } (visit.t(fault.column.label())) },
                html! { span.fault { (told(visit, fault)) } },
            ]
        })
    });
    html! {
        @if lines.is_empty() { p.empty { (visit.t("network-import-no-fault")) } } @else {
            p.soft { (visit.t("network-import-faults-hint")) }
            (table(visit, visit.t("network-import-view-faults"), &FAULTS, rows))
        }
    }
}

fn told(visit: &Visit, fault: &Fault) -> String {
    visit.t_with(fault.kind.label(), &args![value = fault.value.clone()])
}

fn plain(visit: &Visit, lines: &[Line], name: &str) -> Markup {
    let rows = lines.iter().map(|line| {
        vec![
            html! { (visit.number(line.number.into())) },
            html! { (visit.text(&line.name)) },
            html! { (place_of(visit, line.place.as_deref())) },
            html! { @match &line.verdict {
                Verdict::Same(Whom::Record(actor)) => a href=(format!("/directory/{actor}")) { (visit.t("network-import-same-record")) },
                Verdict::Same(Whom::Row(row)) => (visit.t_with("network-import-same-row", &args![row = *row])),
                _ => (visit.t("network-import-will-be-made")),
            } },
        ]
    });
    html! {
        @if lines.is_empty() { p.empty { (visit.t("network-import-none")) } }
        @else { (table(visit, visit.t(if name == "same" { "network-import-view-same" } else { "network-import-view-new" }), &PLAIN, rows)) }
    }
}
