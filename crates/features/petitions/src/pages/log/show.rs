//! The log as a signer reads it: how many, which root, how to check; and her own entry, checked on her own phone.

use axum::extract::{Path, Query};
use data_encoding::BASE64;
use maud::{Markup, html};
use serde::Deserialize;
use store::journal::log::{self, Tree};
use web::{Error, Field, Form, Page, Result, Visit, args};

use super::origin;
use crate::model::{How, Petition};
use crate::pages::{public_path, published};
use crate::store::signatures::ABROAD;

/// The log's front page.
pub(super) async fn page(visit: Visit, Path(slug): Path<String>) -> Result<Page> {
    let petition = published(&visit, &slug).await?;
    let tree = log::tree(visit.db(), petition.key.log()).await?;
    let body = html! {
        (back(&visit, &petition))
        p.lead { (visit.t("petition-log-lead")) }
        (state(&visit, &petition, &tree))
        h2 { (visit.t("petition-log-mine")) }
        p { (visit.t("petition-log-mine-how")) }
        (number_form(&visit, &petition, &Form::default()))
        h2 { (visit.t("petition-log-all")) }
        p { (visit.t("petition-log-all-how")) }
        ul {
            li { code dir="ltr" { (public_path(&petition, "log/checkpoint")) } " – " (visit.t("petition-log-checkpoint")) }
            li { code dir="ltr" { (public_path(&petition, "log/tile/…")) } " – " (visit.t("petition-log-tiles")) }
            li { code dir="ltr" { (public_path(&petition, "log/proof?leaf=…")) } " – " (visit.t("petition-log-proof")) }
        }
        h2 { (visit.t("petition-log-limits")) }
        p { (visit.t("petition-log-limits-words")) }
    };
    Ok(visit.page("petition-log-title", body))
}

fn back(visit: &Visit, petition: &Petition) -> Markup {
    html! { p.soft { a href=(public_path(petition, "")) { (visit.text(&petition.title)) } } }
}

fn state(visit: &Visit, petition: &Petition, tree: &Tree) -> Markup {
    let key = log::verifier(visit.db().keys(), &origin(visit, petition));
    html! {
        dl.facts {
            dt { (visit.t("petition-log-size")) } dd { (visit.number(tree.size as i64)) }
            dt { (visit.t("petition-log-root")) } dd { code.long dir="ltr" { (BASE64.encode(&tree.root)) } }
            dt { (visit.t("petition-log-key")) } dd { code.long dir="ltr" { (key) } }
        }
    }
}

fn number_form(visit: &Visit, petition: &Petition, form: &Form) -> Markup {
    html! {
        form action=(public_path(petition, "log/check")) {
            (Field::line("leaf", "petition-log-number").required().left_to_right().show(visit, form))
            p { button { (visit.t("petition-log-look")) } }
        }
    }
}

/// Which entry is looked for.
#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    leaf: String,
}

/// What the public line of an entry says.
#[derive(Deserialize)]
struct Line {
    kind: String,
    body: Said,
}

#[derive(Deserialize)]
struct Said {
    commitment: Option<String>,
    province: String,
    how: Option<How>,
    leaf: Option<u64>,
}

/// One entry of the log, and the means to check it.
pub(super) async fn check(visit: Visit, Path(slug): Path<String>, Query(asked): Query<Asked>) -> Result<Page> {
    let petition = published(&visit, &slug).await?;
    let tree = log::tree(visit.db(), petition.key.log()).await?;
    let leaf = number(&asked.leaf).filter(|leaf| *leaf < tree.size);
    let entry = match leaf {
        Some(leaf) => log::entry(visit.db(), petition.key.log(), leaf).await?,
        None => None,
    };
    let (Some(leaf), Some(entry)) = (leaf, entry) else {
        let mut form = Form::default().with("leaf", &asked.leaf);
        form.fault("leaf", "petition-log-no-such");
        let body = html! { (back(&visit, &petition)) (number_form(&visit, &petition, &form)) };
        return Ok(visit.page("petition-log-title", body).invalid());
    };
    let line: Line = serde_json::from_str(&entry).map_err(Error::fault)?;
    let body = html! {
        (back(&visit, &petition))
        (told(&visit, &line))
        p.note #log-check data-proof=(public_path(&petition, &format!("log/proof?leaf={leaf}")))
            data-good=(visit.t("petition-log-good")) data-bad=(visit.t("petition-log-bad")) role="status" {
            (visit.t_with("petition-log-there", &args![size = tree.size as i64]))
        }
        @if let Some(commitment) = &line.body.commitment { (receipt_form(&visit, commitment)) }
        details {
            summary { (visit.t("petition-log-raw")) }
            pre.long dir="ltr" { (entry) }
            p { a href=(public_path(&petition, &format!("log/proof?leaf={leaf}"))) { (visit.t("petition-log-proof")) } }
        }
    };
    Ok(visit.page(web::Message::with("petition-log-entry", args![number = leaf as i64]), body).script("log.js"))
}

/// A number in whatever digits it was typed.
fn number(words: &str) -> Option<u64> {
    kernel::fold(words).parse().ok()
}

fn told(visit: &Visit, line: &Line) -> Markup {
    let place = kernel::place::get(&line.body.province);
    let place = match place {
        Some(place) => visit.words(&place.name).to_owned(),
        None if line.body.province == ABROAD => visit.t("petition-log-abroad").to_owned(),
        None => line.body.province.clone(),
    };
    html! {
        dl.facts {
            dt { (visit.t("petition-log-what")) }
            dd {
                @match line.body.leaf {
                    Some(of) if line.kind == "petition.withdrawn" => { (visit.t_with("petition-log-withdrawal", &args![number = of as i64])) }
                    _ => { (visit.t("petition-log-signature")) }
                }
            }
            dt { (visit.t("petition-log-where")) } dd { (place) }
            @if let Some(how) = line.body.how { dt { (visit.t("petition-log-way")) } dd { (visit.t(how.label())) } }
            @if let Some(commitment) = &line.body.commitment {
                dt { (visit.t("petition-log-commitment")) } dd { code.long dir="ltr" { (commitment) } }
            }
        }
    }
}

/// The fields of a receipt, from which the script makes the commitment again. They have no names: nothing of them is sent.
fn receipt_form(visit: &Visit, commitment: &str) -> Markup {
    html! {
        section #log-receipt hidden data-commitment=(commitment) data-good=(visit.t("petition-log-yours"))
            data-bad=(visit.t("petition-log-not-yours")) {
            h2 { (visit.t("petition-log-compare")) }
            p { (visit.t("petition-log-compare-how")) }
            @for (id, label) in [
                ("salt", "petition-log-salt"), ("number", "petition-log-card"), ("expires", "petition-log-expires"),
                ("given", "petition-log-given"), ("family", "petition-log-family"),
            ] {
                p.field {
                    label for=(format!("log-{id}")) { (visit.t(label)) }
                    input #(format!("log-{id}")) type="text" autocomplete="off" dir="auto";
                }
            }
            p { button type="button" { (visit.t("petition-log-look")) } }
            p role="status" {}
        }
    }
}
