-- Experiences that a space writes down, section by section; what of them is published is copied out.
CREATE TABLE experience (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    -- The last part of its public address.
    slug TEXT COLLATE "C" NOT NULL,
    -- Where the last step left it: draft, review, validated, published, withdrawn.
    state TEXT NOT NULL,
    -- How often it was submitted to peers.
    round INTEGER NOT NULL,
    -- The number of the version that was published last; 0 before the first.
    version INTEGER NOT NULL,
    -- Title, summary, place, themes and so on, as JSON: the latest writing of the section "head".
    head TEXT NOT NULL,
    is_generated BOOLEAN NOT NULL,
    begun_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX experience_by_change ON experience (space_id, changed_at, id);
CREATE INDEX experience_by_state ON experience (space_id, state, changed_at, id);

-- Which experience an address belongs to; common to all spaces.
CREATE TABLE experience_address (
    slug TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    space UUID NOT NULL,
    experience UUID NOT NULL
);

-- Every writing of every section: the highest number is how it stands.
CREATE TABLE experience_writing (
    space_id UUID NOT NULL,
    experience UUID NOT NULL,
    section TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    body TEXT NOT NULL,
    written_by UUID NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, experience, section, number)
);

-- Who writes it, by account; whether the name may be published is each author's own to say.
CREATE TABLE experience_author (
    space_id UUID NOT NULL,
    experience UUID NOT NULL,
    account UUID NOT NULL,
    is_named BOOLEAN NOT NULL,
    since_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, experience, account)
);

-- What happened to it, step by step: its state is the last of them.
CREATE TABLE experience_step (
    space_id UUID NOT NULL,
    experience UUID NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    made_by UUID,
    made_at BIGINT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (space_id, experience, number)
);

-- A peer's review in one round: invited, then delivered or declined.
CREATE TABLE experience_review (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    experience UUID NOT NULL,
    round INTEGER NOT NULL,
    reviewer UUID NOT NULL,
    invited_by UUID NOT NULL,
    invited_at BIGINT NOT NULL,
    -- The verdict, once it was chosen; it counts from the delivery.
    verdict TEXT,
    -- Criteria and their grades, as JSON.
    grid TEXT NOT NULL,
    words TEXT NOT NULL,
    delivered_at BIGINT,
    declined_at BIGINT,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX experience_review_of ON experience_review (space_id, experience, round, id);

-- The reviews that an account was asked for, of all spaces: reviewers come from the whole network.
CREATE TABLE experience_invited (
    reviewer UUID NOT NULL,
    review UUID NOT NULL,
    space UUID NOT NULL,
    PRIMARY KEY (reviewer, review)
);

-- Who offered to review for the whole network; their names are shown to those who look for reviewers.
CREATE TABLE experience_peer (
    account UUID NOT NULL PRIMARY KEY,
    -- Codes of themes, as JSON.
    themes TEXT NOT NULL,
    since_at BIGINT NOT NULL
);

-- Comments of those who write, remarks of reviewers, and answers to both.
CREATE TABLE experience_note (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    experience UUID NOT NULL,
    section TEXT COLLATE "C" NOT NULL,
    -- The review that it belongs to; nothing for a comment.
    review UUID,
    -- The note that it answers.
    answers UUID,
    words TEXT NOT NULL,
    made_by UUID NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX experience_note_of ON experience_note (space_id, experience, section, id);
CREATE INDEX experience_note_of_review ON experience_note (space_id, review, id);

-- Photos and documents that it shows as proof.
CREATE TABLE experience_file (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    experience UUID NOT NULL,
    kind TEXT NOT NULL,
    size BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX experience_file_of ON experience_file (space_id, experience, id);

-- What was published, whole: older versions stay readable.
CREATE TABLE experience_version (
    space_id UUID NOT NULL,
    experience UUID NOT NULL,
    number INTEGER NOT NULL,
    -- The sheet as JSON.
    content TEXT NOT NULL,
    -- What changed since the version before.
    changes TEXT NOT NULL,
    published_by UUID NOT NULL,
    published_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, experience, number)
);

-- The public list: one row for each experience that can be read by everybody.
CREATE TABLE experience_published (
    experience UUID NOT NULL PRIMARY KEY,
    space UUID NOT NULL,
    slug TEXT COLLATE "C" NOT NULL,
    -- When its first version was published; the list goes by it.
    first_at BIGINT NOT NULL,
    -- What a list says of it, as JSON.
    line TEXT NOT NULL
);
CREATE INDEX experience_published_by_time ON experience_published (first_at, experience);
CREATE INDEX experience_published_by_space ON experience_published (space, first_at, experience);

-- By what the public list is filtered: "theme:water", "place:04.421", "year:2025".
CREATE TABLE experience_tag (
    tag TEXT COLLATE "C" NOT NULL,
    first_at BIGINT NOT NULL,
    experience UUID NOT NULL,
    PRIMARY KEY (tag, first_at, experience)
);
CREATE INDEX experience_tag_of ON experience_tag (experience, tag);
