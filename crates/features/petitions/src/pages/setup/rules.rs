use axum::extract::Path;
use maud::{Markup, html};
use web::{Page, Result, Visit, args};

use super::crumbs;
use super::file::territory_of;
use super::words::{cite, clause};
use crate::model::law::{By, Item, Rules};
use crate::pages::petition_of;
use crate::pages::rules_of;

/// The whole of the rules under which a petition was born, clause by clause, each with its article.
pub(crate) async fn show(visit: Visit, Path((_, petition)): Path<(String, String)>) -> Result<Page> {
    let petition = petition_of(&visit, &petition).await?;
    let rules = rules_of(&petition)?;
    let required = rules.required(territory_of(&petition));
    let authority = petition.authority.as_str();
    let content = html! {
        (crumbs(&visit, Some(&petition)))
        p.lead { (visit.text(&rules.law)) }
        p {
            (visit.t_with("petition-setup-rules-since", &args![date = visit.date(rules.version())]))
            @if rules.is_to_verify() { " " span.chip.wait { (visit.t("petition-setup-to-verify")) } " " (visit.t("petition-setup-some-to-verify")) }
        }
        p { (visit.t("petition-setup-rules-kept")) }
        @if rules.collects() {
            h2 { (visit.t("petition-setup-rules-threshold")) }
            p { (visit.say(&required.message())) " " (cite(&visit, &rules.threshold.article, rules.threshold.to_verify)) }
            p { (visit.text(&rules.threshold.words)) }
            @if let Some(warning) = required.warning() { p.note { (visit.say(&warning)) } }
            @if let Some(spread) = &rules.spread { p { (visit.text(&spread.words)) " " (cite(&visit, &spread.article, spread.to_verify)) } }
        }
        @if let Some(committee) = rules.committee.as_ref().filter(|_| rules.by != By::Association) {
            h2 { (visit.t("petition-setup-committee")) }
            p { (visit.text(&committee.words)) " " (cite(&visit, &committee.article, committee.to_verify)) }
        }
        (items(&visit, "petition-setup-rules-signers", rules.signers.iter()))
        (fields(&visit, &rules, authority))
        (items(&visit, "petition-setup-conditions", Rules::of(&rules.conditions, authority)))
        (items(&visit, "petition-setup-grounds", Rules::of(&rules.grounds, authority)))
        (items(&visit, "petition-setup-rules-filing", Rules::of(&rules.filing, authority)))
        (deadlines(&visit, &rules, authority))
        (items(&visit, "petition-setup-rules-appeal", rules.appeal.iter()))
        (items(&visit, "petition-setup-rules-notes", Rules::of(&rules.notes, authority)))
        h2 { (visit.t("petition-setup-rules-retention")) }
        p { (visit.text(&rules.retention.words)) " " (cite(&visit, &rules.retention.article, rules.retention.to_verify)) }
    };
    Ok(visit.page_named(visit.words(&rules.name), content))
}

fn items<'a>(visit: &Visit, head: &str, items: impl Iterator<Item = &'a Item>) -> Markup {
    let items: Vec<&Item> = items.collect();
    html! {
        @if !items.is_empty() {
            h2 { (visit.t(head)) }
            ul { @for item in items { li { (clause(visit, item)) } } }
        }
    }
}

fn fields(visit: &Visit, rules: &Rules, authority: &str) -> Markup {
    html! {
        @if rules.collects() {
            h2 { (visit.t("petition-setup-rules-fields")) }
            ul { @for field in rules.fields_for(authority) {
                li {
                    strong { (visit.t(field.field.label())) } " "
                    @if !field.required { span.optional { (visit.t("web-optional")) } " " }
                    (visit.text(&field.words)) " " (cite(visit, &field.article, field.to_verify))
                }
            } }
        }
    }
}

fn deadlines(visit: &Visit, rules: &Rules, authority: &str) -> Markup {
    let of = |list: &[String]| list.is_empty() || list.iter().any(|code| code == authority);
    html! {
        @if !rules.deadlines.is_empty() {
            h2 { (visit.t("petition-setup-rules-deadlines")) }
            ul { @for deadline in rules.deadlines.iter().filter(|deadline| of(&deadline.authorities)) {
                li {
                    strong { (visit.text(&deadline.step)) } ": " (visit.text(&deadline.who))
                    @if !deadline.effect.is_empty() { ". " (visit.text(&deadline.effect)) }
                    " " (cite(visit, &deadline.article, deadline.to_verify))
                }
            } }
        }
    }
}
