//! Reviewing: each reviewer sees what she was asked to review, without the names of participants and without what others gave.

use actors::Account;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use web::field::faults;
use web::table::{Listing, PAGE_ROWS, page_of, pager};
use web::{Error, Form, Result, Visit, args};

use crate::model::application::Ref;
use crate::model::{Application, ApplicationState, Call, CallState, Review, ReviewState};
use crate::pages::{answered, kept, kept_path, private, say, write};
use crate::store::{applications, reviews};

fn account(visit: &Visit) -> Result<Id<Account>> {
    visit.signed_in.as_ref().map(|own| own.account.id).ok_or(Error::SignInFirst)
}

/// What the visitor is asked to review.
pub(super) async fn list(visit: Visit, Path((_, id)): Path<(String, String)>, listing: Listing) -> Result<Response> {
    let call = kept(&visit, &id).await?;
    let account = account(&visit)?;
    let counts = reviews::count_mine(visit.db(), call.key, account).await?;
    let count = |state: ReviewState| counts.iter().find(|(own, _)| *own == state).map_or(0, |(_, count)| *count);
    let state = if listing.get("given").is_empty() { ReviewState::Asked } else { ReviewState::Given };
    let after = listing.after().and_then(|(_, id)| id.parse().ok());
    let rows = reviews::mine(visit.db(), call.key, account, state, after, PAGE_ROWS as u32 + 1).await?;
    let (rows, more) = page_of(rows);
    let next = rows.last().filter(|_| more).map(|last| last.application.to_string());
    let path = kept_path(&visit, call.key, "reviews");
    let (given, asked) = (count(ReviewState::Given), count(ReviewState::Asked));
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(kept_path(&visit, call.key, "")) { (visit.text(&call.content.title)) } }
        p.lead { (visit.t("training-reviews-words")) }
        (visit.pen().bar(given, (given + asked).max(1), &visit.t_with("training-reviews-progress", &args![given = given, of = given + asked])))
        nav.tabs aria-label=(visit.t("training-reviews")) {
            a href=(path) aria-current=[(state == ReviewState::Asked).then_some("page")] { (visit.t("training-review-asked")) " " (visit.number(asked)) }
            a href=(format!("{path}?given=1")) aria-current=[(state == ReviewState::Given).then_some("page")] { (visit.t("training-review-given")) " " (visit.number(given)) }
        }
        @if rows.is_empty() { div.empty { p { (visit.t("training-reviews-none")) } } }
        @else { ul.links { @for mine in &rows { li {
            a href=(format!("{path}/{}", mine.application)) { (visit.t_with("training-application-numbered", &args![number = mine.number])) }
            @if mine.turn == 3 { " " span.chip.wait { (visit.t("training-review-third")) } }
        } } } }
        (pager(&visit, &listing, next.map(|id| ("-", id))))
    };
    Ok(private(visit.page("training-reviews-mine", body).style("training.css")))
}

/// The application that the visitor was asked to review; one that she was not asked for answers as one that is none.
async fn asked(visit: &Visit, id: &str, application: &str) -> Result<(Call, Application, Review)> {
    let call = kept(visit, id).await?;
    let account = account(visit)?;
    let application: Id<Application> = application.parse().map_err(|_| Error::NotFound)?;
    let of = Ref { call: call.key, id: application };
    let reviews = reviews::of_application(visit.db(), of).await?;
    let mine = reviews.into_iter().find(|review| review.account == account).ok_or(Error::NotFound)?;
    let application = applications::one(visit.db(), call.key, application).await?.ok_or(Error::NotFound)?;
    Ok((call, application, mine))
}

/// One review.
pub(super) async fn show(visit: Visit, Path((_, id, application)): Path<(String, String, String)>) -> Result<Response> {
    let (call, application, mine) = asked(&visit, &id, &application).await?;
    let mut form = Form::default().with("words", &mine.words);
    for (line, points) in call.content.grid.iter().zip(&mine.points) {
        form = form.with(&format!("points_{}", line.code), points);
    }
    Ok(page(&visit, &call, &application, &mine, &form))
}

fn page(visit: &Visit, call: &Call, application: &Application, mine: &Review, form: &Form) -> Response {
    let card = &application.card;
    let is_open = mine.state == ReviewState::Asked
        && call.state == CallState::Review
        && application.state == ApplicationState::Sent;
    let path = kept_path(visit, call.key, &format!("reviews/{}", application.id));
    let functions: Vec<&str> =
        card.people.iter().map(|one| one.function.as_str()).filter(|words| !words.is_empty()).collect();
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(kept_path(visit, call.key, "reviews")) { (visit.t("training-reviews-mine")) } }
        (faults(visit, form))
        @if mine.turn == 3 { p.note { (visit.t("training-review-third-words")) } }
        dl.facts {
            div { dt { (visit.t("training-field-association")) } dd { bdi { (card.association) } } }
            div { dt { (visit.t("training-field-place")) } dd { (say::whereabouts(visit, card.place.as_deref())) } }
            @if let Some(founded) = card.founded { div { dt { (visit.t("training-field-founded")) } dd { (visit.date(founded)) } } }
            div { dt { (visit.t("training-fact-people")) } dd { (visit.t_with("training-review-people", &args![count = application.facts.people, women = application.facts.women, youth = application.facts.youth])) @if !functions.is_empty() { " (" (visit.listed(&functions)) ")" } } }
        }
        @if is_open {
            form method="post" action=(path) novalidate {
                (grid(visit, call, application, form))
                (web::Field::area("words", "training-field-review-words", 4).hint("training-field-review-words-hint").show(visit, form))
                p.actions { button { (visit.t("training-review-give")) } }
                p.small.soft { (visit.t("training-review-final")) }
            }
            form method="post" action=(format!("{path}/recusal")) data-confirm=(visit.t("training-recuse-sure")) {
                p { button.quiet { (visit.t("training-recuse")) } }
            }
        } @else {
            (grid(visit, call, application, form))
            p { span.chip { (visit.t(mine.state.label())) } " " (say::score(visit, mine.score)) }
            @if !mine.words.is_empty() { p dir="auto" { (mine.words) } }
        }
    };
    let title = visit.t_with("training-application-numbered", &args![number = application.number]);
    let page = visit.page_named(&title, body).style("training.css");
    private(if form.is_good() { page } else { page.invalid() })
}

fn grid(visit: &Visit, call: &Call, application: &Application, form: &Form) -> Markup {
    html! {
        @for line in &call.content.grid {
            @let field = format!("points_{}", line.code);
            @let id = format!("f-{field}");
            @let fault = form.fault_of(&field);
            section {
                h2 { (visit.text(&line.words)) }
                p dir="auto" { (application.card.answers.get(&line.code).map_or("–", String::as_str)) }
                div.field.faulty[fault.is_some()] {
                    label for=(id) { (visit.t_with("training-field-points", &args![most = line.points])) }
                    input id=(id) name=(field) type="number" min="0" max=(line.points) dir="ltr" value=(form.value(&field)) aria-invalid=[fault.map(|_| "true")];
                    @if let Some(fault) = fault { p.fault { (visit.advised(fault)) } }
                }
            }
        }
    }
}

/// Gives it.
pub(super) async fn give(
    visit: Visit,
    Path((_, id, application)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response> {
    let (call, application, mine) = asked(&visit, &id, &application).await?;
    let mut points = Vec::with_capacity(call.content.grid.len());
    for line in &call.content.grid {
        let given = form.required_whole(&format!("points_{}", line.code), 0..=line.points.into());
        points.push(given.and_then(|given| i32::try_from(given).ok()).unwrap_or(0));
    }
    let words = form.words("words", 0..=3_000);
    if !form.is_good() {
        return Ok(page(&visit, &call, &application, &mine, &form));
    }
    let of = Ref { call: call.key, id: application.id };
    let account = mine.account;
    match write(&visit, move |tx| reviews::give(tx, of, account, &points, &words)).await? {
        Ok(()) => Ok(visit.see_saying(kept_path(&visit, call.key, "reviews"), "training-said-review").into_response()),
        Err(refused) => {
            form.fault("words", refused.message());
            Ok(page(&visit, &call, &application, &mine, &form))
        }
    }
}

/// Says that the visitor knows the association: another is asked.
pub(super) async fn recuse(
    visit: Visit,
    Path((_, id, application)): Path<(String, String, String)>,
) -> Result<Response> {
    let (call, application, mine) = asked(&visit, &id, &application).await?;
    let of = Ref { call: call.key, id: application.id };
    let account = mine.account;
    let done = write(&visit, move |tx| reviews::recuse(tx, of, account)).await?;
    Ok(answered(&visit, kept_path(&visit, call.key, "reviews"), done, "training-said-recused"))
}
