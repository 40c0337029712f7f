//! First run: whoever reads the code in the terminal of the server becomes its keeper and opens the first space.

use actors::accounts::{self, Login, Password};
use actors::first_run::{FirstRun, first_run};
use actors::sessions;
use axum::response::{IntoResponse, Response};
use kernel::Text;
use maud::html;
use web::{Error, Field, Form, Page, Result, Visit, field};

/// The page of an installation that has no keeper yet.
pub(crate) fn page(visit: &Visit, form: &Form) -> Page {
    let body = html! {
        p.lead { (visit.t("home-setup-lead")) }
        (field::faults(visit, form))
        form method="post" action="/setup" {
            (Field::line("code", "home-setup-code").hint("home-setup-code-hint").required().left_to_right().autocomplete("off").show(visit, form))
            (field::multilingual(visit, form, "organisation", "home-setup-organisation", 1))
            (Field::line("slug", "home-setup-slug").hint("home-setup-slug-hint").required().left_to_right().show(visit, form))
            (Field::line("name", "home-setup-name").required().autocomplete("name").show(visit, form))
            (Field::line("login", "home-setup-login").hint("home-setup-login-hint").required().left_to_right().autocomplete("username").show(visit, form))
            (Field::password("password", "home-setup-password").hint("home-setup-password-hint").required().autocomplete("new-password").show(visit, form))
            button { (visit.t("home-setup-do")) }
        }
    };
    visit.page("home-setup-title", body)
}

/// Makes the keeper, the organisation and its space, and signs the keeper in.
pub(crate) async fn act(visit: Visit, mut form: Form) -> Result<Response> {
    if !accounts::none_yet(visit.db()).await? {
        return Err(Error::NotFound);
    }
    let Some(first) = read(&visit, &mut form) else {
        return Ok(page(&visit, &form).invalid().into_response());
    };
    match first_run(visit.db(), first).await {
        Ok((account, _)) => {
            let token = sessions::open(visit.db(), account, visit.device(), false).await?;
            Ok(web::begin_session(&visit, &token, visit.see_saying("/", "home-setup-done")))
        }
        Err(error) => {
            let refusal = error.refusal().copied().ok_or(error)?;
            form.fault(setup_field(refusal), refusal.code());
            Ok(page(&visit, &form).invalid().into_response())
        }
    }
}

/// What was typed, if all of it is good.
fn read(visit: &Visit, form: &mut Form) -> Option<FirstRun> {
    let organisation = form.text("organisation", 200);
    let slug = form.words("slug", 2..=40);
    let keeper = Text::of(visit.lang, form.words("name", 2..=120));
    let typed = form.words("password", 1..=200);
    if !visit.app().settings.is_setup_code(form.value("code")) {
        form.fault("code", "home-setup-code-wrong");
    }
    let login = Login::read(form.value("login")).map_err(|refusal| form.fault("login", refusal.code())).ok()?;
    let password =
        Password::choose(typed.into(), &login).map_err(|refusal| form.fault("password", refusal.code())).ok()?;
    form.is_good().then_some(FirstRun { organisation, slug, keeper, login, password, lang: visit.lang })
}

/// Beside which field a refusal is shown.
const fn setup_field(refusal: actors::Refusal) -> &'static str {
    use actors::Refusal as R;
    match refusal {
        R::BadSlug | R::SlugTaken => "slug",
        R::BadLogin | R::LoginTaken => "login",
        R::PasswordShort | R::PasswordLong | R::PasswordCommon | R::PasswordIsLogin => "password",
        _ => "organisation",
    }
}
