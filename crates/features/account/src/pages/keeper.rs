//! Every account of the installation, for those who keep the server.

use actors::Account;
use actors::accounts::{self, Listed, resets, totp};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use web::table::{Column, Listing, page_of, table};
use web::{Form, Message, Page, Result, See, Visit};

use super::{id, is_own, own, reset::issued};

const HERE: &str = "/keeper/accounts";

/// The list, in the order in which the accounts were made.
pub(crate) async fn show(visit: Visit, address: Listing) -> Result<Page> {
    const COLUMNS: [Column; 3] =
        [Column::words("account-name"), Column::words("account-since"), Column::words("account-keeper-acts")];
    let after = address.get("after").parse().ok();
    let (listed, more) = page_of(accounts::list(visit.db(), after).await?);
    let rows = listed.iter().map(|account| line(&visit, account)).collect::<Result<Vec<_>>>()?;
    let body = html! {
        p.lead { (visit.t("account-keeper-lead")) }
        (table(&visit, visit.t("account-keeper-title"), &COLUMNS, rows))
        @if let Some(last) = listed.last().filter(|_| more) {
            nav.pager aria-label=(visit.t("web-pages")) {
                a.button.quiet rel="next" href=(format!("{HERE}?after={}", last.id)) { (visit.t("web-next-page")) }
            }
        }
    };
    Ok(visit.page("account-keeper-title", body).wide())
}

fn line(visit: &Visit, account: &Listed) -> Result<Vec<Markup>> {
    let is_own = is_own(visit, account.id);
    Ok(vec![
        html! {
            (visit.text(&account.name))
            @if account.keeper { " " span.chip { (visit.t("account-keeper")) } }
            @if account.closed_at.is_some() { " " span.chip.late { (visit.t("account-closed")) } }
        },
        html! { (visit.date(visit.world().day_of(account.created_at))) },
        html! {
            details {
                summary { (visit.t("account-manage")) }
                div.actions {
                    @if account.closed_at.is_some() { (closed_acts(visit, account)) } @else { (open_acts(visit, account, is_own)) }
                }
            }
        },
    ])
}

fn closed_acts(visit: &Visit, account: &Listed) -> Markup {
    html! {
        form method="post" action=(act_path(account, "reopen")) { button.quiet.small { (visit.t("account-reopen")) } }
    }
}

fn open_acts(visit: &Visit, account: &Listed, is_own: bool) -> Markup {
    let name = || web::args![name = visit.words(&account.name)];
    let keeper = if account.keeper { ("no", "account-keeper-end") } else { ("yes", "account-keeper-make") };
    html! {
        @if !is_own {
            form method="post" action=(act_path(account, "reset")) { button.quiet.small { (visit.t("account-reset-issue")) } }
            form method="post" action=(act_path(account, "application/end"))
                data-confirm=(visit.t_with("account-totp-drop-sure", &name())) { button.quiet.small { (visit.t("account-totp-drop")) } }
        }
        form method="post" action=(act_path(account, "keeper"))
            data-confirm=(visit.t_with("account-keeper-change-sure", &name())) {
            input type="hidden" name="keeper" value=(keeper.0);
            button.quiet.small { (visit.t(keeper.1)) }
        }
        @if !is_own {
            form method="post" action=(act_path(account, "close"))
                data-confirm=(visit.t_with("account-close-sure", &name())) { button.danger.small { (visit.t("account-close")) } }
        }
    }
}

fn act_path(account: &Listed, act: &str) -> String {
    format!("{HERE}/{}/{act}", account.id)
}

/// Closes an account.
pub(crate) async fn close(visit: Visit, Path(account): Path<String>) -> Result<See> {
    accounts::close(visit.db(), visit.who(), id(&account)?).await?;
    Ok(done(&visit, "account-close-done"))
}

/// Opens a closed account again.
pub(crate) async fn reopen(visit: Visit, Path(account): Path<String>) -> Result<See> {
    accounts::reopen(visit.db(), visit.who(), id(&account)?).await?;
    Ok(done(&visit, "account-reopen-done"))
}

/// Makes an account a keeper, or no longer one. Whoever gives up the charge is led out of it.
pub(crate) async fn change(visit: Visit, Path(account): Path<String>, mut form: Form) -> Result<See> {
    let read = |word: &str| match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let keeper = form.required_choice("keeper", read).ok_or_else(|| web::Error::told("web-fault-choice"))?;
    let account: Id<Account> = id(&account)?;
    accounts::set_keeper(visit.db(), visit.who(), account, keeper).await?;
    let own = own(&visit)?.account.id == account;
    let next = if own && !keeper { "/account" } else { HERE };
    Ok(visit.see_saying(next, "account-keeper-changed"))
}

/// Makes a link that sets a new password. One's own is changed by whoever knows it: a forgotten screen is no proof.
pub(crate) async fn reset(visit: Visit, Path(account): Path<String>) -> Result<Response> {
    let account = id(&account)?;
    if is_own(&visit, account) {
        return Ok(visit.see("/account/password").into_response());
    }
    let token = resets::issue(visit.db(), visit.who(), account).await?;
    Ok(issued(&visit, &token, HERE))
}

/// Asks an account for no code any more: for whoever lost the telephone and the recovery codes. One's own is ended with
/// the password.
pub(crate) async fn remove_totp(visit: Visit, Path(account): Path<String>) -> Result<See> {
    let account = id(&account)?;
    if is_own(&visit, account) {
        return Ok(visit.see("/account/application"));
    }
    totp::remove(visit.db(), visit.who(), account).await?;
    Ok(done(&visit, "account-totp-dropped"))
}

fn done(visit: &Visit, said: impl Into<Message>) -> See {
    visit.see_saying(HERE, said)
}
