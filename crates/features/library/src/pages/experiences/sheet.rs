//! A sheet as it is read: by those who write it, by reviewers, by everybody.

use actors::directory;
use kernel::Id;
use maud::{Markup, html};
use search::Reader;
use web::{Result, Visit};

use super::words::{period, place_name, prose, right_name, theme_name, web_address};
use super::{Room, path_of};
use crate::model::experience::{Body, Claim, Consent, Content, File, Head, Key, Medium, Section};
use crate::store::experiences::files as store_files;

/// Where a sheet is read.
pub(super) struct Frame {
    /// The address below which its files stand.
    files: String,
    /// Whether everybody reads: what nobody agreed to show is not there, and sections without words neither.
    is_public: bool,
    /// The files that are there: others were erased.
    present: Vec<Id<File>>,
}

impl Frame {
    /// In the space that keeps it.
    pub(super) async fn of(visit: &Visit, room: &Room) -> Result<Self> {
        let key = room.experience.key;
        Self::new(visit, key, path_of(visit, key.experience, "files"), false).await
    }

    /// On its public page.
    pub(super) async fn public(visit: &Visit, key: Key, slug: &str) -> Result<Self> {
        Self::new(visit, key, format!("/experiences/{slug}/files"), true).await
    }

    /// On the page of a review.
    pub(super) async fn review<T>(visit: &Visit, key: Key, review: Id<T>) -> Result<Self> {
        Self::new(visit, key, format!("/experiences/reviews/{review}/files"), false).await
    }

    async fn new(visit: &Visit, key: Key, files: String, is_public: bool) -> Result<Self> {
        let present = store_files::kinds(visit.db(), key).await?.into_iter().map(|(id, _)| id).collect();
        Ok(Self { files, is_public, present })
    }

    /// The address of a file; nothing where it was erased.
    pub(super) fn file(&self, id: Id<File>) -> Option<String> {
        self.present.contains(&id).then(|| format!("{}/{id}", self.files))
    }
}

/// What a section says.
pub(super) fn body(visit: &Visit, section: Section, body: &Body, frame: &Frame) -> Markup {
    html! {
        @if section == Section::Results && !body.claims.is_empty() { (claims(visit, &body.claims, frame)) }
        @if section == Section::Media && !body.media.is_empty() { (media(visit, &body.media, frame)) }
        @if !body.text.is_empty() { (prose(visit, &body.text)) }
        @if body.is_empty() { p.soft { (visit.t(if frame.is_public { "library-experience-not-said" } else { "library-experience-empty" })) } }
    }
}

fn claims(visit: &Visit, claims: &[Claim], frame: &Frame) -> Markup {
    html! {
        ol.claims { @for claim in claims {
            li {
                (prose(visit, &claim.words))
                @if claim.proof.is_empty() {
                    p.small { span.chip.late { (visit.t("library-experience-proof-none")) } }
                } @else {
                    p.small.proof {
                        span.soft { (visit.t("library-experience-proof")) } " "
                        @if !claim.proof.words.is_empty() { bdi { (claim.proof.words) } " " }
                        @if let Some(address) = web_address(&claim.proof.address) {
                            a href=(address) rel="nofollow noopener external" dir="ltr" { (host(address)) } " "
                        }
                        @match claim.proof.file.map(|file| frame.file(file)) {
                            Some(Some(path)) => a href=(path) { (visit.t("library-experience-document")) },
                            Some(None) => span.soft { (visit.t("library-experience-file-erased")) },
                            None => {},
                        }
                    }
                }
            }
        } }
    }
}

/// The site of an address: the whole of it may be long.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}

fn media(visit: &Visit, media: &[Medium], frame: &Frame) -> Markup {
    html! {
        ul.media { @for medium in media {
            li { figure {
                @match medium.file.map(|file| frame.file(file)) {
                    Some(Some(path)) => img src=(path) alt=(visit.words(&medium.alt)) loading="lazy";,
                    Some(None) => p.small.soft { (visit.t("library-experience-file-erased")) },
                    None => {},
                }
                figcaption {
                    @if medium.file.is_none() || !frame.is_public { (visit.text(&medium.alt)) " " }
                    @if let Some(address) = web_address(&medium.address) {
                        a href=(address) rel="nofollow noopener external" { (visit.t("library-experience-open")) " " bdi dir="ltr" { (host(address)) } } " "
                    }
                    @if !medium.credit.is_empty() { span.small.soft { bdi { (medium.credit) } } " " }
                    @if medium.consent == Consent::Given { span.small.soft { (visit.t("library-experience-consented")) } }
                    @if medium.consent == Consent::Unknown { span.chip.late { (visit.t("library-experience-not-consented")) } }
                }
            } }
        } }
    }
}

/// Place, period, themes and so on.
pub(super) async fn facts(visit: &Visit, head: &Head, authors: &[kernel::Text]) -> Result<Markup> {
    let mut partners = Vec::new();
    for id in &head.partners {
        partners.extend(directory::standing(visit.db(), *id).await?);
    }
    let links = links(visit, head)?;
    Ok(html! {
        dl.facts {
            @if let Some(code) = &head.place { div { dt { (visit.t("library-experience-place")) } dd { (place_name(visit, code)) } } }
            @if let Some(words) = period(visit, head.from, head.until) { div { dt { (visit.t("library-experience-period")) } dd { (words) } } }
            @if !head.publics.is_empty() {
                div { dt { (visit.t("library-experience-publics")) } dd {
                    (joined(head.publics.iter().map(|public| visit.t(public.label()).to_owned())))
                } }
            }
            @if !head.themes.is_empty() {
                div { dt { (visit.t("library-experience-themes")) } dd { ul.tags {
                    @for theme in &head.themes { li { a href=(format!("/experiences?theme={theme}")) { (theme_name(visit, theme)) } } }
                } } }
            }
            @if !head.rights.is_empty() {
                div { dt { (visit.t("library-experience-rights")) } dd { ul.plain {
                    @for right in &head.rights { li { (right_name(visit, right)) } }
                } } }
            }
            @if !partners.is_empty() {
                div { dt { (visit.t("library-experience-partners")) } dd { ul.plain {
                    @for partner in &partners { li { (visit.text(partner.name())) } }
                } } }
            }
            @if !authors.is_empty() {
                div { dt { (visit.t("library-experience-authors")) } dd { ul.plain { @for name in authors { li { (visit.text(name)) } } } } }
            }
            @if !links.is_empty() {
                div { dt { (visit.t("library-experience-links")) } dd { ul.plain {
                    @for (path, title) in &links { li { a href=(path) { (visit.text(title)) } } }
                } } }
            }
            div { dt { (visit.t("library-experience-licence")) } dd {
                a href=(head.licence.address()) rel="license external" { (visit.t(head.licence.label())) }
            } }
        }
    })
}

fn joined(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(" · ")
}

/// What it is drawn from, as far as this reader may see it: the name is the one that she would see there.
fn links(visit: &Visit, head: &Head) -> Result<Vec<(String, kernel::Text)>> {
    let reader = Reader::of(visit.signed_in.as_ref());
    let mut found = Vec::new();
    for link in &head.links {
        let document = visit.app().search.get(&reader, &link.kind, link.id.uuid())?;
        found.extend(document.map(|document| (document.path, document.title)));
    }
    Ok(found)
}

/// The sentence that others read first.
pub(super) fn lesson(visit: &Visit, head: &Head) -> Markup {
    html! {
        @if !head.lesson.is_empty() {
            aside.lesson { p.kind { (visit.t("library-experience-lesson")) } (prose(visit, &head.lesson)) }
        }
    }
}

/// All sections in their order, with a way to each.
pub(super) fn sections(visit: &Visit, content: &Content, frame: &Frame) -> Markup {
    let is_shown = |section: &Section| !frame.is_public || content.sections.contains_key(section);
    let shown: Vec<Section> = Section::ALL.iter().copied().filter(is_shown).collect();
    html! {
        nav.contents aria-label=(visit.t("library-experience-sections")) { ol {
            @for section in &shown { li { a href=(format!("#{}", section.code())) { (visit.t(section.label())) } } }
        } }
        @for section in &shown {
            section.sheet-section id=(section.code()) {
                h2 { (visit.t(section.label())) }
                (body(visit, *section, &content.section(*section), frame))
            }
        }
    }
}
