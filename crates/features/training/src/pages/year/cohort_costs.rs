//! What a cohort costs: its budget, what was spent, and what a place and a trained association cost.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use web::field::faults;
use web::table::{Column, Listing, PAGE_ROWS, page_of, pager, table};
use web::{Error, Field, Form, Result, Visit, args};

use super::{costs::headings, lines, money, money_or_dash, read_money};
use crate::model::cost::{Both, Expense, Heading, Line, Size, by_heading, each};
use crate::model::{Cohort, Key, SessionState};
use crate::pages::{answered, learning, private, write};
use crate::store::costs::{self, NewExpense, Owner};
use crate::store::register::Register;
use crate::store::{plan, sessions, year};

async fn found(visit: &Visit, id: &str) -> Result<Cohort> {
    let id: Id<Cohort> = id.parse().map_err(|_| Error::NotFound)?;
    plan::cohort(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)
}

fn path(visit: &Visit, cohort: &Cohort) -> String {
    visit.path(&format!("training/cohorts/{}/costs", cohort.id))
}

/// What stands in the forms of the page.
struct Forms {
    line: Form,
    expense: Form,
}

impl Forms {
    fn fresh(visit: &Visit) -> Self {
        Self { line: lines::fresh(), expense: Form::default().with("on", visit.world().today()) }
    }
}

/// The page.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>, listing: Listing) -> Result<Response> {
    let cohort = found(&visit, &id).await?;
    let forms = Forms::fresh(&visit);
    Ok(private(page(&visit, &cohort, &forms, &listing).await?))
}

async fn page(visit: &Visit, cohort: &Cohort, forms: &Forms, listing: &Listing) -> Result<web::Page> {
    let (db, space) = (visit.db(), cohort.space);
    let own = costs::lines(db, space, Owner::Cohort(cohort.id)).await?;
    let rates = costs::lines(db, space, Owner::Programme(cohort.programme)).await?;
    let spent = costs::spent(db, space, cohort.id).await?;
    let people_each = match cohort.call {
        Some(call) => year::people_each(db, Key { space, call }).await?,
        None => 1,
    };
    let sessions = sessions::of_cohort(db, space, cohort.id).await?;
    let held = sessions.iter().filter(|one| one.state != SessionState::Cancelled);
    let meets = year::days(held.map(|one| &one.content));
    let size = year::size(cohort, people_each, &meets);
    let (all, has_own) = if own.is_empty() { (&rates, false) } else { (&own, true) };
    let both = by_heading(all, size, &spent);
    let whole = both.values().fold(Both::default(), |sum, both| sum.and(*both));
    let day = cohort.content.first_day;
    let programme = plan::programme(db, space, cohort.programme).await?;
    let learned = Register::of(db, space, day, day).await?.learned(programme.as_slice()).of(cohort.id);
    let body = html! {
        (learning::tabs(visit, cohort, "costs"))
        (faults(visit, &forms.line)) (faults(visit, &forms.expense))
        div.grid {
            div.card { p.kind { (visit.t("training-column-planned")) } p.figure { (money(visit, whole.planned)) } }
            div.card { p.kind { (visit.t("training-column-spent")) } p.figure { (money(visit, whole.spent)) } }
            div.card { p.kind { (visit.t("training-costs-each-place")) } p.figure { (money_or_dash(visit, each(whole.planned, size.places))) } }
            div.card { p.kind { (visit.t("training-costs-each-association")) } p.figure { (money_or_dash(visit, each(whole.spent, learned).filter(|_| whole.spent != 0))) } }
        }
        @if !both.is_empty() { section { h2 { (visit.t("training-costs-by-heading")) } (headings(visit, &both)) } }
        (budget(visit, cohort, all, has_own, size, &forms.line))
        (self::spent(visit, cohort, &forms.expense, listing).await?)
    };
    Ok(visit.page("training-costs", body).wide().style("training.css"))
}

fn budget(visit: &Visit, cohort: &Cohort, all: &[Line], has_own: bool, size: Size, form: &Form) -> Markup {
    let own = path(visit, cohort);
    html! {
        section { h2 { (visit.t("training-budget")) }
            @if all.is_empty() { p.soft { (visit.t("training-budget-none")) } }
            @else {
                @if !has_own {
                    p.note { (visit.t("training-budget-by-rates")) }
                    form method="post" action=(format!("{own}/adoption")) { p.actions { button.quiet { (visit.t("training-budget-adopt")) } } }
                }
                p.small.soft { (visit.t_with("training-costs-size", &args![places = size.places, people = size.people_each, days = size.days])) }
                (lines::lines(visit, all, Some(size), has_own.then_some(own.as_str())))
            }
            @if has_own || all.is_empty() { (lines::form(visit, form, &own)) }
        }
    }
}

async fn spent(visit: &Visit, cohort: &Cohort, form: &Form, listing: &Listing) -> Result<Markup> {
    let (db, space) = (visit.db(), cohort.space);
    let after = listing.after().and_then(|(day, id)| Some((day.parse().ok()?, id.parse().ok()?)));
    let (rows, more) = page_of(costs::expenses(db, space, cohort.id, after, PAGE_ROWS as u32 + 1).await?);
    let next = rows.last().filter(|_| more).map(|last| (last.on.to_string(), last.id.to_string()));
    let reversed = costs::reversed(db, space, cohort.id).await?;
    let action = visit.path(&format!("training/cohorts/{}/expenses", cohort.id));
    let columns = [
        Column::words("training-column-day"),
        Column::words("training-column-heading"),
        Column::words("training-field-expense-words"),
        Column::number("training-column-amount"),
        Column::words("training-column-act"),
    ];
    let cells = rows.iter().map(|one: &Expense| {
        let is_back = one.reverses.is_some() || reversed.binary_search(&one.id).is_ok();
        vec![
            html! { (visit.date(one.on)) },
            html! { (visit.t(one.heading.label())) },
            html! { bdi { (one.words) } },
            html! { (money(visit, one.centimes)) },
            html! { @if is_back { span.chip { (visit.t("training-expense-back")) } } @else {
                form method="post" action=(format!("{action}/{}/reversal", one.id)) { button.link { (visit.t("training-expense-reverse")) } }
            } },
        ]
    });
    let chosen = Heading::ALL.iter().map(|heading| (heading.code().to_owned(), visit.t(heading.label()).to_owned()));
    Ok(html! {
        section { h2 { (visit.t("training-expenses")) }
            @if rows.is_empty() { p.soft { (visit.t("training-expenses-none")) } } @else { (table(visit, visit.t("training-expenses"), &columns, cells)) }
            (pager(visit, listing, next.as_ref().map(|(day, id)| (day.as_str(), id.clone()))))
            h3 { (visit.t("training-expense-note")) }
            form method="post" action=(action) {
                div.fields {
                    (Field::choice("expense_heading", "training-column-heading", chosen).or_empty("training-choose").required().show(visit, form))
                    (Field::line("amount", "training-column-amount").hint("training-field-price-hint").left_to_right().required().show(visit, form))
                    (Field::date("on", "training-field-paid-on").required().show(visit, form))
                }
                (Field::line("receipt", "training-field-expense-words").hint("training-field-expense-words-hint").required().show(visit, form))
                p.actions { button { (visit.t("training-expense-note-button")) } }
            }
        }
    })
}

/// Adds a line to the budget.
pub(super) async fn add(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let cohort = found(&visit, &id).await?;
    let Some(line) = lines::read(&mut form) else {
        let forms = Forms { line: form, ..Forms::fresh(&visit) };
        return Ok(page(&visit, &cohort, &forms, &Listing::default()).await?.invalid().into_response());
    };
    let (space, owner) = (cohort.space, Owner::Cohort(cohort.id));
    let done = write(&visit, move |tx| costs::add(tx, space, owner, &line).map(drop)).await?;
    Ok(answered(&visit, path(&visit, &cohort), done, "training-said-line"))
}

/// Takes the programme's rates over.
pub(super) async fn adopt(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let cohort = found(&visit, &id).await?;
    let (space, id) = (cohort.space, cohort.id);
    let done = write(&visit, move |tx| costs::adopt(tx, space, id)).await?;
    Ok(answered(&visit, path(&visit, &cohort), done, "training-said-adopted"))
}

/// Takes a line out.
pub(super) async fn remove(visit: Visit, Path((_, id, line)): Path<(String, String, String)>) -> Result<Response> {
    let cohort = found(&visit, &id).await?;
    let line = line.parse().map_err(|_| Error::NotFound)?;
    let (space, owner) = (cohort.space, Owner::Cohort(cohort.id));
    let done = write(&visit, move |tx| costs::drop_line(tx, space, owner, line)).await?;
    Ok(answered(&visit, path(&visit, &cohort), done, "training-said-line-removed"))
}

fn read(visit: &Visit, form: &mut Form) -> Option<NewExpense> {
    let heading = form.required_choice("expense_heading", Heading::from_code);
    let on = form.required_date("on");
    if on.is_some_and(|on| on > visit.world().today()) {
        form.fault("on", "training-fault-paid-later");
    }
    let centimes = read_money(form, "amount");
    if centimes.is_none_or(|centimes| centimes == 0) && form.fault_of("amount").is_none() {
        form.fault("amount", "web-fault-required");
    }
    let words = form.words("receipt", 1..=300);
    let by = visit.who().account_id().map(Id::from_uuid);
    let new = NewExpense { heading: heading?, on: on?, centimes: centimes?, words, by };
    form.is_good().then_some(new)
}

/// Notes an expense.
pub(super) async fn note(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let cohort = found(&visit, &id).await?;
    let Some(new) = read(&visit, &mut form) else {
        let forms = Forms { expense: form, ..Forms::fresh(&visit) };
        return Ok(page(&visit, &cohort, &forms, &Listing::default()).await?.invalid().into_response());
    };
    let (space, id) = (cohort.space, cohort.id);
    let done = write(&visit, move |tx| costs::note(tx, space, id, &new).map(drop)).await?;
    Ok(answered(&visit, path(&visit, &cohort), done, "training-said-expense"))
}

/// Takes an expense back.
pub(super) async fn reverse(visit: Visit, Path((_, id, expense)): Path<(String, String, String)>) -> Result<Response> {
    let cohort = found(&visit, &id).await?;
    let expense = expense.parse().map_err(|_| Error::NotFound)?;
    let (space, id, by) = (cohort.space, cohort.id, visit.who().account_id().map(Id::from_uuid));
    let done = write(&visit, move |tx| costs::reverse(tx, space, id, expense, by)).await?;
    Ok(answered(&visit, path(&visit, &cohort), done, "training-said-reversed"))
}
