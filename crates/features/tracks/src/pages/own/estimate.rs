//! How she sees herself.

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use maud::html;
use web::field::faults;
use web::{Form, Page, Result, Visit};

use super::super::{drawn, private};
use super::entrance::Own;
use super::{act, again, inside};
use crate::model::{Estimate, Level};
use crate::store::evidence;

/// The form: what she said last is chosen.
pub(super) async fn ask(visit: Visit, headers: HeaderMap, Path(code): Path<String>) -> Result<Response> {
    let own = inside(&visit, &headers, &code).await?;
    let last = own.whole.estimates.last().map(|(_, estimate)| estimate.levels.clone()).unwrap_or_default();
    let form = last.iter().fold(Form::default(), |form, (code, level)| form.with(&field(code), level.number()));
    Ok(private(page(&visit, &own, &form)))
}

fn field(code: &str) -> String {
    format!("c-{code}")
}

fn page(visit: &Visit, own: &Own, form: &Form) -> Page {
    let body = html! {
        nav.crumbs { a href=(own.path("")) { (visit.t("tracks-portfolio")) } }
        p.lead { (visit.t("tracks-estimate-lead")) }
        (faults(visit, form))
        form method="post" action=(own.path("estimate")) {
            @for competency in &own.whole.framework.competencies {
                @let name = field(&competency.code);
                fieldset.estimate id=(format!("f-{name}")) {
                    legend { (visit.text(&competency.title)) }
                    p.soft { (visit.text(&competency.words)) }
                    @if let Some(fault) = form.fault_of(&name) { p.fault { (visit.say(fault)) } }
                    @for level in Level::ALL {
                        label.tick {
                            input type="radio" name=(name) value=(level.number()) checked[form.value(&name) == level.number().to_string()];
                            span { (drawn::level_words(visit, competency, level)) }
                        }
                    }
                }
            }
            p.actions { button { (visit.t("web-save")) } a href=(own.path("")) { (visit.t("web-cancel")) } }
        }
    };
    visit.page("tracks-estimate", body)
}

/// Keeps it beside what she said before.
pub(super) async fn save(
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
    mut form: Form,
) -> Result<Response> {
    let own = inside(&visit, &headers, &code).await?;
    let mut estimate = Estimate::default();
    for competency in &own.whole.framework.competencies {
        let level = form.choice(&field(&competency.code), Level::read);
        estimate.levels.extend(level.map(|level| (competency.code.clone(), level)));
    }
    if estimate.levels.is_empty() && form.is_good() {
        let first = own.whole.framework.competencies.first().map(|competency| field(&competency.code));
        form.fault(first.as_deref().unwrap_or_default(), "tracks-fault-estimate");
    }
    if !form.is_good() {
        return Ok(again(page(&visit, &own, &form)));
    }
    match act(&visit, &own, move |tx, holder| evidence::estimate(tx, holder, &estimate)).await? {
        Ok(()) => Ok(visit.see_saying(own.path(""), "tracks-estimate-saved").into_response()),
        Err(refused) => Err(web::Error::told(refused.message())),
    }
}
