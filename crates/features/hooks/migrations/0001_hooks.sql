-- Webhooks: whom a space tells of what happens in it. Address and secrets are sealed: an address often carries a token.
CREATE TABLE hook (
    space_id UUID NOT NULL REFERENCES space (id),
    id UUID NOT NULL,
    address BYTEA NOT NULL,
    secret BYTEA NOT NULL,
    -- The secret before this one signs beside it until then, so that receivers can change over.
    old_secret BYTEA,
    old_until BIGINT,
    -- The kinds of journal entries that are told, as a JSON list; an empty list tells all.
    kinds TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by UUID,
    -- The number of the next entry of the space's journal to be looked at: what comes before was told or is not wanted.
    next_entry BIGINT NOT NULL,
    -- When a message was asked for that only says that the way works; nothing once it was sent.
    ping_at BIGINT,
    -- When it may be looked at again: after a failure, or when whoever took it was not heard of again.
    due_at BIGINT NOT NULL,
    claim UUID,
    tries INTEGER NOT NULL,
    failing_since BIGINT,
    paused_at BIGINT,
    -- by-hand, gone or failing.
    paused_why TEXT,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX hook_due ON hook (due_at) WHERE paused_at IS NULL;

-- The latest tries of each, for whoever looks why nothing arrives.
CREATE TABLE hook_try (
    space_id UUID NOT NULL,
    hook UUID NOT NULL,
    -- Counted from 1.
    number BIGINT NOT NULL,
    kind TEXT NOT NULL,
    entry BIGINT,
    tried_at BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    -- The status that the receiver answered, where it answered.
    status INTEGER,
    PRIMARY KEY (space_id, hook, number)
);
