use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use web::{Result, Visit, args};

use super::list::{chip, deadline};
use super::{duty_of, path};
use crate::model::duty::{Duty, StepKind};
use crate::model::law::Rule;
use crate::pages::{crumbs, own, unkept};
use crate::papers::pack::{Case, missing};
use crate::store::duties::{self, Done};

/// An obligation: why, until when, what is filed, what was done. What is sealed is for the secretariat.
pub(crate) async fn show(visit: Visit, Path((_, word)): Path<(String, String)>) -> Result<Response> {
    let (key, duty) = duty_of(&visit, &word).await?;
    let Some(rule) = duty.rule() else { return Err(web::Error::NotFound) };
    let keeps = visit.is_at_least(actors::Role::Secretary);
    let steps = if keeps { duties::steps(visit.db(), key).await? } else { Vec::new() };
    let said = if keeps { duties::said(visit.db(), key).await? } else { Default::default() };
    let pack = if keeps { files(&visit, &duty, rule, said.clone()).await? } else { Markup::default() };
    let body = html! {
        (crumbs(&visit, &[("obligations", "toolkit-duties-title")]))
        p { (chip(&visit, &duty)) " " @if rule.verify { span.chip.wait { (visit.t("toolkit-verify")) } } }
        p.lead { (deadline(&visit, &duty)) }
        p { (visit.text(&rule.why)) }
        dl.facts {
            div { dt { (visit.t("toolkit-duty-since")) } dd { (visit.date(duty.since)) } }
            @if duty.causes > 1 { div { dt { (visit.t("toolkit-duty-causes")) } dd { (visit.number(duty.causes.into())) } } }
            div { dt { (visit.t("toolkit-duty-to")) } dd { (visit.text(&rule.to)) } }
            div { dt { (visit.t("toolkit-duty-source")) } dd { (visit.text(&rule.source)) } }
            @if !said.what.is_empty() { div { dt { (visit.t("toolkit-field-what")) } dd { (visit.text(&said.what)) } } }
            @if let Some(amount) = said.amount { div { dt { (visit.t("toolkit-field-amount")) } dd { bdi { (visit.decimal(amount as f64 / 100.0)) } } } }
        }
        (pack)
        @if keeps { (history(&visit, &duty, rule, &steps)) }
    };
    Ok(unkept(visit.page_named(visit.words(&duty.name()), body)))
}

/// The file for the authority, and what it still lacks.
async fn files(visit: &Visit, duty: &Duty, rule: &'static Rule, said: crate::model::duty::Said) -> Result<Markup> {
    let case = Case { own: own(visit).await?, duty: duty.clone(), rule, said };
    let lacking: Vec<String> =
        missing(&visit.app().words, &case).into_iter().map(|name| name_of(visit, &name)).collect();
    Ok(html! {
        h2 { (visit.t("toolkit-pack-title")) }
        p { (visit.t("toolkit-pack-lead")) }
        ul { @for piece in &rule.pack { li { (visit.t(piece.label())) } } }
        @if lacking.is_empty() { p { span.chip.ok { (visit.t("toolkit-pack-whole")) } } }
        @else {
            div.note {
                p { (visit.t_with("toolkit-pack-lacks", &args![count = lacking.len()])) }
                p { (visit.listed(&lacking)) }
                p.actions {
                    a.button.quiet.small href=(visit.path("toolkit/dossier")) { (visit.t("toolkit-duties-dossier")) }
                    a.button.quiet.small href=(visit.path("toolkit/officers")) { (visit.t("toolkit-officers-title")) }
                }
            }
        }
        form method="post" action=(path(visit, duty.id, "pack")) { p.actions { button { (visit.t("toolkit-pack-do")) } } }
        h3 { (visit.t("toolkit-pack-encloses")) }
        ul { @for paper in &rule.encloses { li { (visit.text(paper)) } } }
    })
}

/// What a field is called on screens.
pub(crate) fn name_of(visit: &Visit, field: &str) -> String {
    let id = match field {
        "name" => "toolkit-field-legal-name",
        "object" => "toolkit-field-object",
        "seat" => "toolkit-field-seat",
        "town" => "toolkit-field-town",
        "phone" => "toolkit-field-phone",
        "email" => "toolkit-field-email",
        "authority" => "toolkit-field-authority",
        "founded-on" => "toolkit-field-founded",
        "receipt" => "toolkit-field-receipt",
        "receipt-on" => "toolkit-field-receipt-on",
        "president" => "toolkit-office-president",
        "secretary" => "toolkit-office-secretary",
        "treasurer" => "toolkit-office-treasurer",
        "fee" => "toolkit-field-fee",
        "term-years" => "toolkit-field-term-years",
        "assembly-months" => "toolkit-field-assembly-months",
        "what" => "toolkit-field-what",
        "amount" => "toolkit-field-amount",
        other => other,
    };
    if id.starts_with("toolkit-") { visit.t(id).to_owned() } else { id.to_owned() }
}

fn history(visit: &Visit, duty: &Duty, rule: &Rule, steps: &[Done]) -> Markup {
    let next: Vec<StepKind> = duty.state.next(rule.final_days.is_some()).collect();
    html! {
        h2 { (visit.t("toolkit-steps-title")) }
        @if steps.is_empty() { p.soft { (visit.t("toolkit-steps-none")) } }
        @else { ol.timeline { @for step in steps { (step_item(visit, duty, step)) } } }
        @if !next.is_empty() {
            p.actions { @for (at, kind) in next.iter().enumerate() {
                a.button.quiet[at > 0] href=(format!("{}?kind={}", path(visit, duty.id, "steps"), kind.code())) { (visit.t(kind.label())) }
            } }
        }
    }
}

fn step_item(visit: &Visit, duty: &Duty, step: &Done) -> Markup {
    let said = &step.said;
    html! {
        li {
            time datetime=(step.on) { (visit.date(step.on)) }
            " " strong { (visit.t(step.kind.label())) }
            @if let Some(way) = said.way { " · " (visit.t(way.label())) }
            @for (label, words) in [("toolkit-field-officer", &said.officer), ("toolkit-field-office-place", &said.place), ("toolkit-field-number", &said.number), ("toolkit-field-reason", &said.reason)] {
                @if !words.is_empty() { br; span.soft { (visit.t(label)) " " } bdi { (words) } }
            }
            @if step.proof_kind.is_some() { br; a href=(path(visit, duty.id, &format!("proofs/{}", step.id))) { (visit.t("toolkit-steps-proof")) } }
        }
    }
}
