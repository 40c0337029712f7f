-- The directory: one row for each person and organisation of the whole installation.
-- A merged record stays; `merged_into` is the edge that the merge drew, `root` the record that now stands for it
-- (itself while it stands alone), so that every reference resolves by one join: JOIN actor r ON r.id = a.root.
CREATE TABLE actor (
    id UUID NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    sort_key TEXT COLLATE "C" NOT NULL,
    acronym TEXT,
    sex TEXT,
    birth_year INTEGER,
    birth_date TEXT,
    place_code TEXT COLLATE "C",
    founded_on TEXT,
    generated BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    merged_into UUID REFERENCES actor (id),
    root UUID NOT NULL
);
CREATE INDEX actor_by_name ON actor (sort_key, id) WHERE merged_into IS NULL;
CREATE INDEX actor_by_kind ON actor (kind, sort_key, id) WHERE merged_into IS NULL;
CREATE INDEX actor_by_place ON actor (place_code) WHERE merged_into IS NULL;
CREATE INDEX actor_by_root ON actor (root);

-- The names that a record has borne.
CREATE TABLE actor_name (
    id UUID NOT NULL PRIMARY KEY,
    actor UUID NOT NULL REFERENCES actor (id),
    name TEXT NOT NULL,
    since_at BIGINT NOT NULL,
    until_at BIGINT,
    account UUID
);
CREATE INDEX actor_name_by_actor ON actor_name (actor, since_at);

-- Folded words, for search by the beginning of a word.
CREATE TABLE actor_word (
    word TEXT COLLATE "C" NOT NULL,
    actor UUID NOT NULL REFERENCES actor (id),
    PRIMARY KEY (word, actor)
);
CREATE INDEX actor_word_by_actor ON actor_word (actor, word);

-- Blocking keys: two records that could be the same share at least one.
CREATE TABLE actor_key (
    block TEXT COLLATE "C" NOT NULL,
    actor UUID NOT NULL REFERENCES actor (id),
    PRIMARY KEY (block, actor)
);
CREATE INDEX actor_key_by_actor ON actor_key (actor);

-- Which organisations know a person: what is personal in the record is shown to their secretariats alone.
CREATE TABLE actor_keeper (
    actor UUID NOT NULL REFERENCES actor (id),
    space UUID NOT NULL,
    since_at BIGINT NOT NULL,
    PRIMARY KEY (actor, space)
);

-- How to reach somebody, as one organisation knows it: kept_by is its space, and nobody else sees it. The value is
-- sealed; the hash finds equal ones.
CREATE TABLE actor_contact (
    id UUID NOT NULL PRIMARY KEY,
    actor UUID NOT NULL REFERENCES actor (id),
    kept_by UUID NOT NULL,
    kind TEXT NOT NULL,
    value BYTEA NOT NULL,
    hash BYTEA NOT NULL,
    since_at BIGINT NOT NULL,
    until_at BIGINT
);
CREATE INDEX actor_contact_by_actor ON actor_contact (actor, kept_by, since_at);
CREATE INDEX actor_contact_by_hash ON actor_contact (hash);

-- Numbers given by others: a register, a card. Sealed, because a card number is.
CREATE TABLE actor_identifier (
    id UUID NOT NULL PRIMARY KEY,
    actor UUID NOT NULL REFERENCES actor (id),
    scheme TEXT NOT NULL,
    value BYTEA NOT NULL,
    hash BYTEA NOT NULL,
    since_at BIGINT NOT NULL,
    UNIQUE (scheme, hash)
);
CREATE INDEX actor_identifier_by_actor ON actor_identifier (actor, scheme);

-- Each merge, and its undoing. `taken` holds the facts that the kept record took over from the dropped one.
CREATE TABLE actor_merge (
    id UUID NOT NULL PRIMARY KEY,
    kept UUID NOT NULL REFERENCES actor (id),
    dropped UUID NOT NULL REFERENCES actor (id),
    taken TEXT NOT NULL,
    merged_at BIGINT NOT NULL,
    merged_by UUID,
    undone_at BIGINT,
    undone_by UUID
);
CREATE INDEX actor_merge_by_kept ON actor_merge (kept, merged_at);
CREATE INDEX actor_merge_by_dropped ON actor_merge (dropped);
CREATE INDEX actor_merge_by_time ON actor_merge (merged_at, id);

-- Pairs that look like one: proposed, or dismissed for good. `one` sorts before `other`.
CREATE TABLE actor_twin (
    one UUID NOT NULL REFERENCES actor (id),
    other UUID NOT NULL REFERENCES actor (id),
    score INTEGER NOT NULL,
    reasons TEXT NOT NULL,
    proposed_at BIGINT NOT NULL,
    dismissed_at BIGINT,
    dismissed_by UUID,
    PRIMARY KEY (one, other)
);
CREATE INDEX actor_twin_by_other ON actor_twin (other);
CREATE INDEX actor_twin_open ON actor_twin (score, one, other) WHERE dismissed_at IS NULL;

-- The house of one organisation.
CREATE TABLE space (
    id UUID NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    organisation UUID NOT NULL REFERENCES actor (id),
    listed BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
);

-- Who can sign in.
CREATE TABLE account (
    id UUID NOT NULL PRIMARY KEY,
    person UUID NOT NULL REFERENCES actor (id),
    login BYTEA NOT NULL,
    login_hash BYTEA NOT NULL UNIQUE,
    password TEXT,
    keeper BOOLEAN NOT NULL,
    lang TEXT,
    totp BYTEA,
    totp_pending BYTEA,
    totp_step BIGINT,
    created_at BIGINT NOT NULL,
    closed_at BIGINT
);
CREATE INDEX account_by_person ON account (person);
CREATE INDEX account_keepers ON account (id) WHERE keeper AND closed_at IS NULL;

CREATE TABLE account_recovery (
    account UUID NOT NULL REFERENCES account (id),
    hash BYTEA NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (account, hash)
);

CREATE TABLE account_passkey (
    id UUID NOT NULL PRIMARY KEY,
    account UUID NOT NULL REFERENCES account (id),
    credential_id BYTEA NOT NULL UNIQUE,
    credential TEXT NOT NULL,
    label TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX account_passkey_by_account ON account_passkey (account, created_at);

-- Ceremonies travel sealed with the browser; what is finished is noted here until it could no longer be replayed.
CREATE TABLE ceremony_spent (
    id UUID NOT NULL PRIMARY KEY,
    expires_at BIGINT NOT NULL
);
CREATE INDEX ceremony_spent_by_expiry ON ceremony_spent (expires_at);

-- A link by which an account sets a new password.
CREATE TABLE account_reset (
    id UUID NOT NULL PRIMARY KEY,
    account UUID NOT NULL REFERENCES account (id),
    token_hash BYTEA NOT NULL UNIQUE,
    issued_by UUID,
    issued_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX account_reset_by_account ON account_reset (account);

-- Sign-ins that last. No address and no full description of the device.
CREATE TABLE session (
    id UUID NOT NULL PRIMARY KEY,
    account UUID NOT NULL REFERENCES account (id),
    token_hash BYTEA NOT NULL UNIQUE,
    device TEXT NOT NULL,
    second_factor BOOLEAN NOT NULL,
    opened_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX session_by_account ON session (account, seen_at);
CREATE INDEX session_by_expiry ON session (expires_at);
CREATE INDEX session_by_seen ON session (seen_at);

-- Who may do what in a space. A change ends one row and begins another: the past stays.
CREATE TABLE membership (
    space_id UUID NOT NULL REFERENCES space (id),
    id UUID NOT NULL,
    account UUID NOT NULL REFERENCES account (id),
    role TEXT NOT NULL,
    since_at BIGINT NOT NULL,
    granted_by UUID,
    until_at BIGINT,
    ended_by UUID,
    PRIMARY KEY (space_id, id)
);
CREATE UNIQUE INDEX membership_now ON membership (space_id, account) WHERE until_at IS NULL;
CREATE INDEX membership_by_account ON membership (account) WHERE until_at IS NULL;

-- Who may open a sealed compartment of a space. No role implies it.
CREATE TABLE clearance (
    space_id UUID NOT NULL REFERENCES space (id),
    id UUID NOT NULL,
    account UUID NOT NULL REFERENCES account (id),
    compartment TEXT NOT NULL,
    since_at BIGINT NOT NULL,
    granted_by UUID,
    until_at BIGINT,
    ended_by UUID,
    PRIMARY KEY (space_id, id)
);
CREATE UNIQUE INDEX clearance_now ON clearance (space_id, account, compartment) WHERE until_at IS NULL;
CREATE INDEX clearance_by_account ON clearance (account) WHERE until_at IS NULL;

-- Invitations by link, good once.
CREATE TABLE invitation (
    space_id UUID NOT NULL REFERENCES space (id),
    id UUID NOT NULL,
    role TEXT NOT NULL,
    person UUID REFERENCES actor (id),
    token_hash BYTEA NOT NULL,
    issued_by UUID,
    issued_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    accepted_at BIGINT,
    accepted_by UUID,
    withdrawn_at BIGINT,
    PRIMARY KEY (space_id, id)
);
CREATE UNIQUE INDEX invitation_by_token ON invitation (space_id, token_hash);
