//! Reading an export as it streams by: at any moment one item of it is in memory.

use std::collections::BTreeMap;
use std::io::Read;

use jiff::Timestamp;
use jiff::fmt::rfc2822;
use quick_xml::Reader as Xml;
use quick_xml::events::{BytesStart, Event};
use serde::{Deserialize, Serialize};

use super::source::Source;
use super::{Item, Site, Sort, Standing, Term, closed};

/// The most bytes of one text: beyond, it is cut, and the item says so by its length.
const TEXT: usize = 4 * 1024 * 1024;
/// The most bytes that are read for one piece of the file: what is longer is no text of an article.
const AT_ONCE: u64 = 32 * 1024 * 1024;
/// How deep elements stand in one another at most.
const DEPTH: usize = 64;
/// How many terms and how many pieces of metadata of one item are kept.
const TERMS: usize = 200;
/// What is kept of an item's metadata.
const META: [&str; 9] = [
    "_thumbnail_id",
    "_wp_attached_file",
    "_wp_attachment_image_alt",
    "_wpml_language",
    "_wpml_trid",
    "_wpml_import_language_code",
    "_wpml_import_translation_group",
    "_wpml_import_source_language_code",
    "_wp_old_slug",
];

/// Why the rest of a file cannot be read. Everything before that line was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// It is no XML from this line on.
    Broken(u64),
    /// It ends in the middle: the export was cut short.
    CutShort(u64),
    /// One text of it is longer than any article.
    TooLong(u64),
    /// It is XML, but no export of WordPress.
    Other,
    /// It is in an encoding that is not read.
    Encoding(String),
    /// The file could not be read at all.
    Unreadable,
}

/// What was found in an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// What is said of the site, once its first item begins.
    Site(Site),
    /// The name by which somebody wrote, by her login. Addresses of electronic mail are not read.
    Author {
        /// By which items name her.
        login: String,
        /// By which readers know her.
        name: String,
    },
    /// Something that was written or sent.
    Item(Box<Item>),
    /// A menu, a revision, a product: what a newsroom has no place for, by its type.
    Other(String),
}

/// A reader of exports.
pub struct Reader<R: Read> {
    xml: Xml<Source<R>>,
    buffer: Vec<u8>,
    site: Option<Site>,
    is_feed: bool,
    /// The line at which an item begins that was opened and not read yet.
    begun: Option<u64>,
    /// How many elements are open.
    depth: usize,
}

/// What an element says, while it is read.
#[derive(Default)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    text: String,
}

enum Step {
    Open(Element),
    Text(String),
    Close,
    End,
}

impl<R: Read> Reader<R> {
    /// Reads from a stream of bytes.
    pub fn new(stream: R) -> Self {
        let mut xml = Xml::from_reader(Source::new(stream));
        let config = xml.config_mut();
        config.expand_empty_elements = true;
        // WordPress and its plug-ins write lone ampersands.
        config.allow_dangling_amp = true;
        Self { xml, buffer: Vec::new(), site: Some(Site::default()), is_feed: false, begun: None, depth: 0 }
    }

    /// The line that is being read, from 1.
    pub fn line(&self) -> u64 {
        self.xml.get_ref().line()
    }

    /// How many bytes of the stream were read.
    pub fn taken(&self) -> u64 {
        self.xml.get_ref().taken()
    }

    /// What comes next; nothing at the end.
    ///
    /// # Errors
    /// Why nothing more can be read.
    #[allow(clippy::should_implement_trait)] // it may fail, and then ends
    pub fn next(&mut self) -> Result<Option<Found>, Fault> {
        if let Some(line) = self.begun.take() {
            return self.item(line).map(Some);
        }
        loop {
            match self.step()? {
                Step::Open(element) => {
                    if let Some(found) = self.open(element)? {
                        return Ok(Some(found));
                    }
                }
                Step::Text(_) | Step::Close => {}
                Step::End if !self.is_feed => return Err(Fault::Other),
                Step::End if self.depth > 0 => return Err(Fault::CutShort(self.line())),
                Step::End => return Ok(self.site.take().map(Found::Site)),
            }
        }
    }

    fn open(&mut self, element: Element) -> Result<Option<Found>, Fault> {
        match (self.depth, element.name.as_str()) {
            (1, "rss") => self.is_feed = true,
            (1, _) => return Err(Fault::Other),
            (2, "channel") => {}
            (3, "item") => {
                let line = self.line();
                if let Some(site) = self.site.take() {
                    self.begun = Some(line);
                    return Ok(Some(Found::Site(site)));
                }
                return self.item(line).map(Some);
            }
            (3, "wp:author" | "wp:wp_author") => {
                let author = self.author()?;
                return Ok(author);
            }
            (3, "title" | "link" | "language" | "wp:base_blog_url") => {
                let said = self.rest_of(element)?;
                self.of_site(said);
            }
            _ => {
                self.rest_of(element)?;
            }
        }
        Ok(None)
    }

    fn of_site(&mut self, said: Element) {
        let Some(site) = &mut self.site else { return };
        let words = said.text.trim().to_owned();
        match said.name.as_str() {
            "title" => site.title = words,
            "language" => site.language = words,
            // The address of the blog is more exact than the link of the channel.
            "wp:base_blog_url" => site.address = words.trim_end_matches('/').to_owned(),
            "link" if site.address.is_empty() => site.address = words.trim_end_matches('/').to_owned(),
            _ => {}
        }
    }

    fn author(&mut self) -> Result<Option<Found>, Fault> {
        let (mut login, mut name) = (String::new(), String::new());
        self.each(|element| match element.name.as_str() {
            "wp:author_login" => login = element.text.trim().to_owned(),
            "wp:author_display_name" => name = element.text.trim().to_owned(),
            _ => {}
        })?;
        Ok((!login.is_empty()).then_some(Found::Author { login, name }))
    }

    fn item(&mut self, line: u64) -> Result<Found, Fault> {
        let mut raw = Raw::default();
        self.each(|element| raw.take(element))?;
        Ok(match Sort::from_code(&raw.sort) {
            Some(sort) => Found::Item(Box::new(raw.item(sort, line))),
            None => Found::Other(raw.sort),
        })
    }

    /// Gives each element within the one that was just opened, whole.
    fn each(&mut self, mut give: impl FnMut(Element)) -> Result<(), Fault> {
        let outside = self.depth - 1;
        while self.depth > outside {
            match self.step()? {
                Step::Open(element) => {
                    let element = self.rest_of(element)?;
                    give(element);
                }
                Step::End => return Err(Fault::CutShort(self.line())),
                Step::Text(_) | Step::Close => {}
            }
        }
        Ok(())
    }

    /// Reads an element to its end. What stands in elements within it is read as its words, each with its name before it.
    fn rest_of(&mut self, mut element: Element) -> Result<Element, Fault> {
        let outside = self.depth - 1;
        while self.depth > outside {
            match self.step()? {
                Step::Text(words) => {
                    let room = TEXT.saturating_sub(element.text.len());
                    element.text.push_str(&words[..words.floor_char_boundary(room)]);
                }
                Step::Open(within) => {
                    let within = self.rest_of(within)?;
                    if element.attributes.len() < TERMS {
                        element.attributes.push((within.name, within.text));
                    }
                }
                Step::End => return Err(Fault::CutShort(self.line())),
                Step::Close => {}
            }
        }
        Ok(element)
    }

    fn step(&mut self) -> Result<Step, Fault> {
        loop {
            self.buffer.clear();
            self.xml.get_mut().allow(AT_ONCE);
            let event = match self.xml.read_event_into(&mut self.buffer) {
                Ok(event) => event,
                Err(error) => return Err(fault(&error, self.xml.get_ref(), self.is_feed)),
            };
            match event {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > DEPTH {
                        return Err(Fault::Broken(self.xml.get_ref().line()));
                    }
                    return Ok(Step::Open(element(&start)));
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    drop(end);
                    return Ok(Step::Close);
                }
                Event::Text(text) => return Ok(Step::Text(text.xml10_content().into_owned())),
                Event::CData(text) => return Ok(Step::Text(text.xml10_content().into_owned())),
                Event::GeneralRef(named) => return Ok(Step::Text(referred(&named))),
                Event::Decl(declared) => {
                    let said = declared.encoding().and_then(Result::ok);
                    if let Some(said) = said.filter(|said| !is_utf_8(said)) {
                        return Err(Fault::Encoding(said.into_owned()));
                    }
                }
                Event::Eof => return Ok(Step::End),
                Event::Comment(_) | Event::PI(_) | Event::DocType(_) | Event::Empty(_) => {}
            }
        }
    }
}

fn fault<R: Read>(error: &quick_xml::Error, source: &Source<R>, is_feed: bool) -> Fault {
    match error {
        quick_xml::Error::Io(_) if source.is_spent() => Fault::TooLong(source.line()),
        quick_xml::Error::Io(_) => Fault::Unreadable,
        _ if !is_feed => Fault::Other,
        quick_xml::Error::Syntax(_) => Fault::CutShort(source.line()),
        _ => Fault::Broken(source.line()),
    }
}

fn is_utf_8(said: &str) -> bool {
    ["utf-8", "utf8", "us-ascii", "ascii"].iter().any(|known| said.eq_ignore_ascii_case(known))
}

fn element(start: &BytesStart<'_>) -> Element {
    let attributes = start.attributes().flatten().take(20).map(|attribute| {
        let plain = quick_xml::escape::unescape(&attribute.value).map(|plain| plain.into_owned());
        (attribute.key.0.to_owned(), plain.unwrap_or_else(|_| attribute.value.clone().into_owned()))
    });
    Element { name: start.name().0.to_owned(), attributes: attributes.collect(), text: String::new() }
}

/// What `&name;` stands for. Those of HTML, which XML does not know, stand in exports all the same.
fn referred(named: &quick_xml::events::BytesRef<'_>) -> String {
    if let Ok(Some(letter)) = named.resolve_char_ref() {
        return letter.to_string();
    }
    let name: &str = named;
    match name {
        "amp" => "&".to_owned(),
        "lt" => "<".to_owned(),
        "gt" => ">".to_owned(),
        "quot" => "\"".to_owned(),
        "apos" => "'".to_owned(),
        other => super::html::entity(other).map_or_else(|| format!("&{other};"), str::to_owned),
    }
}

/// An item while its elements are read.
#[derive(Default)]
struct Raw {
    id: u64,
    sort: String,
    status: String,
    has_password: bool,
    title: String,
    slug: String,
    link: String,
    author: String,
    posted_gmt: String,
    posted: String,
    issued: String,
    body: String,
    summary: String,
    terms: Vec<Term>,
    meta: BTreeMap<String, String>,
    file: String,
    comments: u32,
}

impl Raw {
    fn take(&mut self, element: Element) {
        let Element { name, attributes, text } = element;
        let line = || text.trim().to_owned();
        match name.as_str() {
            "title" => self.title = line(),
            "link" => self.link = line(),
            "pubDate" => self.issued = line(),
            "dc:creator" => self.author = line(),
            "content:encoded" => self.body = text,
            "excerpt:encoded" => self.summary = text,
            "wp:post_id" => self.id = line().parse().unwrap_or(0),
            "wp:post_name" => self.slug = line(),
            "wp:post_type" => self.sort = line(),
            "wp:status" => self.status = line(),
            "wp:post_password" => self.has_password = !text.trim().is_empty(),
            "wp:post_date_gmt" => self.posted_gmt = line(),
            "wp:post_date" => self.posted = line(),
            "wp:attachment_url" => self.file = line(),
            "wp:comment" => self.comments = self.comments.saturating_add(1),
            "category" => self.term(&attributes, line()),
            "wp:postmeta" => self.told(attributes),
            _ => {}
        }
    }

    fn term(&mut self, attributes: &[(String, String)], name: String) {
        let of = |key: &str| attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone());
        let domain = of("domain").unwrap_or_else(|| "category".to_owned());
        let slug = of("nicename").unwrap_or_default();
        let term = Term { domain, slug, name };
        if self.terms.len() < TERMS && !self.terms.contains(&term) {
            self.terms.push(term);
        }
    }

    fn told(&mut self, within: Vec<(String, String)>) {
        let mut within: BTreeMap<String, String> = within.into_iter().collect();
        let key = within.remove("wp:meta_key").unwrap_or_default();
        let value = within.remove("wp:meta_value").unwrap_or_default();
        let is_of_use = META.contains(&key.trim()) || closed::META.contains(&key.trim());
        if is_of_use && value.len() <= 2_000 {
            self.meta.insert(key.trim().to_owned(), value.trim().to_owned());
        }
    }

    fn item(self, sort: Sort, line: u64) -> Item {
        let standing = match (self.status.as_str(), sort) {
            ("trash" | "auto-draft", _) => Standing::Gone,
            (_, Sort::Attachment) => Standing::Open,
            ("publish", _) if !self.has_password && !closed::is_for_some(&self.meta, &self.body) => Standing::Open,
            _ => Standing::Kept,
        };
        let at = instant(&self.posted_gmt).or_else(|| issued(&self.issued)).or_else(|| instant(&self.posted));
        Item {
            id: self.id,
            sort,
            standing,
            line,
            title: self.title,
            slug: self.slug,
            link: self.link,
            author: self.author,
            at,
            body: self.body,
            summary: self.summary,
            terms: self.terms,
            meta: self.meta,
            file: self.file,
            comments: self.comments,
        }
    }
}

/// `2013-05-12 10:00:00`; what was never published has zeros.
fn instant(words: &str) -> Option<Timestamp> {
    let said: jiff::civil::DateTime = words.replacen(' ', "T", 1).parse().ok()?;
    let at = said.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp();
    (said.year() >= 1970).then_some(at)
}

fn issued(words: &str) -> Option<Timestamp> {
    let at = rfc2822::parse(words).ok()?;
    (at.year() >= 1970).then(|| at.timestamp())
}
