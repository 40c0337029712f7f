//! Every SQL statement of the house, prepared on both engines: one text serves both.

use twiza::house;

#[test]
fn every_statement_of_the_house_prepares_on_both_engines() {
    let features = house::features();
    let mut statements: Vec<&'static str> = actors::STATEMENTS.to_vec();
    statements.extend(post::STATEMENTS);
    statements.extend(media::STATEMENTS);
    statements.extend(features.iter().flat_map(|feature| feature.statements));
    store::testing::prepare_all(&house::migrations(&features), &statements);
}

/// A constant that looks like a statement and is not on its crate's list would escape the test above.
#[test]
fn every_feature_with_tables_lists_its_statements() {
    for feature in house::features() {
        assert!(feature.migrations.is_none() || !feature.statements.is_empty(), "{}", feature.name);
    }
}
