//! Links by which associations open their spaces: many at once, by letter where an address is known.

use actors::Token;
use actors::directory::{self, Actor, ActorKind, Filter};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::place::{self, Level, Place};
use kernel::{Id, Lang, Text};
use maud::{Markup, html};
use store::Tx;
use web::table::{self, Column, Listing, pager};
use web::{Error, Form, Message, Page, Result, See, Visit, args, field};

use crate::model::Refused;
use crate::pages::{act as write, again, crumbs, letters, unkept};
use crate::store::offers::{self, Offer};

const COLUMNS: [Column; 4] = [
    Column::words("toolkit-houses-name"),
    Column::words("toolkit-offers-made"),
    Column::words("toolkit-offers-state"),
    Column::words("toolkit-offers-act"),
];

/// The links that were made, the newest first.
pub(crate) async fn list(visit: Visit, listing: Listing) -> Result<Page> {
    let before: Option<Id<Offer>> = listing.after().and_then(|(_, id)| id.parse().ok());
    let (rows, more) = table::page_of(offers::list(visit.db(), visit.space()?.id, before).await?);
    let next = rows.last().filter(|_| more).map(|last| ("", last.id.to_string()));
    let body = html! {
        (crumbs(&visit, &[("toolkit/houses", "toolkit-houses-title")]))
        p.actions { a.button href=(visit.path("toolkit/offers/new")) { (visit.t("toolkit-offers-new")) } }
        @if rows.is_empty() { p.empty { (visit.t("toolkit-offers-none")) } }
        @else {
            (table::table(&visit, visit.t("toolkit-offers-title"), &COLUMNS, rows.iter().map(|offer| row(&visit, offer))))
            (pager(&visit, &listing, next))
        }
    };
    Ok(visit.page("toolkit-offers-title", body).wide())
}

fn row(visit: &Visit, offer: &Offer) -> Vec<Markup> {
    let world = visit.world();
    let is_open = offer.is_open(world.now());
    let state = match offer.ended_why.as_deref() {
        Some("opened") => html! { span.chip.ok { (visit.t("toolkit-offers-opened")) } },
        Some(_) => html! { span.chip { (visit.t("toolkit-offers-withdrawn")) } },
        None if is_open => html! { span.chip.wait { (visit.t("toolkit-offers-waits")) } },
        None => html! { span.chip.late { (visit.t("toolkit-offers-expired")) } },
    };
    let withdrawal = visit.path(&format!("toolkit/offers/{}/withdrawal", offer.id));
    vec![
        visit.text(&offer.name),
        html! { (visit.date(world.day_of(offer.issued_at))) },
        state,
        html! { @if is_open { form.inline method="post" action=(withdrawal) { button.link { (visit.t("toolkit-offers-withdraw")) span.hidden { " " (visit.words(&offer.name)) } } } } },
    ]
}

/// Takes a link back.
pub(crate) async fn withdraw(visit: Visit, Path((_, offer)): Path<(String, String)>) -> Result<See> {
    let offer: Id<Offer> = offer.parse().map_err(|_| Error::NotFound)?;
    let space = visit.space()?.id;
    write(&visit, move |tx| offers::withdraw(tx, space, offer)).await?;
    Ok(visit.see_saying(visit.path("toolkit/offers"), "toolkit-offers-taken-back"))
}

/// Chooses associations of the directory.
pub(crate) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    page(&visit, &Form::default(), &listing).await
}

/// Makes a link for each that was ticked.
pub(crate) async fn act(visit: Visit, listing: Listing, mut form: Form) -> Result<Response> {
    if !form.value("everybody").is_empty() && is_search(&listing) {
        return everybody(&visit, &listing).await;
    }
    let chosen: Vec<Id<Actor>> = form.values("organisation").filter_map(|id| id.parse().ok()).take(200).collect();
    if chosen.is_empty() {
        form.fault("organisation", "toolkit-offers-fault-none");
        return Ok(again(page(&visit, &form, &listing).await?));
    }
    let mut shown: Vec<(Text, String)> = Vec::new();
    let (mut sent, mut housed) = (0_usize, 0_usize);
    for id in chosen {
        match offer(&visit, id).await? {
            Made::Sent => sent += 1,
            Made::Housed => housed += 1,
            Made::Shown(name, link) => shown.push((name, link)),
        }
    }
    if shown.is_empty() {
        let said = Message::with("toolkit-offers-sent", args![count = sent, housed = housed]);
        return Ok(visit.see_saying(visit.path("toolkit/offers"), said).into_response());
    }
    Ok(unkept(links(&visit, &shown, sent)))
}

/// So many letters at most leave at once; who has one is left out the next time.
const MOST_LETTERS: usize = 300;

/// Makes a link for everybody whom the list finds, has an address, has no space and waits for no link: a year's associations at
/// once. For who has no address the link is shown, to whoever ticks her.
async fn everybody(visit: &Visit, listing: &Listing) -> Result<Response> {
    let (filter, space) = (filter(listing), visit.space()?.id);
    let (mut sent, mut without, mut after) = (0_usize, 0_usize, None);
    let is_whole = loop {
        let found = directory::list(visit.db(), &filter, after).await?;
        for organisation in &found.actors {
            let is_served = offers::housed(visit.db(), organisation.id).await?.is_some()
                || offers::is_waiting(visit.db(), space, organisation.id).await?;
            if is_served || sent >= MOST_LETTERS {
                continue;
            }
            if reached(visit, organisation.id).await?.is_none() {
                without += 1;
            } else if matches!(offer(visit, organisation.id).await?, Made::Sent) {
                sent += 1;
            }
        }
        match found.next {
            Some(next) if sent < MOST_LETTERS => after = Some(next),
            next => break next.is_none(),
        }
    };
    let more = if is_whole { "no" } else { "yes" };
    let said = Message::with("toolkit-offers-sent-all", args![count = sent, without = without, more = more]);
    Ok(visit.see_saying(visit.path("toolkit/offers"), said).into_response())
}

/// Where an association is written to, and from where the letter leads back.
async fn reached(visit: &Visit, organisation: Id<Actor>) -> Result<Option<(post::Address, String)>> {
    let written = letters::emails(visit.db(), organisation, visit.space()?.id).await?;
    let to = written.first().and_then(|written| letters::address(visit.app(), written));
    Ok(to.zip(visit.outside()))
}

/// Whether something is looked for: nobody invites the whole directory by a slip.
fn is_search(listing: &Listing) -> bool {
    !listing.filter().is_empty() || place::get(listing.get("place")).is_some()
}

/// The associations of the directory that an address asks for.
fn filter(listing: &Listing) -> Filter {
    let place = place::get(listing.get("place")).map(|place| place.code.to_owned());
    Filter { kind: Some(ActorKind::Organisation), place, words: listing.filter().to_owned() }
}

enum Made {
    Sent,
    Shown(Text, String),
    Housed,
}

async fn offer(visit: &Visit, id: Id<Actor>) -> Result<Made> {
    let known = directory::standing(visit.db(), id).await?.filter(|actor| actor.kind == ActorKind::Organisation);
    let organisation = known.ok_or(Error::NotFound)?;
    let space = visit.space()?;
    let to = reached(visit, organisation.id).await?;
    let (of, name) = (organisation.id, organisation.name().clone());
    let (programme, app, slug) = (space.clone(), visit.app().clone(), visit.path("toolkit/open"));
    let title = name.clone();
    let act = move |tx: &mut Tx<'_>| {
        let token = offers::issue(tx, programme.id, of)?;
        let Some((to, origin)) = to else { return Ok(Some(token)) };
        let link = format!("{origin}{slug}/{}", token.reveal());
        let fill = |lang: Lang| {
            args![association = title.in_lang(lang).1, programme = programme.name.in_lang(lang).1, link = link.clone()]
        };
        post::enqueue(tx, &letters::both(&app, to, "toolkit-letter-offer-subject", "toolkit-letter-offer", fill))?;
        Ok(None::<Token>)
    };
    match crate::pages::write(visit, act).await? {
        Ok(None) => Ok(Made::Sent),
        Ok(Some(token)) => {
            let path = visit.path(&format!("toolkit/open/{}", token.reveal()));
            Ok(Made::Shown(name, format!("{}{path}", visit.origin())))
        }
        Err(Refused::Housed) => Ok(Made::Housed),
        Err(refused) => Err(Error::told(refused.message())),
    }
}

/// The links, shown for the only time.
fn links(visit: &Visit, shown: &[(Text, String)], sent: usize) -> Page {
    let body = html! {
        p.lead { (visit.t_with("toolkit-offers-links", &args![count = shown.len(), sent = sent])) }
        @for (at, (name, link)) in shown.iter().enumerate() {
            div.field {
                label for=(format!("link-{at}")) { (visit.text(name)) }
                textarea id=(format!("link-{at}")) readonly rows="3" dir="ltr" { (link) }
            }
        }
        p.actions { a.button href=(visit.path("toolkit/offers")) { (visit.t("toolkit-go-on")) } }
    };
    visit.page("toolkit-offers-links-title", body)
}

/// By name, and by region or province.
fn search(visit: &Visit, listing: &Listing) -> Markup {
    let chosen = listing.get("place");
    let option = |place: &Place| html! { option value=(place.code) selected[place.code == chosen] { (visit.words(&place.name)) } };
    html! {
        form.filter role="search" method="get" {
            label.hidden for="q" { (visit.t("toolkit-offers-search")) }
            input #q type="search" name="q" value=(listing.filter()) placeholder=(visit.t("toolkit-offers-search"));
            label.hidden for="place" { (visit.t("toolkit-offers-place")) }
            select #place name="place" {
                option value="" { (visit.t("toolkit-offers-everywhere")) }
                @for region in place::of_level(Level::Region) { optgroup label=(visit.words(&region.name)) {
                    (option(region))
                    @for province in place::of_level(Level::Province).filter(|one| one.parent == Some(region.code)) { (option(province)) }
                } }
            }
            button.quiet { (visit.t("web-filter")) }
        }
    }
}

async fn page(visit: &Visit, form: &Form, listing: &Listing) -> Result<Page> {
    let after: Option<Id<Actor>> = listing.after().and_then(|(_, id)| id.parse().ok());
    let found = directory::list(visit.db(), &filter(listing), after).await?;
    let mut rows = Vec::new();
    for organisation in &found.actors {
        rows.push((organisation, offers::housed(visit.db(), organisation.id).await?.is_some()));
    }
    let next = found.next.map(|id| ("", id.to_string()));
    let body = html! {
        (crumbs(visit, &[("toolkit/houses", "toolkit-houses-title"), ("toolkit/offers", "toolkit-offers-title")]))
        p.lead { (visit.t("toolkit-offers-lead")) }
        (field::faults(visit, form))
        (search(visit, listing))
        @if !rows.is_empty() && is_search(listing) {
            form.card method="post" data-confirm=(visit.t("toolkit-offers-everybody-sure")) {
                p { (visit.t("toolkit-offers-everybody-words")) }
                p.actions { button.quiet name="everybody" value="1" { (visit.t("toolkit-offers-everybody")) } }
            }
        }
        @if rows.is_empty() {
            p.empty { (visit.t("toolkit-offers-nobody")) }
        } @else {
            form method="post" {
                fieldset #f-organisation {
                    legend { (visit.t("toolkit-offers-choose")) }
                    @for (organisation, is_housed) in &rows {
                        label.tick {
                            input type="checkbox" name="organisation" value=(organisation.id) disabled[*is_housed];
                            span { (visit.text(organisation.name())) @if *is_housed { " " span.soft.small { (visit.t("toolkit-offers-housed")) } } }
                        }
                    }
                }
                p.actions { button { (visit.t("toolkit-offers-do")) } a href=(visit.path("toolkit/offers")) { (visit.t("web-cancel")) } }
            }
        }
        (pager(visit, listing, next))
    };
    Ok(visit.page("toolkit-offers-new", body))
}
