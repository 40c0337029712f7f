//! The lists and the form that asks for some of them.

use std::collections::BTreeMap;

use actors::Space;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Id, Lang};
use maud::{Markup, html};
use post::{Address, Letter};
use store::Tx;
use web::field::faults;
use web::table::{Listing, PAGE_ROWS, page_of, pager};
use web::toll::{self, Challenge, Networks};
use web::{Error, Field, Form, Page, Result, Visit, args};

use super::super::{before, key_of, outside, write_as_reader};
use super::toll::{about, message};
use crate::model::render::bare;
use crate::model::{Confirmation, List, Reader};
use crate::store::people::{self, Asked};
use crate::store::{issues, lists};

/// The lists and the form.
pub(super) async fn show(visit: Visit) -> Result<Page> {
    let challenge = toll::common(&visit, about());
    let form = Form::default().with("lang", visit.lang.code());
    page(&visit, &lists::open(visit.db()).await?, &form, &challenge).await
}

async fn page(visit: &Visit, open: &[List], form: &Form, challenge: &Challenge) -> Result<Page> {
    let spaces = keepers(visit, open).await?;
    let can = visit.app().post.email() && outside(visit).is_some();
    let body = html! {
        p.lead { (visit.t("newsletter-lead")) }
        @if open.is_empty() { p.empty { (visit.t("newsletter-none")) } }
        @else if !can { (all(visit, open, &spaces)) p.note { (visit.t("newsletter-no-post")) } }
        @else {
            (faults(visit, form))
            form method="post" action="/newsletter" data-challenge="/newsletter/challenge.json" data-working=(visit.t("newsletter-working")) {
                input type="hidden" name="challenge" value=(challenge.as_str());
                input type="hidden" name="nonce" value="";
                (ticks(visit, open, &spaces, form))
                (Field::email("contact", "newsletter-address").required().autocomplete("email").show(visit, form))
                (Field::line("name", "newsletter-name").hint("newsletter-name-hint").autocomplete("name").show(visit, form))
                (Field::choice("lang", "newsletter-lang", langs(open)).required().show(visit, form))
                p.small.soft { (visit.t("newsletter-consent")) }
                p.work-done hidden {}
                p.actions { button { (visit.t("newsletter-subscribe")) } }
            }
            section { h2 { (visit.t("newsletter-archive")) } (links(visit, open)) }
        }
    };
    let page = visit.page("newsletter-title", body).script("toll.js");
    Ok(page.described(visit.t("newsletter-title"), visit.t("newsletter-lead")))
}

async fn keepers(visit: &Visit, open: &[List]) -> Result<BTreeMap<Id<Space>, Space>> {
    let mut spaces = BTreeMap::new();
    for list in open {
        if !spaces.contains_key(&list.kept_by)
            && let Some(space) = actors::spaces::get(visit.db(), list.kept_by).await?
        {
            spaces.insert(list.kept_by, space);
        }
    }
    Ok(spaces)
}

fn ticks(visit: &Visit, open: &[List], spaces: &BTreeMap<Id<Space>, Space>, form: &Form) -> Markup {
    let ticked: Vec<&str> = form.values("list").collect();
    let only = open.len() == 1;
    html! {
        fieldset.faulty[form.fault_of("list").is_some()] {
            legend id="f-list" { (visit.t("newsletter-which")) }
            @for list in open {
                @let id = format!("f-list-{}", list.slug);
                div.field {
                    label.tick for=(id) {
                        input id=(id) type="checkbox" name="list" value=(list.slug) checked[only || ticked.contains(&list.slug.as_str())];
                        span {
                            strong { (visit.text(&list.title)) }
                            @if let Some(space) = spaces.get(&list.kept_by) { " · " (visit.text(&space.name)) }
                        }
                    }
                    p.hint { (visit.text(&list.about)) " " (written(visit, list)) }
                }
            }
            @if let Some(fault) = form.fault_of("list") { p.fault { (visit.say(fault)) } }
        }
    }
}

fn written(visit: &Visit, list: &List) -> String {
    let names: Vec<&str> = list.langs.iter().map(|lang| lang.own_name()).collect();
    visit.t_with("newsletter-written-in", &args![langs = names.join(" · ")])
}

fn all(visit: &Visit, open: &[List], spaces: &BTreeMap<Id<Space>, Space>) -> Markup {
    html! { div.grid { @for list in open { article.card {
        @if let Some(space) = spaces.get(&list.kept_by) { div.kind { (visit.text(&space.name)) } }
        h3 { a href=(format!("/newsletter/lists/{}", list.slug)) { (visit.text(&list.title)) } }
        p { (visit.text(&list.about)) }
    } } } }
}

fn links(visit: &Visit, open: &[List]) -> Markup {
    html! { ul.links { @for list in open {
        li { a href=(format!("/newsletter/lists/{}", list.slug)) { (visit.text(&list.title)) } }
    } } }
}

fn langs(open: &[List]) -> Vec<(String, String)> {
    let some = |lang: &Lang| open.iter().any(|list| list.langs.contains(lang));
    Lang::ALL.into_iter().filter(some).map(|lang| (lang.code().to_owned(), lang.own_name().to_owned())).collect()
}

/// Takes the form. Whatever is known of the address, the answer is the same.
pub(super) async fn act(visit: Visit, mut form: Form) -> Result<Response> {
    let open = lists::open(visit.db()).await?;
    let (Some(origin), true) = (outside(&visit), visit.app().post.email()) else {
        return Err(Error::told("newsletter-no-post"));
    };
    let chosen: Vec<&List> = open.iter().filter(|list| form.values("list").any(|slug| slug == list.slug)).collect();
    if chosen.is_empty() {
        form.fault("list", "newsletter-fault-list");
    }
    let typed = form.words("contact", 1..=254);
    let to = Address::email(&typed);
    if to.is_none() {
        form.fault("contact", "newsletter-fault-address");
    }
    let name = form.words("name", 0..=80);
    if name.contains("://") || name.contains("www.") {
        // What a robot would have us write to strangers.
        form.fault("name", "newsletter-fault-name");
    }
    let lang = form.required_choice("lang", Lang::from_code);
    if form.is_good()
        && let Err(owed) = toll::pay(&visit, about(), &form).await
    {
        form.fault("contact", message(owed));
    }
    let (Some(to), Some(lang), true) = (to, lang, form.is_good()) else {
        let challenge = toll::again(&visit, about(), &form);
        return Ok(page(&visit, &open, &form, &challenge).await?.invalid().into_response());
    };
    let reader = Reader { address: to.reveal().to_owned(), name };
    request(&visit, &origin, &reader, lang, &chosen).await?;
    Ok(visit.see("/newsletter/asked").into_response())
}

/// Keeps the request of each space and sends its letter, unless too many were asked for the address just now.
async fn request(visit: &Visit, origin: &str, reader: &Reader, lang: Lang, chosen: &[&List]) -> Result<()> {
    let (networks, now) = (visit.app().held::<Networks>(), visit.world().now());
    networks.signed(visit.client.address, now);
    let mut by_space: BTreeMap<Id<Space>, Vec<&List>> = BTreeMap::new();
    chosen.iter().for_each(|list| by_space.entry(list.kept_by).or_default().push(list));
    for (space, lists) in by_space {
        // The limit is told to nobody: who fills a stranger's box would learn when to go on.
        if !networks.take_letter(&format!("newsletter {}", Reader::normal(&reader.address)), now) {
            continue;
        }
        let asked = Asked { space, reader: reader.clone(), lists: lists.iter().map(|list| list.id).collect(), lang };
        let named = actors::spaces::get(visit.db(), space).await?;
        let sender = named.map(|space| space.name.in_lang(lang).1.to_owned()).unwrap_or_default();
        let titles: Vec<String> = lists.iter().map(|list| format!("- {}", list.title.in_lang(lang).1)).collect();
        let (words, base) = (visit.app().clone(), format!("{origin}/newsletter/confirm/"));
        write_as_reader(visit, space, move |tx: &mut Tx<'_>| {
            let id = people::ask(tx, &asked)?;
            let link = format!("{base}{}", Confirmation { space, request: id }.write(tx.keys()));
            let args = args![sender = sender, lists = titles.join("\n"), link = link];
            let subject = bare(&words.words.fill(lang, "newsletter-confirm-subject", &args));
            let body = bare(&words.words.fill(lang, "newsletter-confirm-letter", &args));
            let Some(to) = Address::email(&asked.reader.address) else { return Ok(()) };
            let mut letter = Letter::new(to, lang, subject, body);
            letter.about = Some(id);
            // A second letter takes the place of one that still waits.
            post::forget(tx, id)?;
            post::enqueue(tx, &letter)
        })
        .await?;
    }
    Ok(())
}

/// The page that says to look into one's box.
pub(super) async fn asked(visit: Visit) -> Page {
    let body = html! {
        p.lead { (visit.t("newsletter-asked-words")) }
        p { (visit.t("newsletter-asked-after")) }
        p { a href="/newsletter" { (visit.t("newsletter-title")) } }
    };
    visit.page("newsletter-asked", body)
}

/// One list and the issues that are out.
pub(super) async fn one(visit: Visit, listing: Listing, Path(slug): Path<String>) -> Result<Page> {
    let list = lists::by_slug(visit.db(), &slug).await?.ok_or(Error::NotFound)?;
    let shelf = issues::shelf(visit.db(), list.id, before(&listing), PAGE_ROWS as u32 + 1).await?;
    let (shelf, more) = page_of(shelf);
    let next = shelf.last().filter(|_| more).and_then(|issue| issue.started_at).map(key_of);
    let body = html! {
        nav.crumbs aria-label=(visit.t("newsletter-way-up")) { a href="/newsletter" { (visit.t("newsletter-title")) } }
        p.lead { (visit.text(&list.about)) }
        p.soft { (written(&visit, &list)) }
        @if list.is_open { p.actions { a.button href="/newsletter" { (visit.t("newsletter-subscribe")) } } }
        section {
            h2 { (visit.t("newsletter-archive")) }
            @if shelf.is_empty() { p.empty { (visit.t("newsletter-archive-none")) } }
            @else { ul.links { @for issue in &shelf {
                li {
                    a href=(format!("/newsletter/issues/{}", issue.slug)) { (visit.text(&issue.content.subject)) }
                    @if let Some(at) = issue.started_at { p.small.soft { (visit.date(visit.world().day_of(at))) } }
                }
            } } }
            (pager(&visit, &listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
        }
    };
    let words = visit.words(&list.about).to_owned();
    Ok(visit.page_named(visit.words(&list.title), body).described(visit.words(&list.title), &words))
}
