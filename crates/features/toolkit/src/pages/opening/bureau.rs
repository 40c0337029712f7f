//! The third click: who sits in the bureau. Each gets a seat, and a link where there is an address.

use actors::directory::{self, Actor, NewActor, NewContact};
use actors::{Role, Token, invitations};
use axum::response::Response;
use kernel::{Id, Lang, Text};
use maud::{Markup, html};
use store::{Entry, Stream, Tx, Who};
use web::{Bureau, Error, Field, Form, Page, Result, Visit, args, field};

use crate::model::Refused;
use crate::model::officer::{OFFICES, office_label};
use crate::pages::{again, crumbs, letters, unkept, write};
use crate::store::{follow, officers};

/// Who sits where, as it was typed.
struct Chair {
    office: &'static str,
    name: String,
    email: String,
    is_own: bool,
}

/// The form.
pub(crate) async fn show(visit: Visit) -> Result<Response> {
    follow::catch_up(visit.db(), visit.space()?).await?;
    if officers::has_bureau(visit.db(), visit.space()?.id).await? {
        return Err(Error::told(Refused::Seated.message()));
    }
    Ok(unkept(page(&visit, &Form::default().with("own", "president"))))
}

/// Sets the bureau up, and invites those who have an address.
pub(crate) async fn act(visit: Visit, mut form: Form) -> Result<Response> {
    let Some(found) = visit.app().features.iter().find_map(|feature| feature.bureau) else {
        return Err(Error::NotFound);
    };
    let space = visit.space()?.id;
    follow::catch_up(visit.db(), visit.space()?).await?;
    if officers::has_bureau(visit.db(), space).await? {
        return Err(Error::told(Refused::Seated.message()));
    }
    let since = form.required_date("since").filter(|day| *day <= visit.world().today());
    if since.is_none() && form.fault_of("since").is_none() {
        form.fault("since", "toolkit-fault-future");
    }
    let own = form.value("own").to_owned();
    let chairs: Vec<Chair> = OFFICES.iter().map(|(office, _)| chair(&mut form, office, &own)).collect();
    if chairs.iter().all(|chair| chair.name.is_empty() && !chair.is_own) {
        form.fault("name-president", "toolkit-fault-nobody");
    }
    let (Some(since), true) = (since, form.is_good()) else { return Ok(again(page(&visit, &form))) };
    let Some(signed_in) = &visit.signed_in else { return Err(Error::SignInFirst) };
    let (me, lang) = (signed_in.account.person, visit.lang);
    let name = Text::fr_ar("Bureau", "المكتب").with(Lang::En, "Bureau");
    let act =
        move |tx: &mut Tx<'_>| seat(tx, space, found, Bureau { name, since, seats: Vec::new() }, chairs, (me, lang));
    let seated = write(&visit, act).await?.map_err(|refused| Error::told(refused.message()))?;
    follow::catch_up(visit.db(), visit.space()?).await?;
    invite(&visit, seated).await
}

fn chair(form: &mut Form, office: &'static str, own: &str) -> Chair {
    let name = form.words(&format!("name-{office}"), 0..=120);
    let email = form.words(&format!("email-{office}"), 0..=200);
    if !email.is_empty() && post::Address::email(&email).is_none() {
        form.fault(&format!("email-{office}"), "toolkit-fault-email");
    }
    if name.is_empty() && !email.is_empty() && own != office {
        form.fault(&format!("name-{office}"), "web-fault-required");
    }
    Chair { office, name, email, is_own: own == office }
}

/// Somebody who was given a seat and is to be invited.
struct Seated {
    person: Id<Actor>,
    name: Text,
    email: String,
    role: Role,
}

fn seat(
    tx: &mut Tx<'_>,
    space: Id<actors::Space>,
    found: web::BureauFn,
    mut bureau: Bureau,
    chairs: Vec<Chair>,
    (me, lang): (Id<Actor>, Lang),
) -> store::Result<Vec<Seated>> {
    let mut seated = Vec::new();
    for chair in chairs {
        let holder = if chair.is_own {
            Some(me)
        } else if chair.name.is_empty() {
            None
        } else {
            let name = Text::of(lang, &chair.name);
            let person = directory::create_in(tx, NewActor::person(name.clone()))?;
            if !chair.email.is_empty() {
                let contact = NewContact {
                    kept_by: space,
                    kind: directory::ContactKind::Email,
                    value: chair.email.clone().into(),
                };
                directory::add_contact_in(tx, person, &contact)?;
                seated.push(Seated { person, name, email: chair.email, role: role(chair.office) });
            }
            Some(person)
        };
        bureau.seats.push((chair.office.to_owned(), holder));
    }
    found(tx, space, &bureau)?;
    tx.record(Entry::new("toolkit.bureau.seated", "space", space));
    Ok(seated)
}

/// A second administrator from the first day, so that no space hangs on one person.
fn role(office: &str) -> Role {
    match office {
        "president" => Role::Administrator,
        "secretary" => Role::Secretary,
        _ => Role::Officer,
    }
}

/// A link for each: by letter where letters leave, on the page where they do not.
async fn invite(visit: &Visit, seated: Vec<Seated>) -> Result<Response> {
    let space = visit.space()?;
    let mut shown: Vec<(Text, String)> = Vec::new();
    let mut sent = 0_usize;
    for one in seated {
        let token = invitations::issue(visit.db(), visit.who(), space.id, one.role, Some(one.person)).await?;
        if send(visit, &one, &token).await? {
            sent += 1;
        } else {
            let path = visit.path(&format!("invitation/{}", token.reveal()));
            shown.push((one.name, format!("{}{path}", visit.origin())));
        }
    }
    if shown.is_empty() {
        let said = web::Message::with("toolkit-bureau-done", args![count = sent]);
        return Ok(unkept(visit.see_saying(visit.path("toolkit"), said)));
    }
    let body = html! {
        p.lead { (visit.t("toolkit-bureau-links")) }
        @for (at, (name, link)) in shown.iter().enumerate() {
            div.field {
                label for=(format!("link-{at}")) { (visit.text(name)) }
                textarea id=(format!("link-{at}")) readonly rows="3" dir="ltr" { (link) }
            }
        }
        p.actions { a.button href=(visit.path("toolkit")) { (visit.t("toolkit-go-on")) } }
    };
    Ok(unkept(visit.page("toolkit-bureau-links-title", body)))
}

/// Whether a letter with the link was put into the outbox.
async fn send(visit: &Visit, one: &Seated, token: &Token) -> Result<bool> {
    let (Some(origin), Some(to)) = (visit.outside(), letters::address(visit.app(), &one.email)) else {
        return Ok(false);
    };
    let space = visit.space()?;
    let link = format!("{origin}{}", visit.path(&format!("invitation/{}", token.reveal())));
    let fill = |lang: Lang| {
        let name = space.name.in_lang(lang).1;
        args![person = one.name.in_lang(lang).1, association = name, link = link.clone()]
    };
    let letter = letters::both(visit.app(), to, "toolkit-letter-member-subject", "toolkit-letter-member", fill);
    let id = space.id;
    let put = move |tx: &mut Tx<'_>| {
        post::enqueue(tx, &letter)?;
        tx.record(Entry::new("toolkit.member.written", "space", id));
        Ok(())
    };
    visit.db().write(Stream::space(id), Who::system("opening"), put).await?;
    Ok(true)
}

fn page(visit: &Visit, form: &Form) -> Page {
    let body = html! {
        (crumbs(visit, &[("toolkit", "toolkit-start-title")]))
        p.lead { (visit.t("toolkit-bureau-lead")) }
        (field::faults(visit, form))
        form method="post" action=(visit.path("toolkit/bureau")) {
            (Field::date("since", "toolkit-field-elected").hint("toolkit-field-elected-hint").required().show(visit, form))
            @for (office, _) in OFFICES { (chair_fields(visit, form, office)) }
            p.actions { button { (visit.t("toolkit-bureau-do")) } a href=(visit.path("toolkit")) { (visit.t("toolkit-later")) } }
        }
    };
    visit.page("toolkit-bureau-title", body)
}

fn chair_fields(visit: &Visit, form: &Form, office: &str) -> Markup {
    let (name, email) = (format!("name-{office}"), format!("email-{office}"));
    html! {
        fieldset {
            legend { (visit.t(office_label(office))) }
            label.tick { input type="radio" name="own" value=(office) checked[form.value("own") == office]; span { (visit.t("toolkit-bureau-me")) } }
            div.fields {
                (Field::line(&name, "toolkit-field-name").show(visit, form))
                (Field::email(&email, "toolkit-field-email").left_to_right().show(visit, form))
            }
        }
    }
}
