use crate::common::tables;

#[test]
fn every_statement_has_its_meaning_on_both_engines() {
    store::testing::prepare_all(&tables(), twiza_plan::store::STATEMENTS);
}
