-- Where readers of a public page came from, by day: counts and nothing else. A source is a known channel, or the name of
-- a site.
CREATE TABLE petition_visit (
    space_id UUID NOT NULL,
    petition UUID NOT NULL,
    day TEXT COLLATE "C" NOT NULL,
    source TEXT COLLATE "C" NOT NULL,
    visits BIGINT NOT NULL,
    PRIMARY KEY (space_id, petition, day, source)
);
