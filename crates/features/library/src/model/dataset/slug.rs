//! Names for addresses and for machines, out of names for people.

use kernel::fold;

/// The longest name, in bytes.
const LONGEST: usize = 60;

/// The last part of an address: "Recensement 2024, communes" gives `recensement-2024-communes`. Empty where nothing is left.
pub fn slug(title: &str) -> String {
    joined(title, '-')
}

/// The name of a column for machines: `population_2024`.
pub fn key(label: &str) -> String {
    let key = joined(label, '_');
    if key.starts_with(|first: char| first.is_ascii_digit()) { format!("c_{key}") } else { key }
}

fn joined(words: &str, mark: char) -> String {
    let mut name = String::new();
    for word in fold(words).split(' ') {
        let latin: String = word.chars().map(latin).collect();
        if latin.is_empty() {
            continue;
        }
        if name.len() + latin.len() + 1 > LONGEST {
            if name.is_empty() {
                name.push_str(&latin[..LONGEST.min(latin.len())]);
            }
            break;
        }
        if !name.is_empty() {
            name.push(mark);
        }
        name.push_str(&latin);
    }
    name
}

/// A folded letter in Latin ones, as Moroccans write Arabic and Tamazight in French addresses.
fn latin(letter: char) -> &'static str {
    const ASCII: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    if let Some(at) = ASCII.find(letter) {
        return &ASCII[at..at + 1];
    }
    match letter {
        'ا' | 'ⴰ' | 'ع' | 'ⵄ' => "a",
        'ب' | 'ⴱ' => "b",
        'ت' | 'ط' | 'ⵜ' | 'ⵟ' => "t",
        'ث' => "th",
        'ج' | 'ⵊ' => "j",
        'ح' | 'ه' | 'ⵃ' | 'ⵀ' => "h",
        'خ' | 'ⵅ' => "kh",
        'د' | 'ض' | 'ⴷ' | 'ⴹ' => "d",
        'ذ' => "dh",
        'ر' | 'ⵔ' | 'ⵕ' => "r",
        'ز' | 'ⵣ' | 'ⵥ' => "z",
        'س' | 'ص' | 'ⵙ' | 'ⵚ' => "s",
        'ش' | 'ⵛ' => "ch",
        'غ' | 'ⵖ' => "gh",
        'ف' | 'ⴼ' => "f",
        'ق' | 'ⵇ' => "q",
        'ك' | 'ⴽ' | 'ⴳ' => "k",
        'ل' | 'ⵍ' => "l",
        'م' | 'ⵎ' => "m",
        'ن' | 'ⵏ' => "n",
        'و' | 'ⵓ' | 'ⵡ' => "ou",
        'ي' | 'ⵉ' | 'ⵢ' => "i",
        'ⴻ' => "e",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_become_addresses() {
        assert_eq!(slug("Recensement 2024 : les communes d’Al Haouz"), "recensement-2024-les-communes-d-al-haouz");
        assert_eq!(slug("معطيات التعليم"), "matiat-altalim");
        assert_eq!(key("2024 – Urbain (%)"), "c_2024_urbain");
        assert_eq!(slug("…"), "");
    }

    proptest! {
        #[test]
        fn an_address_is_plain_whatever_the_name(words in any::<String>()) {
            let slug = slug(&words);
            prop_assert!(slug.len() <= LONGEST + 2);
            prop_assert!(slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
        }
    }
}
