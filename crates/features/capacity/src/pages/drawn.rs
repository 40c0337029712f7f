//! What several pages draw: counts, levels, the profile.

use kernel::{Lang, Text};
use maud::{Markup, html};
use web::chart::{Part, Series, Tone};
use web::{Visit, args};

use super::View;
use crate::model::{Accord, Assessment, Averages, Domain, Level, State, Statement, Tally, instrument};

/// The colours of the four levels, from the first to the fourth.
const TONES: [Tone; 4] = [Tone::Brick, Tone::Saffron, Tone::Mint, Tone::Majorelle];

/// Where an assessment stands.
pub(super) fn state_chip(visit: &Visit, state: State) -> Markup {
    html! {
        span.chip.ok[state == State::Closed].wait[state.is_under_way()] { (visit.t(state.label())) }
    }
}

/// How far the single answers agreed.
pub(super) fn accord_chip(visit: &Visit, tally: &Tally) -> Markup {
    let accord = tally.accord();
    html! {
        span.chip.ok[accord == Accord::Close].wait[accord == Accord::Mixed].late[accord == Accord::Apart] { (visit.t(accord.label())) }
    }
}

/// How many chose which level, as a drawing with its figures.
pub(super) fn counts(visit: &Visit, tally: &Tally) -> Markup {
    let mut parts: Vec<Part> = Level::ALL
        .into_iter()
        .map(|level| Part::new(level_name(visit, Some(level)), tally.levels[level.index()], TONES[level.index()]))
        .collect();
    if tally.unknown > 0 {
        parts.push(Part::new(visit.t("capacity-unknown"), tally.unknown, Tone::Hollow));
    }
    visit.pen().stacked(visit.t("capacity-counts"), &parts, None)
}

/// The same in a line, for lists.
pub(super) fn counted(visit: &Visit, tally: &Tally) -> Markup {
    html! {
        span.small.soft {
            (visit.t("capacity-counts")) " "
            @for level in Level::ALL {
                span.nowrap { (level_name(visit, Some(level))) " × " (visit.number(tally.levels[level.index()].into())) } " · "
            }
            span.nowrap { (visit.t("capacity-unknown")) " × " (visit.number(tally.unknown.into())) }
        }
    }
}

/// "Niveau 2"; what does not concern the association says so.
pub(super) fn level_name(visit: &Visit, level: Option<Level>) -> String {
    match level {
        Some(level) => visit.t_with("capacity-level", &args![number = i64::from(level.number())]),
        None => visit.t("capacity-not-concerned").to_owned(),
    }
}

/// A level in words: its number and how it is described.
pub(super) fn level_words(visit: &Visit, statement: &Statement, level: Option<Level>) -> Markup {
    html! {
        strong { (level_name(visit, level)) }
        @if let Some(level) = level { " – " (visit.text(&statement.levels[level.index()])) }
    }
}

/// The profile of an association in its domains, beside the round before where there is one.
pub(super) fn profile(visit: &Visit, view: &View, before: Option<&Assessment>) -> Markup {
    let domains: Vec<&Domain> = view.instrument.filled_domains().collect();
    let round = |assessment: &Assessment| {
        let day = assessment.closed_at.map(|at| visit.date(visit.world().day_of(at))).unwrap_or_default();
        visit.t_with("capacity-round-of", &args![round = assessment.round, day = day])
    };
    let own = &view.assessment;
    let mut rounds: Vec<(String, &Averages, Tone)> = Vec::new();
    if let Some((before, averages)) =
        before.and_then(|before| before.averages.as_ref().map(|averages| (before, averages)))
    {
        rounds.push((round(before), averages, Tone::Saffron));
    }
    rounds.extend(own.averages.as_ref().map(|averages| (round(own), averages, Tone::Majorelle)));
    radar(visit, visit.t("capacity-profile"), &domains, &rounds)
}

/// Averages as a radar from the first level in the middle to the fourth at the rim.
pub(super) fn radar(visit: &Visit, title: &str, domains: &[&Domain], rounds: &[(String, &Averages, Tone)]) -> Markup {
    let axes: Vec<String> = domains.iter().map(|domain| visit.words(&domain.title).to_owned()).collect();
    let series: Vec<Series> = rounds
        .iter()
        .map(|(name, averages, tone)| Series {
            name: name.clone(),
            values: domains.iter().map(|domain| averages.get(&domain.code).copied()).collect(),
            tone: *tone,
        })
        .collect();
    visit.pen().with_decimals(2).radar(title, &axes, (100, 400), 3, &series)
}

/// What a training theme is called: as the house's domain of that code.
pub(super) fn theme_title(code: &str) -> Text {
    let domain = instrument::house().iter().find_map(|house| house.domain(code));
    domain.map_or_else(|| Text::of(Lang::Fr, code), |domain| domain.title.clone())
}

/// Says that what stands here was generated.
pub(super) fn generated(visit: &Visit, view: &View) -> Markup {
    html! { @if view.is_generated { p { span.chip { (visit.t("capacity-generated")) } } } }
}

/// The facts of a round.
pub(super) fn facts(visit: &Visit, view: &View) -> Markup {
    let assessment = &view.assessment;
    let day = |at: jiff::Timestamp| visit.date(visit.world().day_of(at));
    html! {
        dl.facts {
            div { dt { (visit.t("capacity-fact-association")) } dd { (visit.text(&view.association)) } }
            div { dt { (visit.t("capacity-fact-instrument")) } dd { (visit.text(&view.instrument.title)) } }
            div { dt { (visit.t("capacity-fact-round")) } dd { (visit.number(assessment.round.into())) } }
            div { dt { (visit.t("capacity-fact-opened")) } dd { (day(assessment.opened_at)) } }
            @if let Some(at) = assessment.answered_at {
                div { dt { (visit.t("capacity-fact-voices")) } dd { (visit.number(assessment.voices.into())) " (" (day(at)) ")" } }
            }
            @if let Some(at) = assessment.closed_at { div { dt { (visit.t("capacity-fact-closed")) } dd { (day(at)) } } }
        }
    }
}
