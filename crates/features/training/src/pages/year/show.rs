//! `/s/{space}/training/years/{year}`: what the year is to reach and how far it is, from who came, beside what its
//! confirmed places may still bring.

use actors::Role;
use axum::extract::Path;
use kernel::place::{self, Level};
use maud::{Markup, html};
use web::chart::{Figure, Outlines, Part, PlaceFigure, Tone};
use web::table::{Column, table};
use web::{Page, Result, Visit, args};

use super::{head, money, path, read_year};
use crate::model::year::{Progress, Reached, Target, pace};
use crate::store::year::{Planned, cohorts};
use crate::store::{learned, plan};

/// How many earlier years stand beside this one.
const BEFORE: i16 = 4;

/// The page.
pub(super) async fn show(visit: Visit, Path((_, year)): Path<(String, String)>) -> Result<Page> {
    let (space, year) = (visit.space()?.id, read_year(&year)?);
    let target = plan::target(visit.db(), space, year).await?.unwrap_or_default();
    let progress = learned::progress(visit.db(), space, year).await?;
    let reached = &progress.reached;
    let planned = cohorts(visit.db(), space, year).await?;
    let body = html! {
        (head(&visit, year, ""))
        (years(&visit, year, &plan::years(visit.db(), space).await?))
        p.lead { (visit.t("training-year-words")) }
        (goal(&visit, &target, &progress))
        (ahead(&visit, year, &target, &progress, &planned))
        @if visit.is_at_least(Role::Secretary) { p.actions { a.button.quiet href=(path(&visit, year, "target")) { (visit.t("training-year-set")) } } }
        (shares(&visit, &target, reached))
        (regions(&visit, &target, reached))
        (history(&visit, year, &target, reached).await?)
    };
    let title = visit.t_with("training-year-title", &args![year = year.to_string()]);
    Ok(visit.page_named(&title, body).wide().style("training.css"))
}

/// The years with places, this one, and the one after today's.
fn years(visit: &Visit, year: i16, with_places: &[i16]) -> Markup {
    let today = visit.world().today().year();
    let mut all: Vec<i16> = with_places.iter().copied().chain([year, today, today.saturating_add(1)]).collect();
    all.sort_unstable_by(|one, other| other.cmp(one));
    all.dedup();
    html! {
        nav.filters aria-label=(visit.t("training-years")) { @for other in &all {
            a.chip href=(path(visit, *other, "")) aria-current=[(*other == year).then_some("page")] { (other) }
        } }
    }
}

fn goal(visit: &Visit, target: &Target, progress: &Progress) -> Markup {
    let Progress { reached, expected, unnoted } = progress;
    let aim = i64::from(target.associations);
    let said = match aim {
        0 => visit.t_with("training-year-reached", &args![count = reached.associations]),
        _ => visit.t_with("training-year-of", &args![count = reached.associations, aim = aim]),
    };
    html! { div.target {
        (visit.pen().bar(reached.associations, aim.max(reached.associations).max(1), &said))
        p { strong { (said) } }
        @if *expected > 0 { p { (visit.t_with("training-year-expected", &args![count = *expected])) } }
        @if *unnoted > 0 { p { (visit.t_with("training-year-unnoted", &args![count = *unnoted])) } }
    } }
}

/// How far the year is, in short: associations, and each share beside what it is to be.
pub(crate) fn bars(visit: &Visit, target: &Target, progress: &Progress) -> Markup {
    let reached = &progress.reached;
    html! {
        (goal(visit, target, progress))
        div.grid {
            (share(visit, "training-share-women", reached.women, reached.people, target.women))
            (share(visit, "training-share-youth", reached.youth, reached.people, target.youth))
            (share(visit, "training-share-rural", reached.rural, reached.associations, target.rural))
            (share(visit, "training-share-new", reached.new, reached.associations, target.new))
        }
    }
}

fn share(visit: &Visit, label: &str, part: i64, whole: i64, aim: i32) -> Markup {
    let is_met = part * 100 >= whole * i64::from(aim);
    html! {
        div.card {
            p.kind { (visit.t(label)) }
            p.figure { (visit.percent(part, whole)) small { " (" (visit.number(part)) " / " (visit.number(whole)) ")" } }
            @if aim > 0 && whole > 0 { p { span.chip.ok[is_met].late[!is_met] { (visit.t_with("training-share-aim", &args![percent = aim])) } } }
        }
    }
}

/// What the rest of the year can still bring, and how far it would be at an even pace.
fn ahead(visit: &Visit, year: i16, target: &Target, progress: &Progress, planned: &[Planned]) -> Markup {
    let Progress { reached, expected, unnoted } = progress;
    let today = visit.world().today();
    let coming: Vec<&Planned> =
        planned.iter().filter(|one| !one.cohort.content.is_cancelled && one.cohort.content.first_day > today).collect();
    let open: i64 = coming.iter().map(|one| i64::from(one.seats.places) - one.confirmed).sum();
    let aim = i64::from(target.associations);
    let even = pace(aim, year, today);
    let (is_on_pace, is_enough) =
        (reached.associations >= even, reached.associations + expected + unnoted + open >= aim);
    html! {
        div.grid {
            @if aim > 0 && today.year() == year { div.card {
                p.kind { (visit.t("training-year-pace")) } p.figure { (visit.number(even)) }
                p { span.chip.ok[is_on_pace].late[!is_on_pace] { (visit.t(if is_on_pace { "training-year-on-pace" } else { "training-year-behind" })) } }
            } }
            @if today.year() <= year { div.card {
                p.kind { (visit.t("training-year-seats-open")) } p.figure { (visit.number(open)) }
                p.small { (visit.t_with("training-year-cohorts-coming", &args![count = coming.len()])) }
                @if aim > 0 { p { span.chip.ok[is_enough].late[!is_enough] { (visit.t(if is_enough { "training-year-enough" } else { "training-year-not-enough" })) } } }
            } }
            div.card { p.kind { (visit.t("training-share-people")) } p.figure { (visit.number(reached.people)) } }
            @if let (Some(budget), true) = (target.budget, visit.is_at_least(Role::Officer)) {
                div.card { p.kind { (visit.t("training-field-budget")) } p.figure { (money(visit, budget)) } p { a href=(path(visit, year, "costs")) { (visit.t("training-tab-costs")) } } }
            }
        }
    }
}

/// Who was reached, drawn: each with what was promised.
fn shares(visit: &Visit, target: &Target, reached: &Reached) -> Markup {
    if reached.associations == 0 {
        return Markup::default();
    }
    let pen = visit.pen();
    let drawn = |title: &str, [one, other]: [&str; 2], part: i64, whole: i64, aim: i32| {
        let count = |count: i64| u32::try_from(count).unwrap_or(0);
        let parts = [
            Part::new(visit.t(one), count(part), Tone::Majorelle),
            Part::new(visit.t(other), count(whole - part), Tone::Saffron),
        ];
        pen.stacked(visit.t(title), &parts, u8::try_from(aim).ok().filter(|aim| *aim > 0))
    };
    html! {
        section.two {
            (drawn("training-by-sex", ["training-share-women", "training-men"], reached.women, reached.people, target.women))
            (drawn("training-by-age", ["training-share-youth", "training-elder"], reached.youth, reached.people, target.youth))
            (drawn("training-by-setting", ["training-share-rural", "training-urban"], reached.rural, reached.associations, target.rural))
            (drawn("training-by-past", ["training-share-new", "training-share-returning"], reached.new, reached.associations, target.new))
        }
    }
}

fn regions(visit: &Visit, target: &Target, reached: &Reached) -> Markup {
    let of =
        |code: &str| (reached.regions.get(code).copied().unwrap_or(0), target.regions.get(code).copied().unwrap_or(0));
    let regions: Vec<_> = place::of_level(Level::Region).collect();
    let unknown = reached.regions.get("").copied().unwrap_or(0);
    let mut figures: Vec<Figure> =
        regions.iter().map(|place| Figure::new(visit.words(&place.name), of(place.code).0)).collect();
    figures.sort_by_key(|figure| std::cmp::Reverse(figure.value));
    let on_map: Vec<PlaceFigure> = regions
        .iter()
        .map(|place| PlaceFigure { code: place.code.to_owned(), value: of(place.code).0, href: None })
        .collect();
    let columns = [
        Column::words("training-column-region"),
        Column::number("training-column-reached"),
        Column::number("training-column-aim"),
        Column::number("training-column-lacking"),
    ];
    let rows = regions.iter().map(|place| {
        let (there, aim) = of(place.code);
        let (aim_words, lacking) = match i64::from(aim) {
            0 => ("–".to_owned(), html! { "–" }),
            aim if aim <= there => (visit.number(aim), html! { span.chip.ok { (visit.t("training-aim-reached")) } }),
            aim => (visit.number(aim), html! { span.chip.late { (visit.number(aim - there)) } }),
        };
        vec![html! { (visit.text(&place.name)) }, html! { (visit.number(there)) }, html! { (aim_words) }, lacking]
    });
    html! {
        section {
            h2 { (visit.t("training-regions")) }
            @if reached.associations > 0 { div.two {
                (visit.pen().bars(visit.t("training-regions"), &figures))
                (visit.pen().map(visit.t("training-column-reached"), Outlines::Regions, &on_map))
            } }
            // Without aims it would say again what the drawings say.
            @if !target.regions.is_empty() || reached.associations == 0 { (table(visit, visit.t("training-regions"), &columns, rows)) }
            @if unknown > 0 { p.soft { (visit.t_with("training-regions-unknown", &args![count = unknown])) } }
        }
    }
}

/// The years before, beside this one.
async fn history(visit: &Visit, year: i16, target: &Target, reached: &Reached) -> Result<Markup> {
    let space = visit.space()?.id;
    let mut all = vec![(year, target.associations, reached.clone())];
    for earlier in (year - BEFORE..year).rev() {
        let reached = learned::reached(visit.db(), space, earlier).await?;
        let aim = plan::target(visit.db(), space, earlier).await?.unwrap_or_default().associations;
        if reached.associations > 0 || aim > 0 {
            all.push((earlier, aim, reached));
        }
    }
    if all.len() < 2 {
        return Ok(Markup::default());
    }
    let columns = [
        Column::words("training-column-year"),
        Column::number("training-column-reached"),
        Column::number("training-column-aim"),
        Column::number("training-share-people"),
        Column::number("training-share-women"),
        Column::number("training-share-youth"),
        Column::number("training-share-rural"),
        Column::number("training-share-new"),
    ];
    let rows = all.iter().map(|(year, aim, reached)| {
        vec![
            html! { a href=(path(visit, *year, "")) { (year) } },
            html! { (visit.number(reached.associations)) },
            html! { (if *aim > 0 { visit.number((*aim).into()) } else { "–".to_owned() }) },
            html! { (visit.number(reached.people)) },
            html! { (visit.percent(reached.women, reached.people)) },
            html! { (visit.percent(reached.youth, reached.people)) },
            html! { (visit.percent(reached.rural, reached.associations)) },
            html! { (visit.percent(reached.new, reached.associations)) },
        ]
    });
    Ok(html! {
        section { h2 { (visit.t("training-year-history")) } (table(visit, visit.t("training-year-history"), &columns, rows)) }
    })
}
