//! `GET …/plan/drafts/{id}`: the proposed outline, to be corrected.

use maud::{Markup, html};
use web::table::Listing;
use web::{Error, Page, Result, Visit, args};

use super::row::{Carried, Menus, Rows};
use super::{address, facts};
use crate::pages::Of;
use crate::reader::{DraftLine, DraftNode};
use crate::store::drafts::{self, StoredDraft};

/// Shows a draft. `?moving=` a node or `?placing=` an unplaced line turns every node into a place to put it: the way to
/// drag with scripts off.
pub(crate) async fn show(visit: Visit, Of(id): Of<StoredDraft>, listing: Listing) -> Result<Page> {
    let draft = drafts::get(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)?;
    let carried = carried(&draft, &listing);
    let outline = &draft.outline;
    let nodes = count(outline.nodes());
    let menus = if nodes <= MENUS_AT_MOST { Menus::All } else { Menus::Only(listing.get("correct").parse().ok()) };
    let rows = Rows { visit: &visit, draft: &draft, carried: carried.as_ref(), menus };
    let body = html! {
        (bar(&visit, &draft))
        @if let Some(carried) = &carried { (carried_note(&visit, &draft, carried)) }
        (facts::checks(&visit, outline.checks()))
        div.draft-columns {
            section {
                h2 { (visit.t("plan-draft-outline")) " " span.soft.small { (visit.t_with("plan-nodes-count", &args![count = nodes])) } }
                @if outline.nodes().is_empty() { p.note { (visit.t("plan-draft-no-structure")) } }
                ol.draft-tree data-moves=(address(&visit, id, "/moves")) data-placements=(address(&visit, id, "/placements"))
                    data-handle=(visit.t("plan-draft-drag")) {
                    @for node in outline.nodes() { (rows.row(node)) }
                }
            }
            aside {
                (unplaced(&visit, &draft, outline.unplaced()))
                (facts::found(&visit, &draft))
            }
        }
    };
    Ok(visit
        .page_named(&visit.t_with("plan-draft-title", &args![title = draft.title.clone()]), body)
        .wide()
        .script("outline.js"))
}

fn carried(draft: &StoredDraft, listing: &Listing) -> Option<Carried> {
    let moving = listing.get("moving").parse().ok().and_then(|id| draft.outline.node(id));
    let placing = listing.get("placing").parse().ok();
    let line = draft.outline.unplaced().iter().find(|line| Some(line.id) == placing);
    let node = moving.map(|node| Carried::Node { id: node.id, words: node.shown_title().to_owned() });
    node.or_else(|| line.map(|line| Carried::Line { id: line.id, words: line.line.text.clone() }))
}

/// A longer outline brings the menu of one node at a time.
const MENUS_AT_MOST: usize = 250;
/// How many unplaced lines are shown at once; the others follow when these have a place.
const LINES_AT_MOST: usize = 300;

fn count(nodes: &[DraftNode]) -> usize {
    nodes.iter().map(|node| 1 + count(&node.children)).sum()
}

/// What stays in reach: undo, and the way on.
fn bar(visit: &Visit, draft: &StoredDraft) -> Markup {
    html! {
        p.lead { (visit.t("plan-draft-lead")) }
        div.draft-bar {
            a.button href=(address(visit, draft.id, "/confirmation")) { (visit.t("plan-draft-confirm")) }
            @if draft.outline.last_edit().is_some() {
                form method="post" action=(address(visit, draft.id, "/undo")) { button.quiet { (visit.t("plan-draft-undo")) } }
            }
            a href=(address(visit, draft.id, "/source")) { (visit.t("plan-draft-source")) }
            form #drag-form method="post" hidden {
                input type="hidden" name="node"; input type="hidden" name="line";
                input type="hidden" name="target"; input type="hidden" name="where";
            }
        }
    }
}

fn carried_note(visit: &Visit, draft: &StoredDraft, carried: &Carried) -> Markup {
    html! {
        p.said role="status" {
            (visit.t("plan-carrying")) " " strong { bdi { (crate::pages::place::shortened(carried.words())) } } " "
            a href=(address(visit, draft.id, "")) { (visit.t("web-cancel")) }
        }
    }
}

/// What has no place in the tree: shown, never dropped in silence.
fn unplaced(visit: &Visit, draft: &StoredDraft, lines: &[DraftLine]) -> Markup {
    html! {
        section.unplaced #unplaced {
            h2 { (visit.t_with("plan-unplaced", &args![count = lines.len()])) }
            @if lines.is_empty() { p.soft { (visit.t("plan-unplaced-none")) } }
            ul { @for line in lines.iter().take(LINES_AT_MOST) { li data-line=(line.id) { (unplaced_line(visit, draft, line)) } } }
            @if lines.len() > LINES_AT_MOST {
                p.soft { (visit.t_with("plan-unplaced-more", &args![count = lines.len() - LINES_AT_MOST])) }
            }
        }
    }
}

fn unplaced_line(visit: &Visit, draft: &StoredDraft, line: &DraftLine) -> Markup {
    html! {
        p dir="auto" { (line.line.text.trim()) " " span.soft.small { (visit.t_with("plan-line", &args![number = line.line.number])) } }
        div.row-acts {
            a href=(address(visit, draft.id, &format!("?placing={}", line.id))) { (visit.t("plan-place-choose")) }
            form method="post" action=(address(visit, draft.id, "/placements")) {
                button.link name="line" value=(line.id) { (visit.t("plan-place-last")) }
            }
        }
    }
}
