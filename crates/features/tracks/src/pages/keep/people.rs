//! Who is on a track: names, how far, links; never what somebody gathered.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Id, Lang};
use maud::{Markup, html};
use post::Address;
use web::field::faults;
use web::table::{Listing, PAGE_ROWS, page_of, pager};
use web::{Field, Form, Message, Page, Result, Visit, args};

use super::super::letters::{Writer, link};
use super::super::{drawn, private, write};
use super::{account, path, track_of};
use crate::model::{Card, Framework, Level, Portfolio, PortfolioState, Refused, RequestState, Track};
use crate::store::portfolios::{self, Invitation};
use crate::store::requests;

/// The most characters of a name.
const NAME: usize = 120;

/// The list.
pub(super) async fn show(visit: Visit, Path((_, word)): Path<(String, String)>, listing: Listing) -> Result<Response> {
    let (track, framework) = track_of(&visit, &word).await?;
    let form = Form::default().with("lang", visit.lang.code()).with("list_lang", visit.lang.code());
    Ok(private(page(&visit, &track, &framework, &form, &listing).await?))
}

async fn page(visit: &Visit, track: &Track, framework: &Framework, form: &Form, listing: &Listing) -> Result<Page> {
    let after: Option<Id<Portfolio>> = listing.after().and_then(|(_, id)| id.parse().ok());
    let rows = portfolios::list(visit.db(), track.space, track.id, after, PAGE_ROWS as u32 + 1).await?;
    let (rows, more) = page_of(rows);
    let next = rows.last().filter(|_| more).map(|last| ("", last.key.portfolio.to_string()));
    let held = requests::held_on(visit.db(), track.space, track.id).await?;
    let langs: Vec<(String, String)> =
        Lang::ALL.into_iter().map(|lang| (lang.code().to_owned(), lang.own_name().to_owned())).collect();
    let body = html! {
        nav.crumbs { a href=(visit.path("tracks")) { (visit.t("tracks-title")) } " › " a href=(path(visit, track.id, "")) { (visit.text(&track.title)) } }
        p.lead { (visit.t("tracks-people-lead")) }
        @if rows.is_empty() { div.empty { p { (visit.t("tracks-people-none")) } } }
        ul.pieces { @for portfolio in &rows {
            (one(visit, framework, portfolio, held.get(&portfolio.key.portfolio).cloned().unwrap_or_default()))
        } }
        (pager(visit, listing, next))
        @if track.closed_at.is_none() {
            h2 { (visit.t("tracks-invite")) }
            (faults(visit, form))
            form method="post" action=(path(visit, track.id, "people")) {
                div.fields {
                    (Field::line("name", "tracks-field-name").required().autocomplete("off").show(visit, form))
                    (Field::line("contact", "tracks-field-contact").hint("tracks-field-contact-hint").autocomplete("off").left_to_right().show(visit, form))
                    (Field::choice("lang", "tracks-field-lang", langs.clone()).required().show(visit, form))
                }
                p.actions { button { (visit.t("tracks-invite-button")) } }
            }
            details open[form.fault_of("lines").is_some()] {
                summary { (visit.t("tracks-invite-many")) }
                form method="post" action=(path(visit, track.id, "list")) {
                    (Field::area("lines", "tracks-field-lines", 8).hint("tracks-field-lines-hint").required().show(visit, form))
                    (Field::choice("list_lang", "tracks-field-lang", langs).required().show(visit, form))
                    p.actions { button { (visit.t("tracks-invite-many")) } }
                }
            }
        } @else { p.note { (visit.t("tracks-refused-closed")) } }
        p.small.soft { (visit.t("tracks-guide-near")) }
    };
    Ok(visit.page("tracks-people", body))
}

/// Whether a letter reaches her.
pub(super) fn was_written_to(visit: &Visit, portfolio: &Portfolio) -> bool {
    portfolio.card.address().is_some_and(|to| visit.app().post.has(to.way()) && visit.outside().is_some())
}

fn one(
    visit: &Visit,
    framework: &Framework,
    portfolio: &Portfolio,
    held: std::collections::BTreeMap<String, Level>,
) -> Markup {
    let progress = framework.progress(&held);
    let has_begun = portfolio.state == PortfolioState::Begun;
    let counted = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let words = visit.t_with("tracks-progress", &args![attained = progress.attained, needed = progress.needed]);
    html! {
        li {
            p { a href=(visit.path(&format!("tracks/people/{}", portfolio.key.portfolio))) { bdi { (portfolio.card.name) } }
                " " span.chip.ok[has_begun] { (visit.t(portfolio.state.label())) }
                @if progress.is_whole() { " " span.chip.ok { (visit.t("tracks-whole")) } } }
            @if has_begun { p.small.soft { (words) } (visit.pen().bar(counted(progress.attained), counted(progress.needed), &words)) }
            (handing_over(visit, portfolio))
        }
    }
}

/// The link, where it is to be given to her by hand: as long as nothing stands behind it.
pub(super) fn handing_over(visit: &Visit, portfolio: &Portfolio) -> Markup {
    html! {
        @if portfolio.card.latch.is_fresh() {
            @if was_written_to(visit, portfolio) { p.small.soft { (visit.t("tracks-was-written-to")) " " bdi dir="ltr" { (portfolio.card.contact) } } }
            @else if portfolio.state == PortfolioState::Invited { p.small { (visit.t("tracks-hand-over")) } p { code.link dir="ltr" { (link(&visit.origin(), portfolio)) } } }
        }
    }
}

/// Invites somebody.
pub(super) async fn invite(
    visit: Visit,
    Path((_, word)): Path<(String, String)>,
    listing: Listing,
    mut form: Form,
) -> Result<Response> {
    let (track, framework) = track_of(&visit, &word).await?;
    let (name, contact) = (form.words("name", 2..=NAME), form.words("contact", 0..=254));
    if !contact.is_empty() && Address::read(&contact).is_none() {
        form.fault("contact", "tracks-fault-contact");
    }
    let lang = form.required_choice("lang", Lang::from_code);
    if let Some(lang) = lang.filter(|_| form.is_good()) {
        let card = Card { name, contact, ..Card::default() };
        let new = Invitation { card, lang, guide: Some(account(&visit)?) };
        let (space, id, scribe) = (track.space, track.id, Writer::of(&visit, &track));
        match write(&visit, space, visit.who(), move |tx| portfolios::invite(tx, space, id, new, &*scribe)).await? {
            Ok(_) => return Ok(visit.see_saying(path(&visit, id, "people"), "tracks-invited").into_response()),
            Err(Refused::Known) => form.fault("contact", Refused::Known.message()),
            Err(refused) => form.fault("name", refused.message()),
        }
    }
    Ok(private(page(&visit, &track, &framework, &form, &listing).await?.invalid()))
}

/// Invites several people at once: a line for each, her name and then, behind a semicolon, a comma or a tab, how she is reached.
/// All of them or nobody: what is wrong is told with its line.
pub(super) async fn invite_many(
    visit: Visit,
    Path((_, word)): Path<(String, String)>,
    listing: Listing,
    mut form: Form,
) -> Result<Response> {
    let (track, framework) = track_of(&visit, &word).await?;
    let typed = form.words("lines", 1..=60_000);
    let lang = form.required_choice("list_lang", Lang::from_code);
    let cards = lines(&mut form, &typed);
    let Some(lang) = lang.filter(|_| form.is_good()) else {
        return Ok(private(page(&visit, &track, &framework, &form, &listing).await?.invalid()));
    };
    let (space, id, scribe, guide) = (track.space, track.id, Writer::of(&visit, &track), Some(account(&visit)?));
    let at = Arc::new(AtomicUsize::new(0));
    let (reached, count) = (at.clone(), cards.len());
    let act = move |tx: &mut store::Tx<'_>| {
        cards.into_iter().try_for_each(|(line, card)| {
            reached.store(line, Ordering::Relaxed);
            portfolios::invite(tx, space, id, Invitation { card, lang, guide }, &*scribe).map(drop)
        })
    };
    match write(&visit, space, visit.who(), act).await? {
        Ok(()) => {
            let said = Message::with("tracks-invited-many", args![count = count]);
            Ok(visit.see_saying(path(&visit, id, "people"), said).into_response())
        }
        Err(refused) => {
            let (what, line) = (visit.say(&refused.message()), at.load(Ordering::Relaxed));
            form.fault("lines", Message::with("tracks-fault-line", args![line = line, what = what]));
            Ok(private(page(&visit, &track, &framework, &form, &listing).await?.invalid()))
        }
    }
}

/// The people of a list, each with the number of her line; the first line that is wrong is told.
fn lines(form: &mut Form, typed: &str) -> Vec<(usize, Card)> {
    let mut cards = Vec::new();
    for (line, words) in (1..).zip(typed.lines()).filter(|(_, words)| !words.trim().is_empty()) {
        let (name, contact) = words.split_once([';', ',', '،', '\t']).unwrap_or((words, ""));
        let (name, contact) = (name.trim(), contact.trim());
        let is_name = (2..=NAME).contains(&name.chars().count());
        if !is_name || (!contact.is_empty() && (contact.len() > 254 || Address::read(contact).is_none())) {
            form.fault("lines", Message::with("tracks-fault-line-read", args![line = line]));
        }
        cards.push((line, Card { name: name.to_owned(), contact: contact.to_owned(), ..Card::default() }));
    }
    cards
}

/// How far somebody is, for who accompanies her: nothing of what she gathered.
pub(super) fn far(visit: &Visit, whole: &super::super::Whole) -> Markup {
    let progress = whole.framework.progress(&whole.held());
    let words = visit.t_with("tracks-progress", &args![attained = progress.attained, needed = progress.needed]);
    html! {
        p { (words) }
        ul.competencies { @for competency in &whole.framework.competencies { li {
            h2 { (visit.text(&competency.title)) }
            @if let Some(request) = whole.last_request(&competency.code).filter(|request| request.state == RequestState::Attained) {
                p { (drawn::state_chip(visit, request.state)) }
            }
        } } }
    }
}
