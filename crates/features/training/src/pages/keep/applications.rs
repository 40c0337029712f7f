//! The applications of a call: the list, and one of them with everything by which it is decided.

use actors::{Role, memberships};
use axum::extract::Path;
use axum::response::Response;
use kernel::Id;
use maud::{Markup, html};
use web::table::{Column, Listing, PAGE_ROWS, page_of, pager, table};
use web::{Error, Form, Message, Result, Visit};

use crate::model::application::Ref;
use crate::model::eligibility::unmet;
use crate::model::{Application, ApplicationState, Call, CallState, Outcome, Participant, Review, ReviewState};
use crate::pages::letters::Writer;
use crate::pages::picks::{self, Known};
use crate::pages::{answered, kept, kept_path, place_words, private, say, write};
use crate::store::{applications, decisions, places, plan, reviews};

/// The list, by where they stand.
pub(super) async fn list(visit: Visit, Path((_, id)): Path<(String, String)>, listing: Listing) -> Result<Response> {
    let call = kept(&visit, &id).await?;
    let counts = applications::counts(visit.db(), call.key).await?;
    let usual = counts.iter().map(|(state, _)| *state).find(|state| *state != ApplicationState::Draft);
    let state = ApplicationState::from_code(listing.get("state")).or(usual).unwrap_or(ApplicationState::Sent);
    let after = listing.after().and_then(|(number, id)| Some((number.parse().ok()?, id.parse().ok()?)));
    let after = after.unwrap_or((-1, Id::from_uuid(uuid::Uuid::nil())));
    // Drafts belong to who writes them: how many there are is told, not what stands in them.
    let rows = match state {
        ApplicationState::Draft => Vec::new(),
        _ => applications::of_state(visit.db(), call.key, state, after, PAGE_ROWS as u32 + 1).await?,
    };
    let (rows, more) = page_of(rows);
    let next = rows.last().filter(|_| more).map(|last| (last.number.to_string(), last.id.to_string()));
    let path = kept_path(&visit, call.key, "applications");
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(kept_path(&visit, call.key, "")) { (visit.text(&call.content.title)) } }
        nav.filters aria-label=(visit.t("training-column-state")) { @for (own, count) in &counts {
            a.chip href=(format!("{path}?state={}", own.code())) aria-current=[(*own == state).then_some("page")] { (visit.t(own.label())) " " (visit.number(*count)) }
        } }
        p.exports { (visit.t("web-export")) " " a href=(kept_path(&visit, call.key, "applications.xlsx")) { "XLSX" } " " a href=(kept_path(&visit, call.key, "applications.csv")) { "CSV" } }
        @if state == ApplicationState::Draft { p.soft { (visit.t("training-drafts-words")) } }
        @else if rows.is_empty() { div.empty { p { (visit.t("training-applications-none")) } } }
        @else { (rows_of(&visit, &call, &rows)) }
        (pager(&visit, &listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
    };
    Ok(private(visit.page("training-applications", body).wide().style("training.css")))
}

fn rows_of(visit: &Visit, call: &Call, rows: &[Application]) -> Markup {
    let columns = [
        Column::number("training-fact-number"),
        Column::words("training-field-association"),
        Column::words("training-column-region"),
        Column::number("training-column-women"),
        Column::words("training-column-marks"),
        Column::number("training-fact-score"),
        Column::words("training-column-state"),
    ];
    let cells = |application: &Application| {
        let facts = &application.facts;
        vec![
            html! { (application.number) },
            html! { a href=(kept_path(visit, call.key, &format!("applications/{}", application.id))) { bdi { (application.card.association) } } },
            html! { (say::whereabouts(visit, application.card.place.as_deref())) },
            html! { (facts.women) " / " (facts.people) },
            html! { @if facts.is_rural { span.chip { (visit.t("training-group-rural")) } " " } @if facts.is_new { span.chip { (visit.t("training-group-new")) } } },
            html! { (say::score(visit, application.score)) },
            say::state_chip(visit, application.state),
        ]
    };
    table(visit, visit.t("training-applications"), &columns, rows.iter().map(cells))
}

async fn found(visit: &Visit, call: &Call, id: &str) -> Result<Application> {
    let id: Id<Application> = id.parse().map_err(|_| Error::NotFound)?;
    let application = applications::one(visit.db(), call.key, id).await?.ok_or(Error::NotFound)?;
    if application.state == ApplicationState::Draft { Err(Error::NotFound) } else { Ok(application) }
}

/// One application.
pub(super) async fn show(visit: Visit, Path((_, id, application)): Path<(String, String, String)>) -> Result<Response> {
    let call = kept(&visit, &id).await?;
    let application = found(&visit, &call, &application).await?;
    page(&visit, &call, &application, &Form::default()).await
}

async fn page(visit: &Visit, call: &Call, application: &Application, form: &Form) -> Result<Response> {
    let of = Ref { call: call.key, id: application.id };
    let reviews = reviews::of_application(visit.db(), of).await?;
    let cohort = match application.cohort {
        Some(cohort) => plan::cohort(visit.db(), call.key.space, cohort).await?,
        None => None,
    };
    let (card, words) = (&application.card, &visit.app().words);
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(kept_path(visit, call.key, "applications")) { (visit.t("training-applications")) } }
        (web::field::faults(visit, form))
        p.lead { (say::state_chip(visit, application.state)) @if let Some(why) = say::why(words, visit.lang, call, application) { " " (why) } }
        dl.facts {
            div { dt { (visit.t("training-fact-number")) } dd { (application.number) } }
            @if let Some(cohort) = &cohort { div { dt { (visit.t("training-fact-cohort")) } dd { (say::cohort(words, visit.lang, cohort)) } } }
            div { dt { (visit.t("training-field-place")) } dd { (say::whereabouts(visit, card.place.as_deref())) } }
            @if let Some(founded) = card.founded { div { dt { (visit.t("training-field-founded")) } dd { (visit.date(founded)) } } }
            div { dt { (visit.t("training-field-name")) } dd { bdi { (card.name) } " " bdi dir="ltr" { (card.contact) } } }
            div { dt { (visit.t("training-fact-way")) } dd { (visit.t(application.way.label())) } }
            @if let Some(actor) = application.actor { div { dt { (visit.t("training-fact-directory")) } dd { a href=(format!("/directory/{actor}")) { (visit.t("training-fact-directory-there")) } } } }
            @if let Some(until) = application.holds_until { div { dt { (visit.t("training-fact-until")) } dd { (visit.instant(until)) } } }
        }
        (sent_people(visit, &card.people))
        (eligibility(visit, call, application))
        (answers(visit, call, application))
        (given(visit, call, application, &reviews).await?)
        (acts(visit, call, application, form)?)
    };
    let title =
        if card.association.is_empty() { visit.t("training-erased").to_owned() } else { card.association.clone() };
    Ok(private(visit.page_named(&title, body).style("training.css")))
}

fn sent_people(visit: &Visit, people: &[Participant]) -> Markup {
    let columns = [
        Column::words("training-field-person-name"),
        Column::words("training-field-sex"),
        Column::number("training-field-born"),
        Column::words("training-field-function"),
    ];
    let cells = |one: &Participant| {
        vec![
            html! { bdi { (one.name) } },
            html! { @if let Some(sex) = one.sex { (visit.t(sex.label())) } },
            html! { (one.born.map(|born| born.to_string()).unwrap_or_default()) },
            html! { bdi { (one.function) } },
        ]
    };
    html! { h2 { (visit.t("training-fact-people")) } (table(visit, visit.t("training-fact-people"), &columns, people.iter().map(cells))) }
}

/// Each criterion, and whether it is met.
fn eligibility(visit: &Visit, call: &Call, application: &Application) -> Markup {
    let by = application.card.applicant(&application.facts);
    let wrong: Vec<&str> =
        unmet(&call.content.criteria, &by, call.content.closes.date()).iter().map(|own| own.code.as_str()).collect();
    html! {
        @if !call.content.criteria.is_empty() {
            section { h2 { (visit.t("training-criteria")) }
                ul.rules { @for criterion in &call.content.criteria {
                    @let is_met = !wrong.contains(&criterion.code.as_str());
                    li { (say::criterion(&visit.app().words, visit.lang, criterion)) " "
                        span.chip.ok[is_met].late[!is_met] { (visit.t(if is_met { "training-rule-met" } else { "training-rule-unmet" })) } }
                } }
            }
        }
    }
}

fn answers(visit: &Visit, call: &Call, application: &Application) -> Markup {
    html! {
        @if !application.card.answers.is_empty() {
            section { h2 { (visit.t("training-fact-answers")) }
                @for line in &call.content.grid {
                    h3 { (visit.text(&line.words)) }
                    p dir="auto" { (application.card.answers.get(&line.code).map_or("–", String::as_str)) }
                }
            }
        }
    }
}

async fn given(visit: &Visit, call: &Call, application: &Application, reviews: &[Review]) -> Result<Markup> {
    let members = memberships::current(visit.db(), call.key.space).await?;
    let name = |review: &Review| members.iter().find(|member| member.account == review.account);
    Ok(html! {
        @if !reviews.is_empty() {
            section { h2 { (visit.t("training-reviews")) }
                p { (visit.t("training-fact-score")) " " strong { (say::score(visit, application.score)) } }
                ul.rules { @for review in reviews { li {
                    @if let Some(member) = name(review) { (visit.text(&member.name)) " " }
                    span.chip { (visit.t(review.state.label())) } " " (say::score(visit, review.score))
                    @if review.state == ReviewState::Given && !review.words.is_empty() { p dir="auto" { (review.words) } }
                } } }
            }
        }
    })
}

fn acts(visit: &Visit, call: &Call, application: &Application, form: &Form) -> Result<Markup> {
    let path = |below: &str| kept_path(visit, call.key, &format!("applications/{}/{below}", application.id));
    let is_sent = application.state == ApplicationState::Sent;
    let known: Vec<Known> = match is_sent && application.actor.is_none() {
        true => picks::associations(visit, &application.card.association)?,
        false => Vec::new(),
    };
    let rules = call.state == CallState::Review && is_sent && visit.is_at_least(Role::Secretary);
    let outcomes =
        || Outcome::ALL.iter().map(|outcome| (outcome.code().to_owned(), visit.t(outcome.label()).to_owned()));
    let ruled = application.ruling.map(|ruling| ruling.outcome.code()).unwrap_or_default();
    let ruling = match form.is_good() {
        true => Form::default().with("outcome", ruled).with("words", &application.card.ruling_words),
        false => form.clone(),
    };
    let criteria =
        call.content.criteria.iter().map(|own| (own.code.clone(), say::criterion(&visit.app().words, visit.lang, own)));
    Ok(html! {
        @if !known.is_empty() {
            section { h2 { (visit.t("training-link")) }
                p { (visit.t("training-link-words")) }
                form method="post" action=(path("association")) {
                    fieldset { legend { (visit.t("training-find-which")) } @for (at, one) in known.iter().enumerate() { label.tick {
                        input type="radio" name="actor" value=(one.id) checked[at == 0];
                        span { (visit.text(&one.name)) @if let Some(place) = &one.place { " – " (place_words(place, visit.lang)) } }
                    } } }
                    p.actions { button.quiet { (visit.t("training-link-button")) } }
                }
            }
        }
        @if rules {
            section { h2 { (visit.t("training-ruling")) }
                p { (visit.t("training-ruling-words")) }
                form method="post" action=(path("ruling")) {
                    (web::Field::choice("outcome", "training-field-outcome", outcomes()).or_empty("training-ruling-none").show(visit, &ruling))
                    (web::Field::area("words", "training-field-reason", 3).hint("training-field-reason-hint").plain().show(visit, &ruling))
                    p.actions { button.quiet { (visit.t("web-save")) } }
                }
            }
        }
        @if is_sent && !call.content.criteria.is_empty() {
            section { h2 { (visit.t("training-exclude")) }
                form method="post" action=(path("exclusion")) data-confirm=(visit.t("training-exclude-sure")) {
                    (web::Field::choice("criterion", "training-field-criterion", criteria).required().show(visit, &Form::default()))
                    p.actions { button.quiet.danger { (visit.t("training-exclude-button")) } }
                }
            }
        }
        div.actions {
            @if application.state == ApplicationState::Offered { form.inline method="post" action=(path("confirmation")) { button { (visit.t("training-confirm-desk")) } } }
            @if application.state.is_alive() { form.inline method="post" action=(path("withdrawal")) data-confirm=(visit.t("training-withdraw-sure")) { button.quiet.danger { (visit.t("training-withdraw-desk")) } } }
        }
    })
}

fn path_of(visit: &Visit, of: Ref) -> String {
    kept_path(visit, of.call, &format!("applications/{}", of.id))
}

async fn meant(visit: &Visit, id: &str, application: &str) -> Result<(Call, Application, Ref)> {
    let call = kept(visit, id).await?;
    let application = found(visit, &call, application).await?;
    let of = Ref { call: call.key, id: application.id };
    Ok((call, application, of))
}

/// Says which association of the directory applies: one that anybody finds there.
pub(super) async fn link(
    visit: Visit,
    Path((_, id, word)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response> {
    let (_, application, of) = meant(&visit, &id, &word).await?;
    let known = picks::associations(&visit, &application.card.association)?;
    let chosen = known.iter().find(|one| one.id.to_string() == form.value("actor")).ok_or(Error::NotFound)?.id;
    let done = write(&visit, move |tx| applications::link(tx, of, chosen)).await?;
    Ok(answered(&visit, path_of(&visit, of), done, "training-said-linked"))
}

/// Finds that a criterion is not met.
pub(super) async fn exclude(
    visit: Visit,
    Path((_, id, word)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response> {
    let (_, _, of) = meant(&visit, &id, &word).await?;
    let code = form.value("criterion").to_owned();
    let scribe = Writer::of_visit(&visit, of.call).await?;
    let done = write(&visit, move |tx| applications::exclude(tx, of, &code, &*scribe)).await?;
    Ok(answered(&visit, path_of(&visit, of), done, "training-said-excluded"))
}

/// Rules what becomes of it: with a reason, which is told to who applied.
pub(super) async fn rule(
    visit: Visit,
    Path((_, id, word)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response> {
    let (call, application, of) = meant(&visit, &id, &word).await?;
    let outcome = form.choice("outcome", Outcome::from_code);
    let words = form.words("words", 0..=1_000);
    if outcome.is_some() && words.chars().count() < 10 {
        form.fault("words", Message::new("training-fault-reason"));
    }
    if !form.is_good() {
        return page(&visit, &call, &application, &form).await;
    }
    let done = write(&visit, move |tx| decisions::rule(tx, of, outcome, &words)).await?;
    Ok(answered(&visit, path_of(&visit, of), done, "training-said-ruled"))
}

/// Confirms a place for who said so on the telephone.
pub(super) async fn confirm(visit: Visit, Path((_, id, word)): Path<(String, String, String)>) -> Result<Response> {
    let (_, _, of) = meant(&visit, &id, &word).await?;
    let scribe = Writer::of_visit(&visit, of.call).await?;
    let done = write(&visit, move |tx| places::confirm(tx, of, &*scribe)).await?;
    Ok(answered(&visit, path_of(&visit, of), done, "training-said-confirmed"))
}

/// Gives a place up for who said so on the telephone.
pub(super) async fn withdraw(visit: Visit, Path((_, id, word)): Path<(String, String, String)>) -> Result<Response> {
    let (_, _, of) = meant(&visit, &id, &word).await?;
    let scribe = Writer::of_visit(&visit, of.call).await?;
    let done = write(&visit, move |tx| places::give_up(tx, of, &*scribe)).await?;
    Ok(answered(&visit, path_of(&visit, of), done, "training-said-withdrawn"))
}
