//! One's own account.

use actors::accounts::{self, Safety};
use actors::{Role, Space, spaces};
use kernel::Lang;
use maud::{Markup, html};
use web::{Error, Field, Form, Page, Result, Visit};

use super::{own, sessions};

/// Who one is here, where one belongs, how well the account is kept, and where it is signed in.
pub(crate) async fn show(visit: Visit) -> Result<Page> {
    let account = &own(&visit)?.account;
    let login = accounts::login(visit.db(), account.id).await?;
    let safety = accounts::safety(visit.db(), account.id).await?.ok_or(Error::NotFound)?;
    let body = html! {
        (spaces_of(&visit).await?)
        h2 { (visit.t("account-own-title")) }
        dl.facts {
            dt { (visit.t("account-name")) }
            dd { (visit.text(&account.name)) @if account.keeper { " " span.chip { (visit.t("account-keeper")) } } }
            dt { (visit.t("account-login")) }
            dd { bdi { (login.reveal()) } " " a href="/account/login" { (visit.t("web-edit")) } }
        }
        (language(&visit))
        (safety_section(&visit, safety))
        (sessions::section(&visit).await?)
    };
    Ok(visit.page("account-title", body))
}

async fn spaces_of(visit: &Visit) -> Result<Markup> {
    let mut held: Vec<(Space, Role)> = Vec::new();
    for (space, role) in &own(visit)?.roles {
        held.extend(spaces::get(visit.db(), *space).await?.map(|space| (space, *role)));
    }
    Ok(html! {
        @if held.is_empty() { p.note { (visit.t("account-no-space")) } } @else {
            ul.links { @for (space, role) in &held {
                li { a href=(format!("/s/{}", space.slug)) { (visit.text(&space.name)) } " " span.chip { (visit.t(role.label())) } }
            } }
        }
    })
}

fn language(visit: &Visit) -> Markup {
    let options = Lang::ALL.map(|lang| (lang.code().to_owned(), lang.own_name().to_owned()));
    let chosen = own(visit).ok().and_then(|signed_in| signed_in.account.lang).unwrap_or(visit.lang);
    let form = Form::default().with("lang", chosen.code());
    html! {
        form method="post" action="/account/language" {
            (Field::choice("lang", "account-language", options).hint("account-language-hint").required().show(visit, &form))
            button.quiet { (visit.t("web-save")) }
        }
    }
}

fn safety_section(visit: &Visit, safety: Safety) -> Markup {
    let count = |id, count: i64| visit.t_with(id, &web::args![count = count]);
    html! {
        h2 { (visit.t("account-safety-title")) }
        dl.facts {
            dt { (visit.t("account-password")) }
            dd { a href="/account/password" { (visit.t("account-password-change")) } }
            dt { (visit.t("account-totp-title")) }
            dd {
                @if safety.totp { span.chip.ok { (visit.t("account-totp-on")) } } @else { span.chip.wait { (visit.t("account-totp-off")) } }
                " " a href="/account/application" { (visit.t("account-manage")) }
            }
            @if safety.totp {
                dt { (visit.t("account-codes-title")) }
                dd { (count("account-codes-left", safety.recovery_codes)) " " a href="/account/codes" { (visit.t("account-codes-replace")) } }
            }
            dt { (visit.t("account-passkeys-title")) }
            dd { (count("account-passkeys-count", safety.passkeys)) " " a href="/account/passkeys" { (visit.t("account-manage")) } }
        }
    }
}
