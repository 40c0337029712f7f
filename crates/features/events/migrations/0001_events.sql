-- An event of a space. What is said of it is `content`, as JSON (model::event::Content).
CREATE TABLE event (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    -- Its address /events/{slug}: given when it is first announced, and kept for ever.
    slug TEXT,
    -- draft, announced, postponed or cancelled.
    state TEXT NOT NULL,
    content TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    -- How often it changed in a way that calendars must know (RFC 5545, 3.8.7.4).
    sequence INTEGER NOT NULL,
    -- Why it was postponed or cancelled, as JSON by language.
    reason TEXT NOT NULL,
    -- When it was to begin before it was moved.
    moved_from BIGINT,
    changed_at BIGINT NOT NULL,
    -- How many came, and how many of them women: counted after it, null until then.
    attended INTEGER,
    women INTEGER,
    -- When the names of those who registered were erased.
    erased_at BIGINT,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX event_by_start ON event (space_id, starts_at, id);
-- For the chores: what has ended and was not counted, or not yet erased.
CREATE INDEX event_by_end ON event (erased_at, ends_at, space_id, id);

-- How many places are taken: one row an event, so that no place is ever given twice.
CREATE TABLE event_seats (
    space_id UUID NOT NULL,
    event UUID NOT NULL,
    -- Null: as many as come.
    seats INTEGER,
    taken INTEGER NOT NULL,
    waiting INTEGER NOT NULL,
    -- The number of the last who registered: the order of the queue.
    last_number INTEGER NOT NULL,
    PRIMARY KEY (space_id, event)
);

-- Who registered or came. Name, address and association are sealed in `data` (model::guest::Card).
CREATE TABLE event_guest (
    space_id UUID NOT NULL,
    event UUID NOT NULL,
    id UUID NOT NULL,
    -- Her number in the order of arrival.
    number INTEGER NOT NULL,
    -- seated, offered (until `holds_until`), waiting, lapsed or cancelled.
    state TEXT NOT NULL,
    -- online, door or desk.
    way TEXT NOT NULL,
    lang TEXT NOT NULL,
    -- A keyed hash of how she is reached: each registers once for an event. Null after she cancelled.
    contact BYTEA,
    holds_until BIGINT,
    registered_at BIGINT NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, event, id),
    UNIQUE (space_id, event, contact)
);
CREATE INDEX event_guest_queue ON event_guest (space_id, event, state, number);
CREATE INDEX event_guest_by_number ON event_guest (space_id, event, number);
CREATE INDEX event_guest_held ON event_guest (holds_until, space_id, event, id);

-- Who was there, day by day.
CREATE TABLE event_presence (
    space_id UUID NOT NULL,
    event UUID NOT NULL,
    guest UUID NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (space_id, event, guest, day)
);

-- Letters that all of an event's guests are to have: written guest by guest from `after`, so that a server that dies goes on
-- where it was.
CREATE TABLE event_notice (
    space_id UUID NOT NULL,
    event UUID NOT NULL,
    -- cancelled-3, moved-4, reminder-7…: each once.
    kind TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    -- Its last letter was written to the guest of this number.
    after INTEGER NOT NULL,
    is_done BOOLEAN NOT NULL,
    PRIMARY KEY (space_id, event, kind)
);
CREATE INDEX event_notice_open ON event_notice (is_done, made_at);

-- The shelf that all spaces share: what was announced, also what was cancelled since.
CREATE TABLE event_shelf (
    id UUID NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    kept_by UUID NOT NULL
);

-- By what the shelf is sorted: `all`, `theme=water`, `place=08`, `lang=ar`.
CREATE TABLE event_shelf_tag (
    tag TEXT COLLATE "C" NOT NULL,
    starts_at BIGINT NOT NULL,
    id UUID NOT NULL,
    ends_at BIGINT NOT NULL,
    -- What a list shows of it, as JSON (store::shelf::Card).
    card TEXT NOT NULL,
    PRIMARY KEY (tag, starts_at, id)
);
CREATE INDEX event_shelf_tag_by_event ON event_shelf_tag (id);
