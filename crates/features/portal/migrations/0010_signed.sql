-- Whether somebody else than who wrote it has seen a new name or a new picture of an article: nobody signs or illustrates alone
-- what everybody reads already.
ALTER TABLE portal_article_about ADD COLUMN is_read BOOLEAN NOT NULL DEFAULT TRUE;
