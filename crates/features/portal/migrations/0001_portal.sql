-- Antennas: where reports come from. Common, because their names and pages are public; each belongs to the space that keeps
-- the newsroom.
CREATE TABLE portal_antenna (
    id UUID NOT NULL PRIMARY KEY,
    space UUID NOT NULL,
    -- The last part of its public address, /antennas/{slug}.
    slug TEXT COLLATE "C" NOT NULL UNIQUE,
    name TEXT NOT NULL,
    -- What it is, in a few sentences.
    words TEXT NOT NULL,
    place TEXT,
    opened_at BIGINT NOT NULL,
    -- Since when it takes no more reports; its page and its reports stay.
    closed_at BIGINT
);
CREATE INDEX portal_antenna_of ON portal_antenna (space, id);

-- Who reports for an antenna, by account.
CREATE TABLE portal_reporter (
    space_id UUID NOT NULL,
    account UUID NOT NULL,
    antenna UUID NOT NULL,
    since_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, account, antenna)
);
CREATE INDEX portal_reporter_of ON portal_reporter (space_id, antenna, account);

-- Articles as their newsroom has them.
CREATE TABLE portal_article (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    -- Where the last step left it: draft, review, published, withdrawn.
    state TEXT COLLATE "C" NOT NULL,
    -- article, interview, report, press-review, bulletin, opinion, statement.
    kind TEXT COLLATE "C" NOT NULL,
    antenna UUID,
    -- The language in which it was written first.
    original TEXT COLLATE "C" NOT NULL,
    -- The title as it stands, for lists of the newsroom.
    title TEXT NOT NULL,
    -- The last part of its public address: wished before the first publication, held since.
    slug TEXT COLLATE "C" NOT NULL,
    -- Who answers for the draft: the reporter whose it is.
    author UUID NOT NULL,
    -- The number of the version published last; 0 before the first.
    version INTEGER NOT NULL,
    -- When it publishes itself, once somebody decided so.
    due_at BIGINT,
    -- Whether what was written since the last publication waits to be published.
    is_ahead BOOLEAN NOT NULL,
    -- How many translations are older than the original.
    stale INTEGER NOT NULL,
    is_generated BOOLEAN NOT NULL,
    begun_at BIGINT NOT NULL,
    -- Since when it is in its state.
    since_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX portal_article_by_state ON portal_article (space_id, state, since_at, id);
CREATE INDEX portal_article_by_change ON portal_article (space_id, changed_at, id);
CREATE INDEX portal_article_by_author ON portal_article (space_id, author, changed_at, id);
CREATE INDEX portal_article_by_due ON portal_article (space_id, due_at, id);
CREATE INDEX portal_article_by_stale ON portal_article (space_id, stale, changed_at, id);
CREATE INDEX portal_article_by_ahead ON portal_article (space_id, is_ahead, changed_at, id);

-- Every writing of its text in every language: the highest number is how it stands.
CREATE TABLE portal_article_text (
    space_id UUID NOT NULL,
    article UUID NOT NULL,
    lang TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    -- Markdown.
    body TEXT NOT NULL,
    -- For a translation: the writing of the original that it was made from.
    of_original INTEGER,
    written_by UUID NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, article, lang, number)
);

-- Every writing of what is said about it (place, themes, byline, picture, sources), as JSON.
CREATE TABLE portal_article_about (
    space_id UUID NOT NULL,
    article UUID NOT NULL,
    number INTEGER NOT NULL,
    about TEXT NOT NULL,
    written_by UUID NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, article, number)
);

-- What happened to it, step by step, with the remarks that went with it.
CREATE TABLE portal_article_step (
    space_id UUID NOT NULL,
    article UUID NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    made_by UUID,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, article, number)
);

-- What was published, whole, as JSON.
CREATE TABLE portal_article_version (
    space_id UUID NOT NULL,
    article UUID NOT NULL,
    number INTEGER NOT NULL,
    content TEXT NOT NULL,
    published_by UUID,
    published_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, article, number)
);

-- Corrections, as readers are told of them.
CREATE TABLE portal_correction (
    space_id UUID NOT NULL,
    article UUID NOT NULL,
    version INTEGER NOT NULL,
    words TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, article, version)
);

-- Which article an address belongs to, common to all spaces: an address that an article left leads to the one that it has.
CREATE TABLE portal_address (
    slug TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    space UUID NOT NULL,
    article UUID NOT NULL
);
CREATE INDEX portal_address_of ON portal_address (article, slug);

-- What everybody can read: one row for each published article, common to all spaces.
CREATE TABLE portal_published (
    article UUID NOT NULL PRIMARY KEY,
    space UUID NOT NULL,
    slug TEXT COLLATE "C" NOT NULL UNIQUE,
    antenna UUID,
    published_at BIGINT NOT NULL,
    -- When anything of it last changed for readers.
    renewed_at BIGINT NOT NULL,
    -- What a list says of it, as JSON.
    line TEXT NOT NULL,
    -- All of it, as JSON.
    whole TEXT NOT NULL
);
CREATE INDEX portal_published_by_time ON portal_published (published_at, article);

-- By what the public list is filtered: "kind:report", "lang:ar", "place:04", "theme:water", "antenna:…", "year:2026".
CREATE TABLE portal_tag (
    tag TEXT COLLATE "C" NOT NULL,
    published_at BIGINT NOT NULL,
    article UUID NOT NULL,
    PRIMARY KEY (tag, published_at, article)
);
CREATE INDEX portal_tag_of ON portal_tag (article, tag);

-- What publishes itself, common to all spaces so that the program finds it in one look.
CREATE TABLE portal_due (
    article UUID NOT NULL PRIMARY KEY,
    space UUID NOT NULL,
    due_at BIGINT NOT NULL
);
CREATE INDEX portal_due_by_time ON portal_due (due_at, article);

-- What was withdrawn, and what readers of its address are told; common to all spaces.
CREATE TABLE portal_withdrawal (
    article UUID NOT NULL PRIMARY KEY,
    words TEXT NOT NULL,
    withdrawn_at BIGINT NOT NULL
);
