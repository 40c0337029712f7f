//! From Markdown to HTML that is still to be cleaned. Pictures leave a sign in their place, which the cleaning lets pass and
//! nobody can write.

use std::collections::HashMap;
use std::fmt::Write as _;

use kernel::Id;
use maud::Markup;
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::clean::NOTE;
use super::{events, picture_of};
use crate::model::article::Picture;

const OPEN: char = '\u{E000}';
const CLOSE: char = '\u{E001}';

/// A picture that a text shows.
pub(super) struct Shown {
    pub(super) id: Id<Picture>,
    pub(super) caption: String,
}

/// HTML with signs where its pictures are to stand.
pub(super) struct Drawn {
    pub(super) html: String,
    pub(super) pictures: Vec<Shown>,
}

/// Draws a text.
pub(super) fn draw(markdown: &str) -> Drawn {
    let unsigned: String = markdown.chars().filter(|letter| !matches!(*letter, OPEN | CLOSE)).collect();
    let mut pen = Pen::default();
    for event in events(&unsigned) {
        pen.meet(event);
    }
    Drawn { html: pen.html, pictures: pen.pictures }
}

/// Puts the pictures where their signs are; a picture that cannot be drawn leaves its caption.
pub(super) fn place(html: &str, pictures: &[Shown], mut picture: impl FnMut(&Shown) -> Option<Markup>) -> String {
    let mut placed = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(OPEN) {
        let Some((number, behind)) = after.split_once(CLOSE) else { break };
        placed.push_str(before);
        if let Some(shown) = number.parse::<usize>().ok().and_then(|at| pictures.get(at)) {
            match picture(shown) {
                Some(drawn) => placed.push_str(&drawn.0),
                None => escape(&mut placed, &shown.caption),
            }
        }
        rest = behind;
    }
    placed.push_str(rest);
    placed
}

#[derive(Default)]
struct Pen {
    html: String,
    pictures: Vec<Shown>,
    /// The picture whose caption is being read: its file, if it is one of the house.
    open: Option<(Option<Id<Picture>>, String)>,
    notes: HashMap<String, usize>,
    in_head: bool,
}

impl Pen {
    fn meet(&mut self, event: Event<'_>) {
        if self.open.is_some() {
            return self.caption(event);
        }
        match event {
            Event::Start(tag) => self.begin(tag),
            Event::End(end) => self.end(end),
            Event::Text(words) => escape(&mut self.html, &words),
            Event::Code(words) => {
                self.html.push_str("<code>");
                escape(&mut self.html, &words);
                self.html.push_str("</code>");
            }
            Event::Html(raw) | Event::InlineHtml(raw) => self.html.push_str(&raw),
            Event::FootnoteReference(name) => {
                let number = self.note(&name);
                let _ =
                    write!(self.html, "<sup><a href=\"#{NOTE}{number}\" id=\"{NOTE}{number}-from\">{number}</a></sup>");
            }
            Event::SoftBreak => self.html.push('\n'),
            Event::HardBreak => self.html.push_str("<br>\n"),
            Event::Rule => self.html.push_str("<hr>\n"),
            Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn caption(&mut self, event: Event<'_>) {
        match event {
            Event::End(TagEnd::Image) => self.picture(),
            Event::Text(words) | Event::Code(words) => {
                if let Some((_, caption)) = &mut self.open {
                    caption.push_str(&words);
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some((_, caption)) = &mut self.open {
                    caption.push(' ');
                }
            }
            _ => {}
        }
    }

    fn picture(&mut self) {
        match self.open.take() {
            Some((Some(id), caption)) => {
                let _ = write!(self.html, "{OPEN}{}{CLOSE}", self.pictures.len());
                self.pictures.push(Shown { id, caption });
            }
            // A picture from elsewhere would tell its house who reads here: its caption stays.
            Some((None, caption)) => escape(&mut self.html, &caption),
            None => {}
        }
    }

    fn begin(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => {
                let _ = write!(self.html, "<h{}>", below_title(level as u8));
            }
            Tag::List(Some(1)) => self.html.push_str("<ol>\n"),
            Tag::List(Some(first)) => {
                let _ = writeln!(self.html, "<ol start=\"{first}\">");
            }
            Tag::Link { dest_url, .. } => self.link(&dest_url),
            Tag::Image { dest_url, .. } => self.open = Some((picture_of(&dest_url), String::new())),
            Tag::TableHead => {
                self.in_head = true;
                self.html.push_str("<thead><tr>");
            }
            Tag::TableCell => self.html.push_str(if self.in_head { "<th scope=\"col\">" } else { "<td>" }),
            Tag::FootnoteDefinition(name) => {
                let number = self.note(&name);
                let _ = write!(self.html, "<section><ol start=\"{number}\"><li id=\"{NOTE}{number}\">");
            }
            other => self.html.push_str(opening(&other)),
        }
    }

    fn end(&mut self, end: TagEnd) {
        let closing = match end {
            TagEnd::Paragraph => "</p>\n",
            TagEnd::Heading(level) => {
                let _ = writeln!(self.html, "</h{}>", below_title(level as u8));
                return;
            }
            TagEnd::BlockQuote(_) => "</blockquote>\n",
            TagEnd::CodeBlock => "</code></pre>\n",
            TagEnd::List(true) => "</ol>\n",
            TagEnd::List(false) => "</ul>\n",
            TagEnd::Item => "</li>\n",
            TagEnd::FootnoteDefinition => "</li></ol></section>\n",
            TagEnd::Table => "</tbody></table>\n",
            TagEnd::TableHead => {
                self.in_head = false;
                "</tr></thead>\n<tbody>"
            }
            TagEnd::TableRow => "</tr>\n",
            TagEnd::TableCell if self.in_head => "</th>",
            TagEnd::TableCell => "</td>",
            TagEnd::Emphasis => "</em>",
            TagEnd::Strong => "</strong>",
            TagEnd::Strikethrough => "</del>",
            TagEnd::Link => "</a>",
            _ => "",
        };
        self.html.push_str(closing);
    }

    fn link(&mut self, address: &CowStr<'_>) {
        self.html.push_str("<a href=\"");
        escape(&mut self.html, address);
        self.html.push_str("\">");
    }

    /// The number of a note, in the order in which the text names them.
    fn note(&mut self, name: &str) -> usize {
        let next = self.notes.len() + 1;
        *self.notes.entry(name.to_owned()).or_insert(next)
    }
}

const fn opening(tag: &Tag<'_>) -> &'static str {
    match tag {
        Tag::Paragraph => "<p>",
        Tag::BlockQuote(_) => "<blockquote>\n",
        Tag::List(_) => "<ul>\n",
        Tag::Item => "<li>",
        Tag::Emphasis => "<em>",
        Tag::Strong => "<strong>",
        Tag::Strikethrough => "<del>",
        Tag::CodeBlock(_) => "<pre><code>",
        Tag::Table(_) => "<table>\n",
        Tag::TableRow => "<tr>",
        _ => "",
    }
}

/// The page has a title of the first level already.
const fn below_title(level: u8) -> u8 {
    match level {
        0..=2 => 2,
        3 => 3,
        _ => 4,
    }
}

fn escape(html: &mut String, words: &str) {
    for letter in words.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
}
