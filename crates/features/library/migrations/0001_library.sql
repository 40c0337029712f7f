-- The catalogue: what is published, once for the whole installation. It is written by the same write that publishes, and
-- never forgets an address: what was withdrawn stays as a deleted record (OAI-PMH 2.0, 2.5.1).
CREATE TABLE library_record (
    id UUID NOT NULL PRIMARY KEY,
    -- experience, work or dataset.
    kind TEXT NOT NULL,
    -- The last part of its address: /experiences/{slug}, /library/{slug}, /datasets/{slug}.
    slug TEXT COLLATE "C" NOT NULL UNIQUE,
    -- The space that keeps it.
    kept_by UUID NOT NULL,
    -- When the record last changed, in microseconds; rises with each change of any record that this program makes.
    stamp BIGINT NOT NULL,
    published_on TEXT NOT NULL,
    is_deleted BOOLEAN NOT NULL,
    -- What is said of it, as JSON (store::catalogue::Card).
    card TEXT NOT NULL
);
CREATE INDEX library_record_by_stamp ON library_record (stamp, id);
CREATE INDEX library_record_by_kind ON library_record (kind, stamp, id);
CREATE INDEX library_record_by_keeper ON library_record (kept_by, stamp, id);
