//! Agreeing: each of the group sees how the answers lay, proposes a level with its reason, agrees with what is proposed.

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use web::field::faults;
use web::{Error, Field, Form, Message, Page, Result, Visit, args};

use super::super::{ASSESSOR, View, drawn, private, result, write};
use super::entrance::{inside, me};
use crate::model::{Act, AssessorState, Level, Refused, Statement};
use crate::store::assessors;
use crate::store::consensus::{self, NewProposal, Table};

/// A reason has at least so many characters, and at most.
const REASON: std::ops::RangeInclusive<usize> = 10..=1_500;
/// What a form sends for what does not concern the association.
const NONE: &str = "none";

/// All statements, those to talk about first; and a button to agree with everything that stands there.
pub(super) async fn overview(visit: &Visit, view: &View) -> Result<Markup> {
    let table = consensus::table(visit.db(), view.key()).await?;
    let me = me(view)?;
    let agrees = |statement: &str| table.agreeing.get(statement).is_some_and(|who| who.contains(&me.id));
    let open: Vec<(&String, i32)> = table
        .proposals
        .iter()
        .filter(|(statement, _)| !agrees(statement))
        .map(|(statement, proposal)| (statement, proposal.number))
        .collect();
    Ok(html! {
        p { (visit.t("capacity-consensus-words")) }
        (group(visit, view).await?)
        (result::sheet(visit, view, &table, Some(me.id)))
        @if !open.is_empty() {
            form method="post" action=(view.path("agreement")) {
                @for (statement, number) in &open { input type="hidden" name="read" value=(format!("{number}~{statement}")); }
                p { (visit.t_with("capacity-agree-words", &args![count = open.len()])) }
                p.actions { button { (visit.t("capacity-agree-all")) } }
            }
        }
    })
}

/// Who the group is: those who handed in. They sit at one table, and would see a name that nobody knows.
async fn group(visit: &Visit, view: &View) -> Result<Markup> {
    let people = assessors::list(visit.db(), view.key()).await?;
    let voices: Vec<_> = people.iter().filter(|person| person.state == AssessorState::Delivered).collect();
    let renewed = voices.iter().filter(|person| person.links > 1).count();
    Ok(html! {
        details {
            summary { (visit.t_with("capacity-group", &args![count = voices.len()])) }
            ul { @for person in &voices { li { bdi { (person.card.name) } } } }
            @if renewed > 0 { p.small { (visit.t_with("capacity-group-renewed", &args![count = renewed])) } }
            p.small.soft { (visit.t("capacity-group-words")) }
        }
    })
}

fn statement_of<'a>(view: &'a View, code: &str) -> Result<&'a Statement> {
    view.instrument.statement(code).map(|(_, statement)| statement).ok_or(Error::NotFound)
}

/// A statement: how the answers lay, what was proposed, and the form of a proposal.
pub(super) async fn show(
    visit: Visit,
    headers: HeaderMap,
    Path((code, statement)): Path<(String, String)>,
) -> Result<Response> {
    let view = inside(&visit, &headers, &code).await?;
    view.must(Act::SeeCounts)?;
    let statement = statement_of(&view, &statement)?;
    let table = consensus::table(visit.db(), view.key()).await?;
    Ok(private(page(&visit, &view, &table, statement, &filled(&table, statement)).await?))
}

fn filled(table: &Table, statement: &Statement) -> Form {
    match table.proposals.get(&statement.code) {
        Some(proposal) => Form::default()
            .with("seen", proposal.number)
            .with("level", proposal.level.map_or(NONE.to_owned(), |level| level.number().to_string()))
            .with("words", &proposal.words),
        None => Form::default().with("seen", 0),
    }
}

async fn page(visit: &Visit, view: &View, table: &Table, statement: &Statement, form: &Form) -> Result<Page> {
    let me = me(view)?;
    let history = consensus::history(visit.db(), view.key(), &statement.code).await?;
    let i_agree = table.agreeing.get(&statement.code).is_some_and(|who| who.contains(&me.id));
    let body = html! {
        nav.crumbs { a href=(view.path("")) { (visit.text(&view.association)) } }
        (drawn::counts(visit, &table.tally(&statement.code)))
        p { (drawn::accord_chip(visit, &table.tally(&statement.code))) }
        (result::remark(visit, table, statement))
        h2 { (visit.t("capacity-proposal")) }
        (result::proposed(visit, view, table, statement, Some(me.id)))
        @if let Some(proposal) = table.proposals.get(&statement.code) {
            @if view.may(Act::Agree) && !i_agree {
                form method="post" action=(view.path("agreement")) {
                    input type="hidden" name="read" value=(format!("{}~{}", proposal.number, statement.code));
                    p.actions { button { (visit.t("capacity-agree")) } }
                }
            }
        }
        @if view.may(Act::Propose) { (proposing(visit, view, table, statement, form)) }
        @if history.len() > 1 {
            details {
                summary { (visit.t("capacity-history")) }
                ol.timeline { @for earlier in history.iter().skip(1) { li {
                    time { (visit.instant(earlier.at)) } " " (drawn::level_words(visit, statement, earlier.level))
                    p dir="auto" { (earlier.words) }
                } } }
            }
        }
    };
    Ok(visit.page_named(visit.words(&statement.words), body))
}

fn proposing(visit: &Visit, view: &View, table: &Table, statement: &Statement, form: &Form) -> Markup {
    let chosen = form.value("level");
    let title =
        if table.proposals.contains_key(&statement.code) { "capacity-propose-other" } else { "capacity-propose" };
    html! {
        h2 { (visit.t(title)) }
        p.soft { (visit.t("capacity-propose-words")) }
        (faults(visit, form))
        form method="post" action=(view.path(&format!("statements/{}", statement.code))) {
            input type="hidden" name="seen" value=(form.value("seen"));
            fieldset #f-level.statement.faulty[form.fault_of("level").is_some()] {
                legend { (visit.t("capacity-field-level")) }
                @if let Some(fault) = form.fault_of("level") { p.fault { (visit.say(fault)) } }
                @for level in Level::ALL {
                    @let number = level.number().to_string();
                    label.tick { input type="radio" name="level" value=(number) checked[chosen == number]; span { (drawn::level_words(visit, statement, Some(level))) } }
                }
                label.tick { input type="radio" name="level" value=(NONE) checked[chosen == NONE]; span { (visit.t("capacity-not-concerned")) } }
            }
            (Field::area("words", "capacity-field-reason", 4).hint("capacity-field-reason-hint").required().show(visit, form))
            p.actions { button { (visit.t("capacity-propose-button")) } }
        }
    }
}

/// Proposes a level with its reason.
pub(super) async fn propose(
    visit: Visit,
    headers: HeaderMap,
    Path((code, statement)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response> {
    let view = inside(&visit, &headers, &code).await?;
    view.must(Act::SeeCounts)?;
    let statement = statement_of(&view, &statement)?;
    let read = |value: &str| if value == NONE { Some(None) } else { Level::read(value).map(Some) };
    let level = form.required_choice("level", read);
    let words = form.words("words", REASON);
    let seen = form.value("seen").parse().unwrap_or(0);
    if let Some(level) = level.filter(|_| form.is_good()) {
        let (key, by) = (view.key(), me(&view)?.id);
        let new = NewProposal { statement: statement.code.clone(), level, words, seen };
        match write(&visit, key, ASSESSOR, move |tx| consensus::propose(tx, key, by, new)).await? {
            Ok(()) => return Ok(visit.see_saying(view.path(""), "capacity-proposed").into_response()),
            Err(refused) => return refuse(&visit, &view, statement, form, refused).await,
        }
    }
    let table = consensus::table(visit.db(), view.key()).await?;
    Ok(private(page(&visit, &view, &table, statement, &form).await?.invalid()))
}

/// What she wrote stays before her; what the other proposed meanwhile stands above it, and may be replaced knowingly.
async fn refuse(visit: &Visit, view: &View, statement: &Statement, form: Form, refused: Refused) -> Result<Response> {
    let table = consensus::table(visit.db(), view.key()).await?;
    let number = table.proposals.get(&statement.code).map_or(0, |proposal| proposal.number);
    let mut shown =
        Form::default().with("seen", number).with("level", form.value("level")).with("words", form.value("words"));
    shown.fault("words", refused.message());
    Ok(private(page(visit, view, &table, statement, &shown).await?.status(StatusCode::CONFLICT)))
}

/// Agrees with what she read.
pub(super) async fn agree(visit: Visit, headers: HeaderMap, Path(code): Path<String>, form: Form) -> Result<Response> {
    let view = inside(&visit, &headers, &code).await?;
    let read = form.values("read").filter_map(|value| {
        let (number, statement) = value.split_once('~')?;
        Some((statement.to_owned(), number.parse().ok()?))
    });
    let (key, by, read) = (view.key(), me(&view)?.id, read.collect::<Vec<(String, i32)>>());
    match write(&visit, key, ASSESSOR, move |tx| consensus::agree(tx, key, by, read)).await? {
        Ok(count) => {
            Ok(visit.see_saying(view.path(""), Message::with("capacity-agreed", args![count = count])).into_response())
        }
        Err(refused) => Ok(visit.see_saying(view.path(""), refused.message()).into_response()),
    }
}
