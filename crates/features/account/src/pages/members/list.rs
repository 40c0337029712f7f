//! The members of a space, and the invitations that wait for an answer.

use actors::invitations::{self, Invitation};
use actors::memberships::{self, Membership};
use maud::{Markup, html};
use web::table::{Column, table};
use web::{Page, Result, Visit};

/// Both lists.
pub(crate) async fn show(visit: Visit) -> Result<Page> {
    let space = visit.space()?.id;
    let members = memberships::current(visit.db(), space).await?;
    let now = visit.world().now();
    let invitations = invitations::list(visit.db(), space).await?;
    let waiting: Vec<Invitation> = invitations.into_iter().filter(|invitation| invitation.is_open(now)).collect();
    let body = html! {
        div.toolbar {
            p.lead { (visit.t_with("account-members-lead", &web::args![count = members.len()])) }
            a.button href=(visit.path("members/invite")) { (visit.t("account-invite-title")) }
        }
        (member_table(&visit, &members))
        h2 #invitations { (visit.t("account-invitations-title")) }
        @if waiting.is_empty() { p.soft { (visit.t("account-invitations-none")) } } @else { (invitation_table(&visit, &waiting)) }
    };
    Ok(visit.page("account-members-title", body).wide())
}

fn member_table(visit: &Visit, members: &[Membership]) -> Markup {
    const COLUMNS: [Column; 3] =
        [Column::words("account-name"), Column::words("account-role"), Column::words("account-since")];
    let rows = members.iter().map(|member| {
        vec![
            html! { a href=(visit.path(&format!("members/{}", member.account))) { (visit.text(&member.name)) } },
            html! { (visit.t(member.role.label())) },
            html! { (visit.date(visit.world().day_of(member.since_at))) },
        ]
    });
    table(visit, visit.t("account-members-title"), &COLUMNS, rows)
}

fn invitation_table(visit: &Visit, waiting: &[Invitation]) -> Markup {
    const COLUMNS: [Column; 5] = [
        Column::words("account-invitation-for"),
        Column::words("account-role"),
        Column::words("account-invitation-issued"),
        Column::words("account-invitation-expires"),
        Column::words("account-session-act"),
    ];
    let day = |at| visit.date(visit.world().day_of(at));
    let rows = waiting.iter().map(|invitation| {
        vec![
            match &invitation.name {
                Some(name) => visit.text(name),
                None => html! { (visit.t("account-invitation-anyone")) },
            },
            html! { (visit.t(invitation.role.label())) },
            html! { (day(invitation.issued_at)) },
            html! { (day(invitation.expires_at)) },
            html! {
                form method="post" action=(visit.path(&format!("members/invitations/{}/end", invitation.id))) {
                    button.danger.small { (visit.t("account-invitation-withdraw")) }
                }
            },
        ]
    });
    table(visit, visit.t("account-invitations-title"), &COLUMNS, rows)
}
