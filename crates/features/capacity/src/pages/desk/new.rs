//! Opening a round: which association, with which instrument, until when.

use actors::directory::{self, Actor, ActorKind};
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use web::field::faults;
use web::{Error, Field, Form, Page, Result, Visit};

use crate::model::{Instrument, Key, instrument};
use crate::pages::private;
use crate::store::assessments::{self, Opening};
use crate::store::instruments::{self, Source};

/// How many associations of a name are offered.
const OFFERED: usize = 12;

/// The form.
pub(super) async fn ask(visit: Visit) -> Result<Response> {
    let form = Form::default().with("members", "yes");
    Ok(private(page(&visit, &form).await?))
}

/// Opens a round.
pub(super) async fn open(visit: Visit, mut form: Form) -> Result<Response> {
    if form.value("search") == "association" {
        return Ok(private(page(&visit, &form).await?));
    }
    let association: Option<Id<Actor>> = form.required_choice("association", |value| value.parse().ok());
    let source = form.required_choice("instrument", |value| source(&visit, value));
    let until = form.date("until");
    if until.is_some_and(|until| until < visit.world().today()) {
        form.fault("until", "capacity-fault-past");
    }
    let (Some(association), Some(source), true) = (association, source, form.is_good()) else {
        return Ok(private(page(&visit, &form).await?.invalid()));
    };
    let opening = Opening {
        space: visit.space()?.id,
        association,
        source,
        facilitator: visit.signed_in.as_ref().ok_or(Error::SignInFirst)?.account.id,
        is_open_to_members: form.is_ticked("members"),
        answers_until: until,
    };
    match begin(&visit, opening).await? {
        Ok(key) => {
            let path = visit.path(&format!("capacity/assessments/{}/people", key.assessment));
            Ok(visit.see_saying(path, "capacity-opened").into_response())
        }
        Err(refused) => {
            form.fault("association", refused.message());
            Ok(private(page(&visit, &form).await?.invalid()))
        }
    }
}

async fn begin(visit: &Visit, opening: Opening) -> Result<std::result::Result<Key, crate::model::Refused>> {
    match visit.db().write(visit.stream()?, visit.who(), move |tx| assessments::open(tx, opening)).await {
        Ok(key) => Ok(Ok(key)),
        Err(error) => Ok(Err(error.refusal()?)),
    }
}

/// What a choice of the form stands for: `house~code` or `own~id`.
fn source(visit: &Visit, value: &str) -> Option<Source> {
    match value.split_once('~')? {
        ("house", code) => instrument::in_force(code, visit.world().today()).map(Source::House),
        ("own", id) => id.parse().ok().map(Source::Own),
        _ => None,
    }
}

async fn page(visit: &Visit, form: &Form) -> Result<Page> {
    let own = directory::standing(visit.db(), visit.space()?.organisation).await?;
    let words = form.value("find");
    let mut found = match words {
        "" => Vec::new(),
        words => directory::search(visit.db(), Some(ActorKind::Organisation), words, OFFERED).await?,
    };
    let chosen: Option<Id<Actor>> = form.value("association").parse().ok();
    if let Some(chosen) = chosen.filter(|chosen| found.iter().all(|actor| actor.id != *chosen)) {
        found.extend(
            directory::standing(visit.db(), chosen).await?.filter(|actor| actor.kind == ActorKind::Organisation),
        );
    }
    let found: Vec<Actor> =
        found.into_iter().filter(|actor| own.as_ref().is_none_or(|own| own.id != actor.id)).collect();
    let body = html! {
        nav.crumbs { a href=(visit.path("capacity")) { (visit.t("capacity-title")) } }
        p.lead { (visit.t("capacity-open-lead")) }
        (faults(visit, form))
        form method="post" {
            fieldset #f-association.faulty[form.fault_of("association").is_some()] {
                legend { (visit.t("capacity-fact-association")) }
                @if let Some(fault) = form.fault_of("association") { p.fault { (visit.say(fault)) } }
                div.filter {
                    label for="f-find" { (visit.t("capacity-find")) }
                    input #f-find type="search" name="find" value=(words);
                    button.quiet name="search" value="association" formnovalidate { (visit.t("capacity-look")) }
                }
                @if !words.is_empty() && found.is_empty() { p.soft { (visit.t("capacity-find-none")) } }
                @for actor in &found { (choice(visit, actor, chosen, None)) }
                @if let Some(own) = &own { (choice(visit, own, chosen, Some(visit.t("capacity-ourselves")))) }
            }
            (Field::choice("instrument", "capacity-fact-instrument", sources(visit).await?).required().show(visit, form))
            (Field::date("until", "capacity-field-until").hint("capacity-field-until-hint").show(visit, form))
            (Field::tick("members", "capacity-field-members").hint("capacity-field-members-hint").show(visit, form))
            p.actions { button { (visit.t("capacity-open")) } a href=(visit.path("capacity")) { (visit.t("web-cancel")) } }
        }
    };
    Ok(visit.page("capacity-open", body))
}

fn choice(visit: &Visit, actor: &Actor, chosen: Option<Id<Actor>>, words: Option<&str>) -> Markup {
    html! { label.tick {
        input type="radio" name="association" value=(actor.id) checked[chosen == Some(actor.id)];
        span { (visit.text(actor.name())) @if let Some(words) = words { " " span.small.soft { (words) } } }
    } }
}

async fn sources(visit: &Visit) -> Result<Vec<(String, String)>> {
    let title = |instrument: &Instrument| visit.words(&instrument.title).to_owned();
    let today = visit.world().today();
    let house = instrument::house().iter().filter(|own| instrument::in_force(&own.code, today) == Some(*own));
    let house = house.map(|own| (format!("house~{}", own.code), title(own)));
    let own = instruments::list(visit.db(), visit.space()?.id).await?;
    let own = own.iter().filter(|own| own.published > 0 && own.retired_at.is_none());
    let own = own.map(|own| (format!("own~{}", own.id), format!("{} ({})", title(&own.draft), own.published)));
    Ok(house.chain(own).collect())
}
