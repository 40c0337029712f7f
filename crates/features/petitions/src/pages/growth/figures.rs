use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;
use kernel::place;
use maud::{Markup, html};
use web::chart::{Figure, Outlines, PlaceFigure, Series, Tone};
use web::{Result, Visit, args};

use super::{SCRIPT, STYLE};
use crate::model::law::{Progress, ProvinceMissing, Required, Rules};
use crate::model::{How, Petition, State};
use crate::pages::public_path;
use crate::pages::rules_of;
use crate::store::signatures::{self, ABROAD, Pulse, Tally};

/// A curve has at most so many points: more are not told apart on a phone, and make the page heavy.
const MOST_POINTS: i32 = 40;

/// So many provinces are named on the public page.
const MOST_LEADING: usize = 6;

/// How far a petition is.
pub(super) struct Growth {
    rules: Arc<Rules>,
    pub(super) required: Required,
    progress: Progress,
    pulse: Pulse,
    tallies: Vec<Tally>,
}

impl Growth {
    pub(super) async fn of(visit: &Visit, petition: &Petition) -> Result<Self> {
        let rules = rules_of(petition)?;
        let required = rules.required(petition.territory.as_deref().and_then(place::get));
        let pulse = signatures::pulse(visit.db(), petition.key).await?;
        let tallies = signatures::tallies(visit.db(), petition.key).await?;
        let progress = Progress::of(&required, &by_province(&tallies));
        Ok(Self { rules, required, progress, pulse, tallies })
    }

    fn standing(&self) -> i64 {
        self.pulse.standing() as i64
    }
}

fn by_province(tallies: &[Tally]) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    for tally in tallies {
        *counts.entry(tally.province.clone()).or_default() += tally.count;
    }
    counts
}

/// What the public page of a petition shows of its growth beside its count, which the script keeps fresh: spread, curve,
/// the provinces with most signatures. The map weighs more than all the rest and stands on the page of its own to which this leads.
pub(crate) async fn part(visit: &Visit, petition: &Petition) -> Result<Markup> {
    let growth = Growth::of(visit, petition).await?;
    Ok(html! {
        (assets(visit))
        @if growth.pulse.signed > 0 { h2 { (visit.t("petition-growth-title")) } }
        (withdrawn(visit, &growth))
        (spread(visit, &growth))
        @if growth.standing() > 0 {
            (curve(visit, petition, &growth))
            (leading(visit, petition, &growth))
        }
    })
}

/// All there is to see.
pub(super) async fn whole(visit: &Visit, petition: &Petition) -> Result<Markup> {
    let growth = Growth::of(visit, petition).await?;
    Ok(html! {
        (assets(visit))
        (count(visit, petition, &growth))
        (withdrawn(visit, &growth))
        (spread(visit, &growth))
        @if growth.standing() > 0 {
            (curve(visit, petition, &growth))
            (map(visit, petition, &growth))
            (ways(visit, &growth))
        }
    })
}

fn assets(visit: &Visit) -> Markup {
    html! {
        link rel="stylesheet" href=(visit.asset(STYLE.name));
        script type="module" src=(visit.asset(SCRIPT.name)) {}
    }
}

fn withdrawn(visit: &Visit, growth: &Growth) -> Markup {
    let count = growth.pulse.withdrawn;
    html! { @if count > 0 { p.small.soft { (visit.t_with("petition-growth-withdrawn", &args![count = count])) } } }
}

/// The count against what is needed. Where scripts run it stays fresh while the page is looked at.
pub(super) fn count(visit: &Visit, petition: &Petition, growth: &Growth) -> Markup {
    let (standing, needed) = (growth.standing(), i64::from(growth.required.signatures));
    let live = (petition.state == State::Collecting).then(|| public_path(petition, "count.json"));
    html! {
        div.growth-count data-count=[live] data-needed=(needed) {
            p.figure {
                strong data-count-standing aria-live="polite" aria-atomic="true" { (visit.number(standing)) }
                " " small {
                    @if needed > 0 { (visit.t_with("petition-growth-of", &args![needed = needed, figure = visit.number(needed)])) }
                    @else { (visit.t("petition-growth-standing")) }
                }
            }
            @if needed > 0 {
                (visit.pen().bar(standing, needed, ""))
                p.small {
                    @if standing < needed {
                        (visit.t("petition-growth-missing")) " "
                        strong data-count-missing { (visit.number(needed - standing)) }
                    } @else { (visit.t("petition-growth-reached")) }
                }
            }
        }
    }
}

/// The provinces and prefectures that each have to bring their share, those that miss some first.
fn spread(visit: &Visit, growth: &Growth) -> Markup {
    let (Some(rule), [_, ..]) = (&growth.rules.spread, growth.required.spread.as_slice()) else { return html! {} };
    let counts = by_province(&growth.tallies);
    let mut all: Vec<ProvinceMissing> = growth
        .required
        .spread
        .iter()
        .map(|(province, least)| ProvinceMissing {
            province: province.clone(),
            has: counts.get(province).copied().unwrap_or(0),
            needs: u64::from(*least),
        })
        .collect();
    all.sort_by_key(|province| std::cmp::Reverse(province.missing()));
    html! {
        h2 { (visit.t("petition-growth-spread")) }
        p { (visit.text(&rule.words)) " " span.small.soft { "(" (visit.say(&rule.article.message())) ")" } }
        p { strong {
            @match growth.progress.provinces.len() {
                0 => (visit.t("petition-growth-spread-reached")),
                missing => (visit.t_with("petition-growth-spread-missing", &args![count = missing])),
            }
        } }
        ul.growth-spread { @for province in &all { (share_of(visit, province)) } }
    }
}

fn share_of(visit: &Visit, province: &ProvinceMissing) -> Markup {
    let (has, needs) = (province.has as i64, province.needs as i64);
    html! {
        li {
            span { (place_name(visit, &province.province)) }
            span.num { (visit.t_with("petition-growth-has-of", &args![has = visit.number(has), needs = visit.number(needs)])) }
            @match province.missing() {
                0 => span.chip.ok { (visit.t("petition-growth-province-reached")) },
                missing => span.chip.wait { (visit.t_with("petition-growth-province-missing", &args![count = missing])) },
            }
            (visit.pen().bar(has, needs, ""))
        }
    }
}

/// Standing signatures by day, against the line that has to be reached.
fn curve(visit: &Visit, petition: &Petition, growth: &Growth) -> Markup {
    let first = petition.opened_on.or_else(|| growth.tallies.first().map(|tally| tally.day));
    let Some(first) = first else { return html! {} };
    let newest = growth.tallies.last().map_or(first, |tally| tally.day);
    let last = if petition.state == State::Collecting { visit.world().today() } else { newest };
    let days = points(first, last.max(newest));
    let standing = days.iter().map(|day| Some(until(&growth.tallies, *day))).collect();
    let mut series =
        vec![Series { name: visit.t("petition-growth-standing").to_owned(), values: standing, tone: Tone::Majorelle }];
    if growth.required.signatures > 0 {
        let values = vec![Some(i64::from(growth.required.signatures)); days.len()];
        series.push(Series { name: visit.t("petition-growth-required").to_owned(), values, tone: Tone::Plain });
    }
    let labels: Vec<String> = days.iter().map(|day| format!("{:02}/{:02}", day.day(), day.month())).collect();
    visit.pen().lines(visit.t("petition-growth-curve"), &labels, &series)
}

/// Days from the first to the last, evenly spread, both included.
fn points(first: Date, last: Date) -> Vec<Date> {
    let days = first.until(last).map_or(0, |span| span.get_days());
    let pieces = days.clamp(0, MOST_POINTS);
    let nth = |index: i32| first.checked_add((index * days).checked_div(pieces).unwrap_or(0).days()).ok();
    (0..=pieces).filter_map(nth).collect()
}

/// Signatures that stand and were given until this day. Tallies come sorted by day.
fn until(tallies: &[Tally], day: Date) -> i64 {
    let given = &tallies[..tallies.partition_point(|tally| tally.day <= day)];
    given.iter().map(|tally| tally.count as i64).sum()
}

/// Whether supporters can live in more than one province: else there is nothing to compare.
fn has_map(petition: &Petition) -> bool {
    let territory = petition.territory.as_deref().and_then(place::get);
    territory.is_none_or(|place| place.level() == place::Level::Region)
}

/// The provinces and prefectures with most signatures, and the way to all of them.
fn leading(visit: &Visit, petition: &Petition, growth: &Growth) -> Markup {
    let mut counts: Vec<_> = known_places(&growth.tallies).collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    counts.truncate(MOST_LEADING);
    let figure = |(code, count): &(String, u64)| Figure::new(place_name(visit, code), *count as i64);
    let figures: Vec<Figure> = counts.iter().map(figure).collect();
    html! {
        @if has_map(petition) && !figures.is_empty() {
            (visit.pen().bars(visit.t("petition-growth-leading"), &figures))
        }
        p { a href=(public_path(petition, "growth")) { (visit.t("petition-growth-all")) } }
    }
}

fn known_places(tallies: &[Tally]) -> impl Iterator<Item = (String, u64)> {
    by_province(tallies).into_iter().filter(|(code, count)| *count > 0 && place::get(code).is_some())
}

/// Where supporters live.
fn map(visit: &Visit, petition: &Petition, growth: &Growth) -> Markup {
    if !has_map(petition) {
        return html! {};
    }
    let abroad: u64 = growth.tallies.iter().filter(|tally| tally.province == ABROAD).map(|tally| tally.count).sum();
    let figures: Vec<PlaceFigure> = known_places(&growth.tallies)
        .map(|(code, count)| PlaceFigure { code, value: count as i64, href: None })
        .collect();
    html! {
        (visit.pen().map(visit.t("petition-growth-map"), Outlines::Provinces, &figures))
        @if abroad > 0 { p.small { (visit.t_with("petition-growth-abroad", &args![count = abroad])) } }
    }
}

/// Online, on the doorstep, on paper.
fn ways(visit: &Visit, growth: &Growth) -> Markup {
    let of = |how: How| growth.tallies.iter().filter(|tally| tally.how == how).map(|tally| tally.count as i64).sum();
    let figures: Vec<Figure> = How::ALL.iter().map(|how| Figure::new(visit.t(how.label()), of(*how))).collect();
    visit.pen().bars(visit.t("petition-growth-ways"), &figures)
}

fn place_name<'a>(visit: &Visit, code: &'a str) -> &'a str {
    place::get(code).map_or(code, |place| visit.words(&place.name))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_curve_begins_on_the_first_day_and_ends_on_the_last_and_stays_light() {
        for days in [0, 1, 39, 40, 41, 365, 3_650] {
            let (first, last) = (date(2026, 1, 1), date(2026, 1, 1).checked_add(days.days()).unwrap());
            let points = points(first, last);
            assert_eq!((points[0], points[points.len() - 1]), (first, last), "{days}");
            assert!(points.len() <= MOST_POINTS as usize + 1 && points.is_sorted(), "{days}: {}", points.len());
            assert!(points.windows(2).all(|pair| pair[0] < pair[1]));
        }
        assert_eq!(points(date(2026, 1, 2), date(2026, 1, 1)).len(), 1, "a clock that jumped back draws no curve");
    }

    #[test]
    fn a_day_holds_all_that_was_given_until_then() {
        let tally =
            |day, count| Tally { day: date(2026, 1, day), province: "01.511".to_owned(), how: How::Online, count };
        let tallies = [tally(1, 5), tally(1, 2), tally(3, 10)];
        assert_eq!([1, 2, 3, 4].map(|day| until(&tallies, date(2026, 1, day))), [7, 7, 17, 17]);
        assert_eq!(until(&tallies, date(2025, 12, 31)), 0);
    }
}
