use store::testing::prepare_all;
use twiza_portal::{MIGRATIONS, store as portal};

#[test]
fn every_statement_of_the_portal_has_a_meaning_on_both_engines() {
    prepare_all(&[actors::MIGRATIONS, media::MIGRATIONS, MIGRATIONS], portal::STATEMENTS);
}
