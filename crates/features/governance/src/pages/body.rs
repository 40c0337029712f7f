use actors::Role;
use axum::extract::Path;
use maud::{Markup, html};
use web::table::{self, Column, Listing, page_of, pager};
use web::{Page, Result, Visit, args};

use super::overview::{filled, kind, parity_of, rules_today};
use super::{body_of, body_path, crumbs, may_see_members, picture, words};
use crate::model::{Body, Statutes};
use crate::store::seats::{self, After, SeatRow, Show};
use crate::store::{bodies, rules};

/// The columns of the seats; `sortable` where the list has no order of its own.
const fn columns(sortable: bool) -> [Column; 6] {
    let [seat, name, until] =
        [Column::number("gov-column-seat"), Column::words("gov-column-name"), Column::words("gov-column-until")];
    let [seat, name, until] = match sortable {
        true => [seat.sorts("seat"), name.sorts("name"), until.sorts("term")],
        false => [seat, name, until],
    };
    [
        seat,
        name,
        Column::words("gov-column-office"),
        Column::words("gov-column-since"),
        until,
        Column::words("gov-standing"),
    ]
}

/// A body: its picture, what its statutes say, and its seats a page at a time.
pub(crate) async fn show(visit: Visit, Path((_, body)): Path<(String, String)>, listing: Listing) -> Result<Page> {
    let body = body_of(&visit, &body).await?;
    let statutes = rules::statutes(visit.db(), visit.space()?.id, body.id).await?;
    let is_first_page = listing.after().is_none();
    let content = html! {
        (crumbs(&visit, None, None))
        @if is_first_page { (head(&visit, &body, &statutes).await?) }
        @if may_see_members(&visit, &body) { (seat_list(&visit, &body, &statutes, &listing).await?) }
        @else { p.soft { (visit.t("gov-members-private")) } }
    };
    Ok(visit.page_named(visit.words(body.name()), content).wide())
}

async fn head(visit: &Visit, body: &Body, statutes: &Statutes) -> Result<Markup> {
    let parity = parity_of(visit, body, statutes).await?.filter(|parity| parity.members() > 0);
    let target = statutes.parity(visit.world().today());
    Ok(html! {
        p.lead {
            @if let Some(kind) = kind(visit, body) { (kind) " · " } (filled(visit, body))
            @if let Some(since) = body.facts.since { " · " (visit.t_with("gov-body-since", &args![since = visit.date(since)])) }
            @if let Some(until) = body.facts.until { " · " (visit.t_with("gov-body-until", &args![until = visit.date(until)])) }
        }
        (actions(visit, body))
        (relations(visit, body).await?)
        div.two {
            section {
                h2 { (visit.t("gov-picture")) }
                @match parity {
                    Some(parity) => (picture::seats(visit, body, &parity, target)),
                    None => p.soft { (visit.t(if body.filled == 0 { "gov-nobody-sits" } else { "gov-too-large" })) },
                }
            }
            section {
                h2 { (visit.t("gov-statutes")) }
                (rules_today(visit, body, statutes))
                p { a href=(body_path(visit, body.id, "statutes")) { (visit.t("gov-statutes-all")) } }
            }
        }
    })
}

fn actions(visit: &Visit, body: &Body) -> Markup {
    html! {
        @if visit.is_at_least(Role::Secretary) {
            p.actions {
                a.button href=(body_path(visit, body.id, "import")) { (visit.t("gov-import")) }
                a.button.quiet href=(body_path(visit, body.id, "edit")) { (visit.t("web-edit")) }
                a.button.quiet href=(body_path(visit, body.id, "statutes/new")) { (visit.t("gov-rule-new")) }
            }
        }
    }
}

/// The body that this one answers to, and those that answer to it.
async fn relations(visit: &Visit, body: &Body) -> Result<Markup> {
    let all = bodies::all(visit.db(), visit.space()?.id).await?;
    let link = |other: &Body| html! { a href=(body_path(visit, other.id, "")) { (visit.text(other.name())) } };
    let seen = |other: &&Body| super::may_see(visit, other);
    let above = all.iter().filter(seen).find(|other| Some(other.id) == body.facts.parent);
    let below: Vec<&Body> = all.iter().filter(seen).filter(|other| other.facts.parent == Some(body.id)).collect();
    Ok(html! {
        @if above.is_some() || !below.is_empty() {
            p.soft {
                @if let Some(above) = above { (visit.t("gov-answers-to")) " " (link(above)) ". " }
                @if !below.is_empty() {
                    (visit.t("gov-answer-to-it")) " "
                    @for (index, other) in below.iter().enumerate() { @if index > 0 { (visit.t("gov-comma")) " " } (link(other)) }
                }
            }
        }
    })
}

async fn seat_list(visit: &Visit, body: &Body, statutes: &Statutes, listing: &Listing) -> Result<Markup> {
    let today = visit.world().today();
    let warned = today.saturating_add(jiff::Span::new().days(i64::from(statutes.warning_days(today))));
    let (show, after) = asked(listing, warned);
    let rows = seats::page(visit.db(), visit.space()?.id, body.id, &show, &after).await?;
    let (rows, more) = page_of(rows);
    let last = rows.last().filter(|_| more).map(|row| (row.key(&show), row.id.to_string()));
    let caption = visit.t("gov-seats");
    let columns = columns(matches!(show, Show::ByNumber | Show::ByName | Show::ByTerm));
    Ok(html! {
        h2 #seats { (caption) }
        (tabs(visit, body, listing))
        (table::tools(visit, listing, "gov-filter", &exports(visit, body)))
        @if rows.is_empty() {
            p.empty { (nothing(visit, &show, warned)) }
        } @else {
            (table::table(visit, caption, &columns, rows.iter().map(|row| cells(visit, body, statutes, row))))
        }
        (pager(visit, listing, last.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
    })
}

/// Why the list of seats is empty.
fn nothing(visit: &Visit, show: &Show, warned: jiff::civil::Date) -> String {
    match show {
        Show::Vacant => visit.t("gov-seats-none-vacant").to_owned(),
        Show::Ending(_) => visit.t_with("gov-seats-none-ending", &args![until = visit.date(warned)]),
        _ => visit.t("gov-seats-none").to_owned(),
    }
}

/// What the address asks for: a number leads to that seat, other words look for a name.
fn asked(listing: &Listing, warned: jiff::civil::Date) -> (Show, After) {
    let after = listing.after().map(|(key, id)| After { key, seat: id.parse().ok() }).unwrap_or_default();
    if let Ok(number) = listing.filter().parse::<u32>() {
        let from = After { key: number.saturating_sub(1).to_string(), seat: None };
        return (Show::ByNumber, if listing.after().is_some() { after } else { from });
    }
    let show = match (listing.filter(), listing.get("show"), listing.sort(&["seat", "name", "term"])) {
        ("", "vacant", _) => Show::Vacant,
        ("", "ending", _) => Show::Ending(warned),
        ("", _, "name") => Show::ByName,
        ("", _, "term") => Show::ByTerm,
        ("", _, _) => Show::ByNumber,
        (words, _, _) => Show::Named(words.to_owned()),
    };
    (show, after)
}

fn tabs(visit: &Visit, body: &Body, listing: &Listing) -> Markup {
    let path = body_path(visit, body.id, "");
    let chosen = listing.get("show");
    let tab = |code: &str, label: &str| {
        html! { a href=(format!("{path}?show={code}#seats")) aria-current=[(chosen == code).then_some("true")] { (visit.t(label)) } }
    };
    html! {
        nav.tabs aria-label=(visit.t("gov-seats")) {
            (tab("", "gov-show-all")) (tab("vacant", "gov-show-vacant")) (tab("ending", "gov-show-ending"))
        }
    }
}

fn exports(visit: &Visit, body: &Body) -> Vec<(&'static str, String)> {
    if !visit.is_at_least(Role::Member) {
        return Vec::new();
    }
    vec![("XLSX", body_path(visit, body.id, "export.xlsx")), ("CSV", body_path(visit, body.id, "export.csv"))]
}

fn cells(visit: &Visit, body: &Body, statutes: &Statutes, row: &SeatRow) -> Vec<Markup> {
    let today = visit.world().today();
    let path = body_path(visit, body.id, &format!("seats/{}", row.id));
    let number = visit.number(row.number.into());
    let seat = html! {
        @if visit.is_at_least(Role::Member) { a href=(path) aria-label=(visit.t_with("gov-seat-number", &args![number = row.number])) { (number) } }
        @else { (number) }
    };
    let Some(holder) = &row.holder else {
        let fill = visit.is_at_least(Role::Secretary);
        let vacant = html! {
            @if fill { a href=(format!("{path}/fill")) { (visit.t("gov-fill")) } } @else { span.soft { "–" } }
            (marks(visit, row, None))
        };
        let dash = || html! { span.soft { "–" } };
        return vec![
            seat,
            vacant,
            dash(),
            dash(),
            dash(),
            html! { span.chip.nowrap { (visit.t("gov-standing-vacant")) } },
        ];
    };
    let name = visit.text(&holder.facts.name);
    let suits = row.reserve.as_ref().and_then(|kept| kept.suits(holder.traits(), statutes.youth_below(today), today));
    let person = html! {
        @if visit.is_at_least(Role::Member) { a href=(visit.path(&format!("holders/{}", holder.person))) { (name) } } @else { (name) }
        (marks(visit, row, suits))
    };
    let until = html! {
        @match holder.tenure.until { Some(until) => (words::day(visit, until)), None => span.soft { "–" } }
    };
    vec![
        seat,
        person,
        html! { (words::office(visit, &holder.office, holder.facts.sex)) },
        words::day(visit, holder.tenure.since),
        until,
        words::standing(visit, holder.tenure.standing(today, statutes.warning_days(today))),
    ]
}

/// What a seat is called and for whom it is kept, with a warning where its holder is known not to suit.
fn marks(visit: &Visit, row: &SeatRow, suits: Option<bool>) -> Markup {
    html! {
        @if !row.label.is_empty() { " " span.small.soft { (visit.text(&row.label)) } }
        @if let Some(kept) = &row.reserve {
            " " span.small.soft { (words::reserve(visit, kept)) }
            @if suits == Some(false) { " " span.chip.wait { (visit.t("gov-reserve-unmet")) } }
        }
    }
}
