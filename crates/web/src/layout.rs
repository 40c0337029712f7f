//! What surrounds every page: mast, navigation, the one ornament, foot.

use actors::policy::{Verdict, permits};
use kernel::Lang;
use maud::{DOCTYPE, Markup, html};

use crate::head;
use crate::page::{Described, Page, Width};
use crate::{Nav, SpaceNav, SpacePart, Visit};

/// The whole document.
pub(crate) fn document(visit: &Visit, page: &Page) -> Markup {
    let assets = &visit.app().assets;
    html! {
        (DOCTYPE)
        html lang=(visit.lang.code()) dir=(visit.lang.direction().code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                @if let Some(seconds) = page.refresh_seconds { meta http-equiv="refresh" content=(seconds); }
                title { (page.title) " · " (visit.t("web-name")) }
                @if let Some(described) = &page.described { (description(visit, described)) (head::handed_on(visit, &page.head)) }
                @for (name, content) in &page.metas { meta name=(name) content=(content); }
                (head::links(visit, &page.head))
                link rel="stylesheet" href=(assets.address("twiza.css"));
                @for style in &page.styles { link rel="stylesheet" href=(assets.address(style)); }
                link rel="icon" type="image/svg+xml" href=(assets.address("star.svg"));
                script type="module" src=(assets.address("twiza.js")) {}
                @for script in &page.scripts { script type="module" src=(assets.address(script)) {} }
            }
            body {
                a.skip href="#main" { (visit.t("web-skip")) }
                header {
                    (mast(visit))
                    (zellige_band())
                    @if visit.lang == Lang::Zgh { p.demo-notice lang="fr" { (visit.t("web-zgh-notice")) } }
                    @if visit.app().settings.demo { p.demo-notice { (visit.t("web-demo-notice")) } }
                    @if visit.space_if_any().is_some() { (space_bar(visit)) }
                }
                main #main .wrap.reading[page.width == Width::Reading] {
                    @if let Some(said) = &visit.said { p.said role="status" { (said) } }
                    @if !page.is_headed { h1 { (page.title) } }
                    (page.body)
                }
                (foot(visit))
            }
        }
    }
}

/// The body of a page and nothing around it.
pub(crate) fn bare(visit: &Visit, page: &Page) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(visit.lang.code()) dir=(visit.lang.direction().code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex";
                title { (page.title) " · " (visit.t("web-name")) }
                link rel="stylesheet" href=(visit.app().assets.address("twiza.css"));
                link rel="icon" type="image/svg+xml" href=(visit.app().assets.address("star.svg"));
                @for style in &page.styles { link rel="stylesheet" href=(visit.app().assets.address(style)); }
                @for script in &page.scripts { script type="module" src=(visit.app().assets.address(script)) {} }
            }
            body { main { (page.body) } }
        }
    }
}

/// What others say of the page: <https://ogp.me>.
fn description(visit: &Visit, described: &Described) -> Markup {
    html! {
        meta name="description" content=(described.words);
        meta property="og:site_name" content=(visit.t("web-name"));
        meta property="og:title" content=(described.title);
        meta property="og:description" content=(described.words);
        meta property="og:url" content=(format!("{}{}", visit.origin(), visit.here()));
        meta property="og:locale" content=(match visit.lang {
            Lang::Ar => "ar_MA",
            Lang::Fr => "fr_MA",
            Lang::En => "en_GB",
            Lang::Zgh => "zgh_MA",
        });
    }
}

fn mast(visit: &Visit) -> Markup {
    html! {
        div.mast { div.wrap {
            a.brand href="/" { (star()) (visit.t("web-name")) }
            @for mast in visit.app().features.iter().filter_map(|feature| feature.mast) { (mast(visit)) }
            (network_nav(visit))
            (language_switch(visit))
            (account_corner(visit))
        } }
    }
}

/// The entries in a line, and on a narrow screen, where they would fill half of it, folded away: the style shows one of the two.
fn network_nav(visit: &Visit) -> Markup {
    let standing = visit.standing();
    let entries = visit.app().features.iter().flat_map(|feature| feature.nav);
    let shown: Vec<&Nav> = entries.filter(|entry| permits(entry.allow, &standing) == Verdict::Yes).collect();
    if shown.is_empty() {
        return html! {};
    }
    let links = html! {
        @for entry in shown {
            a href=(entry.path) aria-current=[is_below(visit.here(), entry.path).then_some("page")] { (visit.t(entry.label)) }
        }
    };
    html! {
        nav.network-nav aria-label=(visit.t("web-nav-network")) { (links) }
        details.network-menu {
            summary.button.quiet { (visit.t("web-menu")) }
            nav aria-label=(visit.t("web-nav-network")) { (links) }
        }
    }
}

/// The switch keeps the page. After a form came back with errors its address is that of the act: whoever reads that is
/// led to the page that holds the form (see `router`).
fn language_switch(visit: &Visit) -> Markup {
    html! {
        nav.langs aria-label=(visit.t("web-nav-languages")) {
            @for lang in Lang::ALL {
                a href=(visit.here_with("lang", lang.code())) lang=(lang.code()) hreflang=(lang.code())
                    dir=(lang.direction().code()) aria-current=[(lang == visit.lang).then_some("true")] { (lang.own_name()) }
            }
        }
    }
}

fn account_corner(visit: &Visit) -> Markup {
    html! {
        div.account {
            @if let Some(signed_in) = &visit.signed_in {
                a href="/account" { (visit.text(&signed_in.account.name)) }
                form method="post" action="/account/sign-out" { button.link { (visit.t("web-sign-out")) } }
            } @else {
                a.button.quiet.small href=(visit.sign_in_path()) { (visit.t("web-sign-in")) }
            }
        }
    }
}

fn space_bar(visit: &Visit) -> Markup {
    let Some(space) = visit.space_if_any() else { return html! {} };
    html! {
        div.space-bar { div.wrap {
            a.space-name href=(format!("/s/{}", space.slug)) { (visit.text(&space.name)) }
            nav aria-label=(visit.t("web-nav-space")) { (space_nav(visit)) }
        } }
    }
}

/// So many entries stand side by side; more are folded by the parts of the space's work.
const SIDE_BY_SIDE: usize = 5;

fn space_nav(visit: &Visit) -> Markup {
    let entries = visit.app().features.iter().flat_map(|feature| feature.space_nav);
    let shown: Vec<&SpaceNav> = entries.filter(|entry| visit.is_at_least(entry.role)).collect();
    if shown.len() <= SIDE_BY_SIDE {
        return html! { @for entry in shown { (space_link(visit, entry)) } };
    }
    html! {
        @for part in SpacePart::ALL {
            @let own: Vec<&SpaceNav> = shown.iter().copied().filter(|entry| entry.part == part).collect();
            @match own.as_slice() {
                [] => {}
                [entry] => { (space_link(visit, entry)) }
                _ => {
                    @let is_here = own.iter().any(|entry| is_below(visit.here(), &visit.path(entry.below)));
                    details.part name="space-nav" {
                        summary.here[is_here] { (visit.t(part.label())) }
                        div { @for entry in own { (space_link(visit, entry)) } }
                    }
                }
            }
        }
    }
}

fn space_link(visit: &Visit, entry: &SpaceNav) -> Markup {
    let path = visit.path(entry.below);
    let is_here = is_below(visit.here(), &path);
    html! { a href=(path) aria-current=[is_here.then_some("page")] { (visit.t(entry.label)) } }
}

fn foot(visit: &Visit) -> Markup {
    html! {
        footer { div.wrap {
            p { (visit.t("web-foot")) }
            p.small { (visit.t("web-credits")) " " a href="/credits" { (visit.t("web-credits-link")) } }
        } }
    }
}

fn is_below(here: &str, path: &str) -> bool {
    here == path || here.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'))
}

/// The eight-pointed star of the zellige.
pub(crate) fn star() -> Markup {
    html! {
        svg.star viewBox="-16 -16 32 32" aria-hidden="true" {
            g fill="none" stroke="currentColor" stroke-width="2.2" stroke-linejoin="round" {
                rect x="-9.6" y="-9.6" width="19.2" height="19.2" {}
                rect x="-9.6" y="-9.6" width="19.2" height="19.2" transform="rotate(45)" {}
            }
            circle r="3.1" fill="currentColor" {}
        }
    }
}

/// The one ornament of the house: a band of stars.
fn zellige_band() -> Markup {
    html! {
        svg.band width="100%" height="26" aria-hidden="true" {
            defs { pattern #zellige width="26" height="26" patternUnits="userSpaceOnUse" {
                g fill="none" stroke="currentColor" stroke-opacity=".38" transform="translate(13 13)" {
                    rect x="-7.4" y="-7.4" width="14.8" height="14.8" {}
                    rect x="-7.4" y="-7.4" width="14.8" height="14.8" transform="rotate(45)" {}
                    path d="M-13-2.6h2.6M10.4-2.6H13M-13 2.6h2.6M10.4 2.6H13M-2.6-13v2.6M2.6-13v2.6M-2.6 10.4V13M2.6 10.4V13" {}
                }
            } }
            rect width="100%" height="26" fill="url(#zellige)" {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_below;

    #[test]
    fn the_navigation_marks_the_entry_that_the_page_stands_under() {
        assert!(is_below("/s/fmas/plan", "/s/fmas/plan"));
        assert!(is_below("/s/fmas/plan/nodes", "/s/fmas/plan"));
        assert!(!is_below("/s/fmas/planning", "/s/fmas/plan"));
    }
}
