-- The last day on which a statement bears a name; null once it bears none.
ALTER TABLE tracks_statement ADD COLUMN names_until TEXT;
-- What was given before bears its name for ten years, as frameworks say that say nothing else.
UPDATE tracks_statement SET names_until = CAST(CAST(SUBSTR(given_on, 1, 4) AS INTEGER) + 10 AS TEXT)
    || CASE WHEN SUBSTR(given_on, 5) = '-02-29' THEN '-02-28' ELSE SUBSTR(given_on, 5) END;
-- For the chore.
CREATE INDEX tracks_statement_by_end ON tracks_statement (names_until, space_id, id);
