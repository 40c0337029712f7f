//! Something published, as lists and the home page show it, wherever it comes from.

use jiff::civil::Date;
use kernel::{Id, Lang, Text, place};
use maud::{Markup, html};
use media::File;
use search::{Document, Hit};
use web::{Result, Visit};

use crate::model::article::{AntennaName, Kind, Listed};

/// What is shown of it.
pub(crate) struct Story {
    pub(crate) path: String,
    /// What sort it is, in words.
    kind: String,
    /// Where its sort has a list of its own.
    kind_path: Option<String>,
    title: Text,
    summary: Markup,
    place: Option<String>,
    date: Option<Date>,
    antenna: Option<AntennaName>,
    /// The address of a small picture.
    picture: Option<String>,
    is_corrected: bool,
    is_generated: bool,
}

/// The list of a sort of article.
pub(crate) fn path_of(kind: Kind) -> String {
    match kind {
        Kind::PressReview => "/press-review".to_owned(),
        Kind::Bulletin => "/bulletins".to_owned(),
        kind => format!("/articles?kind={}", kind.code()),
    }
}

impl Story {
    /// An article.
    pub(crate) fn article(visit: &Visit, listed: &Listed) -> Self {
        let line = &listed.line;
        Self {
            path: listed.path(),
            kind: visit.t(line.kind.label()).to_owned(),
            kind_path: Some(path_of(line.kind)),
            title: line.title.clone(),
            summary: visit.text(&line.summary),
            place: line.place.clone(),
            date: Some(visit.world().day_of(listed.published_at)),
            antenna: listed.antenna.clone(),
            picture: line.picture.map(|picture| format!("/media/{picture}/card.jpg")),
            is_corrected: line.corrected_at.is_some(),
            is_generated: line.is_generated,
        }
    }

    /// What another feature made public.
    pub(crate) fn hit(visit: &Visit, hit: &Hit) -> Self {
        let summary: String = hit.snippet.iter().map(|piece| piece.words.as_str()).collect();
        let kinds = visit.app().search.kinds();
        let kind = kinds.iter().find(|kind| kind.kind == hit.kind).map_or("", |kind| visit.t(kind.label));
        Self {
            path: hit.path.clone(),
            kind: kind.to_owned(),
            kind_path: Some(format!("/latest?kind={}", hit.kind)),
            title: hit.title.clone(),
            summary: html! { bdi { (summary) } },
            place: hit.place.clone(),
            date: hit.date,
            antenna: None,
            picture: hit.picture.clone(),
            is_corrected: false,
            is_generated: false,
        }
    }

    /// A record as the index keeps it.
    pub(crate) fn document(visit: &Visit, kind: &str, document: Document) -> Self {
        let kinds = visit.app().search.kinds();
        let name = kinds.iter().find(|known| known.kind == kind).map_or("", |known| visit.t(known.label));
        Self {
            path: document.path,
            kind: name.to_owned(),
            kind_path: Some(format!("/latest?kind={kind}")),
            summary: visit.text(&document.summary),
            title: document.title,
            place: document.place,
            date: document.date,
            antenna: None,
            picture: document.picture,
            is_corrected: false,
            is_generated: false,
        }
    }

    /// Its title.
    pub(crate) const fn title(&self) -> &Text {
        &self.title
    }

    /// In a grid: picture, sort, title, what it says, where and when.
    pub(crate) fn card(&self, visit: &Visit, heading: u8) -> Markup {
        html! {
            article.story {
                (self.picture(true))
                div.story-words {
                    (self.kicker())
                    (self.heading(visit, heading))
                    p.story-summary { (self.summary) }
                    (self.foot(visit))
                }
            }
        }
    }

    /// In a narrow list: no picture, no summary.
    pub(crate) fn line(&self, visit: &Visit, heading: u8) -> Markup {
        html! {
            article.story.brief {
                div.story-words { (self.kicker()) (self.heading(visit, heading)) (self.foot(visit)) }
            }
        }
    }

    /// Alone at the head of the page.
    pub(crate) fn lead(&self, visit: &Visit, heading: u8) -> Markup {
        html! {
            article.story.lead-story {
                (self.picture(false))
                div.story-words {
                    (self.kicker())
                    (self.heading(visit, heading))
                    p.story-summary { (self.summary) }
                    (self.foot(visit))
                }
                @if self.picture.is_none() { (ornament()) }
            }
        }
    }

    /// The picture says nothing that the title beside it does not; its link is for fingers.
    fn picture(&self, is_lazy: bool) -> Markup {
        html! {
            @if let Some(address) = &self.picture {
                a.story-picture href=(self.path) tabindex="-1" aria-hidden="true" {
                    img src=(address) alt="" width="480" height="320" decoding="async" loading=[is_lazy.then_some("lazy")];
                }
            }
        }
    }

    fn kicker(&self) -> Markup {
        html! {
            p.kind {
                @match &self.kind_path { Some(path) => a href=(path) { (self.kind) }, None => (self.kind) }
            }
        }
    }

    fn heading(&self, visit: &Visit, level: u8) -> Markup {
        let link = html! { a href=(self.path) { (visit.text(&self.title)) } };
        match level {
            2 => html! { h2 { (link) } },
            _ => html! { h3 { (link) } },
        }
    }

    fn foot(&self, visit: &Visit) -> Markup {
        html! {
            p.story-foot {
                @if let Some(date) = self.date { time datetime=(date) { (visit.date(date)) } }
                @if let Some(antenna) = &self.antenna { a href=(format!("/antennas/{}", antenna.slug)) { (visit.text(&antenna.name)) } }
                @else if let Some(place) = self.place.as_deref().and_then(place::get) { span { (visit.text(&place.name)) } }
                @if self.is_corrected { span { (visit.t("portal-reading-corrected")) } }
                (self.languages(visit))
                @if self.is_generated { span { (visit.t("portal-reading-generated")) } }
            }
        }
    }

    /// The languages that it has, where the reader's own is not among them.
    fn languages(&self, visit: &Visit) -> Markup {
        let langs: Vec<Lang> = self.title.languages().map(|(lang, _)| lang).collect();
        html! {
            @if !langs.contains(&visit.lang) { @for lang in langs { span lang=(lang.code()) { (lang.own_name()) } } }
        }
    }
}

/// The stars of the house where a story has no picture: the pattern stands at the head of every page.
fn ornament() -> Markup {
    html! { svg.ornament aria-hidden="true" { rect width="100%" height="100%" fill="url(#zellige)" {} } }
}

/// Stories without the pictures that were erased or withheld since they were chosen.
pub(crate) async fn settled(visit: &Visit, mut stories: Vec<Story>) -> Result<Vec<Story>> {
    let shown: Vec<Id<File>> = stories.iter().filter_map(|story| file_of(story.picture.as_deref()?)).collect();
    if shown.is_empty() {
        return Ok(stories);
    }
    let public = media::store::public_among(visit.db(), &shown).await?;
    let is_hidden = |address: &mut String| file_of(address).is_some_and(|file| !public.contains(&file));
    stories.iter_mut().for_each(|story| drop(story.picture.take_if(is_hidden)));
    Ok(stories)
}

/// The file of the house that an address means.
pub(crate) fn file_of(address: &str) -> Option<Id<File>> {
    address.strip_prefix("/media/")?.split('/').next()?.parse().ok()
}

/// Stories in a grid.
pub(crate) fn grid(visit: &Visit, stories: &[Story], heading: u8) -> Markup {
    html! { div.stories { @for story in stories { (story.card(visit, heading)) } } }
}
