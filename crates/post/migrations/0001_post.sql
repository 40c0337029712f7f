-- Letters that wait to leave. Who gets it and what it says is one sealed value; the row is deleted when it has left, was
-- given up, or is no longer wanted. `due_at` is when it may next be taken: taking it moves it behind the lease of the
-- taker, so that a letter whose taker died is taken again.
CREATE TABLE post_letter (
    id UUID NOT NULL PRIMARY KEY,
    way TEXT NOT NULL,
    about UUID,
    letter BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    tries INTEGER NOT NULL,
    claim UUID
);
CREATE INDEX post_letter_due ON post_letter (way, due_at, id);
CREATE INDEX post_letter_expiry ON post_letter (expires_at);
CREATE INDEX post_letter_about ON post_letter (about) WHERE about IS NOT NULL;
