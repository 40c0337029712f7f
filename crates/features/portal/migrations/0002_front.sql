-- How the public home page was composed: each publication a row that stays, as JSON.
CREATE TABLE portal_front (
    space_id UUID NOT NULL,
    number INTEGER NOT NULL,
    layout TEXT NOT NULL,
    published_by UUID,
    published_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, number)
);

-- How it is being composed; nobody else sees it before it is published.
CREATE TABLE portal_front_draft (
    space_id UUID NOT NULL,
    layout TEXT NOT NULL,
    changed_by UUID,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (space_id)
);

-- Dossiers: what an editor gathered about one matter.
CREATE TABLE portal_dossier (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    -- The last part of its address, which never changes.
    slug TEXT COLLATE "C" NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    is_public BOOLEAN NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX portal_dossier_by_change ON portal_dossier (space_id, changed_at, id);

-- What stands in a dossier, in its order: a record of whatever kind that everybody can find.
CREATE TABLE portal_dossier_piece (
    space_id UUID NOT NULL,
    dossier UUID NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    record UUID NOT NULL,
    PRIMARY KEY (space_id, dossier, position)
);

-- Which dossier an address belongs to, and since when everybody can read it: common to all spaces.
CREATE TABLE portal_dossier_address (
    slug TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    space UUID NOT NULL,
    dossier UUID NOT NULL,
    open_at BIGINT
);
CREATE INDEX portal_dossier_open ON portal_dossier_address (open_at, dossier);

-- How often an article was opened on a day. Nothing of who opened it is kept, here or elsewhere.
CREATE TABLE portal_reading (
    space_id UUID NOT NULL,
    article UUID NOT NULL,
    day TEXT COLLATE "C" NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (space_id, article, day)
);
CREATE INDEX portal_reading_by_day ON portal_reading (space_id, day, article);
