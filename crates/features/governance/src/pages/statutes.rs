use actors::Role;
use axum::extract::Path;
use maud::{Markup, html};
use web::{Page, Result, Visit, args};

use super::overview::rules_today;
use super::{body_of, body_path, crumbs, words};
use crate::model::{Article, Force, Statutes, Subject};
use crate::store::rules;

/// What the statutes say for a body: in force today, to come, and before.
pub(crate) async fn show(visit: Visit, Path((_, body)): Path<(String, String)>) -> Result<Page> {
    let body = body_of(&visit, &body).await?;
    let statutes = rules::statutes(visit.db(), visit.space()?.id, body.id).await?;
    let content = html! {
        (crumbs(&visit, Some(&body), None))
        p.lead { (visit.t("gov-statutes-lead")) }
        @if visit.is_at_least(Role::Secretary) {
            p.actions { a.button href=(body_path(&visit, body.id, "statutes/new")) { (visit.t("gov-rule-new")) } }
        }
        h2 { (visit.t("gov-statutes-today")) }
        (rules_today(&visit, &body, &statutes))
        (versions(&visit, &statutes))
    };
    let title = visit.t_with("gov-statutes-title", &args![body = visit.words(body.name()).to_owned()]);
    Ok(visit.page_named(&title, content))
}

/// All versions, by subject: nothing that was in force is forgotten.
fn versions(visit: &Visit, statutes: &Statutes) -> Markup {
    let about = |subject: Subject| statutes.articles().iter().filter(move |article| article.rule.subject() == subject);
    let subjects = || Subject::ALL.iter().filter(|subject| about(**subject).next().is_some());
    html! {
        @if subjects().next().is_some() {
            h2 { (visit.t("gov-statutes-versions")) }
            @for subject in subjects() {
                h3 { (visit.t(subject.label())) }
                ol.timeline { @for article in about(*subject) { li { (version(visit, article)) } } }
            }
        }
    }
}

fn version(visit: &Visit, article: &Article) -> Markup {
    html! {
        time datetime=(article.force.from) { (in_force(visit, article.force)) }
        (words::rule(visit, &article.rule))
        " " (words::article(visit, article))
        @if article.body.is_none() { " " span.chip { (visit.t("gov-rule-of-all")) } }
    }
}

fn in_force(visit: &Visit, force: Force) -> String {
    let from = visit.date(force.from);
    match force.until {
        _ if force.is_empty() => visit.t_with("gov-force-never", &args![from = from]),
        Some(until) => visit.t_with("gov-force-between", &args![from = from, until = visit.date(until)]),
        None if force.from > visit.world().today() => visit.t_with("gov-force-later", &args![from = from]),
        None => visit.t_with("gov-force-since", &args![from = from]),
    }
}
