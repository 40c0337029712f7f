-- How many words a writing changed of the one before it (a word of the title counts as several), and whether somebody else
-- has read it since: nobody publishes alone what nobody else has read.
ALTER TABLE portal_article_text ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE portal_article_text ADD COLUMN is_read BOOLEAN NOT NULL DEFAULT TRUE;
-- Whether a step needed somebody else, and nobody else could take it.
ALTER TABLE portal_article_step ADD COLUMN is_alone BOOLEAN NOT NULL DEFAULT FALSE;
