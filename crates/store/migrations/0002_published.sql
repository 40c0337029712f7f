-- Entries that outsiders may check: their kind and body are public, and hashed into the tree with a hash of all the rest.
ALTER TABLE journal_entry ADD COLUMN published BOOLEAN NOT NULL DEFAULT FALSE;

-- Nobody looks for the entries of a published stream by kind or subject, and they come in storms.
DROP INDEX journal_entry_kind;
CREATE INDEX journal_entry_kind ON journal_entry (stream, kind, happened_on, seq) WHERE NOT published;
DROP INDEX journal_entry_subject;
CREATE INDEX journal_entry_subject ON journal_entry (stream, subject, seq) WHERE NOT published;

-- Roots of perfect subtrees of published streams: of 256 entries (level 1), 65,536 (level 2), … so that a tile or a proof
-- is a few short reads however long the stream (C2SP tlog-tiles).
CREATE TABLE journal_node (
    stream UUID NOT NULL,
    level SMALLINT NOT NULL,
    position BIGINT NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (stream, level, position)
);
