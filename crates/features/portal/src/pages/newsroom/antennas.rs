//! `/s/{space}/newsroom/antennas`: from where reports come, and who reports.

use std::collections::BTreeSet;

use actors::{Role, memberships};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::slug::{Slugs, spelled};
use kernel::{Id, Lang};
use maud::{Markup, html};
use web::{Error, Field, Form, Page, Result, See, Visit, args, field};

use super::words::{all_languages, tabs};
use super::{picks, write, write_or_tell};
use crate::model::article::{Antenna, Refused, slug};
use crate::store::antennas::{self, Words};

const ADDRESSES: Slugs = Slugs::beside(&["new", "all", "map"]);

/// The antennas, with who reports for each.
pub(crate) async fn list(visit: Visit) -> Result<Page> {
    page(&visit, &Form::default()).await
}

async fn page(visit: &Visit, form: &Form) -> Result<Page> {
    let space = visit.space()?.id;
    let keeps = visit.is_at_least(Role::Secretary);
    let all = antennas::of_space(visit.db(), space).await?;
    let mut lines = Vec::with_capacity(all.len());
    for antenna in &all {
        // Who reports is for those who edit; the public knows only whom a byline names.
        let count = antennas::reporters(visit.db(), space, antenna.id).await?.len();
        lines.push((antenna, count));
    }
    let body = html! {
        (tabs(visit, "newsroom/antennas"))
        p.lead { (visit.t("portal-articles-antennas-lead")) }
        @if all.is_empty() { div.empty { p { (visit.t("portal-articles-antennas-none")) } } } @else {
            div.grid { @for (antenna, count) in lines { (card(visit, antenna, count, keeps)) } }
        }
        @if keeps {
            section { h2 { (visit.t("portal-articles-antenna-open")) }
                (field::faults(visit, form))
                form method="post" action=(visit.path("newsroom/antennas")) {
                    (fields(visit, form))
                    (Field::line("slug", "portal-articles-antenna-slug").hint("portal-articles-antenna-slug-hint").left_to_right().show(visit, form))
                    button { (visit.t("portal-articles-antenna-open")) }
                }
            }
        }
    };
    Ok(visit.page("portal-articles-antennas", body).wide().style("newsroom.css"))
}

fn card(visit: &Visit, antenna: &Antenna, reporters: usize, keeps: bool) -> Markup {
    html! {
        section.card {
            h2 { (visit.text(&antenna.name)) }
            @if let Some(code) = &antenna.place { p.small.soft { (picks::full_name(visit, code)) } }
            p { (visit.text(&antenna.words)) }
            p.small { (visit.t_with("portal-articles-reporter-count", &args![count = reporters])) }
            @if antenna.closed_at.is_some() { p { span.chip.late { (visit.t("portal-articles-antenna-closed")) } } }
            p.actions {
                a.button.quiet.small href=(format!("/antennas/{}", antenna.slug)) { (visit.t("portal-articles-antenna-page")) }
                @if keeps { a.button.quiet.small href=(path(visit, antenna)) { (visit.t("portal-articles-antenna-keep")) } }
            }
        }
    }
}

fn path(visit: &Visit, antenna: &Antenna) -> String {
    visit.path(&format!("newsroom/antennas/{}", antenna.id))
}

fn fields(visit: &Visit, form: &Form) -> Markup {
    html! {
        (field::multilingual(visit, form, "name", "portal-articles-antenna-name", 1))
        (field::multilingual(visit, form, "words", "portal-articles-antenna-words", 3))
        (picks::place(visit, form))
    }
}

fn read(form: &mut Form) -> Words {
    Words { name: form.text("name", 120), words: form.optional_text("words", 1_000), place: picks::read_place(form) }
}

/// Opens one.
pub(crate) async fn open(visit: Visit, mut form: Form) -> Result<Response> {
    let said = read(&mut form);
    let typed = match form.value("slug") {
        "" => said
            .name
            .get(Lang::Fr)
            .or_else(|| said.name.languages().next().map(|(_, name)| name))
            .map(spelled)
            .unwrap_or_default(),
        typed => typed.to_owned(),
    };
    let address = ADDRESSES.read(&typed);
    if let (Err(fault), false) = (&address, said.name.is_empty()) {
        form.fault("slug", slug::message(*fault));
    }
    let (Ok(address), true) = (address, form.is_good()) else {
        return Ok(page(&visit, &form).await?.invalid().into_response());
    };
    let space = visit.space()?.id;
    match write(&visit, move |tx| antennas::open(tx, space, &address, &said)).await? {
        Ok(antenna) => {
            let path = visit.path(&format!("newsroom/antennas/{antenna}"));
            Ok(visit.see_saying(path, "portal-articles-antenna-opened").into_response())
        }
        Err(refused) => {
            form.fault("slug", refused.message());
            Ok(page(&visit, &form).await?.invalid().into_response())
        }
    }
}

async fn of(visit: &Visit, id: &str) -> Result<Antenna> {
    let id: Id<Antenna> = id.parse().map_err(|_| Error::NotFound)?;
    let antenna = antennas::one(visit.db(), id).await?.ok_or(Error::NotFound)?;
    if antenna.space == visit.space()?.id { Ok(antenna) } else { Err(Error::NotFound) }
}

/// One antenna, with who reports for it.
pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let antenna = of(&visit, &id).await?;
    let mut form = Form::default().with_text("name", &antenna.name).with_text("words", &antenna.words);
    if let Some(code) = &antenna.place {
        form = form.with("place", picks::own_name(&visit, code)).with("place_code", code);
    }
    one(&visit, &antenna, &form).await
}

async fn one(visit: &Visit, antenna: &Antenna, form: &Form) -> Result<Page> {
    let space = antenna.space;
    let reporters = antennas::reporters(visit.db(), space, antenna.id).await?;
    let named: BTreeSet<_> = reporters.iter().map(|one| one.account).collect();
    let members = memberships::current(visit.db(), space).await?;
    let free =
        members.iter().filter(|member| !named.contains(&member.account)).map(|member| (member.account, &member.name));
    let options = field::options(visit, free);
    let is_closed = antenna.closed_at.is_some();
    let here = path(visit, antenna);
    let body = html! {
        nav.crumbs aria-label=(visit.t("portal-articles-crumbs")) {
            a href=(visit.path("newsroom")) { (visit.t("portal-articles-newsroom")) } " › "
            a href=(visit.path("newsroom/antennas")) { (visit.t("portal-articles-antennas")) }
        }
        (all_languages(&antenna.words))
        section {
            h2 { (visit.t("portal-articles-reporters")) }
            @if reporters.is_empty() { p.soft { (visit.t("portal-articles-reporters-none")) } }
            ul.links { @for one in &reporters { li {
                (visit.text(&one.name)) " " span.small.soft { (visit.date(visit.world().day_of(one.since_at))) } " "
                form.inline method="post" action=(format!("{here}/reporters/{}/end", one.account)) {
                    button.link { (visit.t("portal-articles-reporter-end")) }
                }
            } } }
            @if options.is_empty() { p.hint { (visit.t("portal-articles-reporters-all")) } } @else {
                form method="post" action=(format!("{here}/reporters")) {
                    (Field::choice("account", "portal-articles-reporter-name", options).hint("portal-articles-reporter-hint").required().show(visit, &Form::default()))
                    button { (visit.t("portal-articles-reporter-add")) }
                }
            }
        }
        section {
            h2 { (visit.t("portal-articles-antenna-said")) }
            (field::faults(visit, form))
            form method="post" action=(here) { (fields(visit, form)) button { (visit.t("portal-articles-save")) } }
        }
        section {
            h2 { (visit.t(if is_closed { "portal-articles-antenna-reopen" } else { "portal-articles-antenna-close" })) }
            p.hint { (visit.t("portal-articles-antenna-close-what")) }
            form method="post" action=(format!("{here}/closure")) {
                input type="hidden" name="closed" value=[(!is_closed).then_some("yes")];
                button.quiet { (visit.t(if is_closed { "portal-articles-antenna-reopen" } else { "portal-articles-antenna-close" })) }
            }
        }
    };
    Ok(visit.page_named(visit.words(&antenna.name), body).style("newsroom.css"))
}

/// Says otherwise of it.
pub(crate) async fn change(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let antenna = of(&visit, &id).await?;
    let said = read(&mut form);
    if !form.is_good() {
        return Ok(one(&visit, &antenna, &form).await?.invalid().into_response());
    }
    let (space, here) = (antenna.space, path(&visit, &antenna));
    write_or_tell(&visit, move |tx| antennas::change(tx, space, antenna.id, &said)).await?;
    Ok(visit.see_saying(here, "portal-articles-saved").into_response())
}

/// Closes it, or opens it again.
pub(crate) async fn close(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<See> {
    let antenna = of(&visit, &id).await?;
    let (space, here, is_closed) = (antenna.space, path(&visit, &antenna), form.is_ticked("closed"));
    write_or_tell(&visit, move |tx| antennas::close(tx, space, antenna.id, is_closed)).await?;
    Ok(visit.see_saying(here, "portal-articles-saved"))
}

/// Names a reporter: a member of the space.
pub(crate) async fn add_reporter(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<See> {
    let antenna = of(&visit, &id).await?;
    let account: Option<Id<actors::accounts::Account>> = form.id("account");
    let members = memberships::current(visit.db(), antenna.space).await?;
    let member = members.into_iter().find(|member| Some(member.account) == account);
    let Some(member) = member else { return Err(Error::told(Refused::NoReporter.message())) };
    let (space, here) = (antenna.space, path(&visit, &antenna));
    write_or_tell(&visit, move |tx| antennas::add_reporter(tx, space, antenna.id, member.account)).await?;
    Ok(visit.see_saying(here, "portal-articles-reporter-named"))
}

/// Ends it; what she wrote stays.
pub(crate) async fn end_reporter(visit: Visit, Path((_, id, account)): Path<(String, String, String)>) -> Result<See> {
    let antenna = of(&visit, &id).await?;
    let account: Id<actors::accounts::Account> = account.parse().map_err(|_| Error::NotFound)?;
    let (space, here) = (antenna.space, path(&visit, &antenna));
    write_or_tell(&visit, move |tx| antennas::end_reporter(tx, space, antenna.id, account)).await?;
    Ok(visit.see_saying(here, "portal-articles-reporter-ended"))
}
