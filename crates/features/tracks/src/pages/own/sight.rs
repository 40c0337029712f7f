//! Who sees it: she decides. And its end.

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use jiff::ToSpan;
use kernel::Id;
use maud::html;
use web::entrance::Code;
use web::field::faults;
use web::{Error, Field, Form, Message, Page, Result, Visit, args};

use super::super::{back, private};
use super::entrance::Own;
use super::{act, again, inside};
use crate::model::RequestState;
use crate::model::portfolio::Reader;
use crate::store::{portfolios, readers};

/// The page.
pub(super) async fn show(visit: Visit, headers: HeaderMap, Path(code): Path<String>) -> Result<Response> {
    let own = inside(&visit, &headers, &code).await?;
    let portfolio = &own.whole.portfolio;
    let tick = |is: bool| if is { "yes" } else { "" };
    let form = Form::default()
        .with("guides", tick(portfolio.is_open_to_guides))
        .with("woman", tick(portfolio.card.is_woman))
        .with("young", tick(portfolio.card.is_young))
        .with("until", visit.world().today().saturating_add(30.days()));
    Ok(private(page(&visit, &own, &form).await?))
}

async fn page(visit: &Visit, own: &Own, form: &Form) -> Result<Page> {
    let readers = readers::list(visit.db(), own.whole.key()).await?;
    let today = visit.world().today();
    let looked = own.whole.requests.iter().filter(|request| request.state == RequestState::Open).count();
    let body = html! {
        nav.crumbs { a href=(own.path("")) { (visit.t("tracks-portfolio")) } }
        p.lead { (visit.t("tracks-sight-lead")) }
        ul {
            li { (visit.t("tracks-sight-guides-always")) }
            li { (visit.t_with("tracks-sight-validators", &args![count = looked])) }
        }
        (faults(visit, form))
        form method="post" action=(own.path("sight")) {
            (Field::tick("guides", "tracks-field-guides").hint("tracks-field-guides-hint").show(visit, form))
            fieldset {
                legend { (visit.t("tracks-for-counts")) }
                p.small.soft { (visit.t("tracks-for-counts-words")) }
                (Field::tick("woman", "tracks-field-woman").show(visit, form))
                (Field::tick("young", "tracks-field-young").show(visit, form))
            }
            p.actions { button { (visit.t("web-save")) } }
        }
        h2 { (visit.t("tracks-readers")) }
        p.soft { (visit.t("tracks-readers-words")) }
        ul.pieces { @for reader in &readers { li {
            p { strong { bdi { (reader.pass.who) } } " "
                @if reader.until < today { span.chip.late { (visit.t("tracks-reader-over")) } }
                @else { span.chip.ok { (visit.t_with("tracks-reader-until", &args![day = visit.date(reader.until)])) } } }
            @if reader.until >= today { p { code.link dir="ltr" { (visit.origin()) "/tracks/shared/" (Code::of(reader.id, &reader.pass.secret)) } } }
            form.inline method="post" action=(own.path(&format!("readers/{}/removal", reader.id))) {
                button.quiet.small { (visit.t("tracks-reader-end")) span.hidden { " – " (reader.pass.who) } }
            }
        } } }
        form method="post" action=(own.path("readers")) {
            div.fields {
                (Field::line("who", "tracks-field-who").hint("tracks-field-who-hint").required().autocomplete("off").show(visit, form))
                (Field::date("until", "tracks-field-until").required().show(visit, form))
            }
            p.actions { button { (visit.t("tracks-reader-add")) } }
        }
        details {
            summary { (visit.t("tracks-erase")) }
            form method="post" action=(own.path("erasure")) data-confirm=(visit.t("tracks-erase-sure")) {
                p { (visit.t("tracks-erase-words")) }
                (Field::tick("statements", "tracks-field-statements").hint("tracks-field-statements-hint").show(visit, form))
                (Field::tick("sure", "tracks-field-sure").show(visit, form))
                p.actions { button.danger { (visit.t("tracks-erase")) } }
            }
        }
    };
    Ok(visit.page("tracks-sight", body))
}

/// She decides who accompanies her may read it, and what she tells of herself for counts.
pub(super) async fn decide(visit: Visit, headers: HeaderMap, Path(code): Path<String>, form: Form) -> Result<Response> {
    let own = inside(&visit, &headers, &code).await?;
    let (guides, woman, young) = (form.is_ticked("guides"), form.is_ticked("woman"), form.is_ticked("young"));
    let written = act(&visit, &own, move |tx, holder| portfolios::decide(tx, holder, guides, woman, young)).await?;
    Ok(back(&visit, own.path("sight"), written, "tracks-saved"))
}

/// Shows it to somebody.
pub(super) async fn add_reader(
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
    mut form: Form,
) -> Result<Response> {
    let own = inside(&visit, &headers, &code).await?;
    let (who, until) = (form.words("who", 2..=120), form.required_date("until"));
    let today = visit.world().today();
    if until.is_some_and(|until| until < today || until > today.saturating_add(1.year())) {
        form.fault("until", "tracks-fault-until");
    }
    if let Some(until) = until.filter(|_| form.is_good()) {
        match act(&visit, &own, move |tx, holder| readers::add(tx, holder, who, until)).await? {
            Ok(_) => return Ok(visit.see_saying(own.path("sight"), "tracks-reader-added").into_response()),
            Err(refused) => form.fault("who", refused.message()),
        }
    }
    Ok(again(page(&visit, &own, &form).await?))
}

/// Ends a reading link.
pub(super) async fn remove_reader(
    visit: Visit,
    headers: HeaderMap,
    Path((code, reader)): Path<(String, String)>,
) -> Result<Response> {
    let own = inside(&visit, &headers, &code).await?;
    let id: Id<Reader> = reader.parse().map_err(|_| Error::NotFound)?;
    let written = act(&visit, &own, move |tx, holder| readers::remove(tx, holder, id)).await?;
    Ok(back(&visit, own.path("sight"), written, "tracks-reader-ended"))
}

/// Ends the portfolio.
pub(super) async fn erase(
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
    mut form: Form,
) -> Result<Response> {
    let own = inside(&visit, &headers, &code).await?;
    if !form.is_ticked("sure") {
        form.fault("sure", Message::new("tracks-fault-sure"));
        return Ok(again(page(&visit, &own, &form).await?));
    }
    let with_statements = form.is_ticked("statements");
    match act(&visit, &own, move |tx, holder| portfolios::end(tx, holder.key, with_statements)).await? {
        Ok(()) => Ok(visit.see_saying("/tracks", "tracks-erased").into_response()),
        Err(refused) => Err(Error::told(refused.message())),
    }
}
