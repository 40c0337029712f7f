//! Answering alone: a page for each domain, kept at each step; nothing needs a script.

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use web::{Error, Form, Message, Page, Result, Visit, args};

use super::super::{ASSESSOR, View, private, result::anchor, write};
use super::entrance::{inside, me};
use crate::model::{Act, Answers, AssessorState, Domain, Level, Refused, Statement};
use crate::store::answers;

/// What a form sends for "I do not know".
const UNKNOWN: &str = "unknown";

/// Where she stands with her answers.
pub(super) async fn overview(visit: &Visit, view: &View) -> Result<Markup> {
    let me = me(view)?;
    if me.state == AssessorState::Delivered {
        return Ok(delivered(visit, view));
    }
    let answers = answers::of(visit.db(), view.key(), me.id).await?;
    let all = view.instrument.statements().count();
    let answered = view.instrument.statements().filter(|(_, one)| answers.contains_key(&one.code)).count();
    let words = visit.t_with("capacity-answered-of", &args![answered = answered, all = all]);
    let next = view.instrument.filled_domains().find(|domain| open_in(domain, &answers) > 0);
    Ok(html! {
        @if let Some(day) = view.assessment.answers_until { p { (visit.t_with("capacity-until", &args![day = visit.date(day)])) } }
        p { (words) }
        (visit.pen().bar(answered as i64, all as i64, &words))
        ul.links { @for domain in view.instrument.filled_domains() {
            @let open = open_in(domain, &answers);
            li {
                a href=(view.path(&format!("answers/{}", domain.code))) { (visit.text(&domain.title)) } " "
                @if open == 0 { span.chip.ok { (visit.t("capacity-domain-done")) } }
                @else { span.small.soft { (visit.t_with("capacity-domain-open", &args![count = open])) } }
            }
        } }
        @match next {
            Some(domain) => p.actions { a.button href=(view.path(&format!("answers/{}", domain.code))) {
                (visit.t(if answered == 0 { "capacity-start" } else { "capacity-go-on" }))
            } },
            None => form method="post" action=(view.path("delivery")) {
                p { (visit.t("capacity-deliver-words")) }
                p.actions { button { (visit.t("capacity-deliver")) } }
            },
        }
    })
}

fn open_in(domain: &Domain, answers: &Answers) -> usize {
    domain.statements.iter().filter(|statement| !answers.contains_key(&statement.code)).count()
}

fn delivered(visit: &Visit, view: &View) -> Markup {
    let hides = view.me.as_ref().is_some_and(|me| me.card.hides_answers);
    html! {
        div.said { p { (visit.t("capacity-delivered")) } }
        p { (visit.t("capacity-delivered-next")) }
        form method="post" action=(view.path("withdrawal")) {
            p.actions {
                button.quiet { (visit.t(if hides { "capacity-begin-anew" } else { "capacity-take-back" })) }
            }
        }
        @if hides { p.small.soft { (visit.t("capacity-begin-anew-words")) } }
    }
}

/// A domain and its statements.
pub(super) async fn show(
    visit: Visit,
    headers: HeaderMap,
    Path((code, domain)): Path<(String, String)>,
) -> Result<Response> {
    let view = inside(&visit, &headers, &code).await?;
    let domain = domain_of(&view, &domain)?;
    if !view.may(Act::Answer) {
        return Ok(visit.see(view.path("")).into_response());
    }
    let answers = answers::of(visit.db(), view.key(), me(&view)?.id).await?;
    let form = domain.statements.iter().fold(Form::default(), |form, statement| match answers.get(&statement.code) {
        Some(answer) => {
            form.with(&field(statement), answer.map_or(UNKNOWN.to_owned(), |level| level.number().to_string()))
        }
        None => form,
    });
    Ok(private(page(&visit, &view, domain, &form, true)))
}

fn domain_of<'a>(view: &'a View, code: &str) -> Result<&'a Domain> {
    view.instrument.filled_domains().find(|domain| domain.code == code).ok_or(Error::NotFound)
}

fn field(statement: &Statement) -> String {
    anchor(&statement.code)
}

/// Keeps what was chosen, and goes on.
pub(super) async fn save(
    visit: Visit,
    headers: HeaderMap,
    Path((code, domain)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response> {
    let view = inside(&visit, &headers, &code).await?;
    let domain = domain_of(&view, &domain)?;
    let mut given = Answers::new();
    for statement in &domain.statements {
        let read = |value: &str| if value == UNKNOWN { Some(None) } else { Level::read(value).map(Some) };
        let answer = form.choice(&field(statement), read);
        given.extend(answer.map(|answer| (statement.code.clone(), answer)));
    }
    if !form.is_good() {
        return Ok(private(page(&visit, &view, domain, &form, true).invalid()));
    }
    let (key, id) = (view.key(), me(&view)?.id);
    let missing = domain.statements.len() - given.len();
    match write(&visit, key, ASSESSOR, move |tx| answers::save(tx, key, id, given)).await? {
        Ok(()) => Ok(onwards(&visit, &view, domain, form.value("go") == "stop", missing)),
        Err(refused) => Ok(too_late(&visit, &view, domain, form, refused)),
    }
}

fn onwards(visit: &Visit, view: &View, domain: &Domain, stops: bool, missing: usize) -> Response {
    if stops {
        return visit.see_saying(view.path(""), "capacity-saved").into_response();
    }
    if missing > 0 {
        let said = Message::with("capacity-saved-open", args![count = missing]);
        return visit.see_saying(view.path(&format!("answers/{}", domain.code)), said).into_response();
    }
    match view.instrument.domain_after(&domain.code) {
        Some(next) => visit.see(view.path(&format!("answers/{}", next.code))).into_response(),
        None => visit.see_saying(view.path(""), "capacity-saved").into_response(),
    }
}

/// What she chose while the answers were closed, or handed in by herself on another device, is shown to her once more, and not kept.
fn too_late(visit: &Visit, view: &View, domain: &Domain, mut form: Form, refused: Refused) -> Response {
    if let Some(first) = domain.statements.first() {
        form.fault(&field(first), refused.message());
    }
    private(page(visit, view, domain, &form, false).status(StatusCode::CONFLICT))
}

fn page(visit: &Visit, view: &View, domain: &Domain, form: &Form, is_open: bool) -> Page {
    let here = view.path(&format!("answers/{}", domain.code));
    let position = view.instrument.filled_domains().position(|own| own.code == domain.code).map_or(1, |at| at + 1);
    let count = view.instrument.filled_domains().count();
    let body = html! {
        nav.crumbs { a href=(view.path("")) { (visit.text(&view.association)) } }
        p.soft { (visit.t_with("capacity-domain-of", &args![number = position, count = count])) }
        (web::field::faults(visit, form))
        form.answers method="post" action=(here) {
            fieldset.bare disabled[!is_open] {
                legend.hidden { (visit.text(&domain.title)) }
                @for statement in &domain.statements { (choices(visit, statement, form)) }
            }
            @if is_open { p.actions {
                button { (visit.t("capacity-save-next")) }
                button.quiet name="go" value="stop" { (visit.t("capacity-save-stop")) }
            } }
        }
    };
    visit.page_named(visit.words(&domain.title), body)
}

fn choices(visit: &Visit, statement: &Statement, form: &Form) -> Markup {
    let name = field(statement);
    let chosen = form.value(&name);
    let fault = form.fault_of(&name);
    html! {
        fieldset.statement.faulty[fault.is_some()] id={ "f-" (name) } {
            legend { (visit.text(&statement.words)) }
            @if let Some(fault) = fault { p.fault { (visit.say(fault)) } }
            @for level in Level::ALL {
                @let number = level.number().to_string();
                label.tick { input type="radio" name=(name) value=(number) checked[chosen == number]; span { (visit.text(&statement.levels[level.index()])) } }
            }
            label.tick.soft { input type="radio" name=(name) value=(UNKNOWN) checked[chosen == UNKNOWN]; span { (visit.t("capacity-unknown")) } }
        }
    }
}
