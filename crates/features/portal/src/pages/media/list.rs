use actors::Role;
use kernel::Id;
use maud::{Markup, html};
use media::{Faces, File, Kind, MOST_MEGABYTES, Shape, store as files};
use web::field::{faults, multilingual};
use web::table::Listing;
use web::{Error, Field, Form, Page, Result, Visit, args};

use crate::pages::newsroom::writer;
use crate::store::files::brought_by;

/// What a browser offers to choose from.
pub(super) const ACCEPT: &str =
    "image/jpeg,image/png,image/webp,image/gif,audio/*,application/pdf,.mp3,.m4a,.ogg,.wav,.pdf";

/// How many files a page shows.
const PAGE: u32 = 24;

/// The files of a newsroom, the newest first, and the form for another.
pub(super) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    page(&visit, &listing, &Form::default()).await
}

pub(super) async fn page(visit: &Visit, listing: &Listing, form: &Form) -> Result<Page> {
    if !super::works_here(visit).await? {
        return Err(Error::NotFound);
    }
    let (db, space) = (visit.db(), visit.space()?.id);
    let after: Option<Id<File>> = listing.get("after").parse().ok();
    let only_untold = listing.get("untold") == "yes";
    // Editors see all files, whoever reports those that she brought.
    let edits = visit.is_at_least(Role::Officer);
    let only_untold = edits && only_untold;
    let mut there = match (edits, only_untold) {
        (false, _) => brought_by(db, space, writer(visit)?.account, after, PAGE + 1).await?,
        (true, true) => files::untold(db, space, after, PAGE + 1).await?,
        (true, false) => files::latest(db, space, after, PAGE + 1).await?,
    };
    let some_are_untold = edits && !only_untold && !files::untold(db, space, None, 1).await?.is_empty();
    let next =
        (there.len() > PAGE as usize).then(|| there.truncate(PAGE as usize)).and(there.last().map(|file| file.id));
    let body = html! {
        nav.crumbs aria-label=(visit.t("portal-media-crumbs")) {
            a href=(visit.path("newsroom")) { (visit.t("portal-media-newsroom")) }
        }
        p.lead { (visit.t("portal-media-lead")) }
        p.actions { a.button.quiet href=(visit.path("newsroom/report")) { (visit.t("portal-report-title")) } }
        (faults(visit, form))
        @if some_are_untold { (untold(visit)) }
        @if only_untold { p { a href=(visit.path("newsroom/media")) { (visit.t("portal-media-all")) } } }
        details #bring open[!form.is_good() || (there.is_empty() && !only_untold)] {
            summary { (visit.t("portal-media-bring")) }
            (bring(visit, form))
        }
        @if there.is_empty() { p.empty { (visit.t(if only_untold { "portal-media-untold-none" } else { "portal-media-none" })) } } @else {
            ul.media-files { @for file in &there { (card(visit, file)) } }
        }
        @if let Some(next) = next {
            nav.pager aria-label=(visit.t("portal-media-pages")) {
                a rel="next" href=(visit.here_with("after", &next.to_string())) { (visit.t("portal-media-older")) }
            }
        }
    };
    Ok(visit.page("portal-media-title", body).wide().style("media.css"))
}

/// That pictures are public of which nobody said what they show, and the way to them.
pub(in crate::pages) fn untold(visit: &Visit) -> Markup {
    html! {
        p.note { (visit.t("portal-media-untold-some")) " "
            a href=(format!("{}?untold=yes", visit.path("newsroom/media"))) { (visit.t("portal-media-untold-see")) } }
    }
}

fn bring(visit: &Visit, form: &Form) -> Markup {
    html! {
        form method="post" enctype="multipart/form-data" action=(visit.path("newsroom/media")) {
            p.hint { (visit.t_with("portal-media-limits", &args![most = MOST_MEGABYTES])) }
            p.hint { (visit.t("portal-media-pdf-hint")) }
            (Field::file("file", "portal-media-file", ACCEPT).required().show(visit, form))
            (multilingual(visit, form, "alt", "portal-media-alt", 1))
            p.hint { (visit.t("portal-media-alt-hint")) }
            (Field::line("credit", "portal-media-credit").hint("portal-media-credit-hint").show(visit, form))
            (Field::area("consent", "portal-media-consent", 2).hint("portal-media-consent-hint").show(visit, form))
            (Field::choice("faces", "portal-media-faces", choices(visit)).required().hint("portal-media-faces-hint").show(visit, form))
            p.actions { button { (visit.t("portal-media-send")) } }
        }
    }
}

fn choices(visit: &Visit) -> Vec<(String, String)> {
    let choice = |code: &str| (code.to_owned(), visit.t(&format!("portal-media-faces-{code}")).to_owned());
    vec![choice("find"), choice("blur"), choice("leave")]
}

/// What a form wishes for faces.
pub(super) fn faces(code: &str) -> Option<Faces> {
    match code {
        "find" => Some(Faces::Find),
        "blur" => Some(Faces::Blur),
        "leave" => Some(Faces::Leave),
        _ => None,
    }
}

fn card(visit: &Visit, file: &File) -> Markup {
    let path = super::path_of(visit, file.id);
    html! {
        li {
            a href=(path) {
                @if file.kind == Kind::Picture { (media::picture(file, visit.lang, Shape::Card)) }
                @else { span.media-sign aria-hidden="true" { (if file.kind == Kind::Sound { "♪" } else { "¶" }) } }
                span.media-name { bdi { (file.name) } }
            }
            p.small.soft { (super::kind_words(visit, file)) }
            p {
                @if !file.faces.is_empty() { span.chip.wait { (visit.t_with("portal-media-faces-wait", &args![count = file.faces.len()])) } " " }
                @if file.is_withheld { span.chip.late { (visit.t("portal-media-withheld")) } " " }
                @if file.is_cut { span.chip.late { (visit.t("portal-media-cut")) } " " }
                @if file.kind == Kind::Picture && !file.is_withheld && file.alt.is_empty() { span.chip { (visit.t("portal-media-untold")) } }
            }
        }
    }
}
