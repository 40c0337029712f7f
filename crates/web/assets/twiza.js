// Small improvements on pages that work without them.
