-- An instrument that a space made or copied: what is being written of it, as JSON (model::instrument::Instrument).
CREATE TABLE capacity_instrument (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    draft TEXT NOT NULL,
    -- How often the draft was saved: of two who write at once the second is told.
    saved INTEGER NOT NULL,
    -- The number of the last edition; 0 before the first.
    published INTEGER NOT NULL,
    changed_at BIGINT NOT NULL,
    -- No new assessment is opened with it from then on.
    retired_at BIGINT,
    PRIMARY KEY (space_id, id)
);

-- An instrument as assessments are made with it: word for word, and for ever. Also those of the house, as they stood when the
-- space first used them.
CREATE TABLE capacity_edition (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    -- Null: the house's.
    instrument UUID,
    number INTEGER NOT NULL,
    content TEXT NOT NULL,
    -- SHA-256 of the content.
    fingerprint BYTEA NOT NULL,
    published_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX capacity_edition_by_instrument ON capacity_edition (space_id, instrument, number);
CREATE INDEX capacity_edition_by_fingerprint ON capacity_edition (space_id, fingerprint);

-- A round of assessing an association of the directory, kept by the space that facilitates it (the association's own, or a
-- programme's).
CREATE TABLE capacity_assessment (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    association UUID NOT NULL,
    edition UUID NOT NULL,
    -- The first, the second time that this space assesses this association.
    round INTEGER NOT NULL,
    -- answering, consensus, closed or abandoned.
    state TEXT NOT NULL,
    -- Members of the association's own space may take part by their accounts.
    is_open_to_members BOOLEAN NOT NULL,
    -- The day until which answers are hoped for.
    answers_until TEXT,
    opened_at BIGINT NOT NULL,
    -- How many handed in their answers: fixed when the answers were closed.
    voices INTEGER NOT NULL,
    answered_at BIGINT,
    closed_at BIGINT,
    -- What came out, by domain, in hundredths (JSON); null until it is closed.
    averages TEXT,
    -- When the group's priorities were adopted.
    planned_at BIGINT,
    -- When the names of those who took part were erased.
    erased_at BIGINT,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX capacity_assessment_by_opening ON capacity_assessment (space_id, opened_at, id);
CREATE INDEX capacity_assessment_by_association ON capacity_assessment (space_id, association, round);
CREATE INDEX capacity_assessment_by_closing ON capacity_assessment (space_id, state, closed_at, id);
-- For the chore: what was closed and still has names.
CREATE INDEX capacity_assessment_to_erase ON capacity_assessment (erased_at, closed_at, space_id, id);

-- Who facilitates it: who sees it beside the association.
CREATE TABLE capacity_facilitator (
    space_id UUID NOT NULL,
    assessment UUID NOT NULL,
    account UUID NOT NULL,
    since_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, assessment, account)
);
CREATE INDEX capacity_facilitator_by_account ON capacity_facilitator (space_id, account, assessment);

-- Who assesses. Name and contact, the secrets of her link, and until the answers are closed what she answered, are sealed.
CREATE TABLE capacity_assessor (
    space_id UUID NOT NULL,
    assessment UUID NOT NULL,
    id UUID NOT NULL,
    number INTEGER NOT NULL,
    -- Who takes part by an account of the association's own space.
    account UUID,
    -- A keyed hash of how she is reached: each is invited once.
    contact BYTEA,
    lang TEXT NOT NULL,
    -- invited, begun or delivered.
    state TEXT NOT NULL,
    -- How many links she was given.
    links INTEGER NOT NULL,
    -- How often a wrong code was typed.
    tries INTEGER NOT NULL,
    delivered_at BIGINT,
    data BYTEA NOT NULL,
    answers BYTEA NOT NULL,
    PRIMARY KEY (space_id, assessment, id),
    UNIQUE (space_id, assessment, contact),
    UNIQUE (space_id, assessment, account)
);
CREATE INDEX capacity_assessor_by_number ON capacity_assessor (space_id, assessment, number);

-- Where a personal link leads. Nothing personal stands in it; common to all spaces, because the link names none.
CREATE TABLE capacity_door (
    assessor UUID NOT NULL PRIMARY KEY,
    kept_by UUID NOT NULL,
    assessment UUID NOT NULL
);

-- Which assessments there are of an association, and where: how its own space finds those that others facilitate.
CREATE TABLE capacity_shelf (
    association UUID NOT NULL,
    opened_at BIGINT NOT NULL,
    assessment UUID NOT NULL,
    kept_by UUID NOT NULL,
    PRIMARY KEY (association, opened_at, assessment)
);
CREATE INDEX capacity_shelf_by_assessment ON capacity_shelf (assessment);

-- How many chose which level: all that is left of the single answers once they are closed.
CREATE TABLE capacity_tally (
    space_id UUID NOT NULL,
    assessment UUID NOT NULL,
    statement TEXT NOT NULL,
    first INTEGER NOT NULL,
    second INTEGER NOT NULL,
    third INTEGER NOT NULL,
    fourth INTEGER NOT NULL,
    unknown INTEGER NOT NULL,
    PRIMARY KEY (space_id, assessment, statement)
);

-- What was proposed to the group for a statement, by whom of it: rows that stay, the highest number holds.
CREATE TABLE capacity_proposal (
    space_id UUID NOT NULL,
    assessment UUID NOT NULL,
    statement TEXT NOT NULL,
    number INTEGER NOT NULL,
    id UUID NOT NULL,
    -- 1 to 4; null: it does not concern the association.
    level INTEGER,
    assessor UUID NOT NULL,
    proposed_at BIGINT NOT NULL,
    -- Why: sealed.
    words BYTEA NOT NULL,
    PRIMARY KEY (space_id, assessment, statement, number)
);

-- Who of the group agrees with which proposal.
CREATE TABLE capacity_agreement (
    space_id UUID NOT NULL,
    assessment UUID NOT NULL,
    statement TEXT NOT NULL,
    assessor UUID NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (space_id, assessment, statement, assessor)
);

-- What a facilitator remarks beside a statement: never a level. Sealed.
CREATE TABLE capacity_remark (
    space_id UUID NOT NULL,
    assessment UUID NOT NULL,
    statement TEXT NOT NULL,
    id UUID NOT NULL,
    written_at BIGINT NOT NULL,
    words BYTEA NOT NULL,
    PRIMARY KEY (space_id, assessment, statement)
);

-- What the association does first. What and who are sealed.
CREATE TABLE capacity_priority (
    space_id UUID NOT NULL,
    assessment UUID NOT NULL,
    id UUID NOT NULL,
    number INTEGER NOT NULL,
    statement TEXT NOT NULL,
    due TEXT NOT NULL,
    -- The theme of a training that is needed for it; null where none is.
    theme TEXT,
    done_on TEXT,
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, assessment, id)
);
CREATE INDEX capacity_priority_by_number ON capacity_priority (space_id, assessment, number);
