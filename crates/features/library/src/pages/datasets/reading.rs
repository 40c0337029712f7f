//! `GET /s/{space}/datasets/{id}`: where a dataset of the space stands, and what can be done next.

use actors::Role;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use web::{Result, Visit, args};

use super::{Of, list, own, own_path};
use crate::model::dataset::Dataset;
use crate::store::datasets::{self, Draft};

pub(super) async fn show(visit: Visit, Of(id): Of<Dataset>) -> Result<Response> {
    let dataset = own(&visit, id).await?;
    let draft = datasets::draft(visit.db(), dataset.space, id).await?;
    let is_officer = visit.is_at_least(Role::Officer);
    let body = html! {
        p { (list::state(&visit, &dataset)) }
        @if !dataset.about.summary.is_empty() { p.lead { (visit.text(&dataset.about.summary)) } }
        @if let Some(slug) = dataset.slug.as_ref().filter(|_| dataset.current > 0) {
            p { a href=(format!("/datasets/{slug}")) { (visit.t("library-data-public-page")) } }
        }
        @if let Some(draft) = draft.as_ref().filter(|_| is_officer) { (in_work(&visit, &dataset, draft)) }
        @if is_officer {
            h2 { (visit.t("library-data-acts")) }
            p.actions {
                a.button.quiet href=(own_path(&visit, id, "/description")) { (visit.t("library-data-describe")) }
                @if draft.is_none() { a.button.quiet href=(own_path(&visit, id, "/versions/new")) { (visit.t("library-data-new-version")) } }
            }
            @if dataset.current > 0 && dataset.withdrawn_at.is_none() {
                details { summary { (visit.t("library-data-withdraw")) }
                    form method="post" action=(own_path(&visit, id, "/withdrawal")) {
                        p { (visit.t("library-data-withdraw-words")) }
                        button.danger { (visit.t("library-data-withdraw")) }
                    }
                }
            }
        }
    };
    let title = visit.words(&dataset.about.title).to_owned();
    Ok(visit.page_named(&title, body).into_response())
}

/// The version that is being prepared, and the steps that lead to its publication.
fn in_work(visit: &Visit, dataset: &Dataset, draft: &Draft) -> Markup {
    let misfits = draft.report.misfit_count();
    let missing = dataset.about.missing().len();
    html! {
        section.card {
            h2 { (visit.t_with("library-data-preparing", &args![number = dataset.current + 1])) }
            ol.checks {
                li { a href=(own_path(visit, dataset.id, "/sheet")) { (visit.t("library-data-step-sheet")) } " "
                    @if misfits == 0 { span.chip.ok { (visit.t("library-data-all-fit")) } }
                    @else { span.chip.wait { (visit.t_with("library-data-misfits", &args![count = misfits])) } } }
                li { a href=(own_path(visit, dataset.id, "/description")) { (visit.t("library-data-step-description")) } " "
                    @if missing == 0 { span.chip.ok { (visit.t("library-data-complete")) } }
                    @else { span.chip.wait { (visit.t("library-data-incomplete")) } } }
                li { a href=(own_path(visit, dataset.id, "/publication")) { (visit.t("library-data-step-publication")) } }
            }
        }
    }
}

/// Where one is on the way from a file to a publication.
pub(super) fn steps(visit: &Visit, dataset: &Dataset, here: &str) -> Markup {
    let step = |below: &str, label: &str| {
        html! { li { a href=(own_path(visit, dataset.id, below)) aria-current=[(below == here).then_some("step")] { (visit.t(label)) } } }
    };
    html! {
        nav aria-label=(visit.t("library-data-steps")) {
            p.crumbs { a href=(own_path(visit, dataset.id, "")) { (visit.text(&dataset.about.title)) } }
            ol.steps {
                (step("/sheet", "library-data-step-sheet")) (step("/description", "library-data-step-description"))
                (step("/publication", "library-data-step-publication"))
            }
        }
    }
}
