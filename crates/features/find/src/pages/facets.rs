//! How what was found is spread, as links that narrow the search; and what narrows it already, as links that widen it.

use kernel::{Lang, place, right};
use maud::{Markup, html};
use search::{Facet, Facets, thesaurus};
use web::Visit;

use super::results;
use crate::model::{Asked, Filter};

/// Lines of a facet that are shown at once; the rest unfolds.
const SHOWN: usize = 8;
/// Lines of a facet at most.
const MOST: usize = 40;

/// What was chosen, each with the way to take it back.
pub(super) fn chosen(visit: &Visit, asked: &Asked) -> Markup {
    html! {
        @if !asked.is_wide() {
            ul.filters aria-label=(visit.t("find-chosen")) {
                @for (filter, value) in asked.chosen() {
                    li { a.chip aria-current="true" href=(asked.without(filter)) {
                        (name(visit, asked, filter, &value)) " " span aria-hidden="true" { "×" }
                        span.hidden { " – " (visit.t("find-take-back")) }
                    } }
                }
            }
        }
    }
}

/// How the matches are spread: a list of links for each way to narrow the search. Each is counted as if nothing of its own
/// were chosen, so that what else could be chosen stays in sight.
pub(super) fn aside(visit: &Visit, asked: &Asked, facets: &Facets) -> Markup {
    html! {
        aside #refine .facets aria-label=(visit.t("find-refine")) {
            @for filter in Filter::ALL {
                @let lines = known(visit, filter, of(facets, filter));
                @if !lines.is_empty() {
                    section {
                        h2 { (visit.t(filter.label())) }
                        (list(visit, asked, filter, &lines))
                    }
                }
            }
        }
    }
}

fn list(visit: &Visit, asked: &Asked, filter: Filter, lines: &[(Markup, &Facet)]) -> Markup {
    let (first, more) = lines.split_at(lines.len().min(SHOWN));
    let chosen = asked.value(filter);
    let line = |(label, facet): &(Markup, &Facet)| {
        let is_chosen = chosen.as_ref() == Some(&facet.code);
        let href = if is_chosen { asked.without(filter) } else { asked.with(filter, &facet.code) };
        html! {
            li {
                a href=(href) rel="nofollow" aria-current=[is_chosen.then_some("true")] { (label) }
                " " span.soft { (number(visit, facet.count)) }
            }
        }
    };
    html! {
        ul { @for one in first { (line(one)) } }
        @if !more.is_empty() {
            details { summary { (visit.t("find-more")) } ul { @for one in more { (line(one)) } } }
        }
    }
}

/// The ways in where nothing is looked for yet: by kind and by theme.
pub(super) fn ways_in(visit: &Visit, facets: &Facets) -> Markup {
    let asked = Asked::default();
    html! {
        @for filter in [Filter::Kind, Filter::Theme] {
            @let lines = known(visit, filter, of(facets, filter));
            @if !lines.is_empty() {
                h2 { (visit.t(filter.label())) }
                ul.filters { @for (label, facet) in &lines {
                    li { a.chip href=(asked.with(filter, &facet.code)) { (label) " " span { (number(visit, facet.count)) } } }
                } }
            }
        }
    }
}

fn number(visit: &Visit, count: u64) -> String {
    visit.number(i64::try_from(count).unwrap_or(i64::MAX))
}

fn of(facets: &Facets, filter: Filter) -> &[Facet] {
    match filter {
        Filter::Kind => &facets.kinds,
        Filter::Place => &facets.places,
        Filter::Right => &facets.rights,
        Filter::Theme => &facets.themes,
        Filter::Year => &facets.years,
        Filter::Language => &facets.langs,
        Filter::Space => &[],
    }
}

/// The lines of a facet whose codes have names.
fn known<'a>(visit: &Visit, filter: Filter, facets: &'a [Facet]) -> Vec<(Markup, &'a Facet)> {
    let line = |facet: &'a Facet| Some((named(visit, filter, &facet.code)?, facet));
    facets.iter().filter(|facet| facet.count > 0).filter_map(line).take(MOST).collect()
}

fn name(visit: &Visit, asked: &Asked, filter: Filter, value: &str) -> Markup {
    match (filter, &asked.space) {
        (Filter::Space, Some(space)) => visit.text(&space.name),
        _ => named(visit, filter, value).unwrap_or_default(),
    }
}

/// How a code of a facet is called.
fn named(visit: &Visit, filter: Filter, code: &str) -> Option<Markup> {
    Some(match filter {
        Filter::Kind => html! { (Some(results::kind(visit, code)).filter(|label| !label.is_empty())?) },
        Filter::Place => visit.text(&place::get(code)?.name),
        Filter::Right => {
            let article = right::get(code)?;
            html! { (visit.text(&article.title)) " " span.soft.small { "(" (visit.article(article)) ")" } }
        }
        Filter::Theme => visit.text(&thesaurus::get(code)?.name),
        Filter::Year => html! { (code) },
        Filter::Language => {
            let lang = Lang::from_code(code)?;
            html! { bdi lang=(lang.code()) dir=(lang.direction().code()) { (lang.own_name()) } }
        }
        Filter::Space => return None,
    })
}
