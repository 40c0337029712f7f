//! `…/authors`: who writes; and whether an author wants her name published, which is her own to say.

use actors::accounts::Account;
use actors::memberships;
use axum::extract::Path;
use kernel::Id;
use maud::{Markup, html};
use web::{Error, Field, Form, Page, Result, See, Visit};

use super::words::crumbs;
use super::{Room, write_or_tell};
use crate::model::experience::{Act, Refused};
use crate::store::experiences::authors::{self, Author};

/// Shows those who write, and the members who could.
pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let room = Room::of(&visit, &id).await?;
    let all = authors::of(visit.db(), room.experience.key).await?;
    let may_choose = room.may(Act::ChooseAuthors);
    let members = match may_choose {
        true => memberships::current(visit.db(), visit.space()?.id).await?,
        false => Vec::new(),
    };
    let is_author = |account: Id<Account>| all.iter().any(|author| author.account == account);
    let others: Vec<(String, String)> = members
        .iter()
        .filter(|member| !is_author(member.account))
        .map(|member| (member.account.to_string(), visit.words(&member.name).to_owned()))
        .collect();
    let own = all.iter().find(|author| author.account == room.me.account);
    let body = html! {
        (crumbs(&visit, Some(&room)))
        p.lead { (visit.t("library-experience-authors-lead")) }
        ul.links { @for author in &all { (line(&visit, &room, author, may_choose && all.len() > 1)) } }
        @if let Some(own) = own { (own_name(&visit, &room, own)) }
        @if may_choose && !others.is_empty() {
            h2 { (visit.t("library-experience-author-add")) }
            form method="post" action=(room.path(&visit, "authors")) {
                (Field::choice("account", "library-experience-author", others).or_empty("library-experience-choose").required().show(&visit, &Form::default()))
                button { (visit.t("library-experience-add")) }
            }
        }
    };
    Ok(visit.page("library-experience-authors", body))
}

fn line(visit: &Visit, room: &Room, author: &Author, may_remove: bool) -> Markup {
    html! {
        li {
            (visit.text(&author.name))
            @if author.is_named { " " span.chip.ok { (visit.t("library-experience-named")) } }
            @if may_remove {
                form.inline method="post" action=(room.path(visit, &format!("authors/{}/removal", author.account))) {
                    button.link { (visit.t("library-experience-author-remove")) span.hidden { " " (visit.words(&author.name)) } }
                }
            }
        }
    }
}

fn own_name(visit: &Visit, room: &Room, own: &Author) -> Markup {
    let form = if own.is_named { Form::default().with("named", "yes") } else { Form::default() };
    html! {
        form.card method="post" action=(room.path(visit, "name")) {
            (Field::tick("named", "library-experience-name-me").hint("library-experience-name-me-hint").show(visit, &form))
            button.quiet { (visit.t("web-save")) }
        }
    }
}

/// Adds a member of the space.
pub(crate) async fn add(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<See> {
    let room = Room::of(&visit, &id).await?;
    let account: Id<Account> = form.id("account").ok_or_else(|| Error::told("library-experience-author-none"))?;
    let members = memberships::current(visit.db(), visit.space()?.id).await?;
    let is_member = members.iter().any(|member| member.account == account);
    if !is_member || !room.may(Act::ChooseAuthors) {
        return Err(Error::told(Refused::OutOfTurn.message()));
    }
    let key = room.experience.key;
    write_or_tell(&visit, key, move |tx| authors::add(tx, key, account)).await?;
    Ok(visit.see_saying(room.path(&visit, "authors"), "library-experience-saved"))
}

/// Takes an author out.
pub(crate) async fn remove(visit: Visit, Path((_, id, account)): Path<(String, String, String)>) -> Result<See> {
    let room = Room::of(&visit, &id).await?;
    let account: Id<Account> = account.parse().map_err(|_| Error::NotFound)?;
    if !room.may(Act::ChooseAuthors) {
        return Err(Error::told(Refused::OutOfTurn.message()));
    }
    let key = room.experience.key;
    write_or_tell(&visit, key, move |tx| authors::remove(tx, key, account)).await?;
    Ok(visit.see_saying(room.path(&visit, "authors"), "library-experience-saved"))
}

/// Whether her own name may be published, from the next version on.
pub(crate) async fn name(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<See> {
    let room = Room::of(&visit, &id).await?;
    let (key, account, is_named) = (room.experience.key, room.me.account, form.is_ticked("named"));
    write_or_tell(&visit, key, move |tx| authors::name(tx, key, account, is_named)).await?;
    Ok(visit.see_saying(room.path(&visit, "authors"), "library-experience-saved"))
}
