//! Reads WebVTT (<https://www.w3.org/TR/webvtt1/>), SubRip, the JSON of Podcasting 2.0, and plain text.

use serde::Deserialize;

use super::{Cue, LONGEST, MOST_BYTES, MOST_CUES, Span, Transcript};
use crate::model::radio::fault::{Fault, Wrong};
use crate::model::radio::moment;

/// Reads a transcript in whichever form it stands. Its cues are put in the order of their moments.
///
/// # Errors
/// What is wrong, with its line.
pub fn read(text: &str) -> Result<Transcript, Fault> {
    if text.len() > MOST_BYTES {
        return Err(Fault::whole(Wrong::TooMany));
    }
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let start = text.trim_start();
    let mut cues = if start.starts_with("WEBVTT") {
        of_blocks(&text, Form::WebVtt)?
    } else if start.starts_with('{') {
        of_json(&text)?
    } else if text.lines().take(20).any(|line| line.contains("-->")) {
        of_blocks(&text, Form::SubRip)?
    } else {
        of_paragraphs(&text)
    };
    cues.retain(|cue| !cue.words.is_empty());
    if cues.is_empty() {
        return Err(Fault::whole(Wrong::Empty));
    }
    if cues.len() > MOST_CUES {
        return Err(Fault::whole(Wrong::TooMany));
    }
    if cues.iter().any(|cue| cue.words.chars().count() > LONGEST) {
        return Err(Fault::whole(Wrong::TooLong));
    }
    cues.sort_by_key(|cue| cue.at.map(|at| at.from));
    Ok(Transcript { cues })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    WebVtt,
    SubRip,
}

/// Blocks that are separated by empty lines; a block with an arrow in one of its first two lines is a cue.
fn of_blocks(text: &str, form: Form) -> Result<Vec<Cue>, Fault> {
    let mut cues: Vec<Cue> = Vec::new();
    for (first, block) in blocks(text) {
        let Some(timing) = block.iter().take(2).position(|line| line.contains("-->")) else {
            // SubRip has empty lines within a cue; in WebVTT what has no time is a note, a style or the head.
            if let (Form::SubRip, Some(cue)) = (form, cues.last_mut()) {
                cue.words = one_line(&format!("{} {}", cue.words, plain(&block.join(" "), form)));
            }
            continue;
        };
        let at = span(block[timing]).map_err(|what| Fault::at(first + timing, what))?;
        cues.push(cue(at, &block[timing + 1..], form));
    }
    Ok(cues)
}

/// The blocks of a text, each with the number of its first line.
fn blocks(text: &str) -> Vec<(usize, Vec<&str>)> {
    let mut blocks: Vec<(usize, Vec<&str>)> = Vec::new();
    let mut is_inside = false;
    for (number, line) in (1..).zip(text.lines()) {
        let is_empty = line.trim().is_empty();
        match (is_empty, is_inside, blocks.last_mut()) {
            (true, ..) => is_inside = false,
            (false, true, Some((_, lines))) => lines.push(line),
            (false, ..) => {
                blocks.push((number, vec![line]));
                is_inside = true;
            }
        }
    }
    blocks
}

/// `00:01.000 --> 00:04.000 align:start`
fn span(line: &str) -> Result<Span, Wrong> {
    let (from, rest) = line.split_once("-->").ok_or(Wrong::NoTime)?;
    let to = rest.split_whitespace().next().ok_or(Wrong::BadTime)?;
    let (from, to) = (moment::read(from).ok_or(Wrong::BadTime)?, moment::read(to).ok_or(Wrong::BadTime)?);
    if to < from { Err(Wrong::Backwards) } else { Ok(Span { from, to }) }
}

fn cue(at: Span, lines: &[&str], form: Form) -> Cue {
    let payload = lines.join(" ");
    let (voice, words) = match (form, tagged_voice(&payload)) {
        (Form::WebVtt, Some(voice)) => (plain(voice, form), plain(&payload, form)),
        (Form::WebVtt, None) => (String::new(), plain(&payload, form)),
        (Form::SubRip, _) => spoken(&plain(&payload, form)),
    };
    Cue { at: Some(at), voice: one_line(&voice), words: one_line(&words) }
}

/// Who speaks, as WebVTT has it: `<v Fatima>` or `<v.loud Fatima>`.
fn tagged_voice(payload: &str) -> Option<&str> {
    let tag = payload.trim_start().strip_prefix("<v")?;
    let (tag, _) = tag.split_once('>')?;
    let (classes, name) = tag.split_once(char::is_whitespace)?;
    let is_voice = classes.is_empty() || classes.starts_with('.');
    Some(name.trim()).filter(|name| is_voice && !name.is_empty())
}

/// Who speaks, where it stands before a colon: `Fatima : Bonjour`. A name has at most four words and begins like one.
fn spoken(words: &str) -> (String, String) {
    let Some((name, rest)) = words.split_once(':') else { return (String::new(), words.to_owned()) };
    let name = name.trim();
    let begins_like_one = name.chars().next().is_some_and(|letter| letter.is_alphabetic() && !letter.is_lowercase());
    let is_name = begins_like_one
        && name.chars().count() <= 40
        && name.split_whitespace().count() <= 4
        && rest.starts_with(char::is_whitespace)
        && !rest.trim().is_empty();
    if is_name { (name.to_owned(), rest.trim().to_owned()) } else { (String::new(), words.to_owned()) }
}

/// Words without the marks of their form: tags, `{\an8}`, entities.
fn plain(payload: &str, form: Form) -> String {
    let mut words = String::with_capacity(payload.len());
    let mut rest = payload;
    while let Some(at) = rest.find(['<', '{']) {
        words.push_str(&rest[..at]);
        let (close, is_mark) = match rest.as_bytes()[at] {
            b'<' => ('>', is_tag(&rest[at + 1..])),
            _ => ('}', form == Form::SubRip && rest[at + 1..].starts_with('\\')),
        };
        match rest[at..].find(close).filter(|_| is_mark) {
            Some(end) => rest = &rest[at + end + 1..],
            None => {
                words.push_str(&rest[at..=at]);
                rest = &rest[at + 1..];
            }
        }
    }
    words.push_str(rest);
    entities(&words)
}

/// A tag begins with a letter, a slash or a time; `< 3` is not one.
fn is_tag(after: &str) -> bool {
    after.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '/')
}

const ENTITIES: [(&str, &str); 8] = [
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&apos;", "'"),
    ("&nbsp;", "\u{a0}"),
    ("&lrm;", "\u{200e}"),
    ("&rlm;", "\u{200f}"),
    ("&amp;", "&"),
];

/// From left to right, so that nothing is taken for an entity twice.
fn entities(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        let known = ENTITIES.iter().find(|(entity, _)| rest[at..].starts_with(entity));
        let (skipped, letter) = known.map_or((1, "&"), |(entity, letter)| (entity.len(), *letter));
        plain.push_str(letter);
        rest = &rest[at + skipped..];
    }
    plain + rest
}

fn one_line(words: &str) -> String {
    words.split([' ', '\t', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn of_paragraphs(text: &str) -> Vec<Cue> {
    let paragraphs = blocks(text).into_iter();
    paragraphs
        .map(|(_, lines)| {
            let (voice, words) = spoken(&one_line(&lines.join(" ")));
            Cue { at: None, voice, words }
        })
        .collect()
}

#[derive(Deserialize)]
struct Json {
    segments: Vec<Segment>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Segment {
    #[serde(default)]
    speaker: String,
    start_time: f64,
    end_time: Option<f64>,
    body: String,
}

/// <https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md#json>
fn of_json(text: &str) -> Result<Vec<Cue>, Fault> {
    let json: Json = serde_json::from_str(text).map_err(|error| Fault::at(error.line(), Wrong::BadJson))?;
    let cue = |segment: Segment| {
        let from = moment::from_seconds(segment.start_time).ok_or(Fault::whole(Wrong::BadTime))?;
        let to = segment.end_time.map_or(Some(from), moment::from_seconds).ok_or(Fault::whole(Wrong::BadTime))?;
        if to < from {
            return Err(Fault::whole(Wrong::Backwards));
        }
        Ok(Cue { at: Some(Span { from, to }), voice: one_line(&segment.speaker), words: one_line(&segment.body) })
    };
    json.segments.into_iter().map(cue).collect()
}
