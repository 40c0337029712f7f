use maud::{Markup, html};
use web::Visit;

/// The box at the head of every page. The page of results has its own, with what narrows the search.
pub(crate) fn draw(visit: &Visit) -> Markup {
    html! { @if visit.here() != "/search" { (search_box(visit, "find-mast", "", html! {})) } }
}

/// A box with its button. As one types, a script that is fetched when somebody turns to it offers words.
pub(super) fn search_box(visit: &Visit, id: &str, words: &str, hidden: Markup) -> Markup {
    html! {
        form.find role="search" aria-label=(visit.t("find-label")) method="get" action="/search" data-script=(visit.asset("find.js"))
            data-count-none=(visit.t("find-suggest-none")) data-count-some=(visit.t("find-suggest-some"))
            data-list=(visit.t("find-suggest-list")) {
            label.hidden for=(id) { (visit.t("find-label")) }
            input id=(id) type="search" name="q" value=(words) placeholder=(visit.t("find-placeholder"))
                autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search";
            (hidden)
            button aria-label=(visit.t("find-go")) { (glass()) }
        }
    }
}

fn glass() -> Markup {
    html! {
        svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true" {
            circle cx="8.5" cy="8.5" r="5.5" {}
            path d="m13 13 4.5 4.5" {}
        }
    }
}
