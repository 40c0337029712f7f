use maud::html;
use web::{Page, Result, Visit};

/// Whose data and letters the installation uses, and under which terms.
pub(crate) async fn show(visit: Visit) -> Result<Page> {
    let entries = [
        "home-credits-program",
        "home-credits-census",
        "home-credits-map",
        "home-credits-fonts",
        "home-credits-faces",
        "home-credits-rights",
    ];
    let body = html! { ul.credits { @for entry in entries { li { (visit.t(entry)) } } } };
    Ok(visit.page("home-credits-title", body))
}
