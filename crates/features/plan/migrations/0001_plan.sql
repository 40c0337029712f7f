-- A strategy paper on its way to becoming a plan: the paper as it came, and its corrected outline.
CREATE TABLE plan_draft (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    title TEXT NOT NULL,
    file_name TEXT NOT NULL,
    source BYTEA NOT NULL,
    outline TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by UUID,
    changed_at BIGINT NOT NULL,
    plan UUID,
    dropped_at BIGINT,
    dropped_by UUID,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX plan_draft_open ON plan_draft (space_id, made_at, id) WHERE plan IS NULL AND dropped_at IS NULL;

-- The plan of an organisation. One is in force; a new one ends it.
CREATE TABLE plan (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    title TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    visibility TEXT NOT NULL,
    draft UUID,
    confirmed_at BIGINT NOT NULL,
    confirmed_by UUID,
    ended_at BIGINT,
    ended_by UUID,
    PRIMARY KEY (space_id, id)
);
CREATE UNIQUE INDEX plan_in_force ON plan (space_id) WHERE ended_at IS NULL;
CREATE INDEX plan_by_time ON plan (space_id, confirmed_at, id);

-- The tree. A node that is removed ends; what happened for it stays counted.
CREATE TABLE plan_node (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    plan UUID NOT NULL,
    parent UUID,
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    number TEXT,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    owner UUID,
    owner_body TEXT NOT NULL,
    first_day TEXT,
    last_day TEXT,
    added_at BIGINT NOT NULL,
    added_by UUID,
    ended_at BIGINT,
    ended_by UUID,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX plan_node_tree ON plan_node (space_id, plan, position, id) WHERE ended_at IS NULL;
CREATE INDEX plan_node_parent ON plan_node (space_id, parent);

-- The articles of human rights that a node serves.
CREATE TABLE plan_node_right (
    space_id UUID NOT NULL,
    plan UUID NOT NULL,
    node UUID NOT NULL,
    article TEXT NOT NULL,
    tagged_at BIGINT NOT NULL,
    tagged_by UUID,
    PRIMARY KEY (space_id, plan, node, article)
);

-- What the paper says of the organisation, as it was accepted.
CREATE TABLE plan_fact (
    space_id UUID NOT NULL,
    plan UUID NOT NULL,
    position BIGINT NOT NULL,
    finding TEXT NOT NULL,
    PRIMARY KEY (space_id, plan, position)
);

-- What is counted in the journal for a node, and its aims: one for the whole, or one for each year.
CREATE TABLE plan_measure (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    plan UUID NOT NULL,
    node UUID NOT NULL,
    source TEXT NOT NULL,
    scope TEXT NOT NULL,
    pace TEXT NOT NULL,
    unit TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    added_by UUID,
    ended_at BIGINT,
    ended_by UUID,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX plan_measure_standing ON plan_measure (space_id, plan, source) WHERE ended_at IS NULL;

CREATE TABLE plan_target (
    space_id UUID NOT NULL,
    measure UUID NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (space_id, measure, first_day)
);

-- What really happened.
CREATE TABLE plan_activity (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    title_key TEXT COLLATE "C" NOT NULL,
    words TEXT NOT NULL,
    first_day TEXT COLLATE "C" NOT NULL,
    last_day TEXT NOT NULL,
    place_code TEXT,
    women BIGINT NOT NULL,
    men BIGINT NOT NULL,
    unstated BIGINT NOT NULL,
    youth BIGINT NOT NULL,
    note TEXT NOT NULL,
    generated BOOLEAN NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by UUID,
    changed_at BIGINT NOT NULL,
    cancelled_at BIGINT,
    cancelled_by UUID,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX plan_activity_by_day ON plan_activity (space_id, first_day, id) WHERE cancelled_at IS NULL;
CREATE INDEX plan_activity_by_kind ON plan_activity (space_id, kind, first_day, id) WHERE cancelled_at IS NULL;
CREATE INDEX plan_activity_by_title ON plan_activity (space_id, title_key, id) WHERE cancelled_at IS NULL;
CREATE INDEX plan_activity_by_place ON plan_activity (space_id, place_code) WHERE cancelled_at IS NULL;

CREATE TABLE plan_activity_node (
    space_id UUID NOT NULL,
    activity UUID NOT NULL,
    node UUID NOT NULL,
    PRIMARY KEY (space_id, activity, node)
);
CREATE INDEX plan_activity_node_by_node ON plan_activity_node (space_id, node);

CREATE TABLE plan_activity_organisation (
    space_id UUID NOT NULL,
    activity UUID NOT NULL,
    organisation UUID NOT NULL,
    PRIMARY KEY (space_id, activity, organisation)
);
