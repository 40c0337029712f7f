//! Links by which an association without an account keeps its own profile: made by a secretary, sent or copied.

use actors::directory::{Actor, ContactKind};
use actors::{Space, Token};
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use post::{Address, Letter};
use web::{Error, Field, Form, Page, Result, Visit, args, field};

use super::super::{crumbs, keepers, path_of, profiled};
use super::edit::acting_for;
use crate::Refused;
use crate::model::Profile;
use crate::store::links::{self, Link};
use crate::store::profiles;

/// `GET /directory/{id}/links`: the links that are open, and the form for another.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Result<Page> {
    let (actor, profile) = without_house(&visit, &id).await?;
    let address = profile.contacts.iter().find(|contact| contact.kind == ContactKind::Email);
    let form = Form::default().with("email", address.map_or("", |contact| contact.value.as_str()));
    page(&visit, &actor, &profile, &form, None).await
}

/// `POST /directory/{id}/links`: makes a link, and sends it where an address was typed. The link is shown once.
pub(super) async fn issue(visit: Visit, Path(id): Path<String>, mut form: Form) -> Result<Response> {
    let (actor, profile) = without_house(&visit, &id).await?;
    let to = recipient(&visit, &mut form);
    if !form.is_good() {
        return Ok(page(&visit, &actor, &profile, &form, None).await?.invalid().into_response());
    }
    let spaces = keepers::spaces_about(&visit, profile.kept_by).await?;
    let space = keepers::chosen(&spaces, &form).ok_or(Error::Forbidden)?;
    let token = Token::new(visit.world());
    let address = format!("{}/directory/own/{}", visit.origin(), token.reveal());
    let letter = to.map(|to| letter(&visit, &actor, space, to, &address));
    let is_sent = letter.is_some();
    let (id, space) = (actor.id, space.id);
    let written = keepers::write(&visit, space, move |tx| {
        links::issue_in(tx, id, space, &token)?;
        letter.map_or(Ok(()), |letter| post::enqueue(tx, &letter))
    });
    match written.await? {
        Ok(()) => {
            let page = page(&visit, &actor, &profile, &Form::default(), Some((&address, is_sent))).await?;
            let mut answer = page.into_response();
            answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
            Ok(answer)
        }
        Err(refused) => {
            form.fault("email", refused.message());
            Ok(page(&visit, &actor, &profile, &form, None).await?.invalid().into_response())
        }
    }
}

/// `POST /directory/{id}/links/{link}/end`: ends a link at once.
pub(super) async fn end(visit: Visit, Path((id, link)): Path<(String, String)>, form: Form) -> Result<Response> {
    let (actor, profile) = without_house(&visit, &id).await?;
    let link: Id<Link> = link.parse().map_err(|_| Error::NotFound)?;
    if !links::open(visit.db(), actor.id).await?.iter().any(|open| open.id == link) {
        return Err(Error::NotFound);
    }
    let spaces = keepers::spaces_about(&visit, profile.kept_by).await?;
    let space = keepers::chosen(&spaces, &form).ok_or(Error::Forbidden)?.id;
    keepers::write(&visit, space, move |tx| links::end_in(tx, link))
        .await?
        .map_err(|refused| Error::told(refused.message()))?;
    Ok(visit.see_saying(path_of(actor.id, "links"), "network-link-ended").into_response())
}

/// An organisation that keeps its profile by a link: one with a space of its own does not.
async fn without_house(visit: &Visit, id: &str) -> Result<(Actor, Profile)> {
    let (actor, profile) = profiled(visit, id).await?;
    match profiles::house(visit.db(), actor.id).await? {
        Some(_) => Err(Error::told("network-kept-by-house")),
        None => Ok((actor, profile)),
    }
}

/// To whom the link is sent; nobody where it is to be copied only.
fn recipient(visit: &Visit, form: &mut Form) -> Option<Address> {
    if !form.is_ticked("send") {
        return None;
    }
    let typed = form.words("email", 1..=254);
    let address = Address::email(&typed);
    if address.is_none() && !typed.is_empty() {
        form.fault("email", "network-fault-email");
    }
    if !visit.app().post.email() {
        form.fault("email", "network-fault-no-post");
    }
    address
}

fn letter(visit: &Visit, actor: &Actor, space: &Space, to: Address, link: &str) -> Letter {
    // Mail programs take the marks that keep directions apart for a part of the link.
    let bare = |words: String| words.replace(['\u{2068}', '\u{2069}'], "");
    let days = links::GOOD_FOR.as_hours() / 24;
    let name: String = visit.words(actor.name()).chars().take(120).collect();
    let said = args![name = name, space = visit.words(&space.name), link = link, days = days];
    let (subject, body) = (visit.t_with("network-letter-subject", &said), visit.t_with("network-letter", &said));
    let mut letter = Letter::new(to, visit.lang, bare(subject), bare(body));
    letter.about = Some(actor.id.uuid());
    letter
}

async fn page(
    visit: &Visit,
    actor: &Actor,
    profile: &Profile,
    form: &Form,
    made: Option<(&str, bool)>,
) -> Result<Page> {
    let open = links::open(visit.db(), actor.id).await?;
    let body = html! {
        (crumbs(visit, Some(actor)))
        @if let Some((address, is_sent)) = made { (shown_once(visit, address, is_sent)) }
        p { (visit.t_with("network-links-lead", &args![days = links::GOOD_FOR.as_hours() / 24])) }
        (field::faults(visit, form))
        form method="post" action=(path_of(actor.id, "links")) {
            (acting_for(visit, form, profile.kept_by).await?)
            @if visit.app().post.email() {
                (Field::email("email", "network-link-email").plain().autocomplete("off").show(visit, form))
                p.actions {
                    button name="send" value="yes" { (visit.t("network-link-send")) }
                    button.quiet { (visit.t("network-link-copy")) }
                }
            } @else { p.actions { button { (visit.t("network-link-copy")) } } }
        }
        @if !open.is_empty() { h2 { (visit.t("network-links-title")) } section.ties { ul { @for link in &open { li { (line(visit, actor, link)) } } } } }
    };
    Ok(visit.page("network-links", body).style("network.css"))
}

/// The link, once: it is nowhere else.
fn shown_once(visit: &Visit, address: &str, is_sent: bool) -> Markup {
    html! {
        div.said role="status" {
            p { (visit.t(if is_sent { "network-link-sent" } else { "network-link-made" })) }
            label for="link" { (visit.t("network-link-label")) }
            textarea #link readonly rows="3" dir="ltr" { (address) }
            p.small { (visit.t("network-link-once")) }
        }
    }
}

fn line(visit: &Visit, actor: &Actor, link: &Link) -> Markup {
    let until = visit.date(visit.world().day_of(link.expires_at));
    html! {
        (visit.t_with("network-link-line", &args![since = visit.instant(link.issued_at), until = until]))
        @if let Some(used) = link.used_at { " " span.chip.ok { (visit.t_with("network-link-used", &args![when = visit.instant(used)])) } }
        " " form.inline method="post" action=(path_of(actor.id, &format!("links/{}/end", link.id))) {
            button.link { (visit.t("network-link-end")) }
        }
    }
}

/// What a link says where it opens nothing.
pub(super) fn over() -> Error {
    Error::told(Refused::LinkOver.message())
}
