-- A list of organisations on its way in, for one space: read, looked through, going in, done. What its rows say lies
-- sealed in its parts, and goes with them once they are in or after a week.
CREATE TABLE network_import (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    state TEXT NOT NULL,
    columns TEXT NOT NULL,
    is_public BOOLEAN NOT NULL,
    fresh BIGINT NOT NULL,
    same BIGINT NOT NULL,
    perhaps BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    faults BIGINT NOT NULL,
    placeless BIGINT NOT NULL,
    made BIGINT NOT NULL,
    completed BIGINT NOT NULL,
    linked BIGINT NOT NULL,
    unlinked TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    done_at BIGINT,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX network_import_latest ON network_import (space_id, created_at);

-- Some hundred rows of a list, brought in by one write each. `fresh` to `faults` count what is in it, so that a page finds
-- the parts that it wants.
CREATE TABLE network_import_part (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    import UUID NOT NULL,
    number BIGINT NOT NULL,
    first_line BIGINT NOT NULL,
    last_line BIGINT NOT NULL,
    rows BYTEA NOT NULL,
    fresh BIGINT NOT NULL,
    same BIGINT NOT NULL,
    perhaps BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    faults BIGINT NOT NULL,
    has_links BOOLEAN NOT NULL,
    done_at BIGINT,
    linked_at BIGINT,
    PRIMARY KEY (space_id, id)
);
CREATE UNIQUE INDEX network_import_part_of ON network_import_part (space_id, import, number);

-- What somebody decided of a row in doubt: apart, left out, or the same as a record.
CREATE TABLE network_import_choice (
    space_id UUID NOT NULL,
    import UUID NOT NULL,
    line BIGINT NOT NULL,
    choice TEXT NOT NULL,
    actor UUID,
    PRIMARY KEY (space_id, import, line)
);

-- What came of rows. `print` is a keyed hash of everything that a row said: the same row again adds nothing.
CREATE TABLE network_import_made (
    space_id UUID NOT NULL,
    print BYTEA NOT NULL,
    import UUID NOT NULL,
    line BIGINT NOT NULL,
    actor UUID NOT NULL REFERENCES actor (id),
    is_new BOOLEAN NOT NULL,
    PRIMARY KEY (space_id, print)
);
CREATE INDEX network_import_made_of ON network_import_made (space_id, import, line);
