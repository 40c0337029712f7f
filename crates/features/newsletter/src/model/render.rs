//! A letter of an issue in one language: HTML and plain text that say the same, with the marks that each copy fills in.

use kernel::{Lang, Text};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use post::carrier::{GREETING, TOKEN};
use web::{Words, args};

use super::{Issue, Item, List, prose};

/// A letter before it is filled for each reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The subject.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// A page of HTML.
    pub html: String,
}

/// What a letter is drawn from.
pub struct Draft<'a> {
    /// The words of the house.
    pub words: &'a Words,
    /// The list.
    pub list: &'a List,
    /// The issue.
    pub issue: &'a Issue,
    /// What it tells, in its order.
    pub items: &'a [Item],
    /// Who keeps the list.
    pub sender: &'a Text,
    /// The address of the installation.
    pub origin: &'a str,
}

/// Colours of the house that hold in mail programs, in their light and their dark dress.
const BODY: &str = "margin:0;padding:24px 16px;font:16px/1.6 'Noto Sans','Noto Sans Arabic',Tahoma,Arial,sans-serif";
const SHEET: &str = "max-width:600px;margin:0 auto";
const HEAD: &str = "border-bottom:3px solid #d98e04;padding-bottom:8px;margin:0 0 20px";
const TITLE: &str = "font-size:22px;line-height:1.35;margin:0 0 16px";
const ITEM: &str = "font-size:18px;line-height:1.4;margin:24px 0 4px";
const LINK: &str = "color:#2f4bb5";
const FOOT: &str = "border-top:1px solid #b9b4a6;margin-top:32px;padding-top:12px;font-size:14px";

impl Draft<'_> {
    /// The letter in a language.
    pub fn letter(&self, lang: Lang) -> Letter {
        let subject = self.issue.content.subject.in_lang(lang).1.to_owned();
        Letter { text: self.text(lang), html: self.html(lang).into_string(), subject }
    }

    fn links(&self, lang: Lang) -> Links {
        let Self { origin, issue, .. } = self;
        Links {
            online: format!("{origin}/newsletter/issues/{}?lang={}", issue.slug, lang.code()),
            preferences: format!("{origin}/newsletter/preferences/{TOKEN}"),
            leave: format!("{origin}/newsletter/leave/{TOKEN}"),
        }
    }

    fn t(&self, lang: Lang, id: &'static str) -> &str {
        self.words.get(lang, id)
    }

    fn why(&self, lang: Lang) -> String {
        let (list, sender) = (self.list.title.in_lang(lang).1, self.sender.in_lang(lang).1);
        bare(&self.words.fill(lang, "newsletter-mail-why", &args![list = list, sender = sender]))
    }

    fn html(&self, lang: Lang) -> Markup {
        let (content, links) = (&self.issue.content, self.links(lang));
        html! {
            (DOCTYPE)
            html lang=(lang.code()) dir=(lang.direction().code()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (content.subject.in_lang(lang).1) }
                }
                body style=(BODY) { div style=(SHEET) dir=(lang.direction().code()) {
                    p style=(HEAD) { strong { (self.list.title.in_lang(lang).1) } " · " (self.sender.in_lang(lang).1) }
                    h1 style=(TITLE) { (content.subject.in_lang(lang).1) }
                    p { (GREETING) }
                    (prose_of(&content.intro, lang))
                    @for item in self.items { (self.item(item, lang)) }
                    (prose_of(&content.closing, lang))
                    div style=(FOOT) {
                        p { (self.why(lang)) }
                        p {
                            a style=(LINK) href=(links.online) { (self.t(lang, "newsletter-mail-online")) } " · "
                            a style=(LINK) href=(links.preferences) { (self.t(lang, "newsletter-mail-preferences")) } " · "
                            a style=(LINK) href=(links.leave) { (self.t(lang, "newsletter-mail-leave")) }
                        }
                    }
                } }
            }
        }
    }

    fn item(&self, item: &Item, lang: Lang) -> Markup {
        let (own, title) = item.title.in_lang(lang);
        // A title that there is only in another language says in which.
        let other = (own != lang).then(|| own.code());
        let dir = (own != lang).then(|| own.direction().code());
        html! {
            @if !title.is_empty() { h2 style=(ITEM) lang=[other] dir=[dir] {
                @match item.address(self.origin) {
                    Some(address) => a style=(LINK) href=(address) { (title) },
                    None => (title),
                }
            } }
            (prose_of(&item.words, lang))
        }
    }

    fn text(&self, lang: Lang) -> String {
        let (content, links) = (&self.issue.content, self.links(lang));
        let mut parts = vec![content.subject.in_lang(lang).1.to_owned(), GREETING.to_string()];
        parts.push(prose::plain(content.intro.in_lang(lang).1));
        for item in self.items {
            let title = item.title.in_lang(lang).1;
            let head = [Some(title.to_owned()), item.address(self.origin)].into_iter().flatten();
            parts.push(head.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"));
            parts.push(prose::plain(item.words.in_lang(lang).1));
        }
        parts.push(prose::plain(content.closing.in_lang(lang).1));
        parts.push("—".to_owned());
        parts.push(self.why(lang));
        let link = |id: &'static str, address: String| format!("{}\n{address}", self.t(lang, id));
        parts.push(link("newsletter-mail-online", links.online));
        parts.push(link("newsletter-mail-preferences", links.preferences));
        parts.push(link("newsletter-mail-leave", links.leave));
        parts.retain(|part| !part.is_empty());
        parts.join("\n\n") + "\n"
    }
}

struct Links {
    online: String,
    preferences: String,
    leave: String,
}

fn prose_of(text: &Text, lang: Lang) -> Markup {
    let (own, words) = text.in_lang(lang);
    let other = (own != lang).then(|| own.code());
    let dir = (own != lang).then(|| own.direction().code());
    html! { @if !words.is_empty() { div lang=[other] dir=[dir] { (PreEscaped(prose::html(words))) } } }
}

/// Words without the marks that keep directions apart: mail programs take them for a part of a link.
pub fn bare(words: &str) -> String {
    words.replace(['\u{2068}', '\u{2069}'], "")
}

/// How letters in a language greet their readers, made ready once: with a name or without.
pub struct Greeting {
    nameless: String,
    before: String,
    after: String,
}

impl Greeting {
    /// Reads the words of a language.
    pub fn of(words: &Words, lang: Lang) -> Self {
        let named = bare(&words.fill(lang, "newsletter-mail-greeting-named", &args![name = GREETING.to_string()]));
        let (before, after) = named.split_once(GREETING).unwrap_or((&named, ""));
        let (before, after) = (before.to_owned(), after.to_owned());
        Self { nameless: words.get(lang, "newsletter-mail-greeting").to_owned(), before, after }
    }

    /// The greeting of somebody; an empty name is none.
    pub fn to(&self, name: &str) -> String {
        if name.is_empty() { self.nameless.clone() } else { format!("{}{name}{}", self.before, self.after) }
    }
}
