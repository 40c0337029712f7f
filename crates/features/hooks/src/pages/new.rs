use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use store::Secret;
use url::Url;
use web::{Field, Form, Message, Page, Result, Visit, field};

use super::kinds;
use crate::model::Signer;
use crate::store::{self as rows, NewHook};

/// Longer addresses are no addresses.
const LONGEST: usize = 1_000;

/// The form of a new webhook.
pub(crate) async fn show(visit: Visit) -> Result<Page> {
    Ok(page(&visit, &Form::default()))
}

/// Adds it, and shows its secret once.
pub(crate) async fn act(visit: Visit, mut form: Form) -> Result<Response> {
    let address = read_address(&mut form, visit.app().settings.reaches_inside);
    let known = kinds(visit.app());
    let kinds: Vec<String> = match form.value("what") {
        "all" => Vec::new(),
        _ => form.values("kind").filter(|kind| known.contains_key(kind)).map(str::to_owned).collect(),
    };
    if kinds.is_empty() && form.value("what") != "all" {
        form.fault("what", "hooks-fault-kinds");
    }
    let (Some(address), true) = (address, form.is_good()) else {
        return Ok(page(&visit, &form).invalid().into_response());
    };
    let (space, signer) = (visit.space()?.id, Signer::new(visit.world()));
    let secret = signer.secret().reveal().clone();
    let new = NewHook { address: Secret::new(address.to_string()), kinds, signer };
    let id = visit.db().write(visit.stream()?, visit.who(), move |tx| rows::add(tx, space, new)).await?;
    Ok(secret_page(&visit, &visit.path(&format!("hooks/{id}")), &secret).into_response())
}

/// Says the secret, which no page says again.
pub(super) fn secret_page(visit: &Visit, path: &str, secret: &str) -> Page {
    let body = html! {
        p.lead { (visit.t("hooks-secret-lead")) }
        p { code dir="ltr" { (secret) } }
        p { (visit.t("hooks-secret-once")) }
        p.actions { a.button href=(path) { (visit.t("hooks-secret-noted")) } }
    };
    visit.page("hooks-secret", body)
}

/// An https address with a name and without a password in it; where messages may stay inside, also http.
fn read_address(form: &mut Form, reaches_inside: bool) -> Option<Url> {
    let written = form.words("address", 1..=LONGEST);
    if form.fault_of("address").is_some() {
        return None;
    }
    match check(&written, reaches_inside) {
        Ok(address) => Some(address),
        Err(message) => {
            form.fault("address", Message::new(message));
            None
        }
    }
}

fn check(written: &str, reaches_inside: bool) -> std::result::Result<Url, &'static str> {
    let address = Url::parse(written).map_err(|_| "hooks-fault-address")?;
    if !address.has_host() || !matches!(address.scheme(), "https" | "http") {
        return Err("hooks-fault-address");
    }
    if address.scheme() == "http" && !reaches_inside {
        return Err("hooks-fault-open");
    }
    if !address.username().is_empty() || address.password().is_some() {
        return Err("hooks-fault-password");
    }
    Ok(address)
}

fn page(visit: &Visit, form: &Form) -> Page {
    let body = html! {
        p.lead { (visit.t("hooks-new-lead")) }
        (field::faults(visit, form))
        form method="post" {
            (Field::line("address", "hooks-address").required().left_to_right().hint("hooks-address-hint").show(visit, form))
            (what(visit, form))
            div.actions { button { (visit.t("hooks-add")) } " " a.button.quiet href=(visit.path("hooks")) { (visit.t("web-cancel")) } }
        }
    };
    visit.page("hooks-new", body)
}

fn what(visit: &Visit, form: &Form) -> Markup {
    let chosen: Vec<&str> = form.values("kind").collect();
    let all = form.value("what") == "all";
    let fault = form.fault_of("what").map(|message| visit.say(message));
    html! {
        fieldset #f-what {
            legend { (visit.t("hooks-what")) }
            @if let Some(fault) = fault { p.fault { (fault) } }
            label.tick { input type="radio" name="what" value="some" checked[!all]; span { (visit.t("hooks-what-some")) } }
            div.choices { @for (kind, label) in kinds(visit.app()) {
                label.tick { input type="checkbox" name="kind" value=(kind) checked[chosen.contains(&kind)]; span { (visit.t(label)) } }
            } }
            label.tick { input type="radio" name="what" value="all" checked[all]; span { (visit.t("hooks-what-all")) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn an_address_is_sealed_on_its_way_and_holds_no_password() {
        assert!(check("https://example.org/hooks?token=1", false).is_ok());
        assert_eq!(check("http://example.org/", false).err(), Some("hooks-fault-open"));
        assert!(check("http://127.0.0.1:9000/", true).is_ok());
        assert_eq!(check("https://a:b@example.org/", false).err(), Some("hooks-fault-password"));
        for nothing in
            ["example.org", "ftp://example.org", "mailto:a@example.org", "file:///etc/passwd", "https://", "عنوان"]
        {
            assert_eq!(check(nothing, true).err(), Some("hooks-fault-address"), "{nothing}");
        }
    }
}
