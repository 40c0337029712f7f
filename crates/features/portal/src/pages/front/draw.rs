//! The public home page as everybody sees it.

use std::collections::HashSet;

use actors::{Space, spaces};
use kernel::{Id, Lang};
use maud::{Markup, html};
use search::{Document, Reader, thesaurus};
use web::{Opening, Page, Result, Visit};

use crate::model::article::{Kind, Listed};
use crate::model::dossier::{Dossier, Pick};
use crate::model::front::{Block, Layout, Sort};
use crate::pages::reading::latest::{Wish, coming, newest};
use crate::pages::reading::story::{Story, grid, path_of, settled};
use crate::pages::reading::{data, feeds, rooms};
use crate::store::public::{self, Filter};
use crate::store::{antennas, dossiers, front};

/// Articles that are read at once for all the blocks of the newest ones.
const READ: u32 = 40;

/// The home page, where a space speaks for the network and anything was ever published or composed.
pub(crate) async fn opening(visit: &Visit) -> Result<Option<Opening>> {
    let Some(space) = spaces::voice(visit.db()).await? else { return Ok(None) };
    let composed = front::published(visit.db(), space.id).await?;
    let is_new = composed.is_none() && public::latest(visit.db(), &Filter::default(), None, 1).await?.is_empty();
    if is_new {
        return Ok(None);
    }
    let layout = composed.map_or_else(Layout::usual, |front| front.layout);
    let body = page(visit, &space, &layout).await?;
    let (title, words) = (visit.t("portal-title").to_owned(), visit.t("portal-front-lead").to_owned());
    let (site, visit) = (data::site(visit, &space), visit.clone());
    let dress = move |page: Page| {
        let page = page.style("reading.css").canonical("/", Lang::ALL).data(site);
        let page = page.alternate("application/activity+json", visit.t("portal-title"), "/federation/actor");
        feeds::named(&visit, page.described(visit.t("portal-title"), &words), "", None)
    };
    Ok(Some(Opening { title, body, dress: Box::new(dress) }))
}

/// A composed page.
pub(super) async fn page(visit: &Visit, space: &Space, layout: &Layout) -> Result<Markup> {
    let latest = public::latest(visit.db(), &Filter::default(), None, READ).await?;
    let mut press = Press { visit, latest, shown: HashSet::new() };
    // What an editor chose keeps its place: the blocks of the newest do not take it before.
    let mut blocks = Vec::with_capacity(layout.blocks.len());
    for block in &layout.blocks {
        blocks.push(press.block(block).await?);
    }
    let today = visit.world().today();
    Ok(html! {
        div.front-page {
            header.front-head {
                h1.front-title { (visit.t("portal-title")) }
                p.front-words { (visit.t("portal-front-lead")) }
                p.front-date { time datetime=(today) { (visit.date(today)) } " · " (visit.text(&space.name)) }
            }
            (rooms(visit, "/"))
            @for block in &blocks { (block) }
            (feeds::offer(visit, ""))
        }
    })
}

/// Puts blocks into a page and remembers what stands there already.
struct Press<'a> {
    visit: &'a Visit,
    /// The newest articles.
    latest: Vec<Listed>,
    shown: HashSet<String>,
}

impl Press<'_> {
    async fn block(&mut self, block: &Block) -> Result<Markup> {
        let most = usize::from(block.most);
        Ok(match block.sort {
            Sort::Lead => self.lead(block).await?,
            Sort::Picks => {
                let stories = self.picked(&block.picks, most).await?;
                self.section(block, None, stories)
            }
            Sort::Newest => {
                let stories = self.newest(most).await?;
                self.section(block, Some("/articles".to_owned()), stories)
            }
            Sort::Theme => self.theme(block, most).await?,
            Sort::Kind => self.kind(block, most).await?,
            Sort::Dossier => self.dossier(block, most).await?,
            Sort::Elsewhere => {
                // What has taken place is no news; what is to come has a block of its own.
                let wish = Wish { without_articles: true, without_events: true, ..Wish::default() };
                let hits = newest(self.visit, wish, 2 * most)?;
                let stories = hits.iter().map(|hit| Story::hit(self.visit, hit)).collect();
                let stories = self.fresh(stories, most).await?;
                self.section(block, Some("/latest".to_owned()), stories)
            }
            Sort::Events => self.events(block, most).await?,
            Sort::Antennas => self.antennas(block, most).await?,
            Sort::Words => self.words(block),
        })
    }

    /// One story large, the others beside it.
    async fn lead(&mut self, block: &Block) -> Result<Markup> {
        let most = usize::from(block.most).max(1);
        let mut stories = self.picked(&block.picks, most).await?;
        let more = most.saturating_sub(stories.len());
        stories.extend(self.newest(more).await?);
        let mut stories = stories.into_iter();
        let Some(first) = stories.next() else { return Ok(html! {}) };
        let others: Vec<Story> = stories.collect();
        Ok(html! {
            section.front-lead.alone[others.is_empty()] aria-label=(self.name(block)) {
                (first.lead(self.visit, 2))
                @if !others.is_empty() { div.front-beside { @for story in &others { (story.line(self.visit, 3)) } } }
            }
        })
    }

    /// What an editor chose, as far as everybody can find it today.
    async fn picked(&mut self, picks: &[Pick], most: usize) -> Result<Vec<Story>> {
        let mut stories = Vec::new();
        for pick in picks.iter().take(most) {
            stories.extend(of_pick(self.visit, pick).await?);
        }
        self.fresh(stories, most).await
    }

    /// The newest articles that the page does not show yet.
    async fn newest(&mut self, most: usize) -> Result<Vec<Story>> {
        let wanted = self.latest.iter().filter(|row| !self.shown.contains(&row.path()));
        let stories: Vec<Story> = wanted.take(most).map(|row| Story::article(self.visit, row)).collect();
        self.fresh(stories, most).await
    }

    /// Those that the page does not show yet.
    async fn fresh(&mut self, stories: Vec<Story>, most: usize) -> Result<Vec<Story>> {
        let fresh = stories.into_iter().filter(|story| self.shown.insert(story.path.clone())).take(most).collect();
        settled(self.visit, fresh).await
    }

    async fn theme(&mut self, block: &Block, most: usize) -> Result<Markup> {
        let Some(theme) = thesaurus::get(&block.code) else { return Ok(html! {}) };
        let filter = Filter { theme: Some(theme.code.clone()), ..Filter::default() };
        let stories = self.of_filter(&filter, most).await?;
        let path = format!("/articles?theme={}", web::encoded(&theme.code));
        Ok(self.named_section(block, self.visit.words(&theme.name).to_owned(), Some(path), stories))
    }

    async fn kind(&mut self, block: &Block, most: usize) -> Result<Markup> {
        let Some(kind) = Kind::from_code(&block.code) else { return Ok(html! {}) };
        let stories = self.of_filter(&Filter { kind: Some(kind), ..Filter::default() }, most).await?;
        let name = self.visit.t(kind.label()).to_owned();
        Ok(self.named_section(block, name, Some(path_of(kind)), stories))
    }

    async fn of_filter(&mut self, filter: &Filter, most: usize) -> Result<Vec<Story>> {
        let rows = public::latest(self.visit.db(), filter, None, READ / 2).await?;
        let stories = rows.iter().map(|row| Story::article(self.visit, row)).collect();
        self.fresh(stories, most).await
    }

    async fn dossier(&mut self, block: &Block, most: usize) -> Result<Markup> {
        let Some(dossier) = dossiers::open(self.visit.db(), &block.code).await? else { return Ok(html! {}) };
        let mut stories = gathered(self.visit, &dossier).await?;
        stories.truncate(most);
        self.shown.insert(dossier.path());
        self.shown.extend(stories.iter().map(|story| story.path.clone()));
        let visit = self.visit;
        Ok(html! {
            section.front-dossier {
                div.front-dossier-words {
                    p.kind { a href="/dossiers" { (visit.t("portal-reading-dossier")) } }
                    h2 { a href=(dossier.path()) { (visit.text(&dossier.title)) } }
                    @if !dossier.words.is_empty() { p { (visit.text(&dossier.words)) } }
                }
                div.front-beside { @for story in &stories { (story.line(visit, 3)) } }
            }
        })
    }

    async fn events(&mut self, block: &Block, most: usize) -> Result<Markup> {
        let hits = coming(self.visit, "event", most)?;
        let stories = hits.iter().map(|hit| Story::hit(self.visit, hit)).collect();
        let stories = self.fresh(stories, most).await?;
        Ok(self.section(block, Some("/events".to_owned()), stories))
    }

    /// The newest report of each antenna, the most recent first.
    async fn antennas(&mut self, block: &Block, most: usize) -> Result<Markup> {
        let mut seen = HashSet::new();
        let mut firsts: Vec<Story> = Vec::new();
        for row in &self.latest {
            if let Some(antenna) = &row.antenna
                && seen.insert(antenna.id)
            {
                firsts.push(Story::article(self.visit, row));
            }
        }
        if firsts.len() < most && antennas::all(self.visit.db()).await?.is_empty() {
            return Ok(html! {});
        }
        let stories = self.fresh(firsts, most).await?;
        Ok(self.section(block, Some("/antennas".to_owned()), stories))
    }

    fn words(&self, block: &Block) -> Markup {
        html! {
            @if !block.words.is_empty() {
                section.front-words-block {
                    @if !block.title.is_empty() { h2 { (self.visit.text(&block.title)) } }
                    p { (self.visit.text(&block.words)) }
                }
            }
        }
    }

    /// What a block is called: by its editor, or by what it is.
    fn name(&self, block: &Block) -> String {
        match block.title.is_empty() {
            true => self.visit.t(block.sort.label()).to_owned(),
            false => self.visit.words(&block.title).to_owned(),
        }
    }

    fn section(&self, block: &Block, path: Option<String>, stories: Vec<Story>) -> Markup {
        self.named_section(block, self.name(block), path, stories)
    }

    /// Stories under a heading; nothing where there are none.
    fn named_section(&self, block: &Block, own: String, path: Option<String>, stories: Vec<Story>) -> Markup {
        let name = if block.title.is_empty() { own } else { self.name(block) };
        html! {
            @if !stories.is_empty() {
                section.front-section {
                    h2 { @match &path { Some(path) => a href=(path) { (name) }, None => (name) } }
                    (grid(self.visit, &stories, 3))
                }
            }
        }
    }
}

/// A record that somebody chose, as everybody can find it today.
pub(super) async fn of_pick(visit: &Visit, pick: &Pick) -> Result<Option<Story>> {
    if pick.is_article() {
        let listed = public::listed(visit.db(), Id::from_uuid(pick.record)).await?;
        return Ok(listed.map(|listed| Story::article(visit, &listed)));
    }
    let found: Option<Document> = visit.app().search.get(&Reader::visitor(), &pick.kind, pick.record)?;
    Ok(found.map(|document| Story::document(visit, &pick.kind, document)))
}

/// What a dossier gathers, in its order, as far as everybody can find it.
pub(super) async fn gathered(visit: &Visit, dossier: &Dossier) -> Result<Vec<Story>> {
    let mut stories = Vec::new();
    for pick in dossiers::pieces(visit.db(), dossier).await? {
        stories.extend(of_pick(visit, &pick).await?);
    }
    settled(visit, stories).await
}
