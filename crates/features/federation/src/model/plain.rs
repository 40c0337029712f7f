//! Words of others as plain text: what they wrote in HTML is kept without any of it, so that nothing of theirs can run, load
//! or look like ours.

/// The most that is kept of a reply, in characters.
pub const LONGEST: usize = 5_000;

/// The words of a piece of HTML, a line for each paragraph, at most `most` characters.
pub fn words(html: &str, most: usize) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        push(&mut text, before);
        // A bracket that nothing closes is the end of what can be read.
        let (tag, next) = after.split_once('>').unwrap_or((after, ""));
        rest = pass(&mut text, tag, next);
    }
    push(&mut text, rest);
    tidy(&text, most)
}

/// Reads over a tag; what stands in a script or style is no words.
fn pass<'a>(text: &mut String, tag: &str, next: &'a str) -> &'a str {
    let name: String =
        tag.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect::<String>().to_ascii_lowercase();
    match name.as_str() {
        "br" | "br/" | "/p" | "/div" | "/li" | "/h1" | "/h2" | "/h3" | "/blockquote" => text.push('\n'),
        "script" | "style" => {
            let end = format!("</{name}");
            let at = next.to_ascii_lowercase().find(&end);
            return at.map_or("", |at| &next[at..]);
        }
        _ => {}
    }
    next
}

fn push(text: &mut String, piece: &str) {
    let mut rest = piece;
    while let Some((before, after)) = rest.split_once('&') {
        text.push_str(before);
        let entity = after
            .split_once(';')
            .filter(|(name, _)| name.len() <= 8)
            .and_then(|(name, next)| Some((read(name)?, next)));
        rest = match entity {
            Some((c, next)) => {
                text.push(c);
                next
            }
            None => {
                text.push('&');
                after
            }
        };
    }
    text.push_str(rest);
}

fn read(entity: &str) -> Option<char> {
    let code = |digits: &str, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
    match entity {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        number => {
            let number = number.strip_prefix('#')?;
            number.strip_prefix(['x', 'X']).map_or_else(|| code(number, 10), |hex| code(hex, 16))
        }
    }
}

/// Without marks that turn the direction of what follows, without empty lines, and not too long.
fn tidy(text: &str, most: usize) -> String {
    let is_shown = |c: &char| {
        *c == '\n' || !(c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'))
    };
    let clean: String = text.chars().filter(is_shown).collect();
    let lines = clean.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let kept = lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    match kept.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &kept[..end]),
        None => kept,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_words_of_a_reply_are_kept_and_nothing_else() {
        let html = "<p>شكرا &amp; merci<br>à <a href=\"https://x.example\">@fmas</a></p><script>alert('<p>no')</script><p>fin</p>";
        assert_eq!(words(html, LONGEST), "شكرا & merci\nà @fmas\nfin");
        assert_eq!(words("a &lt;b&gt; &#1605; &#x645; &unknown; & c", LONGEST), "a <b> م م &unknown; & c");
        assert_eq!(words("\u{202e}abc\u{2066}", LONGEST), "abc");
        assert_eq!(words("abcdef", 3), "abc…");
        assert_eq!(words("<p", 3), "");
    }

    proptest! {
        #[test]
        fn nothing_that_was_written_makes_it_fall_or_grow(html in ".{0,400}") {
            let kept = words(&html, 100);
            prop_assert!(kept.chars().count() <= 101);
        }
    }
}
