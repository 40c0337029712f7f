-- The installations that worked on this database, and since when each does. The first one of a database did always. What was
-- scheduled or begun before an installation knew the database is not its own: it may be a restored copy.
CREATE TABLE newsletter_house (
    id UUID NOT NULL PRIMARY KEY,
    since BIGINT NOT NULL
);

-- When it was scheduled.
ALTER TABLE newsletter_issue ADD COLUMN scheduled_at BIGINT;
-- Until when its installation is believed to be at work on it; null where an editor lets whichever go on.
ALTER TABLE newsletter_issue ADD COLUMN lease_until BIGINT;
-- Whether its editor says that what the mail server refuses is refused for good, however much it is.
ALTER TABLE newsletter_issue ADD COLUMN believes BOOLEAN NOT NULL DEFAULT FALSE;
-- How many of its copies the journal was told of.
ALTER TABLE newsletter_issue ADD COLUMN told BIGINT NOT NULL DEFAULT 0;

-- For the search: everything that is out.
CREATE INDEX newsletter_archive_kept ON newsletter_archive (kept_by, issue);
