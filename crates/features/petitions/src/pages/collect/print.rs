//! Numbering sheets, and their pages.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Lang;
use web::table::Listing;
use web::{Desk, Download, Error, Form, Result, Visit};

use super::{Case, overview};
use crate::model::Key;
use crate::model::State;
use crate::model::sheet::{AT_ONCE, LINES};
use crate::model::written::find_commune;
use crate::papers;
use crate::store::sheets::{self, Order};

/// Numbers new sheets and leads to their pages.
pub(crate) async fn act(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let case = Case::of(&visit, &id).await?;
    let count = form.required_whole("count", 1..=AT_ONCE);
    let lang =
        form.required_choice("language", |code| Lang::from_code(code).filter(|l| matches!(l, Lang::Fr | Lang::Ar)));
    let words = form.value("commune").to_owned();
    let commune = match find_commune(&words) {
        Ok(code) => Some(code),
        Err(_) if words.is_empty() => None,
        Err(fault) => {
            form.fault("commune", fault.message());
            None
        }
    };
    if case.petition.state == State::Draft {
        form.fault("count", "petition-collect-print-draft");
    }
    let (Some(count), Some(lang), true) = (count, lang, form.is_good()) else {
        let page = overview::page(&visit, &case, &Listing::default(), &form).await?;
        return Ok(page.invalid().into_response());
    };
    let key: Key = case.key();
    let order = Order { count: count as u32, lines: LINES, lang, commune: commune.map(str::to_owned) };
    let write = move |tx: &mut store::Tx<'_>| sheets::print(tx, key, &order);
    let (first, last) = visit.db().write(visit.stream()?, visit.who(), write).await?;
    Ok(visit.see(case.path(&visit, &format!("sheets?first={first}&last={last}"))).into_response())
}

/// The pages of sheets from one number to another, at most [`AT_ONCE`].
pub(crate) async fn pdf(visit: Visit, Path((_, id)): Path<(String, String)>, listing: Listing) -> Result<Download> {
    let case = Case::of(&visit, &id).await?;
    let number = |name: &str| listing.get(name).parse::<u32>().map_err(|_| Error::NotFound);
    let (first, last) = (number("first")?, number("last")?);
    let most = u32::try_from(AT_ONCE).map_err(Error::fault)?;
    if last < first || last - first >= most {
        return Err(Error::NotFound);
    }
    let rows = sheets::range(visit.db(), case.key(), first, last).await?;
    if rows.is_empty() {
        return Err(Error::NotFound);
    }
    let lang = rows[0].lang;
    let of_lang: Vec<_> = rows.into_iter().filter(|sheet| sheet.lang == lang).collect();
    let address = format!("{}{}", visit.origin(), case.path(&visit, "sheets"));
    let form = papers::sheets::Form::of(&visit, &case.petition, &case.rules, &case.asked, &address, &of_lang)?;
    let bytes = Desk::free().await?.make(move || form.render()).await?;
    Ok(Download::pdf(&format!("{}-{first}-{last}", case.petition.slug), bytes))
}
