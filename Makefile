# Twiza. `make run` and `make test` are all the set-up that a fresh Debian 12 with Rust needs.

.PHONY: run test bench check journeys

# Builds and starts Twiza with its demonstration on an embedded database.
run:
	cargo run -p twiza -- demo --data data/demo

# Everything: formatting, lints, documentation, translations, both databases, journeys in a browser.
test:
	scripts/test

# The quick part of it, for while one works: no database server, no browser.
check:
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	TWIZA_TEST_SQLITE_ONLY=1 scripts/cargo-tests

# Only the journeys in the browser; screenshots are left in artifacts/.
journeys:
	scripts/journeys

# Side-by-side measurements; results go to bench/README.md.
bench:
	scripts/bench
