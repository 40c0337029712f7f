-- The space that speaks for the whole network: it composes the public home page. At most one row.
CREATE TABLE space_voice (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    space UUID NOT NULL REFERENCES space (id)
);
