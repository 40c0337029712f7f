//! The domains of an instrument of one's own: what each is called, and to which training theme its needs belong.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::html;
use web::field::{faults, multilingual};
use web::{Error, Field, Form, Page, Result, Visit};

use super::super::{drawn, private};
use super::{changed, own, own_path};
use crate::model::instrument::THEMES;
use crate::store::instruments::{Change, Own};

/// The form of a domain that is there, or of a `new` one.
pub(super) async fn ask(visit: Visit, Path((_, id, code)): Path<(String, String, String)>) -> Result<Response> {
    let own = own(&visit, &id).await?;
    let form = Form::default().with("saved", own.saved);
    let form = match own.draft.domain(&code) {
        Some(domain) => form.with_text("title", &domain.title).with("theme", domain.theme()),
        None if code == "new" => form,
        None => return Err(Error::NotFound),
    };
    Ok(private(page(&visit, &own, &code, &form)))
}

fn page(visit: &Visit, own: &Own, code: &str, form: &Form) -> Page {
    let themes = THEMES.map(|theme| (theme.to_owned(), visit.words(&drawn::theme_title(theme)).to_owned()));
    let count = own.draft.domain(code).map_or(0, |domain| domain.statements.len());
    let body = html! {
        nav.crumbs { a href=(own_path(visit, own.id, "")) { (visit.text(&own.draft.title)) } }
        (faults(visit, form))
        form method="post" action=(own_path(visit, own.id, &format!("domains/{code}"))) {
            input type="hidden" name="saved" value=(form.value("saved"));
            (multilingual(visit, form, "title", "capacity-field-domain", 1))
            (Field::choice("theme", "capacity-field-domain-theme", themes).or_empty("capacity-choose").hint("capacity-field-domain-theme-hint").required().show(visit, form))
            p.actions { button { (visit.t("web-save")) } a href=(own_path(visit, own.id, "")) { (visit.t("web-cancel")) } }
        }
        @if code != "new" {
            form method="post" action=(own_path(visit, own.id, &format!("domains/{code}/removal"))) data-confirm=(visit.t("capacity-domain-take-out-sure")) {
                input type="hidden" name="saved" value=(form.value("saved"));
                p.small.soft { (visit.t_with("capacity-domain-holds", &web::args![count = count])) }
                p.actions { button.quiet.danger { (visit.t("capacity-domain-take-out")) } }
            }
        }
    };
    visit.page(if code == "new" { "capacity-domain-new" } else { "capacity-domain-edit" }, body)
}

/// Names a domain, or adds one.
pub(super) async fn put(
    visit: Visit,
    Path((_, id, code)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response> {
    let own = own(&visit, &id).await?;
    if code != "new" && own.draft.domain(&code).is_none() {
        return Err(Error::NotFound);
    }
    let title = form.text("title", 120);
    let theme = form.required_choice("theme", |theme| THEMES.into_iter().find(|own| *own == theme));
    if let Some(theme) = theme.filter(|_| form.is_good()) {
        let kept = if code == "new" { String::new() } else { code.clone() };
        let change = Change::PutDomain { code: kept, title, theme: theme.to_owned() };
        match changed(&visit, &own, &form, change).await? {
            Ok(()) => return Ok(visit.see_saying(own_path(&visit, own.id, ""), "capacity-saved").into_response()),
            Err(refused) => form.fault("title", refused.message()),
        }
    }
    Ok(private(page(&visit, &own, &code, &form).invalid()))
}

/// Takes a domain out, with what is in it.
pub(super) async fn take_out(
    visit: Visit,
    Path((_, id, code)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response> {
    let own = own(&visit, &id).await?;
    let written = changed(&visit, &own, &form, Change::TakeOutDomain(code)).await?;
    Ok(super::super::back(&visit, own_path(&visit, own.id, ""), written, "capacity-saved"))
}
