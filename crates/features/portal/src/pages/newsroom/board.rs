//! `GET /s/{space}/newsroom`: what waits, for editors; for a reporter, what is hers.

use maud::{Markup, html};
use web::{Page, Result, Visit, args};

use super::{path_of, words, writer};
use crate::model::article::{Article, State};
use crate::pages::media::list::untold;
use crate::store::articles::{self, Board, Which};
use crate::store::{antennas, hands};

/// How many of each list the board shows; the rest is in the list of all.
const SHOWN: u32 = 12;
/// The states in the order in which an article goes through them.
const LIFE: [State; 4] = [State::Draft, State::Review, State::Published, State::Withdrawn];
/// A text that waits longer than so many days is late.
const LATE_DAYS: i32 = 7;

/// Shows the board.
pub(crate) async fn show(visit: Visit) -> Result<Page> {
    let body =
        if visit.is_at_least(actors::Role::Officer) { editors(&visit).await? } else { reporters(&visit).await? };
    Ok(visit.page("portal-articles-newsroom", body).wide().style("newsroom.css"))
}

async fn editors(visit: &Visit) -> Result<Markup> {
    let board = articles::board(visit.db(), visit.space()?.id, SHOWN).await?;
    let is_empty = board.counts.is_empty();
    let some_are_untold = !media::store::untold(visit.db(), visit.space()?.id, None, 1).await?.is_empty();
    Ok(html! {
        (words::tabs(visit, "newsroom"))
        p.lead { (visit.t("portal-articles-board-lead")) }
        (tools(visit))
        @if some_are_untold { (untold(visit)) }
        (counts(visit, &board))
        @if is_empty {
            div.empty { p { (visit.t("portal-articles-none")) } }
        } @else {
            div.board {
                (column(visit, "portal-articles-waits-review", "portal-articles-waits-review-none", &board.review, true))
                (column(visit, "portal-articles-waits-due", "portal-articles-waits-due-none", &board.due, false))
                (column(visit, "portal-articles-waits-stale", "portal-articles-waits-stale-none", &board.stale, false))
                (column(visit, "portal-articles-waits-ahead", "portal-articles-waits-ahead-none", &board.ahead, false))
                (column(visit, "portal-articles-waits-drafts", "portal-articles-waits-drafts-none", &board.drafts, true))
            }
        }
    })
}

async fn reporters(visit: &Visit) -> Result<Markup> {
    let me = writer(visit)?;
    let space = visit.space()?.id;
    let mine = antennas::of_reporter(visit.db(), space, me.account).await?;
    let reports = hands::reports(visit.db(), space, me.account).await?;
    let rows = articles::list(visit.db(), space, Which::By(me.account), None).await?;
    Ok(html! {
        @if reports {
            (words::tabs(visit, "newsroom"))
            p.lead {
                (visit.t("portal-articles-reporter-lead")) " "
                @for (at, antenna) in mine.iter().enumerate() { @if at > 0 { ", " } strong { (visit.text(&antenna.name)) } }
            }
            (tools(visit))
        } @else {
            p.note { (visit.t("portal-articles-no-reporter")) }
        }
        @if rows.is_empty() {
            @if reports { div.empty { p { (visit.t("portal-articles-none-yours")) } } }
        } @else {
            ul.waiting { @for article in rows.iter().take(SHOWN as usize) { (line(visit, article, false)) } }
            @if rows.len() > SHOWN as usize { p { a href=(visit.path("newsroom/articles")) { (visit.t("portal-articles-all-yours")) } } }
        }
    })
}

fn tools(visit: &Visit) -> Markup {
    html! { p.actions { a.button href=(visit.path("newsroom/new")) { (visit.t("portal-articles-new")) } } }
}

fn counts(visit: &Visit, board: &Board) -> Markup {
    html! {
        nav.filters aria-label=(visit.t("portal-articles-states")) {
            @for (state, count) in LIFE.iter().filter_map(|state| board.counts.iter().find(|(own, _)| own == state)) {
                a.chip href=(visit.path(&format!("newsroom/articles?state={}", state.code()))) {
                    (visit.t(state.label())) " " span.num { (visit.number(i64::from(*count))) }
                }
            }
        }
    }
}

fn column(visit: &Visit, title: &str, none: &str, rows: &[Article], ages: bool) -> Markup {
    html! {
        section.card {
            h2 { (visit.t(title)) }
            @if rows.is_empty() { p.soft { (visit.t(none)) } } @else {
                ul.waiting { @for article in rows { (line(visit, article, ages)) } }
                @if rows.len() >= SHOWN as usize {
                    p.small { (visit.t_with("portal-articles-first-shown", &args![count = SHOWN])) " "
                        a href=(visit.path("newsroom/articles")) { (visit.t("portal-articles-all")) } }
                }
            }
        }
    }
}

/// One article of the board. `ages`: how long it waits is what matters.
fn line(visit: &Visit, article: &Article, ages: bool) -> Markup {
    let world = visit.world();
    let days = world.day_of(article.since_at).until(world.today()).map_or(0, |span| span.get_days());
    let is_late = ages && article.state == State::Review && days > LATE_DAYS;
    html! {
        li {
            a href=(path_of(visit, article.key.article, "")) { (words::name(visit, article)) }
            div.small {
                span.soft { (visit.t(article.kind.label())) }
                @if ages { " · " span.late[is_late] { (words::since(visit, article.since_at)) } " " } @else { " · " }
                (words::chips(visit, article))
            }
        }
    }
}
