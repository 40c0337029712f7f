//! Every statement has its meaning on both engines.

#[test]
fn every_statement_is_understood_by_both_engines() {
    store::testing::prepare_all(&[media::MIGRATIONS], media::STATEMENTS);
}
