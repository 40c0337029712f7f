//! `/s/{space}/training/years/{year}/seats`: needs matched to the seats of the cohorts to come, and the cohorts that would be
//! needed beside them, each with a button that plans it.

use std::collections::BTreeMap;

use actors::Actor;
use axum::extract::Path;
use axum::response::Response;
use kernel::place::Level;
use kernel::{Id, Text};
use maud::{Markup, html};
use web::table::{Column, Listing, table};
use web::{Result, Visit, args};

use super::load::Needs;
use super::needs::theme_name;
use super::{head, money, money_or_dash, read_year};
use crate::model::cost::{Size, each, planned};
use crate::model::matching::{Filled, Matching, Proposal, matched};
use crate::model::needs::within;
use crate::model::{Programme, Trainer};
use crate::pages::{place_name, private, say};
use crate::store::costs::{self, Budgets};
use crate::store::year::{Costs, teachers};
use crate::store::{plan, session_trainers};

/// Names that a row shows.
const NAMED: usize = 12;
/// Trainers of the pool who are looked at.
const POOL: u32 = 500;
/// Trainers that a proposal names.
const TEACHERS: usize = 3;
/// Seats of a cohort where nothing tells otherwise.
const USUAL: usize = 20;

/// The page.
pub(super) async fn show(visit: Visit, Path((_, year)): Path<(String, String)>, listing: Listing) -> Result<Response> {
    let (space, year, today) = (visit.space()?.id, read_year(&year)?, visit.world().today());
    let needs = Needs::of(visit.db(), space, year).await?;
    let asked = |name: &str| listing.get(name).trim().parse::<usize>().ok().filter(|asked| (1..=200).contains(asked));
    let seats = asked("seats").unwrap_or_else(|| usual(&needs));
    let least = asked("least").unwrap_or(seats.div_ceil(2));
    let found = matched(&needs.needy, &needs.offers(today), &needs.courses(), seats, least);
    let names = needs.needy.iter().map(|one| (one.actor, &one.name)).collect();
    let prices = Prices { rates: costs::rates(visit.db(), space).await?, people_each: people_each(&needs) };
    let trainers = trainers(&visit, &needs, &found).await?;
    let page = Matched { visit: &visit, year, needs: &needs, names, prices: &prices, trainers: &trainers };
    let body = html! {
        (head(&visit, year, "seats"))
        p.lead { (visit.t("training-seats-words")) }
        form.inline method="get" {
            label { (visit.t("training-seats-each")) " " input name="seats" type="number" min="1" max="200" value=(seats) dir="ltr"; }
            label { (visit.t("training-seats-least")) " " input name="least" type="number" min="1" max="200" value=(least) dir="ltr"; }
            button.quiet { (visit.t("training-seats-anew")) }
        }
        @if needs.needy.is_empty() { div.empty { p { (visit.t("training-needs-none")) } } }
        @else {
            section { h2 { (visit.t("training-seats-coming")) }
                @if found.filled.is_empty() { p.soft { (visit.t("training-seats-no-coming")) } } @else { (page.filled(&found.filled)) }
            }
            section { h2 { (visit.t("training-seats-proposed")) }
                @if found.proposals.is_empty() { p.soft { (visit.t("training-seats-no-proposal")) } } @else { (page.proposals(&found.proposals)) (page.total(&found.proposals).await?) }
            }
            (page.rest("training-seats-untaught", &found.untaught))
            (page.rest("training-seats-scattered", &found.scattered))
        }
    };
    let title = visit.t_with("training-seats-title", &args![year = year.to_string()]);
    Ok(private(visit.page_named(&title, body).wide().style("training.css")))
}

/// The seats that a cohort of the year usually has: as many as the middle one.
fn usual(needs: &Needs) -> usize {
    let mut places: Vec<i32> = needs.cohorts.iter().map(|planned| planned.seats.places).collect();
    places.sort_unstable();
    places.get(places.len() / 2).and_then(|places| usize::try_from(*places).ok()).unwrap_or(USUAL).clamp(1, 200)
}

/// How many people an association of the year's cohorts may send, most often.
fn people_each(needs: &Needs) -> i64 {
    let mut each: Vec<i64> = needs.cohorts.iter().map(|planned| planned.people_each).collect();
    each.sort_unstable();
    each.get(each.len() / 2).copied().unwrap_or(1)
}

/// Who could teach what is proposed: for each programme those of the pool who have taught most of it, with their half-days.
/// After them those of the pool who teach one of its themes.
async fn trainers(
    visit: &Visit,
    needs: &Needs,
    found: &Matching,
) -> Result<BTreeMap<Id<Programme>, Vec<(String, i64)>>> {
    let (db, space) = (visit.db(), visit.space()?.id);
    let pool: Vec<Trainer> = session_trainers::list(db, space, None, POOL).await?;
    let pool: Vec<Trainer> = pool.into_iter().filter(|one| !one.is_retired).collect();
    let taught = teachers(db, space).await?;
    let mut trainers: BTreeMap<Id<Programme>, Vec<(String, i64)>> = BTreeMap::new();
    for programme in found.proposals.iter().filter_map(|one| needs.programme(one.programme)) {
        let of = taught.iter().filter(|one| one.programme == programme.id);
        let mut known: Vec<(&Trainer, i64)> = of
            .filter_map(|one| Some((pool.iter().find(|trainer| trainer.id == one.trainer)?, one.half_days)))
            .collect();
        let themes = &programme.content.themes;
        let others = pool.iter().filter(|one| one.card.themes.iter().any(|theme| themes.contains(theme)));
        let others: Vec<&Trainer> = others.filter(|one| !known.iter().any(|(other, _)| other.id == one.id)).collect();
        known.extend(others.into_iter().map(|one| (one, 0)));
        let named = known.into_iter().take(TEACHERS).map(|(one, half_days)| (one.card.name.clone(), half_days));
        trainers.insert(programme.id, named.collect());
    }
    Ok(trainers)
}

/// By what a cohort that does not exist yet is priced.
struct Prices {
    rates: Budgets,
    people_each: i64,
}

impl Prices {
    /// What a cohort of a programme would cost; none where the programme has no rates.
    fn of(&self, programme: &Programme, places: usize) -> Option<i64> {
        /// Hours that a day of training has.
        const DAY: i32 = 6;
        let lines = self.rates.get(&programme.id.uuid())?;
        let days = i64::from((programme.content.hours + DAY - 1) / DAY).max(1);
        Some(planned(lines, Size { places: i64::try_from(places).unwrap_or(0), people_each: self.people_each, days }))
    }
}

struct Matched<'a> {
    visit: &'a Visit,
    year: i16,
    needs: &'a Needs,
    names: BTreeMap<Id<Actor>, &'a Text>,
    prices: &'a Prices,
    trainers: &'a BTreeMap<Id<Programme>, Vec<(String, i64)>>,
}

impl Matched<'_> {
    fn filled(&self, all: &[Filled]) -> Markup {
        let visit = self.visit;
        let columns = [
            Column::words("training-fact-cohort"),
            Column::number("training-column-free"),
            Column::number("training-seats-near"),
            Column::number("training-seats-far"),
            Column::number("training-seats-left"),
            Column::words("training-seats-who"),
        ];
        let rows = all.iter().filter_map(|one| {
            let cohort = &self.needs.cohorts.iter().find(|planned| planned.cohort.id == one.cohort)?.cohort;
            let left = one.free - one.near.len() - one.far.len();
            Some(vec![
                html! { a href=(visit.path(&format!("training/cohorts/{}", cohort.id))) { (say::cohort(&visit.app().words, visit.lang, cohort)) } },
                html! { (visit.number(one.free as i64)) },
                html! { (visit.number(one.near.len() as i64)) },
                html! { (visit.number(one.far.len() as i64)) },
                html! { (visit.number(left as i64)) },
                self.who(one.near.iter().chain(&one.far), one.near.len() + one.far.len()),
            ])
        });
        table(visit, visit.t("training-seats-coming"), &columns, rows)
    }

    /// Some names, and how many others.
    fn who<'b>(&self, ids: impl Iterator<Item = &'b Id<Actor>>, all: usize) -> Markup {
        let others = all.saturating_sub(NAMED);
        html! {
            @if all == 0 { "–" } @else { details {
                summary { (self.visit.t_with("training-seats-count", &args![count = all])) }
                ul { @for id in ids.take(NAMED) { li { @match self.names.get(id) { Some(name) => (self.visit.text(name)), None => "–" } } } }
                @if others > 0 { p.small { (self.visit.t_with("training-seats-others", &args![count = others])) } }
            } }
        }
    }

    fn proposals(&self, all: &[Proposal]) -> Markup {
        let visit = self.visit;
        let columns = [
            Column::words("training-field-programme"),
            Column::words("training-field-where"),
            Column::words("training-seats-who"),
            Column::words("training-needs-themes"),
            Column::words("training-seats-trainers"),
            Column::number("training-seats-cost"),
            Column::words("training-seats-act"),
        ];
        let rows = all.iter().filter_map(|one| {
            let programme = self.needs.programme(one.programme)?;
            let at = self.middle(one);
            let themes: Vec<String> =
                one.themes.iter().map(|(theme, count)| format!("{} ({count})", theme_name(visit, theme))).collect();
            Some(vec![
                html! { (visit.text(&programme.content.title)) },
                html! { @match &one.region { Some(region) => (place_name(region, visit.lang)), None => (visit.t("training-seats-together")) } @if let Some(at) = at { br; span.small.soft { (visit.t("training-seats-at")) " " (place_name(at, visit.lang)) } } },
                self.who(one.associations.iter(), one.associations.len()),
                html! { (themes.join(" · ")) },
                self.teaching(one.programme),
                html! { (money_or_dash(visit, self.prices.of(programme, one.associations.len()))) },
                html! { a.button.quiet.small href=(self.planning(one, at)) { (visit.t("training-seats-plan")) } },
            ])
        });
        table(visit, visit.t("training-seats-proposed"), &columns, rows)
    }

    fn teaching(&self, programme: Id<Programme>) -> Markup {
        let visit = self.visit;
        html! { @match self.trainers.get(&programme).filter(|known| !known.is_empty()) {
            Some(known) => ul { @for (name, half_days) in known { li {
                bdi { (name) } @if *half_days > 0 { " · " span.small.soft { (visit.t_with("training-seats-taught", &args![count = *half_days])) } }
            } } },
            None => span.soft { (visit.t("training-seats-no-trainer")) },
        } }
    }

    /// The province in which most of those who would come are.
    fn middle(&self, of: &Proposal) -> Option<&'static str> {
        let mut provinces: BTreeMap<&'static str, usize> = BTreeMap::new();
        for one in self.needs.needy.iter().filter(|one| of.associations.contains(&one.actor)) {
            *provinces.entry(within(one.place.as_deref(), Level::Province)).or_default() += 1;
        }
        provinces.remove("");
        provinces.into_iter().max_by_key(|(code, count)| (*count, std::cmp::Reverse(*code))).map(|(code, _)| code)
    }

    fn planning(&self, of: &Proposal, at: Option<&str>) -> String {
        let place = at.or(of.region.as_deref()).unwrap_or_default();
        self.visit.path(&format!(
            "training/cohorts/new?programme={}&places={}&at={place}",
            of.programme,
            of.associations.len()
        ))
    }

    /// What all proposals would cost, beside what is left of the year's budget.
    async fn total(&self, all: &[Proposal]) -> Result<Markup> {
        let (visit, space) = (self.visit, self.visit.space()?.id);
        let costs: Vec<Option<i64>> = all
            .iter()
            .map(|one| self.prices.of(self.needs.programme(one.programme)?, one.associations.len()))
            .collect();
        let known = costs.iter().flatten().fold(0_i64, |all, cost| all.saturating_add(*cost));
        let unknown = costs.iter().filter(|cost| cost.is_none()).count();
        let associations: i64 = all.iter().map(|one| one.associations.len() as i64).sum();
        let budget = plan::target(visit.db(), space, self.year).await?.and_then(|target| target.budget);
        let sum = Costs::of(visit.db(), space, self.year).await?;
        let left = budget.map(|budget| budget.saturating_sub(sum.committed()));
        let is_enough = left.is_none_or(|left| left >= known);
        Ok(html! {
            dl.facts {
                div { dt { (visit.t("training-seats-associations")) } dd { (visit.number(associations)) } }
                div { dt { (visit.t("training-seats-cost")) } dd { (money(visit, known)) @if unknown > 0 { " · " (visit.t_with("training-seats-unpriced", &args![count = unknown])) } } }
                @if unknown == 0 && associations > 0 { div { dt { (visit.t("training-costs-each-place")) } dd { (money_or_dash(visit, each(known, associations))) } } }
                @if let Some(left) = left { div { dt { (visit.t("training-costs-budget-left")) } dd { span.chip.ok[is_enough].late[!is_enough] { (money(visit, left)) } } } }
            }
        })
    }

    fn rest(&self, title: &str, themes: &BTreeMap<String, i64>) -> Markup {
        let visit = self.visit;
        html! {
            @if !themes.is_empty() { section { h2 { (visit.t(title)) }
                ul.rules { @for (theme, count) in themes { li { (theme_name(visit, theme)) " · " (visit.t_with("training-seats-count", &args![count = *count])) } } }
            } }
        }
    }
}
