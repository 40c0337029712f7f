-- A petition, a motion or an open appeal. `rules` is the rule file under which it was born, word for word.
CREATE TABLE petition (
    space_id UUID NOT NULL REFERENCES space (id),
    id UUID NOT NULL,
    slug TEXT NOT NULL,
    rules TEXT NOT NULL,
    authority TEXT NOT NULL,
    territory TEXT,
    association UUID REFERENCES actor (id),
    title TEXT NOT NULL,
    demand TEXT NOT NULL,
    reasons TEXT NOT NULL,
    aims TEXT NOT NULL,
    choices TEXT NOT NULL,
    confirmation TEXT NOT NULL,
    state TEXT NOT NULL,
    opened_on TEXT,
    closes_on TEXT,
    filed_on TEXT,
    ended_on TEXT,
    erased_at BIGINT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX petition_newest ON petition (space_id, created_at DESC, id DESC);

-- The public addresses, common to all spaces: /petitions/<slug>. A row is kept when the petition moves on, so that an
-- address on a poster never leads to another petition.
CREATE TABLE petition_address (
    slug TEXT NOT NULL PRIMARY KEY,
    space UUID NOT NULL,
    petition UUID NOT NULL,
    listed_at BIGINT
);
CREATE INDEX petition_address_listed ON petition_address (listed_at DESC, slug) WHERE listed_at IS NOT NULL;

-- What every signature asks and moves, kept apart from the texts because it is written all the time.
CREATE TABLE petition_pulse (
    space_id UUID NOT NULL,
    petition UUID NOT NULL,
    is_open BOOLEAN NOT NULL,
    signed BIGINT NOT NULL,
    withdrawn BIGINT NOT NULL,
    PRIMARY KEY (space_id, petition)
);

-- Signatures that stand, by day, place and way: the curve, the map and the spread. `commune` is kept only where the
-- petition's territory is smaller than a province.
CREATE TABLE petition_tally (
    space_id UUID NOT NULL,
    petition UUID NOT NULL,
    day TEXT COLLATE "C" NOT NULL,
    province TEXT COLLATE "C" NOT NULL,
    how TEXT COLLATE "C" NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (space_id, petition, day, province, how)
);

-- A supporter's signature; `leaf` is its number in the petition's log. What the supporter wrote is sealed in `data`;
-- `person` (a keyed hash of petition and identity number) keeps it single, `proof` (of number and expiry) tells
-- whether somebody who asks is the supporter herself.
CREATE TABLE petition_signature (
    space_id UUID NOT NULL,
    petition UUID NOT NULL,
    leaf BIGINT NOT NULL,
    id UUID NOT NULL,
    person BYTEA NOT NULL,
    proof BYTEA NOT NULL,
    province TEXT NOT NULL,
    commune TEXT,
    how TEXT NOT NULL,
    signed_at BIGINT NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, petition, leaf)
);
CREATE UNIQUE INDEX petition_signature_person ON petition_signature (space_id, person);

-- Signatures that wait for the confirmation of a contact. Nobody is kept from signing by one that nobody confirmed.
CREATE TABLE petition_pending (
    space_id UUID NOT NULL,
    petition UUID NOT NULL,
    id UUID NOT NULL,
    token BYTEA NOT NULL,
    province TEXT NOT NULL,
    commune TEXT,
    expires_at BIGINT NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, petition, id)
);
CREATE INDEX petition_pending_token ON petition_pending (space_id, petition, token);
CREATE INDEX petition_pending_expiry ON petition_pending (expires_at);

-- Initiators and committee. Names, numbers and addresses are sealed in `data`; `position` is their order.
CREATE TABLE petition_initiator (
    space_id UUID NOT NULL,
    petition UUID NOT NULL,
    id UUID NOT NULL,
    part TEXT NOT NULL,
    region TEXT,
    is_named BOOLEAN NOT NULL,
    position INTEGER NOT NULL,
    data BYTEA NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, petition, id)
);

-- The minutes of the committee's meeting that chose the mandatary and the deputy.
CREATE TABLE petition_minutes (
    space_id UUID NOT NULL,
    petition UUID NOT NULL,
    held_on TEXT NOT NULL,
    place TEXT NOT NULL,
    decisions TEXT NOT NULL,
    present TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, petition)
);

-- The admissibility checklist: what was answered to each condition and ground of the rules.
CREATE TABLE petition_check (
    space_id UUID NOT NULL,
    petition UUID NOT NULL,
    item TEXT NOT NULL,
    answer TEXT NOT NULL,
    note TEXT NOT NULL,
    answered_at BIGINT NOT NULL,
    answered_by UUID,
    PRIMARY KEY (space_id, petition, item)
);

-- What happened after the collection: each step of the procedure with its date, and the public timeline.
CREATE TABLE petition_event (
    space_id UUID NOT NULL,
    petition UUID NOT NULL,
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    words TEXT NOT NULL,
    is_public BOOLEAN NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by UUID,
    PRIMARY KEY (space_id, petition, id)
);
CREATE INDEX petition_event_by_day ON petition_event (space_id, petition, happened_on, id);
