-- Titles and first sentences in each language in which they were told; empty where one was told without a language.
ALTER TABLE federation_elsewhere ADD COLUMN titles TEXT NOT NULL DEFAULT '{}';
ALTER TABLE federation_elsewhere ADD COLUMN summaries TEXT NOT NULL DEFAULT '{}';
