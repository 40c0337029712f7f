//! The text of an article: Markdown, raw HTML allowed, and always cleaned when it is drawn.
//!
//! Whatever stands in the source, what is drawn has no script, no style, no frame, and nothing that a browser would fetch from
//! anywhere but this house: no picture, no pixel. Marks that follow readers are taken off links.

mod clean;
mod draw;

use kernel::Id;
use maud::{Markup, PreEscaped};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::model::article::Picture;

/// Longer texts are refused by the forms: some hundred printed pages.
pub const LONGEST: usize = 400_000;

fn events(markdown: &str) -> Parser<'_> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    Parser::new_ext(markdown, options)
}

/// The picture that an address in a text means: `media:` and the id of a file.
fn picture_of(address: &str) -> Option<Id<Picture>> {
    address.strip_prefix("media:").and_then(|id| id.trim().parse().ok())
}

/// Draws a text. `picture` draws a picture of the house with its caption; where it gives nothing, the caption stands alone.
pub fn html(markdown: &str, mut picture: impl FnMut(Id<Picture>, &str) -> Option<Markup>) -> Markup {
    let drawn = draw::draw(markdown);
    let cleaned = clean::clean(&drawn.html);
    PreEscaped(draw::place(&cleaned, &drawn.pictures, |shown| picture(shown.id, &shown.caption)))
}

/// The pictures that a text shows, each once, in the order of the text.
pub fn pictures(markdown: &str) -> Vec<Id<Picture>> {
    let mut found = Vec::new();
    for event in events(markdown) {
        let Event::Start(Tag::Image { dest_url, .. }) = event else { continue };
        found.extend(picture_of(&dest_url).filter(|id| !found.contains(id)));
    }
    found
}

/// The bare words of a text, a line for each paragraph: for the index, for descriptions, for letters.
pub fn plain(markdown: &str) -> String {
    let mut words = String::with_capacity(markdown.len());
    let mut raw = String::new();
    for event in events(markdown) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak => words.push(' '),
            Event::HardBreak | Event::Rule => words.push('\n'),
            Event::Html(text) | Event::InlineHtml(text) => raw.push_str(&text),
            Event::End(TagEnd::HtmlBlock) => {
                words.push_str(&clean::words(&raw));
                words.push('\n');
                raw.clear();
            }
            Event::End(TagEnd::TableCell) => words.push(' '),
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::TableRow
                | TagEnd::TableHead
                | TagEnd::CodeBlock,
            ) => words.push('\n'),
            _ => {}
        }
        // Tags amid a paragraph are no words.
        if !raw.is_empty() && !raw.starts_with('<') {
            raw.clear();
        }
    }
    let lines = words.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn drawn(markdown: &str) -> String {
        html(markdown, |id, caption| {
            Some(PreEscaped(format!("<img src=\"/media/{id}/card.jpg\" alt=\"{}\">", caption.len())))
        })
        .0
    }

    #[test]
    fn what_reporters_write_is_drawn() {
        assert_eq!(drawn("Un *mot* et **deux**."), "<p>Un <em>mot</em> et <strong>deux</strong>.</p>\n");
        assert_eq!(drawn("# Titre\n\n### Petit"), "<h2>Titre</h2>\n<h3>Petit</h3>\n");
        assert_eq!(drawn("- a\n- b"), "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
        assert_eq!(drawn("3. a\n4. b"), "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n");
        assert!(drawn("| a | b |\n|---|---|\n| 1 | 2 |").contains("<td>2</td>"));
        assert!(drawn("> dit\n> elle").contains("<blockquote>"));
        let noted = drawn("Dit[^a].\n\n[^a]: Là.");
        assert!(noted.contains("href=\"#note-1\"") && noted.contains("id=\"note-1\""), "{noted}");
    }

    #[test]
    fn scripts_frames_styles_and_pixels_leave_nothing() {
        let hostile = "Bon<script>alert(1)</script>jour <img src=\"https://t.example/p.gif\" onerror=\"x()\"> \
            <iframe src=\"https://f.example\"></iframe> <a href=\"javascript:x()\" onclick=\"x()\">là</a> \
            <p style=\"background:url(https://s.example/x)\">p</p> ![p](https://t.example/p.gif) \
            <svg onload=x()><use href=\"https://u.example\"/></svg> <object data=x></object> \
            <a href=\"https://a.example/?utm_source=x&id=3&fbclid=y\">ici</a> <form action=\"/x\"><input name=q></form>";
        let html = drawn(hostile);
        for trace in [
            "script",
            "iframe",
            "onerror",
            "onclick",
            "onload",
            "javascript",
            "style=",
            "t.example",
            "s.example",
            "u.example",
            "f.example",
            "<form",
            "<input",
            "object",
            "utm_",
            "fbclid",
        ] {
            assert!(!html.contains(trace), "{trace} in {html}");
        }
        assert!(html.contains("https://a.example/?id=3"), "{html}");
        assert!(html.contains("Bonjour"), "{html}");
    }

    #[test]
    fn pictures_of_the_house_are_shown_and_nobody_can_forge_their_place() {
        let id: Id<Picture> = Id::from_uuid(uuid::Uuid::from_u128(7));
        let text = format!("![Le marché](media:{id})\n\n\u{E000}0\u{E001}");
        let html = drawn(&text);
        assert_eq!(html.matches("<img").count(), 1, "{html}");
        assert_eq!(pictures(&format!("{text} ![x](media:{id}) ![y](media:no)")), [id]);
        assert!(self::html(&text, |_, _| None).0.contains("Le marché"));
    }

    #[test]
    fn the_bare_words_are_those_that_a_reader_sees() {
        assert_eq!(
            plain("# Eau\n\nAu *douar*,\nla [régie](https://r.example).\n\n- un\n- deux"),
            "Eau\nAu douar, la régie.\nun\ndeux"
        );
        assert_eq!(plain("<div><p>Un <b>mot</b></p><script>x()</script></div>"), "Un mot");
        assert_eq!(plain("un <b>mot</b> gras"), "un mot gras");
    }

    proptest! {
        #[test]
        fn whatever_is_written_nothing_that_runs_is_drawn(words in "(<|>|script|img|on|=|\"|'| |a|/|svg|!\\[|\\]|\\(|\\)|:|javascript|\n|`|&|;|#|x){0,60}") {
            let html = drawn(&words).to_lowercase();
            prop_assert!(!html.contains("<script") && !html.contains("<svg"));
            let outside = html.split("<img").skip(1).any(|rest| !rest.starts_with(" src=\"/media/"));
            prop_assert!(!outside, "{html}");
            // A second cleaning finds nothing more.
            prop_assert_eq!(clean::clean(&clean::clean(&words)), clean::clean(&words));
        }

        #[test]
        fn words_without_signs_come_back_as_they_are(words in "[a-zà-ÿء-ي]{1,12}( [a-zà-ÿء-ي]{1,12}){0,9}") {
            prop_assert_eq!(plain(&words), words);
        }
    }
}
