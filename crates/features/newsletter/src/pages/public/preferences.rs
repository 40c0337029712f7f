//! What one reader gets, to be changed by whoever holds a link of her letters.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Id, Lang};
use maud::{Markup, html};
use web::field::faults;
use web::{Error, Field, Form, Page, Result, Visit, args};

use super::super::write_as_reader;
use super::private;
use crate::model::{Closed, List, Reader, Subscriber, Token};
use crate::store::{lists, people};

/// Who a link is about; the same answer where it never was one and where she is gone.
pub(super) async fn of(visit: &Visit, token: &str) -> Result<(List, Option<Subscriber>, Token)> {
    let token = Token::read(visit.db().keys(), token).ok_or(Error::NotFound)?;
    let list = lists::get(visit.db(), token.list).await?.ok_or(Error::NotFound)?;
    let subscriber = people::get(visit.db(), list.kept_by, token.subscriber).await?;
    Ok((list, subscriber, token))
}

/// The form.
pub(super) async fn show(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let (list, subscriber, _) = of(&visit, &token).await?;
    let Some(subscriber) = subscriber else { return Ok(private(away(&visit))) };
    let form = Form::default().with("lang", subscriber.lang.code());
    let had = people::lists_of(visit.db(), list.kept_by, subscriber.id).await?;
    Ok(private(page(&visit, &token, &list, &subscriber, &had, &form).await?))
}

/// The form, `ticked` as it stands or as it came back.
async fn page(
    visit: &Visit,
    token: &str,
    list: &List,
    subscriber: &Subscriber,
    ticked: &[Id<List>],
    form: &Form,
) -> Result<Page> {
    let had = people::lists_of(visit.db(), list.kept_by, subscriber.id).await?;
    let kept = lists::of(visit.db(), list.kept_by).await?;
    let reader = people::reader(visit.db(), subscriber);
    let body = html! {
        (faults(visit, form))
        p.lead { (visit.t_with("newsletter-preferences-words", &args![address = reader.as_ref().map(Reader::masked).unwrap_or_default()])) }
        p.soft { (visit.t_with("newsletter-since", &args![date = visit.date(visit.world().day_of(subscriber.consented_at))])) }
        @if let Some(stopped) = subscriber.stopped { p.note { (visit.t(stopped.label())) } }
        form method="post" {
            fieldset {
                legend { (visit.t("newsletter-which")) }
                p.hint { (visit.t("newsletter-preferences-none-erases")) }
                @for list in kept.iter().filter(|list| list.is_open || had.contains(&list.id)) {
                    @let id = format!("f-list-{}", list.slug);
                    div.field { label.tick for=(id) {
                        input id=(id) type="checkbox" name="list" value=(list.slug) checked[ticked.contains(&list.id)];
                        span { (visit.text(&list.title)) }
                    } }
                }
            }
            @if form.fault_of("erase").is_some() { (Field::tick("erase", "newsletter-preferences-erase").show(visit, form)) }
            (Field::choice("lang", "newsletter-lang", langs(&kept)).required().show(visit, form))
            p.actions { button { (visit.t("newsletter-preferences-save")) } }
        }
        (erasure(visit, token))
    };
    Ok(visit.page("newsletter-preferences", body))
}

fn erasure(visit: &Visit, token: &str) -> Markup {
    html! {
        section {
            h2 { (visit.t("newsletter-erase")) }
            p { (visit.t("newsletter-erase-words")) }
            form method="post" action=(format!("/newsletter/preferences/{token}/erasure")) {
                button.danger { (visit.t("newsletter-erase-button")) }
            }
        }
    }
}

fn langs(kept: &[List]) -> Vec<(String, String)> {
    let some = |lang: &Lang| kept.iter().any(|list| list.langs.contains(lang));
    Lang::ALL.into_iter().filter(some).map(|lang| (lang.code().to_owned(), lang.own_name().to_owned())).collect()
}

/// Nothing is kept of her.
fn away(visit: &Visit) -> Page {
    let body = html! {
        p.lead { (visit.t("newsletter-away")) }
        p.actions { a.button href="/newsletter" { (visit.t("newsletter-subscribe")) } }
    };
    visit.page("newsletter-preferences", body)
}

/// Keeps what was chosen. Who chose nothing is asked, and then erased: there is no reason left to keep her address.
pub(super) async fn act(visit: Visit, Path(token): Path<String>, mut form: Form) -> Result<Response> {
    let (list, subscriber, _) = of(&visit, &token).await?;
    let Some(subscriber) = subscriber else { return Ok(private(away(&visit))) };
    let space = list.kept_by;
    let had = people::lists_of(visit.db(), space, subscriber.id).await?;
    let kept = lists::of(visit.db(), space).await?;
    let may = |list: &&List| list.is_open || had.contains(&list.id);
    let is_wanted = |list: &&List| form.values("list").any(|slug| slug == list.slug);
    let wanted: Vec<_> = kept.iter().filter(may).filter(is_wanted).map(|list| list.id).collect();
    let lang = Lang::from_code(form.value("lang")).unwrap_or(subscriber.lang);
    if wanted.is_empty() && !form.is_ticked("erase") {
        form.fault("erase", "newsletter-fault-erase");
        return Ok(private(page(&visit, &token, &list, &subscriber, &[], &form).await?.invalid()));
    }
    if wanted.is_empty() {
        write_as_reader(&visit, space, move |tx| people::erase(tx, space, subscriber.id, Closed::Left)).await?;
        return Ok(visit.see("/newsletter/erased").into_response());
    }
    write_as_reader(&visit, space, move |tx| people::choose(tx, space, subscriber.id, lang, &wanted)).await?;
    let path = format!("/newsletter/preferences/{token}");
    Ok(visit.see_saying(path, "newsletter-preferences-saved").into_response())
}

/// Erases her.
pub(super) async fn erase(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let (list, subscriber, _) = of(&visit, &token).await?;
    if let Some(subscriber) = subscriber {
        let space = list.kept_by;
        write_as_reader(&visit, space, move |tx| people::erase(tx, space, subscriber.id, Closed::Erased)).await?;
    }
    Ok(visit.see("/newsletter/erased").into_response())
}

/// Says so.
pub(super) async fn erased(visit: Visit) -> Page {
    let body = html! {
        p.lead { (visit.t("newsletter-erased-words")) }
        p { a href="/newsletter" { (visit.t("newsletter-title")) } }
    };
    visit.page("newsletter-erased", body)
}
