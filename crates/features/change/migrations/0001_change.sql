-- What the journal of a space tells of associations, brought together for the report of what changed. Everything here can be
-- made anew from the journal (store::follow): nothing is written but what was read there.

-- How far the journal of a space was read, and by which way of reading: another way begins anew.
CREATE TABLE change_follow (
    space_id UUID NOT NULL,
    next_seq BIGINT NOT NULL,
    reading INTEGER NOT NULL,
    PRIMARY KEY (space_id)
);

-- An assessment that was closed.
CREATE TABLE change_round (
    space_id UUID NOT NULL,
    assessment UUID NOT NULL,
    association UUID NOT NULL,
    -- The code of the instrument: rounds with the same one can be compared.
    instrument TEXT NOT NULL,
    -- The edition of it; null where the journal does not tell.
    edition UUID,
    closed_on TEXT NOT NULL,
    -- Its number in the journal: of two on one day the later one.
    seq BIGINT NOT NULL,
    -- By domain, in hundredths (JSON).
    levels TEXT NOT NULL,
    PRIMARY KEY (space_id, assessment)
);

-- What was done with an association on a day, added up: places in trainings, half-days attended, visits, certificates, a
-- space opened.
CREATE TABLE change_deed (
    space_id UUID NOT NULL,
    association UUID NOT NULL,
    kind TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    times BIGINT NOT NULL,
    people BIGINT NOT NULL,
    women BIGINT NOT NULL,
    youth BIGINT NOT NULL,
    minutes BIGINT NOT NULL,
    PRIMARY KEY (space_id, association, kind, happened_on)
);
