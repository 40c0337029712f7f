-- A line of a budget: of a programme, whose rates hold for each of its cohorts, or of one cohort (model::cost::Line).
CREATE TABLE training_budget_line (
    space_id UUID NOT NULL,
    -- A programme or a cohort.
    owner UUID NOT NULL,
    id UUID NOT NULL,
    -- model::cost::Heading.
    heading TEXT NOT NULL,
    -- model::cost::Basis: for each of what the price is paid.
    basis TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    -- Of one, in centimes.
    price BIGINT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (space_id, owner, id)
);

-- Money that was spent for a cohort. A mistake is taken back by an expense below zero, so that nothing is lost.
CREATE TABLE training_expense (
    space_id UUID NOT NULL,
    cohort UUID NOT NULL,
    id UUID NOT NULL,
    heading TEXT NOT NULL,
    on_day TEXT NOT NULL,
    centimes BIGINT NOT NULL,
    -- Which one it takes back: each once.
    reverses UUID,
    noted_by UUID,
    -- The invoice, the receipt: sealed, as it may name who was paid.
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, cohort, id),
    UNIQUE (space_id, cohort, reverses)
);
CREATE INDEX training_expense_by_day ON training_expense (space_id, cohort, on_day, id);

-- What is wrong with a list that was brought in, counted by column and fault, as JSON: no word of the list stands in it.
ALTER TABLE training_import ADD COLUMN faults TEXT NOT NULL DEFAULT '[]';
