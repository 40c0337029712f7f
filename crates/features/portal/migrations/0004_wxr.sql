-- Exports of older sites that were handed in: what was found in each, what was decided, how far it is.
CREATE TABLE portal_wxr (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    -- reading, ready, going, done.
    state TEXT COLLATE "C" NOT NULL,
    -- The host of the old site: what was brought of it before is known by it.
    host TEXT NOT NULL,
    -- What was found, as JSON.
    survey TEXT NOT NULL,
    -- What was decided, as JSON.
    plan TEXT NOT NULL,
    brought_by UUID NOT NULL,
    brought_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, id)
);

-- What an export holds, item by item, until it is put away.
CREATE TABLE portal_wxr_item (
    space_id UUID NOT NULL,
    import UUID NOT NULL,
    -- Its place in the file.
    number INTEGER NOT NULL,
    old_id BIGINT NOT NULL,
    -- post, page, attachment.
    sort TEXT COLLATE "C" NOT NULL,
    -- The group of translations that it belongs to; empty without one.
    kin TEXT COLLATE "C" NOT NULL,
    -- What became of it: waiting, made, known, left, refused.
    outcome TEXT COLLATE "C" NOT NULL,
    -- For who looks at the list: the title, and why it was refused.
    title TEXT NOT NULL,
    fault TEXT NOT NULL,
    article UUID,
    -- All of it, deflated JSON.
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, import, number)
);
CREATE INDEX portal_wxr_item_by_outcome ON portal_wxr_item (space_id, import, sort, outcome, number);
CREATE INDEX portal_wxr_item_by_kin ON portal_wxr_item (space_id, import, kin, number);

-- What was brought from an old site, so that bringing it again makes nothing twice.
CREATE TABLE portal_wxr_known (
    space_id UUID NOT NULL,
    host TEXT COLLATE "C" NOT NULL,
    old_id BIGINT NOT NULL,
    article UUID NOT NULL,
    PRIMARY KEY (space_id, host, old_id)
);

-- The files of an old site that are kept here, by their path below its folder of uploads.
CREATE TABLE portal_wxr_file (
    space_id UUID NOT NULL,
    host TEXT COLLATE "C" NOT NULL,
    path TEXT COLLATE "C" NOT NULL,
    file UUID NOT NULL,
    is_picture BOOLEAN NOT NULL,
    -- What leads to it.
    address TEXT NOT NULL,
    shows TEXT NOT NULL,
    PRIMARY KEY (space_id, host, path)
);

-- Where addresses of old sites lead now; common, because an address names no space.
CREATE TABLE portal_moved (
    address TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    space UUID NOT NULL,
    target TEXT NOT NULL
);
