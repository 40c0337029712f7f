-- The journal: one append-only Merkle tree (RFC 6962) for each stream; the nil stream is the common one.
CREATE TABLE journal_stream (
    stream UUID NOT NULL PRIMARY KEY,
    size BIGINT NOT NULL,
    frontier BYTEA NOT NULL,
    root BYTEA NOT NULL
);

CREATE TABLE journal_entry (
    stream UUID NOT NULL,
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    account UUID,
    agent TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject UUID NOT NULL,
    happened_on TEXT NOT NULL,
    body TEXT NOT NULL,
    facts TEXT NOT NULL,
    leaf BYTEA NOT NULL,
    tag BYTEA NOT NULL,
    PRIMARY KEY (stream, seq)
);
CREATE INDEX journal_entry_kind ON journal_entry (stream, kind, happened_on, seq);
CREATE INDEX journal_entry_subject ON journal_entry (stream, subject, seq);

-- What an entry measured: kept apart so that a sum is read from an index.
CREATE TABLE journal_amount (
    stream UUID NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    seq BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (stream, kind, name, happened_on, seq)
);

-- Whom else an entry concerns: kept apart so that distinct organisations or people are counted from an index.
CREATE TABLE journal_link (
    stream UUID NOT NULL,
    kind TEXT NOT NULL,
    link_kind TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    link UUID NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (stream, kind, link_kind, happened_on, link, seq)
);

-- The signed state of a stream at the end of each group of writes that touched it.
CREATE TABLE journal_checkpoint (
    stream UUID NOT NULL,
    size BIGINT NOT NULL,
    root BYTEA NOT NULL,
    at BIGINT NOT NULL,
    generation BIGINT NOT NULL,
    signature BYTEA NOT NULL,
    PRIMARY KEY (stream, size)
);

-- Tells at opening that the key file is the one with which this database was sealed.
CREATE TABLE key_check (
    generation BIGINT NOT NULL PRIMARY KEY,
    mark BYTEA NOT NULL
);
