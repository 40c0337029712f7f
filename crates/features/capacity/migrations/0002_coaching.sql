-- A visit of a coach to an association, or an exchange between two. Aims and findings are sealed.
CREATE TABLE capacity_visit (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    association UUID NOT NULL,
    -- coaching or exchange.
    kind TEXT NOT NULL,
    -- The association that shares what it knows, in an exchange.
    peer UUID,
    -- Who coaches: the account that sees it beside the association.
    coach UUID NOT NULL,
    planned_on TEXT NOT NULL,
    -- Null until its account is written.
    held_on TEXT,
    -- When they see each other again.
    next_on TEXT,
    -- How often it was saved: of two who write at once the second is told.
    saved INTEGER NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX capacity_visit_by_coach ON capacity_visit (space_id, coach, planned_on, id);
CREATE INDEX capacity_visit_by_association ON capacity_visit (space_id, association, planned_on, id);

-- What somebody promised at a visit. What and who are sealed.
CREATE TABLE capacity_commitment (
    space_id UUID NOT NULL,
    visit UUID NOT NULL,
    id UUID NOT NULL,
    number INTEGER NOT NULL,
    due TEXT,
    kept_on TEXT,
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, visit, id)
);
CREATE INDEX capacity_commitment_by_number ON capacity_commitment (space_id, visit, number);

-- Which visits an association had, and where they are kept: common, so that its own space finds them.
CREATE TABLE capacity_visit_shelf (
    association UUID NOT NULL,
    planned_on TEXT NOT NULL,
    visit UUID NOT NULL,
    kept_by UUID NOT NULL,
    PRIMARY KEY (association, planned_on, visit)
);
CREATE INDEX capacity_visit_shelf_by_visit ON capacity_visit_shelf (visit);
