# actors
