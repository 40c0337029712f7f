//! What is heard of a word: the consonants that its spellings share in Latin and Arabic letters.

/// The consonants that the spellings of a folded word share, in Latin letters (`x` for خ, `$` for ش); one that follows
/// itself, also across a vowel, counts once, because doubling is the first thing that spellings differ in.
pub fn sound(word: &str) -> String {
    let arabic = word.strip_prefix("ال").filter(|rest| rest.chars().count() > 2).unwrap_or(word);
    let letters: Vec<char> = arabic.chars().collect();
    let mut sound = String::new();
    let mut at = 0;
    while let Some(rest) = letters.get(at..).filter(|rest| !rest.is_empty()) {
        let (heard, read) = consonant(rest, at == 0);
        if let Some(c) = heard.filter(|c| !sound.ends_with(*c)) {
            sound.push(c);
        }
        at += read;
    }
    sound
}

/// The consonant that is heard at the head of folded letters, if it is one, and how many letters it takes; `first` in a word,
/// a weak letter is one too.
pub fn consonant(letters: &[char], first: bool) -> (Option<char>, usize) {
    match letters {
        ['t', 'c', 'h', ..] => (Some('$'), 3),
        ['s' | 'c', 'h', ..] => (Some('$'), 2),
        ['k', 'h', ..] => (Some('x'), 2),
        ['g', 'h', ..] => (Some('g'), 2),
        ['d', 'h', ..] => (Some('d'), 2),
        ['t', 'h', ..] => (Some('t'), 2),
        ['p', 'h', ..] => (Some('f'), 2),
        ['d', 'j', ..] => (Some('j'), 2),
        ['q', 'u', ..] => (Some('k'), 2),
        ['g', 'u', ..] => (Some('g'), 2),
        ['c', 'e' | 'i' | 'y', ..] => (Some('s'), 1),
        ['o', 'u', 'a' | 'e' | 'i', ..] if first => (Some('w'), 2),
        ['h' | 'ه'] => (None, 1),
        [letter, ..] => (single(*letter, first), 1),
        [] => (None, 1),
    }
}

/// What is heard of a letter on its own: vowels, and the weak letters within a word, leave nothing.
fn single(letter: char, first: bool) -> Option<char> {
    Some(match letter {
        'a' | 'e' | 'i' | 'o' | 'u' | 'ا' | 'ع' | 'ء' => return None,
        'w' | 'و' => return first.then_some('w'),
        'y' | 'ي' => return first.then_some('y'),
        'c' | 'q' | 'ك' | 'ق' => 'k',
        'v' | 'ف' => 'f',
        'p' | 'ب' => 'b',
        'ت' | 'ط' | 'ث' => 't',
        'ج' => 'j',
        'ح' | 'ه' => 'h',
        'خ' => 'x',
        'د' | 'ذ' | 'ض' | 'ظ' => 'd',
        'ر' => 'r',
        'ز' => 'z',
        'س' | 'ص' => 's',
        'ش' => '$',
        'غ' => 'g',
        'ل' => 'l',
        'م' => 'm',
        'ن' => 'n',
        other if other.is_alphanumeric() => other,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_sound_the_same_in_both_scripts() {
        for (latin, arabic) in [
            ("mohamed", "محمد"),
            ("fatima", "فاطمه"),
            ("youssef", "يوسف"),
            ("said", "سعيد"),
            ("ouali", "والي"),
            ("khadija", "خديجه"),
            ("rachid", "رشيد"),
            ("amrani", "العمراني"),
            ("ghali", "غالي"),
        ] {
            assert_eq!(sound(latin), sound(arabic), "{latin}");
        }
        for (one, other) in [("mohamed", "mohammed"), ("jamal", "djamal"), ("zahra", "zahrah"), ("brahim", "ibrahim")] {
            assert_eq!(sound(one), sound(other), "{one}");
        }
    }

    #[test]
    fn different_names_sound_different() {
        for (one, other) in [("amina", "nadia"), ("karim", "kamal"), ("tata", "taza"), ("samir", "nabil")] {
            assert_ne!(sound(one), sound(other), "{one}");
        }
    }
}
