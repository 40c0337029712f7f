-- When the holder of a resting portfolio was told that it will be erased, or would have been if she could be written to. Null again
-- once she comes back.
ALTER TABLE tracks_portfolio ADD COLUMN warned_at BIGINT;
