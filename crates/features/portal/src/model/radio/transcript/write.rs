//! Writes a transcript in the forms that podcast programs read.

use super::{Cue, Span, Transcript};
use crate::model::radio::moment;

fn timed(transcript: &Transcript) -> impl Iterator<Item = (Span, &Cue)> {
    transcript.cues.iter().filter_map(|cue| Some((cue.at?, cue)))
}

/// `text/vtt`.
pub fn to_vtt(transcript: &Transcript) -> String {
    let mut vtt = String::from("WEBVTT\n");
    for (at, cue) in timed(transcript) {
        let voice = if cue.voice.is_empty() { String::new() } else { format!("<v {}>", escaped(&cue.voice)) };
        let (from, to) = (moment::clock(at.from, '.'), moment::clock(at.to, '.'));
        vtt.push_str(&format!("\n{from} --> {to}\n{voice}{}\n", escaped(&cue.words)));
    }
    vtt
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// `application/x-subrip`.
pub fn to_srt(transcript: &Transcript) -> String {
    let mut srt = String::new();
    for (number, (at, cue)) in (1..).zip(timed(transcript)) {
        let (from, to) = (moment::clock(at.from, ','), moment::clock(at.to, ','));
        srt.push_str(&format!("{number}\n{from} --> {to}\n{}\n\n", with_voice(cue)));
    }
    srt
}

fn with_voice(cue: &Cue) -> String {
    if cue.voice.is_empty() { cue.words.clone() } else { format!("{}: {}", cue.voice, cue.words) }
}

/// `text/plain`.
pub fn to_text(transcript: &Transcript) -> String {
    transcript.cues.iter().map(|cue| with_voice(cue) + "\n\n").collect()
}

/// `application/json`, as Podcasting 2.0 has it.
pub fn to_json(transcript: &Transcript) -> String {
    let segment = |(at, cue): (Span, &Cue)| {
        let mut segment = serde_json::Map::new();
        if !cue.voice.is_empty() {
            segment.insert("speaker".to_owned(), cue.voice.as_str().into());
        }
        segment.insert("startTime".to_owned(), (at.from as f64 / 1000.0).into());
        segment.insert("endTime".to_owned(), (at.to as f64 / 1000.0).into());
        segment.insert("body".to_owned(), cue.words.as_str().into());
        serde_json::Value::Object(segment)
    };
    let segments: Vec<serde_json::Value> = timed(transcript).map(segment).collect();
    serde_json::json!({ "version": "1.0.0", "segments": segments }).to_string()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{MOST_BYTES, read};
    use super::*;
    use crate::model::radio::fault::{Fault, Wrong};

    fn cue(from: u64, to: u64, voice: &str, words: &str) -> Cue {
        Cue { at: Some(Span { from, to }), voice: voice.to_owned(), words: words.to_owned() }
    }

    #[test]
    fn web_vtt_is_read_with_voices_and_without_its_marks() {
        let text = "\u{feff}WEBVTT - Titre\nKind: captions\n\nNOTE ceci\nn’est rien\n\nSTYLE\n::cue { color: red }\n\n\
             1\n00:00.000 --> 00:04.200 align:start position:0%\n<v.loud Fatima Z.>L’eau &amp; la <i>terre</i>\nde l’oasis</v>\n\n\
             00:04.200 --> 01:00:00.000\nالماء &lt; 3 <00:00:05.000><c.yellow>حياة</c>\n";
        let expected = vec![
            cue(0, 4_200, "Fatima Z.", "L’eau & la terre de l’oasis"),
            cue(4_200, 3_600_000, "", "الماء < 3 حياة"),
        ];
        assert_eq!(read(text).unwrap().cues, expected);
    }

    #[test]
    fn sub_rip_is_read_as_programs_and_hands_write_it() {
        let text = "1\r\n00:00:01,000 --> 00:00:02,500\r\nFatima : {\\an8}Bonjour\r\n<b>à toutes</b>\r\n\r\nsuite\r\n\r\n\
             2\r\n00:00:03,000 --> 00:00:04,000  X1:1\r\nà noter : rien\r\n";
        let expected =
            vec![cue(1_000, 2_500, "Fatima", "Bonjour à toutes suite"), cue(3_000, 4_000, "", "à noter : rien")];
        assert_eq!(read(text).unwrap().cues, expected);
    }

    #[test]
    fn plain_text_is_paragraphs_without_moments() {
        let transcript = read("فاطمة: السلام عليكم\n\nوعليكم\nالسلام\n\n\nIl dit : oui.").unwrap();
        let cues: Vec<(&str, &str)> = transcript.cues.iter().map(|c| (c.voice.as_str(), c.words.as_str())).collect();
        assert_eq!(cues, [("فاطمة", "السلام عليكم"), ("", "وعليكم السلام"), ("Il dit", "oui.")]);
        assert!(!transcript.is_timed());
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        for (text, line, what) in [
            ("WEBVTT\n\n00:01.000 --> 00:00.500\nx", 3, Wrong::Backwards),
            ("WEBVTT\n\nun\n00:01 -> 2\n\n00:61.000 --> 00:62.000\nx", 6, Wrong::BadTime),
            ("1\n00:00:01,000 -->\nx", 2, Wrong::BadTime),
            ("{\"segments\":[\n{\"body\":3}]}", 2, Wrong::BadJson),
            ("WEBVTT\n\nNOTE x", 0, Wrong::Empty),
            (" \n ", 0, Wrong::Empty),
        ] {
            assert_eq!(read(text), Err(Fault::at(line, what)), "{text}");
        }
        assert_eq!(read(&"a".repeat(MOST_BYTES + 1)), Err(Fault::whole(Wrong::TooMany)));
        assert_eq!(read(&"a".repeat(30_000)), Err(Fault::whole(Wrong::TooLong)));
        let many: String = (0..50_000).map(|_| "a\n\n").collect();
        assert_eq!(read(&many), Err(Fault::whole(Wrong::TooMany)));
    }

    /// Cues in order, in words of many kinds; voices as names are.
    fn cues() -> impl Strategy<Value = Vec<Cue>> {
        let words = "[a-zéà&<>;{}ءآب-ي0-9-]{1,8}( [a-zéà&<>;ب-ي0-9.,-]{1,8}){0,5}";
        let one = (0..5_000_u64, 0..5_000_u64, "([A-Z][a-z]{1,6}( [A-Z][a-z]{1,6})?)?", words);
        prop::collection::vec(one, 1..12).prop_map(|parts| {
            let mut at = 0;
            let mut next = |(gap, length, voice, words): (u64, u64, String, String)| {
                let from = at + gap;
                at = from + length;
                Cue { at: Some(Span { from, to: at }), voice, words }
            };
            parts.into_iter().map(&mut next).collect()
        })
    }

    proptest! {
        #[test]
        fn web_vtt_and_json_read_back_as_they_were(cues in cues()) {
            let transcript = Transcript { cues };
            prop_assert_eq!(read(&to_vtt(&transcript)), Ok(transcript.clone()));
            prop_assert_eq!(read(&to_json(&transcript)), Ok(transcript));
        }

        #[test]
        fn sub_rip_reads_back_what_it_can_say(cues in cues()) {
            // It has no way to write a mark as words.
            let tame = |words: &str| words.replace(['<', '>', '{', '}', '&'], "x");
            let cues = cues.into_iter().map(|cue| Cue { words: tame(&cue.words), ..cue }).collect();
            let transcript = Transcript { cues };
            prop_assert_eq!(read(&to_srt(&transcript)), Ok(transcript));
        }

        #[test]
        fn nothing_that_somebody_uploads_breaks_the_reader(text in "(\\PC|\n| --> |00:01.000|<v |&amp;){0,60}") {
            for head in ["", "WEBVTT\n\n", "{"] {
                if let Ok(transcript) = read(&format!("{head}{text}")) {
                    prop_assert!(!transcript.cues.is_empty());
                    prop_assert!(transcript.cues.iter().filter_map(|cue| cue.at).all(|at| at.from <= at.to));
                    prop_assert!(transcript.cues.is_sorted_by_key(|cue| cue.at.map(|at| at.from)));
                }
            }
        }
    }
}
