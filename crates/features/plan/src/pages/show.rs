//! The pieces of pages: bars, chips, the line under a title.

use kernel::right;
use maud::{Markup, html};
use web::{Visit, args, chart};

use crate::model::{Measure, Owner, Pulse, Span, Standing, Tally};

/// A share in whole percents, as the reader's language writes it.
pub(crate) fn percent(visit: &Visit, ratio: f64) -> String {
    visit.percent((ratio * 1000.0).round() as i64, 1000)
}

/// The bar of a node with its words: how far, how many measures on track, how many late.
pub(crate) fn standing(visit: &Visit, standing: Standing) -> Markup {
    let Some(ratio) = standing.ratio() else {
        return html! { span.soft.small { (visit.t("plan-unmeasured")) } };
    };
    let words = percent(visit, ratio);
    html! {
        (chart::bar(visit, (ratio * 1000.0) as i64, 1000, &words))
        span.soft.small {
            (words) " · "
            (visit.t_with("plan-on-track", &args![good = standing.on_track, count = standing.measures]))
            @if standing.late > 0 { " " span.chip.late { (visit.t_with("plan-late", &args![count = standing.late])) } }
        }
    }
}

/// Who answers for a node.
pub(crate) fn owner(visit: &Visit, owner: &Owner) -> Markup {
    match owner {
        Owner::Nobody => html! { span.soft { (visit.t("plan-owner-nobody")) } },
        Owner::Actor { name, .. } => visit.text(name),
        Owner::Body(name) => visit.text(name),
    }
}

/// Who answers for a node, in bare words; nothing if nobody does.
pub(crate) fn owner_words<'a>(visit: &Visit, owner: &'a Owner) -> Option<&'a str> {
    match owner {
        Owner::Nobody => None,
        Owner::Actor { name, .. } | Owner::Body(name) => Some(visit.words(name)),
    }
}

/// A name and what it names: "Responsable : secrétariat".
pub(crate) fn labelled(visit: &Visit, label: &str, value: &str) -> String {
    visit.t_with("plan-labelled", &args![label = label, value = value])
}

/// From when to when.
pub(crate) fn span(visit: &Visit, span: Span) -> String {
    if span.first() == span.last() {
        return visit.date(span.first());
    }
    let from = visit.first_of(span.first(), span.last());
    visit.t_with("plan-span", &args![from = from, to = visit.date(span.last())])
}

/// What a measure counts, in words.
pub(crate) fn measure_name(visit: &Visit, measure: &Measure) -> String {
    let source = visit.app().measures().find(|source| source.code == measure.source);
    match source {
        _ if !measure.unit.is_empty() => visit.words(&measure.unit).to_owned(),
        Some(source) => visit.t(source.label).to_owned(),
        None => visit.t("plan-measure-gone").to_owned(),
    }
}

/// One tally: its figure, what it counts, its bar, its pulse.
pub(crate) fn tally(visit: &Visit, measure: &Measure, tally: &Tally) -> Markup {
    let pulse = tally.pulse(visit.world().today());
    let figures = figures(visit, tally);
    html! {
        div.tally {
            p { strong.figure.small-figure { (visit.number(tally.done)) }
                span.soft { " / " (visit.number(tally.target.amount)) } " "
                (measure_name(visit, measure)) " " (pulse_chip(visit, pulse)) }
            (chart::bar(visit, tally.done, tally.target.amount, &figures))
            p.soft.small { (span(visit, tally.target.span)) }
        }
    }
}

/// "214 of 300".
pub(crate) fn figures(visit: &Visit, tally: &Tally) -> String {
    visit.t_with("plan-figures", &args![done = visit.number(tally.done), target = visit.number(tally.target.amount)])
}

/// The chip that says how a tally stands.
pub(crate) fn pulse_chip(visit: &Visit, pulse: Pulse) -> Markup {
    match pulse {
        Pulse::Ahead => html! { span.chip { (visit.t("plan-pulse-ahead")) } },
        Pulse::OnTrack => html! { span.chip.ok { (visit.t("plan-pulse-on-track")) } },
        Pulse::Late => html! { span.chip.late { (visit.t("plan-pulse-late")) } },
        Pulse::Reached => html! { span.chip.ok { (visit.t("plan-pulse-reached")) } },
    }
}

/// Articles of human rights as tags, each with its title for those who hover or listen.
pub(crate) fn rights<'a>(visit: &Visit, codes: impl IntoIterator<Item = &'a str>) -> Markup {
    let articles: Vec<_> = codes.into_iter().filter_map(right::get).collect();
    html! {
        @if !articles.is_empty() {
            ul.tags aria-label=(visit.t("plan-rights")) { @for article in articles {
                li { abbr title=(visit.words(&article.title)) { (visit.article(article)) } }
            } }
        }
    }
}
