-- A programme of the webradio. What is said of it is `profile`, as JSON (model::radio::Profile).
CREATE TABLE portal_programme (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    profile TEXT NOT NULL,
    -- Its address /radio/{slug}, given with its first published episode and kept for ever.
    slug TEXT,
    -- Its name in podcast directories.
    guid UUID,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX portal_programme_by_change ON portal_programme (space_id, changed_at, id);

-- An episode: what is said of it (model::radio::Said), its recording (model::radio::Sound), where it stands.
CREATE TABLE portal_episode (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    programme UUID NOT NULL,
    said TEXT NOT NULL,
    sound TEXT,
    -- draft, published or withdrawn.
    state TEXT NOT NULL,
    slug TEXT,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    published_at BIGINT,
    withdrawn_at BIGINT,
    withdrawn_for TEXT NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX portal_episode_by_programme ON portal_episode (space_id, programme, created_at, id);
CREATE INDEX portal_episode_by_state ON portal_episode (space_id, state, changed_at, id);

-- What is said in an episode, one row for each language, as JSON (model::radio::Transcript).
CREATE TABLE portal_transcript (
    space_id UUID NOT NULL,
    episode UUID NOT NULL,
    lang TEXT NOT NULL,
    is_timed BOOLEAN NOT NULL,
    words INTEGER NOT NULL,
    cues TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, episode, lang)
);

-- The station of a space (model::radio::Station).
CREATE TABLE portal_station (
    space_id UUID NOT NULL,
    station TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (space_id)
);

-- The dial, common to all spaces: programmes with a published episode, and who keeps them.
CREATE TABLE portal_dial (
    id UUID NOT NULL PRIMARY KEY,
    slug TEXT COLLATE "C" NOT NULL UNIQUE,
    kept_by UUID NOT NULL,
    -- When its latest episode was published, in microseconds; 0 where none is public.
    stamp BIGINT NOT NULL,
    -- What a list shows of it, as JSON (store::radio::dial::Card).
    card TEXT NOT NULL
);
CREATE INDEX portal_dial_by_stamp ON portal_dial (stamp, id);

-- Episodes that were published, also withdrawn ones, whose address says so.
CREATE TABLE portal_aired (
    id UUID NOT NULL PRIMARY KEY,
    programme UUID NOT NULL,
    slug TEXT COLLATE "C" NOT NULL,
    kept_by UUID NOT NULL,
    is_withdrawn BOOLEAN NOT NULL,
    -- When it was first published, in microseconds: the order of every list.
    stamp BIGINT NOT NULL,
    -- When it last changed, for programs that ask whether there is anything new.
    changed_at BIGINT NOT NULL,
    -- What lists and feeds say of it, as JSON (store::radio::aired::Card).
    card TEXT NOT NULL,
    UNIQUE (programme, slug)
);
-- By what they are listed: `all`, `lang ar`, `programme <id>`.
CREATE TABLE portal_aired_tag (
    tag TEXT COLLATE "C" NOT NULL,
    stamp BIGINT NOT NULL,
    id UUID NOT NULL,
    PRIMARY KEY (tag, stamp, id)
);
CREATE INDEX portal_aired_tag_by_episode ON portal_aired_tag (id);

-- Which stations have a live stream: common, so that the page of the live stream need not ask every space.
CREATE TABLE portal_live (
    kept_by UUID NOT NULL PRIMARY KEY,
    card TEXT NOT NULL
);
