//! `GET|POST /s/{space}/newsroom/front`: the home page as an editor composes it, block by block. Every act keeps what was typed
//! in a draft; everybody sees it once it is published.

use actors::spaces;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use search::thesaurus;
use store::Tx;
use web::field::{faults, multilingual};
use web::{Error, Form, Page, Result, Visit};

use super::draw;
use super::offers::{Offers, chosen, finder, meanwhile, ticks};
use crate::model::article::{Kind, Refused};
use crate::model::dossier::Pick;
use crate::model::front::{Act, Block, Layout, MOST_BLOCKS, MOST_PICKS, MOST_STORIES, Sort};
use crate::pages::newsroom::words::with;
use crate::pages::newsroom::write;
use crate::store::{dossiers, front};

/// Letters of a heading, and of a word of the editors.
const MOST_TITLE: usize = 120;
const MOST_WORDS: usize = 1200;

/// Shows the draft, or the published page as the beginning of one.
pub(super) async fn show(visit: Visit) -> Result<Page> {
    let layout = draft(&visit).await?;
    let mark = front::mark(visit.db(), visit.space()?.id).await?;
    page(&visit, &layout, &filled(&layout).with("mark", mark)).await
}

/// The page as it would stand.
pub(super) async fn preview(visit: Visit) -> Result<Page> {
    let layout = draft(&visit).await?;
    let drawn = draw::page(&visit, visit.space()?, &layout).await?;
    let body = html! {
        p.note { (visit.t("portal-front-preview-note")) " " a href=(visit.path("newsroom/front")) { (visit.t("portal-front-back")) } }
        (drawn)
    };
    Ok(visit.page("portal-front-preview", body).headed().wide().style("reading.css"))
}

/// Keeps what was typed, and does what the button says.
pub(super) async fn act(visit: Visit, mut form: Form) -> Result<Response> {
    let layout = read(&mut form);
    if !form.is_good() {
        return Ok(page(&visit, &layout, &form).await?.invalid().into_response());
    }
    let value = form.value("act").to_owned();
    if value == "find" {
        return Ok(page(&visit, &layout, &form).await?.into_response());
    }
    let space = visit.space()?.id;
    let here = visit.path("newsroom/front");
    // A form that names no mark was composed over nothing that anybody knows of.
    let mark = Some(form.value("mark").parse().unwrap_or(0));
    let kept = layout.clone();
    let (target, said): (String, &'static str) = match value.as_str() {
        "publish" => (here, "portal-front-published"),
        "discard" => (here, "portal-front-discarded"),
        "preview" => (format!("{here}/preview"), "portal-front-kept"),
        "add" => (format!("{here}#block-{}", layout.blocks.len()), "portal-front-added"),
        act => (format!("{here}{}", place_of(act, layout.blocks.len())), "portal-front-kept"),
    };
    let act =
        Act::read(&value).or_else(|| Sort::from_code(form.value("sort")).filter(|_| value == "add").map(Act::Add));
    let done = write(&visit, move |tx: &mut Tx<'_>| match value.as_str() {
        "publish" => front::publish(tx, space, &layout, mark),
        "discard" => front::discard(tx, space, mark),
        _ => front::keep(tx, space, &act.into_iter().fold(layout, Layout::after), mark),
    });
    match done.await? {
        Ok(()) => Ok(visit.see_saying(target, said).into_response()),
        Err(Refused::Meanwhile) => {
            let form = with(&form, &[("mark", front::mark(visit.db(), space).await?.to_string())]);
            let told = page_saying(&visit, &kept, &form, meanwhile(&visit)).await?;
            Ok(told.status(StatusCode::CONFLICT).into_response())
        }
        Err(refused) => Err(Error::told(refused.message())),
    }
}

/// Where on the page the act happened, so that the browser goes back there.
fn place_of(act: &str, blocks: usize) -> String {
    match Act::read(act) {
        Some(Act::Up(at)) => format!("#block-{}", at.saturating_sub(1)),
        Some(Act::Down(at)) => format!("#block-{}", (at + 1).min(blocks.saturating_sub(1))),
        _ => String::new(),
    }
}

async fn draft(visit: &Visit) -> Result<Layout> {
    let space = visit.space()?.id;
    if let Some((layout, _)) = front::draft(visit.db(), space).await? {
        return Ok(layout);
    }
    let published = front::published(visit.db(), space).await?;
    Ok(published.map_or_else(Layout::usual, |front| front.layout))
}

/// The form of a composed page.
fn filled(layout: &Layout) -> Form {
    layout.blocks.iter().enumerate().fold(Form::default(), |form, (at, block)| {
        form.with_text(&format!("b{at}.title"), &block.title)
            .with_text(&format!("b{at}.words"), &block.words)
            .with(&format!("b{at}.code"), &block.code)
            .with(&format!("b{at}.most"), block.most)
    })
}

/// What was typed.
fn read(form: &mut Form) -> Layout {
    let mut blocks = Vec::new();
    for at in 0..MOST_BLOCKS {
        let Some(sort) = Sort::from_code(form.value(&format!("b{at}.sort"))) else { break };
        let name = |part: &str| format!("b{at}.{part}");
        let title = form.optional_text(&name("title"), MOST_TITLE);
        let words = form.optional_text(&name("words"), MOST_WORDS);
        let code = form.value(&name("code")).to_owned();
        let most = match sort {
            Sort::Words => 0,
            sort => form
                .whole(&name("most"), 1..=i64::from(MOST_STORIES))
                .map_or(sort.usual(), |most| u8::try_from(most).unwrap_or(1)),
        };
        if sort == Sort::Theme && !code.is_empty() && thesaurus::get(&code).is_none() {
            form.fault(&name("code"), "web-fault-choice");
        }
        blocks.push(Block { sort, title, words, code, picks: picks(form, &format!("b{at}.")), most });
    }
    Layout { blocks }
}

/// What was chosen, the one that is marked first, the one that is added last, each once.
pub(super) fn picks(form: &Form, prefix: &str) -> Vec<Pick> {
    let (name, first, added) = (format!("{prefix}pick"), format!("{prefix}first"), format!("{prefix}add"));
    let mut picks: Vec<Pick> = Vec::new();
    let ticked: Vec<Pick> = form.values(&name).filter_map(Pick::read).collect();
    let first = Pick::read(form.value(&first)).filter(|first| ticked.contains(first));
    for pick in first.into_iter().chain(ticked).chain(Pick::read(form.value(&added))) {
        if !picks.contains(&pick) {
            picks.push(pick);
        }
    }
    picks.truncate(MOST_PICKS.max(crate::model::dossier::MOST_PIECES));
    picks
}

async fn page(visit: &Visit, layout: &Layout, form: &Form) -> Result<Page> {
    page_saying(visit, layout, form, html! {}).await
}

async fn page_saying(visit: &Visit, layout: &Layout, form: &Form, note: Markup) -> Result<Page> {
    let space = visit.space()?;
    let is_draft = front::draft(visit.db(), space.id).await?.is_some();
    let published = front::published(visit.db(), space.id).await?;
    let speaks = spaces::voice(visit.db()).await?.is_some_and(|voice| voice.id == space.id);
    let offers = Offers::of(visit, form.value("find")).await?;
    let mut blocks = Vec::with_capacity(layout.blocks.len());
    for (at, block) in layout.blocks.iter().enumerate() {
        blocks.push(one(visit, form, &offers, at, layout.blocks.len(), block).await?);
    }
    let body = html! {
        nav.crumbs aria-label=(visit.t("portal-front-crumbs")) { a href=(visit.path("newsroom")) { (visit.t("portal-front-newsroom")) } }
        p.lead { (visit.t("portal-front-compose-lead")) }
        @if !speaks { p.note { (visit.t("portal-front-not-voice")) } }
        p.soft {
            @match &published {
                Some(front) => (visit.t_with("portal-front-standing", &web::args![number = front.number, when = visit.instant(front.published_at)])),
                None => (visit.t("portal-front-never")),
            }
            @if is_draft { " " strong { (visit.t("portal-front-is-draft")) } }
        }
        (note)
        (faults(visit, form))
        form.front-composer method="post" action=(visit.path("newsroom/front")) data-keep-place {
            input type="hidden" name="mark" value=(form.value("mark"));
            button.hidden tabindex="-1" aria-hidden="true" name="act" value="keep" { (visit.t("portal-front-keep")) }
            (finder(visit, form))
            @if blocks.is_empty() { p.empty { (visit.t("portal-front-no-blocks")) } }
            @for block in &blocks { (block) }
            @if layout.blocks.len() < MOST_BLOCKS {
                div.front-add {
                    div.field {
                        label for="sort" { (visit.t("portal-front-add")) }
                        select #sort name="sort" { @for sort in Sort::ALL { option value=(sort.code()) { (visit.t(sort.label())) } } }
                    }
                    button.quiet name="act" value="add" { (visit.t("portal-front-add-do")) }
                }
            }
            div.actions.front-acts {
                button name="act" value="publish" { (visit.t("portal-front-publish")) }
                button.quiet name="act" value="preview" { (visit.t("portal-front-preview-do")) }
                button.quiet name="act" value="keep" { (visit.t("portal-front-keep")) }
                @if is_draft { button.danger name="act" value="discard" data-confirm=(visit.t("portal-front-discard-sure")) formnovalidate { (visit.t("portal-front-discard")) } }
            }
        }
        p { a href=(visit.path("newsroom/dossiers")) { (visit.t("portal-reading-dossiers")) } }
    };
    Ok(visit.page("portal-front-compose", body).wide().style("reading.css"))
}

async fn one(visit: &Visit, form: &Form, offers: &Offers, at: usize, count: usize, block: &Block) -> Result<Markup> {
    let name = |part: &str| format!("b{at}.{part}");
    let number = at + 1;
    let picked = chosen(visit, &block.picks).await?;
    let moved = |verb: &str| format!("{verb}:{at}");
    Ok(html! {
        section.card.front-block id=(format!("block-{at}")) aria-labelledby=(format!("block-{at}-name")) {
            input type="hidden" name=(name("sort")) value=(block.sort.code());
            div.toolbar {
                h2 id=(format!("block-{at}-name")) { span.n { (number) } " " (visit.t(block.sort.label())) }
                span.row-acts {
                    @if at > 0 { button.quiet.icon name="act" value=(moved("up")) aria-label=(visit.t_with("portal-front-up", &web::args![number = number])) { "↑" } }
                    @if at + 1 < count { button.quiet.icon name="act" value=(moved("down")) aria-label=(visit.t_with("portal-front-down", &web::args![number = number])) { "↓" } }
                    button.danger.icon name="act" value=(moved("drop")) aria-label=(visit.t_with("portal-front-drop", &web::args![number = number])) { "×" }
                }
            }
            @if block.sort.takes_picks() {
                (ticks(visit, &format!("b{at}."), &picked))
                @if block.picks.len() < MOST_PICKS { (offers.choice(visit, &name("add"), "portal-front-pick", &block.picks)) }
                @if block.sort == Sort::Lead { p.hint { (visit.t("portal-front-lead-hint")) } }
            }
            @if block.sort.takes_code() { (code(visit, form, at, block).await?) }
            @if block.sort == Sort::Words { (multilingual(visit, form, &name("words"), "portal-front-words", 3)) }
            details open[!block.title.is_empty() || form.fault_of(&format!("b{at}.most")).is_some()] {
                summary { (visit.t("portal-front-more")) }
                (multilingual(visit, form, &name("title"), "portal-front-heading", 1))
                @if block.sort != Sort::Words {
                    (web::Field::number(&name("most"), "portal-front-most").show(visit, form))
                }
            }
        }
    })
}

/// The theme, the sort of article or the dossier that a block is about.
async fn code(visit: &Visit, form: &Form, at: usize, block: &Block) -> Result<Markup> {
    let options: Vec<(String, String)> = match block.sort {
        Sort::Theme => {
            thesaurus::themes().map(|theme| (theme.code.clone(), visit.words(&theme.name).to_owned())).collect()
        }
        Sort::Kind => Kind::ALL.iter().map(|kind| (kind.code().to_owned(), visit.t(kind.label()).to_owned())).collect(),
        _ => {
            let all = dossiers::all_open(visit.db(), None, 100).await?;
            all.into_iter().map(|dossier| (dossier.slug.clone(), visit.words(&dossier.title).to_owned())).collect()
        }
    };
    let name = format!("b{at}.code");
    Ok(web::Field::choice(&name, "portal-front-about", options).or_empty("portal-front-choose").show(visit, form))
}

#[cfg(test)]
mod tests {
    use kernel::Lang;

    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Form {
        pairs.iter().fold(Form::default(), |form, (name, value)| form.with(name, value))
    }

    const ONE: &str = "article:00000000-0000-0000-0000-000000000001";
    const TWO: &str = "petition:00000000-0000-0000-0000-000000000002";

    #[test]
    fn what_is_ticked_stays_the_marked_one_first_the_added_one_last() {
        let form = typed(&[("b0.pick", ONE), ("b0.pick", TWO), ("b0.first", TWO), ("b0.add", ONE)]);
        let picks: Vec<String> = picks(&form, "b0.").iter().map(Pick::to_string).collect();
        assert_eq!(picks, [TWO, ONE]);
        let unticked = typed(&[("b0.first", TWO), ("b0.add", "nonsense")]);
        assert!(self::picks(&unticked, "b0.").is_empty());
    }

    #[test]
    fn a_page_is_read_as_it_was_filled_and_faults_are_named() {
        let layout = Layout { blocks: vec![Block::new(Sort::Lead), Block::new(Sort::Theme).about("water")] };
        let form = filled(&layout).with("b0.sort", "lead").with("b1.sort", "theme");
        assert_eq!(read(&mut form.clone()), layout);
        let mut bad = typed(&[("b0.sort", "theme"), ("b0.code", "no-such-theme"), ("b0.most", "99")]);
        bad = bad.with(&format!("b0.title.{}", Lang::Fr.code()), "x".repeat(MOST_TITLE + 1));
        read(&mut bad);
        for field in ["b0.code", "b0.most", "b0.title.fr"] {
            assert!(bad.fault_of(field).is_some(), "{field}");
        }
    }
}
