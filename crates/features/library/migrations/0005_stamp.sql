-- The latest stamp of the catalogue, in one row: who publishes holds it until the commit, so that records are seen in the
-- order of their stamps, also where several write at once.
CREATE TABLE library_stamp (
    id INTEGER NOT NULL PRIMARY KEY,
    latest BIGINT NOT NULL
);
