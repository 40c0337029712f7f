//! The language of one's account.

use actors::accounts;
use kernel::Lang;
use web::{Error, Form, Result, See, Visit};

use super::own;

/// Notes the language that its owner reads, for the next sign-in on any device, and shows this one in it from now on.
pub(crate) async fn act(visit: Visit, mut form: Form) -> Result<See> {
    let chosen = form.required_choice("lang", Lang::from_code);
    let lang = chosen.ok_or_else(|| Error::told("web-fault-choice"))?;
    accounts::set_lang(visit.db(), visit.who(), own(&visit)?.account.id, lang).await?;
    Ok(visit.see(format!("/account?lang={}", lang.code())))
}
