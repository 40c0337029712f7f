use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The form of a name in which two spellings of it are equal: for look-ups and for finding likely duplicates, never to be shown.
///
/// Lower case, without accents or harakat; ligatures and presentation forms taken apart; the Arabic letters that hands
/// and keyboards mix up made one (أ إ آ ٱ → ا, ة → ه, ى ئ → ي, ؤ → و, ڭ → ك, ظ → ض, ء dropped); any digits as Latin ones; Tifinagh
/// as it is; everything else a single space. Folding twice changes nothing more.
///
/// ```
/// # use twiza_kernel as kernel;
/// assert_eq!(kernel::fold("  El Kelâa-Des-Sraghna "), "el kelaa des sraghna");
/// assert_eq!(kernel::fold("آسفي"), kernel::fold("اسفى"));
/// ```
pub fn fold(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    for letter in words.nfkd().flat_map(char::to_lowercase).filter(|c| !is_silent(*c)) {
        match plain(letter) {
            Plain::Letter(c) => folded.push(c),
            Plain::Pair(pair) => folded.push_str(pair),
            Plain::Gap if folded.is_empty() || folded.ends_with(' ') => {}
            Plain::Gap => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// What a letter becomes.
enum Plain {
    Letter(char),
    Pair(&'static str),
    Gap,
}

fn plain(letter: char) -> Plain {
    Plain::Letter(match letter {
        'œ' => return Plain::Pair("oe"),
        'æ' => return Plain::Pair("ae"),
        'ß' => return Plain::Pair("ss"),
        'ı' => 'i',
        'ø' => 'o',
        'ٱ' => 'ا',
        'ة' | 'ە' | 'ہ' => 'ه',
        'ى' | 'ی' => 'ي',
        'ک' | 'ڭ' | 'گ' | 'ݣ' => 'ك',
        'ڤ' | 'ڥ' => 'ف',
        'پ' => 'ب',
        'ظ' => 'ض',
        '٠'..='٩' | '۰'..='۹' => latin_digit(letter),
        other if other.is_alphanumeric() => other,
        _ => return Plain::Gap,
    })
}

/// The Latin digit of an Arabic-Indic, Persian or full-width one; anything else as it is.
pub fn latin_digit(c: char) -> char {
    let zero = match c {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '０'..='９' => '０',
        _ => return c,
    };
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

/// What is written but not read: accents and harakat, the lone hamza, the tatweel, and the invisible marks of joining and direction.
fn is_silent(letter: char) -> bool {
    is_combining_mark(letter)
        || matches!(letter, 'ء' | 'ـ' | '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spellings_of_one_name_fold_to_one_form() {
        for (one, other) in [
            ("Fès", "FES"),
            ("Béni Mellal–Khénifra", "beni mellal khenifra"),
            ("L’Oriental", "l'oriental"),
            ("Cœur", "coeur"),
            ("الدّارُ البيضاء", "الدار البيضا"),
            ("فاطمة", "فاطمه"),
            ("إفران", "افران"),
            ("أڭادير", "اكادير"),
            ("الناظور", "الناضور"),
            ("مصطفى", "مصطفي"),
            ("الحـــق", "الحق"),
            ("٢٠٢٤", "2024"),
            ("ﻓﺎﺱ", "فاس"),
            ("ab\u{200f}cd", "abcd"),
        ] {
            assert_eq!(fold(one), fold(other));
        }
    }

    #[test]
    fn what_sounds_different_stays_different() {
        assert_ne!(fold("Tata"), fold("Taza"));
        assert_ne!(fold("سلا"), fold("صلا"));
        assert_eq!(fold("ⵜⵡⵉⵣⴰ"), "ⵜⵡⵉⵣⴰ");
    }

    #[test]
    fn punctuation_alone_folds_to_nothing() {
        assert_eq!(fold(" -’«»…؟، \n\u{feff}"), "");
    }

    #[test]
    fn every_character_of_unicode_folds_stably() {
        for letter in '\0'..=char::MAX {
            let once = fold(letter.encode_utf8(&mut [0; 4]));
            assert_eq!(fold(&once), once, "U+{:04X}", letter as u32);
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing_more(words in any::<String>()) {
            let once = fold(&words);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
