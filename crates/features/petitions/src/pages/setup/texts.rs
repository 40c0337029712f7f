use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Text;
use maud::{Markup, html};
use web::{Form, Page, Result, Visit, field};

use super::words::cite;
use super::{bilingual, crumbs, form_foot, write};
use crate::model::law::{By, Rules};
use crate::model::readiness::asks_choices;
use crate::model::{Petition, State};
use crate::pages::rules_of;
use crate::pages::{petition_of, petition_path};
use crate::store::petitions::{self, Texts};

/// The most characters of a title: it stands on posters and in lists.
const TITLE: usize = 200;
/// The most characters of each part of the note.
const NOTE: usize = 20_000;

/// What the petition says.
pub(crate) async fn show(visit: Visit, Path((_, petition)): Path<(String, String)>) -> Result<Page> {
    let petition = petition_of(&visit, &petition).await?;
    let form = Form::default()
        .with_text("title", &petition.title)
        .with_text("demand", &petition.demand)
        .with_text("reasons", &petition.reasons)
        .with_text("aims", &petition.aims)
        .with_text("choices", &petition.choices);
    page(&visit, &petition, &form)
}

/// Writes it.
pub(crate) async fn act(visit: Visit, Path((_, petition)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let petition = petition_of(&visit, &petition).await?;
    let texts = Texts {
        title: form.text("title", TITLE),
        demand: form.optional_text("demand", NOTE),
        reasons: form.optional_text("reasons", NOTE),
        aims: form.optional_text("aims", NOTE),
        choices: form.optional_text("choices", NOTE),
    };
    if form.is_good() {
        let key = petition.key;
        match write(&visit, move |tx| petitions::write_texts(tx, key, &texts)).await? {
            Ok(()) => {
                let path = petition_path(&visit, key.petition, "");
                return Ok(visit.see_saying(path, "petition-setup-texts-written").into_response());
            }
            Err(refused) => form.fault("title", refused.message()),
        }
    }
    Ok(page(&visit, &petition, &form)?.invalid().into_response())
}

fn page(visit: &Visit, petition: &Petition, form: &Form) -> Result<Page> {
    let rules = rules_of(petition)?;
    let content = html! {
        (crumbs(visit, Some(petition)))
        @if petition.state == State::Draft {
            p.lead { (visit.t("petition-setup-texts-lead")) }
            (field::faults(visit, form))
            form method="post" {
                (fields(visit, &rules, form))
                (form_foot(visit, "web-save", &petition_path(visit, petition.key.petition, "")))
            }
        } @else {
            p.note { (visit.t("petition-setup-texts-fixed")) }
            (read_only(visit, &rules, petition))
        }
    };
    Ok(visit.page("petition-setup-texts", content))
}

fn fields(visit: &Visit, rules: &Rules, form: &Form) -> Markup {
    let has_law = rules.by != By::Anyone;
    let note = rules.conditions.iter().chain(&rules.filing).find(|item| item.code == "note");
    html! {
        (bilingual(visit, form, "title", "petition-setup-title", Some("petition-setup-title-hint"), 2))
        (bilingual(visit, form, "demand", "petition-setup-demand", Some("petition-setup-demand-hint"), 5))
        @if let Some(note) = note { p { (visit.text(&note.words)) " " (cite(visit, &note.article, note.to_verify)) } }
        (bilingual(visit, form, "reasons", "petition-setup-reasons", Some("petition-setup-reasons-hint"), 8))
        @if has_law { (bilingual(visit, form, "aims", "petition-setup-aims", Some("petition-setup-aims-hint"), 8)) }
        @if asks_choices(rules) {
            (bilingual(visit, form, "choices", "petition-setup-choices", Some("petition-setup-choices-hint"), 8))
        }
    }
}

/// What was signed, for reading.
fn read_only(visit: &Visit, rules: &Rules, petition: &Petition) -> Markup {
    let has_choices = asks_choices(rules);
    let parts: [(&str, &Text, bool); 5] = [
        ("petition-setup-title", &petition.title, true),
        ("petition-setup-demand", &petition.demand, true),
        ("petition-setup-reasons", &petition.reasons, true),
        ("petition-setup-aims", &petition.aims, !petition.aims.is_empty()),
        ("petition-setup-choices", &petition.choices, has_choices),
    ];
    html! {
        @for (label, text, _) in parts.into_iter().filter(|(.., shown)| *shown) {
            h2 { (visit.t(label)) }
            @for (lang, words) in text.languages() {
                div lang=(lang.code()) dir=(lang.direction().code()) { (paragraphs(words)) }
            }
        }
    }
}

/// Words with their line breaks.
fn paragraphs(words: &str) -> Markup {
    html! { @for line in words.lines().filter(|line| !line.trim().is_empty()) { p { (line) } } }
}
