-- A body of an organisation. `seats` and `filled` count its open seats and those among them that are held: kept by
-- every write that changes them, so that no page counts rows.
CREATE TABLE gov_body (
    space_id UUID NOT NULL REFERENCES space (id),
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    parent UUID,
    position INTEGER NOT NULL,
    visibility TEXT NOT NULL,
    members_published BOOLEAN NOT NULL,
    since TEXT,
    until TEXT,
    seats BIGINT NOT NULL,
    filled BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX gov_body_in_order ON gov_body (space_id, position, id);

-- A seat, with what the list of seats is sorted by: its holder's folded name and the planned end of the term, both as
-- of the last write to the seat. A vacant seat sorts behind all others.
CREATE TABLE gov_seat (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    body UUID NOT NULL,
    number INTEGER NOT NULL,
    label TEXT NOT NULL,
    reserve TEXT NOT NULL,
    mandate UUID,
    name_key TEXT COLLATE "C" NOT NULL,
    term_key TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    closed_on TEXT,
    PRIMARY KEY (space_id, id),
    FOREIGN KEY (space_id, body) REFERENCES gov_body (space_id, id)
);
CREATE UNIQUE INDEX gov_seat_by_number ON gov_seat (space_id, body, number) WHERE closed_on IS NULL;
CREATE INDEX gov_seat_by_name ON gov_seat (space_id, body, name_key, id) WHERE closed_on IS NULL;
CREATE INDEX gov_seat_by_term ON gov_seat (space_id, body, term_key, id) WHERE closed_on IS NULL;
CREATE INDEX gov_seat_vacant ON gov_seat (space_id, body, number) WHERE closed_on IS NULL AND mandate IS NULL;

-- Who holds or held a seat. `until` is the planned end of the term; the mandate goes on until `ended_on` is written.
CREATE TABLE gov_mandate (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    body UUID NOT NULL,
    seat UUID NOT NULL,
    holder UUID NOT NULL REFERENCES actor (id),
    office TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    ended_on TEXT,
    ended_why TEXT,
    begun_at BIGINT NOT NULL,
    begun_by UUID,
    ended_at BIGINT,
    ended_by UUID,
    PRIMARY KEY (space_id, id),
    FOREIGN KEY (space_id, seat) REFERENCES gov_seat (space_id, id)
);
CREATE UNIQUE INDEX gov_mandate_now ON gov_mandate (space_id, seat) WHERE ended_on IS NULL;
CREATE UNIQUE INDEX gov_mandate_once ON gov_mandate (space_id, body, holder) WHERE ended_on IS NULL;
CREATE INDEX gov_mandate_of_seat ON gov_mandate (space_id, seat, since);
CREATE INDEX gov_mandate_of_holder ON gov_mandate (space_id, holder, since);

-- What the statutes say, article by article; without a body, of every body of the organisation. A new rule ends the
-- one before it and never overwrites it.
CREATE TABLE gov_rule (
    space_id UUID NOT NULL REFERENCES space (id),
    id UUID NOT NULL,
    body UUID,
    subject TEXT NOT NULL,
    rule TEXT NOT NULL,
    article TEXT NOT NULL,
    in_force_from TEXT NOT NULL,
    in_force_until TEXT,
    set_at BIGINT NOT NULL,
    set_by UUID,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX gov_rule_by_subject ON gov_rule (space_id, subject, in_force_from);

-- A list of members on its way in: the rows as read, sealed because they hold names and contacts. Expires after a day.
CREATE TABLE gov_import (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    body UUID NOT NULL,
    rows BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX gov_import_by_expiry ON gov_import (space_id, expires_at);
