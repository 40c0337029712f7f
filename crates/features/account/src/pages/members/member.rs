//! One member of a space: the role today and before, the sealed compartments, and what can be done about it.

use std::collections::BTreeSet;

use actors::memberships::{self, Clearance, Membership};
use actors::{Account, Role};
use axum::extract::Path;
use kernel::Id;
use maud::{Markup, html};
use web::table::{Column, table};
use web::{Allow, Error, Field, Form, Page, Result, Visit, field};

use super::role_options;
use crate::pages::{id, is_own};

/// The page of one member.
pub(crate) async fn show(visit: Visit, Path((_, account)): Path<(String, String)>) -> Result<Page> {
    let member = Member::load(&visit, id(&account)?).await?;
    let form = Form::default().with("role", member.role().code());
    Ok(page(&visit, &member, &form))
}

/// What is known of a member.
pub(super) struct Member {
    account: Id<Account>,
    /// The roles that they have had here, the first one first; there is at least one.
    history: Vec<Membership>,
    clearances: Vec<Clearance>,
}

impl Member {
    /// # Errors
    /// [`Error::NotFound`] for an account that never belonged to the space: whether it exists is not told.
    pub(super) async fn load(visit: &Visit, account: Id<Account>) -> Result<Self> {
        let space = visit.space()?.id;
        let history = memberships::history(visit.db(), space, account).await?;
        if history.is_empty() {
            return Err(Error::NotFound);
        }
        let all = memberships::clearances(visit.db(), space).await?;
        let clearances = all.into_iter().filter(|clearance| clearance.account == account).collect();
        Ok(Self { account, history, clearances })
    }

    fn today(&self) -> Option<&Membership> {
        self.history.iter().find(|membership| membership.until_at.is_none())
    }

    /// The role today: visitor once the membership has ended.
    pub(super) fn role(&self) -> Role {
        self.today().map_or(Role::Visitor, |membership| membership.role)
    }

    fn path(&self, visit: &Visit, below: &str) -> String {
        visit.path(&format!("members/{}/{below}", self.account))
    }
}

/// The page, with what was typed and what was wrong.
pub(super) fn page(visit: &Visit, member: &Member, form: &Form) -> Page {
    let name = member.history.last().map_or("", |membership| visit.words(&membership.name));
    let body = html! {
        p.crumbs { a href=(visit.path("members")) { (visit.t("account-members-title")) } }
        (field::faults(visit, form))
        @if let Some(today) = member.today() {
            (role_form(visit, member, form))
            (clearances(visit, member))
            @if !is_own(visit, member.account) { (reset_form(visit, member, form)) }
            (end_form(visit, member, form, today))
        } @else {
            p.note { (visit.t("account-member-ended")) }
        }
        h2 { (visit.t("account-member-history")) }
        (history(visit, member))
    };
    visit.page_named(name, body)
}

fn role_form(visit: &Visit, member: &Member, form: &Form) -> Markup {
    html! {
        form method="post" action=(member.path(visit, "role")) {
            (Field::choice("role", "account-role", role_options(visit)).hint("account-role-hint").required().show(visit, form))
            button { (visit.t("account-role-change")) }
        }
    }
}

fn reset_form(visit: &Visit, member: &Member, form: &Form) -> Markup {
    html! {
        h2 { (visit.t("account-reset-issue-title")) }
        p { (visit.t("account-reset-issue-lead")) }
        form #f-reset method="post" action=(member.path(visit, "reset")) {
            button.quiet { (visit.t("account-reset-issue")) }
            @if let Some(fault) = form.fault_of("reset") { p.fault { (visit.advised(fault)) } }
        }
    }
}

fn end_form(visit: &Visit, member: &Member, form: &Form, today: &Membership) -> Markup {
    let sure = visit.t_with("account-member-end-sure", &web::args![name = visit.words(&today.name)]);
    html! {
        h2 { (visit.t("account-member-end-title")) }
        p { (visit.t("account-member-end-lead")) }
        form #f-end method="post" action=(member.path(visit, "end")) data-confirm=(sure) {
            button.danger { (visit.t("account-member-end")) }
            @if let Some(fault) = form.fault_of("end") { p.fault { (visit.advised(fault)) } }
        }
    }
}

/// The sealed compartments of the house, each with the member's key to it; nothing where there is none.
fn clearances(visit: &Visit, member: &Member) -> Markup {
    let held = member.clearances.iter().map(|clearance| clearance.compartment.as_str());
    let compartments: BTreeSet<&str> = compartments(visit).chain(held).collect();
    html! {
        @if !compartments.is_empty() {
            h2 { (visit.t("account-clearances-title")) }
            p { (visit.t("account-clearances-lead")) }
            ul.links { @for compartment in compartments { li { (clearance_line(visit, member, compartment)) } } }
        }
    }
}

/// Every sealed compartment that a route of the house asks for.
pub(super) fn compartments(visit: &Visit) -> impl Iterator<Item = &str> {
    let routes = visit.app().features.iter().flat_map(|feature| &feature.routes);
    routes.filter_map(|route| match route.allow {
        Allow::Clearance(compartment) => Some(compartment),
        _ => None,
    })
}

fn clearance_line(visit: &Visit, member: &Member, compartment: &str) -> Markup {
    let held = member.clearances.iter().find(|clearance| clearance.compartment == compartment);
    let since = held.map(|clearance| visit.date(visit.world().day_of(clearance.since_at)));
    let below = if held.is_some() { "clearances/end" } else { "clearances" };
    html! {
        div.toolbar {
            span {
                bdi { (compartment) }
                @if let Some(since) = since { " " span.chip.ok { (visit.t_with("account-clearance-since", &web::args![date = since])) } }
            }
            form method="post" action=(member.path(visit, below)) {
                input type="hidden" name="compartment" value=(compartment);
                @if held.is_some() { button.danger.small { (visit.t("account-clearance-end")) } }
                @else { button.quiet.small { (visit.t("account-clearance-grant")) } }
            }
        }
    }
}

fn history(visit: &Visit, member: &Member) -> Markup {
    const COLUMNS: [Column; 3] =
        [Column::words("account-role"), Column::words("account-since"), Column::words("account-until")];
    let day = |at| visit.date(visit.world().day_of(at));
    let rows = member.history.iter().rev().map(|membership| {
        let until = membership.until_at.map(day);
        vec![
            html! { (visit.t(membership.role.label())) },
            html! { (day(membership.since_at)) },
            html! { (until.as_deref().unwrap_or("–")) },
        ]
    });
    table(visit, visit.t("account-member-history"), &COLUMNS, rows)
}
