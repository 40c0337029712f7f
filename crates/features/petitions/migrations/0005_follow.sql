-- How a petition was handed in: with whom, against which receipt, and what its log was at that moment.
CREATE TABLE petition_filing (
    space_id UUID NOT NULL,
    petition UUID NOT NULL,
    filed_on TEXT NOT NULL,
    way TEXT NOT NULL,
    place TEXT NOT NULL,
    receipt TEXT NOT NULL,
    signatures BIGINT NOT NULL,
    checkpoint TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, petition)
);

-- A step that was written down wrongly and the step that says so: nothing in the history is ever deleted.
CREATE TABLE petition_correction (
    space_id UUID NOT NULL,
    petition UUID NOT NULL,
    event UUID NOT NULL,
    corrected_by UUID NOT NULL,
    PRIMARY KEY (space_id, petition, event)
);

-- Documents of the history: the receipt, the answer. Name and content are sealed in `data`; who may read is said by
-- `is_public`.
CREATE TABLE petition_file (
    space_id UUID NOT NULL,
    petition UUID NOT NULL,
    id UUID NOT NULL,
    event UUID NOT NULL,
    kind TEXT NOT NULL,
    size BIGINT NOT NULL,
    is_public BOOLEAN NOT NULL,
    data BYTEA NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, petition, id)
);

-- What was promised in answer, and what became of it. `node` is a line of the space's own plan.
CREATE TABLE petition_promise (
    space_id UUID NOT NULL,
    petition UUID NOT NULL,
    id UUID NOT NULL,
    words TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    made_on TEXT NOT NULL,
    due_on TEXT,
    amount BIGINT,
    plan_line TEXT NOT NULL,
    node UUID,
    state TEXT NOT NULL,
    settled_on TEXT,
    settled_words TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, petition, id)
);

-- Reminders of deadlines that were written: each once, `days` before its last day (-1: the day after).
CREATE TABLE petition_reminder (
    space_id UUID NOT NULL,
    petition UUID NOT NULL,
    deadline TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    days INTEGER NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, petition, deadline, ends_on, days)
);

-- The petitions that a daily round looks at: those with deadlines, and those whose personal data has its time.
CREATE INDEX petition_followed ON petition (space_id, id) WHERE erased_at IS NULL;
