-- Whether those who are in a file do not, or no longer, allow everybody to see it: nothing public shows it then, whatever
-- names it.
ALTER TABLE media_file ADD COLUMN is_withheld BOOLEAN NOT NULL DEFAULT FALSE;
-- Whether what a file says of places, persons and devices was emptied. What came before that was done is looked at by a chore.
ALTER TABLE media_file ADD COLUMN is_bare BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE media_file SET is_bare = TRUE WHERE kind = 'picture';
-- Few, and soon none.
CREATE INDEX media_file_not_bare ON media_file (id) WHERE is_bare = FALSE AND state = 'ready';
