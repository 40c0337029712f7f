use super::Kind;
use super::words::head;

/// So many articles are proposed for a node.
const ARTICLES: usize = 3;
/// What a node is about shows in so many bytes of its title and of its body.
const BYTES: usize = 1500;

/// The codes of the articles of human rights that a node speaks of, best first. Groupings speak of none.
pub(super) fn suggest(kind: Kind, title: &str, body: &str) -> Vec<&'static str> {
    if kind == Kind::Section {
        return Vec::new();
    }
    let words = format!("{} {}", head(title, BYTES), head(body, BYTES));
    kernel::right::suggest(&words, ARTICLES).into_iter().map(|article| article.code).collect()
}
