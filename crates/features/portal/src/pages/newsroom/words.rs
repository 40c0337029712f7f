//! The pieces of pages: the way back, chips, how long something waits, the words of a text.

use actors::Role;
use jiff::Timestamp;
use kernel::{Lang, Text};
use maud::{Markup, html};
use web::{Form, Visit, args};

use super::Room;
use crate::model::article::{Article, Picture, State};
use crate::model::prose;
use crate::pages::media::may_open;

/// The rooms of a newsroom, for whoever works there: editors compose and keep dossiers, too.
pub(in crate::pages) fn tabs(visit: &Visit, here: &str) -> Markup {
    const ROOMS: [(&str, &str, Role); 9] = [
        ("newsroom", "portal-articles-board", Role::Member),
        ("newsroom/articles", "portal-articles", Role::Member),
        ("newsroom/media", "portal-media-title", Role::Member),
        ("newsroom/report", "portal-report-title", Role::Member),
        ("newsroom/antennas", "portal-articles-antennas", Role::Member),
        ("newsroom/radio", "portal-radio-title", Role::Member),
        ("newsroom/front", "portal-front-compose", Role::Officer),
        ("newsroom/dossiers", "portal-reading-dossiers", Role::Officer),
        ("newsroom/import", "portal-wxr-title", Role::Officer),
    ];
    html! {
        nav.tabs aria-label=(visit.t("portal-articles-newsroom")) {
            @for (below, label, _) in ROOMS.into_iter().filter(|(_, _, role)| visit.is_at_least(*role)) {
                a href=(visit.path(below)) aria-current=[(below == here).then_some("page")] { (visit.t(label)) }
            }
        }
    }
}

/// The way back: the newsroom, then the article.
pub(super) fn crumbs(visit: &Visit, room: Option<&Room>) -> Markup {
    html! {
        nav.crumbs aria-label=(visit.t("portal-articles-crumbs")) {
            a href=(visit.path("newsroom")) { (visit.t("portal-articles-newsroom")) }
            @if let Some(room) = room { " › " a href=(room.path(visit, "")) { (name(visit, &room.article)) } }
        }
    }
}

/// Its title, or that it has none yet.
pub(super) fn name(visit: &Visit, article: &Article) -> Markup {
    html! { @if article.title.is_empty() { (visit.t("portal-articles-untitled")) } @else { (visit.text(&article.title)) } }
}

/// Its title for the head of a page.
pub(super) fn title<'a>(visit: &'a Visit, article: &'a Article) -> &'a str {
    if article.title.is_empty() { visit.t("portal-articles-untitled") } else { visit.words(&article.title) }
}

/// Where it stands, and what is to be known at once, as chips.
pub(super) fn chips(visit: &Visit, article: &Article) -> Markup {
    let class = match article.state {
        State::Draft => "chip",
        State::Review => "chip wait",
        State::Published => "chip ok",
        State::Withdrawn => "chip late",
    };
    html! {
        span class=(class) { (visit.t(article.state.label())) }
        @if let Some(at) = article.due_at { " " span.chip.wait { (visit.t_with("portal-articles-due", &args![when = visit.instant(at)])) } }
        @if article.is_ahead && article.state == State::Published { " " span.chip.wait { (visit.t("portal-articles-ahead")) } }
        @if article.stale > 0 && article.state != State::Withdrawn {
            " " span.chip.late { (visit.t_with("portal-articles-stale-count", &args![count = article.stale])) }
        }
        @if article.is_generated { " " span.chip.wait { (visit.t("portal-articles-generated")) } }
    }
}

/// How long ago something was, in whole days.
pub(super) fn since(visit: &Visit, at: Timestamp) -> String {
    let world = visit.world();
    let days = world.day_of(at).until(world.today()).map_or(0, |span| span.get_days());
    visit.t_with("portal-articles-days", &args![days = days.max(0)])
}

/// A text as readers will see it, with the pictures that its newsroom has.
pub(super) async fn drawn(visit: &Visit, lang: Lang, body: &str) -> web::Result<Markup> {
    let space = visit.space()?.id;
    let mut files: Vec<Picture> = Vec::new();
    for id in prose::pictures(body) {
        let file = media::store::get(visit.db(), space, id).await?;
        // Who names a file that is hidden from her is not told what it shows either.
        if let Some(file) = file
            && (media::store::is_public(visit.db(), id).await? || may_open(visit, &file).await?)
        {
            files.push(file);
        }
    }
    Ok(prose::html(body, |id, caption| {
        let file = files.iter().find(|file| file.id == id)?;
        let picture = media::picture(file, lang, media::Shape::Column);
        Some(html! { (picture)
        @if file.is_withheld { br; small.fault { (visit.t("portal-media-withheld")) } }
        @if !caption.is_empty() { br; small { (caption) } } })
    }))
}

/// Words in a language of their own.
pub(super) fn in_lang(lang: Lang, words: &Markup) -> Markup {
    html! { div lang=(lang.code()) dir=(lang.direction().code()) { (words) } }
}

/// The same form with some fields set, and its faults.
pub(in crate::pages) fn with(form: &Form, set: &[(&str, String)]) -> Form {
    let mut changed = set.iter().fold(Form::default(), |changed, (name, value)| changed.with(name, value));
    for (name, value) in form.fields().filter(|(name, _)| !set.iter().any(|(other, _)| other == name)) {
        changed = changed.with(name, value);
    }
    for (name, message) in form.faults() {
        changed.fault(name, message.clone());
    }
    changed
}

/// Words typed in a field of several lines, with line ends as texts keep them: browsers send two characters for each.
pub(in crate::pages) fn lines(words: &str) -> String {
    words.replace("\r\n", "\n").replace('\r', "\n")
}

/// The languages for a choice, each by its own name.
pub(super) fn languages() -> impl Iterator<Item = (String, String)> {
    Lang::ALL.into_iter().map(|lang| (lang.code().to_owned(), lang.own_name().to_owned()))
}

/// A multilingual text in all its languages, one below the other.
pub(super) fn all_languages(text: &Text) -> Markup {
    html! { @for (lang, words) in text.languages() { p lang=(lang.code()) dir=(lang.direction().code()) { (words) } } }
}
