//! Finding an organisation of the graph by its name: nobody else is found.

use kernel::fold;

use super::{Graph, Node, at};

impl Graph {
    /// Organisations in whose names, in any language, or acronym each of the words begins a word; those that bear exactly
    /// this name first, then the shortest names. At most `most`.
    pub fn search(&self, words: &str, most: usize) -> Vec<Node> {
        let sought = fold(words);
        let parts: Vec<&str> = sought.split(' ').filter(|part| !part.is_empty()).take(8).collect();
        if parts.is_empty() {
            return Vec::new();
        }
        let folded = self.folded();
        let has = |name: &str| parts.iter().all(|part| name.split([' ', '\n']).any(|word| word.starts_with(part)));
        let mut found: Vec<(bool, usize, Node)> = self
            .nodes()
            .filter(|node| has(&folded[at(*node)]))
            .map(|node| {
                let name = &folded[at(node)];
                (!name.split('\n').any(|name| name == sought), name.len(), node)
            })
            .collect();
        found.sort_unstable();
        found.into_iter().take(most).map(|(_, _, node)| node).collect()
    }

    /// The one that bears exactly this name or acronym, unless several do.
    pub fn named(&self, words: &str) -> Option<Node> {
        let (sought, folded) = (fold(words), self.folded());
        let bears = |node: &Node| folded[at(*node)].split('\n').any(|name| !name.is_empty() && name == sought);
        let mut found = self.search(words, 2).into_iter().filter(bears);
        found.next().filter(|_| found.next().is_none())
    }

    /// The names and acronym of each, folded, a line for each. Made once.
    fn folded(&self) -> &[String] {
        self.folded.get_or_init(|| {
            let names = |node: Node| self.name(node).languages().map(|(_, name)| name).chain(self.acronym(node));
            self.nodes().map(|node| names(node).map(fold).collect::<Vec<_>>().join("\n")).collect()
        })
    }
}
