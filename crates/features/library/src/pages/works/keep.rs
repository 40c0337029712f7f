//! `/s/{space}/library`: what a space keeps, and the page of one work for those who keep it.

use actors::Role;
use axum::extract::Path;
use kernel::Visibility;
use maud::{Markup, html};
use web::table::{self, Column, Listing, page_of, pager};
use web::{Page, Result, Visit, args};

use super::{kept, kept_path, view, words};
use crate::citations::panel;
use crate::model::work::{Work, WorkState};
use crate::store::works::{self, files};

/// The works of a space. Drafts are for those who keep them.
pub(super) async fn list(visit: Visit, listing: Listing) -> Result<Page> {
    let keeps = visit.is_at_least(Role::Officer);
    let after = listing.after().and_then(|(at, id)| Some((at.parse().ok()?, id.parse().ok()?)));
    let state = if keeps { WorkState::from_code(listing.get("state")) } else { Some(WorkState::Published) };
    let (rows, more) = page_of(works::list(visit.db(), visit.space()?.id, state, after).await?);
    let next = rows.last().filter(|_| more).map(|row| (row.changed_at.to_string(), row.key.work.to_string()));
    const COLUMNS: [Column; 5] = [
        Column::words("library-works-column-title"),
        Column::words("library-works-column-kind"),
        Column::words("library-works-column-authors"),
        Column::words("library-works-column-date"),
        Column::words("library-works-column-state"),
    ];
    let body = html! {
        (crate::pages::rooms(&visit, "library"))
        p.lead { (visit.t("library-works-keep-lead")) }
        @if keeps {
            p.actions {
                a.button href=(visit.path("library/new")) { (visit.t("library-works-new")) }
                a.button.quiet href=(visit.path("library/import")) { (visit.t("library-works-import")) }
            }
            nav.filters aria-label=(visit.t("library-works-column-state")) {
                a.chip href=(visit.path("library")) aria-current=[state.is_none().then_some("true")] { (visit.t("library-works-state-all")) }
                @for one in WorkState::ALL {
                    a.chip href=(format!("{}?state={}", visit.path("library"), one.code()))
                        aria-current=[(state == Some(*one)).then_some("true")] { (visit.t(one.label())) }
                }
            }
        }
        @if rows.is_empty() {
            div.empty { p { (visit.t("library-works-keep-none")) } @if keeps { p { (visit.t("library-works-keep-none-advice")) } } }
        } @else {
            (table::table(&visit, visit.t("library-title"), &COLUMNS, rows.iter().map(|row| line(&visit, row))))
        }
        (pager(&visit, &listing, next.as_ref().map(|(at, id)| (at.as_str(), id.clone()))))
    };
    Ok(visit.page("library-title", body).wide())
}

fn line(visit: &Visit, work: &Work) -> Vec<Markup> {
    let content = &work.content;
    vec![
        html! { a href=(kept_path(visit, work.key, "")) { (visit.text(&content.title)) } },
        html! { (visit.t(content.kind.label())) },
        words::authors(visit, &content.authors),
        html! { @if let Some(date) = content.date { (words::date(visit, date)) } },
        standing(visit, work),
    ]
}

/// Where it stands and for whom.
fn standing(visit: &Visit, work: &Work) -> Markup {
    html! {
        span.chip.ok[work.state == WorkState::Published] { (visit.t(work.state.label())) }
        @if work.state == WorkState::Published { " " span.small.soft { (visit.t(eyes(work.visibility))) } }
    }
}

/// For whose eyes, as a message.
pub(super) const fn eyes(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Public => "library-works-eyes-public",
        Visibility::Network => "library-works-eyes-network",
        Visibility::Space => "library-works-eyes-space",
    }
}

/// The page of a work.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let work = kept(&visit, &id).await?;
    let keeps = visit.is_at_least(Role::Officer);
    let files = files::of(visit.db(), work.key).await?;
    let base = kept_path(&visit, work.key, "");
    let content = &work.content;
    let source = content.source(&work.key.work.to_string(), &visit.space()?.name, &beyond(&visit, &work));
    let body = html! {
        nav.crumbs aria-label=(visit.t("library-works-crumbs")) { a href=(visit.path("library")) { (visit.t("library-title")) } }
        (status(&visit, &work))
        @if keeps { (acts(&visit, &work)) }
        (view::head(&visit, content))
        (view::files(&visit, &files, &base, content))
        @if files.is_empty() && content.link.is_empty() && keeps && work.state != WorkState::Withdrawn {
            p.note { (visit.t("library-works-no-file")) " " a href=(kept_path(&visit, work.key, "files")) { (visit.t("library-works-file-add")) } }
        }
        (view::summary(&visit, content))
        (view::facts(&visit, content))
        (panel_without_downloads(&visit, &work, &source))
        (history(&visit, &work).await?)
    };
    Ok(visit.page_named(visit.words(&content.title), body))
}

/// Its address beyond the space, in full; nothing where it has none.
fn beyond(visit: &Visit, work: &Work) -> String {
    match &work.slug {
        Some(slug) if work.is_beyond() => format!("{}/library/{slug}", visit.origin()),
        _ => String::new(),
    }
}

fn status(visit: &Visit, work: &Work) -> Markup {
    html! {
        p { (standing(visit, work))
            @if let (true, Some(slug)) = (work.is_beyond(), &work.slug) {
                " " a href=(format!("/library/{slug}")) { (visit.t("library-works-see-public")) }
            }
        }
        @if let (WorkState::Withdrawn, Some(day)) = (work.state, work.withdrawn_on) {
            p.note { (visit.t_with("library-works-gone-on", &args![day = visit.date(day)])) " " (visit.text(&work.withdrawn_for)) }
        }
    }
}

fn acts(visit: &Visit, work: &Work) -> Markup {
    let path = |below: &str| kept_path(visit, work.key, below);
    html! {
        p.actions {
            @match work.state {
                WorkState::Draft | WorkState::Withdrawn => a.button href=(path("publication")) { (visit.t("library-works-publish")) },
                WorkState::Published => a.button.quiet href=(path("publication")) { (visit.t("library-works-eyes")) },
            }
            @if work.state != WorkState::Withdrawn {
                a.button.quiet href=(path("edit")) { (visit.t("library-works-edit")) }
                a.button.quiet href=(path("files")) { (visit.t("library-works-files")) }
            }
            @if work.state == WorkState::Published { a.button.quiet href=(path("withdrawal")) { (visit.t("library-works-withdraw")) } }
        }
    }
}

/// The downloads of a citation stand at the public address only.
fn panel_without_downloads(visit: &Visit, work: &Work, source: &crate::citations::Source) -> Markup {
    match &work.slug {
        Some(slug) if work.is_beyond() => panel(visit, source, &format!("/library/{slug}")),
        _ => html! {},
    }
}

async fn history(visit: &Visit, work: &Work) -> Result<Markup> {
    let versions = works::versions(visit.db(), work.key).await?;
    Ok(html! {
        @if !versions.is_empty() {
            section {
                h2 { (visit.t("library-works-history")) }
                ul { @for version in &versions {
                    li { (visit.t_with("library-works-version", &args![number = version.version, day = visit.date(version.made_on)]))
                        @if !version.note.is_empty() { " – " bdi { (version.note) } } }
                } }
            }
        }
    })
}
