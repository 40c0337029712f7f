//! Breaking words into lines where the drawing, not the browser, must know their width.

/// The lines of `words` at most `width` em wide each, at most `most` of them; what does not fit ends in an ellipsis.
pub(super) fn lines(words: &str, width: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width_of(line) + SPACE + width_of(word) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let is_cut = lines.len() > most;
    lines.truncate(most);
    if let Some(last) = lines.last_mut().filter(|_| is_cut) {
        last.push('…');
    }
    lines.iter().map(|line| shortened(line, width)).collect()
}

const SPACE: f64 = 0.3;

fn shortened(line: &str, width: f64) -> String {
    if width_of(line) <= width {
        return line.to_owned();
    }
    let mut room = width - 1.0;
    let kept: String = line
        .trim_end_matches('…')
        .chars()
        .take_while(|letter| {
            room -= width_of_letter(*letter);
            room >= 0.0
        })
        .collect();
    format!("{}…", kept.trim_end())
}

fn width_of(words: &str) -> f64 {
    words.chars().map(width_of_letter).sum()
}

/// An estimate in em that errs on the wide side: the font is the reader's, not ours.
fn width_of_letter(letter: char) -> f64 {
    match letter {
        ' ' => SPACE,
        '\u{064b}'..='\u{0652}' | '\u{0300}'..='\u{036f}' | '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}' => 0.0,
        'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | '’' | ':' | '(' | ')' | 'ا' | 'أ' | 'إ' | 'آ' | 'ل' | 'ر' | 'د' => {
            0.35
        }
        'm' | 'w' | 'M' | 'W' | 'س' | 'ش' | 'ص' | 'ض' => 0.9,
        '\u{0600}'..='\u{06ff}' => 0.52,
        '\u{2d30}'..='\u{2d7f}' => 0.75,
        _ if letter.is_uppercase() => 0.7,
        _ => 0.58,
    }
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn words_break_between_each_other_and_are_never_lost_without_a_sign() {
        assert_eq!(lines("Conseil d’orientation", 20.0, 2), ["Conseil d’orientation"]);
        assert_eq!(lines("Conseil d’orientation", 8.0, 2), ["Conseil", "d’orientation"]);
        assert_eq!(lines("Un deux trois quatre", 3.0, 2), ["Un", "deux…"]);
        assert_eq!(lines("الكتابة التنفيذية", 6.0, 2), ["الكتابة", "التنفيذية"]);
        assert_eq!(lines("", 6.0, 2), Vec::<String>::new());
    }

    #[test]
    fn a_word_wider_than_its_box_is_shortened() {
        let line = &lines("anticonstitutionnellement", 6.0, 2)[0];
        assert!(line.ends_with('…') && line.starts_with("anti"), "{line}");
    }
}
