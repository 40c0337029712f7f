-- What an organisation of the directory says of itself, beyond its name, acronym, place and founding (`actor`).
-- `closed` names the fields that only the network sees, each between spaces; it begins and ends with one, so that
-- ` closed NOT LIKE '% place %' ` asks for one of them. `contacts` is sealed. `kept_by` is the space that wrote it last for
-- it; `claimed_at` is when the organisation itself took it over by its link. `revision` rises with each change.
CREATE TABLE network_profile (
    actor UUID NOT NULL PRIMARY KEY REFERENCES actor (id),
    sort TEXT COLLATE "C" NOT NULL,
    description TEXT NOT NULL,
    site TEXT,
    contacts BYTEA,
    closed TEXT NOT NULL,
    is_public BOOLEAN NOT NULL,
    kept_by UUID,
    claimed_at BIGINT,
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    edited_at BIGINT NOT NULL
);
CREATE INDEX network_profile_by_sort ON network_profile (sort, actor);
CREATE INDEX network_profile_by_keeper ON network_profile (kept_by, actor);

-- What it works on: codes of the thesaurus.
CREATE TABLE network_theme (
    actor UUID NOT NULL REFERENCES actor (id),
    theme TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (actor, theme)
);
CREATE INDEX network_theme_of ON network_theme (theme, actor);

-- Whom it works for and with.
CREATE TABLE network_public (
    actor UUID NOT NULL REFERENCES actor (id),
    public TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (actor, public)
);
CREATE INDEX network_public_of ON network_public (public, actor);

-- Who is linked to whom: the subject is a member of, is funded by, was trained by, is allied in, is a partner of or a part
-- of the object. `since` and `until` are days or years. `recorded_by` is the space that wrote it down; where the other
-- side has a space of its own, the relation is `proposed` until that one has confirmed it. `closed_by` names the sides that
-- keep it within the network; `is_public` says that neither does.
CREATE TABLE network_relation (
    id UUID NOT NULL PRIMARY KEY,
    subject UUID NOT NULL REFERENCES actor (id),
    object UUID NOT NULL REFERENCES actor (id),
    kind TEXT COLLATE "C" NOT NULL,
    since TEXT,
    until TEXT,
    is_public BOOLEAN NOT NULL,
    closed_by TEXT COLLATE "C",
    state TEXT COLLATE "C" NOT NULL,
    recorded_by UUID,
    recorded_at BIGINT NOT NULL,
    answered_at BIGINT
);
CREATE INDEX network_relation_by_subject ON network_relation (subject, kind);
CREATE INDEX network_relation_by_object ON network_relation (object, kind);

-- What changed when in a profile or in its relations: fields, never values.
CREATE TABLE network_change (
    actor UUID NOT NULL REFERENCES actor (id),
    changed_at BIGINT NOT NULL,
    id UUID NOT NULL,
    what TEXT NOT NULL,
    fields TEXT NOT NULL,
    space UUID,
    PRIMARY KEY (actor, changed_at, id)
);

-- Links by which an organisation without an account keeps its own profile.
CREATE TABLE network_link (
    id UUID NOT NULL PRIMARY KEY,
    actor UUID NOT NULL REFERENCES actor (id),
    token_hash BYTEA NOT NULL UNIQUE,
    space UUID NOT NULL,
    issued_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    ended_at BIGINT
);
CREATE INDEX network_link_by_space ON network_link (space, issued_at);
CREATE INDEX network_link_by_actor ON network_link (actor, issued_at);

-- Which space is the house of an organisation.
CREATE INDEX network_house ON space (organisation);
