//! The signs of Markdown: words written so that it reads them as words, and marks that it sees.

/// Where a line ends and where a paragraph does, while the words of a paragraph are put together: signs that no text holds.
pub(super) const BREAK: char = '\u{1}';
pub(super) const PARAGRAPH: char = '\u{2}';

pub(super) fn is_address(words: &str) -> bool {
    let is_web = words.starts_with("https://") || words.starts_with("http://");
    is_web && !words.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'))
}

pub(super) fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Writes words so that Markdown reads them as words; spaces are joined.
pub(super) fn write_words(words: &str, out: &mut String) {
    for letter in words.chars() {
        match letter {
            BREAK | PARAGRAPH => {}
            ' ' | '\n' | '\t' | '\r' => {
                if !out.ends_with([' ', BREAK, PARAGRAPH]) {
                    out.push(' ');
                }
            }
            '\\' | '*' | '_' | '[' | ']' | '<' | '>' | '`' | '~' | '|' | '&' | '$' | '^' | '#' => {
                out.push('\\');
                out.push(letter);
            }
            _ => out.push(letter),
        }
    }
}

/// Words in strong or emphatic type. Where Markdown would not see its signs, as between a letter and a quotation mark, HTML
/// says it.
pub(super) fn stressed(out: &mut String, words: &str, sign: &str, name: &str) {
    let is_space = |c: char| c == ' ' || c == BREAK || c == PARAGRAPH || c.is_whitespace();
    let inner = words.trim_matches(is_space);
    if inner.is_empty() {
        return out.push_str(words);
    }
    let start = words.len() - words.trim_start_matches(is_space).len();
    let end = start + inner.len();
    out.push_str(&words[..start]);
    let is_plain = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let is_seen = is_plain(inner.chars().next()) && is_plain(inner.chars().last()) && !out.ends_with(['*', '\\']);
    if is_seen && !inner.contains(PARAGRAPH) {
        out.push_str(&format!("{sign}{inner}{sign}"));
    } else {
        // A paragraph ends all that was begun in it.
        let parts: Vec<String> = inner.split(PARAGRAPH).map(|part| format!("<{name}>{part}</{name}>")).collect();
        out.push_str(&parts.join(&PARAGRAPH.to_string()));
    }
    out.push_str(&words[end..]);
}

/// A picture as Markdown has it.
pub(super) fn pictured(address: &str, shows: &str) -> String {
    let mut alt = String::new();
    write_words(&shows.split_whitespace().collect::<Vec<_>>().join(" "), &mut alt);
    format!("![{alt}]({})", destination(address))
}

pub(super) fn linked(out: &mut String, words: &str, address: &str) {
    let shown = words.replace([BREAK, PARAGRAPH], " ");
    let inner = shown.trim();
    if inner.is_empty() || address.is_empty() || address.starts_with('#') {
        return out.push_str(words);
    }
    let before = if words.starts_with([' ', BREAK, PARAGRAPH]) { " " } else { "" };
    let after = if words.ends_with([' ', BREAK, PARAGRAPH]) { " " } else { "" };
    if before.is_empty() && out.ends_with('!') {
        // It would be a picture.
        out.pop();
        out.push_str("\\!");
    }
    out.push_str(&format!("{before}[{inner}]({}){after}", destination(address)));
}

/// An address as Markdown takes it.
fn destination(address: &str) -> String {
    let address: String = address.chars().filter(|c| !c.is_control()).collect();
    let is_bare = !address.contains(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '<' | '>' | '\\' | '&'));
    match is_bare {
        true => address,
        false => {
            let address = address.replace('<', "%3C").replace('>', "%3E").replace('\\', "%5C").replace('&', "&amp;");
            format!("<{address}>")
        }
    }
}

/// A paragraph with its lines; nothing where it has no words.
pub(super) fn settled(paragraph: &str) -> Option<String> {
    let lines = paragraph.split(BREAK).map(|line| line.trim_matches(|c: char| c == ' ' || c == '\t'));
    let lines: Vec<String> = lines.filter(|line| !line.trim().is_empty()).map(begun).collect();
    (!lines.is_empty()).then(|| lines.join("\\\n"))
}

/// A line that begins with what Markdown would take for a heading, a list or a rule is told that it does not.
fn begun(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = line[digits..].chars().next();
    if digits > 0 && digits < 10 && matches!(after, Some('.' | ')')) {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    if line.starts_with(['-', '+', '=', ':']) { format!("\\{line}") } else { line.to_owned() }
}

pub(super) fn longest_run(words: &str, sign: char) -> usize {
    words.split(|c| c != sign).map(str::len).max().unwrap_or(0)
}
