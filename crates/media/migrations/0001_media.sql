-- Pictures, sounds and documents of a space: what is known of each. Their bytes stand in pieces.
CREATE TABLE media_file (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    -- picture, sound, document.
    kind TEXT NOT NULL,
    -- coming while its pieces arrive, ready once it is whole and was looked at.
    state TEXT NOT NULL,
    -- The name under which it came.
    name TEXT NOT NULL,
    mime TEXT NOT NULL,
    -- Of the whole file; of a picture, of its largest size.
    bytes BIGINT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    -- How long a sound lasts; 0 for what has no length.
    seconds INTEGER NOT NULL,
    -- Whether it breaks off before its end.
    is_cut BOOLEAN NOT NULL,
    -- What it shows, for who cannot see it, by language.
    alt TEXT NOT NULL,
    -- Who made it.
    credit TEXT NOT NULL,
    -- How those who are in it agreed: may hold names, and is sealed.
    consent BYTEA,
    -- Where faces were found that nobody has looked at yet, as JSON.
    faces TEXT NOT NULL,
    -- Counts the changes of its bytes: part of its address, so that nobody is shown an older one.
    edition INTEGER NOT NULL,
    -- SHA-256 of what came in.
    hash BYTEA NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX media_file_by_hash ON media_file (space_id, hash, id);
-- What was begun and never finished is cleared away.
CREATE INDEX media_file_by_state ON media_file (state, added_at);

-- A picture has three parts, its sizes; everything else has one, the whole.
CREATE TABLE media_part (
    space_id UUID NOT NULL,
    file UUID NOT NULL,
    part TEXT COLLATE "C" NOT NULL,
    bytes BIGINT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    PRIMARY KEY (space_id, file, part)
);

-- The bytes of a part, cut every 1,048,576.
CREATE TABLE media_piece (
    space_id UUID NOT NULL,
    file UUID NOT NULL,
    part TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, file, part, number)
);

-- Which space keeps a file; common to all spaces, because its address names none.
CREATE TABLE media_shelf (
    file UUID NOT NULL PRIMARY KEY,
    kept_by UUID NOT NULL
);

-- Which public record shows a file: it is public as long as there is one.
CREATE TABLE media_shown (
    file UUID NOT NULL,
    record UUID NOT NULL,
    PRIMARY KEY (file, record)
);
CREATE INDEX media_shown_by_record ON media_shown (record, file);
