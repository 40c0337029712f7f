//! A space that its only administrator has left is handed over to somebody who proves to be of the bureau. The programme's
//! secretariat looks at the proof and makes a link; it never gets a role in that space, and sees nothing of it.

use actors::{Role, Space, spaces};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Id, Lang};
use maud::html;
use store::{Entry, Stream, Tx};
use web::{Error, Field, Form, Page, Result, See, Visit, args, field};

use crate::model::Refused;
use crate::model::watch::{House, OBJECTION_DAYS, Proof};
use crate::pages::chores::look;
use crate::pages::{again, crumbs, letters, unkept};
use crate::store::claims::{self, Claim, Shown};
use crate::store::houses;

/// The space of the address, if this programme looks after it.
async fn house(visit: &Visit, word: &str) -> Result<(House, Space)> {
    let id: Id<Space> = word.parse().map_err(|_| Error::NotFound)?;
    let mut house = houses::one(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)?;
    // As it is now: the list may be ten minutes old.
    let seen = look(visit.db(), &house).await?.ok_or(Error::NotFound)?;
    (house.administrators, house.administered_on) = (seen.administrators, seen.administered_on);
    let space = spaces::get(visit.db(), id).await?.ok_or(Error::NotFound)?;
    Ok((house, space))
}

/// The form: who came, with which proof.
pub(crate) async fn show(visit: Visit, Path((_, house_word)): Path<(String, String)>) -> Result<Response> {
    let (house, space) = house(&visit, &house_word).await?;
    let waiting = claims::waiting(visit.db(), space.id).await?;
    Ok(unkept(page(&visit, &Form::default(), &house, waiting.as_ref())))
}

/// Makes the link.
pub(crate) async fn act(
    visit: Visit,
    Path((_, house_word)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response> {
    let (house, space) = house(&visit, &house_word).await?;
    let proof = form.required_choice("proof", Proof::from_code);
    let on = form.required_date("proof_on");
    if on.is_some_and(|on| on > visit.world().today()) {
        form.fault("proof_on", "toolkit-fault-future");
    }
    let shown = Shown {
        name: form.words("name", 2..=120),
        office: form.words("office", 2..=80),
        words: form.words("words", 5..=500),
        email: form.words("email", 0..=200),
    };
    if !shown.email.is_empty() && post::Address::email(&shown.email).is_none() {
        form.fault("email", "toolkit-fault-email");
    }
    if !house.is_orphaned(visit.world().today()) {
        form.fault("proof", Refused::Administered.message());
    }
    let (Some(proof), Some(on), true) = (proof, on, form.is_good()) else {
        let waiting = claims::waiting(visit.db(), space.id).await?;
        return Ok(again(page(&visit, &form, &house, waiting.as_ref())));
    };
    match issue(&visit, &house, &space, (proof, on), shown).await? {
        Ok(answer) => Ok(answer),
        Err(refused) => {
            form.fault("proof", refused.message());
            let waiting = claims::waiting(visit.db(), space.id).await?;
            Ok(again(page(&visit, &form, &house, waiting.as_ref())))
        }
    }
}

/// Makes it in the journal of the space that is handed over, where its members see it, and tells whoever administers it.
async fn issue(
    visit: &Visit,
    house: &House,
    space: &Space,
    proof: (Proof, jiff::civil::Date),
    shown: Shown,
) -> Result<std::result::Result<Response, Refused>> {
    let (guardian, is_administered) = (visit.space()?.clone(), house.administrators > 0);
    let (origin, app) = (visit.outside(), visit.app().clone());
    let to = letters::address(visit.app(), &shown.email).zip(origin.clone());
    let warned = match &origin {
        Some(_) => letters::addresses(visit.app(), space.id, Role::Administrator).await?,
        None => Vec::new(),
    };
    let is_sent = to.is_some();
    let (target, name, by) = (space.id, space.name.clone(), guardian.name.clone());
    let (below, start) = (format!("/s/{}/toolkit/claim", space.slug), format!("/s/{}/toolkit", space.slug));
    let guardian_id = guardian.id;
    let act = move |tx: &mut Tx<'_>| {
        let (_, token) = claims::issue(tx, target, guardian_id, proof, &shown, is_administered)?;
        let link = |path: String| origin.as_ref().map(|origin| format!("{origin}{path}")).unwrap_or_default();
        let fill = |lang: Lang, link: String| {
            args![
                association = name.in_lang(lang).1,
                programme = by.in_lang(lang).1,
                link = link,
                days = OBJECTION_DAYS
            ]
        };
        if let Some((to, _)) = to {
            let way = link(format!("{below}/{}", token.reveal()));
            let letter = letters::both(&app, to, "toolkit-letter-claim-subject", "toolkit-letter-claim", |lang| {
                fill(lang, way.clone())
            });
            post::enqueue(tx, &letter)?;
        }
        for to in warned {
            let way = link(start.clone());
            let letter = letters::both(&app, to, "toolkit-letter-warning-subject", "toolkit-letter-warning", |lang| {
                fill(lang, way.clone())
            });
            post::enqueue(tx, &letter)?;
        }
        Ok(token)
    };
    let token = match visit.db().write(Stream::space(target), visit.who(), act).await {
        Ok(token) => token,
        Err(error) => return Ok(Err(error.refusal::<Refused>()?)),
    };
    let told = move |tx: &mut Tx<'_>| {
        tx.record(Entry::new("toolkit.handover.made", "space", target));
        Ok(())
    };
    visit.db().write(visit.stream()?, visit.who(), told).await?;
    if is_sent {
        return Ok(Ok(visit.see_saying(visit.path("toolkit/houses"), "toolkit-handover-sent").into_response()));
    }
    let address = format!("{}/s/{}/toolkit/claim/{}", visit.origin(), space.slug, token.reveal());
    let body = html! {
        p.lead { (visit.t("toolkit-handover-link")) }
        div.field {
            label for="link" { (visit.text(&space.name)) }
            textarea #link readonly rows="3" dir="ltr" { (address) }
        }
        p.actions { a.button href=(visit.path("toolkit/houses")) { (visit.t("toolkit-go-on")) } }
    };
    Ok(Ok(unkept(visit.page("toolkit-handover-title", body))))
}

/// Takes a link back that nobody has used.
pub(crate) async fn withdraw(visit: Visit, Path((_, house_word)): Path<(String, String)>) -> Result<See> {
    let (_, space) = house(&visit, &house_word).await?;
    let waiting = claims::waiting(visit.db(), space.id).await?.ok_or(Error::NotFound)?;
    if waiting.guardian != visit.space()?.id {
        return Err(Error::NotFound);
    }
    let (target, claim) = (space.id, waiting.id);
    let act = move |tx: &mut Tx<'_>| claims::end(tx, target, claim, "withdrawn");
    visit.db().write(Stream::space(target), visit.who(), act).await?;
    Ok(visit.see_saying(visit.path("toolkit/houses"), "toolkit-handover-withdrawn"))
}

fn page(visit: &Visit, form: &Form, house: &House, waiting: Option<&Claim>) -> Page {
    let here = visit.path(&format!("toolkit/houses/{}/handover", house.house));
    let proofs: Vec<_> =
        Proof::ALL.iter().map(|proof| (proof.code().to_owned(), visit.t(proof.label()).to_owned())).collect();
    let body = html! {
        (crumbs(visit, &[("toolkit/houses", "toolkit-houses-title")]))
        h2 { (visit.text(&house.name)) }
        p.lead { (visit.t("toolkit-handover-lead")) }
        @if house.administrators > 0 { p.note { (visit.t_with("toolkit-handover-waits", &args![days = OBJECTION_DAYS])) } }
        @if let Some(claim) = waiting {
            p.note { (visit.t_with("toolkit-handover-open", &args![date = visit.date(visit.world().day_of(claim.issued_at)), until = visit.date(visit.world().day_of(claim.expires_at))])) }
            form method="post" action=(format!("{here}/withdrawal")) { p.actions { button.quiet { (visit.t("toolkit-offers-withdraw")) } } }
        }
        (field::faults(visit, form))
        form method="post" action=(here) {
            (Field::line("name", "toolkit-handover-name").required().autocomplete("off").show(visit, form))
            (Field::line("office", "toolkit-handover-office").required().show(visit, form))
            (Field::choice("proof", "toolkit-handover-proof", proofs).required().show(visit, form))
            (Field::date("proof_on", "toolkit-handover-proof-on").required().show(visit, form))
            (Field::area("words", "toolkit-handover-words", 3).hint("toolkit-handover-words-hint").required().show(visit, form))
            (Field::email("email", "toolkit-handover-email").hint("toolkit-handover-email-hint").left_to_right().show(visit, form))
            p.actions { button { (visit.t("toolkit-handover-do")) } a href=(visit.path("toolkit/houses")) { (visit.t("web-cancel")) } }
        }
    };
    visit.page("toolkit-handover-title", body)
}
