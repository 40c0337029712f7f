//! The priorities: proposed from what the group saw, chosen by the association, adopted once.

use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use store::Who;
use web::field::faults;
use web::{Error, Field, Form, Page, Result, Visit, args};

use super::{View, back, drawn, private, write};
use crate::model::plan::{Deed, Seen, candidates};
use crate::model::{Act, Level, Priority, Refused};
use crate::store::consensus::{self, Table};
use crate::store::plans::{self, NewPriority};

/// The most characters of what is to be done.
const WHAT: usize = 500;
const WHO: usize = 120;
/// How many statements are proposed to begin with.
const PROPOSED: usize = 8;

/// The page of a plan.
pub(super) async fn show(visit: &Visit, view: &View, listing: &web::table::Listing) -> Result<Response> {
    view.must(Act::SeeResult)?;
    let statement = listing.get("statement");
    let form = match view.instrument.statement(statement) {
        Some((domain, _)) => Form::default().with("statement", statement).with("theme", &domain.code),
        None => Form::default(),
    };
    Ok(private(page(visit, view, &form).await?))
}

async fn page(visit: &Visit, view: &View, form: &Form) -> Result<Page> {
    let table = consensus::table(visit.db(), view.key()).await?;
    let priorities = plans::list(visit.db(), view.key()).await?;
    let writes = view.may(Act::Plan) && view.assessment.is_planning();
    let most = view.instrument.most_priorities as usize;
    let body = html! {
        nav.crumbs { a href=(view.path("")) { (visit.text(&view.association)) } }
        (drawn::generated(visit, view))
        p.lead { (visit.t_with("capacity-plan-lead", &args![most = most])) }
        @match view.assessment.planned_at {
            Some(at) => p { span.chip.ok { (visit.t("capacity-plan-adopted")) } " " (visit.date(visit.world().day_of(at))) },
            None if priorities.is_empty() => p.soft { (visit.t("capacity-plan-empty")) },
            None => {},
        }
        @for priority in &priorities { (one(visit, view, &table, priority, writes)) }
        p.actions { a.button.quiet href=(view.path("report.pdf")) { (visit.t("capacity-print")) } }
        @if writes && !priorities.is_empty() {
            form method="post" action=(view.path("plan/adoption")) data-confirm=(visit.t("capacity-plan-adopt-sure")) {
                p { (visit.t("capacity-plan-adopt-words")) }
                p.actions { button { (visit.t("capacity-plan-adopt")) } }
            }
        }
        @if writes && priorities.len() < most { (adding(visit, view, &table, &priorities, form)) }
        @else if !form.is_good() { (faults(visit, form)) }
    };
    Ok(visit.page("capacity-plan", body))
}

fn one(visit: &Visit, view: &View, table: &Table, priority: &Priority, writes: bool) -> Markup {
    let statement = view.instrument.statement(&priority.statement).map(|(_, statement)| statement);
    let theme = priority.theme.as_deref().map(drawn::theme_title);
    let can_note = view.may(Act::Plan) && view.assessment.planned_at.is_some();
    html! {
        article.card.priority {
            h2 { (visit.number(priority.number.into())) ". " bdi { (priority.deed.what) } }
            dl.facts {
                div { dt { (visit.t("capacity-field-who")) } dd { bdi { (priority.deed.who) } } }
                div { dt { (visit.t("capacity-field-due")) } dd { (visit.date(priority.due)) } }
                @if let Some(statement) = statement { div { dt { (visit.t("capacity-field-statement")) } dd {
                    (visit.text(&statement.words)) " (" (drawn::level_name(visit, table.level(&statement.code))) ")"
                } } }
                @if let Some(theme) = theme { div { dt { (visit.t("capacity-field-theme")) } dd { (visit.text(&theme)) } } }
                @if let Some(day) = priority.done_on { div { dt { (visit.t("capacity-done-on")) } dd { (visit.date(day)) } } }
            }
            @if writes {
                form.inline method="post" action=(view.path(&format!("plan/{}/removal", priority.id))) {
                    button.quiet.small { (visit.t("capacity-priority-remove")) span.hidden { " – " (priority.deed.what) } }
                }
            }
            @if can_note {
                form.inline method="post" action=(view.path(&format!("plan/{}/doing", priority.id))) {
                    input type="hidden" name="done" value=(if priority.done_on.is_some() { "" } else { "yes" });
                    button.quiet.small { (visit.t(if priority.done_on.is_some() { "capacity-undo" } else { "capacity-do" })) span.hidden { " – " (priority.deed.what) } }
                }
            }
        }
    }
}

/// The form of a new priority, with where one may begin.
fn adding(visit: &Visit, view: &View, table: &Table, priorities: &[Priority], form: &Form) -> Markup {
    let seen: Vec<Seen> = view
        .instrument
        .statements()
        .map(|(_, one)| Seen {
            statement: one.code.clone(),
            level: table.level(&one.code),
            tally: table.tally(&one.code),
        })
        .collect();
    let is_taken = |code: &str| priorities.iter().any(|priority| priority.statement == code);
    let low: Vec<Seen> =
        candidates(&view.instrument, &seen).into_iter().filter(|seen| !is_taken(&seen.statement)).collect();
    let statements =
        view.instrument.statements().map(|(_, one)| (one.code.clone(), visit.words(&one.words).to_owned()));
    let themes = themes(visit, view);
    html! {
        section #new {
            h2 { (visit.t("capacity-priority-new")) }
            @if !low.is_empty() {
                details open[form.value("statement").is_empty() && form.is_good()] {
                    summary { (visit.t("capacity-candidates")) }
                    ul.statements { @for seen in low.iter().take(PROPOSED) { (candidate(visit, view, seen)) } }
                }
            }
            (faults(visit, form))
            form method="post" action=(view.path("plan")) {
                (Field::choice("statement", "capacity-field-statement", statements).or_empty("capacity-choose").required().show(visit, form))
                @if let Some(next) = next_level(view, table, form.value("statement")) { p.hint { (visit.t("capacity-next-level")) " " (visit.text(next)) } }
                (Field::area("what", "capacity-field-what", 3).hint("capacity-field-what-hint").required().show(visit, form))
                (Field::line("who", "capacity-field-who").hint("capacity-field-who-hint").required().show(visit, form))
                (Field::date("due", "capacity-field-due").required().show(visit, form))
                (Field::choice("theme", "capacity-field-theme", themes).or_empty("capacity-no-theme").hint("capacity-field-theme-hint").show(visit, form))
                p.actions { button { (visit.t("capacity-priority-add")) } }
            }
        }
    }
}

/// The training themes to which needs of this instrument belong.
fn themes(visit: &Visit, view: &View) -> Vec<(String, String)> {
    let named = |code: &str| (code.to_owned(), visit.words(&drawn::theme_title(code)).to_owned());
    view.instrument.themes().into_iter().map(named).collect()
}

fn next_level<'a>(view: &'a View, table: &Table, statement: &str) -> Option<&'a kernel::Text> {
    view.instrument.level_words(statement, table.level(statement)?.next()?)
}

fn candidate(visit: &Visit, view: &View, seen: &Seen) -> Markup {
    let next = seen.level.and_then(Level::next).and_then(|level| view.instrument.level_words(&seen.statement, level));
    let statement = view.instrument.statement(&seen.statement).map(|(_, statement)| statement);
    html! {
        @if let Some(statement) = statement { li {
            h3 { a href=(format!("{}?statement={}#new", view.path("plan"), statement.code)) { (visit.text(&statement.words)) } }
            p { (drawn::level_words(visit, statement, seen.level)) " " (drawn::accord_chip(visit, &seen.tally)) }
            @if let Some(next) = next { p.small { (visit.t("capacity-next-level")) " " (visit.text(next)) } }
        } }
    }
}

/// Writes a priority.
pub(super) async fn add(visit: &Visit, view: &View, who: Who, mut form: Form) -> Result<Response> {
    view.must(Act::Plan)?;
    let Some(new) = read(visit, view, &mut form) else { return again(visit, view, &form).await };
    let key = view.key();
    match write(visit, key, who, move |tx| plans::put(tx, key, None, new)).await? {
        Ok(()) => Ok(visit.see_saying(view.path("plan"), "capacity-priority-added").into_response()),
        Err(refused) => {
            form.fault("what", refused.message());
            again(visit, view, &form).await
        }
    }
}

async fn again(visit: &Visit, view: &View, form: &Form) -> Result<Response> {
    Ok(private(page(visit, view, form).await?.invalid()))
}

fn read(visit: &Visit, view: &View, form: &mut Form) -> Option<NewPriority> {
    let statement = form.required_choice("statement", |code| view.instrument.statement(code).map(|_| code.to_owned()));
    let what = form.words("what", 1..=WHAT);
    let who = form.words("who", 1..=WHO);
    let due = form.required_date("due");
    if due.is_some_and(|due| due < visit.world().today()) {
        form.fault("due", "capacity-fault-past");
    }
    let theme = form.choice("theme", |code| view.instrument.themes().contains(&code).then(|| code.to_owned()));
    let (statement, due) = (statement?, due?);
    form.is_good().then_some(NewPriority { statement, deed: Deed { what, who }, due, theme })
}

/// What is done with one priority.
#[derive(Clone, Copy)]
pub(super) enum Deal {
    Remove,
    Done(bool),
}

/// Takes a priority out, or notes that it was done.
pub(super) async fn deal(visit: &Visit, view: &View, who: Who, id: &str, deal: Deal) -> Result<Response> {
    view.must(Act::Plan)?;
    let id: Id<Priority> = id.parse().map_err(|_| Error::NotFound)?;
    let key = view.key();
    let act = move |tx: &mut store::Tx<'_>| match deal {
        Deal::Remove => plans::drop(tx, key, id),
        Deal::Done(is_done) => plans::done(tx, key, id, is_done),
    };
    let written = write(visit, key, who, act).await?;
    if written == Err(Refused::Gone) {
        return Err(Error::NotFound);
    }
    Ok(back(visit, view.path("plan"), written, "capacity-plan-changed"))
}

/// Adopts the plan.
pub(super) async fn adopt(visit: &Visit, view: &View, who: Who) -> Result<Response> {
    view.must(Act::Plan)?;
    let key = view.key();
    let written = write(visit, key, who, move |tx| plans::adopt(tx, key)).await?;
    Ok(back(visit, view.path("plan"), written, "capacity-plan-was-adopted"))
}
