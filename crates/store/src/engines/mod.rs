//! Distributed databases that speak PostgreSQL, one file for each: how they spread the tables over their machines.
//! Nothing outside of this folder knows of them.

mod citus;

pub use self::citus::CITUS;
use crate::catalogue::{Table, quoted};

/// The columns by which a table is spread, when one of them leads its primary key: rows of one space stay together.
const SPREAD_BY: [&str; 2] = ["space_id", "stream"];

/// How an engine is told where the rows of a table live.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Distribution {
    /// The engine's name, as given on the command line.
    pub name: &'static str,
    /// For a table whose key begins with a space, with `{table}` and `{column}`.
    pub spread: &'static str,
    /// For a small common table, kept whole on every machine, with `{table}`.
    pub common: &'static str,
}

impl Distribution {
    /// All that are known.
    pub const ALL: [&'static Self; 1] = [&CITUS];

    /// The one of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        Self::ALL.into_iter().find(|distribution| distribution.name == name)
    }

    pub(crate) fn statement(&self, table: &Table) -> String {
        let name = quoted(&table.name);
        match table.leading().filter(|leading| SPREAD_BY.contains(leading)) {
            Some(column) => self.spread.replace("{table}", &name).replace("{column}", column),
            None => self.common.replace("{table}", &name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{TableColumn, Type};

    #[test]
    fn tables_of_spaces_are_spread_and_the_others_are_kept_whole() {
        let table = |leading: &str| Table {
            name: "plan_node".to_owned(),
            columns: vec![TableColumn { name: leading.to_owned(), of: Type::Uuid }],
            key: vec![0],
        };
        let citus = Distribution::named("citus").unwrap();
        assert_eq!(citus.statement(&table("space_id")), "SELECT create_distributed_table('\"plan_node\"', 'space_id')");
        assert_eq!(citus.statement(&table("id")), "SELECT create_reference_table('\"plan_node\"')");
        assert_eq!(Distribution::named("oracle"), None);
    }
}
