-- A work of the library: a study, a legal note, a recording. What is said of it is `content`, as JSON (model::work::Content);
-- the columns beside it are those by which works are found and listed.
CREATE TABLE library_work (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    content TEXT NOT NULL,
    -- Title and year, folded: two works that have the same are perhaps one.
    title_key TEXT COLLATE "C" NOT NULL,
    doi TEXT COLLATE "C",
    -- draft, published or withdrawn.
    state TEXT NOT NULL,
    visibility TEXT NOT NULL,
    -- Its address /library/{slug}: given when it is first published beyond its space, and kept for ever.
    slug TEXT,
    -- How often it was published or changed since.
    version INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    published_on TEXT,
    withdrawn_on TEXT,
    -- Why it was withdrawn, as JSON by language.
    withdrawn_for TEXT NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX library_work_by_change ON library_work (space_id, changed_at, id);
CREATE INDEX library_work_by_title ON library_work (space_id, title_key);
CREATE INDEX library_work_by_doi ON library_work (space_id, doi);
CREATE INDEX library_work_by_state ON library_work (space_id, state, changed_at, id);

-- Each version: when, and what changed.
CREATE TABLE library_work_version (
    space_id UUID NOT NULL,
    work UUID NOT NULL,
    version INTEGER NOT NULL,
    made_on TEXT NOT NULL,
    note TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (space_id, work, version)
);

-- Files. One that was replaced or taken out keeps its row and its bytes until the work is withdrawn.
CREATE TABLE library_work_file (
    space_id UUID NOT NULL,
    work UUID NOT NULL,
    id UUID NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    size BIGINT NOT NULL,
    -- SHA-256 in hexadecimal digits.
    hash TEXT NOT NULL,
    pages INTEGER NOT NULL,
    -- How its words were read (model::file::Reading).
    reading TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    removed_at BIGINT,
    PRIMARY KEY (space_id, work, id)
);
CREATE INDEX library_work_file_by_reading ON library_work_file (reading, space_id, work, id);

-- The bytes of a file, in pieces.
CREATE TABLE library_work_piece (
    space_id UUID NOT NULL,
    file UUID NOT NULL,
    number INTEGER NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, file, number)
);

-- The words of a file.
CREATE TABLE library_work_text (
    space_id UUID NOT NULL,
    file UUID NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (space_id, file)
);

-- The shelf that all spaces share: works that were published beyond their space, also withdrawn ones, whose address says so.
CREATE TABLE library_shelf (
    id UUID NOT NULL PRIMARY KEY,
    slug TEXT COLLATE "C" NOT NULL UNIQUE,
    kept_by UUID NOT NULL,
    visibility TEXT NOT NULL,
    is_withdrawn BOOLEAN NOT NULL,
    -- When it was first published, in microseconds: the order of the list.
    stamp BIGINT NOT NULL,
    -- What a list shows of it, as JSON (store::shelf::Card).
    card TEXT NOT NULL
);
-- By what the shelf is sorted: `public`, `public kind=study`, `network theme=water`. Everything public is also for the network.
CREATE TABLE library_shelf_tag (
    tag TEXT COLLATE "C" NOT NULL,
    stamp BIGINT NOT NULL,
    id UUID NOT NULL,
    PRIMARY KEY (tag, stamp, id)
);
CREATE INDEX library_shelf_tag_by_work ON library_shelf_tag (id);

-- The themes of what is in the catalogue, for harvesters that ask for one of them.
CREATE TABLE library_record_theme (
    theme TEXT COLLATE "C" NOT NULL,
    stamp BIGINT NOT NULL,
    id UUID NOT NULL,
    PRIMARY KEY (theme, stamp, id)
);
CREATE INDEX library_record_theme_by_record ON library_record_theme (id);
