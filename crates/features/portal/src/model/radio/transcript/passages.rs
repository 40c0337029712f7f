//! A transcript as it is read: cues of one voice run together into passages; and where words are said.

use kernel::fold;

use super::{Cue, Transcript};

/// Some cues that are read together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage<'a> {
    /// Who speaks; empty where it is not known.
    pub voice: &'a str,
    /// What is said, in order.
    pub cues: &'a [Cue],
}

impl Passage<'_> {
    /// Where it begins, in milliseconds.
    pub fn start(&self) -> Option<u64> {
        self.cues.first()?.at.map(|at| at.from)
    }
}

/// A passage ends behind so many characters, at the end of a sentence.
const LONG: usize = 320;
/// Whoever is silent for so many milliseconds begins a new one.
const SILENCE: u64 = 3_000;

/// The passages of a transcript.
pub fn passages(transcript: &Transcript) -> Vec<Passage<'_>> {
    let mut passages = Vec::new();
    let (mut first, mut voice, mut length) = (0, "", 0);
    for (index, cue) in transcript.cues.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| &transcript.cues[before]);
        let begins = before.is_some_and(|before| begins_anew(before, cue, voice, length));
        if begins {
            passages.push(Passage { voice, cues: &transcript.cues[first..index] });
            (first, length) = (index, 0);
        }
        if !cue.voice.is_empty() {
            voice = &cue.voice;
        }
        length += cue.words.chars().count();
    }
    if first < transcript.cues.len() {
        passages.push(Passage { voice, cues: &transcript.cues[first..] });
    }
    passages
}

fn begins_anew(before: &Cue, cue: &Cue, voice: &str, length: usize) -> bool {
    let (Some(last), Some(now)) = (before.at, cue.at) else { return true };
    let is_another = !cue.voice.is_empty() && cue.voice != voice;
    let ends = before.words.trim_end().ends_with(['.', '!', '?', '؟', '…', '»']);
    is_another || now.from.saturating_sub(last.to) >= SILENCE || (length >= LONG && ends) || length >= 3 * LONG
}

/// The cues in which all the words of a question stand, as they are compared: without accents, in any case. Those that stand
/// across two cues are found in the first of them.
pub fn found<'a>(transcript: &'a Transcript, words: &str, most: usize) -> Vec<&'a Cue> {
    let wanted = fold(words);
    let wanted: Vec<&str> = wanted.split(' ').filter(|word| !word.is_empty()).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let has_all = |folded: &str| wanted.iter().all(|word| folded.contains(word));
    let mut hits: Vec<&Cue> = Vec::new();
    let mut is_taken = false;
    for (index, cue) in transcript.cues.iter().enumerate() {
        let own = fold(&cue.words);
        let next = transcript.cues.get(index + 1).map(|next| fold(&next.words)).unwrap_or_default();
        // What stands wholly in the next one is found there.
        let is_here = has_all(&own) || (!is_taken && !has_all(&next) && has_all(&format!("{own} {next}")));
        if is_here {
            hits.push(cue);
        }
        is_taken = is_here;
        if hits.len() == most {
            break;
        }
    }
    hits
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::read;
    use super::*;

    const TEXT: &str = "WEBVTT\n\n00:00.000 --> 00:02.000\n<v Fatima>L’eau de l’oasis,\n\n00:02.000 --> 00:04.000\nc’est la vie.\n\n\
         00:04.500 --> 00:06.000\n<v Hassan>الماءُ حياة\n\n00:20.000 --> 00:22.000\nفي الواحة\n";

    #[test]
    fn a_new_voice_and_a_silence_begin_a_passage() {
        let transcript = read(TEXT).unwrap();
        let seen: Vec<(&str, usize, Option<u64>)> =
            passages(&transcript).iter().map(|p| (p.voice, p.cues.len(), p.start())).collect();
        assert_eq!(seen, [("Fatima", 2, Some(0)), ("Hassan", 1, Some(4_500)), ("Hassan", 1, Some(20_000))]);
    }

    #[test]
    fn words_are_found_without_accents_and_across_two_cues() {
        let transcript = read(TEXT).unwrap();
        let at = |words: &str| -> Vec<u64> {
            found(&transcript, words, 10).iter().filter_map(|cue| cue.at).map(|at| at.from).collect()
        };
        assert_eq!(at("OASIS eau"), [0]);
        assert_eq!(at("oasis vie"), [0]);
        assert_eq!(at("vie"), [2_000]);
        assert_eq!(at("الماء"), [4_500]);
        assert_eq!(at("désert"), [0; 0]);
        assert_eq!(at(" ?! "), [0; 0]);
    }

    proptest! {
        #[test]
        fn passages_lose_and_repeat_nothing(gaps in prop::collection::vec((0..6_000_u64, 0..3_usize, 1..200_usize), 1..40)) {
            let (mut at, mut text) = (0, String::from("WEBVTT\n"));
            for (gap, voice, length) in gaps {
                let (from, to) = (at + gap, at + gap + 500);
                let clock = crate::model::radio::moment::clock;
                let voice = ["", "<v A>", "<v B>"][voice];
                text += &format!("\n{} --> {}\n{voice}{}.\n", clock(from, '.'), clock(to, '.'), "mot ".repeat(length / 4 + 1));
                at = to;
            }
            let transcript = read(&text).unwrap();
            let cues: Vec<Cue> = passages(&transcript).iter().flat_map(|p| p.cues.to_vec()).collect();
            prop_assert_eq!(cues, transcript.cues);
        }
    }
}
