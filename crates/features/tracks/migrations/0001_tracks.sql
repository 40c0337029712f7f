-- A qualification framework as a track is followed with it: word for word, and for ever (model::framework::Framework, as JSON).
CREATE TABLE tracks_edition (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    code TEXT NOT NULL,
    content TEXT NOT NULL,
    -- SHA-256 of the content.
    fingerprint BYTEA NOT NULL,
    kept_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX tracks_edition_by_fingerprint ON tracks_edition (space_id, fingerprint);

-- A track that a space accompanies people on.
CREATE TABLE tracks_track (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    edition UUID NOT NULL,
    title TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    -- Nobody is invited any more from then on; who is on it goes on.
    closed_at BIGINT,
    PRIMARY KEY (space_id, id)
);

-- Who validates on a track.
CREATE TABLE tracks_validator (
    space_id UUID NOT NULL,
    track UUID NOT NULL,
    account UUID NOT NULL,
    since_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, track, account)
);
CREATE INDEX tracks_validator_by_account ON tracks_validator (space_id, account, track);

-- A portfolio: hers. Name, contact and the secrets of her link are sealed.
CREATE TABLE tracks_portfolio (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    track UUID NOT NULL,
    -- A keyed hash of how she is reached: each is invited once on a track.
    contact BYTEA,
    lang TEXT NOT NULL,
    -- invited or begun.
    state TEXT NOT NULL,
    links INTEGER NOT NULL,
    -- How often a wrong code was typed.
    tries INTEGER NOT NULL,
    -- Whether those who accompany the track may read it: as she decides.
    is_open_to_guides BOOLEAN NOT NULL,
    invited_at BIGINT NOT NULL,
    -- The last act in it: what rests too long is erased.
    touched_at BIGINT NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, id),
    UNIQUE (space_id, track, contact)
);
CREATE INDEX tracks_portfolio_by_track ON tracks_portfolio (space_id, track, id);
-- For the chore.
CREATE INDEX tracks_portfolio_by_touch ON tracks_portfolio (touched_at, space_id, id);

-- Where a link leads. Nothing personal stands in it; common to all spaces, because the link names none.
CREATE TABLE tracks_door (
    id UUID NOT NULL PRIMARY KEY,
    kept_by UUID NOT NULL,
    portfolio UUID NOT NULL
);

-- The accounts that stand too near to a portfolio to validate in it: its holder's own, and whoever gave out its link.
CREATE TABLE tracks_kin (
    space_id UUID NOT NULL,
    portfolio UUID NOT NULL,
    account UUID NOT NULL,
    PRIMARY KEY (space_id, portfolio, account)
);

-- A piece of evidence. What it is called and says is sealed.
CREATE TABLE tracks_piece (
    space_id UUID NOT NULL,
    portfolio UUID NOT NULL,
    id UUID NOT NULL,
    competency TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- Of its file, in bytes; 0 where it has none.
    size BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, portfolio, id)
);

-- The file of a piece, in sealed parts.
CREATE TABLE tracks_file (
    space_id UUID NOT NULL,
    piece UUID NOT NULL,
    number INTEGER NOT NULL,
    id UUID NOT NULL,
    part BYTEA NOT NULL,
    PRIMARY KEY (space_id, piece, number)
);

-- How she sees herself, each time anew: rows that stay. Sealed.
CREATE TABLE tracks_estimate (
    space_id UUID NOT NULL,
    portfolio UUID NOT NULL,
    number INTEGER NOT NULL,
    id UUID NOT NULL,
    made_at BIGINT NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, portfolio, number)
);

-- A competency of which she asks that it be validated. Her words are sealed.
CREATE TABLE tracks_request (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    track UUID NOT NULL,
    portfolio UUID NOT NULL,
    competency TEXT NOT NULL,
    -- open, attained, not-yet or withdrawn.
    state TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    settled_at BIGINT,
    -- What at least two confirmed; null before.
    level INTEGER,
    words BYTEA NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX tracks_request_by_portfolio ON tracks_request (space_id, portfolio, id);
CREATE INDEX tracks_request_by_track ON tracks_request (space_id, track, state, id);

-- What a validator found, with her reason (sealed). Written once.
CREATE TABLE tracks_opinion (
    space_id UUID NOT NULL,
    request UUID NOT NULL,
    account UUID NOT NULL,
    id UUID NOT NULL,
    level INTEGER NOT NULL,
    given_at BIGINT NOT NULL,
    words BYTEA NOT NULL,
    PRIMARY KEY (space_id, request, account)
);

-- Somebody to whom she shows her portfolio, by a link that ends. Whom it is for, and its secret, are sealed.
CREATE TABLE tracks_reader (
    space_id UUID NOT NULL,
    portfolio UUID NOT NULL,
    id UUID NOT NULL,
    until_day TEXT NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, portfolio, id)
);

-- A statement of qualification. Her name and the key of the address on paper are sealed; what it says of competencies is a copy.
CREATE TABLE tracks_statement (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    track UUID NOT NULL,
    -- Null once the portfolio is erased.
    portfolio UUID,
    content TEXT NOT NULL,
    given_on TEXT NOT NULL,
    withdrawn_on TEXT,
    -- Why: the space's own words, shown to whoever checks.
    reason TEXT,
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX tracks_statement_by_portfolio ON tracks_statement (space_id, portfolio, id);
CREATE INDEX tracks_statement_by_track ON tracks_statement (space_id, track, id);

-- Which space keeps the statement of an address; common to all.
CREATE TABLE tracks_shelf (
    statement UUID NOT NULL PRIMARY KEY,
    kept_by UUID NOT NULL
);
