use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Table;

impl Table {
    /// The first column (from 0) whose header reads as one of `names`: its key, its label in any language. Case, accents,
    /// punctuation and the variant letters of Arabic make no difference: "Prénom", "PRENOM" and "pre_nom" are one.
    pub fn column(&self, names: &[&str]) -> Option<usize> {
        let names: Vec<String> = names.iter().map(|name| folded(name)).filter(|name| !name.is_empty()).collect();
        self.head.iter().position(|label| names.contains(&folded(label)))
    }
}

fn folded(label: &str) -> String {
    label
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric() && *c != 'ـ')
        .map(|c| match c {
            'ة' => 'ه',
            'ى' => 'ي',
            'ٱ' => 'ا',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_known_by_its_key_and_by_its_label_in_any_language() {
        let head = ["Prénom", "الأسماء العائلية", "date_of-birth", "ⵉⵙⵎ", ""].map(str::to_owned).to_vec();
        let table = Table { head, rows: Vec::new() };
        assert_eq!(table.column(&["first-name", "PRENOM"]), Some(0));
        assert_eq!(table.column(&["الاسماء العائليه"]), Some(1));
        assert_eq!(table.column(&["Date of birth"]), Some(2));
        assert_eq!(table.column(&["ⵉⵙⵎ"]), Some(3));
        assert_eq!(table.column(&["", "?"]), None);
    }
}
