//! Planning a visit or an exchange.

use actors::directory::{self, Actor, ActorKind};
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use web::field::faults;
use web::{Error, Field, Form, Page, Result, Visit as Guest};

use super::{path, write};
use crate::model::Refused;
use crate::model::visit::VisitKind;
use crate::pages::private;
use crate::store::visits::{self, NewVisit};

/// How many associations of a name are offered.
const OFFERED: usize = 12;
/// The most characters of aims.
pub(super) const AIMS: usize = 2_000;

/// The form.
pub(super) async fn ask(guest: Guest, listing: web::table::Listing) -> Result<Response> {
    let form = Form::default().with("kind", VisitKind::Coaching.code()).with("association", listing.get("association"));
    Ok(private(page(&guest, &form).await?))
}

/// Plans a visit.
pub(super) async fn plan(guest: Guest, mut form: Form) -> Result<Response> {
    if !form.value("search").is_empty() {
        return Ok(private(page(&guest, &form).await?));
    }
    let association: Option<Id<Actor>> = form.required_choice("association", |value| value.parse().ok());
    let kind = form.required_choice("kind", VisitKind::from_code);
    let peer: Option<Id<Actor>> = form.id("peer");
    let planned_on = form.required_date("planned_on");
    let aims = form.words("aims", 1..=AIMS);
    let (Some(association), Some(kind), Some(planned_on), true) = (association, kind, planned_on, form.is_good())
    else {
        return Ok(private(page(&guest, &form).await?.invalid()));
    };
    let coach = guest.signed_in.as_ref().ok_or(Error::SignInFirst)?.account.id;
    let peer = peer.filter(|_| kind == VisitKind::Exchange);
    let (space, new) = (guest.space()?.id, NewVisit { association, kind, peer, coach, planned_on, aims });
    match write(&guest, move |tx| visits::plan(tx, space, new)).await? {
        Ok(key) => Ok(guest.see_saying(path(&guest, key.visit, ""), "capacity-visit-was-planned").into_response()),
        Err(refused) => {
            form.fault(if refused == Refused::NoPeer { "peer" } else { "association" }, refused.message());
            Ok(private(page(&guest, &form).await?.invalid()))
        }
    }
}

async fn page(guest: &Guest, form: &Form) -> Result<Page> {
    let kinds = VisitKind::ALL.iter().map(|kind| (kind.code().to_owned(), guest.t(kind.label()).to_owned()));
    let body = html! {
        nav.crumbs { a href=(guest.path("capacity/visits")) { (guest.t("capacity-visits")) } }
        (faults(guest, form))
        form method="post" action=(guest.path("capacity/visits/new")) {
            (picked(guest, form, "association", "capacity-fact-association", "find").await?)
            (Field::choice("kind", "capacity-column-kind", kinds).required().show(guest, form))
            (picked(guest, form, "peer", "capacity-field-peer", "find_peer").await?)
            (Field::date("planned_on", "capacity-field-planned").required().show(guest, form))
            (Field::area("aims", "capacity-field-aims", 4).hint("capacity-field-aims-hint").required().show(guest, form))
            p.actions { button { (guest.t("capacity-visit-plan")) } a href=(guest.path("capacity/visits")) { (guest.t("web-cancel")) } }
        }
    };
    Ok(guest.page("capacity-visit-plan", body))
}

/// Choosing an association of the directory, with scripts off.
async fn picked(guest: &Guest, form: &Form, name: &str, label: &str, find: &str) -> Result<Markup> {
    let chosen: Option<Id<Actor>> = form.value(name).parse().ok();
    let words = form.value(find);
    let mut found = match words {
        "" => Vec::new(),
        words => directory::search(guest.db(), Some(ActorKind::Organisation), words, OFFERED).await?,
    };
    if let Some(chosen) = chosen.filter(|chosen| found.iter().all(|actor| actor.id != *chosen)) {
        found.extend(
            directory::standing(guest.db(), chosen).await?.filter(|actor| actor.kind == ActorKind::Organisation),
        );
    }
    let id = format!("f-{name}");
    let find_id = format!("f-{find}");
    Ok(html! {
        fieldset.faulty[form.fault_of(name).is_some()] id=(id) {
            legend { (guest.t(label)) }
            @if let Some(fault) = form.fault_of(name) { p.fault { (guest.say(fault)) } }
            div.filter {
                label for=(find_id) { (guest.t("capacity-find")) }
                input id=(find_id) type="search" name=(find) value=(words);
                button.quiet name="search" value=(name) formnovalidate { (guest.t("capacity-look")) }
            }
            @if !words.is_empty() && found.is_empty() { p.soft { (guest.t("capacity-find-none")) } }
            @for actor in &found { label.tick {
                input type="radio" name=(name) value=(actor.id) checked[chosen == Some(actor.id)];
                span { (guest.text(actor.name())) }
            } }
        }
    })
}
