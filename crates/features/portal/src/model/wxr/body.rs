//! The text of an item as ours: shortcodes resolved, HTML as Markdown, pictures and links where they are now.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use super::html::{self, ATTACHMENT};
use super::markdown::{Links, markdown};
use super::{bare, below_uploads, path_of};

/// What became of the files of the old site.
#[derive(Debug, Default)]
pub struct Shelf {
    /// Files by their path below the folder of uploads: what leads to them here.
    pub files: HashMap<String, Kept>,
    /// Paths by the number of the attachment.
    pub numbers: HashMap<u64, String>,
    /// The host of the old site, whose own links lead within ours.
    pub host: String,
}

/// A file that is kept here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its identity here.
    pub file: String,
    /// What stands in a text for it: `media:0190…` for a picture, an address for others.
    pub address: String,
    /// What it shows.
    pub shows: String,
    /// Whether it can be shown within a text.
    pub is_picture: bool,
}

impl Shelf {
    /// The file at an address of the old site, in whichever of its sizes.
    pub fn file(&self, address: &str) -> Option<&Kept> {
        let path = match address.strip_prefix(ATTACHMENT) {
            Some(number) => self.numbers.get(&number.trim_start_matches(':').parse().ok()?)?.clone(),
            None => below_uploads(address)?,
        };
        self.files.get(&path).or_else(|| self.files.get(bare(&path).as_ref()))
    }

    fn is_ours(&self, address: &str) -> Option<String> {
        let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let same = |host: &str| host.trim_start_matches("www.").to_ascii_lowercase();
        (!self.host.is_empty() && same(host) == same(&self.host)).then(|| format!("/{path}"))
    }
}

/// A text as it stands here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Body {
    /// Markdown.
    pub words: String,
    /// What stood before the mark of "read more", or the first paragraph: plain words.
    pub beginning: String,
    /// The pictures that it shows, as they stand in it.
    pub pictures: BTreeSet<String>,
    /// The documents to which it leads, by their identities here.
    pub documents: BTreeSet<String>,
    /// How many pictures were not among the files that were sent.
    pub lost: usize,
    /// Shortcodes of plug-ins that were left out, by their names.
    pub left_out: BTreeSet<String>,
}

/// Turns the text of an item into ours.
pub fn body(text: &str, shelf: &Shelf) -> Body {
    let mut made = Body::default();
    let is_loose = !text.contains("<!-- wp:");
    let (before, _) = text.split_once("<!--more").unwrap_or(("", ""));
    let mut spare = BTreeSet::new();
    made.beginning = beginning(&shortcodes(before, &mut spare), &shortcodes(text, &mut made.left_out));
    let html = shortcodes(text, &mut made.left_out);
    let mut found = Ways { shelf, made: &mut made };
    let words = markdown(&html, is_loose, &mut found);
    made.words = words;
    made
}

/// The longest beginning, in letters.
const BEGINNING: usize = 300;

/// The words before the mark, else the first words of all.
fn beginning(before: &str, all: &str) -> String {
    let words = [before, all].into_iter().map(html::plain).find(|words| !words.is_empty()).unwrap_or_default();
    let Some((end, _)) = words.char_indices().nth(BEGINNING) else { return words };
    let sentence = words[..end].rfind(['.', '!', '?', '؟']).filter(|at| *at > end / 3);
    match sentence {
        Some(at) => words[..at + words[at..].chars().next().map_or(1, char::len_utf8)].to_owned(),
        None => format!("{}…", words[..end].rsplit_once(' ').map_or(&words[..end], |(kept, _)| kept)),
    }
}

/// Plain words of HTML, for titles and summaries.
pub(super) fn plain(html: &str) -> String {
    html::plain(html)
}

struct Ways<'a> {
    shelf: &'a Shelf,
    made: &'a mut Body,
}

impl Links for Ways<'_> {
    fn link<'a>(&mut self, address: &'a str) -> Cow<'a, str> {
        match self.shelf.file(address) {
            // The picture itself, larger: a page shows it as large as it can.
            Some(file) if file.is_picture => return Cow::Borrowed(""),
            Some(file) => {
                self.made.documents.insert(file.file.clone());
                return Cow::Owned(file.address.clone());
            }
            None => {}
        }
        match self.shelf.is_ours(address) {
            // By the number or by the path, whoever follows it is led on.
            Some(path) if path == "/" || path_of(path.split('?').next().unwrap_or_default(), "").is_some() => {
                Cow::Owned(path)
            }
            _ => Cow::Borrowed(address),
        }
    }

    fn picture(&mut self, address: &str) -> Option<(String, String)> {
        match self.shelf.file(address).filter(|file| file.is_picture) {
            Some(file) => {
                self.made.pictures.insert(file.address.clone());
                Some((file.address.clone(), file.shows.clone()))
            }
            None => {
                self.made.lost += usize::from(!address.is_empty());
                None
            }
        }
    }
}

/// Resolves what WordPress writes in square brackets: pictures with captions, galleries, films, sounds. What plug-ins
/// wrote so and nobody else reads is left out, and what stands between its marks stays.
fn shortcodes(text: &str, left_out: &mut BTreeSet<String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('[') {
        out.push_str(&rest[..at]);
        let from = &rest[at..];
        if let Some(spoken) = spoken_of(from) {
            out.push_str(&from[1..1 + spoken]);
            rest = &from[2 + spoken..];
            continue;
        }
        match Code::read(from) {
            Some(code) => {
                let end = code.end;
                rest = match code.write(text, left_out, &mut out) {
                    true => &from[end..],
                    false => {
                        out.push('[');
                        &from[1..]
                    }
                };
            }
            None => {
                out.push('[');
                rest = &from[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// How long a shortcode is that is only spoken of: `[[gallery]]` means the word `[gallery]`.
fn spoken_of(from: &str) -> Option<usize> {
    let code = Code::read(from.strip_prefix("[[").map(|_| &from[1..])?)?;
    from[1 + code.end..].starts_with(']').then_some(code.end)
}

/// The inside of a figure: its picture, and the words behind it as the caption.
fn captioned(within: &str) -> String {
    let Some(picture) = within.find("<img").filter(|_| !within.contains("<figcaption")) else {
        return within.to_owned();
    };
    let Some(end) = within[picture..].find('>').map(|end| picture + end + 1) else { return within.to_owned() };
    let link = within[end..].trim_start().strip_prefix("</a>").map(|rest| within.len() - rest.len());
    let (picture, words) = within.split_at(link.unwrap_or(end));
    if words.trim().is_empty() {
        within.to_owned()
    } else {
        format!("{picture}<figcaption>{}</figcaption>", words.trim())
    }
}

/// A shortcode: `[caption width="300"]`, `[/caption]`.
struct Code<'a> {
    name: &'a str,
    is_end: bool,
    told: &'a str,
    /// Where it ends, in bytes from its beginning.
    end: usize,
}

impl<'a> Code<'a> {
    fn read(from: &'a str) -> Option<Self> {
        let within = from.strip_prefix('[')?;
        let (is_end, within) = within.strip_prefix('/').map_or((false, within), |within| (true, within));
        let letters = within.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-')).count();
        let name = &within[..letters];
        let close = within.find(']').filter(|close| *close <= 4_000)?;
        let told = within.get(letters..close)?;
        let is_code = name.starts_with(|c: char| c.is_ascii_lowercase()) && !told.contains(['[', '<']);
        let end = from.len() - within.len() + close + 1;
        is_code.then_some(Self { name, is_end, told, end })
    }

    fn told(&self, key: &str) -> Option<&'a str> {
        let mut rest = self.told;
        while let Some((before, after)) = rest.split_once('=') {
            let name = before.split_whitespace().next_back().unwrap_or_default();
            let after = after.trim_start();
            let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
            let (value, left) = match quote {
                Some(quote) => after[1..].split_once(quote)?,
                None => after.split_once(char::is_whitespace).unwrap_or((after, "")),
            };
            if name == key {
                return Some(value.trim());
            }
            rest = left;
        }
        None
    }

    /// Writes what it stands for; says whether it is one at all.
    fn write(&self, text: &str, left_out: &mut BTreeSet<String>, out: &mut String) -> bool {
        match (self.name, self.is_end) {
            ("caption" | "wp_caption", false) => {
                out.push_str("<figure>");
                // Older ones say the caption in the mark.
                let spoken = self.told("caption").map(str::to_owned);
                if let Some(spoken) = spoken {
                    out.push_str(&format!("<figcaption>{spoken}</figcaption>"));
                }
            }
            ("caption" | "wp_caption", true) => {
                let from = out.rfind("<figure>").map_or(out.len(), |at| at + "<figure>".len());
                let within = out.split_off(from);
                out.push_str(&captioned(&within));
                out.push_str("</figure>");
            }
            ("gallery", false) => {
                let ids = self.told("ids").or_else(|| self.told("include")).unwrap_or_default();
                for id in ids.split(',').filter_map(|id| id.trim().parse::<u64>().ok()) {
                    out.push_str(&format!("<p><img src=\"{ATTACHMENT}:{id}\" alt=\"\"></p>"));
                }
            }
            ("embed" | "youtube" | "vimeo" | "audio" | "video" | "soundcloud" | "playlist" | "dailymotion", false) => {
                let keys = ["src", "url", "mp3", "ogg", "m4a", "wav", "mp4", "webm", "href"];
                let said = keys.iter().find_map(|key| self.told(key));
                let bare = self.told.trim().trim_start_matches('=').trim();
                let address = said.or(Some(bare).filter(|bare| bare.starts_with("http")));
                if let Some(address) = address.filter(|address| address.starts_with("http")) {
                    out.push_str(&format!("<p><iframe src=\"{address}\"></iframe></p>"));
                }
            }
            ("embed" | "youtube" | "vimeo" | "audio" | "video" | "soundcloud" | "playlist" | "dailymotion", true) => {}
            (name, _) => {
                // Words in brackets are words, unless they are written as only a program writes.
                let is_paired = text.contains(&format!("[/{name}]"));
                if !is_paired && !self.told.contains('=') {
                    return false;
                }
                left_out.insert(name.to_owned());
            }
        }
        true
    }
}
