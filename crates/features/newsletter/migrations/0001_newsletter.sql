-- The lists that people subscribe to. They are common: the public page shows those of all spaces. `kept_by` is the space
-- that keeps one.
CREATE TABLE newsletter_list (
    id UUID NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    kept_by UUID NOT NULL REFERENCES space (id),
    title TEXT NOT NULL,
    about TEXT NOT NULL,
    -- The codes of its languages, a JSON list.
    langs TEXT NOT NULL,
    -- Which kinds of published records are proposed for its issues, a JSON list; none for all.
    kinds TEXT NOT NULL,
    theme TEXT,
    -- Where answers go.
    reply_to TEXT,
    is_open BOOLEAN NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX newsletter_list_kept ON newsletter_list (kept_by, id);

-- Who asked to be subscribed and has not confirmed yet. The address is sealed; `look` is its keyed hash.
CREATE TABLE newsletter_request (
    space_id UUID NOT NULL REFERENCES space (id),
    id UUID NOT NULL,
    look BYTEA NOT NULL,
    reader BYTEA NOT NULL,
    lists TEXT NOT NULL,
    lang TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, id),
    UNIQUE (space_id, look)
);
CREATE INDEX newsletter_request_expiry ON newsletter_request (expires_at);

-- Who is written to. `reader` (address and name) is sealed, `look` is the keyed hash of the address, by which it is found.
CREATE TABLE newsletter_subscriber (
    space_id UUID NOT NULL REFERENCES space (id),
    id UUID NOT NULL,
    look BYTEA NOT NULL,
    reader BYTEA NOT NULL,
    lang TEXT NOT NULL,
    source TEXT NOT NULL,
    -- When she agreed; for an imported list, what the one who imported it declared.
    consented_at BIGINT NOT NULL,
    -- Why nothing is sent any more: the address does not exist, or its letters came back again and again.
    stopped TEXT,
    stopped_at BIGINT,
    -- How many letters came back for a passing reason, and when the last.
    softs INTEGER NOT NULL,
    soft_at BIGINT,
    PRIMARY KEY (space_id, id),
    UNIQUE (space_id, look)
);
CREATE INDEX newsletter_subscriber_stopped ON newsletter_subscriber (space_id, stopped) WHERE stopped IS NOT NULL;

CREATE TABLE newsletter_subscription (
    space_id UUID NOT NULL,
    list UUID NOT NULL,
    subscriber UUID NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (space_id, list, subscriber)
);
CREATE INDEX newsletter_subscription_of ON newsletter_subscription (space_id, subscriber);

-- Addresses that no import may bring back, by their keyed hash only: they left, complained or were erased. The nil list
-- stands for all lists of the space.
CREATE TABLE newsletter_closed (
    space_id UUID NOT NULL,
    look BYTEA NOT NULL,
    list UUID NOT NULL,
    why TEXT NOT NULL,
    closed_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, look, list)
);

CREATE TABLE newsletter_issue (
    space_id UUID NOT NULL REFERENCES space (id),
    id UUID NOT NULL,
    list UUID NOT NULL,
    state TEXT NOT NULL,
    slug TEXT NOT NULL,
    subject TEXT NOT NULL,
    intro TEXT NOT NULL,
    closing TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    -- When it is to be sent.
    due_at BIGINT,
    started_at BIGINT,
    ended_at BIGINT,
    -- The address of the installation in its links, as it was when it was sent off.
    origin TEXT,
    -- Which installation sends it: another one, such as a restored copy, does not go on by itself.
    house UUID,
    paused_why TEXT,
    -- Why nothing leaves at this moment.
    trouble TEXT,
    -- How many it goes to; how far through the subscribers it is; the numbers of the last copy and the last handing over.
    wanted BIGINT NOT NULL,
    upto UUID,
    copies BIGINT NOT NULL,
    hands BIGINT NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX newsletter_issue_listed ON newsletter_issue (space_id, list, made_at);
CREATE INDEX newsletter_issue_due ON newsletter_issue (state, due_at) WHERE state IN ('scheduled', 'sending');
CREATE INDEX newsletter_issue_unsettled ON newsletter_issue (house) WHERE state IN ('sending', 'paused');
CREATE INDEX newsletter_issue_ended ON newsletter_issue (ended_at) WHERE state = 'sent';

-- What became of its copies, counted: kept when the copies themselves are forgotten.
CREATE TABLE newsletter_count (
    space_id UUID NOT NULL,
    issue UUID NOT NULL,
    what TEXT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (space_id, issue, what)
);

CREATE TABLE newsletter_item (
    space_id UUID NOT NULL,
    issue UUID NOT NULL,
    id UUID NOT NULL,
    position INTEGER NOT NULL,
    -- The kind and id of what was published, and its address; nothing for words of the editor's own.
    kind TEXT,
    record UUID,
    path TEXT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (space_id, issue, id)
);

-- What letters say, by language, as it was when the mailing began.
CREATE TABLE newsletter_rendering (
    space_id UUID NOT NULL,
    issue UUID NOT NULL,
    lang TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    html TEXT NOT NULL,
    PRIMARY KEY (space_id, issue, lang)
);

-- One row for each subscriber and issue: it is why nobody gets two. `hand` is the number under which it was last given to a
-- carrier.
CREATE TABLE newsletter_copy (
    space_id UUID NOT NULL,
    issue UUID NOT NULL,
    number BIGINT NOT NULL,
    subscriber UUID NOT NULL,
    lang TEXT NOT NULL,
    state TEXT NOT NULL,
    hand BIGINT NOT NULL,
    carrier UUID NOT NULL,
    tries INTEGER NOT NULL,
    due_at BIGINT NOT NULL,
    code INTEGER NOT NULL,
    PRIMARY KEY (space_id, issue, number),
    UNIQUE (space_id, issue, subscriber)
);
CREATE INDEX newsletter_copy_under_way ON newsletter_copy (space_id, issue, state, due_at) WHERE state IN ('handed', 'later');
CREATE INDEX newsletter_copy_doubtful ON newsletter_copy (space_id, issue, number) WHERE state = 'doubtful';

-- The public shelf of issues that were sent; common, so that their addresses lead to their spaces.
CREATE TABLE newsletter_archive (
    slug TEXT NOT NULL PRIMARY KEY,
    kept_by UUID NOT NULL,
    list UUID NOT NULL,
    issue UUID NOT NULL,
    sent_at BIGINT NOT NULL
);
CREATE INDEX newsletter_archive_issue ON newsletter_archive (issue);
CREATE INDEX newsletter_archive_listed ON newsletter_archive (list, sent_at);

-- A list of addresses that was sent in and waits for a yes. Its lines are sealed; it is forgotten after a day.
CREATE TABLE newsletter_import (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    list UUID NOT NULL,
    part INTEGER NOT NULL,
    made_at BIGINT NOT NULL,
    lines BYTEA NOT NULL,
    PRIMARY KEY (space_id, id, part)
);
CREATE INDEX newsletter_import_age ON newsletter_import (made_at);
