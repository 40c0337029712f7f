use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Text;
use maud::html;
use store::journal::log;
use web::{Error, Field, Form, Page, Result, Visit, args, field};

use super::super::log::origin;
use super::super::{petition_of, petition_path};
use super::documents::attached;
use super::{crumbs, form_foot, write};
use crate::Refused;
use crate::model::law::{Rules, Way};
use crate::model::{Petition, State};
use crate::pages::rules_of;
use crate::store::filing::{Filing, file, settle};
use crate::store::{files, signatures};

/// The form that records a filing.
pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let petition = fileable(&visit, &id).await?;
    let rules = rules_of(&petition)?;
    let standing = signatures::pulse(visit.db(), petition.key).await?.standing();
    let form = Form::default().with("on", visit.world().today()).with("way", Way::Direct.code());
    Ok(page(&visit, &petition, &rules, standing, &form))
}

async fn fileable(visit: &Visit, id: &str) -> Result<Petition> {
    let petition = petition_of(visit, id).await?;
    let may = match petition.state {
        State::Collecting | State::Closed => true,
        State::Draft => !rules_of(&petition)?.collects(),
        State::Filed | State::Ended => false,
    };
    if may { Ok(petition) } else { Err(Error::told(Refused::OutOfTurn.message())) }
}

/// Records it: from then on the list is what the authority received.
pub(crate) async fn act(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let petition = fileable(&visit, &id).await?;
    let rules = rules_of(&petition)?;
    let (standing, checkpoint) = list(&visit, &petition).await?;
    let (on, way) = (form.required_date("on"), form.required_choice("way", Way::from_code));
    let (place, receipt) = (form.words("place", 2..=200), form.words("receipt", 0..=80));
    if on.is_some_and(|on| on > visit.world().today()) {
        form.fault("on", "petition-follow-fault-future");
    }
    if on.zip(petition.opened_on).is_some_and(|(on, opened)| on < opened) {
        form.fault("on", "petition-follow-fault-before-opening");
    }
    let document = attached(&mut form);
    if let (true, Some(filed_on), Some(way)) = (form.is_good(), on, way) {
        let (key, recorded_at, before) = (petition.key, visit.world().now(), checkpoint.clone());
        let filing = Filing { filed_on, way, place, receipt, signatures: standing, checkpoint, recorded_at };
        let written = write(&visit, move |tx| {
            let event = file(tx, key, &filing, Text::default())?;
            match document {
                Some((kind, bytes)) => files::add(tx, key, event, kind, &bytes, false).map(|_| ()),
                None => Ok(()),
            }
        });
        match written.await? {
            Ok(()) => {
                let (signatures, checkpoint) = list(&visit, &petition).await?;
                if checkpoint != before {
                    let settled = write(&visit, move |tx| settle(tx, key, signatures, &checkpoint)).await?;
                    settled.map_err(|refused| Error::told(refused.message()))?;
                }
                let path = petition_path(&visit, key.petition, "follow");
                return Ok(visit.see_saying(path, "petition-follow-filed").into_response());
            }
            Err(refused) => form.fault("on", refused.message()),
        }
    }
    Ok(page(&visit, &petition, &rules, standing, &form).invalid().into_response())
}

/// How many signatures stand, and the signed state of the log.
async fn list(visit: &Visit, petition: &Petition) -> Result<(u64, String)> {
    let (db, key) = (visit.db(), petition.key);
    let tree = log::tree(db, key.log()).await?;
    let standing = signatures::pulse(db, key).await?.standing();
    Ok((standing, log::checkpoint(db.keys(), &origin(visit, petition), &tree)))
}

fn page(visit: &Visit, petition: &Petition, rules: &Rules, standing: u64, form: &Form) -> Page {
    let ways = rules.ways(&petition.authority);
    let options: Vec<_> = ways.iter().map(|way| (way.code().to_owned(), visit.t(way.label()).to_owned())).collect();
    let authority = rules.authority(&petition.authority);
    let content = html! {
        (crumbs(visit, petition, false))
        p.lead { (visit.t_with("petition-follow-filing-lead", &args![count = standing])) }
        p.note { (visit.t("petition-follow-filing-freezes")) }
        @if let Some(authority) = authority { p { (visit.t("petition-follow-filing-to")) " " strong { (visit.text(&authority.name)) } } }
        h2 { (visit.t("petition-follow-index-law")) }
        ul { @for item in Rules::of(&rules.filing, &petition.authority) {
            li { (visit.text(&item.words)) " " span.soft { "(" (visit.say(&item.article.message())) ")" } (super::doubt(visit, item.to_verify)) }
        } }
        (field::faults(visit, form))
        form method="post" enctype="multipart/form-data" {
            (Field::date("on", "petition-follow-filing-on").required().show(visit, form))
            (Field::choice("way", "petition-follow-filing-way", options).required().show(visit, form))
            (Field::line("place", "petition-follow-filing-place").required().hint("petition-follow-filing-place-hint").show(visit, form))
            (Field::line("receipt", "petition-follow-filing-receipt").hint("petition-follow-filing-receipt-hint").left_to_right().show(visit, form))
            (Field::file("document", "petition-follow-filing-document", ".pdf,.jpg,.jpeg,.png").hint("petition-follow-document-hint").show(visit, form))
            (form_foot(visit, "petition-follow-filing-record", petition.key, "follow"))
        }
    };
    visit.page("petition-follow-filing", content)
}
