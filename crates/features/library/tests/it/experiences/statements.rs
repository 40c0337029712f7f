use store::testing::prepare_all;
use twiza_library::{MIGRATIONS, store as library};

#[test]
fn every_statement_of_the_library_has_a_meaning_on_both_engines() {
    prepare_all(&[actors::MIGRATIONS, MIGRATIONS], library::STATEMENTS);
}
