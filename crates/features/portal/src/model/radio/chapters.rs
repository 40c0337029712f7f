//! Chapters of an episode: typed as lines that begin with a time, or brought in as WebVTT or as the JSON of Podcasting 2.0
//! (<https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md>).

use serde::{Deserialize, Serialize};

use super::fault::{Fault, Wrong};
use super::{moment, transcript};

/// More are no chapters any more.
const MOST: usize = 300;
/// The most characters of a title.
const TITLE: usize = 200;

/// A chapter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chapter {
    /// Where it begins, in milliseconds.
    pub start: u64,
    /// Its title, one line.
    pub title: String,
    /// An address that belongs to it; empty for none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub link: String,
}

/// Reads chapters in whichever of the three forms they stand, in the order of their moments. Nothing but space is no
/// chapter.
///
/// # Errors
/// What is wrong, with its line.
pub fn read(text: &str) -> Result<Vec<Chapter>, Fault> {
    let text = text.trim_start_matches('\u{feff}');
    let mut chapters = if text.trim_start().starts_with('{') {
        of_json(text)?
    } else if text.trim_start().starts_with("WEBVTT") {
        of_vtt(text)?
    } else {
        of_lines(text)?
    };
    if chapters.len() > MOST {
        return Err(Fault::whole(Wrong::TooMany));
    }
    chapters.sort_by_key(|(_, chapter)| chapter.start);
    if let Some(pair) = chapters.windows(2).find(|pair| pair[0].1.start == pair[1].1.start) {
        return Err(Fault::at(pair[1].0, Wrong::Twice));
    }
    Ok(chapters.into_iter().map(|(_, chapter)| chapter).collect())
}

type Lines = Vec<(usize, Chapter)>;

/// `00:00 Ouverture`, `12:30 – L’eau à Zagora https://…`, `[1:02:03] La suite`.
fn of_lines(text: &str) -> Result<Lines, Fault> {
    let mut chapters = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        let line = line.trim_start_matches(['[', '(']);
        let (time, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let time = time.trim_end_matches([']', ')']);
        if !time.starts_with(|c: char| c.is_numeric()) {
            return Err(Fault::at(number, Wrong::NoTime));
        }
        let start = moment::read(time).ok_or(Fault::at(number, Wrong::BadTime))?;
        let (title, link) = linked(without_mark(rest.trim()));
        chapters.push((number, checked(number, start, title, link)?));
        if chapters.len() > MOST {
            return Err(Fault::whole(Wrong::TooMany));
        }
    }
    Ok(chapters)
}

/// The title without one dash or bar between it and the time.
fn without_mark(title: &str) -> &str {
    let mut letters = title.chars();
    match letters.next() {
        Some('-' | '–' | '—' | '|') if letters.as_str().starts_with(char::is_whitespace) => {
            letters.as_str().trim_start()
        }
        _ => title,
    }
}

/// Takes an address from the end of a title.
fn linked(title: &str) -> (&str, &str) {
    match title.rsplit_once(char::is_whitespace) {
        Some((title, link)) if is_address(link) => (title.trim_end(), link),
        _ => (title, ""),
    }
}

fn is_address(words: &str) -> bool {
    let url = words.parse::<url::Url>();
    words.len() <= 500 && url.is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}

fn checked(line: usize, start: u64, title: &str, link: &str) -> Result<Chapter, Fault> {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    match title.chars().count() {
        0 => Err(Fault::at(line, Wrong::NoTitle)),
        1..=TITLE => Ok(Chapter { start, title, link: link.to_owned() }),
        _ => Err(Fault::at(line, Wrong::TooLong)),
    }
}

fn of_vtt(text: &str) -> Result<Lines, Fault> {
    let transcript = transcript::read(text)?;
    let cues = (1..).zip(&transcript.cues);
    let chapters = cues.filter_map(|(number, cue)| Some((number, cue.at?, &cue.words)));
    chapters.map(|(number, at, words)| Ok((0, checked(number, at.from, words, "")?))).collect()
}

#[derive(Deserialize)]
struct Json {
    chapters: Vec<JsonChapter>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct JsonChapter {
    start_time: f64,
    #[serde(default)]
    title: String,
    #[serde(default)]
    url: String,
    /// A silent chapter, which only changes the picture, is not in the table of contents.
    toc: Option<bool>,
}

fn of_json(text: &str) -> Result<Lines, Fault> {
    let json: Json = serde_json::from_str(text).map_err(|error| Fault::at(error.line(), Wrong::BadJson))?;
    let listed =
        (1..).zip(json.chapters).filter(|(_, chapter)| chapter.toc != Some(false) && !chapter.title.trim().is_empty());
    listed
        .map(|(number, chapter)| {
            let start = moment::from_seconds(chapter.start_time).ok_or(Fault::at(0, Wrong::BadTime))?;
            let link = if is_address(&chapter.url) { chapter.url.as_str() } else { "" };
            Ok((0, checked(number, start, &chapter.title, link)?))
        })
        .collect()
}

/// Chapters as lines, to be typed on.
pub fn to_lines(chapters: &[Chapter]) -> String {
    let line = |chapter: &Chapter| {
        // A dash that belongs to the title is not taken for the mark before it.
        let mark = if without_mark(&chapter.title) == chapter.title { "" } else { "– " };
        let link = if chapter.link.is_empty() { String::new() } else { format!(" {}", chapter.link) };
        format!("{} {mark}{}{link}\n", moment::exact(chapter.start), chapter.title)
    };
    chapters.iter().map(line).collect()
}

/// Chapters as podcast programs fetch them: `application/json+chapters`, version 1.2.0.
pub fn to_json(chapters: &[Chapter]) -> String {
    let chapter = |chapter: &Chapter| {
        let mut json = serde_json::Map::new();
        json.insert("startTime".to_owned(), (chapter.start as f64 / 1000.0).into());
        json.insert("title".to_owned(), chapter.title.as_str().into());
        if !chapter.link.is_empty() {
            json.insert("url".to_owned(), chapter.link.as_str().into());
        }
        serde_json::Value::Object(json)
    };
    let chapters: Vec<serde_json::Value> = chapters.iter().map(chapter).collect();
    serde_json::json!({ "version": "1.2.0", "chapters": chapters }).to_string()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn chapter(start: u64, title: &str, link: &str) -> Chapter {
        Chapter { start, title: title.to_owned(), link: link.to_owned() }
    }

    #[test]
    fn the_three_forms_say_the_same() {
        let expected = vec![
            chapter(0, "Ouverture", ""),
            chapter(83_500, "L’eau à Zagora", "https://example.org/eau"),
            chapter(3_723_000, "الختام", ""),
        ];
        let lines = "\n1:02:03 — الختام\n0:00 Ouverture\n[01:23.5] - L’eau à  Zagora https://example.org/eau\n";
        let json = r#"{"version":"1.2.0","chapters":[{"startTime":0,"title":"Ouverture"},{"startTime":50,"title":"","img":"x"},
            {"startTime":60,"title":"Muet","toc":false},{"startTime":83.5,"title":"L’eau à Zagora","url":"https://example.org/eau"},
            {"startTime":3723,"title":"الختام"}]}"#;
        assert_eq!(read(lines).as_ref(), Ok(&expected));
        assert_eq!(read(json).as_ref(), Ok(&expected));
        let vtt = "WEBVTT\n\n1\n00:00.000 --> 01:23.500\nOuverture\n\n01:23.500 --> 01:02:03.000\nL’eau à Zagora\n\n\
             01:02:03.000 --> 02:00:00.000\nالختام\n";
        let without_links: Vec<Chapter> = expected.iter().map(|c| chapter(c.start, &c.title, "")).collect();
        assert_eq!(read(vtt), Ok(without_links));
        assert_eq!(read(" \n\n"), Ok(vec![]));
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        for (text, line, what) in [
            ("00:00 Un\nDeux", 2, Wrong::NoTime),
            ("00:00 Un\n1:99 Deux", 2, Wrong::BadTime),
            ("00:00 Un\n\n1:30", 3, Wrong::NoTitle),
            ("00:00 Un\n00:00 Deux", 2, Wrong::Twice),
            ("{\"chapters\": 3}", 1, Wrong::BadJson),
        ] {
            assert_eq!(read(text), Err(Fault::at(line, what)), "{text}");
        }
        assert_eq!(read(&format!("00:00 {}", "x".repeat(201))), Err(Fault::at(1, Wrong::TooLong)));
        let many: String = (0..400).map(|n| format!("{n}:00 a\n")).collect();
        assert_eq!(read(&many), Err(Fault::whole(Wrong::TooMany)));
    }

    proptest! {
        #[test]
        fn what_is_read_is_read_again_from_what_is_written(text in "([0-9]{1,2}:[0-5][0-9] [-–|a-zé0-9:/. ]{0,20}\n){0,6}") {
            if let Ok(chapters) = read(&text) {
                prop_assert_eq!(read(&to_lines(&chapters)), Ok(chapters.clone()));
                prop_assert_eq!(read(&to_json(&chapters)), Ok(chapters));
            }
        }

        #[test]
        fn nothing_that_somebody_pastes_breaks_the_reader(text in "\\PC{0,200}") {
            let _ = read(&text);
            let _ = read(&format!("WEBVTT\n\n{text}"));
            let _ = read(&format!("{{{text}"));
        }
    }
}
