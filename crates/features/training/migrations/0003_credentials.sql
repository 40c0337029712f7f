-- The keys by which a space signs credentials, a generation a row. The latest signs; the public halves of all stay readable.
CREATE TABLE training_issuer_key (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    -- 1, 2, 3 …
    generation INTEGER NOT NULL,
    -- The Ed25519 key as a Multikey, and the RSA key as a JSON Web Key.
    multikey TEXT NOT NULL,
    jwk TEXT NOT NULL,
    began_at BIGINT NOT NULL,
    -- When it signed no more. Null for the one that signs.
    ended_at BIGINT,
    -- Somebody else may have it: what it signed is believed no more.
    is_stolen BOOLEAN NOT NULL,
    -- The private halves, sealed (badges::IssuerKeys). Null once it has ended: nothing is signed by it again.
    data BYTEA,
    PRIMARY KEY (space_id, id)
);
CREATE UNIQUE INDEX training_issuer_key_by_generation ON training_issuer_key (space_id, generation);

-- A list of what was withdrawn: each credential stands at one bit of it. The bits are given away in an order that tells nothing:
-- the number `n` gets (`step` * n + `start`) modulo the length of the list, `step` odd.
CREATE TABLE training_status_list (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    step INTEGER NOT NULL,
    start INTEGER NOT NULL,
    given INTEGER NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, id)
);
-- Addresses of lists name no space.
CREATE UNIQUE INDEX training_status_list_by_id ON training_status_list (id);

-- Somebody who learned, over the years. Her name stands in her credentials; here is the secret of her own link, sealed.
CREATE TABLE training_learner (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    -- A keyed hash of her name, her year of birth and her association, by which she is found again. The row goes when her
    -- name does.
    print BYTEA NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, id),
    UNIQUE (space_id, print)
);

-- A certificate, or a statement of attendance.
CREATE TABLE training_credential (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    -- certificate or attendance.
    kind TEXT NOT NULL,
    cohort UUID NOT NULL,
    programme UUID NOT NULL,
    participant UUID NOT NULL,
    learner UUID NOT NULL,
    -- The association that sent her.
    actor UUID NOT NULL,
    -- The bit of the list of what was withdrawn.
    list UUID NOT NULL,
    place INTEGER NOT NULL,
    -- What it says without a name, as JSON (model::certificate::Content): as it was when it was issued.
    content TEXT NOT NULL,
    issued_at BIGINT NOT NULL,
    last_day TEXT NOT NULL,
    -- Whether everybody reads the name, because the holder said so.
    is_open BOOLEAN NOT NULL,
    withdrawn_at BIGINT,
    -- Why, in the words of who issued it. Everybody reads them.
    reason TEXT NOT NULL,
    -- The last day on which it bears a name. Null once it bears none.
    names_until TEXT,
    -- The name, the salt of its hash and the secret of the link, sealed (model::certificate::Card).
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, id)
);
-- Addresses of credentials name no space.
CREATE UNIQUE INDEX training_credential_by_id ON training_credential (id);
CREATE INDEX training_credential_by_cohort ON training_credential (space_id, cohort, id);
CREATE INDEX training_credential_by_participant ON training_credential (space_id, cohort, participant, issued_at);
CREATE INDEX training_credential_by_learner ON training_credential (space_id, learner, last_day, id);
CREATE INDEX training_credential_by_actor ON training_credential (space_id, actor, last_day, id);
-- For the chore: whose names are over.
CREATE INDEX training_credential_by_end ON training_credential (names_until, space_id, id);
CREATE INDEX training_credential_by_list ON training_credential (space_id, list, withdrawn_at, place);
