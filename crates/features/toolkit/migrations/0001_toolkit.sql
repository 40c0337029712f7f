-- A link by which an association opens its space: made by the space that runs the programme. Whom it was sent to is
-- not kept.
CREATE TABLE toolkit_offer (
    space_id UUID NOT NULL REFERENCES space (id),
    id UUID NOT NULL,
    organisation UUID NOT NULL REFERENCES actor (id),
    token_hash BYTEA NOT NULL,
    issued_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    -- opened or withdrawn.
    ended_why TEXT,
    ended_at BIGINT,
    -- The space that was opened.
    house UUID,
    PRIMARY KEY (space_id, id)
);
CREATE UNIQUE INDEX toolkit_offer_by_token ON toolkit_offer (space_id, token_hash);
CREATE INDEX toolkit_offer_by_organisation ON toolkit_offer (space_id, organisation);

-- A space that a programme looks after, as it stood when it was last looked at: nothing but dates and counts.
CREATE TABLE toolkit_house (
    space_id UUID NOT NULL REFERENCES space (id),
    house UUID NOT NULL REFERENCES space (id),
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT COLLATE "C" NOT NULL,
    opened_on TEXT NOT NULL,
    -- Who administers it today, and the last day on which one of them, or anybody, did something.
    administrators INTEGER NOT NULL,
    administered_on TEXT,
    active_on TEXT,
    -- How many deadlines have passed, and the next one.
    overdue INTEGER NOT NULL,
    next_due TEXT,
    -- A handover that waits for somebody.
    claimed BOOLEAN NOT NULL,
    noted_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, house)
);
CREATE INDEX toolkit_house_by_name ON toolkit_house (space_id, name_key, house);

-- Who looks after this space: it can end it.
CREATE TABLE toolkit_guardian (
    space_id UUID NOT NULL REFERENCES space (id),
    guardian UUID NOT NULL REFERENCES space (id),
    since_at BIGINT NOT NULL,
    until_at BIGINT,
    PRIMARY KEY (space_id, guardian)
);

-- A link by which this space is given a new administrator. What proof was shown, and by whom, is sealed.
CREATE TABLE toolkit_claim (
    space_id UUID NOT NULL REFERENCES space (id),
    id UUID NOT NULL,
    guardian UUID NOT NULL REFERENCES space (id),
    token_hash BYTEA NOT NULL,
    proof TEXT NOT NULL,
    proof_on TEXT NOT NULL,
    data BYTEA NOT NULL,
    issued_at BIGINT NOT NULL,
    -- Where somebody still administers it, she has until then to stop it.
    opens_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    -- accepted, stopped or withdrawn.
    ended_why TEXT,
    ended_at BIGINT,
    PRIMARY KEY (space_id, id)
);
CREATE UNIQUE INDEX toolkit_claim_by_token ON toolkit_claim (space_id, token_hash);

-- How far the journal of a space was read for what the law wants to be told.
CREATE TABLE toolkit_follow (
    space_id UUID NOT NULL REFERENCES space (id),
    next_seq BIGINT NOT NULL,
    PRIMARY KEY (space_id)
);
-- What the journal says of bodies and of who sits in them.
CREATE TABLE toolkit_body (
    space_id UUID NOT NULL REFERENCES space (id),
    body UUID NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (space_id, body)
);
CREATE TABLE toolkit_seat (
    space_id UUID NOT NULL REFERENCES space (id),
    mandate UUID NOT NULL,
    body UUID NOT NULL,
    person UUID NOT NULL REFERENCES actor (id),
    office TEXT NOT NULL,
    number INTEGER NOT NULL,
    since TEXT NOT NULL,
    ended_on TEXT,
    PRIMARY KEY (space_id, mandate)
);
CREATE INDEX toolkit_seat_held ON toolkit_seat (space_id, ended_on, number);

-- What the declaration says of somebody who sits in the bureau, sealed.
CREATE TABLE toolkit_officer (
    space_id UUID NOT NULL REFERENCES space (id),
    person UUID NOT NULL REFERENCES actor (id),
    data BYTEA NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, person)
);

-- What the association says of itself, sealed.
CREATE TABLE toolkit_dossier (
    space_id UUID NOT NULL REFERENCES space (id),
    data BYTEA NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (space_id)
);

-- Something that the law or the statutes want done until a day.
CREATE TABLE toolkit_duty (
    space_id UUID NOT NULL REFERENCES space (id),
    id UUID NOT NULL,
    -- Its rule, and the version that was in force when it arose.
    code TEXT NOT NULL,
    version TEXT NOT NULL,
    -- The day of what it is about, and the last day to do it.
    since TEXT NOT NULL,
    due_on TEXT NOT NULL,
    -- How many things it is about.
    causes INTEGER NOT NULL,
    state TEXT NOT NULL,
    filed_on TEXT,
    -- Until when an answer is owed.
    awaited_on TEXT,
    -- What was said of it, sealed.
    data BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX toolkit_duty_by_state ON toolkit_duty (space_id, state, due_on, id);
CREATE INDEX toolkit_duty_by_code ON toolkit_duty (space_id, code, due_on);
CREATE INDEX toolkit_duty_by_day ON toolkit_duty (space_id, due_on, id);

-- What was done about it. Who received it, where, under which number and for which reason it was refused is sealed.
CREATE TABLE toolkit_step (
    space_id UUID NOT NULL REFERENCES space (id),
    duty UUID NOT NULL,
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    on_day TEXT NOT NULL,
    data BYTEA NOT NULL,
    -- The proof that came with it, sealed.
    proof BYTEA,
    proof_kind TEXT,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, duty, id)
);

-- Reminders, each written once.
CREATE TABLE toolkit_reminder (
    space_id UUID NOT NULL REFERENCES space (id),
    duty UUID NOT NULL,
    due_on TEXT NOT NULL,
    days INTEGER NOT NULL,
    PRIMARY KEY (space_id, duty, due_on, days)
);

-- Secret addresses of the calendar.
CREATE TABLE toolkit_feed (
    space_id UUID NOT NULL REFERENCES space (id),
    token_hash BYTEA NOT NULL,
    lang TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT,
    PRIMARY KEY (space_id, token_hash)
);

-- A document made from a model: what was filled in, sealed.
CREATE TABLE toolkit_paper (
    space_id UUID NOT NULL REFERENCES space (id),
    id UUID NOT NULL,
    model TEXT NOT NULL,
    version TEXT NOT NULL,
    data BYTEA NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, id)
);
