//! The deadlines of the law as they stand today: each with its article, its days and what follows when it is missed.

use jiff::civil::Date;
use maud::{Markup, html};
use web::{Result, Visit, args};

use super::doubt;
use crate::model::Petition;
use crate::model::law::{Due, DueState, Rules, Way, dues};
use crate::pages::rules_of;
use crate::store::events::{Event, steps};
use crate::store::filing;

/// By which way a petition was handed in; directly where nothing says otherwise.
pub(super) async fn way_of(db: &store::Db, petition: &Petition) -> Result<Way> {
    Ok(filing::of(db, petition.key).await?.map_or(Way::Direct, |filing| filing.way))
}

/// Where the deadlines stand: nothing is owed before filing.
pub(super) fn standing<'a>(
    rules: &'a Rules,
    petition: &'a Petition,
    way: Way,
    events: &[Event],
    today: Date,
) -> Vec<Due<'a>> {
    if petition.filed_on.is_none() { Vec::new() } else { dues(rules, &petition.authority, way, &steps(events), today) }
}

/// All of them, as cards: what is late first, then what runs, then what waits or is done, in the order of the law.
pub(super) fn cards(visit: &Visit, dues: &[Due<'_>]) -> Markup {
    let mut sorted: Vec<&Due<'_>> = dues.iter().collect();
    sorted.sort_by_key(|due| match due.state {
        DueState::Overdue { .. } => 0,
        DueState::Running { .. } => 1,
        DueState::Open { .. } => 2,
        DueState::Waiting => 3,
        DueState::Met { .. } | DueState::Lapsed { .. } => 4,
    });
    html! { div.grid { @for due in sorted { (card(visit, due)) } } }
}

fn card(visit: &Visit, due: &Due<'_>) -> Markup {
    let deadline = due.deadline;
    html! {
        article.card {
            h3 { (visit.text(&deadline.step)) }
            p { (chip(visit, due)) (doubt(visit, deadline.to_verify)) }
            @if let (Some(start), Some(end)) = (due.starts_on, due.ends_on) {
                p { (visit.t_with("petition-follow-due-span", &args![start = visit.date(start), end = visit.date(end)])) }
            }
            p.soft { (visit.text(&deadline.who)) " · " (visit.say(&deadline.article.message())) }
            @if !matches!(due.state, DueState::Met { .. } | DueState::Lapsed { .. }) {
                p { strong { (visit.t("petition-follow-due-effect")) } " " (visit.text(&deadline.effect)) }
            }
        }
    }
}

/// How a deadline stands, in a few words.
pub(super) fn chip(visit: &Visit, due: &Due<'_>) -> Markup {
    let (class, words) = match due.state {
        DueState::Waiting => ("chip", visit.t("petition-follow-due-waiting").to_owned()),
        DueState::Running { days_left } => {
            let class = if days_left <= 7 { "chip wait" } else { "chip" };
            (class, visit.t_with("petition-follow-due-left", &args![days = days_left]))
        }
        DueState::Open { days } => ("chip", visit.t_with("petition-follow-due-open", &args![days = days])),
        DueState::Overdue { days } => ("chip late", visit.t_with("petition-follow-due-late", &args![days = days])),
        DueState::Met { on, late: 0 } => {
            ("chip ok", visit.t_with("petition-follow-due-met", &args![date = visit.date(on)]))
        }
        DueState::Met { on, late } => {
            ("chip ok", visit.t_with("petition-follow-due-met-late", &args![date = visit.date(on), days = late]))
        }
        DueState::Lapsed { .. } => ("chip", visit.t("petition-follow-due-lapsed").to_owned()),
    };
    html! { span class=(class) { (words) } }
}

/// A line about what presses, for the pages of the space: overdue, or due within two weeks.
pub(crate) async fn pressing(visit: &Visit, petition: &Petition) -> Result<Option<Markup>> {
    if petition.filed_on.is_none() || petition.erased_at.is_some() {
        return Ok(None);
    }
    let rules = rules_of(petition)?;
    let events = crate::store::events::of(visit.db(), petition.key).await?;
    let way = way_of(visit.db(), petition).await?;
    let dues = standing(&rules, petition, way, &events, visit.world().today());
    let presses = |due: &&Due<'_>| match due.state {
        DueState::Overdue { .. } => true,
        DueState::Running { days_left } => days_left <= 14,
        _ => false,
    };
    let lines: Vec<&Due<'_>> = dues.iter().filter(presses).collect();
    Ok((!lines.is_empty()).then(|| {
        html! { ul.plain { @for due in lines { li { (chip(visit, due)) " " (visit.text(&due.deadline.step)) } } } }
    }))
}
