-- The installation as one voice elsewhere: one row. `origin` is the address under which it is known for ever.
CREATE TABLE federation_voice (
    one INTEGER NOT NULL PRIMARY KEY,
    id UUID NOT NULL,
    handle TEXT NOT NULL,
    origin TEXT,
    public_key TEXT NOT NULL,
    private_key BYTEA NOT NULL,
    opened_at BIGINT NOT NULL,
    closed_at BIGINT
);

-- How far each stream of the journal was told.
CREATE TABLE federation_mark (
    stream UUID NOT NULL PRIMARY KEY,
    next_entry BIGINT NOT NULL
);

-- Installations elsewhere, by host and port. `due_at` is set while something waits to be sent there.
CREATE TABLE federation_host (
    host TEXT NOT NULL PRIMARY KEY,
    id UUID NOT NULL,
    blocked_at BIGINT,
    due_at BIGINT,
    claim UUID,
    tries INTEGER NOT NULL,
    failing_since BIGINT,
    rests_since BIGINT,
    outcome TEXT
);
CREATE INDEX federation_host_due ON federation_host (due_at, host);

-- Where is written to: an installation's shared mailbox, or somebody's own.
CREATE TABLE federation_inbox (
    id UUID NOT NULL PRIMARY KEY,
    hash BYTEA NOT NULL UNIQUE,
    host TEXT NOT NULL,
    address BYTEA NOT NULL
);

-- People and organisations elsewhere who were heard of: what they say of themselves is sealed.
CREATE TABLE federation_actor (
    id UUID NOT NULL PRIMARY KEY,
    hash BYTEA NOT NULL UNIQUE,
    key_hash BYTEA NOT NULL,
    host TEXT NOT NULL,
    inbox UUID NOT NULL,
    profile BYTEA NOT NULL,
    fetched_at BIGINT NOT NULL,
    blocked_at BIGINT
);
CREATE INDEX federation_actor_key ON federation_actor (key_hash);
CREATE INDEX federation_actor_age ON federation_actor (fetched_at, id);

CREATE TABLE federation_follower (
    actor UUID NOT NULL PRIMARY KEY,
    host TEXT NOT NULL,
    inbox UUID NOT NULL,
    since BIGINT NOT NULL
);
CREATE INDEX federation_follower_host ON federation_follower (host, actor);
CREATE INDEX federation_follower_inbox ON federation_follower (inbox, actor);

-- What was told of our records; `print` is a hash of what was said last.
CREATE TABLE federation_object (
    id UUID NOT NULL PRIMARY KEY,
    stream UUID NOT NULL,
    kind TEXT NOT NULL,
    print BYTEA NOT NULL,
    told_at BIGINT NOT NULL,
    changed_at BIGINT,
    withdrawn_at BIGINT
);
CREATE INDEX federation_object_newest ON federation_object (told_at, id);

-- What is on its way, once for all who get it; it goes when nobody waits for it any more.
CREATE TABLE federation_activity (
    id UUID NOT NULL PRIMARY KEY,
    body BYTEA NOT NULL,
    made_at BIGINT NOT NULL
);

CREATE TABLE federation_delivery (
    host TEXT NOT NULL,
    activity UUID NOT NULL,
    inbox UUID NOT NULL,
    PRIMARY KEY (host, activity, inbox)
);
CREATE INDEX federation_delivery_activity ON federation_delivery (activity, host);
CREATE INDEX federation_delivery_inbox ON federation_delivery (inbox, activity);

-- What others did with our records. `hash` keeps each single: of a reply its address, of the rest who and what.
CREATE TABLE federation_response (
    id UUID NOT NULL PRIMARY KEY,
    hash BYTEA NOT NULL UNIQUE,
    object UUID NOT NULL,
    object_kind TEXT NOT NULL,
    kind TEXT NOT NULL,
    shown TEXT NOT NULL,
    actor UUID NOT NULL,
    host TEXT NOT NULL,
    words BYTEA,
    came_at BIGINT NOT NULL
);
CREATE INDEX federation_response_object ON federation_response (object, kind, shown, came_at, id);
CREATE INDEX federation_response_waiting ON federation_response (kind, shown, came_at, id);
CREATE INDEX federation_response_actor ON federation_response (actor, id);
CREATE INDEX federation_response_host ON federation_response (host, id);

-- Signatures that were taken, so that none is taken twice while its hour lasts.
CREATE TABLE federation_seen (
    hash BYTEA NOT NULL PRIMARY KEY,
    forget_at BIGINT NOT NULL
);
CREATE INDEX federation_seen_forget ON federation_seen (forget_at);

-- Installations whose portal and directory are shown here.
CREATE TABLE federation_trust (
    id UUID NOT NULL PRIMARY KEY,
    host TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    name TEXT NOT NULL,
    actor TEXT,
    directory TEXT,
    added_at BIGINT NOT NULL,
    looked_at BIGINT,
    due_at BIGINT NOT NULL
);
CREATE INDEX federation_trust_due ON federation_trust (due_at, id);

-- What they published, newest first.
CREATE TABLE federation_elsewhere (
    trust UUID NOT NULL,
    hash BYTEA NOT NULL,
    id UUID NOT NULL,
    sort TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    url TEXT NOT NULL,
    lang TEXT,
    published_at BIGINT NOT NULL,
    PRIMARY KEY (trust, hash)
);
CREATE INDEX federation_elsewhere_newest ON federation_elsewhere (published_at, id);
CREATE INDEX federation_elsewhere_of ON federation_elsewhere (trust, published_at, id);

-- The public organisations of their directories.
CREATE TABLE federation_neighbour (
    trust UUID NOT NULL,
    hash BYTEA NOT NULL,
    name TEXT NOT NULL,
    about TEXT NOT NULL,
    url TEXT NOT NULL,
    PRIMARY KEY (trust, hash)
);
CREATE INDEX federation_neighbour_name ON federation_neighbour (trust, name, hash);
