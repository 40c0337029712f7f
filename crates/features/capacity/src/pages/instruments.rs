//! `/s/{space}/capacity/instruments`: those of the house to read and copy, and the space's own to write and publish.

mod domains;

use actors::Role;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::{Id, Lang};
use maud::{Markup, html};
use store::Tx;
use web::field::{faults, multilingual};
use web::{Allow, Error, Field, Form, Page, Result, Route, Visit, args};

use super::private;
use crate::model::instrument::{self, FEWEST_ASSESSORS, MOST_PRIORITIES};
use crate::model::{Instrument, Level, Refused, Statement};
use crate::store::instruments::{self, Change, Own};

const SEE: Allow = Allow::Space(Role::Facilitator);
const WRITE: Allow = Allow::Space(Role::Officer);

/// The most characters of a sentence.
const SENTENCE: usize = 600;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/capacity/instruments", SEE, list),
        Route::post("/s/{space}/capacity/instruments", WRITE, copy),
        Route::get("/s/{space}/capacity/instruments/house/{code}", SEE, read_house),
        Route::get("/s/{space}/capacity/instruments/editions/{edition}", SEE, read_edition),
        Route::get("/s/{space}/capacity/instruments/own/{instrument}", WRITE, show),
        Route::post("/s/{space}/capacity/instruments/own/{instrument}", WRITE, change_head),
        Route::post("/s/{space}/capacity/instruments/own/{instrument}/edition", WRITE, publish),
        Route::post("/s/{space}/capacity/instruments/own/{instrument}/retirement", WRITE, retire),
        Route::get("/s/{space}/capacity/instruments/own/{instrument}/statements/{statement}", WRITE, ask_statement),
        Route::post("/s/{space}/capacity/instruments/own/{instrument}/statements/{statement}", WRITE, put_statement),
        Route::post("/s/{space}/capacity/instruments/own/{instrument}/statements/{statement}/removal", WRITE, take_out),
        Route::get("/s/{space}/capacity/instruments/own/{instrument}/domains/{domain}", WRITE, domains::ask),
        Route::post("/s/{space}/capacity/instruments/own/{instrument}/domains/{domain}", WRITE, domains::put),
        Route::post(
            "/s/{space}/capacity/instruments/own/{instrument}/domains/{domain}/removal",
            WRITE,
            domains::take_out,
        ),
    ]
}

fn house(visit: &Visit) -> Vec<&'static Instrument> {
    let today = visit.world().today();
    instrument::house().iter().filter(|own| instrument::in_force(&own.code, today) == Some(*own)).collect()
}

async fn list(visit: Visit) -> Result<Response> {
    let own = instruments::list(visit.db(), visit.space()?.id).await?;
    let writes = visit.is_at_least(Role::Officer);
    let body = html! {
        nav.crumbs { a href=(visit.path("capacity")) { (visit.t("capacity-title")) } }
        p.lead { (visit.t("capacity-instruments-lead")) }
        @if writes { form.inline method="post" action=(visit.path("capacity/instruments")) {
            input type="hidden" name="from" value="blank~";
            button.quiet { (visit.t("capacity-instrument-blank")) }
        } }
        div.grid {
            @for one in house(&visit) { div.card {
                p.kind { (visit.t("capacity-of-house")) }
                h2 { a href=(visit.path(&format!("capacity/instruments/house/{}", one.code))) { (visit.text(&one.title)) } }
                p.small.soft { (visit.t_with("capacity-instrument-size", &args![statements = one.statements().count(), domains = one.filled_domains().count()])) }
                @if writes { (copying(&visit, &format!("house~{}", one.code), &one.title)) }
            } }
            @for one in &own { div.card {
                p.kind { (visit.t("capacity-of-space")) @if one.retired_at.is_some() { " · " (visit.t("capacity-retired")) } }
                h2 { @if writes { a href=(own_path(&visit, one.id, "")) { (visit.text(&one.draft.title)) } } @else { (visit.text(&one.draft.title)) } }
                p.small.soft { (visit.t_with("capacity-instrument-size", &args![statements = one.draft.statements().count(), domains = one.draft.filled_domains().count()])) }
                p.small { (edition_words(&visit, one)) }
                @if writes { (copying(&visit, &format!("own~{}", one.id), &one.draft.title)) }
            } }
        }
    };
    Ok(private(visit.page("capacity-instruments", body).wide()))
}

fn copying(visit: &Visit, from: &str, title: &kernel::Text) -> Markup {
    html! {
        form.inline method="post" action=(visit.path("capacity/instruments")) {
            input type="hidden" name="from" value=(from);
            button.quiet.small { (visit.t("capacity-copy")) span.hidden { " – " (visit.words(title)) } }
        }
    }
}

fn edition_words(visit: &Visit, own: &Own) -> String {
    match own.published {
        0 => visit.t("capacity-edition-none").to_owned(),
        number => visit.t_with("capacity-edition", &args![number = number]),
    }
}

fn own_path(visit: &Visit, id: Id<Instrument>, below: &str) -> String {
    let path = visit.path(&format!("capacity/instruments/own/{id}"));
    if below.is_empty() { path } else { format!("{path}/{below}") }
}

async fn own(visit: &Visit, word: &str) -> Result<Own> {
    let id: Id<Instrument> = word.parse().map_err(|_| Error::NotFound)?;
    instruments::one(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)
}

async fn act<R: Send + 'static>(
    visit: &Visit,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<std::result::Result<R, Refused>> {
    match visit.db().write(visit.stream()?, visit.who(), act).await {
        Ok(done) => Ok(Ok(done)),
        Err(error) => Ok(Err(error.refusal::<Refused>()?)),
    }
}

/// Copies an instrument, to be made one's own.
async fn copy(visit: Visit, form: Form) -> Result<Response> {
    let from = match form.value("from").split_once('~') {
        Some(("house", code)) => house(&visit).into_iter().find(|own| own.code == code).cloned(),
        Some(("own", id)) => Some(own(&visit, id).await?.draft),
        Some(("blank", "")) => return begin_blank(&visit).await,
        _ => None,
    };
    let from = from.ok_or(Error::NotFound)?;
    let named = |lang: Lang| visit.app().words.get(lang, "capacity-copy-of").to_owned();
    let titles = from.title.languages().map(|(lang, words)| (lang, format!("{words} ({})", named(lang))));
    let title = titles.fold(kernel::Text::default(), |title, (lang, words)| title.with(lang, words));
    let space = visit.space()?.id;
    match act(&visit, move |tx| instruments::begin(tx, space, &from, title)).await? {
        Ok(id) => Ok(visit.see_saying(own_path(&visit, id, ""), "capacity-copied").into_response()),
        Err(refused) => Err(Error::told(refused.message())),
    }
}

/// Begins an instrument with nothing in it.
async fn begin_blank(visit: &Visit) -> Result<Response> {
    let blank = Instrument::blank(kernel::Text::of(visit.lang, visit.t("capacity-instrument-own")));
    let (space, title) = (visit.space()?.id, blank.title.clone());
    match act(visit, move |tx| instruments::begin(tx, space, &blank, title)).await? {
        Ok(id) => Ok(visit.see_saying(own_path(visit, id, ""), "capacity-copied").into_response()),
        Err(refused) => Err(Error::told(refused.message())),
    }
}

async fn read_house(visit: Visit, Path((_, code)): Path<(String, String)>) -> Result<Response> {
    let one = house(&visit).into_iter().find(|own| own.code == code).ok_or(Error::NotFound)?;
    Ok(read(&visit, one))
}

async fn read_edition(visit: Visit, Path((_, edition)): Path<(String, String)>) -> Result<Response> {
    let edition = edition.parse().map_err(|_| Error::NotFound)?;
    match instruments::edition(visit.db(), visit.space()?.id, edition).await {
        Ok(one) => Ok(read(&visit, &one)),
        Err(error) => Err(error.refusal::<Refused>().map_or_else(Error::from, |_| Error::NotFound)),
    }
}

/// An instrument to read.
fn read(visit: &Visit, one: &Instrument) -> Response {
    let body = html! {
        nav.crumbs { a href=(visit.path("capacity/instruments")) { (visit.t("capacity-instruments")) } }
        p.lead { (visit.text(&one.words)) }
        p.small.soft { (visit.text(&one.source)) @if let Some(day) = one.in_force_from { " " (visit.t_with("capacity-in-force", &args![day = visit.date(day)])) } }
        @for domain in one.filled_domains() { section {
            h2 { (visit.text(&domain.title)) }
            @for statement in &domain.statements {
                h3 { (visit.text(&statement.words)) }
                ol.levels { @for level in Level::ALL { li { (visit.text(&statement.levels[level.index()])) } } }
            }
        } }
    };
    private(visit.page_named(visit.words(&one.title), body))
}

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let own = own(&visit, &id).await?;
    let form = Form::default()
        .with_text("title", &own.draft.title)
        .with_text("words", &own.draft.words)
        .with("least", own.draft.least_assessors)
        .with("most", own.draft.most_priorities)
        .with("saved", own.saved);
    Ok(private(page(&visit, &own, &form).await?))
}

async fn page(visit: &Visit, own: &Own, form: &Form) -> Result<Page> {
    let editions = instruments::editions(visit.db(), visit.space()?.id, own.id).await?;
    let langs: Vec<&str> = own.draft.whole_in().into_iter().map(Lang::own_name).collect();
    let is_open = own.retired_at.is_none();
    let body = html! {
        nav.crumbs { a href=(visit.path("capacity/instruments")) { (visit.t("capacity-instruments")) } }
        p { (edition_words(visit, own)) }
        p { @if langs.is_empty() { span.chip.late { (visit.t("capacity-whole-in-none")) } }
            @else { (visit.t("capacity-whole-in")) " " (visit.listed(&langs)) } }
        (faults(visit, form))
        @if is_open {
            div.actions {
                form.inline method="post" action=(own_path(visit, own.id, "edition")) data-confirm=(visit.t("capacity-publish-sure")) { button { (visit.t("capacity-publish")) } }
                form.inline method="post" action=(own_path(visit, own.id, "retirement")) data-confirm=(visit.t("capacity-retire-sure")) { button.quiet { (visit.t("capacity-retire")) } }
            }
        } @else { p.note { (visit.t("capacity-retired")) } }
        @for domain in &own.draft.domains { section {
            h2 { @if is_open { a href=(own_path(visit, own.id, &format!("domains/{}", domain.code))) { (visit.text(&domain.title)) } } @else { (visit.text(&domain.title)) } }
            ul.links { @for statement in &domain.statements { li {
                a href=(own_path(visit, own.id, &format!("statements/{}", statement.code))) { (visit.text(&statement.words)) }
            } } }
            @if is_open { p { a href=(format!("{}?domain={}", own_path(visit, own.id, "statements/new"), domain.code)) { (visit.t("capacity-statement-new")) span.hidden { " – " (visit.words(&domain.title)) } } } }
        } }
        @if is_open {
            p.actions { a.button.quiet href=(own_path(visit, own.id, "domains/new")) { (visit.t("capacity-domain-new")) } }
            h2 { (visit.t("capacity-instrument-head")) }
            form method="post" action=(own_path(visit, own.id, "")) {
                input type="hidden" name="saved" value=(form.value("saved"));
                (multilingual(visit, form, "title", "capacity-field-title", 1))
                (multilingual(visit, form, "words", "capacity-field-words", 4))
                (Field::number("least", "capacity-field-least").hint("capacity-field-least-hint").required().show(visit, form))
                (Field::number("most", "capacity-field-most").required().show(visit, form))
                p.actions { button { (visit.t("web-save")) } }
            }
        }
        @if !editions.is_empty() {
            h2 { (visit.t("capacity-editions")) }
            ul.links { @for edition in &editions { li {
                a href=(visit.path(&format!("capacity/instruments/editions/{}", edition.id))) { (visit.t_with("capacity-edition", &args![number = edition.number])) }
                " " span.small.soft { (visit.instant(edition.published_at)) }
            } } }
        }
    };
    Ok(visit.page_named(visit.words(&own.draft.title), body))
}

async fn change_head(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let own = own(&visit, &id).await?;
    let (title, words) = (form.text("title", 200), form.optional_text("words", 3_000));
    let number = |value: Option<i64>| value.and_then(|value| u32::try_from(value).ok());
    let least = number(form.required_whole("least", i64::from(FEWEST_ASSESSORS)..=50));
    let most = number(form.required_whole("most", 1..=i64::from(MOST_PRIORITIES)));
    let (Some(least_assessors), Some(most_priorities), true) = (least, most, form.is_good()) else {
        return Ok(private(page(&visit, &own, &form).await?.invalid()));
    };
    let change = Change::Head { title, words, least_assessors, most_priorities };
    match changed(&visit, &own, &form, change).await? {
        Ok(()) => Ok(visit.see_saying(own_path(&visit, own.id, ""), "capacity-saved").into_response()),
        Err(refused) => {
            form.fault("title", refused.message());
            Ok(private(page(&visit, &own, &form).await?.status(StatusCode::CONFLICT)))
        }
    }
}

async fn changed(visit: &Visit, own: &Own, form: &Form, change: Change) -> Result<std::result::Result<(), Refused>> {
    let (space, id, saved) = (visit.space()?.id, own.id, form.value("saved").parse().unwrap_or(-1));
    act(visit, move |tx| instruments::change(tx, space, id, saved, change)).await
}

/// The form of a statement: one that is there, or `new` in a domain.
async fn ask_statement(
    visit: Visit,
    Path((_, id, code)): Path<(String, String, String)>,
    listing: web::table::Listing,
) -> Result<Response> {
    let own = own(&visit, &id).await?;
    let form = Form::default().with("saved", own.saved);
    let form = match own.draft.statement(&code) {
        Some((domain, statement)) => filled(form.with("domain", &domain.code), statement),
        None if code == "new" => {
            form.with("domain", own.draft.domain(listing.get("domain")).ok_or(Error::NotFound)?.code.as_str())
        }
        None => return Err(Error::NotFound),
    };
    Ok(private(statement_page(&visit, &own, &code, &form)))
}

fn filled(form: Form, statement: &Statement) -> Form {
    let form = form.with_text("words", &statement.words);
    Level::ALL
        .into_iter()
        .fold(form, |form, level| form.with_text(level_field(level), &statement.levels[level.index()]))
}

const fn level_field(level: Level) -> &'static str {
    ["level1", "level2", "level3", "level4"][level.index()]
}

const LEVEL_LABELS: [&str; 4] =
    ["capacity-field-level-1", "capacity-field-level-2", "capacity-field-level-3", "capacity-field-level-4"];

fn statement_page(visit: &Visit, own: &Own, code: &str, form: &Form) -> Page {
    let domain = own.draft.domain(form.value("domain"));
    let body = html! {
        nav.crumbs { a href=(own_path(visit, own.id, "")) { (visit.text(&own.draft.title)) } }
        @if let Some(domain) = domain { p.lead { (visit.text(&domain.title)) } }
        p.soft { (visit.t("capacity-statement-words")) }
        (faults(visit, form))
        form method="post" action=(own_path(visit, own.id, &format!("statements/{code}"))) {
            input type="hidden" name="saved" value=(form.value("saved"));
            input type="hidden" name="domain" value=(form.value("domain"));
            (multilingual(visit, form, "words", "capacity-field-statement", 2))
            @for level in Level::ALL { (multilingual(visit, form, level_field(level), LEVEL_LABELS[level.index()], 2)) }
            p.actions { button { (visit.t("web-save")) } a href=(own_path(visit, own.id, "")) { (visit.t("web-cancel")) } }
        }
        @if code != "new" {
            form method="post" action=(own_path(visit, own.id, &format!("statements/{code}/removal"))) data-confirm=(visit.t("capacity-take-out-sure")) {
                input type="hidden" name="saved" value=(form.value("saved"));
                p.actions { button.quiet.danger { (visit.t("capacity-take-out")) } }
            }
        }
    };
    visit.page(if code == "new" { "capacity-statement-new" } else { "capacity-statement-edit" }, body)
}

async fn put_statement(
    visit: Visit,
    Path((_, id, code)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response> {
    let own = own(&visit, &id).await?;
    if code != "new" && own.draft.statement(&code).is_none() {
        return Err(Error::NotFound);
    }
    let words = form.text("words", SENTENCE);
    let levels = Level::ALL.map(|level| form.text(level_field(level), SENTENCE));
    if form.is_good() {
        let kept = if code == "new" { String::new() } else { code.clone() };
        let change = Change::Put {
            domain: form.value("domain").to_owned(),
            statement: Box::new(Statement { code: kept, words, levels }),
        };
        match changed(&visit, &own, &form, change).await? {
            Ok(()) => return Ok(visit.see_saying(own_path(&visit, own.id, ""), "capacity-saved").into_response()),
            Err(refused) => form.fault("words", refused.message()),
        }
    }
    Ok(private(statement_page(&visit, &own, &code, &form).invalid()))
}

async fn take_out(visit: Visit, Path((_, id, code)): Path<(String, String, String)>, form: Form) -> Result<Response> {
    let own = own(&visit, &id).await?;
    let written = changed(&visit, &own, &form, Change::TakeOut(code)).await?;
    Ok(super::back(&visit, own_path(&visit, own.id, ""), written, "capacity-saved"))
}

async fn publish(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let own = own(&visit, &id).await?;
    let (space, id) = (visit.space()?.id, own.id);
    let written = act(&visit, move |tx| instruments::publish(tx, space, id)).await?;
    Ok(super::back(&visit, own_path(&visit, id, ""), written, "capacity-published"))
}

async fn retire(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let own = own(&visit, &id).await?;
    let (space, id) = (visit.space()?.id, own.id);
    let written = act(&visit, move |tx| instruments::retire(tx, space, id)).await?;
    Ok(super::back(&visit, visit.path("capacity/instruments"), written, "capacity-was-retired"))
}
