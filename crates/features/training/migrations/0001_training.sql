-- A programme: what is taught, as JSON (model::programme::Content).
CREATE TABLE training_programme (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    content TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, id)
);

-- What a year is to reach, as JSON (model::year::Target).
CREATE TABLE training_year (
    space_id UUID NOT NULL,
    year INTEGER NOT NULL,
    content TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, year)
);

-- A cohort: those who go through a programme together, as JSON (model::cohort::Content).
CREATE TABLE training_cohort (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    programme UUID NOT NULL,
    -- By which call one comes to it.
    call UUID,
    first_day TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX training_cohort_by_day ON training_cohort (space_id, first_day, id);
CREATE INDEX training_cohort_by_call ON training_cohort (space_id, call, first_day, id);

-- The places of a cohort: one row, so that none is ever given twice. A place is an association's.
CREATE TABLE training_seats (
    space_id UUID NOT NULL,
    cohort UUID NOT NULL,
    places INTEGER NOT NULL,
    -- Offered or confirmed.
    taken INTEGER NOT NULL,
    waiting INTEGER NOT NULL,
    -- Whom the balance rules count among those who have one, as JSON (model::balance::Tally).
    tally TEXT NOT NULL,
    PRIMARY KEY (space_id, cohort)
);

-- A call for applications, as JSON (model::call::Content).
CREATE TABLE training_call (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    -- Its address /training/calls/{slug}: given when it is published, and kept for ever.
    slug TEXT,
    -- draft, open, review or decided.
    state TEXT NOT NULL,
    content TEXT NOT NULL,
    closes_at BIGINT NOT NULL,
    -- The number of the last who applied.
    last_number INTEGER NOT NULL,
    -- When names were erased.
    erased_at BIGINT,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX training_call_by_close ON training_call (space_id, closes_at, id);
-- For the chores: what has closed and is not erased.
CREATE INDEX training_call_closed ON training_call (erased_at, closes_at, space_id, id);
-- For the chores: what takes applications still, though its hour has come.
CREATE INDEX training_call_due ON training_call (state, closes_at, space_id, id);

-- An application. Who applies, whom she sends and what she writes are sealed in `data` (model::application::Card).
CREATE TABLE training_application (
    space_id UUID NOT NULL,
    call UUID NOT NULL,
    id UUID NOT NULL,
    -- The cohort that is wished, once it was sent.
    cohort UUID,
    -- Its number in the order of sending; 0 for a draft.
    number INTEGER NOT NULL,
    -- draft, sent, ineligible, offered (until `holds_until`), confirmed, waiting, refused, lapsed, declined or cancelled.
    state TEXT NOT NULL,
    -- online or list.
    way TEXT NOT NULL,
    lang TEXT NOT NULL,
    -- A keyed hash of the address: one application for each. Null once it was given up.
    contact BYTEA,
    -- The association, if it stands in the directory.
    actor UUID,
    -- What the rules count, as JSON (model::application::Facts): numbers, no names.
    facts TEXT NOT NULL,
    -- In hundredths of a percent of all points, once it was reviewed.
    score INTEGER,
    -- Its place in the order: by score, or by number where places go in the order of arrival.
    rank INTEGER,
    -- Why it stands where it stands, as JSON (model::selection::Why).
    why TEXT NOT NULL,
    -- What a person ruled against the proposal, and why: JSON (model::selection::Ruling), sealed words in `data`.
    ruling TEXT,
    holds_until BIGINT,
    -- Whether a letter with the decision is still to be written.
    owes_letter BOOLEAN NOT NULL,
    changed_at BIGINT NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, call, id),
    UNIQUE (space_id, call, contact)
);
CREATE INDEX training_application_by_number ON training_application (space_id, call, state, number, id);
CREATE INDEX training_application_in_order ON training_application (space_id, cohort, state, rank, number);
CREATE INDEX training_application_held ON training_application (holds_until, space_id, call, id);
CREATE INDEX training_application_owing ON training_application (owes_letter, changed_at, space_id, call, id);

-- Who reviews the applications of a call.
CREATE TABLE training_reviewer (
    space_id UUID NOT NULL,
    call UUID NOT NULL,
    account UUID NOT NULL,
    PRIMARY KEY (space_id, call, account)
);

-- A review: what one reviewer gives one application. What she writes is sealed.
CREATE TABLE training_review (
    space_id UUID NOT NULL,
    call UUID NOT NULL,
    application UUID NOT NULL,
    account UUID NOT NULL,
    id UUID NOT NULL,
    -- The first, the second, or the third because the first two differ.
    turn INTEGER NOT NULL,
    -- asked, given or recused.
    state TEXT NOT NULL,
    -- Points for each criterion, as JSON.
    points TEXT NOT NULL,
    score INTEGER,
    given_at BIGINT,
    words BYTEA,
    PRIMARY KEY (space_id, call, application, account)
);
CREATE INDEX training_review_by_account ON training_review (space_id, call, account, state, application);

-- Who has a confirmed place, as the yearly target counts it: numbers and the association, no person. It stays when names are erased.
CREATE TABLE training_trained (
    space_id UUID NOT NULL,
    year INTEGER NOT NULL,
    application UUID NOT NULL,
    cohort UUID NOT NULL,
    actor UUID NOT NULL,
    region TEXT NOT NULL,
    people INTEGER NOT NULL,
    women INTEGER NOT NULL,
    youth INTEGER NOT NULL,
    is_rural BOOLEAN NOT NULL,
    is_new BOOLEAN NOT NULL,
    PRIMARY KEY (space_id, year, application)
);
CREATE INDEX training_trained_by_actor ON training_trained (space_id, actor, year);

-- A list of applicants that is brought in: read, previewed, then written part by part.
CREATE TABLE training_import (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    call UUID NOT NULL,
    -- read, taken or forgotten.
    state TEXT NOT NULL,
    rows_read INTEGER NOT NULL,
    good INTEGER NOT NULL,
    faulty INTEGER NOT NULL,
    doubtful INTEGER NOT NULL,
    made INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX training_import_by_call ON training_import (space_id, call, created_at);
CREATE INDEX training_import_by_age ON training_import (state, created_at);

-- A row of such a list, sealed (model::import::Line).
CREATE TABLE training_import_row (
    space_id UUID NOT NULL,
    import UUID NOT NULL,
    line INTEGER NOT NULL,
    id UUID NOT NULL,
    -- good, faulty or doubtful.
    verdict TEXT NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, import, line)
);
CREATE INDEX training_import_row_by_verdict ON training_import_row (space_id, import, verdict, line);

-- The shelf that all spaces share: the calls that were published.
CREATE TABLE training_shelf (
    id UUID NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    kept_by UUID NOT NULL,
    closes_at BIGINT NOT NULL,
    -- What a list shows of it, as JSON (store::shelf::Card).
    card TEXT NOT NULL
);
CREATE INDEX training_shelf_by_close ON training_shelf (closes_at, id);
