//! A file for each verb: load, check, act, show.

pub(crate) mod chores;
pub(crate) mod duties;
pub(crate) mod houses;
pub(crate) mod letters;
pub(crate) mod opening;
pub(crate) mod papers;

use actors::accounts::{Login, Password};
use actors::opening::Hand;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::{Lang, Text};
use maud::{Markup, html};
use store::Tx;
use web::{Field, Form, Page, Result, Route, Visit};

use crate::model::Refused;
use crate::papers::Own;
use crate::store::{dossier, officers};

pub(crate) fn routes() -> Vec<Route> {
    [opening::routes(), houses::routes(), duties::routes(), papers::routes()].into_iter().flatten().collect()
}

/// Writes to the space's journal in the visitor's name; a refusal by one of our rules comes back apart.
pub(crate) async fn write<R: Send + 'static>(
    visit: &Visit,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<std::result::Result<R, Refused>> {
    match visit.db().write(visit.stream()?, visit.who(), act).await {
        Ok(done) => Ok(Ok(done)),
        Err(error) => Ok(Err(error.refusal::<Refused>()?)),
    }
}

/// As [`write()`], for acts that have no field beside which a refusal could stand.
pub(crate) async fn act<R: Send + 'static>(
    visit: &Visit,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<R> {
    write(visit, act).await?.map_err(|refused| web::Error::told(refused.message()))
}

/// What papers take from the association's own data. Only for the secretariat: it opens what is known of the bureau.
pub(crate) async fn own(visit: &Visit) -> Result<Own> {
    let space = visit.space()?;
    Ok(Own {
        space: space.name.clone(),
        dossier: dossier::of(visit.db(), space.id).await?,
        officers: officers::all(visit.db(), space.id).await?,
        today: visit.world().today(),
    })
}

/// A page or file that nobody keeps.
pub(crate) fn unkept(answer: impl IntoResponse) -> Response {
    ([(header::CACHE_CONTROL, "private, no-store")], answer).into_response()
}

/// The way back.
pub(crate) fn crumbs(visit: &Visit, way: &[(&str, &str)]) -> Markup {
    html! {
        nav.crumbs aria-label=(visit.t("toolkit-crumbs")) {
            @for (at, (below, label)) in way.iter().enumerate() {
                @if at > 0 { " › " }
                a href=(visit.path(below)) { (visit.t(label)) }
            }
        }
    }
}

/// A text that papers need in French and in Arabic: both fields stand open.
pub(crate) fn both(visit: &Visit, form: &Form, name: &str, label: &str, rows: u8) -> Markup {
    let langs = if visit.lang == Lang::Ar { [Lang::Ar, Lang::Fr] } else { [Lang::Fr, Lang::Ar] };
    html! {
        fieldset.multilingual {
            legend { (label) }
            @for lang in langs {
                @let field = format!("{name}.{}", lang.code());
                @let id = format!("f-{}", field.replace('.', "-"));
                @let fault = form.fault_of(&field).map(|message| visit.say(message));
                label for=(id) lang=(lang.code()) dir=(lang.direction().code()) { (lang.own_name()) }
                @if rows > 1 {
                    textarea id=(id) name=(field) rows=(rows) lang=(lang.code()) dir=(lang.direction().code()) { "\n" (form.value(&field)) }
                } @else {
                    input id=(id) name=(field) type="text" value=(form.value(&field)) lang=(lang.code()) dir=(lang.direction().code());
                }
                @if let Some(fault) = fault { p.fault { (fault) } }
            }
        }
    }
}

/// Reads what [`both`] asked for.
pub(crate) fn read_both(form: &mut Form, name: &str, most: usize) -> Text {
    [Lang::Fr, Lang::Ar].into_iter().fold(Text::default(), |text, lang| {
        let words = form.words(&format!("{name}.{}", lang.code()), 0..=most);
        text.with(lang, words)
    })
}

/// The fields of whoever has no account yet.
pub(crate) fn newcomer_fields(visit: &Visit, form: &Form) -> Markup {
    html! {
        (Field::line("person", "toolkit-field-person").required().autocomplete("name").show(visit, form))
        (Field::line("login", "toolkit-field-login").hint("toolkit-field-login-hint").required().left_to_right().autocomplete("username").show(visit, form))
        (Field::password("password", "toolkit-field-password").hint("toolkit-field-password-hint").required().autocomplete("new-password").show(visit, form))
    }
}

/// Who acts: with the account that is signed in, or as a newcomer whose fields are read. Nothing where a field is wrong.
pub(crate) fn hand(visit: &Visit, form: &mut Form) -> Option<Hand> {
    if let Some(signed_in) = &visit.signed_in {
        return Some(Hand::Account(signed_in.account.id));
    }
    let name = Text::of(visit.lang, form.words("person", 2..=120));
    let typed = form.words("password", 1..=200);
    let login = Login::read(form.value("login")).map_err(|refusal| form.fault("login", refusal)).ok()?;
    if typed.is_empty() {
        return None;
    }
    let password = Password::choose(typed.into(), &login).map_err(|refusal| form.fault("password", refusal)).ok()?;
    form.is_good().then_some(Hand::Newcomer { name, login, password, lang: visit.lang })
}

/// Says beside its field why somebody could not be let in; what is no refusal goes on.
pub(crate) fn fault_of(form: &mut Form, error: actors::Error, usual: &'static str) -> Result<()> {
    use actors::Refusal as R;
    match error {
        actors::Error::Refused(refusal) => {
            let field = match refusal {
                R::LoginTaken | R::BadLogin => "login",
                R::BadSlug | R::SlugTaken => "slug",
                _ => usual,
            };
            form.fault(field, refusal);
            Ok(())
        }
        actors::Error::Store(error) => {
            form.fault(usual, error.refusal::<Refused>()?.message());
            Ok(())
        }
    }
}

/// The form came back with errors.
pub(crate) fn again(page: Page) -> Response {
    unkept(page.invalid())
}
