use kernel::place;
use maud::{Markup, html};
use search::thesaurus;
use web::chart::{Outlines, PlaceFigure};
use web::table::{Column, Listing, table};
use web::{Field, Form, Page, Result, Visit, args};

use super::{ask, foot, graph_for, head, name_of, region_choices, region_of};
use crate::model::graph::{Graph, Presence, provinces, regions};

const THEMES: [Column; 3] = [
    Column::words("network-graph-theme"),
    Column::number("network-graph-organisations"),
    Column::number("network-graph-provinces-without"),
];
const PROVINCES: [Column; 3] = [
    Column::words("network-graph-province"),
    Column::words("network-graph-region"),
    Column::number("network-graph-nearest"),
];

/// A theme with its number in the graph, if anybody works on it.
struct Theme {
    code: &'static str,
    name: &'static kernel::Text,
    number: Option<usize>,
}

/// Which provinces have nobody on which theme: all themes; `?theme=` on the map; `?region=` province by province.
pub(crate) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let graph = graph_for(&visit).await?;
    let presence = ask(&graph, Graph::presence).await?;
    let themes: Vec<Theme> = thesaurus::themes()
        .map(|concept| Theme {
            code: &concept.code,
            name: &concept.name,
            number: graph.theme_codes().binary_search(&concept.code).ok(),
        })
        .collect();
    let (theme, region) = (listing.get("theme"), listing.get("region"));
    let form = Form::default().with("theme", theme).with("region", region);
    let chosen = themes.iter().find(|known| known.code == theme);
    let answer = match (chosen, region_of(region)) {
        (Some(theme), region) => on_map(&visit, &presence, theme, region),
        (None, Some(region)) => in_region(&visit, &presence, &themes, region),
        (None, None) => all(&visit, &presence, &themes),
    };
    let choices = themes.iter().map(|theme| (theme.code.to_owned(), visit.words(theme.name).to_owned()));
    let body = html! {
        (head(&visit))
        p.lead { (visit.t("network-graph-gaps-lead")) }
        form.net-ask method="get" {
            (Field::choice("theme", "network-graph-theme", choices).or_empty("network-graph-all-themes").plain().show(&visit, &form))
            (Field::choice("region", "network-graph-region", region_choices(&visit)).or_empty("network-graph-all-regions").plain().show(&visit, &form))
            button { (visit.t("network-graph-ask")) }
        }
        (answer)
        @if presence.elsewhere > 0 { p.small.soft { (visit.t_with("network-graph-elsewhere", &args![count = presence.elsewhere])) } }
        (foot(&visit))
    };
    Ok(visit.page("network-graph-gaps", body).wide().style("network-graph.css"))
}

fn count(presence: &Presence, province: usize, theme: &Theme) -> u32 {
    theme.number.map_or(0, |theme| presence.count(province, theme))
}

/// Every theme with the number of provinces that have nobody on it; the most neglected first.
fn all(visit: &Visit, presence: &Presence, themes: &[Theme]) -> Markup {
    let many = provinces().len();
    let mut rows: Vec<(usize, i64, &Theme)> = themes
        .iter()
        .map(|theme| {
            let counts = (0..many).map(|province| count(presence, province, theme));
            (counts.clone().filter(|count| *count == 0).count(), counts.map(i64::from).sum(), theme)
        })
        .collect();
    rows.sort_by_key(|(without, organisations, theme)| (std::cmp::Reverse(*without), *organisations, theme.code));
    let empty = presence.organisations.iter().filter(|count| **count == 0).count();
    let worst = rows.first().map(|(without, _, theme)| (*without, visit.words(theme.name).to_owned()));
    html! {
        @if let Some((without, theme)) = worst {
            p.net-answer { (visit.t_with("network-graph-gaps-answer", &args![empty = empty, theme = theme, without = without])) }
        }
        (table(visit, visit.t("network-graph-gaps"), &THEMES, rows.iter().map(|(without, organisations, theme)| vec![
            html! { a href=(format!("/directory/graph/gaps?theme={}", theme.code)) { (visit.text(theme.name)) } },
            html! { (visit.number(*organisations)) },
            html! { (visit.number(*without as i64)) },
        ])))
    }
}

/// One theme over the country, and the provinces that have nobody on it with how near help is.
fn on_map(visit: &Visit, presence: &Presence, theme: &Theme, region: Option<usize>) -> Markup {
    let figures: Vec<PlaceFigure> = provinces()
        .iter()
        .enumerate()
        .map(|(number, place)| PlaceFigure {
            code: place.code.to_owned(),
            value: count(presence, number, theme).into(),
            href: None,
        })
        .collect();
    let region_number = |province: usize| {
        provinces()[province].parent.and_then(|parent| regions().iter().position(|region| region.code == parent))
    };
    let mut without: Vec<usize> =
        (0..provinces().len()).filter(|province| count(presence, *province, theme) == 0).collect();
    let total = without.len();
    without.retain(|province| region.is_none() || region_number(*province) == region);
    let near = |province: usize| match (region_number(province), theme.number) {
        (Some(region), Some(theme)) => presence.in_region(region, theme),
        _ => 0,
    };
    let name = visit.words(theme.name).to_owned();
    html! {
        p.net-answer { (visit.t_with("network-graph-gaps-theme", &args![theme = name.clone(), count = total, all = provinces().len()])) }
        (visit.pen().map(&name, Outlines::Provinces, &figures))
        h2 { (visit.t("network-graph-without")) }
        @if without.is_empty() { p.soft { (visit.t("network-graph-no-gap")) } } @else {
            (table(visit, visit.t("network-graph-without"), &PROVINCES, without.iter().map(|province| vec![
                html! { (name_of(visit, provinces()[*province])) },
                html! { @if let Some(region) = region_number(*province) {
                    a href=(format!("/directory/graph/gaps?region={}", regions()[region].code)) { (name_of(visit, regions()[region])) }
                } },
                html! { (visit.number(near(*province).into())) },
            ])))
        }
    }
}

/// The provinces of a region by theme.
fn in_region(visit: &Visit, presence: &Presence, themes: &[Theme], region: usize) -> Markup {
    let code = regions()[region].code;
    let there: Vec<usize> =
        (0..provinces().len()).filter(|province| provinces()[*province].parent == Some(code)).collect();
    let gaps: usize =
        there.iter().map(|province| themes.iter().filter(|theme| count(presence, *province, theme) == 0).count()).sum();
    let name = place::get(code).map_or(code, |place| name_of(visit, place)).to_owned();
    let title = visit.t_with("network-graph-gaps-region-title", &args![region = name.clone()]);
    html! {
        p.net-answer { (visit.t_with("network-graph-gaps-region", &args![region = name, count = gaps, all = there.len() * themes.len()])) }
        div.net-grid.table-frame tabindex="0" role="region" aria-label=(title) { table {
            caption.hidden { (title) }
            thead { tr { td {} @for province in &there { th scope="col" { (name_of(visit, provinces()[*province])) } } } }
            tbody { @for theme in themes { tr {
                th scope="row" { a href=(format!("/directory/graph/gaps?theme={}", theme.code)) { (visit.text(theme.name)) } }
                @for province in &there {
                    @let count = count(presence, *province, theme);
                    td.net-gap[count == 0] { (visit.number(count.into())) }
                }
            } } }
        } }
    }
}
