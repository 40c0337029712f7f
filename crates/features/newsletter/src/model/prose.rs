//! An editor's own words: Markdown, as HTML and as plain text. Nothing in it loads anything: pictures become their words, and
//! raw HTML is shown as it was typed.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html as to_html};

fn events(markdown: &str) -> impl Iterator<Item = Event<'_>> {
    Parser::new_ext(markdown, Options::ENABLE_STRIKETHROUGH).filter_map(|event| match event {
        Event::Html(words) | Event::InlineHtml(words) => Some(Event::Text(words)),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            // An address that runs something is none.
            let dest_url = if is_address(&dest_url) { dest_url } else { "".into() };
            Some(Event::Start(Tag::Link { link_type, dest_url, title, id }))
        }
        event => Some(event),
    })
}

fn is_address(address: &str) -> bool {
    ["https://", "http://", "mailto:"].iter().any(|start| address.starts_with(start))
}

/// As HTML.
pub fn html(markdown: &str) -> String {
    let mut out = String::new();
    to_html::push_html(&mut out, events(markdown));
    out
}

/// As plain text: paragraphs apart, lists with dashes, addresses behind what leads to them.
pub fn plain(markdown: &str) -> String {
    let (mut out, mut address) = (String::new(), String::new());
    let mut numbers: Vec<Option<u64>> = Vec::new();
    for event in events(markdown) {
        match event {
            Event::Text(words) | Event::Code(words) => out.push_str(&words),
            Event::SoftBreak => out.push(' '),
            Event::HardBreak => out.push('\n'),
            Event::Rule => out.push_str("———\n\n"),
            Event::Start(Tag::List(first)) => {
                if !out.is_empty() && !out.ends_with('\n') {
                    out.push('\n');
                }
                numbers.push(first);
            }
            Event::End(TagEnd::List(_)) => {
                numbers.pop();
                if numbers.is_empty() {
                    out.push('\n');
                }
            }
            Event::Start(Tag::Item) => match numbers.last_mut() {
                Some(Some(number)) => {
                    out.push_str(&format!("{number}. "));
                    *number += 1;
                }
                _ => out.push_str("- "),
            },
            Event::End(TagEnd::Item) if !out.ends_with('\n') => out.push('\n'),
            Event::Start(Tag::Link { dest_url, .. }) => address = dest_url.into_string(),
            Event::End(TagEnd::Link) => {
                if !address.is_empty() && !out.ends_with(address.as_str()) {
                    out.push_str(&format!(" <{address}>"));
                }
                address.clear();
            }
            Event::End(TagEnd::Paragraph) if numbers.is_empty() => out.push_str("\n\n"),
            Event::End(TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::BlockQuote(_)) => out.push_str("\n\n"),
            _ => {}
        }
    }
    out.trim().to_owned()
}

/// The words alone, in one line: for whoever looks for them, and for who reads what was found.
pub fn unmarked(markdown: &str) -> String {
    let mut out = String::new();
    for event in events(markdown) {
        match event {
            Event::Text(words) | Event::Code(words) => out.push_str(&words),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_) | TagEnd::CodeBlock) => out.push(' '),
            _ => {}
        }
    }
    out.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_for_has_no_marks_and_no_addresses() {
        let typed = "# Ce mois\n\n*L’eau*, **la route** et\n[l’école](https://example.org).\n\n- un\n- deux";
        assert_eq!(unmarked(typed), "Ce mois L’eau, la route et l’école. un deux");
    }

    #[test]
    fn words_are_the_same_in_both_forms() {
        let written = "Chères *amies*,\n\nvoici :\n\n- [le rapport](https://a.org/r)\n- la carte\n\n1. un\n2. deux";
        assert_eq!(
            plain(written),
            "Chères amies,\n\nvoici :\n\n- le rapport <https://a.org/r>\n- la carte\n\n1. un\n2. deux"
        );
        assert!(html(written).contains("<a href=\"https://a.org/r\">le rapport</a>"));
    }

    #[test]
    fn nothing_is_loaded_and_nothing_runs() {
        let hostile =
            "<script>alert(1)</script>\n\n![pixel](https://spy.example/p.gif) [x](javascript:alert(1)) <img src=x>";
        let drawn = html(hostile);
        for never in ["<script", "<img", "spy.example", "javascript:"] {
            assert!(!drawn.contains(never), "{never}: {drawn}");
        }
        assert!(drawn.contains("pixel") && plain(hostile).contains("pixel"));
    }
}
