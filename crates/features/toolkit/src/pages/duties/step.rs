//! What is done about an obligation: handed in, a receipt, a refusal.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::html;
use papers::FileKind;
use store::Entry;
use web::table::Listing;
use web::{Error, Field, Form, Page, Result, Visit, field};

use super::{duty_of, path};
use crate::model::duty::{Duty, Step, StepKind, StepSaid, Way};
use crate::pages::{act as write_act, again, crumbs, unkept, write};
use crate::store::duties::{self, Proof};

/// The largest proof that is taken, in bytes.
const LARGEST: usize = 8 * 1024 * 1024;

/// The form of a step.
pub(crate) async fn show(visit: Visit, Path((_, word)): Path<(String, String)>, listing: Listing) -> Result<Response> {
    let (_, duty) = duty_of(&visit, &word).await?;
    let kind = kind_of(&duty, listing.get("kind"))?;
    let form =
        Form::default().with("kind", kind.code()).with("on", visit.world().today()).with("way", Way::Direct.code());
    Ok(unkept(page(&visit, &form, &duty, kind)))
}

/// A step that may follow from where the obligation stands.
fn kind_of(duty: &Duty, word: &str) -> Result<StepKind> {
    let owes = duty.rule().is_some_and(|rule| rule.final_days.is_some());
    let kind = StepKind::from_code(word).ok_or(Error::NotFound)?;
    duty.state.after(kind, owes).map_err(|refused| Error::told(refused.message()))?;
    Ok(kind)
}

/// Records it.
pub(crate) async fn act(visit: Visit, Path((_, word)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let (key, duty) = duty_of(&visit, &word).await?;
    let kind = kind_of(&duty, form.value("kind"))?;
    let on = form.required_date("on");
    if on.is_some_and(|on| on > visit.world().today()) {
        form.fault("on", "toolkit-fault-future");
    }
    let earliest = if kind == StepKind::File { Some(duty.since) } else { duty.filed_on };
    if on.zip(earliest).is_some_and(|(on, earliest)| on < earliest) {
        form.fault("on", "toolkit-fault-before");
    }
    let said = read(&mut form, kind);
    let proof = attached(&mut form);
    if let (Some(on), true) = (on, form.is_good()) {
        let act = move |tx: &mut store::Tx<'_>| duties::step(tx, key, kind, on, &said, proof.as_ref());
        match write(&visit, act).await? {
            Ok(()) => return Ok(visit.see_saying(path(&visit, duty.id, ""), "toolkit-steps-done").into_response()),
            Err(refused) => form.fault("on", refused.message()),
        }
    }
    Ok(again(page(&visit, &form, &duty, kind)))
}

fn read(form: &mut Form, kind: StepKind) -> StepSaid {
    let mut said = StepSaid::default();
    match kind {
        StepKind::File => {
            said.way = form.required_choice("way", Way::from_code);
            said.officer = form.words("officer", 0..=120);
            said.place = form.words("place", 0..=200);
            said.number = form.words("number", 0..=80);
        }
        StepKind::Receipt | StepKind::Final => said.number = form.words("number", 1..=80),
        StepKind::Refuse => {
            said.officer = form.words("officer", 0..=120);
            said.reason = form.words("reason", 3..=1_000);
        }
        StepKind::Drop => said.reason = form.words("reason", 3..=1_000),
    }
    said
}

/// The proof that came with a form, told by its first bytes. Its file name, which may hold somebody's, is not kept.
fn attached(form: &mut Form) -> Option<Proof> {
    let upload = form.upload("proof").cloned()?;
    if upload.bytes.len() > LARGEST {
        form.fault("proof", "toolkit-fault-large");
        return None;
    }
    let kind = match FileKind::of(&upload.bytes) {
        Some(FileKind::Pdf) => "pdf",
        Some(FileKind::Jpeg) => "jpeg",
        Some(FileKind::Png) => "png",
        _ => {
            form.fault("proof", "toolkit-fault-kind");
            return None;
        }
    };
    Some(Proof { kind, bytes: upload.bytes.to_vec() })
}

/// A proof, for the secretariat. That it was opened is on disk before it is given out.
pub(crate) async fn proof(visit: Visit, Path((_, word, step)): Path<(String, String, String)>) -> Result<Response> {
    let (key, _) = duty_of(&visit, &word).await?;
    let step: Id<Step> = step.parse().map_err(|_| Error::NotFound)?;
    let (kind, bytes) = duties::proof(visit.db(), key, step).await?.ok_or(Error::NotFound)?;
    write_act(&visit, move |tx| {
        tx.record(Entry::new("toolkit.proof.opened", "toolkit-step", step));
        Ok(())
    })
    .await?;
    let mime = match kind.as_str() {
        "pdf" => FileKind::Pdf.mime(),
        "jpeg" => FileKind::Jpeg.mime(),
        _ => FileKind::Png.mime(),
    };
    let headers = [
        (header::CONTENT_TYPE, mime.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"proof-{step}.{kind}\"")),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    Ok(unkept((headers, bytes)))
}

fn page(visit: &Visit, form: &Form, duty: &Duty, kind: StepKind) -> Page {
    let ways: Vec<_> = Way::ALL.iter().map(|way| (way.code().to_owned(), visit.t(way.label()).to_owned())).collect();
    let line = |name: &'static str, label: &'static str| Field::line(name, label);
    let body = html! {
        (crumbs(visit, &[("obligations", "toolkit-duties-title")]))
        p.lead { a href=(path(visit, duty.id, "")) { (visit.text(&duty.name())) } }
        (field::faults(visit, form))
        form method="post" action=(path(visit, duty.id, "steps")) enctype="multipart/form-data" {
            input type="hidden" name="kind" value=(kind.code());
            (Field::date("on", "toolkit-field-on").required().show(visit, form))
            @if kind == StepKind::File { (Field::choice("way", "toolkit-field-way", ways).required().show(visit, form)) }
            @if matches!(kind, StepKind::File | StepKind::Refuse) { (line("officer", "toolkit-field-officer").hint("toolkit-field-officer-hint").show(visit, form)) }
            @if kind == StepKind::File { (line("place", "toolkit-field-office-place").show(visit, form)) }
            @if matches!(kind, StepKind::Receipt | StepKind::Final) { (line("number", "toolkit-field-number").required().left_to_right().show(visit, form)) }
            @if kind == StepKind::File { (line("number", "toolkit-field-number").left_to_right().show(visit, form)) }
            @if matches!(kind, StepKind::Refuse | StepKind::Drop) { (Field::area("reason", "toolkit-field-reason", 3).required().show(visit, form)) }
            @if kind != StepKind::Drop { (Field::file("proof", "toolkit-field-proof", ".pdf,.jpg,.jpeg,.png").hint("toolkit-field-proof-hint").show(visit, form)) }
            p.actions { button { (visit.t("toolkit-save")) } a href=(path(visit, duty.id, "")) { (visit.t("web-cancel")) } }
        }
    };
    visit.page(kind.label(), body)
}
