-- A set of data of a space: what is said of it. Its tables are its versions.
CREATE TABLE library_dataset (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    -- The last part of its address, once it was published.
    slug TEXT COLLATE "C",
    visibility TEXT NOT NULL,
    -- What is said of it, as JSON (model::dataset::About).
    about TEXT NOT NULL,
    -- The number of the newest version; 0 before the first.
    current INTEGER NOT NULL,
    withdrawn_at BIGINT,
    begun_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX library_dataset_by_age ON library_dataset (space_id, begun_at, id);

-- Files as they were sent in. They are never changed and never lost.
CREATE TABLE library_dataset_file (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    dataset UUID NOT NULL,
    name TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, id)
);

-- The version that is being prepared: a file, how it becomes a table, and what that gives (JSON).
CREATE TABLE library_dataset_draft (
    space_id UUID NOT NULL,
    dataset UUID NOT NULL,
    file UUID NOT NULL,
    recipe TEXT NOT NULL,
    report TEXT NOT NULL,
    -- Counts the corrections, so that of two made at once none is lost unseen.
    edition INTEGER NOT NULL,
    edited_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, dataset)
);

-- What was published. A version never changes.
CREATE TABLE library_dataset_version (
    space_id UUID NOT NULL,
    dataset UUID NOT NULL,
    number INTEGER NOT NULL,
    published_at BIGINT NOT NULL,
    row_count BIGINT NOT NULL,
    -- The columns with their profiles (JSON).
    column_facts TEXT NOT NULL,
    -- What it changed of the one before (JSON).
    change_facts TEXT,
    note TEXT NOT NULL,
    file UUID NOT NULL,
    -- How the file became this table (JSON), so that it can be made again.
    recipe TEXT NOT NULL,
    -- The bytes of its CSV, and their SHA-256.
    csv_size BIGINT NOT NULL,
    csv_sha256 TEXT NOT NULL,
    PRIMARY KEY (space_id, dataset, number)
);

-- The values of a version by column, in pieces of 16,384 rows (model::dataset::pack).
CREATE TABLE library_dataset_piece (
    space_id UUID NOT NULL,
    dataset UUID NOT NULL,
    version INTEGER NOT NULL,
    place INTEGER NOT NULL,
    piece INTEGER NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, dataset, version, place, piece)
);

-- The addresses of datasets for the whole installation: which space keeps what, and for whose eyes. An address is never
-- given to another dataset.
CREATE TABLE library_dataset_shelf (
    slug TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    dataset UUID NOT NULL UNIQUE,
    kept_by UUID NOT NULL,
    visibility TEXT NOT NULL,
    is_withdrawn BOOLEAN NOT NULL,
    -- When it last changed, in microseconds.
    stamp BIGINT NOT NULL,
    -- What lists show of it (JSON).
    card TEXT NOT NULL
);
CREATE INDEX library_dataset_shelf_by_eyes ON library_dataset_shelf (is_withdrawn, visibility, stamp, slug);
CREATE INDEX library_dataset_shelf_by_age ON library_dataset_shelf (is_withdrawn, stamp, slug);
CREATE INDEX library_dataset_shelf_by_keeper ON library_dataset_shelf (kept_by, is_withdrawn, visibility, stamp);
CREATE INDEX library_dataset_shelf_by_id ON library_dataset_shelf (kept_by, dataset);
